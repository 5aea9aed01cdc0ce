import ArgumentParser
import ContentKinds
import Foundation
import KnownMedia
import TestSupport
import Testing

@testable import KnownMediaTool

/// What the command says to people in Vietnamese and Thai: all of it, and within what a tool may say.
struct CommandLanguageTests {
    private static let others: [ReportLanguage] = [.vietnamese, .thai]
    private static let entries = MessageCatalogue.all.flatMap(\.entries)

    // MARK: - Completeness

    /// The commands, from `knownmedia` itself to the last subcommand.
    private static func commands(from command: any ParsableCommand.Type = KnownMediaTool.self)
        -> [any ParsableCommand.Type]
    {
        [command] + command.configuration.subcommands.flatMap { commands(from: $0) }
    }

    @Test(arguments: others) func `every sentence of every page of help has a text`(_ language: ReportLanguage) {
        let known = CommandLanguage(language)
        var count = 0
        for command in Self.commands() {
            let page = KnownMediaTool.helpMessage(for: command, columns: HelpText.unlimitedWidth)
            for sentence in HelpText.sentences(of: page) {
                count += 1
                #expect(known.message(sentence) != sentence, "\(command): \(sentence)")
            }
        }
        #expect(count > 400)
    }

    /// What is the same in every language: names of options, columns and fields, and words that programs read.
    private static let sameInEveryLanguage: Set<String> = [
        "acTL", "fcTL", "tooSmall", "known add", "ended", "entries", "case.json", "auto", "/dev/stdin", ".html",
        "--max-distance", "--max-distance-64", "--min-quality", "--threads", "--max-file-seconds", "knownmedia", "help",
        "sha256", "md5", "sha1", "--poll-seconds", "--hooks", "--hook-seconds", "quit", "skip", "pdq {1}", "angle {1}",
        "hidden {1}", "superseded by entry {1}",
        "vote {1} by {2}", "against", "for", "knownmedia: {1}", "knownmedia {1}", "{1} {2}", "utf8", "ru{1B}[K{1}",
        "knownmedia report case-17 --format {1} --output report.{2}",
        // Codes.
        "noSuchLine", "insideFile", "noDigest",
        // One of a thing whose plural has a text.
        "entry", "PDQ hash",
    ]

    /// Places whose literals are no text for people.
    private static let contexts = [
        "abstract:", "help:", "discussion:", "ArgumentHelp(", "commandName:", "valueName:", "customLong(", "field(",
        "field(null:", "case json:", "rawValue:", "setenv(", "NSError(",
    ]

    @Test func `everything that the commands print has a text`() throws {
        let tool = Repository.root.appending(path: "Sources/KnownMediaTool")
        let reports = Repository.root.appending(path: "Sources/ScanReports")
        let files =
            try FileManager.default.contentsOfDirectory(at: tool, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "swift" }
            + ["SummaryTable.swift", "Review/ReviewCard.swift", "Review/ReviewAnswer.swift"].map {
                reports.appending(path: $0)
            }
        let known = Set(Self.entries.map { $0.english.replacing(":message}", with: "}") })
        var count = 0
        for file in files {
            let literals = SwiftLiterals(in: try String(contentsOf: file, encoding: .utf8)).literals
            for literal in literals where !Self.contexts.contains(where: { literal.context.hasSuffix($0) }) {
                let text = literal.text.trimmingCharacters(in: .whitespacesAndNewlines)
                let hasWords = text.firstMatch(of: /[a-z]{2}/) != nil
                guard hasWords, !Self.sameInEveryLanguage.contains(text) else { continue }
                // Nouns are kept with their number.
                let isKnown = known.contains(text) || known.contains("{1} \(text)") || known.contains("{1} \(text)s")
                count += 1
                #expect(isKnown, "\(file.lastPathComponent): \(text)")
            }
        }
        #expect(count > 250)
    }

    /// The folders of sources whose sentences, or parts of sentences, a person meets: in errors, remarks and warnings, and as
    /// reasons that a scan quotes from its ledger. The pages of reports, and certificates, have texts of their own.
    private static let libraries = [
        "AgencyKeys", "ByteSources", "ContainerReading", "Cryptography", "DiskImageReading", "FileExamination",
        "FileReading",
        "HashLists", "ImageDecoding", "IsolatedDecoding", "KnownHashStore", "KnownHashes", "KnownMatching",
        "ListBundles",
        "MediaRemoval", "MediaScan", "PictureHashing", "ScanLedger", "ScanReports/Case", "ScanReports/Reading",
        "ScanReports/Review", "SelfTesting", "SystemFiles", "TextCoding",
    ]

