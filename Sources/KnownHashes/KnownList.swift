public import Foundation
public import PerceptualHash

/// A known list: a named set of known hashes and digests, with where it comes from.
public struct KnownList: Identifiable, Hashable, Sendable {
    /// The number of the list within its store.
    public let id: Int64

    /// The name, unique within the store.
    public let name: String

    /// What being on the list means.
    public let kind: ListKind

    /// Who owns the list, in the words of whoever imported it; empty if nobody said. Some call it the source.
    public let source: String

    /// The agreement or licence under which the list may be used; empty if nobody said.
    public let agreement: String

    /// The scheme that its entries' categories belong to, such as `ProjectVIC-US`; empty if nobody said.
    public let categoryScheme: String

    /// The country or the law under which the list was made; empty if nobody said.
    public let jurisdiction: String

    /// The version of the list, or the time up to which it is complete, as its newest file says; empty if none does.
    public let version: String

    /// When the list was first imported.
    public let created: Date

    /// The number of current entries, whatever their state.
    public let entryCount: Int

    /// The current entries that are withdrawn.
    public let withdrawnCount: Int

    /// The current entries that are disputed.
    public let disputedCount: Int

    /// The entries that were superseded or removed, and are kept for the record.
    public let endedCount: Int

    /// The number of hashes of each algorithm that occurs in current entries, those in quarantine among them.
    public let hashCounts: [HashAlgorithm: Int]

    /// The number of hashes of current entries that are kept and not searched.
    public let quarantinedHashCount: Int

    /// The number of digests of each algorithm that occurs in current entries, those of the empty file among them.
    public let digestCounts: [DigestAlgorithm: Int]

    package init(
        id: Int64, name: String, kind: ListKind, source: String, agreement: String, categoryScheme: String,
        jurisdiction: String, version: String, created: Date, entryCount: Int, withdrawnCount: Int, disputedCount: Int,
        endedCount: Int, hashCounts: [HashAlgorithm: Int], quarantinedHashCount: Int,
        digestCounts: [DigestAlgorithm: Int]
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.source = source
        self.agreement = agreement
        self.categoryScheme = categoryScheme
        self.jurisdiction = jurisdiction
        self.version = version
        self.created = created
        self.entryCount = entryCount
        self.withdrawnCount = withdrawnCount
        self.disputedCount = disputedCount
        self.endedCount = endedCount
        self.hashCounts = hashCounts
        self.quarantinedHashCount = quarantinedHashCount
        self.digestCounts = digestCounts
    }
}

/// What names and describes a list.
///
/// What is nil is left open, or stays as an existing list says.
public struct ListDescription: Hashable, Sendable {
    /// The name, unique within the store. An import into a list that exists adds to it.
    public var name: String

    /// Who owns the list.
    public var source: String?

    /// The scheme that the categories belong to.
    public var categoryScheme: String?

    /// What being on the list means; a new list is of known material unless this says otherwise.
    public var kind: ListKind?

    /// The agreement or licence under which the list may be used.
    public var agreement: String?

    /// The country or the law under which the list was made.
    public var jurisdiction: String?

    /// The version of the list. An import takes it from the file where this is nil and the file says it.
    public var version: String?

    public init(
        name: String, source: String? = nil, categoryScheme: String? = nil, kind: ListKind? = nil,
        agreement: String? = nil, jurisdiction: String? = nil, version: String? = nil
    ) {
        self.name = name
        self.source = source
        self.categoryScheme = categoryScheme
        self.kind = kind
        self.agreement = agreement
        self.jurisdiction = jurisdiction
        self.version = version
    }
}
