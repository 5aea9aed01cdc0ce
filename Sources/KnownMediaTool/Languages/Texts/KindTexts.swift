/// Kinds of files, as `ContentKind` names one and several of them.
extension MessageCatalogue {
    static let kinds = MessageCatalogue(
        #"""
        en AutoCAD drawing
        vi bản vẽ AutoCAD
        th แบบเขียน AutoCAD

        en AutoCAD drawings
        vi bản vẽ AutoCAD
        th แบบเขียน AutoCAD

        en AutoCAD drawing ({1})
        vi bản vẽ AutoCAD ({1})
        th แบบเขียน AutoCAD ({1})

        en DjVu document
        vi tài liệu DjVu
        th เอกสาร DjVu

        en DjVu documents
        vi tài liệu DjVu
        th เอกสาร DjVu

        en DjVu document ({1})
        vi tài liệu DjVu ({1})
        th เอกสาร DjVu ({1})

        en Hangul document
        vi tài liệu Hangul
        th เอกสาร Hangul

        en Hangul documents
        vi tài liệu Hangul
        th เอกสาร Hangul

        en Hangul document ({1})
        vi tài liệu Hangul ({1})
        th เอกสาร Hangul ({1})

        en InDesign document
        vi tài liệu InDesign
        th เอกสาร InDesign

        en InDesign documents
        vi tài liệu InDesign
        th เอกสาร InDesign

        en InDesign document ({1})
        vi tài liệu InDesign ({1})
        th เอกสาร InDesign ({1})

        en Office 97 document or other compound file
        vi tài liệu Office 97 hoặc tệp phức hợp khác
        th เอกสาร Office 97 หรือแฟ้มประกอบอื่น

        en Office 97 documents or other compound files
        vi tài liệu Office 97 hoặc tệp phức hợp khác
        th เอกสาร Office 97 หรือแฟ้มประกอบอื่น

        en Office 97 document or other compound file ({1})
        vi tài liệu Office 97 hoặc tệp phức hợp khác ({1})
        th เอกสาร Office 97 หรือแฟ้มประกอบอื่น ({1})

        en OneNote notebook
        vi sổ ghi chép OneNote
        th สมุดบันทึก OneNote

        en OneNote notebooks
        vi sổ ghi chép OneNote
        th สมุดบันทึก OneNote

        en OneNote notebook ({1})
        vi sổ ghi chép OneNote ({1})
        th สมุดบันทึก OneNote ({1})

        en PDF file
        vi tệp PDF
        th แฟ้ม PDF

        en PDF files
        vi tệp PDF
        th แฟ้ม PDF

        en PDF file ({1})
        vi tệp PDF ({1})
        th แฟ้ม PDF ({1})

        en PostScript file
        vi tệp PostScript
        th แฟ้ม PostScript

        en PostScript files
        vi tệp PostScript
        th แฟ้ม PostScript

        en PostScript file ({1})
        vi tệp PostScript ({1})
        th แฟ้ม PostScript ({1})

        en RTF document
        vi tài liệu RTF
        th เอกสาร RTF

        en RTF documents
        vi tài liệu RTF
        th เอกสาร RTF

        en RTF document ({1})
        vi tài liệu RTF ({1})
        th เอกสาร RTF ({1})

        en SQLite database
        vi cơ sở dữ liệu SQLite
        th ฐานข้อมูล SQLite

        en SQLite databases
        vi cơ sở dữ liệu SQLite
        th ฐานข้อมูล SQLite

        en SQLite database ({1})
        vi cơ sở dữ liệu SQLite ({1})
        th ฐานข้อมูล SQLite ({1})

        en SQLite journal
        vi nhật ký SQLite
        th เจอร์นัล SQLite

        en SQLite journals
        vi nhật ký SQLite
        th เจอร์นัล SQLite

        en SQLite journal ({1})
        vi nhật ký SQLite ({1})
        th เจอร์นัล SQLite ({1})

        en SQLite log
        vi tệp ghi trước của SQLite
        th บันทึก SQLite

        en SQLite logs
        vi tệp ghi trước của SQLite
        th บันทึก SQLite

        en SQLite log ({1})
        vi tệp ghi trước của SQLite ({1})
        th บันทึก SQLite ({1})

        en Windows registry
        vi sổ đăng ký Windows
        th รีจิสทรีของ Windows

        en Windows registries
        vi sổ đăng ký Windows
        th รีจิสทรีของ Windows

        en Windows registry ({1})
        vi sổ đăng ký Windows ({1})
        th รีจิสทรีของ Windows ({1})

        en WordPerfect document
        vi tài liệu WordPerfect
        th เอกสาร WordPerfect

        en WordPerfect documents
        vi tài liệu WordPerfect
        th เอกสาร WordPerfect

        en WordPerfect document ({1})
        vi tài liệu WordPerfect ({1})
        th เอกสาร WordPerfect ({1})

        en address card
        vi danh thiếp điện tử
        th บัตรที่อยู่

        en address cards
        vi danh thiếp điện tử
        th บัตรที่อยู่

        en address card ({1})
        vi danh thiếp điện tử ({1})
        th บัตรที่อยู่ ({1})

        en animated cursor picture
        vi con trỏ động
        th ภาพเคอร์เซอร์เคลื่อนไหว

        en animated cursor pictures
        vi con trỏ động
        th ภาพเคอร์เซอร์เคลื่อนไหว

        en animated cursor picture ({1})
        vi con trỏ động ({1})
        th ภาพเคอร์เซอร์เคลื่อนไหว ({1})

        en archive
        vi tệp nén
        th แฟ้มบีบอัด

        en archives
        vi tệp nén
        th แฟ้มบีบอัด

        en archive ({1})
        vi tệp nén ({1})
        th แฟ้มบีบอัด ({1})

        en audio file
        vi tệp âm thanh
        th แฟ้มเสียง

        en audio files
        vi tệp âm thanh
        th แฟ้มเสียง

        en audio file ({1})
        vi tệp âm thanh ({1})
        th แฟ้มเสียง ({1})

        en browser cache
        vi bộ nhớ đệm của trình duyệt
        th แคชของเบราว์เซอร์

        en browser caches
        vi bộ nhớ đệm của trình duyệt
        th แคชของเบราว์เซอร์

        en browser cache ({1})
        vi bộ nhớ đệm của trình duyệt ({1})
        th แคชของเบราว์เซอร์ ({1})

        en calendar
        vi lịch
        th ปฏิทิน

        en calendars
        vi lịch
        th ปฏิทิน

        en calendar ({1})
        vi lịch ({1})
        th ปฏิทิน ({1})

        en camera raw picture
        vi hình ảnh thô của máy ảnh
        th ภาพดิบจากกล้อง

        en camera raw pictures
        vi hình ảnh thô của máy ảnh
        th ภาพดิบจากกล้อง

        en camera raw picture ({1})
        vi hình ảnh thô của máy ảnh ({1})
        th ภาพดิบจากกล้อง ({1})

        en cursor picture
        vi con trỏ
        th ภาพเคอร์เซอร์

        en cursor pictures
        vi con trỏ
        th ภาพเคอร์เซอร์

        en cursor picture ({1})
        vi con trỏ ({1})
        th ภาพเคอร์เซอร์ ({1})

        en database
        vi cơ sở dữ liệu
        th ฐานข้อมูล

        en databases
        vi cơ sở dữ liệu
        th ฐานข้อมูล

        en database ({1})
        vi cơ sở dữ liệu ({1})
        th ฐานข้อมูล ({1})

        en directory export
        vi bản xuất danh bạ
        th แฟ้มส่งออกไดเรกทอรี

        en directory exports
        vi bản xuất danh bạ
        th แฟ้มส่งออกไดเรกทอรี

        en directory export ({1})
        vi bản xuất danh bạ ({1})
        th แฟ้มส่งออกไดเรกทอรี ({1})

        en disk image
        vi ảnh đĩa
        th อิมเมจของดิสก์

        en disk images
        vi ảnh đĩa
        th อิมเมจของดิสก์

        en disk image ({1})
        vi ảnh đĩa ({1})
        th อิมเมจของดิสก์ ({1})

        en e-book
        vi sách điện tử
        th หนังสืออิเล็กทรอนิกส์

        en e-books
        vi sách điện tử
        th หนังสืออิเล็กทรอนิกส์

        en e-book ({1})
        vi sách điện tử ({1})
        th หนังสืออิเล็กทรอนิกส์ ({1})

        en encrypted disk image
        vi ảnh đĩa có mật khẩu
        th อิมเมจของดิสก์ที่เข้ารหัส

        en encrypted disk images
        vi ảnh đĩa có mật khẩu
        th อิมเมจของดิสก์ที่เข้ารหัส

        en encrypted disk image ({1})
        vi ảnh đĩa có mật khẩu ({1})
        th อิมเมจของดิสก์ที่เข้ารหัส ({1})

        en encrypted file
        vi tệp có mật khẩu
        th แฟ้มที่เข้ารหัส

        en encrypted files
        vi tệp có mật khẩu
        th แฟ้มที่เข้ารหัส

        en encrypted file ({1})
        vi tệp có mật khẩu ({1})
        th แฟ้มที่เข้ารหัส ({1})

        en font
        vi phông chữ
        th แบบอักษร

        en fonts
        vi phông chữ
        th แบบอักษร

        en font ({1})
        vi phông chữ ({1})
        th แบบอักษร ({1})

        en help file
        vi tệp trợ giúp
        th แฟ้มความช่วยเหลือ

        en help files
        vi tệp trợ giúp
        th แฟ้มความช่วยเหลือ

        en help file ({1})
        vi tệp trợ giúp ({1})
        th แฟ้มความช่วยเหลือ ({1})

        en mail attachment
        vi tệp đính kèm thư
        th แฟ้มแนบอีเมล

        en mail attachments
        vi tệp đính kèm thư
        th แฟ้มแนบอีเมล

        en mail attachment ({1})
        vi tệp đính kèm thư ({1})
        th แฟ้มแนบอีเมล ({1})

        en mail message
        vi thư điện tử
        th อีเมล

        en mail messages
        vi thư điện tử
        th อีเมล

        en mail message ({1})
        vi thư điện tử ({1})
        th อีเมล ({1})

        en mailbox
        vi hộp thư
        th กล่องอีเมล

        en mailboxes
        vi hộp thư
        th กล่องอีเมล

        en mailbox ({1})
        vi hộp thư ({1})
        th กล่องอีเมล ({1})

        en memory image
        vi ảnh bộ nhớ
        th อิมเมจของหน่วยความจำ

        en memory images
        vi ảnh bộ nhớ
        th อิมเมจของหน่วยความจำ

        en memory image ({1})
        vi ảnh bộ nhớ ({1})
        th อิมเมจของหน่วยความจำ ({1})

        en property list
        vi danh sách thuộc tính
        th รายการคุณสมบัติ

        en property lists
        vi danh sách thuộc tính
        th รายการคุณสมบัติ

        en property list ({1})
        vi danh sách thuộc tính ({1})
        th รายการคุณสมบัติ ({1})

        en thumbnail cache
        vi bộ nhớ đệm ảnh thu nhỏ
        th แคชของภาพย่อ

        en thumbnail caches
        vi bộ nhớ đệm ảnh thu nhỏ
        th แคชของภาพย่อ

        en thumbnail cache ({1})
        vi bộ nhớ đệm ảnh thu nhỏ ({1})
        th แคชของภาพย่อ ({1})

        en video
        vi video
        th วิดีโอ

        en videos
        vi video
        th วิดีโอ

        en video ({1})
        vi video ({1})
        th วิดีโอ ({1})

        en {1} picture
        vi hình ảnh {1}
        th ภาพ {1}

        en {1} pictures
        vi hình ảnh {1}
        th ภาพ {1}

        en file of the kind ‘{1}’
        vi tệp thuộc loại ‘{1}’
        th แฟ้มชนิด ‘{1}’

        en files of the kind ‘{1}’
        vi tệp thuộc loại ‘{1}’
        th แฟ้มชนิด ‘{1}’

        en not looked into: {1:message}
        vi chưa xem bên trong: {1:message}
        th ไม่ได้ดูภายใน: {1:message}

        en a picture that this build cannot decode: {1:message}
        vi hình ảnh mà bản chương trình này không đọc được: {1:message}
        th ภาพที่โปรแกรมรุ่นนี้อ่านไม่ได้: {1:message}
        """#)
}
