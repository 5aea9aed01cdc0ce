#if JPEGXL
    @testable import ImageDecoding
    import ByteSources
    import Foundation
    import TestSupport
    import Testing

    /// JPEG XL as djxl sees it; broken and hostile files.
    struct JPEGXLDecodingTests {
        static let names = FormatVectors.names(".jxl")

        @Test(arguments: names.filter { $0 != "from-jpeg.jxl" })
        func `every frame is djxl's, bit for bit`(_ name: String) throws {
            try FormatVectors.check(name)
        }

        @Test(
            .enabled(if: Repository.kinds != nil, "the samples of kinds are not beside this clone"),
            arguments: ["lossy", "lossless", "from_jpeg"]
        )
        func `samples of other programs are decoded`(_ name: String) throws {
            let bytes = [UInt8](try Data(contentsOf: try #require(Repository.kinds).appending(path: "\(name).jxl")))
            let (pixels, decoding) = try decode(bytes)
            #expect(decoding.completeness == .complete && pixels.layout.width == 320 && pixels.layout.height == 240)
        }

        @Test func `the JPEG that a file was made of is there, to the byte`() throws {
            let bytes = try FormatVectors.bytes("from-jpeg.jxl")
            let original = [UInt8](
                try Data(contentsOf: Repository.testVectors.appending(path: "selftest/progressive.jpg")))
            var reader = EmbeddedPictureReader(InMemoryByteSource(bytes))
            let next = reader.next()
            let picture = try #require(next)
            #expect(picture.part == .frame(1) && picture.byteRange == nil)
            #expect(reader.storedBytes == original)
            var rows = RowCollector()
            #expect(try reader.decode(into: &rows).header.format == .jpeg)
            #expect(rows.bytes == (try decode(original).pixels.bytes))
            let last = reader.next()
            #expect(last == nil && reader.fault == nil && reader.storedBytes == nil)
        }

        @Test func `a damaged JPEG inside is a fault, and the picture is decoded`() throws {
            var bytes = try FormatVectors.bytes("from-jpeg.jxl")
            let box = try #require(Data(bytes).range(of: Data("jbrd".utf8)))
            for place in box.upperBound..<box.upperBound + 20 { bytes[place] = 0xFF }
            var reader = EmbeddedPictureReader(InMemoryByteSource(bytes))
            let next = reader.next()
            #expect(next == nil)
            #expect(reader.fault != nil && reader.leavesPicturesUnexamined)
        }

        @Test(arguments: ["progressive.jxl", "grey.jxl", "container.jxl"])
        func `a cut file ends in a sound way, and in a part of the picture where that is there`(_ name: String) throws {
            let bytes = try FormatVectors.bytes(name)
            for count in stride(from: 1, to: bytes.count, by: 5) {
                guard let decoding = try? decode(Array(bytes.prefix(count))).decoding else { continue }
                guard case .partial(let fraction) = decoding.completeness else {
                    // Bytes after the last frame may be missing.
                    #expect(count > bytes.count - 20, "\(name) cut to \(count)")
                    continue
                }
                #expect(fraction < 1 && !decoding.hasUndecodedData && decoding.warningCount == 1)
            }
        }

        // MARK: - Hostile files

        /// Sizes as the codestream writes them: 30 bits each.
        @Test func `sizes are judged before libjxl sees them`() {
            for (width, height, code) in [
                (1 << 30, 1 << 30, ImageDecodingError.Code.sideTooLong), (900_000, 900_000, .tooManyPixels),
            ] {
                #expect(errorCode { _ = try decode(codestream(width: width, height: height)) } == code)
                #expect(errorCode { _ = try decode(container(codestream(width: width, height: height))) } == code)
                let (pictures, fault) = embedded(container(codestream(width: width, height: height)))
                #expect(pictures.isEmpty && fault?.code == code)
            }
            var limits = DecodingLimits()
            limits.maximumPixelCount = 4000
            #expect(
                errorCode { _ = try decode(FormatVectors.bytes("grey.jxl"), limits: limits) } == .tooManyPixels)
            limits = DecodingLimits()
            limits.maximumBufferedByteCount = 20_000
            #expect(
                errorCode { _ = try decode(FormatVectors.bytes("alpha.jxl"), limits: limits) } == .tooMuchMemory)
        }

        @Test func `the size is what libjxl reads, however it is written`() throws {
            for name in Self.names {
                let file = HeaderBytes(InMemoryByteSource(try FormatVectors.bytes(name)))
                let size = try #require(JPEGXLStructure(file).size)
                let header = try decode(FormatVectors.bytes(name)).decoding.header
                let isTurned = name == "turned.jxl"
                #expect(isTurned ? (header.height, header.width) == size : (header.width, header.height) == size)
            }
            #expect(
                JPEGXLStructure(HeaderBytes(InMemoryByteSource(codestream(width: 257, height: 77_777)))).size! == (
                    257, 77_777
                ))
        }

        @Test func `boxes without end or beyond the end are passed over`() {
            for size: [UInt8] in [
                [0, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 1], [0, 0, 0, 2], [0, 0, 0, 8],
            ] {
                var bytes = container([])
                bytes.removeLast(8)
                bytes += size + Array("jxlc".utf8)
                #expect(errorCode { _ = try decode(bytes) } == .damagedHeader)
                #expect(embedded(bytes).fault != nil)
            }
        }

        @Test(arguments: names) func `a turned picture says how it was turned`(_ name: String) throws {
            let header = try decode(try FormatVectors.bytes(name)).decoding.header
            #expect(header.appliedOrientation == (name == "turned.jxl" ? 6 : nil))
            #expect(header.exifOrientation == nil)
        }

        @Test func `an animation with more frames than the limit says so`() throws {
            var limits = DecodingLimits()
            limits.maximumEmbeddedPictureCount = 1
            let (pictures, fault) = embedded(try FormatVectors.bytes("animated.jxl"), limits: limits)
            #expect(pictures.count == 1 && fault?.code == .tooManyPictures)
        }

        @Test func `corrupted files end in a sound way`() throws {
            try FormatDamage.checkCorruptions(of: Self.names, seed: 3)
        }

        // MARK: - Writing

        private func codestream(width: Int, height: Int) -> [UInt8] {
            var bits: [Int] = [0]
            func write(_ value: Int, _ count: Int) { bits += (0..<count).map { value >> $0 & 1 } }
            write(3, 2)
            write(height - 1, 30)
            write(0, 3)
            write(3, 2)
            write(width - 1, 30)
            bits += [Int](repeating: 0, count: 8 * 40 - bits.count)
            return [0xFF, 0x0A]
                + stride(from: 0, to: bits.count, by: 8).map { start in
                    (0..<8).reduce(0) { $0 | UInt8(bits[start + $1]) << $1 }
                }
        }

        private func container(_ codestream: [UInt8]) -> [UInt8] {
            func box(_ name: String, _ data: [UInt8]) -> [UInt8] {
                [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: (data.count + 8) >> $0) } + Array(name.utf8) + data
            }
            return box("JXL ", [0x0D, 0x0A, 0x87, 0x0A]) + box("ftyp", Array("jxl \0\0\0\0jxl ".utf8))
                + box("jxlc", codestream)
        }
    }
#endif
