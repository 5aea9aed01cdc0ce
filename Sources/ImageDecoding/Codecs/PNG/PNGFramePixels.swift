import CPNGCodec

/// One frame of an animated PNG, decoded with alpha.
struct PNGFramePixels {
    /// As libpng read it, with the frame's size.
    let header: CodecPNGHeader
    /// Rows without gaps, 2 (grey) or 4 bytes a pixel.
    private(set) var samples: [UInt8]
    /// How many rows, from the top, there is something in.
    private(set) var rowCount: Int
    /// How much of the frame was there: see ``PictureDecoding/Completeness/partial(fraction:)``.
    private(set) var fraction = 1.0
    private(set) var warningCount = 0
    private(set) var firstWarning: String?

    var isComplete: Bool { fraction == 1 }
    var colourCount: Int { header.has_colour ? 3 : 1 }

    /// Decodes a frame as far as it goes; none of it is an error. All is allocated after the header was judged.
    init(
        _ frame: PNGAnimation.Frame, of animation: PNGAnimation, in file: HeaderBytes, limits: DecodingLimits,
        deadline: CPUDeadline
    ) throws(ImageDecodingError) {
        let input = try ByteInput(
            PNGFrameSource(frame, of: animation, in: file), maximumCPUSeconds: deadline.remainingSeconds)
        do throws(ImageDecodingError) {
            try self.init(input, frame: frame, bitsPerPixel: animation.storedBitsPerPixel, limits: limits)
        } catch {
            // To libpng a failing source looks like a short file.
            guard let failure = input.failure else { throw error }
            throw ImageDecodingError(reading: failure)
        }
        if let failure = input.failure {
            throw ImageDecodingError(reading: failure)
        }
    }

    private init(
        _ input: ByteInput, frame: PNGAnimation.Frame, bitsPerPixel: Int, limits: DecodingLimits
    ) throws(ImageDecodingError) {
        let library = try LibPNG(input, limits: limits, keepingAlpha: true)
        header = try library.readHeader()
        guard !header.is_apple_variety else {
            throw ImageDecodingError(
                .unsupportedCoding, "the picture is in Apple's variety of PNG (CgBI), which is not decoded")
        }
        let (width, height) = (frame.placement.rectangle.width, frame.placement.rectangle.height)
        guard header.width == width, header.height == height else {
            throw ImageDecodingError(.damagedHeader, "a frame of \(width) × \(height) has another size in its header")
        }
        let bytesPerRow = width * ((header.has_colour ? 3 : 1) + 1)
        let plausibility = Plausibility(
            width: width, height: height,
            leastByteCount: PNGPicture.leastByteCount(width: width, height: height, bitsPerPixel: bitsPerPixel),
            limits: limits)
        try plausibility.check(input)
        guard try library.start() == bytesPerRow else {
            throw ImageDecodingError(.damagedData, "libpng made rows of another length than \(bytesPerRow) bytes")
        }
        samples = [UInt8](repeating: 0, count: bytesPerRow * height)
        if header.is_interlaced {
            let count = try library.readInterlaced(into: &samples, stride: bytesPerRow, height: height)
            rowCount = count > 0 ? height : 0
            fraction = Double(count) / Double(width * height)
        } else {
            rowCount = try library.readRows(into: &samples, stride: bytesPerRow, count: height)
            fraction = Double(rowCount) / Double(height)
        }
        try plausibility.check(input)
        let failure = isComplete ? library.finish() : library.message
        guard rowCount > 0 else {
            throw ImageDecodingError(.damagedData, "nothing of the frame could be decoded: \(failure ?? "")")
        }
        warningCount = library.warningCount + (failure == nil ? 0 : 1)
        firstWarning = library.warningCount > 0 ? library.firstWarning : failure
    }
}
