import Foundation
import PerceptualHash

/// The share of copies that is found, by alteration and effort.
struct RecallTable {
    /// From how many hypotheses a descent is tried for one entry.
    static let startsPerEntry = Int(ProcessInfo.processInfo.environment["STARTS"] ?? "") ?? 3
    let originals: [String: LumaPicture]
    let copies: String

    init(originals: String, copies: String) {
        let pictures = RecallMeasurement.concurrentMap(RecallMeasurement.files(in: originals)) { LumaPicture(path: $0) }
        self.originals = Dictionary(uniqueKeysWithValues: pictures.compactMap(\.self).map { ($0.name, $0) })
        self.copies = copies
    }

    /// What came of one copy.
    struct Outcome: Sendable {
        var plain: Bool
        var coarse: Bool
        var direct: Bool
        var probable: Bool
        var within46: Bool
        var reported: Bool
        var candidateCount: Int
        var microseconds: Double
    }

    static func outcome(of copy: LumaPicture, original: LumaPicture, effort: Effort) -> Outcome {
        let start = RecallMeasurement.processorMicroseconds
        var hasher = HypothesisHasher(copy.luma)
        let candidates = hasher.candidates(effort: effort)
        let time = RecallMeasurement.processorMicroseconds - start
        // The hash of the picture as it is, and mirrored, is searched for at the usual radius whatever its content.
        let features = hasher.features(of: Hypothesis(.plain))
        let plain = min(
            copy.hash.distance(to: original.hash).rawValue,
            features?.transformed(by: .flipY).hash.distance(to: original.hash).rawValue ?? 256)
        var outcome = Outcome(
            plain: plain <= 31, coarse: false, direct: false, probable: plain <= 31, within46: plain <= 31,
            reported: plain <= 31, candidateCount: candidates.count,
            microseconds: time)
        var hits: [(hypothesis: Hypothesis, distance: Int, order: Int)] = []
        for candidate in candidates {
            for isNegative in [false, true] {
                let distance = candidate.hash.distance(to: original.hash).rawValue
                let signed = isNegative ? 256 - distance : distance
                if signed <= 80, Sketch.isNear(candidate.hash, original.hash, isNegative) {
                    var hypothesis = candidate.hypothesis
                    hypothesis.isNegative = isNegative
                    hits.append((hypothesis, signed, hits.count))
                }
            }
        }
        hits.sort { ($0.distance, $0.order) < ($1.distance, $1.order) }
        guard let first = hits.first else { return outcome }
        outcome.coarse = true
        outcome.direct = outcome.direct || first.distance <= 46
        guard effort > .plain else { return outcome }
        for hit in hits.prefix(Self.startsPerEntry) {
            guard let match = hasher.descend(from: hit.hypothesis, to: original.hash) else { continue }
            if match.distance <= 31, match.tier != nil { outcome.probable = true }
            if match.distance <= 46 { outcome.within46 = true }
            if match.tier != nil { outcome.reported = true }
            if outcome.probable { break }
        }
        return outcome
    }

    func printEach(_ alteration: String, _ effort: Effort) {
        for path in RecallMeasurement.files(in: copies + "/" + alteration) {
            guard let copy = LumaPicture(path: path), let original = originals[copy.name] else { continue }
            var hasher = HypothesisHasher(copy.luma)
            var best: (Hypothesis, Int)?
            for candidate in hasher.candidates(effort: effort) {
                for isNegative in [false, true] {
                    let distance = candidate.hash.distance(to: original.hash).rawValue
                    let signed = isNegative ? 256 - distance : distance
                    if signed < best?.1 ?? 256 {
                        best = (candidate.hypothesis, signed)
                        best?.0.isNegative = isNegative
                    }
                }
            }
            guard let best else { Swift.print(copy.name, "no candidates"); continue }
            let match = hasher.descend(from: best.0, to: original.hash)
            let plain = hasher.match(of: Hypothesis(.plain), with: original.hash)
            Swift.print(
                copy.name, copy.luma.width, copy.luma.height, "plain", plain?.distance ?? -1, "start", best.1,
                best.0.origin, best.0.frame, best.0.angle, "end", match?.distance ?? -1,
                match?.softDistanceInTenths ?? -1, match?.hypothesis.frame as Any, match?.hypothesis.angle ?? 0,
                match?.hypothesis.hidden as Any, "q", match?.content.quality ?? -1, "e", match?.content.entropy ?? -1)
        }
    }

    func print(_ efforts: [Effort]) {
        var means: [Effort: [Double]] = [:]
        var costs: [Effort: [Double]] = [:]
        Swift.print(
            "alteration | plain | "
                + efforts.map { "\($0): coarse direct≤46 ≤31 ≤46 reported" }.joined(separator: " | "))
        let folders = RecallMeasurement.files(in: copies)
        for folder in folders {
            let pictures = RecallMeasurement.concurrentMap(RecallMeasurement.files(in: folder)) {
                LumaPicture(path: $0)
            }
            .compactMap(\.self).filter { originals[$0.name] != nil }
            var line = (folder as NSString).lastPathComponent
            for (index, effort) in efforts.enumerated() {
                let outcomes = RecallMeasurement.concurrentMap(pictures) { copy in
                    originals[copy.name].map { Self.outcome(of: copy, original: $0, effort: effort) }
                }.compactMap(\.self)
                func share(_ test: (Outcome) -> Bool) -> Double {
                    100 * Double(outcomes.count(where: test)) / Double(max(1, outcomes.count))
                }
                let shares = [
                    share(\.plain), share(\.coarse), share(\.direct), share(\.probable), share(\.within46),
                    share(\.reported),
                ]
                if index == 0 { line += " | " + String(format: "%.0f", shares[0]) }
                line += " | " + shares.dropFirst().map { String(format: "%.0f", $0) }.joined(separator: " ")
                means[effort] = zip(means[effort] ?? Array(repeating: 0, count: 6), shares).map { $0 + $1 }
                costs[effort, default: []] += outcomes.map(\.microseconds)
                costs[effort, default: []].sort()
                if folder == folders.last {
                    let values = costs[effort] ?? [0]
                    Swift.print(
                        "# \(effort): candidates take",
                        String(format: "%.0f µs in the median", values[values.count / 2]), "n \(pictures.count)")
                }
            }
            Swift.print(line)
        }
        for effort in efforts {
            Swift.print(
                "mean \(effort): plain coarse direct ≤31 ≤46 reported",
                (means[effort] ?? []).map { String(format: "%.1f", $0 / Double(folders.count)) }.joined(separator: " "))
        }
    }
}

/// The low frequencies of two hashes.
enum Sketch {
    static func isNear(_ left: PDQHash, _ right: PDQHash, _ isNegative: Bool) -> Bool {
        let (a, b) = (left.words, right.words)
        func bits(_ x: UInt64, _ y: UInt64) -> Int { ((x ^ y) & 0x00FF_00FF_00FF_00FF).nonzeroBitCount }
        let distance = bits(a.0, b.0) + bits(a.1, b.1)
        return (isNegative ? 64 - distance : distance) <= 18
    }
}
