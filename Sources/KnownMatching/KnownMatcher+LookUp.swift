package import KnownHashes
package import PerceptualHash

extension KnownMatcher {
    /// What is known of a file, or of something inside one.
    package struct LookUp: Hashable, Sendable {
        /// Exact matches first, then perceptual ones, then altered copies.
        package var matches: [KnownMatch] = []
        /// The lists of known good files that have the file.
        package var knownGoodLists: [String] = []
    }

    /// All that is known of a file by its digests, by the hashes of its picture, and by what the picture is an altered copy
    /// of. No entry is reported as altered that matches otherwise.
    package func lookUp(
        _ digests: FileDigests?, _ hashes: [NamedHash], _ altered: [AlteredEntry] = []
    ) throws -> LookUp {
        var answer = LookUp()
        var entries: Set<EntryID> = []
        if let digests {
            let verdict = try verdict(on: digests)
            answer.knownGoodLists = verdict.knownGoodLists
            answer.matches = verdict.matches
            entries = verdict.entries
        }
        let perceptual = try entriesAndMatches(of: hashes)
        answer.matches += perceptual.map(\.match)
        entries.formUnion(perceptual.map(\.entry))
        answer.matches += try matches(of: altered, besides: entries)
        return answer
    }
}
