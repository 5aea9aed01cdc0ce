/// What the commands themselves say: results, sums, remarks, mistakes on the command line.
extension MessageCatalogue {
    static let tool = MessageCatalogue(
        #"""
        en an animation; of its {1} frames the first was added
        vi ảnh động; trong {1} khung hình, khung đầu tiên đã được thêm
        th ภาพเคลื่อนไหว; ใน {1} เฟรม เพิ่มเฟรมแรกแล้ว

        en an animation; the picture that stands for it was added, and none of its {1} frames
        vi ảnh động; hình ảnh đại diện đã được thêm, không khung nào trong {1} khung hình được thêm
        th ภาพเคลื่อนไหว; เพิ่มภาพที่เป็นตัวแทนแล้ว และไม่ได้เพิ่มเฟรมใดใน {1} เฟรม

        en {1} is a bundle: add --trust with a file of the public keys that you trust.
        vi {1} là gói danh sách: thêm --trust với tệp chứa các khóa công khai mà bạn tin cậy.
        th {1} เป็นชุดบัญชี: เพิ่ม --trust พร้อมแฟ้มของกุญแจสาธารณะที่ท่านเชื่อถือ

        en {1} added to ‘{2}’{3}
        vi đã thêm {1} vào ‘{2}’{3}
        th เพิ่ม {1} ลงใน ‘{2}’{3} แล้ว

        en unchanged
        vi không đổi
        th คงเดิม

        en removed
        vi đã gỡ bỏ
        th นำออกแล้ว

        en with a new state
        vi có trạng thái mới
        th มีสถานะใหม่

        en kept as decided here
        vi giữ như đã quyết định tại đây
        th คงไว้ตามที่ตัดสินที่นี่

        en changes of entries that are not in the list
        vi thay đổi về các mục không có trong danh sách
        th การเปลี่ยนแปลงของรายการที่ไม่มีในบัญชี

        en {1} (bundle, signed by ‘{2}’, {3}): {4}
        vi {1} (gói danh sách, ký bởi ‘{2}’, {3}): {4}
        th {1} (ชุดบัญชี ลงนามโดย ‘{2}’, {3}): {4}

        en The hashes have different lengths: {1} and {2} digits.
        vi Hai giá trị băm có độ dài khác nhau: {1} và {2} chữ số.
        th ค่าแฮชมีความยาวต่างกัน: {1} และ {2} หลัก

        en {1} of {2} bits differ
        vi Khác nhau {1} trên {2} bit
        th ต่างกัน {1} บิต จาก {2} บิต

        en Name two pictures or two hashes, not one of each.
        vi Hãy nêu hai hình ảnh hoặc hai giá trị băm, không phải mỗi thứ một.
        th ให้ระบุภาพสองภาพหรือค่าแฮชสองค่า ไม่ใช่อย่างละหนึ่ง

        en hash
        vi thuật toán
        th อัลกอริทึม

        en second picture
        vi hình ảnh thứ hai
        th ภาพที่สอง

        en distance
        vi số bit khác nhau
        th บิตที่ต่างกัน

        en as it is
        vi giữ nguyên
        th ตามเดิม

        en of {1}
        vi trên {1}
        th จาก {1}

        en effort plain: altered copies are not looked for
        vi effort plain: không tìm các bản sao đã bị biến đổi
        th effort plain: ไม่ค้นหาสำเนาดัดแปลง

        en effort {1}: the store cannot be searched
        vi effort {1}: không tra cứu được cơ sở dữ liệu đối chiếu
        th effort {1}: ค้นหาในฐานข้อมูลอ้างอิงไม่ได้

        en effort {1}: about {2}.{3} ms a picture to look for altered copies among {4}
        vi effort {1}: khoảng {2},{3} ms cho mỗi hình ảnh để tìm các bản sao đã bị biến đổi trong {4}
        th effort {1}: ราว {2}.{3} มิลลิวินาทีต่อภาพ เพื่อค้นหาสำเนาดัดแปลงใน {4}

        en Name the entries by their numbers, or by one of --identifier, --digest and --pdq.
        vi Hãy nêu các mục bằng số của chúng, hoặc bằng một trong --identifier, --digest và --pdq.
        th ให้ระบุรายการด้วยหมายเลข หรือด้วยอย่างใดอย่างหนึ่งใน --identifier, --digest และ --pdq

        en An identifier means something within its list only: add --list.
        vi Mã định danh chỉ có nghĩa trong danh sách của nó: thêm --list.
        th ตัวระบุมีความหมายเฉพาะภายในบัญชีของตน: เพิ่ม --list

        en Entries that are named by number need no --list.
        vi Các mục nêu bằng số không cần --list.
        th รายการที่ระบุด้วยหมายเลขไม่ต้องใช้ --list

        en There is no {1} hash from the pipeline ‘{2}’.
        vi Không có giá trị băm {1} theo cách tính ‘{2}’.
        th ไม่มีค่าแฮช {1} จากขั้นตอนคำนวณ ‘{2}’

        en --candidates are of PDQ, and turned and mirrored as a scan does it.
        vi --candidates chỉ dành cho PDQ, và đã gồm các phép xoay và lật như khi quét.
        th --candidates ใช้กับ PDQ และหมุนกลับด้านเช่นเดียวกับการสแกน

        en --dihedral works with PDQ only.
        vi --dihedral chỉ dùng với PDQ.
        th --dihedral ใช้ได้กับ PDQ เท่านั้น

        en {1}: the picture is cut short; {2} % of its rows have data. The hash is computed from what is there.
        vi {1}: hình ảnh không đầy đủ; {2} % số hàng có dữ liệu. Giá trị băm được tính từ phần còn có.
        th {1}: ภาพข้อมูลไม่ครบ; ร้อยละ {2} ของแถวมีข้อมูล ค่าแฮชคำนวณจากส่วนที่มี

        en The name ‘{1}’ holds a control character or reverses text. Choose another name.
        vi Tên ‘{1}’ có ký tự điều khiển hoặc ký tự đảo chiều chữ. Hãy chọn tên khác.
        th ชื่อ ‘{1}’ มีอักขระควบคุมหรืออักขระกลับทิศข้อความ ให้เลือกชื่ออื่น

        en the short name of the key is {1}
        vi tên ngắn của khóa là {1}
        th ชื่อย่อของกุญแจคือ {1}

        en --from-scan and --line go together.
        vi --from-scan và --line phải đi cùng nhau.
        th ต้องใช้ --from-scan กับ --line ด้วยกัน

        en Name the pictures, or --from-scan and --line.
        vi Hãy nêu tên các hình ảnh, hoặc dùng --from-scan và --line.
        th โปรดระบุภาพ หรือใช้ --from-scan กับ --line

        en --cut must be between 1 and 40.
        vi --cut phải từ 1 đến 40.
        th --cut ต้องอยู่ระหว่าง 1 ถึง 40

        en nothing was added
        vi không thêm gì
        th ไม่ได้เพิ่มสิ่งใด

        en {1} added to ‘{2}’
        vi đã thêm {1} vào ‘{2}’
        th เพิ่ม {1} ลงใน ‘{2}’ แล้ว

        en {1} already in the list
        vi {1} đã có trong danh sách
        th {1} อยู่ในบัญชีแล้ว

        en {1} kept but not searched: {2}
        vi {1} được lưu nhưng không dùng để đối chiếu: {2}
        th เก็บ {1} ไว้แต่ไม่ใช้เทียบ: {2}

        en their quality is below {1}
        vi chỉ số chất lượng dưới {1}
        th ค่าคุณภาพต่ำกว่า {1}

        en rounding alone could change them
        vi chỉ riêng việc làm tròn đã có thể làm chúng thay đổi
        th การปัดเศษเพียงอย่างเดียวอาจทำให้เปลี่ยนได้

        en nearly all of their bits are alike
        vi gần như mọi bit đều giống nhau
        th บิตเกือบทั้งหมดเหมือนกัน

        en {1} in ‘{2}’
        vi {1} trong ‘{2}’
        th {1} ใน ‘{2}’

        en {1} of ‘{2}’
        vi {1} của ‘{2}’
        th {1} ของ ‘{2}’

        en {1}: {2}, signed with the key {3}
        vi {1}: {2}, ký bằng khóa {3}
        th {1}: {2} ลงนามด้วยกุญแจ {3}

        en for the changes after this bundle: --since {1}
        vi để lấy các thay đổi sau gói danh sách này: --since {1}
        th สำหรับการเปลี่ยนแปลงหลังชุดบัญชีนี้: --since {1}

        en changed
        vi đã thay đổi
        th เปลี่ยนแล้ว

        en entries
        vi mục
        th รายการ

        en added
        vi đã thêm
        th เพิ่มแล้ว

        en the store has no list yet; add one with ‘knownmedia known import’
        vi cơ sở dữ liệu đối chiếu chưa có danh sách nào; thêm bằng ‘knownmedia known import’
        th ฐานข้อมูลอ้างอิงยังไม่มีบัญชี เพิ่มด้วย ‘knownmedia known import’

        en list
        vi danh sách
        th บัญชี

        en kind
        vi loại
        th ชนิด

        en hashes
        vi giá trị băm tri giác
        th ค่าแฮชเชิงการรับรู้

        en digests
        vi giá trị băm
        th ค่าแฮช

        en categories
        vi phân loại
        th ประเภท

        en source
        vi nguồn
        th แหล่งที่มา

        en store
        vi cơ sở dữ liệu
        th ฐานข้อมูลอ้างอิง

        en lists
        vi danh sách
        th บัญชี

        en hashes of {1} bits
        vi giá trị băm {1} bit
        th ค่าแฮช {1} บิต

        en in the snapshot {1}
        vi trong tệp chỉ mục {1}
        th ในแฟ้มดัชนี {1}

        en in memory, without a snapshot
        vi trong bộ nhớ, không có tệp chỉ mục
        th ในหน่วยความจำ ไม่มีแฟ้มดัชนี

        en index
        vi chỉ mục
        th ดัชนี

        en {1}: {2}, {3}, {4} of them newer than it
        vi {1}: {2}, {3}, trong đó {4} mới hơn chỉ mục
        th {1}: {2}, {3} ในจำนวนนี้ {4} ใหม่กว่าดัชนี

        en search
        vi tra cứu
        th การค้นหา

        en {1} ({2}): {3} of {4} of ‘{5}’
        vi {1} ({2}): {3} của {4} trong ‘{5}’
        th {1} ({2}): {3} ของ {4} ใน ‘{5}’

        en {1}: not as in the store: {2}: {3}
        vi {1}: khác với cơ sở dữ liệu đối chiếu: {2}: {3}
        th {1}: ต่างจากฐานข้อมูลอ้างอิง: {2}: {3}

        en Name a list or an entry, not both.
        vi Hãy nêu một danh sách hoặc một mục, không phải cả hai.
        th ให้ระบุบัญชีหรือรายการ ไม่ใช่ทั้งสอง

        en the store has no entry {1}
        vi cơ sở dữ liệu đối chiếu không có mục {1}
        th ฐานข้อมูลอ้างอิงไม่มีรายการ {1}

        en {1} ‘knownmedia known index’ rewrites it; until then the store is searched without it.
        vi {1} ‘knownmedia known index’ sẽ ghi lại tệp này; đến khi đó, việc tra cứu không dùng đến nó.
        th {1} ‘knownmedia known index’ จะเขียนใหม่ ระหว่างนี้ค้นหาโดยไม่ใช้แฟ้มนี้

        en the store is intact
        vi cơ sở dữ liệu đối chiếu nguyên vẹn
        th ฐานข้อมูลอ้างอิงครบถ้วนสมบูรณ์

        en Name at least one list file.
        vi Hãy nêu ít nhất một tệp danh sách.
        th ให้ระบุแฟ้มบัญชีอย่างน้อยหนึ่งแฟ้ม

        en {1} is not a bundle: add --list with the name of the list.
        vi {1} không phải là gói danh sách: thêm --list với tên của danh sách.
        th {1} ไม่ใช่ชุดบัญชี: เพิ่ม --list พร้อมชื่อของบัญชี

        en There is no format ‘{1}’. Choose one of: auto, {2}.
        vi Không có định dạng ‘{1}’. Hãy chọn một trong: auto, {2}.
        th ไม่มีรูปแบบ ‘{1}’ ให้เลือกหนึ่งใน: auto, {2}

        en correct these lines, or import the others with --skip-bad-lines
        vi hãy sửa các dòng này, hoặc nhập các dòng khác bằng --skip-bad-lines
        th แก้บรรทัดเหล่านี้ หรือนำเข้าบรรทัดอื่นด้วย --skip-bad-lines

        en index written: {1}, {2}
        vi đã ghi chỉ mục: {1}, {2}
        th เขียนดัชนีแล้ว: {1}, {2}

        en the store is complete; to try again, run ‘knownmedia known index’
        vi cơ sở dữ liệu đối chiếu đầy đủ; để thử lại, chạy ‘knownmedia known index’
        th ฐานข้อมูลอ้างอิงครบถ้วน หากต้องการลองใหม่ ใช้ ‘knownmedia known index’

        en already in the list
        vi đã có trong danh sách
        th อยู่ในบัญชีแล้ว

        en withdrawn
        vi đã rút
        th ถอนแล้ว

        en active again
        vi trở lại hiệu lực
        th นำกลับมาใช้

        en disputed
        vi đang có ý kiến khác
        th มีข้อโต้แย้ง

        en deletions of entries that are not in the list
        vi yêu cầu bỏ các mục không có trong danh sách
        th การลบรายการที่ไม่มีในบัญชี

        en {1} skipped
        vi bỏ qua {1}
        th ข้าม {1}

        en {1}: ignored columns: {2}
        vi {1}: các cột không dùng: {2}
        th {1}: คอลัมน์ที่ไม่ใช้: {2}

        en {1}: and {2} more bad lines
        vi {1}: và {2} dòng sai nữa
        th {1}: และอีก {2} บรรทัดที่ผิด

        en (known-good: files are marked, never matched)
        vi (known-good: tệp được đánh dấu, không bao giờ được tính là khớp)
        th (known-good: ทำเครื่องหมายแฟ้ม ไม่ถือว่าตรงกัน)

        en (suppressed: matches are counted, not reported)
        vi (suppressed: kết quả khớp được đếm, không nêu)
        th (suppressed: นับรายการ แต่ไม่แสดง)

        en the store has no hashes, so there is nothing to index
        vi cơ sở dữ liệu đối chiếu không có giá trị băm tri giác nào để lập chỉ mục
        th ฐานข้อมูลอ้างอิงไม่มีค่าแฮชเชิงการรับรู้ จึงไม่มีสิ่งใดให้ทำดัชนี

        en {1}: {2} of {3}/{4}, {5}
        vi {1}: {2} của {3}/{4}, {5}
        th {1}: {2} ของ {3}/{4}, {5}

        en Name a set, or add --detach.
        vi Hãy nêu một bộ dữ liệu, hoặc thêm --detach.
        th ให้ระบุชุดข้อมูล หรือเพิ่ม --detach

        en detached the set from the list ‘{1}’
        vi đã tách bộ dữ liệu khỏi danh sách ‘{1}’
        th ปลดชุดข้อมูลออกจากบัญชี ‘{1}’ แล้ว

        en {1} copied to ‘{2}’ (known-good)
        vi đã sao chép {1} vào ‘{2}’ (known-good)
        th คัดลอก {1} ลงใน ‘{2}’ แล้ว (known-good)

        en attached {1} as the list ‘{2}’ (known-good, searched by {3})
        vi đã gắn {1} làm danh sách ‘{2}’ (known-good, tra cứu theo {3})
        th ผูก {1} เป็นบัญชี ‘{2}’ แล้ว (known-good ค้นหาด้วย {3})

        en active
        vi đang có hiệu lực
        th ใช้งานอยู่

        en entry {1}: {2}
        vi mục {1}: {2}
        th รายการ {1}: {2}

        en entry {1}: was {2} already
        vi mục {1}: trước đó đã là {2}
        th รายการ {1}: เป็น {2} อยู่ก่อนแล้ว

        en --max-distance must be between 0 and {1} for {2}.
        vi --max-distance phải từ 0 đến {1} cho {2}.
        th --max-distance ต้องอยู่ระหว่าง 0 ถึง {1} สำหรับ {2}

        en argument {1}
        vi tham số {1}
        th อาร์กิวเมนต์ {1}

        en line {1}
        vi dòng {1}
        th บรรทัด {1}

        en There is no index ‘{1}’. Choose one of: auto, {2}.
        vi Không có chỉ mục ‘{1}’. Hãy chọn một trong: auto, {2}.
        th ไม่มีดัชนี ‘{1}’ ให้เลือกหนึ่งใน: auto, {2}

        en {1} of {2} files
        vi {1} trên {2} tệp
        th {1} จาก {2} แฟ้ม

        en {1} files
        vi {1} tệp
        th {1} แฟ้ม

        en {1} matched
        vi {1} có kết quả khớp
        th พบ {1} รายการ

        en {1} h {2} min left
        vi còn {1} giờ {2} phút
        th เหลือ {1} ชม. {2} นาที

        en {1} min left
        vi còn {1} phút
        th เหลือ {1} นาที

        en {1} s left
        vi còn {1} giây
        th เหลือ {1} วินาที

        en removing
        vi đang gỡ bỏ
        th กำลังนำออก

        en restoring
        vi đang đưa trở lại
        th กำลังนำกลับคืน

        en restored
        vi đã đưa trở lại
        th นำกลับคืนแล้ว

        en {1} {2} of {3}
        vi {1} {2} trên {3}
        th {1} {2} จาก {3}

        en --quarantine takes either --recipient or --passphrase-file, and neither of them goes without it.
        vi --quarantine đi cùng --recipient hoặc --passphrase-file, và hai tùy chọn này không dùng riêng.
        th --quarantine ใช้ร่วมกับ --recipient หรือ --passphrase-file อย่างใดอย่างหนึ่ง และทั้งสองใช้โดยไม่มี --quarantine ไม่ได้

        en Name either --identity or --passphrase-file.
        vi Hãy nêu --identity hoặc --passphrase-file, chỉ một trong hai.
        th ให้ระบุ --identity หรือ --passphrase-file เพียงอย่างเดียว

        en Name the container with --quarantine, too.
        vi Hãy nêu cả tệp lưu giữ bằng --quarantine.
        th ให้ระบุแฟ้มจัดเก็บด้วย --quarantine ด้วย

        en {1} had not been removed
        vi {1} trước đó chưa bị gỡ bỏ
        th {1} ยังไม่ได้นำออกมาก่อน

        en {1} refused
        vi {1} bị từ chối
        th ไม่ดำเนินการ {1}

        en --signatures must be between 0 and 20, and not {1}.
        vi --signatures phải từ 0 đến 20, không phải {1}.
        th --signatures ต้องอยู่ระหว่าง 0 ถึง 20 ไม่ใช่ {1}

        en The plan {1} would lie below {2}. Choose a place outside.
        vi Bản kế hoạch {1} sẽ nằm bên dưới {2}. Hãy chọn nơi khác bên ngoài.
        th แผนการ {1} จะอยู่ใต้ {2} ให้เลือกที่อื่นข้างนอก

        en {1}: left, {2}: {3}
        vi {1}: để lại, {2}: {3}
        th {1}: เหลือไว้, {2}: {3}

        en {1} to {2}, {3}, {4}
        vi {1} để {2}, {3}, {4}
        th {1} เพื่อ {2}, {3}, {4}

        en {1} left
        vi để lại {1}
        th เหลือไว้ {1}

        en plan: {1}  SHA-256 {2}
        vi bản kế hoạch: {1}  SHA-256 {2}
        th แผนการ: {1}  SHA-256 {2}

        en it needs {1}: knownmedia removal sign
        vi cần {1}: knownmedia removal sign
        th ต้องมี {1}: knownmedia removal sign

        en {1}: {2} to {3}, signed with the key {4}
        vi {1}: {2} để {3}, ký bằng khóa {4}
        th {1}: {2} เพื่อ {3} ลงนามด้วยกุญแจ {4}

        en planned
        vi trong kế hoạch
        th ในแผนการ

        en files
        vi tệp
        th แฟ้ม

        en files, {1}
        vi tệp, {1}
        th แฟ้ม, {1}

        en remaining
        vi còn lại
        th เหลืออยู่

        en searched
        vi đã xem
        th ค้นดูแล้ว

        en files below the root
        vi tệp bên dưới thư mục gốc
        th แฟ้มใต้โฟลเดอร์ราก

        en names
        vi tên tệp
        th ชื่อแฟ้ม

        en bytes
        vi nội dung
        th ไบต์

        en new scan
        vi lượt quét mới
        th การสแกนใหม่

        en container
        vi tệp lưu giữ
        th แฟ้มจัดเก็บ

        en content
        vi nội dung bên trong
        th เนื้อหาภายใน

        en not checked
        vi chưa kiểm tra
        th ไม่ได้ตรวจสอบ

        en findings
        vi điểm chưa đúng
        th สิ่งที่ไม่เป็นไปตามที่ควร

        en A report is for no terminal. Name a file with --output, or redirect it.
        vi Báo cáo không in ra cửa sổ dòng lệnh. Hãy nêu tệp bằng --output, hoặc chuyển hướng đầu ra.
        th รายงานไม่แสดงบนเทอร์มินัล ให้ระบุแฟ้มด้วย --output หรือเปลี่ยนทิศทางเอาต์พุต

        en {1} recorded
        vi đã ghi nhận {1}
        th บันทึก {1} แล้ว

        en records with matches
        vi bản ghi có kết quả khớp
        th รายการที่มีผล

        en {1} must be between {2} and {3}, and not {4}.
        vi {1} phải từ {2} đến {3}, không phải {4}.
        th {1} ต้องอยู่ระหว่าง {2} ถึง {3} ไม่ใช่ {4}

        en --exclude ‘{1}’ is not a pattern: {2}.
        vi --exclude ‘{1}’ không phải là mẫu: {2}.
        th --exclude ‘{1}’ ไม่ใช่รูปแบบ: {2}

        en 1 picture is cut short: what is missing could not be compared.
        vi 1 hình ảnh không đầy đủ: phần bị thiếu không đối chiếu được.
        th 1 ภาพข้อมูลไม่ครบ: ส่วนที่ขาดเทียบไม่ได้

        en {1} pictures are cut short: what is missing could not be compared.
        vi {1} hình ảnh không đầy đủ: phần bị thiếu không đối chiếu được.
        th {1} ภาพข้อมูลไม่ครบ: ส่วนที่ขาดเทียบไม่ได้

        en A perceptual match is not proof of identity: each one requires human review.
        vi Kết quả tương đồng không chứng minh đó là cùng một hình ảnh: từng kết quả phải được người có thẩm quyền xem xét.
        th ผลที่คล้ายกันมิใช่ข้อพิสูจน์ว่าเป็นภาพเดียวกัน ต้องให้เจ้าหน้าที่พิจารณาทุกรายการ

        en ledger: {1}
        vi sổ ghi kết quả: {1}
        th สมุดบันทึกผล: {1}

        en {1}: there is nothing to compare with: no list of known material has an entry that counts. Files are recorded, and none can match. Import a list with ‘knownmedia known import’.
        vi {1}: không có gì để đối chiếu: không danh sách tài liệu đã biết nào có mục được tính. Các tệp được ghi nhận, và không tệp nào có thể khớp. Hãy nhập danh sách bằng ‘knownmedia known import’.
        th {1}: ไม่มีสิ่งใดให้เทียบ: ไม่มีบัญชีสื่อที่ทราบแล้วซึ่งมีรายการที่นับ แฟ้มจะถูกบันทึก และไม่มีแฟ้มใดตรงกันได้ นำเข้าบัญชีด้วย ‘knownmedia known import’

        en searched {1}, {2}
        vi đã đối chiếu với {1}, {2}
        th เทียบกับ {1}, {2} แล้ว

        en , {1} of known good files
        vi , {1} của phần mềm đã biết
        th , {1} ของซอฟต์แวร์ที่รู้จัก

        en The output folder {1} is inside {2}, which is scanned and must not be changed. Choose another output folder.
        vi Thư mục kết quả {1} nằm bên trong {2}, là nơi được quét và không được thay đổi. Hãy chọn thư mục khác.
        th โฟลเดอร์ผลลัพธ์ {1} อยู่ภายใน {2} ซึ่งเป็นที่ที่สแกนและต้องไม่เปลี่ยนแปลง ให้เลือกโฟลเดอร์อื่น

        en The output folder {1} cannot be created: {2}
        vi Không tạo được thư mục kết quả {1}: {2}
        th สร้างโฟลเดอร์ผลลัพธ์ {1} ไม่ได้: {2}

        en {1}; the scan starts from the beginning
        vi {1}; lượt quét bắt đầu lại từ đầu
        th {1}; การสแกนเริ่มใหม่ตั้งแต่ต้น

        en the scan in {1} is complete; this is what it found
        vi lượt quét trong {1} đã hoàn tất; đây là kết quả của nó
        th การสแกนใน {1} ครบถ้วนแล้ว นี่คือผล

        en resuming after {1} recorded files
        vi tiếp tục sau {1} tệp đã ghi nhận
        th ทำต่อหลังจากแฟ้มที่บันทึกแล้ว {1} แฟ้ม

        en ; rescanning from there: {1}
        vi ; quét lại từ đó: {1}
        th ; สแกนซ้ำจากที่นั่น: {1}

        en still waiting for {1} after {2} s
        vi vẫn đang chờ {1} sau {2} giây
        th ยังรอ {1} อยู่หลังจาก {2} วินาที

        en still waiting for the folders after {1} to be listed after {2} s
        vi vẫn đang chờ liệt kê các thư mục phía sau {1} sau {2} giây
        th ยังรอรายชื่อโฟลเดอร์ถัดจาก {1} อยู่หลังจาก {2} วินาที

        en still waiting for the folders to be listed after {1} s
        vi vẫn đang chờ liệt kê các thư mục sau {1} giây
        th ยังรอรายชื่อโฟลเดอร์อยู่หลังจาก {1} วินาที

        en exact
        vi trùng khớp
        th ตรงกัน

        en perceptual
        vi tương đồng
        th คล้ายกัน

        en review
        vi xem xét
        th พิจารณา

        en altered
        vi biến đổi
        th ดัดแปลง

        en --exhaustive needs --store.
        vi --exhaustive cần có --store.
        th --exhaustive ต้องใช้ร่วมกับ --store

        en ok
        vi đạt
        th ผ่าน

        en {1}  {2}  {3} ms  {4}
        vi {1}  {2}  {3} ms  {4}
        th {1}  {2}  {3} ms  {4}

        en the self-test failed: {1}: {2}
        vi tự kiểm tra không đạt: {1}: {2}
        th การทดสอบตนเองไม่ผ่าน: {1}: {2}

        en nothing was examined; ‘knownmedia selftest --store STORE’ runs the self-test alone
        vi chưa kiểm tra tệp nào; ‘knownmedia selftest --store STORE’ chỉ chạy phần tự kiểm tra
        th ยังไม่ได้ตรวจแฟ้มใด ‘knownmedia selftest --store STORE’ ทดสอบตนเองอย่างเดียว

        en --suppress-below {1}: give a number from 2 to 1,000,000, such as 10.
        vi --suppress-below {1}: hãy nêu một số từ 2 đến 1.000.000, ví dụ 10.
        th --suppress-below {1}: ให้ระบุตัวเลขตั้งแต่ 2 ถึง 1,000,000 เช่น 10

        en Name the folders of scans, or a store with --store.
        vi Hãy nêu thư mục của các lượt quét, hoặc một cơ sở dữ liệu đối chiếu bằng --store.
        th ให้ระบุโฟลเดอร์ของการสแกน หรือฐานข้อมูลอ้างอิงด้วย --store

        en Statistics are of scans or of a store: name one of them.
        vi Thống kê là về các lượt quét hoặc về một cơ sở dữ liệu đối chiếu: hãy nêu một trong hai.
        th สถิติเป็นของการสแกนหรือของฐานข้อมูลอ้างอิง: ให้ระบุอย่างใดอย่างหนึ่ง

        en {1}: the name has a line feed, and is printed with an escape; use --json for its bytes
        vi {1}: tên có ký tự xuống dòng nên được in ở dạng thay thế; dùng --json để có đúng từng byte
        th {1}: ชื่อมีอักขระขึ้นบรรทัดใหม่ จึงพิมพ์ด้วยรหัสแทน ใช้ --json เพื่อให้ได้ไบต์จริง

        en standard output cannot be written: {1}; the results are incomplete
        vi không ghi được đầu ra chuẩn: {1}; kết quả chưa đầy đủ
        th เขียนเอาต์พุตมาตรฐานไม่ได้: {1}; ผลลัพธ์ไม่ครบถ้วน

        en {1}={2}: this processor has {3}; using {4}
        vi {1}={2}: bộ xử lý này có {3}; sẽ dùng {4}
        th {1}={2}: โปรเซสเซอร์นี้มี {3}; จะใช้ {4}

        en Did you mean ‘{1}’?
        vi Có phải ý bạn là ‘{1}’?
        th หมายถึง ‘{1}’ หรือไม่

        en there is no command ‘{1}’ of ‘{2}’.{3} ‘{4} --help’ lists them.
        vi không có lệnh ‘{1}’ trong ‘{2}’.{3} ‘{4} --help’ liệt kê các lệnh.
        th ไม่มีคำสั่ง ‘{1}’ ใน ‘{2}’{3} ‘{4} --help’ แสดงรายชื่อคำสั่ง

        en {1}: there is no such folder. Check the spelling of the path.
        vi {1}: không có thư mục này. Hãy kiểm tra lại đường dẫn.
        th {1}: ไม่มีโฟลเดอร์นี้ ให้ตรวจสอบเส้นทางอีกครั้ง

        en {1} is not the folder of a scan: it has neither {2} nor {3}. Name the folder that ‘scan --out’ was given.
        vi {1} không phải là thư mục của lượt quét: trong đó không có {2} hay {3}. Hãy nêu thư mục đã dùng với ‘scan --out’.
        th {1} ไม่ใช่โฟลเดอร์ของการสแกน: ไม่มีทั้ง {2} และ {3} ให้ระบุโฟลเดอร์ที่ใช้กับ ‘scan --out’

        en log
        vi nhật ký
        th บันทึก

        en decisions of reviewers
        vi quyết định của người xem xét
        th การตัดสินของผู้พิจารณา

        en ledger
        vi sổ ghi kết quả
        th สมุดบันทึกผล

        en records  SHA-256 {1}
        vi bản ghi  SHA-256 {1}
        th รายการ  SHA-256 {1}

        en matches
        vi kết quả khớp
        th รายการที่พบ

        en perceptual, recomputed
        vi tương đồng, đã tính lại
        th คล้ายกัน คำนวณซ้ำแล้ว

        en altered copies, {1} recomputed from the pictures
        vi bản sao đã bị biến đổi, {1} đã tính lại từ hình ảnh
        th สำเนาดัดแปลง คำนวณซ้ำจากภาพแล้ว {1} รายการ

        en altered copies, to be recomputed from the pictures with --evidence
        vi bản sao đã bị biến đổi, tính lại từ hình ảnh bằng --evidence
        th สำเนาดัดแปลง คำนวณซ้ำจากภาพได้ด้วย --evidence

        en evidence
        vi dữ liệu
        th ข้อมูล

        en files read again, {1}; {2} without digests to compare
        vi tệp đã đọc lại, {1}; {2} không có giá trị băm để so
        th แฟ้มที่อ่านซ้ำ, {1}; {2} แฟ้มไม่มีค่าแฮชให้เทียบ

        en files read again, {1}
        vi tệp đã đọc lại, {1}
        th แฟ้มที่อ่านซ้ำ, {1}

        en files read again; add --evidence to read them
        vi tệp đã đọc lại; thêm --evidence để đọc
        th แฟ้มที่อ่านซ้ำ; เพิ่ม --evidence เพื่ออ่าน

        en differences
        vi sai khác
        th ความแตกต่าง

        en found
        vi tổng số
        th พบทั้งหมด

        en examined
        vi đã kiểm tra
        th ตรวจแล้ว

        en skipped
        vi bỏ qua
        th ข้าม

        en failed
        vi không thực hiện được
        th ไม่สำเร็จ

        en matched files
        vi tệp có kết quả khớp
        th แฟ้มที่พบรายการ

        en to review
        vi cần xem xét
        th ต้องพิจารณา

        en perhaps altered copies of known pictures
        vi có thể là bản sao đã bị biến đổi của hình ảnh đã biết
        th อาจเป็นสำเนาดัดแปลงของภาพที่ทราบแล้ว

        en known good
        vi phần mềm đã biết
        th ซอฟต์แวร์ที่รู้จัก

        en suppressed
        vi chỉ đếm, không nêu
        th นับแต่ไม่แสดง

        en matches, counted and not reported
        vi kết quả khớp, được đếm và không nêu
        th รายการที่นับไว้และไม่แสดง

        en suspicious
        vi mục cần xem lại
        th รายการที่ควรทบทวน

        en files match ‘{1}’ of {2}, as a blank page or a logo would: review the entry
        vi tệp tương đồng với ‘{1}’ của {2}, như trang trắng hoặc biểu trưng: cần xem lại mục này
        th แฟ้มคล้ายกับ ‘{1}’ ของ {2} เช่นเดียวกับหน้าเปล่าหรือโลโก้: ควรทบทวนรายการนี้

        en {1} and {2}
        vi {1} và {2}
        th {1} และ {2}

        en {1} was not looked into.
        vi {1} chưa được xem bên trong.
        th {1} ไม่ได้ดูภายใน

        en {1} were not looked into.
        vi {1} chưa được xem bên trong.
        th {1} ไม่ได้ดูภายใน

        en {1}, {2}, and {3} inside them
        vi {1}, {2}, và {3} mục bên trong
        th {1}, {2} และ {3} รายการภายใน

        en , {1} of them cut short
        vi , trong đó {1} hình ảnh không đầy đủ
        th , ในจำนวนนี้ {1} ภาพข้อมูลไม่ครบ

        en {1} by digest, {2} perceptual
        vi {1} theo giá trị băm, {2} tương đồng
        th ตามค่าแฮช {1}, คล้ายกัน {2}

        en , of which {1} altered copies
        vi , trong đó {1} bản sao đã bị biến đổi
        th , ในจำนวนนี้สำเนาดัดแปลง {1}

        en line
        vi dòng
        th บรรทัด

        en {1} of the ledger
        vi {1} của sổ ghi kết quả
        th {1} ของสมุดบันทึกผล

        en path
        vi đường dẫn
        th เส้นทาง

        en file
        vi tệp
        th แฟ้ม

        en match
        vi kết quả
        th ผลที่พบ

        en and {1} more, which the ledger has
        vi và {1} kết quả nữa, có trong sổ ghi kết quả
        th และอีก {1} รายการ ซึ่งมีในสมุดบันทึกผล

        en on {1}
        vi , lúc {1}
        th เมื่อ {1}

        en said
        vi quyết định
        th การตัดสิน

        en {1} by {2}{3}{4}
        vi {1}, bởi {2}{3}{4}
        th {1} โดย {2}{3}{4}

        en cut short
        vi không đầy đủ
        th ข้อมูลไม่ครบ

        en modified {1}
        vi sửa đổi {1}
        th แก้ไขเมื่อ {1}

        en , category {1} of the list
        vi , nhóm {1} của danh sách
        th , ประเภท {1} ของบัญชี

        en , an entry that is disputed
        vi , mục đang có ý kiến khác
        th , รายการที่มีข้อโต้แย้ง

        en the same bytes by {1}
        vi giống hệt từng byte theo {1}
        th ตรงกันทุกไบต์ตาม {1}

        en {1}: {2} distance {3}, threshold {4}{5}
        vi {1}: {2} khác {3} bit, ngưỡng {4}{5}
        th {1}: {2} ต่างกัน {3} บิต เกณฑ์ {4}{5}

        en {1}: pdq distance {2}, perhaps {3}
        vi {1}: pdq khác {2} bit, có thể là {3}
        th {1}: pdq ต่างกัน {2} บิต อาจเป็น {3}

        en confirm, reject, unsure, skip or quit? (c, r, u, s, q; a note may follow)
        vi confirm (xác nhận), reject (bác bỏ), unsure (chưa chắc), skip (bỏ qua) hay quit (kết thúc)? (c, r, u, s, q; có thể kèm ghi chú)
        th confirm (ยืนยัน) reject (ปฏิเสธ) unsure (ไม่แน่ใจ) skip (ข้าม) หรือ quit (จบ) (c, r, u, s, q; เพิ่มหมายเหตุต่อท้ายได้)

        en FAILED
        vi KHÔNG ĐẠT
        th ไม่ผ่าน

        en unknown
        vi không rõ
        th ไม่ทราบ

        en perhaps {1}
        vi có thể là {1}
        th อาจเป็น {1}

        en {1} entries
        vi {1} mục
        th {1} รายการ

        en {1} hashes
        vi {1} giá trị băm tri giác
        th {1} ค่าแฮชเชิงการรับรู้

        en {1} PDQ hashes
        vi {1} giá trị băm PDQ
        th {1} ค่าแฮช PDQ

        en {1} digests
        vi {1} giá trị băm
        th {1} ค่าแฮช

        en {1} decisions
        vi {1} quyết định
        th {1} การตัดสิน

        en {1} names
        vi {1} tên
        th {1} ชื่อ

        en {1} matches
        vi {1} kết quả khớp
        th {1} รายการที่พบ

        en {1} signatures
        vi {1} chữ ký
        th {1} ลายมือชื่อ

        en {1} records
        vi {1} bản ghi
        th {1} รายการ

        en {1} bad lines
        vi {1} dòng sai
        th {1} บรรทัดที่ผิด

        en {1} pictures
        vi {1} hình ảnh
        th {1} ภาพ

        en quarantine
        vi quarantine (lưu giữ)
        th quarantine (จัดเก็บ)

        en delete
        vi delete (gỡ hẳn)
        th delete (ลบถาวร)

        en unreviewed
        vi chưa xem xét
        th ยังไม่ได้พิจารณา

        en pending
        vi chờ thêm người xem xét
        th รอผู้พิจารณาเพิ่ม

        en confirmed
        vi đã xác nhận
        th ยืนยันแล้ว

        en rejected
        vi đã bác bỏ
        th ปฏิเสธแล้ว

        en unsure
        vi chưa chắc
        th ไม่แน่ใจ

        en confirm
        vi xác nhận
        th ยืนยัน

        en reject
        vi bác bỏ
        th ปฏิเสธ

        en confident
        vi mức cao
        th ระดับสูง

        en probable
        vi mức vừa
        th ระดับกลาง

        en passed
        vi đạt
        th ผ่าน

        en notMade
        vi chưa kiểm tra
        th ไม่ได้ตรวจสอบ

        en --thumbnails blurred is for HTML only.
        vi --thumbnails blurred chỉ dùng cho HTML.
        th --thumbnails blurred ใช้กับ HTML เท่านั้น

        en --max-item-bytes must be 0 or more, and not {1}.
        vi --max-item-bytes phải từ 0 trở lên, không phải {1}.
        th --max-item-bytes ต้องเป็น 0 หรือมากกว่า ไม่ใช่ {1}

        en -0 says how paths end: it needs --paths-from.
        vi -0 cho biết đường dẫn kết thúc thế nào: cần có --paths-from.
        th -0 บอกว่าเส้นทางลงท้ายอย่างไร: ต้องใช้กับ --paths-from

        en Name pictures, or a list of them with --files-from.
        vi Hãy nêu các hình ảnh, hoặc một danh sách của chúng bằng --files-from.
        th ระบุภาพ หรือบัญชีของภาพด้วย --files-from

        en -0 says how paths end: it needs --files-from.
        vi -0 cho biết đường dẫn kết thúc thế nào: cần có --files-from.
        th -0 บอกว่าเส้นทางลงท้ายอย่างไร: ต้องใช้กับ --files-from

        en Name either the folder of a scan, or a disk image with --image.
        vi Hãy nêu hoặc thư mục của một lượt quét, hoặc một ảnh đĩa bằng --image.
        th ระบุโฟลเดอร์ของการสแกน หรืออิมเมจของดิสก์ด้วย --image อย่างใดอย่างหนึ่ง

        en --evidence is for the folder of a scan, and not for --image.
        vi --evidence dùng cho thư mục của một lượt quét, không dùng với --image.
        th --evidence ใช้กับโฟลเดอร์ของการสแกน ไม่ใช้กับ --image

        en {1}: there is no such file. Check the spelling of the path.
        vi {1}: không có tệp nào như vậy. Hãy kiểm tra cách viết đường dẫn.
        th {1}: ไม่มีแฟ้มนี้ ตรวจสอบการสะกดของเส้นทาง

        en format
        vi định dạng
        th รูปแบบ

        en size
        vi kích thước
        th ขนาด

        en {1} bytes
        vi {1} byte
        th {1} ไบต์

        en as the image states
        vi như ảnh đĩa ghi
        th ตรงตามที่อิมเมจระบุ

        en the image states {1}
        vi ảnh đĩa ghi {1}
        th อิมเมจระบุ {1}

        en the image states none
        vi ảnh đĩa không ghi giá trị nào
        th อิมเมจไม่ได้ระบุ

        en damaged: {1} bytes from byte {2} on have a wrong checksum
        vi bị hỏng: {1} byte kể từ byte {2} có tổng kiểm tra sai
        th เสียหาย: {1} ไบต์ตั้งแต่ไบต์ที่ {2} มีผลรวมตรวจสอบผิด

        en {1}: the image does NOT have the bytes that it states
        vi {1}: ảnh đĩa KHÔNG có các byte mà nó ghi
        th {1}: อิมเมจไม่มีไบต์ตามที่ระบุไว้

        en {1} must be between 1 and 86400, and not {2}.
        vi {1} phải từ 1 đến 86400, không phải {2}.
        th {1} ต้องอยู่ระหว่าง 1 ถึง 86400 ไม่ใช่ {2}

        en watching by {1}, recording in {2}
        vi đang theo dõi bằng {1}, ghi vào {2}
        th กำลังเฝ้าดูด้วย {1} บันทึกใน {2}

        en {1} cannot be used: {2}
        vi không dùng được {1}: {2}
        th ใช้ {1} ไม่ได้: {2}

        en events were lost; the folders are walked again
        vi đã mất một số sự kiện; các thư mục được duyệt lại
        th เหตุการณ์บางส่วนสูญหาย กำลังเดินดูโฟลเดอร์ใหม่

        en {1} files wait to be examined
        vi {1} tệp đang chờ kiểm tra
        th {1} แฟ้มรอการตรวจ

        en {1} cannot be watched ({2}); the folders are walked again and again
        vi không theo dõi được {1} ({2}); các thư mục được duyệt đi duyệt lại
        th เฝ้าดู {1} ไม่ได้ ({2}) จะเดินดูโฟลเดอร์ซ้ำเรื่อย ๆ

        en {1} disappeared before being examined
        vi {1} đã biến mất trước khi được kiểm tra
        th {1} หายไปก่อนได้รับการตรวจ
        """#)
}
