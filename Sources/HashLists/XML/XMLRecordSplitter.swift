import TextCoding

/// Cuts the records, with their tags, out of an XML document.
///
/// Records are the elements at the third level whose parents have certain names: `queryResult/images/image`. What is
/// within a record is for ``ElementTree`` to understand; here only its end is found. A document type declaration is refused
/// where it stands, so that no entity is ever defined: no file outside is asked for, and nothing can grow.
struct XMLRecordSplitter: RecordSplitter {
    typealias Part = DocumentPart<Start>

    /// The start of an element around the records.
    struct Start {
        /// The name, without the prefix of its namespace.
        let name: String
        /// The start tag without its closing bracket.
        let tag: ArraySlice<UInt8>
        /// How deep the element is: 1 for the root.
        let depth: Int
    }

    /// More attributes no tag of a list has.
    private static let maximumAttributeCount = 64
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    private static let comment = Array("<!--".utf8)
    private static let commentEnd = Array("-->".utf8)
    private static let characterData = Array("<![CDATA[".utf8)
    private static let characterDataEnd = Array("]]>".utf8)
    private static let instructionEnd = Array("?>".utf8)

    /// The local names of the elements that hold records.
    let containers: Set<String>
    let limits: DocumentLimits

    private(set) var recordCount = 0

    private var buffer: [UInt8] = []
    private var position = 0
    private var isFinished = false
    private var hasStarted = false
    /// The local names of the open elements; those within a record are not looked at and stand as empty texts.
    private var names: [String] = []
    private var recordStart: Int?
    private var hasRoot = false

    init(containers: Set<String>, limits: DocumentLimits) {
        self.containers = containers
        self.limits = limits
    }

    mutating func append(_ chunk: [UInt8]) {
        let keep = recordStart ?? position
        buffer.removeSubrange(0..<keep)
        position -= keep
        recordStart = recordStart.map { $0 - keep }
        buffer.append(contentsOf: chunk)
    }

    mutating func finish() {
        isFinished = true
    }

    /// The next part; nil if more of the document is needed, or at its end.
    mutating func next() throws(LineError) -> Part? {
        if !hasStarted {
            guard buffer.count >= 3 || isFinished else { return nil }
            if buffer.starts(with: Self.byteOrderMark) { position = 3 }
            hasStarted = true
        }
        while let open = buffer[position...].firstIndex(of: Byte.lessThan) {
            if names.isEmpty { try checkBlank(buffer[position..<open]) }
            position = open
            guard let end = try markupEnd(at: open) else {
                try checkLength()
                return nil
            }
            position = end
            if let part = try take(buffer[open..<end]) { return part }
        }
        if names.isEmpty { try checkBlank(buffer[position...]) }
        position = buffer.count
        try checkLength()
        if isFinished { try checkEnd() }
        return nil
    }

    /// Where the markup ends that begins at `start`; nil if it is not all there.
    private func markupEnd(at start: Int) throws(LineError) -> Int? {
        let rest = buffer[start...]
        guard rest.count > 1 else { return try incomplete() }
        switch rest[start + 1] {
        case UInt8(ascii: "?"): return try end(of: Self.instructionEnd, from: start + 2)
        case UInt8(ascii: "!"):
            if rest.starts(with: Self.comment) { return try end(of: Self.commentEnd, from: start + 4) }
            if rest.starts(with: Self.characterData) { return try end(of: Self.characterDataEnd, from: start + 9) }
            if Self.comment.starts(with: rest) || Self.characterData.starts(with: rest) { return try incomplete() }
            throw LineError(record: max(1, recordCount), reason: .documentType, bytes: rest.prefix(40))
        default:
            var quote: UInt8?
            for index in (start + 1)..<buffer.count {
                let byte = buffer[index]
                if let open = quote {
                    if byte == open { quote = nil }
                } else if byte == Byte.quote || byte == UInt8(ascii: "'") {
                    quote = byte
                } else if byte == Byte.greaterThan {
                    return index + 1
                } else if byte == Byte.lessThan {
                    throw broken("> before the next <", at: start)
                }
            }
            return try incomplete()
        }
    }

    private func end(of mark: [UInt8], from start: Int) throws(LineError) -> Int? {
        var index = start
        while index + mark.count <= buffer.count {
            if buffer[index] == mark[0], buffer[index...].starts(with: mark) { return index + mark.count }
            index += 1
        }
        return try incomplete()
    }

    private func incomplete() throws(LineError) -> Int? {
        if isFinished { throw endsEarly }
        return nil
    }

    private mutating func take(_ markup: ArraySlice<UInt8>) throws(LineError) -> Part? {
        let second = markup[markup.startIndex + 1]
        switch second {
        case UInt8(ascii: "?"): try checkEncoding(markup)
        case UInt8(ascii: "!"): break
        case Byte.slash: return try close(markup)
        default: return try open(markup)
        }
        return nil
    }

