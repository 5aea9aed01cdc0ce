package import TextCoding

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

extension LineField {
    /// All values in `value`, in their order.
    ///
    /// - Throws: if there is a null, or a text that is not UTF-8.
    package static func fields(in value: JSONValue) throws(JSONFieldError) -> [LineField] {
        var fields: [LineField] = []
        try append(value, named: "", to: &fields)
        return fields
    }

    private static func append(
        _ value: JSONValue, named name: String, to fields: inout [LineField]
    ) throws(JSONFieldError) {
        switch value {
        case .object(let object):
            if object.members.isEmpty { fields.append(LineField(name: name, value: "{}")) }
            for member in object.members {
                guard let key = String(validating: member.name, as: UTF8.self) else {
                    throw JSONFieldError("the name of a field is not UTF-8")
                }
                try append(member.value, named: name.isEmpty ? key : "\(name).\(key)", to: &fields)
            }
        case .array(let elements):
            if elements.isEmpty { fields.append(LineField(name: name, value: "[]")) }
            for (index, element) in elements.enumerated() {
                try append(element, named: "\(name)[\(index)]", to: &fields)
            }
        case .string:
            guard let text = value.string else { throw JSONFieldError("‘\(name)’ is not UTF-8") }
            fields.append(LineField(name: name, value: text))
        case .number(let digits):
            fields.append(LineField(name: name, value: String(decoding: digits, as: UTF8.self)))
        case .boolean(let truth): fields.append(LineField(name: name, value: truth ? "true" : "false"))
        case .null: throw JSONFieldError("‘\(name)’ is null; a field that says nothing is left out")
        }
    }
}

/// A field that two lines say differently.
package struct LineFieldDifference: Hashable {
    package let name: String
    /// The values; nil where a line does not have the field.
    package let first: String?
    package let second: String?

    /// `name: ‘31’ in the first, ‘20’ in the second`, on one line.
    package func described(_ firstName: String, _ secondName: String) -> String {
        func quoted(_ value: String?) -> String { value.map { "‘\(TerminalText($0))’" } ?? "missing" }
        return "\(name): \(quoted(first)) in \(firstName), \(quoted(second)) in \(secondName)"
    }
}

extension LineField {
    /// The fields that differ, in the order of `first`, then those that only `second` has.
    package static func differences(between first: [LineField], and second: [LineField]) -> [LineFieldDifference] {
        let firstValues = Dictionary(first.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        let secondValues = Dictionary(second.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        return first.filter { secondValues[$0.name] != $0.value }
            .map { LineFieldDifference(name: $0.name, first: $0.value, second: secondValues[$0.name]) }
            + second.filter { firstValues[$0.name] == nil }
            .map { LineFieldDifference(name: $0.name, first: nil, second: $0.value) }
    }
}
