import TestSupport
import Testing

@testable import PerceptualHash

/// The one-pass downsampler against box filters in double precision, which is what ``WeightedDownsampler`` promises:
/// their result but for rounding.
///
/// How much rounding that may be: all weights and pixels are positive, so no step can do more than add its own relative
/// error of at most u = 2⁻²⁴. A value passes through, at most,
///
/// - for the rows: the rounding of a weight, a multiplication, and an addition for each row of the window (windows of
///   whole weights are summed exactly and take three roundings in all, which is never more);
/// - for the luma: the rounding of a weight, a multiplication, two additions;
/// - for the columns: the rounding of a weight, a multiplication, an addition for every eighth column of the window, in
///   eight sums, and three additions of these.
///
/// So no value is further from the exact one than `(rows + ⌈columns / 8⌉ + 11) u` times itself, to the first order in
/// u; one more covers the higher orders and the double precision of the other side, as long as that sum is below 4000.
struct WeightedDownsamplerTests {
    /// How far a result may be off, relative to its value.
    static func bound(width: Int, height: Int, scale: Int) -> Double {
        // A box filter twice over: the window is at most twice a box less one, and at least a whole reduced pixel.
        func window(_ length: Int) -> Int { (2 * ((length + 127) / 128) - 1 + scale - 1) / scale + 1 }
        return Double(window(height) + (window(width) + 7) / 8 + 12) * 0x1p-24
    }

    /// Rows of bytes, grey or in colour, each pixel the mean of `scale` × `scale` pixels of a picture of `width` ×
    /// `height`.
    struct Picture {
        let width: Int
        let height: Int
        let scale: Int
        let format: RowFormat
        let bytes: [UInt8]

        var rowCount: Int { (height + scale - 1) / scale }
        var bytesPerRow: Int { (width + scale - 1) / scale * format.bytesPerPixel }

        init(width: Int, height: Int, scale: Int, format: RowFormat, _ byte: () -> UInt8) {
            (self.width, self.height, self.scale, self.format) = (width, height, scale, format)
            let count = (width + scale - 1) / scale * ((height + scale - 1) / scale) * format.bytesPerPixel
            bytes = (0..<count).map { _ in byte() }
        }

        /// The luma of the whole picture, each pixel that of the mean it went into.
        var luma: [[Double]] {
            (0..<height).map { y in
                (0..<width).map { x in
                    let place = y / scale * bytesPerRow + x / scale * format.bytesPerPixel
                    func value(_ channel: Int) -> Double { Double(bytes[place + channel]) }
                    return switch format {
                    case .gray: value(0)
                    case .rgb: 0.299 * value(0) + 0.587 * value(1) + 0.114 * value(2)
                    }
                }
            }
        }

        /// The downsampler's result, the rows handed over in pieces of as many as `rowsAtOnce` says.
        func downsampled(rowsAtOnce: () -> Int) -> [Float] {
            var downsampler = WeightedDownsampler(size: (width, height), scale: scale, rowFormat: format)
            var y = 0
            while y < rowCount {
                let count = min(rowsAtOnce(), rowCount - y)
                let piece = Array(bytes[y * bytesPerRow..<(y + count) * bytesPerRow])
                downsampler.append(piece.span, rowCount: count)
                y += count
            }
            return downsampler.output
        }
    }

    /// How far the downsampler's result is off at most, relative to each value, as a share of the bound.
    static func largestError(of picture: Picture, rowsAtOnce: () -> Int) -> Double {
        let exact = ExactBoxFilter(rows: picture.luma).downsampled()
        let bound = bound(width: picture.width, height: picture.height, scale: picture.scale)
        return zip(picture.downsampled(rowsAtOnce: rowsAtOnce), exact).reduce(0) { largest, values in
            let error = abs(Double(values.0) - values.1)
            return max(largest, error == 0 ? 0 : error / (values.1 * bound))
        }
    }

    /// Sides below and next to 64, and next to multiples of 128, where the window grows.
    static let sides = [1, 2, 4, 5, 6, 8, 9, 63, 64, 65, 127, 128, 129, 130, 255, 256, 257, 384, 385, 700, 1025, 1280]

    @Test(arguments: sides) func `every size gives the values of the definition`(_ side: Int) {
        var generator = SeededGenerator(seed: UInt64(side))
        for other in [1, 5, 64, 77, side, side / 2 + 5] {
            for (width, height) in [(side, other), (other, side)] {
                for format in [RowFormat.gray, .rgb] {
                    let picture = Picture(width: width, height: height, scale: 1, format: format) {
                        UInt8.random(in: 0...255, using: &generator)
                    }
                    let error = Self.largestError(of: picture) { Int.random(in: 1...40, using: &generator) }
                    #expect(error <= 1, "\(width)x\(height) \(format)")
                }
            }
        }
    }

    @Test(arguments: [2, 3, 4, 8]) func `reduced rows count as the pixels they stand for`(_ scale: Int) {
        var generator = SeededGenerator(seed: UInt64(scale))
        let sizes = [(1, 9), (9, 1), (64, 64), (65, 127), (100, 300), (255, 257), (257, 255), (641, 487), (1025, 130)]
        for (width, height) in sizes + [(130, 1025)] {
            for format in [RowFormat.gray, .rgb] {
                let picture = Picture(width: width, height: height, scale: scale, format: format) {
                    UInt8.random(in: 0...255, using: &generator)
                }
                let error = Self.largestError(of: picture) { Int.random(in: 1...40, using: &generator) }
                #expect(error <= 1, "\(width)x\(height) \(format) by \(scale)")
            }
        }
    }

    /// Lines so long that weights exceed 257 and are no longer summed as whole numbers, and so long that they nearly
    /// do.
    @Test(arguments: [128 * 256, 128 * 257, 128 * 257 + 1, 128 * 260])
    func `very long lines give the values of the definition`(_ length: Int) {
        var generator = SeededGenerator(seed: UInt64(length))
        for (width, height) in [(length, 5), (5, length)] {
            let picture = Picture(width: width, height: height, scale: 1, format: .gray) {
                UInt8.random(in: 200...255, using: &generator)
            }
            let error = Self.largestError(of: picture) { Int.random(in: 1...400, using: &generator) }
            #expect(error <= 1, "\(width)x\(height)")
        }
    }

    /// The weights of each window sum to one but for rounding. White in windows of 257 and 258 rows shows in which sums
    /// it no longer fits 16 bits.
    @Test func `a constant picture stays constant`() {
        let sizes = [(5, 5, 1), (130, 1000, 1), (641, 487, 8), (33_000, 6, 1), (70, 128 * 257, 1), (70, 128 * 258, 1)]
        for value in [UInt8(1), 128, 255] {
            for (width, height, scale) in sizes {
                let picture = Picture(width: width, height: height, scale: scale, format: .gray) { value }
                let bound = Self.bound(width: width, height: height, scale: scale)
                for sample in picture.downsampled(rowsAtOnce: { 16 }) {
                    #expect(abs(Double(sample) / Double(value) - 1) <= bound, "\(width)x\(height) by \(scale)")
                }
            }
        }
    }
}
