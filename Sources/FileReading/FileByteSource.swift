public import ByteSources
public import SystemFiles

/// The bytes of a file, for decoding a single picture: opened for reading only, read once.
///
/// Unlike the scanner, which follows no links, this opens what the caller named, links included.
public final class FileByteSource: ByteSource {
    private let reader: FileReader
    private lazy var bytes = DescriptorBytes(reader.file)

    /// - Throws: if there is no file at `path`, or it cannot be read.
    public init(path: String) throws(SystemError) {
        let named = PathBytes(path)
        reader = try FileReader(opening: named.resolved ?? named, computingDigests: false)
        guard reader.status.kind == .file else { throw .notAFile(isFolder: reader.status.kind == .folder) }
    }

    public var totalByteCount: Int? { reader.totalByteCount }

    public func read(into buffer: inout OutputSpan<UInt8>) throws {
        reader.read(into: &buffer)
        if let interruption = reader.interruption { throw interruption.error }
    }
}

extension FileByteSource: RandomAccessByteSource {
    public var byteCount: Int { bytes.byteCount }

    public func read(at offset: Int, into buffer: inout OutputSpan<UInt8>) {
        bytes.read(at: offset, into: &buffer)
    }
}
