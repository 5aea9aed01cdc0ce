import TextCoding

/// Where the records are in a JSON document.
struct JSONLayout {
    /// The member of the root object whose array holds the records.
    let records: String
    /// The member of such a record whose array, if there is one, holds the records proper.
    var nested: String?
}

/// Cuts the records out of a JSON document.
///
/// It looks at quotes and brackets alone: what is between the brackets of a record is for ``JSONReader`` to understand.
/// Several documents may stand one after the other, as pages of an exchange do that were saved to one file.
struct JSONRecordSplitter: RecordSplitter {
    typealias Part = DocumentPart<Member>

    /// A member of the root object that is neither an array nor an object.
    struct Member {
        let name: ArraySlice<UInt8>
        let value: ArraySlice<UInt8>
    }

    private enum Level: UInt8 {
        case root, records, record, nestedRecords, otherObject, otherArray

        var isArray: Bool { self == .records || self == .nestedRecords || self == .otherArray }
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    let layout: JSONLayout
    let limits: DocumentLimits

    /// The number of records that were met.
    private(set) var recordCount = 0
    /// Whether the array of records was met.
    private(set) var hasRecords = false

    private var buffer: [UInt8] = []
    /// Up to here the document was looked at.
    private var position = 0
    private var isFinished = false
    private var hasStarted = false
    private var levels: [Level] = []
    /// The latest string in the root or in a record, its quotes left out: it may be the name of a member.
    private var string: Range<Int>?
    private var isInString = false
    private var isEscaped = false
    /// The name of the member of the root whose value is being read.
    private var name: ArraySlice<UInt8>?
    /// Whether the member of a record that is being read has the name of the array of nested records.
    private var isNestedName = false
    /// Where the value of a member of the root begins.
    private var valueStart: Int?
    /// Where the record begins that is being read.
    private var recordStart: Int?
    /// The level at which that record is.
    private var recordDepth = 0
    /// Whether that record is too long, so that the rest of it is passed over.
    private var excerptOfLongRecord: ArraySlice<UInt8>?
    /// Whether an element of the array of records is no object.
    private var strayStart: Int?
    private var needsComma = false

    init(layout: JSONLayout, limits: DocumentLimits) {
        self.layout = layout
        self.limits = limits
    }

    mutating func append(_ chunk: [UInt8]) {
        let keep = keepFrom
        buffer.removeSubrange(0..<keep)
        position -= keep
        string = string.map { ($0.lowerBound - keep)..<($0.upperBound - keep) }
        valueStart = valueStart.map { $0 - keep }
        recordStart = recordStart.map { $0 - keep }
        strayStart = strayStart.map { $0 - keep }
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
        while position < buffer.count {
            if isInString {
                skipString()
                continue
            }
            let byte = buffer[position]
            position += 1
            if let part = try take(byte) { return part }
        }
        try checkLength()
        if isFinished { try checkEnd() }
        return nil
    }

    /// The first byte that is still needed.
    private var keepFrom: Int {
        var keep = position
        if let string { keep = min(keep, string.lowerBound) }
        if let valueStart { keep = min(keep, valueStart) }
        if let recordStart { keep = min(keep, recordStart) }
        if let strayStart { keep = min(keep, strayStart) }
        return keep
    }

    private mutating func skipString() {
        var index = position
        var isEscaped = isEscaped
        let count = buffer.count
        while index < count {
            let byte = buffer[index]
            index += 1
            if isEscaped {
                isEscaped = false
            } else if byte == Byte.backslash {
                isEscaped = true
            } else if byte == Byte.quote {
                isInString = false
                if let start = string?.lowerBound { string = start..<(index - 1) }
                break
            }
        }
        self.isEscaped = isEscaped
        position = index
    }

    private mutating func take(_ byte: UInt8) throws(LineError) -> Part? {
        switch byte {
        case Byte.space, Byte.lineFeed, Byte.carriageReturn, Byte.tab: return nil
        case Byte.quote:
            try noteElement()
            isInString = true
            string = levels.last == .root || levels.last == .record ? position..<position : nil
        case Byte.colon: endName()
        case Byte.comma: return try endElement()
        case Byte.leftBrace, Byte.leftBracket: try open(byte)
        case Byte.rightBrace, Byte.rightBracket: return try close(byte)
        default: try noteElement()
        }
        return nil
    }

    private mutating func endName() {
        guard let string else { return }
        if levels.last == .root {
            name = ArraySlice(Array(buffer[string]))
            valueStart = position
        } else if let nested = layout.nested {
            isNestedName = buffer[string].equalsIgnoringCase(nested)
        }
        self.string = nil
    }

    /// Takes notice of a value that is neither an array nor an object.
    private mutating func noteElement() throws(LineError) {
        switch levels.last {
        case nil: throw broken("{ at the beginning")
        case .records, .nestedRecords:
            if strayStart == nil {
                recordCount += 1
                strayStart = position - 1
            }
        default: break
        }
    }

