/// Text from a list file, whose encoding and harmlessness nobody has checked.
package enum UntrustedText {
    /// The number of bytes of a bad line that are quoted.
    package static let excerptLength = 80

    /// The text of `bytes`, to be kept. Where they are not UTF-8, as names on old disks are not, each wrong byte becomes
    /// `\xE9`: two names that differ still differ. Nothing else is escaped: that is for whoever shows the text.
    package static func decode(_ bytes: ArraySlice<UInt8>) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var text = ""
        var decoder = UTF8()
        var rest = bytes
        while !rest.isEmpty {
            var iterator = rest.makeIterator()
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar):
                text.unicodeScalars.append(scalar)
                rest = rest.dropFirst(UTF8.width(scalar))
            case .emptyInput, .error:
                text += "\\x" + hex(rest[rest.startIndex])
                rest = rest.dropFirst()
            }
            decoder = UTF8()
        }
        return text
    }

    /// The beginning of `bytes` on one line, for a message: as ``TerminalText`` writes it.
    package static func excerpt(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.count > excerptLength else { return TerminalText(bytes: bytes).description }
        var beginning = bytes.prefix(excerptLength)
        // Not within a character: its halves would look like bytes that are not UTF-8. One has four bytes at most.
        let end = beginning.endIndex
        for length in 0..<4 where !UTF8.isContinuation(bytes[end - length]) {
            beginning = bytes[..<(end - length)]
            break
        }
        return TerminalText(bytes: beginning).description + "…"
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
    }
}
