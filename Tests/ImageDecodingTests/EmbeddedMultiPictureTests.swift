import ByteSources
import ImageDecoding
import TestSupport
import Testing

/// The pictures of multi-picture files (MPO).
@Suite struct EmbeddedMultiPictureTests {
    static let pictures = [(40, 32), (24, 16), (8, 40), (16, 16)].map { TinyJPEG.gray(width: $0.0, height: $0.1).bytes }

    @Test(arguments: [false, true])
    func `all pictures but the first are found, in their order`(bigEndian: Bool) throws {
        let file = TinyMPO(Self.pictures, bigEndian: bigEndian).bytes
        let (found, fault) = embedded(file, chunkByteCount: 100)
        #expect(found.map(\.picture.part) == [.frame(2), .frame(3), .frame(4)])
        #expect(fault == nil)
        for (outcome, picture) in zip(found, Self.pictures.dropFirst()) {
            #expect(Array(file[try #require(outcome.picture.byteRange)]) == picture)
            #expect(outcome.pixels == (try decode(picture).pixels))
        }
        #expect(try decode(file).pixels == decode(Self.pictures[0]).pixels)
    }

    @Test func `a thumbnail comes before the other pictures`() {
        var first = TinyJPEG.gray(width: 40, height: 32)
        first.exif = TinyEXIF(Self.pictures[3]).bytes
        let (found, fault) = embedded(TinyMPO([first.bytes] + Self.pictures.dropFirst()).bytes)
        #expect(found.map(\.picture.part) == [.thumbnail, .frame(2), .frame(3), .frame(4)])
        #expect(found.allSatisfy { $0.error == nil })
        #expect(fault == nil)
    }

    @Test func `an index that does not fit the file is a fault, and what it finds is still found`() throws {
        func read(
            _ change: @escaping (inout [(offset: UInt32, byteCount: UInt32)]) -> Void
        ) -> (parts: [EmbeddedPicture.Part], fault: ImageDecodingError.Code?) {
            var file = TinyMPO(Self.pictures)
            file.change = change
            let (found, fault) = embedded(file.bytes)
            return (found.map(\.picture.part), fault?.code)
        }
        #expect(read { $0[1].offset = .max } == ([.frame(3), .frame(4)], .damagedHeader))
        #expect(read { $0[1].offset = 0 } == ([.frame(3), .frame(4)], .damagedHeader))
        #expect(read { $0[2].byteCount = 0 } == ([.frame(2), .frame(4)], .damagedHeader))
        #expect(read { $0[2].offset += 1 } == ([.frame(2), .frame(4)], .damagedHeader))
        #expect(read { $0[3].byteCount = .max } == ([.frame(2), .frame(3), .frame(4)], .damagedHeader))
        var file = TinyMPO(Self.pictures)
        file.statedCount = 1_000_000
        #expect(embedded(file.bytes).pictures.count == 3)
        #expect(embedded(file.bytes).fault?.code == .damagedHeader)
        file.statedCount = 0
        #expect(embedded(file.bytes).pictures.count == 3)
        #expect(embedded(file.bytes).fault == nil)
    }

    @Test func `no more pictures are found than the limit allows, and that is a fault`() {
        let many = TinyMPO(Array(repeating: TinyJPEG.gray(width: 8, height: 8).bytes, count: 12)).bytes
        var limits = DecodingLimits()
        limits.maximumEmbeddedPictureCount = 11
        #expect(embedded(many, limits: limits).pictures.count == 11)
        #expect(embedded(many, limits: limits).fault == nil)
        for count in [10, 1, 0, -1, Int.min] {
            limits.maximumEmbeddedPictureCount = count
            #expect(embedded(many, limits: limits).pictures.count == max(0, count))
            #expect(embedded(many, limits: limits).fault?.code == .tooManyPictures)
        }
    }

    @Test func `when the time for all is used up, the pictures that are left are a fault`() {
        var limits = DecodingLimits()
        limits.maximumEmbeddedCPUSeconds = 0
        let (found, fault) = embedded(TinyMPO(Self.pictures).bytes, limits: limits)
        #expect(found.isEmpty)
        #expect(fault?.code == .tooMuchTime)
        limits.maximumEmbeddedCPUSeconds = 1e-6
        let late = embedded(TinyMPO(Self.pictures).bytes, limits: limits)
        #expect(late.pictures.count < 3)
        #expect(late.fault?.code == .tooMuchTime)
    }

    @Test func `decoding without a picture is an error`() {
        var reader = EmbeddedPictureReader(InMemoryByteSource(TinyMPO(Self.pictures).bytes))
        var collector = RowCollector()
        #expect(errorCode { _ = try reader.decode(into: &collector) } == .notAPicture)
        while reader.next() != nil {}
        #expect(errorCode { _ = try reader.decode(into: &collector) } == .notAPicture)
        #expect(reader.next() == nil)
    }
}
