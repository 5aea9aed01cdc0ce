import GRDB
import HashLists
package import KnownHashes
import PerceptualHash

/// Reads the entries of a list as they were after an event, one at a time.
package struct EntryRecords {
    /// The entries of which a later state of a list differs from an earlier one.
    package enum Selection {
        /// Those that only the earlier state has.
        case ended
        /// Those of both that have another state or new votes.
        case changed
        /// Those that only the later state has.
        case added
    }

    private let database: Database
    private let list: Int64
    private let details: RawStatement
    private let state: RawStatement
    private let votes: RawStatement
    private let hasStates: Bool
    private let hasVotes: Bool

    package init(_ snapshot: StoreSnapshot, list: Int64) throws {
        let database = snapshot.database
        self.database = database
        self.list = list
        details = try RawStatement(
            database,
            """
            SELECT entry.label, category.name, entry.comment, entry.identifier, entry.event_id
            FROM entry LEFT JOIN category ON category.id = entry.category_id WHERE entry.id = ?
            """, cached: false)
        state = try RawStatement(
            database,
            "SELECT state, reason FROM entry_state WHERE entry_id = ? AND event_id <= ? ORDER BY id DESC LIMIT 1",
            cached: false)
        votes = try RawStatement(
            database,
            """
            SELECT member, affirmative, subject, reason FROM feedback
            WHERE id IN (SELECT max(id) FROM feedback WHERE entry_id = ?1 AND event_id <= ?2 GROUP BY member, subject)
            ORDER BY member, subject
            """, cached: false)
        hasStates = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM entry_state)") ?? false
        hasVotes = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM feedback)") ?? false
    }

    /// Calls `body` with what a selection holds of the changes after `since` and up to `until`; nothing comes before
    /// event 1, so that after 0 everything is an added entry. What was ended has neither state nor votes.
    package func forEach(
        _ selection: Selection, after since: EventID, upTo until: EventID, _ body: (EntryRecord) throws -> Void
    ) throws {
        let rows = try RawStatement(database, Self.query(selection), cached: false)
        rows.bind(list, at: 1)
        rows.bind(since.rawValue, at: 2)
        rows.bind(until.rawValue, at: 3)
        while try rows.step() {
            try body(record(EntryID(rawValue: rows.integer(at: 0)), until: until, withState: selection != .ended))
        }
    }

    /// The numbers of the selected entries; the parameters are the list and the two events.
    private static func query(_ selection: Selection) -> String {
        let isCurrent = "NOT EXISTS (SELECT 1 FROM entry_end WHERE entry_id = entry.id AND event_id <= ?3)"
        return switch selection {
        case .ended:
            """
            SELECT entry.id FROM entry_end INDEXED BY entry_end_by_event CROSS JOIN entry ON entry.id = entry_id
            WHERE entry_end.event_id > ?2 AND entry_end.event_id <= ?3 AND list_id = ?1 AND entry.event_id <= ?2
            ORDER BY entry_end.event_id, entry_id
            """
        case .changed:
            """
            SELECT entry.id FROM (
                SELECT entry_id FROM entry_state WHERE event_id > ?2 AND event_id <= ?3
                UNION SELECT entry_id FROM feedback WHERE event_id > ?2 AND event_id <= ?3
            ) CROSS JOIN entry ON entry.id = entry_id
            WHERE list_id = ?1 AND entry.event_id <= ?2 AND \(isCurrent) ORDER BY entry.id
            """
        case .added:
            """
            SELECT id FROM entry INDEXED BY entry_by_list WHERE list_id = ?1 AND event_id > ?2 AND event_id <= ?3
                AND \(isCurrent)
            ORDER BY event_id, id
            """
        }
    }

    private func record(_ id: EntryID, until: EventID, withState: Bool) throws -> EntryRecord {
        var record = EntryRecord()
        details.bind(id.rawValue, at: 1)
        defer { details.reset() }
        guard try details.step() else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an entry is missing")
        }
        record.content.label = details.text(at: 0)
        record.content.category = details.text(at: 1)
        record.content.comment = details.text(at: 2)
        record.content.identifier = details.text(at: 3)
        record.event = details.integer(at: 4)
        record.content.digests = try EntryContent.digests(of: id, in: database)
        record.content.hashes = try EntryContent.hashes(of: id, in: database)
        guard withState else { return record }
        if hasStates { record.state = try state(of: id, until: until) }
        if hasVotes { record.content.feedback = try votes(on: id, until: until) }
        return record
    }

    private func state(of id: EntryID, until: EventID) throws -> EntryRecord.State? {
        state.bind(id.rawValue, at: 1)
        state.bind(until.rawValue, at: 2)
        defer { state.reset() }
        guard try state.step() else { return nil }
        guard let value = EntryState(storageCode: state.integer(at: 0)) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an entry has an unknown state")
        }
        return EntryRecord.State(state: value, reason: state.text(at: 1))
    }

    private func votes(on id: EntryID, until: EventID) throws -> [RecordFeedback] {
        votes.bind(id.rawValue, at: 1)
        votes.bind(until.rawValue, at: 2)
        defer { votes.reset() }
        var feedback: [RecordFeedback] = []
        while try votes.step() {
            let subject = votes.text(at: 2) ?? ""
            feedback.append(
                RecordFeedback(
                    member: votes.text(at: 0) ?? "", isAffirmative: votes.integer(at: 1) != 0,
                    subject: subject.isEmpty ? nil : subject, reason: votes.text(at: 3)))
        }
        return feedback
    }
}
