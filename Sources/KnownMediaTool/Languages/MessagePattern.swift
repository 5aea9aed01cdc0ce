/// A sentence with placeholders, found in what a library says: ``KnownMedia`` throws its messages as whole sentences.
struct MessagePattern: Sendable {
    /// What stands for the placeholders, by their numbers, and whether each is a sentence of its own.
    typealias Values = [Int: (text: String, isMessage: Bool)]

    /// What stands before, between and after the placeholders.
    private let literals: [String]
    /// The number of each placeholder, and whether it stands for a sentence of its own.
    private let placeholders: [(number: Int, isMessage: Bool)]

    init(_ sentence: String) {
        var literals: [String] = []
        var placeholders: [(Int, Bool)] = []
        var literal = ""
        var rest = sentence[...]
        while let open = rest.firstIndex(of: "{") {
            literal += rest[..<open]
            rest = rest[rest.index(after: open)...]
            guard let close = rest.firstIndex(of: "}"), let number = Int(rest[..<close].prefix { $0 != ":" }) else {
                literal += "{"
                continue
            }
            literals.append(literal)
            literal = ""
            placeholders.append((number, rest[..<close].hasSuffix(":message")))
            rest = rest[rest.index(after: close)...]
        }
        self.literals = literals + [literal + rest]
        literalLength = self.literals.reduce(0) { $0 + $1.utf8.count }
        self.placeholders = placeholders
    }

    /// How much of a sentence that matches is the pattern's own: of several patterns the one with most is meant.
    let literalLength: Int

    /// The first byte that every such sentence has; nil where it begins with a value.
    var firstByte: UInt8? { literals.first?.utf8.first }

    /// The values in `text`, by their numbers; nil where it is another sentence.
    func values(in text: String) -> Values? {
        // Most sentences differ in their first and last bytes, which costs little for hundreds of patterns.
        guard let first = literals.first, let last = literals.last, text.utf8.count >= literalLength,
            text.utf8.starts(with: first.utf8), text.utf8.suffix(last.utf8.count).elementsEqual(last.utf8)
        else { return nil }
        if placeholders.isEmpty { return text == first ? [:] : nil }
        var values: Values = [:]
        var rest = text.dropFirst(first.count)
        for (index, placeholder) in placeholders.enumerated() {
            let literal = literals[index + 1]
            let end: Range<Substring.Index>
            if index == placeholders.count - 1 {
                guard rest.hasSuffix(last) else { return nil }
                let start = rest.index(rest.endIndex, offsetBy: -last.count)
                end = start..<rest.endIndex
            } else {
                guard let found = rest.firstRange(of: literal) else { return nil }
                end = found
            }
            values[placeholder.number] = (String(rest[..<end.lowerBound]), placeholder.isMessage)
            rest = rest[end.upperBound...]
        }
        return values
    }
}
