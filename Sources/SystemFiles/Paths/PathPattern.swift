/// A pattern for paths below a folder, as in `--exclude`.
///
/// A pattern without a slash is compared with the name of each file and folder, at any depth. One with a slash is compared
/// with the whole path below the folder; a slash at its beginning changes nothing else. A slash at its end lets it match
/// folders only.
///
/// | part | matches |
/// |---|---|
/// | `*` | any characters but slashes, or none |
/// | `?` | one character that is no slash |
/// | `**` | any characters, slashes too; `**/` also nothing, so that `**/cache` is `cache` at any depth |
/// | `[a-z]`, `[!a-z]` | one character of a set, or one that is not in it and no slash |
/// | `\\x` | the character `x` itself |
///
/// Upper and lower case differ. A byte that is not UTF-8 counts as a character.
public struct PathPattern: Hashable, Sendable {
    /// Why a text is no pattern.
    public struct Malformed: Error, Hashable, Sendable, CustomStringConvertible {
        public let description: String
    }

    private enum Token: Hashable, Sendable {
        case character(UInt32)
        case any
        case set([ClosedRange<UInt32>], isNegated: Bool)
        /// `*`
        case name
        /// `**`
        case path
        /// `**/`
        case folders
    }

    /// The pattern as it was written.
    public let text: String
    private var tokens: [Token] = []
    private let comparesPath: Bool
    private let isOfFolders: Bool

    private static let slash = UInt32(UInt8(ascii: "/"))

    /// - Throws: ``Malformed`` where `text` is empty, or ends within a set or an escape.
    public init(_ text: String) throws(Malformed) {
        self.text = text
        var rest = text.unicodeScalars.map(\.value)[...]
        isOfFolders = rest.last == Self.slash
        while rest.count > 1, rest.last == Self.slash { rest.removeLast() }
        comparesPath = rest.contains(Self.slash)
        while rest.count > 1, rest.first == Self.slash { rest.removeFirst() }
        guard !rest.isEmpty, rest != [Self.slash] else { throw Malformed(description: "it is empty") }
        while let token = try Self.takeToken(&rest) { tokens.append(token) }
    }

    private static func takeToken(_ rest: inout ArraySlice<UInt32>) throws(Malformed) -> Token? {
        guard let first = rest.popFirst() else { return nil }
        switch Unicode.Scalar(first) {
        case "*":
            guard rest.first == first else { return .name }
            while rest.first == first { rest.removeFirst() }
            guard rest.first == slash else { return .path }
            rest.removeFirst()
            return .folders
        case "?": return .any
        case "[": return try takeSet(&rest)
        case "\\":
            guard let next = rest.popFirst() else {
                throw Malformed(description: "it ends with a backslash; a backslash itself is written as two")
            }
            return .character(next)
        default: return .character(first)
        }
    }

    private static func takeSet(_ rest: inout ArraySlice<UInt32>) throws(Malformed) -> Token {
        let missing = Malformed(description: "a set that begins with [ has no ]; a bracket itself is written \\[")
        func character() throws(Malformed) -> UInt32 {
            guard let next = rest.popFirst() else { throw missing }
            guard Unicode.Scalar(next) == "\\" else { return next }
            guard let escaped = rest.popFirst() else { throw missing }
            return escaped
        }
        var isNegated = false
        if let mark = rest.first.flatMap(Unicode.Scalar.init), mark == "!" || mark == "^" {
            isNegated = true
            rest.removeFirst()
        }
        var ranges: [ClosedRange<UInt32>] = []
        // A bracket that comes first is one of the set.
        while ranges.isEmpty || rest.first.flatMap(Unicode.Scalar.init) != "]" {
            let low = try character()
            let isRange =
                rest.first.flatMap(Unicode.Scalar.init) == "-"
                && rest.dropFirst().first.flatMap(Unicode.Scalar.init) != "]"
            if isRange { rest.removeFirst() }
            let high = isRange ? try character() : low
            guard low <= high else { throw Malformed(description: "a range of a set has its ends the wrong way round") }
            ranges.append(low...high)
        }
        rest.removeFirst()
        return .set(ranges, isNegated: isNegated)
    }

    /// Whether the pattern is that of something below a folder.
    ///
    /// - Parameters:
    ///   - path: its path below the folder, without a slash at either end.
    ///   - isFolder: whether it is a folder.
    public func matches(_ path: some BidirectionalCollection<UInt8>, isFolder: Bool) -> Bool {
        guard isFolder || !isOfFolders else { return false }
        if comparesPath { return matches(Array(path)[...]) }
        return matches(Array(path.reversed().prefix { $0 != UInt8(ascii: "/") }.reversed())[...])
    }

    /// All ways to match at once, so that no pattern takes longer than its length times that of the path.
    private func matches(_ bytes: ArraySlice<UInt8>) -> Bool {
        var states = [Bool](repeating: false, count: tokens.count + 1)
        enter(0, &states)
        for character in Self.characters(of: bytes) {
            var next = [Bool](repeating: false, count: tokens.count + 1)
            for (index, token) in tokens.enumerated() where states[index] {
                switch token {
                case .character(let expected): if character == expected { enter(index + 1, &next) }
                case .any: if character != Self.slash { enter(index + 1, &next) }
                case .set(let ranges, let isNegated):
                    if character != Self.slash, ranges.contains(where: { $0.contains(character) }) != isNegated {
                        enter(index + 1, &next)
                    }
                case .name: if character != Self.slash { enter(index, &next) }
                case .path: enter(index, &next)
                case .folders:
                    next[index] = true
                    if character == Self.slash { enter(index + 1, &next) }
                }
            }
            states = next
        }
        return states[tokens.count]
    }

    /// Comes to a token, and to those after it if it may match nothing.
    private func enter(_ index: Int, _ states: inout [Bool]) {
        var index = index
        states[index] = true
        while index < tokens.count, [.name, .path, .folders].contains(tokens[index]) {
            index += 1
            states[index] = true
        }
    }

    /// Scalars of the text; a byte that is none of it comes as a number beyond them.
    private static func characters(of bytes: ArraySlice<UInt8>) -> [UInt32] {
        var characters: [UInt32] = []
        var rest = bytes
        while let byte = rest.first {
            var iterator = rest.makeIterator()
            var decoder = UTF8()
            if case .scalarValue(let scalar) = decoder.decode(&iterator) {
                characters.append(scalar.value)
                rest = rest.dropFirst(UTF8.width(scalar))
            } else {
                characters.append(0x11_0000 + UInt32(byte))
                rest = rest.dropFirst()
            }
        }
        return characters
    }
}

extension PathPattern: CustomStringConvertible {
    public var description: String { text }
}
