import Foundation

/// Points in time as text.
enum ISOTime {
    /// `2026-11-22T07:37:22Z`.
    static func text(secondsSince1970 seconds: Int) -> String {
        Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(.iso8601)
    }
}
