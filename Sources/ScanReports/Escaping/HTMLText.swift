import ScanLedger
import SystemFiles
import TextCoding

/// Escapes for HTML. Every text of a ledger or of a case file goes through here.
package enum HTMLText {
    /// `text` of anybody, on one line: control and format characters, such as those that turn the direction of writing,
    /// appear as `\x..`.
    package static func untrusted(_ text: String) -> String {
        markup(TerminalText(text).description)
    }

    /// `text` of a person, whose line feeds are kept.
    package static func lines(_ text: String) -> String {
        markup(TerminalText(lines: text).description).split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: "<br>")
    }

    /// A phrase of this program. Foreign words that browsers would break in Thai are kept together.
    package static func phrase(_ text: String) -> String {
        var text = markup(text)
        for word in ["แฮช", "เฟรม", "อัลกอริทึม"] {
            text = replacing(word, in: text, by: "<span class=\"nb\">\(word)</span>")
        }
        return text
    }

    /// `text` with what HTML reads as markup escaped.
    package static func markup(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0x27 }) else {
            return text
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case 0x26: bytes += "&amp;".utf8
            case 0x3C: bytes += "&lt;".utf8
            case 0x3E: bytes += "&gt;".utf8
            case 0x22: bytes += "&quot;".utf8
            case 0x27: bytes += "&#39;".utf8
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// JSON that stands inside a script element, which nothing in it can end.
    static func script(_ json: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(json.count)
        // In JSON, these stand in strings only.
        for byte in json {
            switch byte {
            case 0x3C: bytes += "\\u003c".utf8
            case 0x3E: bytes += "\\u003e".utf8
            case 0x26: bytes += "\\u0026".utf8
            default: bytes.append(byte)
            }
        }
        return bytes
    }

    private static func replacing(_ word: String, in text: String, by replacement: String) -> String {
        let word = Array(word.utf8)
        var result: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            if rest.starts(with: word) {
                result += replacement.utf8
                rest = rest.dropFirst(word.count)
            } else {
                result.append(rest.removeFirst())
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
