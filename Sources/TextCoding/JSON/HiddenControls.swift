/// The characters beyond ASCII that nobody sees and that command whoever shows them: the C1 controls U+0080 to U+009F, the
/// separators of lines and paragraphs, and what turns the direction of writing.
///
/// JSON may hold them as they are. A ledger has them by number, so that it can be shown on a terminal.
package enum HiddenControls {
    /// Whether one of them has a UTF-8 form that begins with `byte`.
    static func mayBegin(with byte: UInt8) -> Bool {
        byte == 0xC2 || byte == 0xD8 || byte == 0xE2
    }

    /// The one that `bytes` begin with, and how many bytes it has there.
    static func first(in bytes: ArraySlice<UInt8>) -> (byteCount: Int, scalar: UInt16)? {
        guard let lead = bytes.first, mayBegin(with: lead), bytes.count > 1 else { return nil }
        let second = bytes[bytes.startIndex + 1]
        switch (lead, second) {
        case (0xC2, 0x80...0x9F): return (2, UInt16(second))
        case (0xD8, 0x9C): return (2, 0x061C)
        case (0xE2, 0x80...0x81) where bytes.count > 2:
            let third = bytes[bytes.startIndex + 2]
            guard 0x80...0xBF ~= third else { return nil }
            let scalar = 0x2000 | UInt16(second & 0x3F) << 6 | UInt16(third & 0x3F)
            switch scalar {
            case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: return (3, scalar)
            default: return nil
            }
        default: return nil
        }
    }

    /// Appends `\u202e`.
    static func appendEscape(of scalar: UInt16, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "\\u".utf8)
        Hexadecimal.append(UInt8(scalar >> 8), to: &bytes)
        Hexadecimal.append(UInt8(truncatingIfNeeded: scalar), to: &bytes)
    }

    /// The JSON in `bytes` with each of these characters by number. Only strings can hold them, so it says the same.
    package static func escaped(inJSON bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var rest = bytes
        while let byte = rest.first {
            if let (byteCount, scalar) = first(in: rest) {
                appendEscape(of: scalar, to: &result)
                rest = rest.dropFirst(byteCount)
            } else {
                result.append(byte)
                rest = rest.dropFirst()
            }
        }
        return result
    }
}
