import TextCoding

/// The reader of a format that is made of lines: a value that is fed the lines of a file in their order.
protocol LineParser: ListReading {
    /// The record that ends with `line`; nil for a comment, a header, or a record that goes on.
    ///
    /// - Throws: ``LineError`` for a line that makes no sense. Parsing goes on with the next line.
    mutating func parse(_ line: Line) throws(LineError) -> ListRecord?

    /// Says that the file has ended.
    ///
    /// - Throws: ``LineError`` for a record that has not.
    mutating func finish() throws(LineError)
}

extension LineParser {
    mutating func finish() throws(LineError) {}
}
