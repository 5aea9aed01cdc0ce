import Dispatch
public import PerceptualHash

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// An index in a file, which is read into memory and never changed.
///
/// Opening costs what it takes to read the file: nothing is sorted or counted. With each hash goes a label, a number that
/// says what it belongs to. What was read is a copy: it stays as it is, whatever becomes of the file.
///
/// A file may have been damaged, cut, or left behind by another store. ``init(openingAt:source:)`` finds out what the
/// first page tells, ``verify()`` looks at everything. Search only what was verified. Checksums find damage and not
/// forgery, so a file that others can write is refused.
///
/// ```swift
/// try IndexSnapshot.write(hashes, labels: entries, source: identity, to: path)
/// let snapshot = try IndexSnapshot<PDQHash>(openingAt: path, source: identity)
/// try snapshot.verify()
/// for match in snapshot.index.matches(of: query, within: 31) { print(snapshot.label(at: match.position)) }
/// ```
public struct IndexSnapshot<Hash: BinaryHash>: Sendable {
    /// The index that the file holds.
    public let index: MultiIndexHashing<Hash>

    public let path: String

    private let header: SnapshotHeader
    private let memory: MappedMemory

    /// Opens the snapshot at `path`.
    ///
    /// - Parameter source: what the hashes must be of, as given when it was written; nil to take any.
    /// - Throws: ``SnapshotError`` if there is none, others can write it, it is not of this source, kind of hash or version,
    ///   or its length or first page are not what was written.
    public init(openingAt path: String, source: [UInt8]? = nil) throws(SnapshotError) {
        // Not waiting where a pipe has its place.
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw errno == ENOENT
                ? SnapshotError(.notFound, path: path, "There is no snapshot.")
                : SnapshotError(.cannotRead, path: path, "The snapshot cannot be opened: \(Self.errorText(errno)).")
        }
        defer { _ = close(descriptor) }
        if let flaw = FileTrust.flaw(of: descriptor, at: path) { throw SnapshotError(.untrusted, path: path, flaw) }
        do {
            memory = try MappedMemory(copyOf: descriptor)
        } catch  where error.errorNumber == 0 {
            throw SnapshotError(.truncated, path: path, "The snapshot lost its end while it was read.")
        } catch {
            throw SnapshotError(
                .cannotRead, path: path, "The snapshot cannot be read: \(Self.errorText(error.errorNumber)).")
        }
        let memory = memory
        let firstPage = unsafe memory.withUnsafeBytes { bytes in unsafe Array(bytes.prefix(SnapshotHeader.byteCount)) }
        let header: SnapshotHeader
        do {
            header = try SnapshotHeader(firstPage)
        } catch {
            throw Self.error(error, path: path)
        }
        self.header = header
        guard header.layout.bitWidth == Hash.bitWidth else {
            throw SnapshotError(
                .foreign, path: path,
                "The snapshot is of hashes of \(header.layout.bitWidth) bits, not \(Hash.bitWidth).")
        }
        if let source,
            source + [UInt8](repeating: 0, count: max(0, header.source.count - source.count)) != header.source
        {
            throw SnapshotError(.foreign, path: path, "The snapshot is of other hashes.")
        }
        guard memory.byteCount == header.fileByteCount else {
            throw SnapshotError(
                .truncated, path: path,
                "The snapshot has \(memory.byteCount) bytes, and \(header.fileByteCount) were written.")
        }
        self.path = path
        index = MultiIndexHashing(
            MultiIndexTables(
                layout: header.layout, crowding: header.crowding, memory: memory, base: header.tablesOffset))
    }

    /// The number of hashes.
    public var count: Int { header.layout.count }

    /// What the hashes are of, followed by zeros.
    public var source: [UInt8] { header.source }

    /// The size of the file in bytes.
    public var byteCount: Int { memory.byteCount }

    /// The label of the hash at `position`.
    ///
    /// - Precondition: `position` is below ``count``.
    public func label(at position: Int) -> Int64 {
        precondition((0..<count).contains(position), "there is no hash at this position")
        return unsafe memory.withUnsafeBytes { bytes in
            // SAFETY: the file is as long as its header says, and `count` labels begin at their offset.
            unsafe Int64(
                littleEndian: bytes.loadUnaligned(fromByteOffset: header.labelsOffset + 8 * position, as: Int64.self))
        }
    }

    /// Compares all of what was read with its checksums, on all processors.
    ///
    /// - Throws: ``SnapshotError`` with ``SnapshotError/Code/damaged``, which names the first damaged block.
    public func verify() throws(SnapshotError) {
        let header = self.header
        let memory = self.memory
        let isTableIntact = unsafe memory.withUnsafeBytes { bytes in
            // SAFETY: the file is as long as its header says.
            unsafe BlockChecksum.checksum(
                of: RawSpan(_unsafeBytes: UnsafeRawBufferPointer(rebasing: bytes[header.checksumsOffset...])))
                == header.checksumOfChecksums
        }
        guard isTableIntact else {
            throw SnapshotError(.damaged, path: path, "The snapshot is damaged: its table of checksums has changed.")
        }
        let damaged = LowestIndex()
        DispatchQueue.concurrentPerform(iterations: header.blockCount) { index in
            if !Self.isIntact(block: index, header: header, memory: memory) { damaged.note(index) }
        }
        if let index = damaged.value {
            let range = header.block(index)
            throw SnapshotError(
                .damaged, path: path,
                "The snapshot is damaged: bytes \(range.lowerBound) to \(range.upperBound - 1) have changed.")
        }
    }

    private static func isIntact(block index: Int, header: SnapshotHeader, memory: MappedMemory) -> Bool {
        unsafe memory.withUnsafeBytes { bytes in
            // SAFETY: blocks and checksums lie within the file, which is as long as its header says.
            let block = unsafe RawSpan(_unsafeBytes: UnsafeRawBufferPointer(rebasing: bytes[header.block(index)]))
            let recorded = unsafe bytes.loadUnaligned(
                fromByteOffset: header.checksumsOffset + 8 * index, as: UInt64.self)
            return BlockChecksum.checksum(of: block) == UInt64(littleEndian: recorded)
        }
    }

    private static func error(_ flaw: SnapshotHeader.Flaw, path: String) -> SnapshotError {
        switch flaw {
        case .noSnapshot: SnapshotError(.foreign, path: path, "This is no snapshot of an index.")
        case .otherVersion(let version):
            SnapshotError(
                .foreign, path: path, "The snapshot has version \(version), which this program does not know.")
        case .damaged: SnapshotError(.damaged, path: path, "The snapshot is damaged: its first page has changed.")
        }
    }

    static func errorText(_ number: Int32) -> String {
        // SAFETY: the text is copied at once; where strerror is not thread-safe it may at worst be another's.
        unsafe String(cString: strerror(number))
    }
}
