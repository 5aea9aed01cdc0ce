import Foundation
import PerceptualHash
import TestSupport
import Testing

/// Hashes of hypotheses: against double precision, against pictures that really were altered, and the same every time.
struct HypothesisHasherTests {
    /// A picture with large and small shapes, none of them like another.
    static func scene(_ width: Int, _ height: Int, seed: UInt64 = 1) -> SyntheticPicture {
        var generator = SeededGenerator(seed: seed)
        let waves = (0..<14).map { i -> (Double, Double, Double, Double) in
            let size = Double(1 + i / 2)
            return (
                Double.random(in: -size...size, using: &generator), Double.random(in: -size...size, using: &generator),
                Double.random(in: 0...6.28, using: &generator), 60 / size
            )
        }
        return SyntheticPicture(width: width, height: height, channels: 1) { x, y, _ in
            let (u, v) = (Double(x) / Double(width), Double(y) / Double(height))
            let sum = waves.reduce(0) { $0 + $1.3 * sin(2 * .pi * ($1.0 * u + $1.1 * v) + $1.2) }
            return min(255, max(0, Int(128 + sum)))
        }
    }

    static func crop(_ picture: SyntheticPicture, _ x: Range<Int>, _ y: Range<Int>) -> SyntheticPicture {
        SyntheticPicture(width: x.count, height: y.count, channels: 1) { column, row, _ in
            Int(picture.samples[(y.lowerBound + row) * picture.width + x.lowerBound + column])
        }
    }

    static func hash(_ picture: SyntheticPicture) throws -> PDQHash {
        var hasher = PDQHasher(width: picture.width, height: picture.height)
        for y in 0..<picture.height { hasher.append(gray: picture.row(y).span) }
        return try hasher.finish().hash
    }

    static func hasher(_ picture: SyntheticPicture) throws -> HypothesisHasher {
        HypothesisHasher(try ReducedLumaTests.luma(picture))
    }

    /// The coefficients by their definition: tents over a picture of 128×128 (or 256×256) squares, outside which each line fades
    /// from its edge to its mean.
    static func reference(_ luma: ReducedLuma, _ frame: FrameBox) -> [Double] {
        let scale = min(frame.width, frame.height) < FrameBox.unit / 2 ? 1 : 2
        let side = ReducedLuma.side / scale
        let values = (0..<side).map { y in
            (0..<side).map { x in
                var sum = 0.0
                for dy in 0..<scale {
                    for dx in 0..<scale { sum += Double(luma.values[(y * scale + dy) * 256 + x * scale + dx]) }
                }
                return sum / Double(scale * scale * ReducedLuma.unit)
            }
        }
        func samples(_ line: [Double], _ start: Int, _ end: Int) -> [Double] {
            let mean = line.reduce(0, +) / Double(side)
            func value(_ position: Double) -> Double {
                let outside = position < 0 ? -position : position - 1
                if outside <= 0 { return line[min(side - 1, Int(position * Double(side)))] }
                let share = min(1, outside / 0.2)
                return share * mean + (1 - share) * (position < 0 ? line[0] : line[side - 1])
            }
            let (start, length) = (Double(start) / 10_000, Double(end - start) / 10_000 / 64)
            let steps = 48
            return (0..<64).map { index in
                var sum = 0.0
                for step in 0..<steps {
                    let t = (Double(step) + 0.5) / Double(steps)
                    sum += 2 * (1 - abs(2 * t - 1)) * value(start + (Double(index) + t) * length)
                }
                return sum / Double(steps)
            }
        }
        let rows = values.map { samples($0, frame.left, frame.right) }
        let columns = (0..<64).map { x in samples(rows.map { $0[x] }, frame.top, frame.bottom) }
        func cosine(_ i: Int, _ k: Int) -> Double {
            (2.0 / 64).squareRoot() * cos(.pi / 128 * Double(i + 1) * Double(2 * k + 1))
        }
        let cosines = (0..<16).map { i in (0..<64).map { cosine(i, $0) } }
        return (0..<16).flatMap { i in
            let half = (0..<64).map { x in (0..<64).reduce(0) { $0 + cosines[i][$1] * columns[x][$1] } }
            return (0..<16).map { j in (0..<64).reduce(0) { $0 + cosines[j][$1] * half[$1] } }
        }
    }

