import KnownHashes
import TextCoding

/// What PowerShell prints of objects with hashes, such as those of `Get-FileHash`: as a table, or as a list of properties.
///
/// ```
/// Algorithm       Hash                                                                   Path
/// ---------       ----                                                                   ----
/// SHA256          5FECEB66FFC86F38D952786C6D696C79C2DBC239DD4E91B46729D73A27FB57E9       D:\pictures\a.jpg
///
/// Algorithm : SHA256
/// Hash      : 5FECEB66FFC86F38D952786C6D696C79C2DBC239DD4E91B46729D73A27FB57E9
/// Path      : D:\pictures\a.jpg
/// ```
///
/// The names mean what they mean in a header of CSV. A value that is too long for a line goes on in the next one, which
/// begins with blanks.
struct PrintedTableParser: LineParser {
    /// More properties than this no object has that somebody printed.
    private static let maximumProperties = 64
    private static let maximumShapes = 32

    private let defaults: HashDefaults
    private let maximumRecordLength: Int
    /// The line that will have been the names of a table if a line of dashes follows.
    private var names: Line?
    private var table: (ranges: [Range<Int>], shape: Int)?
    private var properties: [(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)] = []
    private var propertiesLine: Line?
    private var length = 0
    /// The sets of columns that were met.
    private var shapes: [(names: [ArraySlice<UInt8>], columns: ListColumns)] = []
    private(set) var recordNumber: Int?

    init(defaults: HashDefaults, maximumRecordLength: Int) {
        self.defaults = defaults
        self.maximumRecordLength = maximumRecordLength
    }

    /// Whether `lines` have a table or a list with a column of hashes or digests.
    static func recognises(_ lines: [Line]) -> Bool {
        let hasTable = zip(lines, lines.dropFirst()).contains { first, second in
            ranges(ofDashes: second).map { ListColumns.recognises(fields(first, ranges: $0)) } ?? false
        }
        return hasTable
            || lines.prefix(20).contains { line in
                guard let (name, value) = property(line), ListColumn(name: name)?.isHash == true else { return false }
                return value.hexPrefixCount == value.count && [32, 40, 64].contains(value.count)
            }
    }

