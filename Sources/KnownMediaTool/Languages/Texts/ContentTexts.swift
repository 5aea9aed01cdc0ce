/// What archives, disk images, files and the processes that read them say of what could not be read or examined: parts of
/// sentences, and reasons that a ledger records.
extension MessageCatalogue {
    static let contents = MessageCatalogue(
        #"""
        en the member has more than {1} bytes
        vi thành phần có nhiều hơn {1} byte
        th สมาชิกมีเกิน {1} ไบต์

        en no more than {1} bytes of the member were wanted
        vi chỉ cần không quá {1} byte của thành phần
        th ต้องการข้อมูลของสมาชิกไม่เกิน {1} ไบต์

        en the reader has gone on to another member
        vi bộ đọc đã chuyển sang thành phần khác
        th ตัวอ่านไปยังสมาชิกอื่นแล้ว

        en this program cannot look into containers of the kind ‘{1}’
        vi chương trình này không xem được bên trong tệp thuộc loại ‘{1}’
        th โปรแกรมนี้ดูภายในแฟ้มชนิด ‘{1}’ ไม่ได้

        en this is one part of a cabinet of several files; what the others hold is not here
        vi đây là một phần của tệp nén CAB gồm nhiều tệp; nội dung của các tệp kia không có ở đây
        th นี่เป็นส่วนหนึ่งของแฟ้มบีบอัด CAB ที่มีหลายแฟ้ม เนื้อหาของแฟ้มอื่นไม่ได้อยู่ที่นี่

        en the file is damaged: {1}
        vi tệp bị hỏng: {1}
        th แฟ้มเสียหาย: {1}

        en the file is damaged or cut off: nothing can be decompressed from it
        vi tệp bị hỏng hoặc bị cắt cụt: không giải nén được gì từ dữ liệu của nó
        th แฟ้มเสียหายหรือถูกตัด: คลายข้อมูลออกมาไม่ได้เลย

        en {1} bytes after the compressed data, from byte {2}, belong to nothing
        vi {1} byte sau dữ liệu nén, kể từ byte {2}, không thuộc phần nào
        th {1} ไบต์หลังข้อมูลบีบอัด ตั้งแต่ไบต์ที่ {2} ไม่เป็นของสิ่งใด

        en decompressing the file takes {1} bytes of memory, which is too much
        vi giải nén tệp cần {1} byte bộ nhớ, vượt mức cho phép
        th การคลายการบีบอัดของแฟ้มต้องใช้หน่วยความจำ {1} ไบต์ ซึ่งมากเกินไป

        en the base64 of the property is cut off
        vi base64 của thuộc tính bị cắt cụt
        th base64 ของคุณสมบัติถูกตัด

        en the disc has a second file system, UDF, which is not read: it may hold files that are not listed here
        vi đĩa có hệ thống tệp thứ hai là UDF, không đọc được: ở đó có thể có những tệp không có ở đây
        th แผ่นดิสก์มีระบบแฟ้มที่สองคือ UDF ซึ่งไม่ได้อ่าน: อาจมีแฟ้มอยู่ที่นั่นซึ่งไม่มีที่นี่

        en the file says that its mail has {1} bytes, and there are {2}
        vi tệp ghi rằng thư có {1} byte, nhưng chỉ có {2}
        th แฟ้มระบุว่าอีเมลมี {1} ไบต์ แต่มีอยู่ {2}

        en a header field of part {1} is too long, and was cut off
        vi một trường tiêu đề của phần {1} trong thư quá dài và đã bị cắt bớt
        th เขตข้อมูลส่วนหัวของส่วนที่ {1} ในอีเมลยาวเกินไป จึงถูกตัดให้สั้น

        en the boundary of part {1} is too long
        vi chuỗi phân cách (boundary) của phần {1} trong thư quá dài
        th เส้นแบ่ง (boundary) ของส่วนที่ {1} ในอีเมลยาวเกินไป

        en its parts are nested deeper than {1} levels
        vi các phần của thư lồng nhau sâu hơn {1} cấp
        th ส่วนต่าง ๆ ของอีเมลซ้อนกันลึกเกิน {1} ชั้น

        en part {1} should have parts, and none begins
        vi phần {1} của thư phải có các phần con, nhưng không phần nào bắt đầu
        th ส่วนที่ {1} ของอีเมลควรมีส่วนย่อย แต่ไม่มีส่วนใดเริ่มต้น

        en the mail ends without the last line of a multipart
        vi thư kết thúc mà không có dòng cuối của một multipart
        th อีเมลจบโดยไม่มีบรรทัดสุดท้ายของ multipart

        en a multipart inside part {1} has no last line
        vi một multipart bên trong phần {1} của thư không có dòng cuối
        th multipart ภายในส่วนที่ {1} ของอีเมลไม่มีบรรทัดสุดท้าย

        en the archive is encrypted, with the names of its members
        vi tệp nén được mã hóa, cả tên của các thành phần
        th แฟ้มบีบอัดเข้ารหัสไว้ รวมทั้งชื่อของสมาชิก

        en this is one part of an archive of several files; what the other parts hold is not here
        vi đây là một phần của tệp nén gồm nhiều tệp; nội dung của các phần kia không có ở đây
        th นี่เป็นส่วนหนึ่งของแฟ้มบีบอัดที่มีหลายแฟ้ม เนื้อหาของส่วนอื่นไม่ได้อยู่ที่นี่

        en the archive is damaged, or cut off at byte {1}: it has no end
        vi tệp nén bị hỏng, hoặc bị cắt cụt tại byte {1}: không có phần kết thúc
        th แฟ้มบีบอัดเสียหาย หรือถูกตัดที่ไบต์ {1}: ไม่มีส่วนท้าย

        en the archive's directory lies beyond the end of the file: it is cut off, or the first part of several
        vi mục lục của tệp nén nằm sau điểm cuối của tệp: tệp bị cắt cụt, hoặc là phần đầu trong nhiều phần
        th สารบัญของแฟ้มบีบอัดอยู่เลยจุดสิ้นสุดของแฟ้ม: แฟ้มถูกตัด หรือเป็นส่วนแรกของหลายส่วน

        en there is no record of the archive at byte {1}
        vi không có bản ghi của tệp nén tại byte {1}
        th ไม่มีรายการของแฟ้มบีบอัดที่ไบต์ {1}

        en the member is cut off: the file ends in it
        vi thành phần bị cắt cụt: tệp kết thúc ngay bên trong nó
        th สมาชิกถูกตัด: แฟ้มสิ้นสุดก่อนจบสมาชิก

        en the member comes in chunks, of which one has no length
        vi thành phần gồm nhiều đoạn (chunk), trong đó có một đoạn không có độ dài
        th สมาชิกแบ่งเป็นท่อน (chunk) ซึ่งมีท่อนหนึ่งไม่มีความยาว

        en the archive says that it has {1} members, and has {2}
        vi tệp nén ghi rằng nó có {1} thành phần, nhưng có {2}
        th แฟ้มบีบอัดระบุว่ามีสมาชิก {1} รายการ แต่มี {2}

        en the archive's directory is missing or damaged; its members are found by their own headers
        vi mục lục của tệp nén bị thiếu hoặc bị hỏng; các thành phần được tìm theo phần đầu của chính chúng
        th สารบัญของแฟ้มบีบอัดขาดหายหรือเสียหาย จึงหาสมาชิกจากส่วนหัวของสมาชิกเอง

        en the archive has neither a directory nor a member
        vi tệp nén không có mục lục, cũng không có thành phần nào
        th แฟ้มบีบอัดไม่มีทั้งสารบัญและสมาชิก

        en {1} bytes of the archive, the first at byte {2}, belong to no member, and the directory does not name them
        vi {1} byte của tệp nén, đầu tiên ở byte {2}, không thuộc thành phần nào và không có trong mục lục
        th {1} ไบต์ของแฟ้มบีบอัด ไบต์แรกอยู่ที่ไบต์ {2} ไม่เป็นของสมาชิกใด และไม่มีในสารบัญ

        en the members lie too scattered to tell whether there are bytes that belong to none
        vi các thành phần nằm quá rải rác, nên không xác định được có byte không thuộc thành phần nào hay không
        th สมาชิกกระจัดกระจายเกินกว่าจะบอกได้ว่ามีไบต์ที่ไม่เป็นของสมาชิกใดหรือไม่

        en decompressing the member takes {1} bytes of memory, which is too much
        vi giải nén thành phần cần {1} byte bộ nhớ, vượt mức cho phép
        th การคลายการบีบอัดของสมาชิกต้องใช้หน่วยความจำ {1} ไบต์ ซึ่งมากเกินไป

        en there is no member at byte {1}, where the directory says it is
        vi không có thành phần tại byte {1}, nơi mục lục ghi
        th ไม่มีสมาชิกที่ไบต์ {1} ตามที่สารบัญระบุ

        en the member is encrypted
        vi thành phần được mã hóa
        th สมาชิกเข้ารหัสไว้

        en the member is compressed with method {1} of ZIP, which is not read
        vi thành phần được nén bằng phương pháp {1} của ZIP, không đọc được
        th สมาชิกบีบอัดด้วยวิธี {1} ของ ZIP ซึ่งอ่านไม่ได้

        en nothing says where the member ends, so it is not known whether its data are whole
        vi không có gì cho biết thành phần kết thúc ở đâu, nên không biết dữ liệu của nó có đầy đủ không
        th ไม่มีสิ่งใดบอกว่าสมาชิกสิ้นสุดที่ใด จึงไม่ทราบว่าข้อมูลครบถ้วนหรือไม่

        en the member's data do not match its checksum
        vi dữ liệu của thành phần không đúng với tổng kiểm tra của nó
        th ข้อมูลของสมาชิกไม่ตรงกับผลรวมตรวจสอบ

        en the member's data are damaged or cut off after {1} of {2} bytes
        vi dữ liệu của thành phần bị hỏng hoặc bị cắt cụt sau {1} trên {2} byte
        th ข้อมูลของสมาชิกเสียหายหรือถูกตัดหลัง {1} จาก {2} ไบต์

        en the member's data are damaged or cut off after {1} of {2} bytes: {3}
        vi dữ liệu của thành phần bị hỏng hoặc bị cắt cụt sau {1} trên {2} byte: {3}
        th ข้อมูลของสมาชิกเสียหายหรือถูกตัดหลัง {1} จาก {2} ไบต์: {3}

        en the system has no memory for a decompressor
        vi hệ thống không còn bộ nhớ cho bộ giải nén
        th ระบบไม่มีหน่วยความจำสำหรับตัวคลายบีบอัด

        en the container's directory can no longer be read: the file has changed
        vi không còn đọc được mục lục của tệp: tệp đã thay đổi
        th อ่านสารบัญของแฟ้มไม่ได้อีก: แฟ้มเปลี่ยนไป

        en the container cannot be read at byte {1}: {2:message}; try again, or from a copy
        vi không đọc được tệp tại byte {1}: {2:message}; hãy thử lại, hoặc đọc từ một bản sao
        th อ่านแฟ้มที่ไบต์ {1} ไม่ได้: {2:message} ให้ลองใหม่ หรืออ่านจากสำเนา

        en the archive says something that is not understood: {1}
        vi tệp nén ghi điều không hiểu được: {1}
        th แฟ้มบีบอัดระบุสิ่งที่อ่านไม่เข้าใจ: {1}

        en the archive is damaged at byte {1}: {2}
        vi tệp nén bị hỏng tại byte {1}: {2}
        th แฟ้มบีบอัดเสียหายที่ไบต์ {1}: {2}

        en the archive has no end mark: it may have been cut off
        vi tệp nén không có dấu kết thúc: có thể đã bị cắt cụt
        th แฟ้มบีบอัดไม่มีเครื่องหมายสิ้นสุด: อาจถูกตัด

        en {1} bytes after the end of the archive, from byte {2}, belong to no member
        vi {1} byte sau điểm cuối của tệp nén, kể từ byte {2}, không thuộc thành phần nào
        th {1} ไบต์หลังจุดสิ้นสุดของแฟ้มบีบอัด ตั้งแต่ไบต์ที่ {2} ไม่เป็นของสมาชิกใด

        en no reason is known
        vi không rõ lý do
        th ไม่ทราบสาเหตุ

        en the archive
        vi tệp nén
        th แฟ้มบีบอัด

        en the member
        vi thành phần
        th สมาชิก

        en unpacking {1:message} takes more memory than there is: {2:message}
        vi giải nén {1:message} cần nhiều bộ nhớ hơn hiện có: {2:message}
        th การคลาย{1:message}ต้องใช้หน่วยความจำมากกว่าที่มี: {2:message}

        en {1:message} is encrypted
        vi {1:message} được mã hóa
        th {1:message}เข้ารหัสไว้

        en {1:message} is stored in a way that is not read: {2:message}
        vi {1:message} được lưu theo cách không đọc được: {2:message}
        th {1:message}จัดเก็บด้วยวิธีที่อ่านไม่ได้: {2:message}

        en the member's data do not match its checksum: {1}
        vi dữ liệu của thành phần không đúng với tổng kiểm tra của nó: {1}
        th ข้อมูลของสมาชิกไม่ตรงกับผลรวมตรวจสอบ: {1}

        en {1:message} is damaged or cut off at byte {2}: {3:message}
        vi {1:message} bị hỏng hoặc bị cắt cụt tại byte {2}: {3:message}
        th {1:message}เสียหายหรือถูกตัดที่ไบต์ {2}: {3:message}

        en the system has no memory to read an archive with
        vi hệ thống không còn bộ nhớ để đọc tệp nén
        th ระบบไม่มีหน่วยความจำสำหรับอ่านแฟ้มบีบอัด

        en archives cannot be looked into without libarchive, which is not installed
        vi không xem được bên trong tệp nén nếu không có libarchive, mà thư viện này chưa được cài đặt
        th ดูภายในแฟ้มบีบอัดไม่ได้หากไม่มี libarchive ซึ่งไม่ได้ติดตั้งไว้

        en this build cannot look into archives: build it with the package trait Archives
        vi bản chương trình này không xem được bên trong tệp nén: hãy dựng lại với package trait Archives
        th โปรแกรมรุ่นนี้ดูภายในแฟ้มบีบอัดไม่ได้: ให้สร้างโปรแกรมด้วย package trait Archives

        en the base64 of the part ends in the middle of a byte
        vi base64 của phần này kết thúc giữa một byte
        th base64 ของส่วนนี้จบกลางไบต์

        en the file ends before the base64 of the part does
        vi tệp kết thúc trước khi hết base64 của phần này
        th แฟ้มสิ้นสุดก่อน base64 ของส่วนนี้จบ

        en the uuencoded data end without the line ‘end’
        vi dữ liệu uuencode kết thúc mà không có dòng ‘end’
        th ข้อมูล uuencode จบโดยไม่มีบรรทัด ‘end’

        en the yEnc data end without the line ‘=yend’
        vi dữ liệu yEnc kết thúc mà không có dòng ‘=yend’
        th ข้อมูล yEnc จบโดยไม่มีบรรทัด ‘=yend’

        en PDQ needs {1} pixels on both sides; only the digests were compared
        vi PDQ cần {1} điểm ảnh ở cả hai cạnh; chỉ so sánh các giá trị băm
        th PDQ ต้องการ {1} จุดภาพทั้งสองด้าน จึงเทียบเฉพาะค่าแฮชของแฟ้ม

        en pictures in pieces were put together as far as the limit on that work goes
        vi các hình ảnh bị chia thành nhiều mảnh được ghép lại trong giới hạn đặt cho việc này
        th ภาพที่แยกเป็นหลายชิ้นถูกประกอบเท่าที่ขีดจำกัดของงานนี้ให้ทำได้

        en it holds more than {1} things; the rest was not examined
        vi bên trong có nhiều hơn {1} mục; phần còn lại chưa được kiểm tra
        th มีสิ่งที่อยู่ภายในเกิน {1} รายการ ส่วนที่เหลือไม่ได้ตรวจ

        en the names of what it holds have more than {1} bytes; the rest was not examined
        vi tên của các mục bên trong dài hơn {1} byte; phần còn lại chưa được kiểm tra
        th ชื่อของสิ่งที่อยู่ภายในรวมกันเกิน {1} ไบต์ ส่วนที่เหลือไม่ได้ตรวจ

        en it unpacks to more than {1} bytes; the rest was not examined
        vi giải nén ra nhiều hơn {1} byte; phần còn lại chưa được kiểm tra
        th คลายออกมาเกิน {1} ไบต์ ส่วนที่เหลือไม่ได้ตรวจ

        en it unpacks to more than {1} times its size; the rest was not examined
        vi giải nén ra lớn hơn {1} lần kích thước của nó; phần còn lại chưa được kiểm tra
        th คลายออกมาเกิน {1} เท่าของขนาดเดิม ส่วนที่เหลือไม่ได้ตรวจ

        en empty
        vi rỗng
        th ว่าง

        en not a picture; searched for pictures at every byte
        vi không phải hình ảnh; đã tìm hình ảnh ở từng byte
        th ไม่ใช่ภาพ ค้นหาภาพทุกไบต์แล้ว

        en the name claims {1:message}, and the content is of no kind that is known here: it may be damaged, encrypted, or of another kind
        vi theo tên thì đây là {1:message}, nhưng nội dung không thuộc loại nào được biết ở đây: có thể bị hỏng, được mã hóa, hoặc thuộc loại khác
        th ชื่อระบุว่าเป็น{1:message} แต่เนื้อหาไม่ใช่ชนิดใดที่รู้จักที่นี่: อาจเสียหาย เข้ารหัสไว้ หรือเป็นชนิดอื่น

        en the picture is damaged: of its rows {1} % could be decoded, and there are more data
        vi hình ảnh bị hỏng: chỉ đọc được {1} % số hàng, và vẫn còn dữ liệu
        th ภาพเสียหาย: อ่านแถวของภาพได้ {1} % และยังมีข้อมูลเหลืออยู่

        en an archive ({1}); what lies inside has records of its own
        vi tệp nén ({1}); nội dung bên trong có bản ghi riêng
        th แฟ้มบีบอัด ({1}) สิ่งที่อยู่ภายในมีรายการของตนเอง

        en an archive ({1}), which was not looked into:
        vi tệp nén ({1}), chưa được xem bên trong:
        th แฟ้มบีบอัด ({1}) ไม่ได้ดูภายใน:

        en an archive ({1}), which was not looked into: libarchive is not installed
        vi tệp nén ({1}), chưa được xem bên trong: libarchive chưa được cài đặt
        th แฟ้มบีบอัด ({1}) ไม่ได้ดูภายใน: ไม่ได้ติดตั้ง libarchive

        en an archive ({1}), which was not looked into: this build cannot; build it with ‘--traits AllFormats’
        vi tệp nén ({1}), chưa được xem bên trong: bản chương trình này không làm được; hãy dựng lại với ‘--traits AllFormats’
        th แฟ้มบีบอัด ({1}) ไม่ได้ดูภายใน: โปรแกรมรุ่นนี้ทำไม่ได้ ให้สร้างโปรแกรมด้วย ‘--traits AllFormats’

        en an archive ({1}), which was not looked into: it was not asked for
        vi tệp nén ({1}), chưa được xem bên trong: không được yêu cầu
        th แฟ้มบีบอัด ({1}) ไม่ได้ดูภายใน: ไม่ได้ขอไว้

        en libarchive is not installed
        vi libarchive chưa được cài đặt
        th ไม่ได้ติดตั้ง libarchive

        en this build cannot; build it with ‘--traits AllFormats’
        vi bản chương trình này không làm được; hãy dựng lại với ‘--traits AllFormats’
        th โปรแกรมรุ่นนี้ทำไม่ได้ ให้สร้างโปรแกรมด้วย ‘--traits AllFormats’

        en it was not asked for
        vi không được yêu cầu
        th ไม่ได้ขอไว้

        en {1:message}; searched for pictures at every byte
        vi {1:message}; đã tìm hình ảnh ở từng byte
        th {1:message} ค้นหาภาพทุกไบต์แล้ว

        en a picture
        vi hình ảnh
        th ภาพ

        en a video
        vi tệp video
        th วิดีโอ

        en a sound
        vi tệp âm thanh
        th แฟ้มเสียง

        en an archive
        vi tệp nén
        th แฟ้มบีบอัด

        en a disk image
        vi ảnh đĩa
        th อิมเมจของดิสก์

        en a document
        vi tài liệu
        th เอกสาร

        en mail
        vi thư điện tử
        th อีเมล

        en a database
        vi cơ sở dữ liệu
        th ฐานข้อมูล

        en a cache
        vi bộ nhớ đệm
        th แคช

        en a memory image
        vi ảnh bộ nhớ
        th อิมเมจของหน่วยความจำ

        en an encrypted file
        vi tệp có mật khẩu
        th แฟ้มที่เข้ารหัส

        en there is nothing to examine
        vi không có gì để kiểm tra
        th ไม่มีสิ่งใดให้ตรวจ

        en {1} pieces of base64 take more memory than the limit of {2} bytes
        vi {1} đoạn base64 cần nhiều bộ nhớ hơn giới hạn {2} byte
        th {1} ท่อนของ base64 ต้องใช้หน่วยความจำเกินขีดจำกัด {2} ไบต์

        en it lies at depth {1}, and the limit is {2}
        vi nằm ở độ sâu {1}, trong khi giới hạn là {2}
        th อยู่ที่ความลึก {1} ขีดจำกัดคือ {2}

        en there may be pictures in it, and it takes more memory than the limit of {1} bytes
        vi bên trong có thể có hình ảnh, và nó cần nhiều bộ nhớ hơn giới hạn {1} byte
        th อาจมีภาพอยู่ภายใน และต้องใช้หน่วยความจำเกินขีดจำกัด {1} ไบต์

        en too large to look for other pictures inside it
        vi quá lớn để tìm hình ảnh khác bên trong
        th ใหญ่เกินกว่าจะค้นหาภาพอื่นภายใน

        en an archive inside another that takes more memory than the limit of {1} bytes
        vi tệp nén nằm trong tệp nén khác, cần nhiều bộ nhớ hơn giới hạn {1} byte
        th แฟ้มบีบอัดภายในแฟ้มบีบอัดอื่น ซึ่งต้องใช้หน่วยความจำเกินขีดจำกัด {1} ไบต์

        en encrypted in its archive
        vi được mã hóa trong tệp nén
        th เข้ารหัสไว้ในแฟ้มบีบอัด

        en a symbolic link in an archive; it is not followed
        vi liên kết tượng trưng trong tệp nén; không đi theo liên kết
        th ลิงก์สัญลักษณ์ในแฟ้มบีบอัด ไม่ตามลิงก์

        en another name of a member of the same archive, without bytes of its own
        vi tên khác của một thành phần trong cùng tệp nén, không có byte riêng
        th อีกชื่อหนึ่งของสมาชิกในแฟ้มบีบอัดเดียวกัน ไม่มีไบต์ของตนเอง

        en not a regular file in its archive
        vi trong tệp nén, đây không phải là tệp
        th ไม่ใช่แฟ้ม ตามที่แฟ้มบีบอัดระบุ

        en it cannot be as large as the file system says
        vi không thể lớn như hệ thống tệp ghi
        th ไม่อาจใหญ่เท่าที่ระบบแฟ้มระบุ

        en it lies deeper than {1} folders
        vi nằm sâu hơn {1} tầng thư mục
        th อยู่ลึกเกิน {1} ชั้นของโฟลเดอร์

        en no disk is as large as the image says
        vi không có đĩa nào lớn như ảnh đĩa ghi
        th ไม่มีดิสก์ใดใหญ่เท่าที่อิมเมจระบุ

        en line {1} records no file
        vi dòng {1} không nói về tệp nào
        th บรรทัด {1} ไม่ได้กล่าวถึงแฟ้มใด

        en it lies inside another file; unpack that, and add the picture
        vi nằm bên trong tệp khác; hãy giải nén tệp đó rồi thêm hình ảnh
        th อยู่ภายในแฟ้มอื่น ให้คลายแฟ้มนั้นแล้วเพิ่มภาพ

        en the scan has no digest of it
        vi lượt quét không có giá trị băm của tệp này
        th ผลการสแกนไม่มีค่าแฮชของแฟ้มนี้

        en there is no such volume
        vi không có phân vùng này
        th ไม่มีโวลุ่มนี้

        en there is no such part
        vi không có phần này
        th ไม่มีส่วนนี้

        en this build has no reader of disk images
        vi bản chương trình này không có bộ đọc ảnh đĩa
        th โปรแกรมรุ่นนี้ไม่มีตัวอ่านอิมเมจของดิสก์

        en there are more partitions than on any real disk
        vi có nhiều phân vùng hơn bất kỳ đĩa thật nào
        th มีพาร์ทิชันมากกว่าดิสก์จริงใด ๆ

        en it is no longer a file
        vi không còn là tệp
        th ไม่ใช่แฟ้มอีกแล้ว

        en the image changed while it was read; scan it again
        vi ảnh đĩa đã thay đổi trong khi đọc; hãy quét lại
        th อิมเมจเปลี่ยนแปลงระหว่างอ่าน ให้สแกนใหม่

        en the disk image has a wrong checksum for some of its bytes
        vi ảnh đĩa có tổng kiểm tra sai cho một số byte của mục này
        th อิมเมจของดิสก์มีผลรวมตรวจสอบผิดสำหรับบางไบต์ของรายการนี้

        en no longer a file when it was opened
        vi khi mở thì không còn là tệp
        th ไม่ใช่แฟ้มอีกแล้วเมื่อเปิด

        en a table of the file system itself
        vi bảng của chính hệ thống tệp
        th ตารางของระบบแฟ้มเอง

        en it delivers more than the {1} bytes that the system states; the rest was not read
        vi đọc ra nhiều hơn {1} byte mà hệ thống cho biết; phần còn lại không được đọc
        th ให้ข้อมูลเกิน {1} ไบต์ที่ระบบระบุ ส่วนที่เหลือไม่ได้อ่าน

        en the file changed while it was read; scan it again
        vi tệp đã thay đổi trong khi đọc; hãy quét lại
        th แฟ้มเปลี่ยนแปลงระหว่างอ่าน ให้สแกนใหม่

        en the store could not be read
        vi không đọc được cơ sở dữ liệu đối chiếu
        th อ่านฐานข้อมูลอ้างอิงไม่ได้

        en the store could not be read: {1:message}
        vi không đọc được cơ sở dữ liệu đối chiếu: {1:message}
        th อ่านฐานข้อมูลอ้างอิงไม่ได้: {1:message}

        en the path is a symbolic link to {1}
        vi đường dẫn là liên kết tượng trưng đến {1}
        th เส้นทางเป็นลิงก์สัญลักษณ์ไปยัง {1}

        en {1:message}; the path is a symbolic link to {2}
        vi {1:message}; đường dẫn là liên kết tượng trưng đến {2}
        th {1:message}; เส้นทางเป็นลิงก์สัญลักษณ์ไปยัง {2}

        en not whole
        vi không nguyên vẹn
        th ไม่ครบถ้วน

        en not whole: {1:message}
        vi không nguyên vẹn: {1:message}
        th ไม่ครบถ้วน: {1:message}

        en {1:message} at byte {2} of {3}
        vi {1:message} tại byte {2} trên {3}
        th {1:message} ที่ไบต์ {2} จาก {3}

        en there are more than {1} places where pictures may begin; the rest was not examined
        vi có nhiều hơn {1} vị trí mà hình ảnh có thể bắt đầu; các vị trí phía sau chưa được kiểm tra
        th มีตำแหน่งที่ภาพอาจเริ่มต้นเกิน {1} ตำแหน่ง ตำแหน่งถัดจากนั้นไม่ได้ตรวจ

        en The scan cannot be resumed: {1}{2}:
        vi Không tiếp tục được lượt quét: {1}{2}:
        th ทำต่อจากการสแกนไม่ได้: {1}{2}:

        en {1:message}. Keep the folder as it is, and scan into another one.
        vi {1:message}. Hãy giữ nguyên thư mục, và quét vào thư mục khác.
        th {1:message} ให้เก็บโฟลเดอร์ไว้ตามเดิม และสแกนลงโฟลเดอร์อื่น

        en The scan cannot be resumed: {1}{2}: {3:message}. Keep the folder as it is, and scan into another one.
        vi Không tiếp tục được lượt quét: {1}{2}: {3:message}. Hãy giữ nguyên thư mục, và quét vào thư mục khác.
        th ทำต่อจากการสแกนไม่ได้: {1}{2}: {3:message} ให้เก็บโฟลเดอร์ไว้ตามเดิม และสแกนลงโฟลเดอร์อื่น

        en The scan cannot be resumed: {1}, line {2}: {3:message}. Keep the folder as it is, and scan into another one.
        vi Không tiếp tục được lượt quét: {1}, dòng {2}: {3:message}. Hãy giữ nguyên thư mục, và quét vào thư mục khác.
        th ทำต่อจากการสแกนไม่ได้: {1} บรรทัด {2}: {3:message} ให้เก็บโฟลเดอร์ไว้ตามเดิม และสแกนลงโฟลเดอร์อื่น

        en the earlier scan
        vi lượt quét trước
        th การสแกนก่อนหน้า

        en this one
        vi lượt này
        th ครั้งนี้

        en Scan into another folder.
        vi Hãy quét vào thư mục khác.
        th ให้สแกนลงโฟลเดอร์อื่น

        en the disk image in {1} continues in it, and was examined there
        vi ảnh đĩa bắt đầu trong {1} tiếp tục trong tệp này, và đã được kiểm tra ở đó
        th อิมเมจของดิสก์ใน {1} ต่อเนื่องมาถึงแฟ้มนี้ และตรวจที่นั่นแล้ว

        en it is not a disk image in a format that can be read. Name the first file of one: raw, E01, VMDK or VHD.
        vi không phải là ảnh đĩa có định dạng đọc được. Hãy nêu tệp đầu tiên của một ảnh đĩa: raw, E01, VMDK hoặc VHD.
        th ไม่ใช่อิมเมจของดิสก์ในรูปแบบที่อ่านได้ ให้ระบุแฟ้มแรกของอิมเมจ: raw, E01, VMDK หรือ VHD

        en it cannot be opened
        vi không mở được
        th เปิดไม่ได้

        en it cannot be read from byte {1} of {2} on. Acquire it again.
        vi không đọc được kể từ byte {1} trên {2}. Hãy tạo lại ảnh đĩa.
        th อ่านไม่ได้ตั้งแต่ไบต์ที่ {1} จาก {2} ให้จัดทำอิมเมจใหม่

        en its checksums could not be checked
        vi không lấy được các tổng kiểm tra của ảnh đĩa
        th ขอผลรวมตรวจสอบของอิมเมจไม่ได้

        en it cannot be read
        vi không đọc được
        th อ่านไม่ได้

        en it cannot be read: {1:message}
        vi không đọc được: {1:message}
        th อ่านไม่ได้: {1:message}

        en the image could not be read
        vi không đọc được ảnh đĩa
        th อ่านอิมเมจไม่ได้

        en no file system was recognised in this disk image; its bytes were searched
        vi không nhận ra hệ thống tệp nào trong ảnh đĩa này; đã tìm hình ảnh trong các byte của nó
        th ไม่พบระบบแฟ้มที่รู้จักในอิมเมจของดิสก์นี้ จึงค้นหาภาพในไบต์ของอิมเมจ

        en a disk image, whose volumes have records of their own
        vi ảnh đĩa; các phân vùng của nó có bản ghi riêng
        th อิมเมจของดิสก์ ซึ่งแต่ละโวลุ่มมีรายการของตนเอง

        en the volume is encrypted
        vi phân vùng được mã hóa
        th โวลุ่มเข้ารหัสไว้

        en the volume is encrypted: {1:message}
        vi phân vùng được mã hóa: {1:message}
        th โวลุ่มเข้ารหัสไว้: {1:message}

        en {1} is not read here; the volume was searched for pictures that lie in one piece
        vi {1} không được đọc ở đây; đã tìm trong phân vùng những hình ảnh nằm liền một khối
        th {1} อ่านที่นี่ไม่ได้ จึงค้นหาภาพที่อยู่ต่อเนื่องเป็นชิ้นเดียวในโวลุ่ม

        en no file system was recognised; the volume was searched at every byte
        vi không nhận ra hệ thống tệp nào; đã tìm trong phân vùng ở từng byte
        th ไม่พบระบบแฟ้มที่รู้จัก จึงค้นหาในโวลุ่มทุกไบต์

        en its file system cannot be read: {1:message}; the volume was searched instead
        vi không đọc được hệ thống tệp: {1:message}; thay vào đó đã tìm trong toàn bộ phân vùng
        th อ่านระบบแฟ้มไม่ได้: {1:message} จึงค้นหาในทั้งโวลุ่มแทน

        en its free space could not be determined; all of it was searched
        vi không xác định được vùng chưa dùng của phân vùng; đã tìm trong toàn bộ phân vùng
        th ระบุพื้นที่ว่างในโวลุ่มไม่ได้ จึงค้นหาทั้งหมด

        en of {1} bytes the file system does not say whether they are in use
        vi hệ thống tệp không cho biết {1} byte có đang được dùng hay không
        th ระบบแฟ้มไม่บอกว่า {1} ไบต์ใช้งานอยู่หรือไม่

        en the image ends {1} bytes before the volume does, by the partition table
        vi theo bảng phân vùng, ảnh đĩa kết thúc trước điểm cuối của phân vùng {1} byte
        th ตามตารางพาร์ทิชัน อิมเมจสิ้นสุดก่อนโวลุ่ม {1} ไบต์

        en a volume, whose files and free space have records of their own
        vi phân vùng; các tệp và vùng chưa dùng của nó có bản ghi riêng
        th โวลุ่ม ซึ่งแฟ้มและพื้นที่ว่างมีรายการของตนเอง

        en the file system could not be read after {1} items
        vi không đọc được hệ thống tệp sau {1} mục
        th อ่านระบบแฟ้มหลังจาก {1} รายการไม่ได้

        en {1:message}: what the reader says contradicts itself
        vi {1:message}: thông tin do bộ đọc đưa ra tự mâu thuẫn
        th {1:message}: สิ่งที่ตัวอ่านระบุขัดแย้งกันเอง

        en {1:message}: it is in too many pieces
        vi {1:message}: nó nằm trong quá nhiều mảnh
        th {1:message}: อยู่ในชิ้นส่วนจำนวนมากเกินไป

        en of {1} of its bytes the file system does not say where they are
        vi hệ thống tệp không cho biết {1} byte của mục này nằm ở đâu
        th ระบบแฟ้มไม่บอกว่า {1} ไบต์ของรายการนี้อยู่ที่ใด

        en a symbolic link; links are not followed
        vi liên kết tượng trưng; không đi theo liên kết
        th ลิงก์สัญลักษณ์ ไม่ตามลิงก์

        en the folder cannot be read
        vi không đọc được thư mục
        th อ่านโฟลเดอร์ไม่ได้

        en the folder cannot be read: {1:message}
        vi không đọc được thư mục: {1:message}
        th อ่านโฟลเดอร์ไม่ได้: {1:message}

        en a pipe, a socket or a device has no stored content
        vi đường ống, socket hoặc thiết bị không có nội dung được lưu
        th ไปป์ ซ็อกเก็ต หรืออุปกรณ์ไม่มีเนื้อหาที่จัดเก็บ

        en it has more bytes than the limit
        vi có nhiều byte hơn giới hạn
        th มีไบต์เกินขีดจำกัด

        en the file system keeps it encrypted
        vi hệ thống tệp lưu mục này ở dạng mã hóa
        th ระบบแฟ้มเก็บไว้แบบเข้ารหัส

        en the name of a deleted file; the file system no longer says where its content was
        vi tên của một tệp đã xóa; hệ thống tệp không còn cho biết nội dung của nó từng ở đâu
        th ชื่อของแฟ้มที่ลบแล้ว ระบบแฟ้มไม่บอกอีกว่าเนื้อหาเคยอยู่ที่ใด

        en the file system cannot say where its content is
        vi hệ thống tệp không cho biết được nội dung của mục này ở đâu
        th ระบบแฟ้มบอกไม่ได้ว่าเนื้อหาอยู่ที่ใด

        en the file system cannot say where its content is: {1:message}
        vi hệ thống tệp không cho biết được nội dung của mục này ở đâu: {1:message}
        th ระบบแฟ้มบอกไม่ได้ว่าเนื้อหาอยู่ที่ใด: {1:message}

        en according to the file system it lies outside the image
        vi theo hệ thống tệp, mục này nằm ngoài ảnh đĩa
        th ตามระบบแฟ้ม รายการนี้อยู่นอกอิมเมจ

        en it has no stored bytes: all of it is a hole
        vi không có byte nào được lưu: toàn bộ là vùng trống
        th ไม่มีไบต์ที่จัดเก็บ: ทั้งหมดเป็นช่องว่าง

        en according to the file system it has more bytes than the image
        vi theo hệ thống tệp, mục này có nhiều byte hơn ảnh đĩa
        th ตามระบบแฟ้ม รายการนี้มีไบต์มากกว่าอิมเมจ

        en its holes have more bytes than the limit
        vi các vùng trống của mục này có nhiều byte hơn giới hạn
        th ช่องว่างของรายการนี้มีไบต์เกินขีดจำกัด

        en the file system does not say where its {1} bytes are
        vi hệ thống tệp không cho biết {1} byte của mục này ở đâu
        th ระบบแฟ้มไม่บอกว่า {1} ไบต์ของรายการนี้อยู่ตรงไหน

        en it matches ‘{1}’, which was to be left out
        vi khớp với mẫu ‘{1}’ được yêu cầu loại trừ
        th ตรงกับรูปแบบ ‘{1}’ ซึ่งกำหนดให้ยกเว้น

        en the folder contains itself; its content is walked above
        vi thư mục chứa chính nó; nội dung của nó được duyệt ở phía trên
        th โฟลเดอร์มีตัวเองอยู่ภายใน เนื้อหาเดินดูไว้ข้างบนแล้ว

        en the head of a frame
        vi phần đầu của một khung
        th ส่วนหัวของเฟรม

        en a key
        vi một khóa
        th คีย์

        en the bytes of an item
        vi các byte của một mục
        th ไบต์ของรายการ

        en the item has {1} bytes, and may have {2}; they were passed over
        vi mục có {1} byte, trong khi chỉ được có {2}; các byte đó đã được bỏ qua
        th รายการมี {1} ไบต์ แต่มีได้ {2} จึงข้ามไบต์เหล่านั้น

        en a named pipe has no stored content
        vi đường ống có tên không có nội dung được lưu
        th ไปป์ที่มีชื่อไม่มีเนื้อหาที่จัดเก็บ

        en a socket has no stored content
        vi socket không có nội dung được lưu
        th ซ็อกเก็ตไม่มีเนื้อหาที่จัดเก็บ

        en a device, not a file; to examine it, make an image of it
        vi thiết bị, không phải tệp; để kiểm tra, hãy tạo ảnh đĩa của nó
        th อุปกรณ์ ไม่ใช่แฟ้ม หากต้องการตรวจ ให้จัดทำอิมเมจของอุปกรณ์

        en another file system is mounted there, and the scan was to stay on that of its root
        vi ở đó có gắn một hệ thống tệp khác, và lượt quét được yêu cầu chỉ ở trên hệ thống tệp của thư mục gốc
        th มีระบบแฟ้มอื่นติดตั้งอยู่ที่นั่น และการสแกนกำหนดให้อยู่เฉพาะในระบบแฟ้มของโฟลเดอร์ราก

        en the command cannot be started
        vi không khởi động được lệnh
        th เริ่มคำสั่งไม่ได้

        en {1}: the command cannot be started: {2:message}
        vi {1}: không khởi động được lệnh: {2:message}
        th {1}: เริ่มคำสั่งไม่ได้: {2:message}

        en nobody knows how the command ended
        vi không biết lệnh đã kết thúc thế nào
        th ไม่ทราบว่าคำสั่งจบลงอย่างไร

        en the command was ended after {1} s
        vi lệnh bị dừng sau {1} giây
        th คำสั่งถูกยุติหลังจาก {1} วินาที

        en the command was ended by signal {1}
        vi lệnh bị dừng bởi tín hiệu {1}
        th คำสั่งถูกยุติด้วยสัญญาณ {1}

        en the command ended with exit code {1}
        vi lệnh kết thúc với mã thoát {1}
        th คำสั่งจบด้วยรหัสออก {1}

        en {1:message}. Check the path of the folder.
        vi {1:message}. Hãy kiểm tra đường dẫn của thư mục.
        th {1:message} ให้ตรวจสอบเส้นทางของโฟลเดอร์

        en {1} cannot be used: {2:message}. {3:message}
        vi {1} không dùng được: {2:message}. {3:message}
        th {1} ใช้ไม่ได้: {2:message} {3:message}

        en the file could not be copied for the process
        vi không sao chép được tệp cho tiến trình này
        th คัดลอกแฟ้มให้กระบวนการนี้ไม่ได้

        en the file could not be copied for the process: {1:message}
        vi không sao chép được tệp cho tiến trình này: {1:message}
        th คัดลอกแฟ้มให้กระบวนการนี้ไม่ได้: {1:message}

        en looking inside took longer than {1} seconds; the rest was not examined
        vi việc xem bên trong mất hơn {1} giây; phần còn lại chưa được kiểm tra
        th การดูภายในใช้เวลาเกิน {1} วินาที ส่วนที่เหลือไม่ได้ตรวจ

        en no decoding process could be started
        vi không khởi động được tiến trình đọc hình ảnh
        th เริ่มกระบวนการอ่านภาพไม่ได้

        en no decoding process could be started: {1:message}
        vi không khởi động được tiến trình đọc hình ảnh: {1:message}
        th เริ่มกระบวนการอ่านภาพไม่ได้: {1:message}

        en no decoding process could be started: too many files are open
        vi không khởi động được tiến trình đọc hình ảnh: quá nhiều tệp đang mở
        th เริ่มกระบวนการอ่านภาพไม่ได้: เปิดแฟ้มมากเกินไป

        en the process that decoded the picture {1:message}
        vi tiến trình đọc hình ảnh {1:message}
        th กระบวนการอ่านภาพ{1:message}

        en decoding took more memory than the limit, and was stopped
        vi việc đọc hình ảnh cần nhiều bộ nhớ hơn giới hạn và đã bị dừng
        th การอ่านภาพใช้หน่วยความจำเกินขีดจำกัด จึงถูกยุติ

        en decoding took more than {1} seconds of processor time, and was stopped
        vi việc đọc hình ảnh mất hơn {1} giây thời gian bộ xử lý và đã bị dừng
        th การอ่านภาพใช้เวลาโปรเซสเซอร์เกิน {1} วินาที จึงถูกยุติ

        en decoding gave no answer within {1} seconds, and was stopped
        vi việc đọc hình ảnh không trả lời trong {1} giây và đã bị dừng
        th การอ่านภาพไม่ตอบภายใน {1} วินาที จึงถูกยุติ

        en the decoding process sent a malformed reply and was stopped
        vi tiến trình đọc hình ảnh gửi câu trả lời sai dạng và đã bị dừng
        th กระบวนการอ่านภาพส่งคำตอบผิดรูปแบบ จึงถูกหยุด

        en no process to read the image could be started
        vi không khởi động được tiến trình đọc ảnh đĩa
        th เริ่มกระบวนการอ่านอิมเมจไม่ได้

        en no process to read the image could be started: {1:message}
        vi không khởi động được tiến trình đọc ảnh đĩa: {1:message}
        th เริ่มกระบวนการอ่านอิมเมจไม่ได้: {1:message}

        en no process to read the image could be started: too many files are open
        vi không khởi động được tiến trình đọc ảnh đĩa: quá nhiều tệp đang mở
        th เริ่มกระบวนการอ่านอิมเมจไม่ได้: เปิดแฟ้มมากเกินไป

        en the process that read the image {1:message}
        vi tiến trình đọc ảnh đĩa {1:message}
        th กระบวนการอ่านอิมเมจ{1:message}

        en reading took more memory than the limit, and was stopped
        vi việc đọc ảnh đĩa cần nhiều bộ nhớ hơn giới hạn và đã bị dừng
        th การอ่านอิมเมจใช้หน่วยความจำเกินขีดจำกัด จึงถูกยุติ

        en reading took more than {1} seconds of processor time, and was stopped
        vi việc đọc ảnh đĩa mất hơn {1} giây thời gian bộ xử lý và đã bị dừng
        th การอ่านอิมเมจใช้เวลาโปรเซสเซอร์เกิน {1} วินาที จึงถูกยุติ

        en the reader gave no answer within {1} seconds, and was stopped
        vi bộ đọc ảnh đĩa không trả lời trong {1} giây và đã bị dừng
        th ตัวอ่านอิมเมจไม่ตอบภายใน {1} วินาที จึงถูกยุติ

        en the process that read the image sent a malformed reply and was stopped
        vi tiến trình đọc ảnh đĩa gửi câu trả lời sai dạng và đã bị dừng
        th กระบวนการอ่านอิมเมจส่งคำตอบผิดรูปแบบ จึงถูกหยุด

        en ended by itself with exit code {1}
        vi tự kết thúc với mã thoát {1}
        th จบเองด้วยรหัสออก {1}

        en was ended by signal {1:message}
        vi bị dừng bởi tín hiệu {1:message}
        th ถูกยุติด้วยสัญญาณ {1:message}

        en ended
        vi đã kết thúc
        th จบลงแล้ว

        en SIGSEGV (access to memory that is not its own)
        vi SIGSEGV (bộ nhớ không thuộc về nó)
        th SIGSEGV (หน่วยความจำที่ไม่ใช่ของตน)

        en SIGBUS (access to memory that does not exist)
        vi SIGBUS (bộ nhớ không tồn tại)
        th SIGBUS (หน่วยความจำที่ไม่มีอยู่)

        en SIGILL (a trap, or a wrong instruction)
        vi SIGILL (bẫy lỗi, hoặc lệnh máy sai)
        th SIGILL (กับดักข้อผิดพลาด หรือคำสั่งเครื่องผิด)

        en SIGTRAP (a trap)
        vi SIGTRAP (bẫy lỗi)
        th SIGTRAP (กับดักข้อผิดพลาด)

        en SIGABRT (it gave up)
        vi SIGABRT (tự dừng vì lỗi)
        th SIGABRT (ยกเลิกตนเอง)

        en SIGFPE (arithmetic error)
        vi SIGFPE (lỗi số học)
        th SIGFPE (คำนวณผิดพลาด)

        en SIGSYS (a system call that is forbidden to it)
        vi SIGSYS (lời gọi hệ thống bị cấm)
        th SIGSYS (การเรียกระบบที่ไม่อนุญาต)

        en SIGKILL (by the system, for want of memory, or by a person)
        vi SIGKILL (do hệ thống, vì thiếu bộ nhớ, hoặc do con người)
        th SIGKILL (โดยระบบเพราะหน่วยความจำไม่พอ หรือโดยบุคคล)

        en {1} is not a worker, or could not become one
        vi {1} không phải là tiến trình đọc, hoặc không trở thành tiến trình đọc được
        th {1} ไม่ใช่กระบวนการอ่าน หรือเป็นกระบวนการอ่านไม่ได้

        en {1} was ended each time while it started
        vi {1} lần nào cũng bị kết thúc khi đang khởi động
        th {1} ถูกยุติทุกครั้งขณะกำลังเริ่มทำงาน

        en {1} is a worker of another version
        vi {1} là tiến trình đọc của phiên bản khác
        th {1} เป็นกระบวนการอ่านของรุ่นอื่น

        en the picture has fewer rows than its header says
        vi hình ảnh có ít hàng hơn phần đầu của nó ghi
        th ภาพมีแถวน้อยกว่าที่ส่วนหัวระบุ

        en the file cannot be opened: {1:message}; give the path of a file that can be read
        vi không mở được tệp: {1:message}; hãy nêu đường dẫn của một tệp đọc được
        th เปิดแฟ้มไม่ได้: {1:message} ให้ระบุเส้นทางของแฟ้มที่อ่านได้

        en the picture ended before its first row
        vi hình ảnh kết thúc trước hàng đầu tiên
        th ภาพสิ้นสุดก่อนแถวแรก

        en the rows have an unexpected size
        vi các hàng có kích thước không như dự kiến
        th แถวมีขนาดไม่ตรงตามที่คาด
        """#)
}
