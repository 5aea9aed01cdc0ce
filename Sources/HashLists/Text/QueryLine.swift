import KnownHashes
package import PerceptualHash
import TextCoding

/// What a line of queries asks for: the hashes on it, however the program that printed it writes them.
///
/// ```
/// f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22
/// f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22,100,bridge.jpg
/// pdq f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22
/// hash=f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22,norm=128,delta=0,quality=100,filename=a.jpg
/// 17,100,f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22,0.567
/// {"path":"bridge.jpg","hashes":[{"algorithm":"pdq","hex":"f8f8…","quality":100}]}
/// {"pdq":"f8f8…"}
/// ```
///
/// They are those of Meta's hasher, of python-threatexchange, of vPDQ's frames, of `hash --json`, and of
/// Hasher-Matcher-Actioner.
package enum QueryLine: Equatable {
    /// A blank line or a comment.
    case nothing
    /// The digits of the hashes.
    case hashes([String])
    /// Another program's word that it has no hash.
    case failure(String)
    /// Why there is no hash, as part of a sentence that begins with the place.
    case unreadable(String)

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    package init(_ line: ArraySlice<UInt8>, algorithm: HashAlgorithm) {
        var text = line.starts(with: Self.byteOrderMark) ? line.dropFirst(3) : line
        if text.last == Byte.carriageReturn { text = text.dropLast() }
        text = text.trimmed
        switch text.first {
        case nil, Byte.numberSign: self = .nothing
        case Byte.leftBrace, Byte.leftBracket: self = Self.json(text, algorithm: algorithm)
        default: self = Self.fields(text, algorithm: algorithm)
        }
    }

    /// What its sender knows a query by, to the byte: after a hash that begins the line, all that follows the comma; of an
    /// object, its ‘id’ or else its ‘path’. Nil where there is none.
    package static func identifier(of line: ArraySlice<UInt8>, algorithm: HashAlgorithm) -> [UInt8]? {
        var text = line.starts(with: byteOrderMark) ? line.dropFirst(3) : line
        if text.last == Byte.carriageReturn { text = text.dropLast() }
        text = text.drop { $0 == Byte.space || $0 == Byte.tab }
        if text.first == Byte.leftBrace {
            guard let object = try? JSONReader.value(text).object else { return nil }
            return (object["id"].text ?? object["path"].text).map { Array($0) }
        }
        guard let comma = text.firstIndex(of: Byte.comma), digits(text[..<comma], algorithm: algorithm) != nil else {
            return nil
        }
        return Array(text[(comma + 1)...])
    }

    // MARK: - Text

    private static func fields(_ text: ArraySlice<UInt8>, algorithm: HashAlgorithm) -> QueryLine {
        let fields = text.split(maxSplits: 4, omittingEmptySubsequences: true) {
            $0 == Byte.comma || $0 == Byte.space || $0 == Byte.tab || $0 == Byte.semicolon
        }
        // The type before the hash, as ThreatExchange's tools print it; frame and quality before it, as vPDQ does.
        if let type = fields.first.flatMap({ HashType($0) }), fields.count > 1 {
            guard type == .hash(algorithm) else {
                return .unreadable(
                    "‘\(UntrustedText.excerpt(text))’ is another kind of signal than \(algorithm.rawValue)")
            }
            return digits(fields[1], algorithm: algorithm).map { .hashes([$0]) } ?? unreadable(fields[1], algorithm)
        }
        for field in fields.prefix(3) {
            if let digits = digits(field, algorithm: algorithm) { return .hashes([digits]) }
            // After something that is neither a number nor a word before the hash, there is none.
            guard HexField.number(field) != nil else { break }
        }
        return unreadable(fields.first ?? text, algorithm)
    }

    /// The digits that `field` is, in quotes or after `hash=` or `needle=` or not.
    private static func digits(_ field: ArraySlice<UInt8>, algorithm: HashAlgorithm) -> String? {
        var field = field
        for name in ["hash=", "needle=", "match="] where field.starts(with: name.utf8) {
            field = field.dropFirst(name.utf8.count)
        }
        if field.count > 2, field.first == Byte.quote, field.last == Byte.quote { field = field.dropFirst().dropLast() }
        guard field.count == algorithm.digitCount, field.hexPrefixCount == field.count else { return nil }
        return String(decoding: field, as: UTF8.self)
    }

    private static func unreadable(_ text: ArraySlice<UInt8>, _ algorithm: HashAlgorithm) -> QueryLine {
        .unreadable(
            """
            ‘\(UntrustedText.excerpt(text))’ is not a \(algorithm.rawValue) hash, which has \(algorithm.digitCount) \
            hexadecimal digits
            """)
    }

    // MARK: - JSON

    private static func json(_ text: ArraySlice<UInt8>, algorithm: HashAlgorithm) -> QueryLine {
        guard let value = try? JSONReader.value(text) else {
            return .unreadable("‘\(UntrustedText.excerpt(text))’ is not JSON with one object per line")
        }
        var hashes: [String] = []
        if let object = value.object {
            if let error = object["error"].object, object["hashes"].elements.isEmpty {
                let path = object["path"].text.map(UntrustedText.decode) ?? ""
                let message = error["message"].text.map(UntrustedText.decode) ?? "no hash"
                return .failure(path.isEmpty ? message : "\(path): \(message)")
            }
            hashes += Self.hashes(of: object, algorithm: algorithm)
        } else {
            // vPDQ as python-threatexchange writes it: texts of hash, quality and time.
            for element in value.elements {
                if let object = element.object {
                    hashes += Self.hashes(of: object, algorithm: algorithm)
                } else if let text = element.text, case .hashes(let found) = fields(text, algorithm: algorithm) {
                    hashes += found
                }
            }
        }
        guard hashes.isEmpty else { return .hashes(hashes) }
        return .unreadable("‘\(UntrustedText.excerpt(text))’ has no \(algorithm.rawValue) hash")
    }

    private static func hashes(of object: JSONObject, algorithm: HashAlgorithm) -> [String] {
        let objects = object["hashes"].elements.compactMap(\.object)
        if !objects.isEmpty { return objects.flatMap { hash(of: $0, algorithm: algorithm) } }
        return hash(of: object, algorithm: algorithm)
    }

    /// The hash of an object with its type beside it, or by a name that says its type.
    private static func hash(of object: JSONObject, algorithm: HashAlgorithm) -> [String] {
        if let text = object[algorithm.rawValue].text, let digits = digits(text, algorithm: algorithm) {
            return [digits]
        }
        let type = ["algorithm", "signal_type", "type"].lazy.compactMap { object[$0].text }.first.map { HashType($0) }
        if let type, type != .hash(algorithm) { return [] }
        for name in ["hex", "hash", "hashValue", "signal", "signal_value", "indicator", "query"] {
            if let text = object[name].text, let digits = digits(text, algorithm: algorithm) { return [digits] }
        }
        return []
    }
}
