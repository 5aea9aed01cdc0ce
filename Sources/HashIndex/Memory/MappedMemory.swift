#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

import Dispatch
import Synchronization

/// A block of memory of this process that is written once and then only read.
///
/// It asks for large pages, which make searches all over it faster by half. No file is mapped: a mapped one that somebody
/// cuts kills whoever reads it, and what somebody writes to it changes what was checked.
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

    /// A copy of the content of the file open as `descriptor`, which may be closed afterwards: whatever becomes of the file,
    /// this stays. It is read in parts, on all processors.
    ///
    /// - Throws: ``Failure``, with the number 0 where the file has lost its end meanwhile.
    package convenience init(copyOf descriptor: Int32) throws(Failure) {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw Failure(errorNumber: errno) }
        let byteCount = Int(status.st_size)
        let failure = Mutex<Int32?>(nil)
        try unsafe self.init(byteCount: byteCount) { memory in
            // SAFETY: each part is written by one call, and all of them end before this does.
            nonisolated(unsafe) let memory = unsafe memory
            DispatchQueue.concurrentPerform(iterations: (byteCount + Self.partByteCount - 1) / Self.partByteCount) {
                part in
                var offset = part * Self.partByteCount
                let end = min(offset + Self.partByteCount, byteCount)
                while offset < end {
                    let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: memory[offset..<end])
                    let count = unsafe pread(descriptor, rest.baseAddress, rest.count, off_t(offset))
                    if count < 0, errno == EINTR { continue }
                    guard count > 0 else {
                        let number = count < 0 ? errno : 0
                        failure.withLock { $0 = number }
                        return
                    }
                    offset += count
                }
            }
        }
        if let number = failure.withLock({ $0 }) { throw Failure(errorNumber: number) }
    }

    private static let partByteCount = 4 << 20

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
}
