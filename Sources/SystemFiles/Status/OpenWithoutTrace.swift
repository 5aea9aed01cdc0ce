#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Opens a file or folder, where the system allows it without a mark in its access time.
package func openWithoutTrace(_ path: PathBytes, _ flags: Int32) throws(SystemError) -> Int32 {
    #if os(Linux)
        // O_NOATIME, which the C library shows only to programs that ask for GNU extensions.
        let withoutAccessTime: Int32 = 0o1_000_000
        // Only the owner of a file, or root, may read it without leaving a trace.
        var descriptor = unsafe path.withCString { unsafe open($0, flags | withoutAccessTime) }
        if descriptor < 0, errno == EPERM { descriptor = unsafe path.withCString { unsafe open($0, flags) } }
    #else
        let descriptor = unsafe path.withCString { unsafe open($0, flags) }
    #endif
    guard descriptor >= 0 else { throw SystemError.current }
    return descriptor
}
