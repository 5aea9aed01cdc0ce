#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What the file system says of a file without reading it.
struct FileStatus: Equatable {
    /// A file's identity: no two files of a running system have the same.
    struct Identity: Hashable {
        let device: UInt64
        let inode: UInt64
    }

    let kind: MediaItem.Kind
    let identity: Identity
    let size: Int64
    let modified: Timestamp
    let linkCount: Int

    /// The status of what stands at `path`; of the link itself where it is a symbolic link.
    static func ofLink(at path: MediaPath) -> FileStatus? {
        var status = stat()
        guard unsafe path.withCString({ unsafe lstat($0, &status) }) == 0 else { return nil }
        return FileStatus(status)
    }

    /// The status of what stands at `path`, following symbolic links.
    static func ofTarget(at path: MediaPath) throws(SystemError) -> FileStatus {
        var status = stat()
        guard unsafe path.withCString({ unsafe stat($0, &status) }) == 0 else { throw SystemError.current }
        return FileStatus(status)
    }

    /// The status of an open file.
    static func ofDescriptor(_ descriptor: Int32) throws(SystemError) -> FileStatus {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw SystemError.current }
        return FileStatus(status)
    }

    private init(_ status: stat) {
        kind = MediaItem.Kind(mode: status.st_mode)
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
    }
}

extension MediaItem.Kind {
    init(mode: mode_t) {
        switch mode & S_IFMT {
        case S_IFREG: self = .file
        case S_IFDIR: self = .folder
        case S_IFLNK: self = .symbolicLink
        case S_IFIFO: self = .namedPipe
        case S_IFSOCK: self = .socket
        case S_IFCHR: self = .characterDevice
        case S_IFBLK: self = .blockDevice
        default: self = .unknown
        }
    }

    /// From `d_type` of a directory entry; ``unknown`` where the file system leaves it open.
    init(directoryEntryType type: Int32) {
        switch type {
        case Int32(DT_REG): self = .file
        case Int32(DT_DIR): self = .folder
        case Int32(DT_LNK): self = .symbolicLink
        case Int32(DT_FIFO): self = .namedPipe
        case Int32(DT_SOCK): self = .socket
        case Int32(DT_CHR): self = .characterDevice
        case Int32(DT_BLK): self = .blockDevice
        default: self = .unknown
        }
    }
}

extension MediaPath {
    /// Calls `body` with the path as the system calls want it.
    ///
    /// A path with a NUL inside, which no file system has, is cut off there by the system and so not found.
    func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        // SAFETY: the allocation has room for the bytes and a NUL, so it is never empty and its base address exists; it
        // outlives the call, and `body` must not keep the pointer.
        unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { buffer in
            var characters = unsafe buffer.baseAddress.unsafelyUnwrapped
            for byte in bytes {
                unsafe characters.initialize(to: CChar(bitPattern: byte))
                unsafe characters += 1
            }
            unsafe characters.initialize(to: 0)
            return unsafe body(UnsafePointer(buffer.baseAddress.unsafelyUnwrapped))
        }
    }
}

extension MediaPath {
    /// The size of the file at the path in bytes, or nil where there is none; a symbolic link is not followed.
    public var fileSize: Int64? { FileStatus.ofLink(at: self)?.size }
}
