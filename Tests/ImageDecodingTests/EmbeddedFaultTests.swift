import ByteSources
import ImageDecoding
import TestSupport
import Testing

/// What is wrong with the description of embedded pictures, and whether that hides any.
struct EmbeddedFaultTests {
    @Test func `what is announced and not there is a fault, and the JPEG in the data is taken all the same`() {
        func fault(_ change: (inout TinyEXIF) -> Void) -> ImageDecodingError.Code? {
            var exif = TinyEXIF(EmbeddedThumbnailTests.thumbnail)
            change(&exif)
            let found = faults(in: EmbeddedThumbnailTests.jpeg(exif))
            #expect(found.parts == [.thumbnail] && !found.leavesPicturesUnexamined)
            // Without one there is none.
            exif.thumbnail = [UInt8](repeating: 7, count: EmbeddedThumbnailTests.thumbnail.count)
            let none = faults(in: EmbeddedThumbnailTests.jpeg(exif))
            #expect(none.parts.isEmpty && none.fault == found.fault)
            #expect(none.leavesPicturesUnexamined == (found.fault == .unsupportedCoding))
            return found.fault
        }
        #expect(fault { $0.statedOffset = .max } == .damagedHeader)
        #expect(fault { $0.statedOffset = 60_000 } == .damagedHeader)
        #expect(fault { $0.statedOffset = 0 } == .damagedHeader)
        #expect(fault { $0.link = .max } == .damagedHeader)
        #expect(fault { $0.link = 8 } == .damagedHeader)
        #expect(fault { $0.entries = [(0x0201, 50)] } == .damagedHeader)
        #expect(fault { $0.entries = [(0x0202, 50)] } == .damagedHeader)
        #expect(fault { $0.entries = [(0x0103, 1), (0x0111, 50), (0x0117, 9)] } == .unsupportedCoding)
        var picture = TinyJPEG.gray(width: 8, height: 8)
        picture.exif = [1, 2, 3, 4, 5, 6, 7, 8]
        #expect(faults(in: picture.bytes).fault == .damagedHeader)
        #expect(!faults(in: picture.bytes).leavesPicturesUnexamined)
    }

    /// What was found, what was wrong, and whether that hides pictures.
    private func faults(
        in bytes: [UInt8], limits: DecodingLimits = DecodingLimits()
    ) -> (parts: [EmbeddedPicture.Part], fault: ImageDecodingError.Code?, leavesPicturesUnexamined: Bool) {
        var reader = EmbeddedPictureReader(InMemoryByteSource(bytes), limits: limits)
        var parts: [EmbeddedPicture.Part] = []
        while let picture = reader.next() { parts.append(picture.part) }
        return (parts, reader.fault?.code, reader.leavesPicturesUnexamined)
    }

    @Test func `what hides pictures is told apart from what does not`() {
        let picture = TinyJPEG.gray(width: 8, height: 8).bytes
        #expect(!faults(in: picture).leavesPicturesUnexamined)
        #expect(
            !faults(in: EmbeddedThumbnailTests.jpeg(TinyEXIF(EmbeddedThumbnailTests.thumbnail)))
                .leavesPicturesUnexamined)
        // Plain pixels, in both kinds of JFIF segment.
        let pixels = Array("JFIF\0".utf8) + [1, 2, 0, 0, 1, 0, 1, 2, 1] + [1, 2, 3, 4, 5, 6]
        #expect(faults(in: jpeg(picture, insertingSegment: 0xE0, pixels)).leavesPicturesUnexamined)
        let extended = Array("JFXX\0".utf8) + [0x13, 1, 1, 7, 7, 7]
        #expect(faults(in: jpeg(picture, insertingSegment: 0xE0, extended)).leavesPicturesUnexamined)
        // Too many pictures, or too many things before them.
        let many = TinyMPO([[UInt8]](repeating: picture, count: 5)).bytes
        var limits = DecodingLimits()
        #expect(!faults(in: many).leavesPicturesUnexamined)
        limits.maximumEmbeddedPictureCount = 3
        let tooMany = faults(in: many, limits: limits)
        #expect(tooMany.fault == .tooManyPictures && tooMany.parts.count == 3 && tooMany.leavesPicturesUnexamined)
        limits = DecodingLimits()
        limits.maximumEmbeddedCPUSeconds = 0
        let tooLong = faults(in: many, limits: limits)
        #expect(tooLong.fault == .tooMuchTime && tooLong.leavesPicturesUnexamined)
        // An index that names a place beyond the file, where nothing is; and one in it where no JPEG begins.
        var beyond = TinyMPO([picture, picture])
        beyond.change = { $0[1].offset = 1 << 24 }
        #expect(faults(in: beyond.bytes).fault == .damagedHeader)
        #expect(!faults(in: beyond.bytes).leavesPicturesUnexamined)
        beyond.change = { $0[1].offset += 1 }
        #expect(faults(in: beyond.bytes).leavesPicturesUnexamined)
        // What hides pictures is reported first.
        let both = jpeg(EmbeddedThumbnailTests.jpeg(TinyEXIF([1, 2, 3])), insertingSegment: 0xE0, extended)
        #expect(faults(in: both).fault == .unsupportedCoding && faults(in: both).leavesPicturesUnexamined)
    }

    @Test func `the pixels of all pictures together are limited`() throws {
        let (width, height) = (24, 16)
        let picture = TinyJPEG.gray(width: width, height: height).bytes
        let file = InMemoryByteSource(TinyMPO([[UInt8]](repeating: picture, count: 5)).bytes)
        // The picture that goes beyond the limit is decoded, and those after it are not.
        for (pixelCount, decodedCount) in [(1, 1), (width * height, 1), (width * height + 1, 2), (1 << 20, 4)] {
            var limits = DecodingLimits()
            limits.maximumEmbeddedPixelCount = pixelCount
            var reader = EmbeddedPictureReader(file, limits: limits)
            var count = 0
            while reader.next() != nil {
                var rows = RowCollector()
                _ = try reader.decode(into: &rows)
                count += 1
            }
            #expect(count == decodedCount, "\(pixelCount)")
            #expect((reader.fault?.code == .tooManyPixels) == (decodedCount < 4))
            #expect(reader.leavesPicturesUnexamined == (decodedCount < 4))
        }
    }

    @Test func `a thumbnail lies as its picture does, unless it says otherwise`() throws {
        func orientation(_ bytes: [UInt8]) throws -> Int? {
            try embedded(bytes).pictures[0].result.get().decoding.header.exifOrientation
        }
        #expect(try orientation(EmbeddedThumbnailTests.jpeg(TinyEXIF(EmbeddedThumbnailTests.thumbnail))) == 6)
        var own = TinyEXIF(EmbeddedThumbnailTests.thumbnail)
        own.entries = [
            (0x0112, 3), (0x0201, 8 + 2 + 12 + 4 + 2 + 36 + 4),
            (0x0202, UInt32(EmbeddedThumbnailTests.thumbnail.count)),
        ]
        #expect(try orientation(EmbeddedThumbnailTests.jpeg(own)) == 3)
        let named = jpeg(
            EmbeddedThumbnailTests.thumbnail, insertingSegment: 0xE1,
            Array("Exif\0\0".utf8) + EXIFOrientationTests.block(bigEndian: false, value: 8))
        #expect(try orientation(EmbeddedThumbnailTests.jpeg(TinyEXIF(named))) == 8)
    }
}
