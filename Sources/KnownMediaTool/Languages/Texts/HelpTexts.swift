/// Pages of help: every abstract, paragraph and option.
extension MessageCatalogue {
    static let help = MessageCatalogue(
        #"""
        en on: decode pictures in a locked-down process. off: in this one.
        vi on: đọc hình ảnh trong một tiến trình bị hạn chế quyền. off: đọc ngay trong tiến trình này.
        th on: อ่านภาพในกระบวนการที่ถูกจำกัดสิทธิ์ off: อ่านในกระบวนการนี้เอง

        en A picture that breaks its decoder then breaks nothing else. The output is the same.
        vi Khi đó hình ảnh làm hỏng bộ đọc ảnh sẽ không làm hỏng gì khác. Kết quả in ra như nhau.
        th ภาพที่ทำให้ตัวอ่านภาพเสียหายจะไม่ทำให้ส่วนอื่นเสียหาย ผลที่พิมพ์ออกมาเหมือนกัน

        en A file of the public keys whose bundles are imported, one on each line.
        vi Tệp chứa các khóa công khai mà gói danh sách do chúng ký được phép nhập, mỗi dòng một khóa.
        th แฟ้มของกุญแจสาธารณะ ซึ่งชุดบัญชีที่ลงนามด้วยกุญแจเหล่านั้นจะถูกนำเข้า บรรทัดละหนึ่งกุญแจ

        en Accept a bundle that is signed with another trusted key than the list had before.
        vi Chấp nhận gói danh sách được ký bằng một khóa tin cậy khác với khóa trước đây của danh sách.
        th ยอมรับชุดบัญชีที่ลงนามด้วยกุญแจที่เชื่อถือได้ดอกอื่น ซึ่งต่างจากดอกที่บัญชีเคยใช้

        en Make the file with the facts of a case, which reports print.
        vi Tạo tệp ghi các thông tin về vụ việc để in trong báo cáo.
        th สร้างแฟ้มข้อเท็จจริงของคดี เพื่อพิมพ์ในรายงาน

        en Make a case file with every field empty.
        vi Tạo tệp vụ việc với mọi trường để trống.
        th สร้างแฟ้มคดีที่ทุกช่องยังว่าง

        en A person fills in what is known: number and title of the case, the request, the legal authority, the question asked, each item with its serial number, seals and custody, who did the work and where. Reports print what is there, and what is empty as not stated.
        vi Người thực hiện điền những gì đã biết: số và tên vụ việc, văn bản yêu cầu, căn cứ pháp lý, nội dung yêu cầu, từng đối tượng với số sê-ri, niêm phong và quá trình bảo quản, ai thực hiện và ở đâu. Báo cáo in những gì đã điền; những gì để trống được ghi là chưa có thông tin.
        th ผู้ปฏิบัติงานกรอกสิ่งที่ทราบ: เลขคดีและชื่อคดี หนังสือนำส่ง ฐานอำนาจตามกฎหมาย ประเด็นที่ขอให้ตรวจ วัตถุพยานแต่ละรายการพร้อมหมายเลขประจำเครื่อง การปิดผนึกและการครอบครอง ผู้ปฏิบัติงานและสถานที่ รายงานจะพิมพ์สิ่งที่กรอกไว้ ส่วนที่ว่างจะระบุว่ายังไม่ได้ระบุ

        en Exit code 0: written. 2: there is a file of that name, or it cannot be written.
        vi Mã thoát 0: đã ghi. 2: đã có tệp cùng tên, hoặc không ghi được.
        th รหัสออก 0: เขียนแล้ว 2: มีแฟ้มชื่อนี้อยู่แล้ว หรือเขียนไม่ได้

        en The file to make.
        vi Tệp cần tạo.
        th แฟ้มที่จะสร้าง

        en Compare two pictures, or two hashes.
        vi So sánh hai hình ảnh hoặc hai giá trị băm tri giác (perceptual hash).
        th เปรียบเทียบภาพสองภาพ หรือค่าแฮชเชิงการรับรู้ (perceptual hash) สองค่า

        en Prints how many bits of the hashes differ. For pictures, every hash is compared, and PDQ also with the second picture rotated and mirrored.
        vi In số bit khác nhau giữa các giá trị băm tri giác. Với hình ảnh, mọi thuật toán đều được so sánh; với PDQ còn so sánh cả khi hình ảnh thứ hai được xoay và lật.
        th พิมพ์จำนวนบิตที่ต่างกันของค่าแฮชเชิงการรับรู้ สำหรับภาพจะเปรียบเทียบทุกอัลกอริทึม และสำหรับ PDQ จะเปรียบเทียบกับภาพที่สองที่หมุนและกลับด้านด้วย

        en PDQ hashes up to 31 bits apart are usually of the same picture; unrelated photographs are 82 and more apart. Drawings and screenshots with a similar layout can be nearer without being the same.
        vi Các giá trị băm PDQ khác nhau không quá 31 bit thường là của cùng một hình ảnh; các ảnh chụp không liên quan khác nhau từ 82 bit trở lên. Hình vẽ và ảnh chụp màn hình có bố cục giống nhau có thể gần hơn mà không phải là cùng một hình ảnh.
        th ค่าแฮช PDQ ที่ต่างกันไม่เกิน 31 บิตมักเป็นของภาพเดียวกัน ภาพถ่ายที่ไม่เกี่ยวข้องกันต่างกันตั้งแต่ 82 บิตขึ้นไป ภาพวาดและภาพหน้าจอที่จัดวางคล้ายกันอาจใกล้กันกว่านั้นโดยไม่ใช่ภาพเดียวกัน

        en A picture, or a hash in hexadecimal digits; - for a picture on standard input.
        vi Một hình ảnh, hoặc một giá trị băm tri giác bằng chữ số thập lục phân; - là hình ảnh từ đầu vào chuẩn.
        th ภาพ หรือค่าแฮชเชิงการรับรู้เป็นเลขฐานสิบหก; - คือภาพจากอินพุตมาตรฐาน

        en Another picture or hash, of the same kind.
        vi Một hình ảnh hoặc giá trị băm tri giác khác, cùng loại.
        th ภาพหรือค่าแฮชเชิงการรับรู้อีกรายการหนึ่ง ชนิดเดียวกัน

        en How hard to look for altered copies of known pictures: plain (not at all), quick, normal or thorough.
        vi Mức độ tìm các bản sao đã bị biến đổi của hình ảnh đã biết: plain (không tìm), quick (nhanh), normal (thông thường) hoặc thorough (kỹ).
        th ความละเอียดในการค้นหาสำเนาดัดแปลงของภาพที่ทราบแล้ว: plain (ไม่ค้นหา) quick (เร็ว) normal (ปกติ) หรือ thorough (ละเอียด)

        en The numbers of the entries.
        vi Số của các mục.
        th หมายเลขของรายการ

        en The identifier that its list gives the entry; needs --list.
        vi Mã định danh mà danh sách đặt cho mục; cần có --list.
        th ตัวระบุที่บัญชีกำหนดให้รายการ; ต้องใช้ร่วมกับ --list

        en A digest of the entry: MD5, SHA-1 or SHA-256 in hexadecimal digits.
        vi Một giá trị băm của mục: MD5, SHA-1 hoặc SHA-256 bằng chữ số thập lục phân.
        th ค่าแฮชของรายการ: MD5, SHA-1 หรือ SHA-256 เป็นเลขฐานสิบหก

        en The PDQ hash of the entry, exactly.
        vi Giá trị băm tri giác PDQ của mục, đúng từng bit.
        th ค่าแฮชเชิงการรับรู้ PDQ ของรายการ ตรงกันทุกบิต

        en Only entries of this list.
        vi Chỉ các mục của danh sách này.
        th เฉพาะรายการในบัญชีนี้

        en Who makes the change, for the history.
        vi Người thực hiện thay đổi, để ghi vào lịch sử.
        th ผู้ทำการเปลี่ยนแปลง สำหรับบันทึกประวัติ

        en Print the perceptual hash of pictures.
        vi In giá trị băm tri giác (perceptual hash) của hình ảnh.
        th พิมพ์ค่าแฮชเชิงการรับรู้ (perceptual hash) ของภาพ

        en Prints HASH,QUALITY,PATH for each picture, as Meta's hasher does (with --dihedral: HASH,QUALITY,TRANSFORM,PATH, eight lines for each picture). JPEG and PNG are decoded; the content decides the format, not the name. On a terminal, control characters in a path are printed as \n or \x1b. Into a file or a pipe, paths go as they are, byte for byte, but for one with a line feed, which is printed as \n: each picture keeps its line. With --json every path is exact. A picture is hashed as it is stored: an EXIF orientation is not applied.
        vi In HASH,QUALITY,PATH cho mỗi hình ảnh, như chương trình băm của Meta (với --dihedral: HASH,QUALITY,TRANSFORM,PATH, tám dòng cho mỗi hình ảnh). Đọc được JPEG và PNG; nội dung quyết định định dạng, không phải tên tệp. Trên cửa sổ dòng lệnh, ký tự điều khiển trong đường dẫn được in thành \n hoặc \x1b. Khi ghi ra tệp hoặc đường ống, đường dẫn được giữ nguyên từng byte, trừ đường dẫn có ký tự xuống dòng, được in thành \n: mỗi hình ảnh giữ một dòng. Với --json, mọi đường dẫn đều chính xác. Hình ảnh được băm đúng như khi lưu: hướng ảnh trong EXIF không được áp dụng.
        th พิมพ์ HASH,QUALITY,PATH ของแต่ละภาพ เช่นเดียวกับโปรแกรมของ Meta (เมื่อใช้ --dihedral: HASH,QUALITY,TRANSFORM,PATH ภาพละแปดบรรทัด) อ่านภาพ JPEG และ PNG ได้ รูปแบบตัดสินจากเนื้อหา ไม่ใช่จากชื่อ บนเทอร์มินัล อักขระควบคุมในเส้นทางพิมพ์เป็น \n หรือ \x1b เมื่อส่งออกไปยังแฟ้มหรือไปป์ เส้นทางคงเดิมทุกไบต์ ยกเว้นเส้นทางที่มีอักขระขึ้นบรรทัดใหม่ซึ่งพิมพ์เป็น \n แต่ละภาพจึงอยู่บนบรรทัดของตน เมื่อใช้ --json ทุกเส้นทางตรงตามจริง ภาพถูกคำนวณตามที่จัดเก็บไว้ ไม่นำทิศทางของภาพใน EXIF มาใช้

        en ‘-’ is a picture on standard input.
        vi ‘-’ là hình ảnh từ đầu vào chuẩn.
        th ‘-’ คือภาพจากอินพุตมาตรฐาน

        en The pipeline is the way from pixels to a PDQ hash. ‘full’ hashes the picture at full resolution, as lists do. ‘nn512’ squashes it to 512×512 first, as Meta's command-line tool does. ‘fast’ is for screening and may be a few bits off; where rounding would decide a bit, ‘full’ is printed instead.
        vi Cách tính (pipeline) là con đường từ điểm ảnh đến giá trị băm PDQ. ‘full’ băm hình ảnh ở độ phân giải đầy đủ, như các danh sách. ‘nn512’ thu hình ảnh về 512×512 trước, như công cụ dòng lệnh của Meta. ‘fast’ dùng để sàng lọc và có thể lệch vài bit; khi việc làm tròn quyết định một bit, ‘full’ được in thay thế.
        th ขั้นตอนคำนวณ (pipeline) คือวิธีจากจุดภาพไปเป็นค่าแฮช PDQ ‘full’ คำนวณจากภาพที่ความละเอียดเต็มเช่นเดียวกับบัญชีต่าง ๆ ‘nn512’ ย่อภาพเป็น 512×512 ก่อน เช่นเดียวกับเครื่องมือบรรทัดคำสั่งของ Meta ‘fast’ ใช้คัดกรองและอาจต่างไปไม่กี่บิต หากการปัดเศษเป็นตัวตัดสินบิตใด จะพิมพ์ค่า ‘full’ แทน

        en With --candidates, prints the hashes that the original of an altered picture would have, by the hypotheses that a scan of that effort tries: HASH,QUALITY,HYPOTHESIS,PATH. Tiny pictures and flat ones have none.
        vi Với --candidates, in các giá trị băm mà bản gốc của một hình ảnh đã bị biến đổi có thể có, theo những giả thuyết mà lượt quét ở mức đó thử: HASH,QUALITY,HYPOTHESIS,PATH. Hình ảnh quá nhỏ hoặc quá đều màu thì không có.
        th เมื่อใช้ --candidates จะพิมพ์ค่าแฮชที่ต้นฉบับของภาพดัดแปลงน่าจะมี ตามสมมุติฐานที่การสแกนระดับนั้นลอง: HASH,QUALITY,HYPOTHESIS,PATH ภาพที่เล็กมากหรือเรียบมากจะไม่มี

        en Exit code 0, or 2 if a picture could not be hashed.
        vi Mã thoát 0, hoặc 2 nếu có hình ảnh không băm được.
        th รหัสออก 0 หรือ 2 หากมีภาพที่คำนวณค่าแฮชไม่ได้

        en The pictures; - for standard input.
        vi Các hình ảnh; - là đầu vào chuẩn.
        th ภาพต่าง ๆ; - คืออินพุตมาตรฐาน

        en The algorithm.
        vi Thuật toán.
        th อัลกอริทึม

        en The pipeline of a PDQ hash.
        vi Cách tính của giá trị băm PDQ.
        th ขั้นตอนคำนวณของค่าแฮช PDQ

        en Also print the PDQ hashes of the seven rotations and reflections of the picture.
        vi In cả giá trị băm PDQ của bảy phép xoay và lật của hình ảnh.
        th พิมพ์ค่าแฮช PDQ ของภาพที่หมุนและกลับด้านทั้งเจ็ดแบบด้วย

        en Print the hashes that the original would have if the picture were an altered copy.
        vi In các giá trị băm mà bản gốc có thể có nếu hình ảnh là bản sao đã bị biến đổi.
        th พิมพ์ค่าแฮชที่ต้นฉบับน่าจะมี หากภาพนี้เป็นสำเนาดัดแปลง

        en Print a JSON object on each line.
        vi In mỗi dòng một đối tượng JSON.
        th พิมพ์ออบเจกต์ JSON บรรทัดละหนึ่งรายการ

        en The file to write the key to.
        vi Tệp để ghi khóa.
        th แฟ้มที่จะเขียนกุญแจ

        en The name of the key's owner, for the line of the public key.
        vi Tên chủ khóa, cho dòng khóa công khai.
        th ชื่อเจ้าของกุญแจ สำหรับบรรทัดของกุญแจสาธารณะ

        en Make no key, and print the public half of the one in the file.
        vi Không tạo khóa, mà in phần công khai của khóa trong tệp.
        th ไม่สร้างกุญแจ แต่พิมพ์ส่วนสาธารณะของกุญแจในแฟ้ม

        en Hash pictures into a list.
        vi Băm các hình ảnh vào một danh sách.
        th คำนวณค่าแฮชของภาพแล้วเพิ่มลงในบัญชี

        en Each file becomes an entry under its name, with its digests and its hashes. Either all files are added or none. The pictures themselves are not kept.
        vi Mỗi tệp trở thành một mục mang tên của nó, với các giá trị băm và giá trị băm tri giác. Tất cả các tệp được thêm, hoặc không tệp nào. Bản thân hình ảnh không được lưu.
        th แต่ละแฟ้มเป็นหนึ่งรายการตามชื่อของแฟ้ม พร้อมค่าแฮชและค่าแฮชเชิงการรับรู้ เพิ่มทุกแฟ้มหรือไม่เพิ่มเลย ตัวภาพเองไม่ถูกเก็บไว้

        en A picture that viewers show turned, by its EXIF orientation, is hashed as it is stored and as it is shown. With --dihedral, scans find turned and mirrored copies without looking for them; with --cut, they find copies that lost that percentage of each border. Each of these adds hashes to the entry.
        vi Hình ảnh mà trình xem hiển thị xoay theo hướng ảnh trong EXIF được băm cả như khi lưu và như khi hiển thị. Với --dihedral, lượt quét tìm thấy bản sao bị xoay và lật mà không phải tìm riêng; với --cut, tìm thấy bản sao đã mất tỷ lệ phần trăm đó ở mỗi cạnh. Mỗi lựa chọn thêm giá trị băm tri giác vào mục.
        th ภาพที่โปรแกรมดูภาพแสดงแบบหมุนตามทิศทางใน EXIF จะคำนวณค่าแฮชทั้งตามที่จัดเก็บและตามที่แสดง เมื่อใช้ --dihedral การสแกนจะพบสำเนาที่หมุนและกลับด้านได้โดยไม่ต้องค้นหาเพิ่ม เมื่อใช้ --cut จะพบสำเนาที่ขอบแต่ละด้านหายไปตามร้อยละนั้น แต่ละตัวเลือกเพิ่มค่าแฮชเชิงการรับรู้ให้รายการ

        en Exit code 0, or 2 if a file could not be hashed.
        vi Mã thoát 0, hoặc 2 nếu có tệp không băm được.
        th รหัสออก 0 หรือ 2 หากมีแฟ้มที่คำนวณค่าแฮชไม่ได้

        en The pictures.
        vi Các hình ảnh.
        th ภาพต่าง ๆ

        en The name of the list.
        vi Tên của danh sách.
        th ชื่อของบัญชี

        en The category of the entries.
        vi Nhóm phân loại của các mục.
        th ประเภทของรายการ

        en A note on the entries.
        vi Ghi chú cho các mục.
        th หมายเหตุของรายการ

        en Also add the hashes of the seven rotations and reflections.
        vi Thêm cả giá trị băm tri giác của bảy phép xoay và lật.
        th เพิ่มค่าแฮชเชิงการรับรู้ของภาพที่หมุนและกลับด้านทั้งเจ็ดแบบด้วย

        en Also add the hash of the picture without this percentage of each border. Can be repeated.
        vi Thêm cả giá trị băm tri giác của hình ảnh khi bỏ tỷ lệ phần trăm này ở mỗi cạnh. Có thể lặp lại.
        th เพิ่มค่าแฮชเชิงการรับรู้ของภาพที่ตัดขอบแต่ละด้านออกตามร้อยละนี้ด้วย ใช้ซ้ำได้

        en The algorithm of the hashes. Can be repeated.
        vi Thuật toán của các giá trị băm tri giác. Có thể lặp lại.
        th อัลกอริทึมของค่าแฮชเชิงการรับรู้ ใช้ซ้ำได้

        en Write a list, or its changes, as a signed file for another agency.
        vi Ghi một danh sách, hoặc các thay đổi của nó, thành tệp có chữ ký số cho cơ quan khác.
        th เขียนบัญชีหรือการเปลี่ยนแปลงของบัญชีเป็นแฟ้มที่มีลายมือชื่อดิจิทัล สำหรับหน่วยงานอื่น

        en The file holds the current entries of the list with everything that the store knows about them, and the list's history. Whoever has the public key can check that the file is complete and unchanged; only the owner of the signing key can make it.
        vi Tệp chứa các mục hiện hành của danh sách với mọi thông tin mà cơ sở dữ liệu đối chiếu có về chúng, cùng lịch sử của danh sách. Ai có khóa công khai đều kiểm tra được rằng tệp đầy đủ và không bị thay đổi; chỉ người giữ khóa ký mới tạo được tệp.
        th แฟ้มมีรายการปัจจุบันของบัญชีพร้อมทุกอย่างที่ฐานข้อมูลอ้างอิงมีเกี่ยวกับรายการเหล่านั้น และประวัติของบัญชี ผู้มีกุญแจสาธารณะตรวจสอบได้ว่าแฟ้มครบถ้วนและไม่ถูกเปลี่ยนแปลง มีเพียงเจ้าของกุญแจลงนามที่สร้างแฟ้มได้

        en The command prints the number of the store's last event; give it to --since to write only the changes after it. The receiving agency imports a bundle with ‘knownmedia known import --trust KEYS’.
        vi Lệnh in số của sự kiện cuối cùng trong cơ sở dữ liệu đối chiếu; đưa số này vào --since để chỉ ghi các thay đổi sau đó. Cơ quan nhận nhập gói danh sách bằng ‘knownmedia known import --trust KEYS’.
        th คำสั่งพิมพ์หมายเลขของเหตุการณ์ล่าสุดในฐานข้อมูลอ้างอิง ให้ใส่หมายเลขนี้ใน --since เพื่อเขียนเฉพาะการเปลี่ยนแปลงหลังจากนั้น หน่วยงานผู้รับนำเข้าชุดบัญชีด้วย ‘knownmedia known import --trust KEYS’

        en Exit code 0, or 2 if the bundle was not written.
        vi Mã thoát 0, hoặc 2 nếu không ghi được gói danh sách.
        th รหัสออก 0 หรือ 2 หากไม่ได้เขียนชุดบัญชี

        en The signing key, a file made by ‘knownmedia known keygen’.
        vi Khóa ký, là tệp do ‘knownmedia known keygen’ tạo.
        th กุญแจลงนาม เป็นแฟ้มที่สร้างด้วย ‘knownmedia known keygen’

        en The file to write.
        vi Tệp cần ghi.
        th แฟ้มที่จะเขียน

        en Write only the changes after the event with this number.
        vi Chỉ ghi các thay đổi sau sự kiện có số này.
        th เขียนเฉพาะการเปลี่ยนแปลงหลังเหตุการณ์หมายเลขนี้

        en Replace the file if it exists.
        vi Thay thế tệp nếu đã có.
        th แทนที่แฟ้มหากมีอยู่แล้ว

        en Make a key to sign bundles with.
        vi Tạo khóa để ký gói danh sách.
        th สร้างกุญแจสำหรับลงนามชุดบัญชี

        en The key is written to a file that only you can read. Its public half is printed on one line: give that line to those who are to trust your bundles, through another channel than the bundles, and compare the short name of the key by telephone. They keep a file with such a line for each key that they trust. With --public, prints the line of a key that exists.
        vi Khóa được ghi vào tệp mà chỉ bạn đọc được. Phần công khai của khóa được in trên một dòng: gửi dòng đó cho những người sẽ tin cậy gói danh sách của bạn, qua một kênh khác với kênh gửi gói, và đối chiếu tên ngắn của khóa qua điện thoại. Họ giữ một tệp, mỗi khóa tin cậy một dòng như vậy. Với --public, in dòng của một khóa đã có.
        th กุญแจถูกเขียนลงแฟ้มที่มีเพียงท่านอ่านได้ ส่วนสาธารณะพิมพ์บนหนึ่งบรรทัด ให้ส่งบรรทัดนั้นแก่ผู้ที่จะเชื่อถือชุดบัญชีของท่าน ทางช่องทางอื่นที่ไม่ใช่ช่องทางส่งชุดบัญชี และเทียบชื่อย่อของกุญแจทางโทรศัพท์ ผู้รับเก็บแฟ้มที่มีบรรทัดเช่นนี้สำหรับกุญแจแต่ละดอกที่เชื่อถือ เมื่อใช้ --public จะพิมพ์บรรทัดของกุญแจที่มีอยู่

        en Keep lists of known hashes in a store.
        vi Lưu các danh sách giá trị băm đã biết trong một cơ sở dữ liệu đối chiếu.
        th เก็บบัญชีค่าแฮชที่ทราบแล้วไว้ในฐานข้อมูลอ้างอิง

        en The file of the store of known lists.
        vi Tệp cơ sở dữ liệu đối chiếu chứa các danh sách đã biết.
        th แฟ้มของฐานข้อมูลอ้างอิงซึ่งมีบัญชีที่ทราบแล้ว

        en Show the lists in a store.
        vi Hiển thị các danh sách trong cơ sở dữ liệu đối chiếu.
        th แสดงบัญชีในฐานข้อมูลอ้างอิง

        en Show what a store holds and how it is searched.
        vi Hiển thị nội dung cơ sở dữ liệu đối chiếu và cách tra cứu.
        th แสดงว่าฐานข้อมูลอ้างอิงมีอะไร และค้นหาอย่างไร

        en Write a list of a store as a file.
        vi Ghi một danh sách của cơ sở dữ liệu đối chiếu thành tệp.
        th เขียนบัญชีหนึ่งจากฐานข้อมูลอ้างอิงเป็นแฟ้ม

        en The command names and counts everything that the format cannot hold. Only you can read the file. It appears when it is complete.
        vi Lệnh nêu tên và đếm tất cả những gì định dạng không chứa được. Chỉ bạn đọc được tệp. Tệp chỉ xuất hiện khi đã ghi xong.
        th คำสั่งระบุชื่อและนับทุกอย่างที่รูปแบบนั้นเก็บไม่ได้ มีเพียงท่านอ่านแฟ้มได้ แฟ้มจะปรากฏเมื่อเขียนครบถ้วน

        en Formats: csv (everything that an entry has), pdq (a PDQ hash with its quality and label on each line), vics (a hash set of VICS 2.0 in JSON), threatexchange (lines of ‘pdq’ and a hash).
        vi Các định dạng: csv (mọi thông tin của mục), pdq (mỗi dòng một giá trị băm PDQ với chỉ số chất lượng và nhãn), vics (bộ giá trị băm VICS 2.0 dạng JSON), threatexchange (các dòng gồm ‘pdq’ và một giá trị băm).
        th รูปแบบ: csv (ทุกอย่างที่รายการมี) pdq (ค่าแฮช PDQ พร้อมค่าคุณภาพและป้ายชื่อ บรรทัดละหนึ่งค่า) vics (ชุดค่าแฮชของ VICS 2.0 ในรูป JSON) threatexchange (บรรทัดที่มี ‘pdq’ และค่าแฮช)

        en Exit code 0, or 2 if the list was not exported.
        vi Mã thoát 0, hoặc 2 nếu danh sách không được xuất.
        th รหัสออก 0 หรือ 2 หากไม่ได้ส่งออกบัญชี

        en The format: csv, pdq, vics or threatexchange.
        vi Định dạng: csv, pdq, vics hoặc threatexchange.
        th รูปแบบ: csv, pdq, vics หรือ threatexchange

        en In CSV, put an apostrophe before text that a spreadsheet would run as a formula.
        vi Trong CSV, đặt dấu nháy đơn trước văn bản mà bảng tính sẽ chạy như công thức.
        th ใน CSV ใส่เครื่องหมายอะพอสทรอฟีหน้าข้อความที่ตารางคำนวณจะประมวลผลเป็นสูตร

        en Show the history of a store, a list or an entry.
        vi Hiển thị lịch sử của cơ sở dữ liệu đối chiếu, của một danh sách hoặc một mục.
        th แสดงประวัติของฐานข้อมูลอ้างอิง ของบัญชี หรือของรายการ

        en Prints a line for each event, with tabs between the fields: number, time, author, action, list, file and counts, reason.
        vi In mỗi sự kiện một dòng, các trường cách nhau bằng ký tự tab: số, thời gian, người thực hiện, thao tác, danh sách, tệp và số lượng, lý do.
        th พิมพ์เหตุการณ์ละหนึ่งบรรทัด คั่นช่องด้วยแท็บ: หมายเลข เวลา ผู้กระทำ การกระทำ บัญชี แฟ้มและจำนวน เหตุผล

        en Only the events of this list.
        vi Chỉ các sự kiện của danh sách này.
        th เฉพาะเหตุการณ์ของบัญชีนี้

        en Only the events of this entry.
        vi Chỉ các sự kiện của mục này.
        th เฉพาะเหตุการณ์ของรายการนี้

        en Show how a list differs between two events of its history.
        vi Hiển thị khác biệt của một danh sách giữa hai sự kiện trong lịch sử của nó.
        th แสดงว่าบัญชีต่างกันอย่างไรระหว่างสองเหตุการณ์ในประวัติ

        en Prints a line for each entry: + added, - removed, > superseded (with the number of its successor), ! state changed.
        vi In mỗi mục một dòng: + được thêm, - bị bỏ, > bị thay thế (kèm số của mục thay thế), ! đổi trạng thái.
        th พิมพ์รายการละหนึ่งบรรทัด: + เพิ่ม - นำออก > ถูกแทนที่ (พร้อมหมายเลขของรายการที่มาแทน) ! เปลี่ยนสถานะ

        en The number of the earlier event; 0 means before the first.
        vi Số của sự kiện trước; 0 nghĩa là trước sự kiện đầu tiên.
        th หมายเลขของเหตุการณ์ก่อน; 0 หมายถึงก่อนเหตุการณ์แรก

        en The number of the later event.
        vi Số của sự kiện sau.
        th หมายเลขของเหตุการณ์หลัง

        en Check that a store is intact.
        vi Kiểm tra cơ sở dữ liệu đối chiếu có nguyên vẹn không.
        th ตรวจสอบว่าฐานข้อมูลอ้างอิงครบถ้วนสมบูรณ์

        en Reads the whole store: SQLite's own structures, references, the history, the totals and the look-up table; and the index files beside it. Exit code 0, or 2 if anything is wrong.
        vi Đọc toàn bộ cơ sở dữ liệu đối chiếu: cấu trúc của SQLite, các tham chiếu, lịch sử, các tổng số và bảng tra cứu; cùng các tệp chỉ mục bên cạnh. Mã thoát 0, hoặc 2 nếu có sai sót.
        th อ่านฐานข้อมูลอ้างอิงทั้งหมด: โครงสร้างของ SQLite การอ้างอิง ประวัติ ผลรวม และตารางค้นหา รวมทั้งแฟ้มดัชนีที่อยู่ข้างกัน รหัสออก 0 หรือ 2 หากมีสิ่งใดผิดปกติ

        en Import the hashes and digests of list files into a store.
        vi Nhập các giá trị băm tri giác và giá trị băm từ tệp danh sách vào cơ sở dữ liệu đối chiếu.
        th นำเข้าค่าแฮชเชิงการรับรู้และค่าแฮชจากแฟ้มบัญชีลงในฐานข้อมูลอ้างอิง

        en Creates the store if it does not exist. Each file is imported whole or not at all: if a line cannot be understood, it is named, and nothing of the file is imported, unless --skip-bad-lines is given.
        vi Tạo cơ sở dữ liệu đối chiếu nếu chưa có. Mỗi tệp được nhập toàn bộ hoặc không nhập: nếu có dòng không hiểu được, dòng đó được nêu rõ và không nhập gì từ tệp, trừ khi dùng --skip-bad-lines.
        th สร้างฐานข้อมูลอ้างอิงหากยังไม่มี แต่ละแฟ้มนำเข้าทั้งแฟ้มหรือไม่นำเข้าเลย หากมีบรรทัดที่อ่านไม่เข้าใจ จะระบุบรรทัดนั้น และไม่นำเข้าสิ่งใดจากแฟ้ม เว้นแต่ใช้ --skip-bad-lines

        en Formats, recognised by their content: pdq (a hash on each line, alone or before a comma), csv (with a header: md5, sha1, sha256, pdq, phash, dhash, ahash, hash and algorithm, category, id, …), digest-sums (the output of md5sum, sha256sum and openssl), get-filehash (what PowerShell prints), certutil, hashdeep, vics (Project VIC, JSON), icse (INTERPOL, CSV), ncmec (hash sharing, XML), stopncii (JSON), threatexchange (lines of type and signal), threatexchange-cache (simple.pdq.te), threat-updates (JSON).
        vi Các định dạng, nhận biết theo nội dung: pdq (mỗi dòng một giá trị băm, đứng riêng hoặc trước dấu phẩy), csv (có dòng tiêu đề: md5, sha1, sha256, pdq, phash, dhash, ahash, hash và algorithm, category, id, …), digest-sums (kết quả của md5sum, sha256sum và openssl), get-filehash (kết quả của PowerShell), certutil, hashdeep, vics (Project VIC, JSON), icse (INTERPOL, CSV), ncmec (chia sẻ giá trị băm, XML), stopncii (JSON), threatexchange (các dòng gồm loại và tín hiệu), threatexchange-cache (simple.pdq.te), threat-updates (JSON).
        th รูปแบบที่รู้จักจากเนื้อหา: pdq (ค่าแฮชบรรทัดละหนึ่งค่า อยู่เดี่ยวหรืออยู่หน้าจุลภาค) csv (มีแถวหัวตาราง: md5, sha1, sha256, pdq, phash, dhash, ahash, hash และ algorithm, category, id, …) digest-sums (ผลของ md5sum, sha256sum และ openssl) get-filehash (ผลของ PowerShell) certutil, hashdeep, vics (Project VIC, JSON) icse (INTERPOL, CSV) ncmec (การแบ่งปันค่าแฮช, XML) stopncii (JSON) threatexchange (บรรทัดที่มีชนิดและสัญญาณ) threatexchange-cache (simple.pdq.te) threat-updates (JSON)

        en A bundle, the signed file that ‘knownmedia known bundle’ writes, is recognised as well. It is imported if one of the keys in --trust signed it:
        vi Gói danh sách, tức tệp có chữ ký số do ‘knownmedia known bundle’ ghi, cũng được nhận biết. Gói được nhập nếu được ký bằng một trong các khóa trong --trust:
        th ชุดบัญชี คือแฟ้มที่มีลายมือชื่อดิจิทัลซึ่ง ‘knownmedia known bundle’ เขียน ก็รู้จักเช่นกัน จะนำเข้าหากกุญแจดอกหนึ่งใน --trust เป็นผู้ลงนาม:

        en Exit code 0, or 2 if a file was not imported.
        vi Mã thoát 0, hoặc 2 nếu có tệp không được nhập.
        th รหัสออก 0 หรือ 2 หากมีแฟ้มที่ไม่ได้นำเข้า

        en The list files; - for standard input.
        vi Các tệp danh sách; - là đầu vào chuẩn.
        th แฟ้มบัญชีต่าง ๆ; - คืออินพุตมาตรฐาน

        en The name of the list. A bundle has its own.
        vi Tên của danh sách. Gói danh sách có tên riêng.
        th ชื่อของบัญชี ชุดบัญชีมีชื่อของตนเอง

        en The format: auto, or one of those above.
        vi Định dạng: auto, hoặc một trong các định dạng nêu trên.
        th รูปแบบ: auto หรือรูปแบบหนึ่งข้างต้น

        en The category of entries that have none in the file.
        vi Nhóm phân loại của các mục không có nhóm trong tệp.
        th ประเภทของรายการที่ไม่มีประเภทในแฟ้ม

        en The source of the list.
        vi Nguồn của danh sách.
        th แหล่งที่มาของบัญชี

        en The scheme of the list's categories.
        vi Hệ phân loại của danh sách.
        th เกณฑ์การจัดประเภทของบัญชี

        en What values are whose algorithm the file does not name: pdq, phash, dhash, ahash or sha256. Without it, 64 digits are told apart by their bits, or refused.
        vi Thuật toán của các giá trị mà tệp không nêu: pdq, phash, dhash, ahash hoặc sha256. Nếu không có, các giá trị 64 chữ số được phân biệt theo bit, hoặc bị từ chối.
        th อัลกอริทึมของค่าที่แฟ้มไม่ได้ระบุ: pdq, phash, dhash, ahash หรือ sha256 หากไม่ระบุ ค่าที่มี 64 หลักจะแยกแยะจากบิต หรือไม่รับ

        en The pipeline of hashes in files that do not name it: full, nn512 or imagehash.
        vi Cách tính của các giá trị băm trong tệp không nêu cách tính: full, nn512 hoặc imagehash.
        th ขั้นตอนคำนวณของค่าแฮชในแฟ้มที่ไม่ได้ระบุไว้: full, nn512 หรือ imagehash

        en The kind of the list: known-material, known-good or suppressed.
        vi Loại danh sách: known-material (tài liệu đã biết), known-good (phần mềm đã biết) hoặc suppressed (chỉ đếm, không nêu).
        th ชนิดของบัญชี: known-material (สื่อที่ทราบแล้ว) known-good (ซอฟต์แวร์ที่รู้จัก) หรือ suppressed (นับไว้แต่ไม่แสดง)

        en The agreement or licence under which the list may be used.
        vi Thỏa thuận hoặc giấy phép cho phép sử dụng danh sách.
        th ข้อตกลงหรือสัญญาอนุญาตที่ให้ใช้บัญชี

        en The country or law under which the list was made.
        vi Quốc gia hoặc luật theo đó danh sách được lập.
        th ประเทศหรือกฎหมายที่ใช้จัดทำบัญชี

        en The version of the list.
        vi Phiên bản của danh sách.
        th รุ่นของบัญชี

        en The file is a newer version of the same list: entries that it describes differently are superseded, and entries that it no longer names are removed, unless the file says that it holds changes only.
        vi Tệp là phiên bản mới hơn của cùng danh sách: các mục mà tệp mô tả khác đi sẽ được thay thế, và các mục mà tệp không còn nêu sẽ bị bỏ, trừ khi tệp cho biết nó chỉ chứa các thay đổi.
        th แฟ้มเป็นรุ่นใหม่ของบัญชีเดียวกัน รายการที่แฟ้มระบุต่างไปจะถูกแทนที่ และรายการที่แฟ้มไม่ได้ระบุแล้วจะถูกนำออก เว้นแต่แฟ้มบอกว่ามีเฉพาะการเปลี่ยนแปลง

        en Dispute an entry once it has this many negative votes.
        vi Đánh dấu mục là đang có ý kiến khác khi có từng này phiếu phản đối.
        th ทำเครื่องหมายว่ารายการมีข้อโต้แย้ง เมื่อมีคะแนนคัดค้านครบจำนวนนี้

        en Do not write an index beside a store of more than a hundred thousand hashes.
        vi Không ghi chỉ mục bên cạnh cơ sở dữ liệu đối chiếu có trên một trăm nghìn giá trị băm tri giác.
        th ไม่เขียนดัชนีไว้ข้างฐานข้อมูลอ้างอิงที่มีค่าแฮชเชิงการรับรู้เกินหนึ่งแสนค่า

        en Import the good lines of a file that has bad ones.
        vi Nhập các dòng đúng của tệp có dòng sai.
        th นำเข้าบรรทัดที่ถูกต้องของแฟ้มที่มีบรรทัดผิด

        en Write the index of a store into files beside it.
        vi Ghi chỉ mục của cơ sở dữ liệu đối chiếu vào các tệp bên cạnh.
        th เขียนดัชนีของฐานข้อมูลอ้างอิงลงในแฟ้มข้างกัน

        en Scans and matches then read the index, instead of building it: of a million hashes in some hundredths of a second. A file that other users could write is not used, and a message says so. Entries that are added later are found all the same. The files hold nothing that is not in the store, and can be deleted at any time.
        vi Khi đó các lượt quét và tra cứu đọc chỉ mục thay vì dựng lại: với một triệu giá trị băm chỉ mất vài phần trăm giây. Tệp mà người dùng khác ghi được sẽ không được dùng, và có thông báo về việc này. Các mục thêm sau vẫn được tìm thấy. Các tệp này không chứa gì ngoài nội dung của cơ sở dữ liệu đối chiếu, và có thể xóa bất cứ lúc nào.
        th การสแกนและการค้นหาจะอ่านดัชนีแทนการสร้างใหม่ สำหรับหนึ่งล้านค่าใช้เวลาไม่กี่ส่วนร้อยของวินาที แฟ้มที่ผู้ใช้อื่นเขียนได้จะไม่ถูกใช้ และจะมีข้อความแจ้ง รายการที่เพิ่มภายหลังก็ยังพบได้ แฟ้มเหล่านี้ไม่มีสิ่งใดนอกเหนือจากฐานข้อมูลอ้างอิง และลบได้ทุกเมื่อ

        en Finds known pictures on storage by perceptual hash.
        vi Tìm hình ảnh đã biết trên thiết bị lưu trữ bằng giá trị băm tri giác (perceptual hash).
        th ค้นหาภาพที่ทราบแล้วบนสื่อบันทึกข้อมูลด้วยค่าแฮชเชิงการรับรู้ (perceptual hash)

        en First create a store of known lists, then scan folders against it:
        vi Trước hết tạo cơ sở dữ liệu đối chiếu từ các danh sách đã biết, sau đó quét các thư mục để đối chiếu:
        th ขั้นแรกสร้างฐานข้อมูลอ้างอิงจากบัญชีที่ทราบแล้ว จากนั้นสแกนโฟลเดอร์เพื่อเทียบ:

        en The scan writes a ledger, case-17/scan.jsonl, with a line for every file: its digests, its hashes, its matches, or why it was not examined. Nothing in the scanned folders is changed, no picture is shown, and nothing is sent over a network.
        vi Lượt quét ghi một sổ ghi kết quả, case-17/scan.jsonl, mỗi tệp một dòng: các giá trị băm, giá trị băm tri giác, kết quả khớp, hoặc lý do chưa được kiểm tra. Không có gì trong các thư mục được quét bị thay đổi, không hình ảnh nào được hiển thị, và không có gì được gửi qua mạng.
        th การสแกนเขียนสมุดบันทึกผล case-17/scan.jsonl แฟ้มละหนึ่งบรรทัด: ค่าแฮช ค่าแฮชเชิงการรับรู้ รายการที่ตรงกันหรือคล้ายกัน หรือเหตุที่ไม่ได้ตรวจ ไม่มีสิ่งใดในโฟลเดอร์ที่สแกนถูกเปลี่ยนแปลง ไม่แสดงภาพใด และไม่ส่งสิ่งใดผ่านเครือข่าย

        en A perceptual match says that two pictures look alike. It is not proof of identity: a person has to look.
        vi Kết quả tương đồng chỉ cho biết hai hình ảnh giống nhau theo thuật toán, không chứng minh đó là cùng một hình ảnh: phải có người xem xét.
        th ผลที่คล้ายกันบอกเพียงว่าภาพสองภาพดูคล้ายกัน มิใช่ข้อพิสูจน์ว่าเป็นภาพเดียวกัน ต้องให้เจ้าหน้าที่พิจารณา

        en EXIT CODES
        vi MÃ THOÁT
        th รหัสออก

        en complete; for scan and match: no match
        vi hoàn tất; với scan và match: không có kết quả khớp
        th ครบถ้วน; สำหรับ scan และ match: ไม่พบรายการที่ตรงกัน

        en scan, match: complete, with matches
        vi scan, match: hoàn tất, có kết quả khớp
        th scan, match: ครบถ้วน พบรายการที่ตรงกันหรือคล้ายกัน

        en something failed or was not examined
        vi có nội dung không thực hiện được hoặc chưa được kiểm tra
        th มีบางส่วนที่ไม่สำเร็จหรือไม่ได้ตรวจ

        en the command line was wrong
        vi dòng lệnh sai
        th บรรทัดคำสั่งไม่ถูกต้อง

        en Use a set of the NSRL (RDSv3) as a list of known good files.
        vi Dùng một bộ của NSRL (RDSv3) làm danh sách tệp thuộc danh mục phần mềm đã biết.
        th ใช้ชุดข้อมูล NSRL (RDSv3) เป็นบัญชีซอฟต์แวร์ที่รู้จัก

        en The set is searched where it is, and must stay there. With --copy, its digests become entries of the store, which takes some ten gigabytes for a full set. Files on the set are marked in the ledger; the set itself never causes a match. The sets that NIST publishes can be searched by SHA-256 only, because they have no index of the other digests.
        vi Bộ dữ liệu được tra cứu tại chỗ và phải giữ nguyên vị trí. Với --copy, các giá trị băm của nó trở thành mục trong cơ sở dữ liệu đối chiếu, một bộ đầy đủ cần khoảng mười gigabyte. Các tệp có trong bộ được đánh dấu trong sổ ghi kết quả; bản thân bộ này không bao giờ tạo ra kết quả khớp. Các bộ do NIST công bố chỉ tra cứu được theo SHA-256, vì không có chỉ mục cho các giá trị băm khác.
        th ชุดข้อมูลถูกค้นหาในที่ที่มันอยู่ และต้องคงอยู่ที่นั่น เมื่อใช้ --copy ค่าแฮชของชุดจะเป็นรายการในฐานข้อมูลอ้างอิง ชุดเต็มใช้ราวสิบกิกะไบต์ แฟ้มที่อยู่ในชุดจะมีเครื่องหมายในสมุดบันทึกผล ตัวชุดเองไม่ทำให้เกิดรายการที่ตรงกัน ชุดที่ NIST เผยแพร่ค้นหาได้ด้วย SHA-256 เท่านั้น เพราะไม่มีดัชนีของค่าแฮชอื่น

        en The SQLite file of the set.
        vi Tệp SQLite của bộ dữ liệu.
        th แฟ้ม SQLite ของชุดข้อมูล

        en Copy the digests into the store.
        vi Sao chép các giá trị băm vào cơ sở dữ liệu đối chiếu.
        th คัดลอกค่าแฮชลงในฐานข้อมูลอ้างอิง

        en Detach the set from the list. The file stays.
        vi Tách bộ dữ liệu khỏi danh sách. Tệp vẫn giữ nguyên.
        th ปลดชุดข้อมูลออกจากบัญชี แฟ้มยังอยู่

        en Withdraw entries: they no longer match.
        vi Rút các mục: không còn dùng để đối chiếu.
        th ถอนรายการ: ไม่ใช้เทียบอีก

        en The entries stay in the store with their history, and a newer version of their list does not bring them back. Running scans stop matching them at once.
        vi Các mục vẫn ở trong cơ sở dữ liệu đối chiếu cùng lịch sử, và phiên bản mới hơn của danh sách không đưa chúng trở lại. Các lượt quét đang chạy ngừng đối chiếu với chúng ngay.
        th รายการยังอยู่ในฐานข้อมูลอ้างอิงพร้อมประวัติ และบัญชีรุ่นใหม่ไม่นำรายการกลับมา การสแกนที่กำลังทำอยู่หยุดเทียบกับรายการทันที

        en The reason, for the history.
        vi Lý do, để ghi vào lịch sử.
        th เหตุผล สำหรับบันทึกประวัติ

        en Dispute entries: they still match, and each match says so.
        vi Đánh dấu mục đang có ý kiến khác: vẫn dùng để đối chiếu, và mỗi kết quả khớp đều nêu điều đó.
        th ทำเครื่องหมายว่ารายการมีข้อโต้แย้ง: ยังใช้เทียบอยู่ และทุกผลที่ได้จะระบุเช่นนั้น

        en Make withdrawn or disputed entries active again.
        vi Đưa các mục đã rút hoặc đang có ý kiến khác trở lại hiệu lực.
        th นำรายการที่ถอนหรือมีข้อโต้แย้งกลับมาใช้

        en The language of texts for people: en, vi or th.
        vi Ngôn ngữ của văn bản cho người đọc: en, vi hoặc th.
        th ภาษาของข้อความสำหรับผู้อ่าน: en, vi หรือ th

        en that of the environment, or en
        vi theo môi trường, hoặc en
        th ตามสภาพแวดล้อม หรือ en

        en Look up hashes in a store.
        vi Tra cứu giá trị băm tri giác trong cơ sở dữ liệu đối chiếu.
        th ค้นหาค่าแฮชเชิงการรับรู้ในฐานข้อมูลอ้างอิง

        en Prints a line for each entry near a hash, with tabs between the fields: the hash, the distance, the list, the entry, its category, its hash. For a hash without a match, prints the hash and -.
        vi In một dòng cho mỗi mục ở gần một giá trị băm tri giác, các trường cách nhau bằng ký tự tab: giá trị băm, số bit khác nhau, danh sách, mục, nhóm, giá trị băm của mục. Nếu không có kết quả, in giá trị băm và -.
        th พิมพ์หนึ่งบรรทัดสำหรับแต่ละรายการที่ใกล้กับค่าแฮช คั่นช่องด้วยแท็บ: ค่าแฮช จำนวนบิตที่ต่างกัน บัญชี รายการ ประเภท ค่าแฮชของรายการ หากไม่พบ พิมพ์ค่าแฮชและ -

        en Without hashes on the command line, or with -, reads lines of standard input: a hash alone or before a comma, after its type (‘pdq HASH’), as vPDQ prints a frame, or JSON as ‘knownmedia hash --json’ prints it.
        vi Nếu không có giá trị băm trên dòng lệnh, hoặc có -, lệnh đọc các dòng từ đầu vào chuẩn: một giá trị băm đứng riêng hoặc trước dấu phẩy, sau tên loại (‘pdq HASH’), như vPDQ in một khung hình, hoặc JSON như ‘knownmedia hash --json’ in.
        th หากไม่มีค่าแฮชบนบรรทัดคำสั่ง หรือมี - จะอ่านบรรทัดจากอินพุตมาตรฐาน: ค่าแฮชเดี่ยวหรือหน้าจุลภาค หลังชื่อชนิด (‘pdq HASH’) ตามที่ vPDQ พิมพ์เฟรม หรือ JSON ตามที่ ‘knownmedia hash --json’ พิมพ์

        en Exit code 0 if nothing matched, 1 if something did, 2 if something was not a hash. Matches of suppressed lists are printed and do not count.
        vi Mã thoát 0 nếu không có kết quả, 1 nếu có, 2 nếu có nội dung không phải giá trị băm. Kết quả từ danh sách loại suppressed được in ra và không tính.
        th รหัสออก 0 หากไม่พบ 1 หากพบ 2 หากมีสิ่งที่ไม่ใช่ค่าแฮช ผลจากบัญชีชนิด suppressed จะพิมพ์แต่ไม่นับ

        en Hashes in hexadecimal digits. Read from standard input if none are given, or for -.
        vi Các giá trị băm tri giác bằng chữ số thập lục phân. Đọc từ đầu vào chuẩn nếu không nêu, hoặc với -.
        th ค่าแฮชเชิงการรับรู้เป็นเลขฐานสิบหก อ่านจากอินพุตมาตรฐานหากไม่ระบุ หรือเมื่อใช้ -

        en The number of bits that may differ.
        vi Số bit được phép khác nhau.
        th จำนวนบิตที่ยอมให้ต่างกัน

        en 31 for pdq, 8 for the others
        vi 31 cho pdq, 8 cho các thuật toán khác
        th 31 สำหรับ pdq, 8 สำหรับอัลกอริทึมอื่น

        en The algorithm of the hashes: pdq, phash, dhash or ahash.
        vi Thuật toán của các giá trị băm tri giác: pdq, phash, dhash hoặc ahash.
        th อัลกอริทึมของค่าแฮชเชิงการรับรู้: pdq, phash, dhash หรือ ahash

        en The index: auto, bk-tree, multi-index or linear.
        vi Chỉ mục: auto, bk-tree, multi-index hoặc linear.
        th ดัชนี: auto, bk-tree, multi-index หรือ linear

        en Do what a plan says, or go on with it after an interruption.
        vi Thực hiện bản kế hoạch, hoặc tiếp tục sau khi bị gián đoạn.
        th ดำเนินการตามแผนการ หรือทำต่อหลังจากหยุดกลางคัน

        en Opens each file below the root without following a link, reads it again, and refuses it if anything differs from the plan. Then it is encrypted into the container, which reaches the disk before the file's names are taken away; or, by a plan to delete, the names are taken away for good.
        vi Mở từng tệp bên dưới thư mục gốc mà không đi theo liên kết, đọc lại, và từ chối nếu có gì khác với bản kế hoạch. Sau đó tệp được mã hóa vào tệp lưu giữ và ghi xuống đĩa trước khi các tên tệp bị gỡ; hoặc, theo kế hoạch delete, các tên tệp bị gỡ hẳn.
        th เปิดแต่ละแฟ้มใต้โฟลเดอร์รากโดยไม่ตามลิงก์ อ่านซ้ำ และไม่ดำเนินการหากมีสิ่งใดต่างจากแผนการ จากนั้นเข้ารหัสลงในแฟ้มจัดเก็บซึ่งเขียนลงดิสก์ก่อนจะนำชื่อแฟ้มออก หรือหากแผนการเป็น delete จะนำชื่อแฟ้มออกอย่างถาวร

        en What is about to be done is written to PLAN.log first. After a crash or a power cut, the same command finishes what is not finished, and ‘removal undo’ takes it back. Keep plan, log and container together.
        vi Việc sắp làm được ghi vào PLAN.log trước. Sau khi chương trình hỏng hoặc mất điện, cùng lệnh này làm nốt phần chưa xong, và ‘removal undo’ đưa mọi thứ trở lại. Giữ bản kế hoạch, nhật ký và tệp lưu giữ cùng nhau.
        th สิ่งที่กำลังจะทำจะเขียนลงใน PLAN.log ก่อน หลังโปรแกรมหยุดหรือไฟฟ้าดับ คำสั่งเดิมจะทำส่วนที่ค้างให้เสร็จ และ ‘removal undo’ นำกลับคืน ให้เก็บแผนการ บันทึก และแฟ้มจัดเก็บไว้ด้วยกัน

        en Exit code 0: all of the plan is done. 2: some files were refused and are as they were, or nothing could be done. 64: the command line was wrong.
        vi Mã thoát 0: đã thực hiện toàn bộ bản kế hoạch. 2: có tệp bị từ chối và giữ nguyên như cũ, hoặc không thực hiện được gì. 64: dòng lệnh sai.
        th รหัสออก 0: ดำเนินการตามแผนการครบแล้ว 2: มีแฟ้มที่ไม่ดำเนินการและคงอยู่เช่นเดิม หรือทำสิ่งใดไม่ได้ 64: บรรทัดคำสั่งไม่ถูกต้อง

        en The plan.
        vi Bản kế hoạch.
        th แผนการ

        en A file of the public keys whose signatures count.
        vi Tệp chứa các khóa công khai có chữ ký được tính.
        th แฟ้มของกุญแจสาธารณะที่นับลายมือชื่อ

        en Bring the files of a plan back from its container.
        vi Đưa các tệp của một bản kế hoạch trở lại từ tệp lưu giữ.
        th นำแฟ้มตามแผนการกลับคืนจากแฟ้มจัดเก็บ

        en Restores bytes, holes, names, times, permissions, owners and extended attributes as they were. Nothing is replaced: where something stands at a name, the file stays in the container until it is moved away. What is back is overwritten in the container, and an empty container is removed.
        vi Đưa trở lại các byte, vùng trống, tên, thời gian, quyền, chủ sở hữu và thuộc tính mở rộng như trước. Không thay thế gì: nếu tại tên đó đã có nội dung khác, tệp vẫn ở trong tệp lưu giữ cho đến khi nội dung đó được chuyển đi. Phần đã đưa trở lại được ghi đè trong tệp lưu giữ, và tệp lưu giữ rỗng được gỡ bỏ.
        th นำไบต์ ช่องว่าง ชื่อ เวลา สิทธิ์ เจ้าของ และแอตทริบิวต์เพิ่มเติมกลับคืนดังเดิม ไม่แทนที่สิ่งใด หากมีสิ่งอื่นอยู่ที่ชื่อนั้น แฟ้มจะยังอยู่ในแฟ้มจัดเก็บจนกว่าจะย้ายสิ่งนั้นออก สิ่งที่นำกลับคืนแล้วจะถูกเขียนทับในแฟ้มจัดเก็บ และแฟ้มจัดเก็บที่ว่างจะถูกนำออก

        en Exit code 0: all is back. 2: some files were refused, or nothing could be done. 64: the command line was wrong.
        vi Mã thoát 0: đã đưa trở lại tất cả. 2: có tệp bị từ chối, hoặc không thực hiện được gì. 64: dòng lệnh sai.
        th รหัสออก 0: นำกลับคืนครบแล้ว 2: มีแฟ้มที่ไม่ดำเนินการ หรือทำสิ่งใดไม่ได้ 64: บรรทัดคำสั่งไม่ถูกต้อง

        en Plan, apply, undo and verify the removal of matched files.
        vi Lập kế hoạch, thực hiện, hoàn tác và kiểm tra việc gỡ bỏ các tệp có kết quả khớp.
        th วางแผน ดำเนินการ ยกเลิก และตรวจสอบการนำแฟ้มที่พบออก

        en Removal is slow to start: a plan is made from the ledger of a scan, people read and sign it, and only then it is applied. Each file is read again just before, and refused if anything differs. Evidence is never touched: media that are mounted to be read only, disk images, and cases that say so are refused.
        vi Việc gỡ bỏ được làm thận trọng: bản kế hoạch được lập từ sổ ghi kết quả của một lượt quét, con người đọc và ký, sau đó mới thực hiện. Mỗi tệp được đọc lại ngay trước khi gỡ, và bị từ chối nếu có gì khác. Vật chứng không bao giờ bị đụng đến: phương tiện gắn ở chế độ chỉ đọc, ảnh đĩa, và vụ việc ghi rõ như vậy đều bị từ chối.
        th การนำออกเริ่มอย่างรอบคอบ: จัดทำแผนการจากสมุดบันทึกผลของการสแกน ให้คนอ่านและลงนาม แล้วจึงดำเนินการ แต่ละแฟ้มถูกอ่านซ้ำก่อนนำออก และไม่ดำเนินการหากมีสิ่งใดต่างไป ไม่แตะต้องวัตถุพยาน: สื่อที่ติดตั้งแบบอ่านอย่างเดียว อิมเมจของดิสก์ และคดีที่ระบุไว้เช่นนั้นจะไม่ดำเนินการ

        en Taking away a file's names does not overwrite it: journals, snapshots, spare cells of an SSD, backups and earlier versions in a cloud may still have it.
        vi Gỡ các tên của tệp không ghi đè nội dung: nhật ký hệ thống tệp, ảnh chụp nhanh, ô nhớ dự phòng của SSD, bản sao lưu và phiên bản cũ trên đám mây có thể vẫn còn.
        th การนำชื่อแฟ้มออกไม่ได้เขียนทับเนื้อหา: เจอร์นัล สแนปช็อต เซลล์สำรองของ SSD ข้อมูลสำรอง และรุ่นก่อนในคลาวด์อาจยังมีอยู่

        en The container that files are moved into, outside the root.
        vi Tệp lưu giữ để chuyển các tệp vào, nằm ngoài thư mục gốc.
        th แฟ้มจัดเก็บที่จะย้ายแฟ้มเข้าไป อยู่นอกโฟลเดอร์ราก

        en A file with the keys of those who can open the container. Can be repeated.
        vi Tệp chứa khóa của những người mở được tệp lưu giữ. Có thể lặp lại.
        th แฟ้มของกุญแจของผู้ที่เปิดแฟ้มจัดเก็บได้ ใช้ซ้ำได้

        en A file whose first line is the passphrase.
        vi Tệp có dòng đầu tiên là cụm mật khẩu.
        th แฟ้มที่บรรทัดแรกเป็นวลีรหัสผ่าน

        en The container.
        vi Tệp lưu giữ.
        th แฟ้มจัดเก็บ

        en The key that opens it, a file made by ‘knownmedia removal keygen’.
        vi Khóa để mở, là tệp do ‘knownmedia removal keygen’ tạo.
        th กุญแจสำหรับเปิด เป็นแฟ้มที่สร้างด้วย ‘knownmedia removal keygen’

        en Make a plan of what would be done to each matched file.
        vi Lập bản kế hoạch về những gì sẽ làm với từng tệp có kết quả khớp.
        th จัดทำแผนการว่าจะทำอะไรกับแฟ้มที่พบแต่ละแฟ้ม

        en Reads the ledger of a finished scan and the decisions of reviewers, looks where each matched file is now, and writes a document: what is to be removed, and what is left and why. Nothing is changed.
        vi Đọc sổ ghi kết quả của một lượt quét đã xong và các quyết định của người xem xét, tìm xem từng tệp có kết quả khớp đang ở đâu, và ghi một văn bản: những gì sẽ gỡ bỏ, những gì để lại và lý do. Không có gì bị thay đổi.
        th อ่านสมุดบันทึกผลของการสแกนที่เสร็จแล้วและการตัดสินของผู้พิจารณา ดูว่าแฟ้มที่พบแต่ละแฟ้มอยู่ที่ใด และเขียนเอกสาร: จะนำสิ่งใดออก จะเหลือสิ่งใดไว้และเพราะเหตุใด ไม่มีสิ่งใดถูกเปลี่ยนแปลง

        en Only matches that reviewers have confirmed are planned, with --unreviewed also those that nobody has looked at. What is only perhaps an altered copy is never planned without a person. A match inside an archive or a document names the outer file, and is left to a person unless --outer asks for the whole file. A file with several names goes with all of them or not at all.
        vi Chỉ những kết quả khớp đã được người xem xét xác nhận mới được đưa vào kế hoạch; với --unreviewed, cả những kết quả chưa ai xem xét. Nội dung chỉ có thể là bản sao đã bị biến đổi không bao giờ được đưa vào nếu chưa có người xem xét. Kết quả khớp bên trong tệp nén hoặc tài liệu nêu tên tệp bên ngoài và để cho con người quyết định, trừ khi --outer yêu cầu gỡ cả tệp. Tệp có nhiều tên được gỡ cùng tất cả các tên hoặc không gỡ.
        th เฉพาะผลที่ผู้พิจารณายืนยันแล้วเท่านั้นที่อยู่ในแผนการ เมื่อใช้ --unreviewed จะรวมผลที่ยังไม่มีผู้พิจารณา สิ่งที่อาจเป็นเพียงสำเนาดัดแปลงจะไม่อยู่ในแผนการหากไม่มีผู้พิจารณา ผลที่อยู่ภายในแฟ้มบีบอัดหรือเอกสารจะระบุแฟ้มภายนอกและให้คนเป็นผู้ตัดสิน เว้นแต่ --outer ขอให้ใช้ทั้งแฟ้ม แฟ้มที่มีหลายชื่อจะนำออกพร้อมทุกชื่อหรือไม่นำออกเลย

        en A case file (--case, or case.json in the scan's folder) says which lists are under legal hold, how many must sign, and whether the files are evidence: then there is no plan.
        vi Tệp vụ việc (--case, hoặc case.json trong thư mục của lượt quét) cho biết danh sách nào phải lưu giữ theo pháp luật, bao nhiêu người phải ký, và các tệp có phải là vật chứng không: khi đó không lập kế hoạch.
        th แฟ้มคดี (--case หรือ case.json ในโฟลเดอร์ของการสแกน) ระบุว่าบัญชีใดต้องเก็บรักษาตามกฎหมาย ต้องมีผู้ลงนามกี่คน และแฟ้มเป็นวัตถุพยานหรือไม่ หากใช่จะไม่มีแผนการ

        en Exit code 0: written, and every match is planned. 2: some are left, or there is no plan. 64: the command line was wrong.
        vi Mã thoát 0: đã ghi, mọi kết quả khớp đều có trong kế hoạch. 2: có kết quả bị để lại, hoặc không có kế hoạch. 64: dòng lệnh sai.
        th รหัสออก 0: เขียนแล้ว และผลทุกรายการอยู่ในแผนการ 2: มีบางรายการเหลืออยู่ หรือไม่มีแผนการ 64: บรรทัดคำสั่งไม่ถูกต้อง

        en The folder of a finished scan.
        vi Thư mục của một lượt quét đã xong.
        th โฟลเดอร์ของการสแกนที่เสร็จแล้ว

        en The folder below which files are removed, and nowhere else.
        vi Thư mục mà các tệp bên dưới bị gỡ bỏ, ngoài ra không ở đâu khác.
        th โฟลเดอร์ที่จะนำแฟ้มข้างใต้ออก และไม่นำออกจากที่อื่น

        en quarantine: into an encrypted container. delete: for good.
        vi quarantine: chuyển vào tệp lưu giữ được mã hóa. delete: gỡ hẳn.
        th quarantine: ย้ายเข้าแฟ้มจัดเก็บที่เข้ารหัส delete: ลบถาวร

        en Also plan matches that nobody has reviewed.
        vi Đưa vào kế hoạch cả những kết quả khớp chưa ai xem xét.
        th รวมผลที่ยังไม่มีผู้พิจารณาไว้ในแผนการด้วย

        en Also plan files for what matched inside them.
        vi Đưa vào kế hoạch cả những tệp có kết quả khớp ở bên trong.
        th รวมแฟ้มที่มีผลอยู่ภายในไว้ในแผนการด้วย

        en A list under legal hold, whose files are never deleted. Can be repeated.
        vi Danh sách phải lưu giữ theo pháp luật, các tệp của nó không bao giờ bị gỡ hẳn. Có thể lặp lại.
        th บัญชีที่ต้องเก็บรักษาตามกฎหมาย ซึ่งแฟ้มของบัญชีจะไม่ถูกลบถาวร ใช้ซ้ำได้

        en How many people must sign the plan before it is applied.
        vi Số người phải ký bản kế hoạch trước khi thực hiện.
        th จำนวนผู้ที่ต้องลงนามในแผนการก่อนดำเนินการ

        en A file with the facts of the case.
        vi Tệp ghi các thông tin về vụ việc.
        th แฟ้มข้อเท็จจริงของคดี

        en Sign a plan that you have read.
        vi Ký một bản kế hoạch mà bạn đã đọc.
        th ลงนามในแผนการที่ท่านอ่านแล้ว

        en Adds a signature to the plan, by a key as bundles are signed with (‘knownmedia known keygen’). ‘removal apply’ counts the signatures of the keys that it is told to trust.
        vi Thêm chữ ký số vào bản kế hoạch, bằng loại khóa dùng để ký gói danh sách (‘knownmedia known keygen’). ‘removal apply’ đếm chữ ký của các khóa mà nó được bảo là tin cậy.
        th เพิ่มลายมือชื่อดิจิทัลในแผนการ ด้วยกุญแจแบบที่ใช้ลงนามชุดบัญชี (‘knownmedia known keygen’) ‘removal apply’ นับลายมือชื่อของกุญแจที่กำหนดให้เชื่อถือ

        en Exit code 0: signed. 2: not, as where this key has signed the plan already.
        vi Mã thoát 0: đã ký. 2: không ký, ví dụ khi khóa này đã ký bản kế hoạch.
        th รหัสออก 0: ลงนามแล้ว 2: ไม่ได้ลงนาม เช่น กุญแจนี้ลงนามในแผนการแล้ว

        en Make a key that opens quarantines.
        vi Tạo khóa để mở tệp lưu giữ.
        th สร้างกุญแจสำหรับเปิดแฟ้มจัดเก็บ

        en The key is written to a file that only you can read. Its public half is printed on one line: give it to those who quarantine files, who can then encrypt for you and cannot open what they have encrypted. With --public, prints the line of a key that exists.
        vi Khóa được ghi vào tệp mà chỉ bạn đọc được. Phần công khai của khóa được in trên một dòng: gửi dòng đó cho những người chuyển tệp vào tệp lưu giữ; họ mã hóa được cho bạn và không mở được những gì đã mã hóa. Với --public, in dòng của một khóa đã có.
        th กุญแจถูกเขียนลงแฟ้มที่มีเพียงท่านอ่านได้ ส่วนสาธารณะพิมพ์บนหนึ่งบรรทัด ให้ส่งบรรทัดนั้นแก่ผู้ที่ย้ายแฟ้มเข้าแฟ้มจัดเก็บ ซึ่งเข้ารหัสให้ท่านได้แต่เปิดสิ่งที่เข้ารหัสแล้วไม่ได้ เมื่อใช้ --public จะพิมพ์บรรทัดของกุญแจที่มีอยู่

        en Check that what a plan removed is gone and what it quarantined is whole.
        vi Kiểm tra những gì kế hoạch gỡ bỏ đã không còn, và những gì được lưu giữ còn nguyên vẹn.
        th ตรวจสอบว่าสิ่งที่แผนการนำออกไม่อยู่แล้ว และสิ่งที่จัดเก็บไว้ครบถ้วน

        en Checks that the log follows the plan, that nothing is left at the names of removed files, that no file below the root has the bytes of one, and with --scan that a new scan did not meet these bytes, also not inside other files. With --quarantine, that the container is whole, and with its key, that what is in it has the digests of the files.
        vi Kiểm tra nhật ký khớp với bản kế hoạch, không còn gì tại tên của các tệp đã gỡ, không tệp nào bên dưới thư mục gốc có nội dung của tệp đã gỡ, và với --scan, lượt quét mới không gặp nội dung đó, kể cả bên trong tệp khác. Với --quarantine, kiểm tra tệp lưu giữ nguyên vẹn, và nếu có khóa, nội dung trong đó có đúng giá trị băm của các tệp.
        th ตรวจสอบว่าบันทึกเป็นไปตามแผนการ ไม่มีสิ่งใดเหลืออยู่ที่ชื่อของแฟ้มที่นำออก ไม่มีแฟ้มใดใต้โฟลเดอร์รากที่มีเนื้อหาของแฟ้มเหล่านั้น และเมื่อใช้ --scan การสแกนใหม่ไม่พบเนื้อหาเหล่านั้น รวมทั้งภายในแฟ้มอื่น เมื่อใช้ --quarantine ตรวจสอบว่าแฟ้มจัดเก็บครบถ้วน และหากมีกุญแจ ตรวจสอบว่าสิ่งที่อยู่ภายในมีค่าแฮชตรงกับแฟ้ม

        en The certificate is a page where its name ends in .html, and JSON otherwise. It has no names of files, which can identify people, unless --with-paths asks for them.
        vi Bản xác nhận là một trang nếu tên kết thúc bằng .html, nếu không thì là JSON. Nó không chứa tên tệp, vì tên có thể làm lộ danh tính, trừ khi dùng --with-paths.
        th เอกสารรับรองเป็นหน้าเว็บหากชื่อลงท้ายด้วย .html มิฉะนั้นเป็น JSON ไม่มีชื่อแฟ้มซึ่งอาจระบุตัวบุคคลได้ เว้นแต่ใช้ --with-paths

        en Exit code 0: the plan is done, and all is as it should be. 2: it is not. 64: the command line was wrong.
        vi Mã thoát 0: bản kế hoạch đã thực hiện và mọi thứ đúng như phải có. 2: không phải vậy. 64: dòng lệnh sai.
        th รหัสออก 0: ดำเนินการตามแผนการแล้ว และทุกอย่างเป็นไปตามที่ควร 2: ไม่เป็นเช่นนั้น 64: บรรทัดคำสั่งไม่ถูกต้อง

        en The folder of a new scan of the same files.
        vi Thư mục của một lượt quét mới trên cùng các tệp.
        th โฟลเดอร์ของการสแกนใหม่บนแฟ้มชุดเดียวกัน

        en The file to write a certificate to.
        vi Tệp để ghi bản xác nhận.
        th แฟ้มที่จะเขียนเอกสารรับรอง

        en Name the files in the certificate.
        vi Nêu tên các tệp trong bản xác nhận.
        th ระบุชื่อแฟ้มในเอกสารรับรอง

        en Replace the certificate if there is one of that name.
        vi Thay thế bản xác nhận nếu đã có tệp cùng tên.
        th แทนที่เอกสารรับรองหากมีแฟ้มชื่อนี้อยู่แล้ว

        en Make a report of finished scans.
        vi Lập báo cáo về các lượt quét đã xong.
        th จัดทำรายงานของการสแกนที่เสร็จแล้ว

        en Reads the ledgers and audit logs in the folders of scans, such as those of the disks of one case, and nothing else, and writes a document: by default one HTML page that needs no other file and no network, and prints on A4. It says what was scanned and how, what was found, what was not examined, and how another person checks all of it. It shows no pictures unless --thumbnails asks for blurred ones, and draws no conclusion; the places for a person's review, conclusion and signature are empty.
        vi Đọc sổ ghi kết quả và nhật ký thao tác trong thư mục của các lượt quét, ví dụ của các ổ đĩa trong một vụ việc, ngoài ra không đọc gì khác, và ghi một văn bản: mặc định là một trang HTML không cần tệp nào khác, không cần mạng, in được trên giấy A4. Văn bản nêu đã quét những gì và bằng cách nào, kết quả ra sao, những gì chưa được kiểm tra, và người khác kiểm tra lại tất cả như thế nào. Văn bản không hiển thị hình ảnh, trừ khi --thumbnails yêu cầu hình ảnh làm mờ, và không đưa ra kết luận; chỗ dành cho người xem xét, kết luận và chữ ký được để trống.
        th อ่านสมุดบันทึกผลและบันทึกการดำเนินการในโฟลเดอร์ของการสแกน เช่น ของดิสก์ต่าง ๆ ในคดีหนึ่ง ไม่อ่านสิ่งอื่น แล้วเขียนเอกสาร: โดยปกติเป็นหน้า HTML หน้าเดียวที่ไม่ต้องใช้แฟ้มอื่นหรือเครือข่าย และพิมพ์บนกระดาษ A4 ได้ เอกสารระบุว่าสแกนอะไรและอย่างไร พบอะไร ส่วนใดไม่ได้ตรวจ และผู้อื่นตรวจสอบซ้ำได้อย่างไร เอกสารไม่แสดงภาพ เว้นแต่ --thumbnails ขอภาพเบลอ และไม่ให้ความเห็นสรุป ส่วนพิจารณา ความเห็นสรุป และลายมือชื่อของบุคคลเว้นว่างไว้

        en Facts that no program knows, such as the number of the case, come from the file of --case, which ‘knownmedia case init’ makes. What it does not say is printed as not stated.
        vi Những thông tin mà chương trình không biết, như số vụ việc, lấy từ tệp --case do ‘knownmedia case init’ tạo. Những gì tệp không nêu được in là chưa có thông tin.
        th ข้อเท็จจริงที่โปรแกรมไม่ทราบ เช่น เลขคดี มาจากแฟ้มของ --case ซึ่ง ‘knownmedia case init’ สร้าง สิ่งที่แฟ้มไม่ได้ระบุจะพิมพ์ว่ายังไม่ได้ระบุ

        en Exit code 0: written. 2: the ledger is damaged or unfinished, or the file cannot be written. 64: the command line was wrong.
        vi Mã thoát 0: đã ghi. 2: sổ ghi kết quả bị hỏng hoặc chưa xong, hoặc không ghi được tệp. 64: dòng lệnh sai.
        th รหัสออก 0: เขียนแล้ว 2: สมุดบันทึกผลเสียหายหรือยังไม่เสร็จ หรือเขียนแฟ้มไม่ได้ 64: บรรทัดคำสั่งไม่ถูกต้อง

        en The folders of scans.
        vi Thư mục của các lượt quét.
        th โฟลเดอร์ของการสแกน

        en The file to write; without it, or with -, standard output if that is no terminal.
        vi Tệp cần ghi; nếu không có, hoặc với -, là đầu ra chuẩn nếu đó không phải cửa sổ dòng lệnh.
        th แฟ้มที่จะเขียน; หากไม่ระบุ หรือเมื่อใช้ - เป็นเอาต์พุตมาตรฐานหากไม่ใช่เทอร์มินัล

        en The form of the report: {1}.
        vi Dạng của báo cáo: {1}.
        th รูปแบบของรายงาน: {1}

        en Replace the file if there is one of that name.
        vi Thay thế tệp nếu đã có tệp cùng tên.
        th แทนที่แฟ้มหากมีแฟ้มชื่อนี้อยู่แล้ว

        en Record what a person decides about each match of a finished scan.
        vi Ghi lại quyết định của con người về từng kết quả khớp của một lượt quét đã xong.
        th บันทึกสิ่งที่บุคคลตัดสินเกี่ยวกับผลแต่ละรายการของการสแกนที่เสร็จแล้ว

        en Goes through the records with matches, one by one, and asks: confirm, reject or unsure? It says where the file is, its facts, the list, the entry, the distance and the tier, and never shows a picture. Each answer is recorded in the scan's audit log with the name of the reviewer, the time, and a note. ‘quit’ ends; the next time, it goes on with what this reviewer has not decided. A later decision of a reviewer replaces the earlier one, and both stay in the log. Reports show the decisions.
        vi Lần lượt đi qua các bản ghi có kết quả khớp và hỏi: xác nhận, bác bỏ hay chưa chắc? Lệnh cho biết tệp ở đâu, các thông tin về tệp, danh sách, mục, số bit khác nhau và mức độ, và không bao giờ hiển thị hình ảnh. Mỗi câu trả lời được ghi vào nhật ký thao tác của lượt quét với tên người xem xét, thời gian và ghi chú. ‘quit’ để kết thúc; lần sau lệnh tiếp tục với những gì người này chưa quyết định. Quyết định sau của một người thay thế quyết định trước, và cả hai đều còn trong nhật ký. Báo cáo nêu các quyết định này.
        th ไล่ไปทีละรายการที่มีผล แล้วถามว่า: ยืนยัน ปฏิเสธ หรือไม่แน่ใจ คำสั่งบอกว่าแฟ้มอยู่ที่ใด ข้อมูลของแฟ้ม บัญชี รายการ จำนวนบิตที่ต่างกัน และระดับ และไม่แสดงภาพเลย คำตอบแต่ละข้อบันทึกไว้ในบันทึกการดำเนินการของการสแกน พร้อมชื่อผู้พิจารณา เวลา และหมายเหตุ ‘quit’ คือจบ ครั้งต่อไปจะทำต่อจากสิ่งที่ผู้นี้ยังไม่ได้ตัดสิน การตัดสินครั้งหลังของผู้เดียวกันแทนที่ครั้งก่อน และทั้งสองครั้งยังอยู่ในบันทึก รายงานแสดงการตัดสินเหล่านี้

        en A table of decisions has the columns line (of the ledger), decision (confirm, reject, unsure) and, if wanted, note and reviewer. The CSV report with a column ‘decision’ is one, too. It is recorded as a whole or not at all.
        vi Bảng quyết định có các cột line (dòng của sổ ghi kết quả), decision (confirm, reject, unsure) và nếu muốn, note và reviewer. Báo cáo CSV có thêm cột ‘decision’ cũng dùng được. Bảng được ghi nhận toàn bộ hoặc không ghi nhận.
        th ตารางการตัดสินมีคอลัมน์ line (บรรทัดของสมุดบันทึกผล) decision (confirm, reject, unsure) และหากต้องการ note กับ reviewer รายงาน CSV ที่เพิ่มคอลัมน์ ‘decision’ ก็ใช้ได้ ตารางจะบันทึกทั้งหมดหรือไม่บันทึกเลย

        en Where the case file says "reviewersRequired": 2, a match is confirmed or rejected only when two reviewers agree.
        vi Nếu tệp vụ việc ghi "reviewersRequired": 2, kết quả khớp chỉ được coi là xác nhận hoặc bác bỏ khi hai người xem xét đồng ý.
        th หากแฟ้มคดีระบุ "reviewersRequired": 2 ผลจะถือว่ายืนยันหรือปฏิเสธเมื่อผู้พิจารณาสองคนเห็นตรงกันเท่านั้น

        en Exit code 0: done. 2: a decision is about a line without a match, or nothing can be recorded. 64: the command line was wrong.
        vi Mã thoát 0: xong. 2: có quyết định về dòng không có kết quả khớp, hoặc không ghi nhận được. 64: dòng lệnh sai.
        th รหัสออก 0: เสร็จ 2: มีการตัดสินเกี่ยวกับบรรทัดที่ไม่มีผล หรือบันทึกไม่ได้ 64: บรรทัดคำสั่งไม่ถูกต้อง

        en The folder of a scan.
        vi Thư mục của một lượt quét.
        th โฟลเดอร์ของการสแกน

        en A table of decisions; - for standard input.
        vi Bảng quyết định; - là đầu vào chuẩn.
        th ตารางการตัดสิน; - คืออินพุตมาตรฐาน

        en The name of the person who decides; by default that of the user.
        vi Tên của người quyết định; mặc định là tên của người dùng.
        th ชื่อของผู้ตัดสิน; โดยปกติเป็นชื่อของผู้ใช้

        en Also ask about what this reviewer has decided already.
        vi Hỏi cả về những gì người này đã quyết định.
        th ถามซ้ำถึงสิ่งที่ผู้พิจารณานี้ตัดสินแล้วด้วย

        en Look for known pictures in folders.
        vi Tìm hình ảnh đã biết trong các thư mục.
        th ค้นหาภาพที่ทราบแล้วในโฟลเดอร์

        en Examines everything below the named folders and prints the matches, then a summary. The ledger, DIR/scan.jsonl, has a line for every file met, in the order of their paths: examined, skipped or failed, and why.
        vi Kiểm tra mọi thứ bên dưới các thư mục được nêu và in các kết quả khớp, sau đó là bảng tổng hợp. Sổ ghi kết quả DIR/scan.jsonl có một dòng cho mỗi tệp gặp phải, theo thứ tự đường dẫn: đã kiểm tra, bỏ qua hoặc không thực hiện được, và lý do.
        th ตรวจทุกสิ่งใต้โฟลเดอร์ที่ระบุและพิมพ์ผลที่พบ ตามด้วยสรุป สมุดบันทึกผล DIR/scan.jsonl มีหนึ่งบรรทัดสำหรับแต่ละแฟ้มที่พบ ตามลำดับเส้นทาง: ตรวจแล้ว ข้าม หรือไม่สำเร็จ และเพราะเหตุใด

        en Scans also look inside files: ZIP archives, documents that are ZIP archives (docx, xlsx, pptx, odt, epub, apk, jar), archives inside archives, the thumbnails of photographs, and the frames of MPO and APNG. A path into a file is printed with » between its steps.
        vi Lượt quét cũng xem bên trong tệp: tệp nén ZIP, tài liệu có dạng ZIP (docx, xlsx, pptx, odt, epub, apk, jar), tệp nén nằm trong tệp nén, ảnh thu nhỏ trong ảnh chụp, và các khung hình của MPO và APNG. Đường dẫn vào bên trong tệp được in với dấu » giữa các bước.
        th การสแกนดูภายในแฟ้มด้วย: แฟ้มบีบอัด ZIP เอกสารที่เป็นแฟ้ม ZIP (docx, xlsx, pptx, odt, epub, apk, jar) แฟ้มบีบอัดภายในแฟ้มบีบอัด ภาพย่อของภาพถ่าย และเฟรมของ MPO และ APNG เส้นทางเข้าไปในแฟ้มพิมพ์โดยมี » คั่นแต่ละขั้น

        en A picture that viewers show turned, by its EXIF orientation, is looked up as it is stored and as it is shown. A picture that is cut short is examined as far as it goes, and the summary counts it.
        vi Hình ảnh mà trình xem hiển thị xoay theo hướng ảnh trong EXIF được tra cứu cả như khi lưu và như khi hiển thị. Hình ảnh không đầy đủ được kiểm tra đến hết phần còn có, và được đếm trong bảng tổng hợp.
        th ภาพที่โปรแกรมดูภาพแสดงแบบหมุนตามทิศทางใน EXIF จะค้นหาทั้งตามที่จัดเก็บและตามที่แสดง ภาพที่ข้อมูลไม่ครบจะตรวจเท่าที่มี และนับไว้ในสรุป

        en Altered copies of known pictures (cropped, framed, captioned, turned by some degrees, mirrored, negative) are looked for by hypotheses of what may have been done to a picture: about 27 of each picture, with --effort thorough 111, with quick 4, with plain none. A match that is probable counts as one; one that is only to be reviewed is printed as ‘review’ and counted apart.
        vi Các bản sao đã bị biến đổi của hình ảnh đã biết (bị cắt xén, thêm khung, thêm chữ, xoay vài độ, lật, âm bản) được tìm bằng các giả thuyết về những gì có thể đã làm với hình ảnh: khoảng 27 giả thuyết cho mỗi hình ảnh, với --effort thorough là 111, với quick là 4, với plain là không có. Kết quả ở mức probable được tính là kết quả khớp; kết quả chỉ cần xem xét được in là ‘xem xét’ và đếm riêng.
        th สำเนาดัดแปลงของภาพที่ทราบแล้ว (ถูกครอบตัด ใส่กรอบ ใส่ข้อความ หมุนบางองศา กลับด้าน เนกาทีฟ) ค้นหาด้วยสมมุติฐานว่าอาจมีการทำอะไรกับภาพ: ราว 27 แบบต่อภาพ เมื่อใช้ --effort thorough 111 แบบ quick 4 แบบ plain ไม่มี ผลระดับ probable นับเป็นผลที่พบ ผลที่เพียงควรพิจารณาพิมพ์ว่า ‘พิจารณา’ และนับแยก

        en To continue an interrupted scan (killed, power cut, disk full), run the same command with --resume: files that have not changed since they were recorded are not examined again, and the ledger ends up the same. DIR/audit.jsonl records each start, resumption and end; ‘knownmedia verify DIR’ checks both files.
        vi Để tiếp tục một lượt quét bị gián đoạn (bị dừng, mất điện, đầy đĩa), chạy lại cùng lệnh với --resume: các tệp không thay đổi từ khi được ghi nhận không phải kiểm tra lại, và sổ ghi kết quả cuối cùng như nhau. DIR/audit.jsonl ghi mỗi lần bắt đầu, tiếp tục và kết thúc; ‘knownmedia verify DIR’ kiểm tra cả hai tệp.
        th หากต้องการทำต่อจากการสแกนที่หยุดกลางคัน (ถูกหยุด ไฟฟ้าดับ ดิสก์เต็ม) ให้ใช้คำสั่งเดิมพร้อม --resume: แฟ้มที่ไม่เปลี่ยนแปลงตั้งแต่บันทึกไว้จะไม่ตรวจซ้ำ และสมุดบันทึกผลจะได้ผลเหมือนกัน DIR/audit.jsonl บันทึกการเริ่ม การทำต่อ และการสิ้นสุดแต่ละครั้ง ‘knownmedia verify DIR’ ตรวจสอบทั้งสองแฟ้ม

        en Nothing in the scanned folders is changed. Symbolic links below them are not followed. DIR must not be inside a scanned folder.
        vi Không có gì trong các thư mục được quét bị thay đổi. Không đi theo các liên kết tượng trưng bên dưới. DIR không được nằm trong thư mục được quét.
        th ไม่มีสิ่งใดในโฟลเดอร์ที่สแกนถูกเปลี่ยนแปลง ไม่ตามลิงก์สัญลักษณ์ข้างใต้ DIR ต้องไม่อยู่ภายในโฟลเดอร์ที่สแกน

        en Exit code 0: complete, no match. 1: complete, with something to look at: matches, or review alone. 2: something failed or was not examined (an unreadable file, a picture that is damaged or in a format that cannot be decoded). 64: the command line was wrong.
        vi Mã thoát 0: hoàn tất, không có kết quả khớp. 1: hoàn tất, có nội dung cần xem: kết quả khớp, hoặc chỉ có nội dung cần xem xét. 2: có nội dung không thực hiện được hoặc chưa được kiểm tra (tệp không đọc được, hình ảnh bị hỏng hoặc có định dạng không đọc được). 64: dòng lệnh sai.
        th รหัสออก 0: ครบถ้วน ไม่พบ 1: ครบถ้วน มีสิ่งที่ต้องดู: ผลที่พบ หรือเฉพาะสิ่งที่ควรพิจารณา 2: มีบางส่วนที่ไม่สำเร็จหรือไม่ได้ตรวจ (แฟ้มที่อ่านไม่ได้ ภาพที่เสียหายหรืออยู่ในรูปแบบที่อ่านไม่ได้) 64: บรรทัดคำสั่งไม่ถูกต้อง

        en The folders or files to scan.
        vi Các thư mục hoặc tệp cần quét.
        th โฟลเดอร์หรือแฟ้มที่จะสแกน

        en The folder for the ledger. Created if it does not exist.
        vi Thư mục cho sổ ghi kết quả. Được tạo nếu chưa có.
        th โฟลเดอร์สำหรับสมุดบันทึกผล สร้างให้หากยังไม่มี

        en The number of files to examine at once.
        vi Số tệp được kiểm tra cùng lúc.
        th จำนวนแฟ้มที่ตรวจพร้อมกัน

        en one for each processor
        vi mỗi bộ xử lý một tệp
        th หนึ่งแฟ้มต่อหนึ่งโปรเซสเซอร์

        en disk: read files in their order on the disk. path: in the order of their paths. auto: disk on rotating disks.
        vi disk: đọc tệp theo thứ tự trên đĩa. path: theo thứ tự đường dẫn. auto: disk với đĩa quay.
        th disk: อ่านแฟ้มตามลำดับบนดิสก์ path: ตามลำดับเส้นทาง auto: เป็น disk บนดิสก์แบบจานหมุน

        en The ledger is the same either way.
        vi Sổ ghi kết quả như nhau trong mọi trường hợp.
        th สมุดบันทึกผลเหมือนกันทั้งสองแบบ

        en The number of bits in which PDQ hashes may differ in a match.
        vi Số bit mà các giá trị băm PDQ được phép khác nhau trong một kết quả tương đồng.
        th จำนวนบิตที่ค่าแฮช PDQ ต่างกันได้ในผลที่คล้ายกัน

        en The same for hashes of 64 bits: phash, dhash, ahash.
        vi Tương tự cho giá trị băm 64 bit: phash, dhash, ahash.
        th เช่นเดียวกันสำหรับค่าแฮช 64 บิต: phash, dhash, ahash

        en The lowest PDQ quality, 0 to 100, at which a picture is matched by its hash.
        vi Chỉ số chất lượng PDQ thấp nhất, từ 0 đến 100, để hình ảnh được đối chiếu theo giá trị băm tri giác.
        th ค่าคุณภาพต่ำสุดของค่าแฮช PDQ ตั้งแต่ 0 ถึง 100 ที่จะใช้ค่าแฮชของภาพเทียบ

        en Also look up pictures rotated and mirrored.
        vi Tra cứu cả hình ảnh được xoay và lật.
        th ค้นหาภาพที่หมุนและกลับด้านด้วย

        en fast: screen pictures by a quick hash, and hash those near a known one in full. full: hash all in full.
        vi fast: sàng lọc hình ảnh bằng một giá trị băm nhanh, và băm đầy đủ những hình ảnh gần với hình ảnh đã biết. full: băm đầy đủ tất cả.
        th fast: คัดกรองภาพด้วยค่าแฮชแบบเร็ว แล้วคำนวณแบบเต็มเฉพาะภาพที่ใกล้กับภาพที่ทราบแล้ว full: คำนวณแบบเต็มทุกภาพ

        en The matches are the same. With full, the ledger holds the full hash of every picture.
        vi Kết quả khớp như nhau. Với full, sổ ghi kết quả có giá trị băm đầy đủ của mọi hình ảnh.
        th ผลที่พบเหมือนกัน เมื่อใช้ full สมุดบันทึกผลจะมีค่าแฮชแบบเต็มของทุกภาพ

        en on: decode pictures in locked-down processes. off: in this one.
        vi on: đọc hình ảnh trong các tiến trình bị hạn chế quyền. off: đọc ngay trong tiến trình này.
        th on: อ่านภาพในกระบวนการที่ถูกจำกัดสิทธิ์ off: อ่านในกระบวนการนี้เอง

        en A picture that crashes or stalls its decoder then costs one record. The records are the same.
        vi Khi đó hình ảnh làm hỏng hoặc treo bộ đọc ảnh chỉ mất một bản ghi. Các bản ghi như nhau.
        th ภาพที่ทำให้ตัวอ่านภาพเสียหายหรือค้างจะเสียเพียงหนึ่งรายการ รายการที่บันทึกเหมือนกัน

        en on: look inside archives. off: skip them, and say so.
        vi on: xem bên trong tệp nén. off: bỏ qua và nêu rõ điều đó.
        th on: ดูภายในแฟ้มบีบอัด off: ข้ามและระบุไว้

        en Thumbnails and frames of pictures are examined either way.
        vi Ảnh thu nhỏ và khung hình của hình ảnh được kiểm tra trong mọi trường hợp.
        th ภาพย่อและเฟรมของภาพจะตรวจทั้งสองแบบ

        en Leave out what matches the pattern, and say so. Can be repeated.
        vi Loại trừ những gì khớp với mẫu, và nêu rõ điều đó. Có thể lặp lại.
        th ยกเว้นสิ่งที่ตรงกับรูปแบบ และระบุไว้ ใช้ซ้ำได้

        en Without a slash, it is compared with the name of each file and folder; with one, with the path below the named folder. * ? and [a-z] match within a name, ** across folders; a slash at the end is for folders only.
        vi Nếu không có dấu gạch chéo, mẫu được so với tên của từng tệp và thư mục; nếu có, với đường dẫn bên dưới thư mục được nêu. * ? và [a-z] khớp trong một tên, ** khớp qua nhiều thư mục; dấu gạch chéo ở cuối chỉ dành cho thư mục.
        th หากไม่มีเครื่องหมายทับ จะเทียบกับชื่อของแฟ้มและโฟลเดอร์แต่ละรายการ หากมี จะเทียบกับเส้นทางใต้โฟลเดอร์ที่ระบุ * ? และ [a-z] ใช้ภายในชื่อ ** ใช้ข้ามโฟลเดอร์ เครื่องหมายทับท้ายสุดใช้กับโฟลเดอร์เท่านั้น

        en Leave out folders on which another file system is mounted, and say so.
        vi Loại trừ các thư mục có hệ thống tệp khác được gắn vào, và nêu rõ điều đó.
        th ยกเว้นโฟลเดอร์ที่ติดตั้งระบบแฟ้มอื่นไว้ และระบุไว้

        en How much processor time a look inside one file may take, besides a second for each 2 MB of it.
        vi Thời gian bộ xử lý tối đa để xem bên trong một tệp, ngoài một giây cho mỗi 2 MB của tệp.
        th เวลาโปรเซสเซอร์ที่ใช้ดูภายในแฟ้มหนึ่งได้ นอกเหนือจากหนึ่งวินาทีต่อทุก 2 MB ของแฟ้ม

        en Continue the interrupted scan in DIR, or start one if there is none.
        vi Tiếp tục lượt quét bị gián đoạn trong DIR, hoặc bắt đầu mới nếu chưa có.
        th ทำต่อจากการสแกนที่หยุดกลางคันใน DIR หรือเริ่มใหม่หากไม่มี

        en Check that this program computes and finds the right answers on this machine.
        vi Kiểm tra chương trình tính và tìm đúng trên máy này.
        th ตรวจสอบว่าโปรแกรมนี้คำนวณและค้นหาได้ถูกต้องบนเครื่องนี้

        en Hashes built-in pictures on every pipeline, decodes built-in files, and compares the indexes, and the search loops of every instruction set that the processor has, with plain loops. With --store, looks up some 200 hashes of the store in its index, unchanged and with flipped bits, and compares the answers with those of a pass over the whole store. With --exhaustive, looks up all of them; the time grows with the square of their number.
        vi Băm các hình ảnh có sẵn bằng mọi cách tính, đọc các tệp có sẵn, và so sánh các chỉ mục cùng các vòng tìm kiếm của mọi tập lệnh mà bộ xử lý có với các vòng đơn giản. Với --store, tra cứu khoảng 200 giá trị băm của cơ sở dữ liệu đối chiếu trong chỉ mục, nguyên vẹn và bị lật bit, rồi so với kết quả duyệt toàn bộ. Với --exhaustive, tra cứu tất cả; thời gian tăng theo bình phương số lượng.
        th คำนวณค่าแฮชของภาพในตัวด้วยทุกขั้นตอนคำนวณ อ่านแฟ้มในตัว และเปรียบเทียบดัชนีกับวงรอบการค้นหาของทุกชุดคำสั่งที่โปรเซสเซอร์มีกับวงรอบอย่างง่าย เมื่อใช้ --store จะค้นหาค่าแฮชราว 200 ค่าของฐานข้อมูลอ้างอิงในดัชนี ทั้งแบบเดิมและแบบกลับบิต แล้วเทียบกับการไล่ดูทั้งฐานข้อมูล เมื่อใช้ --exhaustive จะค้นหาทุกค่า เวลาเพิ่มตามกำลังสองของจำนวน

        en Every scan runs the quick self-test first, and stops if it fails. Exit code 0: all checks passed. 2: one failed.
        vi Mỗi lượt quét đều chạy tự kiểm tra nhanh trước, và dừng nếu không đạt. Mã thoát 0: mọi phép kiểm tra đều đạt. 2: có phép kiểm tra không đạt.
        th ทุกการสแกนจะทดสอบตนเองแบบเร็วก่อน และหยุดหากไม่ผ่าน รหัสออก 0: ผ่านทุกรายการ 2: มีรายการที่ไม่ผ่าน

        en The file of a store of known lists, to test its index.
        vi Tệp cơ sở dữ liệu đối chiếu chứa các danh sách đã biết, để kiểm tra chỉ mục của nó.
        th แฟ้มของฐานข้อมูลอ้างอิงซึ่งมีบัญชีที่ทราบแล้ว เพื่อทดสอบดัชนี

        en The index of the store: auto, bk-tree, multi-index or linear.
        vi Chỉ mục của cơ sở dữ liệu đối chiếu: auto, bk-tree, multi-index hoặc linear.
        th ดัชนีของฐานข้อมูลอ้างอิง: auto, bk-tree, multi-index หรือ linear

        en Look up every hash of the store.
        vi Tra cứu mọi giá trị băm của cơ sở dữ liệu đối chiếu.
        th ค้นหาค่าแฮชทุกค่าของฐานข้อมูลอ้างอิง

        en Count over finished scans, or over a store.
        vi Thống kê các lượt quét đã xong, hoặc một cơ sở dữ liệu đối chiếu.
        th ทำสถิติจากการสแกนที่เสร็จแล้ว หรือจากฐานข้อมูลอ้างอิง

        en Of scans: what was found, what has matches (by month, jurisdiction, list, category, kind of match, tier, kind of file, review), and what was not examined (by reason and by kind). Of a store: lists, entries, hashes, digests. No path, no name of a file, no entry and no hash is in the output. Lists and categories are numbered unless --name-lists is given: a name can name a case.
        vi Về các lượt quét: tổng số, số có kết quả khớp (phân tổ theo tháng, thẩm quyền, danh sách, nhóm, cách khớp, mức độ, loại tệp, việc xem xét), và số chưa được kiểm tra (theo lý do và theo loại). Về cơ sở dữ liệu đối chiếu: danh sách, mục, giá trị băm tri giác, giá trị băm. Không đường dẫn, tên tệp, mục hay giá trị băm nào có trong kết quả. Danh sách và nhóm được đánh số, trừ khi dùng --name-lists: tên có thể làm lộ một vụ việc.
        th จากการสแกน: พบอะไร มีผลอะไร (จำแนกตามเดือน เขตอำนาจ บัญชี ประเภท ลักษณะ ระดับ ชนิดแฟ้ม การพิจารณา) และส่วนใดไม่ได้ตรวจ (ตามเหตุผลและชนิด) จากฐานข้อมูลอ้างอิง: บัญชี รายการ ค่าแฮชเชิงการรับรู้ ค่าแฮช ไม่มีเส้นทาง ชื่อแฟ้ม รายการ หรือค่าแฮชใดในผลลัพธ์ บัญชีและประเภทใช้หมายเลข เว้นแต่ใช้ --name-lists เพราะชื่ออาจระบุถึงคดีได้

        en Exit code 0: counted. 2: a ledger is damaged or unfinished, or the output cannot be written. 64: the command line was wrong.
        vi Mã thoát 0: đã đếm. 2: sổ ghi kết quả bị hỏng hoặc chưa xong, hoặc không ghi được kết quả. 64: dòng lệnh sai.
        th รหัสออก 0: นับแล้ว 2: สมุดบันทึกผลเสียหายหรือยังไม่เสร็จ หรือเขียนผลลัพธ์ไม่ได้ 64: บรรทัดคำสั่งไม่ถูกต้อง

        en Count over the lists of this store instead.
        vi Thay vào đó, thống kê các danh sách của cơ sở dữ liệu đối chiếu này.
        th ทำสถิติจากบัญชีของฐานข้อมูลอ้างอิงนี้แทน

        en The form: table, csv, json or svg.
        vi Dạng kết quả: table, csv, json hoặc svg.
        th รูปแบบ: table, csv, json หรือ svg

        en Leave out counts below this number, and round all others.
        vi Không công bố các số dưới giá trị này, và làm tròn tất cả các số khác.
        th ไม่เปิดเผยจำนวนที่ต่ำกว่านี้ และปัดจำนวนอื่นทั้งหมด

        en What is counted: files, or scans that have such files.
        vi Đơn vị đếm: tệp (files), hoặc lượt quét có tệp như vậy (scans).
        th สิ่งที่นับ: แฟ้ม (files) หรือการสแกนที่มีแฟ้มเช่นนั้น (scans)

        en Print the names of lists and categories.
        vi In tên của các danh sách và nhóm.
        th พิมพ์ชื่อของบัญชีและประเภท

        en A file with the facts of the case, which has the jurisdiction; once, or once for each scan in their order.
        vi Tệp ghi các thông tin về vụ việc, trong đó có thẩm quyền; một lần, hoặc một lần cho mỗi lượt quét theo thứ tự.
        th แฟ้มข้อเท็จจริงของคดีซึ่งมีเขตอำนาจ; ใส่ครั้งเดียว หรือครั้งละหนึ่งการสแกนตามลำดับ

        en The file to write; standard output without it, or with -.
        vi Tệp cần ghi; nếu không có, hoặc với -, là đầu ra chuẩn.
        th แฟ้มที่จะเขียน; หากไม่ระบุ หรือเมื่อใช้ - เป็นเอาต์พุตมาตรฐาน

        en Check that a scan's records were not changed.
        vi Kiểm tra các bản ghi của một lượt quét không bị thay đổi.
        th ตรวจสอบว่ารายการที่บันทึกไว้ของการสแกนไม่ถูกเปลี่ยนแปลง

        en Checks that the lines of the log are chained, that the ledger has the digest in the log, that its totals are those of its lines, and that the distance of every perceptual match can be recomputed from its record. With --evidence, also reads every file again and compares its size and digests, and decodes the pictures that were found to be altered copies and computes each such match again; relative paths start where the scan was started.
        vi Kiểm tra các dòng của nhật ký nối tiếp nhau, sổ ghi kết quả có đúng giá trị băm ghi trong nhật ký, các tổng số đúng với các dòng, và số bit khác nhau của mỗi kết quả tương đồng tính lại được từ bản ghi. Với --evidence, còn đọc lại mọi tệp và so kích thước cùng các giá trị băm, đọc các hình ảnh được thấy là bản sao đã bị biến đổi và tính lại từng kết quả như vậy; đường dẫn tương đối bắt đầu từ nơi đã chạy lượt quét.
        th ตรวจสอบว่าบรรทัดของบันทึกต่อเนื่องกัน สมุดบันทึกผลมีค่าแฮชตามที่บันทึกไว้ ผลรวมตรงกับบรรทัด และจำนวนบิตที่ต่างกันของผลที่คล้ายกันทุกรายการคำนวณซ้ำได้จากรายการ เมื่อใช้ --evidence จะอ่านทุกแฟ้มซ้ำและเทียบขนาดกับค่าแฮช และอ่านภาพที่พบว่าเป็นสำเนาดัดแปลงแล้วคำนวณผลเหล่านั้นซ้ำ เส้นทางสัมพัทธ์เริ่มจากที่ที่เริ่มสแกน

        en Prints every difference with the number of its line. The checks are not a signature: whoever can write to the folder can make all of it consistent again. To rule that out, note the printed SHA-256 in another place.
        vi In mọi khác biệt cùng số dòng. Việc kiểm tra này không phải là chữ ký: ai ghi được vào thư mục đều có thể làm cho mọi thứ khớp lại với nhau. Để loại trừ điều đó, hãy ghi lại giá trị SHA-256 được in ở một nơi khác.
        th พิมพ์ทุกความแตกต่างพร้อมหมายเลขบรรทัด การตรวจสอบนี้ไม่ใช่ลายมือชื่อ ผู้ที่เขียนลงโฟลเดอร์ได้ทำให้ทุกอย่างสอดคล้องกันใหม่ได้ เพื่อป้องกัน ให้จดค่า SHA-256 ที่พิมพ์ไว้ในที่อื่น

        en Exit code 0: no difference. 2: something differs. 64: the command line was wrong.
        vi Mã thoát 0: không có khác biệt. 2: có khác biệt. 64: dòng lệnh sai.
        th รหัสออก 0: ไม่พบความแตกต่าง 2: มีความแตกต่าง 64: บรรทัดคำสั่งไม่ถูกต้อง

        en Also read the scanned files again.
        vi Đọc lại cả các tệp đã quét.
        th อ่านแฟ้มที่สแกนซ้ำด้วย

        en --suppress-below N makes figures fit for publication: counts below N are left out, all others are rounded, and breakdowns from which a small count could be computed back are left out; the rule is in the manual. It protects counts of what is counted: files are not persons, so count scans where each case has one. Two issues whose difference is small disclose it: publish whole periods.
        vi --suppress-below N làm cho số liệu thích hợp để công bố: các số dưới N không được công bố, mọi số khác được làm tròn, và các phân tổ mà từ đó có thể tính ngược ra một số nhỏ bị lược bỏ; quy tắc được nêu trong tài liệu hướng dẫn. Quy tắc bảo vệ số lượng của đơn vị được đếm: tệp không phải là người, vì vậy hãy đếm lượt quét khi mỗi vụ việc có một lượt. Hai lần công bố chỉ khác nhau ít sẽ làm lộ phần khác nhau: hãy công bố theo kỳ trọn vẹn.
        th --suppress-below N ทำให้ตัวเลขเหมาะแก่การเผยแพร่: จำนวนที่ต่ำกว่า N ไม่แสดง จำนวนอื่นทั้งหมดปัด และตัดการจำแนกที่อาจคำนวณย้อนกลับเป็นจำนวนน้อยได้ กฎอยู่ในคู่มือ กฎนี้คุ้มครองจำนวนของสิ่งที่นับ แฟ้มไม่ใช่บุคคล จึงควรนับการสแกนเมื่อแต่ละคดีมีหนึ่งการสแกน การเผยแพร่สองครั้งที่ต่างกันเล็กน้อยจะเปิดเผยส่วนต่างนั้น ให้เผยแพร่เป็นรอบเต็ม

        en blurred: show matched pictures on the page as 16 × 16 shades of grey. none: show nothing of them.
        vi blurred: hiển thị hình ảnh có kết quả khớp trên trang dưới dạng 16 × 16 ô màu xám. none: không hiển thị gì.
        th blurred: แสดงภาพที่พบบนหน้าเป็นช่องสีเทา 16 × 16 ช่อง none: ไม่แสดงสิ่งใดของภาพ

        en This reads the scanned files, which must not have changed since the scan.
        vi Để làm việc này, các tệp đã quét được đọc lại và phải còn như khi quét.
        th ต้องอ่านแฟ้มที่สแกนซ้ำ และแฟ้มต้องเหมือนเมื่อสแกน

        en The matches are the same. With full, the full hash of every picture is recorded.
        vi Kết quả khớp như nhau. Với full, giá trị băm đầy đủ của mọi hình ảnh được ghi lại.
        th ผลที่พบเหมือนกัน เมื่อใช้ full จะบันทึกค่าแฮชเต็มของทุกภาพ

        en Examine a stream of pictures and other files, and answer each with a line.
        vi Kiểm tra một luồng hình ảnh và tệp khác, và trả lời mỗi mục bằng một dòng.
        th ตรวจกระแสของภาพและแฟ้มอื่น และตอบแต่ละรายการด้วยหนึ่งบรรทัด

        en For upload paths, queues and frameworks such as Spark: a process that lives long, takes items on standard input, and answers each in order with a line of JSON, whatever is in it.
        vi Dành cho đường tải lên, hàng đợi và các khung như Spark: một tiến trình chạy lâu dài, nhận các mục từ đầu vào chuẩn, và trả lời lần lượt từng mục bằng một dòng JSON, dù mục đó chứa gì.
        th สำหรับทางอัปโหลด คิว และเฟรมเวิร์กเช่น Spark: กระบวนการที่ทำงานต่อเนื่อง รับรายการจากอินพุตมาตรฐาน และตอบทีละรายการตามลำดับด้วย JSON หนึ่งบรรทัด ไม่ว่าในนั้นจะมีสิ่งใด

        en An item is a frame: the length of its key (4 bytes, little endian), the number of its bytes (8 bytes), the key, the bytes. With 2^64 - 1 as the number of bytes none follow: the key is the path of a file to open. With --paths-from, items are paths, one a line, or with -0 one before each NUL.
        vi Một mục là một khung: độ dài khóa của nó (4 byte, byte thấp trước), số byte của nó (8 byte), khóa, rồi các byte. Nếu số byte là 2^64 - 1 thì không có byte nào theo sau: khóa là đường dẫn của tệp cần mở. Với --paths-from, các mục là đường dẫn, mỗi dòng một đường dẫn, hoặc với -0 là một đường dẫn trước mỗi NUL.
        th หนึ่งรายการคือหนึ่งเฟรม: ความยาวของคีย์ (4 ไบต์ ไบต์ต่ำก่อน) จำนวนไบต์ (8 ไบต์) คีย์ แล้วจึงไบต์ ถ้าจำนวนไบต์เป็น 2^64 - 1 จะไม่มีไบต์ตามมา: คีย์คือเส้นทางของแฟ้มที่จะเปิด เมื่อใช้ --paths-from รายการคือเส้นทาง บรรทัดละหนึ่งเส้นทาง หรือเมื่อใช้ -0 หนึ่งเส้นทางก่อนแต่ละ NUL

        en The first line says what was run, as that of a ledger does. The line of an item has its key and the fields of a file in a ledger, without times; what lies inside it is in its field ‘parts’. The last line is {"type":"end","records":N}. The store may change meanwhile: each item is compared with the store as it is then. Nothing is written but standard output.
        vi Dòng đầu cho biết đã chạy gì, như dòng đầu của sổ ghi. Dòng của một mục có khóa của nó và các trường của một tệp trong sổ ghi, không có thời điểm; những gì nằm bên trong ở trường ‘parts’. Dòng cuối là {"type":"end","records":N}. Cơ sở dữ liệu đối chiếu có thể thay đổi trong lúc đó: mỗi mục được so sánh với nó tại thời điểm đó. Không ghi gì ngoài đầu ra chuẩn.
        th บรรทัดแรกบอกว่าสั่งทำงานอะไร เช่นเดียวกับของบันทึก บรรทัดของรายการมีคีย์และช่องของแฟ้มในบันทึก โดยไม่มีเวลา สิ่งที่อยู่ข้างในอยู่ในช่อง ‘parts’ บรรทัดสุดท้ายคือ {"type":"end","records":N} ฐานข้อมูลอ้างอิงอาจเปลี่ยนในระหว่างนั้น: แต่ละรายการเทียบกับฐานข้อมูลตามที่เป็นอยู่ขณะนั้น ไม่เขียนสิ่งใดนอกจากเอาต์พุตมาตรฐาน

        en Exit code 0 at the end of the input, 65 if the input ends in the middle of a frame or does not consist of frames, 2 if the answers cannot be written, 64 if the command line was wrong.
        vi Mã thoát 0 khi hết đầu vào, 65 nếu đầu vào dừng giữa một khung hoặc không gồm các khung, 2 nếu không ghi được câu trả lời, 64 nếu dòng lệnh sai.
        th รหัสจบการทำงาน 0 เมื่อสิ้นสุดอินพุต 65 ถ้าอินพุตจบกลางเฟรมหรือไม่ใช่เฟรม 2 ถ้าเขียนคำตอบไม่ได้ 64 ถ้าบรรทัดคำสั่งผิด

        en The file of the store of known lists. Without it items are hashed and not compared.
        vi Tệp cơ sở dữ liệu đối chiếu chứa các danh sách đã biết. Nếu không có, các mục được băm và không so sánh.
        th แฟ้มของฐานข้อมูลอ้างอิงซึ่งมีบัญชีที่ทราบแล้ว หากไม่มี รายการจะคำนวณค่าแฮชและไม่เปรียบเทียบ

        en Read paths from this file, or from standard input for -.
        vi Đọc các đường dẫn từ tệp này, hoặc từ đầu vào chuẩn nếu là -.
        th อ่านเส้นทางจากแฟ้มนี้ หรือจากอินพุตมาตรฐานถ้าเป็น -

        en Paths end with a NUL and not with a line feed.
        vi Đường dẫn kết thúc bằng NUL chứ không phải bằng ký tự xuống dòng.
        th เส้นทางลงท้ายด้วย NUL ไม่ใช่อักขระขึ้นบรรทัดใหม่

        en The number of bytes that an item may have. Each thread holds one item in memory.
        vi Số byte mà một mục có thể có. Mỗi luồng giữ một mục trong bộ nhớ.
        th จำนวนไบต์ที่รายการหนึ่งมีได้ แต่ละเธรดเก็บหนึ่งรายการไว้ในหน่วยความจำ

        en ‘-’ is a picture on standard input. With --files-from, paths are read from a file or from standard input, and hashed as they come: one a line, or with -0 one before each NUL.
        vi ‘-’ là hình ảnh từ đầu vào chuẩn. Với --files-from, đường dẫn được đọc từ một tệp hoặc từ đầu vào chuẩn và được băm ngay khi đến: mỗi dòng một đường dẫn, hoặc với -0 một đường dẫn trước mỗi NUL.
        th ‘-’ คือภาพจากอินพุตมาตรฐาน เมื่อใช้ --files-from จะอ่านเส้นทางจากแฟ้มหรือจากอินพุตมาตรฐาน และคำนวณค่าแฮชทันทีที่มาถึง: บรรทัดละหนึ่งเส้นทาง หรือเมื่อใช้ -0 หนึ่งเส้นทางก่อนแต่ละ NUL

        en These paths end with a NUL and not with a line feed.
        vi Các đường dẫn này kết thúc bằng NUL chứ không phải bằng ký tự xuống dòng.
        th เส้นทางเหล่านี้ลงท้ายด้วย NUL ไม่ใช่อักขระขึ้นบรรทัดใหม่

        en A picture that viewers show turned, by its EXIF orientation, is hashed as it is stored and as it is shown. Each of these adds hashes to the entry:
        vi Hình ảnh mà trình xem hiển thị xoay theo hướng ảnh trong EXIF được băm cả như khi lưu và như khi hiển thị. Mỗi lựa chọn sau thêm giá trị băm tri giác vào mục:
        th ภาพที่โปรแกรมดูภาพแสดงแบบหมุนตามทิศทางใน EXIF จะคำนวณค่าแฮชทั้งตามที่จัดเก็บและตามที่แสดง แต่ละตัวเลือกต่อไปนี้เพิ่มค่าแฮชเชิงการรับรู้ให้รายการ:

        en --alterations: 16 parts of the picture. Scans look for cropped copies by themselves, but cannot undo a crop of more than a tenth on each side or a fifth on one. With these parts in the list, they find copies that lost up to a third on each side or half of the picture on one.
        vi --alterations: 16 phần của hình ảnh. Lượt quét tự tìm các bản sao bị cắt, nhưng không hoàn nguyên được phần cắt quá một phần mười ở mỗi cạnh hoặc một phần năm ở một cạnh. Khi danh sách có các phần này, tìm thấy cả bản sao đã mất đến một phần ba ở mỗi cạnh hoặc một nửa hình ảnh ở một cạnh.
        th --alterations: 16 ส่วนของภาพ การสแกนค้นหาสำเนาที่ถูกตัดขอบเองอยู่แล้ว แต่ย้อนการตัดเกินหนึ่งในสิบของแต่ละด้านหรือหนึ่งในห้าของด้านเดียวไม่ได้ เมื่อบัญชีมีส่วนเหล่านี้ จะพบสำเนาที่หายไปถึงหนึ่งในสามของแต่ละด้านหรือครึ่งหนึ่งของภาพในด้านเดียว

        en --cut: the picture without that percentage of each border. Finds such copies without looking for altered ones.
        vi --cut: hình ảnh không có tỷ lệ phần trăm đó ở mỗi cạnh. Tìm thấy các bản sao như vậy mà không phải tìm bản sao bị sửa đổi.
        th --cut: ภาพที่ไม่มีขอบแต่ละด้านตามร้อยละนั้น พบสำเนาเช่นนี้ได้โดยไม่ต้องค้นหาสำเนาที่ถูกดัดแปลง

        en --from-scan adds what a scan has found, also deleted files and others in images of disks: the lines of its ledger that --line names. It is read again, and must have the digests that the ledger says.
        vi --from-scan thêm những gì một lần quét đã tìm thấy, kể cả tệp đã xóa và tệp khác trong ảnh đĩa: các dòng của sổ cái mà --line chỉ ra. Dữ liệu được đọc lại và phải có đúng các giá trị băm mà sổ cái ghi.
        th --from-scan เพิ่มสิ่งที่การสแกนพบ รวมทั้งแฟ้มที่ลบแล้วและแฟ้มอื่นในอิมเมจของดิสก์: บรรทัดของบัญชีที่ --line ระบุ ข้อมูลจะถูกอ่านใหม่ และต้องมีค่าแฮชตามที่บัญชีบันทึกไว้

        en Add what a scan has found: the folder of its ledger.
        vi Thêm những gì một lần quét đã tìm thấy: thư mục chứa sổ cái của nó.
        th เพิ่มสิ่งที่การสแกนพบ: โฟลเดอร์ของบัญชีของการสแกนนั้น

        en The line of the ledger that records the picture, from 1. Can be repeated.
        vi Dòng của sổ cái nói về hình ảnh, tính từ 1. Có thể lặp lại.
        th บรรทัดของบัญชีที่กล่าวถึงภาพ นับจาก 1 ใช้ซ้ำได้

        en --dihedral: the picture turned and mirrored. Finds such copies without looking for altered ones.
        vi --dihedral: hình ảnh được xoay và lật. Tìm thấy các bản sao như vậy mà không phải tìm bản sao bị sửa đổi.
        th --dihedral: ภาพที่หมุนและกลับด้าน พบสำเนาเช่นนี้ได้โดยไม่ต้องค้นหาสำเนาที่ถูกดัดแปลง

        en Also add the hashes of parts of the picture, to find copies of which much was cropped.
        vi Thêm cả giá trị băm của các phần của hình ảnh, để tìm thấy bản sao bị cắt nhiều.
        th เพิ่มค่าแฮชของส่วนต่าง ๆ ของภาพด้วย เพื่อพบสำเนาที่ถูกตัดขอบไปมาก

        en Without hashes on the command line, or with -, reads lines of standard input: a hash alone or before a comma, after its type (‘pdq HASH’), as vPDQ prints a frame, or JSON as ‘knownmedia hash --json’ prints it. With --json, what follows HASH and a comma comes back as ‘id’, and of JSON its ‘id’ or ‘path’.
        vi Nếu không có giá trị băm trên dòng lệnh, hoặc với -, lệnh đọc các dòng từ đầu vào chuẩn: một giá trị băm đứng riêng hoặc trước dấu phẩy, sau kiểu của nó (‘pdq HASH’), như vPDQ in một khung hình, hoặc JSON như ‘knownmedia hash --json’ in ra. Với --json, phần đứng sau HASH và dấu phẩy được trả lại trong ‘id’, và với JSON là ‘id’ hoặc ‘path’ của nó.
        th ถ้าไม่มีค่าแฮชในบรรทัดคำสั่ง หรือเมื่อใช้ - จะอ่านบรรทัดจากอินพุตมาตรฐาน: ค่าแฮชเดี่ยวหรือหน้าจุลภาค หลังชนิดของค่าแฮช (‘pdq HASH’) ตามที่ vPDQ พิมพ์เฟรม หรือ JSON ตามที่ ‘knownmedia hash --json’ พิมพ์ เมื่อใช้ --json สิ่งที่อยู่หลัง HASH และจุลภาคจะคืนมาเป็น ‘id’ และของ JSON คือ ‘id’ หรือ ‘path’

        en Images of disks (raw, E01, VMDK, VHD) are looked into: each volume, its files and deleted files, and the space that belongs to no file, which is searched for pictures at every byte. --image-as-file leaves that out.
        vi Ảnh đĩa (raw, E01, VMDK, VHD) được xem xét bên trong: từng phân vùng, các tệp và tệp đã xóa của nó, và vùng trống không thuộc tệp nào, nơi hình ảnh được tìm ở từng byte. --image-as-file bỏ qua việc đó.
        th อิมเมจของดิสก์ (raw, E01, VMDK, VHD) จะถูกตรวจภายใน: แต่ละโวลุ่ม แฟ้มและแฟ้มที่ลบแล้ว และพื้นที่ที่ไม่เป็นของแฟ้มใด ซึ่งค้นหาภาพทุกไบต์ --image-as-file ข้ามการตรวจนี้

        en Treat images of disks as files, and do not look into them.
        vi Coi ảnh đĩa là tệp và không xem xét bên trong.
        th ถือว่าอิมเมจของดิสก์เป็นแฟ้ม และไม่ตรวจภายใน

        en Put JPEG pictures together that lie in pieces in the free space of disk images. Takes time.
        vi Ghép lại các ảnh JPEG nằm thành nhiều mảnh trong vùng trống của ảnh đĩa. Việc này tốn thời gian.
        th ประกอบภาพ JPEG ที่กระจายเป็นชิ้นในพื้นที่ว่างของอิมเมจของดิสก์ การนี้ใช้เวลา

        en Instead, read all of a disk image, and compare its digests with those that it states.
        vi Thay vào đó, đọc toàn bộ ảnh đĩa và so sánh giá trị băm của nó với giá trị mà nó ghi.
        th แต่ให้อ่านอิมเมจของดิสก์ทั้งหมด และเทียบค่าแฮชกับค่าที่อิมเมจระบุไว้แทน

        en Examine what appears in folders, until asked to end.
        vi Kiểm tra những gì xuất hiện trong thư mục, cho đến khi được yêu cầu dừng.
        th ตรวจสิ่งที่ปรากฏในโฟลเดอร์ จนกว่าจะสั่งให้หยุด

        en First examines what is there and was not recorded yet, then each file that is closed after it was written to, or that is given a name below the folders. The records are those of a scan, in ledgers below OUT: OUT/2026-11-29/001 is the folder of a scan, a new one for each day (in UTC) and each start. They can be reported, reviewed and verified as any other.
        vi Trước hết kiểm tra những gì đang có mà chưa được ghi, sau đó từng tệp được đóng sau khi ghi, hoặc được đặt tên bên dưới các thư mục. Các bản ghi như của một lượt quét, trong các sổ ghi bên dưới OUT: OUT/2026-11-29/001 là thư mục của một lượt quét, mỗi ngày (theo UTC) và mỗi lần khởi động có một thư mục mới. Có thể lập báo cáo, xem xét và kiểm tra lại như mọi lượt quét khác.
        th ตรวจสิ่งที่มีอยู่และยังไม่ได้บันทึกก่อน แล้วจึงตรวจแต่ละแฟ้มที่ปิดหลังการเขียน หรือที่ได้รับชื่อใต้โฟลเดอร์เหล่านี้ ระเบียนเหมือนของการสแกน อยู่ในบันทึกใต้ OUT: OUT/2026-11-29/001 คือโฟลเดอร์ของการสแกน มีใหม่ทุกวัน (ตาม UTC) และทุกครั้งที่เริ่ม ทำรายงาน ทบทวน และตรวจยืนยันได้เช่นเดียวกับการสแกนอื่น

        en However it ended, when it is started again it examines what no ledger in OUT has recorded. Files are reported by fanotify where that is allowed (root), else by inotify, else by walking the folders every few seconds. Where the system loses events the folders are walked, too.
        vi Khi khởi động lại, dù trước đó kết thúc thế nào, lệnh kiểm tra những gì chưa có trong sổ ghi nào ở OUT. Lệnh biết về tệp nhờ fanotify nếu được phép (root), nếu không thì nhờ inotify, nếu không nữa thì bằng cách duyệt các thư mục vài giây một lần. Khi hệ thống làm mất sự kiện, các thư mục cũng được duyệt lại.
        th เมื่อเริ่มใหม่ ไม่ว่าจะจบลงอย่างไร จะตรวจสิ่งที่ไม่มีในบันทึกใดใน OUT รู้ถึงแฟ้มด้วย fanotify ถ้าได้รับอนุญาต (root) ไม่เช่นนั้นด้วย inotify หรือด้วยการเดินดูโฟลเดอร์ทุกไม่กี่วินาที เมื่อระบบทำเหตุการณ์สูญหาย จะเดินดูโฟลเดอร์ด้วย

        en The command of --on-match is run by the shell for each record with a match, once the record is written. It gets a line of JSON on its standard input: {"type":"match","ledger":…,"line":N,"record":{…}}.
        vi Lệnh của --on-match được shell chạy cho mỗi bản ghi có kết quả khớp, sau khi bản ghi đã được ghi. Lệnh đó nhận một dòng JSON ở đầu vào chuẩn: {"type":"match","ledger":…,"line":N,"record":{…}}.
        th คำสั่งของ --on-match จะถูกเชลล์เรียกสำหรับแต่ละระเบียนที่มีผลที่พบ เมื่อเขียนระเบียนแล้ว โดยได้รับ JSON หนึ่งบรรทัดทางอินพุตมาตรฐาน: {"type":"match","ledger":…,"line":N,"record":{…}}

        en Ends on SIGTERM and SIGINT, with whole ledgers. Exit code 0 then, 2 if something could not be written, 64 if the command line was wrong.
        vi Kết thúc khi nhận SIGTERM và SIGINT, với các sổ ghi hoàn chỉnh. Khi đó mã thoát là 0, là 2 nếu có thứ không ghi được, 64 nếu dòng lệnh sai.
        th จบเมื่อได้รับ SIGTERM และ SIGINT โดยบันทึกครบถ้วน รหัสจบการทำงานคือ 0 ในกรณีนั้น 2 ถ้ามีสิ่งที่เขียนไม่ได้ 64 ถ้าบรรทัดคำสั่งผิด

        en The folders to watch.
        vi Các thư mục cần theo dõi.
        th โฟลเดอร์ที่จะเฝ้าดู

        en The folder for the ledgers. Created if it does not exist.
        vi Thư mục cho các sổ ghi. Được tạo nếu chưa có.
        th โฟลเดอร์สำหรับบันทึก สร้างให้ถ้ายังไม่มี

        en How to learn of files: auto, fanotify, inotify or polling.
        vi Cách biết về tệp: auto, fanotify, inotify hoặc polling.
        th วิธีรู้ถึงแฟ้ม: auto, fanotify, inotify หรือ polling

        en How often to walk the folders where the system does not tell.
        vi Bao lâu duyệt thư mục một lần khi hệ thống không báo.
        th เดินดูโฟลเดอร์บ่อยเพียงใดเมื่อระบบไม่แจ้ง

        en Leave out what matches the pattern, as ‘scan’ does. Can be repeated.
        vi Bỏ qua những gì khớp với mẫu, như ‘scan’. Có thể lặp lại.
        th ข้ามสิ่งที่ตรงกับรูปแบบ เช่นเดียวกับ ‘scan’ ใช้ซ้ำได้

        en Run this for each record with a match.
        vi Chạy lệnh này cho mỗi bản ghi có kết quả khớp.
        th เรียกคำสั่งนี้สำหรับแต่ละระเบียนที่มีผลที่พบ

        en How many of these commands may run at once.
        vi Có thể chạy đồng thời bao nhiêu lệnh như vậy.
        th เรียกคำสั่งเหล่านี้พร้อมกันได้กี่คำสั่ง

        en How long each of them may run.
        vi Mỗi lệnh được chạy trong bao lâu.
        th แต่ละคำสั่งทำงานได้นานเพียงใด
        """#)
}
