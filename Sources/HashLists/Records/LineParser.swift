import TextCoding

/// The reader of a format that is made of lines: a value that is fed the lines of a file in their order.
protocol LineParser: ListReading {
    /// The record that ends with `line`, or that ended before it; nil for a comment, a header, or a record that goes on.
    ///
    /// - Throws: ``LineError`` for a line that makes no sense. Parsing goes on with the next line.
    mutating func parse(_ line: Line) throws(LineError) -> ListRecord?

    /// The last record, where only the end of the file could show that it is complete.
    ///
    /// - Throws: ``LineError`` for a record that is not.
    mutating func finish() throws(LineError) -> ListRecord?

    /// The number of the line that the record which was returned last is named by; nil for the line that was parsed last.
    var recordNumber: Int? { get }
}

extension LineParser {
    mutating func finish() throws(LineError) -> ListRecord? { nil }

    var recordNumber: Int? { nil }
}
