#if HEIF

    import ImageDecoding
    import TestSupport
    import Testing

    /// Files of boxes that lie, or are damaged: an error with a code, never a trap, and nothing allocated on their word.
    @Suite struct HEIFHostilityTests {
        private func code(_ file: TinyHEIF, limits: DecodingLimits = DecodingLimits()) -> ImageDecodingError.Code? {
            expectSoundOutcome(file.bytes, "hostile")
            _ = embedded(file.bytes)
            return errorCode { _ = try decode(file.bytes, limits: limits) }
        }

        @Test func `items that are made of themselves end`() {
            var file = TinyHEIF.single()
            file.items = [
                TinyHEIF.Item(id: 1, type: "iden", isInline: true), TinyHEIF.Item(id: 2, type: "iden", isInline: true),
            ]
            file.references = [("dimg", 1, [2]), ("dimg", 2, [1])]
            #expect(code(file) == .damagedHeader)
            file.references = [("dimg", 1, [1])]
            #expect(code(file) == .damagedHeader)
            var grid = TinyHEIF.tiled(columns: 1, rows: 1)
            grid.references = [("dimg", 1, [1])]
            #expect(code(grid) == .unsupportedCoding)
            grid.references = []
            #expect(code(grid) == .damagedHeader)
        }

        @Test func `a grid of 65,536 tiles is refused by its size or takes what its pixels take`() {
            // All are the same item.
            var file = TinyHEIF.tiled(columns: 1, rows: 1)
            file.items[0].data = TinyHEIF.grid(columns: 256, rows: 256, width: 72 * 256, height: 64 * 256)
            file.references = [("dimg", 1, [Int](repeating: 2, count: 65_535))]
            #expect(code(file) == .damagedHeader)
            file.items[0].data = TinyHEIF.grid(columns: 255, rows: 256, width: 72 * 255, height: 64 * 256)
            var limits = DecodingLimits()
            limits.maximumPixelCount = 100_000_000
            #expect(errorCode { _ = try decode(file.bytes, limits: limits) } == .tooManyPixels)
            // Tiles of which none is to be seen.
            file.items[0].data = TinyHEIF.grid(columns: 255, rows: 256, width: 72, height: 64)
            #expect(code(file) == .damagedHeader)
        }

        @Test(arguments: [
            [(0, 1 << 62), (0, 1 << 62)], [(1 << 62, 1 << 62)], [(0, 600), (0, 600), (0, 600)], [(1 << 40, 10)], [],
            [(Int.max - 7, 100)],
        ])
        func `places that are not in the file, or overlap, are refused`(extents: [(Int, Int)]) {
            var file = TinyHEIF.single()
            file.items[0].statedExtents = extents.map { (offset: $0.0, byteCount: $0.1) }
            #expect(code(file) != nil)
            file.items[0].isInline = true
            #expect(code(file) != nil)
        }

        @Test func `sizes are judged before anything is allocated`() {
            #expect(code(.single(size: (1 << 20, 1 << 20))) == .sideTooLong)
            #expect(code(.single(size: (900_000, 900_000))) == .tooManyPixels)
            #expect(code(.single(size: (0, 10))) == .emptyPicture)
            #expect(code(.single(size: (80, 64))) == .damagedData)
            // An aperture does not make a large picture small.
            let clap = TinyHEIF.box("clap", [4, 1, 4, 1, 0, 1, 0, 1].flatMap { TinyHEIF.number($0, 4) })
            #expect(code(.single([clap], size: (900_000, 900_000))) == .tooManyPixels)
            var limits = DecodingLimits()
            limits.maximumBufferedByteCount = 1000
            #expect(code(.single(), limits: limits) == .tooMuchMemory)
        }

        @Test func `a bit-stream that is larger than the header says is refused`() {
            // The number after the profile in the parameter set is the width.
            var file = TinyHEIF.single()
            for (index, byte) in TinyHEIF.hevcConfiguration.enumerated().dropFirst(40) {
                for bit in 0..<8 {
                    var changed = TinyHEIF.hevcConfiguration
                    changed[index] = byte ^ 1 << UInt8(bit)
                    file.properties[0] = changed
                    expectSoundOutcome(file.bytes, "byte \(index), bit \(bit)")
                }
            }
        }

        @Test func `encrypted items, other codings and missing ones are reported`() {
            var file = TinyHEIF.single()
            file.items[0].isProtected = true
            #expect(code(file) == .unsupportedCoding)
            file = .single()
            file.items[0].type = "vvc1"
            #expect(code(file) == .unsupportedCoding)
            file.items[0].type = "iovl"
            #expect(code(file) == .unsupportedCoding)
            file = .single()
            file.properties.removeFirst()
            file.items[0].properties = [1, 2]
            #expect(code(file) == .damagedHeader)
            file.items[0].properties = [99]
            #expect(code(file) == .damagedHeader)
            file.items = []
            #expect(code(file) == .damagedHeader)
        }

        @Test func `a tile that is missing leaves the others`() throws {
            var file = TinyHEIF.tiled(columns: 2, rows: 2)
            file.items[3].statedExtents = [(1 << 30, 100)]
            var decoding = try decode(file.bytes).decoding
            #expect(decoding.completeness == .partial(fraction: 0.75) && decoding.warningCount == 1)
            #expect(!decoding.hasUndecodedData)
            file = .tiled(columns: 2, rows: 2)
            file.items[1].data = [UInt8](repeating: 7, count: 100)
            decoding = try decode(file.bytes).decoding
            #expect(decoding.completeness == .partial(fraction: 0.75) && decoding.hasUndecodedData)
        }

        @Test func `boxes inside boxes end with what surrounds them`() {
            var nested = TinyHEIF.box("free", [])
            for _ in 0..<2000 { nested = TinyHEIF.box("iprp", nested) }
            var file = TinyHEIF.single()
            file.metaBoxes = nested
            #expect(code(file) == nil)
            file.metaBoxes = TinyHEIF.number(1, 4) + Array("free".utf8) + [UInt8](repeating: 0xFF, count: 8)
            #expect(code(file) == .damagedHeader)
            file.metaBoxes = TinyHEIF.number(4, 4) + Array("free".utf8)
            #expect(code(file) == .damagedHeader)
        }

        static let files: [(name: String, bytes: [UInt8])] = [
            ("single", TinyHEIF.single([TinyHEIF.box("irot", [3])]).bytes), ("heic", TinyHEIF.heic),
            ("avif", TinyHEIF.avif), ("grid", TinyHEIF.tiled(columns: 2, rows: 1).bytes),
        ]

        @Test(arguments: files.map(\.name))
        func `a file cut anywhere ends in a sound way`(name: String) throws {
            let bytes = try #require(Self.files.first { $0.name == name }).bytes
            for count in stride(from: 0, to: bytes.count, by: 7) {
                expectSoundOutcome(Array(bytes.prefix(count)), "\(name) cut to \(count)")
            }
            _ = embedded(Array(bytes.dropLast(40)))
        }

        @Test(arguments: files.map(\.name))
        func `damage anywhere ends in a sound way`(name: String) throws {
            let bytes = try #require(Self.files.first { $0.name == name }).bytes
            var generator = SeededGenerator(seed: 12)
            for number in 0..<250 {
                var damaged = bytes
                for _ in 0...Int.random(in: 0..<4, using: &generator) {
                    damaged[Int.random(in: 0..<damaged.count, using: &generator)] = UInt8.random(
                        in: 0...255, using: &generator)
                }
                expectSoundOutcome(damaged, "\(name), variant \(number)")
                if number % 5 == 0 { _ = embedded(damaged) }
            }
        }
    }

#endif
