/// The language that a report is written in. Codes, digests, paths and times in ISO 8601 are the same in all of them.
public enum ReportLanguage: String, CaseIterable, Sendable {
    case english = "en"
    case vietnamese = "vi"
    case thai = "th"
}

extension ReportLanguage {
    /// A number with its digits in groups of three, as the language groups them: `1,024`; in Vietnamese `1.024`.
    package func number(_ number: Int) -> String {
        var text = number < 0 ? "-" : ""
        let digits = Array(String(number.magnitude))
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += groupSeparator }
            text.append(digit)
        }
        return text
    }

    /// A number of bytes with a decimal unit and one decimal: `1.5 MB`; in Vietnamese `1,5 MB`.
    package func byteCount(_ count: Int64) -> String {
        guard count.magnitude >= 1000 else { return "\(count) B" }
        var tenths = Double(count) / 100
        for unit in ["kB", "MB", "GB", "TB"] {
            let rounded = tenths.rounded()
            if rounded.magnitude < 10_000 || unit == "TB" {
                let whole = Int(rounded / 10)
                return "\(self.number(whole))\(decimalSeparator)\(Int(rounded.magnitude) % 10) \(unit)"
            }
            tenths /= 1000
        }
        return "\(count) B"
    }

    private var groupSeparator: String { self == .vietnamese ? "." : "," }
    private var decimalSeparator: String { self == .vietnamese ? "," : "." }
}
