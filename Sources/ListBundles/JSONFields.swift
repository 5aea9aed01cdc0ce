import KnownHashes
import TextCoding

/// What is wrong with a line of a bundle, as half a sentence.
struct BundleLineError: Error {
    let message: String
}

/// The members of a JSON object, each of which is taken once; what is left at the end is an error.
struct JSONFields {
    private var members: [JSONMember]

    /// Reads the object that `line` holds.
    init(line: ArraySlice<UInt8>) throws(BundleLineError) {
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONReader.value(line, maximumDepth: BundleFormat.maximumDepth)
        } catch {
            switch error {
            case .malformed(let expected, let position):
                throw BundleLineError(message: "expected \(expected) at byte \(position) of the line")
            case .tooDeep(let limit): throw BundleLineError(message: "nested deeper than \(limit)")
            }
        }
        try self.init(value, of: "the line")
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
