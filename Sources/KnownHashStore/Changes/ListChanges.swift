import GRDB
public import KnownHashes

extension KnownHashStore {
    /// Changes what the store says of a list, for instance its kind; what `description` leaves open stays.
    ///
    /// What it said before stays in the history.
    ///
    /// - Returns: the event, or nil if the store says all that already.
    /// - Throws: ``StoreError`` with ``StoreError/Code/invalidRequest`` if there is no list of that name, and with
    ///   ``StoreError/Code/unsafeText`` if a statement holds a control character.
    @discardableResult
    public func setListFacts(
        _ description: ListDescription, reason: String? = nil, by author: EventAuthor = EventAuthor()
    ) throws -> EventID? {
        try writing { database in
            let list = try listID(description.name, in: database)
            let known = try ListFacts(of: list, in: database)
            let changes = ListFacts(description).differing(from: known)
            guard !changes.fields.isEmpty else { return nil }
            var sentences = changes.fields.map { field in
                "\(field.displayName): ‘\(known[field] ?? "")’ became ‘\(changes[field] ?? "")’"
            }
            if let reason { sentences.append(reason) }
            let event = try EventLog(database, author: author)
                .append(.changedList, list: list, note: sentences.joined(separator: "; "))
            try changes.write(to: database, list: list, event: event)
            return event
        }
    }

    /// What the store said of a list after an event, by name and value; empty before the list was created.
    public func listFacts(of list: String, asOf event: EventID? = nil) throws -> [String: String] {
        try reading { database in
            let facts = try ListFacts(of: listID(list, in: database), in: database, until: event ?? .latest)
            return Dictionary(
                facts.fields.map { ($0.rawValue, facts[$0] ?? "") }, uniquingKeysWith: { first, _ in first })
        }
    }
}
