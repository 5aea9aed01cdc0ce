/// The hash that a picture's original would have if a ``Hypothesis`` were true: what is searched for.
public struct Candidate: Sendable, Hashable {
    public let hypothesis: Hypothesis
    public let hash: PDQHash

    public init(hypothesis: Hypothesis, hash: PDQHash) {
        self.hypothesis = hypothesis
        self.hash = hash
    }
}

extension HypothesisHasher {
    /// The candidates of the picture: those of each hypothesis and each transform of `effort`, in order.
    ///
    /// Hypotheses within whose frame there is too little to see (``FrameContent/smallestQuality``) are left out, and so is the
    /// picture itself if it is such. That bright and dark may be exchanged is the search's to try: the hash of a negative is the
    /// complement.
    public mutating func candidates(effort: Effort) -> [Candidate] {
        var candidates: [Candidate] = []
        for hypothesis in effort.hypotheses(for: luma) {
            guard let features = worthwhileFeatures(of: hypothesis) else { continue }
            for transform in effort.transforms {
                var turned = hypothesis
                turned.transform = transform
                candidates.append(Candidate(hypothesis: turned, hash: features.transformed(by: transform).hash))
            }
        }
        return candidates
    }
}
