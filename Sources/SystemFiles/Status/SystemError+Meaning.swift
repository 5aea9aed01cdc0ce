#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The errors that messages tell apart.
extension SystemError {
    /// There is nothing of that name.
    package var isMissing: Bool { number == ENOENT }

    /// There is no folder where the path has one.
    package var isMissingFolder: Bool { number == ENOENT || number == ENOTDIR }

    /// This user may not.
    package var isRefusal: Bool { number == EACCES || number == EPERM }

    /// There is something of that name already.
    package var isExisting: Bool { number == EEXIST }

    /// The process, or the system, has too many files open.
    package var isForLackOfDescriptors: Bool { number == EMFILE || number == ENFILE }

    /// There is no space left on the disk, or none that this user may take.
    package var isWantOfSpace: Bool { number == ENOSPC || number == EDQUOT }
}
