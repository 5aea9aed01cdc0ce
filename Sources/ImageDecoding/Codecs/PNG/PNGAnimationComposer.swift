/// Composes the frames of an animated PNG, one after the other, to what a viewer shows.
///
/// A frame is laid over the frames before it, so these are decoded too if nobody asked for them. Where one of them is
/// damaged, what was drawn without it counts as partial, until a frame comes that covers all.
struct PNGAnimationComposer: FrameDecoder {
    private let file: HeaderBytes
    private let animation: PNGAnimation
    private let limits: DecodingLimits
    private var canvas: FrameCanvas?
    /// How many frames have been drawn, or skipped because they could not be; and what became of the last of them.
    private var frameCount = 0
    private var lastOutcome: Result<PictureDecoding, ImageDecodingError>?

    init(_ animation: PNGAnimation, in file: HeaderBytes, limits: DecodingLimits) {
        self.file = file
        self.animation = animation
        self.limits = limits
    }

    /// Delivers the canvas as it is while frame `number` (from 1) is shown. The numbers must not go back.
    mutating func decode(
        frame number: Int, into consumer: inout some PixelRowConsumer, deadline: CPUDeadline
    ) throws(ImageDecodingError) -> PictureDecoding {
        try makeCanvas()
        while frameCount < min(number, animation.frames.count) {
            guard !deadline.hasPassed else { throw .tooMuchTime(limits) }
            do throws(ImageDecodingError) {
                lastOutcome = .success(try draw(animation.frames[frameCount], deadline: deadline))
            } catch {
                canvas?.skipFrame()
                lastOutcome = .failure(error)
            }
            frameCount += 1
        }
        guard number == frameCount, let lastOutcome, let canvas else {
            throw ImageDecodingError(.notAPicture, "the animation has no frame \(number), or is already beyond it")
        }
        let decoding = try lastOutcome.get()
        _ = consumer.request(for: decoding.header)
        try consumer.begin(decoding.header, layout: decoding.layout)
        var batch = RowBatch(decoding.layout)
        var row = 0
        _ = try batch.deliverRows(to: &consumer) { bytes, count throws(ImageDecodingError) in
            guard !deadline.hasPassed else { throw .tooMuchTime(limits) }
            canvas.copyColours(ofRows: row..<row + count, to: &bytes)
            row += count
            return count
        }
        return decoding
    }

    /// Judges the size of the canvas, and allocates it.
    private mutating func makeCanvas() throws(ImageDecodingError) {
        guard canvas == nil else { return }
        let (width, height) = (animation.width, animation.height)
        try limits.checkSize(width: width, height: height)
        try Plausibility(
            width: width, height: height,
            leastByteCount: PNGPicture.leastByteCount(
                width: width, height: height, bitsPerPixel: animation.storedBitsPerPixel),
            limits: limits
        ).check(byteCount: file.byteCount)
        try checkMemory(beside: 0, width: width, height: height)
        canvas = FrameCanvas(width: width, height: height, colourCount: animation.colourCount)
    }

    /// Checks whether there is room for the canvas and for `count` copies of a rectangle of it.
    private func checkMemory(beside count: Int, width: Int, height: Int) throws(ImageDecodingError) {
        let byteCount = self.byteCount(width: animation.width, height: animation.height)
        let (more, overflow) = self.byteCount(width: width, height: height).multipliedReportingOverflow(by: count)
        let (sum, sumOverflow) = byteCount.addingReportingOverflow(more)
        try limits.checkBufferedByteCount(overflow || sumOverflow ? .max : sum, for: "the pixels of an animated PNG")
    }

    /// What a rectangle takes in memory, or the largest number there is. The sides are below 2³², so that only limits
    /// without bounds let one come here that is too large to count.
    private func byteCount(width: Int, height: Int) -> Int {
        let (pixelCount, overflow) = width.multipliedReportingOverflow(by: height)
        let (byteCount, byteOverflow) = pixelCount.multipliedReportingOverflow(by: animation.colourCount + 1)
        return overflow || byteOverflow ? .max : byteCount
    }

    /// Draws a frame on the canvas, and says what came of it.
    private mutating func draw(
        _ frame: PNGAnimation.Frame, deadline: CPUDeadline
    ) throws(ImageDecodingError) -> PictureDecoding {
        canvas?.beginFrame()
        if let failure = frame.failure { throw failure }
        let placement = frame.placement
        try checkMemory(
            beside: placement.disposal == .restore ? 2 : 1, width: placement.rectangle.width,
            height: placement.rectangle.height)
        let pixels = try PNGFramePixels(frame, of: animation, in: file, limits: limits, deadline: deadline)
        guard pixels.colourCount == animation.colourCount else {
            throw ImageDecodingError(.damagedHeader, "a frame has other colours in its header than the animation")
        }
        canvas?.draw(
            pixels.samples, rowCount: pixels.rowCount, isComplete: pixels.isComplete, at: placement,
            isFirst: frameCount == 0)
        return result(pixels)
    }

    private func result(_ pixels: PNGFramePixels) -> PictureDecoding {
        var header = PictureHeader(png: pixels.header)
        header.width = animation.width
        header.height = animation.height
        header.exifOrientation = animation.exifOrientation
        let layout = PixelLayout(
            format: animation.colourCount == 1 ? .gray8 : .rgb8, width: animation.width, height: animation.height)
        let isIncomplete = canvas?.isIncomplete ?? true
        let restsOnDamage = isIncomplete && pixels.isComplete
        return PictureDecoding(
            header: header, layout: layout,
            completeness: isIncomplete || !pixels.isComplete ? .partial(fraction: pixels.fraction) : .complete,
            warningCount: pixels.warningCount + (restsOnDamage ? 1 : 0),
            firstWarning: pixels.firstWarning
                ?? (restsOnDamage ? "the frame is drawn over one that could not be decoded whole" : nil))
    }
}
