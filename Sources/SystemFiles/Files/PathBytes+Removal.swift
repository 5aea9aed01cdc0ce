#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension PathBytes {
    /// Takes this name away from its file, which is gone when it has no other.
    package func removeFile() throws(SystemError) {
        guard unsafe withCString({ unsafe unlink($0) }) == 0 else { throw SystemError.current }
    }
}
