import GRDB
import HashLists
public import KnownHashes
import SystemFiles

extension KnownHashStore {
    /// Copies the digests of a file of the NSRL (RDSv3, SQLite) into a list, of known good files unless `list` says
    /// otherwise.
    ///
    /// This is for sets that shall stay with the store: a full one has over seventy million different digests, which take
    /// some ten gigabytes. See ``attachNSRL(_:as:by:)`` for asking the file where it lies. It is all or nothing.
    ///
    /// - Throws: ``StoreError`` if the file is something else, or holds what is no digest.
    @discardableResult
    public func importNSRL(
        _ path: String, into list: ListDescription, by author: EventAuthor = EventAuthor(),
        progress: ((_ added: Int) throws -> Void)? = nil
    ) throws -> Int {
        let path = StoreFile.absolutePath(path)
        let file = try NSRLFile(path: path)
        return try writingMuch { database in
            let events = EventLog(database, author: author)
            var description = list
            description.kind = list.kind ?? .knownGood
            description.version = list.version ?? file.version
            let id = try ListCreation.findOrCreate(description, in: database, events: events)
            let facts = try ListFacts(of: id, in: database)
            guard facts.kind == description.kind else {
                throw StoreError(
                    .invalidRequest, path: self.path,
                    "The list ‘\(list.name)’ is of the kind \(facts.kind.rawValue). Import into a list of another name."
                )
            }
            let event = try events.append(
                .imported, list: id,
                file: ImportedFile(name: PathBytes(path).fileName, size: PathTarget(path: path).size, sha256: nil))
            try ListFacts(description).differing(from: facts).write(to: database, list: id, event: event)
            let added = try Self.copy(file, path: path, to: id, event: event, in: database, progress: progress)
            try events.count(added, of: "added", in: event)
            return added
        }
    }

    private static func copy(
        _ file: NSRLFile, path: String, to list: Int64, event: EventID, in database: Database,
        progress: ((_ added: Int) throws -> Void)?
    ) throws -> Int {
        var update = try ListUpdate(
            database, list: list, event: event, minimumQuality: ImportOptions.usualMinimumQuality, marksNamed: false)
        var added = 0
        try file.forEachRow { sha256, sha1, md5, name, number in
            var record = ListRecord(label: name)
            for (algorithm, hex) in [(DigestAlgorithm.md5, md5), (.sha1, sha1), (.sha256, sha256)] where !hex.isEmpty {
                guard let digest = Digest(hex: hex), digest.algorithm == algorithm else {
                    throw StoreError(
                        .damaged, path: path,
                        "Row \(number) has no \(algorithm.displayName) digest where one should be. Nothing was imported."
                    )
                }
                record.digests.append(digest)
            }
            guard !record.digests.isEmpty else { return }
            let match = try update.match(of: record, category: nil)
            if let known = match.entry, known.isCurrent { return }
            _ = try update.add(record, line: number, category: nil, match: match)
            added += 1
            if added.isMultiple(of: 10_000) { try progress?(added) }
        }
        try update.finish()
        return added
    }
}