    @Test(arguments: [
        FrameBox.whole, FrameBox(left: -556, top: -556, right: 10_556, bottom: 10_556),
        FrameBox(left: 833, top: 833, right: 9167, bottom: 9167),
        FrameBox(left: 0, top: -2100, right: 10_000, bottom: 10_000),
        FrameBox(left: 1234, top: 3300, right: 7000, bottom: 6700),
        FrameBox(left: -3000, top: 40, right: 12_000, bottom: 9977),
        FrameBox(left: 13_000, top: 0, right: 20_000, bottom: 10_000),
    ]) func `coefficients are those of double precision`(_ frame: FrameBox) throws {
        var hasher = try Self.hasher(Self.scene(320, 200))
        let features = try hasher.requiredFeatures(of: Hypothesis(.crop, frame: frame))
        let expected = Self.reference(hasher.luma, frame)
        let largest = zip(features.coefficients, expected).map { abs(Double($0) - $1) }.max() ?? 0
        // The reference integrates in steps, and takes the fading within a tent as it is and not by its middle.
        #expect(largest < 2.5, "\(frame): \(largest)")
    }

    @Test func `the whole picture has nearly the hash of PDQ`() throws {
        for seed in 1...6 {
            let picture = Self.scene(500, 380, seed: UInt64(seed))
            var hasher = try Self.hasher(picture)
            let features = try hasher.requiredFeatures(of: Hypothesis(.plain))
            #expect(features.hash.distance(to: try Self.hash(picture)) <= 20)
        }
    }

    @Test(arguments: 1...6) func `a border is looked past`(_ seed: Int) throws {
        let picture = Self.scene(400, 300, seed: UInt64(seed))
        let framed = SyntheticPicture(width: 500, height: 400, channels: 1) { x, y, _ in
            (50..<450).contains(x) && (50..<350).contains(y) ? Int(picture.samples[(y - 50) * 400 + x - 50]) : 250
        }
        var hasher = try Self.hasher(framed)
        let frame = FrameBox(left: 1000, top: 1250, right: 9000, bottom: 8750)
        let features = try hasher.requiredFeatures(of: Hypothesis(.uniformMargin, frame: frame))
        #expect(features.hash.distance(to: try Self.hash(picture)) <= 24)
        let found = hasher.candidates(effort: .quick).map { $0.hash.distance(to: (try? Self.hash(picture)) ?? $0.hash) }
            .min()
        #expect(try #require(found) <= 31)
    }

    @Test(arguments: 1...6) func `a crop comes near its original, and nearer by a descent`(_ seed: Int) throws {
        let picture = Self.scene(400, 300, seed: UInt64(seed))
        let original = try Self.hash(picture)
        var hasher = try Self.hasher(Self.crop(picture, 20..<380, 15..<285))
        let plain = try hasher.requiredMatch(of: Hypothesis(.plain), with: original)
        let start = Hypothesis(.crop, frame: FrameBox(left: -682, top: -682, right: 10_682, bottom: 10_682))
        let end = hasher.descend(from: start, to: original)
        let match = try #require(end)
        #expect(match.distance < plain.distance)
        #expect(match.distance <= 46, "\(seed): \(match.distance)")
        #expect(match.tier != nil)
        // What was found can be computed again from what was written down.
        var again = HypothesisHasher(hasher.luma)
        let matchAgain = again.match(of: match.hypothesis, with: original)
        #expect(matchAgain == match)
    }

    @Test(arguments: [150, -300, 700, -1000]) func `a turned picture comes near its original`(_ angle: Int) throws {
        // The same waves, turned about the middle of a picture that is not a square.
        let original = Self.scene(400, 300)
        let (sine, cosine) = (sin(Double(angle) * .pi / 18_000), cos(Double(angle) * .pi / 18_000))
        let turned = SyntheticPicture(width: 400, height: 300, channels: 1) { x, y, _ in
            let (dx, dy) = (Double(x) - 199.5, Double(y) - 149.5)
            let (u, v) = (
                Int((cosine * dx + sine * dy + 199.5).rounded()), Int((-sine * dx + cosine * dy + 149.5).rounded())
            )
            guard (0..<400).contains(u), (0..<300).contains(v) else { return 0 }
            return Int(original.samples[v * 400 + u])
        }
        var hasher = try Self.hasher(turned)
        let hash = try Self.hash(original)
        let match = try hasher.requiredMatch(of: Hypothesis(.turn, angle: angle), with: hash)
        let opposite = try hasher.requiredMatch(of: Hypothesis(.turn, angle: -angle), with: hash)
        // What was turned out of the frame is gone, so a large turn does not come as near as a small one.
        #expect(match.distance <= 72, "\(match.distance)")
        #expect(match.distance.rawValue + 10 < opposite.distance.rawValue)
    }

