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

    @Test func `every colour has the luma of the C++ reference`() {
        var luma = [Float](repeating: 0, count: 65536)
        for red in 0..<256 {
            Luma.convert(rgb: Self.colours(red: red, .rgb).span, into: &luma)
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
            Luma.convertInDoublePrecision(Self.colours(red: red, format).span, format: format, into: &luma)
            var differences = 0
            for place in luma.indices {
                let (green, blue) = (place >> 8, place & 0xFF)
                let sum = (0.299 * Double(red) + 0.587 * Double(green)) + 0.114 * Double(blue)
                if luma[place].bitPattern != Float(sum).bitPattern { differences += 1 }
            }
            #expect(differences == 0, "with red \(red)")
        }
    }

    @Test func `every grey has the luma of the Python package`() {
        for grey in 0..<256 {
            var luma: [Float] = [0]
            Luma.convertInDoublePrecision([UInt8(grey)].span, format: .gray, into: &luma)
            let (red, green, blue) = (0.299 * Double(grey), 0.587 * Double(grey), 0.114 * Double(grey))
            #expect(luma == [Float((red + green) + blue)])
        }
    }

    @Test(arguments: 1...20)
    func `a row has the luma of its pixels, however long it is`(_ width: Int) {
        for format in [PixelFormat.rgb, .bgr, .rgba, .bgra] {
            let row = (0..<width * format.bytesPerPixel).map { UInt8(truncatingIfNeeded: $0 * 151 + 17) }
            var luma = [Float](repeating: -1, count: width)
            Luma.convertInDoublePrecision(row.span, format: format, into: &luma)
            let step = format.bytesPerPixel
            for x in 0..<width {
                var single: [Float] = [-1]
                Luma.convertInDoublePrecision(Array(row[x * step..<(x + 1) * step]).span, format: format, into: &single)
                #expect(luma[x] == single[0], "pixel \(x) of \(format)")
            }
        }
    }

    @Test func `dividing by a power of two is multiplying by its inverse, and by nothing else`() {
        for count in 1...1000 {
            let isPower = count & (count - 1) == 0
            #expect((Float(count).exactInverse != nil) == isPower)
            guard let inverse = Float(count).exactInverse else { continue }
            for value in [
                Float.leastNonzeroMagnitude, .leastNormalMagnitude, 0.1, 1 / 3, 254.99998, 1e7,
                .greatestFiniteMagnitude,
            ] {
                #expect(value * inverse == value / Float(count))
            }
        }
    }
}
