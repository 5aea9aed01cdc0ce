/// The copies of blocks in the journal of an ext3 or ext4 file system, one by one, with the number of the block and of the
/// transaction. Source: ‘ext4 Data Structures and Algorithms’ of the Linux kernel's documentation, ‘Journal (jbd2)’.
///
/// The journal is a ring. What was written in an earlier round stays until it is overwritten, and is given too.
struct JournalCopies {
    struct Copy {
        /// The block of the file system that it is a copy of.
        let block: UInt64
        /// The number of the transaction.
        let transaction: UInt64
        let place: Place
        let bytes: [UInt8]
    }

    /// Where in the journal a copy is, to read it again.
    struct Place: Hashable {
        fileprivate let block: Int
        /// Whether its first bytes are replaced, because they are those with which the journal's own blocks begin.
        fileprivate let isEscaped: Bool
    }

    /// Reads a block of the journal by its number in it; nil after the last, and where it cannot be read.
    typealias Reader = (_ block: Int) -> [UInt8]?

    private static let magic: UInt64 = 0xC03B_3998

    private let read: Reader
    private let blockCount: Int
    private let tagByteCount: Int
    private let hasWideTags: Bool
    private let has64Bits: Bool
    private var position: Int
    private var waiting: ArraySlice<(block: UInt64, isEscaped: Bool)> = []
    private var transaction: UInt64 = 0

    /// Nil where there is no journal.
    init?(blockCount: Int, _ read: @escaping Reader) {
        guard blockCount > 1, let first = read(0) else { return nil }
        let header = NumberBytes(first[...])
        guard header.big(at: 0, 4) == Self.magic, [3, 4].contains(header.big(at: 4, 4)) else { return nil }
        let features = header.big(at: 4, 4) == 4 ? header.big(at: 0x28, 4) : 0
        has64Bits = features & 2 != 0
        hasWideTags = features & 0x10 != 0
        tagByteCount = hasWideTags ? 16 : 8 + (has64Bits ? 4 : 0) + (features & 8 != 0 ? 2 : 0)
        self.read = read
        self.blockCount = blockCount
        position = 1
    }

    /// The next copy; nil after the last.
    mutating func next() -> Copy? {
        while position < blockCount {
            let place = position
            position += 1
            guard let bytes = read(place) else { continue }
            let header = NumberBytes(bytes[...])
            if header.big(at: 0, 4) == Self.magic, (1...5).contains(header.big(at: 4, 4)) {
                // A descriptor lists the blocks that those after it are copies of. The list ends early where another of the
                // journal's own blocks follows, because a later round has overwritten the rest.
                waiting = header.big(at: 4, 4) == 1 ? tags(of: header)[...] : []
                transaction = header.big(at: 8, 4)
            } else if let tag = waiting.popFirst() {
                return Copy(
                    block: tag.block, transaction: transaction, place: Place(block: place, isEscaped: tag.isEscaped),
                    bytes: Self.unescaped(bytes, tag.isEscaped))
            }
        }
        return nil
    }

    /// The bytes of a copy that was given before; nil where they cannot be read any more.
    func bytes(at place: Place) -> [UInt8]? {
        read(place.block).map { Self.unescaped($0, place.isEscaped) }
    }

    private static func unescaped(_ bytes: [UInt8], _ isEscaped: Bool) -> [UInt8] {
        guard isEscaped, bytes.count >= 4 else { return bytes }
        return [0xC0, 0x3B, 0x39, 0x98] + bytes.dropFirst(4)
    }

    private func tags(of descriptor: NumberBytes) -> [(block: UInt64, isEscaped: Bool)] {
        var tags: [(block: UInt64, isEscaped: Bool)] = []
        var offset = 12
        while offset + tagByteCount <= descriptor.count {
            let low = descriptor.big(at: offset, 4)
            let flags = hasWideTags ? descriptor.big(at: offset + 4, 4) : descriptor.big(at: offset + 6, 2)
            let high = has64Bits || hasWideTags ? descriptor.big(at: offset + 8, 4) : 0
            tags.append((low | (has64Bits ? high << 32 : 0), flags & 1 != 0))
            offset += tagByteCount
            // Unless it is said to be the same, the identifier of the file system follows.
            if flags & 2 == 0 { offset += 16 }
            if flags & 8 != 0 { break }
        }
        return tags
    }
}
