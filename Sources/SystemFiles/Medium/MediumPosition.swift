#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

import CStorage

/// Where a file begins on its medium, and how many bytes it has.
package struct MediumPosition: Comparable {
    package let device: UInt64
    /// In bytes from the start of the file system; where it does not tell, the file's inode number, which on most grows with
    /// the place of its data.
    package let offset: UInt64
    package let byteCount: Int64

    /// The position of the file at `path`; nil where it cannot be opened.
    package init?(ofFileAt path: PathBytes) {
        guard let descriptor = Self.open(path) else { return nil }
        defer { close(descriptor) }
        guard let status = try? FileStatus.ofDescriptor(descriptor), status.kind == .file else { return nil }
        device = status.identity.device
        let firstByte = storage_first_byte(descriptor)
        offset = firstByte < 0 ? status.identity.inode : UInt64(firstByte)
        byteCount = status.size
    }

    package static func < (left: Self, right: Self) -> Bool {
        (left.device, left.offset) < (right.device, right.offset)
    }

    /// Asks the system to read the first bytes of a file in the background.
    package static func readAhead(_ path: PathBytes, byteCount: Int64) {
        guard let descriptor = open(path) else { return }
        storage_read_ahead(descriptor, byteCount)
        close(descriptor)
    }

    private static func open(_ path: PathBytes) -> Int32? {
        try? openWithoutTrace(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    }
}
