/// Where the review of a record stands: what people decided about its matches, taken together.
///
/// A state other than ``unreviewed`` says what people said, not what a picture shows.
public enum ReviewState: String, CaseIterable, Sendable {
    /// Nobody has decided.
    case unreviewed
    /// Those who decided agree, but the case demands one more reviewer.
    case pending
    /// As many reviewers as the case demands confirmed it, and nobody said otherwise.
    case confirmed
    /// As many reviewers as the case demands rejected it, and nobody said otherwise.
    case rejected
    /// A reviewer could not say.
    case unsure
    /// One reviewer confirmed it and another one rejected it.
    case disputed

    /// The state by `verdicts`, the last one of each reviewer.
    ///
    /// - Parameter requiredReviewerCount: how many reviewers must agree.
    public init(_ verdicts: some Sequence<ReviewVerdict>, requiredReviewerCount: Int) {
        let verdicts = Array(verdicts)
        let kinds = Set(verdicts)
        if kinds.isEmpty {
            self = .unreviewed
        } else if kinds.isSuperset(of: [.confirm, .reject]) {
            self = .disputed
        } else if kinds.contains(.unsure) {
            self = .unsure
        } else if verdicts.count < requiredReviewerCount {
            self = .pending
        } else {
            self = kinds.contains(.confirm) ? .confirmed : .rejected
        }
    }
}
