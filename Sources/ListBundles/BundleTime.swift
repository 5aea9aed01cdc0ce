import Foundation
import TextCoding

/// Points in time as bundles write them: `2026-11-22T07:37:22.125Z`.
enum BundleTime {
    private static let fractionDigits = 3

    /// To the nearest millisecond.
    static func text(_ time: Date) -> String {
        let milliseconds = Int64((time.timeIntervalSince1970 * 1000).rounded())
        let seconds = milliseconds.flooredQuotient(1000)
        return Timestamp(seconds: seconds, nanoseconds: Int32(milliseconds - seconds * 1000) * 1_000_000)
            .text(fractionDigits: fractionDigits)
    }

    static func date(_ text: String) throws(JSONFieldError) -> Date {
        guard let time = Timestamp(text, fractionDigits: fractionDigits) else {
            throw JSONFieldError("‘\(UntrustedText.excerpt(ArraySlice(text.utf8)))’ is not a time")
        }
        return Date(timeIntervalSince1970: Double(time.seconds) + Double(time.nanoseconds) / 1_000_000_000)
    }
}

extension Date {
    init(millisecondsSince1970 milliseconds: Int64) {
        self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
    }
}
