#if GIF
    import ByteSources
    import CCodecInput
    import CGIFCodec

    /// giflib's row reader behind a safe face: the rows of one frame, in the order of the file.
    @safe
    final class LibGIF {
        private let handle: OpaquePointer
        /// Read by the C object, so it must outlive it.
        private let input: ByteInput
        private let limits: DecodingLimits
        private let width: Int

        init(
            _ frame: GIFFrame, in source: any RandomAccessByteSource, limits: DecodingLimits, maximumCPUSeconds: Double
        ) throws(ImageDecodingError) {
            let (width, height) = (frame.rectangle.width, frame.rectangle.height)
            guard frame.minimumCodeSize <= 8 else {
                throw ImageDecodingError(
                    .damagedHeader, "a code size of \(frame.minimumCodeSize) bits, and there are 8 at most")
            }
            input = try ByteInput(GIFFrameSource(frame, in: source), maximumCPUSeconds: maximumCPUSeconds)
            // SAFETY: `self` keeps `input`, and thereby the C object behind `input.handle`, beyond the decoder's end.
            guard let handle = unsafe codec_gif_create(input.handle) else {
                throw ImageDecodingError(.tooMuchMemory, "the system has no memory for a GIF decoder")
            }
            unsafe self.handle = handle
            self.limits = limits
            self.width = width
            var size: (width: UInt32, height: UInt32) = (0, 0)
            let status = unsafe codec_gif_start(handle, &size.width, &size.height)
            if let failure = input.failure { throw ImageDecodingError(reading: failure) }
            guard status == .done else {
                throw ImageDecodingError(status, message, damage: .damagedHeader, limits: limits)
            }
            guard size == (UInt32(width), UInt32(height)) else {
                throw ImageDecodingError(.damagedHeader, "giflib made \(size) of a frame of \(width) × \(height)")
            }
        }

        deinit {
            // SAFETY: created in `init`, destroyed once, before `input`.
            unsafe codec_gif_destroy(handle)
        }

        /// Decodes `count` rows of indices into the start of `rows`, and returns how many there were. Fewer come only where
        /// the data cannot be decoded any further.
        func readRows(into rows: inout [UInt8], count: Int) throws(ImageDecodingError) -> Int {
            precondition(count >= 0 && count * width <= rows.count, "the rows must fit the buffer")
            var delivered: UInt32 = 0
            // SAFETY: the C function writes `count` rows of the width that `init` compared, for which the precondition found
            // room.
            let status = unsafe rows.withUnsafeMutableBufferPointer { buffer in
                guard let start = buffer.baseAddress else { return CodecStatus.damaged }
                return unsafe codec_gif_read_rows(handle, start, UInt32(count), &delivered)
            }
            if let failure = input.failure { throw ImageDecodingError(reading: failure) }
            guard status == .done || status == .damaged else {
                throw ImageDecodingError(status, message, damage: .damagedData, limits: limits)
            }
            return Int(delivered)
        }

        /// Whether there are no more data than were decoded.
        var ranOut: Bool { unsafe codec_gif_ran_out(handle) }
        // SAFETY: a constant text of the C side.
        var message: String { unsafe String(cString: codec_gif_message(handle)) }
    }
#endif
