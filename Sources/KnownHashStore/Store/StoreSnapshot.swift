import GRDB

/// One state of a store, while it is read. It must not be kept.
package struct StoreSnapshot {
    let store: KnownHashStore
    let database: Database
}

extension KnownHashStore {
    /// Reads one state, whatever others write meanwhile. Not to be called from within a closure that reads.
    package func withSnapshot<T>(_ body: (StoreSnapshot) throws -> T) throws -> T {
        try readingOneState { try body(StoreSnapshot(store: self, database: $0)) }
    }
}
