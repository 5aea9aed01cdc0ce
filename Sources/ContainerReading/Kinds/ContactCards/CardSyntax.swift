import TextCoding

/// The syntaxes of files that hold properties, one a line, some of them with files as values.
enum CardSyntax {
    /// vCard (RFC 6350 and the versions before it).
    case vCard
    /// iCalendar (RFC 5545).
    case iCalendar
    /// LDIF (RFC 2849).
    case ldif

    static let prefixByteCount = 1024

    func recognises(_ prefix: ArraySlice<UInt8>) -> Bool {
        var lines = Self.lines(of: prefix)
        switch self {
        case .vCard: return lines.first.map { Self.isSame($0, "begin:vcard") } ?? false
        case .iCalendar: return lines.first.map { Self.isSame($0, "begin:vcalendar") } ?? false
        case .ldif:
            if lines.first.map({ $0.starts(with: "version:".utf8) }) == true { lines.removeFirst() }
            return lines.count >= 2 && lines[0].starts(with: "dn:".utf8)
                && (lines[1].first == Byte.space || lines[1].contains(Byte.colon))
        }
    }

    /// The first lines with anything in them but a comment.
    private static func lines(of prefix: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var rest = prefix.prefix(prefixByteCount)
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        var lines: [ArraySlice<UInt8>] = []
        while let end = rest.firstIndex(where: { $0 == Byte.lineFeed || $0 == Byte.carriageReturn }), lines.count < 3 {
            let line = rest[..<end]
            if !line.trimmed.isEmpty, line.first != Byte.numberSign { lines.append(line) }
            rest = rest[(end + 1)...]
        }
        return lines
    }

    private static func isSame(_ line: ArraySlice<UInt8>, _ text: String) -> Bool {
        line.count < 64 && String(decoding: line.trimmed, as: UTF8.self).lowercased() == text
    }
}
