/// A value of a JSON document, as far as lists need it. Texts and numbers are bytes of the document, not copies.
package enum JSONValue {
    case null
    case boolean(Bool)
    /// As it is written.
    case number(ArraySlice<UInt8>)
    /// Without the quotes, escapes resolved; not known to be UTF-8.
    case string(ArraySlice<UInt8>)
    case array([JSONValue])
    case object(JSONObject)

    /// The text of a string or a number: many writers put numbers in quotes. Nil for anything else, and where there is
    /// nothing but blanks.
    package var text: ArraySlice<UInt8>? {
        switch self {
        case .number(let bytes), .string(let bytes):
            let trimmed = bytes.trimmed
            return trimmed.isEmpty ? nil : trimmed
        default: return nil
        }
    }

    /// A string as it is; nil for anything else, and for bytes that are not UTF-8.
    package var string: String? {
        if case .string(let bytes) = self { String(validating: bytes, as: UTF8.self) } else { nil }
    }

    /// The truth of a value that may also be written as `"true"`, in any case, or as 1.
    package var truth: Bool? {
        switch self {
        case .boolean(let value): return value
        case .number, .string:
            return switch String(decoding: text ?? [], as: UTF8.self).lowercased() {
            case "true", "1": true
            case "false", "0": false
            default: nil
            }
        default: return nil
        }
    }

    /// The elements of an array; none of anything else.
    package var elements: [JSONValue] {
        if case .array(let elements) = self { elements } else { [] }
    }

    package var object: JSONObject? {
        if case .object(let object) = self { object } else { nil }
    }

    /// Whether it states something: not null, no empty text, array or object.
    package var isStated: Bool {
        switch self {
        case .null: false
        case .boolean: true
        case .number, .string: text != nil
        case .array(let elements): !elements.isEmpty
        case .object(let object): !object.members.isEmpty
        }
    }
}

/// A JSON object: its members in their order, with repetitions.
package struct JSONObject {
    package var members: [JSONMember] = []

    /// The value of the member of that name, written in any case; null if there is none.
    package subscript(name: String) -> JSONValue {
        members.first { $0.name.equalsIgnoringCase(name) }?.value ?? .null
    }
}

/// A member of a JSON object.
package struct JSONMember {
    package let name: ArraySlice<UInt8>
    package let value: JSONValue

    package init(name: ArraySlice<UInt8>, value: JSONValue) {
        self.name = name
        self.value = value
    }
}

extension ArraySlice<UInt8> {
    /// Whether the bytes are those of `name`, where letters of ASCII may differ in case.
    package func equalsIgnoringCase(_ name: String) -> Bool {
        count == name.utf8.count && zip(self, name.utf8).allSatisfy { $0.lowercasedASCII == $1.lowercasedASCII }
    }
}

extension UInt8 {
    /// The lower-case letter if the byte is an upper-case letter of ASCII, else the byte itself.
    package var lowercasedASCII: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
