public import Foundation
public import PerceptualHash

/// A known list: a named set of known hashes and digests, with where it comes from.
public struct KnownList: Identifiable, Hashable, Sendable {
    /// The number of the list within its store.
    public let id: Int64

    /// The name, unique within the store.
    public let name: String

    /// Who made the list, in the words of whoever imported it; empty if nobody said.
    public let source: String

    /// The scheme that its entries' categories belong to, such as `ProjectVIC-US`; empty if nobody said.
    public let categoryScheme: String

    /// When the list was first imported.
    public let created: Date

    /// The number of entries.
    public let entryCount: Int

    /// The number of hashes of each algorithm that occurs.
    public let hashCounts: [HashAlgorithm: Int]

    /// The number of digests of each algorithm that occurs, those of the empty file among them.
    public let digestCounts: [DigestAlgorithm: Int]
}

/// What names a list at an import.
public struct ListDescription: Hashable, Sendable {
    /// The name, unique within the store. An import into a list that exists adds to it.
    public var name: String

    /// Who made the list; nil to leave open, or to keep what an existing list says.
    public var source: String?

    /// The scheme that the categories belong to; nil to leave open, or to keep what an existing list says.
    public var categoryScheme: String?

    public init(name: String, source: String? = nil, categoryScheme: String? = nil) {
        self.name = name
        self.source = source
        self.categoryScheme = categoryScheme
    }
}
