package import SystemFiles
package import TextCoding

/// The line by which another program learns of a file that matches: the record, and where it stands.
package enum MatchLine {
    /// - Parameters:
    ///   - ledger: the path of the ledger.
    ///   - line: the number of the record's line in it, from 1.
    package static func line(of record: FileRecord, ledger: PathBytes, line number: Int) -> JSONWriter {
        JSONWriter.object { line in
            line.field("type", "match")
            line.field("ledger", path: ledger)
            line.field("line", number)
            line.field("record") { LedgerLine.write(record, to: &$0) }
        }
    }
}
