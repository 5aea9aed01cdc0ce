import Foundation

/// Points in time as bundles write them: `2026-11-22T07:37:22.125Z`.
enum BundleTime {
    private static let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    static func text(_ time: Date) -> String { time.formatted(style) }

    static func date(_ text: String) throws(BundleLineError) -> Date {
        guard let date = try? style.parse(text) else {
            throw BundleLineError(message: "‘\(UntrustedText.excerpt(ArraySlice(text.utf8)))’ is no time")
        }
        return date
    }
}
