/// The number of an entry within its store. It never changes and is given to no other entry.
public struct EntryID: RawRepresentable, Hashable, Comparable, Sendable, BitwiseCopyable {
    public let rawValue: Int64

    public init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    public static func < (left: EntryID, right: EntryID) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// One item of a known list: a picture as its list describes it.
///
/// The texts come from files that others made: escape them before they reach a terminal or a page.
public struct KnownEntry: Identifiable, Hashable, Sendable {
    public let id: EntryID

    /// The name of the list.
    public let list: String

    /// What being on the list means.
    public let listKind: ListKind

    /// What the list calls the item for good, so that its newer files can speak of it; nil if it has no such name.
    public let identifier: String?

    /// What the source calls the picture: a file name or an identifier; `line N` where it gives no name.
    public let label: String

    /// The category in the list's own scheme.
    public let category: String?

    public let comment: String?

    /// The digests of the file, at most one of each algorithm, MD5 first.
    public let digests: [Digest]

    public let hashes: [StoredHash]

    /// The event that added the entry.
    public let addedBy: EventID

    /// The line or the record of the imported file that described it.
    public let line: Int

    public let state: EntryState

    /// The event that ended the entry, because its list dropped it or describes it otherwise now; nil while it is
    /// current.
    public let endedBy: EventID?

    /// Whether the list still has the entry, as described here.
    public var isCurrent: Bool { endedBy == nil }

    /// Whether a file or a picture may match the entry: it is current, not withdrawn, and its list is one to match.
    public var isMatchable: Bool { isCurrent && state != .withdrawn && listKind.isMatched }

    package init(
        id: EntryID, list: String, listKind: ListKind, identifier: String?, label: String, category: String?,
        comment: String?, digests: [Digest], hashes: [StoredHash], addedBy: EventID, line: Int, state: EntryState,
        endedBy: EventID?
    ) {
        self.id = id
        self.list = list
        self.listKind = listKind
        self.identifier = identifier
        self.label = label
        self.category = category
        self.comment = comment
        self.digests = digests
        self.hashes = hashes
        self.addedBy = addedBy
        self.line = line
        self.state = state
        self.endedBy = endedBy
    }
}

/// An entry that names a file by at least one of its digests.
public struct DigestMatch: Hashable, Sendable {
    public let entry: KnownEntry

    /// The algorithms whose digest is the same in the file and in the entry; never empty.
    public let agreeing: [DigestAlgorithm]

    /// The algorithms whose digest the entry states differently.
    ///
    /// Two different files can be made to have the same MD5 or SHA-1, and a list can hold a mistyped digest, so a match
    /// with a contradiction is for a person to judge.
    public let contradicting: [DigestAlgorithm]

    package init(entry: KnownEntry, agreeing: [DigestAlgorithm], contradicting: [DigestAlgorithm]) {
        self.entry = entry
        self.agreeing = agreeing
        self.contradicting = contradicting
    }
}
