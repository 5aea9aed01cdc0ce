/// The path of a file, as the bytes the file system has for it.
///
/// A name on Linux is any bytes but `/` and NUL: it need not be text. A path keeps the bytes and never changes them.
public struct PathBytes: Hashable, Sendable {
    /// The bytes, without a NUL at the end.
    public let bytes: [UInt8]

    public init(bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes)
    }

    /// The path with the UTF-8 bytes of `string`.
    public init(_ string: String) {
        self.init(bytes: string.utf8)
    }

    /// The path as text, or nil where its bytes are not valid UTF-8.
    public var text: String? {
        String(validating: bytes, as: UTF8.self)
    }

    /// The path as text in which bytes that are not UTF-8 appear as U+FFFD.
    public var approximateText: String {
        String(decoding: bytes, as: UTF8.self)
    }

    /// The path for a terminal: on one line, with control characters and invalid bytes as `\n` or `\x1b`, so that a file's
    /// name can neither break a line nor command the terminal.
    public var displayText: String {
        var result = ""
        var iterator = bytes.makeIterator()
        var decoder = UTF8()
        var position = 0
        loop: while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar):
                switch scalar {
                case "\n": result += "\\n"
                case "\t": result += "\\t"
                case "\r": result += "\\r"
                case "\\": result += "\\\\"
                case _ where Self.isUnsafeOnTerminals(scalar): result += scalar.utf8Escaped
                default: result.unicodeScalars.append(scalar)
                }
                position += UTF8.width(scalar)
            case .emptyInput: break loop
            case .error:
                // The decoder does not say how many bytes were wrong: show the next one and go on after it.
                result += bytes[position].hexadecimalEscape
                position += 1
                iterator = Array(bytes[position...]).makeIterator()
                decoder = UTF8()
            }
        }
        return result
    }

    /// The path of the entry `name` in this folder.
    public func appending(_ name: some Sequence<UInt8>) -> PathBytes {
        let separator: [UInt8] = bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]
        return PathBytes(bytes: bytes + separator + name)
    }

    /// Control characters, and the marks that reverse the direction of text and so make a name look like another.
    private static func isUnsafeOnTerminals(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate: true
        default: false
        }
    }
}

extension PathBytes: CustomStringConvertible {
    public var description: String { displayText }
}

extension UInt8 {
    fileprivate var hexadecimalEscape: String {
        let digits = String(self, radix: 16)
        return "\\x" + (digits.count == 1 ? "0" : "") + digits
    }
}

extension Unicode.Scalar {
    fileprivate var utf8Escaped: String {
        String(self).utf8.map(\.hexadecimalEscape).joined()
    }
}
