import CFrameKernels
import TestSupport
import Testing

@testable import PerceptualHash

/// The loops of each instruction set give the same bits, and what their definitions say.
struct FrameLoopsTests {
    typealias Lanes = SIMD8<Float>

    static let all = InstructionSet.allCases.compactMap { FrameLoops($0) }

    /// Random values, some of them equal, negative or extreme.
    static func values(_ count: Int, seed: UInt64, _ range: ClosedRange<Float> = -300...300) -> [Float] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            switch Int.random(in: 0..<10, using: &generator) {
            case 0: 0
            case 1: range.upperBound
            default: Float.random(in: range, using: &generator)
            }
        }
    }

    static func lanes(_ values: [Float]) -> [Lanes] {
        stride(from: 0, to: values.count, by: 8).map { start in
            var lanes = Lanes.zero
            for lane in 0..<8 { lanes[lane] = values[start + lane] }
            return lanes
        }
    }

    static func bits(_ lanes: [Lanes]) -> [UInt32] { lanes.flatMap { v in (0..<8).map { v[$0].bitPattern } } }

    static let frames = [(0, 10_000), (-1500, 11_000), (3000, 4250), (-15_000, 15_000), (9000, 25_000), (7, 9991)]

    @Test(arguments: frames, [128, 256]) func `sums along both axes`(_ frame: (Int, Int), _ side: Int) throws {
        let columns = Self.lanes(Self.values(side * side, seed: 1, 0...255))
        let mean = Self.lanes(Self.values(side, seed: 2, 0...255))
        let axis = AxisSamples(from: frame.0, to: frame.1, of: side)
        var results: [[UInt32]] = []
        for loops in Self.all {
            var values = [Lanes](repeating: .zero, count: 8 * side)
            var means = [Lanes](repeating: .zero, count: 8)
            var samples = [Lanes](repeating: .zero, count: 8 * 64)
            loops.sumRows(
                columns: columns, meanColumn: mean, side: side, along: axis, values: &values, means: &means)
            loops.sumColumns(values, means: means, side: side, along: axis, samples: &samples)
            results.append(Self.bits(values) + Self.bits(means) + Self.bits(samples))
            // One value of each by its definition.
            for (index, row) in [(0, 0), (17, 5), (63, side - 1)] {
                let window = axis.windows[index]
                var sum = Double(mean[row / 8][row % 8]) * Double(window.mean_weight)
                for i in 0..<Int(window.count) {
                    let column = Int(window.start) + i
                    sum +=
                        Double(columns[column * side / 8 + row / 8][row % 8])
                        * Double(axis.weights[Int(window.offset) + i])
                }
                #expect(abs(Double(values[side * (index / 8) + row][index % 8]) - sum) < 0.01)
            }
        }
        #expect(Set(results).count == 1)
    }

    @Test(arguments: 1...8) func `turned frames, also those that lie outside`(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let side = 128
        let rows = Self.values(side * side, seed: UInt64(seed), 0...255)
        func place(_ range: ClosedRange<Int32>) -> Int32 { Int32.random(in: range, using: &generator) }
        let reach: Int32 = seed < 5 ? 8 << 16 : 3 << 20
        let grid = FrameGrid(
            x: place(-reach...reach), y: place(-reach...reach), across_x: place(0...1 << 17),
            across_y: place(-1 << 16...1 << 16), down_x: place(-1 << 16...1 << 16), down_y: place(0...1 << 17))
        let results = Self.all.map { loops in
            var samples = [Lanes](repeating: .zero, count: 8 * 64)
            loops.interpolate(rows, side: side, grid: grid, samples: &samples)
            return samples
        }
        #expect(Set(results.map(Self.bits)).count == 1)
        let samples = try #require(results.first)
        for (row, column) in [(0, 0), (1, 9), (31, 32), (63, 63), (40, 7)] {
            func kept(_ start: Int32, _ across: Int32, _ down: Int32) -> Double {
                min(max(Double(start) + Double(across) * Double(column) + Double(down) * Double(row), 0) / 65_536, 127)
            }
            let (x, y) = (kept(grid.x, grid.across_x, grid.down_x), kept(grid.y, grid.across_y, grid.down_y))
            func value(_ x: Int, _ y: Int) -> Double { Double(rows[min(y, 127) * side + min(x, 127)]) }
            let (left, top) = (Int(x), Int(y))
            let (fx, fy) = (x - Double(left), y - Double(top))
            let upper = value(left, top) * (1 - fx) + value(left + 1, top) * fx
            let lower = value(left, top + 1) * (1 - fx) + value(left + 1, top + 1) * fx
            let expected = upper * (1 - fy) + lower * fy
            #expect(abs(Double(samples[64 * (column / 8) + row][column % 8]) - expected) < 0.02)
        }
    }

    @Test(arguments: 1...8) func `coefficients and changes`(_ seed: Int) {
        let samples = Self.lanes(Self.values(4096, seed: UInt64(seed), 0...255))
        #expect(Set(Self.all.map { loops in loops.transform(samples).map { $0.bitPattern } }).count == 1)
        for limit in [0, 1, 30_000, Int.max] {
            #expect(Set(Self.all.map { $0.changes(in: samples, upTo: limit) }).count == 1)
        }
        let rows = (0..<4096).map { place -> Float in
            let (row, column) = (place / 64, place % 64)
            return samples[64 * (column / 8) + row][column % 8]
        }
        // As the reference does.
        var changes = 0
        for row in 0..<64 {
            for column in 0..<64 {
                let value = rows[64 * row + column]
                if row < 63 { changes += abs(Int((value - rows[64 * (row + 1) + column]) * 100 / 255)) }
                if column < 63 { changes += abs(Int((value - rows[64 * row + column + 1]) * 100 / 255)) }
            }
        }
        for loops in Self.all { #expect(loops.changes(in: samples, upTo: .max) == changes) }
        #expect(PDQTransform.quality(of: rows) == min(100, changes / 90))
    }

    @Test(arguments: 1...20) func `the middle is that of sorted values`(_ seed: Int) {
        var values = Self.values(256, seed: UInt64(seed))
        switch seed % 5 {
        case 0: values = values.map { $0.rounded() / 64 }
        case 1: values = values.map { $0 < 0 ? -.infinity : $0 }
        case 2: values = Array(repeating: Float(seed) - 8, count: 256)
        case 3: values = values.map { $0 * 1e-30 }
        default: break
        }
        let sorted = values.sorted()
        for loops in Self.all {
            for rank in [0, 1, 127, 128, 254] {
                let (lower, upper) = loops.middle(of: values, rank: Int32(rank))
                #expect(lower == sorted[rank] && upper == sorted[rank + 1])
            }
        }
    }

    @Test func `columns are those of the rows, block by block`() {
        let side = 128
        let rows = Self.values(side * side, seed: 9)
        for loops in Self.all {
            var columns = [Lanes](repeating: Lanes(repeating: -1), count: side * side / 8)
            loops.transpose(rows, into: &columns, side: side, rowBlocks: 3..<7, columnBlocks: 0..<16)
            for y in 0..<side {
                for x in 0..<side {
                    let expected = (24..<56).contains(y) ? rows[y * side + x] : -1
                    #expect(columns[x * side / 8 + y / 8][y % 8] == expected)
                }
            }
        }
    }

    @Test(arguments: 1...6) func `steps are quartiles and medians of differences`(_ seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let range: ClosedRange<Int16> = seed % 2 == 0 ? 0...32_640 : 1000...1000 + 100 * Int16(seed)
        let lines = (0..<256 * 128).map { _ in Int16.random(in: range, using: &generator) }
        let vectors = stride(from: 0, to: lines.count, by: 8).map { start in
            var vector = SIMD8<Int16>.zero
            for lane in 0..<8 { vector[lane] = lines[start + lane] }
            return vector
        }
        let expected = (0..<256).map { line -> Int64 in
            guard line > 0 else { return 0 }
            let sorted = (0..<128).map { abs(Int(lines[128 * line + $0]) - Int(lines[128 * (line - 1) + $0])) }
                .sorted()
            return Int64(2 * (sorted[32] / 8 * 8) + sorted[64] / 8 * 8)
        }
        for loops in Self.all { #expect(loops.steps(between: vectors) == expected) }
    }
}
