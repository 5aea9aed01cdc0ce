#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

import TextCoding

/// Reads a file that this program or the system wrote line by line, in as much memory as its longest line.
package struct LineReader: ~Copyable {
    /// Why a line could not be read.
    package enum Failure: Error {
        case system(SystemError)
        case tooLong
    }

    /// The number of the line that was read last, from 1.
    package var lineNumber: Int { lines.lineNumber }
    /// Where the line that was read last ends, its line feed included.
    package var offset: Int64 { lines.offset }
    /// The number of bytes at the end of the file that no line feed follows. Known once the last line was read.
    package var incompleteByteCount: Int { hasEnded ? lines.incompleteByteCount : 0 }

    private let descriptor: Int32
    private var lines = LineSplitter(maximumLineLength: Self.maximumLineByteCount, form: .exact)
    private var readOffset: Int64 = 0
    private var hasEnded = false

    private static let chunkByteCount = 1 << 16
    /// No line is longer. A file with a hundred thousand matches has a line of about 30 MB.
    private static let maximumLineByteCount = 256 << 20

    /// Opens the file at `path`. A link in its place is not followed.
    package init(opening path: PathBytes) throws(SystemError) {
        descriptor = try Self.open(path)
    }

    private static func open(_ path: PathBytes) throws(SystemError) -> Int32 {
        let descriptor = try openWithoutTrace(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        do throws(SystemError) {
            let status = try FileStatus.ofDescriptor(descriptor)
            guard status.kind == .file else { throw .notAFile(isFolder: status.kind == .folder) }
            return descriptor
        } catch {
            close(descriptor)
            throw error
        }
    }

    deinit {
        close(descriptor)
    }

    /// The next line without its line feed; nil after the last line that has one.
    package mutating func next() throws(Failure) -> ArraySlice<UInt8>? {
        while true {
            do throws(LineTooLong) {
                if let line = try lines.next() { return line.bytes }
            } catch {
                throw .tooLong
            }
            guard !hasEnded else { return nil }
            guard lines.incompleteByteCount <= Self.maximumLineByteCount else { throw .tooLong }
            try fill()
        }
    }

    private mutating func fill() throws(Failure) {
        var count = 0
        do throws(SystemError) {
            try lines.append(capacity: Self.chunkByteCount) { (output) throws(SystemError) in
                count = try FileBytes(descriptor).read(at: readOffset, into: &output)
            }
        } catch {
            throw .system(error)
        }
        readOffset += Int64(count)
        hasEnded = count == 0
    }
}
