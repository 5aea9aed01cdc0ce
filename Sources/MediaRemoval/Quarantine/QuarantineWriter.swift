package import Cryptography
package import KnownHashes
package import SystemFiles
import TextCoding

/// Adds files to a quarantine.
package struct QuarantineWriter: ~Copyable {
    /// Where an item lies in the container.
    package struct Place: Hashable, Sendable {
        package let offset: Int64
        package let byteCount: Int64
        /// The SHA-256 of the item as it lies there, so that anybody can tell whether it is whole.
        package let sha256: Digest
    }

    /// What reads the content of a file, and tells how many bytes it has given; none at the end.
    package typealias Reading = (_ offset: Int64, _ buffer: inout OutputSpan<UInt8>) throws(SystemError) -> Void

    /// What names the container, in hexadecimal digits.
    package let identifier: String
    package var byteCount: Int64 { file.byteCount }
    private var file: OutputFile
    private let section: SectionKey

    /// Makes a container at `path`, where there must be none, with its first section. It is put there when both are on the disk:
    /// what an interruption leaves is `NAME.partial`, which the next run replaces.
    package init(
        creatingAt path: PathBytes, plan: Digest, lock: QuarantineLock, cost: Scrypt.Cost
    ) throws(RemovalError) {
        let identifier = Hexadecimal.text(of: RandomBytes.draw(QuarantineFormat.identifierByteCount))
        let head = Array("\(QuarantineFormat.magic)\(identifier)\n".utf8)
        let section = try Self.createFile(path, head: head, plan: plan, lock: lock, cost: cost)
        let file = try Self.writing(path) { () throws(SystemError) in try OutputFile(appendingAt: path) }
        self.init(file, identifier, section)
    }

    private static func createFile(
        _ path: PathBytes, head: [UInt8], plan: Digest, lock: QuarantineLock, cost: Scrypt.Cost
    ) throws(RemovalError) -> SectionKey {
        let partial = PathBytes(bytes: path.bytes + ".partial".utf8)
        var file = try writing(partial) { () throws(SystemError) in try OutputFile(creatingAt: partial) }
        let section = try begin(&file, head: head, plan: plan, lock: lock, cost: cost)
        do throws(SystemError) {
            let folder = try OpenFolder(at: path.folder)
            try folder.rename(partial.name, to: path.name)
            try folder.synchronize()
        } catch {
            try? partial.removeFile()
            throw RemovalError(
                .cannotWrite, path,
                error.isExisting
                    ? "There is a file of that name, which is not the quarantine of this plan. Choose another name."
                    : "\(error.message). Check that the folder exists and can be written.", cause: error)
        }
        return section
    }

    /// Continues the container at `path` after its first `byteCount` bytes, with a new section.
    package init(
        continuing path: PathBytes, identifier: String, byteCount: Int64, plan: Digest, lock: QuarantineLock,
        cost: Scrypt.Cost
    ) throws(RemovalError) {
        var file = try Self.writing(path) { () throws(SystemError) in
            var file = try OutputFile(appendingAt: path)
            try file.cut(to: byteCount)
            return file
        }
        let section = try Self.begin(&file, head: [], plan: plan, lock: lock, cost: cost)
        self.init(file, identifier, section)
    }

    private init(_ file: consuming OutputFile, _ identifier: String, _ section: SectionKey) {
        self.file = file
        self.identifier = identifier
        self.section = section
    }

    private static func begin(
        _ file: inout OutputFile, head: [UInt8], plan: Digest, lock: QuarantineLock, cost: Scrypt.Cost
    ) throws(RemovalError) -> SectionKey {
        guard let (bytes, key) = QuarantineSection.make(plan: plan, lock: lock, cost: cost) else {
            throw RemovalError(
                .cannotEncrypt, file.path,
                "The cryptographic library could not wrap a key: a recipient's key is not valid, or memory is short.")
        }
        let prefix = QuarantineFormat.sectionMark + QuarantineFormat.bytes(UInt32(bytes.count))
        do throws(SystemError) {
            try file.append(head + prefix + bytes)
            try file.synchronize()
        } catch {
            throw RemovalError(writing: file.path, error)
        }
        return key
    }

    /// Adds a file, and returns where. `read` gives the content of the file, holes included. Not yet on the disk: see ``synchronize()``.
    ///
    /// - Throws: where the content is not as `record` says, with ``RemovalError/Code/changed``; then nothing was added.
    package mutating func add(_ record: QuarantineRecord, content read: Reading, path: PathBytes) throws(RemovalError)
        -> Place
    {
        let start = file.byteCount
        do throws(RemovalError) {
            return try append(record, read, path)
        } catch {
            try cut(to: start)
            throw error
        }
    }

    /// Cuts off all after the first `byteCount` bytes.
    package mutating func cut(to byteCount: Int64) throws(RemovalError) {
        do throws(SystemError) {
            try file.cut(to: byteCount)
        } catch {
            throw RemovalError(writing: file.path, error)
        }
    }

    /// Waits until all that was added has reached the disk.
    package func synchronize() throws(RemovalError) {
        do throws(SystemError) {
            try file.synchronize()
        } catch {
            throw RemovalError(writing: file.path, error)
        }
    }

    private mutating func append(_ record: QuarantineRecord, _ read: Reading, _ path: PathBytes) throws(RemovalError)
        -> Place
    {
        let salt = RandomBytes.draw(QuarantineFormat.saltByteCount)
        let json = record.json
        let contentByteCount = record.contentByteCount
        guard let key = QuarantineFormat.itemKey(section: section, salt: salt),
            json.count <= QuarantineFormat.maximumRecordByteCount
        else {
            throw RemovalError(
                .systemRefused, path, "Its extended attributes or holes are more than a quarantine takes.")
        }
        let prefix =
            QuarantineFormat.itemMark + QuarantineFormat.bytes(UInt32(json.count + ChaCha20Poly1305.tagByteCount))
            + QuarantineFormat.bytes(UInt64(contentByteCount)) + salt
        var place = SHA256()
        let start = file.byteCount
        func seal(_ bytes: [UInt8], _ nonce: [UInt8], context: [UInt8] = []) throws(RemovalError) -> [UInt8] {
            guard let sealed = ChaCha20Poly1305.seal(bytes, key: key, nonce: nonce, context: context) else {
                throw RemovalError(.systemRefused, path, "The cryptographic library could not encrypt it.")
            }
            return sealed
        }
        func write(_ bytes: [UInt8]) throws(RemovalError) {
            do throws(SystemError) {
                try file.append(bytes)
            } catch {
                throw RemovalError(writing: file.path, error)
            }
            place.update(bytes)
        }
        try write(prefix + seal(json, QuarantineFormat.nonce(.record), context: prefix))

        // What is read goes into the digest of the file, and what is no hole into the container.
        var digest = SHA256()
        var chunk: [UInt8] = []
        chunk.reserveCapacity(QuarantineFormat.chunkByteCount)
        var number: Int64 = 0
        let chunkCount = QuarantineFormat.chunkCount(contentByteCount)
        var position: Int64 = 0
        for extent in record.extents {
            guard let offset = extent.offset else { continue }
            digest.update(zeros: offset - position)
            position = offset
            let end = offset + extent.byteCount
            while position < end {
                let wanted = Int(min(Int64(QuarantineFormat.chunkByteCount - chunk.count), end - position))
                let before = chunk.count
                do throws(SystemError) {
                    try chunk.append(addingCapacity: wanted) { (buffer: inout OutputSpan<UInt8>) throws(SystemError) in
                        try read(position, &buffer)
                    }
                } catch {
                    throw RemovalError(error, about: path)
                }
                let count = chunk.count - before
                guard count > 0 else { throw RemovalError(.changed, path, Self.changedMessage) }
                digest.update(chunk[before...])
                position += Int64(count)
                if chunk.count == QuarantineFormat.chunkByteCount, number < chunkCount - 1 {
                    try write(seal(chunk, QuarantineFormat.nonce(.chunk, number)))
                    chunk.removeAll(keepingCapacity: true)
                    number += 1
                }
            }
        }
        digest.update(zeros: record.size - position)
        try write(seal(chunk, QuarantineFormat.nonce(.lastChunk, number)))
        guard digest.finalize() == record.sha256.bytes else { throw RemovalError(.changed, path, Self.changedMessage) }
        guard let whole = Digest(.sha256, bytes: place.finalize()) else {
            throw RemovalError(.systemRefused, path, "It has no digest.")
        }
        return Place(offset: start, byteCount: file.byteCount - start, sha256: whole)
    }

    static let changedMessage =
        "It is not the file that was scanned: its content has changed. Make a new scan and a new plan."

    private static func writing<Result: ~Copyable>(
        _ path: PathBytes, _ body: () throws(SystemError) -> Result
    ) throws(RemovalError) -> Result {
        do throws(SystemError) {
            return try body()
        } catch {
            throw RemovalError(writing: path, error)
        }
    }
}

extension RemovalError {
    /// A file of this program's own could not be written.
    package init(writing path: PathBytes, _ error: SystemError) {
        self.init(
            error.isWantOfSpace ? .diskFull : .cannotWrite, path,
            error.isWantOfSpace
                ? "There is no space left. Make room, and run the command again: it continues where it stopped."
                : "\(error.message). Check that it can be written, and run the command again.", cause: error)
    }
}

extension SHA256 {
    /// Adds `count` zeros: a hole.
    mutating func update(zeros count: Int64) {
        guard count > 0 else { return }
        let zeros = [UInt8](repeating: 0, count: Int(min(count, 1 << 16)))
        var rest = count
        while rest > 0 {
            let part = Int(min(rest, Int64(zeros.count)))
            update(zeros[..<part])
            rest -= Int64(part)
        }
    }
}
