import TestSupport
import Testing

@testable import PerceptualHash

/// The streaming box filters against whole pictures filtered as the definition says: equal to the bit, as
/// ``JaroszDownsampler`` promises.
struct JaroszDownsamplerTests {
    /// Sides next to those where the window grows (multiples of 128), where a block of rows or columns ends (multiples
    /// of 8) and where as many values are sampled as there are (64); and sides far below and above.
    static let sides = [
        1, 2, 3, 4, 5, 7, 8, 9, 16, 17, 63, 64, 65, 127, 128, 129, 255, 256, 257, 384, 385, 640, 641, 1025,
    ]

    /// Luma of random colours, whose sums round at every step.
    static func luma(width: Int, height: Int, seed: UInt64) -> [[Float]] {
        var generator = SeededGenerator(seed: seed)
        return (0..<height).map { _ in
            let bytes = (0..<3 * width).map { _ in UInt8.random(in: 0...255, using: &generator) }
            var luma = [Float](repeating: 0, count: width)
            Luma.convert(bytes.span, format: .rgb, into: &luma)
            return luma
        }
    }

    static func bits(_ values: [Float]) -> [UInt32] { values.map(\.bitPattern) }

    @Test(arguments: sides) func `every size gives the bits of the definition`(_ side: Int) {
        for other in [1, 2, 5, 8, 61, 64, 130, side, side / 2 + 5, 300] {
            for (width, height) in [(side, other), (other, side)] {
                let rows = Self.luma(width: width, height: height, seed: UInt64(1000 * side + other))
                let expected = Self.bits(BruteForceBoxFilter(rows: rows).downsampled())
                for loops in FrameLoopsTests.all {
                    var downsampler = JaroszDownsampler(width: width, height: height, loops: loops)
                    for row in rows { downsampler.append(row) }
                    downsampler.finish()
                    #expect(Self.bits(downsampler.output) == expected, "\(width)x\(height)")
                }
            }
        }
    }

    /// Pictures of any size and format, also those with fewer rows than a window lets in before the first mean, and flat and black ones,
    /// whose sums come back to nothing.
    @Test(arguments: 1...60) func `pixels of any format give the bits of the definition`(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let widest = seed % 10 == 0 ? 3000 : 400
        let width = Int.random(in: 5...widest, using: &generator)
        let height = Int.random(in: 5...(seed % 10 == 1 ? 3000 : 300), using: &generator)
        let range: ClosedRange<UInt8> = [0...255, 0...255, 0...1, 255...255, 0...0][seed % 5]
        let format = try #require(PixelFormat.allCases.randomElement(using: &generator))
        let precision: Luma.Precision = Bool.random(using: &generator) ? .single : .double
        let pixels = (0..<height).map { _ in
            (0..<width * format.bytesPerPixel).map { _ in UInt8.random(in: range, using: &generator) }
        }
        let luma = pixels.map { row in LumaTests.definition(row, format, precision) }
        let expected = Self.bits(BruteForceBoxFilter(rows: luma).downsampled())
        for loops in FrameLoopsTests.all {
            var downsampler = JaroszDownsampler(width: width, height: height, loops: loops)
            for row in pixels { downsampler.append(row.span, format: format, precision: precision) }
            downsampler.finish()
            #expect(Self.bits(downsampler.output) == expected, "\(width)x\(height) \(format)")
        }
    }

    /// Eight rows at once are eight rows one after the other, and the sampled columns are those of the filtered rows.
    @Test(arguments: sides + [128 * 9 + 1, 4000])
    func `the filter along rows gives the bits of the definition`(_ width: Int) {
        let rows = Self.luma(width: width, height: 8, seed: UInt64(width))
        let expected = rows.map(BruteForceBoxFilter.filtered)
        for loops in FrameLoopsTests.all {
            let filter = RowBoxFilter(width: width, loops: loops)
            var blocks = [SIMD8<Float>](repeating: .zero, count: filter.stepCount)
            for (lane, row) in rows.enumerated() {
                for x in 0..<width { blocks[x / 8 * 8 + lane][x % 8] = row[x] }
            }
            var columns = [SIMD8<Float>](repeating: .zero, count: filter.columnCount)
            var means = [SIMD8<Float>](repeating: SIMD8(repeating: -1), count: filter.stepCount + 8)
            filter.apply(blocks, columns: &columns, into: &means)
            var sums = [SIMD8<Float>](repeating: .zero, count: filter.stepCount)
            var samples = [SIMD8<Float>](repeating: .zero, count: 64)
            filter.apply(columns: columns, sampling: decimationPositions(length: width), sums: &sums, into: &samples)
            for lane in 0..<8 {
                #expect((0..<width).map { columns[filter.window.size + $0][lane] } == rows[lane])
                let row = (0..<width).map { means[filter.window.lead + $0][lane] }
                #expect(Self.bits(row) == Self.bits(expected[lane]), "row \(lane)")
                let sampled = BruteForceBoxFilter.sampled(expected[lane])
                #expect(Self.bits(samples.map { $0[lane] }) == Self.bits(sampled), "row \(lane)")
            }
            #expect(means[(width + filter.window.lead)...].allSatisfy { $0 == .zero })
        }
    }

    /// Rows come in any number at a time, up to eight, and from any lane.
    @Test(arguments: sides + [128 * 9 + 1, 4000])
    func `the filter along columns gives the bits of the definition`(_ height: Int) {
        for width in [8, 64] {
            let rows = Self.luma(width: width, height: height, seed: UInt64(height))
            let columns = (0..<width).map { x in Self.bits(BruteForceBoxFilter.filtered(rows.map { $0[x] })) }
            for loops in FrameLoopsTests.all {
                var generator = SeededGenerator(seed: UInt64(height))
                var filter = ColumnBoxFilter(width: width, height: height, loops: loops)
                var filtered: [[Float]] = []
                var next = 0
                while filter.missingRowCount > 0 {
                    let first = Bool.random(using: &generator) ? 0 : Int.random(in: 0..<8, using: &generator)
                    let left = next < height ? height - next : filter.missingRowCount
                    let lanes = first..<min(first + left, Bool.random(using: &generator) ? 8 : first + 1)
                    var block = [SIMD8<Float>](repeating: .zero, count: width + 3)
                    for lane in lanes where next < height {
                        for x in 0..<width { block[3 + x][lane] = rows[next][x] }
                        next += 1
                    }
                    var means = [SIMD8<Float>](repeating: .zero, count: width + 5)
                    let row = filter.push(block, from: 3, lanes: lanes, into: &means, at: 5)
                    for (offset, lane) in lanes.enumerated() where row + offset >= 0 {
                        #expect(row + offset == filtered.count)
                        filtered.append((0..<width).map { means[5 + $0][lane] })
                    }
                }
                #expect(filtered.count == height)
                for x in 0..<width { #expect(Self.bits(filtered.map { $0[x] }) == columns[x], "column \(x)") }
            }
        }
    }
}
