/// What the readers and writers of lists, and of JSON, say of a line or a file: parts of sentences, and remarks on a list.
extension MessageCatalogue {
    static let lists = MessageCatalogue(
        #"""
        # Remarks on a list that was read.

        en Not read, because nothing here can compare them: {1}.
        vi Không đọc, vì chương trình này không đối chiếu được các giá trị đó: {1}.
        th ไม่ได้อ่าน เพราะโปรแกรมนี้เทียบค่าเหล่านี้ไม่ได้: {1}

        en {1} records have only such values, and were left out.
        vi {1} bản ghi chỉ có các giá trị như vậy và đã bị bỏ qua.
        th {1} รายการมีเฉพาะค่าเช่นนั้น จึงข้าม

        en {1} records have no fingerprint, and were left out.
        vi {1} bản ghi không có giá trị nhận dạng (fingerprint) và đã bị bỏ qua.
        th {1} รายการไม่มีค่าระบุ (fingerprint) จึงข้าม

        en Digests of nothing but zeros, left out: {1}.
        vi Giá trị băm toàn số 0, đã bỏ qua: {1}.
        th ค่าแฮชที่เป็นศูนย์ทั้งหมด ข้าม: {1}

        en Left out, because NSRL gives them a special code and does not list them as known software (M: malicious): code {1}.
        vi Đã bỏ qua, vì NSRL gán cho chúng mã đặc biệt và không coi chúng là phần mềm đã biết (M: độc hại): mã {1}.
        th ข้าม เพราะ NSRL ให้รหัสพิเศษและไม่ถือว่าเป็นซอฟต์แวร์ที่รู้จัก (M: เป็นอันตราย): รหัส {1}

        en The values were read as PDQ hashes but do not look like them: of the first {1}, {2} do not have the 128 set bits that PDQ gives a photograph. If they are SHA-256 digests, import them as such.
        vi Các giá trị được đọc như giá trị băm PDQ nhưng không giống như vậy: trong {1} giá trị đầu tiên, {2} không có 128 bit bằng 1 như PDQ cho một bức ảnh chụp. Nếu chúng là giá trị băm SHA-256, hãy nhập đúng loại đó.
        th อ่านค่าเป็นค่าแฮช PDQ แต่ลักษณะไม่ใช่: ใน {1} ค่าแรก มี {2} ค่าที่ไม่ได้มีบิตที่เป็น 1 จำนวน 128 บิตอย่างที่ PDQ ให้กับภาพถ่าย หากเป็นค่าแฮช SHA-256 ให้นำเข้าเป็นชนิดนั้น

        en Nothing in the file says what its 64 hexadecimal digits are. They were read as {1:message}: of the first {2}, {3} have 128 set bits, as nearly all PDQ hashes have, and one in twenty SHA-256 digests.
        vi Trong tệp không có gì cho biết 64 chữ số thập lục phân là loại giá trị nào. Chúng được đọc như {1:message}: trong {2} giá trị đầu tiên, {3} có 128 bit bằng 1, như hầu hết giá trị băm PDQ và như một trong hai mươi giá trị băm SHA-256.
        th ในแฟ้มไม่มีสิ่งใดบอกว่าเลขฐานสิบหก 64 หลักเป็นค่าชนิดใด จึงอ่านเป็น{1:message}: ใน {2} ค่าแรก มี {3} ค่าที่มีบิตที่เป็น 1 จำนวน 128 บิต เช่นเดียวกับค่าแฮช PDQ เกือบทั้งหมด และกับค่าแฮช SHA-256 หนึ่งในยี่สิบค่า

        en PDQ hashes
        vi giá trị băm PDQ
        th ค่าแฮช PDQ

        en SHA-256 digests
        vi giá trị băm SHA-256
        th ค่าแฮช SHA-256

        en Records of signals that are not read here: {1}.
        vi Bản ghi có loại tín hiệu không được đọc ở đây: {1}.
        th รายการของสัญญาณที่ไม่อ่านที่นี่: {1}

        en Values of hashStatus that are not known here, taken as present: {1}.
        vi Giá trị của hashStatus không được biết ở đây, được coi là còn hiệu lực: {1}.
        th ค่าของ hashStatus ที่ไม่รู้จักที่นี่ ถือว่ายังใช้อยู่: {1}

        en Feedback that is not a vote for or against a hash, left out: {1}.
        vi Phản hồi không phải là phiếu tán thành hay phản đối một giá trị băm, đã bỏ qua: {1}.
        th ความเห็นที่ไม่ใช่คะแนนสนับสนุนหรือคัดค้านค่าแฮช ซึ่งข้ามไป: {1}

        en There are more pages than this file holds: import the next one as well.
        vi Còn trang khác ngoài các trang trong tệp này: hãy nhập cả trang tiếp theo.
        th ยังมีหน้าอื่นนอกจากที่อยู่ในแฟ้มนี้: ให้นำเข้าหน้าถัดไปด้วย

        en Indicators of types that are not read here: {1}.
        vi Chỉ báo thuộc loại không được đọc ở đây: {1}.
        th ตัวบ่งชี้ชนิดที่ไม่อ่านที่นี่: {1}

        en Statuses that are not a vote for or against an indicator, left out: {1}.
        vi Trạng thái không phải là phiếu tán thành hay phản đối một chỉ báo, đã bỏ qua: {1}.
        th สถานะที่ไม่ใช่คะแนนสนับสนุนหรือคัดค้านตัวบ่งชี้ ซึ่งข้ามไป: {1}

        en Signals of types that are not read here: {1}.
        vi Tín hiệu thuộc loại không được đọc ở đây: {1}.
        th สัญญาณชนิดที่ไม่อ่านที่นี่: {1}

        en Records of kinds that are not known here, left out: {1}.
        vi Bản ghi thuộc loại không được biết ở đây, đã bỏ qua: {1}.
        th รายการชนิดที่ไม่รู้จักที่นี่ ซึ่งข้ามไป: {1}

        en Categories that the scheme {1} does not have, kept as they are: {2}.
        vi Nhóm mà hệ phân loại {1} không có, được giữ nguyên: {2}.
        th ประเภทที่ไม่มีในเกณฑ์การจัดประเภท {1} ซึ่งคงไว้ตามเดิม: {2}

        en {1} values of DateUpdated are not dates.
        vi {1} giá trị của DateUpdated không phải là ngày tháng.
        th ค่าของ DateUpdated {1} ค่าไม่ใช่วันที่

        en certutil could not read some files: {1} error messages.
        vi certutil không đọc được một số tệp: {1} thông báo lỗi.
        th certutil อ่านบางแฟ้มไม่ได้: มีข้อความแจ้งข้อผิดพลาด {1} รายการ

        en {1} lines were taken as parts of names, or of a command line, with line feeds in them.
        vi {1} dòng được coi là phần của tên, hoặc của dòng lệnh, có ký tự xuống dòng bên trong.
        th ถือว่า {1} บรรทัดเป็นส่วนของชื่อหรือของบรรทัดคำสั่งที่มีอักขระขึ้นบรรทัดใหม่อยู่ภายใน

        # What a file is whose format was not recognised.

        en The file looks like XML, but {1:message}.
        vi Tệp giống như XML, nhưng {1:message}.
        th แฟ้มดูเหมือน XML แต่{1:message}

        en The file is {1}, but of no kind known here: {2:message}. Known are VICS, StopNCII and ThreatExchange (JSON), and NCMEC hash sharing (XML).
        vi Tệp là {1} nhưng không thuộc loại nào được biết ở đây: {2:message}. Các loại được biết là VICS, StopNCII và ThreatExchange (JSON), và NCMEC chia sẻ giá trị băm (XML).
        th แฟ้มเป็น {1} แต่ไม่ใช่ชนิดที่รู้จักที่นี่: {2:message} ชนิดที่รู้จักคือ VICS, StopNCII และ ThreatExchange (JSON) และการแบ่งปันค่าแฮชของ NCMEC (XML)

        en it begins with [, and all kinds known here begin with {
        vi tệp bắt đầu bằng [, còn mọi loại được biết ở đây đều bắt đầu bằng {
        th ขึ้นต้นด้วย [ แต่ทุกชนิดที่รู้จักที่นี่ขึ้นต้นด้วย {

        en it has none of the arrays ‘{1}’
        vi tệp không có mảng nào trong các mảng ‘{1}’
        th ไม่มีอาร์เรย์ใดใน ‘{1}’

        en its root element is ‘{1}’
        vi phần tử gốc của tệp là ‘{1}’
        th อิลิเมนต์รากคือ ‘{1}’

        en it has no element within its first {1} bytes
        vi tệp không có phần tử nào trong {1} byte đầu
        th ไม่มีอิลิเมนต์ใดใน {1} ไบต์แรก

        en This is UTF-32 text. Save it as UTF-8.
        vi Đây là văn bản UTF-32. Hãy lưu thành UTF-8.
        th นี่คือข้อความ UTF-32 ให้บันทึกเป็น UTF-8

        en This is not text: it begins with NUL bytes. Is it a disk image, or a damaged copy?
        vi Đây không phải là văn bản: tệp bắt đầu bằng các byte NUL. Có phải là ảnh đĩa, hoặc một bản sao bị hỏng?
        th นี่ไม่ใช่ข้อความ: ขึ้นต้นด้วยไบต์ NUL เป็นอิมเมจของดิสก์หรือสำเนาที่เสียหายหรือไม่

        en No line of it ends within its first {1} bytes, and a line may have at most {2}. This is no list, or its ends of lines were lost.
        vi Không dòng nào kết thúc trong {1} byte đầu của tệp, mà mỗi dòng không được dài quá {2} byte. Đây không phải là danh sách, hoặc các ký tự cuối dòng đã mất.
        th ไม่มีบรรทัดใดจบภายใน {1} ไบต์แรก และบรรทัดต้องยาวไม่เกิน {2} ไบต์ แฟ้มนี้ไม่ใช่บัญชี หรืออักขระท้ายบรรทัดสูญหาย

        en The file has lines of hash text and of digest sums. State the format, or split the file in two.
        vi Tệp có cả dòng giá trị băm tri giác và dòng giá trị băm của tệp. Hãy nêu định dạng, hoặc tách thành hai tệp.
        th แฟ้มมีทั้งบรรทัดของค่าแฮชเชิงการรับรู้และบรรทัดของค่าแฮชของแฟ้ม ให้ระบุรูปแบบ หรือแยกเป็นสองแฟ้ม

        en --format pdq or --format digest-sums
        vi --format pdq hoặc --format digest-sums
        th --format pdq หรือ --format digest-sums

        en --algorithm pdq or --algorithm sha256
        vi --algorithm pdq hoặc --algorithm sha256
        th --algorithm pdq หรือ --algorithm sha256

        en {1:message} It begins: {2}
        vi {1:message} Tệp bắt đầu bằng: {2}
        th {1:message} ขึ้นต้นด้วย: {2}

        en it is {1:message}
        vi đây là {1:message}
        th นี่คือ{1:message}

        en it is not text: it has NUL bytes.
        vi tệp không phải là văn bản, vì có các byte NUL.
        th ไม่ใช่ข้อความ เพราะมีไบต์ NUL

        en an SQLite database: NSRL sets are attached with ‘knownmedia known nsrl’.
        vi cơ sở dữ liệu SQLite: các bộ NSRL được gắn bằng ‘knownmedia known nsrl’.
        th ฐานข้อมูล SQLite: ชุดข้อมูล NSRL ผูกด้วย ‘knownmedia known nsrl’

        en an EnCase hash set: export it as text.
        vi bộ giá trị băm EnCase: hãy xuất thành văn bản.
        th ชุดค่าแฮชของ EnCase: ให้ส่งออกเป็นข้อความ

        en a picture: ‘knownmedia known add’ hashes pictures into a list.
        vi hình ảnh: ‘knownmedia known add’ băm hình ảnh và thêm vào danh sách.
        th ภาพ: ‘knownmedia known add’ คำนวณค่าแฮชของภาพแล้วเพิ่มลงในบัญชี

        en lines of 16 hexadecimal digits: say of which algorithm, with --algorithm phash, dhash or ahash.
        vi các dòng 16 chữ số thập lục phân: hãy nêu thuật toán bằng --algorithm phash, dhash hoặc ahash.
        th บรรทัดที่มีเลขฐานสิบหก 16 หลัก: ให้ระบุอัลกอริทึมด้วย --algorithm phash, dhash หรือ ahash

        en lines of {1} hexadecimal digits: a digest has 32, 40 or 64, and a PDQ hash 64.
        vi các dòng {1} chữ số thập lục phân: giá trị băm của tệp có 32, 40 hoặc 64 chữ số, còn giá trị băm PDQ có 64.
        th บรรทัดที่มีเลขฐานสิบหก {1} หลัก: ค่าแฮชของแฟ้มมี 32, 40 หรือ 64 หลัก ส่วนค่าแฮช PDQ มี 64 หลัก

        en text without hashes at the beginning of its lines; ‘knownmedia known import --help’ has the formats.
        vi văn bản không có giá trị băm ở đầu các dòng; xem các định dạng bằng ‘knownmedia known import --help’.
        th ข้อความที่ไม่มีค่าแฮชที่ต้นบรรทัด ดูรูปแบบได้จาก ‘knownmedia known import --help’

        # What is wrong with a line or a record.

        en line {1}
        vi dòng {1}
        th บรรทัด {1}

        en record {1}
        vi bản ghi {1}
        th รายการที่ {1}

        en expected {1:message}
        vi cần {1:message}
        th ต้องเป็น: {1:message}

        en {1:message} at byte {2} of the record
        vi {1:message} tại byte {2} của bản ghi
        th {1:message} ที่ไบต์ {2} ของรายการ

        en {1} contains ‘{2}’ at position {3}, which is not a hexadecimal digit
        vi {1} có ‘{2}’ ở vị trí {3}, không phải là chữ số thập lục phân
        th {1} มี ‘{2}’ ที่ตำแหน่ง {3} ซึ่งไม่ใช่เลขฐานสิบหก

        en quality ‘{1}’ is not a whole number from 0 to 100
        vi chỉ số chất lượng ‘{1}’ không phải là số nguyên từ 0 đến 100
        th ค่าคุณภาพ ‘{1}’ ไม่ใช่จำนวนเต็มตั้งแต่ 0 ถึง 100

        en {1} ‘{2}’ is not a whole number
        vi {1} ‘{2}’ không phải là số nguyên
        th {1} ‘{2}’ ไม่ใช่จำนวนเต็ม

        en there is no pipeline ‘{1}’
        vi không có cách tính ‘{1}’
        th ไม่มีขั้นตอนคำนวณ ‘{1}’

        en no hash on this line can come from the pipeline ‘{1}’
        vi không giá trị băm nào trên dòng này có thể có từ cách tính ‘{1}’
        th ไม่มีค่าแฮชใดในบรรทัดนี้ที่มาจากขั้นตอนคำนวณ ‘{1}’ ได้

        en unknown key ‘{1}’, expected hash, norm, delta, quality, filename
        vi khóa ‘{1}’ không được biết, cần hash, norm, delta, quality, filename
        th ไม่รู้จักคีย์ ‘{1}’ ต้องเป็น hash, norm, delta, quality, filename

        en ‘{1}’ occurs twice
        vi ‘{1}’ xuất hiện hai lần
        th มี ‘{1}’ สองครั้ง

        en {1} fields, expected {2}
        vi có {1} trường, cần {2}
        th มี {1} ช่อง ต้องมี {2} ช่อง

        en a quoted field that begins here is not closed
        vi trường trong dấu nháy kép bắt đầu ở đây không được đóng
        th ช่องในอัญประกาศที่เริ่มตรงนี้ไม่ได้ปิด

        en text after the closing quote of a field
        vi có văn bản sau dấu nháy kép đóng của một trường
        th มีข้อความหลังอัญประกาศปิดของช่อง

        en longer than {1} bytes
        vi dài hơn {1} byte
        th ยาวเกิน {1} ไบต์

        en contains a NUL byte; is this a UTF-16 or a binary file?
        vi có byte NUL; đây có phải là tệp UTF-16 hoặc tệp nhị phân không?
        th มีไบต์ NUL แฟ้มนี้เป็นแฟ้ม UTF-16 หรือแฟ้มไบนารีหรือไม่

        en the header has no column of hashes; it names {1}, and known are {2}
        vi dòng tiêu đề không có cột giá trị băm; dòng này nêu {1}, còn các cột được biết là {2}
        th แถวหัวตารางไม่มีคอลัมน์ค่าแฮช ระบุไว้คือ {1} ส่วนที่รู้จักคือ {2}

        en {1} is all zeros, which no picture has
        vi {1} toàn số 0, không hình ảnh nào có giá trị như vậy
        th {1} เป็นศูนย์ทั้งหมด ซึ่งไม่มีภาพใดเป็นเช่นนั้น

        en {1} is given twice, with different values
        vi {1} được ghi hai lần với giá trị khác nhau
        th {1} ระบุไว้สองครั้งด้วยค่าต่างกัน

        en nested deeper than {1}: no list is, so the file is damaged or hostile
        vi lồng sâu hơn {1} cấp: không danh sách nào như vậy, nên tệp bị hỏng hoặc cố ý gây hại
        th ซ้อนลึกเกิน {1} ชั้น: ไม่มีบัญชีใดเป็นเช่นนั้น แฟ้มจึงเสียหายหรือมุ่งร้าย

        en the file ends within {1:message}; it was cut off, so fetch or copy it again
        vi tệp dừng khi chưa hết {1:message}; tệp bị cắt cụt, hãy tải về hoặc sao chép lại
        th แฟ้มจบทั้งที่{1:message}ยังไม่สิ้นสุด แฟ้มถูกตัด ให้ดาวน์โหลดหรือคัดลอกใหม่

        en this record
        vi bản ghi này
        th รายการนี้

        en the beginning
        vi phần đầu
        th ส่วนต้น

        en the document, after this record
        vi phần tài liệu sau bản ghi này
        th ส่วนของเอกสารหลังรายการนี้

        en the document is damaged here: expected {1:message}
        vi tài liệu bị hỏng ở đây: cần {1:message}
        th เอกสารเสียหายตรงนี้ ต้องเป็น: {1:message}

        en the file declares a document type (<!DOCTYPE …>), which no list does and which can be an attack
        vi tệp khai báo kiểu tài liệu (<!DOCTYPE …>), điều không danh sách nào làm và có thể là một cuộc tấn công
        th แฟ้มประกาศชนิดของเอกสาร (<!DOCTYPE …>) ซึ่งไม่มีบัญชีใดทำ และอาจเป็นการโจมตี

        en the file is written in {1}; convert it to UTF-8
        vi tệp được ghi bằng bảng mã {1}; hãy chuyển sang UTF-8
        th แฟ้มเขียนด้วยรหัสอักขระ {1} ให้แปลงเป็น UTF-8

        en the file belongs to another format or version, ‘{1}’
        vi tệp thuộc định dạng hoặc phiên bản khác, ‘{1}’
        th แฟ้มเป็นรูปแบบหรือรุ่นอื่น ‘{1}’

        # What is expected in the lines of text formats.

        en a header with the columns MD5 or SHA1, Image ID, and Baseline
        vi dòng tiêu đề có các cột MD5 hoặc SHA1, Image ID và Baseline
        th แถวหัวตารางที่มีคอลัมน์ MD5 หรือ SHA1, Image ID และ Baseline

        en indicator, descriptor, date and labels
        vi chỉ báo (indicator), mã mô tả (descriptor), ngày tháng và nhãn
        th ตัวบ่งชี้ (indicator) ตัวอธิบาย (descriptor) วันที่ และป้ายชื่อ

        en a line such as ‘SHA256 hash of a.jpg:’
        vi dòng như ‘SHA256 hash of a.jpg:’
        th บรรทัดเช่น ‘SHA256 hash of a.jpg:’

        en a first line that names the columns, as CSV has
        vi dòng đầu nêu tên các cột, như của CSV
        th บรรทัดแรกที่ระบุคอลัมน์ เช่นเดียวกับ CSV

        en expected {1} (name) = digest
        vi cần {1} (tên) = giá trị băm
        th ต้องเป็น: {1} (ชื่อ) = ค่าแฮช

        en {1} (name) = digest
        vi {1} (tên) = giá trị băm
        th {1} (ชื่อ) = ค่าแฮช

        en \n, \r or \\ in an escaped name
        vi \n, \r hoặc \\ trong tên viết bằng chuỗi thoát
        th \n, \r หรือ \\ ในชื่อที่เขียนด้วยรหัสแทนอักขระ

        en the header of hashdeep 1.0 and its line of columns first
        vi phần đầu của hashdeep 1.0 và dòng tên cột trước tiên
        th ส่วนหัวของ hashdeep 1.0 และบรรทัดชื่อคอลัมน์ก่อน

        en a record of hashdeep
        vi bản ghi của hashdeep
        th รายการของ hashdeep

        en %%%% HASHDEEP-1.0 first
        vi %%%% HASHDEEP-1.0 trước tiên
        th %%%% HASHDEEP-1.0 ก่อน

        en columns that end with filename
        vi các cột với filename ở cuối
        th คอลัมน์ที่มี filename อยู่ท้ายสุด

        en the names of the columns above the dashes
        vi tên các cột ở trên dòng gạch ngang
        th ชื่อคอลัมน์เหนือบรรทัดขีด

        en a line of dashes below the names of columns
        vi dòng gạch ngang dưới tên các cột
        th บรรทัดขีดใต้ชื่อคอลัมน์

        en the same properties in each record
        vi các thuộc tính giống nhau trong mọi bản ghi
        th คุณสมบัติชุดเดียวกันในทุกรายการ

        en a signal type, a blank and a signal
        vi loại tín hiệu, một dấu cách và tín hiệu
        th ชนิดของสัญญาณ ช่องว่าง และสัญญาณ

        # What is expected in JSON.

        en { at the beginning
        vi dấu { ở đầu
        th เครื่องหมาย { ที่ต้นแฟ้ม

        en a comma between records
        vi dấu phẩy giữa các bản ghi
        th จุลภาคระหว่างรายการ

        en a comma or ]
        vi dấu phẩy hoặc ]
        th จุลภาคหรือ ]

        en a comma or }
        vi dấu phẩy hoặc }
        th จุลภาคหรือ }

        en a record, which is an object in { }
        vi bản ghi, tức một đối tượng trong { }
        th รายการ ซึ่งเป็นออบเจกต์ใน { }

        en less text between the records
        vi nội dung ngắn hơn quanh các bản ghi
        th ข้อความรอบรายการที่สั้นกว่านี้

        en an object with the array ‘{1}’
        vi đối tượng có mảng ‘{1}’
        th ออบเจกต์ที่มีอาร์เรย์ ‘{1}’

        en a signalType
        vi trường signalType
        th ช่อง signalType

        en a type
        vi trường type
        th ช่อง type

        en HashName and HashValue in AlternativeHashes
        vi HashName và HashValue trong AlternativeHashes
        th HashName และ HashValue ใน AlternativeHashes

        en a HashName in AlternativeHashes
        vi HashName trong AlternativeHashes
        th HashName ใน AlternativeHashes

        en text for {1}
        vi chuỗi ký tự cho {1}
        th ข้อความสำหรับ {1}

        en the end of the text after the value
        vi kết thúc ngay sau giá trị
        th จุดสิ้นสุดต่อจากค่า

        en a name in quotes
        vi tên trong dấu nháy kép
        th ชื่อในอัญประกาศ

        en a colon
        vi dấu hai chấm
        th ทวิภาค

        en a value
        vi một giá trị
        th ค่า

        en a number without leading zeros
        vi một số không có chữ số 0 thừa ở đầu
        th ตัวเลขที่ไม่มีศูนย์นำหน้า

        en a closing quote
        vi dấu nháy kép đóng
        th อัญประกาศปิด

        en an escape
        vi chuỗi thoát
        th รหัสแทนอักขระ

        en a valid JSON escape
        vi chuỗi thoát có trong JSON
        th รหัสแทนอักขระที่ JSON มี

        en four hexadecimal digits after \u
        vi bốn chữ số thập lục phân sau \u
        th เลขฐานสิบหกสี่หลักหลัง \u

        # What is expected in XML.

        en well-formed XML in UTF-8
        vi XML đúng cú pháp, mã UTF-8
        th XML ที่ถูกต้องตามไวยากรณ์ในรหัส UTF-8

        en an XML element
        vi phần tử XML
        th อิลิเมนต์ XML

        en an <id>
        vi phần tử <id>
        th อิลิเมนต์ <id>

        en a <member> with its id
        vi phần tử <member> có id
        th อิลิเมนต์ <member> ที่มี id

        en > before the next <
        vi dấu > trước dấu < tiếp theo
        th เครื่องหมาย > ก่อนเครื่องหมาย < ถัดไป

        en < at the beginning
        vi dấu < ở đầu
        th เครื่องหมาย < ที่ต้นแฟ้ม

        en the end of the file after the root element
        vi kết thúc ngay sau phần tử gốc
        th จุดสิ้นสุดต่อจากอิลิเมนต์ราก

        en no closing tag here
        vi thẻ mở trước thẻ đóng này
        th แท็กเปิดก่อนแท็กปิดนี้

        en a tag of at most {1} attributes
        vi thẻ có tối đa {1} thuộc tính
        th แท็กที่มีแอตทริบิวต์ไม่เกิน {1} รายการ

        en the name of an element
        vi tên phần tử
        th ชื่ออิลิเมนต์

        en records of at most {1} bytes
        vi bản ghi dài tối đa {1} byte
        th รายการที่ยาวไม่เกิน {1} ไบต์

        # What is wrong with a line of queries.

        en ‘{1}’ is another kind of signal than {2}
        vi ‘{1}’ là loại tín hiệu khác với {2}
        th ‘{1}’ เป็นสัญญาณชนิดอื่น ไม่ใช่ {2}

        en ‘{1}’ is not JSON with one object per line
        vi ‘{1}’ không phải là JSON có mỗi đối tượng trên một dòng
        th ‘{1}’ ไม่ใช่ JSON ที่มีออบเจกต์บรรทัดละหนึ่งรายการ

        en ‘{1}’ has no {2} hash
        vi ‘{1}’ không có giá trị băm {2}
        th ‘{1}’ ไม่มีค่าแฮช {2}

        en no hash
        vi không có giá trị băm tri giác nào
        th ไม่มีค่าแฮชเชิงการรับรู้

        # What is wrong with the fields of a line of JSON.

        en the line
        vi dòng này
        th บรรทัดนี้

        en {1:message} is not an object
        vi {1:message} không phải là đối tượng JSON
        th {1:message} ไม่ใช่ออบเจกต์ JSON

        en it is not an object
        vi không phải là đối tượng JSON
        th ไม่ใช่ออบเจกต์ JSON

        en an element of ‘{1}’
        vi một phần tử của ‘{1}’
        th สมาชิกหนึ่งของ ‘{1}’

        en an element of ‘{1}’ is not a string
        vi một phần tử của ‘{1}’ không phải là chuỗi ký tự
        th สมาชิกหนึ่งของ ‘{1}’ ไม่ใช่ข้อความ

        en ‘{1}’ is there twice, or is not part of this version of the format
        vi ‘{1}’ có hai lần, hoặc không thuộc phiên bản này của định dạng
        th มี ‘{1}’ สองครั้ง หรือไม่ได้อยู่ในรูปแบบรุ่นนี้

        en ‘{1}’ is not a string
        vi ‘{1}’ không phải là chuỗi ký tự
        th ‘{1}’ ไม่ใช่ข้อความ

        en ‘{1}’ is not a whole number from {2} to {3}
        vi ‘{1}’ không phải là số nguyên từ {2} đến {3}
        th ‘{1}’ ไม่ใช่จำนวนเต็มตั้งแต่ {2} ถึง {3}

        en ‘{1}’ is not a whole number from 0 to {2}
        vi ‘{1}’ không phải là số nguyên từ 0 đến {2}
        th ‘{1}’ ไม่ใช่จำนวนเต็มตั้งแต่ 0 ถึง {2}

        en ‘{1}’ is neither true nor false
        vi ‘{1}’ không phải là true hay false
        th ‘{1}’ ไม่ใช่ true หรือ false

        en ‘{1}’ is not a share such as 0.5000
        vi ‘{1}’ không phải là tỷ lệ, ví dụ 0.5000
        th ‘{1}’ ไม่ใช่สัดส่วน เช่น 0.5000

        en ‘{1}’ is not an array
        vi ‘{1}’ không phải là mảng
        th ‘{1}’ ไม่ใช่อาร์เรย์

        en ‘{1}’ is missing
        vi thiếu ‘{1}’
        th ขาด ‘{1}’

        en expected {1:message} at byte {2} of the line
        vi cần {1:message} tại byte {2} của dòng
        th ต้องเป็น: {1:message} ที่ไบต์ {2} ของบรรทัด

        en it is nested deeper than {1}
        vi lồng sâu hơn {1} cấp
        th ซ้อนลึกเกิน {1} ชั้น

        # What the format of an exported file cannot hold.

        en further hashes of an entry: a row holds one of each algorithm
        vi giá trị băm tri giác thứ hai trở đi của một mục: mỗi hàng chỉ chứa một giá trị của mỗi thuật toán
        th ค่าแฮชเชิงการรับรู้ค่าต่อ ๆ ไปของรายการ: หนึ่งแถวเก็บได้อัลกอริทึมละหนึ่งค่า

        en NUL characters in a text, written as U+FFFD
        vi ký tự NUL trong văn bản, được ghi thành U+FFFD
        th อักขระ NUL ในข้อความ ซึ่งเขียนเป็น U+FFFD

        en texts that a spreadsheet would run as a formula, written as they are
        vi văn bản mà bảng tính sẽ chạy như công thức, được ghi nguyên như vậy
        th ข้อความที่ตารางคำนวณจะประมวลผลเป็นสูตร ซึ่งเขียนตามเดิม

        en texts that a spreadsheet would run as a formula, written with an apostrophe before them
        vi văn bản mà bảng tính sẽ chạy như công thức, được ghi với dấu nháy đơn đặt trước
        th ข้อความที่ตารางคำนวณจะประมวลผลเป็นสูตร ซึ่งเขียนโดยมีเครื่องหมายอะพอสทรอฟีนำหน้า

        en labels
        vi nhãn
        th ป้ายชื่อ

        en comments
        vi ghi chú
        th หมายเหตุ

        en pipelines of PDQ hashes
        vi cách tính của giá trị băm PDQ
        th ขั้นตอนคำนวณของค่าแฮช PDQ

        en qualities of PDQ hashes
        vi chỉ số chất lượng của giá trị băm PDQ
        th ค่าคุณภาพของค่าแฮช PDQ

        en ends of lines and NUL characters in a label, written as blanks
        vi ký tự cuối dòng và ký tự NUL trong nhãn, được ghi thành dấu cách
        th อักขระท้ายบรรทัดและอักขระ NUL ในป้ายชื่อ ซึ่งเขียนเป็นช่องว่าง

        en hashes of {1}
        vi giá trị băm {1}
        th ค่าแฮช {1}

        en entries without a PDQ hash
        vi mục không có giá trị băm PDQ
        th รายการที่ไม่มีค่าแฮช PDQ

        en entries with several PDQ hashes, written as several records
        vi mục có nhiều giá trị băm PDQ, được ghi thành nhiều bản ghi
        th รายการที่มีค่าแฮช PDQ หลายค่า ซึ่งเขียนแยกเป็นหลายรายการ

        en entries without a digest or a PDQ hash
        vi mục không có giá trị băm của tệp lẫn giá trị băm PDQ
        th รายการที่ไม่มีทั้งค่าแฮชของแฟ้มและค่าแฮช PDQ

        en entries without MD5, by which other programs find a record
        vi mục không có MD5, giá trị mà chương trình khác dùng để tìm bản ghi
        th รายการที่ไม่มี MD5 ซึ่งโปรแกรมอื่นใช้ค้นหารายการ

        en categories, because the list's scheme is not one of VICS
        vi nhóm phân loại, vì hệ phân loại của danh sách không phải của VICS
        th ประเภท เพราะเกณฑ์การจัดประเภทของบัญชีไม่ใช่ของ VICS

        en categories that are not whole numbers
        vi nhóm phân loại không phải là số nguyên
        th ประเภทที่ไม่ใช่จำนวนเต็ม
        """#)
}
