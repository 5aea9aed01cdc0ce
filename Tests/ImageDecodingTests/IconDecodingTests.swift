import ImageDecoding
import Testing

struct IconDecodingTests {
    @Test(arguments: CodecVector.with("ico", "cur"))
    func `the picture that stands for an icon is exact`(vector: CodecVector) throws {
        try vector.check()
    }

    @Test func `the other pictures of an icon are frames`() throws {
        for name in ["bmp-rgb.ico", "png-rgba.ico"] {
            let outcome = FoundPictures(try CodecVector.bytes(name))
            #expect(outcome.parts == [.frame(1), .frame(2)], "\(name)")
            #expect(outcome.pictures.map { $0.pixels?.layout.width } == [16, 32], "\(name)")
            #expect(outcome.fault == nil && !outcome.leavesPicturesUnexamined)
        }
    }

    @Test func `sizes that the directory states wrongly do no harm`() throws {
        let expected = try decode(try CodecVector.bytes("png-rgb.ico")).pixels
        for size in [0, 1, 0xFF] as [UInt8] {
            var file = try CodecVector.bytes("png-rgb.ico")
            for entry in 0..<3 {
                for byte in 8..<12 { file[6 + 16 * entry + byte] = byte == 8 ? size | 1 : size }
            }
            #expect(try decode(file).pixels == expected)
            #expect(FoundPictures(file).pictures.allSatisfy { $0.error == nil })
        }
    }

    @Test func `entries outside the file are reported, and two at one place are one`() throws {
        var file = try CodecVector.bytes("bmp-rgb.ico")
        file[6 + 12..<6 + 16] = [0xFF, 0xFF, 0xFF, 0x7F]
        let outside = FoundPictures(file)
        #expect(outside.parts == [.frame(2)] && outside.fault?.code == .damagedHeader)
        #expect(!outside.leavesPicturesUnexamined)
        var twice = try CodecVector.bytes("bmp-rgb.ico")
        twice[6 + 12..<6 + 16] = twice[22 + 12..<22 + 16]
        #expect(FoundPictures(twice).parts == [.frame(1)])
        var limits = DecodingLimits()
        limits.maximumEmbeddedPictureCount = 1
        let limited = FoundPictures(try CodecVector.bytes("bmp-rgb.ico"), limits: limits)
        #expect(limited.fault?.code == .tooManyPictures && limited.leavesPicturesUnexamined)
    }

    @Test func `damaged files end in a sound way`() throws {
        try DamagedFiles.check(CodecVector.with("ico", "cur"))
    }
}
