#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A block of memory that is written once and then only read: that of a process, or a file's.
///
/// Memory of a process asks for large pages, which make searches all over it faster by half. Memory of a file is shared
/// with every process that maps the same file, and costs none of its own.
@safe
package final class MappedMemory: Sendable {
    /// The errors of the operating system, by number.
    package struct Failure: Error, Hashable, Sendable {
        package let errorNumber: Int32
    }

    // SAFETY: the pointer is set once; nobody writes to what it points to after `init`, and `deinit` runs when no one
    // can read any more. So any number of threads may read.
    private nonisolated(unsafe) let start: UnsafeMutableRawPointer?

    package let byteCount: Int

    /// Memory of `byteCount` bytes, zero before `write` fills it.
    ///
    /// - Throws: ``Failure`` if there is not so much memory.
    package init(byteCount: Int, _ write: (UnsafeMutableRawBufferPointer) -> Void) throws(Failure) {
        self.byteCount = byteCount
        guard byteCount > 0 else {
            unsafe start = nil
            return
        }
        #if os(Linux)
            let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
        #else
            let flags = MAP_PRIVATE | MAP_ANON
        #endif
        let mapped = unsafe mmap(nil, byteCount, PROT_READ | PROT_WRITE, flags, -1, 0)
        guard let mapped = unsafe mapped, unsafe mapped != MAP_FAILED else { throw Failure(errorNumber: errno) }
        #if os(Linux)
            // A wish: where there are no large pages, small ones do.
            _ = unsafe madvise(mapped, byteCount, 14)  // MADV_HUGEPAGE
        #endif
        // SAFETY: the mapping is `byteCount` bytes long and lives as long as this object.
        unsafe write(UnsafeMutableRawBufferPointer(start: mapped, count: byteCount))
        _ = unsafe mprotect(mapped, byteCount, PROT_READ)
        unsafe start = mapped
    }

    /// The content of the file open as `descriptor`, which may be closed afterwards.
    ///
    /// The file must keep its length while it is mapped: reading beyond its end kills the process. Files that are only
    /// ever replaced, never written to, do.
    package init(file descriptor: Int32) throws(Failure) {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw Failure(errorNumber: errno) }
        byteCount = Int(status.st_size)
        guard byteCount > 0 else {
            unsafe start = nil
            return
        }
        let mapped = unsafe mmap(nil, byteCount, PROT_READ, MAP_SHARED, descriptor, 0)
        guard let mapped = unsafe mapped, unsafe mapped != MAP_FAILED else { throw Failure(errorNumber: errno) }
        unsafe start = mapped
    }

    deinit {
        if let start = unsafe start { _ = unsafe munmap(start, byteCount) }
    }

    /// Calls `body` with the bytes, which are valid until it returns.
    @inline(__always)
    package func withUnsafeBytes<T, E: Error>(_ body: (UnsafeRawBufferPointer) throws(E) -> T) throws(E) -> T {
        defer { withExtendedLifetime(self) {} }
        // SAFETY: the mapping is `byteCount` bytes long and lives at least until the line above.
        return try unsafe body(UnsafeRawBufferPointer(start: start, count: byteCount))
    }

    /// Asks for the whole to be read into memory soon, in order.
    package func willNeed() {
        if let start = unsafe start { _ = unsafe madvise(start, byteCount, MADV_WILLNEED) }
    }
}
