import GRDB
public import KnownHashes

/// What a change of entries did.
public struct EntryChanges: Hashable, Sendable {
    /// The events that say so, one for each list concerned; none if nothing was to be changed.
    public internal(set) var events: [EventID] = []

    /// The entries that were changed, in the order of their numbers within each list.
    public internal(set) var changed: [EntryID] = []

    /// The selected entries that were in that state already.
    public internal(set) var unchanged: [EntryID] = []
}

extension KnownHashStore {
    /// Withdraws entries: from now on they do not match, in running readers either.
    ///
    /// A newer file of the list does not undo it. This and the changes below are all or nothing.
    ///
    /// - Throws: ``StoreError`` with ``StoreError/Code/invalidRequest`` if there is no such entry.
    @discardableResult
    public func withdraw(
        _ selection: EntrySelection, reason: String, by author: EventAuthor = EventAuthor()
    ) throws -> EntryChanges {
        try setState(.withdrawn, of: selection, action: .withdrew, reason: reason, author: author)
    }

    /// Marks entries as disputed: they match, and each match says that they are disputed.
    @discardableResult
    public func dispute(
        _ selection: EntrySelection, reason: String, by author: EventAuthor = EventAuthor()
    ) throws -> EntryChanges {
        try setState(.disputed, of: selection, action: .disputed, reason: reason, author: author)
    }

    /// Makes withdrawn or disputed entries active again.
    @discardableResult
    public func restore(
        _ selection: EntrySelection, reason: String, by author: EventAuthor = EventAuthor()
    ) throws -> EntryChanges {
        try setState(.active, of: selection, action: .restored, reason: reason, author: author)
    }

    /// Removes entries from their lists for good. They stay in the store for the record.
    @discardableResult
    public func remove(
        _ selection: EntrySelection, reason: String, by author: EventAuthor = EventAuthor()
    ) throws -> EntryChanges {
        try change(selection, .removed, reason: reason, author: author) { _ in
            true
        } apply: { entries, list, event, database in
            var ending = try EntryEnding(database, event: event)
            for entry in entries { try ending.end(entry.id, successor: nil) }
            try ending.finish(list: list)
        }
    }

    private func setState(
        _ state: EntryState, of selection: EntrySelection, action: StoreEvent.Action, reason: String,
        author: EventAuthor
    ) throws -> EntryChanges {
        try change(selection, action, reason: reason, author: author) {
            $0.state != state
        } apply: { entries, list, event, database in
            var totals = ListTotals()
            let states = try EntryStateWriter(database, event: event)
            for entry in entries {
                try states.set(state, of: entry.id, reason: reason, isByPerson: true)
                totals.change(TotalKind.state(entry.state), by: -1)
                totals.change(TotalKind.state(state), by: 1)
            }
            try totals.write(to: database, list: list)
        }
    }

    /// Applies a change to those of the selected entries that need it: one event for each list.
    private func change(
        _ selection: EntrySelection, _ action: StoreEvent.Action, reason: String, author: EventAuthor,
        where needsChange: (EntrySelection.Selected) -> Bool,
        apply: ([EntrySelection.Selected], Int64, EventID, Database) throws -> Void
    ) throws -> EntryChanges {
        try writing { database in
            let selected = try selection.resolve(in: self, database)
            guard !selected.isEmpty else {
                throw StoreError(
                    .invalidRequest, path: path,
                    "No current entry of the store was named. Check the entry, and whether its list still has it.")
            }
            var changes = EntryChanges()
            changes.unchanged = selected.filter { !needsChange($0) }.map(\.id)
            let events = EventLog(database, author: author)
            let byList = Dictionary(grouping: selected.filter(needsChange), by: \.list)
            for (list, entries) in byList.sorted(by: { $0.key < $1.key }) {
                let event = try events.append(
                    action, list: list, entry: entries.count == 1 ? entries.first?.id : nil, note: reason)
                try events.count(entries.count, of: "entries", in: event)
                try apply(entries, list, event, database)
                changes.events.append(event)
                changes.changed += entries.map(\.id)
            }
            return changes
        }
    }
}
