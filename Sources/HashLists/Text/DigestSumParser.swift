import KnownHashes
import TextCoding

/// What `md5sum`, `sha1sum` and `sha256sum` print, in all their forms.
///
/// ```
/// d41d8cd98f00b204e9800998ecf8427e  name read as text
/// d41d8cd98f00b204e9800998ecf8427e *name read as binary
/// \d41d8cd98f00b204e9800998ecf8427e  a name with a line feed\nand a backslash\\
/// MD5 (name) = d41d8cd98f00b204e9800998ecf8427e
/// ```
///
/// A digest without a name is taken as well. The length of a digest says of which algorithm it is, so one file can hold
/// several.
struct DigestSumParser: LineParser {
    mutating func parse(_ line: Line) throws(LineError) -> ListRecord? {
        guard !line.isBlank, !line.isComment else { return nil }
        return try line.locating { () throws(FieldError) -> ListRecord in
            let isEscaped = line.bytes.first == Byte.backslash
            let bytes = isEscaped ? line.bytes.dropFirst() : line.bytes
            if let tag = Self.tag(of: bytes) {
                return try Self.tagged(bytes, tag: tag, isEscaped: isEscaped)
            }
            return try Self.plain(bytes, isEscaped: isEscaped)
        }
    }

    /// Whether `line` has one of the forms.
    ///
    /// 64 digits alone are left to the PDQ format, where they are more at home.
    static func recognises(_ line: Line) -> Bool {
        let bytes = line.bytes.first == Byte.backslash ? line.bytes.dropFirst() : line.bytes
        if tag(of: bytes) != nil { return true }
        let digits = bytes.hexPrefixCount
        guard [32, 40, 64].contains(digits) else { return false }
        let rest = bytes.dropFirst(digits)
        if rest.trimmed.isEmpty { return digits != 64 }
        return rest.first == Byte.space || rest.first == Byte.tab
    }

    private static func plain(_ bytes: ArraySlice<UInt8>, isEscaped: Bool) throws(FieldError) -> ListRecord {
        let end = bytes.firstIndex { $0 == Byte.space || $0 == Byte.tab } ?? bytes.endIndex
        guard end > bytes.startIndex else { throw FieldError(.missingHash) }
        let digest = try HexField.digest(bytes[..<end], field: "digest")
        // A blank, and then a blank or an asterisk that says how the file was opened; some tools write one blank only.
        var name = bytes[end...].dropFirst()
        if name.first == Byte.space || name.first == Byte.asterisk { name = name.dropFirst() }
        return try record(digest, name: name, isEscaped: isEscaped)
    }

    private static func tagged(
        _ bytes: ArraySlice<UInt8>, tag: DigestAlgorithm, isEscaped: Bool
    ) throws(FieldError) -> ListRecord {
        // The name can contain the very text that ends it, so the last one counts.
        let close = Array(") = ".utf8)
        guard let open = bytes.firstIndex(of: Byte.leftParenthesis),
            let end = bytes.indices.last(where: { $0 > open && bytes[$0...].starts(with: close) })
        else { throw FieldError(.malformed(expected: "\(tag.rawValue.uppercased()) (name) = digest")) }
        let digest = try HexField.digest(bytes[(end + close.count)...].trimmed, of: tag)
        return try record(digest, name: bytes[(open + 1)..<end], isEscaped: isEscaped)
    }

    /// The algorithm that a line of the form `MD5 (name) = digest` begins with.
    private static func tag(of bytes: ArraySlice<UInt8>) -> DigestAlgorithm? {
        guard let space = bytes.prefix(12).firstIndex(of: Byte.space),
            bytes[(space + 1)...].first == Byte.leftParenthesis
        else { return nil }
        return switch String(decoding: bytes[..<space], as: UTF8.self) {
        case "MD5": .md5
        case "SHA1", "SHA-1": .sha1
        case "SHA256", "SHA-256", "SHA2-256": .sha256
        default: nil
        }
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
