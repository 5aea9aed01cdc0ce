package import KnownHashes
import PerceptualHash
import TextCoding

/// PDQ hashes with quality and label, one a line, as ``HashTextParser`` and Meta's PDQ tools read them.
package struct HashTextWriter: EntryTextWriter {
    package private(set) var losses = ExportLosses()

    package mutating func write(_ entry: KnownEntry, label: String?, to bytes: inout [UInt8]) -> Int {
        let hashes = entry.hashes.filter { $0.algorithm == .pdq }
        losses.noteWithoutPDQ(entry, written: hashes.count)
        guard !hashes.isEmpty else { return 0 }
        losses.noteAllBut([.pdq], of: entry)
        let label = line(label)
        for hash in hashes {
            if hash.pipeline != .full { losses.note("pipelines of PDQ hashes") }
            bytes += Self.text(hash, label: label).utf8
            bytes.append(Byte.lineFeed)
        }
        return hashes.count
    }

    private static func text(_ hash: StoredHash, label: String?) -> String {
        switch (hash.quality, label) {
        case (let quality?, let label): return "\(hash.hex),\(quality),\(label ?? "")"
        case (nil, nil): return hash.hex
        case (nil, let label?):
            // A label that begins with a number and a comma would be read as a quality.
            let head = label.utf8Slice.prefix { $0 != Byte.comma }
            if head.count < label.utf8.count, HexField.number(head) != nil {
                return "hash=\(hash.hex),filename=\(label)"
            }
            return "\(hash.hex),\(label)"
        }
    }

    /// The label on one line.
    private mutating func line(_ label: String?) -> String? {
        guard let label, !label.isEmpty else { return nil }
        guard label.utf8.contains(where: { $0 == Byte.lineFeed || $0 == Byte.carriageReturn || $0 == 0 }) else {
            return label
        }
        losses.note("ends of lines and NUL characters in a label, written as blanks")
        return String(
            decoding: label.utf8.map { $0 == Byte.lineFeed || $0 == Byte.carriageReturn || $0 == 0 ? Byte.space : $0 },
            as: UTF8.self)
    }

    package init() {
    }
}

/// Lines of `pdq` and a hash, as ``ThreatExchangeLineParser`` and python-threatexchange read them.
///
/// Its digests are those of videos, so the digests of pictures are not written.
package struct ThreatExchangeWriter: EntryTextWriter {
    package private(set) var losses = ExportLosses()

    package mutating func write(_ entry: KnownEntry, label: String?, to bytes: inout [UInt8]) -> Int {
        let hashes = entry.hashes.filter { $0.algorithm == .pdq }
        losses.noteWithoutPDQ(entry, written: hashes.count)
        guard !hashes.isEmpty else { return 0 }
        losses.noteAllBut([.pdq], of: entry)
        if label != nil { losses.note("labels") }
        for hash in hashes {
            if hash.quality != nil { losses.note("qualities of PDQ hashes") }
            if hash.pipeline != .full { losses.note("pipelines of PDQ hashes") }
            bytes += "pdq \(hash.hex)\n".utf8
        }
        return hashes.count
    }

    package init() {
    }
}

extension ExportLosses {
    /// Notes an entry that has nothing the format could hold, or that is not one record.
    mutating func noteWithoutPDQ(_ entry: KnownEntry, written count: Int) {
        if count == 0 { note("entries without a PDQ hash") }
        if count > 1 { note("entries with several PDQ hashes, written as several records") }
    }

    /// Notes category, comment, digests, and the hashes of other algorithms.
    mutating func noteAllBut(_ algorithms: Set<HashAlgorithm>, of entry: KnownEntry) {
        if entry.category != nil { note("categories") }
        if entry.comment != nil { note("comments") }
        note("digests", count: entry.digests.count)
        for algorithm in HashAlgorithm.allCases where !algorithms.contains(algorithm) {
            note("hashes of \(algorithm.rawValue)", count: entry.hashes.count { $0.algorithm == algorithm })
        }
    }
}
