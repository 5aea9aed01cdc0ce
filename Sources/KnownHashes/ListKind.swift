/// What being on a list means.
///
/// The raw value is the name that files and command lines use.
public enum ListKind: String, CaseIterable, Sendable {
    /// Known material: a match is reported.
    case knownMaterial = "known-material"
    /// Known good files, such as those of an operating system: they are marked as such and never matched.
    case knownGood = "known-good"
    /// Material that is found and counted, and not reported.
    case suppressed

    /// Whether the entries of such a list are matches.
    public var isMatched: Bool { self != .knownGood }
}
