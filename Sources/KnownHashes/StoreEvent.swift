public import Foundation
import SystemFiles

/// The number of an event within its store: 1, 2, 3 and so on, without gaps. A larger one happened later.
public struct EventID: RawRepresentable, Hashable, Comparable, Sendable, BitwiseCopyable {
    public let rawValue: Int64

    public init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    public static func < (left: EventID, right: EventID) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// Something that was done to a store. Events are only ever added: the store refuses to change or delete one.
public struct StoreEvent: Identifiable, Hashable, Sendable {
    /// What was done.
    ///
    /// The raw value is part of the file format and the name that command lines use.
    public struct Action: RawRepresentable, Hashable, Sendable {
        public let rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// A list was created.
        public static let createdList = Action(rawValue: "created-list")
        /// What the store says of a list was changed: its name for the owner, its kind, and the like.
        public static let changedList = Action(rawValue: "changed-list")
        /// A file was added to a list.
        public static let imported = Action(rawValue: "imported")
        /// A newer file of a list was taken over.
        public static let updated = Action(rawValue: "updated")
        /// Entries were withdrawn by a person.
        public static let withdrew = Action(rawValue: "withdrew")
        /// Entries were disputed by a person.
        public static let disputed = Action(rawValue: "disputed")
        /// Withdrawn or disputed entries were made active again by a person.
        public static let restored = Action(rawValue: "restored")
        /// Entries were removed from their list by a person.
        public static let removed = Action(rawValue: "removed")
        /// A file of known digests was attached to the store by reference.
        public static let attached = Action(rawValue: "attached")
        /// An attached file was taken off the store.
        public static let detached = Action(rawValue: "detached")
        /// A store of an older version was taken over, with all that was in a list.
        public static let migrated = Action(rawValue: "migrated")
    }

    public let id: EventID

    /// When it was done, by the clock of the machine it was done on, to the millisecond.
    public let time: Date

    public let author: EventAuthor

    public let action: Action

    /// The name of the list that it was done to.
    public let list: String?

    /// The entry that it was done to, where it was a single one.
    public let entry: EntryID?

    /// The list file that was imported.
    public let file: ImportedFile?

    /// How many of each kind: the numbers of an import's report such as `added`, `changed` and `removed`.
    public let counts: [String: Int]

    /// The reason, or whatever else was to be said.
    public let note: String?

    package init(
        id: EventID, time: Date, author: EventAuthor, action: Action, list: String?, entry: EntryID?,
        file: ImportedFile?, counts: [String: Int], note: String?
    ) {
        self.id = id
        self.time = time
        self.author = author
        self.action = action
        self.list = list
        self.entry = entry
        self.file = file
        self.counts = counts
        self.note = note
    }
}

/// A file as an event remembers it.
public struct ImportedFile: Hashable, Sendable {
    /// The last part of the path.
    public let name: String

    /// In bytes; nil for a pipe.
    public let size: Int?

    /// The digest, if whoever imported the file gave it.
    public let sha256: Digest?

    package init(name: String, size: Int?, sha256: Digest?) {
        self.name = name
        self.size = size
        self.sha256 = sha256
    }
}

/// Who does something to a store, and by what program.
public struct EventAuthor: Hashable, Sendable {
    /// The person or agency.
    public var actor: String

    /// The program and its version.
    public var tool: String

    /// - Parameters:
    ///   - actor: the person or agency; nil for `user@host` of this process.
    ///   - tool: the program and its version; nil for the name of this process.
    public init(actor: String? = nil, tool: String? = nil) {
        self.actor = actor ?? Self.userAtHost
        self.tool = tool ?? ProcessInfo.processInfo.processName
    }

    private static var userAtHost: String {
        // Not Foundation's name of the host, for which some systems ask the network.
        let host = MachineName.current.name
        return UserName.current + (host.isEmpty ? "" : "@" + host)
    }
}
