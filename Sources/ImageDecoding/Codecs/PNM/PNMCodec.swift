import ByteSources

extension PictureFormat {
    /// PNM: PBM, PGM and PPM in letters or bytes, and PAM.
    public static let pnm = PictureFormat(rawValue: "pnm")
}

/// PNM and PAM, in Swift. Floating-point PFM is not among them.
struct PNMCodec: PictureCodec {
    var format: PictureFormat { .pnm }

    var signatureByteCount: Int { 256 }

    /// "P1" begins texts, too: the whole header must be there, unless a comment is too long for that; and after it, what
    /// can stand there.
    func recognises(_ prefix: [UInt8]) -> Bool {
        guard prefix.count > 2, prefix[0] == UInt8(ascii: "P"), (0x31...0x37).contains(prefix[1]),
            PNMHeader.isSpace(prefix[2])
        else { return false }
        let bytes = prefix.prefix(signatureByteCount)
        var rest = bytes[...]
        guard let header = PNMHeader({ rest.popFirst() }) else {
            // Cut in a comment, of which there is one at least.
            let isCut = rest.isEmpty && bytes.count == signatureByteCount
            return isCut && bytes[3] == UInt8(ascii: "#") && prefix[1] != 0x37
        }
        guard header.width > 0, header.height > 0 else { return false }
        switch header.coding {
        case .letterBits: return Self.isNumbers(rest, "01")
        case .letters: return Self.isNumbers(rest, "0123456789")
        case .bits, .bytes: return !Self.isProse(rest)
        }
    }

    private static func isNumbers(_ bytes: ArraySlice<UInt8>, _ digits: String) -> Bool {
        let start = bytes.prefix { $0 != UInt8(ascii: "#") }
        // What follows the last number of a small picture is not looked at.
        return start.prefix(16).allSatisfy { PNMHeader.isSpace($0) || digits.utf8.contains($0) } || start.isEmpty
    }

    /// Words: letters, with spaces between them and hardly anything else. Grey areas of pictures are letters, too, but without
    /// spaces.
    private static func isProse(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count >= 16, bytes.allSatisfy({ PNMHeader.isSpace($0) || (0x20...0x7E).contains($0) }) else {
            return false
        }
        let words = bytes.split(whereSeparator: PNMHeader.isSpace)
        let letterCount = bytes.count { (0x41...0x5A).contains($0 & 0xDF) }
        let spaceCount = bytes.count(where: PNMHeader.isSpace)
        return words.allSatisfy { $0.count <= 24 } && 20 * spaceCount >= bytes.count && 2 * letterCount >= bytes.count
            && 100 * (letterCount + spaceCount) >= 85 * bytes.count
    }

    func open(_ input: ByteInput, limits: DecodingLimits) throws(ImageDecodingError) -> any OpenedPicture {
        try PNMPicture(input)
    }

    /// Several pictures may stand one after the other, where they are of bytes.
    func embeddedPictures(in file: HeaderBytes, limits: DecodingLimits) -> EmbeddedPictureIndex {
        var index = EmbeddedPictureIndex(file, limits: limits)
        var start = 0
        var number = 1
        while let end = Self.end(ofPictureAt: start, in: file) {
            if number > 1 {
                guard index.hasRoom() else { break }
                index.append(.frame(number), .file(start..<min(end, file.byteCount)))
            }
            number += 1
            start = end
        }
        return index
    }

    /// Nil where no picture begins, or one of letters, which ends where the file does.
    private static func end(ofPictureAt start: Int, in file: HeaderBytes) -> Int? {
        var position = start
        // A comment may be long, but not in many pictures.
        let limit = start + (1 << 12)
        let header = PNMHeader {
            defer { position += 1 }
            return position < limit ? file.bytes(at: position, count: 1).first : nil
        }
        guard let header, header.width > 0, header.height > 0, header.coding == .bytes || header.coding == .bits else {
            return nil
        }
        let (byteCount, overflow) = header.bytesPerRow.multipliedReportingOverflow(by: header.height)
        return overflow || byteCount > file.byteCount ? nil : position + byteCount
    }

    var samples: [CodecSample] { [.pixmap] }
}
