import KnownHashes
import TextCoding

/// What `certutil -hashfile` of Windows prints: a line that names the algorithm and the file, and a line with the digest.
///
/// ```
/// SHA256 hash of D:\pictures\a.jpg:
/// 5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9
/// CertUtil: -hashfile command completed successfully.
/// ```
///
/// Other versions of Windows put blanks between the bytes, and other languages other words around the algorithm.
struct CertutilParser: LineParser {
    private static let program = "certutil:"

    private struct Heading {
        let line: Line
        let type: HashType
        let typeName: ArraySlice<UInt8>
        let file: String
    }

    private var heading: Heading?
    private var otherTypes = IgnoredValues()
    private var failures = 0

    /// Whether two lines of `lines` that follow each other are a heading and a digest.
    static func recognises(_ lines: [Line]) -> Bool {
        zip(lines, lines.dropFirst()).contains { first, second in
            heading(first) != nil && [32, 40, 64, 96, 128].contains(digits(second).hexPrefixCount)
        }
    }

    var warnings: [String] {
        otherTypes.sentence { "Not read, because nothing here can compare them: \($0)." }
            + (failures > 0 ? ["certutil could not read some files: \(failures) error messages."] : [])
    }

    mutating func parse(_ line: Line) throws(LineError) -> ListRecord? {
        if line.isBlank { return nil }
        if let heading {
            self.heading = nil
            return try heading.line.locating { () throws(FieldError) -> ListRecord? in
                var record = ListRecord(label: heading.file.isEmpty ? nil : heading.file)
                if try heading.type.add(Self.digits(line), to: &record, defaults: HashDefaults()) { return record }
                otherTypes.note(heading.typeName)
                return nil
            }
        }
        if line.bytes.prefix(Self.program.utf8.count).equalsIgnoringCase(Self.program) {
            if line.bytes.containsText("0x8") { failures += 1 }
            return nil
        }
        guard let heading = Self.heading(line) else {
            throw line.error(.malformed(expected: "a line such as ‘SHA256 hash of a.jpg:’"))
        }
        self.heading = heading
        return nil
    }

    mutating func finish() throws(LineError) -> ListRecord? {
        guard let heading else { return nil }
        self.heading = nil
        throw heading.line.error(.missingHash)
    }

    private static func digits(_ line: Line) -> ArraySlice<UInt8> {
        ArraySlice(line.bytes.filter { $0 != Byte.space && $0 != Byte.tab })
    }

    /// The heading that `line` is: `SHA256 hash of file a.jpg:`, `SHA256-Hash von a.jpg:`, `Hachage SHA256 de a.jpg :`.
    private static func heading(_ line: Line) -> Heading? {
        let text = line.bytes.trimmed
        guard text.last == Byte.colon else { return nil }
        var words = text.dropLast().split(separator: Byte.space, omittingEmptySubsequences: true)[...]
        guard
            let index = words.prefix(3).firstIndex(where: {
                HashType($0.prefix { $0 != UInt8(ascii: "-") }) != nil
            }), let type = HashType(words[index].prefix { $0 != UInt8(ascii: "-") })
        else { return nil }
        let name = words[index].prefix { $0 != UInt8(ascii: "-") }
        words = words[(index + 1)...]
        if words.first?.equalsIgnoringCase("hash") == true { words = words.dropFirst() }
        // A word such as ‘of’.
        guard let preposition = words.first, preposition.count <= 4 else { return nil }
        words = words.dropFirst()
        if words.count > 1, words.first?.equalsIgnoringCase("file") == true { words = words.dropFirst() }
        let file = words.first.map { text[$0.startIndex...].dropLast().trimmed } ?? []
        let excerpt = Line(number: line.number, bytes: ArraySlice(Array(line.bytes)))
        return Heading(
            line: excerpt, type: type, typeName: ArraySlice(Array(name)), file: UntrustedText.decode(file))
    }
}

extension ArraySlice<UInt8> {
    fileprivate func containsText(_ text: String) -> Bool {
        firstRange(of: Array(text.utf8)) != nil
    }
}
