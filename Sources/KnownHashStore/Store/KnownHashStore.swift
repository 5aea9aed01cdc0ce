import GRDB

/// The database of known lists: one SQLite file.
///
/// A store opened for reading may be asked from any number of threads at once; it never writes, not even beside the
/// file. A store opened for writing does one thing at a time. Everything may throw ``StoreError``.
///
/// ```swift
/// let store = try KnownHashStore(openingAt: "lists.kms")
/// try store.forEachPDQHash { entry, hash, pipeline in … }
/// let matches = try store.entries(matching: [digest])
/// ```
///
/// Lists of hashes are sensitive: a new store can be read by its owner only.
public final class KnownHashStore: Sendable {
    /// What a store is opened for.
    public enum Access: Sendable {
        case reading
        case writing
    }

    /// The absolute path of the file.
    public let path: String

    public let access: Access

    let reader: any DatabaseReader
    let writer: DatabaseQueue?

    private init(path: String, access: Access) throws {
        self.path = path
        self.access = access
        do {
            switch access {
            case .reading:
                reader = try DatabasePool(path: path, configuration: .store(access))
                writer = nil
            case .writing:
                let queue = try DatabaseQueue(path: path, configuration: .store(access))
                reader = queue
                writer = queue
            }
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }

    /// Creates an empty store, readable by its owner only, and opens it for writing.
    ///
    /// - Throws: ``StoreError`` with ``StoreError/Code/alreadyExists`` if there is a file of that name.
    public convenience init(creatingAt path: String) throws {
        let path = StoreFile.absolutePath(path)
        try StoreFile.create(path: path)
        do {
            try StoreError.translating(path: path) {
                let queue = try DatabaseQueue(path: path, configuration: .store(.writing))
                try Schema.migrator.migrate(queue)
                try queue.close()
            }
            try self.init(openingAt: path, for: .writing)
        } catch {
            StoreFile.removeUnfinished(path: path)
            throw error
        }
    }

    /// Opens a store that exists.
    ///
    /// - Throws: ``StoreError`` if there is none, if the file is something else or damaged, or if a newer version of
    ///   this library wrote it.
    public convenience init(openingAt path: String, for access: Access = .reading) throws {
        let path = StoreFile.absolutePath(path)
        try Self.checkVersion(StoreHeader(path: path).schemaVersion, path: path)
        try self.init(path: path, access: access)
        try StoreError.translating(path: path) {
            if let writer {
                try Schema.migrator.migrate(writer)
            }
            try reader.read { database in
                try Self.checkContent(of: database, path: path)
            }
        }
    }

    /// Opens the store at `path` for writing, and creates it first if there is no file of that name.
    public convenience init(openingOrCreatingAt path: String) throws {
        if FileKind(path: path) == .missing {
            try self.init(creatingAt: path)
        } else {
            try self.init(openingAt: path, for: .writing)
        }
    }

    private static func checkVersion(_ version: Int, path: String) throws(StoreError) {
        guard version <= Schema.version else {
            throw StoreError(
                .newerVersion, path: path,
                "The store has version \(version), and this program knows versions up to \(Schema.version). "
                    + "Update the program.")
        }
    }

    private static func checkContent(of database: Database, path: String) throws {
        guard try Schema.isIntact(database) else {
            throw StoreError(
                .damaged, path: path, "The tables of the store are not those of its version. Restore it from a copy.")
        }
        for kind in try HashKind.all(database) where kind.algorithm == nil || kind.pipeline == nil {
            throw StoreError(
                .newerVersion, path: path,
                "The store holds \(kind.algorithmName) hashes made by \(kind.pipelineName), which this program does "
                    + "not know. Update the program.")
        }
    }
}

extension KnownHashStore {
    /// Reads without a transaction of its own, from any thread and also from within a closure that reads.
    func reading<T>(_ body: (Database) throws -> T) throws -> T {
        try StoreError.translating(path: path) {
            try reader.unsafeReentrantRead(body)
        }
    }
}

extension StoreError {
    /// Runs `body` and turns an error of SQLite into a ``StoreError``.
    static func translating<T>(path: String, _ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }
}
