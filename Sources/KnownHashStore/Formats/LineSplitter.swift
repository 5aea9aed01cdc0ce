/// Cuts a file that arrives in chunks into lines, in memory bounded by the longest line that is allowed.
///
/// Lines end with LF or CR LF; the last one may end with the file. A byte order mark of UTF-8 is dropped.
struct LineSplitter {
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The length in bytes that a line may have.
    let maximumLineLength: Int

    private var buffer: [UInt8] = []
    private var start = 0
    /// Up to here there is no end of line.
    private var scanned = 0
    private var number = 0
    private var isFinished = false
    /// The beginning of a line that is too long, while the rest of it is being thrown away.
    private var excerptOfLongLine: ArraySlice<UInt8>?

    init(maximumLineLength: Int) {
        self.maximumLineLength = maximumLineLength
    }

    mutating func append(_ chunk: some Collection<UInt8>) {
        buffer.removeSubrange(0..<start)
        scanned -= start
        start = 0
        buffer.append(contentsOf: chunk)
    }

    /// Says that the file ends here.
    mutating func finish() {
        isFinished = true
    }

    /// The next line; nil if more of the file is needed, or at its end.
    ///
    /// - Throws: ``LineError`` for a line that is too long. The lines behind it can still be read.
    mutating func next() throws(LineError) -> Line? {
        if let end = buffer[scanned...].firstIndex(of: Byte.lineFeed) {
            return try take(upTo: end, continuingAt: end + 1)
        }
        scanned = buffer.count
        // One more byte for the CR, which is no part of the line.
        if buffer.count - start > maximumLineLength + 1 {
            excerptOfLongLine = excerptOfLongLine ?? ArraySlice(buffer[start...].prefix(UntrustedText.excerptLength))
            buffer.removeAll(keepingCapacity: true)
            start = 0
            scanned = 0
        }
        guard isFinished, start < buffer.count || excerptOfLongLine != nil else { return nil }
        return try take(upTo: buffer.count, continuingAt: buffer.count)
    }

    private mutating func take(upTo end: Int, continuingAt next: Int) throws(LineError) -> Line {
        number += 1
        var bytes = buffer[start..<end]
        start = next
        scanned = next
        if number == 1, bytes.starts(with: Self.byteOrderMark) { bytes = bytes.dropFirst(3) }
        let endsWithCarriageReturn = bytes.last == Byte.carriageReturn
        if endsWithCarriageReturn { bytes.removeLast() }
        if let excerpt = excerptOfLongLine {
            excerptOfLongLine = nil
            throw Line(number: number, bytes: excerpt).error(.tooLong(limit: maximumLineLength))
        }
        let line = Line(number: number, bytes: bytes, endsWithCarriageReturn: endsWithCarriageReturn)
        guard bytes.count <= maximumLineLength else { throw line.error(.tooLong(limit: maximumLineLength)) }
        return line
    }
}
