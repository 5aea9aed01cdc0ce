import PerceptualHash
import TestSupport
import Testing

/// The one-pass hasher against the reference's, on pictures without a decoder.
struct FastPDQTests {
    static func fast(_ picture: SyntheticPicture, rowsAtOnce: Int) throws -> PDQFeatures {
        var hasher = FastPDQHasher(
            width: picture.width, height: picture.height, rowFormat: picture.channels == 1 ? .gray : .rgb)
        var y = 0
        while y < picture.height {
            let count = min(rowsAtOnce, picture.height - y)
            let bytesPerRow = picture.width * picture.channels
            hasher.append(
                Array(picture.samples[y * bytesPerRow..<(y + count) * bytesPerRow]).span, rowCount: count)
            y += count
        }
        return try hasher.finish()
    }

    /// Whether no two coefficients that the stability bound keeps apart can have changed places.
    static func areCloseEnough(_ a: PDQFeatures, _ b: PDQFeatures) -> Bool {
        let differences = zip(a.dihedralCoefficients, b.dihedralCoefficients).map { abs($0 - $1) }
        return 2 * (differences.max() ?? 0) < PDQFeatures.stabilityBound
    }

    /// Every size near the places where the window of the filter changes, and every way to cut the rows.
    @Test(arguments: [
        5, 6, 7, 31, 63, 64, 65, 100, 127, 128, 129, 130, 191, 255, 256, 257, 333, 384, 385, 511, 700, 1025,
    ])
    func `every size gives the reference's coefficients`(_ side: Int) throws {
        for (width, height) in [(side, 77), (77, side), (side, side / 2 + 5)] {
            for name in ["noise_grey", "noise_rgb", "blobs_rgb"] {
                let picture = try #require(SyntheticPicture(named: "\(name)_\(width)x\(height)"))
                let reference = try picture.features()
                let fast = try Self.fast(picture, rowsAtOnce: 1 + side % 17)
                #expect(Self.areCloseEnough(reference, fast), "\(name) \(width)x\(height)")
                if fast.isStable { #expect(fast.hash == reference.hash, "\(name) \(width)x\(height)") }
                #expect(abs(fast.quality - reference.quality) <= 1)
            }
        }
    }

    @Test func `the known answers hold unless rounding decides them`() throws {
        var compared = 0
        for answer in PDQKnownAnswerTests.answers where answer.pipeline == "full" {
            let picture = try #require(SyntheticPicture(named: answer.name))
            let features = try Self.fast(picture, rowsAtOnce: 8)
            if features.isStable {
                #expect(features.hash == answer.hash, "\(answer.name)")
                compared += 1
            }
        }
        // The others are flat, symmetric, or too small.
        #expect(compared == 23)
    }

    /// More sizes than are remembered, twice: what is remembered must be what was computed.
    @Test func `weights that are remembered are the right ones`() throws {
        for _ in 0..<2 {
            for side in 5..<90 {
                let picture = try #require(SyntheticPicture(named: "noise_grey_\(side)x\(side + 3)"))
                #expect(try Self.areCloseEnough(picture.features(), Self.fast(picture, rowsAtOnce: 16)), "\(side)")
            }
        }
    }

    @Test func `how rows are cut makes no difference`() throws {
        let picture = try #require(SyntheticPicture(named: "noise_rgb_1000x333"))
        let whole = try Self.fast(picture, rowsAtOnce: 333)
        for rows in [1, 2, 7, 16, 100] {
            #expect(try Self.fast(picture, rowsAtOnce: rows) == whole, "\(rows) at once")
        }
    }

    /// A reduced picture is weighted on the grid of the full one: where blocks are flat nothing is lost at all.
    @Test(arguments: [2, 4, 8]) func `reduced rows are weighted as the pixels they stand for`(_ scale: Int) throws {
        for (width, height) in [(640, 480), (641, 487), (1003, 777), (2048, 300)] {
            let small = (width: (width + scale - 1) / scale, height: (height + scale - 1) / scale)
            let reduced = try #require(SyntheticPicture(named: "blobs_rgb_\(small.width)x\(small.height)"))
            let full = SyntheticPicture(width: width, height: height, channels: 3) { x, y, channel in
                Int(reduced.samples[(y / scale * small.width + x / scale) * 3 + channel])
            }
            var hasher = FastPDQHasher(width: width, height: height, scale: scale, rowFormat: .rgb)
            hasher.append(reduced.samples.span, rowCount: small.height)
            let features = try hasher.finish()
            let reference = try full.features()
            #expect(Self.areCloseEnough(features, reference), "\(width)x\(height) by \(scale)")
        }
    }

    @Test func `missing rows and small pictures are reported as by the reference hasher`() throws {
        #expect(throws: PDQHasher.Failure.missingRows(expected: 9, appended: 0)) {
            _ = try FastPDQHasher(width: 8, height: 9, rowFormat: .gray).finish()
        }
        let tiny = try #require(SyntheticPicture(named: "noise_grey_4x100"))
        #expect(try Self.fast(tiny, rowsAtOnce: 10) == tiny.features())
    }
}
