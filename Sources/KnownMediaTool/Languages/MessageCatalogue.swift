import KnownMedia

/// The sentences of the program in Vietnamese and Thai, by their English.
///
/// A catalogue is a text. Each message has three lines, and an empty line after it:
///
/// ```
/// en {1} added to ‘{2}’
/// vi đã thêm {1} vào ‘{2}’
/// th เพิ่ม {1} ลงใน ‘{2}’ แล้ว
/// ```
///
/// `{1}`, `{2}` stand for the values, in any order. Of what libraries say, where only the whole sentence is known, a value
/// can be a sentence of its own: `{1:message}`. A line that begins with `#` is a remark.
struct MessageCatalogue: Sendable {
    struct Entry: Sendable {
        var english = ""
        var vietnamese = ""
        var thai = ""

        func text(_ language: ReportLanguage) -> String {
            switch language {
            case .english: english
            case .vietnamese: vietnamese
            case .thai: thai
            }
        }
    }

    let entries: [Entry]

    /// Everything that the command says.
    static var all: [MessageCatalogue] { [.tool] + ofOthers }

    /// What others say, of which only whole sentences are known, with the values in them: ArgumentParser, the libraries, the
    /// system.
    static var ofOthers: [MessageCatalogue] {
        [.help, .parser, .libraries, .lists, .records, .contents, .pictures, .system, .kinds]
    }

    init(_ text: String) {
        var entries: [Entry] = []
        var entry = Entry()
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let content = String(line.dropFirst(3))
            switch line.prefix(3) {
            case "en ": entry.english = content
            case "vi ": entry.vietnamese = content
            case "th ": entry.thai = content
            case _ where line.isEmpty && !entry.english.isEmpty:
                entries.append(entry)
                entry = Entry()
            default: break
            }
        }
        if !entry.english.isEmpty { entries.append(entry) }
        self.entries = entries
    }
}
