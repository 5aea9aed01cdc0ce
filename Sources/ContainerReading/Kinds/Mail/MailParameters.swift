import TextCoding

/// The value of a structured header field with its parameters, as in `image/jpeg; name="a.jpg"` (RFC 2045, RFC 2231).
struct MailParameters {
    /// What stands in front of the parameters, in lower case.
    let value: String
    private var parameters: [(name: String, value: ArraySlice<UInt8>)] = []

    private static let maximumCount = 256

    /// - Parameter field: unfolded.
    init(_ field: ArraySlice<UInt8>) {
        var rest = field
        value = String(decoding: Self.cut(&rest).trimmed, as: UTF8.self).lowercased()
        while !rest.isEmpty, parameters.count < Self.maximumCount {
            let parameter = Self.cut(&rest)
            guard let equals = parameter.firstIndex(of: Byte.equals) else { continue }
            let name = String(decoding: parameter[..<equals].trimmed, as: UTF8.self).lowercased()
            parameters.append((name, Self.unquoted(parameter[(equals + 1)...].trimmed)))
        }
    }

    /// The value of a parameter, put together and decoded; nil if there is none.
    subscript(_ name: String) -> [UInt8]? {
        if let plain = value(name) { return EncodedWords.decoded(plain) }
        if let extended = value("\(name)*") { return Self.decoded(extended) }
        var text: [UInt8] = []
        for number in 0..<Self.maximumCount {
            if let part = value("\(name)*\(number)") {
                text += part
            } else if let part = value("\(name)*\(number)*") {
                text += number == 0 ? Self.decoded(part) : Self.percentDecoded(part)
            } else {
                return number == 0 ? nil : text
            }
        }
        return text
    }

    private func value(_ name: String) -> ArraySlice<UInt8>? {
        parameters.first { $0.name == name }?.value
    }

    /// Cuts off what stands in front of the next semicolon that is not quoted.
    private static func cut(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var isQuoted = false
        var isEscaped = false
        for index in rest.indices {
            let byte = rest[index]
            if isEscaped {
                isEscaped = false
            } else if isQuoted, byte == Byte.backslash {
                isEscaped = true
            } else if byte == Byte.quote {
                isQuoted.toggle()
            } else if byte == Byte.semicolon, !isQuoted {
                let part = rest[..<index]
                rest = rest[(index + 1)...]
                return part
            }
        }
        defer { rest = [] }
        return rest
    }

    private static func unquoted(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard text.first == Byte.quote else { return text }
        var value: [UInt8] = []
        var isEscaped = false
        for byte in text.dropFirst() {
            if isEscaped {
                // A backslash in a path of Windows escapes nothing.
                if byte != Byte.quote, byte != Byte.backslash { value.append(Byte.backslash) }
                value.append(byte)
                isEscaped = false
            } else if byte == Byte.backslash {
                isEscaped = true
            } else if byte == Byte.quote {
                break
            } else {
                value.append(byte)
            }
        }
        return value[...]
    }

    /// `charset'language'text`, of which the text has escapes.
    private static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        let fields = text.split(separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
        guard fields.count == 3 else { return percentDecoded(text) }
        return MailCharacters.text(percentDecoded(fields[2]), in: fields[0])
    }

    private static func percentDecoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = text
        while let byte = rest.popFirst() {
            if byte == Byte.percent, rest.count >= 2, let high = Hexadecimal.value(of: rest[rest.startIndex]),
                let low = Hexadecimal.value(of: rest[rest.startIndex + 1])
            {
                bytes.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }
}
