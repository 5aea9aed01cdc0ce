#if TIFF
    import ByteSources
    import CCodecInput
    import CTIFFCodec

    /// libtiff behind a safe face: one directory of a file.
    @safe
    final class LibTIFF {
        /// What the C side calls back. It is an object of its own so that both can end in their order.
        private final class Reader {
            let source: any RandomAccessByteSource
            var failure: (any Error)?

            init(_ source: any RandomAccessByteSource) {
                self.source = source
            }

            /// Fills the start of `buffer`, and says how many bytes it wrote: fewer only at the end, or where the source
            /// fails.
            func read(at offset: Int, into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
                guard failure == nil else { return 0 }
                var count = 0
                while count < buffer.count {
                    // SAFETY: the caller lends memory of this size for the duration of the call. The span begins empty, so
                    // no byte is read before it is written, and cannot outgrow the buffer.
                    let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[count...])
                    var output = unsafe OutputSpan(buffer: rest, initializedCount: 0)
                    do {
                        try source.read(at: offset + count, into: &output)
                    } catch {
                        failure = error
                    }
                    let read = unsafe output.finalize(for: rest)
                    if read == 0 { break }
                    count += read
                }
                return count
            }
        }

        private let reader: Reader
        private let handle: OpaquePointer
        /// What libtiff makes of the directory.
        let header: CodecTIFFHeader

        var failure: (any Error)? { reader.failure }

        /// - Parameter asRGB: whether a JPEG of luma and chroma comes as RGB.
        init(
            _ source: any RandomAccessByteSource, directory: Int, asRGB: Bool, padding: Int, limits: DecodingLimits
        ) throws(ImageDecodingError) {
            let reader = Reader(source)
            // SAFETY: the context is not owned by the C side; `self` keeps the reader as long as the C object, which is
            // the only one to call with it. `bytes` is valid for `capacity` bytes, as the C header says.
            let handle = unsafe codec_tiff_create(
                { context, offset, bytes, capacity in
                    let reader = unsafe Unmanaged<Reader>.fromOpaque(context).takeUnretainedValue()
                    return unsafe reader.read(
                        at: Int(clamping: offset), into: UnsafeMutableBufferPointer(start: bytes, count: capacity))
                },
                Unmanaged.passUnretained(reader).toOpaque(), UInt64(max(0, source.byteCount)), UInt64(max(0, padding)),
                max(1, limits.maximumBufferedByteCount))
            guard let handle = unsafe handle else {
                if let failure = reader.failure { throw ImageDecodingError(reading: failure) }
                throw ImageDecodingError(.damagedHeader, "libtiff does not recognise the file")
            }
            self.reader = reader
            unsafe self.handle = handle
            var header = CodecTIFFHeader()
            let status = unsafe codec_tiff_open_directory(handle, UInt64(max(0, directory)), asRGB, &header)
            self.header = header
            if let failure = reader.failure { throw ImageDecodingError(reading: failure) }
            guard status == .done else { throw ImageDecodingError(.damagedHeader, message) }
        }

        deinit {
            // SAFETY: created in `init`, destroyed once, before the reader.
            unsafe codec_tiff_destroy(handle)
        }

        var rowSize: Int { unsafe Int(clamping: codec_tiff_row_size(handle)) }
        var stripSize: Int { unsafe Int(clamping: codec_tiff_strip_size(handle)) }
        var tileSize: Int { unsafe Int(clamping: codec_tiff_tile_size(handle)) }

        /// Decodes a row to the start of `bytes`; false where it cannot be decoded, or they are too few.
        func readRow(_ row: Int, into bytes: inout [UInt8]) -> Bool {
            // SAFETY: the C side writes no more bytes than there are.
            unsafe bytes.withUnsafeMutableBufferPointer { buffer in
                guard let start = buffer.baseAddress else { return false }
                return unsafe codec_tiff_read_row(handle, UInt32(clamping: row), start, buffer.count) == .done
            }
        }

        /// Decodes a strip to the start of `bytes`, and says how many bytes of it there were; nil where it is damaged.
        func readStrip(_ strip: Int, into bytes: inout [UInt8]) -> Int? {
            var count = 0
            // SAFETY: as for a row.
            let status = unsafe bytes.withUnsafeMutableBufferPointer { buffer in
                guard let start = buffer.baseAddress else { return CodecStatus.damaged }
                return unsafe codec_tiff_read_strip(handle, UInt32(clamping: strip), start, buffer.count, &count)
            }
            return status == .done ? count : nil
        }

        func readTile(column: Int, row: Int, plane: Int, into bytes: inout [UInt8]) -> Bool {
            // SAFETY: as for a row.
            unsafe bytes.withUnsafeMutableBufferPointer { buffer in
                guard let start = buffer.baseAddress else { return false }
                return unsafe codec_tiff_read_tile(
                    handle, UInt32(clamping: column), UInt32(clamping: row), UInt16(clamping: plane), start,
                    buffer.count)
                    == .done
            }
        }

        /// Decodes the strip or tile that begins at a place as libtiff converts it, the last row first. `pixels` are as
        /// many as libtiff says a strip or tile has.
        func readConverted(column: Int, row: Int, into pixels: inout [UInt32]) -> Bool {
            let width = header.tile_width > 0 ? header.tile_width : header.width
            let height = header.tile_width > 0 ? header.rows_per_part : min(header.rows_per_part, header.height)
            precondition(pixels.count >= Int(width) * Int(height), "the pixels must fit the buffer")
            // SAFETY: the precondition found room for all that the C side writes: a strip or tile in libtiff's own numbers.
            return unsafe pixels.withUnsafeMutableBufferPointer { buffer in
                guard let start = buffer.baseAddress else { return false }
                return header.tile_width > 0
                    ? unsafe codec_tiff_read_rgba_tile(handle, UInt32(clamping: column), UInt32(clamping: row), start)
                        == .done
                    : unsafe codec_tiff_read_rgba_strip(handle, UInt32(clamping: row), start) == .done
            }
        }

        var warningCount: Int { unsafe Int(clamping: codec_tiff_warning_count(handle)) }
        // SAFETY (both): a terminated text in a fixed array of the C object.
        var firstWarning: String { unsafe Self.text(codec_tiff_first_warning(handle)) }
        var message: String { unsafe Self.text(codec_tiff_message(handle)) }

        private static func text(_ text: UnsafePointer<CChar>) -> String {
            unsafe String(cString: text)
        }

        // SAFETY: a constant text of the C side.
        static var version: String? { unsafe codec_tiff_version().map { unsafe String(cString: $0) } }

        static func decodes(compression: Int) -> Bool { codec_tiff_decodes(UInt16(clamping: compression)) }
    }
#endif
