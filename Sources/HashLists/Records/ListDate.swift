import TextCoding

/// A date as list files write it: `2026-11-22T07:37:22.0000000Z`, or `/Date(1795333042000)/` in milliseconds since 1970.
///
/// A time without a zone is taken to be universal time. Fractions of a second do not count.
struct ListDate: Comparable, CustomStringConvertible {
    /// Seconds since 1970, in universal time.
    let seconds: Int

    init?(_ text: ArraySlice<UInt8>) {
        guard let seconds = Self.milliseconds(text).map({ $0 / 1000 }) ?? Self.calendar(text) else { return nil }
        self.seconds = seconds
    }

    static func < (left: ListDate, right: ListDate) -> Bool { left.seconds < right.seconds }

    private static func milliseconds(_ text: ArraySlice<UInt8>) -> Int? {
        let prefix = Array("/Date(".utf8)
        guard text.starts(with: prefix), text.reversed().starts(with: ")/".utf8.reversed()) else { return nil }
        // A zone such as +0200 after the number is for display only.
        let number = text.dropFirst(prefix.count).dropLast(2).prefix { (0x30...0x39).contains($0) }
        guard number.count <= 15 else { return nil }
        return HexField.number(number)
    }

    private static func calendar(_ text: ArraySlice<UInt8>) -> Int? {
        let text = Array(text)
        func number(_ range: Range<Int>) -> Int? {
            range.upperBound <= text.count ? HexField.number(text[range]) : nil
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10), text[4] == text[7],
            text[4] == UInt8(ascii: "-"), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        var seconds = 86_400 * Int(CivilDate(year: Int64(year), month: Int64(month), day: Int64(day)).daysSince1970)
        guard text.count > 10 else { return seconds }
        guard let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
            hour < 24, minute < 60, second <= 60
        else { return nil }
        seconds += 3600 * hour + 60 * minute + second
        if let sign = text[19...].lastIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }) {
            guard let hours = number(sign + 1..<sign + 3) else { return nil }
            let minutes = number(text.count - 2..<text.count) ?? 0
            let offset = 3600 * hours + (text.count > sign + 3 ? 60 * minutes : 0)
            seconds += text[sign] == UInt8(ascii: "-") ? offset : -offset
        }
        return seconds
    }

    /// The date in ISO 8601.
    var description: String { Timestamp(seconds: Int64(seconds), nanoseconds: 0).text(fractionDigits: 0) }
}
