#if JPEGXL
    /// The boxes of a JPEG XL, and the size and the orientation in its codestream: read before libjxl sees any of it. Sources:
    /// ISO/IEC 18181-2; ISO/IEC 18181-1, "SizeHeader" and "ImageMetadata".
    struct JPEGXLStructure {
        /// As stored: ``orientation`` is not applied.
        private(set) var size: (width: Int, height: Int)?
        /// How libjxl turns the picture, 1 to 8 as EXIF numbers it.
        private(set) var orientation = 1
        /// Where the TIFF structure of EXIF data is.
        private(set) var exif: Range<Int>?
        /// Whether there are data to make a JPEG of.
        private(set) var hasJPEG = false
        /// Whether there are metadata that are compressed.
        private(set) var hasCompressedMetadata = false

        private static let maximumBoxCount = 100_000
        /// A signature of two bytes, a size of 68 bits and the five with the orientation at most.
        private static let headerByteCount = 12

        init(_ file: HeaderBytes) {
            if file.bytes(at: 0, count: 2).elementsEqual([0xFF, 0x0A]) {
                read(Array(file.bytes(at: 0, count: Self.headerByteCount)))
                return
            }
            var header: [UInt8] = []
            var position = 0
            var boxCount = 0
            while boxCount < Self.maximumBoxCount, let box = Self.box(at: position, in: file) {
                boxCount += 1
                switch box.name {
                case "jxlc", "jxlp":
                    // The parts of a codestream are numbered.
                    let start = box.data.lowerBound + (box.name == "jxlp" ? 4 : 0)
                    let count = max(0, min(Self.headerByteCount - header.count, box.data.upperBound - start))
                    header += file.bytes(at: start, count: count)
                case "Exif":
                    guard let offset = file.number(at: box.data.lowerBound, byteCount: 4),
                        offset < box.data.count - 4
                    else { break }
                    exif = exif ?? box.data.lowerBound + 4 + offset..<box.data.upperBound
                case "jbrd":
                    hasJPEG = true
                case "brob":
                    hasCompressedMetadata = true
                default:
                    break
                }
                position = box.data.upperBound
            }
            read(header)
        }

        private static func box(at position: Int, in file: HeaderBytes) -> (name: String, data: Range<Int>)? {
            guard let count = file.number(at: position, byteCount: 4) else { return nil }
            let name = file.bytes(at: position + 4, count: 4)
            guard name.count == 4 else { return nil }
            var headerByteCount = 8
            var end = position + count
            if count == 0 {
                end = file.byteCount
            } else if count == 1 {
                headerByteCount = 16
                guard let high = file.number(at: position + 8, byteCount: 4), high < 1 << 30,
                    let low = file.number(at: position + 12, byteCount: 4)
                else { return nil }
                end = position + high << 32 + low
            }
            guard end >= position + headerByteCount, end > position else { return nil }
            return (String(decoding: name, as: UTF8.self), position + headerByteCount..<end)
        }

        /// Reads the beginning of a codestream.
        private mutating func read(_ codestream: [UInt8]) {
            guard codestream.starts(with: [0xFF, 0x0A]) else { return }
            var bits = BitReader(bytes: codestream.dropFirst(2))
            size = Self.size(&bits)
            // All but the usual is stated: whether there is anything, whether the orientation is among it.
            guard size != nil, bits.read(1) == 0, bits.read(1) == 1, let orientation = bits.read(3) else { return }
            self.orientation = orientation + 1
        }

        private static func size(_ bits: inout BitReader) -> (width: Int, height: Int)? {
            guard let isSmall = bits.read(1) else { return nil }
            func side() -> Int? {
                if isSmall == 1 { return bits.read(5).map { 8 * ($0 + 1) } }
                guard let selector = bits.read(2) else { return nil }
                return bits.read([9, 13, 18, 30][selector]).map { $0 + 1 }
            }
            guard let height = side(), let ratio = bits.read(3) else { return nil }
            if ratio == 0 { return side().map { ($0, height) } }
            let (numerator, denominator) = [(1, 1), (12, 10), (4, 3), (3, 2), (16, 9), (5, 4), (2, 1)][ratio - 1]
            return (height * numerator / denominator, height)
        }

        /// Bits from the lowest of the first byte on.
        private struct BitReader {
            let bytes: ArraySlice<UInt8>
            private var position = 0

            init(bytes: ArraySlice<UInt8>) {
                self.bytes = bytes
            }

            mutating func read(_ count: Int) -> Int? {
                guard position + count <= 8 * bytes.count else { return nil }
                var value = 0
                for bit in 0..<count {
                    let byte = bytes[bytes.startIndex + (position + bit) / 8]
                    value |= Int(byte >> ((position + bit) % 8) & 1) << bit
                }
                position += count
                return value
            }
        }
    }
#endif
