public import SystemFiles

/// Something of a removal was refused or failed: as a whole, or with one file. What is refused is left as it was.
public struct RemovalError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kind of failure: stable over versions, for programs and logs.
    public struct Code: RawRepresentable, Hashable, Sendable {
        public let rawValue: String

        public init(rawValue: String) {
            self.rawValue = rawValue
        }
    }

    public let code: Code
    /// What happened and what to do about it.
    public let message: String
    /// What it is about: a file, the plan, the log, the container.
    public let path: PathBytes
    /// The error of the system behind it, if there was one.
    public let cause: SystemError?

    public var description: String { "\(path): \(message)" }

    package init(_ code: Code, _ path: PathBytes, _ message: String, cause: SystemError? = nil) {
        self.code = code
        self.path = path
        self.message = message
        self.cause = cause
    }
}

// MARK: - About the root

extension RemovalError.Code {
    /// The root is not a folder, or cannot be opened.
    public static let noRoot = Self(rawValue: "noRoot")
    /// Another folder stands where the root of the plan was.
    public static let otherRoot = Self(rawValue: "otherRoot")
    /// The root is mounted to be read only.
    public static let readOnlyMount = Self(rawValue: "readOnlyMount")
    /// The root lies on a mounted disk image, or the file is one.
    public static let diskImage = Self(rawValue: "diskImage")
    /// The case file says that the files are evidence.
    public static let evidence = Self(rawValue: "evidence")
    /// The plan, its log or the container would lie below the root.
    public static let insideRoot = Self(rawValue: "insideRoot")
}

// MARK: - About a file

extension RemovalError.Code {
    /// Nobody has confirmed the match.
    public static let notConfirmed = Self(rawValue: "notConfirmed")
    /// A person has rejected the match.
    public static let rejected = Self(rawValue: "rejected")
    /// A list of the match is under legal hold, so that the file is not deleted.
    public static let legalHold = Self(rawValue: "legalHold")
    /// What matched lies inside the file.
    public static let insideFile = Self(rawValue: "insideFile")
    /// The path does not lie below the root.
    public static let notBelowRoot = Self(rawValue: "notBelowRoot")
    /// A link stands in the path.
    public static let linkInPath = Self(rawValue: "linkInPath")
    /// Another file system is mounted in the path.
    public static let mountInPath = Self(rawValue: "mountInPath")
    /// There is nothing of that name.
    public static let missing = Self(rawValue: "missing")
    /// Something else than a file.
    public static let notAFile = Self(rawValue: "notAFile")
    /// Another file has taken the place.
    public static let replaced = Self(rawValue: "replaced")
    /// The file has changed.
    public static let changed = Self(rawValue: "changed")
    /// The ledger has no digest of the file.
    public static let noDigest = Self(rawValue: "noDigest")
    /// The file has names that the plan does not have.
    public static let otherNames = Self(rawValue: "otherNames")
    /// A name that is to be restored is taken.
    public static let nameTaken = Self(rawValue: "nameTaken")
    /// The system refused.
    public static let systemRefused = Self(rawValue: "systemRefused")
}

// MARK: - About plan, log, keys and container

extension RemovalError.Code {
    /// The file is no plan, or not as this program writes it.
    public static let malformedPlan = Self(rawValue: "malformedPlan")
    /// The plan was changed after it was begun to be applied, or the log belongs to another.
    public static let otherPlan = Self(rawValue: "otherPlan")
    /// Fewer trusted keys than the plan demands have signed it.
    public static let unsigned = Self(rawValue: "unsigned")
    /// A signature does not fit the plan.
    public static let wrongSignature = Self(rawValue: "wrongSignature")
    /// What was asked for does not fit the state that the plan is in.
    public static let wrongState = Self(rawValue: "wrongState")
    /// The log was changed, or cannot be read or written.
    public static let badLog = Self(rawValue: "badLog")
    /// Another process is at work with the plan.
    public static let inUse = Self(rawValue: "inUse")
    /// A file cannot be read or written.
    public static let cannotRead = Self(rawValue: "cannotRead")
    public static let cannotWrite = Self(rawValue: "cannotWrite")
    /// There is no space left, or not enough for what is to be done.
    public static let diskFull = Self(rawValue: "diskFull")
    /// The file is no container, or not the one of the plan.
    public static let otherContainer = Self(rawValue: "otherContainer")
    /// Neither the key nor the passphrase opens the container.
    public static let wrongKey = Self(rawValue: "wrongKey")
    /// The container is damaged.
    public static let damagedContainer = Self(rawValue: "damagedContainer")
    /// A key for the container could not be wrapped.
    public static let cannotEncrypt = Self(rawValue: "cannotEncrypt")
    /// What was asked for makes no sense.
    public static let invalidRequest = Self(rawValue: "invalidRequest")
}

extension RemovalError {
    /// An error of the system about a file that was to be opened, renamed or written.
    package init(_ error: SystemError, about path: PathBytes) {
        switch error.code {
        case "notFound", "notAFolder":
            self.init(.missing, path, "There is nothing of that name. Make a new scan and a new plan.", cause: error)
        case "symbolicLink", "replaced":
            self.init(
                .linkInPath, path,
                "A link stands in the path, and links are not followed. Name the root by the path without links, or find out "
                    + "who put the link there.", cause: error)
        case "diskFull":
            self.init(.diskFull, path, "There is no space left. Make room, and run the command again.", cause: error)
        case "readOnlyFileSystem":
            self.init(.readOnlyMount, path, "The file system is mounted to be read only.", cause: error)
        case "notAFile", "isAFolder":
            self.init(.notAFile, path, "It is not a file. Make a new scan and a new plan.", cause: error)
        default:
            if error.isMountCrossed {
                self.init(
                    .mountInPath, path,
                    "Another file system is mounted in the path. Name a root on that one, and make a plan of its own.",
                    cause: error)
            } else {
                self.init(
                    .systemRefused, path,
                    "\(error.message). Check owner, permissions and attributes of the file and its folder.",
                    cause: error)
            }
        }
    }
}
