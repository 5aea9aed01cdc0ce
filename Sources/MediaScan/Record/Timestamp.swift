/// A moment in Universal Time, to the nanosecond: what a file system says of a file.
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
        // From the end, for the year has four digits or more: -01-31T12:00:00.000000000Z
        let text = Array(description.utf8)
        func number(_ start: Int, _ count: Int) -> Int64? {
            let digits = text[(text.count - start)...].prefix(count)
            return digits.allSatisfy { (0x30...0x39).contains($0) }
                ? Int64(String(decoding: digits, as: UTF8.self)) : nil
        }
        guard text.count >= 30, text.count < 40,
            let year = Int64(String(decoding: text.dropLast(26), as: UTF8.self)), year.magnitude < 1_000_000_000_000,
            let month = number(25, 2), let day = number(22, 2), let hour = number(19, 2), let minute = number(16, 2),
            let second = number(13, 2), let nanoseconds = number(10, 9)
        else { return nil }
        let days = Self.days(year: year, month: month, day: day)
        self.init(
            seconds: days &* 86_400 &+ (hour * 3600 + minute * 60 + second), nanoseconds: Int32(nanoseconds))
        // What is no date, is too far away, or is written in another way, comes back differently.
        guard self.description == description else { return nil }
    }

    /// The days since 1970 of a date of the Gregorian calendar.
    private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
        let year = month <= 2 ? year - 1 : year
        let era = year.flooredQuotient(400)
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// As ISO 8601 in UTC with nine fractional digits: `2026-11-22T09:14:45.000000000Z`.
    public var description: String {
        let day = seconds.flooredQuotient(86_400)
        // The most distant times would overflow on the way.
        let second = seconds &- day &* 86_400
        let (year, month, dayOfMonth) = Self.civilDate(daysSince1970: day)
        func padded(_ value: Int64, _ width: Int) -> String {
            let digits = String(value.magnitude)
            return (value < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(dayOfMonth, 2) + "T"
            + padded(second / 3600, 2) + ":" + padded(second / 60 % 60, 2) + ":" + padded(second % 60, 2)
            + "." + padded(Int64(nanoseconds), 9) + "Z"
    }

    /// The date of the Gregorian calendar. Years are counted from March, so that the leap day is a year's last.
    private static func civilDate(daysSince1970 day: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let shifted = day + 719_468
        let era = shifted.flooredQuotient(146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }
}

extension Int64 {
    fileprivate func flooredQuotient(_ divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
