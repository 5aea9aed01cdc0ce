/// Text from a list file, whose encoding and harmlessness nobody has checked.
package enum UntrustedText {
    /// How much of a bad line is quoted, in bytes.
    package static let excerptLength = 80

    /// The text of `bytes`. Where they are not UTF-8, as names on old disks are not, each wrong byte becomes `\xE9`: two
    /// names that differ still differ.
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

    /// The beginning of `bytes` on one line that is safe to print: control characters are escaped.
    package static func excerpt(_ bytes: ArraySlice<UInt8>) -> String {
        var text = ""
        for scalar in decode(bytes.prefix(excerptLength)).unicodeScalars {
            switch scalar.properties.generalCategory {
            // Format characters turn text around; surrogates and unassigned ones do not occur or show nothing.
            case .control, .format, .lineSeparator, .paragraphSeparator:
                text += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            default:
                text.unicodeScalars.append(scalar)
            }
        }
        return bytes.count > excerptLength ? text + "…" : text
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
    }
}
