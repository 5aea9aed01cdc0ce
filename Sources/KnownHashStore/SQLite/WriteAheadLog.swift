import Foundation
import GRDB
import SystemFiles

/// How a store lets one program write while others read.
///
/// While it is open for writing, a store is in SQLite's mode of a write-ahead log: what is written goes into `-wal`
/// beside it, and readers, in this and in other processes, go on with the last complete state. At rest it is in the
/// ordinary mode, so that it is one file: it can be copied, lie on a medium that cannot be written, and be read without
/// anything being made beside it. The last writer to close it puts it to rest. A killed one leaves `-wal` and `-shm`
/// behind; readers take from them what was complete, and the next writer cleans up.
///
/// SQLite gives both files the permissions of the store.
enum WriteAheadLog {
    /// How long to wait for readers that are at work at the moment of the change. They are asked for it in short
    /// attempts, because each attempt holds up those that come after.
    private static let patience: TimeInterval = 30
    private static let attempt = 0.1

    /// Begins to write ahead.
    static func begin(_ queue: DatabaseQueue) throws {
        let deadline = Date.now.addingTimeInterval(patience)
        while true {
            do {
                let mode = try queue.inDatabase { database in
                    defer { try? database.execute(sql: "PRAGMA busy_timeout = \(StoreFile.busyTimeout * 1000)") }
                    try database.execute(sql: "PRAGMA busy_timeout = \(Int(attempt * 1000))")
                    return try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
                }
                guard mode == "wal" else {
                    throw DatabaseError(resultCode: .SQLITE_CANTOPEN, message: "no write-ahead log is possible here")
                }
                return
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY && Date.now < deadline {
                Thread.sleep(forTimeInterval: attempt)
            }
        }
    }

    /// Moves all of the log into the store, unless readers still need it: after a large import it is as large as that.
    static func empty(_ queue: DatabaseQueue) {
        try? queue.inDatabase { database in
            defer { try? database.execute(sql: "PRAGMA busy_timeout = \(StoreFile.busyTimeout * 1000)") }
            try database.execute(sql: "PRAGMA busy_timeout = 0")
            try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        }
    }

    /// Puts the store to rest unless somebody else has it open, whose turn it is then.
    static func end(_ queue: DatabaseQueue) {
        try? queue.inDatabase { database in
            try database.execute(sql: "PRAGMA busy_timeout = 0")
            _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
        }
    }

    /// Whether there is a log with something in it, which belongs to the store.
    static func exists(for path: String) -> Bool {
        if case .file(let size) = PathTarget(path: path + "-wal") { size > 0 } else { false }
    }
}
