import ContentKinds
public import ScanLedger
package import TextCoding

/// The sums of a scan as a table for people.
public struct SummaryTable: Sendable, CustomStringConvertible {
    private let summary: ScanSummary

    public init(_ summary: ScanSummary) {
        self.summary = summary
    }

    public var description: String {
        ([table.text] + (notLookedInto.map { [$0] } ?? [])).joined(separator: "\n").description
    }

    /// The sums, for a terminal.
    package var table: TextTable {
        var table = TextTable([.left, .right, .left])
        func row(_ name: TerminalText, _ count: Int, _ text: TerminalText) {
            table.append([name, "\(GroupedNumber(count))", text])
        }
        row("found", summary.found, size)
        row("  examined", summary.examined, pictures)
        row("  skipped", summary.skipped, reasons(in: summary.skippedReasons))
        row("  failed", summary.failed, reasons(in: summary.failedReasons))
        row("matched files", summary.matchedFiles, matches)
        if summary.reviewFiles > 0 {
            row("to review", summary.reviewFiles, "perhaps altered copies of known pictures")
        }
        if summary.knownGoodFiles > 0 { row("known good", summary.knownGoodFiles, "files") }
        if summary.suppressedMatches > 0 {
            row("suppressed", summary.suppressedMatches, "matches, counted and not reported")
        }
        for entry in summary.suspiciousEntries {
            row(
                "suspicious", entry.fileCount,
                "files match ‘\(entry.entry)’ of \(entry.list), as a blank page or a logo would: review the entry")
        }
        return table
    }

    /// What was not looked into, in plain words: "12 videos, 3 PDF files and 1 disk image were not looked into." Nil where
    /// there is nothing to say.
    package var notLookedInto: TerminalText? {
        var counts: [String: (kind: ContentKind, count: Int)] = [:]
        for (name, count) in summary.notLookedInto {
            let kind = ContentKind(rawValue: name)
            counts[kind.pluralNoun, default: (kind, 0)].count += count
        }
        let things = counts.values.sorted { ($1.count, $0.kind.noun) < ($0.count, $1.kind.noun) }
            .map { "\(Quantity($0.count, $0.kind.noun, plural: $0.kind.pluralNoun))" as TerminalText }
        guard let last = things.last else { return nil }
        let total = summary.notLookedInto.values.reduce(0, +)
        let list = things.count == 1 ? last : "\(things.dropLast().joined(separator: ", ")) and \(last)"
        return total == 1 ? "\(list) was not looked into." : "\(list) were not looked into."
    }

    private var size: TerminalText {
        guard summary.nested > 0 else { return "\(ByteCount(summary.bytes))" }
        return """
            \(Quantity(summary.found - summary.nested, "file")), \(ByteCount(summary.bytes)), and \
            \(GroupedNumber(summary.nested)) inside them
            """
    }

    private var pictures: TerminalText {
        let pictures: TerminalText = "\(Quantity(summary.pictures, "picture"))"
        return summary.partialPictures == 0
            ? pictures : pictures + ", \(GroupedNumber(summary.partialPictures)) of them cut short"
    }

    private var matches: TerminalText {
        guard summary.matchedFiles > 0 else { return "" }
        let matches: TerminalText = """
            \(GroupedNumber(summary.exactlyMatchedFiles)) by digest, \
            \(GroupedNumber(summary.perceptuallyMatchedFiles)) perceptual
            """
        return summary.alteredFiles == 0
            ? matches : matches + ", of which \(GroupedNumber(summary.alteredFiles)) altered copies"
    }

    private func reasons(in reasons: [String: Int]) -> TerminalText {
        reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { "\(GroupedNumber($0.value)) \($0.key)" as TerminalText }.joined(separator: ", ")
    }
}
