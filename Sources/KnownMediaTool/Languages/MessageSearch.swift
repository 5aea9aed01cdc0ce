/// Finds what the catalogues know of what a library says: a sentence with values in it, after names, or after other
/// sentences, with colons between them: `a.csv: line 3: longer than 5 bytes`.
///
/// Of all ways to read a text that one is taken in which most letters are the catalogues'. What no catalogue has is a name, or
/// foreign, and stays as it is.
struct MessageSearch: Sendable {
    /// A text in the language, and how many bytes of the English one the catalogues know.
    private typealias Finding = (length: Int, text: String)
    private typealias Pattern = (pattern: MessagePattern, text: String)

    private let sentences: [String: String]
    /// Those that begin with a letter of their own, by the first byte; those that begin with a value under nil.
    private let patterns: [UInt8?: [Pattern]]

    /// In how many pieces, with colons between them, a text is looked at. What is said is at the end.
    private static let maximumPieceCount = 12

    /// - Parameters:
    ///   - sentences: whole sentences in English, and what they are called.
    ///   - entries: what others than the commands say, with values in it.
    init(sentences: [String: String], patterns entries: [(english: String, text: String)]) {
        self.sentences = sentences
        patterns = Dictionary(grouping: entries.map { (MessagePattern($0.english), $0.text) }) { $0.0.firstByte }
    }

    /// The text in the language; nil where the catalogues have nothing of it.
    func text(of english: String) -> String? {
        var findings: [String: Finding] = [:]
        let finding = self.finding(of: english, memory: &findings)
        return finding.length > 0 ? finding.text : nil
    }

    /// The best reading of a text, cut at its colons.
    private func finding(of english: String, memory: inout [String: Finding]) -> Finding {
        if let finding = memory[english] { return finding }
        let colon = ": "
        let all = english.split(separator: colon, omittingEmptySubsequences: false)
        let names = all.dropLast(Self.maximumPieceCount - 1)
        let pieces =
            (names.isEmpty ? [] : [names.joined(separator: colon)])
            + all.suffix(Self.maximumPieceCount - 1).map(String.init)
        /// The best readings of the last pieces, by how many they are.
        var best: [Finding] = [(0, "")]
        for start in pieces.indices.reversed() {
            var choice: Finding = (-1, "")
            for end in (start + 1...pieces.count).reversed() {
                let sentence = pieces[start..<end].joined(separator: colon)
                var head: Finding = (0, sentence)
                // A single word before a colon is rather the name of a file or a field.
                if end == pieces.count || sentence.contains(" ") {
                    head = self.sentence(sentence, memory: &memory) ?? head
                }
                let rest = best[pieces.count - end]
                if head.length + rest.length > choice.length {
                    choice = (
                        head.length + rest.length, end == pieces.count ? head.text : head.text + colon + rest.text
                    )
                }
            }
            best.append(choice)
        }
        let finding = best[pieces.count]
        memory[english] = finding
        return finding
    }

    /// The text of a sentence as a whole.
    private func sentence(_ english: String, memory: inout [String: Finding]) -> Finding? {
        if let text = sentences[english] { return (english.utf8.count, text) }
        var best: Finding?
        for key in [english.utf8.first, nil] {
            for (pattern, text) in patterns[key] ?? [] {
                guard let values = pattern.values(in: english) else { continue }
                var length = pattern.literalLength
                let texts = values.mapValues { value -> String in
                    guard value.isMessage else { return value.text }
                    let finding = self.finding(of: value.text, memory: &memory)
                    length += finding.length
                    return finding.text
                }
                if length > best?.length ?? 0 { best = (length, Self.filled(text, with: texts)) }
            }
        }
        return best
    }

    private static func filled(_ text: String, with values: [Int: String]) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            let number = Int(rest[rest.index(after: open)..<close].prefix { $0 != ":" })
            result += number.flatMap { values[$0] } ?? String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