    /// Files of data, of SQL, of documents.
    private static let filesWithoutMessages = [
        "Samples.swift", "SelfTestAnswers.swift", "CertificatePhrase.swift", "+HTML.swift", "+Template.swift",
        "Schema.swift", "HistoryQueries.swift", "StoreSnapshot+Queries.swift",
    ]

    @Test func `everything that a library says has a text`() throws {
        func withoutNumbers(_ text: String) -> String { text.replacing(/\{[0-9]+(:message)?\}/, with: "{}") }
        let known = Set(Self.entries.map { withoutNumbers($0.english) })
        var count = 0
        for library in Self.libraries {
            let folder = Repository.root.appending(path: "Sources/\(library)")
            let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
            for case let file as URL in try #require(files) where file.pathExtension == "swift" {
                let name = file.lastPathComponent
                guard !Self.filesWithoutMessages.contains(where: { name.hasSuffix($0) }) else { continue }
                for literal in SwiftLiterals(in: try String(contentsOf: file, encoding: .utf8)).joined {
                    let text = literal.replacing("\n", with: " ").trimmingCharacters(in: .whitespaces)
                    guard LibraryMessages.isMessage(text) else { continue }
                    count += 1
                    #expect(known.contains(withoutNumbers(text)), "\(name): \(text)")
                }
            }
        }
        #expect(count > 900)
    }

    @Test func `parts of a message are known between names and colons`() {
        let vietnamese = CommandLanguage(.vietnamese)
        let part = vietnamese.message("longer than 5 bytes")
        #expect(part != "longer than 5 bytes" && part.contains("5"))
        #expect(vietnamese.message("list.csv: longer than 5 bytes") == "list.csv: " + part)
        let line = vietnamese.message("list.csv: line 3: longer than 5 bytes")
        #expect(line.hasPrefix("list.csv: ") && line.hasSuffix(": " + part) && !line.contains("line 3"))
        // A file can have the name of a thing.
        #expect(vietnamese.message("entries: longer than 5 bytes") == "entries: " + part)
        // Whatever stands before the last pieces is a name.
        let name = Array(repeating: "a", count: 40).joined(separator: ": ")
        #expect(vietnamese.message(name + ": longer than 5 bytes") == name + ": " + part)
        #expect(vietnamese.message(name) == name)
        #expect(vietnamese.message("a.jpg: Permission denied").hasPrefix("a.jpg: "))
        #expect(vietnamese.message("a.jpg: Permission denied") != "a.jpg: Permission denied")
        #expect(vietnamese.message(": ") == ": " && vietnamese.message("").isEmpty)
    }

    @Test(arguments: others) func `every kind of file has a name`(_ language: ReportLanguage) {
        let known = CommandLanguage(language)
        for kind in ContentKind.all {
            for name in [kind.noun, kind.pluralNoun, kind.name] {
                #expect(known.message(name) != name || name.hasPrefix("video"), "\(name)")
            }
        }
        let text: TerminalText = "\(Quantity(3, ContentKind(rawValue: "pdf").noun)) were not looked into."
        #expect(text.translated(into: known).description.contains("3 "))
    }

    // MARK: - The texts

    @Test func `every entry has three different texts with the same placeholders`() {
        func placeholders(_ text: String) -> [String] {
            text.matches(of: /\{[0-9]+(:message)?\}/).map { String($0.0) }.sorted()
        }
        for entry in Self.entries {
            for language in Self.others {
                let text = entry.text(language)
                #expect(!text.isEmpty && text == text.trimmingCharacters(in: .whitespaces), "\(entry.english)")
                #expect(placeholders(text) == placeholders(entry.english), "\(entry.english): \(text)")
                #expect(
                    Array(text.unicodeScalars) == Array(text.precomposedStringWithCanonicalMapping.unicodeScalars),
                    "\(text)")
            }
            // A video is one in Vietnamese, too.
            let hasWords =
                !entry.english.hasPrefix("video")
                && entry.english.replacing(/\{[^}]*\}/, with: "").firstMatch(of: /[a-z]{3}/) != nil
            #expect(!hasWords || entry.vietnamese != entry.thai || entry.english.contains("--"), "\(entry.english)")
        }
    }

    @Test func `no sentence is there twice with different texts`() {
        var texts: [String: [String]] = [:]
        for entry in Self.entries { texts[entry.english, default: []].append(entry.vietnamese + "|" + entry.thai) }
        for (english, found) in texts { #expect(Set(found).count == 1, "\(english): \(found)") }
    }

    /// Words that law keeps for experts, searches and evidence. Removal speaks of exhibits where English says evidence, because
    /// a person has declared them to be that; and a report says that it concludes nothing.
    @Test func `reserved words are not the tool's`() {
        let reserved: [(ReportLanguage, [String])] = [
            (
                .vietnamese,
                ["giám định", "kết luận", "khám xét", "chứng cứ", "vật chứng", "tội phạm", "khiêu dâm", "kho "]
            ),
            (.thai, ["ตรวจพิสูจน์", "พยานหลักฐาน", "ตรวจค้น", "ลามก", "ความผิด"]),
        ]
        for (language, words) in reserved {
            for entry in Self.entries {
                let text = entry.text(language).lowercased()
                for word in words where text.contains(word) {
                    let isAllowed =
                        word == "vật chứng" && entry.english.lowercased().contains("evidence")
                        || word == "kết luận" && entry.english.contains("draws no conclusion")
                    #expect(isAllowed, "\(word): \(text)")
                }
            }
        }
    }

    /// Words for one thing that were used side by side once, and the glossary's.
    @Test(arguments: ReportLanguage.allCases)
    func `a page says what a ledger says in its language`(_ language: ReportLanguage) throws {
        let word =
            switch language {
            case .english: "not looked into: PDF"
            case .vietnamese: "chưa xem bên trong"
            case .thai: "ไม่"
            }
        let folder = try ToolFixture.workplace()
        let source = try TemporaryFolder()
        try source.write("%PDF-1.4\n1 0 obj", to: "a.pdf")
        try source.write([0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 1, 2, 3], to: "b.jpg")
        _ = try ToolRun(["scan", source.path, "--store", folder.path("known.sqlite"), "--out", folder.path("out")])
        let output = folder.path("page.html")
        let run = try ToolRun(["report", folder.path("out"), "--lang", language.rawValue, "--output", output])
        #expect(run.exitCode == 0, "\(run.messages)")
        let page = try String(contentsOfFile: output, encoding: .utf8)
        let start = try #require(page.range(of: "\"rows\":["))
        let messages = page[start.upperBound...].matches(of: /"m":"([^"]*)"/).map { String($0.output.1) }
        #expect(messages.count == 2 && messages.allSatisfy { !$0.isEmpty })
        #expect(messages.contains { $0.contains(word) }, "\(messages)")
        #expect(language == .english || !messages.contains { $0.contains("not looked into") }, "\(messages)")
    }

    @Test func `one thing has one word, in messages and in reports`() throws {
        let words = [
            "ไฟล์": "แฟ้ม", "วอลุ่ม": "โวลุ่ม", "อิมเมจดิสก์": "อิมเมจของดิสก์", "พิกเซล": "จุดภาพ", "ค่าย่อย": "ค่าแฮช",
            "ถอดรหัส": "อ่านรูปแบบภาพ", "liên kết mềm": "liên kết tượng trưng", "ống dẫn": "đường ống",
            "giá trị tóm lược": "giá trị băm", "giải mã": "đọc định dạng",
        ]
        let reports = try ["ReasonText", "AlterationText", "Phrase+Texts"].map {
            try String(
                contentsOf: Repository.root.appending(path: "Sources/ScanReports/Languages/\($0).swift"),
                encoding: .utf8)
        }
        for (other, word) in words {
            for entry in Self.entries {
                #expect(!entry.vietnamese.contains(other) && !entry.thai.contains(other), "\(word): \(entry.english)")
            }
            for text in reports { #expect(!text.contains(other), "\(word), not \(other)") }
        }
    }

    // MARK: - The choice

    @Test func `the command line comes before the environment, and LC_ALL before LANG`() {
        func chosen(_ arguments: [String], _ environment: [String: String] = [:]) -> ReportLanguage {
            CommandLanguage.chosen(arguments: ["knownmedia"] + arguments, environment: environment)
        }
        #expect(chosen([]) == .english)
        #expect(chosen(["scan", "--lang", "vi"]) == .vietnamese && chosen(["--language=th", "scan"]) == .thai)
        #expect(chosen(["scan", "--", "--lang", "vi"]) == .english)
        #expect(chosen(["scan", "--lang", "xx"]) == .english && chosen(["scan", "--lang"]) == .english)
        #expect(chosen([], ["LANG": "vi_VN.UTF-8"]) == .vietnamese)
        #expect(chosen([], ["LANG": "vi_VN.UTF-8", "LC_ALL": "th_TH"]) == .thai)
        #expect(chosen([], ["LANG": "vi_VN", "LC_MESSAGES": "C"]) == .english)
        #expect(chosen([], ["LANG": "vi_VN", "LC_ALL": ""]) == .vietnamese)
        #expect(chosen(["--lang", "en"], ["LANG": "vi_VN"]) == .english)
        #expect(chosen([], ["LANG": "vim"]) == .english)
    }

    // MARK: - Sentences with values

    @Test func `values stay as they are, in the order of the language`() {
        let vietnamese = CommandLanguage(.vietnamese)
        let name = "found"
        let text: TerminalText = "\(Quantity(1234, "entry", plural: "entries")) added to ‘\(name)’"
        #expect(text.description == "1,234 entries added to ‘found’")
        #expect(text.translated(into: vietnamese).description == "đã thêm 1.234 mục vào ‘found’")
        #expect(TerminalText(name).translated(into: vietnamese).description == "found")
        #expect(("found" as TerminalText).translated(into: vietnamese).description == "tổng số")
        let size: TerminalText = "files read again, \(ByteCount(1_500_000))"
        #expect(size.translated(into: vietnamese).description == "tệp đã đọc lại, 1,5 MB")
        #expect(size.translated(into: CommandLanguage(.thai)).description == "แฟ้มที่อ่านซ้ำ, 1.5 MB")
        // A value is no place for another value.
        let braces: TerminalText = "ledger: \("{1} {2}")"
        #expect(braces.translated(into: vietnamese).description == "sổ ghi kết quả: {1} {2}")
    }

    @Test func `a pattern finds the values in a sentence, and nothing in others`() {
        let pattern = MessagePattern("The plan {1} would lie below {2}. Choose a place outside.")
        let values = pattern.values(in: "The plan a would lie below b. Choose a place outside.")
        #expect(values?[1]?.text == "a" && values?[2]?.text == "b")
        #expect(pattern.values(in: "The plan a would lie below b.") == nil)
        #expect(pattern.values(in: "A plan a would lie below b. Choose a place outside.") == nil)
        #expect(MessagePattern("found").values(in: "found ")?.isEmpty == nil)
        #expect(MessagePattern("{1} x {2}").values(in: " x ")?.count == 2)
    }

    @Test func `a message of a library is known after the name of a file`() {
        let thai = CommandLanguage(.thai)
        let english = "a: b.jpg: There is no space left. Make room and try again."
        let text = thai.message(english)
        #expect(text.hasPrefix("a: b.jpg: ") && text != english && !text.contains("space"))
        #expect(thai.message("nobody says this: at all") == "nobody says this: at all")
        // The longer of two sentences that fit: "{1}. Make room and try again." is another one.
        #expect(text == "a: b.jpg: " + thai.message("There is no space left. Make room and try again."))
    }

    // MARK: - Layout

    @Test(arguments: others) func `columns are aligned by cells`(_ language: ReportLanguage) {
        var table = TextTable([.left, .right])
        table.append(["examined", "1"])
        table.append(["failed", "22"])
        table.append(["คำ", "333"])
        let lines = table.translated(into: CommandLanguage(language)).text.description.split(separator: "\n")
        #expect(Set(lines.map { TerminalWidth.columns(of: $0) }).count == 1, "\(lines)")
    }

    @Test(arguments: others) func `lines of help fit, unless there is no blank to break at`(_ language: ReportLanguage)
    {
        let help = HelpText(CommandLanguage(language), width: 80)
        for command in Self.commands() {
            let page = help.translated(
                KnownMediaTool.helpMessage(for: command, columns: HelpText.unlimitedWidth))
            for line in page.split(separator: "\n") {
                let text = line.drop { $0 == " " }
                let isLong = TerminalWidth.columns(of: line) > 80
                let isExample =
                    text.hasPrefix("knownmedia ") || text.contains("| knownmedia ")
                    || line.contains("knownmedia ") && line.contains("[")
                #expect(!isLong || isExample || language == .thai || !text.contains(" "), "\(line)")
            }
        }
    }

    // MARK: - The command

    @Test func `programs read the same in every language`() throws {
        let folder = try ToolFixture.workplace()
        let store = folder.path("known.sqlite")
        for arguments in [
            ["hash", "--json", ToolFixture.picture], ["hash", ToolFixture.picture],
            ["match", "--json", String(repeating: "f8", count: 32), "--store", store],
            ["known", "history", "--store", store], ["--experimental-dump-help"],
            ["--generate-completion-script", "bash"],
        ] {
            let english = try ToolRun(arguments, under: ["env", "LC_ALL=C"])
            let thai = try ToolRun(arguments, under: ["env", "LC_ALL=th_TH.UTF-8"])
            #expect(english.output == thai.output && english.exitCode == thai.exitCode, "\(arguments)")
            #expect(!english.output.isEmpty)
        }
    }

    @Test func `a scan speaks the language of the command line, and its ledger does not`() throws {
        let folder = try ToolFixture.workplace()
        let scan = ["scan", ToolFixture.demo, "--store", folder.path("known.sqlite"), "--out"]
        let vietnamese = try ToolRun(scan + [folder.path("vi"), "--lang", "vi"], under: ["env", "LANG=th_TH.UTF-8"])
        let thai = try ToolRun(scan + [folder.path("th")], under: ["env", "LC_ALL=th_TH.UTF-8"])
        let english = try ToolRun(scan + [folder.path("en"), "--lang", "en"])
        #expect(vietnamese.output.contains("tệp có kết quả khớp") && vietnamese.output.contains("tổng số"))
        #expect(thai.output.contains("แฟ้มที่พบรายการ") && thai.output.contains("ตรวจแล้ว"))
        #expect(english.output.contains("matched files") && !vietnamese.output.contains("matched files"))
        #expect([vietnamese, thai, english].map(\.exitCode) == [english.exitCode, english.exitCode, english.exitCode])
        func records(_ name: String) throws -> [Substring] {
            let text = try String(contentsOfFile: folder.path("\(name)/scan.jsonl"), encoding: .utf8)
            // The run line has the arguments and the time, and the seals follow from it.
            return text.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "}" } }
        }
        let ledgers = try [records("vi"), records("th"), records("en")]
        #expect(ledgers[0].count > 20 && ledgers[0] == ledgers[2] && ledgers[1] == ledgers[2])
    }

    @Test func `help and mistakes are in the language`() throws {
        let help = try ToolRun(["scan", "--help", "--lang", "th"])
        #expect(help.exitCode == 0 && help.output.contains("ภาพรวม: ค้นหาภาพที่ทราบแล้วในโฟลเดอร์"))
        #expect(help.output.contains("knownmedia scan /media/disk --store known.sqlite --out case-17"))
        let mistake = try ToolRun(["scan", "--lang", "vi"])
        #expect(
            mistake.exitCode == 64 && mistake.messages.contains("Lỗi: Thiếu tham số '<paths> ...'"),
            "\(mistake.messages)")
        let unknown = try ToolRun(["--lang", "vi", "selftest", "--nothing"])
        #expect(unknown.messages.contains("Không có tùy chọn '--nothing'"), "\(unknown.messages)")
        let typo = try ToolRun(["scam"], under: ["env", "LC_ALL=vi_VN.UTF-8"])
        #expect(typo.exitCode == 64 && typo.messages.contains("Có phải ý bạn là ‘scan’?"), "\(typo.messages)")
        let folder = try TemporaryFolder()
        let missing = try ToolRun(["verify", folder.path("no"), "--lang", "vi"])
        #expect(missing.exitCode == 64 && missing.messages.contains("không có thư mục này"), "\(missing.messages)")
    }
}
