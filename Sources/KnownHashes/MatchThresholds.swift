public import PerceptualHash

/// How alike pictures must be to be matched.
public struct MatchThresholds: Sendable, Hashable {
    /// The largest distance of two PDQ hashes that match. Meta's documentation calls 31 confident.
    public var pdqDistance: Distance = .confidentPDQMatch
    /// The largest distance of two 64-bit hashes that match: pHash finds ordinary alterations within 8.
    public var shortDistance: Distance = 8
    /// The least PDQ quality of a picture that is matched by its hash. Flat pictures look like all other flat pictures.
    public var minimumQuality = 50

    public init() {}

    /// The threshold for hashes of `algorithm`.
    public func distance(for algorithm: HashAlgorithm) -> Distance {
        algorithm == .pdq ? pdqDistance : shortDistance
    }
}
