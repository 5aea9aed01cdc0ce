/// What the system calls its errors, as far as a person who works with files meets them.
extension MessageCatalogue {
    static let system = MessageCatalogue(
        #"""
        en Operation not permitted
        vi Thao tác không được phép
        th ไม่อนุญาตให้ดำเนินการ

        en No such file or directory
        vi Không có tệp hoặc thư mục này
        th ไม่มีแฟ้มหรือโฟลเดอร์นี้

        en Interrupted system call
        vi Lời gọi hệ thống bị ngắt
        th การเรียกระบบถูกขัดจังหวะ

        en Input/output error
        vi Lỗi vào/ra
        th ข้อผิดพลาดในการรับส่งข้อมูล

        en No such device or address
        vi Không có thiết bị hoặc địa chỉ này
        th ไม่มีอุปกรณ์หรือที่อยู่นี้

        en Argument list too long
        vi Danh sách đối số quá dài
        th รายการอาร์กิวเมนต์ยาวเกินไป

        en Exec format error
        vi Sai định dạng tệp thi hành
        th รูปแบบแฟ้มโปรแกรมไม่ถูกต้อง

        en Bad file descriptor
        vi Mô tả tệp không hợp lệ
        th ตัวบ่งชี้แฟ้มใช้ไม่ได้

        en Resource temporarily unavailable
        vi Tài nguyên tạm thời không sẵn sàng
        th ทรัพยากรไม่พร้อมใช้งานชั่วคราว

        en Cannot allocate memory
        vi Không cấp phát được bộ nhớ
        th จัดสรรหน่วยความจำไม่ได้

        en Permission denied
        vi Không có quyền truy cập
        th ไม่มีสิทธิ์เข้าถึง

        en Device or resource busy
        vi Thiết bị hoặc tài nguyên đang bận
        th อุปกรณ์หรือทรัพยากรไม่ว่าง

        en File exists
        vi Tệp đã tồn tại
        th มีแฟ้มนี้อยู่แล้ว

        en Invalid cross-device link
        vi Liên kết giữa hai thiết bị không hợp lệ
        th ลิงก์ข้ามอุปกรณ์ใช้ไม่ได้

        en No such device
        vi Không có thiết bị này
        th ไม่มีอุปกรณ์นี้

        en Not a directory
        vi Không phải là thư mục
        th ไม่ใช่โฟลเดอร์

        en Is a directory
        vi Là một thư mục
        th เป็นโฟลเดอร์

        en Invalid argument
        vi Đối số không hợp lệ
        th อาร์กิวเมนต์ใช้ไม่ได้

        en Too many open files in system
        vi Hệ thống có quá nhiều tệp đang mở
        th ระบบเปิดแฟ้มมากเกินไป

        en Too many open files
        vi Quá nhiều tệp đang mở
        th เปิดแฟ้มมากเกินไป

        en Inappropriate ioctl for device
        vi Lệnh điều khiển không hợp với thiết bị
        th คำสั่งควบคุมไม่เหมาะกับอุปกรณ์

        en Text file busy
        vi Tệp chương trình đang được sử dụng
        th แฟ้มโปรแกรมกำลังถูกใช้งาน

        en File too large
        vi Tệp quá lớn
        th แฟ้มใหญ่เกินไป

        en No space left on device
        vi Không còn chỗ trống trên thiết bị
        th ไม่มีพื้นที่เหลือบนอุปกรณ์

        en Illegal seek
        vi Không thể đổi vị trí đọc
        th เลื่อนตำแหน่งอ่านไม่ได้

        en Read-only file system
        vi Hệ thống tệp chỉ đọc
        th ระบบแฟ้มอ่านได้อย่างเดียว

        en Too many links
        vi Quá nhiều liên kết
        th มีลิงก์มากเกินไป

        en Broken pipe
        vi Đường ống bị đứt
        th ไปป์ขาด

        en File name too long
        vi Tên tệp quá dài
        th ชื่อแฟ้มยาวเกินไป

        en Function not implemented
        vi Chức năng chưa có trong hệ thống
        th ระบบไม่มีฟังก์ชันนี้

        en Directory not empty
        vi Thư mục không rỗng
        th โฟลเดอร์ไม่ว่าง

        en Too many levels of symbolic links
        vi Quá nhiều tầng liên kết tượng trưng
        th ลิงก์สัญลักษณ์ซ้อนกันหลายชั้นเกินไป

        en Value too large for defined data type
        vi Giá trị quá lớn so với kiểu dữ liệu
        th ค่าใหญ่เกินชนิดข้อมูล

        en Operation not supported
        vi Thao tác không được hỗ trợ
        th ไม่รองรับการดำเนินการนี้

        en Connection reset by peer
        vi Kết nối bị phía bên kia ngắt
        th การเชื่อมต่อถูกอีกฝ่ายตัด

        en Connection timed out
        vi Kết nối quá thời hạn
        th การเชื่อมต่อหมดเวลา

        en Connection refused
        vi Kết nối bị từ chối
        th การเชื่อมต่อถูกปฏิเสธ

        en Stale file handle
        vi Tệp trên máy chủ không còn hiệu lực
        th แฟ้มบนเซิร์ฟเวอร์ใช้ไม่ได้แล้ว

        en Disk quota exceeded
        vi Vượt hạn ngạch đĩa
        th เกินโควตาดิสก์

        en Remote I/O error
        vi Lỗi vào/ra từ xa
        th ข้อผิดพลาดในการรับส่งข้อมูลจากระยะไกล

        en No medium found
        vi Không tìm thấy phương tiện lưu trữ
        th ไม่พบสื่อบันทึกข้อมูล
        """#)
}
