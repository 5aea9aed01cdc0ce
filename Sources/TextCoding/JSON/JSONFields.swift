/// The members of a JSON object, each of which is taken once; what is left at the end is an error.
///
/// ```swift
/// var fields = try JSONFields(line, maximumDepth: 16)
/// let name = try fields.text("name")
/// let version = try fields.optionalText("version")
/// try fields.finish()
/// ```
package struct JSONFields {
    private let members: [JSONMember]
    /// The first member that was not taken.
    private var next = 0
    /// The members after it that were taken, for once not in their order.
    private var takenAhead: [Int] = []

    /// Reads the object that `line` holds.
    package init(_ line: ArraySlice<UInt8>, maximumDepth: Int) throws(JSONFieldError) {
        try self.init(JSONFieldError.value(line, maximumDepth: maximumDepth), of: "the line")
    }

    /// - Parameter name: the name of `value` in an error.
    package init(_ value: JSONValue, of name: String) throws(JSONFieldError) {
        guard case .object(let object) = value else { throw JSONFieldError("\(name) is not an object") }
        members = object.members
    }

    /// The name of the first member that was not taken.
    package var firstName: ArraySlice<UInt8>? { next < members.count ? members[next].name : nil }

    /// Takes a member; nil if there is none of that name.
    package mutating func take(_ name: String) -> JSONValue? {
        guard let index = members[next...].firstIndex(where: { $0.name.spells(name) }) else { return nil }
        if index > next { return takeAhead(name, from: index) }
        advance()
        return members[index].value
    }

    /// Takes the first member of that name from `index` on that was not taken.
    private mutating func takeAhead(_ name: String, from index: Int) -> JSONValue? {
        for index in index..<members.count where members[index].name.spells(name) && !takenAhead.contains(index) {
            takenAhead.append(index)
            return members[index].value
        }
        return nil
    }

    private mutating func advance() {
        next += 1
        while let position = takenAhead.firstIndex(of: next) {
            takenAhead.remove(at: position)
            next += 1
        }
    }

    /// - Throws: if a member was not taken: it is unknown, or there twice.
    package func finish() throws(JSONFieldError) {
        guard let name = firstName else { return }
        throw JSONFieldError(
            "‘\(UntrustedText.excerpt(name))’ is there twice, or is not part of this version of the format")
    }

    // MARK: - Values

    package mutating func optionalText(_ name: String) throws(JSONFieldError) -> String? {
        guard let value = take(name) else { return nil }
        guard let text = value.string else { throw JSONFieldError("‘\(name)’ is not a string") }
        return text
    }

    package mutating func text(_ name: String) throws(JSONFieldError) -> String {
        guard let text = try optionalText(name) else { throw .missing(name) }
        return text
    }

    /// The bytes of a text, not known to be UTF-8.
    package mutating func bytes(_ name: String) throws(JSONFieldError) -> ArraySlice<UInt8> {
        guard let value = take(name) else { throw .missing(name) }
        guard case .string(let bytes) = value else { throw JSONFieldError("‘\(name)’ is not a string") }
        return bytes
    }

    package mutating func optionalInteger(_ name: String) throws(JSONFieldError) -> Int64? {
        guard let value = take(name) else { return nil }
        guard case .number(let digits) = value, let integer = Int64(String(decoding: digits, as: UTF8.self)) else {
            throw JSONFieldError("‘\(name)’ is not a whole number from \(Int64.min) to \(Int64.max)")
        }
        return integer
    }

    package mutating func integer(_ name: String) throws(JSONFieldError) -> Int64 {
        guard let integer = try optionalInteger(name) else { throw .missing(name) }
        return integer
    }

    /// A whole number from 0 up.
    package mutating func optionalNumber(_ name: String) throws(JSONFieldError) -> Int64? {
        guard let value = take(name) else { return nil }
        guard case .number(let digits) = value, digits.first != UInt8(ascii: "-"),
            let number = Int64(String(decoding: digits, as: UTF8.self))
        else { throw JSONFieldError("‘\(name)’ is not a whole number from 0 to \(Int64.max)") }
        return number
    }

    package mutating func number(_ name: String) throws(JSONFieldError) -> Int64 {
        guard let number = try optionalNumber(name) else { throw .missing(name) }
        return number
    }

    package mutating func optionalTruth(_ name: String) throws(JSONFieldError) -> Bool? {
        guard let value = take(name) else { return nil }
        guard case .boolean(let truth) = value else { throw JSONFieldError("‘\(name)’ is neither true nor false") }
        return truth
    }

    package mutating func truth(_ name: String) throws(JSONFieldError) -> Bool {
        guard let truth = try optionalTruth(name) else { throw .missing(name) }
        return truth
    }

    /// A share of 0 to 1 with four digits after the point, as ``JSONWriter/field(_:share:)`` writes it.
    package mutating func share(_ name: String) throws(JSONFieldError) -> Double {
        guard let value = take(name) else { throw .missing(name) }
        guard case .number(let text) = value, text.count == 6, text.dropFirst().first == UInt8(ascii: "."),
            let tenThousandths = Int(String(decoding: text.prefix(1) + text.suffix(4), as: UTF8.self)),
            (0...10_000).contains(tenThousandths)
        else { throw JSONFieldError("‘\(name)’ is not a share such as 0.5000") }
        let share = Double(tenThousandths) / 10_000
        // The smallest number that is written with these digits: they are rounded down.
        return (share * 10_000).rounded(.down) < Double(tenThousandths) ? share.nextUp : share
    }

    // MARK: - Objects and arrays

    package mutating func optionalFields(_ name: String) throws(JSONFieldError) -> JSONFields? {
        guard let value = take(name) else { return nil }
        return try JSONFields(value, of: "‘\(name)’")
    }

    package mutating func fields(_ name: String) throws(JSONFieldError) -> JSONFields {
        guard let fields = try optionalFields(name) else { throw .missing(name) }
        return fields
    }

    /// The elements of an array; nil if there is no such member.
    package mutating func optionalElements(_ name: String) throws(JSONFieldError) -> [JSONValue]? {
        guard let value = take(name) else { return nil }
        guard case .array(let elements) = value else { throw JSONFieldError("‘\(name)’ is not an array") }
        return elements
    }

    package mutating func optionalTexts(_ name: String) throws(JSONFieldError) -> [String]? {
        guard let elements = try optionalElements(name) else { return nil }
        var texts: [String] = []
        for element in elements {
            guard let text = element.string else { throw JSONFieldError("an element of ‘\(name)’ is not a string") }
            texts.append(text)
        }
        return texts
    }

    /// The objects of an array; none if there is no such member.
    package mutating func objects(_ name: String) throws(JSONFieldError) -> [JSONFields] {
        var fields: [JSONFields] = []
        for element in try optionalElements(name) ?? [] {
            fields.append(try JSONFields(element, of: "an element of ‘\(name)’"))
        }
        return fields
    }

    /// What `read` makes of each object of an array, all of whose members it must take.
    package mutating func objects<Element>(
        _ name: String, _ read: (inout JSONFields) throws(JSONFieldError) -> Element
    ) throws(JSONFieldError) -> [Element] {
        guard let values = try optionalElements(name) else { throw .missing(name) }
        var elements: [Element] = []
        for (index, value) in values.enumerated() {
            do throws(JSONFieldError) {
                var fields = try JSONFields(value, of: "it")
                elements.append(try read(&fields))
                try fields.finish()
            } catch {
                throw JSONFieldError("\(name)[\(index)]: \(error.message)")
            }
        }
        return elements
    }
}

/// A fault in what a JSON text says, as half a sentence: `'size' is missing`.
package struct JSONFieldError: Error, Hashable {
    package let message: String

    package init(_ message: String) {
        self.message = message
    }

    package static func missing(_ name: String) -> Self {
        JSONFieldError("‘\(name)’ is missing")
    }

    /// Reads one value as ``JSONReader`` does.
    package static func value(_ bytes: ArraySlice<UInt8>, maximumDepth: Int) throws(JSONFieldError) -> JSONValue {
        do throws(JSONError) {
            return try JSONReader.value(bytes, maximumDepth: maximumDepth)
        } catch {
            switch error {
            case .malformed(let expected, let position):
                throw JSONFieldError("expected \(expected) at byte \(position) of the line")
            case .tooDeep(let limit): throw JSONFieldError("it is nested deeper than \(limit)")
            }
        }
    }
}

extension ArraySlice<UInt8> {
    /// Whether the bytes are those of `name`.
    fileprivate func spells(_ name: String) -> Bool {
        count == name.utf8.count && elementsEqual(name.utf8)
    }
}
