import ByteSources
public import ImageDecoding
public import PerceptualHash

extension HashedPicture {
    /// Decodes the picture that `bytes` hold and computes its hashes, away from the caller's actor.
    ///
    /// Whether the task was cancelled is looked at whenever more bytes are needed, so at least every 64 KiB of the file.
    ///
    /// - Throws: ``ImageDecodingError`` where there is no picture that could be decoded, `CancellationError` if the task was
    ///   cancelled.
    @concurrent
    public static func decoding(
        _ bytes: [UInt8], recipes: [HashRecipe] = [.pdq], includingDihedral: Bool = false,
        limits: DecodingLimits = DecodingLimits()
    ) async throws -> HashedPicture {
        try decodingUnlessCancelled(InMemoryByteSource(bytes), recipes, includingDihedral, limits)
    }

    /// Decodes the picture in the file at `path`, links followed, and computes its hashes, away from the caller's actor.
    ///
    /// Reading blocks a thread of the pool; a program that reads from slow storage reads by itself and hands over bytes.
    ///
    /// - Throws: ``ImageDecodingError`` where there is no picture that could be decoded or no file that could be read,
    ///   `CancellationError` if the task was cancelled.
    @concurrent
    public static func decodingFile(
        at path: String, recipes: [HashRecipe] = [.pdq], includingDihedral: Bool = false,
        limits: DecodingLimits = DecodingLimits()
    ) async throws -> HashedPicture {
        try decodingUnlessCancelled(source(ofFileAt: path), recipes, includingDihedral, limits)
    }

    private static func decodingUnlessCancelled(
        _ source: some ByteSource & RandomAccessByteSource, _ recipes: [HashRecipe], _ includingDihedral: Bool,
        _ limits: DecodingLimits
    ) throws -> HashedPicture {
        do {
            return try HashedPicture(
                decoding: CancellableByteSource(source), recipes: recipes, includingDihedral: includingDihedral,
                limits: limits)
        } catch let error where error.cause is CancellationError {
            throw CancellationError()
        }
    }
}

/// Bytes that fail to come once the current task is cancelled.
private final class CancellableByteSource<Source: ByteSource & RandomAccessByteSource>: ByteSource,
    RandomAccessByteSource
{
    private let source: Source

    init(_ source: Source) {
        self.source = source
    }

    var totalByteCount: Int? { source.totalByteCount }
    var byteCount: Int { source.byteCount }

    func read(into buffer: inout OutputSpan<UInt8>) throws {
        try Task.checkCancellation()
        try source.read(into: &buffer)
    }

    func read(at offset: Int, into buffer: inout OutputSpan<UInt8>) throws {
        try Task.checkCancellation()
        try source.read(at: offset, into: &buffer)
    }
}
