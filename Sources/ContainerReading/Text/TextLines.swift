import ByteSources
import TextCoding

/// The lines of a part of a file, one after the other, in constant memory.
///
/// A line ends with CR LF, LF or CR. A line of up to 64 KiB comes in one piece, a longer one in several.
struct TextLines {
    /// A line, or a part of a long one.
    struct Piece {
        /// Where it begins in the file.
        let offset: Int
        /// Without the line end.
        let bytes: ArraySlice<UInt8>
        /// Empty where the line goes on, and after the last.
        let lineEnd: ArraySlice<UInt8>
        /// Whether the line begins here.
        let startsLine: Bool

        var end: Int { offset + bytes.count + lineEnd.count }
        /// Whether it is a line with nothing in it.
        var isBlankLine: Bool { startsLine && bytes.isEmpty && !lineEnd.isEmpty }
    }

    /// Where the next piece begins.
    private(set) var offset: Int
    /// Where the lines end.
    let end: Int
    private var window: ByteWindow
    /// The bytes at `offset`, as far as they are in memory.
    private var chunk: ArraySlice<UInt8> = []
    private var isAtLineStart = true

    private static let chunkByteCount = 1 << 16

    init(_ source: any RandomAccessByteSource, _ range: Range<Int>) {
        window = ByteWindow(source, capacity: Self.chunkByteCount)
        offset = range.lowerBound
        end = range.upperBound
    }

    /// The next piece; nil after the last.
    mutating func next() throws(ContainerError) -> Piece? {
        var lineEndIndex = Self.lineEndIndex(chunk)
        // A carriage return at the end of the chunk may have a line feed after it.
        if chunk.count < Self.chunkByteCount, offset + chunk.count < end,
            lineEndIndex.map({ $0 == chunk.endIndex - 1 && chunk[$0] == Byte.carriageReturn }) ?? true
        {
            chunk = []
            chunk = try window.read(at: offset, count: min(Self.chunkByteCount, end - offset))
            lineEndIndex = Self.lineEndIndex(chunk)
        }
        guard !chunk.isEmpty else { return nil }
        var lineEnd = chunk[chunk.endIndex...]
        if let index = lineEndIndex {
            var count = 1
            if chunk[index] == Byte.carriageReturn, index + 1 < chunk.endIndex, chunk[index + 1] == Byte.lineFeed {
                count = 2
            }
            lineEnd = chunk[index..<index + count]
            if chunk.count == Self.chunkByteCount, index == chunk.endIndex - 1, chunk[index] == Byte.carriageReturn {
                // The line end comes with the next chunk.
                lineEnd = chunk[index..<index]
            }
        }
        let piece = Piece(
            offset: offset, bytes: chunk[..<lineEnd.startIndex], lineEnd: lineEnd, startsLine: isAtLineStart)
        offset = piece.end
        chunk = chunk[piece.lineEnd.endIndex...]
        isAtLineStart = !lineEnd.isEmpty
        return piece
    }

    /// The first byte of the next piece, nil after the last.
    mutating func peek() throws(ContainerError) -> UInt8? {
        if chunk.isEmpty, offset < end {
            chunk = try window.read(at: offset, count: min(Self.chunkByteCount, end - offset))
        }
        return chunk.first
    }

    /// Goes to the line at `offset`.
    mutating func move(to offset: Int) {
        self.offset = min(max(0, offset), end)
        chunk = []
        isAtLineStart = true
    }

    private static func lineEndIndex(_ bytes: ArraySlice<UInt8>) -> Int? {
        let (lineFeed, carriageReturn) = (Byte.lineFeed, Byte.carriageReturn)
        return bytes.firstIndex { $0 == lineFeed || $0 == carriageReturn }
    }
}
