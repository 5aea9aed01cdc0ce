import TextCoding

/// Reads one element of an XML document and refuses what is not well-formed.
///
/// The grammar is that of Extensible Markup Language 1.0 (fifth edition), without document types: so the only entities are
/// the five of XML, and nothing can grow or refer to a file. The prefixes of names must be declared, as Namespaces in
/// XML 1.0 has it. Nothing recurses, and the time is linear in the number of bytes.
struct XMLElementReader {
    struct NotWellFormed: Error {}

    /// An element whose end has not come yet.
    private struct OpenElement {
        var tree: ElementTree
        var text: [UInt8] = []
        /// Its name as it stands in the document.
        let qualifiedName: ArraySlice<UInt8>
        /// The prefixes that it declares.
        let prefixes: [String]
    }

    private let bytes: ArraySlice<UInt8>
    private var position: Int
    /// How often each prefix is declared, here and by the elements around.
    private var declarations = ["xml": 1]
    private var open: [OpenElement] = []

    /// - Parameters:
    ///   - bytes: valid UTF-8.
    ///   - namespaces: attributes of elements around, among them those that declare prefixes.
    init(_ bytes: ArraySlice<UInt8>, namespaces: [String: String]) {
        self.bytes = bytes
        position = bytes.startIndex
        for prefix in Self.prefixes(declaredBy: namespaces) { declarations[prefix, default: 0] += 1 }
    }

    mutating func read() throws(NotWellFormed) -> ElementTree {
        guard skip("<") else { throw NotWellFormed() }
        var root = try readStartTag()
        while root == nil {
            if skip("</") {
                root = try readEndTag()
            } else if skip("<!--") {
                try skipComment()
            } else if skip("<![CDATA[") {
                try readCharacterData()
            } else if skip("<?") {
                try skipInstruction()
            } else if skip("<") {
                root = try readStartTag()
            } else {
                try readText()
            }
        }
        guard let root, position == bytes.endIndex else { throw NotWellFormed() }
        return root
    }

    // MARK: - Tags

    /// After the `<`. Returns the outermost element if it ends here.
    private mutating func readStartTag() throws(NotWellFormed) -> ElementTree? {
        let name = try readName()
        var attributes: [String: String] = [:]
        var isEmpty = false
        while true {
            let hasBlank = try skipBlanks()
            isEmpty = skip("/>")
            if isEmpty || skip(">") { break }
            guard hasBlank else { throw NotWellFormed() }
            let attribute = String(decoding: try readName(), as: UTF8.self)
            _ = try skipBlanks()
            guard skip("=") else { throw NotWellFormed() }
            _ = try skipBlanks()
            guard attributes.updateValue(try readAttributeValue(), forKey: attribute) == nil else {
                throw NotWellFormed()
            }
        }
        let declared = Self.prefixes(declaredBy: attributes)
        for prefix in declared { declarations[prefix, default: 0] += 1 }
        let qualifiedName = String(decoding: name, as: UTF8.self)
        let others = attributes.keys.filter { !$0.hasPrefix(Self.declarationPrefix) }
        guard declared.allSatisfy({ attributes[Self.declarationPrefix + $0] != "" }),
            ([qualifiedName] + others).allSatisfy(hasDeclaredPrefix)
        else { throw NotWellFormed() }
        let local = qualifiedName.split(separator: ":").last.map(String.init) ?? ""
        open.append(
            OpenElement(
                tree: ElementTree(name: local, attributes: attributes), qualifiedName: name, prefixes: declared))
        return isEmpty ? close() : nil
    }

    /// After the `</`. Returns the outermost element if it ends here.
    private mutating func readEndTag() throws(NotWellFormed) -> ElementTree? {
        let name = try readName()
        _ = try skipBlanks()
        guard skip(">"), name == open.last?.qualifiedName else { throw NotWellFormed() }
        return close()
    }

    private mutating func close() -> ElementTree? {
        guard var element = open.popLast() else { return nil }
        for prefix in element.prefixes { declarations[prefix, default: 0] -= 1 }
        element.tree.text = Self.trimmed(element.text)
        guard !open.isEmpty else { return element.tree }
        open[open.count - 1].tree.children.append(element.tree)
        return nil
    }

    private static let declarationPrefix = "xmlns:"

    private static func prefixes(declaredBy attributes: [String: String]) -> [String] {
        attributes.keys.filter { $0.hasPrefix(declarationPrefix) }.map { String($0.dropFirst(declarationPrefix.count)) }
    }

    private func hasDeclaredPrefix(_ name: String) -> Bool {
        guard let colon = name.firstIndex(of: ":") else { return true }
        return declarations[String(name[..<colon]), default: 0] > 0
    }

