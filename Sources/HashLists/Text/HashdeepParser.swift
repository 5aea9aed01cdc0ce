import KnownHashes
import TextCoding

/// Files of hashdeep 1.0: two lines of header, then unquoted fields, the file name last.
///
/// ```
/// %%%% HASHDEEP-1.0
/// %%%% size,md5,sha256,filename
/// ## a comment
/// 14,ed8a67a52124f5ea7b1114fa94acba7a,d9ab052e73265d00c3c0d6ceef349855b9c9080c697aa6237eaab3da13800fb4,pics/tiny.txt
/// ```
///
/// Commas in a name are not quoted: what is behind the last field but one is the name. Files set one behind the other
/// are read as well, each by its own header.
struct HashdeepParser: LineParser {
    private enum Column {
        case size
        case digest(DigestAlgorithm)
        case ignored
    }

    private static let prefix = Array("%%%%".utf8)
    static let signature = Array("%%%% HASHDEEP-".utf8)

    private var hasSignature = false
    /// The columns before the file name; nil until the header has named them.
    private var columns: [Column]?
    private(set) var ignoredColumns: [String] = []

    mutating func parse(_ line: Line) throws(LineError) -> ListRecord? {
        if line.bytes.starts(with: Self.prefix) {
            try header(line)
            return nil
        }
        guard !line.isBlank, !line.isComment else { return nil }
        guard let columns else {
            throw line.error(.malformed(expected: "the header of hashdeep 1.0 and its line of columns first"))
        }
        return try line.locating { () throws(FieldError) -> ListRecord in
            try Self.record(line.bytes, columns: columns)
        }
    }

    private mutating func header(_ line: Line) throws(LineError) {
        let text = UntrustedText.decode(line.bytes.dropFirst(Self.prefix.count).trimmed)
        if text.hasPrefix("HASHDEEP-") {
            hasSignature = text == "HASHDEEP-1.0"
            columns = nil
            guard hasSignature else { throw line.error(.malformed(expected: "%%%% HASHDEEP-1.0")) }
        } else {
            guard hasSignature else { throw line.error(.malformed(expected: "%%%% HASHDEEP-1.0 first")) }
            columns = try readColumns(text, line: line)
        }
    }

    private mutating func readColumns(_ text: String, line: Line) throws(LineError) -> [Column] {
        let names = text.split(separator: ",", omittingEmptySubsequences: false).map {
            $0.lowercased().replacing("-", with: "")
        }
        guard names.last == "filename", names.count > 1 else {
            throw line.error(.malformed(expected: "columns that end with filename"))
        }
        var columns: [Column] = []
        var seen: Set<String> = []
        for name in names.dropLast() {
            guard seen.insert(name).inserted else { throw line.error(.repeated(UntrustedText.excerpt(name.utf8Slice))) }
            if name == "size" {
                columns.append(.size)
            } else if let algorithm = DigestAlgorithm(rawValue: name) {
                columns.append(.digest(algorithm))
            } else {
                columns.append(.ignored)
                let shown = UntrustedText.excerpt(name.utf8Slice)
                if !ignoredColumns.contains(shown) { ignoredColumns.append(shown) }
            }
        }
        let hasDigest = columns.contains { if case .digest = $0 { true } else { false } }
        guard hasDigest else {
            throw line.error(.noHashColumn(found: names.map { UntrustedText.excerpt($0.utf8Slice) }))
        }
        return columns
    }

    private static func record(_ bytes: ArraySlice<UInt8>, columns: [Column]) throws(FieldError) -> ListRecord {
        let fields = bytes.split(
            separator: Byte.comma, maxSplits: columns.count, omittingEmptySubsequences: false)
        guard fields.count == columns.count + 1 else {
            throw FieldError(.fieldCount(found: fields.count, expected: columns.count + 1))
        }
        var record = ListRecord()
        for (column, field) in zip(columns, fields) {
            switch column {
            case .size:
                guard HexField.number(field) != nil else {
                    throw FieldError(.notANumber(field: "size", text: UntrustedText.excerpt(field)))
                }
            case .digest(let algorithm):
                guard !field.isEmpty else { throw FieldError(.missingHash) }
                record.digests.append(try HexField.digest(field, of: algorithm))
            case .ignored: break
            }
        }
        let label = UntrustedText.decode(fields[columns.count])
        record.label = label.isEmpty ? nil : label
        return record
    }
}
