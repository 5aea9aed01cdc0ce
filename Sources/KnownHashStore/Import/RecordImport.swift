import GRDB
package import HashLists
package import KnownHashes

/// What the records of one list file do to a list.
package struct RecordImport {
    /// Records that name entries by hashes alone wait for each other, because finding them takes a pass over all hashes.
    private static let waitingLimit = 4096

    private let options: ImportOptions
    private let event: EventID
    private var update: ListUpdate

    private var waiting: [(record: ListRecord, line: Int)] = []
    private var hashesOfWaiting: Set<HashIdentity> = []

    /// What is to happen at the end, because a later record of the file can say otherwise: a file is applied in the order of
    /// its records, but to one result, so that what it takes back again makes no difference. More than this is not kept.
    private static let delayedLimit = 65_536
    /// The entries that the file deleted.
    private var ending: Set<EntryID> = []
    /// Items that the list had once and has not now, by their identifiers.
    private var returning: [String: [Returning]] = [:]
    private var returningCount = 0
    /// The first entry that the file added.
    private var firstAdded: EntryID?

    private struct Returning {
        var record: ListRecord
        let line: Int
        let category: String?
        let match: ListUpdate.Match
    }

    package private(set) var report: ImportReport

    package init(
        _ transaction: StoreTransaction, list: Int64, event: EventID, options: ImportOptions, report: ImportReport
    ) throws {
        try self.init(transaction.database, list: list, event: event, options: options, report: report)
    }

    init(_ database: Database, list: Int64, event: EventID, options: ImportOptions, report: ImportReport) throws {
        self.options = options
        self.event = event
        self.report = report
        update = try ListUpdate(
            database, list: list, event: event, minimumQuality: options.minimumQuality,
            marksNamed: options.mode == .update)
    }

    package mutating func take(_ record: ListRecord, line: Int) throws {
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
    package mutating func finish(isComplete: Bool) throws {
        try takeWaiting()
        try takeReturning()
        try takeEnding()
        if options.mode == .update {
            try supersede()
            if isComplete { try removeUnnamed() }
        }
        try update.finish()
        report.added -= report.changed
        report.quarantined = update.quarantined
        report.event = event
    }

    // MARK: - Items that are on the list

    private mutating func takePresent(_ record: ListRecord, line: Int) throws {
        let category = record.category ?? options.category
        let match = try update.match(of: record, category: category)
        if let known = match.entry, known.isCurrent {
            if ending.remove(known.id) != nil { report.removed -= 1 }
            try note(known.id)
            try take(record.feedback, for: known.id)
            return
        }
        if match.entry != nil, let identifier = record.identifier {
            if let index = returning[identifier]?.firstIndex(where: { $0.match.entry?.id == match.entry?.id }) {
                returning[identifier]?[index].record.feedback += record.feedback
                report.duplicates += 1
                return
            }
            returning[identifier, default: []].append(
                Returning(record: record, line: line, category: category, match: match))
            returningCount += 1
            if returningCount >= Self.delayedLimit { try takeReturning() }
            return
        }
        try add(record, line: line, category: category, match: match)
    }

    private mutating func add(
        _ record: ListRecord, line: Int, category: String?, match: ListUpdate.Match
    ) throws {
        let entry: EntryID = try add(record, line: line, category: category, match: match)
        // What a person decided about this item holds, although the list dropped it in between.
        if let known = match.entry { try inheritDecision(on: known.id, by: entry) }
        try take(record.feedback, for: entry)
    }

    private mutating func add(
        _ record: ListRecord, line: Int, category: String?, match: ListUpdate.Match? = nil
    ) throws -> EntryID {
        report.added += 1
        if record.digests.contains(where: \.isOfEmptyFile) { report.withEmptyFileDigest += 1 }
        let entry = try update.add(record, line: line, category: category, match: match)
        if firstAdded == nil { firstAdded = entry }
        return entry
    }

    /// Adds the items that the list had once, and that the file lists at its end.
    private mutating func takeReturning() throws {
        let items = returning.values.joined().sorted { $0.line < $1.line }
        returning = [:]
        returningCount = 0
        for item in items {
            try add(item.record, line: item.line, category: item.category, match: item.match)
        }
    }

    /// Ends the entries that the file deleted and did not list again.
    private mutating func takeEnding() throws {
        for entry in ending.sorted() {
            try update.end(entry)
            // An item that the file itself had listed never was on the list.
            if let firstAdded, entry >= firstAdded {
                report.removed -= 1
                report.added -= 1
                report.unknownItems += 1
            }
        }
        ending = []
    }

    /// Takes note that the file has an entry that the list has as well.
    private mutating func note(_ entry: EntryID) throws {
        if update.name(entry) {
            report.unchanged += 1
        } else {
            report.duplicates += 1
        }
        guard let known = try update.decision(on: entry), known.state == .withdrawn else { return }
        if known.isByPerson || options.mode == .add {
            report.stillWithdrawn += 1
        } else {
            try update.setState(.active, of: entry, reason: "listed again")
            report.restored += 1
        }
    }

    private mutating func take(_ feedback: [RecordFeedback], for entry: EntryID) throws {
        guard !feedback.isEmpty else { return }
        report.votes += try update.addVotes(feedback, to: entry)
        guard let limit = options.negativeVotesToDispute else { return }
        let against = try update.negativeVoteCount(of: entry)
        if against >= max(limit, 1), try update.decision(on: entry)?.state ?? .active == .active {
            try update.setState(.disputed, of: entry, reason: "\(against) negative votes")
            report.disputed += 1
        }
    }

    private mutating func inheritDecision(on old: EntryID, by new: EntryID) throws {
        if try update.inheritDecision(on: old, by: new) == .withdrawn { report.stillWithdrawn += 1 }
    }

    // MARK: - Items that were taken back

    private mutating func takeBack(_ record: ListRecord, line: Int) throws {
        if let identifier = record.identifier {
            if record.disposition == .deleted, let items = returning.removeValue(forKey: identifier) {
                returningCount -= items.count
            } else if returning[identifier] != nil {
                try takeReturning()
            }
            let entries = try update.finder.entries(identifier: identifier)
            if !entries.isEmpty { return try takeBack(record, line: line, entries: entries) }
        }
        if let entries = try update.finder.entries(havingDigestsOf: record) {
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
        let found = try update.finder.entries(havingHashesOf: waiting.map(\.record))
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
            guard record.disposition == .withdrawn, record.hasContent else {
                report.unknownItems += 1
                return
            }
            let entry = try add(record, line: line, category: record.category ?? options.category)
            try update.setState(.withdrawn, of: entry, reason: nil)
            report.withdrawn += 1
            return
        }
        for entry in entries {
            switch record.disposition {
            case .present: break
            case .deleted:
                // Two records of the file can name the same entry.
                guard try update.isCurrent(entry), ending.insert(entry).inserted else { continue }
                report.removed += 1
                if ending.count >= Self.delayedLimit { try takeEnding() }
            case .withdrawn:
                update.name(entry)
                guard try update.decision(on: entry)?.state != .withdrawn else { continue }
                try update.setState(.withdrawn, of: entry, reason: nil)
                report.withdrawn += 1
            }
        }
    }

    // MARK: - At the end of an update

    /// Ends the entries whose item the file describes otherwise.
    private mutating func supersede() throws {
        let successors = try update.identifiedEntries()
        while let (successor, identifier) = try successors.next() {
            let old = try update.unnamedEntries(identifier: identifier)
            for entry in old {
                try update.end(entry, successor: successor)
                // A later record of the file may have ended it again.
                if try update.isCurrent(successor) { try inheritDecision(on: entry, by: successor) }
            }
            if !old.isEmpty { report.changed += 1 }
        }
    }

    private mutating func removeUnnamed() throws {
        let entries = try update.unnamedEntries()
        while let entry = try entries.next() {
            try update.end(entry)
            report.removed += 1
        }
    }
}
