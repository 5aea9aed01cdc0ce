#if HEIF

    /// What a decoder of HEVC must know before the data: parameter sets, and how units are separated. Source: ISO/IEC
    /// 14496-15, 8.3.3.1.2.
    struct HEVCConfiguration {
        /// The bytes that state the length of a unit: 1, 2 or 4.
        let lengthByteCount: Int
        /// Parameter sets and what else comes first.
        let units: [HEVCUnit]

        init(_ content: BoxBytes) throws(ImageDecodingError) {
            var content = content
            try content.skip(21)
            lengthByteCount = try content.number(1) & 3 + 1
            var units: [HEVCUnit] = []
            let arrayCount = try content.number(1)
            for _ in 0..<arrayCount {
                try content.skip(1)
                let unitCount = try content.number(2)
                for _ in 0..<unitCount {
                    units.append(HEVCUnit(Array(try content.take(try content.number(2)))))
                }
            }
            self.units = units
        }

        /// The units that data consist of, and whether the last one is said to reach beyond them.
        func units(in data: [UInt8]) -> (units: [HEVCUnit], isLastCut: Bool) {
            var units: [HEVCUnit] = []
            var position = 0
            var isLastCut = false
            while position + lengthByteCount < data.count {
                let length = data[position..<position + lengthByteCount].reduce(0) { $0 << 8 | Int($1) }
                position += lengthByteCount
                let end = min(position + length, data.count)
                isLastCut = position + length > data.count
                units.append(HEVCUnit(Array(data[position..<end])))
                position = end
            }
            return (units, isLastCut)
        }
    }

    /// A unit of a bit-stream of HEVC: a header of two bytes, and what it announces. Source: ITU-T H.265, 7.3.1.
    struct HEVCUnit {
        enum Kind {
            case slice(isFirstOfPicture: Bool)
            case parameterSet
            /// One that gives the size of pictures.
            case sequenceParameterSet
            /// Nothing that pixels depend on.
            case other
        }

        let bytes: [UInt8]

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
        }

        var kind: Kind {
            guard bytes.count > 2, layer == 0 else { return .other }
            switch bytes[0] >> 1 & 63 {
            // 22 and 23 are reserved, and so are 10 to 15.
            case 0...9, 16...21: return .slice(isFirstOfPicture: bytes[2] & 0x80 != 0)
            case 32, 34: return .parameterSet
            case 33: return .sequenceParameterSet
            default: return .other
            }
        }

        /// Another layer is another view of the scene, or more detail.
        private var layer: UInt8 { (bytes[0] & 1) << 5 | bytes[1] >> 3 }
    }

#endif
