import ByteSources
import TextCoding

/// The data of one part of a mail while they pass.
struct PartData {
    /// Where they begin in the file, and where they end, as far as they have passed.
    let start: Int
    private(set) var endOffset: Int
    private(set) var decoder: TransferDecoder
    private(set) var hasEnded = false
    /// What was wrong with them; known at the end.
    private(set) var fault: ContainerError?
    /// Where the first line is that may begin a file written into a text.
    private(set) var firstBlockOffset: Int?

    private let looksForBlocks: Bool
    /// What is decoded and was not taken yet.
    private var decoded: [UInt8] = []
    private var takenCount = 0
    /// The last line end, which belongs to the delimiter if one follows.
    private var lineEnd: ArraySlice<UInt8> = []
    /// Where what is encoded ended, if that was before the end.
    private var encodedEnd: Int?
    private var lastLineOffset: Int
    private var endsInLine = false

    init(start: Int, decoder: TransferDecoder, looksForBlocks: Bool) {
        self.start = start
        endOffset = start
        lastLineOffset = start
        self.decoder = decoder
        self.looksForBlocks = looksForBlocks
    }

    /// The bytes of the file that the data stand for; nil where not all of them could be made out.
    var claimedRange: Range<Int>? {
        decoder.hasForeignBytes ? nil : start..<(encodedEnd ?? endOffset)
    }

    mutating func add(_ line: TextLines.Piece) {
        if looksForBlocks, firstBlockOffset == nil, EncodedBlock.mayBegin(line) { firstBlockOffset = line.offset }
        decode(lineEnd)
        lastLineOffset = line.offset
        decode(line.bytes)
        lineEnd = line.lineEnd
        endsInLine = line.lineEnd.isEmpty
        endOffset = line.offset + line.bytes.count
    }

    /// Ends the data in front of a delimiter.
    mutating func end() {
        end(isCut: false)
    }

    /// Ends the data with the file.
    ///
    /// - Parameter isPart: whether a delimiter should follow.
    mutating func endWithFile(at offset: Int, isPart: Bool) {
        if isPart {
            // The line end in front of the delimiter that should be there.
            end(isCut: endsInLine)
            return
        }
        decode(lineEnd)
        endOffset = offset
        end()
    }

    /// Appends what has been decoded to `buffer`, and says whether that was anything.
    mutating func take(into buffer: inout OutputSpan<UInt8>) -> Bool {
        guard takenCount < decoded.count else { return false }
        takenCount += buffer.append(copying: decoded[takenCount...])
        if takenCount == decoded.count { drop() }
        return true
    }

    /// Drops what has been decoded.
    mutating func drop() {
        decoded.removeAll(keepingCapacity: true)
        takenCount = 0
    }

    private mutating func decode(_ bytes: ArraySlice<UInt8>) {
        decoder.decode(bytes, into: &decoded)
        if encodedEnd == nil, decoder.hasEnded { encodedEnd = lastLineOffset }
    }

    private mutating func end(isCut: Bool) {
        guard !hasEnded else { return }
        hasEnded = true
        fault = decoder.finish(into: &decoded, isCut: isCut)
        if encodedEnd == nil, decoder.hasEnded { encodedEnd = lastLineOffset }
    }
}
