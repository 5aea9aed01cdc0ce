import TextCoding
import Testing

/// Characters that nobody sees are written by number.
struct HiddenControlsTests {
    private static let hidden: [UInt32] =
        Array(0x80...0x9F) + [0x061C, 0x200E, 0x200F] + Array(0x2028...0x202E) + Array(0x2066...0x2069)

    private static func json(_ text: String, _ escapes: JSONWriter.Escapes = .readable) -> String {
        var writer = JSONWriter(escapes: escapes)
        writer.object { $0.field("a", text) }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func `every hidden control is escaped, and read back`() throws {
        for value in Self.hidden {
            let text = "x\(try #require(Unicode.Scalar(value)))y"
            let digits = String(value, radix: 16)
            let escape = "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            #expect(Self.json(text) == #"{"a":"x\#(escape)y"}"#)
            var fields = try JSONFields(Self.json(text).utf8Slice, maximumDepth: 4)
            #expect(try fields.text("a") == text)
            #expect(Self.json(text, .byNumber) == #"{"a":"\#(text)"}"#, "bundles stay as they are")
        }
    }

    @Test func `no other character beyond ASCII is escaped`() {
        var text = ""
        for value: UInt32 in 0xA0...0x3000 where !Self.hidden.contains(value) {
            if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
        }
        text += "😀中文\u{FEFF}\u{10FFFF}"
        #expect(Self.json(text) == #"{"a":"\#(text)"}"#)
    }

    @Test func `JSON with raw controls becomes what is written today`() {
        let text = "a\u{9b}\u{202e}\u{2028}é\u{200b}“”"
        let raw = Self.json(text, .byNumber)
        #expect(HiddenControls.escaped(inJSON: raw.utf8Slice) == Array(Self.json(text).utf8))
    }
}
