#if WebP
    @testable import ImageDecoding
    import ByteSources
    import Foundation
    import TestSupport
    import Testing

    /// WebP as Pillow sees it; broken and hostile files.
    struct WebPDecodingTests {
        static let names = FormatVectors.names(".webp")

        @Test(arguments: names) func `every frame is Pillow's, bit for bit`(_ name: String) throws {
            try FormatVectors.check(name)
        }

        @Test(
            .enabled(if: Repository.kinds != nil, "the samples of kinds are not beside this clone"),
            arguments: [("lossy", 1), ("lossless", 1), ("animated", 3)]
        )
        func `samples of other programs are decoded`(_ name: String, frameCount: Int) throws {
            let bytes = [UInt8](try Data(contentsOf: try #require(Repository.kinds).appending(path: "\(name).webp")))
            let (pixels, decoding) = try decode(bytes)
            #expect(decoding.completeness == .complete && pixels.layout.width == 320 && pixels.layout.height == 240)
            var reader = EmbeddedPictureReader(InMemoryByteSource(bytes))
            var count = 1
            while reader.next() != nil {
                var consumer = CountingConsumer()
                #expect(try reader.decode(into: &consumer).completeness == .complete)
                count += 1
            }
            #expect(count == frameCount && reader.fault == nil)
        }

        @Test func `the orientation is that of EXIF data or XMP`() throws {
            for (name, orientation) in [("exif.webp", 6), ("xmp.webp", 8), ("grey.webp", nil)] as [(String, Int?)] {
                #expect(try decode(FormatVectors.bytes(name)).decoding.header.exifOrientation == orientation, "\(name)")
            }
        }

        @Test func `the thumbnail in EXIF data is found`() throws {
            var reader = EmbeddedPictureReader(InMemoryByteSource(try FormatVectors.bytes("exif.webp")))
            let next = reader.next()
            let thumbnail = try #require(next)
            #expect(thumbnail.part == .thumbnail && thumbnail.byteRange?.count == 524)
            var consumer = CountingConsumer()
            let decoding = try reader.decode(into: &consumer)
            #expect(decoding.header.format == .jpeg && decoding.header.width == 56)
            #expect(decoding.header.exifOrientation == 6, "a thumbnail lies as its picture does")
            #expect(reader.next() == nil)
        }

        @Test(arguments: ["alpha-lossy.webp", "grey.webp", "palette.webp", "exif.webp"])
        func `a cut file keeps the rows that are there`(_ name: String) throws {
            let bytes = try FormatVectors.bytes(name)
            let whole = try decode(bytes).pixels
            var partialCount = 0
            for count in stride(from: bytes.count / 3, to: bytes.count, by: 7) {
                guard let (pixels, decoding) = try? decode(Array(bytes.prefix(count))),
                    case .partial(let fraction) = decoding.completeness
                else { continue }
                partialCount += 1
                #expect(!decoding.hasUndecodedData && decoding.warningCount == 1)
                let end = Int((fraction * 64).rounded()) * whole.layout.bytesPerRow
                #expect(pixels.bytes.prefix(end) == whole.bytes.prefix(end), "\(name) cut to \(count)")
                #expect(pixels.bytes.dropFirst(end).allSatisfy { $0 == 0 })
            }
            #expect(partialCount > 3)
        }

        @Test func `frames after a damaged one say that they rest on it`() throws {
            var bytes = try FormatVectors.bytes("animated.webp")
            let data = Data(bytes)
            // The second frame's picture is no picture any more.
            let frames = data.indices.filter { data[$0...].starts(with: Array("ANMF".utf8)) }
            let picture = try #require(
                (frames[1] + 8..<frames[2]).first { data[$0...].starts(with: Array("VP8 ".utf8)) })
            for place in picture + 8..<picture + 18 { bytes[place] = 0xFF }
            var reader = EmbeddedPictureReader(InMemoryByteSource(bytes))
            var outcomes: [Int: PictureDecoding.Completeness] = [:]
            while let picture = reader.next() {
                var consumer = CountingConsumer()
                guard case .frame(let number) = picture.part else { continue }
                outcomes[number] = try? reader.decode(into: &consumer).completeness
            }
            #expect(outcomes[2] == nil)
            #expect(outcomes[3] == .partial(fraction: 1) && outcomes[4] == .partial(fraction: 1))
            #expect(outcomes[6] == .complete, "it covers all of the canvas")
        }

        // MARK: - Hostile files

        @Test func `sizes are judged before libwebp sees them`() throws {
            let lossy = lossyHeader(width: 16383, height: 16383) + [UInt8](repeating: 0, count: 60)
            #expect(errorCode { _ = try decode(file([chunk("VP8 ", lossy)])) } == .implausibleSize)
            let lossless = losslessHeader(width: 16384, height: 16384) + [UInt8](repeating: 0, count: 60)
            #expect(errorCode { _ = try decode(file([chunk("VP8L", lossless)])) } == .tooMuchMemory)
            let empty = lossyHeader(width: 0, height: 20) + [UInt8](repeating: 0, count: 60)
            #expect(errorCode { _ = try decode(file([chunk("VP8 ", empty)])) } == .emptyPicture)
            #expect(errorCode { _ = try decode(file([])) } == .damagedHeader)
            #expect(errorCode { _ = try decode(file([chunk("VP8 ", [0, 1, 2])])) } == .damagedHeader)
            // A canvas of 2⁴⁸ pixels.
            let canvas = chunk("VP8X", [2, 0, 0, 0] + [UInt8](repeating: 0xFF, count: 6))
            let frame = chunk(
                "ANMF", [UInt8](repeating: 0, count: 16) + chunk("VP8L", losslessHeader(width: 1, height: 1)))
            #expect(errorCode { _ = try decode(file([canvas, frame])) } == .sideTooLong)
        }

        @Test func `frames beyond the canvas are refused, and the others are decoded`() throws {
            var bytes = try FormatVectors.bytes("animated.webp")
            let place = try #require(Data(bytes).range(of: Data("ANMF".utf8))?.lowerBound)
            bytes[place + 8] = 200
            #expect(errorCode { _ = try decode(bytes) } == .damagedHeader)
            var reader = EmbeddedPictureReader(InMemoryByteSource(bytes))
            var sizes: [Int] = []
            while reader.next() != nil {
                var consumer = CountingConsumer()
                if let decoding = try? reader.decode(into: &consumer) { sizes.append(decoding.layout.width) }
            }
            #expect(sizes == [Int](repeating: 72, count: 7))
        }

        @Test func `a lying size of the whole hides nothing`() throws {
            let bytes = try FormatVectors.bytes("exif.webp")
            let expected = try decode(bytes).pixels
            for size: UInt8 in [0, 12, 255] {
                var changed = bytes
                changed.replaceSubrange(4..<8, with: [size, 0, 0, size == 255 ? 0xFF : 0])
                #expect(try decode(changed).pixels == expected, "\(size)")
            }
        }

        @Test func `an animation with more frames than the limit says so`() throws {
            var limits = DecodingLimits()
            limits.maximumEmbeddedPictureCount = 3
            let bytes = try FormatVectors.bytes("animated.webp")
            var reader = EmbeddedPictureReader(InMemoryByteSource(bytes), limits: limits)
            var count = 0
            while reader.next() != nil { count += 1 }
            #expect(count == 3 && reader.fault?.code == .tooManyPictures && reader.leavesPicturesUnexamined)
        }

        /// The pattern of CVE-2023-4863: code lengths that describe no tree, or tables larger than any tree needs.
        @Test func `impossible Huffman codes end in a sound way`() {
            var generator = SeededGenerator(seed: 4863)
            for round in 0..<500 {
                var bits = BitWriter()
                bits.write(0, 1)  // no transform
                bits.write(round % 2, 1)  // a colour cache
                if round % 2 == 1 { bits.write(11, 4) }
                bits.write(0, 1)  // one set of codes
                for _ in 0..<5 {
                    bits.write(0, 1)  // lengths of codes, not two symbols
                    bits.write(15, 4)  // 19 lengths of lengths
                    for _ in 0..<19 { bits.write(Int.random(in: 0...7, using: &generator) & (round % 8), 3) }
                    bits.write(0, 1)  // for all symbols
                    for _ in 0..<400 { bits.write(Int.random(in: 0...255, using: &generator), 8) }
                }
                let header = losslessHeader(width: 64 + round, height: 64)
                FormatDamage.checkSoundOutcome(file([chunk("VP8L", header + bits.bytes)]), "round \(round)")
            }
        }

        /// Every block has a set of codes of its own, and there are as many as can be.
        @Test func `a picture that announces 65,536 sets of codes ends in a sound way`() {
            var bits = BitWriter()
            bits.write(0, 2)  // no transform, no colour cache
            bits.write(1, 1)  // several sets of codes
            bits.write(0, 3)  // one for each 4 × 4 pixels
            bits.write(0, 1)  // no colour cache
            // The picture of the numbers of sets: one symbol each, 255 for red and green.
            for value in [255, 255, 0, 255, 0] {
                bits.write(1, 1)
                bits.write(0, 1)
                bits.write(1, 1)
                bits.write(value, 8)
            }
            let bytes = file([chunk("VP8L", losslessHeader(width: 1500, height: 1500) + bits.bytes)])
            FormatDamage.checkSoundOutcome(bytes, "sets of codes")
        }

        @Test func `files cut anywhere end in a sound way`() throws {
            for name in Self.names { try FormatDamage.checkCuts(of: name, every: 13) }
        }

        @Test func `corrupted files end in a sound way`() throws {
            try FormatDamage.checkCorruptions(of: Self.names, seed: 1)
        }

        // MARK: - Writing

        private func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
            Array(name.utf8) + [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: data.count >> $0) } + data
                + [UInt8](repeating: 0, count: data.count % 2)
        }

        private func file(_ chunks: [[UInt8]]) -> [UInt8] {
            let content = Array("WEBP".utf8) + chunks.joined()
            return Array("RIFF".utf8) + [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: content.count >> $0) } + content
        }

        private func lossyHeader(width: Int, height: Int) -> [UInt8] {
            [0x10, 0, 0, 0x9D, 1, 0x2A]
                + [width, width >> 8, height, height >> 8].map { UInt8(truncatingIfNeeded: $0) }
        }

        private func losslessHeader(width: Int, height: Int) -> [UInt8] {
            let bits = (width - 1) | (height - 1) << 14
            return [0x2F] + [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: bits >> $0) }
        }

        /// Bits from the lowest on, as a lossless WebP has them.
        private struct BitWriter {
            private(set) var bytes: [UInt8] = []
            private var count = 0

            mutating func write(_ value: Int, _ bitCount: Int) {
                for bit in 0..<bitCount {
                    if count % 8 == 0 { bytes.append(0) }
                    bytes[count / 8] |= UInt8(value >> bit & 1) << (count % 8)
                    count += 1
                }
            }
        }
    }
#endif
