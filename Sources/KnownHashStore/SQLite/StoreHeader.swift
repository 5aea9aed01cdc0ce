import GRDBSQLite
import SystemFiles

/// The first 100 bytes of an SQLite file, read before SQLite sees it.
///
/// A file that is not a store is refused by these bytes alone: SQLite neither parses its tables nor replays a journal
/// that lies beside it.
struct StoreHeader {
    /// "Known" in the shortest form that fits: the four letters `KnwM`.
    static let applicationID: UInt32 = 0x4B6E_774D

    private static let signature = Array("SQLite format 3\0".utf8)
    private static let byteCount = 100

    /// `SQLITE_IOERR_SHORT_READ`, a macro that Swift does not import.
    private static let shortRead = SQLITE_IOERR | 2 << 8

    /// The version of the schema, the database's `user_version`.
    let schemaVersion: Int

    /// Whether the store is in the mode of a write-ahead log.
    let isWrittenAhead: Bool

    /// Reads the header of the store at `path` and checks that it can be one of ours.
    init(path: String) throws(StoreError) {
        let size = try Self.sizeOfFile(path: path)
        guard size > 0 else {
            throw StoreError(
                .notAStore, path: path, "The file is empty, not a store. Delete it to create a store here.")
        }
        let bytes = try Self.firstBytes(path: path)
        guard size >= Self.byteCount, bytes.starts(with: Self.signature) else {
            throw StoreError(.notAStore, path: path, "The file is not a store of known hashes: it is not SQLite.")
        }
        guard Self.integer(bytes, at: 68) == Self.applicationID else {
            throw StoreError(
                .notAStore, path: path, "The file is not a store of known hashes: it is another program's database.")
        }
        schemaVersion = Int(Self.integer(bytes, at: 60))
        isWrittenAhead = bytes[18] == 2 || bytes[19] == 2

        // While an import that was killed is still to be undone, the header may state any length.
        guard PathTarget(path: path + "-journal") == .missing else { return }
        guard !WriteAheadLog.exists(for: path) else { return }
        // The number of pages counts only if the same version of SQLite wrote both numbers (file format, 1.3.7).
        guard Self.integer(bytes, at: 24) == Self.integer(bytes, at: 92) else { return }
        let stated = Int(bytes[16]) << 8 | Int(bytes[17])
        let pageSize = stated == 1 ? 65_536 : stated
        let expected = pageSize * Int(Self.integer(bytes, at: 28))
        guard size >= expected else {
            throw StoreError(
                .damaged, path: path,
                "The store is truncated: \(size) of \(expected) bytes. Copy it again from where it came.")
        }
    }

    private static func integer(_ bytes: [UInt8], at offset: Int) -> UInt32 {
        bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }

    private static func sizeOfFile(path: String) throws(StoreError) -> Int {
        switch PathTarget(path: path) {
        case .missing:
            throw StoreError(
                .notFound, path: path, "There is no such store. Check the name, or create it by an import.")
        case .folder:
            throw StoreError(.notAStore, path: path, "This is a folder, not a store. Name the file within it.")
        case .other:
            throw StoreError(.notAStore, path: path, "This is a device or a pipe, not a store.")
        case .file(let size):
            return size
        }
    }

    /// Reads with the means of SQLite: if this process has the store open already, then closing a descriptor of our own
    /// would take the locks off it (How To Corrupt An SQLite Database File, 2.2).
    private static func firstBytes(path: String) throws(StoreError) -> [UInt8] {
        var connection: OpaquePointer?
        var file: UnsafeMutablePointer<sqlite3_file>?
        var bytes = [UInt8](repeating: 0, count: byteCount)
        // SAFETY: `connection` is closed once, whether it was opened or not. The file pointer is SQLite's and valid until
        // then. Opening reads no page and takes no lock. `xRead` writes at most the `count` bytes of the buffer.
        defer { _ = unsafe sqlite3_close(connection) }
        guard unsafe sqlite3_open_v2(path, &connection, SQLITE_OPEN_READONLY, nil) == SQLITE_OK,
            unsafe sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK,
            let read = unsafe file?.pointee.pMethods?.pointee.xRead
        else {
            throw StoreError(
                .cannotRead, path: path, "The store cannot be read. Check the permissions of the file and its folder.")
        }
        let code = unsafe bytes.withUnsafeMutableBytes { buffer in
            unsafe read(file, buffer.baseAddress, Int32(buffer.count), 0)
        }
        guard code == SQLITE_OK || code == shortRead else {
            throw StoreError(.cannotRead, path: path, "The store cannot be read. Check the medium.")
        }
        return bytes
    }
}
