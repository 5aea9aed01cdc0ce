/// How a list file is read, whatever becomes of its records.
package struct ReadingOptions: Sendable {
    /// The meaning of hashes in files that do not name their algorithm or pipeline.
    package var hashDefaults = HashDefaults()
    /// The number of bad lines that the report quotes; it counts all of them.
    package var quotedBadLines = 100
    /// After so many bad lines reading stops.
    package var maximumBadLines = Int.max
    /// The length in bytes that a line, or a CSV record of several lines, may have.
    package var maximumLineLength = 65_536

    package init() {}
}
