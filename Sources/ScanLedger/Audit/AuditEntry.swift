public import TextCoding

/// One line of an audit log: who did what, when.
public struct AuditEntry: Sendable, Hashable {
    /// What was done. The set is open: later versions may add more.
    public struct Action: RawRepresentable, Hashable, Sendable {
        public let rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// A scan began.
        public static let start = Action(rawValue: "start")
        /// A scan that had been interrupted was resumed.
        public static let resume = Action(rawValue: "resume")
        /// A scan came to its end, and its ledger is whole.
        public static let end = Action(rawValue: "end")
        /// Something failed after it had begun.
        public static let failure = Action(rawValue: "failure")
        /// A person decided about the matches of a record; see ``ScanReview``.
        public static let review = Action(rawValue: "review")
    }

    /// A detail of an action.
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
    /// The details of the action, such as `arguments[0]`.
    public let details: [LineField]
    /// How many bytes of an incomplete entry, as a power cut leaves it, were cut off before this one.
    public let cutByteCount: Int

    /// The value of the detail of that name.
    public subscript(name: String) -> String? {
        details.first { $0.name == name }?.value
    }
}

extension AuditEntry.Detail {
    /// What an entry with this detail has in ``AuditEntry/details``.
    func fields(named name: String) -> [LineField] {
        switch self {
        case .text(let value): [LineField(name: name, value: value)]
        case .number(let value): [LineField(name: name, value: String(value))]
        case .texts([]): [LineField(name: name, value: "[]")]
        case .texts(let values): values.enumerated().map { LineField(name: "\(name)[\($0)]", value: $1) }
        }
    }

    func write(_ name: String, to writer: inout JSONWriter) {
        switch self {
        case .text(let value): writer.field(name, value)
        case .number(let value): writer.field(name, value)
        case .texts(let values): writer.field(name, strings: values)
        }
    }
}

extension AuditEntry {
    /// The line of the entry, without its check.
    ///
    /// - Parameters:
    ///   - previous: the digest of the line before.
    ///   - writeDetails: writes the details.
    func line(previous: String, _ writeDetails: (inout JSONWriter) -> Void) -> [UInt8] {
        JSONWriter.object { line in
            line.field("sequence", sequence)
            line.field("time", time.description)
            line.field("action", action.rawValue)
            line.field("actor", actor)
            line.field("details", writeDetails)
            if cutByteCount > 0 { line.field("cutBytes", cutByteCount) }
            line.field("previous", previous)
        }.bytes
    }

    /// How deeply a line may be nested; those of a log reach 3.
    private static let maximumDepth = 16

    /// Reads a line without its check, and the digest in it of the line before. What is accepted is to the byte what a log
    /// writes.
    static func read(_ line: [UInt8]) throws(JSONFieldError) -> (entry: AuditEntry, previous: String) {
        var fields = try JSONFields(line[...], maximumDepth: maximumDepth)
        let sequence = Int(try fields.integer("sequence"))
        guard let time = Timestamp(try fields.text("time")) else { throw JSONFieldError("‘time’ is not a time") }
        let action = Action(rawValue: try fields.text("action"))
        let actor = try fields.text("actor")
        guard let details = fields.take("details") else { throw .missing("details") }
        guard case .object(let object) = details else { throw JSONFieldError("‘details’ is not an object") }
        let cutByteCount = Int(try fields.optionalInteger("cutBytes") ?? 0)
        let previous = try fields.text("previous")
        try fields.finish()
        let entry = AuditEntry(
            sequence: sequence, time: time, action: action, actor: actor,
            details: object.members.isEmpty ? [] : try LineField.fields(in: details), cutByteCount: cutByteCount)
        try CanonicalForm.require(
            line[...],
            entry.line(previous: previous) { writer in
                for member in object.members { writer.field(member) }
            })
        return (entry, previous)
    }
}
