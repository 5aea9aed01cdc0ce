/// What the decoders of pictures say of a file that yields no picture, or not all of one: parts of sentences, and reasons that a
/// ledger records.
extension MessageCatalogue {
    static let pictures = MessageCatalogue(
        #"""
        # Any picture: its format, its size, what it would take.

        en the first bytes are not those of a picture in any format known to this program
        vi các byte đầu không phải của hình ảnh ở định dạng nào mà chương trình này biết
        th ไบต์แรก ๆ ไม่ใช่ของภาพในรูปแบบใดที่โปรแกรมนี้รู้จัก

        en the picture is in the format {1}, {2:message}
        vi hình ảnh ở định dạng {1}, {2:message}
        th ภาพอยู่ในรูปแบบ {1} {2:message}

        en which is not decoded; convert it to PNG to hash it
        vi chương trình không đọc được định dạng này; hãy chuyển sang PNG để băm
        th ซึ่งโปรแกรมอ่านไม่ได้ ให้แปลงเป็น PNG เพื่อคำนวณค่าแฮช

        en which needs the library {1}; install it to have the picture hashed
        vi định dạng này cần thư viện {1}; hãy cài đặt thư viện để băm được hình ảnh
        th ซึ่งต้องใช้ไลบรารี {1} ให้ติดตั้งเพื่อคำนวณค่าแฮชของภาพ

        en which this build does not decode; build it with the package trait {1}, or convert the picture to PNG
        vi bản dựng này không đọc được định dạng đó; hãy dựng chương trình với package trait {1}, hoặc chuyển hình ảnh sang PNG
        th ซึ่งโปรแกรมรุ่นที่สร้างนี้อ่านไม่ได้ ให้สร้างโปรแกรมด้วย package trait {1} หรือแปลงภาพเป็น PNG

        en the bytes of the picture could not be read: {1:message}; try again, or from a copy
        vi không đọc được các byte của hình ảnh: {1:message}; hãy thử lại, hoặc đọc từ một bản sao
        th อ่านไบต์ของภาพไม่ได้: {1:message} ให้ลองใหม่ หรืออ่านจากสำเนา

        en the picture is {1} × {2}: it has no pixel
        vi hình ảnh có kích thước {1} × {2}: không có điểm ảnh nào
        th ภาพมีขนาด {1} × {2}: ไม่มีจุดภาพ

        en a side of the picture is 0: it has no pixel
        vi một cạnh của hình ảnh bằng 0: không có điểm ảnh nào
        th ด้านหนึ่งของภาพเป็น 0: ไม่มีจุดภาพ

        en the picture is {1} × {2}, and the limit is {3} a side; raise maximumSide to decode it
        vi hình ảnh có kích thước {1} × {2}, trong khi giới hạn là {3} mỗi cạnh; hãy tăng maximumSide để đọc hình ảnh này
        th ภาพมีขนาด {1} × {2} แต่ขีดจำกัดคือด้านละ {3} ให้เพิ่มค่า maximumSide เพื่ออ่านภาพนี้

        en the picture is {1} × {2}, and the limit is {3} pixels; raise maximumPixelCount to decode it
        vi hình ảnh có kích thước {1} × {2}, trong khi giới hạn là {3} điểm ảnh; hãy tăng maximumPixelCount để đọc hình ảnh này
        th ภาพมีขนาด {1} × {2} แต่ขีดจำกัดคือ {3} จุดภาพ ให้เพิ่มค่า maximumPixelCount เพื่ออ่านภาพนี้

        en {1} bytes claim to be {2} × {3} pixels; lower minimumPlausibleShare to decode what there is
        vi {1} byte được khai là chứa {2} × {3} điểm ảnh; hãy giảm minimumPlausibleShare để đọc phần hiện có
        th ข้อมูล {1} ไบต์ระบุว่าเป็น {2} × {3} จุดภาพ ให้ลดค่า minimumPlausibleShare เพื่ออ่านส่วนที่มี

        en {1:message} would take {2} bytes, and the limit is {3}; raise maximumBufferedByteCount to decode it
        vi {1:message} cần {2} byte, trong khi giới hạn là {3}; hãy tăng maximumBufferedByteCount để đọc hình ảnh này
        th {1:message} ต้องใช้ {2} ไบต์ แต่ขีดจำกัดคือ {3} ให้เพิ่มค่า maximumBufferedByteCount เพื่ออ่านภาพนี้

        en {1:message}: the picture needs more memory than the system has, or than the limit of {2} bytes; raise maximumBufferedByteCount to decode it
        vi {1:message}: hình ảnh cần nhiều bộ nhớ hơn mức hệ thống có, hoặc hơn giới hạn {2} byte; hãy tăng maximumBufferedByteCount để đọc hình ảnh này
        th {1:message}: ภาพต้องใช้หน่วยความจำมากกว่าที่ระบบมี หรือเกินขีดจำกัด {2} ไบต์ ให้เพิ่มค่า maximumBufferedByteCount เพื่ออ่านภาพนี้

        en decoding took more than {1} seconds of CPU time; raise maximumCPUSeconds to decode it
        vi việc đọc hình ảnh mất hơn {1} giây thời gian CPU; hãy tăng maximumCPUSeconds để đọc hình ảnh này
        th การอ่านภาพใช้เวลา CPU เกิน {1} วินาที ให้เพิ่มค่า maximumCPUSeconds เพื่ออ่านภาพนี้

        en the rows
        vi các hàng
        th แถวของภาพ

        en the decoded pixels
        vi các điểm ảnh đã đọc
        th จุดภาพที่อ่านแล้ว

        en the bytes of the file
        vi các byte của tệp
        th ไบต์ของแฟ้ม

        en the system has no memory for a reading buffer
        vi hệ thống không còn bộ nhớ cho bộ đệm đọc
        th ระบบไม่มีหน่วยความจำสำหรับบัฟเฟอร์การอ่าน

        en the file ends in the pixels
        vi tệp kết thúc giữa dữ liệu điểm ảnh
        th แฟ้มจบระหว่างข้อมูลจุดภาพ

        en the file ends before the picture does
        vi tệp kết thúc trước khi hết hình ảnh
        th แฟ้มจบก่อนที่ภาพจะครบ

        en the file ends within its header
        vi tệp kết thúc trong phần đầu của nó
        th แฟ้มจบภายในส่วนหัวของแฟ้ม

        en no row could be decoded: {1:message}
        vi không đọc được hàng nào: {1:message}
        th อ่านแถวใดไม่ได้เลย: {1:message}

        en no row could be decoded: the file ends too early
        vi không đọc được hàng nào: tệp kết thúc quá sớm
        th อ่านแถวใดไม่ได้เลย: แฟ้มจบก่อนกำหนด

        en no pixel could be decoded: {1:message}
        vi không đọc được điểm ảnh nào: {1:message}
        th อ่านจุดภาพใดไม่ได้เลย: {1:message}

        en no pixel could be decoded: the file ends too early, or is damaged
        vi không đọc được điểm ảnh nào: tệp kết thúc quá sớm, hoặc bị hỏng
        th อ่านจุดภาพใดไม่ได้เลย: แฟ้มจบก่อนกำหนดหรือเสียหาย

        # The same without what follows: where that is known, the text is cut at its colon.

        en no row could be decoded
        vi không đọc được hàng nào
        th อ่านแถวใดไม่ได้เลย

        en no pixel could be decoded
        vi không đọc được điểm ảnh nào
        th อ่านจุดภาพใดไม่ได้เลย

        en nothing of the frame could be decoded
        vi không đọc được phần nào của khung hình
        th อ่านส่วนใดของเฟรมไม่ได้เลย

        en no part of the TIFF could be decoded
        vi không đọc được phần nào của TIFF
        th อ่านส่วนใดของ TIFF ไม่ได้เลย

        # What the decoders in C say themselves; what foreign libraries say stays as it is.

        en the file ends too early
        vi tệp kết thúc quá sớm
        th แฟ้มจบก่อนกำหนด

        en the data are damaged
        vi dữ liệu bị hỏng
        th ข้อมูลเสียหาย

        en the data cannot be decoded
        vi không đọc được dữ liệu
        th อ่านข้อมูลไม่ได้

        en the data hold no picture
        vi dữ liệu không chứa hình ảnh
        th ข้อมูลไม่มีภาพ

        en the picture is larger than its header says
        vi hình ảnh lớn hơn kích thước ghi trong phần đầu
        th ภาพใหญ่กว่าที่ส่วนหัวระบุ

        en luma and chroma differ in their depth
        vi độ sáng và màu có số bit khác nhau
        th ความสว่างและสีมีจำนวนบิตต่างกัน

        en The file ends before the last of its scans: some coefficients are unknown or imprecise
        vi Tệp kết thúc trước lượt quét JPEG cuối: một số hệ số không rõ hoặc không chính xác
        th แฟ้มจบก่อนสแกนสุดท้ายของ JPEG: สัมประสิทธิ์บางค่าไม่ทราบหรือไม่แม่นยำ

        en libjpeg stopped without a reason
        vi libjpeg dừng mà không nêu lý do
        th libjpeg หยุดโดยไม่บอกเหตุผล

        en no memory
        vi không còn bộ nhớ
        th ไม่มีหน่วยความจำ

        en no memory for a block of metadata
        vi không còn bộ nhớ cho một khối siêu dữ liệu
        th ไม่มีหน่วยความจำสำหรับบล็อกเมทาดาทา

        # Pictures inside the file of a picture.

        en the file holds more than {1} embedded pictures; raise maximumEmbeddedPictureCount to have all of them
        vi tệp chứa hơn {1} hình ảnh nhúng; hãy tăng maximumEmbeddedPictureCount để lấy tất cả
        th แฟ้มมีภาพฝังอยู่เกิน {1} ภาพ ให้เพิ่มค่า maximumEmbeddedPictureCount เพื่อให้ได้ทั้งหมด

        en the embedded pictures of the file took more than {1} seconds of CPU time; raise maximumEmbeddedCPUSeconds to decode all of them
        vi các hình ảnh nhúng của tệp mất hơn {1} giây thời gian CPU; hãy tăng maximumEmbeddedCPUSeconds để đọc tất cả
        th ภาพที่ฝังอยู่ในแฟ้มใช้เวลา CPU เกิน {1} วินาที ให้เพิ่มค่า maximumEmbeddedCPUSeconds เพื่ออ่านทั้งหมด

        en the embedded pictures of the file have more than {1} pixels together; raise maximumEmbeddedPixelCount to decode all of them
        vi các hình ảnh nhúng của tệp có tổng cộng hơn {1} điểm ảnh; hãy tăng maximumEmbeddedPixelCount để đọc tất cả
        th ภาพที่ฝังอยู่ในแฟ้มมีจุดภาพรวมกันเกิน {1} จุด ให้เพิ่มค่า maximumEmbeddedPixelCount เพื่ออ่านทั้งหมด

        en there is no embedded picture to decode before or after the others
        vi không có hình ảnh nhúng nào để đọc trước hình ảnh đầu hoặc sau hình ảnh cuối
        th ไม่มีภาพฝังให้อ่านก่อนภาพแรกหรือหลังภาพสุดท้าย

        en the file has no frames
        vi tệp không có khung hình
        th แฟ้มไม่มีเฟรม

        en {1:message} is said to be in bytes {2}, where there is none
        vi {1:message} được khai là nằm ở byte {2}, nhưng vị trí đó không có trong tệp
        th {1:message} ระบุว่าอยู่ที่ไบต์ {2} แต่ตำแหน่งนั้นไม่มีในแฟ้ม

        en {1:message} is said to be in bytes {2}, and no JPEG begins there
        vi {1:message} được khai là nằm ở byte {2}, nhưng ở đó không có JPEG nào bắt đầu
        th {1:message} ระบุว่าอยู่ที่ไบต์ {2} แต่ไม่มี JPEG เริ่มที่นั่น

        en {1:message} is said to be in bytes {2}, which reach beyond the end
        vi {1:message} được khai là nằm ở byte {2}, vượt quá điểm kết thúc
        th {1:message} ระบุว่าอยู่ที่ไบต์ {2} ซึ่งเกินจุดสิ้นสุด

        # Whole, because ‘picture {1}’ by itself could be the name of a file; then those of a multi-picture file need it, too.

        en picture {1} is said to be in bytes {2}, where there is none
        vi hình ảnh {1} được khai là nằm ở byte {2}, nhưng vị trí đó không có trong tệp
        th ภาพ {1} ระบุว่าอยู่ที่ไบต์ {2} แต่ตำแหน่งนั้นไม่มีในแฟ้ม

        en picture {1} is said to be in bytes {2}, and no JPEG begins there
        vi hình ảnh {1} được khai là nằm ở byte {2}, nhưng ở đó không có JPEG nào bắt đầu
        th ภาพ {1} ระบุว่าอยู่ที่ไบต์ {2} แต่ไม่มี JPEG เริ่มที่นั่น

        en picture {1} is said to be in bytes {2}, which reach beyond the end
        vi hình ảnh {1} được khai là nằm ở byte {2}, vượt quá điểm kết thúc
        th ภาพ {1} ระบุว่าอยู่ที่ไบต์ {2} ซึ่งเกินจุดสิ้นสุด

        en picture {1} of the multi-picture file is said to be in bytes {2}, where there is none
        vi hình ảnh {1} của tệp nhiều hình ảnh được khai là nằm ở byte {2}, nhưng vị trí đó không có trong tệp
        th ภาพ {1} ของแฟ้มหลายภาพระบุว่าอยู่ที่ไบต์ {2} แต่ตำแหน่งนั้นไม่มีในแฟ้ม

        en picture {1} of the multi-picture file is said to be in bytes {2}, and no JPEG begins there
        vi hình ảnh {1} của tệp nhiều hình ảnh được khai là nằm ở byte {2}, nhưng ở đó không có JPEG nào bắt đầu
        th ภาพ {1} ของแฟ้มหลายภาพระบุว่าอยู่ที่ไบต์ {2} แต่ไม่มี JPEG เริ่มที่นั่น

        en picture {1} of the multi-picture file is said to be in bytes {2}, which reach beyond the end
        vi hình ảnh {1} của tệp nhiều hình ảnh được khai là nằm ở byte {2}, vượt quá điểm kết thúc
        th ภาพ {1} ของแฟ้มหลายภาพระบุว่าอยู่ที่ไบต์ {2} ซึ่งเกินจุดสิ้นสุด

        en the thumbnail
        vi ảnh thu nhỏ
        th ภาพย่อ

        en the EXIF thumbnail
        vi ảnh thu nhỏ EXIF
        th ภาพย่อ EXIF

        en the JFXX thumbnail
        vi ảnh thu nhỏ JFXX
        th ภาพย่อ JFXX

        en the Photoshop thumbnail
        vi ảnh thu nhỏ của Photoshop
        th ภาพย่อของ Photoshop

        en the thumbnail of directory {1}
        vi ảnh thu nhỏ của thư mục IFD {1}
        th ภาพย่อของไดเรกทอรี IFD {1}

        en picture {1} of the multi-picture file
        vi hình ảnh {1} của tệp nhiều hình ảnh
        th ภาพ {1} ของแฟ้มหลายภาพ

        # EXIF data and directories.

        en the EXIF thumbnail is said to be in bytes {1}, and no JPEG begins there
        vi ảnh thu nhỏ EXIF được khai là nằm ở byte {1}, nhưng ở đó không có JPEG nào bắt đầu
        th ภาพย่อ EXIF ระบุว่าอยู่ที่ไบต์ {1} แต่ไม่มี JPEG เริ่มที่นั่น

        en the EXIF thumbnail is said to reach beyond the EXIF data
        vi ảnh thu nhỏ EXIF được khai là vượt ra ngoài dữ liệu EXIF
        th ภาพย่อ EXIF ระบุว่ายาวเกินข้อมูล EXIF

        en the EXIF thumbnail is not a JPEG but strips of pixels, which are not decoded
        vi ảnh thu nhỏ EXIF không phải là JPEG mà là các dải điểm ảnh, chương trình không đọc được
        th ภาพย่อ EXIF ไม่ใช่ JPEG แต่เป็นแถบจุดภาพ ซึ่งโปรแกรมอ่านไม่ได้

        en the EXIF data do not begin as TIFF does
        vi dữ liệu EXIF không bắt đầu như TIFF
        th ข้อมูล EXIF ไม่ได้ขึ้นต้นแบบ TIFF

        en the first directory of the EXIF data reaches beyond them
        vi thư mục IFD đầu tiên của dữ liệu EXIF vượt ra ngoài dữ liệu đó
        th ไดเรกทอรี IFD แรกของข้อมูล EXIF ยาวเกินข้อมูลนั้น

        en the directory of the EXIF thumbnail reaches beyond the EXIF data or is the first one
        vi thư mục IFD của ảnh thu nhỏ EXIF vượt ra ngoài dữ liệu EXIF, hoặc chính là thư mục IFD đầu tiên
        th ไดเรกทอรี IFD ของภาพย่อ EXIF ยาวเกินข้อมูล EXIF หรือเป็นไดเรกทอรีแรกนั่นเอง

        en the EXIF data name only an offset or only a length of a thumbnail
        vi dữ liệu EXIF chỉ nêu vị trí hoặc độ dài của ảnh thu nhỏ, không nêu cả hai
        th ข้อมูล EXIF ระบุเพียงตำแหน่งหรือความยาวของภาพย่อ ไม่ได้ระบุทั้งสองอย่าง

        en the directories of the file go round in a circle
        vi các thư mục IFD của tệp trỏ vòng tròn
        th ไดเรกทอรี IFD ของแฟ้มชี้วนเป็นวง

        en a directory of the file is said to be where none is
        vi tệp trỏ đến một thư mục IFD ở nơi không có thư mục nào
        th แฟ้มชี้ไปยังไดเรกทอรี IFD ในที่ที่ไม่มีไดเรกทอรี

        en a subdirectory is said to be where none is
        vi một thư mục IFD trỏ đến thư mục con ở nơi không có thư mục nào
        th ไดเรกทอรี IFD หนึ่งชี้ไปยังไดเรกทอรีย่อยในที่ที่ไม่มีไดเรกทอรี

        en the directories of the file have more entries than are read
        vi các thư mục IFD của tệp có nhiều mục hơn mức được đọc
        th ไดเรกทอรี IFD ของแฟ้มมีรายการมากกว่าจำนวนที่อ่าน

        en the file has more than {1} directories; raise maximumEmbeddedPictureCount to have all of them
        vi tệp có hơn {1} thư mục IFD; hãy tăng maximumEmbeddedPictureCount để lấy tất cả
        th แฟ้มมีไดเรกทอรี IFD เกิน {1} รายการ ให้เพิ่มค่า maximumEmbeddedPictureCount เพื่อให้ได้ทั้งหมด

        # Animations.

        en the animation has no frame {1}, or is already beyond it
        vi ảnh động không có khung hình {1}, hoặc đã được đọc qua khung hình đó
        th ภาพเคลื่อนไหวไม่มีเฟรม {1} หรืออ่านเลยเฟรมนั้นไปแล้ว

        en the animation is cut off; it may have more frames
        vi ảnh động bị cắt cụt; có thể còn nhiều khung hình hơn
        th ภาพเคลื่อนไหวถูกตัด อาจมีเฟรมมากกว่านี้

        en the animation does not say how large it is
        vi ảnh động không ghi kích thước
        th ภาพเคลื่อนไหวไม่ได้ระบุขนาด

        en the animation announces {1} frames and has {2}
        vi ảnh động khai có {1} khung hình nhưng có {2}
        th ภาพเคลื่อนไหวระบุว่ามี {1} เฟรม แต่มี {2}

        en the animation announces {1} frames and has {2}; the file ends early
        vi ảnh động khai có {1} khung hình nhưng có {2}; tệp kết thúc sớm
        th ภาพเคลื่อนไหวระบุว่ามี {1} เฟรม แต่มี {2} แฟ้มจบก่อนกำหนด

        en ; the file ends early
        vi ; tệp kết thúc sớm
        th ; แฟ้มจบก่อนกำหนด

        en nothing of the frame could be decoded: {1:message}
        vi không đọc được phần nào của khung hình: {1:message}
        th อ่านส่วนใดของเฟรมไม่ได้เลย: {1:message}

        en nothing of the frame could be decoded: the file ends too early
        vi không đọc được phần nào của khung hình: tệp kết thúc quá sớm
        th อ่านส่วนใดของเฟรมไม่ได้เลย: แฟ้มจบก่อนกำหนด

        en the frame is drawn over one that could not be decoded whole
        vi khung hình được vẽ đè lên một khung hình không đọc được toàn bộ
        th เฟรมวาดทับเฟรมที่อ่านได้ไม่ครบ

        # BMP and icons.

        en the file ends in the header of the BMP
        vi tệp kết thúc trong phần đầu của BMP
        th แฟ้มจบภายในส่วนหัวของ BMP

        en a BMP header of {1} bytes is not known
        vi không biết loại BMP có phần đầu dài {1} byte
        th ไม่รู้จัก BMP ที่มีส่วนหัวยาว {1} ไบต์

        en a BMP of {1} bits a pixel is not known
        vi không biết loại BMP có {1} bit mỗi điểm ảnh
        th ไม่รู้จัก BMP แบบ {1} บิตต่อจุดภาพ

        en a BMP of {1} bits a pixel with compression {2} is not known
        vi không biết loại BMP có {1} bit mỗi điểm ảnh với kiểu nén {2}
        th ไม่รู้จัก BMP แบบ {1} บิตต่อจุดภาพที่ใช้การบีบอัดแบบ {2}

        en a BMP of OS/2 with Huffman coding is not decoded
        vi chương trình không đọc được BMP của OS/2 nén kiểu Huffman
        th โปรแกรมอ่าน BMP ของ OS/2 ที่บีบอัดแบบ Huffman ไม่ได้

        en a BMP of OS/2 with run lengths of 24 bits is not decoded
        vi chương trình không đọc được BMP của OS/2 nén kiểu RLE 24 bit
        th โปรแกรมอ่าน BMP ของ OS/2 ที่บีบอัดแบบ RLE 24 บิตไม่ได้

        en the file ends before a row of the BMP is whole
        vi tệp kết thúc trước khi đủ một hàng của BMP
        th แฟ้มจบก่อนที่จะครบหนึ่งแถวของ BMP

        en the file ends before any pixel of the BMP
        vi tệp kết thúc trước điểm ảnh đầu tiên của BMP
        th แฟ้มจบก่อนจุดภาพแรกของ BMP

        en the pixels of a BMP with run lengths
        vi các điểm ảnh của BMP nén kiểu RLE
        th จุดภาพของ BMP ที่บีบอัดแบบ RLE

        en the rows of a BMP
        vi các hàng của BMP
        th แถวของ BMP

        en the directory of the icon names no picture that is in the file
        vi bảng mục lục của biểu tượng không nêu hình ảnh nào có trong tệp
        th ไดเรกทอรีของไอคอนไม่ได้ระบุภาพใดที่อยู่ในแฟ้ม

        en the directory of the icon names {1} pictures at places that are not in the file
        vi bảng mục lục của biểu tượng nêu {1} hình ảnh ở vị trí không có trong tệp
        th ไดเรกทอรีของไอคอนระบุภาพ {1} ภาพในตำแหน่งที่ไม่มีในแฟ้ม

        en the icon has no picture {1}
        vi biểu tượng không có hình ảnh {1}
        th ไอคอนไม่มีภาพ {1}

        # Camera raw.

        en the camera's file has no JPEG in it, and the data of the sensor are not developed; convert it to have it hashed
        vi tệp của máy ảnh không chứa JPEG, và chương trình không xử lý dữ liệu cảm biến thành hình ảnh; hãy chuyển đổi tệp để băm được
        th แฟ้มของกล้องไม่มี JPEG อยู่ภายใน และโปรแกรมไม่ได้สร้างภาพจากข้อมูลของเซนเซอร์ ให้แปลงแฟ้มเพื่อคำนวณค่าแฮช

        en the data of the camera's sensor are not developed; what the camera made of them was decoded
        vi chương trình không xử lý dữ liệu cảm biến của máy ảnh thành hình ảnh; hình ảnh mà máy ảnh tạo từ dữ liệu đó đã được đọc
        th โปรแกรมไม่ได้สร้างภาพจากข้อมูลของเซนเซอร์ของกล้อง แต่อ่านภาพที่กล้องสร้างจากข้อมูลนั้นแล้ว

        # GIF.

        en the GIF holds no picture
        vi GIF không chứa hình ảnh
        th GIF ไม่มีภาพ

        en the file has so many blocks that the rest was not searched for frames
        vi tệp có quá nhiều khối nên không tìm khung hình trong các khối phía sau
        th แฟ้มมีบล็อกมากจนไม่ได้ค้นหาเฟรมในบล็อกส่วนท้าย

        en a code size of {1} bits, and there are 8 at most
        vi cỡ mã là {1} bit, trong khi tối đa là 8
        th ขนาดรหัสเป็น {1} บิต แต่สูงสุดคือ 8

        en the system has no memory for a GIF decoder
        vi hệ thống không còn bộ nhớ cho bộ đọc ảnh GIF
        th ระบบไม่มีหน่วยความจำสำหรับตัวอ่านภาพ GIF

        en giflib made {1} of a frame of {2} × {3}
        vi giflib cho ra {1} từ khung hình {2} × {3}
        th giflib ให้ {1} จากเฟรมขนาด {2} × {3}

        en the pixels of an animated GIF
        vi các điểm ảnh của GIF động
        th จุดภาพของ GIF เคลื่อนไหว

        en the pixels of an interlaced GIF
        vi các điểm ảnh của GIF xen kẽ
        th จุดภาพของ GIF แบบสลับแถว

        # JPEG and multi-picture files.

        en the system has no memory for a JPEG decoder
        vi hệ thống không còn bộ nhớ cho bộ đọc ảnh JPEG
        th ระบบไม่มีหน่วยความจำสำหรับตัวอ่านภาพ JPEG

        en the picture has more than {1} scans; raise maximumJPEGScanCount to decode it
        vi hình ảnh có hơn {1} lượt quét JPEG; hãy tăng maximumJPEGScanCount để đọc hình ảnh này
        th ภาพมีสแกนของ JPEG เกิน {1} สแกน ให้เพิ่มค่า maximumJPEGScanCount เพื่ออ่านภาพนี้

        en the coefficients of a JPEG of several scans
        vi các hệ số của JPEG có nhiều lượt quét
        th สัมประสิทธิ์ของ JPEG ที่มีหลายสแกน

        en libjpeg made {1} of a picture of {2}
        vi libjpeg cho ra {1} từ hình ảnh {2}
        th libjpeg ให้ {1} จากภาพ {2}

        en a JPEG of {1} components has no known colours
        vi không biết hệ màu của JPEG có {1} thành phần màu
        th ไม่รู้จักระบบสีของ JPEG ที่มี {1} องค์ประกอบสี

        en there are so many {1:message} before the pixels that the rest was not searched for embedded pictures
        vi có quá nhiều {1:message} trước dữ liệu điểm ảnh nên không tìm hình ảnh nhúng trong phần phía sau
        th มี{1:message}ก่อนข้อมูลจุดภาพมากจนไม่ได้ค้นหาภาพที่ฝังอยู่ในส่วนท้าย

        en stray bytes
        vi byte lạc
        th ไบต์แปลกปลอม

        en segments
        vi phân đoạn
        th เซกเมนต์

        en the JFXX thumbnail is not a JPEG but pixels, which are not decoded
        vi ảnh thu nhỏ JFXX không phải là JPEG mà là điểm ảnh, chương trình không đọc được
        th ภาพย่อ JFXX ไม่ใช่ JPEG แต่เป็นจุดภาพ ซึ่งโปรแกรมอ่านไม่ได้

        en the JFIF thumbnail of {1} × {2} is not a JPEG but pixels, which are not decoded
        vi ảnh thu nhỏ JFIF {1} × {2} không phải là JPEG mà là điểm ảnh, chương trình không đọc được
        th ภาพย่อ JFIF ขนาด {1} × {2} ไม่ใช่ JPEG แต่เป็นจุดภาพ ซึ่งโปรแกรมอ่านไม่ได้

        en the file has two indexes of a multi-picture file; the second was not followed
        vi tệp có hai chỉ mục của tệp nhiều hình ảnh; chỉ mục thứ hai không được dùng
        th แฟ้มมีดัชนีของแฟ้มหลายภาพสองชุด ไม่ได้ใช้ชุดที่สอง

        en picture {1} of the multi-picture file is said to be the file itself
        vi hình ảnh {1} của tệp nhiều hình ảnh được khai là chính tệp này
        th ภาพ {1} ของแฟ้มหลายภาพระบุว่าเป็นแฟ้มนี้เอง

        en the index of the multi-picture file announces {1} pictures and names {2}
        vi chỉ mục của tệp nhiều hình ảnh khai có {1} hình ảnh nhưng chỉ nêu {2}
        th ดัชนีของแฟ้มหลายภาพระบุว่ามี {1} ภาพ แต่แจ้งไว้ {2}

        en the index of a multi-picture file reaches beyond its segment
        vi chỉ mục của tệp nhiều hình ảnh vượt ra ngoài phân đoạn chứa nó
        th ดัชนีของแฟ้มหลายภาพยาวเกินเซกเมนต์ของตน

        en the index of a multi-picture file names none of {1} pictures
        vi chỉ mục của tệp nhiều hình ảnh khai có {1} hình ảnh nhưng không nêu hình ảnh nào
        th ดัชนีของแฟ้มหลายภาพระบุว่ามี {1} ภาพ แต่ไม่ได้แจ้งภาพใด

        # JPEG 2000.

        en the system has no memory for a JPEG 2000 decoder
        vi hệ thống không còn bộ nhớ cho bộ đọc ảnh JPEG 2000
        th ระบบไม่มีหน่วยความจำสำหรับตัวอ่านภาพ JPEG 2000

        en OpenJPEG cannot decode the data
        vi OpenJPEG không đọc được dữ liệu
        th OpenJPEG อ่านข้อมูลไม่ได้

        en the file has so many boxes that the rest was not searched
        vi tệp có quá nhiều hộp nên không tìm trong các hộp phía sau
        th แฟ้มมีกล่องมากจนไม่ได้ค้นหาในกล่องส่วนท้าย

        en the JPEG 2000 holds no codestream
        vi JPEG 2000 không chứa luồng dữ liệu nén (codestream)
        th JPEG 2000 ไม่มีสายข้อมูลบีบอัด (codestream)

        en no JPEG 2000 codestream begins where one is said to
        vi không có luồng dữ liệu nén (codestream) JPEG 2000 nào bắt đầu ở vị trí được khai
        th ไม่มีสายข้อมูลบีบอัด (codestream) ของ JPEG 2000 เริ่มในตำแหน่งที่ระบุ

        en the file ends within the sizes of the JPEG 2000
        vi tệp kết thúc trong phần ghi kích thước của JPEG 2000
        th แฟ้มจบภายในส่วนที่ระบุขนาดของ JPEG 2000

        en {1} × {2} tiles, and {3} can be counted
        vi có {1} × {2} ô, trong khi tối đa là {3}
        th มี {1} × {2} ไทล์ แต่สูงสุดคือ {3}

        en the first tile does not cover the corner of the picture
        vi ô đầu tiên không phủ góc của hình ảnh
        th ไทล์แรกไม่ครอบคลุมมุมของภาพ

        en a JPEG 2000 of {1} components, and 1 to 4 are decoded
        vi JPEG 2000 có {1} thành phần màu, trong khi chỉ đọc được từ 1 đến 4
        th JPEG 2000 มี {1} องค์ประกอบสี แต่อ่านได้เพียง 1 ถึง 4

        en a component of {1} bits, and 31 can be decoded, or without samples
        vi một thành phần màu có {1} bit, trong khi chỉ đọc được đến 31, hoặc không có mẫu nào
        th องค์ประกอบสีมี {1} บิต แต่อ่านได้ไม่เกิน 31 หรือไม่มีค่าตัวอย่าง

        en the tiles of a JPEG 2000
        vi các ô của JPEG 2000
        th ไทล์ของ JPEG 2000

        en a tile of a JPEG 2000
        vi một ô của JPEG 2000
        th ไทล์หนึ่งของ JPEG 2000

        en rows of tiles of a JPEG 2000 that come in disorder
        vi các hàng ô không theo thứ tự của JPEG 2000
        th แถวของไทล์ของ JPEG 2000 ที่ไม่เรียงลำดับ

        en no tile could be decoded: the file ends too early
        vi không đọc được ô nào: tệp kết thúc quá sớm
        th อ่านไทล์ใดไม่ได้เลย: แฟ้มจบก่อนกำหนด

        en a tile is not where the sizes say
        vi một ô không nằm ở vị trí ứng với các kích thước đã ghi
        th มีไทล์ไม่อยู่ในตำแหน่งตามขนาดที่ระบุ

        en a tile is not where its number says
        vi một ô không nằm ở vị trí ứng với số thứ tự của nó
        th มีไทล์ไม่อยู่ในตำแหน่งตามหมายเลขของไทล์

        en a tile has fewer samples than its sizes say
        vi một ô có ít mẫu hơn so với kích thước của nó
        th มีไทล์ที่ค่าตัวอย่างน้อยกว่าขนาดที่ระบุ

        # JPEG XL.

        en the system has no memory for a JPEG XL decoder
        vi hệ thống không còn bộ nhớ cho bộ đọc ảnh JPEG XL
        th ระบบไม่มีหน่วยความจำสำหรับตัวอ่านภาพ JPEG XL

        en libjxl cannot decode the data
        vi libjxl không đọc được dữ liệu
        th libjxl อ่านข้อมูลไม่ได้

        en the file ends within the header of the JPEG XL
        vi tệp kết thúc trong phần đầu của JPEG XL
        th แฟ้มจบภายในส่วนหัวของ JPEG XL

        en the JPEG XL does not say how large it is
        vi JPEG XL không ghi kích thước
        th JPEG XL ไม่ได้ระบุขนาด

        en a JPEG XL of {1} colours, not 1 or 3
        vi JPEG XL có {1} thành phần màu, không phải 1 hoặc 3
        th JPEG XL มี {1} องค์ประกอบสี ไม่ใช่ 1 หรือ 3

        en the pixels of a JPEG XL
        vi các điểm ảnh của JPEG XL
        th จุดภาพของ JPEG XL

        en frame {1} cannot be decoded: the file ends too early, or is damaged
        vi không đọc được khung hình {1}: tệp kết thúc quá sớm, hoặc bị hỏng
        th อ่านเฟรม {1} ไม่ได้: แฟ้มจบก่อนกำหนดหรือเสียหาย

        en metadata that are compressed with Brotli were not searched for a thumbnail
        vi không tìm ảnh thu nhỏ trong siêu dữ liệu nén bằng Brotli
        th ไม่ได้ค้นหาภาพย่อในเมทาดาทาที่บีบอัดด้วย Brotli

        en the JPEG in a JPEG XL
        vi JPEG trong JPEG XL
        th JPEG ที่อยู่ใน JPEG XL

        en the JPEG that the file was made of cannot be made again
        vi không dựng lại được JPEG gốc mà từ đó tệp được tạo ra
        th สร้าง JPEG ต้นฉบับของแฟ้มนี้กลับคืนไม่ได้

        # HEIC and AVIF: boxes, items, tracks.

        en the system has no memory for a HEVC decoder
        vi hệ thống không còn bộ nhớ cho bộ đọc ảnh HEVC
        th ระบบไม่มีหน่วยความจำสำหรับตัวอ่านภาพ HEVC

        en the system has no memory for an AV1 decoder
        vi hệ thống không còn bộ nhớ cho bộ đọc ảnh AV1
        th ระบบไม่มีหน่วยความจำสำหรับตัวอ่านภาพ AV1

        en the file has more than {1} boxes
        vi tệp có hơn {1} hộp
        th แฟ้มมีกล่องเกิน {1} กล่อง

        en the box {1}
        vi hộp {1}
        th กล่อง {1}

        en the box {1} takes {2} bytes, more than any honest file needs
        vi hộp {1} chiếm {2} byte, nhiều hơn mức một tệp bình thường cần
        th กล่อง {1} ใช้ {2} ไบต์ มากกว่าที่แฟ้มปกติต้องการ

        en the box {1} reaches beyond the end of the file
        vi hộp {1} vượt quá cuối tệp
        th กล่อง {1} ยาวเกินท้ายแฟ้ม

        en {1:message} ends early, or has a size that is not possible
        vi {1:message} kết thúc sớm, hoặc có kích thước không thể có
        th {1:message} จบก่อนกำหนด หรือมีขนาดที่เป็นไปไม่ได้

        en the file has no item and no track that is a picture
        vi tệp không có mục nào và rãnh nào là hình ảnh
        th แฟ้มไม่มีรายการหรือแทร็กใดที่เป็นภาพ

        en the file has no items
        vi tệp không có mục nào
        th แฟ้มไม่มีรายการ

        en the file has no picture {1}
        vi tệp không có hình ảnh {1}
        th แฟ้มไม่มีภาพ {1}

        en the file has more than {1} items
        vi tệp có hơn {1} mục
        th แฟ้มมีเกิน {1} รายการ

        en the items have more than {1} properties
        vi các mục có hơn {1} thuộc tính
        th รายการต่าง ๆ มีคุณสมบัติเกิน {1} รายการ

        en item locations are in the unknown version {1}
        vi vị trí của các mục được ghi theo phiên bản {1} mà chương trình không biết
        th ตำแหน่งของรายการเขียนตามรุ่น {1} ซึ่งโปรแกรมไม่รู้จัก

        en item {1} is not in the file
        vi mục {1} không có trong tệp
        th รายการ {1} ไม่มีในแฟ้ม

        en item {1} is encrypted
        vi mục {1} được mã hóa
        th รายการ {1} เข้ารหัสไว้

        en item {1} has property {2}, which is not there
        vi mục {1} có thuộc tính {2}, nhưng thuộc tính này không tồn tại
        th รายการ {1} มีคุณสมบัติ {2} ซึ่งไม่มีอยู่

        en item {1} is said to lie beyond any file
        vi mục {1} được khai là nằm ở vị trí không tệp nào có
        th รายการ {1} ระบุว่าอยู่ในตำแหน่งที่ไม่มีแฟ้มใดยาวถึง

        en item {1} is said to have more bytes than the file
        vi mục {1} được khai là có nhiều byte hơn tệp
        th รายการ {1} ระบุว่ามีไบต์มากกว่าแฟ้ม

        en the bytes of item {1} are in another item or file
        vi các byte của mục {1} nằm trong mục khác hoặc tệp khác
        th ไบต์ของรายการ {1} อยู่ในรายการอื่นหรือแฟ้มอื่น

        en none of the bytes of item {1} are in the file
        vi không byte nào của mục {1} có trong tệp
        th ไม่มีไบต์ใดของรายการ {1} อยู่ในแฟ้ม

        en the bytes of item {1}
        vi các byte của mục {1}
        th ไบต์ของรายการ {1}

        en item {1} is made of no other
        vi mục {1} phải được tạo từ mục khác nhưng không nêu mục nào
        th รายการ {1} ต้องสร้างจากรายการอื่น แต่ไม่ได้ระบุรายการใด

        en item {1} is made of itself, or through too many others
        vi mục {1} được tạo từ chính nó, hoặc qua quá nhiều mục khác
        th รายการ {1} สร้างจากตัวเอง หรือผ่านรายการอื่นมากเกินไป

        en a picture in the form {1} is not decoded
        vi chương trình không đọc được hình ảnh ở dạng {1}
        th โปรแกรมอ่านภาพแบบ {1} ไม่ได้

        en the property {1}, which the file calls essential, is not known
        vi không biết thuộc tính {1} mà tệp ghi là thiết yếu
        th ไม่รู้จักคุณสมบัติ {1} ซึ่งแฟ้มระบุว่าจำเป็น

        en the clean aperture has a denominator of zero
        vi vùng hiển thị (clean aperture) của hình ảnh có mẫu số bằng 0
        th พื้นที่แสดงผล (clean aperture) ของภาพมีตัวหารเป็น 0

        en the aperture of the picture lies outside of it
        vi vùng hiển thị (clean aperture) nằm ngoài hình ảnh
        th พื้นที่แสดงผล (clean aperture) อยู่นอกภาพ

        en {1} × {2} pixels are coded in one piece, which could not be stopped, and the most that are decoded so are {3}
        vi {1} × {2} điểm ảnh được nén thành một khối mà việc đọc không dừng giữa chừng được, và theo cách này chỉ đọc tối đa {3}
        th {1} × {2} จุดภาพบีบอัดเป็นชิ้นเดียวซึ่งหยุดอ่านกลางคันไม่ได้ และแบบนี้อ่านได้ไม่เกิน {3}

        en the tiles of a HEIF picture
        vi các ô của hình ảnh HEIF
        th ไทล์ของภาพ HEIF

        en the description of the grid
        vi phần mô tả lưới
        th ส่วนอธิบายกริด

        en the grid of {1} × {2} names {3} tiles
        vi lưới {1} × {2} chỉ nêu {3} ô
        th กริดขนาด {1} × {2} ระบุไว้เพียง {3} ไทล์

        en tiles in the form {1} are not decoded
        vi chương trình không đọc được các ô ở dạng {1}
        th โปรแกรมอ่านไทล์แบบ {1} ไม่ได้

        en tile {1} of the grid is not coded as the first
        vi ô {1} của lưới không được nén như ô đầu tiên
        th ไทล์ {1} ของกริดไม่ได้บีบอัดแบบเดียวกับไทล์แรก

        en a tile is coded in another way than the others
        vi một ô được nén theo cách khác với các ô còn lại
        th มีไทล์ที่บีบอัดต่างจากไทล์อื่น

        en {1} × {2} tiles of {3} × {4} do not make a picture of {5} × {6}
        vi {1} × {2} ô cỡ {3} × {4} không ghép thành hình ảnh {5} × {6}
        th ไทล์ {1} × {2} ขนาด {3} × {4} ประกอบเป็นภาพขนาด {5} × {6} ไม่ได้

        en no tile of the picture can be decoded
        vi không đọc được ô nào của hình ảnh
        th อ่านไทล์ใดของภาพไม่ได้เลย

        en {1} × {2} pixels were decoded of {3} × {4}
        vi đã đọc {1} × {2} điểm ảnh trong {3} × {4}
        th อ่านได้ {1} × {2} จุดภาพจาก {3} × {4}

        en the track has no frame {1}
        vi rãnh không có khung hình {1}
        th แทร็กไม่มีเฟรม {1}

        en a frame is said to lie beyond any file
        vi một khung hình được khai là nằm ở vị trí không tệp nào có
        th มีเฟรมระบุว่าอยู่ในตำแหน่งที่ไม่มีแฟ้มใดยาวถึง

        en none of the bytes of the frame are in the file
        vi không byte nào của khung hình có trong tệp
        th ไม่มีไบต์ใดของเฟรมอยู่ในแฟ้ม

        en {1} frames of a HEVC track are differences from others, which are not decoded
        vi {1} khung hình của rãnh HEVC được lưu dưới dạng sai khác với khung hình khác, chương trình không đọc được
        th {1} เฟรมของแทร็ก HEVC เก็บเป็นส่วนต่างจากเฟรมอื่น ซึ่งโปรแกรมอ่านไม่ได้

        en a HEVC picture has no configuration
        vi hình ảnh HEVC không có cấu hình
        th ภาพ HEVC ไม่มีข้อมูลกำหนดค่า

        en a unit of the bit-stream reaches beyond its end
        vi một đơn vị của luồng bit vượt quá điểm kết thúc của luồng
        th หน่วยหนึ่งของสายบิตยาวเกินท้ายสาย

        en a coded picture is larger than the header says, or does not say how large
        vi hình ảnh đã nén lớn hơn kích thước ghi trong phần đầu, hoặc không ghi kích thước
        th ภาพที่บีบอัดไว้ใหญ่กว่าที่ส่วนหัวระบุ หรือไม่ได้ระบุขนาด

        en the coded picture does not say how large it is
        vi hình ảnh đã nén không ghi kích thước
        th ภาพที่บีบอัดไว้ไม่ได้ระบุขนาด

        en the data hold no beginning of a picture
        vi dữ liệu không chứa phần bắt đầu của hình ảnh
        th ข้อมูลไม่มีส่วนเริ่มต้นของภาพ

        en the header and the data differ in whether there are colours
        vi phần đầu và dữ liệu không thống nhất về việc hình ảnh có màu hay không
        th ส่วนหัวและข้อมูลไม่ตรงกันว่าภาพมีสีหรือไม่

        en colours by matrix {1} in {2} bits are not converted
        vi chương trình không chuyển đổi được màu theo ma trận {1} ở {2} bit
        th โปรแกรมแปลงสีตามเมทริกซ์ {1} แบบ {2} บิตไม่ได้

        # PNG.

        en the system has no memory for a PNG decoder
        vi hệ thống không còn bộ nhớ cho bộ đọc ảnh PNG
        th ระบบไม่มีหน่วยความจำสำหรับตัวอ่านภาพ PNG

        en the picture is in Apple's variety of PNG (CgBI), which is not decoded
        vi hình ảnh thuộc biến thể PNG của Apple (CgBI), chương trình không đọc được
        th ภาพเป็น PNG แบบของ Apple (CgBI) ซึ่งโปรแกรมอ่านไม่ได้

        en the picture is in Apple's variety of PNG (CgBI), which is not decoded; convert it to a plain PNG
        vi hình ảnh thuộc biến thể PNG của Apple (CgBI), chương trình không đọc được; hãy chuyển sang PNG thông thường
        th ภาพเป็น PNG แบบของ Apple (CgBI) ซึ่งโปรแกรมอ่านไม่ได้ ให้แปลงเป็น PNG ธรรมดา

        en the pixels of an interlaced PNG
        vi các điểm ảnh của PNG xen kẽ
        th จุดภาพของ PNG แบบสลับแถว

        en the pixels of an animated PNG
        vi các điểm ảnh của PNG động
        th จุดภาพของ PNG เคลื่อนไหว

        en the rows of a PNG
        vi các hàng của PNG
        th แถวของ PNG

        en libpng made rows of {1} bytes of a picture of {2}
        vi libpng cho ra các hàng dài {1} byte từ hình ảnh {2}
        th libpng ให้แถวยาว {1} ไบต์จากภาพ {2}

        en libpng made rows of another length than {1} bytes
        vi libpng cho ra các hàng có độ dài khác {1} byte
        th libpng ให้แถวที่มีความยาวไม่ใช่ {1} ไบต์

        en the file has an animation and no header before it
        vi tệp có ảnh động nhưng không có phần đầu phía trước
        th แฟ้มมีภาพเคลื่อนไหวแต่ไม่มีส่วนหัวอยู่ก่อน

        en the file has frames of an animation and no acTL chunk before them
        vi tệp có khung hình của ảnh động nhưng không có chunk acTL phía trước
        th แฟ้มมีเฟรมของภาพเคลื่อนไหวแต่ไม่มีชังก์ acTL อยู่ก่อน

        en the file has frame data without an fcTL chunk before them
        vi tệp có dữ liệu khung hình nhưng không có chunk fcTL phía trước
        th แฟ้มมีข้อมูลของเฟรมแต่ไม่มีชังก์ fcTL อยู่ก่อน

        en the fcTL chunk of frame {1} is cut, has a wrong length or a wrong checksum
        vi chunk fcTL của khung hình {1} bị cắt cụt, có độ dài sai hoặc tổng kiểm tra sai
        th ชังก์ fcTL ของเฟรม {1} ถูกตัด มีความยาวผิดหรือผลรวมตรวจสอบผิด

        en an fdAT chunk of frame {1} is too short
        vi một chunk fdAT của khung hình {1} quá ngắn
        th ชังก์ fdAT ของเฟรม {1} สั้นเกินไป

        en an {1} chunk has the sequence number {2}, where {3} was due
        vi một chunk {1} có số thứ tự {2}, trong khi phải là {3}
        th ชังก์ {1} มีหมายเลขลำดับ {2} แต่ควรเป็น {3}

        en frame {1} is to be drawn in a way that does not exist
        vi khung hình {1} phải được vẽ theo một cách không tồn tại
        th เฟรม {1} ต้องวาดด้วยวิธีที่ไม่มีอยู่

        en frame {1} is {2} × {3} at {4}, {5} of a picture of {6} × {7}
        vi khung hình {1} cỡ {2} × {3} tại {4}, {5} không phù hợp với hình ảnh {6} × {7}
        th เฟรม {1} ขนาด {2} × {3} ที่ {4}, {5} ไม่สอดคล้องกับภาพขนาด {6} × {7}

        en frame {1} has no data
        vi khung hình {1} không có dữ liệu
        th เฟรม {1} ไม่มีข้อมูล

        en a frame of {1} × {2} has another size in its header
        vi khung hình {1} × {2} có kích thước khác trong phần đầu của nó
        th เฟรมขนาด {1} × {2} มีขนาดอื่นในส่วนหัวของตน

        en a frame has other colours in its header than the animation
        vi một khung hình có hệ màu trong phần đầu khác với ảnh động
        th มีเฟรมที่ระบบสีในส่วนหัวต่างจากภาพเคลื่อนไหว

        en the file has more than {1} chunks; the rest was not searched for embedded pictures
        vi tệp có hơn {1} chunk; không tìm hình ảnh nhúng trong các chunk phía sau
        th แฟ้มมีชังก์เกิน {1} ชังก์ ไม่ได้ค้นหาภาพที่ฝังอยู่ในชังก์ส่วนท้าย

        en the file has more than {1} texts of EXIF data
        vi tệp có hơn {1} đoạn văn bản chứa dữ liệu EXIF
        th แฟ้มมีข้อความที่เก็บข้อมูล EXIF เกิน {1} รายการ

        en a text of {1} bytes is too long to hold EXIF data
        vi dữ liệu trong đoạn văn bản {1} byte quá dài để là dữ liệu EXIF
        th ข้อมูลในข้อความ {1} ไบต์ยาวเกินกว่าจะเป็นข้อมูล EXIF

        en EXIF data in a text cannot be decoded
        vi không đọc được dữ liệu EXIF trong một đoạn văn bản
        th อ่านข้อมูล EXIF ในข้อความไม่ได้

        en the EXIF data in a text name a thumbnail, and no JPEG begins there, or there are two
        vi dữ liệu EXIF trong một đoạn văn bản nêu ảnh thu nhỏ, nhưng ở đó không có JPEG nào bắt đầu, hoặc có đến hai ảnh thu nhỏ
        th ข้อมูล EXIF ในข้อความระบุภาพย่อ แต่ไม่มี JPEG เริ่มที่นั่น หรือมีภาพย่อสองภาพ

        # PNM.

        en the header of the PNM is damaged or ends early
        vi phần đầu của PNM bị hỏng hoặc kết thúc sớm
        th ส่วนหัวของ PNM เสียหายหรือจบก่อนกำหนด

        en the rows of a PNM
        vi các hàng của PNM
        th แถวของ PNM

        en the file ends before a row of the PNM is whole
        vi tệp kết thúc trước khi đủ một hàng của PNM
        th แฟ้มจบก่อนที่จะครบหนึ่งแถวของ PNM

        en there is no number where a sample should be
        vi không có số ở chỗ phải là một mẫu
        th ไม่มีตัวเลขในที่ที่ควรเป็นค่าตัวอย่าง

        # Photoshop.

        en the Photoshop file has layers, which are not decoded; the picture that they make together was
        vi tệp Photoshop có các lớp, chương trình không đọc từng lớp; hình ảnh ghép từ các lớp đã được đọc
        th แฟ้ม Photoshop มีเลเยอร์ซึ่งโปรแกรมไม่ได้อ่าน แต่อ่านภาพที่รวมจากเลเยอร์แล้ว

        en the layers of the Photoshop file are longer than any file
        vi các lớp của tệp Photoshop dài hơn bất kỳ tệp nào
        th เลเยอร์ของแฟ้ม Photoshop ยาวกว่าแฟ้มใด ๆ

        en the file ends before the pixels of the Photoshop picture
        vi tệp kết thúc trước dữ liệu điểm ảnh của hình ảnh Photoshop
        th แฟ้มจบก่อนข้อมูลจุดภาพของภาพ Photoshop

        en the file ends in the pixels, or rows are shorter than they should be
        vi tệp kết thúc giữa dữ liệu điểm ảnh, hoặc có hàng ngắn hơn mức cần có
        th แฟ้มจบระหว่างข้อมูลจุดภาพ หรือมีแถวที่สั้นกว่าที่ควร

        en the merged picture of the Photoshop file is compressed by deflate, which is not decoded
        vi hình ảnh ghép của tệp Photoshop được nén bằng deflate, chương trình không đọc được
        th ภาพที่รวมแล้วของแฟ้ม Photoshop บีบอัดด้วย deflate ซึ่งโปรแกรมอ่านไม่ได้

        en the merged picture of the Photoshop file is compressed in an unknown way ({1})
        vi hình ảnh ghép của tệp Photoshop được nén theo cách không được biết ({1})
        th ภาพที่รวมแล้วของแฟ้ม Photoshop บีบอัดด้วยวิธีที่ไม่รู้จัก ({1})

        en a Photoshop picture of {1} channels cannot be in these colours
        vi hình ảnh Photoshop có {1} kênh không thể dùng hệ màu này
        th ภาพ Photoshop ที่มี {1} แชนเนลใช้ระบบสีนี้ไม่ได้

        en a Photoshop picture in L*a*b* is not decoded
        vi chương trình không đọc được hình ảnh Photoshop dùng L*a*b*
        th โปรแกรมอ่านภาพ Photoshop ที่ใช้ L*a*b* ไม่ได้

        en a Photoshop picture of {1} bits a sample in mode {2} is not decoded
        vi chương trình không đọc được hình ảnh Photoshop có {1} bit mỗi mẫu ở chế độ {2}
        th โปรแกรมอ่านภาพ Photoshop แบบ {1} บิตต่อค่าตัวอย่างในโหมด {2} ไม่ได้

        en the rows of a Photoshop picture
        vi các hàng của hình ảnh Photoshop
        th แถวของภาพ Photoshop

        en the Photoshop thumbnail is not a JPEG but pixels, which are not decoded
        vi ảnh thu nhỏ của Photoshop không phải là JPEG mà là điểm ảnh, chương trình không đọc được
        th ภาพย่อของ Photoshop ไม่ใช่ JPEG แต่เป็นจุดภาพ ซึ่งโปรแกรมอ่านไม่ได้

        en the thumbnail of an old Photoshop has red and blue exchanged, and is not decoded
        vi ảnh thu nhỏ của Photoshop bản cũ có màu đỏ và xanh lam đổi chỗ cho nhau, chương trình không đọc
        th ภาพย่อของ Photoshop รุ่นเก่าสลับสีแดงกับสีน้ำเงิน โปรแกรมจึงไม่ได้อ่าน

        # TIFF.

        en the file does not begin as TIFF does
        vi tệp không bắt đầu như TIFF
        th แฟ้มไม่ได้ขึ้นต้นแบบ TIFF

        en libtiff does not recognise the file
        vi libtiff không biết loại tệp bắt đầu như vậy
        th libtiff ไม่รู้จักแฟ้มที่ขึ้นต้นแบบนี้

        en the TIFF has no directory, and so no picture
        vi TIFF không có thư mục IFD nào, nên không có hình ảnh
        th TIFF ไม่มีไดเรกทอรี IFD จึงไม่มีภาพ

        en the TIFF has no page {1}
        vi TIFF không có trang {1}
        th TIFF ไม่มีหน้า {1}

        en directory {1} of the TIFF does not say what it is
        vi thư mục IFD {1} của TIFF không cho biết nội dung là gì
        th ไดเรกทอรี IFD {1} ของ TIFF ไม่ได้ระบุว่าเป็นอะไร

        en the directory says in two ways how the picture is stored
        vi thư mục IFD mô tả cách lưu hình ảnh theo hai cách mâu thuẫn nhau
        th ไดเรกทอรี IFD ระบุวิธีเก็บภาพไว้สองแบบที่ขัดกัน

        en the directory does not say how large the picture is
        vi thư mục IFD không ghi kích thước của hình ảnh
        th ไดเรกทอรี IFD ไม่ได้ระบุขนาดของภาพ

        en the picture is said to be of parts without a size
        vi hình ảnh được khai là gồm các phần không có kích thước
        th ภาพระบุว่าประกอบด้วยส่วนที่ไม่มีขนาด

        en the palette is missing or cut
        vi bảng màu bị thiếu hoặc bị cắt cụt
        th จานสีไม่มีหรือถูกตัด

        en the strips or tiles of a TIFF
        vi các dải hoặc ô của TIFF
        th แถบหรือไทล์ของ TIFF

        en libtiff makes parts of {1} bytes, and {2} are needed
        vi libtiff cho ra các phần dài {1} byte, trong khi cần {2}
        th libtiff ให้ส่วนขนาด {1} ไบต์ แต่ต้องใช้ {2}

        en the TIFF is compressed in a way ({1}) that libtiff does not decode here
        vi TIFF được nén theo cách ({1}) mà libtiff ở đây không đọc được
        th TIFF บีบอัดด้วยวิธี ({1}) ที่ libtiff ในระบบนี้อ่านไม่ได้

        en no part of the TIFF could be decoded: {1:message}
        vi không đọc được phần nào của TIFF: {1:message}
        th อ่านส่วนใดของ TIFF ไม่ได้เลย: {1:message}

        en the TIFF has {1:message}: that is not decoded
        vi TIFF có {1:message}: chương trình không đọc được loại này
        th TIFF มี{1:message}: โปรแกรมอ่านแบบนี้ไม่ได้

        en {1} samples a pixel
        vi {1} mẫu mỗi điểm ảnh
        th ค่าตัวอย่าง {1} ค่าต่อจุดภาพ

        en {1} samples a pixel in these colours
        vi {1} mẫu mỗi điểm ảnh trong hệ màu này
        th ค่าตัวอย่าง {1} ค่าต่อจุดภาพในระบบสีนี้

        en {1} bits a sample
        vi {1} bit mỗi mẫu
        th ค่าตัวอย่างละ {1} บิต

        en {1} bits a sample in this coding
        vi {1} bit mỗi mẫu với kiểu nén này
        th ค่าตัวอย่างละ {1} บิตในการบีบอัดแบบนี้

        en samples of different sizes
        vi các mẫu có số bit khác nhau
        th ค่าตัวอย่างที่มีจำนวนบิตต่างกัน

        en floating-point samples
        vi các mẫu dấu phẩy động
        th ค่าตัวอย่างแบบจุดลอยตัว

        en samples with a sign
        vi các mẫu có dấu
        th ค่าตัวอย่างแบบมีเครื่องหมาย

        en inks other than cyan, magenta, yellow and black
        vi mực khác với lục lam (cyan), đỏ cánh sen (magenta), vàng và đen
        th หมึกสีอื่นนอกจากสีฟ้า (cyan) สีม่วงแดง (magenta) สีเหลือง และสีดำ

        en colours in L*a*b*
        vi màu theo L*a*b*
        th สีแบบ L*a*b*

        en the samples of a sensor, which are not developed
        vi các mẫu của cảm biến, chưa được xử lý thành hình ảnh
        th ค่าตัวอย่างจากเซนเซอร์ซึ่งไม่ได้สร้างเป็นภาพ

        en logarithmic colours
        vi màu theo thang logarit
        th สีแบบลอการิทึม

        en colours of kind {1}
        vi màu thuộc loại {1}
        th สีชนิด {1}

        # WebP.

        en the system has no memory for a WebP decoder
        vi hệ thống không còn bộ nhớ cho bộ đọc ảnh WebP
        th ระบบไม่มีหน่วยความจำสำหรับตัวอ่านภาพ WebP

        en libwebp cannot decode the data
        vi libwebp không đọc được dữ liệu
        th libwebp อ่านข้อมูลไม่ได้

        en libwebp made {1} × {2} of {3}
        vi libwebp cho ra {1} × {2} từ {3}
        th libwebp ให้ {1} × {2} จาก {3}

        en the WebP holds no picture
        vi WebP không chứa hình ảnh
        th WebP ไม่มีภาพ

        en the data of the WebP do not begin as a coded picture does
        vi dữ liệu của WebP không bắt đầu như một hình ảnh đã nén
        th ข้อมูลของ WebP ไม่ได้ขึ้นต้นแบบภาพที่บีบอัดไว้

        en a lossless WebP of version {1}, not 0
        vi WebP không mất dữ liệu có phiên bản {1}, không phải 0
        th WebP แบบไม่สูญเสียข้อมูลเป็นรุ่น {1} ไม่ใช่ 0

        en the header says {1} × {2}, and the picture is of another size
        vi phần đầu ghi {1} × {2}, nhưng hình ảnh có kích thước khác
        th ส่วนหัวระบุ {1} × {2} แต่ภาพมีขนาดอื่น

        en the pixels of a WebP
        vi các điểm ảnh của WebP
        th จุดภาพของ WebP

        en the pixels of an animated WebP
        vi các điểm ảnh của WebP động
        th จุดภาพของ WebP เคลื่อนไหว

        en the canvas of an animated WebP
        vi vùng vẽ của WebP động
        th พื้นที่วาดของ WebP เคลื่อนไหว

        en a frame of {1} × {2} at ({3}, {4}) reaches beyond the canvas of {5} × {6}
        vi khung hình {1} × {2} tại ({3}, {4}) vượt ra ngoài vùng vẽ {5} × {6}
        th เฟรมขนาด {1} × {2} ที่ ({3}, {4}) เกินพื้นที่วาดขนาด {5} × {6}

        en a frame of {1} × {2} holds a picture of {3} × {4}
        vi khung hình {1} × {2} chứa hình ảnh {3} × {4}
        th เฟรมขนาด {1} × {2} มีภาพขนาด {3} × {4}

        en a frame of the animation holds no picture
        vi một khung hình của ảnh động không chứa hình ảnh
        th มีเฟรมของภาพเคลื่อนไหวที่ไม่มีภาพ

        en the file has so many chunks that the rest was not searched
        vi tệp có quá nhiều chunk nên không tìm trong các chunk phía sau
        th แฟ้มมีชังก์มากจนไม่ได้ค้นหาในชังก์ส่วนท้าย
        """#)
}
