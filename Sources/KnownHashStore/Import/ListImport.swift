import GRDB
import HashLists
public import KnownHashes
import PerceptualHash
import SystemFiles

extension KnownHashStore {
    /// Imports the list file at `path` into a list, which is created if there is none of that name.
    ///
    /// It is all or nothing, whatever happens: the entries become visible together at the end, and readers work on with
    /// what was there before until then. By default one bad line refuses the file; see
    /// ``ImportOptions/badLines-swift.property``. `progress` is called now and then; what it throws ends the import. Not to
    /// be called from within a closure that reads the same store.
    ///
    /// Until it is complete an import takes about as much space beside the store as it adds to it.
    ///
    /// - Throws: ``ImportError`` if the file is not imported because of what is in it, with a report that names the bad
    ///   lines; ``StoreError`` if the store cannot be written.
    @discardableResult
    public func importList(
        from path: String, into list: ListDescription, options: ImportOptions = ImportOptions(),
        progress: ((ImportProgress) throws -> Void)? = nil
    ) throws -> ImportReport {
        try checkIsWritable()
        try Self.check(list, options, path: path)
        var file = try ListFile(path: path)
        let head = try file.peek()
        let recognition = FormatRecognition(
            path: path, algorithm: options.algorithm, valuesAreDigests: options.valuesAreDigests)
        let finding = try recognition.finding(of: head, as: options.format)
        let report = ImportReport(list: list.name, format: finding.format, formatWasRecognised: options.format == nil)

        return try writingMuch { database in
            let existed = try Self.listNumber(list.name, in: database) != nil
            var result = report
            try database.inSavepoint {
                result = try ListImport(database: database, list: list, options: options)
                    .run(finding, of: &file, report: report, progress: progress)
                // What a file says again is no event.
                guard existed, result.changesNothing else { return .commit }
                result.event = nil
                return .rollback
            }
            return result
        }
    }

    private static func check(_ list: ListDescription, _ options: ImportOptions, path: String) throws(ImportError) {
        guard !list.name.allSatisfy(\.isWhitespace) else {
            throw ImportError(.invalidRequest, path: path, "The list needs a name.")
        }
        let algorithm = options.algorithm ?? .pdq
        if let pipeline = options.pipeline, !algorithm.accepts(pipeline) {
            throw ImportError(
                .invalidRequest, path: path,
                "\(algorithm.rawValue) hashes do not come from the pipeline \(pipeline.rawValue).")
        }
        if let digest = options.fileDigest, digest.algorithm != .sha256 {
            throw ImportError(.invalidRequest, path: path, "The digest of the file must be its SHA-256 digest.")
        }
    }
}

/// One import, within its transaction.
private struct ListImport {
    let database: Database
    let list: ListDescription
    let options: ImportOptions

