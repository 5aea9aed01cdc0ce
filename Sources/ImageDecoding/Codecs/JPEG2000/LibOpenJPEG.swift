#if JPEG2000
    import ByteSources
    import CCodecInput
    import CJPEG2000Codec

    /// OpenJPEG's tile decoder behind a safe face: one codestream, tile by tile in the order of the file.
    @safe
    final class LibOpenJPEG {
        private let handle: OpaquePointer
        /// Read by the C object, so it must outlive it.
        private let input: ByteInput
        private let limits: DecodingLimits

        init(
            _ codestream: Range<Int>, in source: any RandomAccessByteSource, limits: DecodingLimits
        ) throws(ImageDecodingError) {
            input = try ByteInput(
                ByteRange(source, range: codestream), maximumCPUSeconds: limits.maximumCPUSeconds)
            // SAFETY: `self` keeps `input`, and thereby the C object behind `input.handle`, beyond the decoder's end.
            guard let handle = unsafe codec_j2k_create(input.handle, UInt64(codestream.count)) else {
                throw ImageDecodingError(.tooMuchMemory, "the system has no memory for a JPEG 2000 decoder")
            }
            unsafe self.handle = handle
            self.limits = limits
        }

        deinit {
            // SAFETY: created in `init`, destroyed once, before `input`.
            unsafe codec_j2k_destroy(handle)
        }

        /// Reads the main header.
        func readHeader() throws(ImageDecodingError) {
            try check(unsafe codec_j2k_read_header(handle), damage: .damagedHeader)
        }

        /// Reads the data of the next tile; nil after the last.
        func readTile() throws(ImageDecodingError) -> CodecJ2KTile? {
            var tile = CodecJ2KTile()
            var hasTile = false
            try check(unsafe codec_j2k_read_tile(handle, &tile, &hasTile), damage: .damagedData)
            return hasTile ? tile : nil
        }

        /// Decodes the tile that was read last to `samples`.
        func decode(_ tile: CodecJ2KTile, to samples: inout [UInt8]) throws(ImageDecodingError) {
            precondition(samples.count >= Int(tile.byte_count), "the samples must fit the buffer")
            // SAFETY: the C function writes the tile that it read last, of the byte count that it told; a caller who gives
            // another tile gives one of the same codec, and the C side keeps its own count.
            let status = unsafe samples.withUnsafeMutableBufferPointer { buffer in
                guard let start = buffer.baseAddress else { return CodecStatus.damaged }
                return unsafe codec_j2k_decode_tile(handle, start)
            }
            try check(status, damage: .damagedData)
        }

        /// Whether the library asked for more data than there were.
        var ranOut: Bool { unsafe codec_j2k_ran_out(handle) }
        var warningCount: Int { unsafe Int(clamping: codec_j2k_warning_count(handle)) }
        // SAFETY (both): a terminated text in a fixed array of the C object.
        var firstWarning: String { unsafe String(cString: codec_j2k_first_warning(handle)) }
        private var message: String { unsafe String(cString: codec_j2k_message(handle)) }

        private func check(_ status: CodecStatus, damage: ImageDecodingError.Code) throws(ImageDecodingError) {
            if let failure = input.failure { throw ImageDecodingError(reading: failure) }
            guard status != .done else { return }
            let message = message.isEmpty ? "OpenJPEG cannot decode the data" : message
            throw ImageDecodingError(status, message, damage: damage, limits: limits)
        }
    }
#endif
