#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension PathBytes {
    /// Calls `body`, which makes a system call such as `openat`, with a folder's descriptor and the path from there.
    ///
    /// No call takes more than PATH_MAX bytes at once, while trees can be deeper: of a longer path the folders are opened
    /// step by step, and `body` gets the last of them with the rest of the path.
    ///
    /// - Parameters:
    ///   - folder: where a relative path starts; nil for the working folder.
    ///   - body: returns a negative number where the call failed.
    package func withReachablePath(in folder: OpenFolder?, _ body: (Int32, UnsafePointer<CChar>) -> Int32) -> Int32 {
        defer { withExtendedLifetime(folder) {} }
        let start = folder?.descriptor ?? AT_FDCWD
        let result = unsafe withCString { unsafe body(start, $0) }
        guard result < 0, errno == ENAMETOOLONG, bytes.count >= Self.maximumByteCountAtOnce else { return result }
        return unsafe Self.withRest(of: bytes[...], in: start, body)
    }

    /// PATH_MAX without the NUL at the end.
    private static let maximumByteCountAtOnce = 4095

    private static func withRest(
        of path: ArraySlice<UInt8>, in start: Int32, _ body: (Int32, UnsafePointer<CChar>) -> Int32
    ) -> Int32 {
        var (folder, rest) = (start, path)
        defer { if folder != start { close(folder) } }
        while rest.count > maximumByteCountAtOnce {
            guard let slash = rest.prefix(maximumByteCountAtOnce).lastIndex(of: UInt8(ascii: "/")),
                slash > rest.startIndex
            else {
                errno = ENAMETOOLONG
                return -1
            }
            let next = unsafe PathBytes(bytes: rest[..<slash]).withCString { unsafe openat(folder, $0, searchFlags) }
            guard next >= 0 else { return -1 }
            if folder != start { close(folder) }
            folder = next
            rest = rest[slash...].drop { $0 == UInt8(ascii: "/") }
        }
        let result = unsafe PathBytes(bytes: rest).withCString { unsafe body(folder, $0) }
        let error = errno
        if folder != start { close(folder) }
        folder = start
        errno = error
        return result
    }

    private static var searchFlags: Int32 {
        #if os(Linux)
            // O_PATH, which the C library shows only to programs that ask for GNU extensions: to pass through a folder one
            // need not be allowed to read it.
            0o10_000_000 | O_DIRECTORY | O_CLOEXEC
        #else
            O_RDONLY | O_DIRECTORY | O_CLOEXEC
        #endif
    }
}
