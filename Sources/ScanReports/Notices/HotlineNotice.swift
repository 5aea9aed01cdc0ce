import KnownHashes
import PerceptualHash
import ScanLedger
import SystemFiles
import TextCoding

/// A draft of a notice to a hotline or to the authority, as text for people or as JSON: what the ledger can say, and empty
/// places for what only a person knows. It is never sent by this program.
///
/// Neither paths nor names of files are in it, nor perceptual hashes.
struct HotlineNotice {
    let source: ReportSource
    let language: ReportLanguage

    /// What a person fills in.
    private static let blanks: [(key: String, name: Phrase)] = [
        ("receiver", .noticeReceiver), ("reporter", .noticeReporter), ("address", .noticeAddress),
        ("seen", .noticeSeen), ("content", .noticeContent), ("urgency", .noticeUrgency),
    ]

    // MARK: - Text

    func writeText(to output: inout ReportOutput) throws {
        var head = "\(say(.noticeTitle))\n\(say(.noticeDraft))\n\n\(say(.childInDanger))\n\n"
        for blank in Self.blanks { head += "\(say(blank.name)): ______________________________\n" }
        head += "\n"
        for scan in source.scans {
            let tool = [scan.run["tool.name"], scan.run["tool.version"]].compactMap(\.self).joined(separator: " ")
            head += "\(say(.tool)): \(TerminalText(tool))\n\(say(.ledgerDigest)): \(scan.ledgerDigest)\n"
            if let started = scan.run["started"].flatMap({ Timestamp($0) }) {
                head +=
                    "\(say(.started)): \(ReportDate(started, in: language).text) (\(started.text(fractionDigits: 0)))\n"
            }
        }
        head += """
            \(say(.found)): \(number(source.summary.found))
            \(say(.unexamined)): \(number(source.totals.unexamined))
            \(say(.matchedFiles)): \(number(source.totals.matchedRecords))

            \(say(.perceptualNote)) \(say(.exactNote)) \(say(.noticeUnseen))

            \(say(.noticeFiles))


            """
        try output.append(head)
        let rejectedCount = try forEachFile { row, index in
            try output.append(text(of: row, index))
        }
        try output.append("\n\(say(.noticeRejected, ["n": number(rejectedCount)]))\n")
    }

    private func text(of row: ReportRow, _ index: Int) -> String {
        let record = row.record
        let line = source.hasSeveralScans ? "\(row.scan.number): \(row.line)" : "\(row.line)"
        var facts: [String] = []
        if let picture = record.picture { facts.append("\(picture.format) \(picture.width)×\(picture.height)") }
        if let size = record.size { facts.append("\(number(Int(size))) B") }
        if let modified = record.modified { facts.append("\(say(.modified)): \(modified.text(fractionDigits: 0))") }
        var text = "\(index). \(say(.line)) \(line): \(TerminalText(facts.joined(separator: ", ")))\n"
        for digest in record.digests?.all ?? [] {
            text += "   \(digest.algorithm.rawValue.uppercased()) \(digest.hex)\n"
        }
        for measure in NoticedFiles.measures(of: record) { text += "   \(TerminalText(measure))\n" }
        return text + "   \(say(Phrase(row.reviewState)))\n"
    }

    /// Hands the files of the notice to `body`, numbered from 1, and returns how many were left out because reviewers
    /// rejected them.
    private func forEachFile(_ body: (ReportRow, Int) throws -> Void) throws -> Int {
        var count = 0
        var rejectedCount = 0
        try source.forEachRow { row in
            if NoticedFiles.includes(row) {
                count += 1
                try body(row, count)
            } else if !row.record.matches.isEmpty {
                rejectedCount += 1
            }
            return true
        }
        return rejectedCount
    }

    // MARK: - JSON

    func writeJSON(to output: inout ReportOutput) throws {
        let head = JSONWriter.object { object in
            object.field("type", "notice")
            object.field("draft", true)
            object.field("note", "\(say(.noticeDraft)) \(say(.noticeUnseen))")
            object.field("toComplete") { object in
                for blank in Self.blanks { object.field(null: blank.key) }
            }
            object.field("scans", objects: source.scans) { object, scan in
                object.field("tool", scan.run["tool.name"])
                object.field("version", scan.run["tool.version"])
                object.field("started", scan.run["started"])
                object.field("ledger", scan.ledgerDigest)
            }
            object.field("found", source.summary.found)
            object.field("notExamined", source.totals.unexamined)
            object.field("matched", source.totals.matchedRecords)
        }.bytes
        try output.append(Array(head.dropLast()))
        try output.append(",\"files\":[")
        let rejectedCount = try forEachFile { row, index in
            try output.append(index == 1 ? "\n" : ",\n")
            try output.append(json(of: row))
        }
        try output.append("\n],\"rejectedByReviewers\":\(rejectedCount)}\n")
    }

    private func json(of row: ReportRow) -> [UInt8] {
        let record = row.record
        return JSONWriter.object { object in
            object.field("ledger", row.scan.number)
            object.field("line", row.line)
            object.field("viewed", false)
            object.field("format", record.picture?.format)
            object.field("width", record.picture?.width)
            object.field("height", record.picture?.height)
            object.field("size", record.size)
            object.field("modified", record.modified?.text(fractionDigits: 0))
            for digest in record.digests?.all ?? [] { object.field(digest.algorithm.rawValue, digest.hex) }
            object.field("found", strings: NoticedFiles.measures(of: record))
            object.field("review", row.reviewState.rawValue)
        }.bytes
    }

    private func say(_ phrase: Phrase) -> String { phrase.text(language) }
    private func say(_ phrase: Phrase, _ values: [String: String]) -> String { phrase.text(language, values) }
    private func number(_ number: Int) -> String { language.number(number) }
}
