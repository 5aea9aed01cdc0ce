/// What an export wrote, and what its format could not hold.
public struct ExportReport: Hashable, Sendable {
    /// Something that the entries have and the file does not.
    public struct Loss: Hashable, Sendable {
        /// What was lost, or is not as in the store, as part of a sentence.
        public let what: String
        /// How many times.
        public let count: Int
    }

    /// The name of the list.
    public let list: String

    public let format: ExportFormat

    /// The entries of the list.
    public package(set) var entryCount = 0

    /// The records that were written; an entry can become none, or several.
    public package(set) var recordCount = 0

    /// What the file does not hold, in the order of the alphabet.
    public package(set) var losses: [Loss] = []

    package init(list: String, format: ExportFormat) {
        self.list = list
        self.format = format
    }
}

/// Counts what an export cannot write.
package struct ExportLosses {
    private var counts: [String: Int] = [:]

    package mutating func note(_ what: String, count: Int = 1) {
        if count > 0 { counts[what, default: 0] += count }
    }

    package var losses: [ExportReport.Loss] {
        counts.sorted { $0.key < $1.key }.map { ExportReport.Loss(what: $0.key, count: $0.value) }
    }
}
