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

        en ASTC picture
        vi hình ảnh ASTC
        th ภาพ ASTC

        en ASTC pictures
        vi hình ảnh ASTC
        th ภาพ ASTC

        en ASTC picture ({1})
        vi hình ảnh ASTC ({1})
        th ภาพ ASTC ({1})

        en AVIF picture
        vi hình ảnh AVIF
        th ภาพ AVIF

        en AVIF pictures
        vi hình ảnh AVIF
        th ภาพ AVIF

        en AVIF picture ({1})
        vi hình ảnh AVIF ({1})
        th ภาพ AVIF ({1})

        en Apple icon picture
        vi hình ảnh Apple icon
        th ภาพ Apple icon

        en Apple icon pictures
        vi hình ảnh Apple icon
        th ภาพ Apple icon

        en Apple icon picture ({1})
        vi hình ảnh Apple icon ({1})
        th ภาพ Apple icon ({1})

        en BLP picture
        vi hình ảnh BLP
        th ภาพ BLP

        en BLP pictures
        vi hình ảnh BLP
        th ภาพ BLP

        en BLP picture ({1})
        vi hình ảnh BLP ({1})
        th ภาพ BLP ({1})

        en BMP picture
        vi hình ảnh BMP
        th ภาพ BMP

        en BMP pictures
        vi hình ảnh BMP
        th ภาพ BMP

        en BMP picture ({1})
        vi hình ảnh BMP ({1})
        th ภาพ BMP ({1})

        en BPG picture
        vi hình ảnh BPG
        th ภาพ BPG

        en BPG pictures
        vi hình ảnh BPG
        th ภาพ BPG

        en BPG picture ({1})
        vi hình ảnh BPG ({1})
        th ภาพ BPG ({1})

        en Cineon picture
        vi hình ảnh Cineon
        th ภาพ Cineon

        en Cineon pictures
        vi hình ảnh Cineon
        th ภาพ Cineon

        en Cineon picture ({1})
        vi hình ảnh Cineon ({1})
        th ภาพ Cineon ({1})

        en CorelDRAW picture
        vi hình ảnh CorelDRAW
        th ภาพ CorelDRAW

        en CorelDRAW pictures
        vi hình ảnh CorelDRAW
        th ภาพ CorelDRAW

        en CorelDRAW picture ({1})
        vi hình ảnh CorelDRAW ({1})
        th ภาพ CorelDRAW ({1})

        en DDS picture
        vi hình ảnh DDS
        th ภาพ DDS

        en DDS pictures
        vi hình ảnh DDS
        th ภาพ DDS

        en DDS picture ({1})
        vi hình ảnh DDS ({1})
        th ภาพ DDS ({1})

        en DICOM picture
        vi hình ảnh DICOM
        th ภาพ DICOM

        en DICOM pictures
        vi hình ảnh DICOM
        th ภาพ DICOM

        en DICOM picture ({1})
        vi hình ảnh DICOM ({1})
        th ภาพ DICOM ({1})

        en DPX picture
        vi hình ảnh DPX
        th ภาพ DPX

        en DPX pictures
        vi hình ảnh DPX
        th ภาพ DPX

        en DPX picture ({1})
        vi hình ảnh DPX ({1})
        th ภาพ DPX ({1})

        en EMF picture
        vi hình ảnh EMF
        th ภาพ EMF

        en EMF pictures
        vi hình ảnh EMF
        th ภาพ EMF

        en EMF picture ({1})
        vi hình ảnh EMF ({1})
        th ภาพ EMF ({1})

        en EPS picture
        vi hình ảnh EPS
        th ภาพ EPS

        en EPS pictures
        vi hình ảnh EPS
        th ภาพ EPS

        en EPS picture ({1})
        vi hình ảnh EPS ({1})
        th ภาพ EPS ({1})

        en FITS picture
        vi hình ảnh FITS
        th ภาพ FITS

        en FITS pictures
        vi hình ảnh FITS
        th ภาพ FITS

        en FITS picture ({1})
        vi hình ảnh FITS ({1})
        th ภาพ FITS ({1})

        en FLIF picture
        vi hình ảnh FLIF
        th ภาพ FLIF

        en FLIF pictures
        vi hình ảnh FLIF
        th ภาพ FLIF

        en FLIF picture ({1})
        vi hình ảnh FLIF ({1})
        th ภาพ FLIF ({1})

        en GIF picture
        vi hình ảnh GIF
        th ภาพ GIF

        en GIF pictures
        vi hình ảnh GIF
        th ภาพ GIF

        en GIF picture ({1})
        vi hình ảnh GIF ({1})
        th ภาพ GIF ({1})

        en GIMP picture
        vi hình ảnh GIMP
        th ภาพ GIMP

        en GIMP pictures
        vi hình ảnh GIMP
        th ภาพ GIMP

        en GIMP picture ({1})
        vi hình ảnh GIMP ({1})
        th ภาพ GIMP ({1})

        en HEIC picture
        vi hình ảnh HEIC
        th ภาพ HEIC

        en HEIC pictures
        vi hình ảnh HEIC
        th ภาพ HEIC

        en HEIC picture ({1})
        vi hình ảnh HEIC ({1})
        th ภาพ HEIC ({1})

        en ICO picture
        vi hình ảnh ICO
        th ภาพ ICO

        en ICO pictures
        vi hình ảnh ICO
        th ภาพ ICO

        en ICO picture ({1})
        vi hình ảnh ICO ({1})
        th ภาพ ICO ({1})

        en ILBM picture
        vi hình ảnh ILBM
        th ภาพ ILBM

        en ILBM pictures
        vi hình ảnh ILBM
        th ภาพ ILBM

        en ILBM picture ({1})
        vi hình ảnh ILBM ({1})
        th ภาพ ILBM ({1})

        en JBIG2 picture
        vi hình ảnh JBIG2
        th ภาพ JBIG2

        en JBIG2 pictures
        vi hình ảnh JBIG2
        th ภาพ JBIG2

        en JBIG2 picture ({1})
        vi hình ảnh JBIG2 ({1})
        th ภาพ JBIG2 ({1})

        en JPEG 2000 picture
        vi hình ảnh JPEG 2000
        th ภาพ JPEG 2000

        en JPEG 2000 pictures
        vi hình ảnh JPEG 2000
        th ภาพ JPEG 2000

        en JPEG 2000 picture ({1})
        vi hình ảnh JPEG 2000 ({1})
        th ภาพ JPEG 2000 ({1})

        en JPEG XL picture
        vi hình ảnh JPEG XL
        th ภาพ JPEG XL

        en JPEG XL pictures
        vi hình ảnh JPEG XL
        th ภาพ JPEG XL

        en JPEG XL picture ({1})
        vi hình ảnh JPEG XL ({1})
        th ภาพ JPEG XL ({1})

        en JPEG XR picture
        vi hình ảnh JPEG XR
        th ภาพ JPEG XR

        en JPEG XR pictures
        vi hình ảnh JPEG XR
        th ภาพ JPEG XR

        en JPEG XR picture ({1})
        vi hình ảnh JPEG XR ({1})
        th ภาพ JPEG XR ({1})

        en JPEG picture
        vi hình ảnh JPEG
        th ภาพ JPEG

        en JPEG pictures
        vi hình ảnh JPEG
        th ภาพ JPEG

        en JPEG picture ({1})
        vi hình ảnh JPEG ({1})
        th ภาพ JPEG ({1})

        en KTX picture
        vi hình ảnh KTX
        th ภาพ KTX

        en KTX pictures
        vi hình ảnh KTX
        th ภาพ KTX

        en KTX picture ({1})
        vi hình ảnh KTX ({1})
        th ภาพ KTX ({1})

        en MNG picture
        vi hình ảnh MNG
        th ภาพ MNG

        en MNG pictures
        vi hình ảnh MNG
        th ภาพ MNG

        en MNG picture ({1})
        vi hình ảnh MNG ({1})
        th ภาพ MNG ({1})

        en OpenEXR picture
        vi hình ảnh OpenEXR
        th ภาพ OpenEXR

        en OpenEXR pictures
        vi hình ảnh OpenEXR
        th ภาพ OpenEXR

        en OpenEXR picture ({1})
        vi hình ảnh OpenEXR ({1})
        th ภาพ OpenEXR ({1})

        en PCX picture
        vi hình ảnh PCX
        th ภาพ PCX

        en PCX pictures
        vi hình ảnh PCX
        th ภาพ PCX

        en PCX picture ({1})
        vi hình ảnh PCX ({1})
        th ภาพ PCX ({1})

        en PFM picture
        vi hình ảnh PFM
        th ภาพ PFM

        en PFM pictures
        vi hình ảnh PFM
        th ภาพ PFM

        en PFM picture ({1})
        vi hình ảnh PFM ({1})
        th ภาพ PFM ({1})

        en PICT picture
        vi hình ảnh PICT
        th ภาพ PICT

        en PICT pictures
        vi hình ảnh PICT
        th ภาพ PICT

        en PICT picture ({1})
        vi hình ảnh PICT ({1})
        th ภาพ PICT ({1})

        en PNG picture
        vi hình ảnh PNG
        th ภาพ PNG

        en PNG pictures
        vi hình ảnh PNG
        th ภาพ PNG

        en PNG picture ({1})
        vi hình ảnh PNG ({1})
        th ภาพ PNG ({1})

        en PNM picture
        vi hình ảnh PNM
        th ภาพ PNM

        en PNM pictures
        vi hình ảnh PNM
        th ภาพ PNM

        en PNM picture ({1})
        vi hình ảnh PNM ({1})
        th ภาพ PNM ({1})

        en PaintShop Pro picture
        vi hình ảnh PaintShop Pro
        th ภาพ PaintShop Pro

        en PaintShop Pro pictures
        vi hình ảnh PaintShop Pro
        th ภาพ PaintShop Pro

        en PaintShop Pro picture ({1})
        vi hình ảnh PaintShop Pro ({1})
        th ภาพ PaintShop Pro ({1})

        en Photoshop picture
        vi hình ảnh Photoshop
        th ภาพ Photoshop

        en Photoshop pictures
        vi hình ảnh Photoshop
        th ภาพ Photoshop

        en Photoshop picture ({1})
        vi hình ảnh Photoshop ({1})
        th ภาพ Photoshop ({1})

        en QOI picture
        vi hình ảnh QOI
        th ภาพ QOI

        en QOI pictures
        vi hình ảnh QOI
        th ภาพ QOI

        en QOI picture ({1})
        vi hình ảnh QOI ({1})
        th ภาพ QOI ({1})

        en Radiance picture
        vi hình ảnh Radiance
        th ภาพ Radiance

        en Radiance pictures
        vi hình ảnh Radiance
        th ภาพ Radiance

        en Radiance picture ({1})
        vi hình ảnh Radiance ({1})
        th ภาพ Radiance ({1})

        en SGI picture
        vi hình ảnh SGI
        th ภาพ SGI

        en SGI pictures
        vi hình ảnh SGI
        th ภาพ SGI

        en SGI picture ({1})
        vi hình ảnh SGI ({1})
        th ภาพ SGI ({1})

        en SVG picture
        vi hình ảnh SVG
        th ภาพ SVG

        en SVG pictures
        vi hình ảnh SVG
        th ภาพ SVG

        en SVG picture ({1})
        vi hình ảnh SVG ({1})
        th ภาพ SVG ({1})

        en Sun raster picture
        vi hình ảnh Sun raster
        th ภาพ Sun raster

        en Sun raster pictures
        vi hình ảnh Sun raster
        th ภาพ Sun raster

        en Sun raster picture ({1})
        vi hình ảnh Sun raster ({1})
        th ภาพ Sun raster ({1})

        en TGA picture
        vi hình ảnh TGA
        th ภาพ TGA

        en TGA pictures
        vi hình ảnh TGA
        th ภาพ TGA

        en TGA picture ({1})
        vi hình ảnh TGA ({1})
        th ภาพ TGA ({1})

        en TIFF picture
        vi hình ảnh TIFF
        th ภาพ TIFF

        en TIFF pictures
        vi hình ảnh TIFF
        th ภาพ TIFF

        en TIFF picture ({1})
        vi hình ảnh TIFF ({1})
        th ภาพ TIFF ({1})

        en VTF picture
        vi hình ảnh VTF
        th ภาพ VTF

        en VTF pictures
        vi hình ảnh VTF
        th ภาพ VTF

        en VTF picture ({1})
        vi hình ảnh VTF ({1})
        th ภาพ VTF ({1})

        en WMF picture
        vi hình ảnh WMF
        th ภาพ WMF

        en WMF pictures
        vi hình ảnh WMF
        th ภาพ WMF

        en WMF picture ({1})
        vi hình ảnh WMF ({1})
        th ภาพ WMF ({1})

        en WebP picture
        vi hình ảnh WebP
        th ภาพ WebP

        en WebP pictures
        vi hình ảnh WebP
        th ภาพ WebP

        en WebP picture ({1})
        vi hình ảnh WebP ({1})
        th ภาพ WebP ({1})

        en XBM picture
        vi hình ảnh XBM
        th ภาพ XBM

        en XBM pictures
        vi hình ảnh XBM
        th ภาพ XBM

        en XBM picture ({1})
        vi hình ảnh XBM ({1})
        th ภาพ XBM ({1})

        en XPM picture
        vi hình ảnh XPM
        th ภาพ XPM

        en XPM pictures
        vi hình ảnh XPM
        th ภาพ XPM

        en XPM picture ({1})
        vi hình ảnh XPM ({1})
        th ภาพ XPM ({1})
        """#)
}
