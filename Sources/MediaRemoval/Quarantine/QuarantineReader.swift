import Cryptography
package import KnownHashes
package import SystemFiles
import TextCoding

/// Reads a quarantine, and believes nothing that does not decrypt.
package final class QuarantineReader {
    package let path: PathBytes
    /// What names the container, in hexadecimal digits.
    package let identifier: String
    /// The digest of the plan.
    package let plan: Digest
    package let byteCount: Int64
    /// Where the first section ends, after which the first item may begin.
    package let firstSectionEnd: Int64

    private let file: InputFile
    private let key: QuarantineKey?
    /// Where sections begin, with their keys, as far as they were read and there is a key.
    private var sections: [(offset: Int64, key: SectionKey?)] = []
    /// Where the next section or item begins that was not looked at.
    private var next: Int64

    /// Opens the container at `path`, and its first section with `key`; without one, only what is not encrypted can be read.
    package init(opening path: PathBytes, key: QuarantineKey?) throws(RemovalError) {
        self.path = path
        self.key = key
        do throws(SystemError) {
            file = try InputFile(opening: path)
        } catch {
            throw RemovalError(
                .cannotRead, path, "\(error.message). Name the quarantine that the plan was applied with.", cause: error
            )
        }
        byteCount = file.status.size
        let head =
            byteCount < QuarantineFormat.headByteCount
            ? [] : try Self.read(file, path, at: 0, count: Int(QuarantineFormat.headByteCount))
        let digits = head.dropFirst(QuarantineFormat.magic.utf8.count).dropLast()
        guard head.starts(with: QuarantineFormat.magic.utf8), head.last == Byte.lineFeed,
            Hexadecimal.bytes(of: digits)?.count == QuarantineFormat.identifierByteCount
        else {
            throw RemovalError(
                .otherContainer, path, "This is not a quarantine, or one of a version that is not known here.")
        }
        identifier = String(decoding: digits, as: UTF8.self)
        let first = try Self.section(file, path, at: QuarantineFormat.headByteCount)
        plan = first.section.plan
        next = first.end
        firstSectionEnd = first.end
        sections = [(QuarantineFormat.headByteCount, try open(first))]
    }

    /// An item: its record, and its content when it is asked for.
    package struct Item {
        package let record: QuarantineRecord
        let key: [UInt8]
        let contentOffset: Int64
    }

    /// The item that begins at `offset`.
    package func item(at offset: Int64) throws(RemovalError) -> Item {
        try readSections(upTo: offset)
        guard let section = sections.last(where: { $0.offset < offset }), let sectionKey = section.key else {
            throw RemovalError(.wrongKey, path, "It cannot be read without a key.")
        }
        let prefix = try prefix(at: offset)
        guard let key = QuarantineFormat.itemKey(section: sectionKey, salt: prefix.salt) else { throw damaged(offset) }
        let sealed = try read(at: offset + Int64(QuarantineFormat.itemPrefixByteCount), count: prefix.recordByteCount)
        guard
            let json = ChaCha20Poly1305.open(
                sealed, key: key, nonce: QuarantineFormat.nonce(.record), context: prefix.bytes)
        else { throw damaged(offset) }
        guard let record = try? QuarantineRecord(json), record.contentByteCount == prefix.contentByteCount,
            record.plan == plan
        else { throw damaged(offset) }
        return Item(
            record: record, key: key,
            contentOffset: offset + Int64(QuarantineFormat.itemPrefixByteCount + prefix.recordByteCount))
    }

    /// Hands the content of `item` to `receive`, with the places in the file where it belongs, and checks its digest, holes
    /// included.
    package func readContent(
        of item: Item, receive: (_ offset: Int64, _ bytes: ArraySlice<UInt8>) throws(RemovalError) -> Void
    ) throws(RemovalError) {
        let record = item.record
        let chunkCount = QuarantineFormat.chunkCount(record.contentByteCount)
        var digest = SHA256()
        var extents = record.extents[...]
        var position: Int64 = 0
        var used: Int64 = 0
        var rest = record.contentByteCount
        var offset = item.contentOffset
        for number in 0..<chunkCount {
            let count = Int(min(rest, Int64(QuarantineFormat.chunkByteCount)))
            let sealed = try read(at: offset, count: count + ChaCha20Poly1305.tagByteCount)
            let piece: QuarantineFormat.Piece = number == chunkCount - 1 ? .lastChunk : .chunk
            guard let bytes = ChaCha20Poly1305.open(sealed, key: item.key, nonce: QuarantineFormat.nonce(piece, number))
            else {
                throw damaged(offset)
            }
            offset += Int64(sealed.count)
            rest -= Int64(count)
            var chunk = bytes[...]
            while !chunk.isEmpty, let extent = extents.first, let start = extent.offset {
                digest.update(zeros: start + used - position)
                position = start + used
                let part = chunk.prefix(Int(min(Int64(chunk.count), extent.byteCount - used)))
                try receive(position, part)
                digest.update(part)
                position += Int64(part.count)
                used += Int64(part.count)
                chunk = chunk.dropFirst(part.count)
                if used == extent.byteCount {
                    extents.removeFirst()
                    used = 0
                }
            }
        }
        digest.update(zeros: record.size - position)
        guard digest.finalize() == record.sha256.bytes else { throw damaged(item.contentOffset) }
    }

    /// Checks that an item lies in the container as it was written, which takes no key.
    package func check(_ place: QuarantineWriter.Place) throws(RemovalError) {
        var digest = SHA256()
        var offset = place.offset
        let end = place.offset + place.byteCount
        while offset < end {
            let bytes = try read(at: offset, count: Int(min(end - offset, 1 << 20)))
            digest.update(bytes)
            offset += Int64(bytes.count)
        }
        guard digest.finalize() == place.sha256.bytes else { throw damaged(place.offset) }
    }

    // MARK: - Sections

    /// Reads over items and sections until `offset`, so that it is known in which section it lies.
    private func readSections(upTo offset: Int64) throws(RemovalError) {
        while next < offset {
            let mark = try read(at: next, count: 4)
            if mark == QuarantineFormat.sectionMark {
                let section = try Self.section(file, path, at: next)
                sections.append((next, try open(section)))
                next = section.end
            } else {
                let prefix = try prefix(at: next)
                next +=
                    Int64(QuarantineFormat.itemPrefixByteCount)
                    + QuarantineFormat.sealedByteCount(record: prefix.recordByteCount, content: prefix.contentByteCount)
            }
        }
    }

    private func open(_ section: (section: QuarantineSection, bytes: [UInt8], end: Int64)) throws(RemovalError)
        -> SectionKey?
    {
        guard let key else { return nil }
        guard section.section.plan == plan else { throw damaged(section.end) }
        guard let opened = section.section.open(key, bytes: section.bytes) else {
            throw RemovalError(
                .wrongKey, path,
                "It cannot be opened with this key or passphrase. It was encrypted for: \(section.section.owners). Nothing was "
                    + "changed.")
        }
        return opened
    }

    private static func section(
        _ file: InputFile, _ path: PathBytes, at offset: Int64
    ) throws(RemovalError) -> (section: QuarantineSection, bytes: [UInt8], end: Int64) {
        let prefix = try read(file, path, at: offset, count: QuarantineFormat.sectionPrefixByteCount)
        let count = Int(QuarantineFormat.number(prefix.dropFirst(4)))
        guard prefix.starts(with: QuarantineFormat.sectionMark), count <= QuarantineFormat.maximumSectionByteCount
        else {
            throw damaged(path, offset)
        }
        let start = offset + Int64(prefix.count)
        let bytes = try read(file, path, at: start, count: count)
        do throws(JSONFieldError) {
            return (try QuarantineSection(bytes), bytes, start + Int64(count))
        } catch {
            throw RemovalError(
                .damagedContainer, path, "The section at byte \(offset) cannot be understood: \(error.message).")
        }
    }

    private struct ItemPrefix {
        let bytes: [UInt8]
        let recordByteCount: Int
        let contentByteCount: Int64
        let salt: [UInt8]
    }

    private func prefix(at offset: Int64) throws(RemovalError) -> ItemPrefix {
        let bytes = try read(at: offset, count: QuarantineFormat.itemPrefixByteCount)
        let record = QuarantineFormat.number(bytes[4..<8])
        let content = QuarantineFormat.number(bytes[8..<16])
        guard bytes.starts(with: QuarantineFormat.itemMark), record <= QuarantineFormat.maximumRecordByteCount + 16,
            content <= UInt64(byteCount)
        else { throw damaged(offset) }
        return ItemPrefix(
            bytes: bytes, recordByteCount: Int(record), contentByteCount: Int64(content), salt: Array(bytes[16...]))
    }

    // MARK: - Bytes

    private func damaged(_ offset: Int64) -> RemovalError { Self.damaged(path, offset) }

    private static func damaged(_ path: PathBytes, _ offset: Int64) -> RemovalError {
        RemovalError(
            .damagedContainer, path,
            "It is damaged near byte \(offset): what lies there is not what was written. Keep it as it is, and look for a copy."
        )
    }

    private func read(at offset: Int64, count: Int) throws(RemovalError) -> [UInt8] {
        try Self.read(file, path, at: offset, count: count)
    }

    private static func read(
        _ file: InputFile, _ path: PathBytes, at offset: Int64, count: Int
    ) throws(RemovalError) -> [UInt8] {
        let bytes: [UInt8]
        do throws(SystemError) {
            bytes = try file.read(at: offset, count: count)
        } catch {
            throw RemovalError(.cannotRead, path, "\(error.message). Check the medium that it lies on.", cause: error)
        }
        guard bytes.count == count else { throw damaged(path, offset + Int64(bytes.count)) }
        return bytes
    }
}
