import GRDB

/// A change of a store, while it is written: all of it or nothing. It must not be kept.
package struct StoreTransaction {
    let database: Database
}

extension KnownHashStore {
    /// Writes within a transaction, as an import does, which may change much.
    ///
    /// What `body` throws undoes all that it wrote. Not to be called from within a closure that reads.
    package func withTransaction<T>(_ body: (StoreTransaction) throws -> T) throws -> T {
        try writingMuch { try body(StoreTransaction(database: $0)) }
    }
}
