/// A moment in Universal Time, to the nanosecond, as file systems record it.
public struct Timestamp: Hashable, Comparable, Sendable {
    /// Seconds since 1 January 1970, 00:00 UTC.
    public let seconds: Int64
    /// 0 to 999,999,999.
    public let nanoseconds: Int32

    public init(seconds: Int64, nanoseconds: Int32) {
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
}

extension Timestamp: LosslessStringConvertible {
    /// The moment that ``description`` writes as `description`; nil for any other text.
    public init?(_ description: String) {
        self.init(description, fractionDigits: 9)
    }

    /// As ISO 8601 in UTC with nine fractional digits: `2026-11-22T09:14:45.000000000Z`.
    public var description: String { text(fractionDigits: 9) }
}

extension Timestamp {
    /// The moment as ISO 8601 in UTC with 0 to 9 digits of the second's fraction, cut off and not rounded.
    package func text(fractionDigits: Int) -> String {
        let day = seconds.flooredQuotient(86_400)
        // The most distant times would overflow on the way.
        let second = seconds &- day &* 86_400
        let date = CivilDate(daysSince1970: day)
        var text: [UInt8] = []
        text.reserveCapacity(40)
        func append(_ value: Int64, _ width: Int, _ separator: Unicode.Scalar) {
            if value < 0 { text.append(UInt8(ascii: "-")) }
            let start = text.count
            var rest = value.magnitude
            while rest > 0 || text.count < start + width {
                text.append(0x30 + UInt8(rest % 10))
                rest /= 10
            }
            text[start...].reverse()
            text.append(UInt8(ascii: separator))
        }
        append(date.year, 4, "-")
        append(date.month, 2, "-")
        append(date.day, 2, "T")
        append(second / 3600, 2, ":")
        append(second / 60 % 60, 2, ":")
        append(second % 60, 2, fractionDigits > 0 ? "." : "Z")
        if fractionDigits > 0 {
            append(Int64(nanoseconds), 9, "Z")
            text.removeSubrange((text.count - 10 + fractionDigits)..<(text.count - 1))
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// The moment that ``text(fractionDigits:)`` writes as `text`; nil for any other text.
    package init?(_ text: String, fractionDigits: Int) {
        // From the end, for the year has four digits or more: -01-31T12:00:00.000000000Z
        let bytes = Array(text.utf8)
        let tail = fractionDigits > 0 ? fractionDigits + 2 : 1
        func number(_ start: Int, _ count: Int) -> Int64? {
            guard start <= bytes.count, count > 0 else { return nil }
            var number: Int64 = 0
            for byte in bytes[(bytes.count - start)...].prefix(count) {
                guard (0x30...0x39).contains(byte) else { return nil }
                number = number * 10 + Int64(byte - 0x30)
            }
            return number
        }
        guard bytes.count >= tail + 19, bytes.count < tail + 29,
            let year = Int64(String(decoding: bytes.dropLast(tail + 15), as: UTF8.self)),
            year.magnitude < 1_000_000_000_000,
            let month = number(tail + 14, 2), let day = number(tail + 11, 2), let hour = number(tail + 8, 2),
            let minute = number(tail + 5, 2), let second = number(tail + 2, 2)
        else { return nil }
        var nanoseconds: Int64 = 0
        if fractionDigits > 0 {
            guard let fraction = number(fractionDigits + 1, fractionDigits) else { return nil }
            nanoseconds = fraction * (0..<9 - fractionDigits).reduce(1) { power, _ in power * 10 }
        }
        let days = CivilDate(year: year, month: month, day: day).daysSince1970
        self.init(seconds: days &* 86_400 &+ (hour * 3600 + minute * 60 + second), nanoseconds: Int32(nanoseconds))
        // What is no date, is too far away, or is written in another way, comes back differently.
        guard self.text(fractionDigits: fractionDigits) == text else { return nil }
    }
}
