import ImageDecoding
import Testing

struct PNMDecodingTests {
    @Test(arguments: CodecVector.with("pbm", "pgm", "ppm", "pam"))
    func `every kind of PNM is exact`(vector: CodecVector) throws {
        try vector.check()
    }

    @Test func `comments may stand anywhere before the pixels, and be long`() throws {
        let comment = "#" + String(repeating: " by hand", count: 1000)
        let file = Array("P5 \(comment)\n2\n\(comment)\r2 # white\n255\n".utf8) + [1, 2, 3, 4]
        #expect(try decode(file).pixels.bytes == [1, 2, 3, 4])
        let letters = Array("P1\n3 2\n0#1\n10\n1 1 0".utf8)
        #expect(try decode(letters).pixels.bytes == [255, 0, 255, 0, 0, 255])
    }

    @Test func `texts are no pictures`() {
        for text in [
            "P1", "P1 is the first of the positions, P2 the second.", "P3 4 5 persons were seen", "P6 rules apply here",
            "P4 2 3 and so on: that is how the list went on for a while", "P7\nREPORT 5\n", "P2 \n\n\n", "P0 1 1 255 ",
        ] {
            #expect(FileSignature.detect(Array(text.utf8)) == nil, "\(text)")
        }
    }

    /// Grey areas are letters and punctuation to one who looks for texts.
    @Test(arguments: 0...255)
    func `a picture of any brightness is recognised`(grey: Int) {
        for (channels, kind) in [(1, "P5"), (3, "P6")] {
            for spread in [0, 1, 7, 40] {
                let pixels = (0..<64 * 64 * channels).map { index in
                    UInt8(clamping: grey + (index / channels * 7 + index * index / 11) % (2 * spread + 1) - spread)
                }
                let file = Array("\(kind)\n64 64\n255\n".utf8) + pixels
                #expect(FileSignature.detect(Array(file.prefix(1024))) == .picture(.pnm), "\(kind) \(grey) \(spread)")
            }
        }
    }

    @Test func `headers that lie are refused`() {
        let cases: [(String, ImageDecodingError.Code?)] = [
            ("P5 99999999 99999999 255\n\u{1}", .sideTooLong), ("P5 60000 60000 255\n\u{1}", .tooManyPixels),
            ("P5 20000 20000 255\n\u{1}", .implausibleSize), ("P5 9999999999 1 255\n\u{1}", .sideTooLong),
            ("P5 4 4 255\n\u{1}", .damagedData), ("P5 4 4 0\n\u{1}", .notAPicture),
            ("P5 4 4 65536\n\u{1}", .notAPicture),
        ]
        for (text, code) in cases {
            #expect(errorCode { _ = try decode(Array(text.utf8)) } == code, "\(text)")
        }
    }

    @Test func `a cut file keeps the rows that it has`() throws {
        let whole = try CodecVector.bytes("bytes.ppm")
        let expected = try decode(whole).pixels.bytes
        let (pixels, decoding) = try decode(Array(whole.dropLast(37 * 3 * 10 - 1)))
        #expect(pixels.bytes.prefix(37 * 3 * 13) == expected.prefix(37 * 3 * 13))
        #expect(decoding.completeness == .partial(fraction: 13.0 / 23) && !decoding.hasUndecodedData)
        let letters = Array("P2 2 12 255 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 x 18".utf8)
        let damaged = try decode(letters).decoding
        #expect(damaged.completeness == .partial(fraction: 8.0 / 12) && damaged.hasUndecodedData)
    }

    @Test func `pictures that follow the first are frames`() throws {
        let one = try CodecVector.bytes("bytes.pgm")
        let two = try CodecVector.bytes("bytes.ppm")
        let outcome = FoundPictures(one + two + one)
        #expect(outcome.parts == [.frame(2), .frame(3)])
        #expect(outcome.pictures.first?.pixels == (try decode(two).pixels))
    }

    @Test func `damaged files end in a sound way`() throws {
        try DamagedFiles.check(CodecVector.with("pbm", "pgm", "ppm", "pam"))
    }
}
