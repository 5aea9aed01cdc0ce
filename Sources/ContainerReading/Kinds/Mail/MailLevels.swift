import TextCoding

/// The multiparts on the way from the mail to its present part, and the lines that stand between their parts.
struct MailLevels {
    /// A line between parts.
    struct Delimiter {
        /// The multipart that it belongs to, from 0.
        let level: Int
        /// Whether it says that no more parts follow.
        let isClosing: Bool
    }

    private let hyphen = UInt8(ascii: "-")

    private struct Level {
        let boundary: [UInt8]
        /// The multipart around it with the same boundary.
        let shadowed: Int?
        var partCount = 0
        var isClosed = false
    }

    static let maximumCount = 100
    /// RFC 2046 allows 70.
    static let maximumBoundaryByteCount = 4096

    private var levels: [Level] = []
    private var levelsByBoundary: [ArraySlice<UInt8>: Int] = [:]

    var isEmpty: Bool { levels.isEmpty }
    var isFull: Bool { levels.count == Self.maximumCount }
    /// Whether each has had its last line.
    var areClosed: Bool { levels.allSatisfy(\.isClosed) }

    /// The number of the present part, as in `1.2`.
    var partNumber: String {
        levels.isEmpty ? "1" : levels.map { String($0.partCount) }.joined(separator: ".")
    }

    /// Whether `delimiter` begins a part of the innermost.
    func beginsPart(_ delimiter: Delimiter?) -> Bool {
        delimiter.map { $0.level == levels.count - 1 && !$0.isClosing } ?? false
    }

    mutating func enter(_ boundary: [UInt8]) {
        levels.append(Level(boundary: boundary, shadowed: levelsByBoundary[boundary[...]]))
        levelsByBoundary[boundary[...]] = levels.count - 1
    }

    mutating func leave() {
        guard let level = levels.popLast() else { return }
        levelsByBoundary[level.boundary[...]] = level.shadowed
    }

    /// The delimiter that `line` is: two hyphens, a boundary, perhaps two hyphens more, and blanks.
    func delimiter(_ line: TextLines.Piece) -> Delimiter? {
        guard !levels.isEmpty, line.startsLine, line.bytes.first == hyphen else { return nil }
        var text = line.bytes.dropFirst()
        guard text.popFirst() == hyphen else { return nil }
        while let last = text.last, last <= Byte.space { text.removeLast() }
        guard text.count <= Self.maximumBoundaryByteCount + 2 else { return nil }
        if let level = levelsByBoundary[text] { return Delimiter(level: level, isClosing: false) }
        guard text.count > 2, text.suffix(2).allSatisfy({ $0 == hyphen }),
            let level = levelsByBoundary[text.dropLast(2)]
        else { return nil }
        return Delimiter(level: level, isClosing: true)
    }

    /// Continues after a delimiter, and says whether the multiparts inside its own had their last lines.
    mutating func pass(_ delimiter: Delimiter) -> Bool {
        var wereClosed = true
        while levels.count > delimiter.level + 1 {
            wereClosed = wereClosed && levels.last?.isClosed == true
            leave()
        }
        guard levels.indices.contains(delimiter.level) else { return wereClosed }
        if delimiter.isClosing {
            levels[delimiter.level].isClosed = true
        } else {
            // A part after the last line: programs that write one mean it.
            levels[delimiter.level].isClosed = false
            levels[delimiter.level].partCount += 1
        }
        return wereClosed
    }
}
