import KnownHashes
import PerceptualHash
import TextCoding

/// CSV files with a header: a column for each kind of hash and digest, and more about each entry.
///
/// ```
/// filename;MD5;PDQ;quality;category
/// "a;b.jpg";d41d8cd98f00b204e9800998ecf8427e;f8f8f0cee0f4…;100;2
/// ```
///
/// The header says what is what (see ``ListColumn``), and ``CSVTable`` what parts the fields. Columns of other names are
/// ignored and reported. An empty field states nothing.
struct CSVListParser: LineParser {
    let defaults: HashDefaults

    private var table: CSVTable
    /// Nil until the header was read.
    private var columns: ListColumns?

    init(defaults: HashDefaults, maximumRecordLength: Int) {
        self.defaults = defaults
        table = CSVTable(maximumRecordLength: maximumRecordLength)
    }

    /// Whether the first of `lines`, which are not blank, have a header with at least one column of hashes or digests.
    static func recognises(_ lines: some Collection<Line>) -> Bool {
        CSVTable.header(lines).map(ListColumns.recognises) ?? false
    }

    var ignoredColumns: [String] { columns?.ignoredNames ?? [] }

    var warnings: [String] {
        (columns?.warnings ?? []) + (defaults.unstated == .hash ? columns?.unstatedValues.suspicion ?? [] : [])
    }

    /// The values so far of 64 digits whose type nothing states.
    var unstatedValues: UnstatedValues { columns?.unstatedValues ?? UnstatedValues() }

    mutating func parse(_ line: Line) throws(LineError) -> ListRecord? {
        guard let part = try table.parse(line) else { return nil }
        let recordLine = table.recordLine
        do throws(FieldError) {
            switch part {
            case .header(let names):
                columns = try ListColumns(names: names, defaults: defaults)
                table.acceptHeader()
                return nil
            case .row(let fields):
                return try columns?.record(fields)
            }
        } catch {
            throw recordLine.error(error.reason)
        }
    }

    mutating func finish() throws(LineError) -> ListRecord? {
        try table.finish()
        return nil
    }
}
