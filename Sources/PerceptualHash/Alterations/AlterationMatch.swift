/// A known hash and a picture whose hash it is, once an alteration is undone: what was found, in numbers that can be computed
/// again from the picture (``HypothesisHasher/match(of:with:)``).
public struct AlterationMatch: Sendable, Hashable {
    /// What must have been done to the original.
    public let hypothesis: Hypothesis

    /// How far the hash under the hypothesis is from the known one.
    public let distance: Distance

    /// The distance with each bit weighted by its firmness, in tenths of a bit; see ``HypothesisFeatures/distances(to:)``.
    public let softDistanceInTenths: Int

    /// What there is to see within the frame of the hypothesis.
    public let content: FrameContent

    /// How much is to be given for the match; nil for none.
    public var tier: AlterationTier? { AlterationTier(distance: distance, content: content) }
}

/// How sure a match of an altered picture is. A match of the hash of the picture as it is, within 31, is *confident* and no
/// matter of hypotheses.
public enum AlterationTier: String, CaseIterable, Sendable {
    /// Within 31 under a hypothesis: among photographs as good as certain, and among drawings no worse than PDQ itself.
    case probable
    /// Within 46: to be looked at by a person.
    case review

    /// The distance up to which a match is to be looked at.
    public static let reviewDistance: Distance = 46

    /// The tier of a match at `distance` of a frame with this content; nil for what is no match: too far, too flat, or too few
    /// greys for its distance.
    public init?(distance: Distance, content: FrameContent) {
        guard content.quality >= FrameContent.smallestQuality, distance <= Self.reviewDistance else { return nil }
        if distance <= .confidentPDQMatch {
            self = .probable
        } else if content.entropyInThousandths >= FrameContent.smallestEntropy {
            self = .review
        } else {
            return nil
        }
    }
}

extension HypothesisHasher {
    /// What comes out if `hypothesis` is compared with the known hash: for computing a match again that was written down.
    ///
    /// - Returns: nil if the hypothesis is not plausible. What is returned need not be a match; see ``AlterationMatch/tier``.
    public mutating func match(of hypothesis: Hypothesis, with hash: PDQHash) -> AlterationMatch? {
        guard let (features, content) = look(at: hypothesis) else { return nil }
        let (distance, soft) = features.distances(to: hash, under: hypothesis)
        return AlterationMatch(
            hypothesis: hypothesis, distance: distance, softDistanceInTenths: Int((soft * 10).rounded()),
            content: content)
    }
}

extension HypothesisFeatures {
    /// The distances of the features, transformed as `hypothesis` says, to `hash`, or to its complement for a negative.
    func distances(to hash: PDQHash, under hypothesis: Hypothesis) -> (bits: Distance, soft: Float) {
        transformed(by: hypothesis.transform).distances(to: hypothesis.isNegative ? hash.complement : hash)
    }
}

extension PDQHash {
    /// The hash with every bit turned over: but for ties, that of the negative.
    package var complement: PDQHash {
        let words = self.words
        return PDQHash(words: (~words.0, ~words.1, ~words.2, ~words.3))
    }
}
