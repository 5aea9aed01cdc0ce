import Foundation
import GRDB
import SystemFiles

/// The file of a store, apart from what is in it.
enum StoreFile {
    /// How many seconds to wait for another program that is writing.
    static let busyTimeout = 5

    /// The path with the working directory before it if it is relative: SQLite gives names such as `:memory:` a meaning
    /// of their own.
    static func absolutePath(_ path: String) -> String {
        path.hasPrefix("/") ? path : (PathBytes(".").resolved?.approximateText ?? "") + "/" + path
    }

    /// Creates an empty file that only its owner may read and write; SQLite gives what it makes beside it
    /// the same permissions.
    static func create(path: String) throws(StoreError) {
        do throws(SystemError) {
            _ = try OutputFile(creatingNewAt: PathBytes(path))
        } catch {
            if error.isExisting {
                throw StoreError(
                    .alreadyExists, path: path, "There is a file of that name already. Choose another name.",
                    cause: .system(error))
            } else if error.isWantOfSpace {
                throw StoreError(
                    .diskFull, path: path, "There is no space left for a store. Make room and try again.",
                    cause: .system(error))
            } else if error.isMissingFolder {
                throw StoreError(
                    .cannotWrite, path: path, "The folder of the store does not exist. Create it first.",
                    cause: .system(error))
            } else {
                throw StoreError(
                    .cannotWrite, path: path, "The store cannot be created. Check that its folder can be written.",
                    cause: .system(error))
            }
        }
    }

    /// Removes what a failed creation left.
    static func removeUnfinished(path: String) {
        for suffix in ["", "-journal", "-wal", "-shm"] { try? PathBytes(path + suffix).removeFile() }
    }
}

extension Configuration {
    /// How every connection to a store is set up.
    static func store(isReadOnly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.label = "KnownHashStore"
        configuration.readonly = isReadOnly
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(TimeInterval(StoreFile.busyTimeout))
        configuration.maximumReaderCount = max(8, ProcessInfo.processInfo.activeProcessorCount)
        configuration.prepareDatabase { database in
            // Functions in a schema that somebody else wrote run nothing, and a damaged page is noticed when it is read.
            try database.execute(sql: "PRAGMA trusted_schema = OFF")
            try database.execute(sql: "PRAGMA cell_size_check = ON")
            // Parts of a list must not end up in the system's folder for temporary files.
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
            if !isReadOnly {
                // Entries arrive in no order of their digests, so the whole look-up table is at work in an import.
                try database.execute(sql: "PRAGMA cache_size = -131072")
            }
        }
        return configuration
    }
}
