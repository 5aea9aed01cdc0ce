#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

import CRemoval
import SystemFiles

/// Changes of names in an open folder. Nothing is ever replaced.
extension OpenFolder {
    /// The status of a name; nil where there is none.
    func statusIfPresent(of name: PathBytes) throws(SystemError) -> FileStatus? {
        do throws(SystemError) {
            return try status(of: name)
        } catch {
            guard error.isMissing else { throw error }
            return nil
        }
    }

    /// How many bytes a file takes on its medium.
    func allocatedByteCount(of name: PathBytes) -> Int64? {
        var status = stat()
        let result = unsafe name.withCString { unsafe fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) }
        return result == 0 ? Int64(status.st_blocks) * 512 : nil
    }

    func rename(_ name: PathBytes, to newName: PathBytes) throws(SystemError) {
        let result = unsafe name.withCString { from in
            unsafe newName.withCString { unsafe removal_rename(descriptor, from, $0) }
        }
        guard result == 0 else { throw .current }
    }

    /// Gives a file in this folder another name in `folder`.
    func link(_ name: PathBytes, to newName: PathBytes, in folder: OpenFolder) throws(SystemError) {
        let result = unsafe name.withCString { from in
            unsafe newName.withCString { unsafe linkat(descriptor, from, folder.descriptor, $0, 0) }
        }
        guard result == 0 else { throw .current }
    }

    func unlink(_ name: PathBytes) throws(SystemError) {
        guard unsafe name.withCString({ unsafe unlinkat(descriptor, $0, 0) }) == 0 else { throw .current }
    }

    /// Makes a file for its owner's eyes only, where there must be none, and returns its descriptor.
    func create(_ name: PathBytes) throws(SystemError) -> Int32 {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let created = unsafe name.withCString { unsafe openat(descriptor, $0, flags, 0o600) }
        guard created >= 0 else { throw .current }
        return created
    }

    /// Waits until the names have reached the disk.
    func synchronize() throws(SystemError) {
        // Some file systems have nothing to wait for, and say so by EINVAL.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw .current }
    }
}
