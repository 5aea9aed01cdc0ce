#if GIF
    import ByteSources

    /// The first frame of a GIF on its way to a consumer, on a canvas of its transparent colour, or of that of index 0.
    struct GIFPicture: OpenedPicture {
        let header: PictureHeader

        private let frame: GIFFrame
        private let source: any RandomAccessByteSource
        private let limits: DecodingLimits

        init(_ source: any RandomAccessByteSource, limits: DecodingLimits) throws(ImageDecodingError) {
            var reader = try GIFReader(source)
            let first = reader.next()
            if let failure = reader.failure { throw ImageDecodingError(reading: failure) }
            guard let first else { throw ImageDecodingError(.damagedHeader, "the GIF holds no picture") }
            guard first.rectangle.width > 0, first.rectangle.height > 0 else {
                throw ImageDecodingError(.emptyPicture, "a side of the picture is 0: it has no pixel")
            }
            frame = first
            let size = GIFCanvas.size(reader.screen.width, reader.screen.height, with: frame.rectangle)
            header = PictureHeader(frame, width: size.width, height: size.height)
            self.source = source
            self.limits = limits
        }

        var demand: DecodingDemand {
            DecodingDemand(
                leastByteCount: frame.leastByteCount, bufferedByteCount: GIFFrameRows.bufferedByteCount(frame),
                purpose: "the pixels of an interlaced GIF")
        }

        func layout(for request: PixelRequest) -> PixelLayout {
            PixelLayout(format: .rgb8, width: header.width, height: header.height)
        }

        func decode(
            _ delivery: RowDelivery, into consumer: inout some PixelRowConsumer
        ) throws(ImageDecodingError) -> PictureDecoding {
            let layout = delivery.layout
            let rectangle = frame.rectangle
            var rows = try GIFFrameRows(
                frame, in: source, limits: limits, maximumCPUSeconds: limits.maximumCPUSeconds)
            var indices = [UInt8](repeating: 0, count: rectangle.width)
            let colours = frame.colours
            let ground = frame.colour(of: frame.transparentIndex ?? 0)
            let fillsCanvas = rectangle.width == layout.width && rectangle.height == layout.height
            let empty = GIFCanvas.filled(layout.width, ground)
            var batch = RowBatch(layout)
            var row = 0
            _ = try batch.deliverRows(to: &consumer) { bytes, wanted throws(ImageDecodingError) in
                for line in 0..<wanted {
                    let start = line * layout.bytesPerRow
                    if !fillsCanvas { bytes.replaceSubrange(start..<start + layout.bytesPerRow, with: empty) }
                    let source = row + line - rectangle.row
                    guard (0..<rectangle.height).contains(source) else { continue }
                    let isDecoded = try rows.read(row: source, into: &indices) { () throws(ImageDecodingError) in
                        try delivery.check()
                    }
                    var target = start + 3 * rectangle.column
                    for column in 0..<rectangle.width {
                        let colour =
                            isDecoded ? colours[Int(indices[column])] : GIFCanvas.Colour(red: 0, green: 0, blue: 0)
                        bytes[target] = colour.red
                        bytes[target + 1] = colour.green
                        bytes[target + 2] = colour.blue
                        target += 3
                    }
                }
                row += wanted
                return wanted
            }
            guard rows.decodedRowCount > 0 else {
                throw ImageDecodingError(.damagedData, "no row could be decoded: \(rows.warning ?? "")")
            }
            return PictureDecoding(
                header: header, layout: layout,
                completeness: rows.isComplete ? .complete : .partial(fraction: rows.fraction),
                warningCount: rows.warning == nil ? 0 : 1, firstWarning: rows.warning,
                hasUndecodedData: rows.hasUndecodedData)
        }
    }

    extension PictureHeader {
        init(_ frame: GIFFrame, width: Int, height: Int) {
            self.init(
                format: .gif, width: width, height: height,
                colour: SourceColour(
                    space: frame.table == nil ? .gray : .palette, bitsPerSample: 8,
                    hasAlpha: frame.transparentIndex != nil),
                isProgressive: frame.isInterlaced)
        }
    }
#endif
