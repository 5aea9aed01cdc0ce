package import HashLists
package import KnownHashes

/// An entry as its list described it after an event: what another store needs to take it over.
package struct EntryRecord: Hashable {
    /// A state that somebody gave the entry, and why.
    package struct State: Hashable {
        package var state: EntryState
        package var reason: String?

        package init(state: EntryState, reason: String?) {
            self.state = state
            self.reason = reason
        }
    }

    /// The entry; its disposition says nothing here.
    package var content = ListRecord()
    /// The event that added it.
    package var event: Int64 = 0
    /// Nil if nobody ever gave it a state: it is active.
    package var state: State?

    package init() {
    }
}
