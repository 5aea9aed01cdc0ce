import KnownHashes
import PerceptualHash
import TextCoding

/// The cache of ThreatExchange's command-line tool, `simple.<TYPE>.te`: CSV without a header.
///
/// ```
/// f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22,2805…,2021-05-03T20:21:44+0000,media_type_photo
/// ```
///
/// The columns are indicator, first descriptor, date and labels; Hasher-Matcher-Actioner has the indicator's number
/// after the indicator. The type is in the file's name alone, so the length says it: 64 digits are PDQ, 32 a video's MD5.
struct ThreatExchangeCacheParser: LineParser {
    let defaults: HashDefaults
    private var reader: CSVRecordReader

    init(defaults: HashDefaults, maximumRecordLength: Int) {
        self.defaults = defaults
        reader = CSVRecordReader(delimiter: Byte.comma, maximumRecordLength: maximumRecordLength)
    }

    /// Whether `line` is a row of such a file.
    static func recognises(_ line: Line) -> Bool {
        var reader = CSVRecordReader(delimiter: Byte.comma, maximumRecordLength: line.bytes.count)
        guard let fields = try? reader.parse(line), let first = fields.first else { return false }
        return [32, 64].contains(first.count) && first.hexPrefixCount == first.count && isRow(fields)
    }

    /// What the values of 64 digits are, as far as rows of other programs could be like these.
    static func verdict(_ lines: [Line]) -> UnstatedValues.Verdict {
        var values = UnstatedValues()
        var reader = CSVRecordReader(delimiter: Byte.comma, maximumRecordLength: 65_536)
        for line in lines {
            guard let fields = try? reader.parse(line), let first = fields.first else { continue }
            // Digests of videos are 32 digits.
            if first.count == 32 { return .hashes }
            if let packed = PackedBytes(hexDigits: first) { values.note(packed) }
            if fields.count > 2, fields[1].count >= 10, HexField.number(fields[1]) != nil { values.noteHint() }
        }
        return values.verdict
    }

    /// Whether there are the numbers and the date that make a row of this file different from other lists.
    private static func isRow(_ fields: [ArraySlice<UInt8>]) -> Bool {
        guard fields.count == 4 || fields.count == 5 else { return false }
        let numbers = fields[1..<(fields.count - 2)]
        return numbers.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
            && ListDate(fields[fields.count - 2]) != nil
    }

    mutating func parse(_ line: Line) throws(LineError) -> ListRecord? {
        guard let fields = try reader.parse(line) else { return nil }
        if fields.count == 1, line.isBlank { return nil }
        return try reader.recordLine.locating { () throws(FieldError) -> ListRecord in
            guard Self.isRow(fields) else {
                throw FieldError(.malformed(expected: "indicator, descriptor, date and labels"))
            }
            var record = ListRecord()
            let indicator = fields[0].trimmed
            if indicator.count == 2 * DigestAlgorithm.md5.byteCount {
                try record.add(try HexField.digest(indicator, of: .md5))
            } else {
                try record.addHash(indicator, of: .pdq, defaults: defaults)
            }
            record.identifier = UntrustedText.decode(fields[fields.count - 3])
            let labels = fields[fields.count - 1].trimmed
            if !labels.isEmpty { record.comment = "labels: " + UntrustedText.decode(labels) }
            return record
        }
    }

    mutating func finish() throws(LineError) -> ListRecord? {
        try reader.finish()
        return nil
    }
}
