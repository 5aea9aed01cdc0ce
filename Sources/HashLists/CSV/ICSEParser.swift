import KnownHashes
import PerceptualHash
import TextCoding

/// The CSV export of INTERPOL's International Child Sexual Exploitation database.
///
/// ```
/// MD5;SHA1;PhotoDNA;Image ID;Is distributed;Victim identified;Offender identified;Series name;…;Baseline
/// 676F9F96F675C645C078C00FE560DCBC;;;1;Yes;No;No;SERIES;1;Yes;Image;Yes
/// ```
///
/// Its columns vary: exports of 12 and of 16 are known. They are found by their names, in any order.
/// The image's number names the item. The category is `Baseline` where the picture fulfils INTERPOL's Baseline, and
/// `Not Baseline` where not. Series and the other columns stand in the comment. Hashes of other kinds, such as PhotoDNA,
/// cannot be compared here; they are counted.
struct ICSEParser: LineParser {
    private enum Column: Hashable {
        case digest(DigestAlgorithm)
        case hash(HashAlgorithm)
        case imageID
        case baseline
        /// A hash that cannot be compared here.
        case foreignHash(String)
        /// Something about the picture, which goes into the comment.
        case fact(String)

        init(name: ArraySlice<UInt8>) {
            let shown = UntrustedText.decode(name.trimmed)
            let plain = shown.lowercased().filter { $0.isLetter || $0.isNumber }
            switch plain {
            case "imageid": self = .imageID
            case "baseline": self = .baseline
            case "zz40", "lace", "photodna", "pdna": self = .foreignHash(shown)
            default:
                switch ListColumn(name: name) {
                case .digest(let algorithm): self = .digest(algorithm)
                case .hash(let algorithm): self = .hash(algorithm)
                default: self = HashType(name) == nil ? .fact(shown) : .foreignHash(shown)
                }
            }
        }
    }

    private let defaults: HashDefaults
    private var table: CSVTable
    private var columns: [Column]?
    private var foreignHashes = IgnoredValues()
    private var withoutHash = 0
    private var zeroDigests = 0

    init(defaults: HashDefaults, maximumRecordLength: Int) {
        self.defaults = defaults
        table = CSVTable(maximumRecordLength: maximumRecordLength)
    }

    /// Whether the first of `lines`, which are not blank, have the header.
    static func recognises(_ lines: some Collection<Line>) -> Bool {
        CSVTable.header(lines).map { isHeader($0.map(Column.init)) } ?? false
    }

    private static func isHeader(_ columns: [Column]) -> Bool {
        let hasHash = columns.contains { if case .digest = $0 { true } else { false } }
        return hasHash && columns.contains(.imageID) && columns.contains(.baseline)
    }

    var facts: ListFileFacts { ListFileFacts(categoryScheme: "INTERPOL-Baseline") }

    var ignoredColumns: [String] { foreignHashes.names }

    var warnings: [String] {
        var warnings = foreignHashes.sentence { "Not read, because nothing here can compare them: \($0)." }
        if withoutHash > 0 { warnings.append("\(withoutHash) records have only such values, and were left out.") }
        if zeroDigests > 0 { warnings.append("Digests of nothing but zeros, left out: \(zeroDigests).") }
        return warnings
    }

    mutating func parse(_ line: Line) throws(LineError) -> ListRecord? {
        guard let part = try table.parse(line) else { return nil }
        let recordLine = table.recordLine
        switch part {
        case .header(let names):
            let columns = names.map(Column.init)
            guard Self.isHeader(columns) else {
                throw recordLine.error(
                    .malformed(expected: "a header with the columns MD5 or SHA1, Image ID, and Baseline"))
            }
            var seen: Set<Column> = []
            for (column, name) in zip(columns, names) where !seen.insert(column).inserted {
                throw recordLine.error(.repeated(UntrustedText.excerpt(name)))
            }
            self.columns = columns
            table.acceptHeader()
            return nil
        case .row(let fields):
            return try recordLine.locating { () throws(FieldError) -> ListRecord? in try record(fields) }
        }
    }

    mutating func finish() throws(LineError) -> ListRecord? {
        try table.finish()
        return nil
    }

    private mutating func record(_ fields: [ArraySlice<UInt8>]) throws(FieldError) -> ListRecord? {
        let columns = columns ?? []
        guard fields.count >= columns.count, fields[columns.count...].allSatisfy(\.trimmed.isEmpty) else {
            throw FieldError(.fieldCount(found: fields.count, expected: columns.count))
        }
        var record = ListRecord()
        var facts: [String] = []
        var hasOther = false
        for (column, field) in zip(columns, fields) {
            let value = field.trimmed
            guard !value.isEmpty else { continue }
            switch column {
            case .digest(let algorithm):
                let digest = try HexField.digest(value, of: algorithm)
                hasOther = true
                if digest.packed.isZero { zeroDigests += 1 } else { try record.add(digest) }
            case .hash(let algorithm): try record.addHash(value, of: algorithm, defaults: defaults)
            case .imageID:
                record.identifier = UntrustedText.decode(value)
                record.label = record.identifier
            case .baseline: record.category = Self.category(value)
            case .foreignHash(let name):
                foreignHashes.note(name)
                hasOther = true
            case .fact(let name): facts.append("\(name.lowercased()): \(UntrustedText.decode(value))")
            }
        }
        guard record.hasContent else {
            guard hasOther else { throw FieldError(.missingHash) }
            withoutHash += 1
            return nil
        }
        if !facts.isEmpty { record.comment = facts.joined(separator: "; ") }
        return record
    }

    private static func category(_ baseline: ArraySlice<UInt8>) -> String {
        if ["Yes", "Y", "True", "1"].contains(where: { baseline.equalsIgnoringCase($0) }) { return "Baseline" }
        if ["No", "N", "False", "0"].contains(where: { baseline.equalsIgnoringCase($0) }) { return "Not Baseline" }
        return UntrustedText.decode(baseline)
    }
}
