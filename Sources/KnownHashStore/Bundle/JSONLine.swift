/// Writes the members of one line of JSON in the order in which they are given.
struct JSONLineWriter {
    private(set) var bytes: [UInt8] = []
    private var isFirst = true

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        isFirst = true
    }

    /// Ends the line.
    mutating func endLine() {
        bytes.append(Byte.lineFeed)
        isFirst = true
    }

    /// Writes `{`, what `body` writes, and `}`; in an array or as the line itself.
    mutating func object(_ body: (inout JSONLineWriter) -> Void) {
        separate()
        nest(Byte.leftBrace, Byte.rightBrace, body)
    }

    mutating func object(_ name: StaticString, _ body: (inout JSONLineWriter) -> Void) {
        begin(name)
        nest(Byte.leftBrace, Byte.rightBrace, body)
    }

    mutating func array(_ name: StaticString, _ body: (inout JSONLineWriter) -> Void) {
        begin(name)
        nest(Byte.leftBracket, Byte.rightBracket, body)
    }

    /// Writes a text, and nothing if it is nil.
    mutating func member(_ name: StaticString, _ text: String?) {
        guard let text else { return }
        begin(name)
        quote(text)
    }

    mutating func member(_ name: StaticString, _ number: Int64?) {
        guard let number else { return }
        begin(name)
        bytes += String(number).utf8
    }

    mutating func member(_ name: StaticString, _ truth: Bool) {
        begin(name)
        bytes += (truth ? "true" : "false").utf8
    }

    mutating func member(_ name: StaticString, hex packed: PackedBytes) {
        begin(name)
        bytes.append(Byte.quote)
        for index in 0..<packed.count {
            let byte = packed[index]
            bytes.append(HexDigit.character(byte >> 4))
            bytes.append(HexDigit.character(byte & 15))
        }
        bytes.append(Byte.quote)
    }

    private mutating func nest(_ open: UInt8, _ close: UInt8, _ body: (inout JSONLineWriter) -> Void) {
        bytes.append(open)
        isFirst = true
        body(&self)
        bytes.append(close)
        isFirst = false
    }

    private mutating func begin(_ name: StaticString) {
        separate()
        bytes.append(Byte.quote)
        bytes += name.description.utf8
        bytes.append(Byte.quote)
        bytes.append(Byte.colon)
    }

    private mutating func separate() {
        if !isFirst { bytes.append(Byte.comma) }
        isFirst = false
    }

    private mutating func quote(_ text: String) {
        bytes.append(Byte.quote)
        for byte in text.utf8 {
            switch byte {
            case Byte.quote, Byte.backslash:
                bytes.append(Byte.backslash)
                bytes.append(byte)
            case 0..<0x20:
                bytes += #"\u00"#.utf8
                bytes.append(HexDigit.character(byte >> 4))
                bytes.append(HexDigit.character(byte & 15))
            default: bytes.append(byte)
            }
        }
        bytes.append(Byte.quote)
    }
}

/// What is wrong with a line of a bundle, as half a sentence.
struct BundleLineError: Error {
    let message: String
}

/// The members of a JSON object, each of which is taken once; what is left at the end is an error.
struct JSONFields {
    private var members: [JSONMember]

    /// Reads the object that `line` holds.
    init(line: ArraySlice<UInt8>) throws(BundleLineError) {
        do {
            self = try JSONFields(JSONReader.value(line, maximumDepth: BundleFormat.maximumDepth), of: "the line")
        } catch let error as FieldError {
            throw BundleLineError(message: "\(error.reason)")
        } catch let error as BundleLineError {
            throw error
        } catch {
            throw BundleLineError(message: "no JSON")
        }
    }

    init(_ value: JSONValue, of name: String) throws(BundleLineError) {
        guard let object = value.object else { throw BundleLineError(message: "\(name) is no object") }
        members = object.members
    }

    private mutating func take(_ name: StaticString) -> JSONValue? {
        guard let index = members.firstIndex(where: { $0.name.elementsEqual(name.description.utf8) }) else {
            return nil
        }
        return members.remove(at: index).value
    }

    mutating func optionalText(_ name: StaticString) throws(BundleLineError) -> String? {
        guard let value = take(name) else { return nil }
        guard case .string(let bytes) = value, let text = String(validating: bytes, as: UTF8.self) else {
            throw BundleLineError(message: "‘\(name)’ is no text")
        }
        return text
    }

    mutating func text(_ name: StaticString) throws(BundleLineError) -> String {
        guard let text = try optionalText(name) else { throw Self.missing(name) }
        return text
    }

    /// A whole number from 0 up.
    mutating func optionalNumber(_ name: StaticString) throws(BundleLineError) -> Int64? {
        guard let value = take(name) else { return nil }
        guard case .number(let digits) = value, let number = Int64(String(decoding: digits, as: UTF8.self)),
            number >= 0,
            digits.first != UInt8(ascii: "-")
        else { throw BundleLineError(message: "‘\(name)’ is no whole number from 0 to \(Int64.max)") }
        return number
    }

    mutating func number(_ name: StaticString) throws(BundleLineError) -> Int64 {
        guard let number = try optionalNumber(name) else { throw Self.missing(name) }
        return number
    }

    mutating func truth(_ name: StaticString) throws(BundleLineError) -> Bool {
        guard case .boolean(let truth)? = take(name) else {
            throw BundleLineError(message: "‘\(name)’ is neither true nor false")
        }
        return truth
    }

    mutating func optionalHex(_ name: StaticString, byteCount: Int) throws(BundleLineError) -> PackedBytes? {
        guard let value = take(name) else { return nil }
        guard case .string(let digits) = value, let packed = PackedBytes(hexDigits: digits), packed.count == byteCount
        else { throw BundleLineError(message: "‘\(name)’ has not \(2 * byteCount) hexadecimal digits") }
        return packed
    }

    mutating func hex(_ name: StaticString, byteCount: Int) throws(BundleLineError) -> PackedBytes {
        guard let packed = try optionalHex(name, byteCount: byteCount) else { throw Self.missing(name) }
        return packed
    }

    mutating func sha256(_ name: StaticString) throws(BundleLineError) -> Digest {
        guard let digest = Digest(try hex(name, byteCount: 32)) else { throw Self.missing(name) }
        return digest
    }

    mutating func optionalFields(_ name: StaticString) throws(BundleLineError) -> JSONFields? {
        guard let value = take(name) else { return nil }
        return try JSONFields(value, of: "‘\(name)’")
    }

    mutating func fields(_ name: StaticString) throws(BundleLineError) -> JSONFields {
        guard let fields = try optionalFields(name) else { throw Self.missing(name) }
        return fields
    }

    /// The objects of an array; none if there is no such member.
    mutating func array(_ name: StaticString) throws(BundleLineError) -> [JSONFields] {
        guard let value = take(name) else { return [] }
        guard case .array(let elements) = value else { throw BundleLineError(message: "‘\(name)’ is no array") }
        var fields: [JSONFields] = []
        for element in elements { fields.append(try JSONFields(element, of: "an element of ‘\(name)’")) }
        return fields
    }

    /// - Throws: if a member was not taken: it is unknown, or there twice.
    func finish() throws(BundleLineError) {
        guard let member = members.first else { return }
        throw BundleLineError(
            message: "‘\(UntrustedText.excerpt(member.name))’ is there twice, or not part of this version of the format"
        )
    }

    private static func missing(_ name: StaticString) -> BundleLineError {
        BundleLineError(message: "‘\(name)’ is missing")
    }
}
