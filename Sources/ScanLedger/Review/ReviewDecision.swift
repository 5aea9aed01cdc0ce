public import TextCoding

/// What a person decided about the matches of one record, and why.
public struct ReviewDecision: Sendable, Hashable {
    /// The number of the record's line in the ledger, from 1.
    public let line: Int
    public let verdict: ReviewVerdict
    /// The name of the person who decided. It is not proven: ``actor`` is who was logged in.
    public let reviewer: String
    /// Why; empty where nothing was said.
    public let note: String
    /// When it was recorded; nil before it is.
    public let time: Timestamp?
    /// Who was logged in: the user's name, `@`, and the name of the machine. Nil before the decision is recorded.
    public let actor: String?

    /// A decision that is yet to be recorded.
    public init(line: Int, verdict: ReviewVerdict, reviewer: String, note: String = "") {
        self.init(line: line, verdict: verdict, reviewer: reviewer, note: note, time: nil, actor: nil)
    }

    init(line: Int, verdict: ReviewVerdict, reviewer: String, note: String, time: Timestamp?, actor: String?) {
        self.line = line
        self.verdict = verdict
        self.reviewer = reviewer
        self.note = note
        self.time = time
        self.actor = actor
    }

    /// The longest name and the longest note, in bytes of UTF-8.
    static let maximumReviewerByteCount = 200
    static let maximumNoteByteCount = 4000
}

extension ReviewDecision {
    /// What tells reviewers apart: the name without case and without blanks around it.
    package static func identity(of reviewer: String) -> String {
        let name = reviewer.drop(while: \.isWhitespace)
        let end = name.lastIndex { !$0.isWhitespace }
        return end.map { name[...$0].lowercased() } ?? ""
    }

    /// The decision as it was recorded.
    func recorded(at time: Timestamp, by actor: String) -> ReviewDecision {
        ReviewDecision(line: line, verdict: verdict, reviewer: reviewer, note: note, time: time, actor: actor)
    }

    /// What an audit log says of the decision.
    func details(ofLedger digest: String, requiredReviewerCount: Int) -> [(name: String, value: AuditEntry.Detail)] {
        let note: [(String, AuditEntry.Detail)] = self.note.isEmpty ? [] : [("note", .text(self.note))]
        return [("line", .number(line)), ("verdict", .text(verdict.rawValue)), ("reviewer", .text(reviewer))] + note
            + [("reviewers", .number(requiredReviewerCount)), ("ledger", .text(digest))]
    }

    /// The decision that `entry` of an audit log records.
    ///
    /// - Throws: if the entry is not as ``ReviewLog`` writes it.
    init(_ entry: AuditEntry) throws(JSONFieldError) {
        guard let line = entry["line"].flatMap({ Int($0) }), line > 1 else { throw .missing("line") }
        guard let verdict = entry["verdict"].flatMap(ReviewVerdict.init(rawValue:)) else { throw .missing("verdict") }
        guard let reviewer = entry["reviewer"], !Self.identity(of: reviewer).isEmpty else { throw .missing("reviewer") }
        self.init(
            line: line, verdict: verdict, reviewer: reviewer, note: entry["note"] ?? "", time: entry.time,
            actor: entry.actor)
    }
}