    /// A name with at most one colon, which is not at its ends.
    private mutating func readName() throws(NotWellFormed) -> ArraySlice<UInt8> {
        let name = bytes[position...].prefix { $0 >= 0x80 || Self.isNameByte($0) || $0 == Byte.colon }
        position = name.endIndex
        let parts = name.split(separator: Byte.colon, omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy(Self.isName) else { throw NotWellFormed() }
        return name
    }

    /// The value between quotes, with references replaced and blanks made spaces.
    private mutating func readAttributeValue() throws(NotWellFormed) -> String {
        guard position < bytes.endIndex else { throw NotWellFormed() }
        let quote = bytes[position]
        guard quote == Byte.quote || quote == UInt8(ascii: "'") else { throw NotWellFormed() }
        position += 1
        var value: [UInt8] = []
        while true {
            let byte = try readByte()
            switch byte {
            case quote: return String(decoding: value, as: UTF8.self)
            case Byte.lessThan: throw NotWellFormed()
            case UInt8(ascii: "&"): try readReference(into: &value)
            case Byte.tab, Byte.lineFeed: value.append(Byte.space)
            default: value.append(byte)
            }
        }
    }

    // MARK: - Between tags

    /// At least one byte, up to the next `<`.
    private mutating func readText() throws(NotWellFormed) {
        let start = position
        var text: [UInt8] = []
        repeat {
            let byte = try readByte()
            switch byte {
            case UInt8(ascii: "&"):
                try readReference(into: &text)
            case Byte.greaterThan where bytes[start..<position].suffix(3).starts(with: "]]".utf8):
                // The end of a section of character data that has no beginning.
                throw NotWellFormed()
            default:
                text.append(byte)
            }
            guard position < bytes.endIndex else { throw NotWellFormed() }
        } while bytes[position] != Byte.lessThan
        open[open.count - 1].text += text
    }

    private mutating func readCharacterData() throws(NotWellFormed) {
        var text: [UInt8] = []
        while !skip("]]>") { text.append(try readByte()) }
        open[open.count - 1].text += text
    }

    private mutating func skipComment() throws(NotWellFormed) {
        while !skip("--") { _ = try readByte() }
        guard skip(">") else { throw NotWellFormed() }
    }

    /// A processing instruction: after its name, if there is anything, there are blanks first.
    private mutating func skipInstruction() throws(NotWellFormed) {
        let target = try readName()
        guard !target.contains(Byte.colon), String(decoding: target, as: UTF8.self).lowercased() != "xml" else {
            throw NotWellFormed()
        }
        if skip("?>") { return }
        guard try skipBlanks() else { throw NotWellFormed() }
        while !skip("?>") { _ = try readByte() }
    }

    /// After the `&`: appends the character that is referred to.
    private mutating func readReference(into text: inout [UInt8]) throws(NotWellFormed) {
        let reference = bytes[position...].prefix { $0 != Byte.semicolon && $0 != Byte.lessThan }
        position = reference.endIndex
        guard skip(";") else { throw NotWellFormed() }
        if let number = Self.number(reference) {
            guard let scalar = Unicode.Scalar(number) else { throw NotWellFormed() }
            let encoded = Array(String(scalar).utf8)
            guard Self.isCharacter(encoded[...]) else { throw NotWellFormed() }
            text += encoded
        } else if let byte = Self.entities[String(decoding: reference, as: UTF8.self)] {
            text.append(byte)
        } else {
            throw NotWellFormed()
        }
    }

    private static let entities: [String: UInt8] = [
        "lt": Byte.lessThan, "gt": Byte.greaterThan, "amp": UInt8(ascii: "&"), "apos": UInt8(ascii: "'"),
        "quot": Byte.quote,
    ]

    /// The number of `#65` and `#x41`; nil of what is no such reference, or is larger than that of any character.
    private static func number(_ reference: ArraySlice<UInt8>) -> UInt32? {
        guard reference.first == Byte.numberSign else { return nil }
        let isHexadecimal = reference.dropFirst().first == UInt8(ascii: "x")
        let digits = String(decoding: reference.dropFirst(isHexadecimal ? 2 : 1), as: UTF8.self)
        // Swift's numbers may have a sign.
        guard digits.utf8.first != UInt8(ascii: "+"), digits.utf8.first != UInt8(ascii: "-") else { return nil }
        return UInt32(digits, radix: isHexadecimal ? 16 : 10)
    }

    // MARK: - Bytes

    /// The next byte, which belongs to an allowed character; an end of a line is one line feed.
    private mutating func readByte() throws(NotWellFormed) -> UInt8 {
        guard position < bytes.endIndex, Self.isCharacter(bytes[position...]) else { throw NotWellFormed() }
        let byte = bytes[position]
        position += 1
        guard byte == Byte.carriageReturn else { return byte }
        if position < bytes.endIndex, bytes[position] == Byte.lineFeed { position += 1 }
        return Byte.lineFeed
    }

    /// Whether blanks were skipped.
    private mutating func skipBlanks() throws(NotWellFormed) -> Bool {
        let start = position
        while position < bytes.endIndex, Self.isBlank(bytes[position]) { position += 1 }
        guard position < bytes.endIndex else { throw NotWellFormed() }
        return position > start
    }

    /// Skips the text if it comes next.
    private mutating func skip(_ text: StaticString) -> Bool {
        let isNext = text.withUTF8Buffer { wanted in
            unsafe bytes[position...].prefix(wanted.count).elementsEqual(wanted)
        }
        if isNext { position += text.utf8CodeUnitCount }
        return isNext
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == Byte.space || byte == Byte.tab || byte == Byte.lineFeed || byte == Byte.carriageReturn
    }

    /// Whether valid UTF-8 begins with, or within, a character that XML allows.
    private static func isCharacter(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first else { return false }
        if first < Byte.space { return isBlank(first) }
        // U+FFFE and U+FFFF.
        return first != 0xEF || !(bytes.starts(with: [0xEF, 0xBF, 0xBE]) || bytes.starts(with: [0xEF, 0xBF, 0xBF]))
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
        default: false
        }
    }

    /// Whether `bytes` are a name without a colon; those below 0x80 are name bytes.
    private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        guard let first = scalars.first, isNameStart(first) else { return false }
        return scalars.allSatisfy { $0.isASCII || isNameStart($0) || isOtherNameCharacter($0) }
    }

    private static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
            0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
            0x1_0000...0xE_FFFF:
            true
        default:
            false
        }
    }

    /// Beyond those of ASCII.
    private static func isOtherNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0xB7 || (0x300...0x36F).contains(scalar.value) || (0x203F...0x2040).contains(scalar.value)
    }

    private static func trimmed(_ text: [UInt8]) -> String {
        var scalars = Substring(decoding: text, as: UTF8.self).unicodeScalars
        while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
        while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
        return String(scalars)
    }
}
