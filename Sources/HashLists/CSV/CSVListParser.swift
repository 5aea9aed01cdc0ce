import KnownHashes
import PerceptualHash
import TextCoding

/// CSV files with a header: a column for each kind of hash and digest, and more about each entry.
///
/// ```
/// filename;MD5;PDQ;quality;category
/// "a;b.jpg";d41d8cd98f00b204e9800998ecf8427e;f8f8f0cee0f4…;100;2
/// ```
///
/// The header says what is what (see ``CSVColumn``) and which of comma, semicolon and tab parts the fields. Columns of
/// other names are ignored and reported. An empty field states nothing.
struct CSVListParser: LineParser {
    let defaults: HashDefaults

    private let maximumRecordLength: Int
    private var reader: CSVRecordReader
    /// What each column means, nil for one to ignore; the whole is nil until the header was read.
    private var columns: [CSVColumn?]?
    private(set) var ignoredColumns: [String] = []

    init(defaults: HashDefaults, maximumRecordLength: Int) {
        self.defaults = defaults
        self.maximumRecordLength = maximumRecordLength
        reader = CSVRecordReader(delimiter: Byte.comma, maximumRecordLength: maximumRecordLength)
    }

    /// Whether `line` is a header with at least one column of hashes or digests.
    static func recognises(_ line: Line) -> Bool {
        var reader = CSVRecordReader(
            delimiter: CSVRecordReader.delimiter(ofHeader: line), maximumRecordLength: line.bytes.count)
        guard let names = try? reader.parse(line) else { return false }
        return names.contains { CSVColumn(name: $0)?.isHash == true }
    }

    mutating func parse(_ line: Line) throws(LineError) -> ListRecord? {
        if columns == nil, line.isBlank || line.isComment { return nil }
        if columns == nil {
            let delimiter = CSVRecordReader.delimiter(ofHeader: line)
            reader = CSVRecordReader(delimiter: delimiter, maximumRecordLength: maximumRecordLength)
            guard let names = try reader.parse(line) else {
                try reader.finish()
                return nil
            }
            columns = try readHeader(names, line: line)
            return nil
        }
        guard let fields = try reader.parse(line) else { return nil }
        if fields.count == 1, line.isBlank { return nil }
        let recordLine = reader.recordLine
        return try recordLine.locating { () throws(FieldError) -> ListRecord in
            try record(fields)
        }
    }

    mutating func finish() throws(LineError) {
        try reader.finish()
    }

    private mutating func readHeader(_ names: [ArraySlice<UInt8>], line: Line) throws(LineError) -> [CSVColumn?] {
        var columns = names.map { CSVColumn(name: $0) }
        let priorities = columns.compactMap { if case .label(let priority) = $0 { priority } else { nil } }
        for (index, column) in columns.enumerated() {
            switch column {
            case .label(let priority) where priority != priorities.min(): columns[index] = nil
            // From here on it is a column like any other, so that `hash` beside `pdq` is noticed as one column twice.
            case .defaultHash: columns[index] = .hash(defaults.algorithm)
            default: break
            }
        }
        var seen: Set<CSVColumn> = []
        for (column, name) in zip(columns, names) {
            if let column {
                guard seen.insert(column).inserted else { throw line.error(.repeated(UntrustedText.excerpt(name))) }
            } else {
                ignoredColumns.append(UntrustedText.excerpt(name.trimmed))
            }
        }
        guard seen.contains(where: \.isHash) else {
            throw line.error(.noHashColumn(found: names.map { UntrustedText.excerpt($0.trimmed) }))
        }
        return columns
    }

    private func record(_ fields: [ArraySlice<UInt8>]) throws(FieldError) -> ListRecord {
        let columns = columns ?? []
        guard fields.count == columns.count else {
            throw FieldError(.fieldCount(found: fields.count, expected: columns.count))
        }
        var record = ListRecord()
        var hashes: [(HashAlgorithm, PackedBytes)] = []
        var quality: Int?
        var pipeline: Pipeline?
        for (column, field) in zip(columns, fields) {
            let value = field.trimmed
            guard let column, !value.isEmpty else { continue }
            switch column {
            case .digest(let algorithm): record.digests.append(try HexField.digest(value, of: algorithm))
            case .hash(let algorithm): hashes.append((algorithm, try HexField.hash(value, of: algorithm)))
            case .defaultHash: break
            case .quality: quality = try HexField.quality(value)
            case .pipeline: pipeline = try Self.pipeline(value)
            case .category: record.category = UntrustedText.decode(value)
            case .comment: record.comment = UntrustedText.decode(field)
            case .label: record.label = UntrustedText.decode(field)
            }
        }
        guard !hashes.isEmpty || !record.digests.isEmpty else { throw FieldError(.missingHash) }
        if let pipeline, !hashes.contains(where: { $0.0.accepts(pipeline) }) {
            throw FieldError(.pipelineOfOtherAlgorithm(pipeline.rawValue))
        }
        let stated = HashDefaults(algorithm: defaults.algorithm, pipeline: pipeline ?? defaults.pipeline)
        record.hashes = hashes.map { algorithm, packed in
            StoredHash(
                algorithm: algorithm, pipeline: stated.pipeline(for: algorithm),
                quality: algorithm == .pdq ? quality : nil, packed: packed)
        }
        return record
    }

    private static func pipeline(_ value: ArraySlice<UInt8>) throws(FieldError) -> Pipeline {
        let name = UntrustedText.decode(value)
        guard let pipeline = Pipeline(rawValue: name.lowercased()) else {
            throw FieldError(.unknownPipeline(UntrustedText.excerpt(value)))
        }
        return pipeline
    }
}
