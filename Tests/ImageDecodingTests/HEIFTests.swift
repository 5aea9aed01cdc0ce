#if HEIF

    import Foundation
    import ImageDecoding
    import TestSupport
    import Testing

    /// HEIC and AVIF: what is shown, and how.
    @Suite struct HEIFTests {
        static let single = Result { try decode(TinyHEIF.single().bytes).pixels }

        /// The pixel of a picture, three bytes.
        static func pixel(_ pixels: Pixels, _ x: Int, _ y: Int) -> ArraySlice<UInt8> {
            let start = y * pixels.layout.bytesPerRow + 3 * x
            return pixels.bytes[start..<start + 3]
        }

        @Test func `boxes may be written in other versions`() throws {
            let (pixels, decoding) = try decode(TinyHEIF.heic)
            #expect(pixels == (try Self.single.get()))
            #expect(decoding.header.format == .heic && decoding.completeness == .complete)
            #expect((decoding.header.width, decoding.header.height) == (72, 64))
            #expect(decoding.header.colour.space == .yCbCr && decoding.header.exifOrientation == nil)
        }

        @Test func `a grid shows its tiles beside each other, cut at the edges`() throws {
            let tile = try Self.single.get()
            let (pixels, decoding) = try decode(TinyHEIF.tiled(columns: 3, rows: 2, width: 150, height: 100).bytes)
            #expect((decoding.header.width, decoding.header.height) == (150, 100))
            #expect(decoding.completeness == .complete && decoding.warningCount == 0)
            for y in 0..<100 {
                for x in 0..<150 {
                    #expect(Self.pixel(pixels, x, y) == Self.pixel(tile, x % 72, y % 64) || false)
                }
            }
        }

        @Test(arguments: 0..<4, [nil, false, true] as [Bool?])
        func `turns against the clock come before mirrors where the file says so`(turns: Int, mirror: Bool?) throws {
            let tile = try Self.single.get()
            var more = [TinyHEIF.box("irot", [UInt8(turns)])]
            if let mirror { more.append(TinyHEIF.box("imir", [mirror ? 1 : 0])) }
            for bytes in [TinyHEIF.single(more).bytes, TinyHEIF.tiled(columns: 1, rows: 1, more).bytes] {
                let (pixels, decoding) = try decode(bytes)
                let (width, height) = turns % 2 == 0 ? (72, 64) : (64, 72)
                #expect((decoding.layout.width, decoding.layout.height) == (width, height))
                #expect(decoding.header.exifOrientation == nil)
                // The same turn as EXIF numbers it: what is shown is the picture as it is coded, turned so.
                let orientation = decoding.header.appliedOrientation ?? 1
                #expect((decoding.header.appliedOrientation == nil) == (turns == 0 && mirror == nil))
                for (x, y) in [(0, 0), (5, 9), (width - 1, 0), (31, 40)] {
                    let (codedX, codedY) =
                        switch orientation {
                        case 2: (71 - x, y)
                        case 3: (71 - x, 63 - y)
                        case 4: (x, 63 - y)
                        case 5: (y, x)
                        case 6: (y, 63 - x)
                        case 7: (71 - y, 63 - x)
                        case 8: (71 - y, x)
                        default: (x, y)
                        }
                    #expect(Self.pixel(pixels, x, y) == Self.pixel(tile, codedX, codedY), "\(orientation) \(x) \(y)")
                }
                for (x, y) in [(0, 0), (5, 9), (width - 1, 0), (0, height - 1), (width - 1, height - 1), (31, 40)] {
                    // Where the pixel was before the mirror, and before the turns.
                    let (mirroredX, mirroredY) = (
                        mirror == true ? width - 1 - x : x, mirror == false ? height - 1 - y : y
                    )
                    let (sourceX, sourceY) =
                        switch turns {
                        case 0: (mirroredX, mirroredY)
                        case 1: (71 - mirroredY, mirroredX)
                        case 2: (71 - mirroredX, 63 - mirroredY)
                        default: (mirroredY, 63 - mirroredX)
                        }
                    #expect(Self.pixel(pixels, x, y) == Self.pixel(tile, sourceX, sourceY), "\(x) \(y)")
                }
            }
        }

        @Test func `an aperture cuts, and what it cuts is turned`() throws {
            let tile = try Self.single.get()
            func aperture(_ values: [Int]) -> [UInt8] {
                TinyHEIF.box("clap", values.flatMap { TinyHEIF.number($0, 4) })
            }
            // 40 × 20 pixels, whose centre is 3 to the right and 2 above that of the picture.
            let clap = aperture([40, 1, 20, 1, 3, 1, -2, 1])
            let plain = try decode(TinyHEIF.single([clap]).bytes).pixels
            #expect((plain.layout.width, plain.layout.height) == (40, 20))
            for (x, y) in [(0, 0), (39, 19), (7, 3)] {
                #expect(Self.pixel(plain, x, y) == Self.pixel(tile, 19 + x, 20 + y))
            }
            let turned = try decode(TinyHEIF.single([clap, TinyHEIF.box("irot", [1])]).bytes).pixels
            #expect((turned.layout.width, turned.layout.height) == (20, 40))
            #expect(Self.pixel(turned, 2, 5) == Self.pixel(plain, 34, 2))
            for values in [[40, 0, 20, 1, 0, 1, 0, 1], [0, 1, 20, 1, 0, 1, 0, 1], [4, 1, 4, 1, 900, 1, 0, 1]] {
                #expect(errorCode { _ = try decode(TinyHEIF.single([aperture(values)]).bytes) } == .damagedHeader)
            }
        }

        @Test func `an identity shows what it names, turned once more`() throws {
            var file = TinyHEIF.single([TinyHEIF.box("irot", [1])])
            file.items[0].id = 2
            file.items.insert(TinyHEIF.Item(id: 1, type: "iden", properties: [4], isInline: true), at: 0)
            file.references = [("dimg", 1, [2])]
            let (pixels, _) = try decode(file.bytes)
            #expect((pixels.layout.width, pixels.layout.height) == (72, 64))
            #expect(Self.pixel(pixels, 0, 0) == Self.pixel(try Self.single.get(), 71, 63))
            #expect(embedded(file.bytes).pictures.isEmpty)
        }

        @Test func `in AVIF a turn is reported and not done, as Pillow does`() throws {
            let (plain, decoding) = try decode(TinyHEIF.avif)
            #expect(decoding.header.format == .avif && decoding.header.exifOrientation == nil)
            var file = TinyHEIF(brand: "avif", items: [])
            file.properties = [
                TinyHEIF.firstBox("av1C", in: TinyHEIF.avif), TinyHEIF.size(72, 64),
                TinyHEIF.firstBox("colr", in: TinyHEIF.avif), TinyHEIF.box("irot", [1]), TinyHEIF.box("imir", [1]),
            ]
            let data = Array(TinyHEIF.firstBox("mdat", in: TinyHEIF.avif).dropFirst(8))
            file.items = [TinyHEIF.Item(id: 1, type: "av01", data: data, properties: [1, 2, 3, 4])]
            var turned = try decode(file.bytes)
            #expect(turned.pixels == plain && turned.decoding.header.exifOrientation == 8)
            file.items[0].properties = [1, 2, 3, 4, 5]
            turned = try decode(file.bytes)
            #expect(turned.pixels == plain && turned.decoding.header.exifOrientation == 7)
        }

        @Test func `thumbnails and further pictures are found, tiles and alpha are not`() throws {
            var file = TinyHEIF.tiled(columns: 2, rows: 1)
            file.items += [
                TinyHEIF.Item(id: 10, type: "hvc1", data: TinyHEIF.hevcData, properties: [1, 2, 3]),
                TinyHEIF.Item(id: 11, type: "hvc1", data: TinyHEIF.hevcData, isHidden: true, properties: [1, 2, 3]),
                TinyHEIF.Item(id: 12, type: "hvc1", data: TinyHEIF.hevcData, properties: [1, 2, 5]),
                TinyHEIF.Item(id: 13, type: "jpeg", data: TinyJPEG.gray(width: 30, height: 20).bytes),
                TinyHEIF.Item(id: 14, type: "vvc1", data: [1, 2, 3]),
                TinyHEIF.Item(
                    id: 15, type: "Exif", data: [0, 0, 0, 0] + TinyEXIF(EmbeddedThumbnailTests.thumbnail).bytes),
            ]
            file.properties.append(
                TinyHEIF.fullBox("auxC", Array("urn:mpeg:hevc:2015:auxid:1\0".utf8)))
            file.references += [("thmb", 10, [1]), ("auxl", 12, [1]), ("cdsc", 15, [1])]
            #expect(try decode(file.bytes).decoding.header.colour.hasAlpha)
            let (pictures, fault) = embedded(file.bytes)
            #expect(fault == nil)
            #expect(pictures.map(\.picture.part) == [.thumbnail, .thumbnail, .frame(2), .frame(3), .frame(4)])
            let tile = try Self.single.get()
            #expect(try pictures[0].result.get().pixels == tile && pictures[2].result.get().pixels == tile)
            #expect(try pictures[1].result.get().decoding.header.format == .jpeg)
            #expect(try pictures[3].result.get().decoding.header.format == .jpeg)
            #expect(errorCode { _ = try pictures[4].result.get() } == .unsupportedCoding)
        }

        @Test func `a picture in JPEG is shown`() throws {
            var file = TinyHEIF.single()
            file.items = [TinyHEIF.Item(id: 1, type: "jpeg", data: TinyJPEG.gray(width: 30, height: 20).bytes)]
            #expect(try decode(file.bytes).pixels == (try decode(TinyJPEG.gray(width: 30, height: 20).bytes).pixels))
        }

        @Test func `the frames of a track are found`() throws {
            var file = TinyHEIF(brand: "hevc", items: [], primary: nil)
            let data = TinyHEIF.hevcData
            func movie(offset: Int) -> [UInt8] {
                let entry = TinyHEIF.box(
                    "hvc1",
                    [UInt8](repeating: 0, count: 24) + TinyHEIF.number(72, 2) + TinyHEIF.number(64, 2)
                        + [UInt8](repeating: 0, count: 50) + TinyHEIF.hevcConfiguration + TinyHEIF.colour)
                func numbers(_ values: [Int]) -> [UInt8] { values.flatMap { TinyHEIF.number($0, 4) } }
                let table = TinyHEIF.box(
                    "stbl",
                    TinyHEIF.fullBox("stsd", numbers([1]) + entry)
                        + TinyHEIF.fullBox("stsz", numbers([0, 3, data.count, data.count, data.count]))
                        + TinyHEIF.fullBox("stsc", numbers([1, 1, 2, 1]))
                        + TinyHEIF.fullBox("stss", numbers([2, 1, 3]))
                        + TinyHEIF.fullBox("stco", numbers([2, offset, offset])))
                return TinyHEIF.box(
                    "moov",
                    TinyHEIF.box(
                        "trak",
                        TinyHEIF.box(
                            "mdia",
                            TinyHEIF.fullBox(
                                "hdlr", numbers([0]) + Array("pict".utf8) + [UInt8](repeating: 0, count: 13))
                                + TinyHEIF.box("minf", table))))
            }
            file.items = [TinyHEIF.Item(id: 1, type: "hide", data: data + data)]
            // After the items, so that their data do not move.
            let place =
                try #require(file.bytes.indices.first { file.bytes[$0...].starts(with: Array("mdat".utf8)) }) + 4
            file.boxesAfter = movie(offset: place)
            let tile = try Self.single.get()
            #expect(try decode(file.bytes).pixels == tile)
            let (pictures, fault) = embedded(file.bytes)
            #expect(pictures.map(\.picture.part) == [.frame(3)])
            #expect(try pictures[0].result.get().pixels == tile)
            // The second depends on the first.
            #expect(fault?.code == .unsupportedCoding)
        }

        @Test(.enabled(if: Repository.kinds != nil, "no samples of kinds"))
        func `samples by other programs have the hashes of Pillow`() throws {
            let kinds = try #require(Repository.kinds)
            let names = try FileManager.default.contentsOfDirectory(atPath: kinds.path)
            for name in names where name.hasSuffix(".heic") || name.hasSuffix(".avif") {
                let (pixels, decoding) = try decode(Array(try Data(contentsOf: kinds.appending(path: name))))
                #expect(
                    decoding.completeness == .complete && pixels.layout.width * pixels.layout.height == 76_800,
                    "\(name)")
            }
        }
    }

#endif
