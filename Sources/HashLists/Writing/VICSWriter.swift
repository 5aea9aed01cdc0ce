package import KnownHashes
import PerceptualHash
import TextCoding

/// A hash set of VICS 2.0, as ``VICSReader`` and the public implementations read it: one record a line.
///
/// PDQ and SHA-256, for which VICS has no member of their own, are alternative hashes. A category is written only where
/// the list's scheme is one of VICS: the same number means something else in another scheme.
package struct VICSWriter: EntryTextWriter {
    package private(set) var losses = ExportLosses()
    /// The part of the context that says whose categories are used: `US`, `UK`, `Default` …
    private let region: String?
    private var mediaID = 0

    package init(categoryScheme: String) {
        let prefix = "VICS-"
        let name = categoryScheme.dropFirst(prefix.count)
        // `VICS-1.3` names no region.
        let isRegion =
            !name.isEmpty && name.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
        region = categoryScheme.hasPrefix(prefix) ? (isRegion ? String(name) : "Default") : nil
    }

    package mutating func begin(_ bytes: inout [UInt8]) {
        let model = "http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/\(region ?? "Default")"
        bytes += "{\"@odata.context\":\"\(model)/$metadata#Media\",\"value\":[".utf8
    }

    package mutating func write(_ entry: KnownEntry, label: String?, to bytes: inout [UInt8]) -> Int {
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
        let category = category(entry.category)
        bytes +=
            JSONWriter.object { record in
                record.field("MediaID", mediaID)
                Self.write("Category", category, to: &record)
                Self.write("MD5", md5, to: &record)
                Self.write("SHA1", sha1, to: &record)
                record.field("Comments", entry.comment)
                if !alternatives.isEmpty {
                    record.field("AlternativeHashes", objects: alternatives) { hash, alternative in
                        hash.field("HashName", alternative.0)
                        hash.field("HashValue", alternative.1)
                    }
                }
                if let label {
                    record.array("MediaFiles") { files in
                        files.object { file in
                            Self.write("MD5", md5, to: &file)
                            file.field("FileName", label)
                        }
                    }
                }
            }.bytes
        return 1
    }

    package mutating func end(_ bytes: inout [UInt8]) {
        bytes += "\n]}\n".utf8
    }

    private mutating func noteLosses(_ entry: KnownEntry, pdqs: [StoredHash]) {
        losses.note("qualities of PDQ hashes", count: pdqs.count { $0.quality != nil })
        losses.note("pipelines of PDQ hashes", count: pdqs.count { $0.pipeline != .full })
        for algorithm in HashAlgorithm.allCases where algorithm != .pdq {
            losses.note("hashes of \(algorithm.rawValue)", count: entry.hashes.count { $0.algorithm == algorithm })
        }
    }

    private mutating func category(_ name: String?) -> Int? {
        guard let name else { return nil }
        guard region != nil else {
            losses.note("categories, because the list's scheme is not one of VICS")
            return nil
        }
        guard let number = Int(name), "\(number)" == name else {
            losses.note("categories that are not whole numbers")
            return nil
        }
        return number
    }

    /// A field that every record has, null where there is nothing to say.
    private static func write(_ name: String, _ text: String?, to record: inout JSONWriter) {
        if let text { record.field(name, text) } else { record.field(null: name) }
    }

    private static func write(_ name: String, _ number: Int?, to record: inout JSONWriter) {
        if let number { record.field(name, number) } else { record.field(null: name) }
    }
}
