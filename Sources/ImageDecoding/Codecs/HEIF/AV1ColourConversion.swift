#if HEIF

    /// Colours of AVIF as libavif 1.3 converts them with libyuv: chroma is spread between its samples, and the usual matrices
    /// are counted in 64ths.
    ///
    /// More than 8 bits are cut to the upper 8 first. Beside an alpha plane, which libavif converts together with the colours,
    /// 10 bits keep their precision up to the last step. Matrices that libyuv does not know, and luma without chroma, are
    /// converted in floating point.
    struct AV1ColourConversion: ColourConversion {
        /// libyuv's numbers, of which `lumaOffset` has half a step for rounding in it.
        private struct Constants {
            let luma: Int
            let lumaOffset: Int
            let blueOfBlue: Int
            let greenOfBlue: Int
            let greenOfRed: Int
            let redOfRed: Int
        }

        private enum Method {
            case grey
            case wholeNumbers(Constants)
            /// The shares of red and blue in luma.
            case floatingPoint(red: Float, blue: Float)
            case identity
            case yCgCo
        }

        private let method: Method
        private let colour: CodedColour
        private let bitDepth: Int
        private let chroma: ChromaSampling
        /// Whether samples are cut to 8 bits only after the spreading of chroma.
        private let keepsPrecision: Bool
        private var luma: [UInt16]
        private var blue: [UInt16]
        private var red: [UInt16]
        private var nearRow: [UInt16]
        private var farRow: [UInt16]

        /// - Parameter colour: that of the file, or else of the bit-stream.
        init(
            _ format: SampleFormat, _ colour: CodedColour, hasAlpha: Bool, width: Int
        ) throws(ImageDecodingError) {
            guard [8, 10, 12].contains(format.bitDepth), ![3, 10, 11, 13, 14].contains(colour.matrix),
                colour.matrix < 15
            else {
                throw ImageDecodingError(
                    .unsupportedCoding,
                    "colours by matrix \(colour.matrix) in \(format.bitDepth) bits are not converted")
            }
            switch (format.chroma, colour.matrix) {
            case (nil, _): method = .grey
            case (_, MatrixNumber.identity): method = .identity
            case (_, MatrixNumber.yCgCo): method = .yCgCo
            default:
                if let constants = Self.constants(colour) {
                    method = .wholeNumbers(constants)
                } else {
                    let shares =
                        MatrixNumber.shares(matrix: colour.matrix, primaries: colour.primaries) ?? (0.299, 0.114)
                    method = .floatingPoint(red: shares.red, blue: shares.blue)
                }
            }
            self.colour = colour
            bitDepth = format.bitDepth
            chroma = format.chroma ?? ChromaSampling(columns: 1, rows: 1)
            switch method {
            case .wholeNumbers: keepsPrecision = hasAlpha && format.bitDepth == 10
            default: keepsPrecision = true
            }
            luma = [UInt16](repeating: 0, count: width)
            blue = luma
            red = luma
            nearRow = luma
            farRow = luma
        }

        private static func constants(_ colour: CodedColour) -> Constants? {
            func full(_ blueOfBlue: Int, _ greenOfBlue: Int, _ greenOfRed: Int, _ redOfRed: Int) -> Constants {
                Constants(
                    luma: 16320, lumaOffset: 32, blueOfBlue: blueOfBlue, greenOfBlue: greenOfBlue,
                    greenOfRed: greenOfRed, redOfRed: redOfRed)
            }
            func limited(
                _ luma: Int, _ greenOfBlue: Int, _ greenOfRed: Int, _ redOfRed: Int
            ) -> Constants {
                // Blue would be more, and is cut to what libyuv's vector code can hold.
                Constants(
                    luma: luma, lumaOffset: -1160, blueOfBlue: 128, greenOfBlue: greenOfBlue, greenOfRed: greenOfRed,
                    redOfRed: redOfRed)
            }
            var matrix = colour.matrix
            if matrix == MatrixNumber.chromaDerived {
                switch colour.primaries {
                case 1, 2: matrix = MatrixNumber.bt709
                case 5, 6: matrix = MatrixNumber.bt601
                case 9: matrix = MatrixNumber.bt2020
                default: return nil
                }
            }
            switch (matrix, colour.isFullRange) {
            case (MatrixNumber.bt709, true): return full(119, 12, 30, 101)
            case (MatrixNumber.bt709, false): return limited(18997, 14, 34, 115)
            case (MatrixNumber.unspecified, true), (MatrixNumber.bt470, true), (MatrixNumber.bt601, true):
                return full(113, 22, 46, 90)
            case (MatrixNumber.unspecified, false), (MatrixNumber.bt470, false), (MatrixNumber.bt601, false):
                return limited(18997, 25, 52, 102)
            case (MatrixNumber.bt2020, true): return full(120, 11, 37, 94)
            case (MatrixNumber.bt2020, false): return limited(19003, 12, 42, 107)
            default: return nil
            }
        }

        mutating func convert(
            row: Int, of planes: TiledPlanes, to pixels: inout [UInt8]
        ) throws(ImageDecodingError) {
            try planes.copy(plane: 0, row: row, to: &luma)
            if case .grey = method {
            } else {
                try spread(plane: 1, row: row, of: planes)
                try spread(plane: 2, row: row, of: planes)
            }
            switch method {
            case .grey: convertGrey(to: &pixels)
            case .wholeNumbers(let constants): convertInWholeNumbers(constants, to: &pixels)
            case .floatingPoint(let redShare, let blueShare):
                convertInFloatingPoint(red: redShare, blue: blueShare, to: &pixels)
            case .identity, .yCgCo: convertPlanes(to: &pixels)
            }
        }

        // MARK: - Chroma

        /// Makes a row of a plane of chroma as wide as luma: between four samples, the nearest of which counts nine
        /// sixteenths, its neighbours three, and the one across one. At the edges samples count for those beyond.
        private mutating func spread(
            plane: Int, row: Int, of planes: TiledPlanes
        ) throws(ImageDecodingError) {
            // Not in two places while it changes.
            var samples: [UInt16] = []
            if plane == 1 { swap(&samples, &blue) } else { swap(&samples, &red) }
            defer { if plane == 1 { swap(&samples, &blue) } else { swap(&samples, &red) } }
            let shift = keepsPrecision ? 0 : UInt16(bitDepth - 8)
            let width = planes.width(ofPlane: plane)
            guard chroma.columns == 2 else {
                try planes.copy(plane: plane, row: row, to: &samples)
                if shift > 0 { for x in samples.indices { samples[x] >>= shift } }
                return
            }
            if chroma.rows == 2 {
                let near = row >> 1
                let far = min(max(0, row & 1 == 1 ? near + 1 : near - 1), planes.height(ofPlane: plane) - 1)
                // In the order of the picture, for tiles come in that order.
                if far < near { try planes.copy(plane: plane, row: far, to: &farRow) }
                try planes.copy(plane: plane, row: near, to: &nearRow)
                if far == near { farRow = nearRow }
                if far > near { try planes.copy(plane: plane, row: far, to: &farRow) }
            } else {
                try planes.copy(plane: plane, row: row, to: &nearRow)
                farRow = nearRow
            }
            let outputWidth = samples.count
            let farRow = farRow
            let (far, count) = (farRow.span, width)
            var near = nearRow.mutableSpan
            for x in 0..<count { near[x] = 3 &* (near[x] >> shift) &+ far[x] >> shift }
            var output = samples.mutableSpan
            for x in 0..<outputWidth {
                let column = x >> 1
                var neighbour = x & 1 == 1 ? column &+ 1 : column &- 1
                if x == 0 || x == outputWidth &- 1 || neighbour >= count { neighbour = column }
                output[x] = (3 &* near[column] &+ near[neighbour] &+ 8) >> 4
            }
        }

        // MARK: - Colours

        private func convertInWholeNumbers(_ constants: Constants, to pixels: inout [UInt8]) {
            let (luma, blue, red) = (luma.span, blue.span, red.span)
            let lumaShift = keepsPrecision ? 0 : bitDepth - 8
            let chromaShift = keepsPrecision ? bitDepth - 8 : 0
            let isDeep = keepsPrecision && bitDepth == 10
            var pixels = pixels.mutableSpan
            for x in luma.indices {
                let sample = Int(luma[x]) >> lumaShift
                let wide = isDeep ? sample << 6 | sample >> 4 : sample &* 0x0101
                let y = (wide &* constants.luma) >> 16 &+ constants.lumaOffset
                let cb = min(255, Int(blue[x]) >> chromaShift) &- 128
                let cr = min(255, Int(red[x]) >> chromaShift) &- 128
                pixels[3 &* x] = clamped((y &+ cr &* constants.redOfRed) >> 6)
                pixels[3 &* x &+ 1] = clamped(
                    (y &- (cb &* constants.greenOfBlue &+ cr &* constants.greenOfRed)) >> 6)
                pixels[3 &* x &+ 2] = clamped((y &+ cb &* constants.blueOfBlue) >> 6)
            }
        }

        private func clamped(_ value: Int) -> UInt8 {
            value < 0 ? 0 : value > 255 ? 255 : UInt8(truncatingIfNeeded: value)
        }

        private var largest: Float { Float(1 << bitDepth - 1) }

        /// A sample of luma between 0 and 1.
        private func lumaShare(_ sample: UInt16) -> Float {
            colour.isFullRange
                ? Float(sample) / largest
                : (Float(sample) - Float(16 << (bitDepth - 8))) / Float(219 << (bitDepth - 8))
        }

        /// A sample of chroma between −½ and ½.
        private func chromaShare(_ sample: UInt16) -> Float {
            (Float(sample) - Float(1 << (bitDepth - 1)))
                / (colour.isFullRange ? largest : Float(224 << (bitDepth - 8)))
        }

        private func byte(_ share: Float) -> UInt8 {
            UInt8(0.5 + min(max(share, 0), 1) * 255)
        }

        private func convertGrey(to pixels: inout [UInt8]) {
            for x in luma.indices { pixels[x] = byte(lumaShare(luma[x])) }
        }

        private func convertInFloatingPoint(red redShare: Float, blue blueShare: Float, to pixels: inout [UInt8]) {
            let greenShare = 1 - redShare - blueShare
            for x in luma.indices {
                let (y, cb, cr) = (lumaShare(luma[x]), chromaShare(blue[x]), chromaShare(red[x]))
                let green =
                    (2 * ((redShare * (1 - redShare) * cr) + (blueShare * (1 - blueShare) * cb))) / greenShare
                pixels[3 * x] = byte(y + (2 * (1 - redShare)) * cr)
                pixels[3 * x + 1] = byte(y - green)
                pixels[3 * x + 2] = byte(y + (2 * (1 - blueShare)) * cb)
            }
        }

        /// The planes are green, blue and red, or luma with differences to green and orange.
        private func convertPlanes(to pixels: inout [UInt8]) {
            for x in luma.indices {
                let y = lumaShare(luma[x])
                if case .identity = method {
                    pixels[3 * x] = byte(lumaShare(red[x]))
                    pixels[3 * x + 1] = byte(y)
                    pixels[3 * x + 2] = byte(lumaShare(blue[x]))
                } else {
                    let (cg, co) = (chromaShare(blue[x]), chromaShare(red[x]))
                    pixels[3 * x] = byte(y - cg + co)
                    pixels[3 * x + 1] = byte(y + cg)
                    pixels[3 * x + 2] = byte(y - cg - co)
                }
            }
        }
    }

#endif
