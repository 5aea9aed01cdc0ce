/// Finds the orientation in an XMP packet, where it stands as `tiff:Orientation="6"` or `<tiff:Orientation>6<`.
///
/// The packet is not parsed as XML: like Pillow and others, this looks for the name with its usual prefix. Source: Adobe,
/// XMP Specification Part 2, "TIFF namespace".
package enum XMPOrientation {
    private static let name = Array("tiff:Orientation".utf8)

    /// 1 to 8, or nil where `packet` states none.
    package static func find(in packet: [UInt8]) -> Int? {
        let bytes = packet.span
        var place = 0
        while place + name.count < bytes.count {
            defer { place += 1 }
            guard bytes[place] == name[0], (1..<name.count).allSatisfy({ bytes[place + $0] == name[$0] }) else {
                continue
            }
            if let value = value(in: packet[(place + name.count)...]) { return value }
        }
        return nil
    }

    /// The value that stands at the start of `bytes`, after `=` and a quotation mark or after `>`.
    private static func value(in bytes: ArraySlice<UInt8>) -> Int? {
        var rest = bytes.drop(while: isSpace)
        switch rest.popFirst() {
        case UInt8(ascii: ">"): break
        case UInt8(ascii: "="):
            rest = rest.drop(while: isSpace)
            guard let quote = rest.popFirst(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
                return nil
            }
        default: return nil
        }
        rest = rest.drop(while: isSpace)
        guard let digit = rest.popFirst(), (UInt8(ascii: "1")...UInt8(ascii: "8")).contains(digit) else { return nil }
        // Of a longer number this was the first digit.
        if let next = rest.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) { return nil }
        return Int(digit - UInt8(ascii: "0"))
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        [0x09, 0x0A, 0x0D, 0x20].contains(byte)
    }
}
