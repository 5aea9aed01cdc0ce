import GRDB
package import KnownHashes

/// What is said of a list as a whole, by the names of the fields in the database.
package struct ListFacts {
    /// A fact; its raw value is the name of its field.
    package enum Field: String, CaseIterable {
        case kind
        case source
        case agreement
        case categoryScheme = "category_scheme"
        case jurisdiction
        case version

        /// The field as a sentence names it.
        var displayName: String { rawValue.replacing("_", with: " ") }
    }

    private var values: [Field: String] = [:]

    package init() {}

    /// What `description` says, and nothing for what it leaves open.
    package init(_ description: ListDescription) {
        self[.kind] = description.kind?.rawValue
        self[.source] = description.source
        self[.agreement] = description.agreement
        self[.categoryScheme] = description.categoryScheme
        self[.jurisdiction] = description.jurisdiction
        self[.version] = description.version
    }

    /// What the store says of a list after the event `until`.
    init(of list: Int64, in database: Database, until: EventID = .latest) throws {
        let rows = try RawStatement(
            database, "SELECT field, value FROM list_fact WHERE list_id = ? AND event_id <= ? ORDER BY event_id")
        rows.bind(list, at: 1)
        rows.bind(until.rawValue, at: 2)
        defer { rows.reset() }
        while try rows.step() {
            guard let field = rows.text(at: 0).flatMap(Field.init) else { continue }
            self[field] = rows.text(at: 1)
        }
    }

    package internal(set) subscript(field: Field) -> String? {
        get { values[field] }
        set { values[field] = newValue }
    }

    package var kind: ListKind { values[.kind].flatMap(ListKind.init) ?? .knownMaterial }

    /// The facts that say something else than `other` does; an empty one says nothing.
    package func differing(from other: ListFacts) -> ListFacts {
        var facts = ListFacts()
        for (field, value) in values where !value.isEmpty && value != other[field] { facts[field] = value }
        return facts
    }

    /// The fields with a value, in a fixed order.
    var fields: [Field] { Field.allCases.filter { values[$0] != nil } }

    func write(to database: Database, list: Int64, event: EventID) throws {
        for field in fields {
            if let text = values[field].flatMap({ UnsafeListText($0, field: field.displayName) }) { throw text }
            try database.execute(
                sql: "INSERT INTO list_fact (list_id, field, event_id, value) VALUES (?, ?, ?, ?)",
                arguments: [list, field.rawValue, event.rawValue, values[field]])
        }
    }
}
