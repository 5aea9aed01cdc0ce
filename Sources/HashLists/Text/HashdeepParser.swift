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
/// Commas in a name are not quoted: what is after the last field but one is the name. Line feeds are not either: a line that
/// does not begin like a record goes on with the name before it, or with the command line in the comments. Files set one
/// after the other are read as well, each by its own header.
struct HashdeepParser: LineParser {
    private enum Column {
        case size
        case digest(DigestAlgorithm)
        case ignored
    }

    private static let prefix = Array("%%%%".utf8)
    static let signature = Array("%%%% HASHDEEP-".utf8)

    /// The bytes that a name may have.
    private static let maximumNameLength = 65_536
    /// With so many digits after its size, a line is a record and no part of a name.
    private static let tellingDigitCount = 8

    private var hasSignature = false
    /// The columns before the file name; nil until the header has named them.
    private var columns: [Column]?
    private(set) var ignoredColumns: [String] = []

    /// The latest record, whose name may go on.
    private var pending: ListRecord?
    private var pendingNumber = 0
    private var isNameOpen = false
    private var name: ArraySlice<UInt8> = []
    /// Blank lines after it, which are part of the name if it goes on.
    private var blankLines = 0
    private var continuationCount = 0
    /// Whether there was a record since the header, so that what goes on is a name.
    private var hasRecord = false
    private(set) var recordNumber: Int?

    var warnings: [String] {
        guard continuationCount > 0 else { return [] }
        return [
            "\(continuationCount) lines were taken as parts of names, or of a command line, with line feeds in them."
        ]
    }

    mutating func parse(_ line: Line) throws(LineError) -> ListRecord? {
        if line.bytes.starts(with: Self.prefix) {
            isNameOpen = false
            try header(line)
            hasRecord = false
            return takePending()
        }
        if line.isBlank {
            if isNameOpen { blankLines += 1 }
            return nil
        }
        if line.isComment {
            isNameOpen = false
            return takePending()
        }
        guard let columns else {
            throw line.error(.malformed(expected: "the header of hashdeep 1.0 and its line of columns first"))
        }
        guard Self.beginsLikeRecord(line.bytes, columns: columns) else {
            try continueName(line)
            return nil
        }
        // What follows a line that cannot be understood is no part of the name before it.
        isNameOpen = false
        hasRecord = true
        let (record, name) = try line.locating { () throws(FieldError) -> (ListRecord, ArraySlice<UInt8>) in
            try Self.record(line.bytes, columns: columns)
        }
        let finished = takePending()
        pending = record
        pendingNumber = line.number
        isNameOpen = true
        self.name = ArraySlice(Array(name))
        return finished
    }

    mutating func finish() throws(LineError) -> ListRecord? { takePending() }

    private mutating func takePending() -> ListRecord? {
        guard var record = pending else { return nil }
        pending = nil
        blankLines = 0
        let label = UntrustedText.decode(name)
        record.label = label.isEmpty ? nil : label
        recordNumber = pendingNumber
        return record
    }

    private mutating func continueName(_ line: Line) throws(LineError) {
        guard isNameOpen, pending != nil else {
            // Part of the command line, unless records came and this is none.
            guard !hasRecord else { throw line.error(.malformed(expected: "a record of hashdeep")) }
            continuationCount += 1
            return
        }
        let added = blankLines + 1 + line.bytes.count
        guard name.count + added <= Self.maximumNameLength else {
            throw line.error(.tooLong(limit: Self.maximumNameLength))
        }
        name += Array(repeating: Byte.lineFeed, count: blankLines + 1)
        name += line.bytes
        blankLines = 0
        continuationCount += 1
    }

    /// Whether `bytes` begin with a size and digits, or with digits where there is no size, as a damaged record does, too.
    private static func beginsLikeRecord(_ bytes: ArraySlice<UInt8>, columns: [Column]) -> Bool {
        guard case .size? = columns.first else { return bytes.hexPrefixCount >= tellingDigitCount }
        let size = bytes.prefix { $0 != Byte.comma }
        let rest = bytes[size.endIndex...].dropFirst()
        if case .ignored? = columns.dropFirst().first { return HexField.number(size) != nil && !rest.isEmpty }
        let digits = rest.hexPrefixCount
        if HexField.number(size) != nil { return digits >= tellingDigitCount || rest.first == Byte.comma }
        // A size that is none, and the right number of digits all the same.
        return size.count < 24 && [32, 40, 64].contains(digits) && rest.dropFirst(digits).first == Byte.comma
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

    private static func record(
        _ bytes: ArraySlice<UInt8>, columns: [Column]
    ) throws(FieldError) -> (ListRecord, name: ArraySlice<UInt8>) {
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
        return (record, fields[columns.count])
    }
}
