import KnownHashes
import TextCoding

/// What a file looks like whose format was not recognised, and what to do about it.
struct UnknownLook: CustomStringConvertible {
    /// In one line.
    let description: String

    init(_ sample: LineSample) {
        let first = sample.lines.first { !$0.isComment }
        guard let first else {
            description = "the file has nothing but comments."
            return
        }
        let look = Self.look(first, sample: sample)
        // Bytes of no text tell nothing.
        description = sample.isBinary ? look : "\(look) It begins: \(UntrustedText.excerpt(first.bytes))"
    }

    private static func look(_ first: Line, sample: LineSample) -> String {
        let signatures: [(String, [UInt8])] = [
            ("a ZIP archive, perhaps a workbook of Excel: save the sheet as CSV.", [0x50, 0x4B, 0x03, 0x04]),
            ("a workbook of Excel: save the sheet as CSV.", [0xD0, 0xCF, 0x11, 0xE0]),
            ("an SQLite database: NSRL sets are attached with ‘knownmedia known nsrl’.", Array("SQLite format 3".utf8)),
            ("an EnCase hash set: export it as text.", [0x48, 0x41, 0x53, 0x48, 0x0D]),
            ("a compressed file: unpack it first.", [0x1F, 0x8B]),
            ("a compressed file: unpack it first.", [0x37, 0x7A, 0xBC, 0xAF]),
            ("a PDF document: export the list as text.", Array("%PDF-".utf8)),
            ("a picture: ‘knownmedia known add’ hashes pictures into a list.", [0xFF, 0xD8, 0xFF]),
            ("a picture: ‘knownmedia known add’ hashes pictures into a list.", [0x89, 0x50, 0x4E, 0x47]),
        ]
        if let known = signatures.first(where: { first.bytes.starts(with: $0.1) }) { return "it is \(known.0)" }
        if sample.isBinary { return "it is not text: it has NUL bytes." }
        let digits = first.bytes.trimmed.hexPrefixCount
        let rest = first.bytes.trimmed.dropFirst(digits)
        if digits >= 16, rest.isEmpty || [Byte.comma, Byte.space, Byte.tab, Byte.semicolon].contains(rest.first) {
            return digits == 16
                ? "lines of 16 hexadecimal digits: say of which algorithm, with --algorithm phash, dhash or ahash."
                : "lines of \(digits) hexadecimal digits: a digest has 32, 40 or 64, and a PDQ hash 64."
        }
        let delimiters = [Byte.comma, Byte.semicolon, Byte.tab, UInt8(ascii: "|")]
        if first.bytes.contains(where: delimiters.contains) {
            let isRow = first.bytes.split(whereSeparator: { delimiters.contains($0) || $0 == Byte.quote }).contains {
                $0.count >= 32 && $0.hexPrefixCount == $0.count
            }
            return isRow
                ? "CSV without a header: add a first line that names the columns, such as md5, sha256 or pdq."
                : "CSV whose first line names no column of hashes: name it md5, sha1, sha256 or pdq."
        }
        return "text without hashes at the beginning of its lines; ‘knownmedia known import --help’ has the formats."
    }
}
