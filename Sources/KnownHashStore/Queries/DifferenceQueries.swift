import GRDB
public import KnownHashes

extension KnownHashStore {
    /// How a list differs after the event `later` from how it was after `earlier`; `later` nil stands for now.
    public func difference(
        of list: String, from earlier: EventID, to later: EventID? = nil
    ) throws -> ListDifference {
        let later = later ?? .latest
        guard earlier <= later else {
            throw StoreError(.invalidRequest, path: path, "The first of the two events must be the earlier one.")
        }
        return try reading { database in
            let id = try listID(list, in: database)
            var difference = ListDifference()
            try Self.gatherEnds(of: id, after: earlier, until: later, in: database, into: &difference)
            try Self.gatherAdditions(of: id, after: earlier, until: later, in: database, into: &difference)
            try gatherStateChanges(of: id, after: earlier, until: later, in: database, into: &difference)
            return difference
        }
    }

    private static func gatherEnds(
        of list: Int64, after earlier: EventID, until later: EventID, in database: Database,
        into difference: inout ListDifference
    ) throws {
        let rows = try RawStatement(
            database,
            """
            SELECT entry_id, successor_id FROM entry_end JOIN entry ON entry.id = entry_id
            WHERE entry_end.event_id > ?1 AND entry_end.event_id <= ?2 AND list_id = ?3 AND entry.event_id <= ?1
            ORDER BY entry_id
            """, cached: false)
        bind(rows, earlier, later, list)
        while try rows.step() {
            let entry = EntryID(rawValue: rows.integer(at: 0))
            var successor = rows.optionalInteger(at: 1)
            var seen: Set<Int64> = []
            // What superseded it may have been superseded in turn.
            while let candidate = successor,
                let row = try Row.fetchOne(
                    database, sql: "SELECT successor_id FROM entry_end WHERE entry_id = ? AND event_id <= ?",
                    arguments: [candidate, later.rawValue])
            {
                guard seen.insert(candidate).inserted else {
                    throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an entry superseded itself")
                }
                successor = try row.decode(atIndex: 0)
            }
            if let successor {
                difference.changed.append(.init(old: entry, new: EntryID(rawValue: successor)))
            } else {
                difference.removed.append(entry)
            }
        }
    }

    private static func gatherAdditions(
        of list: Int64, after earlier: EventID, until later: EventID, in database: Database,
        into difference: inout ListDifference
    ) throws {
        let replacements = Set(difference.changed.map(\.new))
        let rows = try RawStatement(
            database,
            """
            SELECT id FROM entry WHERE event_id > ?1 AND event_id <= ?2 AND list_id = ?3
                AND NOT EXISTS (SELECT 1 FROM entry_end WHERE entry_id = entry.id AND event_id <= ?2)
            ORDER BY id
            """, cached: false)
        bind(rows, earlier, later, list)
        while try rows.step() {
            let entry = EntryID(rawValue: rows.integer(at: 0))
            if !replacements.contains(entry) { difference.added.append(entry) }
        }
    }

    private func gatherStateChanges(
        of list: Int64, after earlier: EventID, until later: EventID, in database: Database,
        into difference: inout ListDifference
    ) throws {
        let rows = try RawStatement(
            database,
            """
            SELECT DISTINCT entry_id FROM entry_state JOIN entry ON entry.id = entry_id
            WHERE entry_state.event_id > ?1 AND entry_state.event_id <= ?2 AND list_id = ?3 ORDER BY entry_id
            """, cached: false)
        Self.bind(rows, earlier, later, list)
        while try rows.step() {
            let id = EntryID(rawValue: rows.integer(at: 0))
            guard let old = try entry(id, asOf: earlier, in: database), old.isCurrent,
                let new = try entry(id, asOf: later, in: database), new.isCurrent, old.state != new.state
            else { continue }
            difference.stateChanges.append(.init(entry: id, old: old.state, new: new.state))
        }
    }

    private static func bind(_ rows: RawStatement, _ earlier: EventID, _ later: EventID, _ list: Int64) {
        rows.bind(earlier.rawValue, at: 1)
        rows.bind(later.rawValue, at: 2)
        rows.bind(list, at: 3)
    }
}
