#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// An error of the operating system.
public struct SystemError: Error, Hashable, Sendable {
    /// The number the system gives it, such as `EACCES`.
    public let number: Int32

    public init(number: Int32) {
        self.number = number
    }

    /// The error of the system call that just failed on this thread.
    package static var current: SystemError { SystemError(number: errno) }

    /// A stable word for it, such as `permissionDenied`.
    public var code: String {
        switch number {
        case EACCES, EPERM: "permissionDenied"
        case ENOENT: "notFound"
        case ENOTDIR: "notAFolder"
        case EISDIR: "isAFolder"
        case EINVAL: "notAFile"
        case ELOOP: "symbolicLink"
        case ENAMETOOLONG: "nameTooLong"
        case EIO: "readError"
        case EMFILE, ENFILE: "tooManyOpenFiles"
        case ENOSPC, EDQUOT: "diskFull"
        case EROFS: "readOnlyFileSystem"
        case ESTALE: "replaced"
        default: "systemError\(number)"
        }
    }

    /// Whether it says that there is no space left for what was written.
    package var isForLackOfSpace: Bool { number == ENOSPC || number == EDQUOT }

    /// The system's own sentence for it, such as "Permission denied".
    public var message: String {
        // What the system says of a device or a pipe that is read as a file would not help anybody.
        if number == EINVAL { return "Not a file that can be read" }
        if number == ESTALE { return "Something else has taken its place, or that of a folder above it" }
        // SAFETY: strerror gives a string that lives until the thread's next call; it is copied at once.
        return unsafe String(cString: strerror(number))
    }
}

extension SystemError: CustomStringConvertible {
    public var description: String { message }
}

/// Sets the thread's error number, which some calls leave alone when they succeed.
package func setErrorNumber(_ number: Int32) {
    errno = number
}

extension SystemError {
    /// What it comes to that something else stands where a file or a folder was: networked file systems say it, too.
    package static var replaced: SystemError { SystemError(number: ESTALE) }

    /// What it comes to that a file became longer while it was read, or delivers more bytes than it states.
    package static var changedWhileRead: SystemError { SystemError(number: EBUSY) }

    /// What it comes to that nothing has a name.
    package static var missing: SystemError { SystemError(number: ENOENT) }

    /// What opening something else than a file for its bytes comes to.
    package static func notAFile(isFolder: Bool) -> SystemError {
        SystemError(number: isFolder ? EISDIR : EINVAL)
    }
}
