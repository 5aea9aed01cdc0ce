#if HEIF

    import CAV1Codec
    import CCodecInput

    /// libdav1d behind a safe face: the pictures of an item or a track one after the other, decoded in this thread.
    @safe
    final class LibDav1d {
        private let handle: OpaquePointer
        private let limits: DecodingLimits

        init(
            maximumPixelCount: Int, operatingPoint: Int, limits: DecodingLimits
        ) throws(ImageDecodingError) {
            let handle = unsafe codec_av1_create(
                UInt32(clamping: max(1, maximumPixelCount)), UInt32(clamping: operatingPoint))
            guard let handle = unsafe handle else {
                throw ImageDecodingError(.tooMuchMemory, "the system has no memory for an AV1 decoder")
            }
            unsafe self.handle = handle
            self.limits = limits
        }

        deinit {
            // SAFETY: created in `init`, destroyed once.
            unsafe codec_av1_destroy(handle)
        }

        /// Decodes the data of one picture, which stays until the next is decoded.
        func decode(_ data: [UInt8]) throws(ImageDecodingError) -> SampleFormat {
            var picture = CodecAV1Picture()
            // SAFETY: the C function copies the bytes, as many as there are.
            let status: CodecStatus = unsafe data.withUnsafeBufferPointer { buffer in
                guard let start = buffer.baseAddress else { return .damaged }
                return unsafe codec_av1_decode(handle, start, buffer.count, &picture)
            }
            guard status == .done else {
                // SAFETY: a terminated text in a fixed array of the C object.
                let message = unsafe String(cString: codec_av1_message(handle))
                throw ImageDecodingError(status, message, damage: .damagedData, limits: limits)
            }
            return SampleFormat(
                width: picture.width, height: picture.height, chromaWidth: picture.chroma_width,
                chromaHeight: picture.chroma_height, bitDepth: picture.bit_depth,
                colour: CodedColour(
                    primaries: Int(picture.primaries), matrix: Int(picture.matrix),
                    isFullRange: picture.is_full_range))
        }

        func copy(plane: Int, row: Int, first: Int, to samples: inout [UInt16], _ target: Range<Int>) {
            precondition(target.upperBound <= samples.count && target.lowerBound >= 0, "the samples must fit the row")
            // SAFETY: the C function writes `target.count` samples, for which the precondition found room.
            unsafe samples.withUnsafeMutableBufferPointer { buffer in
                guard let start = buffer.baseAddress else { return }
                unsafe codec_av1_copy_row(
                    handle, UInt32(plane), UInt32(row), UInt32(first), start + target.lowerBound, UInt32(target.count))
            }
        }
    }

    /// The picture that an AV1 decoder holds.
    final class AV1Picture: CodedPicture {
        private let library: LibDav1d
        let format: SampleFormat

        init(_ data: [UInt8], _ library: LibDav1d) throws(ImageDecodingError) {
            format = try library.decode(data)
            self.library = library
        }

        func copy(plane: Int, row: Int, first: Int, to samples: inout [UInt16], _ target: Range<Int>) {
            library.copy(plane: plane, row: row, first: first, to: &samples, target)
        }
    }

#endif
