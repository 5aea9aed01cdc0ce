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
