package import SystemFiles
package import TextCoding

/// The lines that answer a stream of items, between the run line and the end: one for each item, in the order of the items.
///
/// They are those of a ledger without what a stream does not have: paths, times and seals.
package enum AnswerLine {
    /// What became of the item with `key`.
    ///
    /// - Parameter records: that of the item, and those of what lies inside it.
    package static func item(_ key: PathBytes, _ records: [FileRecord]) -> JSONWriter {
        JSONWriter.object { line in
            line.field("type", "file")
            line.field("key", path: key)
            if let record = records.first { LedgerLine.writeFields(of: record, modified: nil, to: &line) }
            guard records.count > 1 else { return }
            line.field("parts", objects: records.dropFirst()) { part, record in
                LedgerLine.writeFields(of: record, modified: nil, to: &part)
            }
        }
    }

    /// The last line, which says that nothing is missing before it.
    ///
    /// - Parameters:
    ///   - count: the number of items that were answered.
    ///   - storeChangeCount: the state of the store at the end; nil where there is none.
    package static func end(_ count: Int, storeChangeCount: Int64?) -> JSONWriter {
        JSONWriter.object { line in
            line.field("type", "end")
            line.field("records", count)
            line.field("storeChanges", storeChangeCount)
        }
    }
}
