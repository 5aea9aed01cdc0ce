import GRDB
import HashLists
import KnownHashStore
import KnownHashes
import PerceptualHash

/// Takes the records of one bundle over into a list by one event, within a transaction of the caller's.
///
/// Entries are found by their content, as in every update. What a person here decided holds against the bundle, unless
/// the bundle withdraws: a newer file does not undo a withdrawal.
struct BundleApplication {
    private let database: Database
    private let list: Int64
    private let event: EventID
    private let isFull: Bool
    private let finder: EntryFinder
    private let states: EntryStateWriter
    private let votes: VoteWriter
    private let stateOf: RawStatement
    private let endedByThis: RawStatement
    private let votersOf: RawStatement
    private let newestBefore: EntryID
    private let hasDecisions: Bool
    private let hasVotes: Bool
    private var hasStates: Bool
    private var writer: EntryWriter
    private var ending: EntryEnding
    /// Of a full bundle, the entries from before that it names.
    private var named: EntryMarks

    private(set) var counts = Counts()

    /// What was done.
    struct Counts {
        var added = 0
        var unchanged = 0
        var removed = 0
        var stateChanges = 0
        var keptDecisions = 0
        var votes = 0
        var unknownItems = 0
        var quarantined = 0
    }

    init(_ database: Database, list: Int64, event: EventID, isFull: Bool, minimumQuality: Int) throws {
        self.database = database
        self.list = list
        self.event = event
        self.isFull = isFull
        finder = try EntryFinder(database, list: list)
        states = try EntryStateWriter(database, event: event, isByPerson: false)
        votes = try VoteWriter(database, event: event)
        stateOf = try RawStatement(
            database, "SELECT state, by_person, reason FROM entry_state WHERE entry_id = ? ORDER BY id DESC LIMIT 1",
            cached: false)
        endedByThis = try RawStatement(
            database,
            """
            SELECT entry.id FROM entry INDEXED BY entry_by_identifier JOIN entry_end ON entry_end.entry_id = entry.id
            WHERE identifier = ? AND list_id = ? AND entry_end.event_id = ?
            """, cached: false)
        votersOf = try RawStatement(
            database, "SELECT DISTINCT member, subject FROM feedback WHERE entry_id = ?", cached: false)
        hasVotes = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM feedback)") ?? false
        hasStates = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM entry_state)") ?? false
        hasDecisions =
            try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM entry_state WHERE by_person <> 0)") ?? false
        writer = try EntryWriter(database, list: list, event: event, minimumQuality: minimumQuality)
        ending = try EntryEnding(database, event: event)
        newestBefore = writer.newest
        named = EntryMarks(upTo: isFull ? newestBefore.rawValue : 0)
    }

    mutating func take(_ record: BundleRecord, section: BundleFormat.Section, line: Int) throws {
        let content = record.content
        let hash = finder.identityHash(of: content, category: content.category)
        let known = try finder.entry(like: content, category: content.category, identityHash: hash)
        switch section {
        case .events: break
        case .ended:
            guard let known, known.isCurrent else { return counts.unknownItems += 1 }
            try ending.end(known.id, successor: nil)
            counts.removed += 1
        case .changed:
            guard let known, known.isCurrent else { return counts.unknownItems += 1 }
            try apply(record, to: known.id)
        case .entries:
            // An entry that was ended and came back has lost the votes on it. In an increment both are said.
            if let known, known.isCurrent, try !hasVotes(known.id, apartFrom: content.feedback) {
                if isFull, known.id <= newestBefore { _ = named.insert(known.id) }
                counts.unchanged += 1
                try apply(record, to: known.id)
            } else {
                let entry = try writer.add(content, line: line, category: content.category, identityHash: hash)
                counts.added += 1
                if let known, known.isCurrent {
                    try ending.end(known.id, successor: entry)
                    counts.removed += 1
                }
                try apply(record, to: entry)
                if let known { try inheritDecision(on: known.id, by: entry) }
                for old in try supersededEntries(content.identifier) { try inheritDecision(on: old, by: entry) }
            }
        }
    }

    /// Ends what a full bundle does not name, and writes the totals. To be called once, after the last record.
    mutating func finish() throws {
        if isFull { try removeUnnamed() }
        try writer.finish()
        try ending.finish(list: list)
        counts.quarantined = writer.quarantined.values.reduce(0, +)
    }

    private mutating func removeUnnamed() throws {
        let rows = try RawStatement(
            database,
            """
            SELECT id, identifier FROM entry WHERE list_id = ? AND event_id < ?
                AND NOT EXISTS (SELECT 1 FROM entry_end WHERE entry_id = entry.id)
            ORDER BY event_id, id
            """, cached: false)
        rows.bind(list, at: 1)
        rows.bind(event.rawValue, at: 2)
        while try rows.step() {
            let entry = EntryID(rawValue: rows.integer(at: 0))
            guard !named.contains(entry) else { continue }
            let successors = try rows.text(at: 1).map { identifier in
                try finder.entries(identifier: identifier).filter { $0 > newestBefore }
            }
            try ending.end(entry, successor: successors?.first)
            counts.removed += 1
            for successor in successors ?? [] { try inheritDecision(on: entry, by: successor) }
        }
    }

    // MARK: - States and votes

    private mutating func apply(_ record: BundleRecord, to entry: EntryID) throws {
        if !record.content.feedback.isEmpty { counts.votes += try votes.add(record.content.feedback, to: entry) }
        let known = try state(of: entry)
        guard known != nil || record.state != nil else { return }
        let wanted = record.state ?? BundleRecord.State(state: .active, reason: nil)
        if let known {
            if known.state == wanted.state, known.isByPerson || known.reason == wanted.reason { return }
            if known.isByPerson, wanted.state != .withdrawn { return counts.keptDecisions += 1 }
        }
        try setState(wanted.state, of: entry, reason: wanted.reason, isByPerson: false)
        counts.stateChanges += 1
    }

    /// Whether somebody voted here on an entry from before of whom the bundle does not know.
    private func hasVotes(_ entry: EntryID, apartFrom feedback: [RecordFeedback]) throws -> Bool {
        guard isFull, hasVotes, entry <= newestBefore else { return false }
        votersOf.bind(entry.rawValue, at: 1)
        defer { votersOf.reset() }
        while try votersOf.step() {
            let (member, subject) = (votersOf.text(at: 0), votersOf.text(at: 1))
            if !feedback.contains(where: { $0.member == member && $0.subject ?? "" == subject }) { return true }
        }
        return false
    }

    private func state(of entry: EntryID) throws -> (state: EntryState, isByPerson: Bool, reason: String?)? {
        guard hasStates else { return nil }
        stateOf.bind(entry.rawValue, at: 1)
        defer { stateOf.reset() }
        guard try stateOf.step(), let state = EntryState(storageCode: stateOf.integer(at: 0)) else { return nil }
        return (state, stateOf.integer(at: 1) != 0, stateOf.text(at: 2))
    }

    private mutating func setState(
        _ state: EntryState, of entry: EntryID, reason: String?, isByPerson: Bool
    ) throws {
        writer.totals.change(TotalKind.state(try self.state(of: entry)?.state ?? .active), by: -1)
        writer.totals.change(TotalKind.state(state), by: 1)
        try states.set(state, of: entry, reason: reason, isByPerson: isByPerson)
        hasStates = true
    }

    /// The entries of that identifier that the bundle ended before.
    private func supersededEntries(_ identifier: String?) throws -> [EntryID] {
        guard hasDecisions, let identifier else { return [] }
        endedByThis.bind(identifier, at: 1)
        endedByThis.bind(list, at: 2)
        endedByThis.bind(event.rawValue, at: 3)
        defer { endedByThis.reset() }
        var entries: [EntryID] = []
        while try endedByThis.step() { entries.append(EntryID(rawValue: endedByThis.integer(at: 0))) }
        return entries
    }

    /// Gives an entry the state that a person here gave to the one it follows.
    private mutating func inheritDecision(on old: EntryID, by new: EntryID) throws {
        guard hasDecisions, let known = try state(of: old), known.isByPerson, known.state != .active,
            try state(of: new)?.state != .withdrawn
        else { return }
        let reason = ["as entry \(old.rawValue)", known.reason].compactMap(\.self).joined(separator: ": ")
        try setState(known.state, of: new, reason: reason, isByPerson: true)
        counts.keptDecisions += 1
    }
}
