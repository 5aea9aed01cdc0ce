import ContentKinds
import KnownHashes
import PerceptualHash
package import ScanLedger
import SystemFiles
import TextCoding

/// What a reviewer sees of a record with matches before deciding about them: where the file is, what the ledger knows of it,
/// and which entries of which lists it matches. The picture is never shown.
package struct ReviewCard {
    private let line: Int
    private let record: FileRecord
    private let review: ScanReview
    private let alterationText: AlterationText

    /// More matches of one record than a person would read are counted only.
    private static let maximumMatchCount = 20

    /// - Parameters:
    ///   - line: the number of the record's line in the ledger.
    ///   - language: that of what must have been done to altered copies.
    package init(line: Int, record: FileRecord, review: ScanReview, language: ReportLanguage = .english) {
        alterationText = AlterationText(language)
        self.line = line
        self.record = record
        self.review = review
    }

    /// The card, for a terminal.
    package var table: TextTable {
        var table = TextTable([.left, .left])
        table.append(["line", "\(GroupedNumber(line)) of the ledger"])
        table.append(["path", "\(shortened(record.location.description))"])
        table.append(["file", file])
        if let digest = record.digests?.sha256.hex { table.append(["sha256", "\(digest)"]) }
        for match in record.matches.prefix(Self.maximumMatchCount) {
            table.append(["match", name(of: match)])
            table.append(["", measure(of: match)])
        }
        let rest = record.matches.count - Self.maximumMatchCount
        if rest > 0 { table.append(["", "and \(GroupedNumber(rest)) more, which the ledger has"]) }
        for decision in review.decisions(ofLine: line) {
            let time: TerminalText = decision.time.map { " on \($0.text(fractionDigits: 0))" } ?? ""
            let note: TerminalText = decision.note.isEmpty ? "" : ": \(shortened(decision.note))"
            table.append(["said", "\(message: decision.verdict.rawValue) by \(decision.reviewer)\(time)\(note)"])
        }
        return table
    }

    private var file: TerminalText {
        var facts: [TerminalText] = []
        if let picture = record.picture {
            facts.append("\(shortened(picture.format)) \(picture.width)×\(picture.height)")
            if picture.partialFraction != nil { facts.append("cut short") }
        } else if let content = record.content {
            facts.append("\(shortened(content.rawValue))")
        }
        if let size = record.size { facts.append("\(ByteCount(size))") }
        if let modified = record.modified { facts.append("modified \(modified.text(fractionDigits: 0))") }
        return facts.joined(separator: ", ")
    }

    private func name(of match: KnownMatch) -> TerminalText {
        let category: TerminalText = match.category.map { ", category \(shortened($0)) of the list" } ?? ""
        let dispute: TerminalText = match.isDisputed ? ", an entry that is disputed" : ""
        return "\(shortened(match.list)): \(shortened(match.entry))\(category)\(dispute)"
    }

    private func measure(of match: KnownMatch) -> TerminalText {
        switch match.evidence {
        case .exact(let digest): "the same bytes by \(shortened(digest))"
        case .perceptual(let found):
            """
            \(message: match.tier.rawValue): \(found.algorithm.rawValue) distance \(found.distance.rawValue), threshold \
            \(found.threshold.rawValue)\(found.transform == .original ? "" : ", \(found.transform.rawValue)" as TerminalText)
            """
        case .altered(let copy):
            """
            \(message: match.tier.rawValue): pdq distance \(copy.distance.rawValue), perhaps \
            \(alterationText.text(of: copy.hypothesis))
            """
        }
    }

    private func shortened(_ text: String) -> String {
        text.utf8.count <= 1000 ? text : text.prefix(1000) + "…"
    }
}
