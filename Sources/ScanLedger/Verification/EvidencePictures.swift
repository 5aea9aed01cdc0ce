public import PerceptualHash
public import SystemFiles

/// A picture of the evidence: a file, or something inside one.
public struct EvidencePicture: Sendable, Hashable {
    /// The steps from the file to the picture; none for the file itself.
    public let inside: [NestedPart]
    /// How the picture was decoded.
    public let pipeline: Pipeline

    public init(inside: [NestedPart], pipeline: Pipeline) {
        self.inside = inside
        self.pipeline = pipeline
    }
}

/// Decodes the pictures of a scan's evidence again. Verification itself has no decoder.
public protocol EvidencePictures {
    /// Decodes and reduces pictures of the file at `path`.
    ///
    /// - Parameter receive: gets the number of each picture that could be decoded, and its reduction.
    /// - Returns: why some could not be; nil if nothing stood in the way.
    func reduce(
        _ pictures: [EvidencePicture], in path: PathBytes, receive: (Int, ReducedLuma) -> Void
    ) -> String?
}
