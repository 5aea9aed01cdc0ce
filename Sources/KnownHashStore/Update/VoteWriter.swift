import GRDB
import HashLists
import KnownHashes

/// Writes votes on entries that come with one event.
struct VoteWriter {
    private let event: EventID
    private let newest: RawStatement
    private let insert: RawStatement
    private let countNegative: RawStatement
    private let voters: RawStatement

    init(_ database: Database, event: EventID) throws {
        self.event = event
        newest = try RawStatement(
            database,
            """
            SELECT affirmative, reason FROM feedback WHERE entry_id = ? AND member = ? AND subject = ?
            ORDER BY id DESC LIMIT 1
            """)
        insert = try RawStatement(
            database,
            """
            INSERT INTO feedback (entry_id, event_id, member, subject, affirmative, reason) VALUES (?, ?, ?, ?, ?, ?)
            """)
        countNegative = try RawStatement(
            database,
            """
            SELECT count(DISTINCT member) FROM feedback WHERE affirmative = 0
                AND id IN (SELECT max(id) FROM feedback WHERE entry_id = ? GROUP BY member, subject)
            """)
        voters = try RawStatement(database, "SELECT DISTINCT member, subject FROM feedback WHERE entry_id = ?")
    }

    /// Writes the votes that are not the member's newest already; returns how many those are.
    func add(_ votes: [RecordFeedback], to entry: EntryID) throws -> Int {
        var added = 0
        for vote in votes {
            for statement in [newest, insert] { statement.bind(entry.rawValue, at: 1) }
            newest.bind(vote.member, at: 2)
            newest.bind(vote.subject ?? "", at: 3)
            let isKnown =
                try newest.step() && (newest.integer(at: 0) != 0) == vote.isAffirmative
                && newest.text(at: 1) == vote.reason
            newest.reset()
            if isKnown { continue }
            insert.bind(event.rawValue, at: 2)
            insert.bind(vote.member, at: 3)
            insert.bind(vote.subject ?? "", at: 4)
            insert.bind(vote.isAffirmative ? 1 : 0, at: 5)
            insert.bind(vote.reason, at: 6)
            try insert.run()
            added += 1
        }
        return added
    }

    /// The members whose newest vote on the entry, on any subject, is against it.
    func negativeCount(of entry: EntryID) throws -> Int {
        countNegative.bind(entry.rawValue, at: 1)
        defer { countNegative.reset() }
        return try countNegative.step() ? Int(countNegative.integer(at: 0)) : 0
    }

    /// Whether a member voted on the entry whose vote on the same subject is not among `votes`.
    func hasOthers(on entry: EntryID, than votes: [RecordFeedback]) throws -> Bool {
        voters.bind(entry.rawValue, at: 1)
        defer { voters.reset() }
        while try voters.step() {
            let (member, subject) = (voters.text(at: 0), voters.text(at: 1))
            if !votes.contains(where: { $0.member == member && $0.subject ?? "" == subject }) { return true }
        }
        return false
    }
}
