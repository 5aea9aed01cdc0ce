public import ScanLedger
package import TextCoding

/// The sums of a scan as a table for people.
public struct SummaryTable: Sendable, CustomStringConvertible {
    private let summary: ScanSummary

    public init(_ summary: ScanSummary) {
        self.summary = summary
    }

    public var description: String { text.description }

    /// The table, for a terminal.
    package var text: TerminalText {
        var table = TextTable([.left, .right, .left])
        func row(_ name: TerminalText, _ count: Int, _ text: TerminalText) {
            table.append([name, "\(GroupedNumber(count))", text])
        }
        row("found", summary.found, size)
        row("  examined", summary.examined, pictures)
        row("  skipped", summary.skipped, reasons(in: summary.skippedReasons))
        row("  failed", summary.failed, reasons(in: summary.failedReasons))
        row("matched files", summary.matchedFiles, matches)
        if summary.knownGoodFiles > 0 { row("known good", summary.knownGoodFiles, "files") }
        if summary.suppressedMatches > 0 {
            row("suppressed", summary.suppressedMatches, "matches, counted and not reported")
        }
        for entry in summary.suspiciousEntries {
            row(
                "suspicious", entry.fileCount,
                "files match ‘\(entry.entry)’ of \(entry.list), as a blank page or a logo would: review the entry")
        }
        return table.text
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
        return """
            \(GroupedNumber(summary.exactlyMatchedFiles)) by digest, \
            \(GroupedNumber(summary.perceptuallyMatchedFiles)) perceptual
            """
    }

    private func reasons(in reasons: [String: Int]) -> TerminalText {
        reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { "\(GroupedNumber($0.value)) \($0.key)" as TerminalText }.joined(separator: ", ")
    }
}
