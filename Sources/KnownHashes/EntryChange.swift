/// Something that happened to an entry.
public struct EntryChange: Hashable, Sendable {
    /// What it was.
    public enum Kind: Hashable, Sendable {
        /// It came into the store.
        case added
        /// It was withdrawn, disputed or made active again, for this reason if one was given.
        case becameState(EntryState, reason: String?)
        /// A member of an exchange voted on it.
        case received(EntryFeedback)
        /// Its list describes the item otherwise now, by that entry.
        case superseded(by: EntryID)
        /// Its list no longer has it.
        case removed
    }

    public let kind: Kind

    /// When, by whom and from which file.
    public let event: StoreEvent

    package init(kind: Kind, event: StoreEvent) {
        self.kind = kind
        self.event = event
    }
}
