/// What a reader of a format tells apart from the records.
protocol ListReading {
    /// The columns or fields that were not read because nothing here needs them or knows what they mean.
    var ignoredColumns: [String] { get }

    /// What the file says of the list, as far as it was read.
    var facts: ListFileFacts { get }

    /// What whoever imports the list should know, as sentences.
    var warnings: [String] { get }
}

extension ListReading {
    var ignoredColumns: [String] { [] }

    var facts: ListFileFacts { ListFileFacts() }

    var warnings: [String] { [] }
}
