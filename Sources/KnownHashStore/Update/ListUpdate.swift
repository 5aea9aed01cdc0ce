import GRDB
package import HashLists
package import KnownHashes
import PerceptualHash

/// Applies a source's records to one list by one event, within a transaction of the caller's.
///
/// It finds entries, adds and ends them, and keeps their states, votes and totals right. The caller decides which of these
/// happens to a record: ``RecordImport`` for list files, and bundles for themselves.
package struct ListUpdate {
    /// The newest state that somebody gave to an entry.
    package struct Decision {
        package let state: EntryState
        /// Whether a person decided, and not a list file.
        package let isByPerson: Bool
        package let reason: String?
    }

    /// A record, and the entry of the list with its content.
    package struct Match {
        let identityHash: Int64
        /// The current entry, or else one that was ended; nil if the list never had one.
        package let entry: (id: EntryID, isCurrent: Bool)?
    }

    let finder: EntryFinder

    private let database: Database
    private let list: Int64
    private let event: EventID
    private let newestBefore: EntryID
    private let states: EntryStateWriter
    private let votes: VoteWriter
    private let newestDecision: RawStatement
    private let endOf: RawStatement
    private let identifierOf: RawStatement
    private var writer: EntryWriter
    private var ending: EntryEnding
    /// Whether there may be entries that are not active.
    private var hasStates: Bool
    /// Whether there were votes before the update.
    private let hasVotes: Bool
    private let marksNamed: Bool
    /// The entries from before the update that the source names.
    private var named: EntryMarks

    /// - Parameters:
    ///   - minimumQuality: hashes whose source states a lower quality are kept but not searched.
    ///   - marksNamed: whether to keep account of the entries that the source names, so that the others can be ended.
    package init(
        _ transaction: StoreTransaction, list: Int64, event: EventID, minimumQuality: Int, marksNamed: Bool
    ) throws {
        try self.init(
            transaction.database, list: list, event: event, minimumQuality: minimumQuality, marksNamed: marksNamed)
    }

    init(_ database: Database, list: Int64, event: EventID, minimumQuality: Int, marksNamed: Bool) throws {
        self.database = database
        self.list = list
        self.event = event
        self.marksNamed = marksNamed
        finder = try EntryFinder(database, list: list)
        states = try EntryStateWriter(database, event: event)
        votes = try VoteWriter(database, event: event)
        newestDecision = try RawStatement(
            database, "SELECT state, by_person, reason FROM entry_state WHERE entry_id = ? ORDER BY id DESC LIMIT 1")
        endOf = try RawStatement(database, "SELECT 1 FROM entry_end WHERE entry_id = ?")
        identifierOf = try RawStatement(database, "SELECT identifier FROM entry WHERE id = ?")
        writer = try EntryWriter(database, list: list, event: event, minimumQuality: minimumQuality)
        ending = try EntryEnding(database, event: event)
        hasStates = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM entry_state)") ?? false
        hasVotes = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM feedback)") ?? false
        newestBefore = writer.newest
        named = EntryMarks(upTo: marksNamed ? newestBefore.rawValue : 0)
    }

    /// Writes the totals. To be called once, after everything else.
    package mutating func finish() throws {
        try writer.finish()
        try ending.finish(list: list)
    }

    /// The hashes, of those added, that are kept and not searched.
    package var quarantined: [QuarantineReason: Int] { writer.quarantined }

    // MARK: - Entries

    /// Finds the entry with the content of `record`, whose category is the one that it shall have here.
    package func match(of record: ListRecord, category: String?) throws -> Match {
        let hash = finder.identityHash(of: record, category: category)
        return Match(
            identityHash: hash, entry: try finder.entry(like: record, category: category, identityHash: hash))
    }

    /// Adds the entry that `record`, which ended on `line`, describes.
    ///
    /// - Parameter identityHash: that of the record's ``Match``; nil if nobody looked for one.
    package mutating func add(
        _ record: ListRecord, line: Int, category: String?, match: Match? = nil
    ) throws -> EntryID {
        let hash = match?.identityHash ?? finder.identityHash(of: record, category: category)
        return try writer.add(record, line: line, category: category, identityHash: hash)
    }

    /// Ends a current entry; `successor` is the one that describes the item from now on.
    package mutating func end(_ entry: EntryID, successor: EntryID? = nil) throws {
        try ending.end(entry, successor: successor)
    }

    func isCurrent(_ entry: EntryID) throws -> Bool {
        endOf.bind(entry.rawValue, at: 1)
        defer { endOf.reset() }
        return try !endOf.step()
    }

    // MARK: - Entries that the source names, and those that it does not

    /// Notes that the source names an entry; true if that is news of an entry from before the update.
    @discardableResult
    package mutating func name(_ entry: EntryID) -> Bool {
        marksNamed && entry <= newestBefore && named.insert(entry)
    }

    /// The current entries from before the update that the source did not name, in the order in which they were added.
    package func unnamedEntries() throws -> UnnamedEntries {
        try UnnamedEntries(database, list: list, before: event, named: named)
    }

    /// The entries that the update added with an identifier, in their order: those whose item the list may have
    /// described otherwise before.
    func identifiedEntries() throws -> IdentifiedEntries {
        try IdentifiedEntries(database, list: list, addedBy: event)
    }

    /// The current entries from before the update, of that identifier, that the source did not name.
    func unnamedEntries(identifier: String) throws -> [EntryID] {
        try finder.entries(identifier: identifier, upTo: newestBefore).filter { !named.contains($0) }
    }

    /// The current entries that the update added under the identifier of an entry.
    package func successors(of entry: EntryID) throws -> [EntryID] {
        identifierOf.bind(entry.rawValue, at: 1)
        defer { identifierOf.reset() }
        guard try identifierOf.step(), let identifier = identifierOf.text(at: 0) else { return [] }
        return try finder.entries(identifier: identifier).filter { $0 > newestBefore }
    }

    /// The entries of that identifier that the update ended so far.
    package func endedEntries(identifier: String) throws -> [EntryID] {
        try finder.entries(identifier: identifier, endedBy: event)
    }

    // MARK: - States

    /// Nil if nobody ever gave the entry a state: it is active.
    package func decision(on entry: EntryID) throws -> Decision? {
        guard hasStates else { return nil }
        newestDecision.bind(entry.rawValue, at: 1)
        defer { newestDecision.reset() }
        guard try newestDecision.step(), let state = EntryState(storageCode: newestDecision.integer(at: 0)) else {
            return nil
        }
        return Decision(
            state: state, isByPerson: newestDecision.integer(at: 1) != 0, reason: newestDecision.text(at: 2))
    }

    package mutating func setState(
        _ state: EntryState, of entry: EntryID, reason: String?, isByPerson: Bool = false
    ) throws {
        writer.totals.change(TotalKind.state(try decision(on: entry)?.state ?? .active), by: -1)
        writer.totals.change(TotalKind.state(state), by: 1)
        try states.set(state, of: entry, reason: reason, isByPerson: isByPerson)
        hasStates = true
    }

    /// Gives an entry the state that a person gave to the one it follows: a newer file does not undo a withdrawal.
    ///
    /// - Returns: the state; nil if there was none to give.
    package mutating func inheritDecision(on old: EntryID, by new: EntryID) throws -> EntryState? {
        guard let known = try decision(on: old), known.isByPerson, known.state != .active,
            try decision(on: new)?.state != .withdrawn
        else { return nil }
        let reason = ["as entry \(old.rawValue)", known.reason].compactMap(\.self).joined(separator: ": ")
        try setState(known.state, of: new, reason: reason, isByPerson: true)
        return known.state
    }

    /// Whether a person ever gave a state to an entry of the store.
    package func hasDecisionsByPersons() throws -> Bool {
        try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM entry_state WHERE by_person <> 0)") ?? false
    }

    // MARK: - Votes

    /// Writes the votes on an entry that are not known yet; returns how many those are.
    package func addVotes(_ feedback: [RecordFeedback], to entry: EntryID) throws -> Int {
        try votes.add(feedback, to: entry)
    }

    /// The number of members whose newest vote on the entry, on any subject, is against it.
    func negativeVoteCount(of entry: EntryID) throws -> Int {
        try votes.negativeCount(of: entry)
    }

    /// Whether somebody voted on an entry, from before the update, whose vote is not among `feedback`.
    package func hasVotes(on entry: EntryID, apartFrom feedback: [RecordFeedback]) throws -> Bool {
        guard hasVotes, entry <= newestBefore else { return false }
        return try votes.hasOthers(on: entry, than: feedback)
    }
}
