/// Cuts a file that arrives in chunks into lines, in memory bounded by the longest line that is allowed.
package struct LineSplitter {
    /// The form of the lines of a file.
    package enum Form: Equatable, Sendable {
        /// Text that anybody may have written: lines end with LF or CR LF, the last one may end with the file, and a byte
        /// order mark of UTF-8 is dropped.
        case text
        /// Lines that this program wrote: each ends with LF, and its bytes are handed over as they are. What no LF follows
        /// is no line, see ``LineSplitter/incompleteByteCount``.
        case exact
        /// Names or paths: each ends with this byte, its bytes are handed over as they are, and the last one may end with the
        /// file.
        case items(endingWith: UInt8)
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    /// The number of bytes that are kept of a line that is too long.
    private static let beginningLength = 80

    /// The length in bytes that a line may have.
    package let maximumLineLength: Int
    /// The number of bytes up to the end of the line that was cut last, its line feed included.
    package private(set) var offset: Int64 = 0
    /// The number of the line that was cut last, from 1.
    package private(set) var lineNumber = 0

    private let form: Form
    private let ending: UInt8
    private var buffer: [UInt8] = []
    private var start = 0
    /// Up to here there is no end of line.
    private var scanned = 0
    private var isFinished = false
    /// The beginning of a line that is too long, while the rest of it is being thrown away.
    private var beginningOfLongLine: ArraySlice<UInt8>?

    package init(maximumLineLength: Int, form: Form = .text) {
        self.maximumLineLength = maximumLineLength
        self.form = form
        if case .items(let ending) = form { self.ending = ending } else { ending = Byte.lineFeed }
    }

    /// The number of bytes that arrived after the last line.
    package var incompleteByteCount: Int { buffer.count - start }

    package mutating func append(_ chunk: some Collection<UInt8>) {
        buffer.removeSubrange(0..<start)
        scanned -= start
        start = 0
        buffer.append(contentsOf: chunk)
    }

    /// Appends a chunk that `read` writes into the room of `capacity` bytes.
    package mutating func append<Failure: Error>(
        capacity: Int, _ read: (inout OutputSpan<UInt8>) throws(Failure) -> Void
    ) throws(Failure) {
        buffer.removeSubrange(0..<start)
        scanned -= start
        start = 0
        try buffer.append(addingCapacity: capacity, initializingWith: read)
    }

    /// Says that the file ends here.
    package mutating func finish() {
        isFinished = true
    }

    /// The next line; nil if more of the file is needed, or at its end.
    ///
    /// - Throws: ``LineTooLong``. The lines after it can still be read.
    package mutating func next() throws(LineTooLong) -> Line? {
        if let end = buffer[scanned...].firstIndex(of: ending) {
            return try take(upTo: end, continuingAt: end + 1)
        }
        scanned = buffer.count
        // One more byte for the CR, which is no part of the line.
        if buffer.count - start > maximumLineLength + 1 {
            beginningOfLongLine = beginningOfLongLine ?? ArraySlice(buffer[start...].prefix(Self.beginningLength))
            offset += Int64(buffer.count - start)
            buffer.removeAll(keepingCapacity: true)
            start = 0
            scanned = 0
        }
        guard isFinished, form != .exact, start < buffer.count || beginningOfLongLine != nil else { return nil }
        return try take(upTo: buffer.count, continuingAt: buffer.count)
    }

    private mutating func take(upTo end: Int, continuingAt next: Int) throws(LineTooLong) -> Line {
        lineNumber += 1
        var bytes = buffer[start..<end]
        offset += Int64(next - start)
        start = next
        scanned = next
        var endsWithCarriageReturn = false
        if form == .text {
            if lineNumber == 1, bytes.starts(with: Self.byteOrderMark) { bytes = bytes.dropFirst(3) }
            endsWithCarriageReturn = bytes.last == Byte.carriageReturn
            if endsWithCarriageReturn { bytes.removeLast() }
        }
        if let beginning = beginningOfLongLine {
            beginningOfLongLine = nil
            throw LineTooLong(number: lineNumber, beginning: beginning, limit: maximumLineLength)
        }
        guard bytes.count <= maximumLineLength else {
            throw LineTooLong(number: lineNumber, beginning: bytes, limit: maximumLineLength)
        }
        return Line(number: lineNumber, bytes: bytes, endsWithCarriageReturn: endsWithCarriageReturn)
    }
}

/// A line is longer than is allowed.
package struct LineTooLong: Error {
    /// The number of the line, from 1.
    package let number: Int
    /// Its first bytes, or all of them.
    package let beginning: ArraySlice<UInt8>
    /// The length in bytes that a line may have.
    package let limit: Int
}
