import ImageDecoding
import TestSupport
import Testing

/// Cut and corrupted pictures: never a crash, always every row or an error, and what was there is kept.
@Suite struct DamageTests {
    static let pictures: [String: [UInt8]] = {
        typealias Component = TinyJPEG.Component
        var restarted = TinyJPEG(
            width: 45, height: 50,
            components: [
                Component(horizontal: 2, vertical: 2) { UInt8(60 + ($0 * 31 + $1 * 17) % 130) },
                Component { UInt8(100 + $0 * 9 + $1) }, Component { UInt8(150 - $0 * 9 - $1) },
            ])
        restarted.restartInterval = 2
        var progressive = restarted
        progressive.isProgressive = true
        progressive.emptyScanCount = 3
        var cmyk = TinyJPEG(
            width: 20, height: 30, components: (0..<4).map { k in Component { UInt8(50 + $0 * 40 + $1 * 20 + k) } })
        cmyk.adobeTransform = 2
        cmyk.exif = EXIFOrientationTests.block(bigEndian: false, value: 3)
        var palette = TinyPNG.noise(width: 23, height: 17, colourType: 3, bitDepth: 4)
        palette.chunksBefore = [TinyPNG.Chunk("PLTE", (0..<48).map { UInt8($0 * 5) })]
        var interlaced = TinyPNG.noise(width: 21, height: 18, colourType: 6, bitDepth: 16)
        interlaced.isInterlaced = true
        interlaced.chunksAfter = [TinyPNG.Chunk("eXIf", EXIFOrientationTests.block(bigEndian: true, value: 6))]
        return [
            "gray JPEG": TinyJPEG.gray(width: 45, height: 50).bytes, "restarted JPEG": restarted.bytes,
            "progressive JPEG": progressive.bytes, "YCCK JPEG": cmyk.bytes,
            "RGB PNG": TinyPNG.noise(width: 23, height: 17, colourType: 2).bytes, "palette PNG": palette.bytes,
            "interlaced PNG": interlaced.bytes,
        ]
    }()

    @Test(arguments: pictures.keys.sorted())
    func `a file cut at any byte ends in a sound way`(name: String) throws {
        let bytes = try #require(Self.pictures[name])
        for count in 0..<bytes.count {
            expectSoundOutcome(Array(bytes.prefix(count)), "\(name) cut to \(count)")
        }
    }

    @Test(arguments: pictures.keys.sorted())
    func `the fraction grows with the data`(name: String) throws {
        let bytes = try #require(Self.pictures[name])
        var last = 0.0
        for count in 0...bytes.count {
            guard let decoding = try? decode(Array(bytes.prefix(count))).decoding else { continue }
            var fraction = 1.0
            if case .partial(let share) = decoding.completeness { fraction = share }
            #expect(fraction >= last, "\(name) cut to \(count)")
            last = fraction
        }
        #expect(last == 1)
    }

    /// What is decoded of a cut picture is what the whole one has there, to the last byte that came.
    @Test func `a cut PNG keeps every row that is there`() throws {
        let picture = TinyPNG.noise(width: 100, height: 300, colourType: 2)
        let bytes = picture.bytes
        let whole = try decode(bytes).pixels.bytes
        // After signature, header chunk, chunk and zlib header stand stored blocks of 65,535 bytes, with 5 before each.
        let start = 8 + 25 + 8 + 2
        for count in stride(from: start + 400, to: bytes.count - 30, by: 997) {
            let (pixels, decoding) = try decode(Array(bytes.prefix(count)))
            let raw = count - start - 5 * ((count - start + 65_539) / 65_540)
            let rows = raw / 301
            #expect(decoding.completeness == .partial(fraction: Double(rows) / 300), "cut to \(count)")
            #expect(pixels.bytes.prefix(rows * 300) == whole.prefix(rows * 300))
            #expect(pixels.bytes.dropFirst(rows * 300).allSatisfy { $0 == 0 })
        }
    }

    @Test func `a cut JPEG keeps the rows above the cut`() throws {
        let bytes = TinyJPEG.gray(width: 64, height: 400).bytes
        let whole = try decode(bytes).pixels.bytes
        let (pixels, decoding) = try decode(Array(bytes.prefix(bytes.count * 3 / 4)))
        guard case .partial(let fraction) = decoding.completeness else {
            Issue.record("the picture was cut, and is said to be complete")
            return
        }
        #expect((0.4..<0.8).contains(fraction))
        let rows = Int((fraction * 400).rounded())
        #expect(pixels.bytes.prefix(rows * 64) == whole.prefix(rows * 64))
    }

    @Test(arguments: pictures.keys.sorted())
    func `random damage ends in a sound way`(name: String) throws {
        let bytes = try #require(Self.pictures[name])
        var generator = SeededGenerator(seed: UInt64(bytes.count))
        for round in 0..<3000 {
            var damaged = bytes
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                let position = Int.random(in: 3..<damaged.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: damaged[position] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
                case 1: damaged[position] = UInt8.random(in: 0...255, using: &generator)
                case 2: damaged[position] = 0xFF
                default:
                    let end = min(damaged.count, position + Int.random(in: 1...40, using: &generator))
                    if damaged.count - (end - position) > 16 { damaged.removeSubrange(position..<end) }
                }
            }
            expectSoundOutcome(damaged, "\(name), seed \(bytes.count), round \(round)")
        }
    }
}
