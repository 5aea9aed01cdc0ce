extension Phrase {
    /// The text in `language`.
    func text(_ language: ReportLanguage) -> String {
        switch language {
        case .english: texts.en
        case .vietnamese: texts.vi
        case .thai: texts.th
        }
    }

    /// The text with its placeholders replaced.
    func text(_ language: ReportLanguage, _ values: [String: String]) -> String {
        var result = ""
        var rest = text(language)[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            result += rest[..<open]
            result += values[name] ?? "{\(name)}"
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    private typealias Texts = (en: String, vi: String, th: String)

    private var texts: Texts {
        switch self {
        case .title:
            (
                "Report of a scan for known pictures", "Báo cáo kết quả quét đối chiếu hình ảnh đã biết",
                "รายงานผลการสแกนเทียบกับภาพที่ทราบแล้ว"
            )
        case .annex:
            (
                "Annex: output of software. Not an expert conclusion.",
                "Phụ lục: kết quả do phần mềm lập. Không phải là kết luận giám định.",
                "เอกสารแนบท้าย: ผลที่จัดทำโดยโปรแกรม มิใช่ความเห็นของผู้เชี่ยวชาญ"
            )
        case .audience:
            (
                "For the competent authority only.", "Chỉ dùng cho cơ quan có thẩm quyền.",
                "ใช้เฉพาะหน่วยงานที่มีอำนาจหน้าที่"
            )
        case .translationNote:
            (
                "Codes, digests and paths are given as recorded; messages of the ledger are translated from English.",
                "Mã, giá trị băm và đường dẫn được giữ nguyên như đã ghi; thông báo trong sổ ghi kết quả được dịch từ tiếng Anh.",
                "รหัส ค่าแฮช และเส้นทางแสดงตามที่บันทึกไว้ ส่วนข้อความในสมุดบันทึกแปลจากภาษาอังกฤษ"
            )
        case .languageNote:
            (
                "Codes, digests, paths and messages of the ledger are given as recorded, in English.",
                "Mã, giá trị băm, đường dẫn và thông báo trong sổ ghi kết quả được giữ nguyên bằng tiếng Anh.",
                "รหัส ค่าแฮช เส้นทาง และข้อความในสมุดบันทึกแสดงตามที่บันทึกไว้เป็นภาษาอังกฤษ"
            )
        case .contents: ("Contents", "Mục lục", "สารบัญ")
        case .ledgerDigest:
            ("SHA-256 of the ledger", "Giá trị băm SHA-256 của sổ ghi kết quả", "ค่าแฮช SHA-256 ของสมุดบันทึกผล")
        case .page: ("Page", "Trang", "หน้า")
        case .caseAndRequest:
            ("Case and request", "Vụ việc và văn bản trưng cầu, yêu cầu", "คดีและหนังสือนำส่ง")
        case .caseNumber: ("Case number", "Số vụ việc", "เลขคดี")
        case .caseTitle: ("Case", "Vụ việc", "คดี")
        case .legalAuthority: ("Legal authority", "Căn cứ pháp lý", "ฐานอำนาจตามกฎหมาย")
        case .question: ("Question asked", "Nội dung yêu cầu", "ประเด็นที่ขอให้ตรวจ")
        case .jurisdiction: ("Jurisdiction", "Thẩm quyền (lãnh thổ)", "เขตอำนาจ")
        case .requestNumber: ("Number of the request", "Số văn bản yêu cầu", "เลขที่หนังสือ")
        case .requestDate: ("Date of the request", "Ngày văn bản yêu cầu", "วันที่ของหนังสือ")
        case .requestAuthority: ("Requested by", "Cơ quan, người yêu cầu", "หน่วยงานผู้ส่ง")
        case .examinerName: ("Person in charge", "Người thực hiện", "ผู้ปฏิบัติงาน")
        case .examinerPost: ("Post", "Chức vụ", "ตำแหน่ง")
        case .examinerOrganisation: ("Organisation", "Cơ quan", "หน่วยงาน")
        case .examinerAddress: ("Address", "Địa chỉ", "ที่อยู่")
        case .examinerQualification: ("Qualification", "Trình độ chuyên môn", "คุณวุฒิ")
        case .workPlace: ("Place of the work", "Địa điểm thực hiện", "สถานที่ปฏิบัติงาน")
        case .clockOffset:
            ("Offset of the machine's clock", "Độ lệch đồng hồ của máy", "ความคลาดเคลื่อนของนาฬิกาเครื่อง")
        case .readOnly: ("How writing was prevented", "Biện pháp chống ghi", "วิธีป้องกันการเขียนข้อมูล")
        case .ageLimit:
            ("“Child”: under {age}.", "“Trẻ em”: người dưới {age} tuổi.", "“เด็ก”: อายุต่ำกว่า {age} ปี")
        case .missing: ("not stated", "chưa có thông tin", "ยังไม่ได้ระบุ")
        case .notFromTheTool:
            (
                "These facts were entered by a person. The program does not know them and has not checked them.",
                "Các thông tin này do người thực hiện nhập. Chương trình không biết và không kiểm tra các thông tin này.",
                "ข้อมูลเหล่านี้กรอกโดยผู้ปฏิบัติงาน โปรแกรมไม่ทราบและไม่ได้ตรวจสอบข้อมูลเหล่านี้"
            )
        case .exhibit: ("Item examined", "Đối tượng được kiểm tra", "วัตถุพยานที่ตรวจ")
        case .exhibitNumber: ("Number of the item", "Số hiệu đối tượng", "หมายเลขวัตถุพยาน")
        case .exhibitDescription: ("Description", "Mô tả", "รายละเอียด")
        case .exhibitMake: ("Make", "Hãng sản xuất", "ยี่ห้อ")
        case .exhibitModel: ("Model", "Kiểu máy", "รุ่นสินค้า")
        case .exhibitSerial: ("Serial number", "Số sê-ri", "หมายเลขประจำเครื่อง")
        case .sealBefore: ("State of the seal before", "Tình trạng niêm phong trước khi mở", "สภาพการปิดผนึกก่อนเปิด")
        case .sealAfter:
            ("State of the seal after", "Tình trạng niêm phong sau khi thực hiện", "สภาพการปิดผนึกหลังดำเนินการ")
        case .receivedFrom: ("Received from", "Bên giao", "ผู้ส่งมอบ")
        case .receivedBy: ("Received by", "Bên nhận", "ผู้รับมอบ")
        case .receivedOn: ("Received on", "Ngày nhận", "วันที่รับมอบ")
        case .custody:
            (
                "Custody", "Quá trình bảo quản (chain of custody)", "ห่วงโซ่การครอบครองพยานหลักฐาน (chain of custody)"
            )
        case .copyOf: ("Copy that was read", "Bản sao được sử dụng", "สำเนาที่ใช้ตรวจ")
        case .mediumDigest:
            (
                "SHA-256 of the medium or copy", "Giá trị băm SHA-256 của phương tiện hoặc bản sao",
                "ค่าแฮช SHA-256 ของสื่อหรือสำเนา"
            )
        case .returnedTo: ("Returned to", "Bàn giao lại cho", "ส่งคืนให้")
        case .method: ("Method and tool", "Phương pháp và công cụ", "วิธีการและเครื่องมือ")
        case .tool: ("Program and version", "Chương trình và phiên bản", "โปรแกรมและรุ่น")
        case .toolDigest: ("SHA-256 of the program", "Giá trị băm SHA-256 của chương trình", "ค่าแฮช SHA-256 ของโปรแกรม")
        case .libraries: ("Libraries", "Thư viện", "ไลบรารี")
        case .arguments: ("Arguments", "Tham số dòng lệnh", "อาร์กิวเมนต์")
        case .workingFolder: ("Working folder", "Thư mục làm việc", "โฟลเดอร์ทำงาน")
        case .store: ("Store of known lists", "Cơ sở dữ liệu đối chiếu", "ฐานข้อมูลอ้างอิง")
        case .storeDigest:
            ("SHA-256 of the store", "Giá trị băm SHA-256 của cơ sở dữ liệu đối chiếu", "ค่าแฮช SHA-256 ของฐานข้อมูลอ้างอิง")
        case .thresholds: ("Thresholds", "Ngưỡng", "เกณฑ์ (threshold)")
        case .thresholdPDQ:
            (
                "PDQ: at most {n} of 256 bits differ", "PDQ: khác nhau tối đa {n} trên 256 bit",
                "PDQ: ต่างกันไม่เกิน {n} บิต จาก 256 บิต"
            )
        case .thresholdShort:
            (
                "pHash, dHash, aHash: at most {n} of 64 bits differ",
                "pHash, dHash, aHash: khác nhau tối đa {n} trên 64 bit",
                "pHash, dHash, aHash: ต่างกันไม่เกิน {n} บิต จาก 64 บิต"
            )
        case .thresholdQuality:
            (
                "Least quality of a PDQ hash: {n} of 100",
                "Chỉ số chất lượng tối thiểu của giá trị băm tri giác PDQ: {n} trên 100",
                "ค่าคุณภาพขั้นต่ำของค่าแฮชเชิงการรับรู้ PDQ: {n} จาก 100"
            )
        case .hashes:
            (
                "Perceptual hashes (algorithm, pipeline)",
                "Giá trị băm tri giác (perceptual hash): thuật toán, cách tính",
                "ค่าแฮชเชิงการรับรู้ (perceptual hash): อัลกอริทึม ขั้นตอนคำนวณ"
            )
        case .dihedral:
            ("Also rotated and mirrored pictures", "Đối chiếu cả hình ảnh xoay và lật", "เทียบภาพที่หมุนและกลับด้านด้วย")
        case .containers: ("Archives opened", "Loại tệp nén được mở", "แฟ้มบีบอัดที่เปิดตรวจ")
        case .excluded: ("Left out by request", "Bị loại trừ theo tham số", "ส่วนที่กำหนดให้ยกเว้น")
        case .isolation: ("Isolation of decoders", "Cô lập tiến trình đọc ảnh", "การแยกกระบวนการอ่านภาพ")
        case .selfTest: ("Self-test before the scan", "Tự kiểm tra trước khi quét", "การทดสอบตนเองของโปรแกรมก่อนสแกน")
        case .host: ("Machine", "Máy", "เครื่อง")
        case .operatedBy: ("User of the machine", "Tài khoản người sử dụng máy", "บัญชีผู้ใช้งานเครื่อง")
        case .started: ("Started", "Bắt đầu", "เริ่ม")
        case .ended: ("Ended", "Kết thúc", "สิ้นสุด")
        case .resumed: ("Interruptions and resumptions", "Số lần tiếp tục sau gián đoạn", "จำนวนครั้งที่ทำต่อหลังหยุดกลางคัน")
        case .clockNote:
            (
                "Times are those of the scanning machine's clock.",
                "Thời gian ghi theo đồng hồ của máy thực hiện quét.",
                "เวลาเป็นไปตามนาฬิกาของเครื่องที่ใช้สแกน"
            )
        case .unchanged:
            (
                "This program writes nothing to what it scans.", "Chương trình này không ghi gì vào dữ liệu được quét.",
                "โปรแกรมนี้ไม่เขียนข้อมูลใดลงในสิ่งที่สแกน"
            )
        case .noNetwork:
            (
                "This program sends nothing over a network.", "Chương trình này không gửi dữ liệu nào qua mạng.",
                "โปรแกรมนี้ไม่ส่งข้อมูลผ่านเครือข่าย"
            )
        case .yes: ("yes", "có", "ใช่")
        case .no: ("no", "không", "ไม่ใช่")
        case .unknown: ("unknown", "không rõ", "ไม่ทราบ")
        case .passed: ("passed, {n} checks", "đạt, {n} phép kiểm tra", "ผ่าน {n} รายการ")
        case .off: ("off", "tắt", "ปิด")
        case .lists: ("Lists compared with", "Danh sách dùng để đối chiếu", "บัญชีที่ใช้เทียบ")
        case .listName: ("List", "Danh sách", "บัญชี")
        case .listKind: ("Kind", "Loại", "ชนิด")
        case .listSource: ("Source", "Nguồn", "แหล่งที่มา")
        case .listVersion: ("Version", "Phiên bản", "รุ่น")
        case .listScheme: ("Scheme of categories", "Hệ phân loại", "เกณฑ์การจัดประเภท")
        case .listEntries: ("Entries", "Số mục", "จำนวนรายการ")
        case .results: ("Results of the tool", "Kết quả do công cụ đưa ra", "ผลที่ได้จากโปรแกรม")
        case .found: ("Found", "Tổng số", "พบทั้งหมด")
        case .examined: ("examined", "đã kiểm tra", "ตรวจแล้ว")
        case .skipped: ("skipped", "bỏ qua", "ข้าม")
        case .failed: ("failed", "không thực hiện được", "ไม่สำเร็จ")
        case .insideFiles: ("of these inside other files", "trong đó nằm bên trong tệp khác", "ในจำนวนนี้อยู่ภายในแฟ้มอื่น")
        case .pictures: ("pictures", "hình ảnh", "ภาพ")
        case .cutShort: ("pictures cut short", "hình ảnh không đầy đủ", "ภาพข้อมูลไม่ครบ")
        case .matchedFiles: ("Files with matches", "Tệp có kết quả khớp", "แฟ้มที่พบรายการตรงกันหรือคล้ายกัน")
        case .exactFiles: ("by digest", "theo giá trị băm", "ตามค่าแฮช")
        case .likeFiles: ("perceptual only", "chỉ theo tương đồng", "คล้ายกันเท่านั้น")
        case .knownGood: ("Known software files", "Tệp thuộc danh mục phần mềm đã biết", "แฟ้มในบัญชีซอฟต์แวร์ที่รู้จัก")
        case .suppressed:
            ("Matches counted and not reported", "Kết quả khớp chỉ đếm, không nêu", "รายการที่นับไว้และไม่แสดง")
        case .bytes: ("Size of all files opened", "Dung lượng các tệp đã mở", "ขนาดรวมของแฟ้มที่เปิด")
        case .complete: ("The scan is complete.", "Lượt quét đã hoàn tất đầy đủ.", "การสแกนครบถ้วนแล้ว")
        case .incomplete:
            (
                "The scan is incomplete: some of what was found was not examined, or not in full.",
                "Lượt quét chưa đầy đủ: một số nội dung chưa được kiểm tra hoặc chưa được kiểm tra hết.",
                "การสแกนไม่ครบถ้วน: มีบางส่วนที่ไม่ได้ตรวจ หรือตรวจไม่ครบทั้งหมด"
            )
        case .noMatch:
            (
                "No match was found. This does not mean that there is none.",
                "Không tìm thấy kết quả khớp. Điều này không có nghĩa là không tồn tại nội dung như vậy.",
                "ไม่พบรายการที่ตรงกัน แต่ไม่ได้หมายความว่าไม่มีอยู่"
            )
        case .perceptualNote:
            (
                "A perceptual match means that two pictures look alike to an algorithm. It does not prove that they are the same. A person has to look at each.",
                "Kết quả tương đồng chỉ cho biết hai hình ảnh giống nhau theo thuật toán, không chứng minh đó là cùng một hình ảnh. Từng kết quả phải được người có thẩm quyền xem xét.",
                "ผลที่คล้ายกันหมายความเพียงว่าภาพทั้งสองมีลักษณะคล้ายกันตามการคำนวณของโปรแกรม มิใช่ข้อพิสูจน์ว่าเป็นภาพเดียวกัน ต้องให้เจ้าหน้าที่พิจารณาทุกรายการ"
            )
        case .exactNote:
            (
                "A match by digest means that the file's bytes are those of the listed file.",
                "Trùng khớp theo giá trị băm nghĩa là nội dung của tệp giống hệt từng byte với tệp trong danh sách.",
                "ตรงกันตามค่าแฮชหมายความว่าข้อมูลของแฟ้มเหมือนกับแฟ้มในบัญชีทุกไบต์"
            )
        case .needsReview:
            ("needs review by a person", "cần người có thẩm quyền xem xét", "ต้องให้เจ้าหน้าที่พิจารณา")
        case .suspiciousEntries:
            (
                "Entry “{entry}” of “{list}” is like {n} files, as a blank page or a logo would be: review the entry.",
                "Mục “{entry}” của “{list}” tương đồng với {n} tệp, như trang trắng hoặc biểu trưng: cần xem lại mục này.",
                "รายการ “{entry}” ของ “{list}” คล้ายกับ {n} แฟ้ม เช่นเดียวกับหน้าเปล่าหรือโลโก้: ควรทบทวนรายการนี้"
            )
        case .charts: ("Charts", "Biểu đồ", "แผนภูมิ")
        case .chartStates: ("States", "Trạng thái", "สถานะ")
        case .chartLists: ("Matches by list", "Kết quả khớp theo danh sách", "รายการที่ตรงกันหรือคล้ายกัน จำแนกตามบัญชี")
        case .chartCategories:
            (
                "Matches by list and category", "Kết quả khớp theo danh sách và nhóm",
                "รายการที่ตรงกันหรือคล้ายกัน จำแนกตามบัญชีและประเภท"
            )
        case .chartDistances:
            (
                "Perceptual matches, by bits that differ", "Kết quả tương đồng theo số bit khác nhau",
                "รายการที่คล้ายกัน จำแนกตามจำนวนบิตที่ต่างกัน"
            )
        case .chartKinds: ("Kinds of files", "Loại tệp", "ชนิดของแฟ้ม")
        case .chartFolders:
            ("Folders with most matches", "Thư mục có nhiều kết quả khớp nhất", "โฟลเดอร์ที่พบรายการมากที่สุด")
        case .others: ("others", "khác", "อื่น ๆ")
        case .noCategory: ("no category", "không có nhóm", "ไม่มีประเภท")
        case .matches: ("Matches", "Kết quả khớp", "รายการที่ตรงกันหรือคล้ายกัน")
        case .unexamined: ("What was not examined", "Những nội dung chưa được kiểm tra", "ส่วนที่ไม่ได้ตรวจ")
        case .allRecords: ("All records", "Tất cả bản ghi", "รายการทั้งหมด")
        case .line: ("Line", "Dòng", "บรรทัด")
        case .path: ("Path", "Đường dẫn", "เส้นทาง (path)")
        case .list: ("List", "Danh sách", "บัญชี")
        case .entry: ("Entry", "Mục", "รายการ")
        case .category: ("Category", "Nhóm", "ประเภท")
        case .kind: ("Match", "Cách khớp", "ลักษณะ")
        case .byDigest: ("by digest", "theo giá trị băm", "ตรงกันตามค่าแฮช")
        case .perceptual: ("perceptual", "tương đồng", "คล้ายกัน")
        case .altered: ("altered copy", "bản sao đã bị thay đổi", "สำเนาที่ถูกดัดแปลง")
        case .perhapsAltered: ("perhaps an altered copy", "có thể là bản sao đã bị thay đổi", "อาจเป็นสำเนาที่ถูกดัดแปลง")
        case .alteredFiles: ("of these, altered copies", "trong đó: bản sao đã bị thay đổi", "ในจำนวนนี้: สำเนาที่ถูกดัดแปลง")
        case .reviewFiles:
            (
                "to review: perhaps altered copies", "cần xem xét: có thể là bản sao đã bị thay đổi",
                "ต้องตรวจดู: อาจเป็นสำเนาที่ถูกดัดแปลง"
            )
        case .distance: ("Bits that differ / threshold", "Số bit khác / ngưỡng", "บิตที่ต่าง / เกณฑ์")
        case .disputed:
            ("entry is disputed", "mục đang có ý kiến khác", "รายการมีข้อโต้แย้ง")
        case .size: ("Size", "Dung lượng", "ขนาด")
        case .modified: ("Modified (UTC)", "Sửa đổi (UTC)", "แก้ไขเมื่อ (UTC)")
        case .state: ("State", "Trạng thái", "สถานะ")
        case .reason: ("Reason", "Lý do", "เหตุผล")
        case .message: ("Message", "Thông báo", "ข้อความ")
        case .format: ("Format", "Định dạng", "รูปแบบ")
        case .digest: ("SHA-256", "SHA-256", "SHA-256")
        case .turned: ("turned", "xoay hoặc lật", "หมุนหรือกลับด้าน")
        case .filter: ("Filter", "Lọc", "กรอง")
        case .previous: ("Previous", "Trước", "ก่อนหน้า")
        case .next: ("Next", "Sau", "ถัดไป")
        case .rowsShown: ("{a}–{b} of {n}", "{a}–{b} trên {n}", "{a}–{b} จาก {n}")
        case .firstOnly:
            (
                "This page holds the first {n} of {m}. The ledger and the CSV hold all.",
                "Trang này chứa {n} dòng đầu trên {m}. Sổ ghi kết quả và tệp CSV chứa tất cả.",
                "หน้านี้มี {n} รายการแรกจาก {m} สมุดบันทึกและแฟ้ม CSV มีครบทั้งหมด"
            )
        case .noScript:
            (
                "Without scripts, only the first rows are shown.", "Khi không có script, chỉ hiển thị các dòng đầu.",
                "เมื่อปิดสคริปต์ จะแสดงเฉพาะแถวแรก"
            )
        case .printNote:
            (
                "On paper: the first {n} rows at most. The ledger holds all.",
                "Bản in: tối đa {n} dòng đầu. Sổ ghi kết quả chứa tất cả.",
                "ฉบับพิมพ์: ไม่เกิน {n} แถวแรก สมุดบันทึกมีครบทั้งหมด"
            )
        case .sortHint: ("Sort by {column}", "Sắp xếp theo {column}", "เรียงตาม {column}")
        case .nothing: ("none", "không có", "ไม่มี")
        case .unexaminedNote:
            (
                "Skipped, failed, or pictures whose data are incomplete. Links, pipes and devices hold no bytes of their own.",
                "Bị bỏ qua, không thực hiện được, hoặc hình ảnh không đầy đủ. Liên kết, đường ống và thiết bị không chứa dữ liệu riêng.",
                "ข้าม ไม่สำเร็จ หรือภาพข้อมูลไม่ครบ ลิงก์ ไปป์ และแฟ้มอุปกรณ์ไม่มีข้อมูลของตนเอง"
            )
        case .verification:
            (
                "How another person checks this", "Cách để người khác kiểm tra lại",
                "วิธีให้ผู้อื่นตรวจสอบซ้ำ"
            )
        case .verifyDigest:
            (
                "The ledger has the SHA-256 that is printed here:",
                "Sổ ghi kết quả có giá trị băm SHA-256 như in ở đây:",
                "สมุดบันทึกมีค่าแฮช SHA-256 ตามที่พิมพ์ไว้นี้:"
            )
        case .verifyLedger:
            (
                "No line was changed, and each distance can be computed again:",
                "Không dòng nào bị thay đổi, và có thể tính lại từng khoảng cách:",
                "ไม่มีบรรทัดใดถูกเปลี่ยน และคำนวณระยะซ้ำได้ทุกรายการ:"
            )
        case .verifyEvidence:
            (
                "The files still have the recorded digests:", "Các tệp vẫn có giá trị băm đã ghi:",
                "แฟ้มยังมีค่าแฮชตามที่บันทึกไว้:"
            )
        case .verifyAgain:
            (
                "The same scan again, in the working folder and with the store named above:",
                "Quét lại như cũ, trong thư mục làm việc và với cơ sở dữ liệu đối chiếu nêu trên:",
                "สแกนซ้ำแบบเดิม ในโฟลเดอร์ทำงานและด้วยฐานข้อมูลอ้างอิงข้างต้น:"
            )
        case .verifyCompare:
            (
                "Both ledgers have the same records:", "Hai sổ ghi kết quả có cùng các bản ghi:",
                "สมุดบันทึกทั้งสองมีรายการเดียวกัน:"
            )
        case .notASignature:
            (
                "These checks are not a signature. Note the SHA-256 where nobody can change it, for example in a signed record.",
                "Các phép kiểm tra này không phải là chữ ký. Hãy ghi giá trị băm SHA-256 ở nơi không ai sửa được, ví dụ trong biên bản có chữ ký.",
                "การตรวจสอบเหล่านี้ไม่ใช่ลายมือชื่อ ให้จดค่าแฮช SHA-256 ไว้ในที่ที่แก้ไขไม่ได้ เช่น ในบันทึกที่ลงลายมือชื่อ"
            )
        case .ledger: ("Ledger", "Sổ ghi", "สมุดบันทึก")
        case .ledgers: ("Ledgers of this report", "Các sổ ghi kết quả của báo cáo này", "สมุดบันทึกผลในรายงานนี้")
        case .chartReasons: ("Reasons of what was not examined", "Lý do chưa được kiểm tra", "เหตุผลที่ไม่ได้ตรวจ")
        case .reviewStates: ("Review", "Xem xét", "การพิจารณา")
        case .reviewedBy: ("Reviewed", "Việc xem xét kết quả khớp", "ผลการพิจารณารายการที่ตรงกัน")
        case .reviewersRequired:
            (
                "Reviewers who must agree: {n}. Nothing but what they said is stated here.",
                "Số người xem xét phải thống nhất: {n}. Chỉ nêu ý kiến của họ.",
                "จำนวนผู้พิจารณาที่ต้องเห็นตรงกัน: {n} แสดงเฉพาะความเห็นของผู้พิจารณา"
            )
        case .reviewUnreviewed: ("not reviewed", "chưa được xem xét", "ยังไม่ได้พิจารณา")
        case .reviewPending: ("needs one more reviewer", "cần thêm người xem xét", "ต้องมีผู้พิจารณาเพิ่ม")
        case .reviewConfirmed: ("confirmed", "đã được xác nhận", "ยืนยันแล้ว")
        case .reviewRejected: ("not the same", "không phải cùng một hình ảnh", "ไม่ใช่ภาพเดียวกัน")
        case .reviewUnsure: ("reviewer unsure", "người xem xét chưa xác định được", "ผู้พิจารณายังไม่แน่ใจ")
        case .reviewDisputed:
            ("reviewers disagree", "những người xem xét có ý kiến khác nhau", "ผู้พิจารณามีความเห็นต่างกัน")
        case .noticeTitle:
            (
                "Notice of known pictures that were found", "Thông báo về hình ảnh đã biết được tìm thấy",
                "การแจ้งพบภาพที่ทราบแล้ว"
            )
        case .noticeDraft:
            (
                "Draft by software, which sends nothing. A person completes, checks and sends it.",
                "Bản nháp do phần mềm lập; phần mềm không gửi đi. Người có thẩm quyền bổ sung, kiểm tra và gửi.",
                "ร่างที่จัดทำโดยโปรแกรม โปรแกรมไม่ส่งข้อมูลใด ๆ เจ้าหน้าที่เป็นผู้เติม ตรวจสอบ และส่ง"
            )
        case .noticeReceiver: ("To", "Kính gửi", "เรียน")
        case .noticeReporter: ("Reported by, contact", "Người thông báo, liên hệ", "ผู้แจ้ง ช่องทางติดต่อ")
        case .noticeAddress:
            ("Web address or account, if any", "Địa chỉ trang hoặc tài khoản, nếu có", "ที่อยู่เว็บหรือบัญชีผู้ใช้ ถ้ามี")
        case .noticeSeen: ("When and where it was found", "Thời gian và nơi phát hiện", "วันเวลาและสถานที่ที่พบ")
        case .noticeContent:
            ("What it shows, by a person", "Nội dung, do người xem xét ghi", "เนื้อหา โดยผู้พิจารณาเป็นผู้กรอก")
        case .noticeUrgency: ("Urgency and reason", "Mức độ khẩn cấp và lý do", "ความเร่งด่วนและเหตุผล")
        case .noticeUnseen:
            (
                "The software showed none of these files to anybody.",
                "Phần mềm không hiển thị các tệp này cho bất kỳ ai.", "โปรแกรมไม่ได้แสดงแฟ้มเหล่านี้แก่ผู้ใด"
            )
        case .noticeFiles: ("Files", "Các tệp", "แฟ้ม")
        case .noticeRejected:
            (
                "Left out because reviewers rejected the match: {n}",
                "Không nêu vì người xem xét đã bác kết quả khớp: {n}",
                "ไม่ระบุเพราะผู้พิจารณาเห็นว่าไม่ตรงกัน: {n}"
            )
        case .childInDanger:
            (
                "If a child is in danger, tell the authorities at once.",
                "Nếu trẻ em đang gặp nguy hiểm, báo ngay cho cơ quan có thẩm quyền.",
                "หากมีเด็กตกอยู่ในอันตราย ให้แจ้งเจ้าหน้าที่ทันที"
            )
        case .statistics:
            (
                "Statistics of scans for known pictures", "Thống kê quét đối chiếu hình ảnh đã biết",
                "สถิติการสแกนเทียบกับภาพที่ทราบแล้ว"
            )
        case .unitFiles:
            (
                "Figures count files, not children and not offences.",
                "Số liệu tính theo tệp, không phải số trẻ em hay số vụ.",
                "ตัวเลขนับจำนวนแฟ้ม มิใช่จำนวนเด็กหรือจำนวนคดี"
            )
        case .unitScans:
            (
                "Figures count scans with such files, not children and not offences.",
                "Số liệu tính theo lượt quét có tệp như vậy, không phải số trẻ em hay số vụ.",
                "ตัวเลขนับจำนวนการสแกนที่มีแฟ้มดังกล่าว มิใช่จำนวนเด็กหรือจำนวนคดี"
            )
        case .unitEntries:
            (
                "Figures count entries of lists, not children and not offences.",
                "Số liệu tính theo mục trong danh sách, không phải số trẻ em hay số vụ.",
                "ตัวเลขนับจำนวนรายการในบัญชี มิใช่จำนวนเด็กหรือจำนวนคดี"
            )
        case .countsExact:
            (
                "Counts are exact. They are not fit for publication: small ones can identify a person.",
                "Số liệu chính xác, không thích hợp để công bố: số nhỏ có thể làm lộ danh tính.",
                "ตัวเลขเป็นค่าจริง ไม่เหมาะสำหรับเผยแพร่: จำนวนน้อยอาจทำให้ระบุตัวบุคคลได้"
            )
        case .countsSuppressed:
            (
                "*: fewer than {k}, or not published to protect another figure. Others are rounded to multiples of {b}, so sums do not add up.",
                "*: dưới {k}, hoặc không công bố để bảo vệ số liệu khác. Số liệu còn lại làm tròn đến bội số của {b}, nên tổng có thể không khớp.",
                "*: น้อยกว่า {k} หรือไม่เปิดเผยเพื่อคุ้มครองข้อมูลรายการอื่น ตัวเลขอื่นปัดเป็นพหุคูณของ {b} ผลรวมจึงอาจไม่ตรง"
            )
        case .othersNotShown: ("all others", "tất cả mục còn lại", "รายการอื่นทั้งหมด")
        case .totalScans: ("scans", "lượt quét", "การสแกน")
        case .totalFound: ("files found", "tổng số tệp", "แฟ้มที่พบทั้งหมด")
        case .totalNotExamined: ("not examined in full", "chưa được kiểm tra hết", "ไม่ได้ตรวจทั้งหมด")
        case .totalMatched: ("with matches", "có kết quả khớp", "มีรายการที่ตรงกัน")
        case .totalLists: ("lists", "danh sách", "บัญชี")
        case .totalEntries: ("entries", "mục", "รายการ")
        case .totalHashes: ("hashes of pictures", "giá trị băm tri giác", "ค่าแฮชเชิงการรับรู้")
        case .totalDigests: ("digests of files", "giá trị băm của tệp", "ค่าแฮชของแฟ้ม")
        case .byMonth:
            ("With matches, by month of the scan", "Có kết quả khớp, theo tháng quét", "มีรายการที่ตรงกัน จำแนกตามเดือนที่สแกน")
        case .byJurisdiction:
            (
                "With matches, by jurisdiction", "Có kết quả khớp, theo thẩm quyền (lãnh thổ)",
                "มีรายการที่ตรงกัน จำแนกตามเขตอำนาจ"
            )
        case .byList: ("With matches, by list", "Có kết quả khớp, theo danh sách", "มีรายการที่ตรงกัน จำแนกตามบัญชี")
        case .byCategory:
            (
                "With matches, by category of the list", "Có kết quả khớp, theo nhóm của danh sách",
                "มีรายการที่ตรงกัน จำแนกตามประเภทของบัญชี"
            )
        case .byMatch:
            ("With matches, by kind of match", "Có kết quả khớp, theo cách khớp", "มีรายการที่ตรงกัน จำแนกตามลักษณะ")
        case .byTier:
            ("With matches, by tier", "Có kết quả khớp, theo mức độ chắc chắn", "มีรายการที่ตรงกัน จำแนกตามระดับความแน่ใจ")
        case .byFileKind:
            ("With matches, by kind of file", "Có kết quả khớp, theo loại tệp", "มีรายการที่ตรงกัน จำแนกตามชนิดแฟ้ม")
        case .byReview:
            ("With matches, by review", "Có kết quả khớp, theo việc xem xét", "มีรายการที่ตรงกัน จำแนกตามการพิจารณา")
        case .byReason:
            ("Not examined in full, by reason", "Chưa được kiểm tra hết, theo lý do", "ไม่ได้ตรวจทั้งหมด จำแนกตามเหตุผล")
        case .byNotExaminedKind:
            (
                "Not examined in full, by kind of file", "Chưa được kiểm tra hết, theo loại tệp",
                "ไม่ได้ตรวจทั้งหมด จำแนกตามชนิดแฟ้ม"
            )
        case .byListKind: ("Lists by kind", "Danh sách theo loại", "บัญชี จำแนกตามชนิด")
        case .byListJurisdiction:
            ("Entries by jurisdiction of the list", "Mục theo thẩm quyền của danh sách", "รายการ จำแนกตามเขตอำนาจของบัญชี")
        case .byEntries: ("Entries by list", "Mục theo danh sách", "รายการ จำแนกตามบัญชี")
        case .byEntryState: ("Entries by state", "Mục theo trạng thái", "รายการ จำแนกตามสถานะ")
        case .byHashes:
            ("Hashes of pictures by algorithm", "Giá trị băm tri giác theo thuật toán", "ค่าแฮชเชิงการรับรู้ จำแนกตามอัลกอริทึม")
        case .byDigests:
            ("Digests of files by algorithm", "Giá trị băm của tệp theo thuật toán", "ค่าแฮชของแฟ้ม จำแนกตามอัลกอริทึม")
        case .review: ("Review by a person", "Phần xem xét của người có thẩm quyền", "ส่วนพิจารณาโดยเจ้าหน้าที่")
        case .reviewNote:
            (
                "Left empty by the program.", "Chương trình để trống phần này.", "โปรแกรมเว้นส่วนนี้ไว้"
            )
        case .conclusion:
            ("Conclusion (left to the expert)", "Kết luận (do người giám định ghi)", "สรุปความเห็น (ผู้ตรวจพิสูจน์เป็นผู้กรอก)")
        case .conclusionNote:
            (
                "The program does not conclude.", "Chương trình không đưa ra kết luận.", "โปรแกรมไม่ให้ความเห็นสรุป"
            )
        case .sign: ("Name, signature, date", "Họ tên, chữ ký, ngày tháng năm", "ชื่อ ลายมือชื่อ วันที่")
        case .blurredPictures:
            (
                "This report shows matched pictures blurred, as 16 × 16 squares of grey, made from the files while the report was written. It holds nothing else of them.",
                "Báo cáo này hiển thị hình ảnh có kết quả khớp ở dạng làm mờ, gồm 16 × 16 ô màu xám, lấy từ các tệp khi lập báo cáo. Báo cáo không chứa gì khác của hình ảnh.",
                "รายงานนี้แสดงภาพที่พบแบบเบลอ เป็นช่องสีเทา 16 × 16 ช่อง ซึ่งทำจากแฟ้มขณะจัดทำรายงาน รายงานไม่มีส่วนอื่นของภาพ"
            )
        case .blurredPicture: ("Blurred picture", "Hình ảnh làm mờ", "ภาพเบลอ")
        case .noPicture: ("no picture", "không có hình ảnh", "ไม่มีภาพ")
        case .notAsScanned:
            (
                "the file is not there, or not as scanned", "tệp không còn, hoặc không như khi quét",
                "ไม่มีแฟ้ม หรือไม่เหมือนเมื่อสแกน"
            )
        case .noPictures: ("This report shows no pictures.", "Báo cáo này không hiển thị hình ảnh.", "รายงานนี้ไม่แสดงภาพ")
        }
    }
}
