/// Cuts the records out of a document that arrives in chunks, in memory bounded by the longest record.
protocol RecordSplitter {
    /// Something around the records that may say something of the list.
    associatedtype Surroundings

    mutating func append(_ chunk: [UInt8])

    /// Says that the file ends here.
    mutating func finish()

    /// The next part; nil if more of the document is needed, or at its end.
    mutating func next() throws(LineError) -> DocumentPart<Surroundings>?

    /// The number of records that were met.
    var recordCount: Int { get }
}

/// A part of a document.
enum DocumentPart<Surroundings> {
    case surroundings(Surroundings)
    /// A record, and its number counted from 1.
    case record(ArraySlice<UInt8>, number: Int)
}

/// How much of a document is held in memory, and how deep it may be nested.
struct DocumentLimits {
    /// The length in bytes that a record may have, or whatever else must be held as a whole.
    var maximumRecordLength = 16 << 20
    /// The levels of nesting, those around the records among them.
    var maximumDepth = 64
}
