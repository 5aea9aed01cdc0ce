import TextCoding

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

/// The reader of a format that is made of lines: a value that is fed the lines of a file in their order.
///
/// A parser knows nothing of files and of the database, and must survive any bytes.
protocol ListParser: ListReading {
    /// The record that ends with `line`; nil for a comment, a header, or a record that goes on.
    ///
    /// - Throws: ``LineError`` for a line that makes no sense. Parsing goes on with the next line.
    mutating func parse(_ line: Line) throws(LineError) -> ListRecord?

    /// Says that the file has ended.
    ///
    /// - Throws: ``LineError`` for a record that has not.
    mutating func finish() throws(LineError)
}

extension ListParser {
    mutating func finish() throws(LineError) {}
}

/// The reader of a format that is a document, such as JSON or XML: a value that is fed a file in pieces of any size.
///
/// It holds one record at a time, whatever the size of the file.
protocol DocumentParser: ListReading {
    mutating func append(_ chunk: [UInt8])

    /// Says that the file ends here.
    mutating func finish()

    /// The next record and its number, counted from 1; nil if more of the file is needed, or at its end.
    ///
    /// - Throws: ``LineError`` for a record that makes no sense. Those behind it can still be read, unless the error is
    ///   fatal.
    mutating func next() throws(LineError) -> (record: ListRecord, number: Int)?

    /// The number of records that were met.
    var recordCount: Int { get }
}

/// How much of a document is held in memory, and how deep it may be nested.
struct DocumentLimits {
    /// The length in bytes that a record may have, or whatever else must be held as a whole.
    var maximumRecordLength = 16 << 20
    /// The levels of nesting, those around the records among them.
    var maximumDepth = 64
}
