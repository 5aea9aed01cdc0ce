#if WebP
    /// One WebP on its way to a consumer: the still picture, or the first frame of an animation on a black canvas.
    ///
    /// Alpha is dropped: the colours of transparent pixels are delivered as they are stored.
    struct WebPPicture: OpenedPicture {
        let header: PictureHeader

        private let image: WebPStructure.Image
        /// Where the image lies on the canvas.
        private let rectangle: FramePlacement.Rectangle
        private let file: HeaderBytes
        private let limits: DecodingLimits
        private let warnings: [String]

        init(_ file: HeaderBytes, limits: DecodingLimits) throws(ImageDecodingError) {
            let structure = WebPStructure(file, maximumFrameCount: 0)
            if let failure = file.failure { throw ImageDecodingError(reading: failure) }
            guard let stored = structure.still ?? structure.frames.first?.image else {
                throw ImageDecodingError(.damagedHeader, "the WebP holds no picture")
            }
            image = try stored.get()
            var warnings: [String] = []
            if structure.still == nil, let frame = structure.frames.first, let canvas = structure.canvas {
                rectangle = frame.placement.rectangle
                try frame.checkPlace(on: canvas)
                header = PictureHeader(image, width: canvas.width, height: canvas.height, structure.orientation())
            } else {
                rectangle = FramePlacement.Rectangle(column: 0, row: 0, width: image.width, height: image.height)
                header = PictureHeader(image, width: image.width, height: image.height, structure.orientation())
                if let canvas = structure.canvas, canvas != (image.width, image.height) {
                    warnings.append(
                        "the header says \(canvas.width) × \(canvas.height), and the picture is of another size")
                }
            }
            self.file = file
            self.limits = limits
            self.warnings = warnings
        }

        var demand: DecodingDemand {
            DecodingDemand(
                leastByteCount: image.leastByteCount, bufferedByteCount: image.bufferedByteCount(bytesPerPixel: 3),
                purpose: "the pixels of a WebP")
        }

        func layout(for request: PixelRequest) -> PixelLayout {
            PixelLayout(format: .rgb8, width: header.width, height: header.height)
        }

        func decode(
            _ delivery: RowDelivery, into consumer: inout some PixelRowConsumer
        ) throws(ImageDecodingError) -> PictureDecoding {
            let layout = delivery.layout
            let library = try LibWebP(image, in: file, limits: limits)
            var batch = RowBatch(layout)
            let fillsCanvas = rectangle.width == layout.width && rectangle.height == layout.height
            var row = 0
            let count = try batch.deliverRows(to: &consumer) { bytes, wanted throws(ImageDecodingError) in
                defer { row += wanted }
                if fillsCanvas { return try copy(row, wanted, of: library, delivery, to: &bytes) }
                try place(row..<row + wanted, of: library, delivery, on: &bytes, bytesPerRow: layout.bytesPerRow)
                return wanted
            }
            if count == 0 || library.rowCount == 0 {
                throw library.damage
                    ?? ImageDecodingError(.damagedData, "no row could be decoded: the file ends too early")
            }
            batch.deliverBlack(layout.height - count, to: &consumer)
            return result(library, layout)
        }

        /// Copies as many of the rows as there are.
        private func copy(
            _ row: Int, _ wanted: Int, of library: LibWebP, _ delivery: RowDelivery, to bytes: inout [UInt8]
        ) throws(ImageDecodingError) -> Int {
            try library.decodeRows(upTo: row + wanted) { () throws(ImageDecodingError) in try delivery.check() }
            let count = min(wanted, library.rowCount - row)
            guard count > 0 else { return 0 }
            library.copyRows(row..<row + count, to: &bytes)
            return count
        }

        /// Draws the rows of a frame that does not cover the canvas.
        private func place(
            _ rows: Range<Int>, of library: LibWebP, _ delivery: RowDelivery, on bytes: inout [UInt8], bytesPerRow: Int
        ) throws(ImageDecodingError) {
            var line = [UInt8](repeating: 0, count: 3 * rectangle.width)
            bytes = [UInt8](repeating: 0, count: bytes.count)
            for row in rows {
                let source = row - rectangle.row
                guard (0..<rectangle.height).contains(source),
                    try copy(source, 1, of: library, delivery, to: &line) == 1
                else { continue }
                let target = (row - rows.lowerBound) * bytesPerRow + 3 * rectangle.column
                bytes.replaceSubrange(target..<target + line.count, with: line)
            }
        }

        private func result(_ library: LibWebP, _ layout: PixelLayout) -> PictureDecoding {
            let isComplete = library.rowCount == image.height
            var warnings = warnings
            if let damage = library.damage { warnings.append(damage.message) }
            if !isComplete, library.damage == nil { warnings.append("the file ends before the picture does") }
            return PictureDecoding(
                header: header, layout: layout,
                completeness: isComplete
                    ? .complete : .partial(fraction: Double(library.rowCount) / Double(image.height)),
                warningCount: warnings.count, firstWarning: warnings.first,
                hasUndecodedData: !isComplete && library.damage != nil)
        }
    }

    extension PictureHeader {
        init(_ image: WebPStructure.Image, width: Int, height: Int, _ orientation: Int?) {
            self.init(
                format: .webp, width: width, height: height,
                colour: SourceColour(
                    space: image.isLossless ? .rgb : .yCbCr, bitsPerSample: 8, hasAlpha: image.hasAlpha),
                exifOrientation: orientation)
        }
    }

    extension WebPStructure.Frame {
        /// Throws unless the frame lies on the canvas.
        func checkPlace(on canvas: (width: Int, height: Int)) throws(ImageDecodingError) {
            let rectangle = placement.rectangle
            guard rectangle.column + rectangle.width <= canvas.width, rectangle.row + rectangle.height <= canvas.height
            else {
                throw ImageDecodingError(
                    .damagedHeader,
                    "a frame of \(rectangle.width) × \(rectangle.height) at (\(rectangle.column), \(rectangle.row)) reaches "
                        + "beyond the canvas of \(canvas.width) × \(canvas.height)")
            }
        }
    }
#endif
