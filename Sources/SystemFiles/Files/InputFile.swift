#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file that is open to be read. Links are followed. It is closed when nobody refers to it any more.
package final class InputFile: Sendable {
    /// The status of the file itself, so that no other one can be put in its place.
    package let status: FileStatus

    private let descriptor: Int32
    private let bytes: FileBytes

    /// Opens the file at `path`.
    ///
    /// - Parameter waitsForWriter: whether to wait for somebody who writes where the path is that of a named pipe.
    package convenience init(opening path: PathBytes, waitsForWriter: Bool = false) throws(SystemError) {
        try self.init(owning: openWithoutTrace(path, O_RDONLY | O_CLOEXEC | (waitsForWriter ? 0 : O_NONBLOCK)))
    }

    /// What is open as `descriptor`, such as standard input.
    package convenience init(duplicating descriptor: Int32) throws(SystemError) {
        let other = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        guard other >= 0 else { throw .current }
        try self.init(owning: other)
    }

    private init(owning descriptor: Int32) throws(SystemError) {
        do throws(SystemError) {
            status = try FileStatus.ofDescriptor(descriptor)
        } catch {
            close(descriptor)
            throw error
        }
        self.descriptor = descriptor
        bytes = FileBytes(descriptor)
    }

    deinit {
        close(descriptor)
    }

    /// The bytes from `offset` on: `count` of them, or fewer at the end of the file.
    package func read(at offset: Int64, count: Int) throws(SystemError) -> [UInt8] {
        try Self.filled(count) { (output) throws(SystemError) in
            try bytes.read(at: offset + Int64(output.count), into: &output)
        }
    }

    /// The bytes after those that were read by this method before: `count` of them, or fewer at the end of the file. A
    /// pipe can be read by no other.
    package func readNext(count: Int) throws(SystemError) -> [UInt8] {
        try Self.filled(count) { (output) throws(SystemError) in try readNext(into: &output) }
    }

    /// Appends the bytes that have arrived after those that were read by this method before, as many as fit, and returns their
    /// number; 0 at the end. Waits until there is one.
    @discardableResult
    package func readNext(into buffer: inout OutputSpan<UInt8>) throws(SystemError) -> Int {
        // Spelled with the module: the methods have the function's name.
        #if canImport(Glibc)
            let call = unsafe Glibc.read
        #elseif canImport(Musl)
            let call = unsafe Musl.read
        #elseif canImport(Darwin)
            let call = unsafe Darwin.read
        #endif
        var result = 0
        unsafe buffer.withUnsafeMutableBufferPointer { bytes, initializedCount in
            // SAFETY: the part of the buffer after what is initialised is free to be written, and no more than its length
            // is written to it.
            let free = unsafe UnsafeMutableBufferPointer(rebasing: bytes[initializedCount...])
            repeat {
                result = unsafe call(descriptor, free.baseAddress, free.count)
            } while result < 0 && errno == EINTR
            initializedCount += max(0, result)
        }
        guard result >= 0 else { throw SystemError.current }
        return result
    }

    /// The bytes that `read` appends until there are `count`, or until it appends none.
    private static func filled(
        _ count: Int, _ read: (inout OutputSpan<UInt8>) throws(SystemError) -> Int
    ) throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        try bytes.append(addingCapacity: count) { (output: inout OutputSpan<UInt8>) throws(SystemError) in
            while output.count < count, try read(&output) > 0 {}
        }
        return bytes
    }
}
