import ByteSources

/// A compressed file that holds one other, of any kind.
final class CompressedFile: OpenedContainer {
    var memberCount: Int? { 1 }
    var isRecovered: Bool { false }
    private(set) var damage: ContainerError?
    var unclaimedRanges: [Range<Int>] { unclaimed.ranges }

    private let source: any RandomAccessByteSource
    private let header: CompressedHeader
    private let stream: ArchiveStream
    private var unclaimed: UnclaimedBytes
    private var hasPassed = false
    private var hasEnded = false
    private let filter: ArchiveReading.Filter
    /// Whether the data have been read to their end.
    private var isRead = false
    /// How many bytes have been handed over.
    private var byteCount = 0
    /// Why the data end before they are whole.
    private var fault: ContainerError?
    /// What can be had after that.
    private var remains: ZIPDecompressor?

    init(
        _ source: any RandomAccessByteSource, _ reading: ArchiveReading, _ header: CompressedHeader
    ) throws(ContainerError) {
        self.source = source
        self.header = header
        filter = reading.filter
        unclaimed = UnclaimedBytes(byteCount: source.byteCount)
        stream = try ArchiveStream(source, reading)
    }

    func next() throws(ContainerError) -> ContainerMember? {
        if hasPassed {
            if !hasEnded { try finish() }
            return nil
        }
        hasPassed = true
        switch stream.next() {
        case .entry: break
        case .end: try checkThatNothingCanCome()
        case .damage(let text): salvage(ContainerError(.damagedMember, "the file is damaged: \(text)"))
        case .failure(let error):
            if error.code == .sourceFailed { throw error }
            salvage(error.code == .damagedContainer ? ContainerError(.damagedMember, error.message) : error)
        }
        return ContainerMember(
            number: 1, name: header.name ?? Array("data".utf8), kind: .file, byteCount: nil, packedByteCount: nil,
            modified: header.modified, localModified: nil, isEncrypted: false, isContradictory: false)
    }

    /// libarchive takes some data that are cut off for none at all.
    private func checkThatNothingCanCome() throws(ContainerError) {
        let cut = ContainerError(.damagedMember, "the file is damaged or cut off: nothing can be decompressed from it")
        salvage(cut)
        let first = [UInt8](capacity: 1) { try? remains?.read(into: &$0) }
        if first.isEmpty, source.byteCount <= header.dataOffset + Self.emptyByteCount {
            (fault, remains) = (nil, nil)
        } else {
            // From the start again.
            salvage(cut)
        }
    }

    /// As long as a file may be that nothing was compressed to: the headers and ends of all formats.
    private static let emptyByteCount = 64

    func read(into buffer: inout OutputSpan<UInt8>) throws(ContainerError) {
        let start = buffer.count
        if fault == nil {
            do throws(ContainerError) {
                try stream.read(into: &buffer)
                byteCount += buffer.count - start
                if !buffer.isFull { isRead = true }
                return
            } catch {
                salvage(error)
            }
        }
        // It has failed, too, when no more come.
        try? remains?.read(into: &buffer)
        if buffer.count == start, let fault { throw fault }
    }

    /// Takes up where the data cannot be decompressed any more.
    ///
    /// libarchive drops up to 64 KiB that it had decompressed already, which can be the better part of a picture. Packed
    /// as the member of a ZIP archive, the same data are decompressed in small pieces.
    private func salvage(_ error: ContainerError) {
        fault = error
        let methods: [ArchiveReading.Filter: Int] = [.gzip: 8, .bzip2: 12, .zstandard: 93, .xz: 95]
        guard error.code == .damagedMember, let method = methods[filter] else { return }
        let data = ZIPMemberData(
            method: method, checksum: 0, offset: header.dataOffset,
            packedByteCount: max(0, source.byteCount - header.dataOffset), byteCount: Int(Int32.max), hasOpenEnd: true)
        remains = try? ZIPDecompressor(data, source: source)
        var passed = 0
        while passed < byteCount {
            let piece = [UInt8](capacity: min(1 << 16, byteCount - passed)) { try? remains?.read(into: &$0) }
            if piece.isEmpty { return remains = nil }
            passed += piece.count
        }
    }

    /// Looks at what follows the compressed data.
    private func finish() throws(ContainerError) {
        hasEnded = true
        guard fault == nil else { return unclaimed.add(0..<source.byteCount) }
        // Nobody knows what follows data that were not read to their end.
        guard isRead else { return }
        var window = ByteWindow(source, capacity: 64 * 1024)
        guard let next = try window.firstNonzero(in: min(stream.position, source.byteCount)..<source.byteCount) else {
            return
        }
        unclaimed.add(next..<source.byteCount)
        damage = ContainerError(
            .unnamedBytes,
            "\(source.byteCount - next) bytes after the compressed data, from byte \(next), belong to nothing"
        )
    }
}
