/// What libraries say when something cannot be done: whole sentences, with values in them.
extension MessageCatalogue {
    static let libraries = MessageCatalogue(
        #"""
        en There is a file of that name already. Choose another name, or replace it.
        vi Đã có tệp cùng tên. Hãy chọn tên khác, hoặc thay thế tệp đó.
        th มีแฟ้มชื่อนี้อยู่แล้ว ให้เลือกชื่ออื่นหรือแทนที่

        en Another program is writing this file, or was interrupted. If none is, remove the file and try again.
        vi Chương trình khác đang ghi tệp này, hoặc đã bị gián đoạn. Nếu không có chương trình nào, hãy xóa tệp và thử lại.
        th โปรแกรมอื่นกำลังเขียนแฟ้มนี้ หรือหยุดกลางคัน หากไม่มีโปรแกรมใด ให้ลบแฟ้มแล้วลองใหม่

        en There is no space left. Make room and try again.
        vi Không còn chỗ trống. Hãy giải phóng dung lượng và thử lại.
        th ไม่มีพื้นที่เหลือ ให้เพิ่มพื้นที่ว่างแล้วลองใหม่

        en The folder of the file does not exist. Create it first.
        vi Thư mục của tệp không tồn tại. Hãy tạo thư mục trước.
        th ไม่มีโฟลเดอร์ของแฟ้ม ให้สร้างก่อน

        en The file cannot be written. Check that its folder can be written.
        vi Không ghi được tệp. Hãy kiểm tra quyền ghi vào thư mục của tệp.
        th เขียนแฟ้มไม่ได้ ให้ตรวจสอบว่าเขียนลงโฟลเดอร์ของแฟ้มได้

        en it is empty
        vi mẫu rỗng
        th รูปแบบว่าง

        en it ends with a backslash; a backslash itself is written as two
        vi mẫu kết thúc bằng dấu gạch chéo ngược; chính dấu này được viết thành hai dấu
        th รูปแบบลงท้ายด้วยแบ็กสแลช หากต้องการแบ็กสแลชให้เขียนสองตัว

        en a set that begins with [ has no ]; a bracket itself is written \[
        vi tập hợp bắt đầu bằng [ không có ]; chính dấu ngoặc được viết là \[
        th ชุดที่ขึ้นต้นด้วย [ ไม่มี ] หากต้องการวงเล็บให้เขียน \[

        en a range of a set has its ends the wrong way round
        vi khoảng trong một tập hợp có hai đầu ngược nhau
        th ช่วงในชุดมีปลายสลับกัน

        en Not a file that can be read
        vi Không phải là tệp đọc được
        th ไม่ใช่แฟ้มที่อ่านได้

        en Something else has taken its place, or that of a folder above it
        vi Nội dung khác đã chiếm chỗ của nó, hoặc của một thư mục bên trên
        th มีสิ่งอื่นมาแทนที่ หรือแทนที่โฟลเดอร์ข้างบน

        en The {1:message} of the list, ‘{2}’, is longer than {3} bytes.
        vi Trường {1:message} của danh sách, ‘{2}’, dài hơn {3} byte.
        th {1:message} ของบัญชี ‘{2}’ ยาวเกิน {3} ไบต์

        en The {1:message} of the list, ‘{2}’, holds a control character, or another that cannot be shown.
        vi Trường {1:message} của danh sách, ‘{2}’, có ký tự điều khiển hoặc ký tự khác không hiển thị được.
        th {1:message} ของบัญชี ‘{2}’ มีอักขระควบคุม หรืออักขระอื่นที่แสดงไม่ได้

        en Others can read or write this signing key (mode {1}). Take that from them (chmod 600), and if they are not to be trusted, make a new key.
        vi Người khác đọc hoặc ghi được khóa ký này (mode {1}). Hãy bỏ quyền đó (chmod 600), và nếu họ không đáng tin cậy, hãy tạo khóa mới.
        th ผู้อื่นอ่านหรือเขียนกุญแจลงนามนี้ได้ (mode {1}) ให้ถอนสิทธิ์นั้น (chmod 600) และหากไว้ใจไม่ได้ ให้สร้างกุญแจใหม่

        en This is not a signing key. ‘knownmedia known keygen’ makes one.
        vi Đây không phải là khóa ký. ‘knownmedia known keygen’ tạo khóa ký.
        th นี่ไม่ใช่กุญแจลงนาม ‘knownmedia known keygen’ สร้างกุญแจลงนาม

        en There is no such file of keys.
        vi Không có tệp khóa này.
        th ไม่มีแฟ้มกุญแจนี้

        en The file of keys cannot be read.
        vi Không đọc được tệp khóa.
        th อ่านแฟ้มกุญแจไม่ได้

        en This is not a file of keys.
        vi Đây không phải là tệp khóa.
        th นี่ไม่ใช่แฟ้มกุญแจ

        en The file of keys is empty, cannot be read, or is not UTF-8.
        vi Tệp khóa rỗng, không đọc được, hoặc không phải UTF-8.
        th แฟ้มกุญแจว่าง อ่านไม่ได้ หรือไม่ใช่ UTF-8

        en Others can write to this file of trusted keys (mode {1}). Check the keys in it, and take that from them (chmod 644).
        vi Người khác ghi được vào tệp khóa tin cậy này (mode {1}). Hãy kiểm tra các khóa trong tệp và bỏ quyền đó (chmod 644).
        th ผู้อื่นเขียนแฟ้มกุญแจที่เชื่อถือนี้ได้ (mode {1}) ให้ตรวจสอบกุญแจในแฟ้ม และถอนสิทธิ์นั้น (chmod 644)

        en Line {1} is not a public key. Expected: {2}, 64 hexadecimal digits, a blank and a name.
        vi Dòng {1} không phải là khóa công khai. Cần có: {2}, 64 chữ số thập lục phân, một dấu cách và tên.
        th บรรทัด {1} ไม่ใช่กุญแจสาธารณะ ต้องเป็น: {2} เลขฐานสิบหก 64 หลัก ช่องว่าง และชื่อ

        en The name of the key in line {1}, ‘{2}’, holds a control character, or another that cannot be shown. Check the key with its owner, and correct the name.
        vi Tên của khóa ở dòng {1}, ‘{2}’, có ký tự điều khiển hoặc ký tự khác không hiển thị được. Hãy đối chiếu khóa với chủ khóa và sửa tên.
        th ชื่อของกุญแจในบรรทัด {1} ‘{2}’ มีอักขระควบคุม หรืออักขระอื่นที่แสดงไม่ได้ ให้ตรวจสอบกุญแจกับเจ้าของ แล้วแก้ชื่อ

        en The file holds no public key.
        vi Tệp không có khóa công khai nào.
        th แฟ้มไม่มีกุญแจสาธารณะ

        en Another process is using this folder. Wait until it has finished, or use another folder.
        vi Tiến trình khác đang dùng thư mục này. Hãy chờ đến khi xong, hoặc dùng thư mục khác.
        th กระบวนการอื่นกำลังใช้โฟลเดอร์นี้ ให้รอจนเสร็จ หรือใช้โฟลเดอร์อื่น

        en {1:message}. Keep the folder as it is, and use another one.
        vi {1:message}. Hãy giữ nguyên thư mục, và dùng thư mục khác.
        th {1:message} ให้เก็บโฟลเดอร์ไว้ตามเดิม และใช้โฟลเดอร์อื่น

        en {1:message}. Check that this user can read the log, or use another folder.
        vi {1:message}. Hãy kiểm tra người dùng này đọc được nhật ký, hoặc dùng thư mục khác.
        th {1:message} ให้ตรวจสอบว่าผู้ใช้นี้อ่านบันทึกได้ หรือใช้โฟลเดอร์อื่น

        en {1:message}. Make room and try again.
        vi {1:message}. Hãy giải phóng dung lượng và thử lại.
        th {1:message} ให้เพิ่มพื้นที่ว่างแล้วลองใหม่

        en {1:message}. Check that the folder exists and can be written.
        vi {1:message}. Hãy kiểm tra thư mục tồn tại và ghi được.
        th {1:message} ให้ตรวจสอบว่ามีโฟลเดอร์และเขียนได้

        en the line has no check at its end
        vi dòng không có giá trị kiểm tra ở cuối
        th บรรทัดไม่มีค่าตรวจสอบท้ายบรรทัด

        en the line does not continue the one before: one of them was changed, or lines are missing
        vi dòng này không nối tiếp dòng trước: một trong hai dòng đã bị thay đổi, hoặc thiếu dòng
        th บรรทัดนี้ไม่ต่อจากบรรทัดก่อน: บรรทัดใดบรรทัดหนึ่งถูกเปลี่ยนแปลง หรือมีบรรทัดขาดหาย

        en the line was changed
        vi dòng đã bị thay đổi
        th บรรทัดถูกเปลี่ยนแปลง

        en the entry is numbered {1}
        vi mục được đánh số {1}
        th รายการมีหมายเลข {1}

        en the line is too long
        vi dòng quá dài
        th บรรทัดยาวเกินไป

        en the line says nothing
        vi dòng không ghi gì
        th บรรทัดไม่ระบุสิ่งใด

        en {1:message}. Check the path and the permissions of the ledger.
        vi {1:message}. Hãy kiểm tra đường dẫn và quyền của sổ ghi kết quả.
        th {1:message} ให้ตรวจสอบเส้นทางและสิทธิ์ของสมุดบันทึกผล

        en {1:message}. Keep the ledger as it is; ‘knownmedia verify’ lists all its faults.
        vi {1:message}. Hãy giữ nguyên sổ ghi kết quả; ‘knownmedia verify’ liệt kê mọi sai sót của nó.
        th {1:message} ให้เก็บสมุดบันทึกผลไว้ตามเดิม ‘knownmedia verify’ แสดงข้อผิดพลาดทั้งหมด

        en there is something after the summary
        vi có nội dung sau phần tổng hợp
        th มีสิ่งใดอยู่หลังสรุป

        en the line was changed, or lines before it are missing or were moved
        vi dòng đã bị thay đổi, hoặc các dòng trước nó bị thiếu hay bị dời chỗ
        th บรรทัดถูกเปลี่ยนแปลง หรือบรรทัดก่อนหน้าขาดหายหรือถูกย้าย

        en the line is incomplete
        vi dòng chưa đầy đủ
        th บรรทัดไม่ครบถ้วน

        en the ledger ends before its summary
        vi sổ ghi kết quả kết thúc trước phần tổng hợp
        th สมุดบันทึกผลสิ้นสุดก่อนถึงสรุป

        en a run line is not the first one
        vi dòng mô tả lượt quét không ở đầu
        th บรรทัดของการสแกนไม่ใช่บรรทัดแรก

        en the run line is missing
        vi thiếu dòng mô tả lượt quét
        th ขาดบรรทัดของการสแกน

        en the line is longer than any line of a ledger
        vi dòng dài hơn mọi dòng của một sổ ghi kết quả
        th บรรทัดยาวกว่าบรรทัดใด ๆ ของสมุดบันทึกผล

        en line {1}: {2:message}
        vi dòng {1}: {2:message}
        th บรรทัด {1}: {2:message}

        en The folder has no finished scan. Name the folder that ‘scan --out’ was given, and resume a scan that was interrupted.
        vi Thư mục không có lượt quét nào đã xong. Hãy nêu thư mục đã dùng với ‘scan --out’, và tiếp tục lượt quét bị gián đoạn.
        th โฟลเดอร์ไม่มีการสแกนที่เสร็จแล้ว ให้ระบุโฟลเดอร์ที่ใช้กับ ‘scan --out’ และทำต่อจากการสแกนที่หยุดกลางคัน

        en The ledger is not the one whose end the audit log records. ‘knownmedia verify’ says what differs.
        vi Sổ ghi kết quả không phải là sổ mà nhật ký thao tác ghi nhận khi kết thúc. ‘knownmedia verify’ cho biết điểm khác.
        th สมุดบันทึกผลไม่ใช่เล่มที่บันทึกการดำเนินการระบุเมื่อสิ้นสุด ‘knownmedia verify’ บอกว่าสิ่งใดต่างกัน

        en The line is no record with a match, so there is nothing to decide. Give the number of the ledger's line.
        vi Dòng này không phải là bản ghi có kết quả khớp, nên không có gì để quyết định. Hãy nêu số dòng của sổ ghi kết quả.
        th บรรทัดนี้ไม่ใช่รายการที่มีผล จึงไม่มีสิ่งใดให้ตัดสิน ให้ระบุหมายเลขบรรทัดของสมุดบันทึกผล

        en The name of the reviewer is empty, too long, or holds a control character. Give the name of a person.
        vi Tên người xem xét rỗng, quá dài, hoặc có ký tự điều khiển. Hãy nêu tên của một người.
        th ชื่อผู้พิจารณาว่าง ยาวเกินไป หรือมีอักขระควบคุม ให้ระบุชื่อบุคคล

        en The note is longer than {1} bytes. Shorten it.
        vi Ghi chú dài hơn {1} byte. Hãy viết ngắn lại.
        th หมายเหตุยาวเกิน {1} ไบต์ ให้เขียนให้สั้นลง

        en {1:message}. Keep the folder as it is.
        vi {1:message}. Hãy giữ nguyên thư mục.
        th {1:message} ให้เก็บโฟลเดอร์ไว้ตามเดิม

        en The decision is about another ledger than the one in the folder. ‘knownmedia verify’ says more.
        vi Quyết định này là về một sổ ghi kết quả khác với sổ trong thư mục. ‘knownmedia verify’ cho biết thêm.
        th การตัดสินนี้เกี่ยวกับสมุดบันทึกผลเล่มอื่น ไม่ใช่เล่มในโฟลเดอร์ ‘knownmedia verify’ บอกเพิ่มเติม

        en {1:message}. Name the folder that ‘scan --out’ was given.
        vi {1:message}. Hãy nêu thư mục đã dùng với ‘scan --out’.
        th {1:message} ให้ระบุโฟลเดอร์ที่ใช้กับ ‘scan --out’

        en the audit log is empty
        vi nhật ký thao tác rỗng
        th บันทึกการดำเนินการว่าง

        en the decision is about another ledger than the one of this scan
        vi quyết định này là về một sổ ghi kết quả khác với sổ của lượt quét này
        th การตัดสินนี้เกี่ยวกับสมุดบันทึกผลเล่มอื่น ไม่ใช่ของการสแกนนี้

        en the scan was interrupted; resume it with ‘knownmedia scan … --resume’
        vi lượt quét bị gián đoạn; hãy tiếp tục bằng ‘knownmedia scan … --resume’
        th การสแกนหยุดกลางคัน ให้ทำต่อด้วย ‘knownmedia scan … --resume’

        en the run line is not the one that the audit log records
        vi dòng mô tả lượt quét không phải là dòng mà nhật ký thao tác ghi nhận
        th บรรทัดของการสแกนไม่ใช่บรรทัดที่บันทึกการดำเนินการระบุ

        en the decision is about line {1}, which has no match
        vi quyết định này là về dòng {1}, không có kết quả khớp
        th การตัดสินนี้เกี่ยวกับบรรทัด {1} ซึ่งไม่มีผล

        en the audit log does not end with the end of a scan
        vi nhật ký thao tác không kết thúc bằng việc kết thúc lượt quét
        th บันทึกการดำเนินการไม่ได้จบด้วยการสิ้นสุดของการสแกน

        en the SHA-256 is {1}; the audit log records {2}
        vi giá trị SHA-256 là {1}; nhật ký thao tác ghi {2}
        th ค่า SHA-256 คือ {1} บันทึกการดำเนินการระบุ {2}

        en {1}: it has an exact match but no digests
        vi {1}: có kết quả trùng khớp nhưng không có giá trị băm
        th {1}: มีรายการที่ตรงกันแต่ไม่มีค่าแฮช

        en the match with {1}: {2:message}
        vi kết quả khớp với {1}: {2:message}
        th ผลที่ตรงกับ {1}: {2:message}

        en the picture could not be decoded again
        vi không đọc lại được hình ảnh
        th อ่านภาพซ้ำไม่ได้

        en is no longer a file
        vi không còn là tệp
        th ไม่ใช่แฟ้มอีกแล้ว

        en has {1} bytes; {2} were recorded
        vi có {1} byte; đã ghi nhận {2}
        th มี {1} ไบต์ บันทึกไว้ {2}

        en its content has changed: the SHA-256 is {1}; {2} was recorded
        vi nội dung đã thay đổi: giá trị SHA-256 là {1}; đã ghi nhận {2}
        th เนื้อหาเปลี่ยนไป: ค่า SHA-256 คือ {1} บันทึกไว้ {2}

        en cannot be read: {1:message}
        vi không đọc được: {1:message}
        th อ่านไม่ได้: {1:message}

        en the record has no {1} hash with the transform {2}
        vi bản ghi không có giá trị băm {1} với phép biến đổi {2}
        th รายการไม่มีค่าแฮช {1} ที่แปลงแบบ {2}

        en the distance is {1}, not {2}
        vi số bit khác nhau là {1}, không phải {2}
        th จำนวนบิตที่ต่างกันคือ {1} ไม่ใช่ {2}

        en the distance {1} exceeds the threshold {2}
        vi số bit khác nhau {1} vượt ngưỡng {2}
        th จำนวนบิตที่ต่างกัน {1} เกินเกณฑ์ {2}

        en the threshold is {1}, but the run line says {2}
        vi ngưỡng là {1}, nhưng dòng mô tả lượt quét ghi {2}
        th เกณฑ์คือ {1} แต่บรรทัดของการสแกนระบุ {2}

        en the quality {1} is below the minimum of {2}
        vi chỉ số chất lượng {1} dưới mức tối thiểu {2}
        th ค่าคุณภาพ {1} ต่ำกว่าค่าขั้นต่ำ {2}

        en {1:message}. Check the path and the permissions.
        vi {1:message}. Hãy kiểm tra đường dẫn và quyền.
        th {1:message} ให้ตรวจสอบเส้นทางและสิทธิ์

        en The file is larger than 16 MiB, which no case file is.
        vi Tệp lớn hơn 16 MiB; không tệp vụ việc nào lớn như vậy.
        th แฟ้มใหญ่กว่า 16 MiB ซึ่งไม่มีแฟ้มคดีใดใหญ่เช่นนั้น

        en {1:message}. ‘knownmedia case init’ writes a file with all fields.
        vi {1:message}. ‘knownmedia case init’ ghi một tệp có đủ các trường.
        th {1:message} ‘knownmedia case init’ เขียนแฟ้มที่มีทุกช่อง

        en ‘format’ is not {1}
        vi ‘format’ không phải là {1}
        th ‘format’ ไม่ใช่ {1}

        en there are more than {1} exhibits
        vi có nhiều hơn {1} đối tượng
        th มีวัตถุพยานเกิน {1} รายการ

        en ‘ageLimit’ is not a number of years, such as 16 or 18
        vi ‘ageLimit’ không phải là số tuổi, ví dụ 16 hoặc 18
        th ‘ageLimit’ ไม่ใช่จำนวนปี เช่น 16 หรือ 18

        en ‘reviewersRequired’ is not a number of people, such as 1 or 2
        vi ‘reviewersRequired’ không phải là số người, ví dụ 1 hoặc 2
        th ‘reviewersRequired’ ไม่ใช่จำนวนคน เช่น 1 หรือ 2

        en ‘{1}.{2}’ is longer than {3} bytes
        vi ‘{1}.{2}’ dài hơn {3} byte
        th ‘{1}.{2}’ ยาวเกิน {3} ไบต์

        en ‘{1}.{2}’ is not a day such as 2026-11-28
        vi ‘{1}.{2}’ không phải là một ngày, ví dụ 2026-11-28
        th ‘{1}.{2}’ ไม่ใช่วันที่ เช่น 2026-11-28

        en ‘{1}.{2}’ is not the 64 hexadecimal digits of a SHA-256
        vi ‘{1}.{2}’ không phải là 64 chữ số thập lục phân của giá trị SHA-256
        th ‘{1}.{2}’ ไม่ใช่เลขฐานสิบหก 64 หลักของค่า SHA-256

        en ‘signatures’ is not a number of people, such as 2
        vi ‘signatures’ không phải là số người, ví dụ 2
        th ‘signatures’ ไม่ใช่จำนวนคน เช่น 2

        en No folder of a scan was named.
        vi Chưa nêu thư mục của lượt quét nào.
        th ยังไม่ได้ระบุโฟลเดอร์ของการสแกน

        en There are more than {1} scans. Make several reports.
        vi Có nhiều hơn {1} lượt quét. Hãy lập nhiều báo cáo.
        th มีการสแกนเกิน {1} ครั้ง ให้จัดทำหลายรายงาน

        en It has the same ledger as {1}. Name each scan once.
        vi Có cùng sổ ghi kết quả với {1}. Hãy nêu mỗi lượt quét một lần.
        th มีสมุดบันทึกผลเดียวกับ {1} ให้ระบุแต่ละการสแกนเพียงครั้งเดียว

        en The ledger was changed while it was read. Nothing was written.
        vi Sổ ghi kết quả bị thay đổi trong khi đọc. Không ghi gì.
        th สมุดบันทึกผลถูกเปลี่ยนแปลงระหว่างอ่าน ไม่ได้เขียนสิ่งใด

        en The ledger has no run line or no summary.
        vi Sổ ghi kết quả không có dòng mô tả lượt quét hoặc không có phần tổng hợp.
        th สมุดบันทึกผลไม่มีบรรทัดของการสแกนหรือไม่มีสรุป

        en The scan was interrupted. Resume it with ‘knownmedia scan … --resume’, and then report it.
        vi Lượt quét bị gián đoạn. Hãy tiếp tục bằng ‘knownmedia scan … --resume’, rồi lập báo cáo.
        th การสแกนหยุดกลางคัน ให้ทำต่อด้วย ‘knownmedia scan … --resume’ แล้วจึงจัดทำรายงาน

        en There are {1} scans and {2} case files. Name one for all, or one for each.
        vi Có {1} lượt quét và {2} tệp vụ việc. Hãy nêu một tệp cho tất cả, hoặc mỗi lượt một tệp.
        th มีการสแกน {1} ครั้งและแฟ้มคดี {2} แฟ้ม ให้ระบุหนึ่งแฟ้มสำหรับทั้งหมด หรือครั้งละหนึ่งแฟ้ม

        en It has no header. The first line names the columns: line,decision,note.
        vi Không có dòng tiêu đề. Dòng đầu tiên nêu tên các cột: line,decision,note.
        th ไม่มีแถวหัวตาราง บรรทัดแรกต้องระบุคอลัมน์: line,decision,note

        en it is longer than {1} bytes
        vi dài hơn {1} byte
        th ยาวเกิน {1} ไบต์

        en the column ‘{1}’ is there twice
        vi cột ‘{1}’ có hai lần
        th มีคอลัมน์ ‘{1}’ สองครั้ง

        en the header does not name the columns ‘line’ and ‘decision’
        vi dòng tiêu đề không có các cột ‘line’ và ‘decision’
        th แถวหัวตารางไม่มีคอลัมน์ ‘line’ และ ‘decision’

        en ‘{1}’ is not confirm, reject or unsure
        vi ‘{1}’ không phải là confirm, reject hay unsure
        th ‘{1}’ ไม่ใช่ confirm, reject หรือ unsure

        en ‘{1}’ is not the number of a line of the ledger
        vi ‘{1}’ không phải là số của một dòng trong sổ ghi kết quả
        th ‘{1}’ ไม่ใช่หมายเลขบรรทัดของสมุดบันทึกผล

        en the reviewer decides about line {1} twice, and differently
        vi người xem xét quyết định về dòng {1} hai lần và khác nhau
        th ผู้พิจารณาตัดสินบรรทัด {1} สองครั้งและต่างกัน

        en {1:message}. Correct the table; nothing of it was recorded.
        vi {1:message}. Hãy sửa bảng; chưa ghi nhận gì từ bảng.
        th {1:message} ให้แก้ตาราง ยังไม่ได้บันทึกสิ่งใดจากตาราง

        en This folder holds the ledger of another scan. Choose another folder.
        vi Thư mục này chứa sổ ghi kết quả của một lượt quét khác. Hãy chọn thư mục khác.
        th โฟลเดอร์นี้มีสมุดบันทึกผลของการสแกนอื่น ให้เลือกโฟลเดอร์อื่น

        en This folder holds a scan that was interrupted. Resume it with --resume, or choose another folder.
        vi Thư mục này chứa một lượt quét bị gián đoạn. Hãy tiếp tục bằng --resume, hoặc chọn thư mục khác.
        th โฟลเดอร์นี้มีการสแกนที่หยุดกลางคัน ให้ทำต่อด้วย --resume หรือเลือกโฟลเดอร์อื่น

        en there is no unfinished scan
        vi không có lượt quét nào chưa xong
        th ไม่มีการสแกนที่ยังไม่เสร็จ

        en the unfinished scan had recorded nothing
        vi lượt quét chưa xong chưa ghi nhận gì
        th การสแกนที่ยังไม่เสร็จยังไม่ได้บันทึกสิ่งใด

        en {1} is not the ledger that {2} records. Keep the folder as it is, and scan into another one.
        vi {1} không phải là sổ ghi kết quả mà {2} ghi nhận. Hãy giữ nguyên thư mục, và quét vào thư mục khác.
        th {1} ไม่ใช่สมุดบันทึกผลที่ {2} ระบุ ให้เก็บโฟลเดอร์ไว้ตามเดิม และสแกนลงโฟลเดอร์อื่น

        en The scan cannot be resumed: it was started differently:
        vi Không tiếp tục được lượt quét: lượt này được bắt đầu khác với lượt trước:
        th ทำต่อจากการสแกนไม่ได้: เริ่มไว้ต่างกัน:

        en {1} is gone
        vi {1} không còn
        th {1} ไม่มีแล้ว

        en not everything inside {1} was recorded
        vi chưa ghi nhận hết những gì nằm bên trong {1}
        th ยังบันทึกสิ่งที่อยู่ภายใน {1} ไม่ครบ

        en {1} is new
        vi {1} là tệp mới
        th {1} เป็นแฟ้มใหม่

        en {1} has changed
        vi {1} đã thay đổi
        th {1} เปลี่ยนไป

        en {1} failed ({2}) and is tried again
        vi {1} không thực hiện được ({2}) và được thử lại
        th {1} ไม่สำเร็จ ({2}) และจะลองใหม่

        en {1} cannot be opened for another reason than before
        vi {1} không mở được vì lý do khác với trước
        th เปิด {1} ไม่ได้ด้วยเหตุผลอื่นจากเดิม

        en {1} can be opened now
        vi {1} nay đã mở được
        th เปิด {1} ได้แล้ว

        en Too many files are open, so the scan was stopped. Let the process open more (‘ulimit -n’), or use fewer threads; then resume the scan.
        vi Quá nhiều tệp đang mở, nên lượt quét đã dừng. Hãy cho phép mở nhiều hơn (‘ulimit -n’), hoặc dùng ít luồng hơn; sau đó tiếp tục lượt quét.
        th เปิดแฟ้มมากเกินไป การสแกนจึงหยุด ให้อนุญาตให้เปิดมากขึ้น (‘ulimit -n’) หรือใช้เธรดน้อยลง แล้วทำต่อจากการสแกน

        en This process may have {1} files open at once, and a scan with {2} threads needs {3}. Allow more (‘ulimit -n {4}’), or use fewer threads.
        vi Tiến trình này được mở cùng lúc {1} tệp, còn lượt quét với {2} luồng cần {3}. Hãy cho phép nhiều hơn (‘ulimit -n {4}’), hoặc dùng ít luồng hơn.
        th กระบวนการนี้เปิดแฟ้มพร้อมกันได้ {1} แฟ้ม แต่การสแกนด้วย {2} เธรดต้องใช้ {3} ให้อนุญาตมากขึ้น (‘ulimit -n {4}’) หรือใช้เธรดน้อยลง

        en {1}: {2:message}. Check the spelling of the path.
        vi {1}: {2:message}. Hãy kiểm tra lại đường dẫn.
        th {1}: {2:message} ให้ตรวจสอบเส้นทางอีกครั้ง

        en {1} lies in {2}, which is scanned already. Name only one of them.
        vi {1} nằm trong {2}, vốn đã được quét. Hãy chỉ nêu một trong hai.
        th {1} อยู่ใน {2} ซึ่งสแกนอยู่แล้ว ให้ระบุเพียงอย่างเดียว

        en There is nothing of that name. Make a new scan and a new plan.
        vi Không có gì mang tên này. Hãy quét lại và lập kế hoạch mới.
        th ไม่มีสิ่งใดชื่อนี้ ให้สแกนใหม่และจัดทำแผนการใหม่

        en A link stands in the path, and links are not followed. Name the root by the path without links, or find out who put the link there.
        vi Trong đường dẫn có liên kết, và không đi theo liên kết. Hãy nêu thư mục gốc bằng đường dẫn không có liên kết, hoặc tìm hiểu ai đã đặt liên kết ở đó.
        th ในเส้นทางมีลิงก์ และไม่ตามลิงก์ ให้ระบุโฟลเดอร์รากด้วยเส้นทางที่ไม่มีลิงก์ หรือหาว่าใครวางลิงก์ไว้

        en There is no space left. Make room, and run the command again.
        vi Không còn chỗ trống. Hãy giải phóng dung lượng và chạy lại lệnh.
        th ไม่มีพื้นที่เหลือ ให้เพิ่มพื้นที่ว่างแล้วใช้คำสั่งอีกครั้ง

        en The file system is mounted to be read only.
        vi Hệ thống tệp được gắn ở chế độ chỉ đọc.
        th ระบบแฟ้มติดตั้งแบบอ่านอย่างเดียว

        en It is not a file. Make a new scan and a new plan.
        vi Đây không phải là tệp. Hãy quét lại và lập kế hoạch mới.
        th ไม่ใช่แฟ้ม ให้สแกนใหม่และจัดทำแผนการใหม่

        en Another file system is mounted in the path. Name a root on that one, and make a plan of its own.
        vi Trong đường dẫn có gắn một hệ thống tệp khác. Hãy nêu thư mục gốc trên hệ thống đó, và lập kế hoạch riêng.
        th ในเส้นทางติดตั้งระบบแฟ้มอื่นไว้ ให้ระบุโฟลเดอร์รากบนระบบนั้น และจัดทำแผนการแยก

        en {1:message}. Check owner, permissions and attributes of the file and its folder.
        vi {1:message}. Hãy kiểm tra chủ sở hữu, quyền và thuộc tính của tệp và thư mục.
        th {1:message} ให้ตรวจสอบเจ้าของ สิทธิ์ และแอตทริบิวต์ของแฟ้มและโฟลเดอร์

        en {1:message}. Without its log nobody knows what was done by the plan.
        vi {1:message}. Không có nhật ký thì không ai biết bản kế hoạch đã được thực hiện đến đâu.
        th {1:message} หากไม่มีบันทึก ไม่มีใครทราบว่าแผนการดำเนินการไปแล้วอย่างไร

        en It cannot be read to its end.
        vi Không đọc được đến hết.
        th อ่านจนจบไม่ได้

        en It cannot be followed: {1:message}.
        vi Không theo dõi được: {1:message}.
        th ติดตามไม่ได้: {1:message}

        en It is the log of another plan, or the plan was changed after it was begun. Keep both, and use the plan that the log belongs to.
        vi Đây là nhật ký của bản kế hoạch khác, hoặc bản kế hoạch đã bị thay đổi sau khi bắt đầu. Hãy giữ cả hai, và dùng bản kế hoạch mà nhật ký thuộc về.
        th เป็นบันทึกของแผนการอื่น หรือแผนการถูกเปลี่ยนแปลงหลังเริ่มดำเนินการ ให้เก็บทั้งสองไว้ และใช้แผนการที่บันทึกนี้เป็นของมัน

        en Another process is at work with this plan. Wait until it has finished.
        vi Tiến trình khác đang làm việc với bản kế hoạch này. Hãy chờ đến khi xong.
        th กระบวนการอื่นกำลังใช้แผนการนี้ ให้รอจนเสร็จ

        en The root is mounted to be read only, as evidence is. Nothing is ever removed from such a medium.
        vi Thư mục gốc được gắn ở chế độ chỉ đọc, như đối với vật chứng. Không bao giờ gỡ bỏ gì khỏi phương tiện như vậy.
        th โฟลเดอร์รากติดตั้งแบบอ่านอย่างเดียวเช่นเดียวกับวัตถุพยาน จะไม่นำสิ่งใดออกจากสื่อเช่นนี้

        en The root lies on {1}, a mounted image of a disk. Nothing is ever removed from an image: it would no longer be the copy that it is.
        vi Thư mục gốc nằm trên {1}, là ảnh đĩa được gắn vào. Không bao giờ gỡ bỏ gì khỏi ảnh đĩa: nó sẽ không còn là bản sao như hiện có.
        th โฟลเดอร์รากอยู่บน {1} ซึ่งเป็นอิมเมจของดิสก์ที่ติดตั้งไว้ จะไม่นำสิ่งใดออกจากอิมเมจ เพราะจะไม่ใช่สำเนาดังเดิมอีก

        en {1} are needed, and {2} are free. Make room, or choose another place. Nothing was done.
        vi Cần {1}, và còn trống {2}. Hãy giải phóng dung lượng, hoặc chọn nơi khác. Chưa làm gì.
        th ต้องใช้ {1} แต่เหลือ {2} ให้เพิ่มพื้นที่ว่าง หรือเลือกที่อื่น ยังไม่ได้ทำสิ่งใด

        en There is no such folder. Check the spelling of the root.
        vi Không có thư mục này. Hãy kiểm tra lại đường dẫn của thư mục gốc.
        th ไม่มีโฟลเดอร์นี้ ให้ตรวจสอบเส้นทางของโฟลเดอร์ราก

        en {1:message}. Name a folder that can be opened.
        vi {1:message}. Hãy nêu một thư mục mở được.
        th {1:message} ให้ระบุโฟลเดอร์ที่เปิดได้

        en This key, {1}, has signed the plan already.
        vi Khóa này, {1}, đã ký bản kế hoạch.
        th กุญแจนี้ {1} ลงนามในแผนการแล้ว

        en The signature of ‘{1}’ does not fit the plan: one of them was changed. Keep it, and make a new plan.
        vi Chữ ký của ‘{1}’ không khớp với bản kế hoạch: một trong hai đã bị thay đổi. Hãy giữ lại, và lập kế hoạch mới.
        th ลายมือชื่อของ ‘{1}’ ไม่ตรงกับแผนการ: อย่างใดอย่างหนึ่งถูกเปลี่ยนแปลง ให้เก็บไว้ และจัดทำแผนการใหม่

        en It needs the signatures of {1}, and has {2} of keys that are trusted here. Whoever agrees signs it with ‘knownmedia removal sign’; name the file of the trusted keys with --trust.
        vi Cần chữ ký của {1}, và có {2} chữ ký của khóa được tin cậy ở đây. Ai đồng ý thì ký bằng ‘knownmedia removal sign’; hãy nêu tệp khóa tin cậy bằng --trust.
        th ต้องมีลายมือชื่อของ {1} และมีของกุญแจที่เชื่อถือที่นี่ {2} ผู้ที่เห็นด้วยลงนามด้วย ‘knownmedia removal sign’ ระบุแฟ้มกุญแจที่เชื่อถือด้วย --trust

        en {1:message}. Name a plan that ‘removal plan’ has made.
        vi {1:message}. Hãy nêu bản kế hoạch do ‘removal plan’ lập.
        th {1:message} ให้ระบุแผนการที่ ‘removal plan’ จัดทำ

        en Line {1}: {2:message}. Keep the plan, and make a new one.
        vi Dòng {1}: {2:message}. Hãy giữ bản kế hoạch, và lập bản mới.
        th บรรทัด {1}: {2:message} ให้เก็บแผนการไว้ และจัดทำใหม่

        en The plan is cut short. Keep it, and make a new one.
        vi Bản kế hoạch bị cụt. Hãy giữ lại, và lập bản mới.
        th แผนการไม่ครบถ้วน ให้เก็บไว้ และจัดทำใหม่

        en this is not a plan of removal
        vi đây không phải là bản kế hoạch gỡ bỏ
        th นี่ไม่ใช่แผนการนำออก

        en the plan is in another format; update the program
        vi bản kế hoạch có định dạng khác; hãy cập nhật chương trình
        th แผนการอยู่ในรูปแบบอื่น ให้ปรับรุ่นโปรแกรม

        en It says that the files are evidence, from which nothing is ever removed.
        vi Tệp vụ việc ghi rằng các tệp là vật chứng; không bao giờ gỡ bỏ gì khỏi vật chứng.
        th แฟ้มคดีระบุว่าแฟ้มเป็นวัตถุพยาน ซึ่งจะไม่นำสิ่งใดออก

        en It says how writing was prevented (work.readOnly), as is done with evidence. Nothing is ever removed from that.
        vi Tệp vụ việc ghi biện pháp chống ghi (work.readOnly), như đối với vật chứng. Không bao giờ gỡ bỏ gì khỏi đó.
        th แฟ้มคดีระบุวิธีป้องกันการเขียน (work.readOnly) เช่นเดียวกับวัตถุพยาน จะไม่นำสิ่งใดออกจากที่นั้น

        en The ledger was changed while it was read. Nothing was planned.
        vi Sổ ghi kết quả bị thay đổi trong khi đọc. Chưa lập kế hoạch gì.
        th สมุดบันทึกผลถูกเปลี่ยนแปลงระหว่างอ่าน ยังไม่ได้จัดทำแผนการ

        en {1:message}. Name the folder of a finished scan.
        vi {1:message}. Hãy nêu thư mục của một lượt quét đã xong.
        th {1:message} ให้ระบุโฟลเดอร์ของการสแกนที่เสร็จแล้ว

        en The log of the scan does not end with the digest of this ledger. ‘knownmedia verify’ tells what differs. Nothing was planned.
        vi Nhật ký của lượt quét không kết thúc bằng giá trị băm của sổ này. ‘knownmedia verify’ cho biết điểm khác. Chưa lập kế hoạch gì.
        th บันทึกของการสแกนไม่ได้จบด้วยค่าแฮชของสมุดบันทึกผลเล่มนี้ ‘knownmedia verify’ บอกว่าสิ่งใดต่างกัน ยังไม่ได้จัดทำแผนการ

        en It is not a file but something else, and is left.
        vi Đây không phải là tệp mà là thứ khác, và được để lại.
        th ไม่ใช่แฟ้มแต่เป็นสิ่งอื่น จึงเหลือไว้

        en It is an image of a disk. Images are evidence or backups, and left to people.
        vi Đây là ảnh đĩa. Ảnh đĩa là vật chứng hoặc bản sao lưu, và để cho con người quyết định.
        th เป็นอิมเมจของดิสก์ ซึ่งเป็นวัตถุพยานหรือข้อมูลสำรอง จึงให้คนเป็นผู้ตัดสิน

        en What matched lies inside it ({1}, the first in line {2}). Whether the whole file goes, a person decides: with --outer.
        vi Kết quả khớp nằm bên trong tệp ({1}, đầu tiên ở dòng {2}). Có gỡ cả tệp hay không là do con người quyết định: bằng --outer.
        th สิ่งที่พบอยู่ภายในแฟ้ม ({1} รายการแรกอยู่ในบรรทัด {2}) จะนำออกทั้งแฟ้มหรือไม่ ให้คนเป็นผู้ตัดสินด้วย --outer

        en The ledger has no digest of it, so that nothing tells whether it is the same.
        vi Sổ ghi kết quả không có giá trị băm của tệp, nên không biết được tệp có còn như cũ không.
        th สมุดบันทึกผลไม่มีค่าแฮชของแฟ้ม จึงบอกไม่ได้ว่ายังเป็นแฟ้มเดิมหรือไม่

        en The list ‘{1}’ is under legal hold: its files are never deleted. Quarantine them.
        vi Danh sách ‘{1}’ phải lưu giữ theo pháp luật: các tệp của nó không bao giờ bị gỡ hẳn. Hãy dùng quarantine.
        th บัญชี ‘{1}’ ต้องเก็บรักษาตามกฎหมาย แฟ้มของบัญชีจะไม่ถูกลบถาวร ให้ใช้ quarantine

        en It does not lie below the root {1}.
        vi Tệp không nằm bên dưới thư mục gốc {1}.
        th ไม่อยู่ใต้โฟลเดอร์ราก {1}

        en It is no longer a file.
        vi Không còn là tệp.
        th ไม่ใช่แฟ้มอีกแล้ว

        en It has changed since the scan. Make a new scan and a new plan.
        vi Tệp đã thay đổi từ khi quét. Hãy quét lại và lập kế hoạch mới.
        th เปลี่ยนไปตั้งแต่สแกน ให้สแกนใหม่และจัดทำแผนการใหม่

        en Reviewers have looked and said that it is not what it was matched with.
        vi Người xem xét đã xem và cho rằng đó không phải là nội dung được đối chiếu.
        th ผู้พิจารณาดูแล้วและเห็นว่าไม่ใช่สิ่งที่เทียบได้

        en Reviewers do not agree on it. They have to, first.
        vi Những người xem xét chưa thống nhất. Trước hết họ phải thống nhất.
        th ผู้พิจารณาเห็นไม่ตรงกัน ต้องเห็นตรงกันก่อน

        en A reviewer has looked and could not say. Somebody else has to.
        vi Một người đã xem và chưa chắc. Cần người khác xem xét.
        th ผู้พิจารณาคนหนึ่งดูแล้วและไม่แน่ใจ ต้องให้ผู้อื่นพิจารณา

        en It takes more reviewers to confirm it than have.
        vi Cần thêm người xem xét xác nhận.
        th ต้องมีผู้พิจารณายืนยันมากกว่านี้

        en Nobody has confirmed the match. Review it with ‘knownmedia review’, or ask for unreviewed matches with --unreviewed.
        vi Chưa ai xác nhận kết quả này. Hãy xem xét bằng ‘knownmedia review’, hoặc cho phép kết quả chưa xem xét bằng --unreviewed.
        th ยังไม่มีใครยืนยันผลนี้ ให้พิจารณาด้วย ‘knownmedia review’ หรือรวมผลที่ยังไม่ได้พิจารณาด้วย --unreviewed

        en Nobody has confirmed the match. Review it with ‘knownmedia review’: it is only perhaps an altered copy.
        vi Chưa ai xác nhận kết quả này. Hãy xem xét bằng ‘knownmedia review’: đây chỉ có thể là bản sao đã bị biến đổi.
        th ยังไม่มีใครยืนยันผลนี้ ให้พิจารณาด้วย ‘knownmedia review’: อาจเป็นเพียงสำเนาดัดแปลง

        en Nobody has confirmed the match. Review it with ‘knownmedia review’: its entry is disputed.
        vi Chưa ai xác nhận kết quả này. Hãy xem xét bằng ‘knownmedia review’: mục của nó đang có ý kiến khác.
        th ยังไม่มีใครยืนยันผลนี้ ให้พิจารณาด้วย ‘knownmedia review’: รายการมีข้อโต้แย้ง

        en The ledger has different digests of its names: it changed during the scan.
        vi Sổ ghi kết quả có các giá trị băm khác nhau cho các tên của tệp: tệp đã thay đổi trong khi quét.
        th สมุดบันทึกผลมีค่าแฮชของชื่อต่าง ๆ ไม่ตรงกัน: แฟ้มเปลี่ยนไประหว่างสแกน

        en Others can read or write this passphrase (mode {1}). Take that from them (chmod 600), and choose another one.
        vi Người khác đọc hoặc ghi được cụm mật khẩu này (mode {1}). Hãy bỏ quyền đó (chmod 600), và chọn cụm khác.
        th ผู้อื่นอ่านหรือเขียนวลีรหัสผ่านนี้ได้ (mode {1}) ให้ถอนสิทธิ์นั้น (chmod 600) และเลือกวลีใหม่

        en The passphrase has fewer than {1} bytes. Choose a longer one.
        vi Cụm mật khẩu có ít hơn {1} byte. Hãy chọn cụm dài hơn.
        th วลีรหัสผ่านสั้นกว่า {1} ไบต์ ให้เลือกวลีที่ยาวกว่า

        en {1:message}. Name the quarantine that the plan was applied with.
        vi {1:message}. Hãy nêu tệp lưu giữ đã dùng khi thực hiện bản kế hoạch.
        th {1:message} ให้ระบุแฟ้มจัดเก็บที่ใช้เมื่อดำเนินการตามแผนการ

        en This is not a quarantine, or one of a version that is not known here.
        vi Đây không phải là tệp lưu giữ, hoặc thuộc phiên bản không được biết ở đây.
        th นี่ไม่ใช่แฟ้มจัดเก็บ หรือเป็นรุ่นที่ไม่รู้จักที่นี่

        en It cannot be read without a key.
        vi Không đọc được nếu không có khóa.
        th อ่านไม่ได้หากไม่มีกุญแจ

        en It cannot be opened with this key or passphrase. It was encrypted for: {1:message}. Nothing was changed.
        vi Không mở được bằng khóa hoặc cụm mật khẩu này. Tệp được mã hóa cho: {1:message}. Không thay đổi gì.
        th เปิดด้วยกุญแจหรือวลีรหัสผ่านนี้ไม่ได้ เข้ารหัสไว้สำหรับ: {1:message} ไม่ได้เปลี่ยนแปลงสิ่งใด

        en It is damaged near byte {1}: what lies there is not what was written. Keep it as it is, and look for a copy.
        vi Bị hỏng gần byte {1}: nội dung ở đó không như khi được ghi. Hãy giữ nguyên, và tìm một bản sao.
        th เสียหายใกล้ไบต์ {1}: สิ่งที่อยู่ตรงนั้นไม่ใช่สิ่งที่เขียนไว้ ให้เก็บไว้ตามเดิม และหาสำเนา

        en Others can write to this file of recipients (mode {1}). Check the keys in it, and take that from them (chmod 644).
        vi Người khác ghi được vào tệp khóa người nhận này (mode {1}). Hãy kiểm tra các khóa trong tệp và bỏ quyền đó (chmod 644).
        th ผู้อื่นเขียนแฟ้มกุญแจของผู้รับนี้ได้ (mode {1}) ให้ตรวจสอบกุญแจในแฟ้ม และถอนสิทธิ์นั้น (chmod 644)

        en Line {1} is not a recipient's key. Expected: {2}, 64 hexadecimal digits, a blank and a name.
        vi Dòng {1} không phải là khóa của người nhận. Cần có: {2}, 64 chữ số thập lục phân, một dấu cách và tên.
        th บรรทัด {1} ไม่ใช่กุญแจของผู้รับ ต้องเป็น: {2} เลขฐานสิบหก 64 หลัก ช่องว่าง และชื่อ

        en The file holds no recipient's key.
        vi Tệp không có khóa của người nhận nào.
        th แฟ้มไม่มีกุญแจของผู้รับ

        en Others can read or write this key (mode {1}). Take that from them (chmod 600), and if they are not to be trusted, make a new key.
        vi Người khác đọc hoặc ghi được khóa này (mode {1}). Hãy bỏ quyền đó (chmod 600), và nếu họ không đáng tin cậy, hãy tạo khóa mới.
        th ผู้อื่นอ่านหรือเขียนกุญแจนี้ได้ (mode {1}) ให้ถอนสิทธิ์นั้น (chmod 600) และหากไว้ใจไม่ได้ ให้สร้างกุญแจใหม่

        en This is not the key of a quarantine. ‘knownmedia removal keygen’ makes one.
        vi Đây không phải là khóa của tệp lưu giữ. ‘knownmedia removal keygen’ tạo khóa này.
        th นี่ไม่ใช่กุญแจของแฟ้มจัดเก็บ ‘knownmedia removal keygen’ สร้างกุญแจนี้

        en There is a file of that name, which is not the quarantine of this plan. Choose another name.
        vi Đã có tệp cùng tên, không phải là tệp lưu giữ của bản kế hoạch này. Hãy chọn tên khác.
        th มีแฟ้มชื่อนี้ซึ่งไม่ใช่แฟ้มจัดเก็บของแผนการนี้ ให้เลือกชื่ออื่น

        en It is not the file that was scanned: its content has changed. Make a new scan and a new plan.
        vi Đây không phải là tệp đã được quét: nội dung đã thay đổi. Hãy quét lại và lập kế hoạch mới.
        th ไม่ใช่แฟ้มที่สแกน: เนื้อหาเปลี่ยนไป ให้สแกนใหม่และจัดทำแผนการใหม่

        en There is no space left. Make room, and run the command again: it continues where it stopped.
        vi Không còn chỗ trống. Hãy giải phóng dung lượng và chạy lại lệnh: lệnh tiếp tục từ chỗ đã dừng.
        th ไม่มีพื้นที่เหลือ ให้เพิ่มพื้นที่ว่างแล้วใช้คำสั่งอีกครั้ง ซึ่งจะทำต่อจากที่หยุด

        en The folder that it was in is gone. Make it again, and run the command again.
        vi Thư mục chứa tệp không còn. Hãy tạo lại, và chạy lại lệnh.
        th โฟลเดอร์ที่แฟ้มเคยอยู่ไม่มีแล้ว ให้สร้างใหม่ แล้วใช้คำสั่งอีกครั้ง

        en Something stands where it was, and nothing is replaced. Move that away, and run the command again.
        vi Tại vị trí cũ đã có nội dung khác, và không thay thế gì. Hãy chuyển nội dung đó đi, và chạy lại lệnh.
        th มีสิ่งอื่นอยู่ที่เดิม และไม่แทนที่สิ่งใด ให้ย้ายสิ่งนั้นออก แล้วใช้คำสั่งอีกครั้ง

        en Another file of the same name has taken its place since the plan was made. Make a new scan and a new plan.
        vi Tệp khác cùng tên đã chiếm chỗ từ khi lập kế hoạch. Hãy quét lại và lập kế hoạch mới.
        th แฟ้มอื่นชื่อเดียวกันมาแทนที่ตั้งแต่จัดทำแผนการ ให้สแกนใหม่และจัดทำแผนการใหม่

        en It has {1} names, and the plan has {2}. All names go, or none: make a new scan and a new plan.
        vi Tệp có {1} tên, còn bản kế hoạch có {2}. Gỡ tất cả các tên, hoặc không gỡ: hãy quét lại và lập kế hoạch mới.
        th แฟ้มมี {1} ชื่อ แต่แผนการมี {2} นำออกทุกชื่อหรือไม่นำออกเลย: ให้สแกนใหม่และจัดทำแผนการใหม่

        en The plan was undone, or is being undone. Finish that, then scan again and make a new plan.
        vi Bản kế hoạch đã được hoàn tác, hoặc đang được hoàn tác. Hãy làm xong việc đó, rồi quét lại và lập kế hoạch mới.
        th แผนการถูกยกเลิกแล้ว หรือกำลังยกเลิก ให้ทำให้เสร็จ แล้วสแกนใหม่และจัดทำแผนการใหม่

        en The plan is to quarantine. Name the container and for whom it is.
        vi Bản kế hoạch là quarantine. Hãy nêu tệp lưu giữ và người mở được nó.
        th แผนการเป็น quarantine ให้ระบุแฟ้มจัดเก็บและผู้ที่เปิดได้

        en The plan is to delete, which takes no container. Make another plan.
        vi Bản kế hoạch là delete, không dùng tệp lưu giữ. Hãy lập kế hoạch khác.
        th แผนการเป็น delete ซึ่งไม่ใช้แฟ้มจัดเก็บ ให้จัดทำแผนการอื่น

        en There is no container.
        vi Không có tệp lưu giữ.
        th ไม่มีแฟ้มจัดเก็บ

        en Nothing of the plan was applied, so that there is nothing to undo.
        vi Bản kế hoạch chưa được thực hiện, nên không có gì để hoàn tác.
        th ยังไม่ได้ดำเนินการตามแผนการ จึงไม่มีสิ่งใดให้ยกเลิก

        en It was deleted and not quarantined: nothing can bring it back.
        vi Tệp đã bị gỡ hẳn, không được lưu giữ: không thể đưa trở lại.
        th แฟ้มถูกลบถาวรและไม่ได้จัดเก็บไว้ ไม่มีสิ่งใดนำกลับคืนได้

        en it had not been removed
        vi trước đó chưa bị gỡ bỏ
        th ยังไม่ได้นำออกมาก่อน

        en Another folder stands where the root of the plan was, so that nothing can be said of it.
        vi Tại vị trí của thư mục gốc trong kế hoạch nay là thư mục khác, nên không nói được gì về nó.
        th มีโฟลเดอร์อื่นอยู่ที่โฟลเดอร์รากของแผนการ จึงกล่าวถึงไม่ได้

        en its removal or its return was interrupted; run ‘removal apply’ or ‘removal undo’ again
        vi việc gỡ bỏ hoặc đưa trở lại bị gián đoạn; hãy chạy lại ‘removal apply’ hoặc ‘removal undo’
        th การนำออกหรือการนำกลับคืนหยุดกลางคัน ให้ใช้ ‘removal apply’ หรือ ‘removal undo’ อีกครั้ง

        en the last run did not come to its end; run it again
        vi lần chạy cuối chưa đến cuối; hãy chạy lại
        th การทำงานครั้งสุดท้ายไม่จบ ให้ทำอีกครั้ง

        en it is still there
        vi vẫn còn ở đó
        th ยังอยู่ที่นั่น

        en it has the very bytes of a removed file
        vi có đúng nội dung từng byte của một tệp đã gỡ bỏ
        th มีไบต์ตรงกับแฟ้มที่นำออกทุกไบต์

        en the new scan has met the bytes of a removed file, in line {1} of its ledger
        vi lượt quét mới gặp nội dung của một tệp đã gỡ bỏ, ở dòng {1} của sổ ghi kết quả
        th การสแกนใหม่พบไบต์ของแฟ้มที่นำออก ในบรรทัด {1} ของสมุดบันทึกผล

        en it is not the quarantine of this plan
        vi không phải là tệp lưu giữ của bản kế hoạch này
        th ไม่ใช่แฟ้มจัดเก็บของแผนการนี้

        en Another folder stands where the root of the plan was, or its file system was mounted again. Make a new plan.
        vi Tại vị trí của thư mục gốc trong kế hoạch nay là thư mục khác, hoặc nó được gắn lại. Hãy lập kế hoạch mới.
        th มีโฟลเดอร์อื่นอยู่ที่โฟลเดอร์รากของแผนการ หรือติดตั้งใหม่ ให้จัดทำแผนการใหม่

        en It would lie below the root {1}, from which files are removed. Choose a place outside.
        vi Nơi này sẽ nằm bên dưới thư mục gốc {1}, là nơi các tệp bị gỡ bỏ. Hãy chọn nơi khác bên ngoài.
        th จะอยู่ใต้โฟลเดอร์ราก {1} ซึ่งจะนำแฟ้มออก ให้เลือกที่อื่นข้างนอก

        en No current entry of the store was named. Check the entry, and whether its list still has it.
        vi Không mục hiện hành nào của cơ sở dữ liệu đối chiếu được nêu. Hãy kiểm tra mục, và danh sách của nó còn mục đó không.
        th ไม่ได้ระบุรายการปัจจุบันของฐานข้อมูลอ้างอิง ให้ตรวจสอบรายการ และบัญชียังมีรายการนั้นหรือไม่

        en No file is attached to the list ‘{1}’.
        vi Không có tệp nào gắn với danh sách ‘{1}’.
        th ไม่มีแฟ้มผูกกับบัญชี ‘{1}’

        en The store has no list ‘{1}’. It has: {2}.
        vi Cơ sở dữ liệu đối chiếu không có danh sách ‘{1}’. Nó có: {2}.
        th ฐานข้อมูลอ้างอิงไม่มีบัญชี ‘{1}’ มี: {2}

        en The list needs a name.
        vi Danh sách cần có tên.
        th บัญชีต้องมีชื่อ

        en The file holds no entry.
        vi Tệp không có mục nào.
        th แฟ้มไม่มีรายการ

        en {1} entries have a digest of the empty file. It is kept but never matches.
        vi {1} mục có giá trị băm của tệp rỗng. Chúng được lưu nhưng không bao giờ dùng để đối chiếu.
        th {1} รายการมีค่าแฮชของแฟ้มว่าง เก็บไว้แต่ไม่ใช้เทียบ

        en {1} hashes have a quality below {2}. They are kept but not searched.
        vi {1} giá trị băm tri giác có chỉ số chất lượng dưới {2}. Chúng được lưu nhưng không dùng để đối chiếu.
        th ค่าแฮชเชิงการรับรู้ {1} ค่ามีค่าคุณภาพต่ำกว่า {2} เก็บไว้แต่ไม่ใช้เทียบ

        en {1} hashes have nearly all bits alike, as empty pages have. They are kept but not searched.
        vi {1} giá trị băm tri giác có gần như mọi bit giống nhau, như của trang trắng. Chúng được lưu nhưng không dùng để đối chiếu.
        th ค่าแฮชเชิงการรับรู้ {1} ค่ามีบิตเกือบทั้งหมดเหมือนกัน เช่นเดียวกับหน้าเปล่า เก็บไว้แต่ไม่ใช้เทียบ

        en {1} entries of the file were withdrawn before and stay so.
        vi {1} mục trong tệp đã bị rút trước đây và vẫn như vậy.
        th {1} รายการในแฟ้มถูกถอนไว้ก่อนแล้วและยังคงเป็นเช่นนั้น

        en There is no list ‘{1}’ in the store. Check the name of the list.
        vi Không có danh sách ‘{1}’ trong cơ sở dữ liệu đối chiếu. Hãy kiểm tra tên danh sách.
        th ไม่มีบัญชี ‘{1}’ ในฐานข้อมูลอ้างอิง ให้ตรวจสอบชื่อบัญชี

        en There is no space left. Nothing was changed: make room and try again.
        vi Không còn chỗ trống. Không thay đổi gì: hãy giải phóng dung lượng và thử lại.
        th ไม่มีพื้นที่เหลือ ไม่ได้เปลี่ยนแปลงสิ่งใด ให้เพิ่มพื้นที่ว่างแล้วลองใหม่

        en Another program is using the store. Try again when it has finished.
        vi Chương trình khác đang dùng cơ sở dữ liệu đối chiếu. Hãy thử lại khi xong.
        th โปรแกรมอื่นกำลังใช้ฐานข้อมูลอ้างอิง ให้ลองใหม่เมื่อเสร็จแล้ว

        en An import into the store was interrupted. Open the store for writing once, which undoes that import.
        vi Một lần nhập vào cơ sở dữ liệu đối chiếu bị gián đoạn. Hãy mở để ghi một lần để hoàn tác lần nhập đó.
        th การนำเข้าฐานข้อมูลอ้างอิงหยุดกลางคัน ให้เปิดเพื่อเขียนหนึ่งครั้ง ซึ่งจะยกเลิกการนำเข้านั้น

        en The store cannot be written ({1:message}). Check the permissions of the file and of its folder.
        vi Không ghi được cơ sở dữ liệu đối chiếu ({1:message}). Hãy kiểm tra quyền của tệp và thư mục.
        th เขียนฐานข้อมูลอ้างอิงไม่ได้ ({1:message}) ให้ตรวจสอบสิทธิ์ของแฟ้มและโฟลเดอร์

        en The file is not a store of known hashes ({1:message}).
        vi Tệp không phải là cơ sở dữ liệu đối chiếu ({1:message}).
        th แฟ้มไม่ใช่ฐานข้อมูลอ้างอิง ({1:message})

        en The store cannot be read or written ({1:message}). Check the medium and the permissions.
        vi Không đọc hoặc ghi được cơ sở dữ liệu đối chiếu ({1:message}). Hãy kiểm tra phương tiện và quyền.
        th อ่านหรือเขียนฐานข้อมูลอ้างอิงไม่ได้ ({1:message}) ให้ตรวจสอบสื่อและสิทธิ์

        en The store is damaged ({1:message}). Restore it from a copy, or import the lists again.
        vi Cơ sở dữ liệu đối chiếu bị hỏng ({1:message}). Hãy thay bằng bản sao, hoặc nhập lại các danh sách.
        th ฐานข้อมูลอ้างอิงเสียหาย ({1:message}) ให้นำสำเนามาใช้ หรือนำเข้าบัญชีใหม่

        en There is a file of that name already. Choose another name.
        vi Đã có tệp cùng tên. Hãy chọn tên khác.
        th มีแฟ้มชื่อนี้อยู่แล้ว ให้เลือกชื่ออื่น

        en The file is empty, not a store. Delete it to create a store here.
        vi Tệp rỗng, không phải là cơ sở dữ liệu đối chiếu. Hãy xóa tệp để tạo cơ sở dữ liệu ở đây.
        th แฟ้มว่าง ไม่ใช่ฐานข้อมูลอ้างอิง ให้ลบเพื่อสร้างฐานข้อมูลที่นี่

        en The file is not a store of known hashes: it is not SQLite.
        vi Tệp không phải là cơ sở dữ liệu đối chiếu: đây không phải SQLite.
        th แฟ้มไม่ใช่ฐานข้อมูลอ้างอิง: ไม่ใช่ SQLite

        en The file is not a store of known hashes: it is another program's database.
        vi Tệp không phải là cơ sở dữ liệu đối chiếu: đây là cơ sở dữ liệu của chương trình khác.
        th แฟ้มไม่ใช่ฐานข้อมูลอ้างอิง: เป็นฐานข้อมูลของโปรแกรมอื่น

        en The store is truncated: {1} of {2} bytes. Copy it again from where it came.
        vi Cơ sở dữ liệu đối chiếu bị cụt: {1} trên {2} byte. Hãy sao chép lại từ nơi gốc.
        th ฐานข้อมูลอ้างอิงไม่ครบ: {1} จาก {2} ไบต์ ให้คัดลอกใหม่จากต้นทาง

        en There is no such store. Check the name, or create it by an import.
        vi Không có cơ sở dữ liệu đối chiếu này. Hãy kiểm tra tên, hoặc tạo bằng cách nhập danh sách.
        th ไม่มีฐานข้อมูลอ้างอิงนี้ ให้ตรวจสอบชื่อ หรือสร้างด้วยการนำเข้าบัญชี

        en This is a folder, not a store. Name the file within it.
        vi Đây là thư mục, không phải cơ sở dữ liệu đối chiếu. Hãy nêu tệp bên trong.
        th นี่คือโฟลเดอร์ ไม่ใช่ฐานข้อมูลอ้างอิง ให้ระบุแฟ้มภายใน

        en This is a device or a pipe, not a store.
        vi Đây là thiết bị hoặc đường ống, không phải cơ sở dữ liệu đối chiếu.
        th นี่คืออุปกรณ์หรือไปป์ ไม่ใช่ฐานข้อมูลอ้างอิง

        en The store cannot be read. Check the permissions of the file and its folder.
        vi Không đọc được cơ sở dữ liệu đối chiếu. Hãy kiểm tra quyền của tệp và thư mục.
        th อ่านฐานข้อมูลอ้างอิงไม่ได้ ให้ตรวจสอบสิทธิ์ของแฟ้มและโฟลเดอร์

        en The store cannot be read. Check the medium.
        vi Không đọc được cơ sở dữ liệu đối chiếu. Hãy kiểm tra phương tiện.
        th อ่านฐานข้อมูลอ้างอิงไม่ได้ ให้ตรวจสอบสื่อ

        en The store was changed while it was read. Open it again.
        vi Cơ sở dữ liệu đối chiếu bị thay đổi trong khi đọc. Hãy mở lại.
        th ฐานข้อมูลอ้างอิงถูกเปลี่ยนแปลงระหว่างอ่าน ให้เปิดใหม่

        en The store was opened for reading only.
        vi Cơ sở dữ liệu đối chiếu được mở chỉ để đọc.
        th ฐานข้อมูลอ้างอิงเปิดเพื่ออ่านอย่างเดียว

        en {1:message} It is not used; the index is made from the store. ‘knownmedia known index’ rewrites it.
        vi {1:message} Tệp chỉ mục không được dùng; chỉ mục được lập từ cơ sở dữ liệu đối chiếu. ‘knownmedia known index’ ghi lại tệp này.
        th {1:message} จะไม่ใช้แฟ้มดัชนีนี้ และสร้างดัชนีจากฐานข้อมูลอ้างอิง ‘knownmedia known index’ จะเขียนใหม่

        en The list ‘{1}’ has entries of its own, or is not of known good files. Attach the file under another name.
        vi Danh sách ‘{1}’ có mục riêng, hoặc không phải danh sách phần mềm đã biết. Hãy gắn tệp dưới tên khác.
        th บัญชี ‘{1}’ มีรายการของตนเอง หรือไม่ใช่บัญชีซอฟต์แวร์ที่รู้จัก ให้ผูกแฟ้มในชื่ออื่น

        en Nothing was removed for not being in the file, because {1} lines were left out.
        vi Không bỏ mục nào vì lý do không có trong tệp, vì {1} dòng đã bị bỏ qua.
        th ไม่ได้นำรายการใดออกเพราะไม่มีในแฟ้ม เนื่องจากข้าม {1} บรรทัด

        en Nothing was imported: {1} bad lines could not be understood.
        vi Không nhập gì: {1} dòng sai không hiểu được.
        th ไม่ได้นำเข้าสิ่งใด: {1} บรรทัดอ่านไม่เข้าใจ

        en The list ‘{1}’ has the {2} ‘{3}’, not ‘{4}’. Import into a list of another name.
        vi Danh sách ‘{1}’ có {2} ‘{3}’, không phải ‘{4}’. Hãy nhập vào danh sách có tên khác.
        th บัญชี ‘{1}’ มี {2} ‘{3}’ ไม่ใช่ ‘{4}’ ให้นำเข้าบัญชีชื่ออื่น

        en The list ‘{1}’ is of the kind {2}. Import into a list of another name.
        vi Danh sách ‘{1}’ thuộc loại {2}. Hãy nhập vào danh sách có tên khác.
        th บัญชี ‘{1}’ เป็นชนิด {2} ให้นำเข้าบัญชีชื่ออื่น

        en Row {1} has no {2} digest where one should be. Nothing was imported.
        vi Hàng {1} không có giá trị băm {2} ở chỗ phải có. Không nhập gì.
        th แถว {1} ไม่มีค่าแฮช {2} ในที่ที่ควรมี ไม่ได้นำเข้าสิ่งใด

        en An entry needs a digest or a hash.
        vi Một mục cần có giá trị băm hoặc giá trị băm tri giác.
        th รายการต้องมีค่าแฮชหรือค่าแฮชเชิงการรับรู้

        en There is no such file. Check the name, or attach the file again.
        vi Không có tệp này. Hãy kiểm tra tên, hoặc gắn lại tệp.
        th ไม่มีแฟ้มนี้ ให้ตรวจสอบชื่อ หรือผูกแฟ้มใหม่

        en This is not a file. Name the file of the set.
        vi Đây không phải là tệp. Hãy nêu tệp của bộ dữ liệu.
        th นี่ไม่ใช่แฟ้ม ให้ระบุแฟ้มของชุดข้อมูล

        en The file is not an NSRL set of version 3: it has no table FILE or METADATA with the columns sha256, sha1 and md5.
        vi Tệp không phải là bộ NSRL phiên bản 3: không có bảng FILE hoặc METADATA với các cột sha256, sha1 và md5.
        th แฟ้มไม่ใช่ชุด NSRL รุ่น 3: ไม่มีตาราง FILE หรือ METADATA ที่มีคอลัมน์ sha256, sha1 และ md5

        en The first of the two events must be the earlier one.
        vi Sự kiện thứ nhất phải là sự kiện xảy ra trước.
        th เหตุการณ์แรกต้องเกิดก่อน

        en There is no space left for a store. Make room and try again.
        vi Không còn chỗ trống cho cơ sở dữ liệu đối chiếu. Hãy giải phóng dung lượng và thử lại.
        th ไม่มีพื้นที่เหลือสำหรับฐานข้อมูลอ้างอิง ให้เพิ่มพื้นที่ว่างแล้วลองใหม่

        en The folder of the store does not exist. Create it first.
        vi Thư mục của cơ sở dữ liệu đối chiếu không tồn tại. Hãy tạo thư mục trước.
        th ไม่มีโฟลเดอร์ของฐานข้อมูลอ้างอิง ให้สร้างก่อน

        en The store cannot be created. Check that its folder can be written.
        vi Không tạo được cơ sở dữ liệu đối chiếu. Hãy kiểm tra quyền ghi vào thư mục của nó.
        th สร้างฐานข้อมูลอ้างอิงไม่ได้ ให้ตรวจสอบว่าเขียนลงโฟลเดอร์ได้

        en The newest changes of the store are in the file that ends in ‘-wal’ beside it, and reading them needs a folder that can be written. Copy both files into one.
        vi Các thay đổi mới nhất của cơ sở dữ liệu đối chiếu nằm trong tệp có đuôi ‘-wal’ bên cạnh, và để đọc chúng cần thư mục ghi được. Hãy sao chép cả hai tệp vào một thư mục như vậy.
        th การเปลี่ยนแปลงล่าสุดของฐานข้อมูลอ้างอิงอยู่ในแฟ้มที่ลงท้ายด้วย ‘-wal’ ข้างกัน และการอ่านต้องใช้โฟลเดอร์ที่เขียนได้ ให้คัดลอกทั้งสองแฟ้มไว้ในโฟลเดอร์เช่นนั้น

        en The store has version {1}, and this program knows versions up to {2}. Update the program.
        vi Cơ sở dữ liệu đối chiếu có phiên bản {1}, còn chương trình này biết đến phiên bản {2}. Hãy cập nhật chương trình.
        th ฐานข้อมูลอ้างอิงเป็นรุ่น {1} โปรแกรมนี้รู้จักถึงรุ่น {2} ให้ปรับรุ่นโปรแกรม

        en The store has version {1}, and this program reads version {2}. Open it for writing once, for instance by an import, which updates it.
        vi Cơ sở dữ liệu đối chiếu có phiên bản {1}, còn chương trình này đọc phiên bản {2}. Hãy mở để ghi một lần, ví dụ bằng cách nhập danh sách, để cập nhật nó.
        th ฐานข้อมูลอ้างอิงเป็นรุ่น {1} โปรแกรมนี้อ่านรุ่น {2} ให้เปิดเพื่อเขียนหนึ่งครั้ง เช่น ด้วยการนำเข้า ซึ่งจะปรับรุ่นให้

        en The tables of the store are not those of its version. Restore it from a copy.
        vi Các bảng của cơ sở dữ liệu đối chiếu không đúng với phiên bản của nó. Hãy thay bằng bản sao.
        th ตารางของฐานข้อมูลอ้างอิงไม่ตรงกับรุ่น ให้นำสำเนามาใช้

        en The store has no identity. Restore it from a copy.
        vi Cơ sở dữ liệu đối chiếu không có mã định danh. Hãy thay bằng bản sao.
        th ฐานข้อมูลอ้างอิงไม่มีตัวระบุ ให้นำสำเนามาใช้

        en {1:message} Nothing was changed. Choose another, and try again.
        vi {1:message} Không thay đổi gì. Hãy chọn tên khác và thử lại.
        th {1:message} ไม่ได้เปลี่ยนแปลงสิ่งใด ให้เลือกใหม่แล้วลองอีกครั้ง

        en There is no snapshot.
        vi Không có tệp chỉ mục.
        th ไม่มีแฟ้มดัชนี

        en The owner of the snapshot cannot be determined.
        vi Không xác định được chủ sở hữu của tệp chỉ mục.
        th บอกไม่ได้ว่าใครเป็นเจ้าของแฟ้มดัชนี

        en The snapshot is no file.
        vi Tệp chỉ mục không phải là tệp.
        th แฟ้มดัชนีไม่ใช่แฟ้ม

        en The snapshot belongs to another user, who can change what is found by it.
        vi Tệp chỉ mục thuộc về người dùng khác, và người đó có thể làm thay đổi những gì được tìm thấy.
        th แฟ้มดัชนีเป็นของผู้ใช้อื่น ซึ่งเปลี่ยนสิ่งที่ค้นพบด้วยแฟ้มนี้ได้

        en Other users can write the snapshot, and so change what is found by it.
        vi Người dùng khác ghi được vào tệp chỉ mục, và do đó có thể làm thay đổi những gì được tìm thấy.
        th ผู้ใช้อื่นเขียนแฟ้มดัชนีได้ จึงเปลี่ยนสิ่งที่ค้นพบด้วยแฟ้มนี้ได้

        en Other users can write the folder of the snapshot, and put another one in its place.
        vi Người dùng khác ghi được vào thư mục của tệp chỉ mục, và có thể thay nó bằng tệp khác.
        th ผู้ใช้อื่นเขียนโฟลเดอร์ของแฟ้มดัชนีได้ จึงนำแฟ้มอื่นมาแทนได้

        en The snapshot is damaged: its table of checksums has changed.
        vi Tệp chỉ mục bị hỏng: bảng kiểm tra của nó đã thay đổi.
        th แฟ้มดัชนีเสียหาย: ตารางค่าตรวจสอบเปลี่ยนไป

        en The snapshot is damaged: bytes {1} to {2} have changed.
        vi Tệp chỉ mục bị hỏng: các byte từ {1} đến {2} đã thay đổi.
        th แฟ้มดัชนีเสียหาย: ไบต์ {1} ถึง {2} เปลี่ยนไป

        en The snapshot is damaged: its first page has changed.
        vi Tệp chỉ mục bị hỏng: trang đầu đã thay đổi.
        th แฟ้มดัชนีเสียหาย: หน้าแรกเปลี่ยนไป

        en This is no snapshot of an index.
        vi Đây không phải là tệp chỉ mục.
        th นี่ไม่ใช่แฟ้มดัชนี

        en The snapshot has version {1}, which this program does not know.
        vi Tệp chỉ mục có phiên bản {1}, mà chương trình này không biết.
        th แฟ้มดัชนีเป็นรุ่น {1} ซึ่งโปรแกรมนี้ไม่รู้จัก

        en The snapshot cannot be written: {1:message}.
        vi Không ghi được tệp chỉ mục: {1:message}.
        th เขียนแฟ้มดัชนีไม่ได้: {1:message}

        en The list ‘{1}’ has all of this bundle already. Nothing is to be done.
        vi Danh sách ‘{1}’ đã có toàn bộ nội dung của gói này. Không phải làm gì.
        th บัญชี ‘{1}’ มีทุกอย่างในชุดบัญชีนี้แล้ว ไม่ต้องทำสิ่งใด

        en ‘{1}’ signed this bundle, and another key the one before it. If the owner of the list says that the key has changed, import it and accept another signer.
        vi ‘{1}’ đã ký gói này, còn gói trước được ký bằng khóa khác. Nếu chủ danh sách cho biết khóa đã thay đổi, hãy nhập gói và chấp nhận người ký khác.
        th ‘{1}’ ลงนามในชุดบัญชีนี้ ส่วนชุดก่อนลงนามด้วยกุญแจอื่น หากเจ้าของบัญชีแจ้งว่าเปลี่ยนกุญแจแล้ว ให้นำเข้าและยอมรับผู้ลงนามใหม่

        en The bundle is as of event {1} of its store, and the list ‘{2}’ is as of event {3} already. An older state could bring back what was withdrawn since.
        vi Gói danh sách ứng với sự kiện {1} trong cơ sở dữ liệu gốc, còn danh sách ‘{2}’ đã ứng với sự kiện {3}. Trạng thái cũ hơn có thể đưa trở lại những mục đã rút từ đó.
        th ชุดบัญชีเป็นสถานะ ณ เหตุการณ์ {1} ของฐานข้อมูลต้นทาง ส่วนบัญชี ‘{2}’ เป็นสถานะ ณ เหตุการณ์ {3} แล้ว สถานะเก่ากว่าอาจนำรายการที่ถอนแล้วกลับมา

        en The bundle builds on another state than the list ‘{1}’ has: on that of event {2}, and the list is as of event {3}. Import the bundle in between first, or a full one.
        vi Gói danh sách dựa trên trạng thái khác với danh sách ‘{1}’: trạng thái của sự kiện {2}, còn danh sách ứng với sự kiện {3}. Hãy nhập trước gói ở giữa, hoặc một gói đầy đủ.
        th ชุดบัญชีต่อจากสถานะอื่นที่ไม่ใช่ของบัญชี ‘{1}’: ต่อจากเหตุการณ์ {2} ส่วนบัญชีเป็นสถานะ ณ เหตุการณ์ {3} ให้นำเข้าชุดที่อยู่ระหว่างนั้นก่อน หรือนำเข้าชุดเต็ม

        en There is no such file.
        vi Không có tệp này.
        th ไม่มีแฟ้มนี้

        en This is a folder. Name the bundle in it.
        vi Đây là thư mục. Hãy nêu gói danh sách bên trong.
        th นี่คือโฟลเดอร์ ให้ระบุชุดบัญชีภายใน

        en A bundle is read twice, first to verify it, which a pipe or a device does not allow. Save it to a file.
        vi Gói danh sách được đọc hai lần, lần đầu để kiểm tra, mà đường ống hay thiết bị không cho phép. Hãy lưu gói vào tệp.
        th ชุดบัญชีถูกอ่านสองครั้ง ครั้งแรกเพื่อตรวจสอบ ซึ่งไปป์หรืออุปกรณ์ทำไม่ได้ ให้บันทึกเป็นแฟ้ม

        en The file cannot be opened. Check its permissions.
        vi Không mở được tệp. Hãy kiểm tra quyền của tệp.
        th เปิดแฟ้มไม่ได้ ให้ตรวจสอบสิทธิ์ของแฟ้ม

        en The bundle is signed with the key {1}, which is not among the trusted ones. Get the public key from its owner by another way than the bundle, compare it, and add it to the trusted keys.
        vi Gói danh sách được ký bằng khóa {1}, không nằm trong các khóa tin cậy. Hãy lấy khóa công khai từ chủ khóa qua kênh khác với gói, đối chiếu, và thêm vào các khóa tin cậy.
        th ชุดบัญชีลงนามด้วยกุญแจ {1} ซึ่งไม่อยู่ในกุญแจที่เชื่อถือ ให้ขอกุญแจสาธารณะจากเจ้าของทางช่องทางอื่น เทียบ และเพิ่มในกุญแจที่เชื่อถือ

        en The file is not what was signed: it was changed or damaged on the way. Get it again from its owner.
        vi Tệp không phải là nội dung đã ký: nó bị thay đổi hoặc hư hỏng trên đường đi. Hãy lấy lại từ chủ danh sách.
        th แฟ้มไม่ใช่สิ่งที่ลงนามไว้: ถูกเปลี่ยนแปลงหรือเสียหายระหว่างทาง ให้ขอใหม่จากเจ้าของ

        en The signature is not one of ‘{1}’, whose key it names. Do not trust the file.
        vi Chữ ký không phải của ‘{1}’, người có khóa được nêu. Không nên tin tệp này.
        th ลายมือชื่อไม่ใช่ของ ‘{1}’ ซึ่งเป็นเจ้าของกุญแจที่ระบุ อย่าเชื่อถือแฟ้มนี้

        en The file was cut off while it was read.
        vi Tệp bị cắt ngắn trong khi đọc.
        th แฟ้มถูกตัดระหว่างอ่าน

        en The file could be opened but not read to its end.
        vi Tệp mở được nhưng không đọc được đến hết.
        th เปิดแฟ้มได้แต่อ่านจนจบไม่ได้

        en This is not a bundle of known hashes.
        vi Đây không phải là gói danh sách giá trị băm đã biết.
        th นี่ไม่ใช่ชุดบัญชีของค่าแฮชที่ทราบแล้ว

        en {1:message} Ask the owner of the list for a bundle without it.
        vi {1:message} Hãy đề nghị chủ danh sách gửi gói không có điểm này.
        th {1:message} ให้ขอชุดบัญชีที่ไม่มีสิ่งนี้จากเจ้าของบัญชี

        en The bundle is truncated after {1} bytes. Get it again from its owner.
        vi Gói danh sách bị cụt sau {1} byte. Hãy lấy lại từ chủ danh sách.
        th ชุดบัญชีถูกตัดหลัง {1} ไบต์ ให้ขอใหม่จากเจ้าของ

        en The file has {1} bytes after its end: it was changed. Get it again from its owner.
        vi Tệp có {1} byte sau phần cuối: nó đã bị thay đổi. Hãy lấy lại từ chủ danh sách.
        th แฟ้มมี {1} ไบต์หลังส่วนท้าย: ถูกเปลี่ยนแปลง ให้ขอใหม่จากเจ้าของ

        en There is a list ‘{1}’ that does not come from a bundle. Import the bundle under another name.
        vi Đã có danh sách ‘{1}’ không đến từ gói danh sách. Hãy nhập gói dưới tên khác.
        th มีบัญชี ‘{1}’ ซึ่งไม่ได้มาจากชุดบัญชี ให้นำเข้าชุดบัญชีในชื่ออื่น

        en The bundle holds the changes of ‘{1}’ since event {2}, and there is no list ‘{3}’ here that they could be applied to. Import a full bundle first.
        vi Gói danh sách chứa các thay đổi của ‘{1}’ từ sự kiện {2}, và ở đây không có danh sách ‘{3}’ để áp dụng. Hãy nhập một gói đầy đủ trước.
        th ชุดบัญชีมีการเปลี่ยนแปลงของ ‘{1}’ ตั้งแต่เหตุการณ์ {2} และที่นี่ไม่มีบัญชี ‘{3}’ ให้ใช้ ให้นำเข้าชุดเต็มก่อน

        en The file is empty.
        vi Tệp rỗng.
        th แฟ้มว่าง

        en This is a folder. Name the files in it.
        vi Đây là thư mục. Hãy nêu các tệp bên trong.
        th นี่คือโฟลเดอร์ ให้ระบุแฟ้มภายใน

        en The format was not recognised: {1:message}
        vi Không nhận biết được định dạng: {1:message}
        th ไม่รู้จักรูปแบบ: {1:message}

        en the file has nothing but comments.
        vi tệp chỉ có ghi chú.
        th แฟ้มมีเพียงหมายเหตุ

        en a ZIP archive, perhaps a workbook of Excel: save the sheet as CSV.
        vi tệp nén ZIP, có thể là sổ tính Excel: hãy lưu trang tính thành CSV.
        th แฟ้มบีบอัด ZIP อาจเป็นสมุดงาน Excel: ให้บันทึกแผ่นงานเป็น CSV

        en a workbook of Excel: save the sheet as CSV.
        vi sổ tính Excel: hãy lưu trang tính thành CSV.
        th สมุดงาน Excel: ให้บันทึกแผ่นงานเป็น CSV

        en a PDF document: export the list as text.
        vi tài liệu PDF: hãy xuất danh sách thành văn bản.
        th เอกสาร PDF: ให้ส่งออกบัญชีเป็นข้อความ

        en a compressed file: unpack it first.
        vi tệp nén: hãy giải nén trước.
        th แฟ้มบีบอัด: ให้แตกแฟ้มก่อน

        en CSV without a header: add a first line that names the columns, such as md5, sha256 or pdq.
        vi CSV không có dòng tiêu đề: hãy thêm dòng đầu nêu tên các cột, ví dụ md5, sha256 hoặc pdq.
        th CSV ไม่มีแถวหัวตาราง: ให้เพิ่มบรรทัดแรกที่ระบุคอลัมน์ เช่น md5, sha256 หรือ pdq

        en CSV whose first line names no column of hashes: name it md5, sha1, sha256 or pdq.
        vi CSV có dòng đầu không nêu cột giá trị băm nào: hãy đặt tên cột là md5, sha1, sha256 hoặc pdq.
        th CSV ที่บรรทัดแรกไม่มีคอลัมน์ค่าแฮช: ให้ตั้งชื่อเป็น md5, sha1, sha256 หรือ pdq

        en 64 hexadecimal digits may be PDQ or SHA-256, and nothing says which; add --algorithm pdq or sha256
        vi 64 chữ số thập lục phân có thể là PDQ hoặc SHA-256, và không có gì cho biết là loại nào; hãy thêm --algorithm pdq hoặc sha256
        th เลขฐานสิบหก 64 หลักอาจเป็น PDQ หรือ SHA-256 และไม่มีสิ่งใดบอกว่าเป็นอย่างใด ให้เพิ่ม --algorithm pdq หรือ sha256

        en 64 hexadecimal digits may be PDQ or SHA-256, and nothing in the file says which: add {1:message}.
        vi 64 chữ số thập lục phân có thể là PDQ hoặc SHA-256, và trong tệp không có gì cho biết là loại nào: hãy thêm {1:message}.
        th เลขฐานสิบหก 64 หลักอาจเป็น PDQ หรือ SHA-256 และในแฟ้มไม่มีสิ่งใดบอกว่าเป็นอย่างใด: ให้เพิ่ม {1:message}

        en ‘{1}’ is not a {2} hash, which has {3} hexadecimal digits
        vi ‘{1}’ không phải là giá trị băm {2}, vốn có {3} chữ số thập lục phân
        th ‘{1}’ ไม่ใช่ค่าแฮช {2} ซึ่งมีเลขฐานสิบหก {3} หลัก

        en {1} has {2} hexadecimal digits, expected {3}
        vi {1} có {2} chữ số thập lục phân, cần {3}
        th {1} มีเลขฐานสิบหก {2} หลัก ต้องมี {3}

        en no hash and no digest
        vi không có giá trị băm nào
        th ไม่มีค่าแฮชใด

        en PDQ needs at least {1} pixels on each side; the picture has {2} × {3}.
        vi PDQ cần ít nhất {1} điểm ảnh mỗi cạnh; hình ảnh có {2} × {3}.
        th PDQ ต้องการอย่างน้อย {1} จุดภาพในแต่ละด้าน ภาพนี้มี {2} × {3}

        en {1:message} at byte {2}
        vi {1:message} tại byte {2}
        th {1:message} ที่ไบต์ {2}

        en it has no hash
        vi không có giá trị băm tri giác
        th ไม่มีค่าแฮชเชิงการรับรู้

        en Internal error: the run line cannot be read back ({1:message}). Scan into another folder.
        vi Lỗi nội bộ: không đọc lại được dòng mô tả lượt quét ({1:message}). Hãy quét vào thư mục khác.
        th ข้อผิดพลาดภายใน: อ่านบรรทัดของการสแกนกลับไม่ได้ ({1:message}) ให้สแกนลงโฟลเดอร์อื่น

        en The system does not say which folder this is.
        vi Hệ thống không cho biết đây là thư mục nào.
        th ระบบไม่บอกว่าเป็นโฟลเดอร์ใด

        en The system does not identify it.
        vi Hệ thống không xác định được tệp này.
        th ระบบระบุแฟ้มนี้ไม่ได้

        en The cryptographic library could not wrap a key: a recipient's key is not valid, or memory is short.
        vi Thư viện mật mã không bọc được khóa: khóa của người nhận không hợp lệ, hoặc thiếu bộ nhớ.
        th ไลบรารีเข้ารหัสห่อกุญแจไม่ได้: กุญแจของผู้รับไม่ถูกต้อง หรือหน่วยความจำไม่พอ

        en Its extended attributes or holes are more than a quarantine takes.
        vi Thuộc tính mở rộng hoặc vùng trống của tệp nhiều hơn mức tệp lưu giữ chứa được.
        th แอตทริบิวต์เพิ่มเติมหรือช่องว่างของแฟ้มมีมากกว่าที่แฟ้มจัดเก็บรับได้

        en The cryptographic library could not encrypt it.
        vi Thư viện mật mã không mã hóa được tệp này.
        th ไลบรารีเข้ารหัสแฟ้มนี้ไม่ได้

        en It has no digest.
        vi Tệp không có giá trị băm.
        th ไม่มีค่าแฮช

        en It holds another file where {1} should be.
        vi Ở chỗ của {1} là một tệp khác.
        th มีแฟ้มอื่นอยู่ในที่ของ {1}

        en Another file took its place while it was about to be removed. That one is left where it is.
        vi Tệp khác đã chiếm chỗ khi tệp sắp được gỡ bỏ. Tệp đó được để nguyên.
        th มีแฟ้มอื่นมาแทนที่ขณะกำลังจะนำออก แฟ้มนั้นเหลือไว้ที่เดิม

        en It is not the quarantine that the plan was begun with: that is {1}.
        vi Đây không phải là tệp lưu giữ đã dùng khi bắt đầu bản kế hoạch: tệp đó là {1}.
        th ไม่ใช่แฟ้มจัดเก็บที่ใช้เมื่อเริ่มแผนการ: แฟ้มนั้นคือ {1}

        en The new scan cannot be read: {1:message}.
        vi Không đọc được lượt quét mới: {1:message}.
        th อ่านการสแกนใหม่ไม่ได้: {1:message}

        en The store does not have exactly one identity.
        vi Cơ sở dữ liệu đối chiếu không có đúng một mã định danh.
        th ฐานข้อมูลอ้างอิงมีตัวระบุไม่เท่ากับหนึ่ง

        en Before event {1} there is a gap in the history.
        vi Trước sự kiện {1} có chỗ trống trong lịch sử.
        th ก่อนเหตุการณ์ {1} ประวัติขาดหาย

        en An entry is too long for a bundle.
        vi Có mục quá dài cho một gói danh sách.
        th มีรายการยาวเกินกว่าชุดบัญชีจะรับได้

        en The manifest names another key than the signature.
        vi Bản kê nêu khóa khác với chữ ký.
        th บัญชีกำกับระบุกุญแจอื่นจากลายมือชื่อ

        en The manifest cannot be read: {1:message}. The file was changed or damaged, or a newer program wrote it. Get it again from its owner.
        vi Không đọc được bản kê: {1:message}. Tệp đã bị thay đổi hoặc hư hỏng, hoặc do chương trình mới hơn ghi. Hãy lấy lại từ chủ danh sách.
        th อ่านบัญชีกำกับไม่ได้: {1:message} แฟ้มถูกเปลี่ยนแปลงหรือเสียหาย หรือโปรแกรมรุ่นใหม่กว่าเป็นผู้เขียน ให้ขอใหม่จากเจ้าของ

        en The store holds {1} hashes made by {2}, which this program does not know. Update the program.
        vi Cơ sở dữ liệu đối chiếu có {1} giá trị băm tạo bởi {2}, mà chương trình này không biết. Hãy cập nhật chương trình.
        th ฐานข้อมูลอ้างอิงมีค่าแฮช {1} ค่าที่คำนวณด้วย {2} ซึ่งโปรแกรมนี้ไม่รู้จัก ให้ปรับรุ่นโปรแกรม

        en The tables are not those of version {1}.
        vi Các bảng không đúng với phiên bản {1}.
        th ตารางไม่ตรงกับรุ่น {1}

        en A row of ‘{1}’ refers to one of ‘{2}’ that is not there.
        vi Một hàng của ‘{1}’ tham chiếu đến hàng của ‘{2}’ không tồn tại.
        th แถวของ ‘{1}’ อ้างถึงแถวของ ‘{2}’ ที่ไม่มีอยู่

        en List {1} states {2} of ‘{3}’ and has {4}.
        vi Danh sách {1} ghi {2} ‘{3}’ nhưng có {4}.
        th บัญชี {1} ระบุ ‘{3}’ ไว้ {2} แต่มี {4}

        en A digest of entry {1} has the wrong length.
        vi Một giá trị băm của mục {1} có độ dài sai.
        th ค่าแฮชของรายการ {1} มีความยาวผิด

        en The {1} digest of entry {2} is not in the look-up table.
        vi Giá trị băm {1} của mục {2} không có trong bảng tra cứu.
        th ค่าแฮช {1} ของรายการ {2} ไม่อยู่ในตารางค้นหา

        en The look-up table has {1} rows, and the digests need {2}.
        vi Bảng tra cứu có {1} hàng, trong khi các giá trị băm cần {2}.
        th ตารางค้นหามี {1} แถว แต่ค่าแฮชต้องใช้ {2} แถว

        en The set has no index of its digests, so every question would read all of it. Copy it into the store (--copy), or make an index in a copy of the file: CREATE INDEX by_sha256 ON {1} (sha256).
        vi Bộ dữ liệu không có chỉ mục cho các giá trị băm, nên mỗi lần tra cứu sẽ phải đọc toàn bộ. Hãy sao chép nó vào cơ sở dữ liệu đối chiếu (--copy), hoặc tạo chỉ mục trong một bản sao của tệp: CREATE INDEX by_sha256 ON {1} (sha256).
        th ชุดข้อมูลไม่มีดัชนีของค่าแฮช การค้นหาแต่ละครั้งจึงต้องอ่านทั้งหมด ให้คัดลอกลงในฐานข้อมูลอ้างอิง (--copy) หรือสร้างดัชนีในสำเนาของแฟ้ม: CREATE INDEX by_sha256 ON {1} (sha256)

        en A hash of entry {1} has the wrong length. Restore the store from a copy.
        vi Một giá trị băm tri giác của mục {1} có độ dài sai. Hãy thay cơ sở dữ liệu đối chiếu bằng bản sao.
        th ค่าแฮชเชิงการรับรู้ของรายการ {1} มีความยาวผิด ให้นำสำเนาของฐานข้อมูลอ้างอิงมาใช้

        en A hash of entry {1} has the wrong length or an unknown mark.
        vi Một giá trị băm tri giác của mục {1} có độ dài sai hoặc dấu không được biết.
        th ค่าแฮชเชิงการรับรู้ของรายการ {1} มีความยาวผิดหรือมีเครื่องหมายที่ไม่รู้จัก

        en The digest of the file must be its SHA-256 digest.
        vi Giá trị băm của tệp phải là giá trị băm SHA-256.
        th ค่าแฮชของแฟ้มต้องเป็นค่าแฮช SHA-256

        en The bundle has version ‘{1}’ of the format, and this program knows version {2}. Update the program.
        vi Gói danh sách có phiên bản định dạng ‘{1}’, còn chương trình này biết phiên bản {2}. Hãy cập nhật chương trình.
        th ชุดบัญชีเป็นรูปแบบรุ่น ‘{1}’ โปรแกรมนี้รู้จักรุ่น {2} ให้ปรับรุ่นโปรแกรม

        en The bundle has no signature where one should be, and nothing without one is imported. Get it again from its owner.
        vi Gói danh sách không có chữ ký ở chỗ phải có, và không nhập gì nếu không có chữ ký. Hãy lấy lại từ chủ danh sách.
        th ชุดบัญชีไม่มีลายมือชื่อในที่ที่ควรมี และจะไม่นำเข้าสิ่งใดที่ไม่มีลายมือชื่อ ให้ขอใหม่จากเจ้าของ

        en The file was changed while it was imported. Nothing of it was taken over.
        vi Tệp bị thay đổi trong khi nhập. Không lấy gì từ tệp.
        th แฟ้มถูกเปลี่ยนแปลงระหว่างนำเข้า ไม่ได้รับสิ่งใดจากแฟ้ม

        en The bundle is signed by ‘{1}’ but does not follow the format: {2:message}. A newer program may have written it: update the program, or ask its owner.
        vi Gói danh sách do ‘{1}’ ký nhưng không đúng định dạng: {2:message}. Có thể do chương trình mới hơn ghi: hãy cập nhật chương trình, hoặc hỏi chủ danh sách.
        th ชุดบัญชีลงนามโดย ‘{1}’ แต่ไม่เป็นไปตามรูปแบบ: {2:message} โปรแกรมรุ่นใหม่กว่าอาจเป็นผู้เขียน: ให้ปรับรุ่นโปรแกรม หรือสอบถามเจ้าของ

        en {1:message} Whoever receives a bundle of it refuses it. Import the list again under another name.
        vi {1:message} Bên nhận sẽ từ chối gói danh sách như vậy. Hãy nhập lại danh sách dưới tên khác.
        th {1:message} ผู้รับจะไม่รับชุดบัญชีเช่นนี้ ให้นำเข้าบัญชีใหม่ในชื่ออื่น

        en There are no changes of ‘{1}’ since event {2}: the list began with event {3}, and the newest event is {4}. Leave the event out for all of the list.
        vi Không có thay đổi của ‘{1}’ từ sự kiện {2}: danh sách bắt đầu từ sự kiện {3}, và sự kiện mới nhất là {4}. Hãy bỏ số sự kiện để lấy toàn bộ danh sách.
        th ไม่มีการเปลี่ยนแปลงของ ‘{1}’ ตั้งแต่เหตุการณ์ {2}: บัญชีเริ่มที่เหตุการณ์ {3} และเหตุการณ์ล่าสุดคือ {4} ไม่ต้องระบุเหตุการณ์หากต้องการทั้งบัญชี

        en The list ‘{1}’ comes from the list ‘{2}’ of another store than this bundle. Import it under another name.
        vi Danh sách ‘{1}’ đến từ danh sách ‘{2}’ của một cơ sở dữ liệu khác với gói này. Hãy nhập dưới tên khác.
        th บัญชี ‘{1}’ มาจากบัญชี ‘{2}’ ของฐานข้อมูลอื่น ไม่ใช่ของชุดบัญชีนี้ ให้นำเข้าในชื่ออื่น

        en An entry is not as it was written: {1:message}. Look for a copy of the log.
        vi Có mục không như khi được ghi: {1:message}. Hãy tìm một bản sao của nhật ký.
        th มีรายการที่ไม่เหมือนเมื่อเขียนไว้: {1:message} ให้หาสำเนาของบันทึก

        en Line {1} is not as it was written: {2:message} Without the log nobody knows what was done; look for a copy of it.
        vi Dòng {1} không như khi được ghi: {2:message} Không có nhật ký thì không ai biết đã làm những gì; hãy tìm một bản sao của nhật ký.
        th บรรทัด {1} ไม่เหมือนเมื่อเขียนไว้: {2:message} หากไม่มีบันทึก ไม่มีใครทราบว่าทำอะไรไปแล้ว ให้หาสำเนาของบันทึก

        en All names go, or none: find the others with ‘find -inum {1}’, and scan them, too.
        vi Gỡ tất cả các tên, hoặc không gỡ: hãy tìm các tên khác bằng ‘find -inum {1}’, và quét cả chúng.
        th นำออกทุกชื่อหรือไม่นำออกเลย: ให้หาชื่ออื่นด้วย ‘find -inum {1}’ และสแกนด้วย

        en Name the container, and the key or the passphrase that opens it{1}.
        vi Hãy nêu tệp lưu giữ, và khóa hoặc cụm mật khẩu để mở{1}.
        th ให้ระบุแฟ้มจัดเก็บ และกุญแจหรือวลีรหัสผ่านที่เปิดได้{1}

        en It is not the quarantine of this plan{1}. Nothing was changed.
        vi Đây không phải là tệp lưu giữ của bản kế hoạch này{1}. Không thay đổi gì.
        th ไม่ใช่แฟ้มจัดเก็บของแผนการนี้{1} ไม่ได้เปลี่ยนแปลงสิ่งใด

        en Its removal was interrupted, and it cannot get its name back: {1}. Move away what stands there, and run the command again.
        vi Việc gỡ bỏ tệp bị gián đoạn, và tệp không lấy lại được tên: {1}. Hãy chuyển nội dung đang ở đó đi, và chạy lại lệnh.
        th การนำแฟ้มออกหยุดกลางคัน และคืนชื่อไม่ได้: {1} ให้ย้ายสิ่งที่อยู่ตรงนั้นออก แล้วใช้คำสั่งอีกครั้ง

        en A file of the plan has no name.
        vi Có tệp trong bản kế hoạch không có tên.
        th มีแฟ้มในแผนการที่ไม่มีชื่อ

        en It was moved aside to be removed, could not be, and cannot get its name back: {1}. It is in the same folder, as {2}.
        vi Tệp được chuyển sang bên để gỡ bỏ nhưng không gỡ được, và không lấy lại được tên: {1}. Tệp ở trong cùng thư mục, với tên {2}.
        th แฟ้มถูกย้ายออกไปเพื่อนำออกแต่ทำไม่ได้ และคืนชื่อไม่ได้: {1} แฟ้มอยู่ในโฟลเดอร์เดียวกันในชื่อ {2}

        en It is shorter than the log says. Keep it as it is, and look for a copy.
        vi Tệp ngắn hơn so với nhật ký. Hãy giữ nguyên, và tìm một bản sao.
        th สั้นกว่าที่บันทึกระบุ ให้เก็บไว้ตามเดิม และหาสำเนา

        en Others can read or write this {1:message} (mode {2}). Take that from them (chmod 600), and if they are not to be trusted, make a new key.
        vi Người khác đọc hoặc ghi được tệp này ({1:message}, mode {2}). Hãy bỏ quyền đó (chmod 600), và nếu họ không đáng tin cậy, hãy tạo khóa mới.
        th ผู้อื่นอ่านหรือเขียนแฟ้มนี้ได้ ({1:message}, mode {2}) ให้ถอนสิทธิ์นั้น (chmod 600) และหากไว้ใจไม่ได้ ให้สร้างกุญแจใหม่

        en This is not a {1:message}. ‘{2}’ makes one.
        vi Tệp này không đúng loại ({1:message}). ‘{2}’ tạo tệp đó.
        th แฟ้มนี้ไม่ใช่ชนิดที่ต้องการ ({1:message}) ‘{2}’ สร้างแฟ้มนั้น

        en The stream ends in the middle of {1:message}. The items before it were answered; send the rest again.
        vi Luồng dừng giữa chừng ({1:message}). Các mục trước đó đã được trả lời; hãy gửi lại phần còn lại.
        th กระแสจบกลางคัน ({1:message}) รายการก่อนหน้านั้นได้รับคำตอบแล้ว ให้ส่งส่วนที่เหลืออีกครั้ง

        en A frame states a key of {1} bytes; the longest has {2}. Check that each frame begins with the lengths of its key (4 bytes) and of its item (8 bytes), little endian.
        vi Một khung ghi khóa dài {1} byte; khóa dài nhất có {2} byte. Hãy kiểm tra rằng mỗi khung bắt đầu bằng độ dài khóa (4 byte) và độ dài mục (8 byte), byte thấp trước.
        th เฟรมระบุคีย์ยาว {1} ไบต์ คีย์ที่ยาวที่สุดมี {2} ไบต์ ตรวจว่าแต่ละเฟรมเริ่มด้วยความยาวของคีย์ (4 ไบต์) และของรายการ (8 ไบต์) ไบต์ต่ำก่อน

        en A frame states an item of {1} bytes. Check that each frame begins with the lengths of its key (4 bytes) and of its item (8 bytes), little endian.
        vi Một khung ghi mục dài {1} byte. Hãy kiểm tra rằng mỗi khung bắt đầu bằng độ dài khóa (4 byte) và độ dài mục (8 byte), byte thấp trước.
        th เฟรมระบุรายการยาว {1} ไบต์ ตรวจว่าแต่ละเฟรมเริ่มด้วยความยาวของคีย์ (4 ไบต์) และของรายการ (8 ไบต์) ไบต์ต่ำก่อน

        en The stream cannot be read: {1}. The items before it were answered; send the rest again.
        vi Không đọc được luồng: {1}. Các mục trước đó đã được trả lời; hãy gửi lại phần còn lại.
        th อ่านกระแสไม่ได้: {1} รายการก่อนหน้านั้นได้รับคำตอบแล้ว ให้ส่งส่วนที่เหลืออีกครั้ง

        en It needs root and Linux 5.9 or later; leave out --method for what can be used.
        vi Cần quyền root và Linux 5.9 trở lên; hãy bỏ --method để dùng cách có thể dùng.
        th ต้องใช้สิทธิ์ root และ Linux 5.9 ขึ้นไป ให้ละ --method เพื่อใช้วิธีที่ใช้ได้

        en Allow more watches (‘sysctl fs.inotify.max_user_watches’), or use --method polling.
        vi Hãy cho phép nhiều theo dõi hơn (‘sysctl fs.inotify.max_user_watches’), hoặc dùng --method polling.
        th ให้อนุญาตการเฝ้าดูมากขึ้น (‘sysctl fs.inotify.max_user_watches’) หรือใช้ --method polling
        """#)
}
