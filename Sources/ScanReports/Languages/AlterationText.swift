package import PerceptualHash

/// What must have been done to an altered copy, in the language of a document: "a copy cropped by about 5 % on each side, turned by
/// 2°". English is ``Hypothesis/description``.
package struct AlterationText: Sendable {
    private let language: ReportLanguage

    package init(_ language: ReportLanguage) {
        self.language = language
    }

    package func text(of hypothesis: Hypothesis) -> String {
        guard language != .english else { return hypothesis.description }
        let parts = hypothesis.alterations.map(text)
        let copy = pick("bản sao", "สำเนา")
        // In Thai, what describes a thing follows it without a blank.
        return parts.isEmpty ? copy : copy + pick(" ", "") + parts.joined(separator: ", ")
    }

    private func pick(_ vietnamese: String, _ thai: String) -> String { language == .thai ? thai : vietnamese }

    private func text(of alteration: Hypothesis.Alteration) -> String {
        switch alteration {
        case .transformed(let transform): text(of: transform)
        case .negative: pick("đảo sáng tối", "ที่สลับสว่างกับมืด")
        case .cropped(let edges): pick("bị cắt khoảng ", "ที่ถูกตัดออกประมาณ ") + text(of: edges)
        case .surrounded(let edges): pick("có phần thêm xung quanh khoảng ", "ที่มีส่วนเพิ่มรอบภาพประมาณ ") + text(of: edges)
        case .turned(let tenths):
            pick("bị xoay ", "ที่ถูกหมุน ")
                + Hypothesis.degrees(tenths: tenths, separator: language == .vietnamese ? "," : ".")
        case .covered(let place): pick("bị che ", "ที่มีสิ่งบัง") + text(of: place)
        }
    }

    private func text(of transform: DihedralTransform) -> String {
        switch transform {
        case .original: ""
        case .rotate90: pick("bị xoay 90° theo chiều kim đồng hồ", "ที่ถูกหมุน 90° ตามเข็มนาฬิกา")
        case .rotate180: pick("bị xoay 180°", "ที่ถูกหมุน 180°")
        case .rotate270: pick("bị xoay 90° ngược chiều kim đồng hồ", "ที่ถูกหมุน 90° ทวนเข็มนาฬิกา")
        case .flipX: pick("bị lật trên xuống dưới", "ที่ถูกพลิกบนลงล่าง")
        case .flipY: pick("bị lật trái sang phải", "ที่ถูกพลิกซ้ายเป็นขวา")
        case .flipPlus1:
            pick(
                "bị lật trái sang phải và xoay 90° theo chiều kim đồng hồ",
                "ที่ถูกพลิกซ้ายเป็นขวาและหมุน 90° ตามเข็มนาฬิกา")
        case .flipMinus1:
            pick(
                "bị lật trái sang phải và xoay 90° ngược chiều kim đồng hồ",
                "ที่ถูกพลิกซ้ายเป็นขวาและหมุน 90° ทวนเข็มนาฬิกา")
        }
    }

    private func text(of edges: Hypothesis.Edges) -> String {
        switch edges {
        case .each(let percent): return "\(percent) % " + pick("ở mỗi cạnh", "ทุกด้าน")
        case .some(let sides):
            let list = Hypothesis.Edge.allCases.compactMap { edge in
                sides[edge].map { "\($0) % \(pick("ở ", "ด้าน"))\(text(of: edge))" }
            }
            guard list.count > 1, let last = list.last else { return list.first ?? "" }
            return list.dropLast().joined(separator: ", ") + pick(" và ", " และ ") + last
        }
    }

    private func text(of edge: Hypothesis.Edge) -> String {
        switch edge {
        case .left: pick("bên trái", "ซ้าย")
        case .top: pick("phía trên", "บน")
        case .right: pick("bên phải", "ขวา")
        case .bottom: pick("phía dưới", "ล่าง")
        }
    }

    private func text(of place: Hypothesis.Place) -> String {
        switch (place.row, place.column) {
        case (nil, nil): pick("ở giữa", "ตรงกลาง")
        case (nil, let edge?), (let edge?, nil): pick("ở ", "ด้าน") + text(of: edge)
        case (let row?, let column?):
            pick(row == .top ? "ở góc trên " : "ở góc dưới ", row == .top ? "มุมบน" : "มุมล่าง") + text(of: column)
        }
    }
}
