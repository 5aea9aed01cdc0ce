import Foundation
import TestSupport
import TextCoding
import Testing

/// The lenient decoder against Foundation's, which writes what is decoded here.
struct Base64DecoderTests {
    @Test(arguments: 0..<70) func `what Foundation writes comes back, in pieces of any size`(_ count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ count) }
        for options in [Data.Base64EncodingOptions.lineLength64Characters, []] {
            let text = Data(bytes).base64EncodedString(options: options)
            for pieceByteCount in [1, 2, 3, 5, 64, 1000] {
                for foreignBytes in [Base64Decoder.ForeignBytes.end, .skipped] {
                    let (decoded, decoder) = decode(text, pieceByteCount, foreignBytes)
                    #expect(decoded == bytes)
                    #expect(decoder.isPadded == text.hasSuffix("=") && !decoder.isCutShort)
                    #expect(decoder.consumedByteCount == text.utf8.count)
                }
            }
        }
    }

    @Test(arguments: [
        ("aGVsbG8h", 8), ("aGVs\r\n bG8h\t\n", 13), ("aGVsbG8h\"/>more", 8), ("aGVsbG8h');", 8), ("aGVsbG8h<", 8),
        ("aGVs\\nbG8h\\r\\n\"", 14), ("aGVs\\u000AbG8h\"", 14), ("aGVs\\\nbG8h", 10), ("aGVs=\r\nbG8h", 11),
        ("aG=\r\nVs=\r\nbG=\r\n8h", 17), ("aGV=\nsbG8h", 4), ("aG=\nVsb=\nG8h", 12), ("%61GVs%0AbG8%68&", 15),
        ("aGVs&#10;bG8h&amp;", 13), ("aGVs&#xA;bG8h&quot;", 13), ("=61GVsbG8h", 10), ("aGVs= \t\r\nbG8h", 13),
    ])
    func `escapes of texts are read, and the first foreign byte ends the data`(_ text: String, _ consumed: Int) {
        for pieceByteCount in [1, 2, 7, 100] {
            let (decoded, decoder) = decode(text, pieceByteCount)
            #expect(String(decoding: decoded, as: UTF8.self) == (text.hasPrefix("aGV=") ? "he" : "hello!"))
            #expect(decoder.consumedByteCount == consumed)
            #expect(decoder.hasEnded)
        }
    }

    @Test(arguments: [
        ("+/+/", "-_-_"), ("\\/+\\u002f\\u002B\"", "_--"), ("%2F%2B%2b", "_--"), ("-_-_+", "-_-_"), ("+/+/-", "+/+/"),
        ("=2B=2F=2B=2F", "-_-_"),
    ])
    func `both alphabets are read, but not in one run`(_ text: String, _ same: String) {
        #expect(decode(text, 1).bytes.prefix(2) == decode(same, 1).bytes.prefix(2))
        #expect(decode("+/+/-", 2).decoder.consumedByteCount == 4)
        #expect(decode("-_-_/", 2).decoder.consumedByteCount == 4)
    }

    @Test(arguments: [
        ("YQ==", 4, true), ("YQ=", 3, true), ("YQ", 2, false), ("YQ==YQ==", 4, true), ("YQ=x", 3, true),
        ("YQ=3D=3D\"", 8, true), ("YQ%3D%3D'", 8, true), ("YQ\\u003d\\u003d\"", 14, true), ("YQ=\n=", 5, true),
        ("YQ\"", 2, false), ("YQ= =", 3, true), ("YQ%", 2, false), ("YQ\\", 2, false), ("YQ&lt;", 2, false),
    ])
    func `padding ends the data, and may be missing`(_ text: String, _ consumed: Int, _ isPadded: Bool) {
        for pieceByteCount in [1, 3, 100] {
            let (bytes, decoder) = decode(text, pieceByteCount)
            #expect(bytes == [UInt8(ascii: "a")])
            #expect(decoder.consumedByteCount == consumed, "\(text)")
            #expect(decoder.isPadded == isPadded, "\(text)")
            #expect(!decoder.isCutShort)
        }
    }

    @Test func `a single digit more is less than a byte`() {
        let (bytes, decoder) = decode("YWJjZ", 2)
        #expect(bytes == Array("abc".utf8) && decoder.isCutShort)
    }

    @Test func `in mail, foreign bytes are passed over and counted`() {
        let (bytes, decoder) = decode("!aG\u{0}V*sb=Gé8h\r\n", 1, .skipped)
        #expect(String(decoding: bytes, as: UTF8.self) == "hello!")
        #expect(decoder.foreignByteCount == 6)
        let padded = decode("YQ=\r\n=\r\nand a footer", 4, .skipped)
        #expect(padded.bytes == [UInt8(ascii: "a")] && padded.decoder.isPadded)
        // A single one in the midst of the digits was none.
        #expect(decode("aG=VsbG8h", 4, .skipped).bytes == Array("hello!".utf8))
    }

    @Test func `whatever comes, as many bytes are decoded as the input allows, and pieces make no difference`() {
        let words: [String] = [
            "A", "zz", "+", "/", "-", "_", "=", "==", "\n", "\r\n", "\\", "\\u", "002b", "%", "2F", "&", "#", "x", ";",
            "é",
            "\0", "\"", "=\r\n",
        ]
        var state: UInt64 = 7
        for _ in 0..<2000 {
            var text = ""
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += words[Int(state >> 33) % words.count]
            }
            for foreignBytes in [Base64Decoder.ForeignBytes.end, .skipped] {
                let whole = decode(text, 1000, foreignBytes)
                let pieces = decode(text, 1, foreignBytes)
                #expect(whole.bytes == pieces.bytes)
                #expect(whole.decoder.consumedByteCount == pieces.decoder.consumedByteCount)
                #expect(whole.decoder.isPadded == pieces.decoder.isPadded)
                #expect(whole.decoder.consumedByteCount <= text.utf8.count)
                #expect(whole.bytes.count <= text.utf8.count / 4 * 3 + 3)
            }
        }
    }

    private func decode(
        _ text: String, _ pieceByteCount: Int, _ foreignBytes: Base64Decoder.ForeignBytes = .end
    ) -> (bytes: [UInt8], decoder: Base64Decoder) {
        var decoder = Base64Decoder(foreignBytes: foreignBytes)
        var bytes: [UInt8] = []
        let text = Array(text.utf8)
        for start in stride(from: 0, to: text.count, by: pieceByteCount) {
            decoder.decode(text[start..<min(start + pieceByteCount, text.count)], into: &bytes)
        }
        decoder.finish(into: &bytes)
        return (bytes, decoder)
    }
}
