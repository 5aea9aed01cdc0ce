import Foundation
import GRDB
public import KnownHashes

extension KnownHashStore {
    /// Sixteen random bytes that were drawn when the store was made: what is derived from its hashes names it by them.
    ///
    /// A copy of the file has the same.
    public func identity() throws -> [UInt8] {
        try reading { database in
            guard let bytes = try Data.fetchOne(database, sql: "SELECT value FROM store_identity"), bytes.count == 16
            else {
                throw StoreError(.damaged, path: path, "The store has no identity. Restore it from a copy.")
            }
            return Array(bytes)
        }
    }

    /// A number that grows with every change: the number of the newest event, 0 in a new store.
    ///
    /// It takes some microseconds to ask, so a reader can ask before each look-up.
    public func changeCount() throws -> Int64 {
        try reading { database in
            let row = try RawStatement(database, "SELECT max(id) FROM event")
            defer { row.reset() }
            return try row.step() ? row.integer(at: 0) : 0
        }
    }

    /// The largest number that was given to an entry, or nil in an empty store.
    public func newestEntry() throws -> EntryID? {
        try reading { database in
            let row = try RawStatement(database, "SELECT max(id) FROM entry")
            defer { row.reset() }
            guard try row.step() else { return nil }
            return row.optionalInteger(at: 0).map(EntryID.init)
        }
    }

    /// The time of an event in milliseconds since 1970; nil if there is no such event.
    package func time(of event: EventID) throws -> Int64? {
        try reading { try Self.time(of: event, in: $0) }
    }

    static func time(of event: EventID, in database: Database) throws -> Int64? {
        try Int64.fetchOne(database, sql: "SELECT time FROM event WHERE id = ?", arguments: [event.rawValue])
    }
}
