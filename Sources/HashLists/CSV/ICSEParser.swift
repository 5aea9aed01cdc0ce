import KnownHashes
import TextCoding

/// The CSV export of INTERPOL's International Child Sexual Exploitation database: semicolons, and always the same header.
///
/// ```
/// MD5;SHA1;PhotoDNA;Image ID;Is distributed;Victim identified;Offender identified;Series name;…;Baseline
/// 676F9F96F675C645C078C00FE560DCBC;;;1;Yes;No;No;SERIES;1;Yes;Image;Yes
/// ```
///
/// The image's number names the item. The category is `Baseline` where the picture fulfils INTERPOL's Baseline, and
/// `Not Baseline` where not. Series and the other columns stand in the comment. PhotoDNA cannot be compared here.
struct ICSEParser: LineParser {
    static let header = [
        "MD5", "SHA1", "PhotoDNA", "Image ID", "Is distributed", "Victim identified", "Offender identified",
        "Series name", "Number of submissions", "File Available", "Media Type", "Baseline",
    ]

    private var reader: CSVRecordReader
    private var hasHeader = false
    private var photoDNA = 0
    private var withoutHash = 0
    private var zeroDigests = 0

    init(maximumRecordLength: Int) {
        reader = CSVRecordReader(delimiter: Byte.semicolon, maximumRecordLength: maximumRecordLength)
    }

    /// Whether `line` is the header.
    static func recognises(_ line: Line) -> Bool {
        var reader = CSVRecordReader(delimiter: Byte.semicolon, maximumRecordLength: line.bytes.count)
        guard let names = try? reader.parse(line) else { return false }
        return isHeader(names)
    }

    private static func isHeader(_ names: [ArraySlice<UInt8>]) -> Bool {
        names.count == header.count && zip(names, header).allSatisfy { $0.trimmed.equalsIgnoringCase($1) }
    }

    var facts: ListFileFacts { ListFileFacts(categoryScheme: "INTERPOL-Baseline") }

    var ignoredColumns: [String] { photoDNA > 0 ? ["PhotoDNA"] : [] }

    var warnings: [String] {
        var warnings: [String] = []
        if photoDNA > 0 {
            warnings.append("Not read, because nothing here can compare them: PhotoDNA (\(photoDNA)).")
        }
        if withoutHash > 0 { warnings.append("\(withoutHash) records have only such values, and were left out.") }
        if zeroDigests > 0 { warnings.append("\(zeroDigests) digests of nothing but zeros were left out.") }
        return warnings
    }

    mutating func parse(_ line: Line) throws(LineError) -> ListRecord? {
        guard let fields = try reader.parse(line) else { return nil }
        if fields.count == 1, line.isBlank { return nil }
        let recordLine = reader.recordLine
        guard hasHeader else {
            guard Self.isHeader(fields) else {
                throw recordLine.error(.malformed(expected: "the header " + Self.header.joined(separator: ";")))
            }
            hasHeader = true
            return nil
        }
        do throws(FieldError) {
            return try record(fields)
        } catch {
            throw recordLine.error(error.reason)
        }
    }

    mutating func finish() throws(LineError) {
        try reader.finish()
    }

    private mutating func record(_ fields: [ArraySlice<UInt8>]) throws(FieldError) -> ListRecord? {
        guard fields.count == Self.header.count else {
            throw FieldError(.fieldCount(found: fields.count, expected: Self.header.count))
        }
        let values = fields.map(\.trimmed)
        var record = ListRecord()
        for (value, algorithm) in [(values[0], DigestAlgorithm.md5), (values[1], .sha1)] where !value.isEmpty {
            let digest = try HexField.digest(value, of: algorithm)
            guard !digest.packed.isZero else {
                zeroDigests += 1
                continue
            }
            try record.add(digest)
        }
        if !values[2].isEmpty { photoDNA += 1 }
        guard record.hasContent else {
            guard !values[2].isEmpty else { throw FieldError(.missingHash) }
            withoutHash += 1
            return nil
        }
        if !values[3].isEmpty {
            let number = UntrustedText.decode(values[3])
            record.identifier = number
            record.label = number
        }
        let facts = zip(Self.header[4...10], values[4...10]).filter { !$0.1.isEmpty }
        if !facts.isEmpty {
            record.comment = facts.map { "\($0.0.lowercased()): \(UntrustedText.decode($0.1))" }.joined(separator: "; ")
        }
        record.category = Self.category(values[11])
        return record
    }

    private static func category(_ baseline: ArraySlice<UInt8>) -> String? {
        if baseline.isEmpty { return nil }
        if baseline.equalsIgnoringCase("Yes") || baseline.equalsIgnoringCase("True") { return "Baseline" }
        if baseline.equalsIgnoringCase("No") || baseline.equalsIgnoringCase("False") { return "Not Baseline" }
        return UntrustedText.decode(baseline)
    }
}
