package import TextCoding

/// A moment as documents of a language write it, with its zone and, in Thai, its era. A report prints ISO 8601 beside it.
///
/// English is in UTC; Vietnamese and Thai are in the time of their countries, which is UTC+7 all year.
package struct ReportDate {
    private let language: ReportLanguage
    private let day: CivilDate
    private let secondOfDay: Int64

    package init(_ moment: Timestamp, in language: ReportLanguage) {
        self.language = language
        let offset: Int64 = language == .english ? 0 : 7 * 3600
        let (sum, overflow) = moment.seconds.addingReportingOverflow(offset)
        let seconds = overflow ? moment.seconds : sum
        let dayNumber = seconds.flooredQuotient(86_400)
        day = CivilDate(daysSince1970: dayNumber)
        secondOfDay = seconds &- dayNumber &* 86_400
    }

    package var text: String {
        switch language {
        case .english: "\(dayText), \(clock(":")) UTC"
        case .vietnamese: "\(clock(":")) \(dayText), giờ Việt Nam (UTC+7)"
        case .thai: "\(dayText) เวลา \(clock(".")) น. ตามเวลาประเทศไทย (UTC+7)"
        }
    }

    private var dayText: String {
        switch language {
        case .english: "\(day.day) \(Self.englishMonths[month]) \(day.year)"
        // Against falsification, days below 10 and the months 1 and 2 get a zero, other months none (Decree 30/2020).
        case .vietnamese:
            "ngày \(padded(day.day)) tháng \(day.month < 3 ? padded(day.month) : "\(day.month)") năm \(day.year)"
        case .thai: "\(day.day) \(Self.thaiMonths[month]) พ.ศ. \(day.year &+ 543)"
        }
    }

    private var month: Int { min(max(Int(day.month) - 1, 0), 11) }

    private func clock(_ separator: String) -> String {
        [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60].map(padded).joined(separator: separator)
    }

    private func padded(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let thaiMonths = [
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม",
        "พฤศจิกายน", "ธันวาคม",
    ]
}
