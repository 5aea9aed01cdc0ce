/// The reader of a format: a value that is fed a file in pieces of any size.
///
/// It holds one line or one record at a time, whatever the size of the file, and must survive any bytes. It knows nothing
/// of files and of the database.
protocol FileParser: ListReading {
    mutating func append(_ chunk: [UInt8])

    /// Says that the file ends here.
    mutating func finish()

    /// The next record and its number: of its line, or of the record where the format has no lines, counted from 1. Nil if
    /// more of the file is needed, or at its end.
    ///
    /// - Throws: ``LineError`` for a line or a record that makes no sense. Those after it can still be read, unless the
    ///   error is fatal.
    mutating func next() throws(LineError) -> (record: ListRecord, number: Int)?

    /// The number of lines or records that were met. Before the end of a document, what counts as a record may turn out to
    /// hold the records.
    var count: Int { get }
}
