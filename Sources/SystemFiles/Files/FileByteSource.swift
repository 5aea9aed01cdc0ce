public import ByteSources

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The bytes of a file, for decoding a single picture: opened for reading only.
///
/// Unlike the scanner, which follows no links, this opens what the caller named, links included.
public final class FileByteSource: ByteSource {
    /// The size of the file when it was opened.
    public let byteCount: Int
    private let descriptor: Int32
    private let bytes: FileBytes
    private var position: Int64 = 0

    /// - Throws: if there is no file at `path`, or it cannot be read.
    public convenience init(path: String) throws(SystemError) {
        try self.init(PathBytes(path))
    }

    /// - Throws: if there is no file at `path`, or it cannot be read.
    public init(_ path: PathBytes) throws(SystemError) {
        descriptor = try openWithoutTrace(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        bytes = FileBytes(descriptor)
        let status: FileStatus
        do throws(SystemError) {
            status = try FileStatus.ofDescriptor(descriptor)
            guard status.kind == .file else { throw .notAFile(isFolder: status.kind == .folder) }
        } catch {
            close(descriptor)
            throw error
        }
        byteCount = Int(clamping: status.size)
    }

    deinit {
        close(descriptor)
    }

    public var totalByteCount: Int? { byteCount }

    public func read(into buffer: inout OutputSpan<UInt8>) throws {
        // What delivers more than its size, as files of /proc do for ever, is read once beyond it.
        guard position <= Int64(byteCount) else { return }
        position += Int64(try bytes.read(at: position, into: &buffer))
    }
}

extension FileByteSource: RandomAccessByteSource {
    /// What cannot be read ends the data: whoever reads from front to back is told.
    public func read(at offset: Int, into buffer: inout OutputSpan<UInt8>) {
        guard offset >= 0 else { return }
        _ = try? bytes.read(at: Int64(offset), into: &buffer)
    }
}
