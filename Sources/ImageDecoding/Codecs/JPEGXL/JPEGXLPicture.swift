#if JPEGXL
    import ByteSources
    import CJPEGXLCodec

    /// One JPEG XL on its way to a consumer, turned as its codestream says: every decoder of the format does that.
    ///
    /// The colours are those of the file's own colour space, as djxl writes them to a PNG; alpha is dropped.
    struct JPEGXLPicture: OpenedPicture {
        let header: PictureHeader

        private let library: LibJPEGXL

        init(_ source: any RandomAccessByteSource, limits: DecodingLimits) throws(ImageDecodingError) {
            let structure = try Self.checkedStructure(of: HeaderBytes(source), limits: limits)
            library = try LibJPEGXL(
                source, for: .pixels, limits: limits, maximumCPUSeconds: limits.maximumCPUSeconds)
            header = PictureHeader(library, structure)
        }

        /// What stands in the file, of which the size was judged.
        static func checkedStructure(
            of file: HeaderBytes, limits: DecodingLimits
        ) throws(ImageDecodingError) -> JPEGXLStructure {
            let structure = JPEGXLStructure(file)
            if let failure = file.failure { throw ImageDecodingError(reading: failure) }
            guard let size = structure.size else {
                throw ImageDecodingError(.damagedHeader, "the JPEG XL does not say how large it is")
            }
            try limits.checkSize(width: size.width, height: size.height)
            return structure
        }

        /// No bound is known for what a few bytes can hold: a picture of one colour is that colour.
        var demand: DecodingDemand {
            DecodingDemand(
                leastByteCount: 0, bufferedByteCount: library.bufferedByteCount, purpose: "the pixels of a JPEG XL")
        }

        func layout(for request: PixelRequest) -> PixelLayout { library.layout }

        func decode(
            _ delivery: RowDelivery, into consumer: inout some PixelRowConsumer
        ) throws(ImageDecodingError) -> PictureDecoding {
            let layout = delivery.layout
            var pixels = [UInt8](repeating: 0, count: layout.byteCount)
            guard let frame = try library.readFrame(into: &pixels) else {
                throw ImageDecodingError(
                    .damagedData, "no pixel could be decoded: the file ends too early, or is damaged")
            }
            try delivery.check()
            RowBatch.deliver(pixels, layout, to: &consumer)
            return PictureDecoding(header: header, layout: layout, frame: frame)
        }
    }

    extension LibJPEGXL {
        /// What libjxl takes, by measurement: up to 5 bytes for each sample, here taken for 6; and the rows that come of it.
        var bufferedByteCount: Int {
            let pixelCount = Int(header.width) * Int(header.height)
            let channelCount = Int(header.colour_count) + min(Int(header.extra_count), 256)
            return pixelCount * (6 * channelCount + Int(header.colour_count))
        }
    }

    extension PictureHeader {
        init(_ library: LibJPEGXL, _ structure: JPEGXLStructure) {
            let header = library.header
            self.init(
                format: .jpegXL, width: Int(header.width), height: Int(header.height),
                colour: SourceColour(
                    space: header.colour_count == 1 ? .gray : .rgb, bitsPerSample: Int(header.bit_depth),
                    hasAlpha: header.has_alpha),
                appliedOrientation: structure.orientation == 1 ? nil : structure.orientation)
        }
    }

    extension PictureDecoding {
        init(header: PictureHeader, layout: PixelLayout, frame: LibJPEGXL.Frame) {
            let isComplete = frame.pixelCount >= header.pixelCount
            let warning = frame.isDamaged ? "the data are damaged" : "the file ends before the picture does"
            self.init(
                header: header, layout: layout,
                completeness: isComplete
                    ? .complete : .partial(fraction: Double(frame.pixelCount) / Double(header.pixelCount)),
                warningCount: isComplete ? 0 : 1, firstWarning: isComplete ? nil : warning,
                hasUndecodedData: !isComplete && frame.isDamaged)
        }
    }
#endif
