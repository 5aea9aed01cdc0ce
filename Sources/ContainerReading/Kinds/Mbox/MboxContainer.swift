import ByteSources
import TextCoding

/// A folder of mails on the way from its first message to its last. Each is a member, and a mail.
///
/// A message begins with a line ‘From …’ that has a time, or follows a blank line, and a header follows. A `>` that was put in
/// front of other lines that begin so is taken away. How many bytes a message says it has does not count.
final class MboxContainer: OpenedContainer {
    var memberCount: Int? { nil }
    var isRecovered: Bool { false }
    var damage: ContainerError? { nil }
    /// Longer lines between the messages.
    var unclaimedRanges: [Range<Int>] { unclaimed.ranges(upTo: lines.end) }

    static let mark = Array("From ".utf8)

    private var lines: TextLines
    private var unclaimed = UnclaimedRanges()
    /// The number of the last message that came.
    private var passed = 0
    private var messageStart = 0
    private var hasMessage = false
    /// Whether the present message is over.
    private var hasEnded = true
    private var isAfterBlankLine = true
    /// What of the message is ready, and how much of it was taken.
    private var ready: [UInt8] = []
    private var takenCount = 0
    /// The last line end, and that of a blank line after it, which separates messages.
    private var lineEnd: ArraySlice<UInt8> = []
    private var blankLineEnd: ArraySlice<UInt8>?

    init(_ source: any RandomAccessByteSource) {
        lines = TextLines(source, 0..<max(0, source.byteCount))
    }

    func next() throws(ContainerError) -> ContainerMember? {
        while !hasEnded {
            try readLine()
            drop()
        }
        drop()
        if !hasMessage {
            // The first line of the file begins the first message.
            guard passed == 0, try lines.next() != nil else { return nil }
            hasMessage = true
        }
        passed += 1
        hasMessage = false
        hasEnded = false
        messageStart = lines.offset
        lineEnd = []
        blankLineEnd = nil
        isAfterBlankLine = false
        return ContainerMember(
            number: passed, name: Array("message \(passed)".utf8), kind: .file, byteCount: nil, packedByteCount: nil,
            modified: nil, localModified: nil, isEncrypted: false, isContradictory: false)
    }

    func read(into buffer: inout OutputSpan<UInt8>) throws(ContainerError) {
        while !buffer.isFull {
            if takenCount < ready.count {
                takenCount += buffer.append(copying: ready[takenCount...])
            } else if hasEnded {
                return
            } else {
                drop()
                try readLine()
            }
        }
    }

    private func drop() {
        ready.removeAll(keepingCapacity: true)
        takenCount = 0
    }

    private func readLine() throws(ContainerError) {
        guard let line = try lines.next() else {
            ready += lineEnd
            end(at: lines.offset)
            return
        }
        if line.startsLine, line.bytes.starts(with: Self.mark), try beginsMessage(line) {
            ready += lineEnd
            hasMessage = true
            end(at: line.offset)
            return
        }
        if line.isBlankLine, !lineEnd.isEmpty {
            if let blankLineEnd {
                ready += lineEnd
                lineEnd = blankLineEnd
            }
            blankLineEnd = line.lineEnd
        } else {
            flush()
            ready += Self.isQuoted(line) ? line.bytes.dropFirst() : line.bytes
            lineEnd = line.lineEnd
        }
        isAfterBlankLine = line.isBlankLine
    }

    private func flush() {
        ready += lineEnd
        ready += blankLineEnd ?? []
        lineEnd = []
        blankLineEnd = nil
    }

    private func end(at offset: Int) {
        hasEnded = true
        unclaimed.cover(messageStart..<offset)
    }

    /// Whether `line`, which begins with ‘From ’, begins a message and is not a line of one.
    private func beginsMessage(_ line: TextLines.Piece) throws(ContainerError) -> Bool {
        let hasTime = Self.hasTime(line.bytes)
        guard hasTime || isAfterBlankLine else { return false }
        var ahead = lines
        guard let next = try ahead.next() else { return hasTime }
        if next.isBlankLine || next.bytes.starts(with: Self.mark) { return hasTime && isAfterBlankLine }
        guard MailFields.name(of: next.bytes) != nil || next.bytes.starts(with: ">From ".utf8) else { return false }
        return hasTime || MailFields.begin(next.bytes + [Byte.lineFeed], count: 1)
    }

    /// Whether there is a time of day, as in `Sat Nov 28 11:00:00 2026`.
    private static func hasTime(_ line: ArraySlice<UInt8>) -> Bool {
        let line = line.prefix(maximumLineByteCount)
        return line.indices.dropFirst(2).dropLast(2).contains { index in
            line[index] == Byte.colon
                && [-2, -1, 1, 2].allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(line[index + $0]) }
        }
    }

    private static let maximumLineByteCount = 1000

    /// Whether it is `>From `, with more of `>` or without.
    private static func isQuoted(_ line: TextLines.Piece) -> Bool {
        line.startsLine && line.bytes.first == Byte.greaterThan
            && line.bytes.drop { $0 == Byte.greaterThan }.starts(with: mark)
    }
}
