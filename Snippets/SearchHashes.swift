//! Searches hashes within a distance, without a store.

import HashIndex
import PerceptualHash

/// An index of hashes, with what each belongs to.
struct LabelledIndex: Sendable {
    private let index: any HammingIndex<PDQHash>
    private let labels: [String]

    init(_ entries: [(hash: PDQHash, label: String)]) {
        labels = entries.map(\.label)
        // The planner chooses by what was measured; every index gives the same answers.
        let plan = IndexPlan(count: entries.count, bitWidth: PDQHash.bitWidth, radius: .confidentPDQMatch)
        index = plan.kind.makeIndex(of: entries.map(\.hash))
    }

    /// The labels of all hashes within 31 bits of `query`, the nearest first.
    func labels(near query: PDQHash) -> [(label: String, distance: Distance)] {
        index.matches(of: query, within: .confidentPDQMatch).map { (labels[$0.position], $0.distance) }
    }
}
// snippet.hide

let known = PDQHash(hex: "53c09960090c433ff043982de9ad6a05ba9f913d00fd2cbffb2c950b351b65ff")
let query = PDQHash(hex: "53c09960090c433ff043982de9ad6a05ba9f913d00fd2cbffb2c950b351b65fe")
if let known, let query {
    for (label, distance) in LabelledIndex([(known, "skyline")]).labels(near: query) { print(label, distance) }
}