    @Test(arguments: DihedralTransform.allCases) func `a transform of features is that of the picture`(
        _ transform: DihedralTransform
    ) throws {
        let luma = try ReducedLumaTests.luma(Self.scene(400, 300))
        var hasher = HypothesisHasher(luma)
        var turned = HypothesisHasher(luma.transformed(by: transform))
        let features = try hasher.requiredFeatures(of: Hypothesis(.plain)).transformed(by: transform)
        let expected = try turned.requiredFeatures(of: Hypothesis(.plain))
        #expect(features.hash.distance(to: expected.hash) <= 2)
    }

    @Test func `a negative has the complement of the hash`() throws {
        let picture = Self.scene(400, 300)
        let negative = SyntheticPicture(width: 400, height: 300, channels: 1, samples: picture.samples.map { 255 - $0 })
        var hasher = try Self.hasher(negative)
        let hash = try Self.hash(picture)
        let match = try hasher.requiredMatch(of: Hypothesis(.plain, isNegative: true), with: hash)
        #expect(match.distance <= 20)
        let plain = try hasher.requiredMatch(of: Hypothesis(.plain), with: hash)
        #expect(plain.distance >= 236)
    }

    @Test func `what is hidden does not count`() throws {
        let picture = Self.scene(512, 512)
        let hidden = FrameBox(left: 6000, top: 6000, right: 10_000, bottom: 10_000)
        let hashes = try [0, 90, 255].map { colour in
            let covered = SyntheticPicture(width: 512, height: 512, channels: 1) { x, y, _ in
                x > 330 && y > 350 ? colour : Int(picture.samples[y * 512 + x])
            }
            var hasher = try Self.hasher(covered)
            return hasher.features(of: Hypothesis(.corner, hidden: hidden))
        }
        #expect(hashes[0] != nil && hashes[0] == hashes[1] && hashes[1] == hashes[2])
    }

