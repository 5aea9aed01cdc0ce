#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

public import TextCoding

/// The status of a file, as its file system keeps it beside the content.
public struct FileStatus: Equatable, Sendable {
    /// A file's identity: no two files of a running system have the same. Nil for a file inside another one.
    package struct Identity: Hashable, Sendable {
        package let device: UInt64
        package let inode: UInt64

        package init(device: UInt64, inode: UInt64) {
            self.device = device
            self.inode = inode
        }
    }

    public let kind: FileKind
    package let identity: Identity?
    public let size: Int64
    public let modified: Timestamp
    public let linkCount: Int
    /// Who may read, write and run the file, as nine bits. Nil for a file inside another one.
    package let permissions: UInt16?

    /// The status of a file inside another one, as in a disk image.
    ///
    /// - Parameter linkCount: the number of names that the file has.
    public init(kind: FileKind, size: Int64, modified: Timestamp, linkCount: Int = 1) {
        self.kind = kind
        self.size = size
        self.modified = modified
        self.linkCount = linkCount
        identity = nil
        permissions = nil
    }

    /// The status of what stands at `path`; of the link itself where it is a symbolic link.
    package static func ofLink(at path: PathBytes) -> FileStatus? {
        try? ofLink(at: path, in: nil)
    }

    /// The status of what stands at `path` as seen from `folder`; of the link itself where it is a symbolic link.
    package static func ofLink(at path: PathBytes, in folder: OpenFolder?) throws(SystemError) -> FileStatus {
        try status(of: path, in: folder, AT_SYMLINK_NOFOLLOW)
    }

    /// The status of what stands at `path`, following symbolic links.
    package static func ofTarget(at path: PathBytes) throws(SystemError) -> FileStatus {
        try status(of: path, in: nil, 0)
    }

    private static func status(
        of path: PathBytes, in folder: OpenFolder?, _ flags: Int32
    ) throws(SystemError) -> FileStatus {
        var status = stat()
        let result = unsafe path.withReachablePath(in: folder) { unsafe fstatat($0, $1, &status, flags) }
        guard result == 0 else { throw SystemError.current }
        return FileStatus(status)
    }

    /// The status of an open file.
    package static func ofDescriptor(_ descriptor: Int32) throws(SystemError) -> FileStatus {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw SystemError.current }
        return FileStatus(status)
    }

    private init(_ status: stat) {
        kind = FileKind(mode: status.st_mode)
        identity = Identity(
            device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(truncatingIfNeeded: status.st_ino))
        size = Int64(status.st_size)
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        modified = Timestamp(seconds: Int64(time.tv_sec), nanoseconds: Int32(time.tv_nsec))
        linkCount = Int(status.st_nlink)
        permissions = UInt16(truncatingIfNeeded: status.st_mode) & 0o777
    }
}

extension PathBytes {
    /// The size of the file at the path in bytes, or nil where there is none; a symbolic link is not followed.
    public var fileSize: Int64? { FileStatus.ofLink(at: self)?.size }
}
