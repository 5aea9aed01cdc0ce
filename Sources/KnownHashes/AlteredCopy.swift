public import PerceptualHash

/// How a picture is an altered copy of a known one: what must have been done to it, and how near it then comes.
///
/// All are whole numbers, from which the match can be computed again: reduce the picture (``ReducedLuma``), and compare it
/// under the hypothesis with the known hash (``HypothesisHasher/match(of:with:)``).
public struct AlteredCopy: Sendable, Hashable {
    /// How sure the match is.
    public let tier: AlterationTier
    /// What must have been done to the original.
    public let hypothesis: Hypothesis
    /// How far the hash under the hypothesis is from the known one.
    public let distance: Distance
    /// The distance with each bit weighted by its firmness, in tenths of a bit.
    public let softDistanceInTenths: Int
    /// The quality, 0 to 100, of what lies within the frame of the hypothesis.
    public let quality: Int
    /// How many greys there are within it, in thousandths of a bit; see ``FrameContent/entropyInThousandths``.
    public let entropyInThousandths: Int
    /// How the picture was decoded that was reduced: a luma of ``Pipeline/fast`` differs slightly from one of
    /// ``Pipeline/full``.
    public let pipeline: Pipeline
    /// The known hash.
    public let knownHash: PDQHash

    public init(
        tier: AlterationTier, hypothesis: Hypothesis, distance: Distance, softDistanceInTenths: Int, quality: Int,
        entropyInThousandths: Int, pipeline: Pipeline, knownHash: PDQHash
    ) {
        self.tier = tier
        self.hypothesis = hypothesis
        self.distance = distance
        self.softDistanceInTenths = softDistanceInTenths
        self.quality = quality
        self.entropyInThousandths = entropyInThousandths
        self.pipeline = pipeline
        self.knownHash = knownHash
    }

    /// What a descent ended at; nil where that is no match.
    package init?(_ match: AlterationMatch, pipeline: Pipeline, knownHash: PDQHash) {
        guard let tier = match.tier else { return nil }
        self.init(
            tier: tier, hypothesis: match.hypothesis, distance: match.distance,
            softDistanceInTenths: match.softDistanceInTenths, quality: match.content.quality,
            entropyInThousandths: match.content.entropyInThousandths, pipeline: pipeline, knownHash: knownHash)
    }
}
