import HashLists
import KnownHashStore
import KnownHashes

/// What the records of one bundle do to a list.
///
/// Entries are found by their content, as in every update. What a person here decided holds against the bundle, unless
/// the bundle withdraws: a newer file does not undo a withdrawal.
struct BundleApplication {
    private let isFull: Bool
    private let hasDecisions: Bool
    private var update: ListUpdate

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

    init(_ transaction: StoreTransaction, list: Int64, event: EventID, isFull: Bool, minimumQuality: Int) throws {
        self.isFull = isFull
        update = try ListUpdate(
            transaction, list: list, event: event, minimumQuality: minimumQuality, marksNamed: isFull)
        hasDecisions = try update.hasDecisionsByPersons()
    }

    mutating func take(_ record: EntryRecord, section: BundleFormat.Section, line: Int) throws {
        let content = record.content
        let match = try update.match(of: content, category: content.category)
        let known = match.entry
        switch section {
        case .events: break
        case .ended:
            guard let known, known.isCurrent else { return counts.unknownItems += 1 }
            try end(known.id)
        case .changed:
            guard let known, known.isCurrent else { return counts.unknownItems += 1 }
            try apply(record, to: known.id)
        case .entries:
            // An entry that was ended and came back has lost the votes on it. In an increment both are said.
            if let known, known.isCurrent,
                try !isFull || !update.hasVotes(on: known.id, apartFrom: content.feedback)
            {
                update.name(known.id)
                counts.unchanged += 1
                try apply(record, to: known.id)
            } else {
                let entry = try update.add(content, line: line, category: content.category, match: match)
                counts.added += 1
                if let known, known.isCurrent { try end(known.id, successor: entry) }
                try apply(record, to: entry)
                if let known { try inheritDecision(on: known.id, by: entry) }
                guard hasDecisions, let identifier = content.identifier else { return }
                for old in try update.endedEntries(identifier: identifier) { try inheritDecision(on: old, by: entry) }
            }
        }
    }

    /// Ends what a full bundle does not name, and writes the totals. To be called once, after the last record.
    mutating func finish() throws {
        if isFull { try removeUnnamed() }
        try update.finish()
        counts.quarantined = update.quarantined.values.reduce(0, +)
    }

    private mutating func removeUnnamed() throws {
        let entries = try update.unnamedEntries()
        while let entry = try entries.next() {
            let successors = try update.successors(of: entry)
            try end(entry, successor: successors.first)
            for successor in successors { try inheritDecision(on: entry, by: successor) }
        }
    }

    private mutating func end(_ entry: EntryID, successor: EntryID? = nil) throws {
        try update.end(entry, successor: successor)
        counts.removed += 1
    }

    private mutating func apply(_ record: EntryRecord, to entry: EntryID) throws {
        if !record.content.feedback.isEmpty { counts.votes += try update.addVotes(record.content.feedback, to: entry) }
        let known = try update.decision(on: entry)
        guard known != nil || record.state != nil else { return }
        let wanted = record.state ?? EntryRecord.State(state: .active, reason: nil)
        if let known {
            if known.state == wanted.state, known.isByPerson || known.reason == wanted.reason { return }
            if known.isByPerson, wanted.state != .withdrawn { return counts.keptDecisions += 1 }
        }
        try update.setState(wanted.state, of: entry, reason: wanted.reason)
        counts.stateChanges += 1
    }

    private mutating func inheritDecision(on old: EntryID, by new: EntryID) throws {
        if try update.inheritDecision(on: old, by: new) != nil { counts.keptDecisions += 1 }
    }
}
