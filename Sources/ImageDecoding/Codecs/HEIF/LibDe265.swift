#if HEIF

    import CCodecInput
    import CHEVCCodec

    /// libde265 behind a safe face: one picture, decoded in this thread.
    @safe
    final class LibDe265: CodedPicture {
        private let handle: OpaquePointer
        let format: SampleFormat

        var warningCount: Int { unsafe Int(clamping: codec_hevc_warning_count(handle)) }
        // SAFETY: a terminated text in a fixed array of the C object.
        var firstWarning: String { unsafe String(cString: codec_hevc_first_warning(handle)) }

        /// Decodes the picture that `units` make, all parameter sets and the slices of one picture.
        ///
        /// - Parameter maximumByteCount: for the samples of all pictures that the library may come to hold.
        init(
            _ units: [HEVCUnit], maximumByteCount: Int, deadline: CPUDeadline, limits: DecodingLimits
        ) throws(ImageDecodingError) {
            guard let handle = unsafe codec_hevc_create(maximumByteCount) else {
                throw ImageDecodingError(.tooMuchMemory, "the system has no memory for a HEVC decoder")
            }
            var picture = CodecHEVCPicture()
            var status = CodecStatus.done
            for unit in units where status == .done {
                // SAFETY: the C function copies the bytes, as many as there are.
                status = unsafe unit.bytes.withUnsafeBufferPointer { buffer in
                    guard let start = buffer.baseAddress else { return .done }
                    return unsafe codec_hevc_push(handle, start, buffer.count)
                }
            }
            if status == .done { status = unsafe codec_hevc_decode(handle, deadline.end, &picture) }
            guard status == .done else {
                // SAFETY: as for `firstWarning`; then destroyed once, since a throwing initialiser runs no `deinit`.
                let message = unsafe String(cString: codec_hevc_message(handle))
                unsafe codec_hevc_destroy(handle)
                throw ImageDecodingError(status, message, damage: .damagedData, limits: limits)
            }
            unsafe self.handle = handle
            format = SampleFormat(
                width: picture.width, height: picture.height, chromaWidth: picture.chroma_width,
                chromaHeight: picture.chroma_height, bitDepth: picture.bit_depth,
                colour: CodedColour(
                    primaries: Int(picture.primaries), matrix: Int(picture.matrix),
                    isFullRange: picture.is_full_range))
        }

        deinit {
            // SAFETY: created in `init`, destroyed once.
            unsafe codec_hevc_destroy(handle)
        }

        func copy(plane: Int, row: Int, first: Int, to samples: inout [UInt16], _ target: Range<Int>) {
            precondition(target.upperBound <= samples.count && target.lowerBound >= 0, "the samples must fit the row")
            // SAFETY: the C function writes `target.count` samples, for which the precondition found room.
            unsafe samples.withUnsafeMutableBufferPointer { buffer in
                guard let start = buffer.baseAddress else { return }
                unsafe codec_hevc_copy_row(
                    handle, UInt32(plane), UInt32(row), UInt32(first), start + target.lowerBound, UInt32(target.count))
            }
        }
    }

#endif
