import PerceptualHash

/// How sure a match is.
public enum MatchTier: String, CaseIterable, Sendable, Comparable {
    /// To be looked at by a person before anything is said of it: the picture as it is, altered by a hypothesis, comes only
    /// fairly near a known one.
    case review
    /// An altered copy by all that is known.
    case probable
    /// The very bytes, or the hash of the picture as it is within the threshold.
    case confident

    public static func < (left: MatchTier, right: MatchTier) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}

extension KnownMatch {
    /// How sure the match is.
    public var tier: MatchTier {
        switch evidence {
        case .exact, .perceptual: .confident
        case .altered(let copy):
            switch copy.tier {
            case .probable: .probable
            case .review: .review
            }
        }
    }
}