    private mutating func open(_ tag: ArraySlice<UInt8>) throws(LineError) -> Part? {
        guard names.count < limits.maximumDepth else {
            throw LineError(record: max(1, recordCount), reason: .tooDeep(limit: limits.maximumDepth))
        }
        guard !names.isEmpty || !hasRoot else {
            throw broken("the end of the file after the root element", at: tag.startIndex)
        }
        hasRoot = true
        try checkAttributes(of: tag)
        let isEmpty = tag.dropLast().last == Byte.slash
        if recordStart == nil, names.count == 2, containers.contains(names[1]) {
            recordCount += 1
            if isEmpty { return .record(tag, number: recordCount) }
            recordStart = tag.startIndex
        }
        if recordStart != nil {
            if !isEmpty { names.append("") }
            return nil
        }
        let name = try localName(tag.dropFirst())
        if !isEmpty { names.append(name) }
        return .surroundings(
            Start(name: name, tag: tag.dropLast(isEmpty ? 2 : 1), depth: names.count + (isEmpty ? 1 : 0)))
    }

    /// Refuses a tag with more attributes than any has, before anybody compares their names.
    private func checkAttributes(of tag: ArraySlice<UInt8>) throws(LineError) {
        var count = 0
        var quote: UInt8?
        for byte in tag {
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == Byte.quote || byte == UInt8(ascii: "'") {
                quote = byte
                count += 1
            }
        }
        guard count <= Self.maximumAttributeCount else {
            throw broken("a tag of at most \(Self.maximumAttributeCount) attributes", at: tag.startIndex)
        }
    }

    private mutating func close(_ tag: ArraySlice<UInt8>) throws(LineError) -> Part? {
        guard let open = names.popLast() else { throw broken("no closing tag here", at: tag.startIndex) }
        guard let start = recordStart else {
            guard try localName(tag.dropFirst(2)) == open else {
                throw broken("</\(UntrustedText.excerpt(open.utf8Slice))>", at: tag.startIndex)
            }
            return nil
        }
        guard names.count == 2 else { return nil }
        recordStart = nil
        guard tag.endIndex - start <= limits.maximumRecordLength else { throw tooLong }
        return .record(buffer[start..<tag.endIndex], number: recordCount)
    }

    /// The name that `bytes` begin with, without the prefix of its namespace.
    private func localName(_ bytes: ArraySlice<UInt8>) throws(LineError) -> String {
        let name = bytes.prefix { ![Byte.space, Byte.tab, 10, 13, Byte.slash, Byte.greaterThan].contains($0) }
        let local = name.split(separator: Byte.colon).last ?? []
        guard !local.isEmpty, name.count <= 256 else { throw broken("the name of an element", at: bytes.startIndex) }
        return String(decoding: local, as: UTF8.self)
    }

    /// The parts are read as UTF-8, which most encodings of XML are not.
    private func checkEncoding(_ instruction: ArraySlice<UInt8>) throws(LineError) {
        let text = UntrustedText.decode(instruction)
        guard text.hasPrefix("<?xml"), let start = text.firstRange(of: "encoding")?.upperBound else { return }
        let quoted = text[start...].split(whereSeparator: { $0 == "\"" || $0 == "'" })
        let name = quoted.count > 1 ? String(quoted[1]) : ""
        // A file in UTF-16 has become UTF-8 before it came here.
        guard ["utf-8", "utf8", "us-ascii", "ascii", "utf-16"].contains(name.lowercased()) else {
            throw LineError(record: 1, reason: .foreignEncoding(UntrustedText.excerpt(name.utf8Slice)))
        }
    }

    private func checkBlank(_ text: ArraySlice<UInt8>) throws(LineError) {
        guard let index = text.firstIndex(where: { ![Byte.space, Byte.tab, 10, 13].contains($0) }) else { return }
        throw broken(hasRoot ? "the end of the file after the root element" : "< at the beginning", at: index)
    }

    private func checkLength() throws(LineError) {
        guard buffer.count - (recordStart ?? position) > limits.maximumRecordLength else { return }
        // What stands between a `<` and its end may hide anything, so nothing after it can be trusted.
        throw LineError(
            record: max(1, recordCount),
            reason: .brokenDocument(expected: "records of at most \(limits.maximumRecordLength) bytes"))
    }

    private func checkEnd() throws(LineError) {
        guard hasRoot else { throw broken("an XML element", at: 0) }
        if !names.isEmpty { throw endsEarly }
    }

    private var endsEarly: LineError {
        let place =
            recordStart != nil ? "this record" : recordCount == 0 ? "the beginning" : "the document, after this record"
        return LineError(record: max(1, recordCount), reason: .endsEarly(within: place))
    }

    private var tooLong: LineError {
        LineError(record: recordCount, reason: .tooLong(limit: limits.maximumRecordLength))
    }

    private func broken(_ expected: String, at index: Int) -> LineError {
        LineError(
            record: max(1, recordCount), reason: .brokenDocument(expected: expected),
            bytes: buffer[min(index, buffer.count)...].prefix(UntrustedText.excerptLength))
    }
}