    @Test func `what was asked before makes no difference`() throws {
        let luma = try ReducedLumaTests.luma(Self.scene(333, 250))
        var generator = SeededGenerator(seed: 5)
        func random(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
        let hypotheses = (0..<60).map { index in
            Hypothesis(
                .crop,
                frame: FrameBox(
                    left: random(-1500...3500), top: random(-1500...3500), right: random(7000...11_500),
                    bottom: random(7000...11_500)),
                angle: index % 3 == 0 ? random(-900...900) : 0,
                hidden: index % 4 == 0 ? FrameBox(left: 0, top: random(0...4000), right: 5000, bottom: 6000) : nil)
        }
        var used = HypothesisHasher(luma)
        for hypothesis in hypotheses + hypotheses.reversed() {
            var fresh = HypothesisHasher(luma)
            let expected = fresh.features(of: hypothesis)
            let found = used.features(of: hypothesis)
            #expect(found == expected && expected != nil)
            let (content, freshContent) = (used.content(of: hypothesis), fresh.content(of: hypothesis))
            #expect(content == freshContent)
        }
    }

    /// The hashes that every machine must give. They were printed by this test's own first run, so they show changes, not truth.
    @Test func `hashes are the same on every machine`() throws {
        var hasher = HypothesisHasher(try ReducedLumaTests.luma(try ReducedLumaTests.picture("blobs_rgb_640x480")))
        let known: [(Hypothesis, String)] = Self.known
        for (hypothesis, hex) in known {
            let found = hasher.features(of: hypothesis)?.hash.hex
            #expect(found == hex, "\(hypothesis)")
        }
    }

    static let known: [(Hypothesis, String)] = [
        (Hypothesis(.plain), "297f835f76fb5e0a7cffe1e0895583f58b41e6c88e805622dca2d482dc0af4a8"),
        (
            Hypothesis(.crop, frame: FrameBox(left: -682, top: -319, right: 10_682, bottom: 12_000)),
            "87eb868f3c3e7878f9d078b4f3ee52ea72ea87aa67aa86a2ac80e7828c00e4e8"
        ),
        (
            Hypothesis(.step, frame: FrameBox(left: 1234, top: 3300, right: 7000, bottom: 6700)),
            "efff581457ea2d55f800d01f52eac29f17e0354a221f9635a4f069e043ad6de8"
        ),
        (
            Hypothesis(.turn, frame: FrameBox(left: 177, top: 331, right: 9823, bottom: 9669), angle: 300),
            "e95543ffd6aaf4a0b815e1fd8bc01a2f1ea8160afc821c22fce2948e7c3e90fc"
        ),
        (
            Hypothesis(.corner, hidden: FrameBox(left: 6000, top: 0, right: 10_000, bottom: 4000)),
            "29ffa3ff763efc04787ee1f0839493b69726e764ef046e20dc20540aac09a855"
        ),
    ]

    @Test func `frames that nothing can be looked at through`() throws {
        var hasher = try Self.hasher(Self.scene(100, 100))
        let wrong = [
            FrameBox(left: 0, top: 0, right: 0, bottom: 10_000),
            FrameBox(left: 0, top: 0, right: -5000, bottom: 10_000),
            FrameBox(left: 0, top: 0, right: 100, bottom: 10_000),
            FrameBox(left: .min / 4, top: 0, right: .max / 4, bottom: 10_000),
            FrameBox(left: -90_000, top: 0, right: -80_000, bottom: 10_000),
            FrameBox(left: 0, top: 0, right: 40_000, bottom: 10_000),
        ]
        let hypotheses =
            wrong.map { Hypothesis(.crop, frame: $0) } + [
                Hypothesis(.turn, angle: 4501), Hypothesis(.turn, angle: .max / 2), Hypothesis(.turn, angle: .min),
                Hypothesis(.region, hidden: .whole),
                Hypothesis(.region, hidden: FrameBox(left: -1, top: 0, right: 5, bottom: 5)),
                Hypothesis(.region, hidden: FrameBox(left: .min, top: 0, right: .max, bottom: 5)),
            ]
        for hypothesis in hypotheses {
            let features = hasher.features(of: hypothesis)
            #expect(features == nil, "\(hypothesis)")
            let match = hasher.descend(from: hypothesis, to: PDQHash(words: (1, 2, 3, 4)))
            #expect(match == nil)
        }
        let corner = FrameBox(left: 9999, top: 0, right: 10_000, bottom: 1)
        _ = try hasher.requiredFeatures(of: Hypothesis(.region, hidden: corner))
    }

    @Test(arguments: [(1, 1), (1, 3000), (3000, 1), (5, 4), (200, 3)])
    func `pictures that are hardly any`(_ width: Int, _ height: Int) throws {
        for value in [0, 255] {
            var hasher = try Self.hasher(
                SyntheticPicture(width: width, height: height, channels: 1) { _, _, _ in value })
            // Flat: nothing in it is worth a search.
            let candidates = hasher.candidates(effort: .thorough)
            #expect(candidates.isEmpty)
        }
        var hasher = try Self.hasher(Self.scene(width, height))
        for candidate in hasher.candidates(effort: .thorough) {
            let match = hasher.descend(from: candidate.hypothesis, to: PDQHash(words: (7, .max, 0, 99)))
            #expect(match?.tier == nil)
        }
    }
}

extension HypothesisHasher {
    mutating func requiredFeatures(of hypothesis: Hypothesis) throws -> HypothesisFeatures {
        let features = features(of: hypothesis)
        return try #require(features)
    }

    mutating func requiredContent(of hypothesis: Hypothesis) throws -> FrameContent {
        let content = content(of: hypothesis)
        return try #require(content)
    }

    mutating func requiredMatch(of hypothesis: Hypothesis, with hash: PDQHash) throws -> AlterationMatch {
        let match = match(of: hypothesis, with: hash)
        return try #require(match)
    }
}
