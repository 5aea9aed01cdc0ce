import TextCoding

/// Text of header fields with words that are encoded, as in `=?UTF-8?Q?caf=C3=A9.jpg?=` (RFC 2047).
enum EncodedWords {
    /// The text with its words decoded; what is no such word stays as it stands.
    static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        guard text.contains(question) else { return Array(text) }
        var result: [UInt8] = []
        var rest = text
        // Blanks between two encoded words are not part of the text.
        var blanks: [UInt8] = []
        var isAfterWord = false
        while let byte = rest.first {
            if let (word, end) = word(rest) {
                if !isAfterWord { result += blanks }
                blanks = []
                result += word
                rest = rest[end...]
                isAfterWord = true
            } else if byte == Byte.space || byte == Byte.tab {
                blanks.append(byte)
                rest.removeFirst()
            } else {
                result += blanks
                blanks = []
                result.append(byte)
                rest.removeFirst()
                isAfterWord = false
            }
        }
        return result + blanks
    }

    private static let question = UInt8(ascii: "?")
    /// RFC 2047 allows 75; programs write longer ones.
    private static let maximumByteCount = 1000

    /// The encoded word that `text` begins with, and where it ends.
    private static func word(_ text: ArraySlice<UInt8>) -> (word: [UInt8], end: Int)? {
        guard text.starts(with: "=?".utf8) else { return nil }
        let fields = text.dropFirst(2).prefix(maximumByteCount)
            .split(separator: question, maxSplits: 3, omittingEmptySubsequences: false)
        guard fields.count == 4, fields[3].first == Byte.equals, let encoding = fields[1].first, fields[1].count == 1
        else {
            return nil
        }
        var bytes: [UInt8] = []
        switch encoding | 0x20 {
        case UInt8(ascii: "b"):
            var decoder = Base64Decoder(foreignBytes: .skipped)
            decoder.decode(fields[2], into: &bytes)
            decoder.finish(into: &bytes)
        case UInt8(ascii: "q"):
            var decoder = QuotedPrintableDecoder()
            decoder.decode(ArraySlice(fields[2].map { $0 == UInt8(ascii: "_") ? Byte.space : $0 }), into: &bytes)
            _ = decoder.finish(into: &bytes)
        default: return nil
        }
        return (MailCharacters.text(bytes, in: fields[0]), fields[3].startIndex + 1)
    }
}

/// The character sets of names in mail.
enum MailCharacters {
    /// As UTF-8 where that is simple; else the bytes as they stand.
    static func text(_ bytes: [UInt8], in charset: some Sequence<UInt8>) -> [UInt8] {
        switch String(decoding: Array(charset), as: UTF8.self).lowercased() {
        case "iso-8859-1", "latin1": Array(String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })).utf8)
        default: bytes
        }
    }
}
