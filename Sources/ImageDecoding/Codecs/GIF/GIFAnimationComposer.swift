#if GIF
    import ByteSources

    /// Composes the frames of an animated GIF, one after the other.
    ///
    /// A frame is laid over the frames before it, so these are decoded too if nobody asked for them. Where one of them is
    /// damaged, what was drawn without it counts as partial, until a frame comes that covers all.
    struct GIFAnimationComposer: FrameDecoder {
        private let source: any RandomAccessByteSource
        private let limits: DecodingLimits
        private var reader: GIFReader
        private var canvas: GIFCanvas?
        /// The last disposal that was stated: it holds for frames that state none.
        private var disposal = 0
        /// How many frames have been drawn, or skipped because they could not be; and what became of the last of them.
        private var frameCount = 0
        private var lastOutcome: Result<PictureDecoding, ImageDecodingError>?

        init(_ source: any RandomAccessByteSource, limits: DecodingLimits) throws(ImageDecodingError) {
            self.source = source
            self.limits = limits
            reader = try GIFReader(source)
        }

        /// Delivers the canvas as it is while frame `number` (from 1) is shown. The numbers must not go back.
        mutating func decode(
            frame number: Int, into consumer: inout some PixelRowConsumer, deadline: CPUDeadline
        ) throws(ImageDecodingError) -> PictureDecoding {
            while frameCount < number {
                guard !deadline.hasPassed else { throw .tooMuchTime(limits) }
                guard let frame = reader.next() else { break }
                do throws(ImageDecodingError) {
                    lastOutcome = .success(try draw(frame, deadline: deadline))
                } catch {
                    canvas?.endFrame(isComplete: false, coversAll: false)
                    lastOutcome = .failure(error)
                }
                frameCount += 1
            }
            if let failure = reader.failure { throw ImageDecodingError(reading: failure) }
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

        /// Draws a frame on the canvas, and says what came of it. All is allocated after the sizes were judged.
        private mutating func draw(
            _ frame: GIFFrame, deadline: CPUDeadline
        ) throws(ImageDecodingError) -> PictureDecoding {
            let rectangle = frame.rectangle
            let before = (canvas?.width ?? reader.screen.width, canvas?.height ?? reader.screen.height)
            let size = GIFCanvas.size(before.0, before.1, with: rectangle)
            try limits.checkSize(width: rectangle.width, height: rectangle.height)
            try limits.checkSize(width: size.width, height: size.height)
            try Plausibility(
                width: rectangle.width, height: rectangle.height, leastByteCount: frame.leastByteCount, limits: limits
            ).check(byteCount: source.byteCount)
            // The canvas, another one while it grows, and what is restored under this frame and the last.
            try limits.checkBufferedByteCount(
                2 * 3 * size.width * size.height + 2 * 3 * rectangle.width * rectangle.height
                    + GIFFrameRows.bufferedByteCount(frame), for: "the pixels of an animated GIF")
            let isFirst = canvas == nil
            if frame.disposal > 0 { disposal = frame.disposal }
            prepareCanvas(frame, size)
            var rows = try GIFFrameRows(frame, in: source, limits: limits, maximumCPUSeconds: deadline.remainingSeconds)
            var indices = [UInt8](repeating: 0, count: rectangle.width)
            let colours = frame.colours
            for row in 0..<rectangle.height {
                let isDecoded = try rows.read(row: row, into: &indices) { () throws(ImageDecodingError) in
                    guard !deadline.hasPassed else { throw .tooMuchTime(limits) }
                }
                guard isDecoded else { continue }
                canvas?.draw(
                    row: row, indices, of: rectangle, colours, skipping: isFirst ? nil : frame.transparentIndex)
            }
            guard rows.decodedRowCount > 0 else {
                throw ImageDecodingError(
                    .damagedData, "nothing of the frame could be decoded: \(rows.warning ?? "")")
            }
            canvas?.endFrame(
                isComplete: rows.isComplete,
                coversAll: (isFirst || frame.transparentIndex == nil) && rectangle.width == size.width
                    && rectangle.height == size.height)
            return result(frame, rows, size)
        }

        /// Disposes of the last frame, and notes what is to become of this one.
        private mutating func prepareCanvas(_ frame: GIFFrame, _ size: (width: Int, height: Int)) {
            let cleared = frame.transparentIndex ?? reader.backgroundIndex
            guard canvas != nil else {
                canvas = GIFCanvas(
                    width: size.width, height: size.height, frame.colour(of: frame.transparentIndex ?? 0))
                // To be restored to what was before it, the first frame needs a transparent colour.
                if disposal == 2 || (disposal > 2 && frame.transparentIndex != nil) {
                    canvas?.replaceFirst(frame.rectangle, with: frame.colour(of: cleared))
                }
                return
            }
            // Of an index beyond the table, the first colour.
            let isInTable = frame.table.map { 3 * cleared + 2 < $0.count } ?? true
            canvas?.beginFrame(
                frame, disposal: disposal, clearedTo: frame.colour(of: isInTable ? cleared : 0))
        }

        private func result(
            _ frame: GIFFrame, _ rows: GIFFrameRows, _ size: (width: Int, height: Int)
        ) -> PictureDecoding {
            let isIncomplete = canvas?.isIncomplete ?? true
            var warnings = [rows.warning].compactMap { $0 }
            if isIncomplete, rows.isComplete {
                warnings.append("the frame is drawn over one that could not be decoded whole")
            }
            return PictureDecoding(
                header: PictureHeader(frame, width: size.width, height: size.height),
                layout: PixelLayout(format: .rgb8, width: size.width, height: size.height),
                completeness: isIncomplete ? .partial(fraction: rows.fraction) : .complete,
                warningCount: warnings.count, firstWarning: warnings.first, hasUndecodedData: rows.hasUndecodedData)
        }
    }
#endif
