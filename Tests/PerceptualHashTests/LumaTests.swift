import Testing

@testable import PerceptualHash

/// Luma of every colour there is, against its definition written down.
@Suite struct LumaTests {
    /// All colours with this red, in rows as they lie in a buffer of `format`.
    private static func colours(red: Int, _ format: PixelFormat) -> [UInt8] {
        var row: [UInt8] = []
        row.reserveCapacity(format.bytesPerPixel << 16)
        for green in 0..<256 {
            for blue in 0..<256 {
                let (red, green, blue) = (UInt8(red), UInt8(green), UInt8(blue))
                switch format {
                case .gray: row.append(green)
                case .rgb: row += [red, green, blue]
                case .bgr: row += [blue, green, red]
                case .rgba: row += [red, green, blue, red ^ 0xFF]
                case .bgra: row += [blue, green, red, green ^ 0xFF]
                }
            }
        }
        return row
    }

    @Test(arguments: [PixelFormat.rgb, .bgr, .rgba, .bgra])
    func `every colour has the luma of the C++ reference`(_ format: PixelFormat) {
        var luma = [Float](repeating: 0, count: 65536)
        for red in 0..<256 {
            Luma.convert(Self.colours(red: red, format).span, format: format, into: &luma)
            var differences = 0
            for place in luma.indices {
                let (green, blue) = (place >> 8, place & 0xFF)
                let product: (Float, Float, Float) = (0.299 * Float(red), 0.587 * Float(green), 0.114 * Float(blue))
                if luma[place].bitPattern != ((product.0 + product.1) + product.2).bitPattern { differences += 1 }
            }
            #expect(differences == 0, "with red \(red)")
        }
    }

    @Test(arguments: [PixelFormat.rgb, .bgr, .rgba, .bgra])
    func `every colour has the luma of the Python package`(_ format: PixelFormat) {
        var luma = [Float](repeating: 0, count: 65536)
        for red in 0..<256 {
            Luma.convert(
                Self.colours(red: red, format).span, format: format, precision: .double, into: &luma)
            var differences = 0
            for place in luma.indices {
                let (green, blue) = (place >> 8, place & 0xFF)
                let sum = (0.299 * Double(red) + 0.587 * Double(green)) + 0.114 * Double(blue)
                if luma[place].bitPattern != Float(sum).bitPattern { differences += 1 }
            }
            #expect(differences == 0, "with red \(red)")
        }
    }

    /// The luma of each pixel of a row, by its definition.
    static func definition(_ row: [UInt8], _ format: PixelFormat, _ precision: Luma.Precision) -> [Float] {
        let step = format.bytesPerPixel
        return stride(from: 0, to: row.count, by: step).map { start in
            guard format != .gray else { return Float(row[start]) }
            let isReversed = format == .bgr || format == .bgra
            let (red, green, blue) = (
                row[start + (isReversed ? 2 : 0)], row[start + 1], row[start + (isReversed ? 0 : 2)]
            )
            switch precision {
            case .single:
                let parts: (Float, Float, Float) = (0.299 * Float(red), 0.587 * Float(green), 0.114 * Float(blue))
                return (parts.0 + parts.1) + parts.2
            case .double:
                let parts: (Double, Double, Double) = (0.299 * Double(red), 0.587 * Double(green), 0.114 * Double(blue))
                return Float((parts.0 + parts.1) + parts.2)
            }
        }
    }

    @Test func `every grey is its own luma, and so is that of the Python package`() {
        let greys = (0...255).map { UInt8($0) }
        for precision in [Luma.Precision.single, .double] {
            var luma = [Float](repeating: -1, count: 256)
            Luma.convert(greys.span, format: .gray, precision: precision, into: &luma)
            #expect(luma == greys.map { Float($0) })
        }
        for grey in greys { #expect(Self.definition([grey, grey, grey], .rgb, .double) == [Float(grey)]) }
    }

    /// In a buffer of exactly that length, and into memory of exactly that many values: what is read or written beyond shows under a
    /// sanitizer.
    @Test(arguments: 1...40)
    func `a row has the luma of its pixels, however long it is`(_ width: Int) {
        for format in PixelFormat.allCases {
            let row = (0..<width * format.bytesPerPixel).map { UInt8(truncatingIfNeeded: $0 * 151 + 17) }
            for precision in [Luma.Precision.single, .double] {
                let expected = Self.definition(row, format, precision)
                for loops in FrameLoopsTests.all {
                    var luma = [Float](repeating: -1, count: width)
                    Luma.convert(row.span, format: format, precision: precision, into: &luma, loops: loops)
                    #expect(luma.map(\.bitPattern) == expected.map(\.bitPattern), "\(format)")

                    let other = SIMD8<Float>(repeating: -1)
                    var blocks = [SIMD8<Float>](repeating: other, count: (width + 7) / 8 * 8)
                    loops.luma(of: row.span, format, precision, count: width, into: &blocks, row: 5)
                    for place in blocks.indices {
                        for lane in 0..<8 {
                            let x = place / 8 * 8 + lane
                            #expect(blocks[place][lane] == (place % 8 == 5 && x < width ? expected[x] : -1))
                        }
                    }
                }
            }
        }
    }
}
