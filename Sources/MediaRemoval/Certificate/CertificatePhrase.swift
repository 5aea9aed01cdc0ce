import ScanReports

/// What a certificate says to people, in every language.
///
/// The words follow the rules of reports: a tool does not conclude, and words that law keeps for experts, searches and records
/// that people sign are not used. In Vietnamese, what is taken away is *gỡ bỏ*, not *xóa*. Placeholders stand in braces.
enum CertificatePhrase: String, CaseIterable {
    case title, annex, languageNote, noPaths, order, notStated, number, authority, date, legalAuthority, notFromTheTool
    case what, action, quarantine, delete, plan, ledger, log, begun, ended, verified, operatedBy, signedBy, nobody
    case results, planned, removed, restored, remaining, bytes, checks, names, search, newScan, container, content
    case passed, failed, notMade, findings, none, files, file, size, state, time, path
    case stateRemoved, stateRestored, stateRemaining, limits, limit, again, sign

    func text(_ language: ReportLanguage) -> String {
        switch language {
        case .english: texts.en
        case .vietnamese: texts.vi
        case .thai: texts.th
        }
    }

    func text(_ language: ReportLanguage, n: String) -> String {
        text(language).split(separator: "{n}", omittingEmptySubsequences: false).joined(separator: n)
    }

