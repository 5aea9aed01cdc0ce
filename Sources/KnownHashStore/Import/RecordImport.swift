import GRDB
import HashLists
import KnownHashes
import PerceptualHash

/// Takes the records of one file over into a list by one event, within a transaction of the caller's.
struct RecordImport {
    /// Records that name entries by hashes alone wait for each other, because finding them takes a pass over all hashes.
    private static let waitingLimit = 4096

    private let database: Database
    private let options: ImportOptions
    private let list: Int64
    private let event: EventID
    private let finder: EntryFinder
    private let states: EntryStateWriter
    private let votes: VoteWriter
    private let stateOf: RawStatement
    private var writer: EntryWriter
    private var ending: EntryEnding

    /// The newest entry before the import.
    private let newestBefore: EntryID
    /// In an update, the entries from before that the file speaks of.
    private var named: EntryMarks
    /// Whether there may be entries that are not active.
    private var hasStates: Bool

    private var waiting: [(record: ListRecord, line: Int)] = []
    private var hashesOfWaiting: Set<HashIdentity> = []

    private(set) var report: ImportReport

    init(_ database: Database, list: Int64, event: EventID, options: ImportOptions, report: ImportReport) throws {
        self.database = database
        self.options = options
        self.list = list
        self.event = event
        self.report = report
        finder = try EntryFinder(database, list: list)
        states = try EntryStateWriter(database, event: event, isByPerson: false)
        votes = try VoteWriter(database, event: event)
        stateOf = try RawStatement(
            database, "SELECT state, by_person, reason FROM entry_state WHERE entry_id = ? ORDER BY id DESC LIMIT 1")
        writer = try EntryWriter(database, list: list, event: event, minimumQuality: options.minimumQuality)
        ending = try EntryEnding(database, event: event)
        newestBefore = writer.newest
        named = EntryMarks(upTo: options.mode == .update ? newestBefore.rawValue : 0)
        hasStates = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM entry_state)") ?? false
    }

    mutating func take(_ record: ListRecord, line: Int) throws {
        if !waiting.isEmpty, record.hashes.contains(where: { hashesOfWaiting.contains(HashIdentity($0)) }) {
            // What the file says first happens first.
            try takeWaiting()
        }
        switch record.disposition {
        case .present: try takePresent(record, line: line)
        case .withdrawn, .deleted: try takeBack(record, line: line)
        }
    }

    /// Ends what the file has ended, and writes the totals. To be called once, after the last record.
    ///
    /// - Parameter isComplete: whether entries that the file did not name are no longer on the list.
    mutating func finish(isComplete: Bool) throws {
        try takeWaiting()
        if options.mode == .update {
            try supersede()
            if isComplete { try removeUnnamed() }
        }
        try writer.finish()
        try ending.finish(list: list)
        report.added -= report.changed
        report.quarantined = writer.quarantined
        report.event = event
    }

    // MARK: - Items that are on the list

    private mutating func takePresent(_ record: ListRecord, line: Int) throws {
        let category = record.category ?? options.category
        let identityHash = finder.identityHash(of: record, category: category)
        let known = try finder.entry(like: record, category: category, identityHash: identityHash)
        if let known, known.isCurrent {
            try note(known.id)
            try take(record.feedback, for: known.id)
            return
        }
        let entry = try add(record, line: line, category: category, identityHash: identityHash)
        // What a person decided about this item holds, although the list dropped it in between.
        if let known { try inheritState(of: known.id, by: entry) }
        try take(record.feedback, for: entry)
    }

    private mutating func add(
        _ record: ListRecord, line: Int, category: String?, identityHash: Int64
    ) throws -> EntryID {
        report.added += 1
        if record.digests.contains(where: \.isOfEmptyFile) { report.withEmptyFileDigest += 1 }
        return try writer.add(record, line: line, category: category, identityHash: identityHash)
    }

    /// Takes note that the file has an entry that the list has as well.
    private mutating func note(_ entry: EntryID) throws {
        if options.mode == .update, entry <= newestBefore, named.insert(entry) {
            report.unchanged += 1
        } else {
            report.duplicates += 1
        }
        guard hasStates, let known = try state(of: entry), known.state == .withdrawn else { return }
        if known.isByPerson || options.mode == .add {
            report.stillWithdrawn += 1
        } else {
            try setState(.active, of: entry, reason: "listed again")
            report.restored += 1
        }
    }

    private mutating func take(_ feedback: [RecordFeedback], for entry: EntryID) throws {
        guard !feedback.isEmpty else { return }
        report.votes += try votes.add(feedback, to: entry)
        guard let limit = options.negativeVotesToDispute else { return }
        let against = try votes.negativeCount(of: entry)
        if against >= max(limit, 1), try state(of: entry)?.state ?? .active == .active {
            try setState(.disputed, of: entry, reason: "\(against) negative votes")
            report.disputed += 1
        }
    }

    // MARK: - Items that were taken back

    private mutating func takeBack(_ record: ListRecord, line: Int) throws {
        if let identifier = record.identifier {
            let entries = try finder.entries(identifier: identifier)
            if !entries.isEmpty { return try takeBack(record, line: line, entries: entries) }
        }
        if let entries = try finder.entries(havingDigestsOf: record) {
            try takeBack(record, line: line, entries: entries)
        } else if record.hashes.isEmpty {
            report.unknownItems += 1
        } else {
            waiting.append((record, line))
            for hash in record.hashes { hashesOfWaiting.insert(HashIdentity(hash)) }
            if waiting.count >= Self.waitingLimit { try takeWaiting() }
        }
    }

    private mutating func takeWaiting() throws {
        guard !waiting.isEmpty else { return }
        let found = try finder.entries(havingHashesOf: waiting.map(\.record))
        let items = waiting
        waiting = []
        hashesOfWaiting = []
        for (item, entries) in zip(items, found) {
            try takeBack(item.record, line: item.line, entries: entries)
        }
    }

    private mutating func takeBack(_ record: ListRecord, line: Int, entries: [EntryID]) throws {
        if entries.isEmpty {
            // An item that was never seen is kept as withdrawn, so that nobody adds it in good faith.
            guard record.disposition == .withdrawn, !(record.digests.isEmpty && record.hashes.isEmpty) else {
                report.unknownItems += 1
                return
            }
            let category = record.category ?? options.category
            let entry = try add(
                record, line: line, category: category,
                identityHash: finder.identityHash(of: record, category: category))
            try setState(.withdrawn, of: entry, reason: nil)
            report.withdrawn += 1
            return
        }
        for entry in entries {
            switch record.disposition {
            case .present: break
            case .deleted:
                // Two records of the file can name the same entry.
                guard try isCurrent(entry) else { continue }
                try ending.end(entry, successor: nil)
                report.removed += 1
            case .withdrawn:
                if options.mode == .update, entry <= newestBefore { _ = named.insert(entry) }
                guard try state(of: entry)?.state != .withdrawn else { continue }
                try setState(.withdrawn, of: entry, reason: nil)
                report.withdrawn += 1
            }
        }
    }

    private func isCurrent(_ entry: EntryID) throws -> Bool {
        try Row.fetchOne(database, sql: "SELECT 1 FROM entry_end WHERE entry_id = ?", arguments: [entry.rawValue])
            == nil
    }

    // MARK: - At the end of an update

    /// Ends the entries whose item the file describes otherwise.
    private mutating func supersede() throws {
        let rows = try RawStatement(
            database,
            """
            SELECT id, identifier FROM entry
            WHERE list_id = ? AND event_id = ? AND identifier IS NOT NULL ORDER BY id
            """, cached: false)
        rows.bind(list, at: 1)
        rows.bind(event.rawValue, at: 2)
        while try rows.step() {
            let successor = EntryID(rawValue: rows.integer(at: 0))
            guard let identifier = rows.text(at: 1) else { continue }
            let old = try finder.entries(identifier: identifier, upTo: newestBefore).filter { !named.contains($0) }
            for entry in old {
                try ending.end(entry, successor: successor)
                // A later record of the file may have ended it again.
                if try isCurrent(successor) { try inheritState(of: entry, by: successor) }
            }
            if !old.isEmpty { report.changed += 1 }
        }
    }

    private mutating func removeUnnamed() throws {
        let rows = try RawStatement(
            database,
            """
            SELECT id FROM entry WHERE list_id = ? AND event_id < ?
                AND NOT EXISTS (SELECT 1 FROM entry_end WHERE entry_id = entry.id)
            ORDER BY event_id, id
            """, cached: false)
        rows.bind(list, at: 1)
        rows.bind(event.rawValue, at: 2)
        while try rows.step() {
            let entry = EntryID(rawValue: rows.integer(at: 0))
            guard !named.contains(entry) else { continue }
            try ending.end(entry, successor: nil)
            report.removed += 1
        }
    }

    // MARK: - States

    private func state(of entry: EntryID) throws -> (state: EntryState, isByPerson: Bool, reason: String?)? {
        guard hasStates else { return nil }
        stateOf.bind(entry.rawValue, at: 1)
        defer { stateOf.reset() }
        guard try stateOf.step(), let state = EntryState(storageCode: stateOf.integer(at: 0)) else { return nil }
        return (state, stateOf.integer(at: 1) != 0, stateOf.text(at: 2))
    }

    private mutating func setState(
        _ state: EntryState, of entry: EntryID, reason: String?, isByPerson: Bool = false
    ) throws {
        writer.totals.change(TotalKind.state(try self.state(of: entry)?.state ?? .active), by: -1)
        writer.totals.change(TotalKind.state(state), by: 1)
        try states.set(state, of: entry, reason: reason, isByPerson: isByPerson)
        hasStates = true
    }

    /// Gives an entry the state that a person gave to the one it follows: a newer file does not undo a withdrawal.
    private mutating func inheritState(of old: EntryID, by new: EntryID) throws {
        guard let known = try state(of: old), known.isByPerson, known.state != .active,
            try state(of: new)?.state != .withdrawn
        else { return }
        let reason = ["as entry \(old.rawValue)", known.reason].compactMap(\.self).joined(separator: ": ")
        try setState(known.state, of: new, reason: reason, isByPerson: true)
        if known.state == .withdrawn { report.stillWithdrawn += 1 }
    }
}
