/// Writes JSON field by field in the order of the calls, without blanks.
///
/// Ledgers and bundles must be the same to the byte in every run, and are read by people too: so the order of fields is
/// the caller's, and each line begins with what matters. (Foundation's encoder can only sort them by name.)
package struct JSONWriter {
    /// Which characters of a text are escaped, and how. All of them escape what JSON demands.
    package enum Escapes: Sendable {
        /// Line feeds, tabs and carriage returns by letter, DEL, and ``HiddenControls``: what is shown on a terminal must
        /// neither command it nor turn the direction of writing.
        case readable
        /// Control characters by number, and nothing else: the form of bundles, which cannot change any more.
        case byNumber
    }

    package private(set) var bytes: [UInt8] = []
    private let escapes: Escapes
    private var needsComma = false

    package init(escapes: Escapes = .readable) {
        self.escapes = escapes
    }

    /// A JSON object with the fields that `content` writes.
    package static func object(_ content: (inout JSONWriter) -> Void) -> JSONWriter {
        var writer = JSONWriter()
        writer.object(content)
        return writer
    }

    /// `value` as it would have been written.
    package static func bytes(of value: JSONValue) -> [UInt8] {
        var writer = JSONWriter()
        writer.append(value)
        return writer.bytes
    }

    // MARK: - Lines and elements

    /// Forgets all that was written, and keeps the memory.
    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }

    /// Ends the line; the next value stands alone again.
    package mutating func endLine() {
        bytes.append(Byte.lineFeed)
        needsComma = false
    }

    /// Writes an object: an element of an array, or a value that stands alone.
    package mutating func object(_ content: (inout JSONWriter) -> Void) {
        separate()
        nest(Byte.leftBrace, Byte.rightBrace, content)
    }

    // MARK: - Fields. Those whose value is nil are left out.

    package mutating func field(_ name: String, _ value: String?) {
        guard let value else { return }
        key(name)
        append(string: value)
    }

    package mutating func field(_ name: String, _ value: Int?) {
        field(name, value.map { Int64($0) })
    }

    package mutating func field(_ name: String, _ value: Int64?) {
        guard let value else { return }
        key(name)
        bytes.append(contentsOf: String(value).utf8)
    }

    package mutating func field(_ name: String, _ value: Bool?) {
        guard let value else { return }
        key(name)
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    /// A share, with four digits after the point, rounded down.
    package mutating func field(_ name: String, share value: Double?) {
        guard let value else { return }
        key(name)
        let tenThousandths = Int((min(max(value, 0), 1) * 10_000).rounded(.down))
        let fraction = String(10_000 + tenThousandths % 10_000).dropFirst()
        bytes.append(contentsOf: "\(tenThousandths / 10_000).\(fraction)".utf8)
    }

    /// Bytes as hexadecimal digits.
    package mutating func field(_ name: String, hex value: some Sequence<UInt8>) {
        key(name)
        bytes.append(Byte.quote)
        for byte in value { Hexadecimal.append(byte, to: &bytes) }
        bytes.append(Byte.quote)
    }

    package mutating func field(null name: String) {
        key(name)
        bytes.append(contentsOf: "null".utf8)
    }

    package mutating func field(_ name: String, _ content: (inout JSONWriter) -> Void) {
        key(name)
        nest(Byte.leftBrace, Byte.rightBrace, content)
    }

    /// An array, whose elements `content` writes.
    package mutating func array(_ name: String, _ content: (inout JSONWriter) -> Void) {
        key(name)
        nest(Byte.leftBracket, Byte.rightBracket, content)
    }

    package mutating func field<Elements: Sequence>(
        _ name: String, objects elements: Elements, _ content: (inout JSONWriter, Elements.Element) -> Void
    ) {
        array(name) { array in
            for element in elements { array.object { content(&$0, element) } }
        }
    }

    package mutating func field(_ name: String, strings: some Sequence<String>) {
        array(name) { array in
            for string in strings {
                array.separate()
                array.append(string: string)
            }
        }
    }

    /// A field that was read.
    package mutating func field(_ member: JSONMember) {
        separate()
        append(text: member.name)
        bytes.append(Byte.colon)
        append(member.value)
    }

    private mutating func append(_ value: JSONValue) {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .boolean(let truth): bytes.append(contentsOf: (truth ? "true" : "false").utf8)
        case .number(let digits): bytes.append(contentsOf: digits)
        case .string(let text): append(text: text)
        case .array(let elements):
            nest(Byte.leftBracket, Byte.rightBracket) { array in
                for element in elements {
                    array.separate()
                    array.append(element)
                }
            }
        case .object(let object):
            nest(Byte.leftBrace, Byte.rightBrace) { writer in
                for member in object.members { writer.field(member) }
            }
        }
    }

    // MARK: - Characters

    private mutating func key(_ name: String) {
        separate()
        append(string: name)
        bytes.append(Byte.colon)
    }

    private mutating func separate() {
        if needsComma { bytes.append(Byte.comma) }
        needsComma = true
    }

    private mutating func nest(_ open: UInt8, _ close: UInt8, _ content: (inout JSONWriter) -> Void) {
        bytes.append(open)
        needsComma = false
        content(&self)
        bytes.append(close)
        needsComma = true
    }

    private mutating func append(string: String) {
        bytes.append(Byte.quote)
        let start = bytes.count
        bytes.append(contentsOf: string.utf8)
        escape(from: start)
        bytes.append(Byte.quote)
    }

    private mutating func append(text: ArraySlice<UInt8>) {
        bytes.append(Byte.quote)
        let start = bytes.count
        bytes.append(contentsOf: text)
        escape(from: start)
        bytes.append(Byte.quote)
    }

    /// Escapes what needs it after the first `start` bytes. Nearly always nothing does, and a text was copied in one go.
    private mutating func escape(from start: Int) {
        guard let first = bytes[start...].firstIndex(where: Self.mayNeedEscape) else { return }
        var rest = Array(bytes[first...])[...]
        bytes.removeSubrange(first...)
        while let byte = rest.first {
            if escapes == .readable, let (byteCount, scalar) = HiddenControls.first(in: rest) {
                HiddenControls.appendEscape(of: scalar, to: &bytes)
                rest = rest.dropFirst(byteCount)
                continue
            }
            rest = rest.dropFirst()
            switch byte {
            case Byte.quote, Byte.backslash:
                bytes.append(Byte.backslash)
                bytes.append(byte)
            case 0..<0x20, 0x7F: appendEscape(byte)
            default: bytes.append(byte)
            }
        }
    }

    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x7F || byte == Byte.quote || byte == Byte.backslash
            || HiddenControls.mayBegin(with: byte)
    }

    /// Escapes a control character.
    private mutating func appendEscape(_ byte: UInt8) {
        switch (byte, escapes) {
        case (0x7F, .byNumber): bytes.append(byte)
        case (Byte.lineFeed, .readable): bytes.append(contentsOf: "\\n".utf8)
        case (Byte.tab, .readable): bytes.append(contentsOf: "\\t".utf8)
        case (Byte.carriageReturn, .readable): bytes.append(contentsOf: "\\r".utf8)
        default:
            bytes.append(contentsOf: "\\u00".utf8)
            Hexadecimal.append(byte, to: &bytes)
        }
    }
}
