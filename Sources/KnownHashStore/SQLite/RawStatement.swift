import GRDB
import GRDBSQLite
import KnownHashes

/// A prepared statement that is bound and stepped without an allocation a row.
///
/// GRDB's own rows cost about a microsecond each, which counts where millions are read or written. Connections,
/// transactions, migrations and everything rare go through GRDB.
///
/// This is the only file of the target that handles memory of SQLite. Columns and parameters are counted as SQLite does:
/// parameters from 1, columns from 0.
struct RawStatement {
    private let statement: Statement

    /// Prepares `sql`, or takes it from the connection's cache.
    ///
    /// A statement that calls out while it is stepped must not be cached: the code it calls may ask for it again.
    init(_ database: Database, _ sql: String, cached: Bool = true) throws {
        statement = try cached ? database.cachedStatement(sql: sql) : database.makeStatement(sql: sql)
        reset()
    }

    // SAFETY, for all that follows: `statement` owns the prepared statement and finalizes it when it is released, so
    // the handle is valid throughout; it belongs to one connection, and GRDB lets one thread at a time use that.

    func reset() {
        _ = unsafe sqlite3_reset(statement.sqliteStatement)
    }

    /// Goes to the next row. False at the end.
    func step() throws -> Bool {
        let code = unsafe sqlite3_step(statement.sqliteStatement)
        switch code {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default:
            // SAFETY: SQLite keeps the message until the next call on this connection, and it is copied here.
            let message = unsafe sqlite3_errmsg(sqlite3_db_handle(statement.sqliteStatement)).map {
                unsafe String(cString: $0)
            }
            let extended = unsafe sqlite3_extended_errcode(sqlite3_db_handle(statement.sqliteStatement))
            reset()
            throw DatabaseError(resultCode: .init(rawValue: extended == 0 ? code : extended), message: message)
        }
    }

    /// Runs a statement that returns no rows and makes it ready for the next run.
    func run() throws {
        _ = try step()
        reset()
    }

    // MARK: - Parameters

    func bind(_ value: Int64?, at index: Int32) {
        if let value {
            _ = unsafe sqlite3_bind_int64(statement.sqliteStatement, index, value)
        } else {
            _ = unsafe sqlite3_bind_null(statement.sqliteStatement, index)
        }
    }

    func bind(_ text: String?, at index: Int32) {
        guard var text else {
            _ = unsafe sqlite3_bind_null(statement.sqliteStatement, index)
            return
        }
        text.withUTF8 { bytes in
            // SAFETY: SQLite copies the bytes before the call returns (SQLITE_TRANSIENT). An empty text may have no
            // address, and a null address would be bound as NULL.
            unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                if let start = characters.baseAddress {
                    _ = unsafe sqlite3_bind_text(
                        statement.sqliteStatement, index, start, Int32(characters.count), Self.copied)
                } else {
                    _ = unsafe sqlite3_bind_text(statement.sqliteStatement, index, "", 0, Self.copied)
                }
            }
        }
    }

    func bind(_ packed: PackedBytes, at index: Int32) {
        var words = (
            packed.word0.bigEndian, packed.word1.bigEndian, packed.word2.bigEndian, packed.word3.bigEndian
        )
        // SAFETY: the tuple is 32 bytes, `count` is at most that, and SQLite copies them before the call returns.
        unsafe withUnsafeBytes(of: &words) { bytes in
            _ = unsafe sqlite3_bind_blob(
                statement.sqliteStatement, index, bytes.baseAddress, Int32(packed.count), Self.copied)
        }
    }

    /// SQLite's `SQLITE_TRANSIENT`, a macro that Swift does not import.
    private static var copied: sqlite3_destructor_type {
        unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    }

    // MARK: - Columns of the current row

    func integer(at column: Int32) -> Int64 {
        unsafe sqlite3_column_int64(statement.sqliteStatement, column)
    }

    func optionalInteger(at column: Int32) -> Int64? {
        unsafe sqlite3_column_type(statement.sqliteStatement, column) == SQLITE_NULL ? nil : integer(at: column)
    }

    func text(at column: Int32) -> String? {
        guard let start = unsafe sqlite3_column_text(statement.sqliteStatement, column) else { return nil }
        let count = unsafe Int(sqlite3_column_bytes(statement.sqliteStatement, column))
        // SAFETY: SQLite keeps `count` bytes at `start` until the next step; they are copied here.
        return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    /// The blob of exactly `count` bytes, or nil if it has another length.
    func packed(at column: Int32, count: Int) -> PackedBytes? {
        guard count <= PackedBytes.capacity,
            let start = unsafe sqlite3_column_blob(statement.sqliteStatement, column),
            unsafe Int(sqlite3_column_bytes(statement.sqliteStatement, column)) == count
        else { return nil }
        // SAFETY: SQLite keeps `count` bytes at `start` until the next step, and no more than `count` of the 32 bytes
        // of the tuple are written.
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        unsafe withUnsafeMutableBytes(of: &words) { bytes in
            unsafe bytes.copyMemory(from: UnsafeRawBufferPointer(start: start, count: count))
        }
        return PackedBytes(
            words: (words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian), count: count)
    }
}
