import ImageDecoding
import TestSupport
import Testing

/// Cut and corrupted files with pictures inside: never a crash, always whole pictures, errors or faults.
@Suite struct EmbeddedDamageTests {
    static let files: [String: [UInt8]] = {
        var interlaced = EmbeddedAnimationTests.picture(8, 9, colourType: 6, bitDepth: 16, seed: 1)
        interlaced.isInterlaced = true
        var palette = EmbeddedAnimationTests.picture(10, 9, colourType: 3, bitDepth: 4, seed: 1)
        palette.chunksBefore = [
            TinyPNG.Chunk("PLTE", (0..<48).map { UInt8($0 * 5) }), TinyPNG.Chunk("tRNS", [0, 99, 200]),
        ]
        palette.chunksBefore.append(TinyPNG.Chunk("eXIf", TinyEXIF(EmbeddedThumbnailTests.thumbnail).bytes))
        var part = EmbeddedAnimationTests.picture(4, 5, colourType: 3, bitDepth: 4, seed: 2)
        part.isInterlaced = false
        var text = TinyPNG.noise(width: 3, height: 2, colourType: 0)
        text.chunksBefore = [EmbeddedThumbnailTests.profile(TinyEXIF(TinyJPEG.gray(width: 8, height: 8).bytes).bytes)]
        return [
            "text": text.bytes,
            "EXIF": EmbeddedThumbnailTests.jpeg(TinyEXIF(EmbeddedThumbnailTests.thumbnail, bigEndian: true)),
            "MPO": TinyMPO(EmbeddedMultiPictureTests.pictures).bytes,
            "animation": EmbeddedAnimationTests.animation.bytes,
            "interlaced animation": TinyAnimation(
                picture: interlaced,
                frames: [
                    .init(picture: interlaced, disposal: 2, blending: 1), .init(picture: interlaced, blending: 1),
                ]
            ).bytes,
            "palette animation": TinyAnimation(
                picture: palette,
                frames: [.init(picture: part, column: 5, row: 4, disposal: 1, blending: 1), .init(picture: part)]
            ).bytes,
        ]
    }()

    /// Checks what must hold of whatever is found in any bytes.
    private func expectSoundOutcome(_ bytes: [UInt8], _ comment: Comment) {
        let (pictures, fault) = embedded(bytes)
        #expect(fault?.message.isEmpty != true, comment)
        for outcome in pictures {
            if let range = outcome.picture.byteRange {
                #expect(!range.isEmpty && range.upperBound <= bytes.count, comment)
            }
            switch outcome.result {
            case .success(let (pixels, decoding)):
                #expect(pixels.bytes.count == decoding.layout.byteCount, comment)
                #expect(decoding.header.pixelCount == decoding.layout.width * decoding.layout.height, comment)
                if case .partial(let fraction) = decoding.completeness { #expect((0...1).contains(fraction), comment) }
                #expect((decoding.warningCount > 0) == (decoding.firstWarning != nil), comment)
            case .failure(let error):
                #expect(!error.message.isEmpty, comment)
            }
        }
    }

    @Test(arguments: files.keys.sorted())
    func `a file cut at any byte ends in a sound way`(name: String) throws {
        let bytes = try #require(Self.files[name])
        let whole = embedded(bytes).pictures
        #expect(whole.count >= 1 && whole.allSatisfy { $0.error == nil })
        for count in 0..<bytes.count {
            let cut = Array(bytes.prefix(count))
            expectSoundOutcome(cut, "\(name) cut to \(count)")
            // What is said to be complete is what the whole file has there.
            for outcome in embedded(cut).pictures {
                guard let (pixels, decoding) = try? outcome.result.get(), decoding.completeness == .complete else {
                    continue
                }
                let same = whole.first { $0.picture.part == outcome.picture.part }
                #expect(same?.pixels == pixels, "\(name) cut to \(count)")
            }
        }
    }

    @Test(arguments: files.keys.sorted())
    func `random damage ends in a sound way`(name: String) throws {
        let bytes = try #require(Self.files[name])
        var generator = SeededGenerator(seed: UInt64(bytes.count))
        for round in 0..<(Repository.runsLongTests ? 10_000 : 500) {
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

    @Test func `headers of animations with any bytes in them do no harm, even with right checksums`() {
        var generator = SeededGenerator(seed: 7)
        for round in 0..<(Repository.runsLongTests ? 50_000 : 1000) {
            var chunks = EmbeddedAnimationTests.animation.chunks
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                let index = Int.random(in: 0..<chunks.count, using: &generator)
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: chunks.insert(chunks[index], at: Int.random(in: 0...chunks.count, using: &generator))
                case 1: chunks.swapAt(index, Int.random(in: 0..<chunks.count, using: &generator))
                default:
                    guard chunks[index].name != "fdAT", chunks[index].name != "IDAT", !chunks[index].payload.isEmpty
                    else { continue }
                    let byte = Int.random(in: 0..<chunks[index].payload.count, using: &generator)
                    chunks[index].payload[byte] = [0, 1, 2, 5, 9, 127, 255].randomElement(using: &generator) ?? 0
                }
            }
            expectSoundOutcome(TinyAnimation.bytes(chunks), "round \(round)")
        }
    }

    @Test func `EXIF blocks and indexes with any bytes in them do no harm`() {
        var generator = SeededGenerator(seed: 8)
        for round in 0..<(Repository.runsLongTests ? 50_000 : 1500) {
            var exif = TinyEXIF(EmbeddedThumbnailTests.thumbnail, bigEndian: round % 2 == 0).bytes
            for _ in 0..<3 {
                exif[Int.random(in: 4..<70, using: &generator)] =
                    [0, 1, 2, 8, 26, 127, 255].randomElement(using: &generator) ?? 0
            }
            var picture = TinyJPEG.gray(width: 8, height: 8)
            picture.exif = exif
            expectSoundOutcome(picture.bytes, "EXIF, round \(round)")
            var file = TinyMPO(EmbeddedMultiPictureTests.pictures, bigEndian: round % 2 == 0).bytes
            for _ in 0..<3 {
                file[Int.random(in: 14..<120, using: &generator)] =
                    [0, 1, 2, 8, 16, 38, 127, 255].randomElement(using: &generator) ?? 0
            }
            expectSoundOutcome(file, "index, round \(round)")
        }
    }
}
