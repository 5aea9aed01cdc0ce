import ScanLedger

/// What a reason code says, in a few words of the language of a document; the ledger's message, which is English, says more.
struct ReasonText: Sendable {
    private let language: ReportLanguage

    init(_ language: ReportLanguage) {
        self.language = language
    }

    /// The words for a code; nil for one that this version does not know, such as `systemError17`.
    func text(of code: String) -> String? {
        guard let texts = Self.texts[code] else { return nil }
        return switch language {
        case .english: texts.en
        case .vietnamese: texts.vi
        case .thai: texts.th
        }
    }

    /// The code with its words: `damagedHeader (header damaged)`.
    func label(of code: String) -> String {
        text(of: code).map { "\(code) (\($0))" } ?? code
    }

    /// The codes that have words.
    static var codes: [String] { texts.keys.sorted() }

    private static let texts: [String: (en: String, vi: String, th: String)] = [
        "symbolicLink": ("symbolic link", "liên kết tượng trưng", "ลิงก์สัญลักษณ์"),
        "followedLink": ("symbolic link, followed", "liên kết tượng trưng, đã đi theo", "ลิงก์สัญลักษณ์ที่ตามไป"),
        "specialFile": ("pipe, socket or device", "đường ống, socket hoặc thiết bị", "ไปป์ ซ็อกเก็ต หรืออุปกรณ์"),
        "folderLoop": ("folder that contains itself", "thư mục chứa chính nó", "โฟลเดอร์ที่มีตัวเองอยู่ภายใน"),
        "excluded": ("excluded", "bị loại trừ", "ถูกยกเว้น"),
        "otherFileSystem": ("another file system", "hệ thống tệp khác", "ระบบแฟ้มอื่น"),
        "permissionDenied": ("permission denied", "không có quyền truy cập", "ไม่มีสิทธิ์เข้าถึง"),
        "notFound": ("no longer there", "không còn ở đó", "ไม่อยู่ที่เดิมแล้ว"),
        "notAFolder": ("not a folder any more", "không còn là thư mục", "ไม่ใช่โฟลเดอร์อีกต่อไป"),
        "isAFolder": ("has become a folder", "đã thành thư mục", "กลายเป็นโฟลเดอร์"),
        "notAFile": ("not a file any more", "không còn là tệp", "ไม่ใช่แฟ้มอีกต่อไป"),
        "nameTooLong": ("name too long", "tên quá dài", "ชื่อยาวเกินไป"),
        "readError": ("could not be read", "không đọc được", "อ่านไม่ได้"),
        "tooManyOpenFiles": ("too many open files", "quá nhiều tệp đang mở", "เปิดแฟ้มมากเกินไป"),
        "diskFull": ("disk full", "đĩa đầy", "ดิสก์เต็ม"),
        "readOnlyFileSystem": ("read-only file system", "hệ thống tệp chỉ đọc", "ระบบแฟ้มอ่านได้อย่างเดียว"),
        "replaced": ("replaced by something else", "đã bị thay bằng thứ khác", "ถูกแทนที่ด้วยสิ่งอื่น"),
        "changedWhileRead": ("changed while it was read", "thay đổi trong khi đọc", "เปลี่ยนแปลงขณะอ่าน"),
        "storeFailed": ("the store could not be read", "không đọc được cơ sở dữ liệu đối chiếu", "อ่านฐานข้อมูลอ้างอิงไม่ได้"),
        "notAPicture": ("not a picture", "không phải hình ảnh", "ไม่ใช่ภาพ"),
        "emptyFile": ("empty file", "tệp rỗng", "แฟ้มว่าง"),
        "container": ("holds other files", "chứa các tệp khác", "มีแฟ้มอื่นอยู่ภายใน"),
        "tooSmall": ("picture too small", "hình ảnh quá nhỏ", "ภาพเล็กเกินไป"),
        "unsupportedFormat": (
            "picture format not supported", "định dạng hình ảnh không được hỗ trợ", "ไม่รองรับรูปแบบภาพนี้"
        ),
        "containerNotOpened": ("archive not opened", "tệp nén không được mở", "ไม่ได้เปิดแฟ้มบีบอัด"),
        "unsupportedArchive": ("archive of a kind not read", "tệp nén thuộc loại không đọc được", "แฟ้มบีบอัดชนิดที่อ่านไม่ได้"),
        "unsupportedDiskImage": (
            "disk image of a kind not read", "ảnh đĩa thuộc loại không đọc được", "อิมเมจของดิสก์ชนิดที่อ่านไม่ได้"
        ),
        "unsupportedVideo": ("video", "video", "วิดีโอ"),
        "unsupportedAudio": ("sound", "âm thanh", "เสียง"),
        "unsupportedDocument": ("document", "tài liệu", "เอกสาร"),
        "unsupportedMail": ("mailbox of a kind not read", "hộp thư thuộc loại không đọc được", "กล่องจดหมายชนิดที่อ่านไม่ได้"),
        "unsupportedDatabase": ("database", "cơ sở dữ liệu", "ฐานข้อมูล"),
        "unsupportedCache": ("cache of pictures", "bộ nhớ đệm hình ảnh", "แคชภาพ"),
        "unsupportedMemoryImage": ("memory image", "ảnh bộ nhớ", "อิมเมจหน่วยความจำ"),
        "unrecognised": ("kind not recognised", "không nhận ra loại", "ไม่รู้จักชนิด"),
        "damagedHeader": ("header damaged", "phần đầu bị hỏng", "ส่วนหัวเสียหาย"),
        "damagedData": ("picture data damaged", "dữ liệu hình ảnh bị hỏng", "ข้อมูลภาพเสียหาย"),
        "emptyPicture": ("picture without pixels", "hình ảnh không có điểm ảnh", "ภาพไม่มีจุดภาพ"),
        "unsupportedCoding": ("coding not supported", "cách lưu hình ảnh không được hỗ trợ", "ไม่รองรับวิธีเก็บภาพแบบนี้"),
        "tooManyPixels": ("too many pixels", "quá nhiều điểm ảnh", "จุดภาพมากเกินไป"),
        "sideTooLong": ("side too long", "cạnh quá dài", "ด้านยาวเกินไป"),
        "implausibleSize": ("implausible size", "kích thước không hợp lý", "ขนาดไม่สมเหตุผล"),
        "tooMuchMemory": ("too much memory needed", "cần quá nhiều bộ nhớ", "ต้องใช้หน่วยความจำมากเกินไป"),
        "tooManyScans": ("too many scans", "quá nhiều lượt quét trong JPEG", "จำนวนสแกนใน JPEG มากเกินไป"),
        "tooMuchTime": ("too much time needed", "cần quá nhiều thời gian", "ใช้เวลามากเกินไป"),
        "sourceFailed": ("bytes could not be read", "không đọc được các byte", "อ่านไบต์ไม่ได้"),
        "tooManyPictures": ("too many pictures inside", "quá nhiều hình ảnh bên trong", "มีภาพอยู่ภายในมากเกินไป"),
        "tooManyChunks": ("too many parts", "quá nhiều phần", "มีส่วนย่อยมากเกินไป"),
        "encrypted": ("encrypted", "bị mã hóa hoặc có mật khẩu", "ถูกเข้ารหัส"),
        "damagedContainer": ("archive damaged", "tệp nén bị hỏng", "แฟ้มบีบอัดเสียหาย"),
        "hardLink": ("another name of a member", "tên khác của một thành phần", "อีกชื่อหนึ่งของสมาชิกเดียวกัน"),
        "unnamedBytes": ("bytes that belong to no member", "các byte không thuộc thành phần nào", "ไบต์ที่ไม่อยู่ในสมาชิกใด"),
        "damagedMember": ("member damaged", "thành phần bị hỏng", "สมาชิกเสียหาย"),
        "checksumMismatch": ("checksum differs", "mã kiểm tra không khớp", "ผลรวมตรวจสอบไม่ตรง"),
        "unsupportedCompression": ("compression not supported", "cách nén không được hỗ trợ", "ไม่รองรับการบีบอัดแบบนี้"),
        "nestedTooDeep": ("nested too deep", "lồng quá sâu", "ซ้อนลึกเกินไป"),
        "tooLargeToLookInside": ("too large to look inside", "quá lớn để xem bên trong", "ใหญ่เกินกว่าจะตรวจภายใน"),
        "assemblyLimit": ("not all pieces tried", "chưa thử hết các mảnh", "ลองประกอบชิ้นส่วนไม่ครบ"),
        "tooManyNested": ("too many things inside", "quá nhiều thứ bên trong", "มีสิ่งที่อยู่ภายในมากเกินไป"),
        "unpacksTooLarge": ("unpacks to too much", "bung ra quá lớn", "คลายออกมาใหญ่เกินไป"),
        "diskImage": ("disk image", "ảnh đĩa", "อิมเมจของดิสก์"),
        "volume": ("volume", "phân vùng", "โวลุ่ม"),
        "imageSegment": ("segment of a disk image", "một phần của ảnh đĩa", "ส่วนหนึ่งของอิมเมจของดิสก์"),
        "damagedImage": ("disk image damaged", "ảnh đĩa bị hỏng", "อิมเมจของดิสก์เสียหาย"),
        "noFileSystem": ("no file system found", "không tìm thấy hệ thống tệp", "ไม่พบระบบแฟ้ม"),
        "unsupportedFileSystem": ("file system not read", "hệ thống tệp không đọc được", "ระบบแฟ้มที่อ่านไม่ได้"),
        "damagedFileSystem": ("file system damaged", "hệ thống tệp bị hỏng", "ระบบแฟ้มเสียหาย"),
        "contentLost": ("content lost", "nội dung đã mất", "เนื้อหาสูญหาย"),
        "onlyHole": ("no stored bytes", "không có byte nào được lưu", "ไม่มีไบต์ที่จัดเก็บ"),
        "remains": ("remains of a file", "phần còn lại của một tệp", "ส่วนที่เหลือของแฟ้ม"),
        "workerCrashed": ("decoder crashed", "bộ đọc hình ảnh bị dừng đột ngột", "ตัวอ่านภาพหยุดกะทันหัน"),
        "timeLimit": ("time limit met", "quá giới hạn thời gian", "เกินเวลาที่กำหนด"),
        "memoryLimit": ("memory limit met", "quá giới hạn bộ nhớ", "เกินหน่วยความจำที่กำหนด"),
        "workerUnavailable": ("no decoder could be started", "không khởi động được bộ đọc hình ảnh", "เริ่มตัวอ่านภาพไม่ได้"),
        "unavailable": ("not available in this build", "không có trong bản dựng này", "ไม่มีในรุ่นที่สร้างนี้"),
        "encryptedMember": ("member encrypted", "thành phần bị mã hóa", "สมาชิกถูกเข้ารหัส"),
        "memberCutShort": ("member cut short", "thành phần bị cắt ngắn", "สมาชิกถูกตัดให้สั้น"),
        "itemTooLarge": ("item too large", "mục quá lớn", "รายการใหญ่เกินไป"),
        "nothing": ("nothing to examine", "không có gì để kiểm tra", "ไม่มีสิ่งใดให้ตรวจ"),
        "unknown": ("unknown", "không rõ", "ไม่ทราบ"),
    ]
}
