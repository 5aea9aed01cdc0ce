import GRDB
public import KnownHashes

extension KnownHashStore {
    /// Attaches a file of the NSRL (RDSv3, SQLite) as a list of known good files.
    ///
    /// Nothing is copied: the file is asked where it lies, and must stay there. With the files as NIST publishes them
    /// that is by SHA-256 only, for there is no index of the others.
    ///
    /// - Throws: ``StoreError`` if it is no such file, if it has no index of digests, or if there is a list of that name with entries of its own.
    @discardableResult
    public func attachNSRL(
        _ path: String, as list: String = "NSRL", by author: EventAuthor = EventAuthor()
    ) throws -> AttachedFile {
        let path = StoreFile.absolutePath(path)
        let file = try attachedFiles.file(at: path)
        guard !file.indexed.isEmpty else {
            throw StoreError(
                .invalidRequest, path: path,
                "The set has no index of its digests, so every question would read all of it. Copy it into the store "
                    + "(--copy), or make an index in a copy of the file: CREATE INDEX by_sha256 ON \(file.table) (sha256)."
            )
        }
        return try writing { database in
            let events = EventLog(database, author: author)
            let description = ListDescription(
                name: list, source: "NIST National Software Reference Library", kind: .knownGood, version: file.version)
            let known = try Self.listNumber(list, in: database)
            if let known {
                let kind = try ListFacts(of: known, in: database).kind
                let hasEntries =
                    try Row.fetchOne(
                        database, sql: "SELECT 1 FROM entry WHERE list_id = ? LIMIT 1", arguments: [known]) != nil
                guard kind == .knownGood, !hasEntries else {
                    throw StoreError(
                        .invalidRequest, path: self.path,
                        "The list ‘\(list)’ has entries of its own, or is not of known good files. Attach the file under "
                            + "another name.")
                }
            }
            let id = try known ?? ListCreation.create(description, in: database, events: events)
            let event = try events.append(.attached, list: id, note: path)
            try ListFacts(description).differing(from: ListFacts(of: id, in: database))
                .write(to: database, list: id, event: event)
            try database.execute(
                sql: "INSERT INTO list_reference (list_id, event_id, path) VALUES (?, ?, ?)",
                arguments: [id, event.rawValue, path])
            return AttachedFile(list: list, path: path, algorithms: file.indexed)
        }
    }

    /// Takes the attached file off a list; the list stays in the history.
    public func detachFile(of list: String, by author: EventAuthor = EventAuthor()) throws {
        try writing { database in
            let id = try listID(list, in: database)
            guard try Self.references(database).contains(where: { $0.list == list }) else {
                throw StoreError(.invalidRequest, path: path, "No file is attached to the list ‘\(list)’.")
            }
            let event = try EventLog(database, author: author).append(.detached, list: id)
            try database.execute(
                sql: "INSERT INTO list_reference (list_id, event_id, path) VALUES (?, ?, NULL)",
                arguments: [id, event.rawValue])
        }
    }
}
