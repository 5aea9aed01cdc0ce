public import SystemFiles

/// Why a store could not be created, opened, read or written.
public struct StoreError: Error, Hashable, Sendable {
    /// The kind of failure: stable over versions, for programs and reports.
    public struct Code: RawRepresentable, Hashable, Sendable {
        public let rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// There is no file of that name.
        public static let notFound = Code(rawValue: "notFound")
        /// A store is to be created where a file exists already.
        public static let alreadyExists = Code(rawValue: "alreadyExists")
        /// The file is something else: empty, a folder, not SQLite, or another program's database.
        public static let notAStore = Code(rawValue: "notAStore")
        /// The store was written by a newer version of this library.
        public static let newerVersion = Code(rawValue: "newerVersion")
        /// The store was written by an older version of this library; opening it for writing updates it.
        public static let olderVersion = Code(rawValue: "olderVersion")
        /// The file is truncated, or what it holds contradicts itself.
        public static let damaged = Code(rawValue: "damaged")
        /// An import was killed; the store must be opened for writing once, which restores it.
        public static let unfinishedImport = Code(rawValue: "unfinishedImport")
        /// The file or its folder may not be read, or the medium fails.
        public static let cannotRead = Code(rawValue: "cannotRead")
        /// The file or its folder may not be written, or the store was opened for reading only.
        public static let cannotWrite = Code(rawValue: "cannotWrite")
        /// There is no space left.
        public static let diskFull = Code(rawValue: "diskFull")
        /// Another program is writing to the store.
        public static let busy = Code(rawValue: "busy")
        /// There is no such list or entry in the store, or the request makes no sense for it.
        public static let invalidRequest = Code(rawValue: "invalidRequest")
        /// A list would get a name, or another statement, with a control character.
        public static let unsafeText = Code(rawValue: "unsafeText")
    }

    public let code: Code

    /// The path of the store.
    public let path: String

    /// The fault, and the remedy.
    public let message: String

    /// The error behind it, if there was one.
    public let cause: Cause?

    package init(_ code: Code, path: String, _ message: String, cause: Cause? = nil) {
        self.code = code
        self.path = path
        self.message = message
        self.cause = cause
    }
}

extension StoreError {
    /// The error behind an error of a store.
    public enum Cause: Error, Hashable, Sendable {
        /// An error of SQLite, by its extended result code, with SQLite's own words for it.
        case database(code: Int32, message: String)
        case system(SystemError)
    }
}

extension StoreError.Cause: CustomStringConvertible {
    public var description: String {
        switch self {
        case .database(let code, let message): "\(message) (SQLite error \(code))"
        case .system(let error): error.description
        }
    }
}

extension StoreError: CustomStringConvertible {
    public var description: String { "\(path): \(message)" }
}

extension StoreError.Code: CustomStringConvertible {
    public var description: String { rawValue }
}
