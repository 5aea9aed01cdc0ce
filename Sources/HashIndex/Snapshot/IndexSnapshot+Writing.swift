public import PerceptualHash

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension IndexSnapshot {
    /// Writes a snapshot of `hashes` to `path`, readable by its owner only, in place of one that is there.
    ///
    /// The file appears under its name when it is complete and on the disk; until then, and if the process is killed, the
    /// old one stays. What a killed process leaves, a file of the same name with `.partial` at its end, the next one
    /// writes over.
    ///
    /// - Parameters:
    ///   - labels: what each hash belongs to, as many as there are hashes.
    ///   - source: up to 64 bytes that say what the hashes are of.
    ///   - radius: the distance that the index will mostly be searched at, nil for the usual one.
    /// - Throws: ``SnapshotError`` with ``SnapshotError/Code/cannotWrite``.
    public static func write(
        _ hashes: [Hash], labels: [Int64], source: [UInt8], to path: String, radius: Distance? = nil
    ) throws(SnapshotError) {
        precondition(hashes.count == labels.count, "each hash has a label")
        let widths = MultiIndexPlan.widths(
            count: hashes.count, bitWidth: Hash.bitWidth,
            radius: radius?.rawValue ?? SearchCost.usualRadius(bitWidth: Hash.bitWidth), cost: .measured()
        ).widths
        let tables: MultiIndexTables
        do {
            tables = try MultiIndexTables(hashes.span, widths: widths)
        } catch {
            throw SnapshotError(.cannotWrite, path: path, "There is not enough memory for \(hashes.count) hashes.")
        }
        let partialPath = path + ".partial"
        do {
            var file = try SnapshotFile(creatingAt: partialPath)
            try file.write(tables, labels: labels, source: source)
            try file.close(renamingTo: path)
        } catch {
            _ = unsafe unlink(partialPath)
            throw SnapshotError(
                .cannotWrite, path: path, "The snapshot cannot be written: \(errorText(error.errorNumber)).")
        }
    }
}

/// A snapshot being written.
private struct SnapshotFile: ~Copyable {
    private let descriptor: Int32
    private let path: String
    private var isOpen = true

    init(creatingAt path: String) throws(MappedMemory.Failure) {
        self.path = path
        descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw MappedMemory.Failure(errorNumber: errno) }
    }

    deinit {
        if isOpen { _ = Self.closeDescriptor(descriptor) }
    }

    /// Writes everything: the first page last, so that a file without its end has no beginning either.
    mutating func write(
        _ tables: MultiIndexTables, labels: [Int64], source: [UInt8]
    ) throws(MappedMemory.Failure) {
        var header = SnapshotHeader(
            layout: tables.layout, crowding: tables.crowding, source: source, checksumOfChecksums: 0)
        guard lseek(descriptor, off_t(header.tablesOffset), SEEK_SET) >= 0 else {
            throw MappedMemory.Failure(errorNumber: errno)
        }
        var checksums: [UInt64] = []
        checksums.reserveCapacity(header.blockCount)
        for index in 0..<header.blockCount {
            let block = Self.block(header.block(index), of: tables, labels: labels, header: header)
            // SAFETY: bytes and words have no padding; so below.
            checksums.append(BlockChecksum.checksum(of: unsafe block.span.bytes).littleEndian)
            try writeAll(unsafe block.span.bytes, at: nil)
        }
        try writeAll(unsafe checksums.span.bytes, at: nil)
        header = SnapshotHeader(
            layout: tables.layout, crowding: tables.crowding, source: source,
            checksumOfChecksums: BlockChecksum.checksum(of: unsafe checksums.span.bytes))
        try writeAll(unsafe header.bytes.span.bytes, at: 0)
    }

    /// The bytes of a block of the file: of the tables, of the labels, or some of each.
    private static func block(
        _ range: Range<Int>, of tables: MultiIndexTables, labels: [Int64], header: SnapshotHeader
    ) -> [UInt8] {
        var block: [UInt8] = []
        block.reserveCapacity(range.count)
        let ofTables = range.clamped(to: header.tablesOffset..<header.labelsOffset)
        unsafe tables.memory.withUnsafeBytes { bytes in
            let offset = tables.base - header.tablesOffset
            unsafe block.append(contentsOf: bytes[ofTables.lowerBound + offset..<ofTables.upperBound + offset])
        }
        let ofLabels = range.clamped(to: header.labelsOffset..<header.checksumsOffset)
        for label in labels[
            (ofLabels.lowerBound - header.labelsOffset) / 8..<(ofLabels.upperBound - header.labelsOffset) / 8]
        {
            for byte in 0..<8 { block.append(UInt8(truncatingIfNeeded: label >> Int64(8 * byte))) }
        }
        return block
    }

    /// Writes all of `bytes`, where the file stands or at `offset`.
    private func writeAll(_ bytes: RawSpan, at offset: Int?) throws(MappedMemory.Failure) {
        var done = 0
        while done < bytes.byteCount {
            let rest = bytes.extracting(done..<bytes.byteCount)
            let written = unsafe rest.withUnsafeBytes { rest in
                // SAFETY: the buffer is `count` bytes long.
                if let offset { return unsafe pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + done)) }
                return unsafe Self.writeSome(descriptor, rest)
            }
            guard written > 0 else {
                if errno == EINTR { continue }
                throw MappedMemory.Failure(errorNumber: written == 0 ? ENOSPC : errno)
            }
            done += written
        }
    }

    /// Brings the file to the disk and gives it its name.
    consuming func close(renamingTo finalPath: String) throws(MappedMemory.Failure) {
        guard fsync(descriptor) == 0 else { throw MappedMemory.Failure(errorNumber: errno) }
        isOpen = false
        guard Self.closeDescriptor(descriptor) == 0 else { throw MappedMemory.Failure(errorNumber: errno) }
        guard unsafe rename(path, finalPath) == 0 else { throw MappedMemory.Failure(errorNumber: errno) }
        // The new name is lasting once the folder is on the disk; where a folder cannot be synchronized, it is soon.
        let folder = finalPath.lastIndex(of: "/").map { finalPath[...$0] } ?? "."
        let folderDescriptor = unsafe open(String(folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folderDescriptor >= 0 {
            _ = fsync(folderDescriptor)
            _ = Self.closeDescriptor(folderDescriptor)
        }
    }

    // The methods of this type would hide the functions of the same names.

    private static func closeDescriptor(_ descriptor: Int32) -> Int32 { systemClose(descriptor) }

    private static func writeSome(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        unsafe systemWrite(descriptor, bytes.baseAddress, bytes.count)
    }
}

private func systemClose(_ descriptor: Int32) -> Int32 { close(descriptor) }

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    unsafe write(descriptor, bytes, count)
}
