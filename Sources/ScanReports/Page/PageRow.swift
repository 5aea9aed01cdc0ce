import ContentKinds
import KnownHashes
import PerceptualHash
import ScanLedger
import SystemFiles
import TextCoding

/// A record as a page holds it: JSON for the script, or a row of a table.
///
/// All texts have their control and format characters escaped, and are cut to a length that a person would read.
struct PageRow {
    let row: ReportRow
    /// Its blurred picture; nil where the page shows none.
    var thumbnail: Thumbnails.Outcome?
    /// What must have been done to altered copies.
    let alterationText: AlterationText
    /// What a message of a ledger is in the language; nil to quote them.
    let messageText: ((String) -> String?)?
    private var record: FileRecord { row.record }

    static let maximumTextLength = 2000

    static func shortened(_ text: String) -> String {
        let text = TerminalText(text).description
        guard text.utf8.count > maximumTextLength else { return text }
        return text.prefix(maximumTextLength) + "…"
    }

    /// With the command that gives its bytes, of what matched in a disk image.
    var path: String {
        let command = record.matches.isEmpty ? nil : row.extraction
        return Self.shortened(record.location.description + (command.map { " [\($0)]" } ?? ""))
    }
    /// Why the record is as it is, in words.
    var message: String? {
        record.reason.map { Self.shortened(messageText?($0.message) ?? $0.message) }
    }
    var modified: String? { record.modified?.text(fractionDigits: 0) }
    var format: String? { record.picture?.format ?? record.content?.rawValue }
    var dimensions: String? { record.picture.map { "\($0.width)×\($0.height)" } }

    /// Who decided what of the matches, when and why, as recorded; nil where nobody has.
    var decisions: String? {
        let texts = row.decisions.map { decision in
            let time = decision.time.map { " (\($0.text(fractionDigits: 0)))" } ?? ""
            return "\(decision.reviewer): \(decision.verdict.rawValue)\(time)"
                + (decision.note.isEmpty ? "" : ", \(decision.note)")
        }
        return texts.isEmpty ? nil : Self.shortened(texts.joined(separator: "; "))
    }

    var json: [UInt8] {
        JSONWriter.object { object in
            if row.scan.number > 1 { object.field("g", row.scan.number) }
            object.field("n", row.line)
            object.field("p", path)
            object.field("s", record.status.rawValue)
            object.field("r", record.reason.map { Self.shortened($0.code) })
            object.field("m", message)
            object.field("z", record.size)
            object.field("d", modified)
            object.field("f", format.map(Self.shortened))
            object.field("w", dimensions)
            object.field("q", share: record.picture?.partialFraction)
            object.field("h", record.digests?.sha256.hex)
            if ReportRow.isUnexamined(record) { object.field("u", 1) }
            guard !record.matches.isEmpty else { return }
            if row.reviewState != .unreviewed { object.field("v", row.reviewState.rawValue) }
            object.field("y", decisions)
            switch thumbnail {
            case .picture(let picture)?: object.field("i", picture.bitmapRows)
            case .noPicture?: object.field("i", "-")
            case .notAsScanned?: object.field("i", "!")
            case nil: break
            }
            object.field("x", objects: record.matches) { object, match in
                object.field("l", Self.shortened(match.list))
                object.field("e", Self.shortened(match.entry))
                object.field("c", match.category.map(Self.shortened))
                switch match.evidence {
                case .exact(let digest):
                    object.field("k", "x")
                    object.field("a", Self.shortened(digest))
                case .perceptual(let found):
                    object.field("k", "p")
                    object.field("a", found.algorithm.rawValue)
                    object.field("d", found.distance.rawValue)
                    object.field("b", found.threshold.rawValue)
                    if found.transform != .original { object.field("o", found.transform.rawValue) }
                case .altered(let copy):
                    object.field("k", copy.tier == .review ? "r" : "a")
                    object.field("a", "pdq")
                    object.field("d", copy.distance.rawValue)
                    object.field("t", alterationText.text(of: copy.hypothesis))
                }
                if match.isDisputed { object.field("q", 1) }
            }
        }.bytes
    }
}
