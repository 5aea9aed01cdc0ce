#if HEIF

    /// The size of the pictures of a bit-stream of HEVC, as its sequence parameter set states it: before anything of that size
    /// is allocated. Source: ITU-T H.265, 7.3.2.2 and 7.3.3.
    struct HEVCPictureSize {
        let width: Int
        let height: Int
        let bitDepth: Int
        /// Whether there is luma alone.
        let isMonochrome: Bool

        /// Nil where the unit ends before it has said so.
        init?(_ unit: HEVCUnit) {
            var bits = BitReader(Self.withoutEmulationPrevention(unit.bytes.dropFirst(2).prefix(512)))
            guard bits.skip(4) != nil, let lastLayer = bits.number(3), bits.skip(1 + 96) != nil else { return nil }
            var sublayerBitCount = 0
            for _ in 0..<lastLayer {
                guard let hasProfile = bits.flag(), let hasLevel = bits.flag() else { return nil }
                sublayerBitCount += (hasProfile ? 88 : 0) + (hasLevel ? 8 : 0)
            }
            if lastLayer > 0 { sublayerBitCount += 2 * (8 - lastLayer) }
            guard bits.skip(sublayerBitCount) != nil, bits.golombNumber() != nil, let chroma = bits.golombNumber()
            else { return nil }
            if chroma == 3, bits.skip(1) == nil { return nil }
            guard let width = bits.golombNumber(), let height = bits.golombNumber(), let hasWindow = bits.flag() else {
                return nil
            }
            if hasWindow {
                for _ in 0..<4 where bits.golombNumber() == nil { return nil }
            }
            guard let depth = bits.golombNumber(), depth <= 8 else { return nil }
            self.width = width
            self.height = height
            bitDepth = 8 + depth
            isMonochrome = chroma == 0
        }

        /// Inside a unit a 3 is put between two zeros and what would look like the start of another.
        private static func withoutEmulationPrevention(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
            var result: [UInt8] = []
            var zeroCount = 0
            for byte in bytes {
                if zeroCount >= 2, byte == 3 {
                    zeroCount = 0
                    continue
                }
                zeroCount = byte == 0 ? zeroCount + 1 : 0
                result.append(byte)
            }
            return result
        }
    }

#endif
