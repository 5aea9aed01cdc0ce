#if HEIF

    /// The largest size of the pictures of a bit-stream of AV1, as its sequence header states it: before anything of that size
    /// is allocated. Source: AV1 Bitstream & Decoding Process Specification, 5.3 to 5.5.
    struct AV1PictureSize {
        let width: Int
        let height: Int
        let bitDepth: Int
        /// Whether there is luma alone.
        let isMonochrome: Bool

        /// A few units come before it at most.
        private static let maximumUnitCount = 16

        /// The first sequence header among the units that `data` begin with; nil where there is none.
        init?(unitsIn data: ArraySlice<UInt8>) {
            var rest = data
            for _ in 0..<Self.maximumUnitCount {
                guard let header = rest.popFirst() else { return nil }
                let hasExtension = header & 4 != 0
                let hasSize = header & 2 != 0
                if hasExtension { _ = rest.popFirst() }
                var byteCount = rest.count
                if hasSize {
                    guard let size = Self.number(&rest) else { return nil }
                    byteCount = min(size, rest.count)
                }
                if header >> 3 & 15 == 1 {
                    self.init(sequenceHeader: BitReader(Array(rest.prefix(min(byteCount, 1024)))))
                    return
                }
                rest = rest.dropFirst(byteCount)
            }
            return nil
        }

        /// A number of seven bits a byte, the least significant first.
        private static func number(_ bytes: inout ArraySlice<UInt8>) -> Int? {
            var value = 0
            for index in 0..<8 {
                guard let byte = bytes.popFirst() else { return nil }
                value |= Int(byte & 0x7F) << (7 * index)
                if byte & 0x80 == 0 { return value }
            }
            return nil
        }

        private init?(sequenceHeader: BitReader) {
            var bits = sequenceHeader
            guard let profile = bits.number(3), bits.skip(1) != nil, let isReduced = bits.flag() else { return nil }
            if isReduced {
                guard bits.skip(5) != nil else { return nil }
            } else {
                guard Self.skipOperatingPoints(&bits) != nil else { return nil }
            }
            guard let widthBits = bits.number(4), let heightBits = bits.number(4),
                let lastColumn = bits.number(widthBits + 1), let lastRow = bits.number(heightBits + 1)
            else { return nil }
            width = lastColumn + 1
            height = lastRow + 1
            guard Self.skipTools(&bits, isReduced: isReduced) != nil, let isDeep = bits.flag() else { return nil }
            bitDepth = !isDeep ? 8 : profile == 2 && bits.flag() == true ? 12 : 10
            isMonochrome = profile == 1 ? false : bits.flag() ?? false
        }

        /// How the picture is timed and decoded.
        private static func skipOperatingPoints(_ bits: inout BitReader) -> Void? {
            guard let hasTiming = bits.flag() else { return nil }
            var delayBitCount: Int?
            if hasTiming {
                guard bits.skip(64) != nil, let isEven = bits.flag() else { return nil }
                if isEven, bits.golombNumber() == nil { return nil }
                guard let hasModel = bits.flag() else { return nil }
                if hasModel {
                    delayBitCount = bits.number(5).map { $0 + 1 }
                    guard delayBitCount != nil, bits.skip(32 + 10) != nil else { return nil }
                }
            }
            guard let hasDisplayDelay = bits.flag(), let lastPoint = bits.number(5) else { return nil }
            for _ in 0...lastPoint {
                guard bits.skip(12) != nil, let level = bits.number(5) else { return nil }
                if level > 7, bits.skip(1) == nil { return nil }
                if let delayBitCount {
                    guard let isGiven = bits.flag() else { return nil }
                    if isGiven, bits.skip(2 * delayBitCount + 1) == nil { return nil }
                }
                if hasDisplayDelay {
                    guard let isGiven = bits.flag() else { return nil }
                    if isGiven, bits.skip(4) == nil { return nil }
                }
            }
            return ()
        }

        /// What stands between the size and the colours.
        private static func skipTools(_ bits: inout BitReader, isReduced: Bool) -> Void? {
            if !isReduced {
                guard let hasFrameNumbers = bits.flag() else { return nil }
                if hasFrameNumbers, bits.skip(7) == nil { return nil }
            }
            // Superblocks, filters of intra prediction and of its edges.
            guard bits.skip(3) != nil else { return nil }
            if !isReduced {
                guard bits.skip(4) != nil, let hasOrderHint = bits.flag() else { return nil }
                if hasOrderHint, bits.skip(2) == nil { return nil }
                guard let choosesScreenTools = bits.flag() else { return nil }
                var screenTools = 2
                if !choosesScreenTools {
                    guard let value = bits.number(1) else { return nil }
                    screenTools = value
                }
                if screenTools > 0 {
                    guard let choosesWholeVectors = bits.flag() else { return nil }
                    if !choosesWholeVectors, bits.skip(1) == nil { return nil }
                }
                if hasOrderHint, bits.skip(3) == nil { return nil }
            }
            // Super-resolution, directional enhancement, restoration.
            return bits.skip(3)
        }
    }

#endif
