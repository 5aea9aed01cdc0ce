public import ScanLedger
import SystemFiles

/// The sums of a scan as a table for people.
public struct SummaryTable: Sendable, CustomStringConvertible {
    private let summary: ScanSummary

    public init(_ summary: ScanSummary) {
        self.summary = summary
    }

    public var description: String {
        var table = TextTable([.left, .right, .left])
        table.append(["found", Self.grouped(summary.found), size])
        table.append(["  examined", Self.grouped(summary.examined), pictures])
        table.append(["  skipped", Self.grouped(summary.skipped), reasons(in: summary.skippedReasons)])
        table.append(["  failed", Self.grouped(summary.failed), reasons(in: summary.failedReasons)])
        table.append(["matched files", Self.grouped(summary.matchedFiles), matches])
        if summary.knownGoodFiles > 0 { table.append(["known good", Self.grouped(summary.knownGoodFiles), "files"]) }
        if summary.suppressedMatches > 0 {
            table.append(["suppressed", Self.grouped(summary.suppressedMatches), "matches, counted and not reported"])
        }
        for entry in summary.suspiciousEntries {
            // Names of lists and entries come from files of others: escaped as paths are.
            let name = "\(PathBytes(entry.list)): \(PathBytes(entry.entry))"
            table.append(["suspicious", Self.grouped(entry.fileCount), "files are like \(name): look at the entry"])
        }
        return table.description
    }

    private var size: String {
        guard summary.nested > 0 else { return Self.bytes(summary.bytes) }
        let files = summary.found - summary.nested
        return "\(Self.grouped(files)) \(files == 1 ? "file" : "files"), \(Self.bytes(summary.bytes)), and"
            + " \(Self.grouped(summary.nested)) inside them"
    }

    private var pictures: String {
        let pictures = "\(Self.grouped(summary.pictures)) \(summary.pictures == 1 ? "picture" : "pictures")"
        return summary.partialPictures == 0 ? pictures : pictures + ", \(summary.partialPictures) of them cut short"
    }

    private var matches: String {
        guard summary.matchedFiles > 0 else { return "" }
        return "\(Self.grouped(summary.exactlyMatchedFiles)) by digest,"
            + " \(Self.grouped(summary.perceptuallyMatchedFiles)) perceptual"
    }

    private func reasons(in reasons: [String: Int]) -> String {
        reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
            .joined(separator: ", ")
    }

    /// `number` with its digits in groups of three.
    public static func grouped(_ number: Int) -> String {
        var result = ""
        for (index, digit) in String(number).reversed().enumerated() {
            if index > 0, index % 3 == 0, digit != "-" { result.append(",") }
            result.append(digit)
        }
        return String(result.reversed())
    }

    /// A number of bytes with a unit: `1.5 MB`.
    public static func bytes(_ count: Int64) -> String {
        var value = Double(count)
        for unit in ["bytes", "kB", "MB", "GB", "TB"] {
            if value < 1000 || unit == "TB" {
                let text = unit == "bytes" ? String(count) : String((value * 10).rounded() / 10)
                return "\(text) \(count == 1 ? "byte" : unit)"
            }
            value /= 1000
        }
        return "\(count) bytes"
    }
}
