import Foundation
import HashIndex
import PerceptualHash

/// What is found among pictures that have nothing to do with a copy: every match is a false one.
struct UnrelatedPairs {
    /// An entry: a picture, or a window of it as if it were one.
    struct Entry: Sendable {
        let picture: String
        let hash: PDQHash
    }

    let entries: [Entry]
    let index: CoarseIndex
    /// The plain hashes of the pictures, of which near ones are taken for one.
    let plain: [String: [PDQHash]]

    /// Pictures that look alike in one of the eight positions are one picture: nothing is unrelated about them.
    static let nearDuplicate: Distance = 76

    init(folder: String, windows: Int) {
        let made = RecallMeasurement.concurrentMap(RecallMeasurement.files(in: folder)) {
            path -> (entries: [Entry], name: String, hashes: [PDQHash])? in
            guard let picture = LumaPicture(path: path), picture.quality >= 50 else { return nil }
            var hasher = HypothesisHasher(picture.luma)
            var entries = [Entry(picture: picture.name, hash: picture.hash)]
            var state = UInt64(truncatingIfNeeded: picture.name.utf8.reduce(5381) { $0 &* 33 &+ Int($1) })
            func random(_ range: ClosedRange<Int>) -> Int {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return range.lowerBound + Int(state >> 33) % (range.upperBound - range.lowerBound + 1)
            }
            for _ in 0..<windows {
                let (width, height) = (random(3500...7500), random(3500...7500))
                let (left, top) = (random(0...FrameBox.unit - width), random(0...FrameBox.unit - height))
                let box = FrameBox(left: left, top: top, right: left + width, bottom: top + height)
                let hypothesis = Hypothesis(.plain, frame: box)
                guard let content = hasher.content(of: hypothesis), content.quality >= 50,
                    let features = hasher.features(of: hypothesis)
                else { continue }
                entries.append(Entry(picture: picture.name, hash: features.hash))
            }
            let features = hasher.features(of: Hypothesis(.plain))
            return (
                entries, picture.name,
                DihedralTransform.allCases.compactMap { features?.transformed(by: $0).hash }
            )
        }.compactMap(\.self)
        entries = made.flatMap(\.entries)
        index = CoarseIndex(entries.map(\.hash))
        plain = Dictionary(made.map { ($0.name, $0.hashes) }) { first, _ in first }
    }

    func areRelated(_ left: String, _ right: String) -> Bool {
        guard left != right else { return true }
        guard let hash = plain[left]?.first else { return false }
        return plain[right, default: []].contains { $0.distance(to: hash) <= Self.nearDuplicate }
    }

    struct Result: Sendable {
        var pairs = 0
        var coarse = 0
        /// Matches by tier, and the final distances of all descents.
        var probable: [String] = []
        var review: [String] = []
        var search = 0.0
        var descent = 0.0
        var candidates = 0.0
    }

    func result(of copy: LumaPicture, effort: Effort) -> Result {
        var result = Result()
        let related = Set(plain.keys.filter { areRelated(copy.name, $0) })
        result.pairs = entries.count { !related.contains($0.picture) }
        let start = RecallMeasurement.processorMicroseconds
        var hasher = HypothesisHasher(copy.luma)
        let candidates = hasher.candidates(effort: effort)
        let searchStart = RecallMeasurement.processorMicroseconds
        let hits = index.hits(of: candidates.map(\.hash)).filter { !related.contains(entries[$0.position].picture) }
        let descentStart = RecallMeasurement.processorMicroseconds
        let matches = AlteredCopySearch(index).matches(of: &hasher, candidates: candidates, hits: hits)
        result.candidates = searchStart - start
        result.search = descentStart - searchStart
        result.descent = RecallMeasurement.processorMicroseconds - descentStart
        result.coarse = hits.count
        for match in matches {
            let text =
                "\(copy.name) ~ \(entries[match.position].picture) d \(match.alteration.distance) s \(match.alteration.softDistanceInTenths) e \(match.alteration.content.entropy) \(match.alteration.hypothesis)"
            if match.alteration.tier == .probable { result.probable.append(text) } else { result.review.append(text) }
        }
        return result
    }

    func print(copies: String, effort: Effort, alterations: [String]) {
        var total = Result()
        var queries = 0
        for alteration in alterations {
            let files = RecallMeasurement.files(in: copies + "/" + alteration)
            let results = RecallMeasurement.concurrentMap(files) { path -> Result? in
                LumaPicture(path: path).map { result(of: $0, effort: effort) }
            }.compactMap(\.self)
            queries += results.count
            for result in results {
                total.pairs += result.pairs
                total.coarse += result.coarse
                total.probable += result.probable
                total.review += result.review
                total.candidates += result.candidates
                total.search += result.search
                total.descent += result.descent
            }
        }
        Swift.print(
            "\(effort): \(queries) queries, \(entries.count) entries, \(total.pairs) pairs; coarse hits per query and million",
            Double(total.coarse) / Double(total.pairs) * 1e6,
            "probable \(total.probable.count) review \(total.review.count)")
        Swift.print(
            "  microseconds a query: candidates", total.candidates / Double(queries), "search",
            total.search / Double(queries),
            "descent", total.descent / Double(queries))
        for line in (total.probable + total.review).prefix(20) { Swift.print("  ", line) }
    }
}
