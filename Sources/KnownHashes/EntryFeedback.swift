/// A vote of a member of an exchange on an entry.
public struct EntryFeedback: Hashable, Sendable {
    /// Who voted, as the exchange names them.
    public let member: String

    /// Whether the member agrees that the entry belongs on its list.
    public let isAffirmative: Bool

    /// The algorithm that the vote is about, as the exchange names it; nil if it is about the entry.
    public let subject: String?

    /// Why, in the words of the exchange.
    public let reason: String?

    package init(member: String, isAffirmative: Bool, subject: String?, reason: String?) {
        self.member = member
        self.isAffirmative = isAffirmative
        self.subject = subject
        self.reason = reason
    }
}
