#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

import CStorage

/// A file without a name, so that what comes through a pipe, or from elsewhere piece by piece, can be read at any place.
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

    /// Makes a file of the pieces that `next` gives, of which an empty one is the end, and returns its descriptor, which whoever
    /// takes it closes.
    ///
    /// - Throws: what `next` throws, and if it cannot be written.
    package static func make(of next: () throws(SystemError) -> [UInt8]) throws(SystemError) -> Int32 {
        let file = storage_unnamed_file()
        guard file >= 0 else { throw .current }
        do throws(SystemError) {
            while true {
                let piece = try next()
                if piece.isEmpty { return file }
                try append(piece, to: file)
            }
        } catch {
            close(file)
            throw error
        }
    }

    private static func append(_ piece: [UInt8], to file: Int32) throws(SystemError) {
        var written = 0
        while written < piece.count {
            // SAFETY: what is written are the bytes of the array behind those that were written.
            let result = unsafe piece.withUnsafeBytes { bytes in
                unsafe write(file, bytes.baseAddress.map { unsafe $0 + written }, bytes.count - written)
            }
            if result < 0 {
                let error = SystemError.current
                guard error.number == EINTR else { throw error }
            }
            written += max(0, result)
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
