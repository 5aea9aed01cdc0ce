import KnownHashes
import PerceptualHash
import ScanLedger

/// A match in English words, for documents whose formats have no field for it.
enum MatchText {
    /// `Agency A, entry 1: pdq distance 3 (threshold 31)`.
    static func text(of match: KnownMatch) -> String {
        let entry = "\(match.list), \(match.entry)" + (match.category.map { ", category \($0) of the list" } ?? "")
        return "\(entry): \(measure(of: match))"
    }

    /// How it was found, without the list.
    static func measure(of match: KnownMatch) -> String {
        switch match.evidence {
        case .exact(let digest): "same \(digest)"
        case .perceptual(let found):
            "\(found.algorithm.rawValue) distance \(found.distance.rawValue) (threshold \(found.threshold.rawValue))"
        case .altered(let copy):
            "altered copy (\(copy.tier.rawValue)), pdq distance \(copy.distance.rawValue), \(copy.hypothesis.description)"
        }
    }

    /// What people decided: `review: disputed (An: confirm, Bình: reject)`.
    static func review(of row: ReportRow) -> String {
        let decisions = row.decisions.map { "\($0.reviewer): \($0.verdict.rawValue)" }
        return "review: \(row.reviewState.rawValue)"
            + (decisions.isEmpty ? "" : " (\(decisions.joined(separator: ", ")))")
    }
}
