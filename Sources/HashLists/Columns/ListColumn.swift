import KnownHashes
import PerceptualHash
import TextCoding

/// What a column means, be it of CSV, of a printed table, or of lines that begin with its name.
enum ListColumn: Hashable {
    case digest(DigestAlgorithm)
    case hash(HashAlgorithm)
    /// A hash or a digest: the column of types says which. A `weak` one, such as `value`, counts only where there is one.
    case value(isWeak: Bool)
    /// What the value is. Where the column is not `certain` to say that, such as `type`, other words in it mean nothing.
    case type(isCertain: Bool)
    case pipeline
    case quality
    case category
    case comment
    /// NSRL's code of files that are not known good, such as `M` for malicious ones.
    case specialCode
    /// What the entry is called; `priority` decides where a file has several such columns, the lowest counts.
    case label(priority: Int)

    private static let labelNames = [
        "label", "id", "filename", "name", "path", "filepath", "fullpath", "fullname", "relativepath",
        "relativefilepath", "file",
    ]
    private static let others: [String: ListColumn] = [
        "hash": .value(isWeak: false), "hashes": .value(isWeak: false), "hashvalue": .value(isWeak: false),
        "filehash": .value(isWeak: false), "digest": .value(isWeak: false), "checksum": .value(isWeak: false),
        "value": .value(isWeak: true), "indicator": .value(isWeak: true), "signal": .value(isWeak: true),
        "algorithm": .type(isCertain: true), "hashtype": .type(isCertain: true), "hashname": .type(isCertain: true),
        "hashalgorithm": .type(isCertain: true), "digesttype": .type(isCertain: true),
        "digestalgorithm": .type(isCertain: true), "checksumtype": .type(isCertain: true),
        "signaltype": .type(isCertain: true), "indicatortype": .type(isCertain: true),
        "type": .type(isCertain: false), "kind": .type(isCertain: false), "method": .type(isCertain: false),
        "pipeline": .pipeline, "quality": .quality, "category": .category, "comment": .comment,
        "specialcode": .specialCode,
    ]
    /// Words that may stand beside the name of an algorithm, as in `MD5 Hash`.
    private static let fillers: Set = [
        "hash", "value", "digest", "checksum", "sum", "file", "media", "picture", "hex", "of",
    ]

    /// The column of that name in any case, where hyphens, underscores and blanks do not count.
    init?(name: ArraySlice<UInt8>) {
        let words = Self.words(of: name)
        let joined = words.joined()
        if let type = HashType(exactly: joined) ?? Self.type(words) {
            switch type {
            case .digest(let algorithm): self = .digest(algorithm)
            case .hash(let algorithm): self = .hash(algorithm)
            case .other: return nil
            }
        } else if let priority = Self.labelNames.firstIndex(of: joined) {
            self = .label(priority: priority)
        } else if let other = Self.others[joined] {
            self = other
        } else {
            return nil
        }
    }

    /// Whether the name is that of an algorithm and nothing else: `MD5`, where `MD5 Hash` would do as well.
    static func isPlain(_ name: ArraySlice<UInt8>) -> Bool {
        HashType(exactly: words(of: name).joined()) != nil
    }

    /// Whether an entry can be found by the column.
    var isHash: Bool {
        switch self {
        case .digest, .hash, .value: true
        default: false
        }
    }

    /// The type that the words name with nothing but fillers beside it.
    private static func type(_ words: [String]) -> HashType? {
        guard words.count <= 6 else { return nil }
        let telling = words.filter { !fillers.contains($0) }.joined()
        // `md5sum` and `md5hash` are one word.
        for suffix in ["", "sum", "hash", "value", "digest", "checksum"] where telling.hasSuffix(suffix) {
            if let type = HashType(exactly: String(telling.dropLast(suffix.count))) { return type }
        }
        for prefix in ["hash", "file"] where telling.hasPrefix(prefix) {
            if let type = HashType(exactly: String(telling.dropFirst(prefix.count))) { return type }
        }
        return nil
    }

    private static func words(of name: ArraySlice<UInt8>) -> [String] {
        String(decoding: name.prefix(256), as: UTF8.self).lowercased()
            .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
