#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

import CStorage

/// A copy of what comes through a pipe, in a file without a name, so that it can be read at any place.
package enum UnnamedFile {
    /// Copies what can be read from `descriptor`, and returns the descriptor of the copy, which whoever takes it closes. A file
    /// is not copied: then it is another descriptor of it.
    ///
    /// - Throws: if it cannot be read, or has more than `maximumByteCount` bytes (EFBIG).
    package static func copy(of descriptor: Int32, maximumByteCount: Int) throws(SystemError) -> Int32 {
        if try FileStatus.ofDescriptor(descriptor).kind == .file {
            let other = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
            guard other >= 0 else { throw .current }
            return other
        }
        let copy = storage_unnamed_file()
        guard copy >= 0 else { throw .current }
        do throws(SystemError) {
            try fill(copy, from: descriptor, maximumByteCount)
            return copy
        } catch {
            close(copy)
            throw error
        }
    }

    private static func fill(_ copy: Int32, from descriptor: Int32, _ maximumByteCount: Int) throws(SystemError) {
        var (byteCount, failure) = (0, nil as SystemError?)
        unsafe withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
            while failure == nil {
                // SAFETY: the base and the length are those of the buffer; what is written was read into it.
                let count = unsafe read(descriptor, buffer.baseAddress, buffer.count)
                if count == 0 { return }
                if count < 0 {
                    if errno != EINTR { failure = .current }
                    continue
                }
                byteCount += count
                var written = 0
                while written < count, failure == nil {
                    let result = unsafe write(copy, buffer.baseAddress.map { unsafe $0 + written }, count - written)
                    if result < 0 && errno != EINTR { failure = .current }
                    written += max(0, result)
                }
                if byteCount > maximumByteCount { failure = SystemError(number: EFBIG) }
            }
        }
        if let failure { throw failure }
    }
}
