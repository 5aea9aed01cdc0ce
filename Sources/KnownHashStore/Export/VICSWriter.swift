import PerceptualHash

/// A hash set of VICS 2.0, as ``VICSReader`` and the public implementations read it: one record a line.
///
/// PDQ and SHA-256, for which VICS has no member of their own, are alternative hashes. A category is written only where
/// the list's scheme is one of VICS: the same number means something else in another scheme.
struct VICSWriter: EntryTextWriter {
    private(set) var losses = ExportLosses()
    /// The part of the context that says whose categories are used: `US`, `UK`, `Default` …
    private let region: String?
    private var mediaID = 0

    init(categoryScheme: String) {
        let prefix = "VICS-"
        let name = categoryScheme.dropFirst(prefix.count)
        // `VICS-1.3` names no region.
        let isRegion =
            !name.isEmpty && name.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
        region = categoryScheme.hasPrefix(prefix) ? (isRegion ? String(name) : "Default") : nil
    }

    mutating func begin(_ bytes: inout [UInt8]) {
        let model = "http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/\(region ?? "Default")"
        bytes += "{\"@odata.context\":\"\(model)/$metadata#Media\",\"value\":[".utf8
    }

    mutating func write(_ entry: KnownEntry, label: String?, to bytes: inout [UInt8]) -> Int {
        func digest(_ algorithm: DigestAlgorithm) -> String? {
            entry.digests.first { $0.algorithm == algorithm }?.hex.uppercased()
        }
        let pdqs = entry.hashes.filter { $0.algorithm == .pdq }
        var alternatives = pdqs.map { ("PDQ", $0.hex) }
        if let sha256 = digest(.sha256) { alternatives.append(("SHA256", sha256)) }
        let md5 = digest(.md5)
        let sha1 = digest(.sha1)
        noteLosses(entry, pdqs: pdqs)
        guard md5 != nil || sha1 != nil || !alternatives.isEmpty else {
            losses.note("entries without a digest or a PDQ hash")
            return 0
        }
        if md5 == nil { losses.note("entries without MD5, by which other programs find a record") }

        mediaID += 1
        bytes += (mediaID == 1 ? "\n" : ",\n").utf8
        bytes += "{\"MediaID\":\(mediaID),\"Category\":\(category(entry.category)),\"MD5\":".utf8
        Self.append(md5, to: &bytes)
        bytes += ",\"SHA1\":".utf8
        Self.append(sha1, to: &bytes)
        if let comment = entry.comment {
            bytes += ",\"Comments\":".utf8
            Self.append(comment, to: &bytes)
        }
        if !alternatives.isEmpty {
            bytes += ",\"AlternativeHashes\":[".utf8
            for (index, (name, value)) in alternatives.enumerated() {
                bytes += "\(index > 0 ? "," : ""){\"HashName\":\"\(name)\",\"HashValue\":\"\(value)\"}".utf8
            }
            bytes += "]".utf8
        }
        if let label {
            bytes += ",\"MediaFiles\":[{\"MD5\":".utf8
            Self.append(md5, to: &bytes)
            bytes += ",\"FileName\":".utf8
            Self.append(label, to: &bytes)
            bytes += "}]".utf8
        }
        bytes += "}".utf8
        return 1
    }

    mutating func end(_ bytes: inout [UInt8]) {
        bytes += "\n]}\n".utf8
    }

    private mutating func noteLosses(_ entry: KnownEntry, pdqs: [StoredHash]) {
        losses.note("qualities of PDQ hashes", count: pdqs.count { $0.quality != nil })
        losses.note("pipelines of PDQ hashes", count: pdqs.count { $0.pipeline != .full })
        for algorithm in HashAlgorithm.allCases where algorithm != .pdq {
            losses.note("hashes of \(algorithm.rawValue)", count: entry.hashes.count { $0.algorithm == algorithm })
        }
    }

    private mutating func category(_ name: String?) -> String {
        guard let name else { return "null" }
        guard region != nil else {
            losses.note("categories, because the scheme of the list is none of VICS")
            return "null"
        }
        guard let number = Int(name), "\(number)" == name else {
            losses.note("categories that are no whole number")
            return "null"
        }
        return name
    }

    /// Appends a JSON text, or null.
    private static func append(_ text: String?, to bytes: inout [UInt8]) {
        guard let text else {
            bytes += "null".utf8
            return
        }
        bytes.append(Byte.quote)
        for byte in text.utf8 {
            switch byte {
            case Byte.quote, Byte.backslash: bytes += [Byte.backslash, byte]
            case Byte.lineFeed: bytes += "\\n".utf8
            case Byte.carriageReturn: bytes += "\\r".utf8
            case Byte.tab: bytes += "\\t".utf8
            case 0..<0x20, 0x7F:
                bytes += "\\u00".utf8
                bytes += [HexDigit.character(byte >> 4), HexDigit.character(byte & 15)]
            default: bytes.append(byte)
            }
        }
        bytes.append(Byte.quote)
    }
}
