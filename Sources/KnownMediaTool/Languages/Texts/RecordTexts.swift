/// What stores, lists, bundles, removals, ledgers and the self-test say of what they keep and check: parts of sentences, and
/// reasons that a ledger records.
extension MessageCatalogue {
    static let records = MessageCatalogue(
        #"""
        # Stores of known hashes

        en withdrawn entries, which are left out
        vi các mục đã rút, không đưa vào tệp
        th รายการที่ถอนแล้ว ซึ่งไม่รวมไว้ในแฟ้ม

        en {1} hashes do not come from the pipeline {2}.
        vi Giá trị băm {1} không thể do cách tính {2} tạo ra.
        th ค่าแฮช {1} ไม่ได้มาจากขั้นตอนคำนวณ {2}

        en Nothing was imported: 1 line could not be understood. The first is {1:message}
        vi Không nhập gì: 1 dòng không hiểu được. Đó là {1:message}
        th ไม่ได้นำเข้าสิ่งใด: 1 บรรทัดอ่านไม่เข้าใจ คือ {1:message}

        en Nothing was imported: {1} lines could not be understood. The first is {2:message}
        vi Không nhập gì: {1} dòng không hiểu được. Dòng đầu tiên là {2:message}
        th ไม่ได้นำเข้าสิ่งใด: {1} บรรทัดอ่านไม่เข้าใจ บรรทัดแรกคือ {2:message}

        en Nothing was imported: {1} could not be understood.{2}
        vi Không nhập gì: không hiểu được {1}.{2}
        th ไม่ได้นำเข้าสิ่งใด: อ่าน {1} ไม่เข้าใจ{2}

        en Nothing was imported: reading stopped after 1 line that could not be understood. The first is {1:message}
        vi Không nhập gì: việc đọc dừng sau 1 dòng không hiểu được. Đó là {1:message}
        th ไม่ได้นำเข้าสิ่งใด: หยุดอ่านหลังจาก 1 บรรทัดที่อ่านไม่เข้าใจ คือ {1:message}

        en Nothing was imported: reading stopped after {1} lines that could not be understood. The first is {2:message}
        vi Không nhập gì: việc đọc dừng sau {1} dòng không hiểu được. Dòng đầu tiên là {2:message}
        th ไม่ได้นำเข้าสิ่งใด: หยุดอ่านหลังจาก {1} บรรทัดที่อ่านไม่เข้าใจ บรรทัดแรกคือ {2:message}

        en Nothing was imported: reading stopped after {1} that could not be understood.{2}
        vi Không nhập gì: việc đọc dừng do không hiểu được {1}.{2}
        th ไม่ได้นำเข้าสิ่งใด: หยุดอ่านเพราะอ่าน {1} ไม่เข้าใจ{2}

        en an entry superseded itself
        vi một mục đã thay thế chính nó
        th มีรายการที่แทนที่ตัวเอง

        en a digest has the wrong length
        vi một giá trị băm có độ dài sai
        th ค่าแฮชมีความยาวผิด

        en a hash has the wrong length
        vi một giá trị băm tri giác có độ dài sai
        th ค่าแฮชเชิงการรับรู้มีความยาวผิด

        en an entry has an unknown state
        vi một mục có trạng thái không được biết
        th มีรายการที่อยู่ในสถานะที่ไม่รู้จัก

        en an entry is missing
        vi thiếu một mục
        th มีรายการขาดหาย

        en a value has the wrong type
        vi một giá trị có kiểu dữ liệu sai
        th มีค่าที่ชนิดข้อมูลผิด

        en an event has an impossible number
        vi một sự kiện có số không thể có
        th มีเหตุการณ์ที่หมายเลขเป็นไปไม่ได้

        en an entry has an impossible number
        vi một mục có số không thể có
        th มีรายการที่หมายเลขเป็นไปไม่ได้

        en the key of the entries' identities is missing
        vi thiếu khóa định danh các mục
        th ไม่มีคีย์สำหรับระบุรายการ

        en no write-ahead log is possible here
        vi ở đây không dùng được nhật ký ghi trước (WAL)
        th ที่นี่ใช้บันทึกก่อนเขียน (WAL) ไม่ได้

        en SQLite error {1}
        vi lỗi SQLite {1}
        th ข้อผิดพลาดของ SQLite {1}

        en {1:message} (SQLite error {2})
        vi {1:message} (lỗi SQLite {2})
        th {1:message} (ข้อผิดพลาดของ SQLite {2})

        en Entry {1} {2:message}.
        vi Mục {1} {2:message}.
        th รายการ {1} {2:message}

        en names no event
        vi không nêu sự kiện nào
        th ไม่ระบุเหตุการณ์

        en has a category of another list
        vi có nhóm của danh sách khác
        th มีประเภทของบัญชีอื่น

        en was added by an event of another list
        vi được thêm bởi sự kiện của danh sách khác
        th ถูกเพิ่มโดยเหตุการณ์ของบัญชีอื่น

        en ended before it was added
        vi kết thúc trước khi được thêm
        th สิ้นสุดก่อนที่จะถูกเพิ่ม

        en changed its state before it was added
        vi đổi trạng thái trước khi được thêm
        th เปลี่ยนสถานะก่อนที่จะถูกเพิ่ม

        en has an unknown state
        vi có trạng thái không được biết
        th มีสถานะที่ไม่รู้จัก

        en {1} hashes made by {2} are not known here.
        vi Giá trị băm {1} tạo bởi {2} không được biết ở đây.
        th ไม่รู้จักค่าแฮช {1} ที่คำนวณด้วย {2} ที่นี่

        en category scheme
        vi bảng phân loại
        th ระบบการจัดประเภท

        en chosen by name
        vi được chọn theo tên
        th เลือกโดยระบุชื่อ

        en about {1} µs a query, {2} MB
        vi khoảng {1} µs mỗi lần tra cứu, {2} MB
        th ราว {1} µs ต่อการค้นหา, {2} MB

        en about {1} µs a query, {2} MB, chosen
        vi khoảng {1} µs mỗi lần tra cứu, {2} MB, được chọn
        th ราว {1} µs ต่อการค้นหา, {2} MB, เลือกใช้

        en about {1} µs a query, {2} MB, too large for the memory allowed
        vi khoảng {1} µs mỗi lần tra cứu, {2} MB, vượt quá bộ nhớ cho phép
        th ราว {1} µs ต่อการค้นหา, {2} MB, ใหญ่เกินหน่วยความจำที่อนุญาต

        en the file
        vi tệp
        th แฟ้ม

        # Bundles

        en it is too long
        vi quá dài
        th ยาวเกินไป

        en this is not a manifest
        vi đây không phải là bản kê
        th นี่ไม่ใช่บัญชีกำกับ

        en ‘content’ and ‘base’ contradict each other
        vi ‘content’ và ‘base’ mâu thuẫn với nhau
        th ‘content’ และ ‘base’ ขัดแย้งกัน

        en ‘sections’ are not events, ended, changed and entries
        vi ‘sections’ không phải là events, ended, changed và entries
        th ‘sections’ ไม่ใช่ events, ended, changed และ entries

        en the counts of the sections are impossible
        vi số lượng ghi cho các phần là không thể có
        th จำนวนที่ระบุของส่วนต่าง ๆ เป็นไปไม่ได้

        en the counts of the sections are not those of the payload
        vi số lượng ghi cho các phần không khớp với số lượng của phần dữ liệu
        th จำนวนที่ระบุของส่วนต่าง ๆ ไม่เท่ากับของส่วนข้อมูล

        en the base is newer than the bundle
        vi trạng thái gốc (‘base’) mới hơn gói danh sách
        th สถานะตั้งต้น (‘base’) ใหม่กว่าชุดบัญชี

        en a full bundle must hold entries only, and their digest must equal ‘upTo.state’
        vi gói đầy đủ chỉ gồm các mục, và giá trị băm của chúng phải là trạng thái được nêu
        th ชุดเต็มมีเพียงรายการ และค่าแฮชของรายการต้องเป็นสถานะที่ระบุ

        en the list has no name
        vi danh sách không có tên
        th บัญชีไม่มีชื่อ

        en the kind of the list is not known here; update the program
        vi loại của danh sách không được biết ở đây; hãy cập nhật chương trình
        th ไม่รู้จักชนิดของบัญชีที่นี่ ให้ปรับรุ่นโปรแกรม

        en a line of this type cannot stand here
        vi ở đây không được có dòng thuộc loại này
        th ที่ตำแหน่งนี้มีบรรทัดชนิดนี้ไม่ได้

        en line {1}: longer than {2} bytes
        vi dòng {1}: dài hơn {2} byte
        th บรรทัด {1}: ยาวเกิน {2} ไบต์

        en the lines differ from what the manifest says
        vi các dòng không đúng như bản kê ghi
        th บรรทัดต่าง ๆ ไม่เป็นไปตามที่บัญชีกำกับนับไว้

        en ‘{1}’ is not a time
        vi ‘{1}’ không phải là một thời điểm
        th ‘{1}’ ไม่ใช่เวลา

        en the state of the entry is not known here; update the program
        vi trạng thái của mục không được biết ở đây; hãy cập nhật chương trình
        th ไม่รู้จักสถานะของรายการที่นี่ ให้ปรับรุ่นโปรแกรม

        en the algorithm or the pipeline of a hash is not known here
        vi thuật toán hoặc cách tính của một giá trị băm tri giác không được biết ở đây
        th ไม่รู้จักอัลกอริทึมหรือขั้นตอนคำนวณของค่าแฮชเชิงการรับรู้ที่นี่

        en the quality of a hash is over 100
        vi chỉ số chất lượng của một giá trị băm tri giác lớn hơn 100
        th ค่าคุณภาพของค่าแฮชเชิงการรับรู้เกิน 100

        en a hash is there twice
        vi một giá trị băm tri giác có hai lần
        th มีค่าแฮชเชิงการรับรู้ค่าเดียวกันสองครั้ง

        en ‘{1}’ does not have {2} hexadecimal digits
        vi ‘{1}’ không có đúng {2} chữ số thập lục phân
        th ‘{1}’ ไม่ได้มีเลขฐานสิบหก {2} หลัก

        # Keys, signatures

        en signing key
        vi khóa ký
        th กุญแจลงนาม

        en key of a quarantine
        vi khóa của tệp lưu giữ
        th กุญแจของแฟ้มจัดเก็บ

        en the key {1}
        vi khóa {1}
        th กุญแจ {1}

        en a passphrase
        vi cụm mật khẩu
        th วลีรหัสผ่าน

        en The cryptographic library could not sign.
        vi Thư viện mật mã không ký được.
        th ไลบรารีเข้ารหัสลงนามไม่ได้

        # Removal

        en entry {1} is of a kind that is not known here
        vi mục {1} thuộc loại không được biết ở đây
        th รายการ {1} เป็นชนิดที่ไม่รู้จักที่นี่

        en entry {1} does not say where the file is
        vi mục {1} không cho biết tệp ở đâu
        th รายการ {1} ไม่ระบุว่าแฟ้มอยู่ที่ใด

        en ‘{1}’ is too large
        vi ‘{1}’ quá lớn
        th ‘{1}’ มีค่ามากเกินไป

        en ‘{1}’ is not the expected number of hexadecimal digits
        vi ‘{1}’ không phải là chữ số thập lục phân, hoặc không đúng số chữ số cần có
        th ‘{1}’ ไม่ใช่เลขฐานสิบหก หรือมีจำนวนหลักไม่เท่าที่ควรมี

        en there is something after the end
        vi có nội dung sau phần kết thúc
        th มีข้อมูลอยู่หลังส่วนท้าย

        en the line is not written as this program writes it
        vi dòng không được viết đúng như chương trình này viết
        th บรรทัดไม่ได้เขียนอย่างที่โปรแกรมนี้เขียน

        en the file does not follow the one before
        vi tệp không nối tiếp tệp trước
        th แฟ้มไม่ต่อจากแฟ้มก่อนหน้า

        en ‘type’ is not file, left or sums
        vi ‘type’ không phải là file, left hay sums
        th ‘type’ ไม่ใช่ file, left หรือ sums

        en there is something after the sums
        vi có nội dung không phải chữ ký sau các tổng số
        th มีข้อมูลที่ไม่ใช่ลายมือชื่ออยู่หลังยอดรวม

        en the file has no name
        vi tệp không có tên
        th แฟ้มไม่มีชื่อ

        en ‘{1}Bytes’ is not base64
        vi ‘{1}Bytes’ không phải là base64
        th ‘{1}Bytes’ ไม่ใช่ base64

        en ‘device’ or ‘inode’ is not a number
        vi ‘device’ hoặc ‘inode’ không phải là số
        th ‘device’ หรือ ‘inode’ ไม่ใช่ตัวเลข

        en ‘{1}’ is not a SHA-256
        vi ‘{1}’ không phải là giá trị SHA-256
        th ‘{1}’ ไม่ใช่ค่า SHA-256

        en ‘{1}’ has an unknown value
        vi ‘{1}’ có từ không được biết ở đây
        th ‘{1}’ มีคำที่ไม่รู้จักที่นี่

        en It has {1} names, and one matched. All names go, or none: find the others with ‘find -inum {2}’, and scan them, too.
        vi Tệp có {1} tên, và 1 tên có kết quả khớp. Gỡ tất cả các tên, hoặc không gỡ: hãy tìm các tên khác bằng ‘find -inum {2}’, và quét cả chúng.
        th แฟ้มมี {1} ชื่อ และพบผล 1 ชื่อ นำออกทุกชื่อหรือไม่นำออกเลย: ให้หาชื่ออื่นด้วย ‘find -inum {2}’ และสแกนด้วย

        en It has {1} names, and {2} matched. All names go, or none: find the others with ‘find -inum {3}’, and scan them, too.
        vi Tệp có {1} tên, và {2} tên có kết quả khớp. Gỡ tất cả các tên, hoặc không gỡ: hãy tìm các tên khác bằng ‘find -inum {3}’, và quét cả chúng.
        th แฟ้มมี {1} ชื่อ และพบผล {2} ชื่อ นำออกทุกชื่อหรือไม่นำออกเลย: ให้หาชื่ออื่นด้วย ‘find -inum {3}’ และสแกนด้วย

        en The section at byte {1} cannot be understood: {2:message}.
        vi Không hiểu được phần ở byte {1}: {2:message}.
        th อ่านส่วนที่ไบต์ {1} ไม่เข้าใจ: {2:message}

        en {1:message}. Check the medium that it lies on.
        vi {1:message}. Hãy kiểm tra phương tiện chứa tệp.
        th {1:message} ให้ตรวจสอบสื่อที่เก็บแฟ้มนี้

        en the parts of the file overlap, or lie outside it
        vi các phần của tệp chồng lên nhau, hoặc nằm ngoài tệp
        th ส่วนต่าง ๆ ของแฟ้มซ้อนทับกัน หรืออยู่นอกแฟ้ม

        en deriving its key from the passphrase would take more memory or time than is allowed
        vi cụm mật khẩu của nó cần nhiều bộ nhớ hoặc thời gian hơn mức cho phép
        th วลีรหัสผ่านต้องใช้หน่วยความจำหรือเวลามากกว่าที่อนุญาต

        en a key is of a kind that is not known here
        vi có khóa thuộc loại không được biết ở đây
        th มีกุญแจชนิดที่ไม่รู้จักที่นี่

        en {1:message}. Check that it can be written, and run the command again.
        vi {1:message}. Hãy kiểm tra quyền ghi vào tệp, và chạy lại lệnh.
        th {1:message} ให้ตรวจสอบว่าเขียนแฟ้มได้ แล้วใช้คำสั่งอีกครั้ง

        en {1:message}. Check that the folder exists.
        vi {1:message}. Hãy kiểm tra thư mục có tồn tại không.
        th {1:message} ให้ตรวจสอบว่ามีโฟลเดอร์นี้

        en It is not the quarantine of this plan, which is {1}. Nothing was changed.
        vi Đây không phải là tệp lưu giữ của bản kế hoạch này; tệp đó là {1}. Không thay đổi gì.
        th ไม่ใช่แฟ้มจัดเก็บของแผนการนี้ ซึ่งคือ {1} ไม่ได้เปลี่ยนแปลงสิ่งใด

        en it is still there, in the same folder, as {1}
        vi vẫn còn ở đó, trong cùng thư mục, với tên {1}
        th ยังอยู่ที่นั่น ในโฟลเดอร์เดียวกัน ในชื่อ {1}

        en could not check whether it is still there: {1:message}
        vi không kiểm tra được tệp có còn ở đó không: {1:message}
        th ตรวจสอบไม่ได้ว่ายังอยู่ที่นั่นหรือไม่: {1:message}

        en it could not be looked through: {1:message}
        vi không xem hết được bên trong: {1:message}
        th ค้นดูภายในไม่ได้: {1:message}

        en it has the size of a removed file and cannot be read: {1:message}
        vi có kích thước bằng một tệp đã gỡ bỏ và không đọc được: {1:message}
        th มีขนาดเท่ากับแฟ้มที่นำออกและอ่านไม่ได้: {1:message}

        en it holds another file than the plan has
        vi chứa tệp khác với tệp trong bản kế hoạch
        th มีแฟ้มอื่นที่ไม่ใช่แฟ้มในแผนการ

        # Ledgers and audit logs

        en ‘details’ is not an object
        vi ‘details’ không phải là đối tượng JSON
        th ‘details’ ไม่ใช่ออบเจกต์ JSON

        en {1}: in use, free and not examined are not all of its {2} bytes
        vi {1}: phần đang dùng, phần trống và phần chưa kiểm tra cộng lại không bằng {2} byte của nó
        th {1}: ส่วนที่ใช้อยู่ ส่วนที่ว่าง และส่วนที่ไม่ได้ตรวจ รวมกันไม่เท่ากับ {2} ไบต์

        en {1}: it has no offset in the image
        vi {1}: không có vị trí nào
        th {1}: ไม่มีตำแหน่งที่อยู่

        en {1}: of its {2} bytes {3} have records
        vi {1}: trong {2} byte của nó chỉ {3} byte có bản ghi
        th {1}: จาก {2} ไบต์ มีรายการบันทึกไว้ {3} ไบต์

        en {1}: {2} bytes of free space have no record
        vi {1}: {2} byte vùng trống không có bản ghi
        th {1}: พื้นที่ว่าง {2} ไบต์ไม่มีรายการบันทึกไว้

        en {1} does not follow the record of its image
        vi {1} không nằm sau bản ghi của ảnh đĩa chứa nó
        th {1} ไม่อยู่ต่อจากรายการของอิมเมจของดิสก์นั้น

        en {1} does not lie in its image
        vi {1} không nằm trong ảnh đĩa của nó
        th {1} ไม่อยู่ในอิมเมจของดิสก์นั้น

        en {1}: {2} bytes before it have no record
        vi {1}: {2} byte phía trước không có bản ghi
        th {1}: {2} ไบต์ก่อนหน้าไม่มีรายการบันทึกไว้

        en the record of {1} does not follow that of its disk image
        vi bản ghi của {1} không nằm sau bản ghi của ảnh đĩa chứa nó
        th รายการของ {1} ไม่อยู่ต่อจากรายการของอิมเมจของดิสก์นั้น

        en the record of {1} does not follow that of its file
        vi bản ghi của {1} không nằm sau bản ghi của tệp chứa nó
        th รายการของ {1} ไม่อยู่ต่อจากรายการของแฟ้มนั้น

        en {1}: {2} of its nested records is missing
        vi {1}: thiếu {2} bản ghi bên trong
        th {1}: รายการภายในขาดหาย {2} รายการ

        en {1}: {2} of its nested records are missing
        vi {1}: thiếu {2} bản ghi bên trong
        th {1}: รายการภายในขาดหาย {2} รายการ

        en {1:message}. The ledger is incomplete; what was recorded so far is kept in {2}. {3:message}, and resume the scan.
        vi {1:message}. Sổ ghi kết quả chưa đầy đủ; những gì đã ghi nhận được giữ trong {2}. {3:message}, rồi tiếp tục lượt quét.
        th {1:message} สมุดบันทึกผลไม่ครบถ้วน สิ่งที่บันทึกไว้แล้วเก็บอยู่ใน {2} {3:message} แล้วทำต่อจากการสแกน

        en Make room
        vi Hãy giải phóng dung lượng
        th ให้เพิ่มพื้นที่ว่าง

        en Check that the folder can be written
        vi Hãy kiểm tra quyền ghi vào thư mục
        th ให้ตรวจสอบว่าเขียนลงโฟลเดอร์ได้

        en the line is not written as this program writes it, from byte {1} on
        vi dòng không được viết đúng như chương trình này viết, kể từ byte {1}
        th บรรทัดไม่ได้เขียนอย่างที่โปรแกรมนี้เขียน ตั้งแต่ไบต์ที่ {1}

        en ‘runs’ is neither an array nor a known word
        vi ‘runs’ không phải là các đoạn, cũng không phải là từ cho biết các byte ở đâu
        th ‘runs’ ไม่ใช่ช่วงข้อมูล และไม่ใช่คำที่บอกว่าไบต์อยู่ที่ใด

        en ‘runs’ is not an array
        vi ‘runs’ không phải là mảng
        th ‘runs’ ไม่ใช่อาร์เรย์

        en ‘runs’ has an element that is not a run
        vi ‘runs’ có phần tử không phải là một đoạn
        th ‘runs’ มีสิ่งที่ไม่ใช่ช่วงข้อมูล

        en ‘type’ is not the first field
        vi ‘type’ không phải là trường đầu tiên
        th ‘type’ ไม่ใช่ช่องแรก

        en ‘type’ is not run, file, nested, image, volume, range, item or summary, but ‘{1}’
        vi ‘type’ không phải là run, file, nested, image, volume, range, item hay summary, mà là ‘{1}’
        th ‘type’ ไม่ใช่ run, file, nested, image, volume, range, item หรือ summary แต่เป็น ‘{1}’

        en {1}: {2:message} in the summary, {3:message} in the lines
        vi {1}: {2:message} trong phần tổng hợp, {3:message} trong các dòng
        th {1}: {2:message} ในสรุป, {3:message} ในบรรทัดต่าง ๆ

        en {1}: {2:message} in the earlier scan, {3:message} in this one
        vi {1}: {2:message} trong lượt quét trước, {3:message} trong lượt quét này
        th {1}: {2:message} ในการสแกนก่อน, {3:message} ในการสแกนนี้

        en missing
        vi không có
        th ไม่มี

        en {1} found is not {2} examined + {3} skipped + {4} failed
        vi tổng số {1} không bằng {2} đã kiểm tra + {3} bỏ qua + {4} không thực hiện được
        th พบทั้งหมด {1} ไม่เท่ากับ ตรวจแล้ว {2} + ข้าม {3} + ไม่สำเร็จ {4}

        en the sums are not written as a scan writes them
        vi các tổng số không được viết đúng như một lượt quét viết
        th ยอดรวมไม่ได้เขียนอย่างที่การสแกนเขียน

        en ‘inside’ is empty
        vi ‘inside’ không có bước nào đi vào bên trong tệp
        th ‘inside’ ไม่มีขั้นใดที่เข้าไปในแฟ้ม

        en ‘inode’ is not a number
        vi ‘inode’ không phải là số
        th ‘inode’ ไม่ใช่ตัวเลข

        en a piece is not in any file
        vi một mảnh không thuộc tệp nào
        th มีชิ้นที่ไม่อยู่ในแฟ้มใด

        en ‘part’ is not thumbnail, frame, sweep or pieces, but ‘{1}’
        vi ‘part’ không phải là thumbnail, frame, sweep hay pieces, mà là ‘{1}’
        th ‘part’ ไม่ใช่ thumbnail, frame, sweep หรือ pieces แต่เป็น ‘{1}’

        en ‘part’ is not thumbnail, frame or sweep, but ‘{1}’
        vi ‘part’ không phải là thumbnail, frame hay sweep, mà là ‘{1}’
        th ‘part’ ไม่ใช่ thumbnail, frame หรือ sweep แต่เป็น ‘{1}’

        en ‘{1}’ is not a digest of that algorithm
        vi ‘{1}’ không phải là giá trị băm của thuật toán đó
        th ‘{1}’ ไม่ใช่ค่าแฮชของอัลกอริทึมนั้น

        en ‘digests’ is not three digests
        vi ‘digests’ không phải là ba giá trị băm
        th ‘digests’ ไม่ใช่ค่าแฮชสามค่า

        en ‘kind’ is not exact, perceptual or altered
        vi ‘kind’ không phải là exact, perceptual hay altered
        th ‘kind’ ไม่ใช่ exact, perceptual หรือ altered

        en ‘algorithm’ of an altered copy is not pdq
        vi ‘algorithm’ của một bản sao đã bị biến đổi không phải là pdq
        th ‘algorithm’ ของสำเนาดัดแปลงไม่ใช่ pdq

        en ‘angleHundredths’ is no angle
        vi ‘angleHundredths’ không phải là một góc
        th ‘angleHundredths’ ไม่ใช่มุม

        en ‘{1}’ is far outside the picture
        vi ‘{1}’ nằm quá xa bên ngoài hình ảnh
        th ‘{1}’ อยู่นอกภาพไกลเกินไป

        en ‘{1}’ is not one of {2}, but ‘{3}’
        vi ‘{1}’ không phải là một trong {2}, mà là ‘{3}’
        th ‘{1}’ ไม่ใช่หนึ่งใน {2} แต่เป็น ‘{3}’

        en ‘{1}’ is not a hash of {2} bits
        vi ‘{1}’ không phải là giá trị băm tri giác {2} bit
        th ‘{1}’ ไม่ใช่ค่าแฮชเชิงการรับรู้ {2} บิต

        en ‘{1}’ is not a time such as 2026-01-31T12:00:00.000000000Z
        vi ‘{1}’ không phải là một thời điểm, ví dụ 2026-01-31T12:00:00.000000000Z
        th ‘{1}’ ไม่ใช่เวลา เช่น 2026-01-31T12:00:00.000000000Z

        en the name of a field is not UTF-8
        vi tên của một trường không phải là UTF-8
        th ชื่อของช่องไม่ใช่ UTF-8

        en ‘{1}’ is not UTF-8
        vi ‘{1}’ không phải là UTF-8
        th ‘{1}’ ไม่ใช่ UTF-8

        en ‘{1}’ is null; a field that says nothing is left out
        vi ‘{1}’ là null; trường không ghi gì phải được bỏ
        th ‘{1}’ เป็น null ช่องที่ไม่ระบุสิ่งใดต้องละไว้

        en looking inside took more than {1} seconds of processor time; the rest was not examined
        vi việc xem bên trong tốn hơn {1} giây thời gian bộ xử lý; phần còn lại chưa được kiểm tra
        th การดูภายในใช้เวลาโปรเซสเซอร์เกิน {1} วินาที ส่วนที่เหลือไม่ได้ตรวจ

        en of a decision, {1:message}
        vi trong một quyết định, {1:message}
        th ในการตัดสินรายการหนึ่ง {1:message}

        en a line is too long
        vi có dòng quá dài
        th มีบรรทัดที่ยาวเกินไป

        en the match with {1}
        vi kết quả khớp với {1}
        th ผลที่ตรงกับ {1}

        en by the run line, no altered copies were looked for
        vi theo dòng mô tả lượt quét, không tìm các bản sao đã bị biến đổi
        th ตามบรรทัดของการสแกน ไม่ได้ค้นหาสำเนาดัดแปลง

        en the record has no PDQ hash of the pipeline {1}
        vi bản ghi không có giá trị băm PDQ theo cách tính {1}
        th รายการไม่มีค่าแฮช PDQ จากขั้นตอนคำนวณ {1}

        en the hypothesis is not plausible
        vi giả thuyết không hợp lý
        th สมมติฐานไม่สมเหตุสมผล

        en by its numbers it is {1:message}, and not {2}
        vi theo các số liệu của nó, kết quả này {1:message}, không phải {2}
        th ตามตัวเลขแล้ว ผลนี้{1:message} ไม่ใช่ {2}

        en of the tier {1}
        vi thuộc mức độ {1}
        th อยู่ในระดับ {1}

        en no match
        vi không được tính là khớp
        th ไม่นับเป็นผลที่พบ

        en computed again from the picture, it is no match: the distance is {1}
        vi tính lại từ hình ảnh thì không được tính là khớp: số bit khác nhau là {1}
        th คำนวณซ้ำจากภาพแล้วไม่นับเป็นผลที่พบ: จำนวนบิตที่ต่างกันคือ {1}

        en computed again from the picture, the distance is {1}, in tenths and by firmness {2}, the quality {3}, the entropy {4}; {5}, {6}, {7} and {8} were recorded
        vi tính lại từ hình ảnh, số bit khác nhau là {1}, tính theo phần mười bit có trọng số theo độ chắc là {2}, chỉ số chất lượng là {3}, entropy là {4}; đã ghi nhận {5}, {6}, {7} và {8}
        th คำนวณซ้ำจากภาพ จำนวนบิตที่ต่างกันคือ {1} เมื่อถ่วงน้ำหนักตามความแน่นอนของบิตเป็นหน่วยหนึ่งในสิบบิตคือ {2} ค่าคุณภาพคือ {3} เอนโทรปีคือ {4}; บันทึกไว้ {5}, {6}, {7} และ {8}

        # The self-test: names of checks, what they compared, what was wrong

        en pictures {1}/{2}
        vi hình ảnh {1}/{2}
        th ภาพ {1}/{2}

        en decoding {1}.{2}
        vi đọc {1}.{2}
        th อ่าน {1}.{2}

        en search loops {1}
        vi vòng tìm kiếm {1}
        th วงรอบการค้นหา {1}

        en index bk-tree
        vi chỉ mục bk-tree
        th ดัชนี bk-tree

        en index multi-index
        vi chỉ mục multi-index
        th ดัชนี multi-index

        en index linear
        vi chỉ mục linear
        th ดัชนี linear

        en snapshots of the store
        vi tệp chỉ mục của cơ sở dữ liệu đối chiếu
        th แฟ้มดัชนีของฐานข้อมูลอ้างอิง

        en store {1}/{2}
        vi cơ sở dữ liệu đối chiếu {1}/{2}
        th ฐานข้อมูลอ้างอิง {1}/{2}

        en {1} lines of the answers are broken
        vi {1} dòng đáp án bị hỏng
        th คำตอบ {1} บรรทัดเสียหาย

        en there are no answers
        vi không có đáp án
        th ไม่มีคำตอบ

        en {1} hashes of {2} pictures
        vi {1} giá trị băm tri giác của {2} hình ảnh
        th ค่าแฮชเชิงการรับรู้ {1} ค่าของภาพ {2} ภาพ

        en the file is not there
        vi không có tệp
        th ไม่มีแฟ้ม

        en {1} hashes of {2} bytes
        vi {1} giá trị băm tri giác từ {2} byte
        th ค่าแฮชเชิงการรับรู้ {1} ค่าจาก {2} ไบต์

        en {1}: {2} hashes, expected {3}
        vi {1}: {2} giá trị băm tri giác, cần có {3}
        th {1}: ค่าแฮชเชิงการรับรู้ {2} ค่า ต้องมี {3}

        en {1}: no hash of {2}
        vi {1}: không có giá trị băm tri giác cho {2}
        th {1}: ไม่มีค่าแฮชเชิงการรับรู้ของ {2}

        en {1} of quality {2}, expected {3} of quality {4}
        vi {1} có chỉ số chất lượng {2}, cần có {3} với chỉ số chất lượng {4}
        th {1} ค่าคุณภาพ {2} ต้องเป็น {3} ค่าคุณภาพ {4}

        en there are not as many digests as expected
        vi số lượng giá trị băm không như dự kiến
        th จำนวนค่าแฮชไม่เท่ากับที่ควรมี

        en {1} searches of {2} hashes
        vi {1} lần tìm trong {2} giá trị băm tri giác
        th ค้นหา {1} ครั้งในค่าแฮชเชิงการรับรู้ {2} ค่า

        en {1} searches of {2} hashes, {3}
        vi {1} lần tìm trong {2} giá trị băm tri giác, {3}
        th ค้นหา {1} ครั้งในค่าแฮชเชิงการรับรู้ {2} ค่า, {3}

        en hashes of {1} bits, radius {2}: found {3}, expected {4}, not the same
        vi giá trị băm tri giác {1} bit, bán kính {2}: tìm thấy {3}, cần có {4}, không giống nhau
        th ค่าแฮชเชิงการรับรู้ {1} บิต รัศมี {2}: พบ {3} ต้องมี {4} ไม่เหมือนกัน

        en the loop of {1:message}, found {2} of {3} hashes
        vi vòng lặp {1:message}, tìm thấy {2} trên {3} giá trị băm tri giác
        th วงรอบ {1:message} พบ {2} จาก {3} ค่าแฮชเชิงการรับรู้

        en the loop of {1:message}, found {2} of {3} hashes, hash {4} at {5} for hash {6} at {7}
        vi vòng lặp {1:message}, tìm thấy {2} trên {3} giá trị băm tri giác: giá trị thứ {4} khác {5} bit thay cho giá trị thứ {6} khác {7} bit
        th วงรอบ {1:message} พบ {2} จาก {3} ค่าแฮชเชิงการรับรู้: ค่าที่ {4} ต่างกัน {5} บิต แทนค่าที่ {6} ต่างกัน {7} บิต

        en 256 bits, all
        vi 256 bit, tất cả
        th 256 บิต, ทั้งหมด

        en 256 bits, listed
        vi 256 bit, theo danh sách vị trí
        th 256 บิต, ตามตำแหน่งที่ระบุ

        en 256 bits, several
        vi 256 bit, nhiều giá trị cùng lúc
        th 256 บิต, หลายค่าพร้อมกัน

        en 64 bits, all
        vi 64 bit, tất cả
        th 64 บิต, ทั้งหมด

        en 64 bits, listed
        vi 64 bit, theo danh sách vị trí
        th 64 บิต, ตามตำแหน่งที่ระบุ

        en {1} in use
        vi {1} đang được dùng
        th ใช้อยู่ {1}

        en no entries
        vi không có mục nào
        th ไม่มีรายการ

        en {1}: an entry is found twice
        vi {1}: một mục được tìm thấy hai lần
        th {1}: พบรายการเดียวกันสองครั้ง

        en {1}: the linear scan misses entry {2}
        vi {1}: phép tìm tuyến tính bỏ sót mục {2}
        th {1}: การค้นหาเชิงเส้นไม่พบรายการ {2}

        en {1}: the index misses entry {2} at distance {3}
        vi {1}: chỉ mục bỏ sót mục {2} khác {3} bit
        th {1}: ดัชนีไม่พบรายการ {2} ที่ต่างกัน {3} บิต

        en {1}: the index finds entry {2} at distance {3}, which the store does not have there
        vi {1}: chỉ mục tìm thấy mục {2} khác {3} bit, nhưng cơ sở dữ liệu đối chiếu không có mục đó ở khoảng cách này
        th {1}: ดัชนีพบรายการ {2} ที่ต่างกัน {3} บิต ซึ่งฐานข้อมูลอ้างอิงไม่มีรายการนั้นที่ระยะนี้
        """#)
}
