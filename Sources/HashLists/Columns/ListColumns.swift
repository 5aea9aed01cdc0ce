import KnownHashes
import PerceptualHash
import TextCoding

/// The columns of a list by their names, and what the fields of a row mean by them.
///
/// A field of hexadecimal digits is what its column says; where that says `hash` only, what the column of types says in the
/// same row; and where nothing does, what its length says. 64 digits are then what ``HashDefaults/unstated`` says.
struct ListColumns {
    let defaults: HashDefaults
    /// The names of the columns that mean nothing here.
    let ignoredNames: [String]
    /// The values of 64 digits whose type nothing states.
    private(set) var unstatedValues = UnstatedValues()

    /// What each column means; nil for one to ignore.
    private let columns: [ListColumn?]
    private let hasSpecialCodes: Bool
    private var otherTypes = IgnoredValues()
    private var specialCodes = IgnoredValues()

    /// - Throws: for names of which none is of hashes or digests, or two are the same.
    init(names: [ArraySlice<UInt8>], defaults: HashDefaults) throws(FieldError) {
        self.defaults = defaults
        var columns = names.map { ListColumn(name: $0) }
        let priorities = columns.compactMap { if case .label(let priority) = $0 { priority } else { nil } }
        let types = columns.compactMap { if case .type(let isCertain) = $0 { isCertain } else { nil } }
        let hasStrongValue = columns.contains(.value(isWeak: false))
        for (index, column) in columns.enumerated() {
            switch column {
            case .label(let priority) where priority != priorities.min(): columns[index] = nil
            case .value(isWeak: true) where types.isEmpty || hasStrongValue: columns[index] = nil
            case .type(isCertain: false) where types.contains(true): columns[index] = nil
            case .digest, .hash:
                // `MD5 Hash` beside `MD5` is something else.
                let isRepeated = columns.indices.contains {
                    $0 != index && columns[$0] == column && ListColumn.isPlain(names[$0])
                }
                if isRepeated, !ListColumn.isPlain(names[index]) { columns[index] = nil }
            default: break
            }
        }
        if !columns.contains(where: { if case .value = $0 { true } else { false } }) {
            // Types of nothing: another program's word for something else.
            for (index, column) in columns.enumerated() { if case .type = column { columns[index] = nil } }
        }
        let isOneTwice = types.isEmpty && defaults.unstated == .hash && columns.contains(.hash(defaults.algorithm))
        var seen: Set<ListColumn> = []
        var ignored: [String] = []
        for (column, name) in zip(columns, names) {
            if var column {
                if isOneTwice, column == .value(isWeak: false) { column = .hash(defaults.algorithm) }
                guard seen.insert(column).inserted else { throw FieldError(.repeated(UntrustedText.excerpt(name))) }
            } else if !name.trimmed.isEmpty {
                ignored.append(UntrustedText.excerpt(name.trimmed))
            }
        }
        guard seen.contains(where: \.isHash) else {
            throw FieldError(.noHashColumn(found: names.map { UntrustedText.excerpt($0.trimmed) }))
        }
        self.columns = columns
        ignoredNames = ignored
        hasSpecialCodes = columns.contains(.specialCode)
    }

    /// Whether one of `names` is of hashes or digests.
    static func recognises(_ names: [ArraySlice<UInt8>]) -> Bool {
        let columns = names.map { ListColumn(name: $0) }
        let hasType = columns.contains { if case .type = $0 { true } else { false } }
        return columns.contains { $0?.isHash == true && ($0 != .value(isWeak: true) || hasType) }
    }

    var warnings: [String] {
        otherTypes.sentence { "Not read, because nothing here can compare them: \($0)." }
            + specialCodes.sentence {
                "Left out, because NSRL gives them a special code and does not list them as known software (M: malicious): code \($0)."
            }
    }

