/// Reads a line of JSON as ``JSONWriter`` writes it: field by field in a fixed order, without blanks, and with only those
/// escapes that it writes. Anything else is an error, so what was read is what was written.
package struct JSONCursor {
    /// What should have been there, and where.
    package struct Failure: Error {
        package let expected: String
        /// The position in the line, from 1.
        package let position: Int

        package init(expected: String, position: Int) {
            self.expected = expected
            self.position = position
        }
    }

    private let bytes: ArraySlice<UInt8>
    private var position: Int
    private var needsComma = false

    package init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    package var isAtEnd: Bool { position == bytes.endIndex }

    package func failure(_ expected: String) -> Failure {
        Failure(expected: expected, position: position - bytes.startIndex + 1)
    }

    package mutating func open(_ bracket: String) throws(Failure) {
        guard take(bracket) else { throw failure("'\(bracket)'") }
        needsComma = false
    }

    package mutating func close(_ bracket: String) throws(Failure) {
        guard take(bracket) else { throw failure("'\(bracket)'") }
        needsComma = true
    }

    /// Whether the field `name` is next; if so its value is what comes.
    package mutating func hasField(_ name: String) -> Bool {
        let before = position
        if take(needsComma ? ",\"" : "\""), take(name), take("\":") {
            needsComma = true
            return true
        }
        position = before
        return false
    }

    package mutating func field(_ name: String) throws(Failure) {
        guard hasField(name) else { throw failure("the field '\(name)'") }
    }

    /// Whether an array that was opened has another element, which is what comes; else it is closed.
    package mutating func hasElement() throws(Failure) -> Bool {
        if take("]") {
            needsComma = true
            return false
        }
        if needsComma, !take(",") { throw failure("',' or ']'") }
        needsComma = true
        return true
    }

    package mutating func boolean() throws(Failure) -> Bool {
        if take("true") { return true }
        guard take("false") else { throw failure("true or false") }
        return false
    }

    package mutating func integer() throws(Failure) -> Int {
        let start = position
        let text = number()
        guard let value = Int(text), String(value) == text else {
            position = start
            throw failure("an integer")
        }
        return value
    }

    /// A share of 0 to 1 with four digits after the point.
    package mutating func share() throws(Failure) -> Double {
        let start = position
        let text = number()
        let digits = text.filter { $0 != "." }
        guard text.utf8.count == 6, text.dropFirst().first == ".", digits.utf8.count == 5,
            let tenThousandths = Int(digits), (0...10_000).contains(tenThousandths)
        else {
            position = start
            throw failure("a share such as 0.5000")
        }
        let share = Double(tenThousandths) / 10_000
        // The smallest number that is written with these digits: they are rounded down.
        return (share * 10_000).rounded(.down) < Double(tenThousandths) ? share.nextUp : share
    }

    package mutating func string() throws(Failure) -> String {
        guard take("\"") else { throw failure("a text") }
        let start = position
        var text: [UInt8] = []
        var copied = position
        while position < bytes.endIndex {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                text += bytes[copied..<position]
                position += 1
                guard let string = String(validating: text, as: UTF8.self) else {
                    position = start
                    throw failure("UTF-8")
                }
                return string
            case UInt8(ascii: "\\"):
                text += bytes[copied..<position]
                text.append(try escape())
                copied = position
            case 0..<0x20, 0x7F: throw failure("no control character")
            default: position += 1
            }
        }
        throw failure("a closing quote")
    }

    /// The strings of an array.
    package mutating func strings() throws(Failure) -> [String] {
        var strings: [String] = []
        try open("[")
        while try hasElement() { strings.append(try string()) }
        return strings
    }

    private mutating func escape() throws(Failure) -> UInt8 {
        if take("\\\"") { return UInt8(ascii: "\"") }
        if take("\\\\") { return UInt8(ascii: "\\") }
        if take("\\n") { return UInt8(ascii: "\n") }
        if take("\\t") { return UInt8(ascii: "\t") }
        if take("\\r") { return UInt8(ascii: "\r") }
        let before = position
        if take("\\u00") {
            let digits = String(decoding: bytes[position...].prefix(2), as: UTF8.self)
            if let byte = UInt8(digits, radix: 16), Hexadecimal.text(of: [byte]) == digits, byte < 0x20 || byte == 0x7F,
                ![0x0A, 0x09, 0x0D].contains(byte)
            {
                position += 2
                return byte
            }
            position = before
        }
        throw failure("an escape that is needed")
    }

    private mutating func number() -> String {
        let digits = bytes[position...].prefix { (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E }
        position = digits.endIndex
        return String(decoding: digits, as: UTF8.self)
    }

    private mutating func take(_ text: String) -> Bool {
        guard bytes[position...].starts(with: text.utf8) else { return false }
        position += text.utf8.count
        return true
    }
}

/// A value somewhere in a line: `store.lists[0].name` and what stands there.
public struct LineField: Hashable, Sendable {
    /// The names of the fields that lead there.
    public let name: String
    /// A text, or a number, `true` or `false` as it is written; `[]` for an array and `{}` for an object of nothing.
    public let value: String

    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

extension JSONCursor {
    /// All values of what comes, whatever it is.
    package mutating func fields(named name: String, depth: Int = 0) throws(Failure) -> [LineField] {
        guard depth < 16 else { throw failure("less nesting") }
        if take("{") {
            needsComma = false
            var fields: [LineField] = []
            while !take("}") {
                if needsComma, !take(",") { throw failure("',' or '}'") }
                let key = try string()
                guard take(":") else { throw failure("':'") }
                fields += try self.fields(named: name.isEmpty ? key : name + "." + key, depth: depth + 1)
                needsComma = true
            }
            needsComma = true
            return fields.isEmpty ? [LineField(name: name, value: "{}")] : fields
        }
        if take("[") {
            needsComma = false
            var fields: [LineField] = []
            var index = 0
            while try hasElement() {
                fields += try self.fields(named: "\(name)[\(index)]", depth: depth + 1)
                needsComma = true
                index += 1
            }
            return fields.isEmpty ? [LineField(name: name, value: "[]")] : fields
        }
        if bytes[position...].first == UInt8(ascii: "\"") { return [LineField(name: name, value: try string())] }
        if take("true") { return [LineField(name: name, value: "true")] }
        if take("false") { return [LineField(name: name, value: "false")] }
        let number = number()
        guard !number.isEmpty else { throw failure("a value") }
        return [LineField(name: name, value: number)]
    }
}
