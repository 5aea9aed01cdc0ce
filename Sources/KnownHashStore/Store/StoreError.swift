import GRDB

/// Why a store could not be created, opened, read or written.
public struct StoreError: Error, Hashable, Sendable {
    /// What kind of failure it is.
    public struct Code: Hashable, Sendable {
        let name: String

        /// There is no file of that name.
        public static let notFound = Code(name: "notFound")
        /// A store is to be created where a file exists already.
        public static let alreadyExists = Code(name: "alreadyExists")
        /// The file is something else: empty, a folder, not SQLite, or another program's database.
        public static let notAStore = Code(name: "notAStore")
        /// The store was written by a newer version of this library.
        public static let newerVersion = Code(name: "newerVersion")
        /// The store was written by an older version of this library; opening it for writing updates it.
        public static let olderVersion = Code(name: "olderVersion")
        /// The file is truncated, or what it holds contradicts itself.
        public static let damaged = Code(name: "damaged")
        /// An import was killed; the store must be opened for writing once, which restores it.
        public static let unfinishedImport = Code(name: "unfinishedImport")
        /// The file or its folder may not be read, or the medium fails.
        public static let cannotRead = Code(name: "cannotRead")
        /// The file or its folder may not be written, or the store was opened for reading only.
        public static let cannotWrite = Code(name: "cannotWrite")
        /// There is no space left.
        public static let diskFull = Code(name: "diskFull")
        /// Another program is writing to the store.
        public static let busy = Code(name: "busy")
        /// There is no such list or entry in the store, or the request makes no sense for it.
        public static let invalidRequest = Code(name: "invalidRequest")
        /// A list would get a name, or another statement, with a control character.
        public static let unsafeText = Code(name: "unsafeText")
    }

    public let code: Code

    /// The path of the store.
    public let path: String

    /// What is wrong and what to do about it.
    public let message: String

    package init(_ code: Code, path: String, _ message: String) {
        self.code = code
        self.path = path
        self.message = message
    }
}

extension StoreError: CustomStringConvertible {
    public var description: String { "\(path): \(message)" }
}

extension StoreError.Code: CustomStringConvertible {
    public var description: String { name }
}

extension StoreError {
    /// What an error of SQLite means to whoever uses the store.
    init(_ error: DatabaseError, path: String) {
        let detail = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
        switch (error.resultCode, error.extendedResultCode) {
        case (.SQLITE_FULL, _):
            self.init(.diskFull, path: path, "There is no space left. Nothing was changed: make room and try again.")
        case (.SQLITE_BUSY, _), (.SQLITE_LOCKED, _):
            self.init(.busy, path: path, "Another program is using the store. Try again when it has finished.")
        case (_, .SQLITE_READONLY_ROLLBACK), (_, .SQLITE_READONLY_RECOVERY):
            self.init(
                .unfinishedImport, path: path,
                "An import into the store was interrupted. Open the store for writing once, which undoes that import.")
        case (.SQLITE_READONLY, _), (.SQLITE_PERM, _), (.SQLITE_AUTH, _):
            self.init(
                .cannotWrite, path: path,
                "The store cannot be written (\(detail)). Check the permissions of the file and of its folder.")
        case (.SQLITE_NOTADB, _):
            self.init(.notAStore, path: path, "The file is not a store of known hashes (\(detail)).")
        case (.SQLITE_CANTOPEN, _), (.SQLITE_IOERR, _):
            self.init(
                .cannotRead, path: path,
                "The store cannot be read or written (\(detail)). Check the medium and the permissions.")
        default:
            self.init(
                .damaged, path: path,
                "The store is damaged (\(detail)). Restore it from a copy, or import the lists again.")
        }
    }
}
