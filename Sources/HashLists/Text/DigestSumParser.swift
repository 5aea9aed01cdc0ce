import KnownHashes
import TextCoding

/// What `md5sum`, `sha1sum`, `sha256sum` and `openssl dgst` print, in all their forms.
///
/// ```
/// d41d8cd98f00b204e9800998ecf8427e  name read as text
/// d41d8cd98f00b204e9800998ecf8427e *name read as binary
/// \d41d8cd98f00b204e9800998ecf8427e  a name with a line feed\nand a backslash\\
/// MD5 (name) = d41d8cd98f00b204e9800998ecf8427e
/// SHA2-256(name)= e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
/// ```
///
/// A digest without a name is taken as well, and one with a comma before it. The length of a digest says of which algorithm
/// it is, so one file can hold several. Lines that name an algorithm that nothing here can compare are counted.
struct DigestSumParser: LineParser {
    private var otherTypes = IgnoredValues()
    /// The values so far of 64 digits whose type nothing states.
    private(set) var unstatedValues = UnstatedValues()

    var warnings: [String] {
        otherTypes.sentence { "Not read, because nothing here can compare them: \($0)." }
    }

    mutating func parse(_ line: Line) throws(LineError) -> ListRecord? {
        guard !line.isBlank, !line.isComment else { return nil }
        return try line.locating { () throws(FieldError) -> ListRecord? in
            let isEscaped = line.bytes.first == Byte.backslash
            let bytes = isEscaped ? line.bytes.dropFirst() : line.bytes
            guard let tag = Self.tag(of: bytes) else { return try plain(bytes, isEscaped: isEscaped) }
            return try tagged(bytes, tag: tag, isEscaped: isEscaped)
        }
    }

    /// Whether `line` has one of the forms.
    ///
    /// 64 digits alone, or before a comma, may be something else.
    static func recognises(_ line: Line) -> Bool {
        let bytes = line.bytes.first == Byte.backslash ? line.bytes.dropFirst() : line.bytes
        if tag(of: bytes) != nil { return true }
        let digits = bytes.hexPrefixCount
        guard [32, 40, 64].contains(digits) else { return false }
        let rest = bytes.dropFirst(digits)
        if rest.trimmed.isEmpty || rest.first == Byte.comma { return digits != 64 }
        return [Byte.space, Byte.tab, Byte.semicolon].contains(rest.first)
    }

    private mutating func plain(_ bytes: ArraySlice<UInt8>, isEscaped: Bool) throws(FieldError) -> ListRecord {
        let separators = [Byte.space, Byte.tab, Byte.comma, Byte.semicolon]
        let end = bytes.firstIndex { separators.contains($0) } ?? bytes.endIndex
        guard end > bytes.startIndex else { throw FieldError(.missingHash) }
        let digest = try HexField.digest(bytes[..<end], field: "digest")
        if digest.algorithm == .sha256 { unstatedValues.note(digest.packed) }
        var name = bytes[end...].dropFirst()
        if let separator = bytes[end...].first, separator == Byte.comma || separator == Byte.semicolon {
            let second = name.prefix { $0 != separator }
            guard second.count < 8 || second.hexPrefixCount < second.count else {
                throw FieldError(.malformed(expected: "a first line that names the columns, as CSV has"))
            }
            return try Self.record(digest, name: name, isEscaped: false)
        }
        // A blank, and then a blank or an asterisk that says how the file was opened; some tools write one blank only.
        if name.first == Byte.space || name.first == Byte.asterisk { name = name.dropFirst() }
        return try Self.record(digest, name: name, isEscaped: isEscaped)
    }

    private mutating func tagged(
        _ bytes: ArraySlice<UInt8>, tag: Tag, isEscaped: Bool
    ) throws(FieldError) -> ListRecord? {
        guard let (name, digits) = Self.parts(of: bytes) else {
            throw FieldError(.malformed(expected: "\(UntrustedText.excerpt(tag.name)) (name) = digest"))
        }
        switch tag.type {
        case .digest(let algorithm):
            return try Self.record(try HexField.digest(digits, of: algorithm), name: name, isEscaped: isEscaped)
        case nil:
            return try Self.record(try HexField.digest(digits, field: "digest"), name: [], isEscaped: false)
        default:
            otherTypes.note(tag.name)
            return nil
        }
    }

    /// What a line of the form `MD5 (name) = digest` begins with.
    private struct Tag {
        let name: ArraySlice<UInt8>
        /// Nil where the line names none, as `(stdin)= digest` by older versions of OpenSSL.
        let type: HashType?
    }

    /// The tag of a line that has the form, or begins like it with an algorithm that is known.
    private static func tag(of bytes: ArraySlice<UInt8>) -> Tag? {
        guard let open = bytes.prefix(24).firstIndex(of: Byte.leftParenthesis) else { return nil }
        let name = bytes[..<open].trimmed
        if name.isEmpty { return bytes.starts(with: "(stdin)= ".utf8) ? Tag(name: name, type: nil) : nil }
        let letters = String(decoding: name, as: UTF8.self).lowercased()
        let isName = letters.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") || $0 == Byte.slash
        }
        guard isName else { return nil }
        if let type = HashType(exactly: letters.filter { $0 != "-" && $0 != "/" }) {
            return Tag(name: name, type: type)
        }
        // An algorithm that is not known, such as `HMAC-SHA256`.
        return parts(of: bytes) == nil ? nil : Tag(name: name, type: .other)
    }

    /// The name and the digits in `MD5 (name) = digits` or `MD5(name)= digits`.
    ///
    /// The name can contain the very text that ends it, so the last one counts.
    private static func parts(of bytes: ArraySlice<UInt8>) -> (name: ArraySlice<UInt8>, digits: ArraySlice<UInt8>)? {
        guard let open = bytes.firstIndex(of: Byte.leftParenthesis), let equals = bytes.lastIndex(of: Byte.equals)
        else { return nil }
        let before = bytes[open..<equals].trimmed
        guard before.count >= 2, before.last == UInt8(ascii: ")") else { return nil }
        // `openssl dgst -c` puts colons between the bytes.
        let digits = bytes[(equals + 1)...].trimmed.filter { $0 != Byte.colon }
        return (before.dropFirst().dropLast(), ArraySlice(digits))
    }

    private static func record(
        _ digest: Digest, name: ArraySlice<UInt8>, isEscaped: Bool
    ) throws(FieldError) -> ListRecord {
        let label = UntrustedText.decode(isEscaped ? try unescaped(name) : name)
        return ListRecord(label: label.isEmpty ? nil : label, digests: [digest])
    }

    private static func unescaped(_ name: ArraySlice<UInt8>) throws(FieldError) -> ArraySlice<UInt8> {
        var result: ArraySlice<UInt8> = []
        var rest = name
        while let byte = rest.popFirst() {
            guard byte == Byte.backslash else {
                result.append(byte)
                continue
            }
            switch rest.popFirst() {
            case UInt8(ascii: "n"): result.append(Byte.lineFeed)
            case UInt8(ascii: "r"): result.append(Byte.carriageReturn)
            case Byte.backslash: result.append(Byte.backslash)
            default: throw FieldError(.malformed(expected: "\\n, \\r or \\\\ in an escaped name"))
            }
        }
        return result
    }
}
