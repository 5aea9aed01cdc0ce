/// Gathers an animation from the chunks of a file, one after the other.
struct PNGAnimationReading {
    var exif: Range<Int>?
    private(set) var hasTooManyFrames = false

    private var animation: PNGAnimation?
    private var header: [UInt8]?
    private var chunksBeforePixels: [UInt8] = []
    private var keptNames: Set<String> = []
    private var frames: [PNGAnimation.Frame] = []
    private var hasPixels = false
    /// Whether data may follow for the last of `frames`.
    private var isFrameOpen = false
    private var nextSequenceNumber = 0

    /// Takes one chunk, which begins at `position`.
    mutating func read(
        _ chunk: PNGChunk, at position: Int, of file: HeaderBytes, maximumFrameCount: Int
    ) throws(ImageDecodingError) {
        switch chunk.name {
        case "IHDR" where header == nil && !hasPixels && chunk.data.count == 13:
            header = chunk.contents(in: file).map { Array($0.bytes) }
        case "PLTE", "tRNS", "CgBI":
            // The longest that is valid is a palette of 256 colours.
            guard !hasPixels, chunk.data.count <= 768, keptNames.insert(chunk.name).inserted else { return }
            chunksBeforePixels += file.bytes(at: position, count: chunk.end - position)
        case "acTL":
            guard !hasPixels, animation == nil else { return }
            try readAnimationControl(chunk, of: file)
        case "IDAT":
            hasPixels = true
            if isFrameOpen, frames.last?.isStillPicture == true { addData(chunk.data, of: file) }
        case "fcTL":
            try readFrameControl(chunk, at: position, of: file, maximumFrameCount: maximumFrameCount)
        case "fdAT":
            try readFrameData(chunk, of: file)
        default:
            break
        }
    }

    /// The animation, if the file has one. The last chunk ends at `end`.
    mutating func finish(at end: Int) -> PNGAnimation? {
        closeFrame(at: end)
        animation?.frames = frames
        animation?.chunksBeforePixels = chunksBeforePixels
        return animation
    }

    private mutating func readAnimationControl(_ chunk: PNGChunk, of file: HeaderBytes) throws(ImageDecodingError) {
        guard let header, let count = file.number(at: chunk.data.lowerBound, byteCount: 4) else {
            throw ImageDecodingError(.damagedHeader, "the file has an animation and no header before it")
        }
        let (width, height) = (number(header.prefix(4)), number(header.dropFirst(4).prefix(4)))
        animation = PNGAnimation(
            width: width, height: height, header: header, chunksBeforePixels: [], announcedFrameCount: count)
    }

    private mutating func readFrameControl(
        _ chunk: PNGChunk, at position: Int, of file: HeaderBytes, maximumFrameCount: Int
    ) throws(ImageDecodingError) {
        closeFrame(at: position)
        guard let animation else {
            throw ImageDecodingError(
                .damagedHeader, "the file has frames of an animation and no acTL chunk before them")
        }
        // The still picture may be one of them, and is not counted.
        guard frames.count <= maximumFrameCount else {
            hasTooManyFrames = true
            return
        }
        var frame = PNGAnimation.Frame(
            placement: FramePlacement(
                rectangle: FramePlacement.Rectangle(
                    column: 0, row: 0, width: animation.width, height: animation.height)),
            isStillPicture: !hasPixels, chunks: chunk.end..<chunk.end)
        do throws(ImageDecodingError) {
            try read(chunk, of: file, into: &frame, animation: animation)
        } catch {
            frame.failure = error
        }
        frames.append(frame)
        isFrameOpen = true
    }

    private mutating func read(
        _ chunk: PNGChunk, of file: HeaderBytes, into frame: inout PNGAnimation.Frame, animation: PNGAnimation
    ) throws(ImageDecodingError) {
        let number = frames.count + 1
        guard chunk.data.count == 26, let (bytes, isSound) = chunk.contents(in: file), isSound else {
            throw ImageDecodingError(
                .damagedHeader, "the fcTL chunk of frame \(number) is cut, has a wrong length or a wrong checksum")
        }
        let values = stride(from: bytes.startIndex, to: bytes.startIndex + 20, by: 4).map {
            self.number(bytes[$0..<$0 + 4])
        }
        let rectangle = FramePlacement.Rectangle(column: values[3], row: values[4], width: values[1], height: values[2])
        guard let disposal = FramePlacement.Disposal(rawValue: bytes[bytes.endIndex - 2]),
            let blending = FramePlacement.Blending(rawValue: bytes[bytes.endIndex - 1])
        else {
            throw ImageDecodingError(.damagedHeader, "frame \(number) is to be drawn in a way that does not exist")
        }
        guard rectangle.width > 0, rectangle.height > 0, rectangle.column + rectangle.width <= animation.width,
            rectangle.row + rectangle.height <= animation.height,
            !frame.isStillPicture || rectangle == frame.placement.rectangle
        else {
            throw ImageDecodingError(
                .damagedHeader,
                "frame \(number) is \(rectangle.width) × \(rectangle.height) at \(rectangle.column), \(rectangle.row) "
                    + "of a picture of \(animation.width) × \(animation.height)")
        }
        frame.placement = FramePlacement(rectangle: rectangle, disposal: disposal, blending: blending)
        try checkSequenceNumber(values[0], of: chunk)
    }

    private mutating func readFrameData(_ chunk: PNGChunk, of file: HeaderBytes) throws(ImageDecodingError) {
        guard isFrameOpen, let frame = frames.last, !frame.isStillPicture else {
            throw ImageDecodingError(.damagedHeader, "the file has frame data without an fcTL chunk before them")
        }
        guard chunk.data.count >= 4, let sequenceNumber = file.number(at: chunk.data.lowerBound, byteCount: 4) else {
            if frame.failure == nil {
                frames[frames.count - 1].failure = ImageDecodingError(
                    .damagedData, "an fdAT chunk of frame \(frames.count) is too short")
            }
            return
        }
        do throws(ImageDecodingError) {
            try checkSequenceNumber(sequenceNumber, of: chunk)
        } catch {
            if frame.failure == nil { frames[frames.count - 1].failure = error }
        }
        addData(chunk.data.dropFirst(4), of: file)
    }

    /// A number that is not the next means that chunks are missing or in the wrong place.
    private mutating func checkSequenceNumber(_ number: Int, of chunk: PNGChunk) throws(ImageDecodingError) {
        let expected = nextSequenceNumber
        nextSequenceNumber = number + 1
        guard number == expected else {
            throw ImageDecodingError(
                .damagedData, "an \(chunk.name) chunk has the sequence number \(number), where \(expected) was due")
        }
    }

    private mutating func addData(_ data: Range<Int>, of file: HeaderBytes) {
        frames[frames.count - 1].dataByteCount += data.clamped(to: 0..<file.byteCount).count
    }

    private mutating func closeFrame(at position: Int) {
        guard isFrameOpen, let frame = frames.last else { return }
        isFrameOpen = false
        frames[frames.count - 1].chunks = frame.chunks.lowerBound..<max(frame.chunks.lowerBound, position)
        if frame.dataByteCount == 0, frame.failure == nil {
            frames[frames.count - 1].failure = ImageDecodingError(
                .damagedData, "frame \(frames.count) has no data")
        }
    }

    private func number(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 << 8 | Int($1) }
    }
}
