/// How a list differs between two events.
public struct ListDifference: Hashable, Sendable {
    /// An entry that is described otherwise.
    public struct Replacement: Hashable, Sendable {
        public let old: EntryID
        public let new: EntryID

        package init(old: EntryID, new: EntryID) {
            self.old = old
            self.new = new
        }
    }

    /// An entry that counts otherwise.
    public struct StateChange: Hashable, Sendable {
        public let entry: EntryID
        public let old: EntryState
        public let new: EntryState

        package init(entry: EntryID, old: EntryState, new: EntryState) {
            self.entry = entry
            self.old = old
            self.new = new
        }
    }

    /// The entries that the list has only at the later event, those of `changed` apart, in the order of their numbers.
    public package(set) var added: [EntryID] = []

    public package(set) var changed: [Replacement] = []

    /// The entries that the list has only at the earlier event, those of `changed` apart.
    public package(set) var removed: [EntryID] = []

    /// Of the entries that the list has at both.
    public package(set) var stateChanges: [StateChange] = []

    public var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty && stateChanges.isEmpty }

    package init() {
    }
}