    private var texts: (en: String, vi: String, th: String) {
        switch self {
        case .title:
            (
                "Statement on the removal of files", "Bản thông tin về việc gỡ bỏ tệp",
                "ข้อมูลเกี่ยวกับการนำแฟ้มข้อมูลออกจากระบบ"
            )
        case .annex:
            (
                "Annex: output of software. It states what the software did and checked.",
                "Phụ lục: do phần mềm lập. Chỉ nêu những gì phần mềm đã thực hiện và kiểm tra.",
                "เอกสารแนบท้าย: จัดทำโดยโปรแกรม ระบุเฉพาะสิ่งที่โปรแกรมดำเนินการและตรวจสอบ"
            )
        case .languageNote:
            (
                "Digests, codes and messages of the log are given as recorded, in English.",
                "Giá trị băm, mã và thông báo trong nhật ký được giữ nguyên bằng tiếng Anh.",
                "ค่าแฮช รหัส และข้อความในบันทึกการดำเนินการแสดงตามที่บันทึกไว้เป็นภาษาอังกฤษ"
            )
        case .noPaths:
            (
                "Names of files and folders are left out, for they can identify people. The plan has them.",
                "Tên tệp và thư mục được lược bỏ vì có thể làm lộ danh tính. Bản kế hoạch có đầy đủ các tên này.",
                "ไม่แสดงชื่อแฟ้มและโฟลเดอร์ เพราะอาจระบุตัวบุคคลได้ แผนการมีชื่อครบถ้วน"
            )
        case .order: ("Order or notice", "Văn bản yêu cầu", "คำสั่งหรือหนังสือแจ้ง")
        case .notStated: ("not stated", "chưa có thông tin", "ยังไม่ได้ระบุ")
        case .number: ("Number", "Số văn bản", "เลขที่หนังสือ")
        case .authority: ("Requested by", "Cơ quan, người yêu cầu", "หน่วยงานผู้ส่ง")
        case .date: ("Date", "Ngày văn bản", "วันที่ของหนังสือ")
        case .legalAuthority: ("Legal authority", "Căn cứ pháp lý", "ฐานอำนาจตามกฎหมาย")
        case .notFromTheTool:
            (
                "These facts were entered by a person. The program has not checked them.",
                "Các thông tin này do người thực hiện nhập. Chương trình không kiểm tra các thông tin này.",
                "ข้อมูลเหล่านี้กรอกโดยผู้ปฏิบัติงาน โปรแกรมไม่ได้ตรวจสอบข้อมูลเหล่านี้"
            )
        case .what: ("What was done", "Việc đã thực hiện", "สิ่งที่ดำเนินการ")
        case .action: ("Action", "Hình thức", "วิธีดำเนินการ")
        case .quarantine:
            (
                "moved into an encrypted container, from which the files can be restored",
                "chuyển vào tệp lưu giữ có mật khẩu hoặc khóa, có thể đưa trở lại",
                "ย้ายเข้าแฟ้มจัดเก็บที่เข้ารหัส ซึ่งนำกลับคืนได้"
            )
        case .delete: ("removed for good", "gỡ bỏ, không đưa trở lại được", "ลบออก ไม่สามารถนำกลับคืนได้")
        case .plan: ("SHA-256 of the plan", "Giá trị băm SHA-256 của bản kế hoạch", "ค่าแฮช SHA-256 ของแผนการ")
        case .ledger:
            ("SHA-256 of the ledger", "Giá trị băm SHA-256 của sổ ghi kết quả", "ค่าแฮช SHA-256 ของสมุดบันทึกผล")
        case .log: ("SHA-256 of the log", "Giá trị băm SHA-256 của nhật ký", "ค่าแฮช SHA-256 ของบันทึกการดำเนินการ")
        case .begun: ("Begun", "Bắt đầu", "เริ่ม")
        case .ended: ("Last entry of the log", "Mục cuối của nhật ký", "รายการสุดท้ายของบันทึก")
        case .verified: ("Checked", "Kiểm tra lúc", "ตรวจสอบเมื่อ")
        case .operatedBy: ("User of the machine", "Tài khoản người sử dụng máy", "บัญชีผู้ใช้งานเครื่อง")
        case .signedBy: ("Plan signed by", "Bản kế hoạch được ký bởi", "แผนการลงนามโดย")
        case .nobody: ("nobody, as far as was checked", "chưa có chữ ký được kiểm tra", "ยังไม่มีลายมือชื่อที่ตรวจสอบแล้ว")
        case .results: ("Result", "Kết quả", "ผลการดำเนินการ")
        case .planned: ("Files in the plan", "Số tệp trong kế hoạch", "แฟ้มในแผนการ")
        case .removed: ("Removed", "Đã gỡ bỏ", "นำออกแล้ว")
        case .restored: ("Brought back", "Đã đưa trở lại", "นำกลับคืนแล้ว")
        case .remaining: ("Still at their places", "Còn tại vị trí cũ", "ยังอยู่ที่เดิม")
        case .bytes: ("Size of what was removed", "Dung lượng đã gỡ bỏ", "ขนาดของแฟ้มที่นำออก")
        case .checks: ("Checks", "Các phép kiểm tra", "การตรวจสอบ")
        case .names:
            ("Removed files are not at their places", "Tệp đã gỡ bỏ không còn tại vị trí cũ", "แฟ้มที่นำออกไม่อยู่ที่เดิม")
        case .search:
            (
                "No file below the folder has the bytes of a removed one ({n} files)",
                "Không tệp nào trong thư mục có nội dung giống hệt tệp đã gỡ bỏ ({n} tệp)",
                "ไม่มีแฟ้มใดในโฟลเดอร์ที่มีข้อมูลเหมือนแฟ้มที่นำออก ({n} แฟ้ม)"
            )
        case .newScan:
            (
                "A new scan did not meet these bytes, also not inside other files",
                "Lượt quét mới không gặp nội dung này, kể cả bên trong tệp khác",
                "การสแกนใหม่ไม่พบข้อมูลดังกล่าว รวมทั้งภายในแฟ้มอื่น"
            )
        case .container: ("The container is as it was written", "Tệp lưu giữ còn nguyên vẹn", "แฟ้มจัดเก็บคงเดิมครบถ้วน")
        case .content:
            (
                "What is in the container has the digests of the files",
                "Nội dung trong tệp lưu giữ có đúng giá trị băm của các tệp",
                "ข้อมูลในแฟ้มจัดเก็บมีค่าแฮชตรงกับแฟ้มเดิม"
            )
        case .passed: ("yes", "có", "ใช่")
        case .failed: ("no", "không", "ไม่ใช่")
        case .notMade: ("not checked", "chưa kiểm tra", "ไม่ได้ตรวจสอบ")
        case .findings: ("What is not as it should be", "Những điểm chưa đúng", "สิ่งที่ไม่เป็นไปตามที่ควร")
        case .none: ("none", "không có", "ไม่มี")
        case .files: ("Files", "Danh mục tệp", "รายการแฟ้ม")
        case .file: ("No.", "STT", "ลำดับ")
        case .size: ("Size", "Dung lượng", "ขนาด")
        case .state: ("State", "Trạng thái", "สถานะ")
        case .time: ("Removed (UTC)", "Gỡ bỏ lúc (UTC)", "นำออกเมื่อ (UTC)")
        case .path: ("Path", "Đường dẫn", "เส้นทาง (path)")
        case .stateRemoved: ("removed", "đã gỡ bỏ", "นำออกแล้ว")
        case .stateRestored: ("brought back", "đã đưa trở lại", "นำกลับคืนแล้ว")
        case .stateRemaining: ("at its place", "còn tại vị trí cũ", "ยังอยู่ที่เดิม")
        case .limits: ("What this does not say", "Những điều không được nêu ở đây", "สิ่งที่เอกสารนี้ไม่ได้ระบุ")
        case .limit:
            (
                """
                Taking away a file's names frees its space and does not overwrite it. Copies can remain in the journal of the file \
                system, in snapshots, in spare cells of an SSD, in backups, in caches and thumbnails, and in earlier versions that \
                a cloud service keeps; a program that had the file open can go on using it.
                """,
                """
                Việc gỡ bỏ tên tệp chỉ giải phóng vùng lưu trữ, không ghi đè lên dữ liệu. Bản sao có thể còn trong nhật ký của hệ \
                thống tệp, bản chụp nhanh (snapshot), vùng dự phòng của ổ SSD, bản sao lưu, bộ nhớ đệm, ảnh thu nhỏ và các phiên \
                bản cũ trên dịch vụ đám mây; chương trình đang mở tệp vẫn có thể tiếp tục sử dụng tệp.
                """,
                """
                การนำชื่อแฟ้มออกเป็นเพียงการคืนพื้นที่ ไม่ได้เขียนทับข้อมูล สำเนาอาจยังอยู่ในเจอร์นัลของระบบแฟ้ม สแนปช็อต พื้นที่สำรองของ SSD \
                ข้อมูลสำรอง แคช ภาพย่อ และรุ่นก่อนหน้าในบริการคลาวด์ โปรแกรมที่เปิดแฟ้มค้างไว้ยังใช้แฟ้มนั้นต่อได้
                """
            )
        case .again:
            ("How another person checks this", "Cách để người khác kiểm tra lại", "วิธีให้ผู้อื่นตรวจสอบซ้ำ")
        case .sign: ("Name, signature, date", "Họ tên, chữ ký, ngày tháng năm", "ชื่อ ลายมือชื่อ วันที่")
        }
    }
}
