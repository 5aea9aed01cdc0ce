/// Whether a file is text: something that people, or programs for them, wrote in letters.
public enum TextContent {
    /// Whether a file that begins with these bytes is text in ASCII, UTF-8, or UTF-16 with a byte-order mark.
    ///
    /// Text has no control characters but those that part lines and pages. A character that the end of `prefix` cuts is
    /// no fault. An empty file is no text.
    public static func isText(_ prefix: some Collection<UInt8>) -> Bool {
        let bytes = Array(prefix.prefix(byteCount))
        guard !bytes.isEmpty else { return false }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return isWide(bytes) }
        if bytes.contains(where: isForbidden) { return false }
        return isUTF8(bytes)
    }

    /// As many bytes as are looked at.
    static let byteCount = 4096

    private static func isForbidden(_ byte: UInt8) -> Bool {
        byte < 0x20 && ![0x08, 0x09, 0x0A, 0x0C, 0x0D, 0x1B].contains(byte) || byte == 0x7F
    }

    /// Whether the letters are mostly of the first planes of Unicode, with none that only end or mark a text.
    private static func isWide(_ bytes: [UInt8]) -> Bool {
        let low = bytes[0] == 0xFF ? 0 : 1
        return stride(from: 2, to: bytes.count - 1, by: 2).allSatisfy { index in
            bytes[index + 1 - low] != 0 || !isForbidden(bytes[index + low])
        }
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue: continue
            case .emptyInput: return true
            case .error:
                // What is cut at the end of the bytes looked at is no fault: at most three bytes of a character.
                return bytes.count == byteCount && iterator.next() == nil
            }
        }
    }
}
