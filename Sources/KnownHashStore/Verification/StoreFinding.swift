/// Something that is wrong with a store.
public struct StoreFinding: Hashable, Sendable {
    /// What kind of fault it is.
    ///
    /// The raw value is the name that reports use.
    public enum Kind: String, CaseIterable, Sendable {
        /// SQLite finds its own structures damaged.
        case structure
        /// The tables are not those of the version.
        case schema
        /// A row refers to one that is not there, or to one of another list, or to one that came later.
        case reference
        /// Events are missing from the history.
        case history
        /// The totals of a list are not those of its entries.
        case total
        /// A digest or hash has the wrong length.
        case content
        /// A digest would not be found, or would be found and is not there.
        case lookup
    }

    public let kind: Kind

    /// What was found, as a sentence.
    public let message: String
}

extension StoreFinding: CustomStringConvertible {
    public var description: String { "\(kind.rawValue): \(message)" }
}
