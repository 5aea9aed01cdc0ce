#if GIF
    @testable import ImageDecoding
    import ByteSources
    import Foundation
    import TestSupport
    import Testing

    /// GIF as Pillow sees it; broken and hostile files.
    struct GIFDecodingTests {
        static let names = FormatVectors.names(".gif")

        @Test(arguments: names) func `every frame is Pillow's, bit for bit`(_ name: String) throws {
            try FormatVectors.check(name)
        }

        @Test(
            .enabled(if: Repository.kinds != nil, "the samples of kinds are not beside this clone"),
            arguments: [("static", 1), ("interlaced", 1), ("animated", 3)]
        )
        func `samples of other programs are decoded`(_ name: String, frameCount: Int) throws {
            let bytes = [UInt8](try Data(contentsOf: try #require(Repository.kinds).appending(path: "\(name).gif")))
            let (pixels, decoding) = try decode(bytes)
            #expect(decoding.completeness == .complete && pixels.layout.width == 320 && pixels.layout.height == 240)
            let (pictures, fault) = embedded(bytes)
            #expect(pictures.count == frameCount - 1 && fault == nil)
            #expect(pictures.allSatisfy { $0.error == nil })
        }

        @Test(arguments: ["local-table.gif", "transparent.gif"])
        func `a cut file keeps the rows that are there`(_ name: String) throws {
            let bytes = try FormatVectors.bytes(name)
            let whole = try decode(bytes).pixels
            var last = 0.0
            for count in stride(from: 500, to: bytes.count, by: 31) {
                guard let (pixels, decoding) = try? decode(Array(bytes.prefix(count))),
                    case .partial(let fraction) = decoding.completeness
                else { continue }
                #expect(fraction >= last && !decoding.hasUndecodedData && decoding.warningCount == 1)
                last = fraction
                let end = Int((fraction * 64).rounded()) * whole.layout.bytesPerRow
                #expect(pixels.bytes.prefix(end) == whole.bytes.prefix(end), "\(name) cut to \(count)")
            }
            #expect(last > 0.9)
        }

        @Test func `a cut interlaced file keeps every row that came`() throws {
            let bytes = try FormatVectors.bytes("interlaced.gif")
            let whole = try decode(bytes).pixels
            let (pixels, decoding) = try decode(Array(bytes.prefix(bytes.count / 2)))
            guard case .partial(let fraction) = decoding.completeness else { return #expect(Bool(false)) }
            let stride = whole.layout.bytesPerRow
            let kept = (0..<64).filter {
                pixels.bytes[$0 * stride..<($0 + 1) * stride] == whole.bytes[$0 * stride..<($0 + 1) * stride]
            }
            #expect(kept.count == Int((fraction * 64).rounded()) && kept.count > 20)
        }

        @Test func `frames after a damaged one say that they rest on it`() throws {
            var bytes = try FormatVectors.bytes("animated.gif")
            // The code size of the second frame, after its table of colours.
            let control = try #require(Data(bytes).range(of: Data([0x21, 0xF9, 4, 5])))
            bytes[control.upperBound + 4 + 10 + 384] = 13
            let (pictures, _) = embedded(bytes)
            #expect(pictures.count == 6 && pictures[0].error?.code == .damagedHeader)
            for picture in pictures.dropFirst() {
                #expect(try picture.result.get().decoding.completeness == .partial(fraction: 1))
            }
        }

        // MARK: - Hostile files

        @Test func `sizes are judged before anything is allocated`() {
            let huge = file(screen: (65535, 65535), frame: (0, 0, 65535, 65535))
            #expect(errorCode { _ = try decode(huge) } == .tooManyPixels)
            let wide = file(screen: (10, 10), frame: (65535, 65535, 65535, 65535))
            #expect(errorCode { _ = try decode(wide) } == .tooManyPixels)
            let implausible = file(screen: (20_000, 20_000), frame: (0, 0, 20_000, 20_000))
            #expect(errorCode { _ = try decode(implausible) } == .implausibleSize)
            let interlaced = file(screen: (20_000, 20_000), frame: (0, 0, 20_000, 20_000), flags: 0x40, fill: 1 << 17)
            var limits = DecodingLimits()
            limits.maximumBufferedByteCount = 100 << 20
            #expect(errorCode { _ = try decode(interlaced, limits: limits) } == .tooMuchMemory)
            for size in [(0, 5), (5, 0)] {
                let empty = file(screen: (10, 10), frame: (0, 0, size.0, size.1))
                #expect(errorCode { _ = try decode(empty) } == .emptyPicture)
            }
        }

        @Test func `a frame that is too large costs itself alone`() throws {
            var bytes = try FormatVectors.bytes("growing.gif")
            // The second frame begins at 65,280.
            let control = try #require(Data(bytes).range(of: Data([0x21, 0xF9, 4, 0, 10, 0, 0, 0, 0x2C, 60, 0])))
            bytes[control.upperBound - 1] = 0xFF
            bytes[control.upperBound + 1] = 0xFF
            let (pictures, _) = embedded(bytes)
            #expect(pictures.count == 2 && pictures[0].error?.code == .tooManyPixels)
            #expect(try pictures[1].result.get().decoding.completeness == .partial(fraction: 1))
        }

        @Test(arguments: [9, 12, 13, 200, 255]) func `code sizes that there are not are refused`(size: UInt8) {
            #expect(
                errorCode { _ = try decode(file(screen: (9, 9), frame: (0, 0, 9, 9), codeSize: size)) }
                    == .damagedHeader)
        }

        @Test func `a file without a frame holds no picture`() {
            #expect(errorCode { _ = try decode(Array("GIF89a".utf8)) } == .damagedHeader)
            let header = Array("GIF89a".utf8) + [9, 0, 9, 0, 0, 0, 0]
            #expect(errorCode { _ = try decode(header) } == .damagedHeader)
            #expect(errorCode { _ = try decode(header + [0x3B]) } == .damagedHeader)
            let strays = header + [UInt8](repeating: 1, count: 1 << 17)
            #expect(errorCode { _ = try decode(strays) } == .damagedHeader)
        }

        @Test func `an animation with more frames than the limit says so`() throws {
            var limits = DecodingLimits()
            limits.maximumEmbeddedPictureCount = 2
            let (pictures, fault) = embedded(try FormatVectors.bytes("animated.gif"), limits: limits)
            #expect(pictures.count == 2 && fault?.code == .tooManyPictures)
        }

        @Test func `nothing but clear codes takes no longer than its bytes`() {
            var bytes = file(screen: (100, 100), frame: (0, 0, 100, 100), codeSize: 1, fill: 0)
            bytes.removeLast(2)
            // Codes of two bits, each of them 2.
            for _ in 0..<4000 { bytes += [255] + [UInt8](repeating: 0b1010_1010, count: 255) }
            #expect(errorCode { _ = try decode(bytes + [0, 0x3B]) } == .damagedData)
        }

        @Test func `files cut anywhere end in a sound way`() throws {
            for name in Self.names { try FormatDamage.checkCuts(of: name, every: 97) }
        }

        @Test func `corrupted files end in a sound way`() throws {
            try FormatDamage.checkCorruptions(of: Self.names, seed: 2)
        }

        // MARK: - Writing

        /// A file of one frame, whose rows are `fill` zero bytes.
        private func file(
            screen: (Int, Int), frame: (Int, Int, Int, Int), flags: UInt8 = 0, codeSize: UInt8 = 2, fill: Int = 20
        ) -> [UInt8] {
            func words(_ numbers: Int...) -> [UInt8] {
                numbers.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
            }
            var bytes = Array("GIF89a".utf8) + words(screen.0, screen.1) + [0, 0, 0, 0x2C]
            bytes += words(frame.0, frame.1, frame.2, frame.3) + [flags, codeSize]
            var rest = fill
            while rest > 0 {
                let count = min(255, rest)
                bytes += [UInt8(count)] + [UInt8](repeating: 0, count: count)
                rest -= count
            }
            return bytes + [0, 0x3B]
        }
    }
#endif
