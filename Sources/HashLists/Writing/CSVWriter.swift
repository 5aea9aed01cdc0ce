package import KnownHashes
import PerceptualHash
import TextCoding

/// CSV with a header, by RFC 4180, as ``CSVListParser`` reads it.
package struct CSVWriter: EntryTextWriter {
    private static let header = [
        "label", "md5", "sha1", "sha256", "pdq", "quality", "pipeline", "phash", "dhash", "ahash", "category",
        "comment",
    ]

    let formulas: ExportOptions.Formulas
    package private(set) var losses = ExportLosses()

    package init(formulas: ExportOptions.Formulas) {
        self.formulas = formulas
    }

    package mutating func begin(_ bytes: inout [UInt8]) {
        bytes += Self.header.joined(separator: ",").utf8
        bytes += "\r\n".utf8
    }

    package mutating func write(_ entry: KnownEntry, label: String?, to bytes: inout [UInt8]) -> Int {
        func digest(_ algorithm: DigestAlgorithm) -> String {
            entry.digests.first { $0.algorithm == algorithm }?.hex ?? ""
        }
        var hashes: [HashAlgorithm: StoredHash] = [:]
        for hash in entry.hashes {
            if hashes[hash.algorithm] == nil {
                hashes[hash.algorithm] = hash
            } else {
                losses.note("further hashes of an entry: a row holds one of each algorithm")
            }
        }
        let pdq = hashes[.pdq]
        let quality: String = pdq?.quality.map(String.init) ?? ""
        var fields: [String] = [text(label), digest(.md5), digest(.sha1), digest(.sha256)]
        fields += [pdq?.hex ?? "", quality, pdq?.pipeline.rawValue ?? ""]
        fields += [HashAlgorithm.phash, .dhash, .ahash].map { hashes[$0]?.hex ?? "" }
        fields += [text(entry.category), text(entry.comment)]
        for (index, field) in fields.enumerated() {
            if index > 0 { bytes.append(Byte.comma) }
            Self.append(field, to: &bytes)
        }
        bytes += "\r\n".utf8
        return 1
    }

    private mutating func text(_ text: String?) -> String {
        guard var text, !text.isEmpty else { return "" }
        if text.utf8.contains(0) {
            losses.note("NUL characters in a text, written as U+FFFD")
            text = text.replacing("\0", with: "\u{FFFD}")
        }
        // Tab and carriage return count as well: some spreadsheets pass over them.
        guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return text }
        switch formulas {
        case .keep:
            losses.note("texts that a spreadsheet would run as a formula, written as they are")
            return text
        case .prefix:
            losses.note("texts that a spreadsheet would run as a formula, written with an apostrophe before them")
            return "'" + text
        }
    }

    private static func append(_ field: String, to bytes: inout [UInt8]) {
        let mustBeQuoted = field.utf8.contains {
            [Byte.comma, Byte.quote, Byte.lineFeed, Byte.carriageReturn].contains($0)
        }
        guard mustBeQuoted else {
            bytes += field.utf8
            return
        }
        bytes.append(Byte.quote)
        for byte in field.utf8 {
            if byte == Byte.quote { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(Byte.quote)
    }
}
