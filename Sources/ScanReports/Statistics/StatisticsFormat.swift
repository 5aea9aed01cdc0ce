/// A form of statistics.
public enum StatisticsFormat: String, CaseIterable, Sendable {
    /// Text in columns.
    case table
    /// Comma-separated values: what is broken down, the row, the count.
    case csv
    /// One JSON object.
    case json
    /// A drawing with bars.
    case svg
}
