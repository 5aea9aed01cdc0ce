import KnownHashes
import GRDB

extension StoreError {
    /// What an error of SQLite means to whoever uses the store.
    init(_ error: DatabaseError, path: String) {
        let detail = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
        let cause = Cause.database(code: error.extendedResultCode.rawValue, message: detail)
        switch (error.resultCode, error.extendedResultCode) {
        case (.SQLITE_FULL, _):
            self.init(
                .diskFull, path: path, "There is no space left. Nothing was changed: make room and try again.",
                cause: cause)
        case (.SQLITE_BUSY, _), (.SQLITE_LOCKED, _):
            self.init(
                .busy, path: path, "Another program is using the store. Try again when it has finished.", cause: cause)
        case (_, .SQLITE_READONLY_ROLLBACK), (_, .SQLITE_READONLY_RECOVERY):
            self.init(
                .unfinishedImport, path: path,
                "An import into the store was interrupted. Open the store for writing once, which undoes that import.",
                cause: cause)
        case (.SQLITE_READONLY, _), (.SQLITE_PERM, _), (.SQLITE_AUTH, _):
            self.init(
                .cannotWrite, path: path,
                "The store cannot be written (\(detail)). Check the permissions of the file and of its folder.",
                cause: cause)
        case (.SQLITE_NOTADB, _):
            self.init(.notAStore, path: path, "The file is not a store of known hashes (\(detail)).", cause: cause)
        case (.SQLITE_CANTOPEN, _), (.SQLITE_IOERR, _):
            self.init(
                .cannotRead, path: path,
                "The store cannot be read or written (\(detail)). Check the medium and the permissions.", cause: cause)
        default:
            self.init(
                .damaged, path: path,
                "The store is damaged (\(detail)). Restore it from a copy, or import the lists again.", cause: cause)
        }
    }

    /// Runs `body` and turns an error of SQLite, or a value of the wrong type, into a ``StoreError``.
    static func translating<T>(path: String, _ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        } catch let error as UnsafeListText {
            throw StoreError(
                .unsafeText, path: path, "\(error) Nothing was changed. Choose another, and try again.")
        } catch is RowDecodingError {
            throw StoreError(
                DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a value has the wrong type"), path: path)
        }
    }
}
