@testable import HashLists
@testable import KnownHashes

@testable import KnownHashStore

extension KnownHashStore {
    /// Takes records over as a file of them would, for formats that are not at hand.
    @discardableResult
    func takeRecords(
        _ records: [ListRecord], into list: String, options: ImportOptions, isDelta: Bool = false
    ) throws -> ImportReport {
        try writing { database in
            let events = EventLog(database, author: options.author)
            let id = try ListCreation.findOrCreate(ListDescription(name: list), in: database, events: events)
            let event = try events.append(.updated, list: id)
            var taking = try RecordImport(
                database, list: id, event: event, options: options,
                report: ImportReport(list: list, format: .csv, formatWasRecognised: false))
            for (index, record) in records.enumerated() { try taking.take(record, line: index + 1) }
            try taking.finish(isComplete: !isDelta)
            return taking.report
        }
    }
}
