#if HEIF

    /// Colours of HEIC as libheif 1.23 converts them: each pixel takes the sample of chroma that is nearest.
    ///
    /// 4:2:0 of full range is counted in 256ths, everything else in floating point. More than 8 bits are cut to the upper 8:
    /// before the conversion where it is that of whole numbers, else after it. Luma without chroma is taken as it is, of
    /// limited range too.
    struct HEVCColourConversion: ColourConversion {
        private enum Method {
            case grey
            case wholeNumbers
            case floatingPoint
            case identity
            case yCgCo
        }

        private let method: Method
        private let colour: CodedColour
        private let bitDepth: Int
        private let columnShift: Int
        private let rowShift: Int
        private let coefficients: Coefficients
        private var luma: [UInt16]
        private var blue: [UInt16]
        private var red: [UInt16]

        /// What a step of chroma adds to a colour.
        private struct Coefficients {
            var redOfRed: Float = 1.402
            var greenOfBlue: Float = -0.344136
            var greenOfRed: Float = -0.714136
            var blueOfBlue: Float = 1.772

            init(_ colour: CodedColour) {
                guard let shares = MatrixNumber.shares(matrix: colour.matrix, primaries: colour.primaries) else {
                    return
                }
                let sum = shares.blue + shares.red - 1
                redOfRed = 2 * (-shares.red + 1)
                greenOfBlue = 2 * shares.blue * (-shares.blue + 1) / sum
                greenOfRed = 2 * shares.red * (-shares.red + 1) / sum
                blueOfBlue = 2 * (-shares.blue + 1)
            }
        }

        /// - Parameter colour: that of the file, or else of the bit-stream.
        init(_ format: SampleFormat, _ colour: CodedColour, width: Int) throws(ImageDecodingError) {
            guard ![11, 14].contains(colour.matrix), (8...14).contains(format.bitDepth) else {
                throw ImageDecodingError(
                    .unsupportedCoding,
                    "colours by matrix \(colour.matrix) in \(format.bitDepth) bits are not converted")
            }
            let isHalved = format.chroma == ChromaSampling(columns: 2, rows: 2)
            switch (format.chroma, colour.matrix) {
            case (nil, _): method = .grey
            case (_, MatrixNumber.identity): method = .identity
            case (_, MatrixNumber.yCgCo): method = .yCgCo
            default: method = isHalved && colour.isFullRange ? .wholeNumbers : .floatingPoint
            }
            self.colour = colour
            bitDepth = format.bitDepth
            columnShift = format.chroma?.columns == 2 ? 1 : 0
            rowShift = format.chroma?.rows == 2 ? 1 : 0
            coefficients = Coefficients(colour)
            luma = [UInt16](repeating: 0, count: width)
            blue = luma
            red = luma
        }

        mutating func convert(
            row: Int, of planes: TiledPlanes, to pixels: inout [UInt8]
        ) throws(ImageDecodingError) {
            try planes.copy(plane: 0, row: row, to: &luma)
            if method != .grey {
                try planes.copy(plane: 1, row: row >> rowShift, to: &blue)
                try planes.copy(plane: 2, row: row >> rowShift, to: &red)
            }
            switch method {
            case .grey: takeLuma(to: &pixels)
            case .wholeNumbers: convertInWholeNumbers(to: &pixels)
            case .floatingPoint: convertInFloatingPoint(to: &pixels)
            case .identity: takePlanes(to: &pixels)
            case .yCgCo: convertYCgCo(to: &pixels)
            }
        }

        private func takeLuma(to pixels: inout [UInt8]) {
            let shift = UInt16(bitDepth - 8)
            for x in luma.indices { pixels[x] = UInt8(truncatingIfNeeded: luma[x] >> shift) }
        }

        private func convertInWholeNumbers(to pixels: inout [UInt8]) {
            func count(_ coefficient: Float) -> Int { Int((256 * coefficient).rounded(.toNearestOrAwayFromZero)) }
            let (redOfRed, greenOfBlue) = (count(coefficients.redOfRed), count(coefficients.greenOfBlue))
            let (greenOfRed, blueOfBlue) = (count(coefficients.greenOfRed), count(coefficients.blueOfBlue))
            let shift = bitDepth - 8
            let (luma, blue, red) = (luma.span, blue.span, red.span)
            var pixels = pixels.mutableSpan
            for x in luma.indices {
                let y = Int(luma[x]) >> shift
                let cb = Int(blue[x >> 1]) >> shift &- 128
                let cr = Int(red[x >> 1]) >> shift &- 128
                pixels[3 &* x] = clamped(y &+ (redOfRed &* cr &+ 128) >> 8)
                pixels[3 &* x &+ 1] = clamped(y &+ (greenOfBlue &* cb &+ greenOfRed &* cr &+ 128) >> 8)
                pixels[3 &* x &+ 2] = clamped(y &+ (blueOfBlue &* cb &+ 128) >> 8)
            }
        }

        private func convertInFloatingPoint(to pixels: inout [UInt8]) {
            let half = Float(1 << (bitDepth - 1))
            let offset = Float(16 << (bitDepth - 8))
            let isFullRange = colour.isFullRange
            let coefficients = coefficients
            let columnShift = columnShift
            let (luma, blue, red) = (luma.span, blue.span, red.span)
            var pixels = pixels.mutableSpan
            for x in luma.indices {
                var y = Float(luma[x])
                var cb = Float(blue[x >> columnShift]) - half
                var cr = Float(red[x >> columnShift]) - half
                if !isFullRange {
                    // libheif's numbers, which are a little more than 255/219 and 255/224.
                    y = (y - offset) * 1.1689
                    cb *= 1.1429
                    cr *= 1.1429
                }
                pixels[3 &* x] = cut(y + coefficients.redOfRed * cr)
                pixels[3 &* x &+ 1] = cut(y + coefficients.greenOfBlue * cb + coefficients.greenOfRed * cr)
                pixels[3 &* x &+ 2] = cut(y + coefficients.blueOfBlue * cb)
            }
        }

        /// The planes are green, blue and red.
        private func takePlanes(to pixels: inout [UInt8]) {
            let offset = Float(16 << (bitDepth - 8))
            for x in luma.indices {
                let values = [red[x >> columnShift], luma[x], blue[x >> columnShift]]
                for (channel, value) in values.enumerated() {
                    pixels[3 * x + channel] =
                        colour.isFullRange
                        ? UInt8(truncatingIfNeeded: value >> UInt16(bitDepth - 8))
                        : cut((Float(value) - offset) * (channel == 1 ? 1.1689 : 1.1429))
                }
            }
        }

        private func convertYCgCo(to pixels: inout [UInt8]) {
            let half = 1 << (bitDepth - 1)
            for x in luma.indices {
                let y = Int(luma[x])
                let (cb, cr) = (Int(blue[x >> columnShift]) - half, Int(red[x >> columnShift]) - half)
                for (channel, value) in [y - cb + cr, y + cb, y - cb - cr].enumerated() {
                    pixels[3 * x + channel] = UInt8(clamping: max(0, value) >> (bitDepth - 8))
                }
            }
        }

        private func clamped(_ value: Int) -> UInt8 {
            value < 0 ? 0 : value > 255 ? 255 : UInt8(truncatingIfNeeded: value)
        }

        /// Rounded, within the depth, and then cut to 8 bits.
        private func cut(_ value: Float) -> UInt8 {
            let rounded = Int(value + 0.5)
            let largest = 1 << bitDepth - 1
            return UInt8(
                truncatingIfNeeded: (rounded < 0 ? 0 : rounded > largest ? largest : rounded) >> (bitDepth - 8))
        }
    }

#endif