    /// What a row says; nil for one that has no place in a list here, which is counted.
    mutating func record(_ fields: [ArraySlice<UInt8>]) throws(FieldError) -> ListRecord? {
        guard fields.count >= columns.count, fields[columns.count...].allSatisfy(\.trimmed.isEmpty) else {
            throw FieldError(.fieldCount(found: fields.count, expected: columns.count))
        }
        var row = Row()
        var record = ListRecord()
        for (column, field) in zip(columns, fields) {
            let value = field.trimmed
            guard let column, !value.isEmpty else { continue }
            switch column {
            case .digest(let algorithm): try record.add(try HexField.digest(value.withoutFormula, of: algorithm))
            case .hash(let algorithm):
                row.hashes.append((algorithm, try HexField.hash(value.withoutFormula, of: algorithm)))
            case .value:
                row.value = value.withoutFormula
                row.hashesBeforeValue = row.hashes.count
            case .type(let isCertain):
                row.type = HashType(value) ?? (isCertain ? .other : nil)
                row.typeName = value
            case .quality: row.quality = try HexField.quality(value)
            case .pipeline: row.pipeline = try Self.pipeline(value)
            case .category: record.category = UntrustedText.decode(value)
            case .comment: record.comment = UntrustedText.decode(field)
            case .label: record.label = UntrustedText.decode(field)
            case .specialCode: row.specialCode = value
            }
        }
        if let code = row.specialCode {
            specialCodes.note(code)
            return nil
        }
        let isRead = try readValue(of: &row, into: &record)
        guard !row.hashes.isEmpty || !record.digests.isEmpty else {
            if !isRead { return nil }
            throw FieldError(.missingHash)
        }
        if let pipeline = row.pipeline, !row.hashes.contains(where: { $0.0.accepts(pipeline) }) {
            throw FieldError(.pipelineOfOtherAlgorithm(pipeline.rawValue))
        }
        let stated = HashDefaults(algorithm: defaults.algorithm, pipeline: row.pipeline ?? defaults.pipeline)
        for (algorithm, packed) in row.hashes {
            record.add(
                StoredHash(
                    algorithm: algorithm, pipeline: stated.pipeline(for: algorithm),
                    quality: algorithm == .pdq ? row.quality : nil, packed: packed))
        }
        return record
    }

    /// The fields of a row that mean something together only.
    private struct Row {
        var hashes: [(HashAlgorithm, PackedBytes)] = []
        var value: ArraySlice<UInt8>?
        /// So that hashes stand in the order of the columns.
        var hashesBeforeValue = 0
        var type: HashType?
        var typeName: ArraySlice<UInt8> = []
        var quality: Int?
        var pipeline: Pipeline?
        var specialCode: ArraySlice<UInt8>?
    }

    /// False if the value is of a kind that is not read.
    private mutating func readValue(of row: inout Row, into record: inout ListRecord) throws(FieldError) -> Bool {
        guard let value = row.value else { return true }
        let type: HashType
        if let stated = row.type { type = stated } else { type = try unstatedType(of: value, quality: row.quality) }
        switch type {
        case .digest(let algorithm): try record.add(try HexField.digest(value, of: algorithm))
        case .hash(let algorithm):
            row.hashes.insert((algorithm, try HexField.hash(value, of: algorithm)), at: row.hashesBeforeValue)
        case .other:
            otherTypes.note(row.typeName)
            return false
        }
        return true
    }

    /// What a value is whose type nothing states.
    private mutating func unstatedType(of value: ArraySlice<UInt8>, quality: Int?) throws(FieldError) -> HashType {
        if value.count == 64, let packed = PackedBytes(hexDigits: value) {
            unstatedValues.note(packed, quality: quality)
        }
        switch (defaults.unstated, value.count) {
        case (.hash, _): return .hash(defaults.algorithm)
        case (.unknown, 64): throw FieldError(.unstatedType)
        default: return .digest(try HexField.digest(value, field: "hash").algorithm)
        }
    }

    private static func pipeline(_ value: ArraySlice<UInt8>) throws(FieldError) -> Pipeline {
        let name = UntrustedText.decode(value)
        guard let pipeline = Pipeline(rawValue: name.lowercased()) else {
            throw FieldError(.unknownPipeline(UntrustedText.excerpt(value)))
        }
        return pipeline
    }
}

extension ArraySlice<UInt8> {
    /// Without the `="…"` that keeps a spreadsheet from reading digits as a number.
    fileprivate var withoutFormula: ArraySlice<UInt8> {
        guard count > 3, starts(with: [Byte.equals, Byte.quote]), last == Byte.quote else { return self }
        return dropFirst(2).dropLast()
    }
}