    /// Throws where nothing shall be imported, which undoes the transaction.
    func run(
        _ finding: FormatRecognition.Finding, of file: inout ListFile, report: ImportReport,
        progress: ((ImportProgress) throws -> Void)?
    ) throws -> ImportReport {
        let events = EventLog(database, author: options.author)
        let listID = try ListCreation.findOrCreate(list, in: database, events: events)
        let event = try events.append(
            options.mode == .update ? .updated : .imported, list: listID,
            file: ImportedFile(
                name: PathBytes(file.path).fileName, size: file.size, sha256: options.fileDigest),
            note: options.note)
        var records = try RecordImport(
            database, list: listID, event: event, options: options, report: report)
        let refuses = options.badLines == .refuseFile
        var reading = options.readingOptions
        reading.hashDefaults.unstated = finding.unstated
        var parsing = ListParsing(
            finding.format, options: reading, warnings: [finding.remark].compactMap(\.self))
        var isRefused = false
        while true {
            let chunk = try file.next()
            try parsing.parse(chunk) { record, line in
                // What will be undone need not be written; the file is read on for the sake of the report.
                guard !isRefused else { return }
                try records.take(record, line: line)
            }
            isRefused = parsing.isAborted || refuses && parsing.report.badLineCount > 0
            try progress?(
                ImportProgress(
                    bytesRead: file.bytesRead, fileSize: file.size, added: isRefused ? 0 : records.report.added))
            if chunk.isEmpty || parsing.isAborted { break }
        }
        guard !isRefused else { throw Self.refusal(parsing.report, path: file.path) }
        // An item on a line that was skipped is still on the list.
        let isComplete = !parsing.facts.isDelta && parsing.report.badLineCount == 0
        try records.finish(isComplete: isComplete)
        var report = records.report
        report.parsing = parsing.report
        report.warnings += parsing.report.warnings
        // An exchange may have nothing new to tell.
        guard report.itemCount > 0 || parsing.facts.isDelta && parsing.report.badLineCount == 0 else {
            throw ImportError(.noEntries, path: file.path, "The file holds no entry.", report: parsing.report)
        }
        report.changedFacts = try write(parsing.facts, of: listID, event: event, file: file.path)
        for (kind, total) in report.eventCounts { try events.count(total, of: kind, in: event) }
        addWarnings(to: &report, isDelta: parsing.facts.isDelta)
        return report
    }

    private func addWarnings(to report: inout ImportReport, isDelta: Bool) {
        if report.withEmptyFileDigest > 0 {
            report.warnings.append(
                "\(report.withEmptyFileDigest) entries have a digest of the empty file. It is kept but never matches.")
        }
        if let count = report.quarantined[.lowQuality] {
            report.warnings.append(
                "\(count) hashes have a quality below \(options.minimumQuality). They are kept but not searched.")
        }
        if let count = report.quarantined[.nearlyConstant] {
            report.warnings.append(
                "\(count) hashes have nearly all bits alike, as empty pages have. They are kept but not searched.")
        }
        if report.stillWithdrawn > 0 {
            report.warnings.append("\(report.stillWithdrawn) entries of the file were withdrawn before and stay so.")
        }
        if options.mode == .update, !isDelta, report.badLineCount > 0 {
            report.warnings.append(
                "Nothing was removed for not being in the file, because \(report.badLineCount) lines were left out.")
        }
    }

    private static func refusal(_ report: ParsingReport, path: String) -> ImportError {
        let first = report.badLines.first.map { " The first is \($0)" } ?? ""
        let count = report.badLineCount == 1 ? "1 line" : "\(report.badLineCount) lines"
        if report.stoppedAtBadLines {
            return ImportError(
                .badLines, path: path,
                "Nothing was imported: reading stopped after \(count) that could not be understood.\(first)",
                report: report)
        }
        return ImportError(
            .badLines, path: path, "Nothing was imported: \(count) could not be understood.\(first)", report: report)
    }

    /// Writes what the list leaves open so far; refuses to change what it says, its version apart.
    ///
    /// A category means something in its scheme only, and an entry something by the kind of its list. Changing them takes
    /// ``KnownHashStore/setListFacts(_:reason:by:)``.
    /// - Returns: whether it wrote anything.
    private func write(_ file: ListFileFacts, of id: Int64, event: EventID, file path: String) throws -> Bool {
        var stated = ListFacts(list)
        stated[.version] = stated[.version] ?? file.version
        stated[.categoryScheme] = stated[.categoryScheme] ?? file.categoryScheme
        let known = try ListFacts(of: id, in: database)
        let changes = stated.differing(from: known)
        for field in changes.fields where field != .version {
            guard let says = known[field], !says.isEmpty else { continue }
            throw ImportError(
                .listDiffers, path: path,
                """
                The list ‘\(list.name)’ has the \(field.displayName) ‘\(says)’, not ‘\(changes[field] ?? "")’. Import into \
                a list of another name.
                """)
        }
        try changes.write(to: database, list: id, event: event)
        return !changes.fields.isEmpty
    }
}
