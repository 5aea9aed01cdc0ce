import ByteSources

/// One frame of an animated PNG as a PNG of its own, made while it is read: a header with the frame's size, the palette
/// and transparent colours of the file, and the frame's data.
///
/// A chunk with a wrong checksum gets a wrong one again, so that the decoder treats and counts it as any other.
final class PNGFrameSource: ByteSource {
    private static let maximumReadByteCount = 1 << 15

    private enum State {
        case betweenChunks
        /// Inside the data of a chunk that ends at `end`; the checksum of the file's chunk up to here, and of ours.
        case inData(end: Int, stored: PNGChecksum, made: PNGChecksum)
        case ended
    }

    private let file: HeaderBytes
    private let frame: PNGAnimation.Frame
    private var position: Int
    private var state = State.betweenChunks
    /// Bytes that were made and not handed over yet.
    private var ready: ArraySlice<UInt8>

    /// As the size of the whole is only told to refuse absurd claims, the few bytes around the data do not matter.
    var totalByteCount: Int? { frame.dataByteCount }

    init(_ frame: PNGAnimation.Frame, of animation: PNGAnimation, in file: HeaderBytes) {
        self.file = file
        self.frame = frame
        position = frame.chunks.lowerBound
        let size =
            PNGChunk.bigEndian(UInt32(truncatingIfNeeded: frame.placement.rectangle.width))
            + PNGChunk.bigEndian(UInt32(truncatingIfNeeded: frame.placement.rectangle.height))
        let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        ready =
            (signature + PNGChunk.encoded("IHDR", size + animation.header.dropFirst(8)) + animation.chunksBeforePixels)[
                ...]
    }

    func read(into buffer: inout OutputSpan<UInt8>) throws {
        while buffer.freeCapacity > 0 {
            if ready.isEmpty { ready = try more() }
            guard !ready.isEmpty else { return }
            let part = ready.prefix(buffer.freeCapacity)
            for byte in part {
                buffer.append(byte)
            }
            ready = ready.dropFirst(part.count)
        }
    }

    /// The next bytes; none at the end.
    private func more() throws -> ArraySlice<UInt8> {
        var bytes: ArraySlice<UInt8> = []
        switch state {
        case .betweenChunks:
            bytes = startChunk()
        case .inData(let end, var stored, var made):
            if position < end {
                bytes = file.bytes(at: position, count: min(end - position, Self.maximumReadByteCount))
                stored.append(bytes)
                made.append(bytes)
                position += bytes.count
                state = bytes.isEmpty ? .ended : .inData(end: end, stored: stored, made: made)
            } else if let checksum = file.number(at: position, byteCount: 4) {
                let isSound = checksum == Int(stored.value)
                bytes = PNGChunk.bigEndian(isSound ? made.value : ~made.value)[...]
                position += 4
                state = .betweenChunks
            } else {
                state = .ended
            }
        case .ended:
            break
        }
        if let failure = file.failure { throw failure }
        return bytes
    }

    /// The beginning of the next chunk with data of the frame, or the chunk that ends a PNG.
    private func startChunk() -> ArraySlice<UInt8> {
        let name = frame.isStillPicture ? "IDAT" : "fdAT"
        let skipped = frame.isStillPicture ? 0 : 4
        while position < frame.chunks.upperBound, let chunk = PNGChunk(at: position, in: file) {
            position = chunk.end
            guard chunk.name == name, chunk.data.count >= skipped else { continue }
            var (stored, made) = (PNGChecksum(), PNGChecksum())
            stored.append(name.utf8)
            stored.append(file.bytes(at: chunk.data.lowerBound, count: skipped))
            made.append("IDAT".utf8)
            position = chunk.data.lowerBound + skipped
            state = .inData(end: chunk.data.upperBound, stored: stored, made: made)
            return (PNGChunk.bigEndian(UInt32(truncatingIfNeeded: chunk.data.count - skipped)) + "IDAT".utf8)[...]
        }
        state = .ended
        // A file that was cut gives a frame that is cut.
        guard position >= frame.chunks.upperBound else { return [] }
        return PNGChunk.encoded("IEND", [])[...]
    }
}
