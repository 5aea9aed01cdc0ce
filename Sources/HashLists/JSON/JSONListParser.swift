import TextCoding

/// What the records of one JSON format mean.
protocol JSONRecordReader {
    /// Where the records are.
    var layout: JSONLayout { get }

    /// Takes notice of a member of the root object that is neither an array nor an object.
    mutating func read(name: ArraySlice<UInt8>, value: JSONValue)

    /// What `object` says; nil for one that has no place in a list here, which must be counted.
    mutating func record(_ object: JSONObject) throws(FieldError) -> ListRecord?

    /// Fields that were not read.
    var ignoredFields: IgnoredValues { get }

    var facts: ListFileFacts { get }

    var warnings: [String] { get }
}

/// JSON documents with an array of records.
struct JSONListParser<Reader: JSONRecordReader>: DocumentParser {
    private var reader: Reader
    private var splitter: JSONRecordSplitter

    init(_ reader: Reader, limits: DocumentLimits = DocumentLimits()) {
        self.reader = reader
        splitter = JSONRecordSplitter(layout: reader.layout, limits: limits)
    }

    var recordCount: Int { splitter.recordCount }
    var ignoredColumns: [String] { reader.ignoredFields.names }
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
            case .member(let name, let value):
                // What is wrong with it does not touch the records.
                if let value = try? JSONReader.value(value) { reader.read(name: name, value: value) }
            case .record(let bytes, let number):
                do throws(FieldError) {
                    guard let object = try JSONReader.record(bytes).object else { continue }
                    if let record = try reader.record(object) { return (record, number) }
                } catch {
                    throw LineError(record: number, reason: error.reason, bytes: bytes)
                }
            }
        }
        return nil
    }
}
