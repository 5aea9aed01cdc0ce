#if WebP
    import CCodecInput
    import CWebPCodec

    /// libwebp's incremental decoder behind a safe face: one picture, whose bytes it is given one piece after the other.
    @safe
    final class LibWebP {
        private let handle: OpaquePointer
        private let file: HeaderBytes
        private let limits: DecodingLimits
        private let image: WebPStructure.Image
        private let bytesPerPixel: Int
        /// The bytes before the coded picture that are not handed over yet, and where its next ones are.
        private var ready: [UInt8]
        private var position: Int

        /// How many rows there are so far.
        private(set) var rowCount = 0
        private(set) var isComplete = false
        /// What is wrong with the data, where no more rows can come of them.
        private(set) var damage: ImageDecodingError?
        /// Whether the file ends before the picture does.
        private(set) var ranOut = false

        /// With `keepingAlpha`, each pixel has an alpha sample after its colours.
        init(
            _ image: WebPStructure.Image, in file: HeaderBytes, limits: DecodingLimits, keepingAlpha: Bool = false
        ) throws(ImageDecodingError) {
            // SAFETY: owned by `self`, which destroys it once.
            guard let handle = unsafe codec_webp_create(keepingAlpha) else {
                throw ImageDecodingError(.tooMuchMemory, "the system has no memory for a WebP decoder")
            }
            unsafe self.handle = handle
            self.file = file
            self.limits = limits
            self.image = image
            bytesPerPixel = keepingAlpha ? 4 : 3
            ready = []
            position = image.data.lowerBound
            // Alpha is decoded only where it is wanted.
            if keepingAlpha, let alpha = image.alpha {
                ready += Self.chunkHeader("ALPH", alpha.count)
                ready += file.bytes(at: alpha.lowerBound, count: alpha.count)
                if alpha.count % 2 == 1 { ready.append(0) }
            }
            ready += Self.chunkHeader(image.isLossless ? "VP8L" : "VP8 ", image.data.count)
        }

        deinit {
            // SAFETY: created in `init`, destroyed once.
            unsafe codec_webp_destroy(handle)
        }

        /// Decodes until there are `count` rows, or there is no more to decode.
        ///
        /// libwebp moves what it still needs with each piece, so that a large picture comes in few of them.
        func decodeRows(
            upTo count: Int, _ check: () throws(ImageDecodingError) -> Void
        ) throws(ImageDecodingError) {
            let pieceByteCount = max(1 << 16, image.data.count / 16)
            while rowCount < count, !isComplete, damage == nil, !ranOut {
                let wanted = min(pieceByteCount, image.data.upperBound - position)
                let bytes = file.bytes(at: position, count: wanted)
                if let failure = file.failure { throw ImageDecodingError(reading: failure) }
                position += bytes.count
                ranOut = bytes.isEmpty
                try append(ready + bytes)
                ready = []
                try check()
            }
        }

        /// Copies rows that are there to the start of `target`, without gaps.
        func copyRows(_ rows: Range<Int>, to target: inout [UInt8]) {
            precondition(
                rows.lowerBound >= 0 && rows.upperBound <= rowCount
                    && rows.count * image.width * bytesPerPixel <= target.count, "the rows must fit the buffer")
            // SAFETY: the C function copies `rows.count` rows of the width that `append` compared with the image's; the
            // precondition found room for them.
            unsafe target.withUnsafeMutableBufferPointer { buffer in
                guard let start = buffer.baseAddress else { return }
                unsafe codec_webp_copy_rows(handle, UInt32(rows.lowerBound), UInt32(rows.count), start)
            }
        }

        private func append(_ bytes: [UInt8]) throws(ImageDecodingError) {
            var rowCount: UInt32 = 0
            // SAFETY: the C function reads `count` bytes during the call, and copies what it needs longer.
            let status = unsafe bytes.withUnsafeBufferPointer { buffer in
                guard let start = buffer.baseAddress else { return CodecStatus.done }
                return unsafe codec_webp_append(handle, start, buffer.count, &rowCount, &isComplete)
            }
            if status != .done {
                let error = ImageDecodingError(
                    status, "libwebp cannot decode the data", damage: .damagedData, limits: limits)
                guard status == .damaged else { throw error }
                damage = error
            }
            guard rowCount > 0 else { return }
            let (width, height) = unsafe (codec_webp_width(handle), codec_webp_height(handle))
            guard width == image.width, height == image.height else {
                throw ImageDecodingError(.damagedData, "libwebp made \(width) × \(height) of \(image)")
            }
            self.rowCount = Int(rowCount)
        }

        private static func chunkHeader(_ name: String, _ byteCount: Int) -> [UInt8] {
            Array(name.utf8) + [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: byteCount >> $0) }
        }
    }
#endif
