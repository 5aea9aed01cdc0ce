import ByteSources

/// A container that libarchive reads, on the way from its first member to its last.
///
/// libarchive says where a member is damaged; what it says nothing of is looked at here: whether the archive ends with
/// its end mark, and what follows it.
final class ArchiveContainer: OpenedContainer {
    var memberCount: Int? { nil }
    var isRecovered: Bool { false }
    private(set) var damage: ContainerError?
    var unclaimedRanges: [Range<Int>] { unclaimed.ranges }

    private let source: any RandomAccessByteSource
    private let reading: ArchiveReading
    private let ending: Ending
    private var stream: ArchiveStream
    /// Where the archive begins that `stream` reads: one can follow another.
    private var start = 0
    private var unclaimed: UnclaimedBytes
    private var passed = 0
    /// The data of the present member where they stand in its header: what a link leads to.
    private var linkData: ArraySlice<UInt8>?
    private var isEncrypted = false
    private let refine: (_ number: Int, inout ArchiveEntry) -> Void
    private var hasEnded = false

    /// Where an archive ends, and what may follow.
    struct Ending: Sendable {
        /// The end of the archive by its own header, where that says it.
        var statedEnd: Int?
        /// Whether it ends in a block of zeros.
        var hasEndMark = false
        /// Whether another archive can begin with these bytes after it.
        var continues: @Sendable (_ prefix: [UInt8]) -> Bool = { _ in false }
    }

    /// - Parameters:
    ///   - damage: what is known to be wrong before it is read.
    ///   - unclaimed: ranges that are known to be no part of the archive.
    ///   - refine: puts right what libarchive says of the member with a number.
    init(
        _ source: any RandomAccessByteSource, _ reading: ArchiveReading, ending: Ending = Ending(),
        damage: ContainerError? = nil, unclaimed: [Range<Int>] = [],
        refining refine: @escaping (_ number: Int, inout ArchiveEntry) -> Void = { _, _ in }
    ) throws(ContainerError) {
        self.source = source
        self.reading = reading
        self.ending = ending
        self.damage = damage
        self.refine = refine
        self.unclaimed = UnclaimedBytes(byteCount: source.byteCount, unclaimed)
        stream = try ArchiveStream(source, reading)
    }

    func next() throws(ContainerError) -> ContainerMember? {
        linkData = nil
        while !hasEnded {
            switch stream.next() {
            case .entry(var entry, let warning):
                passed += 1
                refine(passed, &entry)
                isEncrypted = entry.isEncrypted
                if let warning {
                    note(.damagedContainer, "the archive says something that is not understood: \(warning)")
                }
                return describe(entry)
            case .damage(let text):
                let end = position
                unclaimed.add(max(0, end - Self.blockByteCount)..<end)
                note(.damagedContainer, "the archive is damaged at byte \(max(0, end - Self.blockByteCount)): \(text)")
            case .end:
                try finish()
            case .failure(let error):
                hasEnded = true
                // What it would have read, had it been whole. Where it jumps about, that can be anything.
                unclaimed.add((reading.isSequential ? position : 0)..<source.byteCount)
                if error.code == .sourceFailed { throw error }
                if error.code == .encryptedMember || damage == nil { damage = error }
            }
        }
        return nil
    }

    /// A block of tar, the only format in which reading continues after damage.
    private static let blockByteCount = 512

    /// How many bytes of the file have been used up.
    private var position: Int {
        min(source.byteCount, reading.filter == .none ? start + stream.position : stream.position)
    }

    func read(into buffer: inout OutputSpan<UInt8>) throws(ContainerError) {
        // libarchive gives the data of some as they are.
        if isEncrypted { throw ContainerError(.encryptedMember, "the member is encrypted") }
        guard let data = linkData else { return try stream.read(into: &buffer) }
        linkData = data.dropFirst(buffer.append(copying: data))
    }

    private func note(_ code: ContainerError.Code, _ message: String) {
        if damage == nil { damage = ContainerError(code, message) }
    }

    /// Looks at what follows the end of the archive.
    private func finish() throws(ContainerError) {
        hasEnded = true
        var window = ByteWindow(source, capacity: 64 * 1024)
        let end = min(source.byteCount, ending.statedEnd ?? position)
        if ending.hasEndMark, reading.filter == .none {
            let mark = try window.read(at: max(0, end - Self.blockByteCount), count: Self.blockByteCount)
            if mark.contains(where: { $0 != 0 }) {
                note(.damagedContainer, "the archive has no end mark: it may have been cut off")
            }
        }
        guard let next = try window.firstNonzero(in: end..<source.byteCount) else { return }
        if reading.filter == .none, next > start,
            ending.continues(Array(try window.read(at: next, count: Self.blockByteCount)))
        {
            stream = try ArchiveStream(ByteRange(source, range: next..<source.byteCount), reading)
            start = next
            hasEnded = false
            return
        }
        unclaimed.add(next..<source.byteCount)
        note(
            .unnamedBytes,
            "\(source.byteCount - next) bytes after the end of the archive, from byte \(next), belong to no member")
    }

    private func describe(_ entry: ArchiveEntry) -> ContainerMember {
        let type = entry.fileType & 0o170000
        let hasData = (entry.byteCount ?? 0) > 0
        var kind = ContainerMember.Kind.file
        if let link = entry.hardLink, !hasData {
            kind = .hardLink
            linkData = link[...]
        } else if type == 0o120000, let link = entry.symbolicLink {
            kind = .symbolicLink
            linkData = link[...]
        } else if type == 0o040000 {
            kind = .folder
        } else if type != 0o100000, type != 0, !hasData {
            kind = .other
        }
        // Of a folder ISO 9660 states the size of its directory, which is no data.
        let byteCount =
            kind == .folder && reading.format != .tar ? 0 : linkData.map { Int64($0.count) } ?? entry.byteCount
        return ContainerMember(
            number: passed, name: entry.name, kind: kind, byteCount: byteCount, packedByteCount: nil,
            modified: entry.modified, localModified: nil, isEncrypted: entry.isEncrypted, isContradictory: false)
    }
}
