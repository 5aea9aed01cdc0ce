import Testing

@testable import TextCoding

/// Widths in columns, compared with those that `wcwidth` of glibc and of Python's `wcwidth` give.
struct TerminalWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("คำ", 2), ("สำเนา", 5), ("ทั้ง", 2), ("ngày", 4), ("nga\u{300}y", 4), ("Thiếu", 5),
        ("漢字", 4), ("ｱ", 1), ("Ａ", 2), ("한", 2), ("😀", 2), ("»‘’…×", 5), ("é", 1), ("ไม่ได้ตรวจ", 8),
    ]) func `a text takes the columns that terminals give it`(_ text: String, _ columns: Int) {
        #expect(TerminalWidth.columns(of: text) == columns)
        #expect(TerminalText(text).width == columns)
    }

    @Test func `padding fills columns, in whatever language the text is`() {
        struct Thai: MessageLanguage {
            func sentence(_ english: String) -> String { english == "copy" ? "สำเนา" : english }
            func message(_ english: String) -> String { english }
            func number(_ number: Int) -> String { "\(number)" }
            func byteCount(_ count: Int64) -> String { "\(count)" }
        }
        let text = ("copy" as TerminalText).padded(to: 8) + "|"
        #expect(text.description == "copy    |")
        #expect(text.translated(into: Thai()).description == "สำเนา   |")
        #expect(
            ("copy" as TerminalText).padded(to: 8, onTheLeft: true).translated(into: Thai()).description == "   สำเนา")
    }
}
