#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

import CStorage

/// A file without a name that is filled once and then only read: what came through a pipe, so that it can be read at any place.
///
/// It is gone when nobody has it open any more. On Linux it lies in memory, and once it is filled nobody can change it,
/// not even the worker process that gets it to decode.
package final class UnnamedFile: Sendable {
    private let descriptor: Int32

    /// An empty file.
    package init() throws(SystemError) {
        descriptor = storage_unnamed_file()
        guard descriptor >= 0 else { throw .current }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Adds `bytes`.
    package func append(_ bytes: ArraySlice<UInt8>) throws(SystemError) {
        var written = 0
        while written < bytes.count {
            // SAFETY: the pointer and the count are those of what is left of the slice, which outlives the call.
            let count = unsafe bytes.withUnsafeBytes { bytes in
                unsafe write(descriptor, bytes.baseAddress.map { unsafe $0 + written }, bytes.count - written)
            }
            guard count >= 0 || errno == EINTR else { throw .current }
            written += max(0, count)
        }
    }

    /// Lets nobody add or change a byte any more, and returns a descriptor, which whoever takes it closes.
    package func finish() throws(SystemError) -> Int32 {
        guard storage_seal_file(descriptor) == 0 else { throw .current }
        // A program that gets it as its input reads from the beginning.
        lseek(descriptor, 0, SEEK_SET)
        let finished = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        guard finished >= 0 else { throw .current }
        return finished
    }

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
        let file = try UnnamedFile()
        let input = try InputFile(duplicating: descriptor)
        var byteCount = 0
        while true {
            let bytes = try input.readNext(count: 1 << 16)
            if bytes.isEmpty { return try file.finish() }
            byteCount += bytes.count
            guard byteCount <= maximumByteCount else { throw SystemError(number: EFBIG) }
            try file.append(bytes[...])
        }
    }

    /// Makes a file of the pieces that `next` gives, of which an empty one is the end, and returns its descriptor, which whoever
    /// takes it closes.
    ///
    /// - Throws: what `next` throws, and if it cannot be written.
    package static func make(of next: () throws(SystemError) -> [UInt8]) throws(SystemError) -> Int32 {
        let file = try UnnamedFile()
        while true {
            let piece = try next()
            if piece.isEmpty { return try file.finish() }
            try file.append(piece[...])
        }
    }
}
