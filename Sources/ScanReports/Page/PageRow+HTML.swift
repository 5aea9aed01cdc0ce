import KnownHashes
import PerceptualHash
import ScanLedger

/// The words of rows in a language.
struct PageWords {
    let language: ReportLanguage
    /// Whether rows say which ledger they are of.
    let namesLedgers: Bool

    func callAsFunction(_ phrase: Phrase) -> String { HTMLText.phrase(phrase.text(language)) }

    func state(_ status: FileRecord.Status) -> String {
        switch status {
        case .examined: self(.examined)
        case .skipped: self(.skipped)
        case .failed: self(.failed)
        }
    }

    func review(_ state: ReviewState) -> String { self(Phrase(state)) }
}

/// Rows of tables, with the columns that ``HTMLReport`` gives them.
extension PageRow {
    func html(of match: KnownMatch, _ words: PageWords) -> String {
        let kind: String
        var distance = ""
        switch match.evidence {
        case .exact(let digest): kind = "\(words(.byDigest)) (\(HTMLText.markup(Self.shortened(digest))))"
        case .perceptual(let found):
            let turned = found.transform == .original ? "" : ", \(words(.turned))"
            kind = "\(words(.perceptual)) (\(found.algorithm.rawValue)\(turned))"
            distance = "\(found.distance.rawValue) / \(found.threshold.rawValue)"
        case .altered(let copy):
            kind = """
                \(words(copy.tier == .review ? .perhapsAltered : .altered)) (pdq): \
                \(HTMLText.phrase(alterationText.text(of: copy.hypothesis)))
                """
            distance = "\(copy.distance.rawValue)"
        }
        let review =
            words.review(row.reviewState) + (match.isDisputed ? "; \(words(.disputed))" : "")
            + (decisions.map { ": <bdi lang=\"zxx\" translate=\"no\">\(HTMLText.markup($0))</bdi>" } ?? "")
        return tableRow(
            words,
            [
                lineCell, pathCell, cell(match.list), cell(match.entry), cell(match.category ?? ""), "<td>\(kind)</td>",
                "<td class=\"count\">\(distance)</td>", "<td class=\"word\">\(review)</td>",
            ] + (thumbnail.map { [thumbnailCell($0, words)] } ?? []))
    }

    private func thumbnailCell(_ outcome: Thumbnails.Outcome, _ words: PageWords) -> String {
        switch outcome {
        case .picture(let picture):
            """
            <td><img class="blurred" alt="\(words(.blurredPicture))" src="data:image/bmp;base64,\(picture.bitmap)"></td>
            """
        case .noPicture: "<td>\(words(.noPicture))</td>"
        case .notAsScanned: "<td>\(words(.notAsScanned))</td>"
        }
    }

    func unexaminedHTML(_ words: PageWords) -> String {
        let reason = row.record.reason.map { ReasonText(words.language).label(of: $0.code) } ?? ""
        return tableRow(
            words,
            [
                lineCell, pathCell, "<td class=\"word\">\(words.state(row.record.status))</td>",
                reason.isEmpty && row.record.picture?.partialFraction != nil
                    ? "<td>\(words(.cutShort))</td>" : cell(reason),
                messageText == nil ? cell(message ?? "") : "<td><bdi>\(HTMLText.markup(message ?? ""))</bdi></td>",
                sizeCell(words),
            ])
    }

    func recordHTML(_ words: PageWords) -> String {
        tableRow(
            words,
            [
                lineCell, pathCell, "<td class=\"word\">\(words.state(row.record.status))</td>", sizeCell(words),
                "<td>\(modified ?? "")</td>", cell([format, dimensions].compactMap(\.self).joined(separator: " ")),
                dataCell(row.record.digests?.sha256.hex ?? ""),
                "<td class=\"count\">\(row.record.matches.isEmpty ? "" : words.language.number(row.record.matches.count))</td>",
            ])
    }

    private func tableRow(_ words: PageWords, _ cells: [String]) -> String {
        let ledger = words.namesLedgers ? "<td class=\"count\">\(words.language.number(row.scan.number))</td>" : ""
        return "<tr>\(ledger)\(cells.joined())</tr>\n"
    }
    private var lineCell: String { "<td class=\"count\">\(row.line)</td>" }
    private var pathCell: String { dataCell(path) }

    private func dataCell(_ text: String) -> String {
        "<td><bdi lang=\"zxx\" translate=\"no\" dir=\"ltr\" class=\"data\">\(HTMLText.markup(text))</bdi></td>"
    }

    private func cell(_ text: String) -> String {
        "<td><bdi lang=\"zxx\" translate=\"no\">\(HTMLText.markup(Self.shortened(text)))</bdi></td>"
    }

    private func sizeCell(_ words: PageWords) -> String {
        "<td class=\"count\">\(row.record.size.map { words.language.number(Int($0)) } ?? "")</td>"
    }
}

extension Phrase {
    /// What is said of a record whose review stands at `state`.
    init(_ state: ReviewState) {
        switch state {
        case .unreviewed: self = .reviewUnreviewed
        case .pending: self = .reviewPending
        case .confirmed: self = .reviewConfirmed
        case .rejected: self = .reviewRejected
        case .unsure: self = .reviewUnsure
        case .disputed: self = .reviewDisputed
        }
    }
}
