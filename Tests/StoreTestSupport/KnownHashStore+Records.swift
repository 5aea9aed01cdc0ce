package import HashLists
import KnownHashes
package import KnownHashStore

extension KnownHashStore {
    /// Takes records over as a file of them would, for formats that are not at hand.
    @discardableResult
    package func takeRecords(
        _ records: [ListRecord], into list: String, options: ImportOptions, isDelta: Bool = false
    ) throws -> ImportReport {
        try withTransaction { transaction in
            let events = transaction.events(by: options.author)
            let id =
                try transaction.listNumber(list)
                ?? transaction.createList(ListDescription(name: list), events: events)
            let event = try events.append(.updated, list: id)
            var taking = try RecordImport(
                transaction, list: id, event: event, options: options,
                report: ImportReport(list: list, format: .csv, formatWasRecognised: false))
            for (index, record) in records.enumerated() { try taking.take(record, line: index + 1) }
            try taking.finish(isComplete: !isDelta)
            return taking.report
        }
    }
}
