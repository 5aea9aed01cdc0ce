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

/// Appends the bytes at `offset` of an open file to `buffer`, as many as there are and fit, and returns how many. The
/// file's reading position is neither used nor moved.
package func readBytes(
    of descriptor: Int32, at offset: Int64, into buffer: inout OutputSpan<UInt8>
) throws(SystemError) -> Int {
    var result = 0
    unsafe buffer.withUnsafeMutableBufferPointer { bytes, initializedCount in
        // SAFETY: the part of the buffer behind what is initialised is free to be written, and no more than its length
        // is written to it.
        let free = unsafe UnsafeMutableBufferPointer(rebasing: bytes[initializedCount...])
        repeat {
            result = unsafe pread(descriptor, free.baseAddress, free.count, off_t(offset))
        } while result < 0 && errno == EINTR
        initializedCount += max(0, result)
    }
    guard result >= 0 else { throw SystemError.current }
    return result
}
