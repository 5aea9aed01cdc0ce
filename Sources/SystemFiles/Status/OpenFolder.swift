#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder that is open: what lies in it is reached from here, whatever becomes of its path. It is closed when nobody
/// refers to it any more.
package final class OpenFolder: Sendable {
    /// The status when the folder was opened.
    package let status: FileStatus
    package let descriptor: Int32

    /// Opens the folder at `path`. Links are followed.
    package convenience init(at path: PathBytes) throws(SystemError) {
        try self.init(owning: openWithoutTrace(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    }

    /// - Parameter descriptor: that of an open folder; it is closed with this, and also where this fails.
    package init(owning descriptor: Int32) throws(SystemError) {
        do throws(SystemError) {
            status = try FileStatus.ofDescriptor(descriptor)
        } catch {
            close(descriptor)
            throw error
        }
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// Opens the folder `name` in this one. A link that has taken its place is not followed, and is an error.
    package func folder(named name: some Sequence<UInt8>) throws(SystemError) -> OpenFolder {
        do throws(SystemError) {
            let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
            return try OpenFolder(owning: openWithoutTrace(PathBytes(bytes: name), in: self, flags))
        } catch {
            // Systems say of a link that it is no folder, or that it is a link.
            throw error.number == ENOTDIR || error.number == ELOOP ? .replaced : error
        }
    }

    /// The status of what has this name in the folder; of the link itself where it is a symbolic link.
    package func status(of name: some Sequence<UInt8>) throws(SystemError) -> FileStatus {
        try FileStatus.ofLink(at: PathBytes(bytes: name), in: self)
    }
}