    private mutating func open(_ byte: UInt8) throws(LineError) {
        let isObject = byte == Byte.leftBrace
        guard levels.count < limits.maximumDepth else {
            throw LineError(record: max(1, recordCount), reason: .tooDeep(limit: limits.maximumDepth))
        }
        var level = isObject ? Level.otherObject : .otherArray
        switch levels.last {
        case nil:
            guard isObject else { throw broken("{ at the beginning") }
            level = .root
        case .root:
            if !isObject, name?.equalsIgnoringCase(layout.records) == true {
                level = .records
                hasRecords = true
            }
            valueStart = nil
            needsComma = false
        case .records, .nestedRecords:
            guard !needsComma else { throw broken("a comma between records") }
            if isObject {
                level = .record
                recordCount += 1
                recordStart = position - 1
                recordDepth = levels.count
            } else {
                try noteElement()
            }
        case .record:
            // The record turns out to be what holds the records proper, so it is none itself.
            if !isObject, recordStart != nil, levels.count == recordDepth + 1, levels.dropLast().last == .records,
                isNestedName
            {
                level = .nestedRecords
                recordCount -= 1
                recordStart = nil
                excerptOfLongRecord = nil
                needsComma = false
            }
        default: break
        }
        string = nil
        isNestedName = false
        levels.append(level)
    }

    private mutating func close(_ byte: UInt8) throws(LineError) -> Part? {
        guard let level = levels.last else { throw broken("{ at the beginning") }
        guard level.isArray == (byte == Byte.rightBracket) else {
            throw broken(level.isArray ? "a comma or ]" : "a comma or }")
        }
        let member = endMember()
        let stray = endStray()
        levels.removeLast()
        string = nil
        if let stray { throw stray }
        guard level == .record else { return member }
        needsComma = true
        // Else it was what holds the records proper.
        guard let start = recordStart else { return nil }
        recordStart = nil
        if let excerpt = excerptOfLongRecord {
            excerptOfLongRecord = nil
            throw tooLong(excerpt)
        }
        guard position - start <= limits.maximumRecordLength else { throw tooLong(buffer[start..<position]) }
        return .record(buffer[start..<position], number: recordCount)
    }

    /// Ends what stands before a comma.
    private mutating func endElement() throws(LineError) -> Part? {
        guard !levels.isEmpty else { throw broken("{ at the beginning") }
        needsComma = false
        string = nil
        isNestedName = false
        if let stray = endStray() { throw stray }
        return endMember()
    }

    private mutating func endStray() -> LineError? {
        guard levels.last == .records || levels.last == .nestedRecords, let start = strayStart else { return nil }
        strayStart = nil
        return LineError(
            record: recordCount, reason: .malformed(expected: "a record, which is an object in { }"),
            bytes: buffer[start..<(position - 1)])
    }

    private mutating func endMember() -> Part? {
        guard levels.last == .root, let start = valueStart, let name else { return nil }
        valueStart = nil
        self.name = nil
        return .surroundings(Member(name: name, value: buffer[start..<(position - 1)]))
    }

    /// Sees to it that the buffer does not grow without bound.
    private mutating func checkLength() throws(LineError) {
        if let start = recordStart, position - start > limits.maximumRecordLength {
            if excerptOfLongRecord == nil {
                excerptOfLongRecord = ArraySlice(Array(buffer[start...].prefix(UntrustedText.excerptLength)))
            }
            // The record is passed over, its end found by its brackets.
            buffer.removeAll(keepingCapacity: true)
            position = 0
            recordStart = 0
            string = nil
        } else if position - keepFrom > limits.maximumRecordLength {
            throw LineError(
                record: max(1, recordCount), reason: .brokenDocument(expected: "less text between the records"))
        }
    }

    private func checkEnd() throws(LineError) {
        guard levels.isEmpty else {
            let place =
                switch (recordStart != nil, recordCount) {
                case (true, _): "this record"
                case (_, 0): "the beginning"
                default: "the document, after this record"
                }
            throw LineError(record: max(1, recordCount), reason: .endsEarly(within: place))
        }
        guard hasRecords else { throw broken("an object with the array ‘\(layout.records)’") }
    }

    private func broken(_ expected: String) -> LineError {
        let start = max(0, position - 1)
        return LineError(
            record: max(1, recordCount), reason: .brokenDocument(expected: expected),
            bytes: buffer[min(start, buffer.count)...].prefix(UntrustedText.excerptLength))
    }

    private func tooLong(_ bytes: ArraySlice<UInt8>) -> LineError {
        LineError(record: recordCount, reason: .tooLong(limit: limits.maximumRecordLength), bytes: bytes)
    }
}
