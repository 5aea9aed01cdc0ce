/// What a reviewer says of a record's matches.
public enum ReviewVerdict: String, CaseIterable, Sendable {
    /// It is what the list says.
    case confirm
    /// It is something else.
    case reject
    /// The reviewer cannot say.
    case unsure
}
