#if WebP
    /// Composes the frames of an animated WebP, one after the other, to what a viewer shows.
    ///
    /// A frame is laid over the frames before it, so these are decoded too if nobody asked for them. Where one of them is
    /// damaged, what was drawn without it counts as partial, until a frame comes under which nothing shows.
    struct WebPAnimationComposer: FrameDecoder {
        private let file: HeaderBytes
        private let structure: WebPStructure
        private let limits: DecodingLimits
        private var canvas: WebPCanvas?
        /// How many frames have been drawn, or skipped because they could not be; and what became of the last of them.
        private var frameCount = 0
        private var lastOutcome: Result<PictureDecoding, ImageDecodingError>?

        init(_ structure: WebPStructure, in file: HeaderBytes, limits: DecodingLimits) {
            self.structure = structure
            self.file = file
            self.limits = limits
        }

        /// Delivers the canvas as it is while frame `number` (from 1) is shown. The numbers must not go back.
        mutating func decode(
            frame number: Int, into consumer: inout some PixelRowConsumer, deadline: CPUDeadline
        ) throws(ImageDecodingError) -> PictureDecoding {
            try makeCanvas()
            while frameCount < min(number, structure.frames.count) {
                guard !deadline.hasPassed else { throw .tooMuchTime(limits) }
                do throws(ImageDecodingError) {
                    lastOutcome = .success(try draw(structure.frames[frameCount], deadline: deadline))
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
            guard let (width, height) = structure.canvas else {
                throw ImageDecodingError(.damagedHeader, "the animation does not say how large it is")
            }
            try limits.checkSize(width: width, height: height)
            try limits.checkBufferedByteCount(4 * width * height, for: "the canvas of an animated WebP")
            canvas = WebPCanvas(width: width, height: height)
        }

        /// Draws a frame on the canvas, and says what came of it.
        private mutating func draw(
            _ frame: WebPStructure.Frame, deadline: CPUDeadline
        ) throws(ImageDecodingError) -> PictureDecoding {
            let image = try frame.image.get()
            guard let size = structure.canvas else {
                throw ImageDecodingError(.damagedHeader, "the animation does not say how large it is")
            }
            try frame.checkPlace(on: size)
            try limits.checkSize(width: image.width, height: image.height)
            try Plausibility(
                width: image.width, height: image.height, leastByteCount: image.leastByteCount, limits: limits
            ).check(byteCount: file.byteCount)
            // The canvas, what libwebp holds, and a copy of the frame.
            try limits.checkBufferedByteCount(
                4 * size.width * size.height + image.bufferedByteCount(bytesPerPixel: 4)
                    + 4 * image.width * image.height + (image.alpha?.count ?? 0),
                for: "the pixels of an animated WebP")
            let library = try LibWebP(image, in: file, limits: limits, keepingAlpha: true)
            try library.decodeRows(upTo: image.height) { () throws(ImageDecodingError) in
                guard !deadline.hasPassed else { throw .tooMuchTime(limits) }
            }
            guard library.rowCount > 0 else {
                throw library.damage
                    ?? ImageDecodingError(
                        .damagedData, "nothing of the frame could be decoded: the file ends too early")
            }
            var samples = [UInt8](repeating: 0, count: 4 * image.width * library.rowCount)
            library.copyRows(0..<library.rowCount, to: &samples)
            canvas?.draw(
                samples, rowCount: library.rowCount, hasAlpha: image.hasAlpha,
                isComplete: library.rowCount == image.height, at: frame.placement)
            return result(image, library, size)
        }

        private func result(
            _ image: WebPStructure.Image, _ library: LibWebP, _ size: (width: Int, height: Int)
        ) -> PictureDecoding {
            let isComplete = library.rowCount == image.height
            let isIncomplete = canvas?.isIncomplete ?? true
            var warnings: [String] = []
            if let damage = library.damage { warnings.append(damage.message) }
            if isIncomplete, isComplete {
                warnings.append("the frame is drawn over one that could not be decoded whole")
            }
            return PictureDecoding(
                header: PictureHeader(image, width: size.width, height: size.height, structure.orientation()),
                layout: PixelLayout(format: .rgb8, width: size.width, height: size.height),
                completeness: isIncomplete
                    ? .partial(fraction: Double(library.rowCount) / Double(image.height)) : .complete,
                warningCount: warnings.count, firstWarning: warnings.first,
                hasUndecodedData: !isComplete && library.damage != nil)
        }
    }
#endif
