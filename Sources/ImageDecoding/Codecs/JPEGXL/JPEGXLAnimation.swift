#if JPEGXL
    import CJPEGXLCodec

    /// Decodes the frames of an animated JPEG XL, one after the other; libjxl composes them.
    struct JPEGXLAnimation: FrameDecoder {
        private let file: HeaderBytes
        private let limits: DecodingLimits
        private var opened: (library: LibJPEGXL, header: PictureHeader)?
        private var pixels: [UInt8] = []
        /// How many frames were decoded, and what became of the last of them.
        private var frameCount = 0
        private var lastFrame: LibJPEGXL.Frame?

        init(_ file: HeaderBytes, limits: DecodingLimits) {
            self.file = file
            self.limits = limits
        }

        /// Delivers frame `number` (from 1). The numbers must not go back.
        mutating func decode(
            frame number: Int, into consumer: inout some PixelRowConsumer, deadline: CPUDeadline
        ) throws(ImageDecodingError) -> PictureDecoding {
            let (library, header) = try open()
            while frameCount < number {
                guard !deadline.hasPassed else { throw .tooMuchTime(limits) }
                lastFrame = nil
                frameCount += 1
                lastFrame = try library.readFrame(into: &pixels)
            }
            guard number == frameCount, let lastFrame else {
                throw ImageDecodingError(
                    .damagedData, "frame \(number) cannot be decoded: the file ends too early, or is damaged")
            }
            let decoding = PictureDecoding(
                header: header, layout: library.layout, frame: lastFrame)
            _ = consumer.request(for: decoding.header)
            try consumer.begin(decoding.header, layout: decoding.layout)
            RowBatch.deliver(pixels, decoding.layout, to: &consumer)
            return decoding
        }

        /// Opens the file once for all frames, and judges the size before anything is allocated.
        private mutating func open() throws(ImageDecodingError) -> (library: LibJPEGXL, header: PictureHeader) {
            if let opened { return opened }
            let structure = try JPEGXLPicture.checkedStructure(of: file, limits: limits)
            let library = try LibJPEGXL(
                file.source, for: .pixels, limits: limits, maximumCPUSeconds: limits.maximumEmbeddedCPUSeconds)
            try limits.checkSize(width: library.layout.width, height: library.layout.height)
            try limits.checkBufferedByteCount(library.bufferedByteCount, for: "the pixels of a JPEG XL")
            pixels = [UInt8](repeating: 0, count: library.layout.byteCount)
            let opened = (library, PictureHeader(library, structure))
            self.opened = opened
            return opened
        }
    }
#endif
