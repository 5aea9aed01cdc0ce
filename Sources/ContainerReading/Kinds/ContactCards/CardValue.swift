import ByteSources
import TextCoding

/// The value of a property while it passes.
struct CardValue {
    enum Encoding {
        case base64
        /// The base64 of a data address (RFC 2397).
        case address
        case quotedPrintable
    }

    private(set) var fault: ContainerError?
    private(set) var hasEnded = false

    private let encoding: Encoding
    private let syntax: CardSyntax
    private var decoder: TransferDecoder
    private var address = Base64Decoder()
    /// What is decoded, and how much of it was taken.
    private var decoded: [UInt8] = []
    private var takenCount = 0
    private var lastByte: UInt8?

    init(_ encoding: Encoding, _ syntax: CardSyntax) {
        self.encoding = encoding
        self.syntax = syntax
        decoder =
            encoding == .quotedPrintable
            ? .quotedPrintable(QuotedPrintableDecoder()) : .base64(MailBase64Decoder())
    }

    /// Whether something stood in the value that is no part of it.
    var hasForeignBytes: Bool { decoder.hasForeignBytes }

    mutating func add(_ bytes: ArraySlice<UInt8>) {
        lastByte = bytes.last
        switch encoding {
        case .address: address.decode(bytes, into: &decoded)
        case .base64, .quotedPrintable: decoder.decode(bytes, into: &decoded)
        }
    }

    /// Whether `line` goes on with the value.
    func goesOn(with line: TextLines.Piece) -> Bool {
        guard line.startsLine else { return true }
        if line.bytes.first == Byte.space || line.bytes.first == Byte.tab { return true }
        switch (encoding, syntax) {
        case (.quotedPrintable, _): return lastByte == Byte.equals
        // Programs of the time of vCard 2.1 do not indent it.
        case (.base64, .vCard):
            return !line.bytes.isEmpty && !line.bytes.contains { $0 == Byte.colon || $0 == Byte.semicolon }
        default: return false
        }
    }

    /// Takes a line that goes on with the value.
    mutating func add(_ line: TextLines.Piece) {
        if encoding == .quotedPrintable {
            // Its line end was left out, and the decoder needs to know of it.
            if line.startsLine { add([Byte.lineFeed]) }
            add(line.bytes)
        } else {
            add(line.startsLine ? line.bytes.trimmed : line.bytes)
        }
    }

    /// Ends the value.
    mutating func end(isCut: Bool) {
        guard !hasEnded else { return }
        hasEnded = true
        switch encoding {
        case .address:
            address.finish(into: &decoded)
            if address.isCutShort || (isCut && !address.isPadded) {
                fault = ContainerError(.damagedMember, "the base64 of the property is cut off")
            }
        case .base64, .quotedPrintable:
            fault = decoder.finish(into: &decoded, isCut: isCut)
        }
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
}
