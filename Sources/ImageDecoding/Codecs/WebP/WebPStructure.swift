#if WebP
    /// The chunks of a WebP and what their headers say: read before libwebp sees any of it. Source: RFC 9649, section 2.
    ///
    /// A file may lie about everything. Where its sizes contradict each other, what a chunk says of itself counts, as far as
    /// the file reaches.
    struct WebPStructure {
        /// One coded picture: the still one, or that of a frame.
        struct Image {
            /// The coded alpha of a lossy picture; nil where there is none.
            var alpha: Range<Int>?
            /// Where the coded picture is said to be, which may reach beyond the end of the file.
            var data: Range<Int>
            var isLossless: Bool
            var width: Int
            var height: Int
            var hasAlpha: Bool
        }

        /// A frame of an animation.
        struct Frame {
            var placement: FramePlacement
            /// Its picture, or what is wrong with it.
            var image: Result<Image, ImageDecodingError>
        }

        /// The size of the canvas, if the file has a header that says it.
        private(set) var canvas: (width: Int, height: Int)?
        /// The picture that is no part of an animation.
        private(set) var still: Result<Image, ImageDecodingError>?
        private(set) var frames: [Frame] = []
        /// Where EXIF data and XMP are, without a signature in front of them.
        private(set) var exif: Range<Int>?
        private(set) var xmp: Range<Int>?
        private(set) var hasTooManyFrames = false
        private(set) var hasTooManyChunks = false
        /// Whether the file ends within a chunk.
        private(set) var endsEarly = false

        private let file: HeaderBytes

        /// A long animation has some thousand.
        private static let maximumChunkCount = 100_000

        init(_ file: HeaderBytes, maximumFrameCount: Int) {
            self.file = file
            let end = number(at: 4, 4).map { 8 + $0 } ?? file.byteCount
            var position = 12
            var alpha: Range<Int>?
            var chunkCount = 0
            while let chunk = chunk(at: position), position < end || (still == nil && frames.isEmpty) {
                chunkCount += 1
                guard chunkCount <= Self.maximumChunkCount else {
                    hasTooManyChunks = true
                    return
                }
                switch chunk.name {
                case "VP8X":
                    if let width = number(at: position + 12, 3), let height = number(at: position + 15, 3) {
                        canvas = canvas ?? (width + 1, height + 1)
                    }
                case "ALPH":
                    alpha = alpha ?? chunk.data
                case "VP8 ", "VP8L":
                    still = still ?? image(chunk, alpha: alpha)
                case "ANMF":
                    // One more than the limit on embedded pictures, for the first is the one that the file shows.
                    if frames.count <= maximumFrameCount {
                        frame(chunk).map { frames.append($0) }
                    } else {
                        hasTooManyFrames = true
                    }
                case "EXIF":
                    // Some programs write the signature of a JPEG's segment in front of it.
                    let hasSignature = file.bytes(at: chunk.data.lowerBound, count: 6).elementsEqual("Exif\0\0".utf8)
                    exif = exif ?? chunk.data.dropFirst(hasSignature ? 6 : 0)
                case "XMP ":
                    xmp = xmp ?? chunk.data
                default:
                    break
                }
                endsEarly = endsEarly || chunk.data.upperBound > file.byteCount
                position = chunk.end
            }
            if position < min(end, file.byteCount) || (end > position && file.byteCount < end) { endsEarly = true }
        }

        /// How the picture is shown by its EXIF data, or where they do not say, by XMP.
        func orientation() -> Int? {
            let exif = self.exif.map { Array(file.bytes(at: $0.lowerBound, count: min($0.count, 1 << 16))) }
            if let stated = exif.flatMap({ EXIFOrientation.find(in: $0) }) { return stated }
            let xmp = self.xmp.map { Array(file.bytes(at: $0.lowerBound, count: min($0.count, 1 << 20))) }
            return xmp.flatMap { XMPOrientation.find(in: $0) }
        }

        // MARK: - Reading

        private struct Chunk {
            var name: String
            /// May reach beyond the end of the file.
            var data: Range<Int>
            /// Where the next begins: at an even place.
            var end: Int { data.upperBound + data.count % 2 }
        }

        private func number(at offset: Int, _ byteCount: Int) -> Int? {
            let bytes = file.bytes(at: offset, count: byteCount)
            return bytes.count == byteCount ? bytes.reversed().reduce(0) { $0 << 8 | Int($1) } : nil
        }

        private func chunk(at position: Int) -> Chunk? {
            guard let byteCount = number(at: position + 4, 4) else { return nil }
            let name = String(decoding: file.bytes(at: position, count: 4), as: UTF8.self)
            return Chunk(name: name, data: position + 8..<position + 8 + byteCount)
        }

        private func frame(_ chunk: Chunk) -> Frame? {
            let start = chunk.data.lowerBound
            guard chunk.data.count >= 16, let column = number(at: start, 3), let row = number(at: start + 3, 3),
                let width = number(at: start + 6, 3), let height = number(at: start + 9, 3),
                let flags = number(at: start + 15, 1)
            else { return nil }
            let rectangle = FramePlacement.Rectangle(
                column: 2 * column, row: 2 * row, width: width + 1, height: height + 1)
            let placement = FramePlacement(
                rectangle: rectangle, disposal: flags & 1 == 1 ? .clear : .keep,
                blending: flags & 2 == 2 ? .source : .over)
            var image = Result<Image, ImageDecodingError>.failure(
                ImageDecodingError(.damagedHeader, "a frame of the animation holds no picture"))
            var position = start + 16
            var alpha: Range<Int>?
            while position < chunk.data.upperBound, let part = self.chunk(at: position) {
                if part.name == "ALPH" { alpha = alpha ?? part.data }
                if part.name == "VP8 " || part.name == "VP8L" {
                    image = self.image(part, alpha: alpha)
                    break
                }
                position = part.end
            }
            return Frame(placement: placement, image: image.flatMap { Self.check($0, against: rectangle) })
        }

        private static func check(
            _ image: Image, against rectangle: FramePlacement.Rectangle
        ) -> Result<Image, ImageDecodingError> {
            guard image.width == rectangle.width, image.height == rectangle.height else {
                return .failure(
                    ImageDecodingError(
                        .damagedHeader,
                        "a frame of \(rectangle.width) × \(rectangle.height) holds a picture of "
                            + "\(image.width) × \(image.height)"))
            }
            return .success(image)
        }

        /// What the first bytes of a coded picture say. Sources: RFC 6386, 9.1; RFC 9649, 3.4.
        private func image(_ chunk: Chunk, alpha: Range<Int>?) -> Result<Image, ImageDecodingError> {
            let header = Array(file.bytes(at: chunk.data.lowerBound, count: min(10, chunk.data.count)))
            if chunk.name == "VP8L" {
                guard header.count >= 5, header[0] == 0x2F else { return .failure(Self.noPicture) }
                let bits = header[1..<5].reversed().reduce(0) { $0 << 8 | Int($1) }
                guard bits >> 29 == 0 else {
                    return .failure(
                        ImageDecodingError(.unsupportedCoding, "a lossless WebP of version \(bits >> 29), not 0"))
                }
                return .success(
                    Image(
                        alpha: nil, data: chunk.data, isLossless: true, width: (bits & 0x3FFF) + 1,
                        height: (bits >> 14 & 0x3FFF) + 1, hasAlpha: bits >> 28 & 1 == 1))
            }
            guard header.count == 10, header[0] & 1 == 0, header[3..<6].elementsEqual([0x9D, 0x01, 0x2A]) else {
                return .failure(Self.noPicture)
            }
            return .success(
                Image(
                    alpha: alpha, data: chunk.data, isLossless: false,
                    width: (Int(header[7]) << 8 | Int(header[6])) & 0x3FFF,
                    height: (Int(header[9]) << 8 | Int(header[8])) & 0x3FFF, hasAlpha: alpha != nil))
        }

        private static let noPicture = ImageDecodingError(
            .damagedHeader, "the data of the WebP do not begin as a coded picture does")
    }

    extension WebPStructure.Image {
        /// The fewest bytes that can hold it. A macroblock of 16 × 16 pixels costs a lossy picture the modes of its
        /// prediction at least, 1.6 bits by their fixed probabilities; for a lossless one there is no bound.
        var leastByteCount: Double { isLossless ? 0 : Double(width) * Double(height) / 1280 }

        /// What libwebp holds for it: all pixels, and of a lossless one the unfiltered values as well. Tables of lossless
        /// codes come to that, for which no bound is known before they are read: without memory the library says so.
        func bufferedByteCount(bytesPerPixel: Int) -> Int {
            width * height * (bytesPerPixel + (isLossless ? 4 : 0) + (bytesPerPixel == 4 && alpha != nil ? 1 : 0))
        }
    }
#endif
