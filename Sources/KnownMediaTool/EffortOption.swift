import ArgumentParser
import KnownMedia

/// The option that says how hard to look for altered copies.
struct EffortOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How hard to look for altered copies of known pictures: plain (not at all), quick, normal or thorough."))
    var effort: Effort = .normal

    /// What the effort costs with that store, on this machine: `effort normal: about 1.9 ms a picture to look for altered
    /// copies among 12 hashes`.
    func cost(with matcher: KnownMatcher) -> TerminalText { Self.cost(of: effort, with: matcher) }

    static func cost(of effort: Effort, with matcher: KnownMatcher) -> TerminalText {
        guard effort > .plain else { return "effort plain: altered copies are not looked for" }
        guard let duration = matcher.measuredCost(of: effort) else {
            return "effort \(effort.rawValue): the store cannot be searched"
        }
        let tenths = Int((duration / .milliseconds(1) * 10).rounded())
        return """
            effort \(effort.rawValue): about \(tenths / 10).\(tenths % 10) ms a picture to look for altered copies among \
            \(Quantity(matcher.pdqHashCount, "PDQ hash", plural: "PDQ hashes"))
            """
    }
}
