#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Whether a file is what this user, or root, has put there.
enum FileTrust {
    /// Why somebody else may have made or changed the file that is open as `descriptor` and was found at `path`, as a
    /// sentence for people; nil if nobody may.
    static func flaw(of descriptor: Int32, at path: String) -> String? {
        var file = stat()
        guard unsafe fstat(descriptor, &file) == 0 else { return "The owner of the snapshot cannot be determined." }
        guard file.st_mode & S_IFMT == S_IFREG else { return "The snapshot is no file." }
        guard file.st_uid == geteuid() || file.st_uid == 0 else {
            return "The snapshot belongs to another user, who can change what is found by it."
        }
        guard !isWritableByOthers(file) else {
            return "Other users can write the snapshot, and so change what is found by it."
        }
        var folder = stat()
        let folderPath = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        // In a folder that is sticky, nobody can put a file in the place of another user's.
        guard unsafe stat(folderPath, &folder) == 0, folder.st_mode & S_ISVTX == 0, isWritableByOthers(folder) else {
            return nil
        }
        return "Other users can write the folder of the snapshot, and put another one in its place."
    }

    /// Whether more than its owner may write. Many systems give each user a group of their own with the same number, whose
    /// right to write gives nobody else any.
    private static func isWritableByOthers(_ status: stat) -> Bool {
        let isOwnGroup = status.st_gid == getegid() && getegid() == geteuid()
        return status.st_mode & S_IWOTH != 0 || (status.st_mode & S_IWGRP != 0 && !isOwnGroup)
    }
}
