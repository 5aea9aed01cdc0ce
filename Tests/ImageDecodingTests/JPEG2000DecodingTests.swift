#if JPEG2000
    @testable import ImageDecoding
    import ByteSources
    import Foundation
    import TestSupport
    import Testing

    /// JPEG 2000 as Pillow sees it; broken and hostile files.
    struct JPEG2000DecodingTests {
        static let names = FormatVectors.names(".jp2", ".j2k")

        @Test(arguments: names) func `every pixel is Pillow's, bit for bit`(_ name: String) throws {
            try FormatVectors.check(name)
        }

        @Test(
            .enabled(if: Repository.kinds != nil, "the samples of kinds are not beside this clone"),
            arguments: ["plain.jp2", "tiled.jp2", "codestream.j2k"]
        )
        func `samples of other programs are decoded`(_ name: String) throws {
            let bytes = [UInt8](try Data(contentsOf: try #require(Repository.kinds).appending(path: name)))
            let (pixels, decoding) = try decode(bytes)
            #expect(decoding.completeness == .complete && decoding.warningCount == 0)
            #expect(pixels.layout.width == 320 && pixels.layout.height == 240)
        }

        @Test func `a cut file of one tile lacks detail`() throws {
            let bytes = try FormatVectors.bytes("rgb.j2k")
            let whole = try decode(bytes).pixels.bytes
            var lastError = Int.max
            for count in [bytes.count / 3, bytes.count / 2, bytes.count * 4 / 5] {
                let (pixels, decoding) = try decode(Array(bytes.prefix(count)))
                #expect(decoding.completeness == .partial(fraction: 1) && decoding.warningCount > 0)
                #expect(!decoding.hasUndecodedData)
                let error = zip(pixels.bytes, whole).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }
                #expect(error > 0 && error < lastError)
                lastError = error
            }
        }

        @Test func `a cut file of several tiles has those that came`() throws {
            let bytes = try FormatVectors.bytes("tiled.jp2")
            let whole = try decode(bytes).pixels
            let (pixels, decoding) = try decode(Array(bytes.prefix(bytes.count / 2)))
            guard case .partial(let fraction) = decoding.completeness else { return #expect(Bool(false)) }
            #expect((0.2...0.8).contains(fraction) && decoding.warningCount > 0)
            // The first row of tiles is 24 rows high.
            let end = 24 * whole.layout.bytesPerRow
            #expect(pixels.bytes.prefix(end) == whole.bytes.prefix(end))
            #expect(pixels.bytes.suffix(whole.layout.bytesPerRow).allSatisfy { $0 == 0 })
        }

        @Test func `codestreams after the first are pictures of their own`() throws {
            let first = try FormatVectors.bytes("grey.jp2")
            let second = try FormatVectors.bytes("rgb.j2k")
            let box = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: (second.count + 8) >> $0) } + Array("jp2c".utf8)
            let (pictures, fault) = embedded(first + box + second)
            #expect(fault == nil && pictures.count == 1 && pictures[0].picture.part == .frame(2))
            #expect(pictures[0].pixels == (try decode(second).pixels))
        }

        // MARK: - Hostile files

        @Test func `sizes are judged before OpenJPEG sees them`() throws {
            let big = 0xFFFF_FFFF
            #expect(code(try changed(8, big, 12, big)) == .sideTooLong)
            #expect(code(try changed(8, 900_000, 12, 900_000)) == .tooManyPixels)
            #expect(code(try changed(8, 0)) == .emptyPicture)
            #expect(code(try changed(16, 72)) == .emptyPicture)
            #expect(code(try changed(24, 0)) == .damagedHeader, "tiles of no width")
            #expect(code(try changed(24, 1, 28, 1, 8, 70_000)) == .damagedHeader, "tiles without number")
            #expect(code(try changed(32, 80)) == .damagedHeader, "a tile after the corner")
            // 65,160 tiles of one row each are as many as a picture of that size may have.
            var limits = DecodingLimits()
            limits.maximumBufferedByteCount = 64 << 20
            let tiles = try changed(24, 1, 28, 1, 8, 1000, 12, 65)
            #expect(code(tiles, limits) == .tooMuchMemory)
            let whole = try changed(8, 20_000, 12, 20_000, 24, 20_000, 28, 20_000)
            #expect(code(whole) == .tooMuchMemory)
        }

        @Test(arguments: [0, 5, 257, 16_384, 65_535]) func `counts of components are bounded`(count: Int) throws {
            var bytes = try FormatVectors.bytes("rgb.j2k")
            bytes[40] = UInt8(count >> 8)
            bytes[41] = UInt8(count & 255)
            #expect(code(bytes) == .unsupportedCoding)
        }

        @Test func `components of which samples stand for several pixels are repeated`() throws {
            var bytes = try FormatVectors.bytes("rgb.j2k")
            // The second component says that it has a quarter of the samples; its data then are not what they were.
            bytes[46] = 2
            bytes[47] = 2
            FormatDamage.checkSoundOutcome(bytes, "subsampled")
            for (columns, rows) in [(0, 1), (1, 0)] {
                bytes[46] = UInt8(columns)
                bytes[47] = UInt8(rows)
                #expect(code(bytes) == .unsupportedCoding)
            }
            (bytes[46], bytes[47]) = (255, 255)
            FormatDamage.checkSoundOutcome(bytes, "one sample")
        }

        @Test func `files cut anywhere end in a sound way`() throws {
            for name in Self.names { try FormatDamage.checkCuts(of: name, every: 61) }
        }

        @Test func `corrupted files end in a sound way`() throws {
            try FormatDamage.checkCorruptions(of: Self.names, seed: 4)
        }

        private func code(_ bytes: [UInt8], _ limits: DecodingLimits = DecodingLimits()) -> ImageDecodingError.Code? {
            errorCode { _ = try decode(bytes, limits: limits) }
        }

        /// A codestream with other numbers of four bytes in its sizes: place, value, and so on.
        private func changed(_ changes: Int...) throws -> [UInt8] {
            var bytes = try FormatVectors.bytes("rgb.j2k")
            for index in stride(from: 0, to: changes.count, by: 2) {
                for byte in 0..<4 {
                    bytes[changes[index] + byte] = UInt8(truncatingIfNeeded: changes[index + 1] >> (24 - 8 * byte))
                }
            }
            return bytes
        }
    }
#endif
