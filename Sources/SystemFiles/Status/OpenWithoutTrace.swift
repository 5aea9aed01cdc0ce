#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Opens a file or folder, where the system allows it without a mark in its access time.
///
/// - Parameter folder: where a relative path starts; nil for the working folder.
package func openWithoutTrace(
    _ path: PathBytes, in folder: OpenFolder? = nil, _ flags: Int32
) throws(SystemError) -> Int32 {
    func openNow(_ flags: Int32) -> Int32 {
        unsafe path.withReachablePath(in: folder) { unsafe openat($0, $1, flags) }
    }
    #if os(Linux)
        // O_NOATIME, which the C library shows only to programs that ask for GNU extensions.
        let withoutAccessTime: Int32 = 0o1_000_000
        // Only the owner of a file, or root, may read it without leaving a trace.
        var descriptor = openNow(flags | withoutAccessTime)
        if descriptor < 0, errno == EPERM { descriptor = openNow(flags) }
    #else
        let descriptor = openNow(flags)
    #endif
    guard descriptor >= 0 else { throw SystemError.current }
    return descriptor
}
