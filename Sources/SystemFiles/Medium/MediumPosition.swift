#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

import CStorage

/// Where a file begins on its medium, and how many bytes it has.
public struct MediumPosition: Comparable, Sendable {
    public let device: UInt64
    /// In bytes from the start of the file system; where it does not tell, the file's inode number, which on most grows with
    /// the place of its data.
    public let offset: UInt64
    public let byteCount: Int64

    public init(device: UInt64, offset: UInt64, byteCount: Int64) {
        self.device = device
        self.offset = offset
        self.byteCount = byteCount
    }

    /// The position of the file at `path`; nil where it cannot be opened.
    ///
    /// - Parameter folder: where a relative path starts; nil for the working folder.
    package init?(ofFileAt path: PathBytes, in folder: OpenFolder? = nil) {
        guard let descriptor = Self.open(path, folder) else { return nil }
        defer { close(descriptor) }
        guard let status = try? FileStatus.ofDescriptor(descriptor), status.kind == .file else { return nil }
        guard let identity = status.identity else { return nil }
        device = identity.device
        let firstByte = storage_first_byte(descriptor)
        offset = firstByte < 0 ? identity.inode : UInt64(firstByte)
        byteCount = status.size
    }

    public static func < (left: Self, right: Self) -> Bool {
        (left.device, left.offset) < (right.device, right.offset)
    }

    /// Asks the system to read the first bytes of a file in the background.
    package static func readAhead(_ path: PathBytes, in folder: OpenFolder? = nil, byteCount: Int64) {
        guard let descriptor = open(path, folder) else { return }
        storage_read_ahead(descriptor, byteCount)
        close(descriptor)
    }

    private static func open(_ path: PathBytes, _ folder: OpenFolder?) -> Int32? {
        try? openWithoutTrace(path, in: folder, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    }
}
