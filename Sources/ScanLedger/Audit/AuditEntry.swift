public import TextCoding

/// One line of an audit log: who did what, when.
public struct AuditEntry: Sendable, Hashable {
    /// What was done. The set is open: later steps of the work add theirs.
    public struct Action: RawRepresentable, Hashable, Sendable {
        public let rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// A scan began.
        public static let start = Action(rawValue: "start")
        /// A scan that was interrupted was gone on with.
        public static let resume = Action(rawValue: "resume")
        /// A scan came to its end, and its ledger is whole.
        public static let end = Action(rawValue: "end")
        /// What was begun could not be done.
        public static let failure = Action(rawValue: "failure")
    }

    /// What is told of an action.
    public enum Detail: Sendable, Hashable {
        case text(String)
        case number(Int)
        case texts([String])
    }

    /// The number of the line, from 1.
    public let sequence: Int
    public let time: Timestamp
    public let action: Action
    /// Who: the user's name, `@`, and the name of the machine.
    public let actor: String
    /// What is told of the action, such as `arguments[0]`.
    public let details: [LineField]
    /// How many bytes of an incomplete entry, as a power cut leaves it, were cut off before this one.
    public let cutByteCount: Int

    /// The value of the detail of that name.
    public subscript(name: String) -> String? {
        details.first { $0.name == name }?.value
    }
}

extension AuditEntry {
    /// The line of an entry.
    static func line(
        sequence: Int, time: Timestamp, action: Action, actor: String, cutByteCount: Int,
        details: [(name: String, value: Detail)], previous: String
    ) -> [UInt8] {
        JSONWriter.object { line in
            line.field("sequence", sequence)
            line.field("time", time.description)
            line.field("action", action.rawValue)
            line.field("actor", actor)
            line.field("details") { text in
                for (name, detail) in details {
                    switch detail {
                    case .text(let value): text.field(name, value)
                    case .number(let value): text.field(name, value)
                    case .texts(let values): text.field(name, strings: values)
                    }
                }
            }
            if cutByteCount > 0 { line.field("cutBytes", cutByteCount) }
            line.field("previous", previous)
        }.bytes
    }

    /// Reads a line whose check was taken off, and the digest in it of the line before.
    static func read(_ content: ArraySlice<UInt8>) throws(JSONCursor.Failure) -> (entry: AuditEntry, previous: String) {
        var line = JSONCursor(content)
        try line.open("{")
        try line.field("sequence")
        let sequence = try line.integer()
        try line.field("time")
        guard let time = Timestamp(try line.string()) else { throw line.failure("a time") }
        try line.field("action")
        let action = Action(rawValue: try line.string())
        try line.field("actor")
        let actor = try line.string()
        try line.field("details")
        let details = try line.fields(named: "")
        let cutByteCount = line.hasField("cutBytes") ? try line.integer() : 0
        try line.field("previous")
        let previous = try line.string()
        guard line.isAtEnd else { throw line.failure("the end of the entry") }
        let entry = AuditEntry(
            sequence: sequence, time: time, action: action, actor: actor, details: details, cutByteCount: cutByteCount)
        return (entry, previous)
    }
}
