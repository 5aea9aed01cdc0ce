import ByteSources
import TextCoding

/// Base64 that stands somewhere in a file, decoded as far as it goes.
struct Base64Text {
    let decoded: [UInt8]
    /// How many bytes of the file stand for it.
    let consumedByteCount: Int

    private static let pieceByteCount = 1 << 16

    /// The text that begins at `offset`. Nil if it decodes to more than `maximumByteCount` bytes.
    ///
    /// - Parameter isWide: whether each letter is followed by a zero, as in UTF-16.
    static func decode(
        at offset: Int, in bytes: any RandomAccessByteSource, isWide: Bool, _ maximumByteCount: Int
    ) -> Base64Text? {
        var decoder = Base64Decoder()
        var decoded: [UInt8] = []
        var position = offset
        while !decoder.hasEnded {
            let piece = [UInt8](capacity: pieceByteCount) { try? bytes.read(at: position, into: &$0) }
            if piece.isEmpty { break }
            position += piece.count
            if isWide {
                // A piece that ends within a letter goes on with its second byte.
                let letters = letters(of: piece, &position)
                if letters.isEmpty { break }
                decoder.decode(letters[...], into: &decoded)
                if letters.count < piece.count / 2 { break }
            } else {
                decoder.decode(piece[...], into: &decoded)
            }
            if decoded.count > maximumByteCount { return nil }
        }
        decoder.finish(into: &decoded)
        return Base64Text(decoded: decoded, consumedByteCount: decoder.consumedByteCount * (isWide ? 2 : 1))
    }

    /// The letters up to the first that has no zero after it.
    private static func letters(of piece: [UInt8], _ position: inout Int) -> [UInt8] {
        if piece.count % 2 == 1 { position -= 1 }
        var letters: [UInt8] = []
        for index in stride(from: 0, to: piece.count - 1, by: 2) {
            guard piece[index + 1] == 0 else { break }
            letters.append(piece[index])
        }
        return letters
    }
}
