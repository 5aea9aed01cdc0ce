#if JPEGXL
    import ByteSources
    import CCodecInput
    import CJPEGXLCodec

    /// libjxl's decoder behind a safe face: one file, for one purpose.
    @safe
    final class LibJPEGXL {
        private let handle: OpaquePointer
        /// Read by the C object, so it must outlive it.
        private let input: ByteInput
        private let limits: DecodingLimits
        private(set) var header = CodecJXLHeader()

        /// Reads the header.
        init(
            _ source: any RandomAccessByteSource, for purpose: CodecJXLPurpose, limits: DecodingLimits,
            maximumCPUSeconds: Double
        ) throws(ImageDecodingError) {
            input = try ByteInput(ByteRange(source), maximumCPUSeconds: maximumCPUSeconds)
            // SAFETY: `self` keeps `input`, and thereby the C object behind `input.handle`, beyond the decoder's end.
            let handle = unsafe codec_jxl_create(input.handle, purpose, max(0, limits.maximumBufferedByteCount))
            guard let handle = unsafe handle else {
                throw ImageDecodingError(.tooMuchMemory, "the system has no memory for a JPEG XL decoder")
            }
            unsafe self.handle = handle
            self.limits = limits
            try check(unsafe codec_jxl_read_header(handle, &header), damage: .damagedHeader)
            guard !ranOut else {
                throw ImageDecodingError(.damagedHeader, "the file ends within the header of the JPEG XL")
            }
            guard header.colour_count == 1 || header.colour_count == 3 else {
                throw ImageDecodingError(
                    .unsupportedCoding, "a JPEG XL of \(header.colour_count) colours, not 1 or 3")
            }
        }

        deinit {
            // SAFETY: created in `init`, destroyed once, before `input`.
            unsafe codec_jxl_destroy(handle)
        }

        var layout: PixelLayout {
            PixelLayout(
                format: header.colour_count == 1 ? .gray8 : .rgb8, width: Int(header.width), height: Int(header.height))
        }

        /// What became of a frame.
        struct Frame {
            /// For how many pixels there were data.
            var pixelCount: Int
            /// Whether the data could not be decoded to their end.
            var isDamaged: Bool
        }

        /// Decodes the next frame to `pixels`, which have room for exactly all rows; nil after the last frame, and where
        /// nothing can be made of the data.
        func readFrame(into pixels: inout [UInt8]) throws(ImageDecodingError) -> Frame? {
            precondition(pixels.count == layout.byteCount, "the pixels must fit the buffer")
            var hasFrame = false
            var pixelCount: UInt64 = 0
            // SAFETY: the C function writes rows of the size and the colours that the header told, for which the precondition
            // found room.
            let status = unsafe pixels.withUnsafeMutableBufferPointer { buffer in
                guard let start = buffer.baseAddress else { return CodecStatus.damaged }
                return unsafe codec_jxl_read_frame(handle, start, &hasFrame, &pixelCount)
            }
            if status != .damaged { try check(status, damage: .damagedData) }
            if let failure = input.failure { throw ImageDecodingError(reading: failure) }
            return hasFrame ? Frame(pixelCount: Int(clamping: pixelCount), isDamaged: status == .damaged) : nil
        }

        /// How many frames there are, and whether that is all of them: there may be more than the limit, or than the file
        /// holds.
        func countFrames(maximumCount: Int) throws(ImageDecodingError) -> Int {
            var count: UInt32 = 0
            let status = unsafe codec_jxl_count_frames(handle, UInt32(clamping: maximumCount), &count)
            if status != .damaged { try check(status, damage: .damagedData) }
            return Int(count)
        }

        /// The JPEG that the file was made of; empty where there is none.
        func readJPEG() throws(ImageDecodingError) -> [UInt8] {
            var bytes: UnsafePointer<UInt8>?
            var count = 0
            try check(unsafe codec_jxl_read_jpeg(handle, &bytes, &count), damage: .damagedData)
            // SAFETY: the C object owns `count` bytes there, as long as it lives; they are copied at once.
            return unsafe [UInt8](UnsafeBufferPointer(start: bytes, count: count))
        }

        /// Whether there were no more data.
        var ranOut: Bool { unsafe codec_jxl_ran_out(handle) }

        private func check(_ status: CodecStatus, damage: ImageDecodingError.Code) throws(ImageDecodingError) {
            if let failure = input.failure { throw ImageDecodingError(reading: failure) }
            guard status != .done else { return }
            throw ImageDecodingError(status, "libjxl cannot decode the data", damage: damage, limits: limits)
        }
    }
#endif
