import Foundation

/// Points in time as bundles write them: `2026-11-22T07:37:22.125Z`.
enum BundleTime {
    private static let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    /// To the nearest millisecond; the style alone would cut off what a floating-point number has less.
    static func text(_ time: Date) -> String {
        let milliseconds = (time.timeIntervalSince1970 * 1000).rounded()
        let seconds = (milliseconds / 1000).rounded(.down)
        let fraction = String(Int(milliseconds - seconds * 1000))
        return Date(timeIntervalSince1970: seconds).formatted(.iso8601).dropLast()
            + "." + String(repeating: "0", count: max(0, 3 - fraction.count)) + fraction + "Z"
    }

    static func date(_ text: String) throws(BundleLineError) -> Date {
        guard let date = try? style.parse(text) else {
            throw BundleLineError(message: "‘\(UntrustedText.excerpt(ArraySlice(text.utf8)))’ is no time")
        }
        return date
    }
}
