import Foundation
import KnownMedia
import TestSupport
import Testing

/// Text for terminals, and numbers for people.
struct TerminalTextTests {
    @Test(arguments: [
        ("a\u{1B}[31m", #"a\x1b[31m"#), ("\n\t\r\0\u{7F}", #"\n\t\r\x00\x7f"#), ("\u{9B}2J", #"\xc2\x9b2J"#),
        ("a\u{202E}b\u{2066}c\u{200F}", #"a\xe2\x80\xaeb\xe2\x81\xa6c\xe2\x80\x8f"#),
        ("\u{2028}\u{2029}", #"\xe2\x80\xa8\xe2\x80\xa9"#), ("\u{E000}\u{F0000}", #"\xee\x80\x80\xf3\xb0\x80\x80"#),
        ("\u{E0041}", #"\xf3\xa0\x81\x81"#), (#"C:\x1b"#, #"C:\x1b"#),
        ("ảnh ภาพ 写真 🙂 e\u{301}", "ảnh ภาพ 写真 🙂 e\u{301}"),
        ("", ""),
    ])
    func `controls and format characters are escaped, letters of any script are not`(_ text: String, _ safe: String) {
        #expect(TerminalText(text).description == safe)
        #expect(TerminalText(safe).description == safe, "twice is not the same as once")
    }

    @Test func `interpolated values are escaped, and what the program writes itself is not`() {
        struct Fault: Error, CustomStringConvertible { let description = "no\u{7}" }
        let name = "a\n\u{1B}", optional: Int? = 3, fault: any Error = Fault()
        let inner: TerminalText = "\(name)\tb\n"
        let text: TerminalText =
            "one\ttwo\n\(inner)\(name.dropLast()) \(optional ?? 0) \(fault)"
        #expect(text.description == "one\ttwo\na\\n\\x1b\tb\na\\n 3 no\\x07")
        let lines = ["x\ny", "z"].map { "<\($0)>" as TerminalText }.joined(separator: "\n")
        #expect(lines.description == "<x\\ny>\n<z>")
        #expect(TerminalText(lines: "a\u{1B}\nb\r\n\tc").description == "a\\x1b\nb\\r\n\\tc")
    }

    /// Against a slow reading of the rule, over every scalar.
    @Test func `every scalar is escaped or not by its category`() {
        for value in 0...0x10FFFF as ClosedRange<UInt32> {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = String(scalar)
            let isEscaped = TerminalText(text).description != text
            let category = scalar.properties.generalCategory
            let expected =
                [.control, .format, .lineSeparator, .paragraphSeparator, .privateUse].contains(category)
            if isEscaped != expected { Issue.record("U+\(String(value, radix: 16))") }
        }
    }

    @Test func `a path can be told from its text`() {
        var generator = SeededGenerator(seed: 11)
        let bytes: [UInt8] = [0x0A, 0x1B, 0x5C, 0x78, 0x31, 0x62, 0x6E, 0x9B, 0xC2, 0xE2, 0x80, 0xAE, 0xFF, 0x41]
        var paths: [String: [UInt8]] = [:]
        for _ in 0..<20_000 {
            let path = (0..<Int.random(in: 0..<5, using: &generator)).map { _ in
                bytes.randomElement(using: &generator) ?? 0
            }
            let text = PathBytes(bytes: path).displayText
            #expect(paths[text, default: path] == path)
            paths[text] = path
        }
        #expect(PathBytes(bytes: [0x61, 0xFF, 0x5C, 0xE2, 0x80]).displayText == #"a\xff\\\xe2\x80"#)
    }

    @Test func `an excerpt ends with a whole character`() {
        let text = String(repeating: "ả", count: 40)
        for offset in 0..<3 {
            let excerpt = UntrustedText.excerpt(ArraySlice((String(repeating: "a", count: offset) + text).utf8))
            #expect(!excerpt.contains("\\x") && excerpt.hasSuffix("ả…"))
        }
        #expect(UntrustedText.excerpt([0x61, 0xE9]) == #"a\xe9"#)
        let continuations = [UInt8](repeating: 0x80, count: 100)
        #expect(UntrustedText.excerpt(continuations[...]) == String(repeating: #"\x80"#, count: 80) + "…")
    }

    @Test func `JSON for terminals is the same JSON`() throws {
        let name = "a\u{1B}\u{7F}\u{9B}\u{202E}\u{E0041}é\"\\\n"
        for escapes in [JSONWriter.Escapes.readable, .byNumber] {
            var writer = JSONWriter(escapes: escapes)
            writer.object { $0.field(name, name) }
            let bytes = writer.bytesForTerminal
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.unicodeScalars.allSatisfy { TerminalText(String($0)).description == String($0) }, "\(text)")
            #expect(text.contains(#"\u009b\u202e\udb40\udc41é"#))
            let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: String]
            #expect(object == [name: name])
        }
    }

    @Test func `names of lists are plain`() {
        for name in ["Hotline", "ระบบ", "a\u{200D}b", "می\u{200C}خواهم", "C:\\x1b"] { #expect(name.isPlainName) }
        for name in ["a\n", "\u{1B}", "\u{9B}", "\u{202E}", "\u{FEFF}", "\u{2028}", "\u{E000}"] {
            #expect(!name.isPlainName)
        }
    }

    @Test func `numbers have groups of three digits, and units`() {
        let numbers = [0, 7, 999, 1000, 12_345, 123_456, 1_234_567, -1, -999, -1000, -123_456, .max, .min]
        let texts = numbers.map { GroupedNumber($0).description }
        #expect(
            texts[..<11] == [
                "0", "7", "999", "1,000", "12,345", "123,456", "1,234,567", "-1", "-999", "-1,000", "-123,456",
            ])
        #expect(texts[12] == "-9,223,372,036,854,775,808")
        #expect(Quantity(1, "entry", plural: "entries").description == "1 entry")
        #expect(Quantity(0, "entry", plural: "entries").description == "0 entries")
        #expect(Quantity(1_000, "file").description == "1,000 files")
        let counts: [(Int64, String)] = [
            (0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1000, "1.0 kB"), (1549, "1.5 kB"), (1551, "1.6 kB"),
            (999_949, "999.9 kB"), (999_960, "1.0 MB"), (1_500_000_000, "1.5 GB"), (2_000_000_000_000_000, "2000.0 TB"),
        ]
        for (count, text) in counts { #expect(ByteCount(count).description == text) }
    }
}
