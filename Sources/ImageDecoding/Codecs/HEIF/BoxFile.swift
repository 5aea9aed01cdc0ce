#if HEIF

    /// The boxes of a file that say what is in it. Source: ISO/IEC 14496-12, 4.2 and 4.3.
    struct BoxFile {
        /// The first brand.
        private(set) var majorBrand = ""
        /// The items, if there are any.
        private(set) var meta: BoxBytes?
        /// The tracks, if there are any.
        private(set) var movie: BoxBytes?

        /// A few are usual. A film in fragments, which is not read, has thousands.
        private static let maximumBoxCount = 10_000
        /// A picture of 500 million pixels in tiles of 256 × 256 has some hundred kilobytes.
        private static let maximumHeaderByteCount = 16 << 20

        /// Reads the boxes that describe items and tracks, and passes over all others.
        ///
        /// - Throws: where one of them is not all there, or too large.
        init(_ file: HeaderBytes) throws(ImageDecodingError) {
            var position = 0
            var boxCount = 0
            while position < file.byteCount, meta == nil || movie == nil {
                boxCount += 1
                guard boxCount <= Self.maximumBoxCount else {
                    throw ImageDecodingError(.tooManyChunks, "the file has more than \(Self.maximumBoxCount) boxes")
                }
                guard let box = Self.box(at: position, in: file) else { break }
                switch box.type {
                case "ftyp" where majorBrand.isEmpty:
                    var content = try Self.read(box.content, of: file, type: box.type)
                    majorBrand = try content.type()
                case "meta" where meta == nil: meta = try Self.read(box.content, of: file, type: box.type)
                case "moov" where movie == nil: movie = try Self.read(box.content, of: file, type: box.type)
                default: break
                }
                position = box.content.upperBound
            }
            if let failure = file.failure { throw ImageDecodingError(reading: failure) }
        }

        private static func box(at position: Int, in file: HeaderBytes) -> (type: String, content: Range<Int>)? {
            guard var byteCount = file.number(at: position, byteCount: 4) else { return nil }
            let type = file.bytes(at: position + 4, count: 4).map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }
            guard type.count == 4 else { return nil }
            var headerByteCount = 8
            if byteCount == 1 {
                let digits = file.bytes(at: position + 8, count: 8)
                guard digits.count == 8, digits.first ?? 0 < 0x80 else { return nil }
                byteCount = digits.reduce(0) { $0 << 8 | Int($1) }
                headerByteCount = 16
            }
            if byteCount == 0 { byteCount = file.byteCount - position }
            let (end, overflow) = position.addingReportingOverflow(byteCount)
            guard byteCount >= headerByteCount, !overflow else { return nil }
            return (String(decoding: type, as: UTF8.self), position + headerByteCount..<end)
        }

        private static func read(
            _ range: Range<Int>, of file: HeaderBytes, type: String
        ) throws(ImageDecodingError) -> BoxBytes {
            guard range.count <= maximumHeaderByteCount else {
                throw ImageDecodingError(
                    .tooMuchMemory, "the box \(type) takes \(range.count) bytes, more than any honest file needs")
            }
            let bytes = Array(file.bytes(at: range.lowerBound, count: range.count))
            guard bytes.count == range.count else {
                throw ImageDecodingError(.damagedHeader, "the box \(type) reaches beyond the end of the file")
            }
            return BoxBytes(bytes, name: "the box \(type)")
        }
    }

#endif
