/// One line of JSON, written field by field in a fixed order.
///
/// The ledger must be the same to the byte in every run, and is read by people too: so the order of fields is ours, and
/// each line begins with what matters. (Foundation's encoder can only sort them by name.)
package struct JSONText {
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// A JSON object with the fields that `content` writes.
    package static func object(_ content: (inout JSONText) -> Void) -> JSONText {
        var text = JSONText()
        text.open("{")
        content(&text)
        text.close("}")
        return text
    }

    package mutating func field(_ name: String, _ value: String?) {
        guard let value else { return }
        key(name)
        append(string: value)
    }

    package mutating func field(_ name: String, _ value: Int?) {
        guard let value else { return }
        key(name)
        bytes.append(contentsOf: String(value).utf8)
    }

    package mutating func field(_ name: String, _ value: Int64?) {
        field(name, value.map { Int($0) })
    }

    package mutating func field(_ name: String, _ value: Bool?) {
        guard let value else { return }
        key(name)
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    /// A share, with four digits after the point.
    package mutating func field(_ name: String, share value: Double?) {
        guard let value else { return }
        key(name)
        let tenThousandths = Int((min(max(value, 0), 1) * 10_000).rounded(.down))
        let fraction = String(10_000 + tenThousandths % 10_000).dropFirst()
        bytes.append(contentsOf: "\(tenThousandths / 10_000).\(fraction)".utf8)
    }

    package mutating func field(_ name: String, _ content: (inout JSONText) -> Void) {
        key(name)
        open("{")
        content(&self)
        close("}")
    }

    package mutating func field<Elements: Sequence>(
        _ name: String, objects elements: Elements, _ content: (inout JSONText, Elements.Element) -> Void
    ) {
        key(name)
        open("[")
        for element in elements {
            separate()
            open("{")
            content(&self, element)
            close("}")
        }
        close("]")
    }

    package mutating func field(_ name: String, strings: some Sequence<String>) {
        key(name)
        open("[")
        for string in strings {
            separate()
            append(string: string)
        }
        close("]")
    }

    private mutating func key(_ name: String) {
        separate()
        append(string: name)
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func open(_ bracket: Unicode.Scalar) {
        bytes.append(UInt8(ascii: bracket))
        needsComma = false
    }

    private mutating func close(_ bracket: Unicode.Scalar) {
        bytes.append(UInt8(ascii: bracket))
        needsComma = true
    }

    /// Only what JSON demands is escaped, and DEL: a ledger shown on a terminal must not command it.
    private mutating func append(string: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in string.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
            case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
            case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
            case 0..<0x20, 0x7F:
                let digits = String(byte, radix: 16)
                bytes.append(contentsOf: "\\u00\(digits.count == 1 ? "0" : "")\(digits)".utf8)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
