#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension PathBytes {
    /// The path of the folder that this path lies in.
    package var folder: PathBytes {
        let trimmed = withoutTrailingSlashes.bytes
        guard let slash = trimmed.lastIndex(of: UInt8(ascii: "/")) else { return PathBytes(".") }
        return slash == 0 ? PathBytes("/") : PathBytes(bytes: trimmed[..<slash])
    }

    /// The last part of the path, as text in which bytes that are not UTF-8 appear as U+FFFD.
    package var fileName: String {
        let trimmed = withoutTrailingSlashes.bytes
        guard let slash = trimmed.lastIndex(of: UInt8(ascii: "/")) else { return approximateText }
        return PathBytes(bytes: trimmed[(slash + 1)...]).approximateText
    }

    /// Waits until the names in the folder at this path have reached the disk.
    package func synchronizeFolder() throws(SystemError) {
        let descriptor = unsafe withCString { unsafe open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw SystemError.current }
        defer { close(descriptor) }
        // Some file systems have nothing to wait for, and say so by EINVAL.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw SystemError.current }
    }
}
