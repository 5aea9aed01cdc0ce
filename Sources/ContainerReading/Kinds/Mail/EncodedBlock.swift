import TextCoding

/// A file that is written into the text of a mail, as it was done before there were parts: uuencoded, or in yEnc.
struct EncodedBlock {
    let name: [UInt8]
    let decoder: TransferDecoder

    /// Whether `line` may begin one.
    static func mayBegin(_ line: TextLines.Piece) -> Bool {
        guard line.startsLine, line.bytes.count >= 8, let first = line.bytes.first,
            first == UInt8(ascii: "b") || first == Byte.equals
        else { return false }
        return EncodedBlock(line) != nil
    }

    /// The block that begins with `line`; nil if none does.
    init?(_ line: TextLines.Piece) {
        guard line.startsLine, line.bytes.count <= 1000 else { return nil }
        let words = line.bytes.split(separator: Byte.space, maxSplits: 2)
        if line.bytes.starts(with: "begin ".utf8) {
            // `begin 644 name`
            guard words.count == 3, (3...4).contains(words[1].count),
                words[1].allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) })
            else { return nil }
            name = Array(words[2].trimmed)
            decoder = .uuencode(UUDecoder(hasBegun: true))
        } else if line.bytes.starts(with: "=ybegin ".utf8) {
            // `=ybegin line=128 size=123456 name=a b.jpg`
            let label = Array(" name=".utf8)
            guard let start = line.bytes.indices.first(where: { line.bytes[$0...].starts(with: label) }) else {
                return nil
            }
            name = Array(line.bytes[(start + label.count)...].trimmed)
            decoder = .yEnc(YEncDecoder(hasBegun: true))
        } else {
            return nil
        }
    }

    /// Whether `line` can be the first of its data, so that it was not only a line of text that looks like a beginning.
    func canBegin(with line: TextLines.Piece) -> Bool {
        switch decoder {
        case .uuencode: UUDecoder.isData(line.bytes) || line.bytes.elementsEqual("end".utf8)
        default: true
        }
    }
}
