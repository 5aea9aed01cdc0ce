import GRDB
import HashLists
public import KnownHashes
public import PerceptualHash

/// A picture to add to a list, with what was computed from it.
public struct NewEntry: Hashable, Sendable {
    /// What to call it; nil for its number in the order of adding.
    public var label: String?
    public var category: String?
    public var comment: String?
    /// At most one of each algorithm.
    public var digests: [Digest]
    /// The hashes; those that are not stable, whose quality is low, or that are nearly constant are kept and not searched.
    public var hashes: [NamedHash]

    public init(
        label: String? = nil, category: String? = nil, comment: String? = nil, digests: [Digest] = [],
        hashes: [NamedHash] = []
    ) {
        self.label = label
        self.category = category
        self.comment = comment
        self.digests = digests
        self.hashes = hashes
    }

    fileprivate var record: ListRecord {
        var record = ListRecord(label: label, category: category, comment: comment)
        for digest in digests where !record.digests.contains(where: { $0.algorithm == digest.algorithm }) {
            record.digests.append(digest)
        }
        // A picture that looks the same turned round has the same hash twice.
        var seen: Set<PackedBytes> = []
        for hash in hashes.compactMap(StoredHash.init) where seen.insert(hash.packed).inserted {
            record.hashes.append(hash)
        }
        return record
    }
}

extension KnownHashStore {
    /// Adds entries to a list, which is created if there is none of that name: all or none.
    ///
    /// An entry that the list has already, with the same hashes and digests, label and category, is not added again.
    ///
    /// - Throws: ``StoreError``; ``StoreError/Code/invalidRequest`` if an entry has neither a digest nor a hash.
    @discardableResult
    public func add(
        _ entries: [NewEntry], to list: ListDescription, minimumQuality: Int = ImportOptions.usualMinimumQuality,
        note: String? = nil, by author: EventAuthor = EventAuthor()
    ) throws -> ImportReport {
        let records = entries.map(\.record)
        guard records.allSatisfy({ !$0.digests.isEmpty || !$0.hashes.isEmpty }) else {
            throw StoreError(.invalidRequest, path: path, "An entry needs a digest or a hash.")
        }
        var options = ImportOptions()
        options.author = author
        options.minimumQuality = minimumQuality
        return try writingMuch { database in
            let events = EventLog(database, author: author)
            let id = try ListCreation.findOrCreate(list, in: database, events: events)
            let event = try events.append(.imported, list: id, note: note)
            let empty = ImportReport(list: list.name)
            var importing = try RecordImport(database, list: id, event: event, options: options, report: empty)
            for (number, record) in records.enumerated() { try importing.take(record, line: number + 1) }
            try importing.finish(isComplete: false)
            for (kind, total) in importing.report.eventCounts { try events.count(total, of: kind, in: event) }
            return importing.report
        }
    }
}

extension StoredHash {
    /// A computed hash as a store keeps it; nil for one of the fast pipeline, which no list holds.
    init?(_ hash: NamedHash) {
        guard hash.pipeline != .fast else { return nil }
        let quarantine: QuarantineReason? = hash.isStable ? nil : .unstable
        let packed =
            switch hash.value {
            case .bits256(let value): PackedBytes(value)
            case .bits64(let value): PackedBytes(value)
            }
        self.init(
            algorithm: hash.algorithm, pipeline: hash.pipeline, quality: hash.quality, quarantine: quarantine,
            packed: packed)
    }
}