    var ignoredColumns: [String] {
        shapes.flatMap(\.columns.ignoredNames).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    var warnings: [String] { shapes.flatMap(\.columns.warnings) }

    /// The values so far of 64 digits whose type nothing states.
    var unstatedValues: UnstatedValues { shapes.first?.columns.unstatedValues ?? UnstatedValues() }

    mutating func parse(_ line: Line) throws(LineError) -> ListRecord? {
        if line.isBlank || line.bytes.allSatisfy({ $0 == Byte.equals }) {
            names = nil
            table = nil
            return try endProperties()
        }
        if let ranges = Self.ranges(ofDashes: line) {
            guard let names else { throw line.error(.malformed(expected: "the names of the columns above the dashes")) }
            self.names = nil
            let index = try names.locating { () throws(FieldError) -> Int in
                try shape(Self.fields(names, ranges: ranges))
            }
            table = (ranges, index)
            return nil
        }
        if let (name, value) = Self.property(line), table == nil {
            let finished = properties.contains { $0.name == name } ? try endProperties() : nil
            try append(name, value, line: line)
            return finished
        }
        if propertiesLine != nil, line.bytes.first == Byte.space, !properties.isEmpty {
            length += line.bytes.count
            guard length <= maximumRecordLength else { throw line.error(.tooLong(limit: maximumRecordLength)) }
            properties[properties.count - 1].value += line.bytes.trimmed
            return nil
        }
        if let table, names == nil {
            let fields = Self.fields(line, ranges: table.ranges)
            recordNumber = line.number
            return try line.locating { () throws(FieldError) -> ListRecord? in
                try shapes[table.shape].columns.record(fields)
            }
        }
        guard names == nil else {
            self.names = nil
            throw line.error(.malformed(expected: "a line of dashes below the names of columns"))
        }
        names = Line(number: line.number, bytes: ArraySlice(Array(line.bytes)))
        return nil
    }

    mutating func finish() throws(LineError) -> ListRecord? {
        if let names { throw names.error(.malformed(expected: "a line of dashes below the names of columns")) }
        return try endProperties()
    }

    // MARK: - Properties

    private mutating func append(
        _ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>, line: Line
    ) throws(LineError) {
        length += line.bytes.count
        guard properties.count < Self.maximumProperties, length <= maximumRecordLength else {
            properties = []
            propertiesLine = nil
            length = 0
            throw line.error(.tooLong(limit: maximumRecordLength))
        }
        if propertiesLine == nil {
            let excerpt = ArraySlice(Array(line.bytes.prefix(UntrustedText.excerptLength + 1)))
            propertiesLine = Line(number: line.number, bytes: excerpt)
        }
        properties.append((ArraySlice(Array(name)), ArraySlice(Array(value))))
    }

    private mutating func endProperties() throws(LineError) -> ListRecord? {
        guard let line = propertiesLine else { return nil }
        let (names, values) = (properties.map(\.name), properties.map(\.value))
        properties = []
        propertiesLine = nil
        length = 0
        recordNumber = line.number
        return try line.locating { () throws(FieldError) -> ListRecord? in
            let index = try shape(names)
            return try shapes[index].columns.record(values)
        }
    }

    private mutating func shape(_ names: [ArraySlice<UInt8>]) throws(FieldError) -> Int {
        if let known = shapes.firstIndex(where: { $0.names == names }) { return known }
        guard shapes.count < Self.maximumShapes else {
            throw FieldError(.malformed(expected: "the same properties in each record"))
        }
        let columns: ListColumns
        do throws(FieldError) {
            columns = try ListColumns(names: names, defaults: defaults)
        } catch {
            // A record without a hash among others does not end the file.
            if case .noHashColumn = error.reason, !shapes.isEmpty { throw FieldError(.missingHash) }
            throw error
        }
        shapes.append((names.map { ArraySlice(Array($0)) }, columns))
        return shapes.count - 1
    }

    /// The parts of a line such as `Hash      : 5FEC…`.
    private static func property(_ line: Line) -> (name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)? {
        guard let colon = line.bytes.prefix(64).firstIndex(of: Byte.colon), line.bytes.first != Byte.space else {
            return nil
        }
        let name = line.bytes[..<colon].trimmed
        let value = line.bytes[(colon + 1)...]
        guard !name.isEmpty, value.isEmpty || value.first == Byte.space || value.first == Byte.tab else { return nil }
        return (name, value.trimmed)
    }

    // MARK: - Tables

    /// Where the columns are, in characters, that a line of dashes marks; nil for another line.
    private static func ranges(ofDashes line: Line) -> [Range<Int>]? {
        let dash = UInt8(ascii: "-")
        guard line.bytes.contains(dash), line.bytes.allSatisfy({ $0 == dash || $0 == Byte.space }) else { return nil }
        var starts: [Int] = []
        var isDash = false
        for (index, byte) in line.bytes.enumerated() {
            if byte == dash, !isDash { starts.append(index) }
            isDash = byte == dash
        }
        return starts.indices.map { index in
            (index == 0 ? 0 : starts[index])..<(index + 1 < starts.count ? starts[index + 1] : Int.max)
        }
    }

    private static func fields(_ line: Line, ranges: [Range<Int>]) -> [ArraySlice<UInt8>] {
        let bytes = line.bytes
        // Where characters of several bytes stand before a column, it begins later by bytes than by characters.
        var starts: [Int] = []
        var character = 0
        for index in bytes.indices where !UTF8.isContinuation(bytes[index]) {
            if starts.count < ranges.count, character == ranges[starts.count].lowerBound { starts.append(index) }
            character += 1
        }
        return ranges.indices.map { column in
            guard column < starts.count else { return [] }
            let end = column + 1 < starts.count ? starts[column + 1] : bytes.endIndex
            return bytes[starts[column]..<end].trimmed
        }
    }
}
