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
            Luma.convert(rgb: bytes.span, into: &luma)
            return luma
        }
    }

    static func bits(_ values: [Float]) -> [UInt32] { values.map(\.bitPattern) }

    @Test(arguments: sides) func `every size gives the bits of the definition`(_ side: Int) {
        for other in [1, 2, 5, 8, 61, 64, 130, side, side / 2 + 5, 300] {
            for (width, height) in [(side, other), (other, side)] {
                let rows = Self.luma(width: width, height: height, seed: UInt64(1000 * side + other))
                var downsampler = JaroszDownsampler(width: width, height: height)
                for row in rows { downsampler.append(row) }
                downsampler.finish()
                let expected = BruteForceBoxFilter(rows: rows).downsampled()
                #expect(Self.bits(downsampler.output) == Self.bits(expected), "\(width)x\(height)")
            }
        }
    }

    /// Eight rows at once are eight rows one after the other, and the sampled columns are those of the filtered rows.
    @Test(arguments: sides + [128 * 9 + 1, 4000])
    func `the filter along rows gives the bits of the definition`(_ width: Int) {
        let rows = Self.luma(width: width, height: RowBoxFilter.rowCount, seed: UInt64(width))
        let filter = RowBoxFilter(width: width)
        var columns = [SIMD8<Float>](repeating: .zero, count: width)
        RowInterleaving.interleave(rows.flatMap(\.self), into: &columns)
        for x in 0..<width { #expect((0..<8).map { columns[x][$0] } == rows.map { $0[x] }, "column \(x)") }

        var filteredColumns = columns
        filter.apply(columns, into: &filteredColumns)
        var filteredRows = [Float](repeating: 0, count: 8 * width)
        RowInterleaving.separate(filteredColumns, into: &filteredRows)
        let expected = rows.map(BruteForceBoxFilter.filtered)
        #expect(Self.bits(filteredRows) == Self.bits(expected.flatMap(\.self)))

        var sampledColumns = [SIMD8<Float>](repeating: .zero, count: 64)
        filter.apply(columns, sampling: decimationPositions(length: width), into: &sampledColumns)
        for lane in 0..<8 {
            let expected = BruteForceBoxFilter.sampled(expected[lane])
            #expect(Self.bits(sampledColumns.map { $0[lane] }) == Self.bits(expected), "row \(lane)")
        }
    }

    @Test(arguments: sides + [128 * 9 + 1, 4000])
    func `the filter along columns gives the bits of the definition`(_ height: Int) {
        for width in [1, 7, 64] {
            let rows = Self.luma(width: width, height: height, seed: UInt64(height))
            var filter = ColumnBoxFilter(width: width, height: height)
            var filtered: [[Float]] = []
            var row = [Float](repeating: 0, count: width)
            for input in rows {
                let index = filter.nextOutput
                if filter.push(input, row: 0, into: &row, at: 0) {
                    #expect(index == filtered.count)
                    filtered.append(row)
                }
            }
            while filter.drain(into: &row, at: 0) { filtered.append(row) }
            #expect(filtered.count == height)
            for x in 0..<width {
                let expected = BruteForceBoxFilter.filtered(rows.map { $0[x] })
                #expect(Self.bits(filtered.map { $0[x] }) == Self.bits(expected), "column \(x)")
            }
        }
    }
}
