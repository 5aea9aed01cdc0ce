/// What the records of one format of documents mean.
protocol RecordReader: ListReading {
    associatedtype Splitter: RecordSplitter

    /// A splitter that knows where the records of the format are.
    func makeSplitter(limits: DocumentLimits) -> Splitter

    /// Takes notice of something around the records.
    mutating func read(_ surroundings: Splitter.Surroundings) throws(LineError)

    /// What the bytes of a record say; nil for one that has no place in a list here, which must be counted.
    mutating func record(_ bytes: ArraySlice<UInt8>) throws(FieldError) -> ListRecord?
}

/// Documents that hold records, whatever their syntax.
struct DocumentParser<Reader: RecordReader>: FileParser {
    private var reader: Reader
    private var splitter: Reader.Splitter

    init(_ reader: Reader, limits: DocumentLimits = DocumentLimits()) {
        self.reader = reader
        splitter = reader.makeSplitter(limits: limits)
    }

    var count: Int { splitter.recordCount }
    var ignoredColumns: [String] { reader.ignoredColumns }
    var facts: ListFileFacts { reader.facts }
    var warnings: [String] { reader.warnings }

    mutating func append(_ chunk: [UInt8]) {
        splitter.append(chunk)
    }

    mutating func finish() {
        splitter.finish()
    }

    mutating func next() throws(LineError) -> (record: ListRecord, number: Int)? {
        while let part = try splitter.next() {
            switch part {
            case .surroundings(let surroundings): try reader.read(surroundings)
            case .record(let bytes, let number):
                do throws(FieldError) {
                    if let record = try reader.record(bytes) { return (record, number) }
                } catch {
                    throw LineError(record: number, reason: error.reason, bytes: bytes)
                }
            }
        }
        return nil
    }
}
