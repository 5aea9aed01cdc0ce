import Foundation
import GRDB
import PerceptualHash

extension KnownHashStore {
    /// Imports the list file at `path` into a list, which is created if there is none of that name.
    ///
    /// It is all or nothing, whatever happens: the entries become visible together at the end. By default one bad line
    /// refuses the file; see ``ImportOptions/badLines-swift.property``. `progress` is called now and then; what it throws
    /// ends the import. Not to be called from within a closure that reads the same store.
    ///
    /// - Throws: ``ImportError`` if the file is not imported because of what is in it, with a report that names the bad
    ///   lines; ``StoreError`` if the store cannot be written.
    @discardableResult
    public func importList(
        from path: String, into list: ListDescription, options: ImportOptions = ImportOptions(),
        progress: ((ImportProgress) throws -> Void)? = nil
    ) throws -> ImportReport {
        guard let writer else {
            throw StoreError(.cannotWrite, path: self.path, "The store was opened for reading only.")
        }
        try Self.check(list, options, path: path)
        var file = try ListFile(path: path)
        defer { file.close() }
        let head = try file.peek()
        let recognition = FormatRecognition(path: path, algorithm: options.algorithm)
        let format = try options.format ?? recognition.format(of: head)
        var report = ImportReport(list: list.name, format: format, formatWasRecognised: options.format == nil)
        if let suspicion = recognition.suspicion(about: head, format: format) { report.warnings.append(suspicion) }

        return try StoreError.translating(path: self.path) {
            try writer.writeWithoutTransaction { database in
                var outcome: ImportReport?
                try database.inTransaction(.immediate) {
                    outcome = try ListImport(database: database, list: list, options: options)
                        .run(file: &file, report: report, progress: progress)
                    return .commit
                }
                return outcome ?? report
            }
        }
    }

    private static func check(_ list: ListDescription, _ options: ImportOptions, path: String) throws(ImportError) {
        guard !list.name.allSatisfy(\.isWhitespace) else {
            throw ImportError(.invalidRequest, path: path, "The list needs a name.")
        }
        if let pipeline = options.pipeline, !options.algorithm.accepts(pipeline) {
            throw ImportError(
                .invalidRequest, path: path,
                "\(options.algorithm.rawValue) hashes do not come from the pipeline \(pipeline.rawValue).")
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
        file: inout ListFile, report: ImportReport, progress: ((ImportProgress) throws -> Void)?
    ) throws -> ImportReport {
        let writer = try EntryWriter(database, list: listID(file: file.path))
        let refuses = options.badLines == .refuseFile
        var parsing = ListParsing(report: report, options: options)
        var added = 0
        var duplicates = 0
        var withEmptyFileDigest = 0
        var isRefused = false
        while true {
            let chunk = try file.next()
            try parsing.parse(chunk) { record, line in
                // What will be undone need not be written; the file is read on for the sake of the report.
                guard !isRefused else { return }
                switch try writer.add(record, line: line, category: record.category ?? options.category) {
                case .added:
                    added += 1
                    if record.digests.contains(where: \.isOfEmptyFile) { withEmptyFileDigest += 1 }
                case .duplicate: duplicates += 1
                }
            }
            isRefused = parsing.isAborted || refuses && parsing.report.badLineCount > 0
            try progress?(ImportProgress(bytesRead: file.bytesRead, fileSize: file.size, added: isRefused ? 0 : added))
            if chunk.isEmpty || parsing.isAborted { break }
        }
        var report = parsing.report
        guard !isRefused else { throw Self.refusal(report, path: file.path) }
        guard added + duplicates > 0 else {
            throw ImportError(.noEntries, path: file.path, "The file holds no entry.", report: report)
        }
        try writer.finish()
        report.added = added
        report.duplicates = duplicates
        report.withEmptyFileDigest = withEmptyFileDigest
        if withEmptyFileDigest > 0 {
            report.warnings.append(
                "\(withEmptyFileDigest) entries have a digest of the empty file. It is kept but never matches.")
        }
        return report
    }

    private static func refusal(_ report: ImportReport, path: String) -> ImportError {
        let first = report.badLines.first.map { " The first is \($0)" } ?? ""
        let count = report.badLineCount == 1 ? "1 line" : "\(report.badLineCount) lines"
        return ImportError(
            .badLines, path: path, "Nothing was imported: \(count) could not be understood.\(first)", report: report)
    }

    /// The number of the list, which is created or completed as described.
    private func listID(file: String) throws -> Int64 {
        guard
            let row = try Row.fetchOne(
                database, sql: "SELECT id, source, category_scheme FROM list WHERE name = ?", arguments: [list.name])
        else {
            try database.execute(
                sql: "INSERT INTO list (name, source, category_scheme, created) VALUES (?, ?, ?, ?)",
                arguments: [list.name, list.source ?? "", list.categoryScheme ?? "", Date.now.formatted(.iso8601)])
            return database.lastInsertedRowID
        }
        let id: Int64 = row[0]
        try complete(id, column: "source", says: row[1], with: list.source, file: file)
        try complete(id, column: "category_scheme", says: row[2], with: list.categoryScheme, file: file)
        return id
    }

    /// Writes what the list leaves open so far; refuses to change what it says.
    private func complete(_ id: Int64, column: String, says known: String, with new: String?, file: String) throws {
        guard let new, !new.isEmpty, new != known else { return }
        guard known.isEmpty else {
            let name = column.replacing("_", with: " ")
            throw ImportError(
                .listDiffers, path: file,
                "The list ‘\(list.name)’ has the \(name) ‘\(known)’, not ‘\(new)’. Import into a list of another name.")
        }
        try database.execute(sql: "UPDATE list SET \(column) = ? WHERE id = ?", arguments: [new, id])
    }
}
