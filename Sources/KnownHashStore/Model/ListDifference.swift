/// How a list differs between two events.
public struct ListDifference: Hashable, Sendable {
    /// An entry that is described otherwise.
    public struct Replacement: Hashable, Sendable {
        public let old: EntryID
        public let new: EntryID
    }

    /// An entry that counts otherwise.
    public struct StateChange: Hashable, Sendable {
        public let entry: EntryID
        public let old: EntryState
        public let new: EntryState
    }

    /// The entries that the list has only at the later event, those of `changed` apart, in the order of their numbers.
    public internal(set) var added: [EntryID] = []

    public internal(set) var changed: [Replacement] = []

    /// The entries that the list has only at the earlier event, those of `changed` apart.
    public internal(set) var removed: [EntryID] = []

    /// Of the entries that the list has at both.
    public internal(set) var stateChanges: [StateChange] = []

    public var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty && stateChanges.isEmpty }
}
