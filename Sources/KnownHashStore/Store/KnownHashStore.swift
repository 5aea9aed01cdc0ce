import Foundation
import GRDB
import SystemFiles

#if !Store
    #error("KnownHashStore takes the package trait Store. It is on by default; where traits are named, name it, too.")
#endif

/// The database of known lists: one SQLite file.
///
/// A store opened for reading may be asked from any number of threads at once, also while others write to it, in this
/// process or in another. It never writes to the file. A store opened for writing does one thing at a time; only one
/// program can write at a time. Everything may throw ``StoreError``.
///
/// Nothing is ever overwritten: entries are added and ended, and each change is a ``StoreEvent``, so that the state at any
/// past time can be asked for.
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
    /// The files attached by reference that were opened so far.
    let attachedFiles = AttachedFiles()
    /// The file as it was opened, where nothing but its not changing makes reading safe.
    private let unchangingFile: UnchangingFile?

    private init(path: String, access: Access, header: StoreHeader) throws {
        self.path = path
        self.access = access
        switch access {
        case .reading:
            (reader, unchangingFile) = try Self.openForReading(path: path, header: header)
            writer = nil
        case .writing:
            let queue = try StoreError.translating(path: path) {
                try DatabaseQueue(path: path, configuration: .store(isReadOnly: false))
            }
            reader = queue
            writer = queue
            unchangingFile = nil
        }
    }

    deinit {
        if let writer { WriteAheadLog.end(writer) }
    }

    /// An empty store that is no file, for whoever looks up nothing.
    package init(empty: Void) throws {
        path = ""
        access = .reading
        reader = try StoreError.translating(path: path) {
            let queue = try DatabaseQueue()
            try Schema.migrator.migrate(queue)
            return queue
        }
        writer = nil
        unchangingFile = nil
    }

    /// Opens a store that may lie where nothing can be written.
    ///
    /// Reading a store in the mode of a write-ahead log takes two files beside it, which SQLite makes where it can. Where
    /// it cannot, the store itself is complete if there is no log, and SQLite is told that nobody writes to it. Nobody on
    /// a medium that cannot be written; in a folder that only we cannot write somebody may, and that is noticed.
    private static func openForReading(
        path: String, header: StoreHeader
    ) throws -> (any DatabaseReader, UnchangingFile?) {
        do {
            return try (DatabasePool(path: path, configuration: .store(isReadOnly: true)), nil)
        } catch let error as DatabaseError {
            let isForWantOfLog = [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
            guard header.isWrittenAhead, isForWantOfLog else { throw StoreError(error, path: path) }
            guard !WriteAheadLog.exists(for: path) else {
                throw StoreError(
                    .unfinishedImport, path: path,
                    "The newest changes of the store are in the file that ends in ‘-wal’ beside it, and reading them needs "
                        + "a folder that can be written. Copy both files into one.")
            }
            return try StoreError.translating(path: path) {
                let file = UnchangingFile(path: path)
                let address = URL(filePath: path).absoluteString + "?immutable=1"
                return try (DatabasePool(path: address, configuration: .store(isReadOnly: true)), file)
            }
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
                let queue = try DatabaseQueue(path: path, configuration: .store(isReadOnly: false))
                try Schema.migrator.migrate(queue)
                try queue.close()
            }
            try self.init(openingAt: path, for: .writing)
        } catch {
            StoreFile.removeUnfinished(path: path)
            throw error
        }
    }

    /// Opens a store that exists. Opening it for writing brings one of an older version up to date.
    ///
    /// - Throws: ``StoreError`` if there is none, if the file is something else or damaged, if a newer version of
    ///   this library wrote it, or if an older one did and it is opened for reading.
    public convenience init(openingAt path: String, for access: Access = .reading) throws {
        let path = StoreFile.absolutePath(path)
        let header = try StoreHeader(path: path)
        try Self.checkVersion(header.schemaVersion, access: access, path: path)
        try self.init(path: path, access: access, header: header)
        try StoreError.translating(path: path) {
            if let writer, header.schemaVersion < Schema.version {
                try Schema.migrator.migrate(writer)
            }
            try reader.read { database in
                try Self.checkContent(of: database, path: path)
            }
            if let writer { try WriteAheadLog.begin(writer) }
        }
    }

    /// Opens the store at `path` for writing, and creates it first if there is no file of that name.
    public convenience init(openingOrCreatingAt path: String) throws {
        if PathTarget(path: path) == .missing {
            try self.init(creatingAt: path)
        } else {
            try self.init(openingAt: path, for: .writing)
        }
    }

    /// Calls `body` with the store at `path`, opened for writing, which is created if there is no file of that name.
    ///
    /// A store that was created and in which `body` left no list is removed: what failed leaves no empty store, in which a
    /// scan would find nothing.
    package static func update<Result>(
        openingOrCreatingAt path: String, _ body: (KnownHashStore) throws -> Result
    ) throws -> Result {
        let isNew = PathTarget(path: path) == .missing
        let store = try KnownHashStore(openingOrCreatingAt: path)
        defer { if isNew { store.removeIfWithoutList() } }
        return try body(store)
    }

    private func removeIfWithoutList() {
        guard let writer, (try? lists().isEmpty) == true else { return }
        WriteAheadLog.end(writer)
        try? writer.close()
        StoreFile.removeUnfinished(path: path)
    }

    private static func checkVersion(_ version: Int, access: Access, path: String) throws(StoreError) {
        guard version <= Schema.version else {
            throw StoreError(
                .newerVersion, path: path,
                "The store has version \(version), and this program knows versions up to \(Schema.version). "
                    + "Update the program.")
        }
        guard version == Schema.version || access == .writing else {
            throw StoreError(
                .olderVersion, path: path,
                "The store has version \(version), and this program reads version \(Schema.version). Open it for writing "
                    + "once, for instance by an import, which updates it.")
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
        try unchangingFile?.check()
        return try StoreError.translating(path: path) {
            try reader.unsafeReentrantRead(body)
        }
    }

    /// Reads one state, whatever others write meanwhile. Not to be called from within a closure that reads.
    func readingOneState<T>(_ body: (Database) throws -> T) throws -> T {
        try unchangingFile?.check()
        return try StoreError.translating(path: path) {
            try reader.read(body)
        }
    }

    /// - Throws: ``StoreError`` if the store was opened for reading.
    package func checkIsWritable() throws(StoreError) {
        _ = try writable()
    }

    private func writable() throws(StoreError) -> DatabaseQueue {
        guard let writer else {
            throw StoreError(.cannotWrite, path: path, "The store was opened for reading only.")
        }
        return writer
    }

    /// Writes as ``writing(_:)`` does, and then moves the log, which may have become large, into the store.
    func writingMuch<T>(_ body: (Database) throws -> T) throws -> T {
        defer { if let writer { WriteAheadLog.empty(writer) } }
        return try writing(body)
    }

    /// Writes within a transaction, all or nothing.
    func writing<T>(_ body: (Database) throws -> T) throws -> T {
        let writer = try writable()
        return try StoreError.translating(path: path) {
            try writer.writeWithoutTransaction { database in
                var result: T?
                try database.inTransaction(.immediate) {
                    result = try body(database)
                    return .commit
                }
                guard let result else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
                return result
            }
        }
    }
}
