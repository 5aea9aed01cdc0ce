import PerceptualHash
import TestSupport
import Testing

/// A picture's reduction is the means of equal shares of it, however its rows arrive.
struct ReducedLumaTests {
    static func luma(_ picture: SyntheticPicture, rowsAtOnce: Int = .max) throws -> ReducedLuma {
        var reducer = LumaReducer(
            width: picture.width, height: picture.height, rowFormat: picture.channels == 1 ? .gray : .rgb)
        var y = 0
        while y < picture.height {
            let count = min(rowsAtOnce, picture.height - y)
            let rowByteCount = picture.width * picture.channels
            let rows = Array(picture.samples[y * rowByteCount..<(y + count) * rowByteCount])
            reducer.append(rows.span, rowCount: count)
            y += count
        }
        return try reducer.finish()
    }

    static func picture(_ name: String) throws -> SyntheticPicture {
        try #require(SyntheticPicture(named: name))
    }

    @Test(arguments: [
        "noise_rgb_640x480", "blobs_rgb_300x700", "noise_grey_1000x333", "noise_grey_64x64", "noise_grey_4x100",
    ])
    func `rows may come one by one or all at once`(_ name: String) throws {
        let picture = try Self.picture(name)
        let whole = try Self.luma(picture)
        #expect(whole.width == picture.width && whole.height == picture.height)
        for rowsAtOnce in [1, 7, 16] { #expect(try Self.luma(picture, rowsAtOnce: rowsAtOnce) == whole) }
    }

    /// Shares that end within pixels count them in sixteenths, so a mean is that of a share which ends a thirty-second of a
    /// pixel elsewhere.
    @Test(arguments: ["blobs_rgb_640x480", "tri_rgb_1600x1200", "disc_grey_333x250", "hgrad_grey_256x256"])
    func `values are the means of equal shares`(_ name: String) throws {
        let picture = try Self.picture(name)
        let luma = try Self.luma(picture)
        let side = ReducedLuma.side
        func mean(_ x: Int, _ y: Int) -> Double {
            var sum = 0.0
            let (left, right) = (
                Double(x * picture.width) / Double(side), Double((x + 1) * picture.width) / Double(side)
            )
            let (top, bottom) = (
                Double(y * picture.height) / Double(side), Double((y + 1) * picture.height) / Double(side)
            )
            for row in Int(top)..<min(picture.height, Int(bottom.rounded(.up))) {
                for column in Int(left)..<min(picture.width, Int(right.rounded(.up))) {
                    let covered =
                        (min(Double(column + 1), right) - max(Double(column), left))
                        * (min(Double(row + 1), bottom) - max(Double(row), top))
                    let place = (row * picture.width + column) * picture.channels
                    let samples = picture.samples[place..<place + picture.channels].map(Double.init)
                    sum +=
                        covered
                        * (samples.count == 1
                            ? samples[0] : 0.299 * samples[0] + 0.587 * samples[1] + 0.114 * samples[2])
                }
            }
            return sum / (right - left) / (bottom - top)
        }
        var total = 0.0
        var count = 0.0
        for y in stride(from: 0, to: side, by: 5) {
            for x in stride(from: 0, to: side, by: 3) {
                total += abs(Double(luma.values[y * side + x]) / Double(ReducedLuma.unit) - mean(x, y))
                count += 1
            }
        }
        #expect(total / count < 1.5, "\(total / count)")
    }

    @Test(arguments: DihedralTransform.allCases) func `a turned picture has a turned reduction`(
        _ transform: DihedralTransform
    ) throws {
        let picture = try Self.picture("blobs_rgb_300x700")
        let reduced = try Self.luma(picture).transformed(by: transform)
        var pixels: [UInt8] = []
        let exchanges = [.rotate90, .rotate270, .flipPlus1, .flipMinus1].contains(transform)
        let size = exchanges ? (width: 700, height: 300) : (width: 300, height: 700)
        for row in 0..<size.height {
            for column in 0..<size.width {
                let (y, x) = exchanges ? (column, row) : (row, column)
                let fromBottom = [.rotate180, .flipX, .rotate270, .flipMinus1].contains(transform)
                let fromRight = [.rotate180, .flipY, .rotate90, .flipMinus1].contains(transform)
                let place = ((fromBottom ? 699 - y : y) * 300 + (fromRight ? 299 - x : x)) * 3
                pixels += picture.samples[place..<place + 3]
            }
        }
        let turned = try Self.luma(
            SyntheticPicture(width: size.width, height: size.height, channels: 3, samples: pixels))
        #expect(turned.width == reduced.width && turned.height == reduced.height)
        for (a, b) in zip(turned.values, reduced.values) where abs(Int(a) - Int(b)) > 2 {
            Issue.record("\(transform): \(a) and \(b)")
            break
        }
    }

    @Test(arguments: [(1, 1), (1, 1000), (1000, 1), (3, 5), (127, 129), (5000, 2)])
    func `pictures of any shape`(_ width: Int, _ height: Int) throws {
        let picture = SyntheticPicture(width: width, height: height, channels: 1) { x, y, _ in 40 + 13 * x + 7 * y }
        let luma = try Self.luma(picture)
        #expect(luma.values.count == ReducedLuma.side * ReducedLuma.side)
        // The first value is of the first pixels.
        if width < 256, height < 256 { #expect(luma.values[0] == UInt16(40 * ReducedLuma.unit)) }
    }

    @Test func `rows of a reduced picture give nearly the same`() throws {
        let picture = SyntheticPicture(width: 1024, height: 768, channels: 1) { x, y, _ in (x * x / 900 + y) / 8 & 255 }
        let whole = try Self.luma(picture)
        var reducer = LumaReducer(width: 1024, height: 768, scale: 2, rowFormat: .gray)
        for y in 0..<384 {
            let row = (0..<512).map { x -> UInt8 in
                let sum = [0, 1].flatMap { dy in
                    [0, 1].map { dx in Int(picture.samples[(2 * y + dy) * 1024 + 2 * x + dx]) }
                }
                return UInt8((sum.reduce(0, +) + 2) / 4)
            }
            reducer.append(row.span, rowCount: 1)
        }
        let reduced = try reducer.finish()
        #expect(reduced.width == 1024)
        let difference = zip(whole.values, reduced.values).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }
        #expect(difference / whole.values.count < 2 * ReducedLuma.unit)
    }

    @Test func `missing rows are an error, and so are values that no picture has`() {
        let reducer = LumaReducer(width: 10, height: 10, rowFormat: .gray)
        #expect(throws: PDQHasher.Failure.missingRows(expected: 10, appended: 0)) { try reducer.finish() }
        let count = ReducedLuma.side * ReducedLuma.side
        #expect(ReducedLuma(width: 1, height: 1, values: Array(repeating: 0, count: count)) != nil)
        #expect(ReducedLuma(width: 0, height: 1, values: Array(repeating: 0, count: count)) == nil)
        #expect(ReducedLuma(width: 1, height: 1, values: Array(repeating: 0, count: count - 1)) == nil)
        #expect(ReducedLuma(width: 1, height: 1, values: Array(repeating: .max, count: count)) == nil)
    }
}
