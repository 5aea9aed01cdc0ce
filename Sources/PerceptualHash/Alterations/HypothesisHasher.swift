/// Computes what PDQ would see in a picture whose alterations are undone, from the picture's ``ReducedLuma`` and from the
/// numbers of a ``Hypothesis``, in some microseconds.
///
/// The samples that PDQ takes of a frame are weighted sums of values, for rows and columns apart, so no picture is made: the
/// values are summed along rows (and kept for the next frame of the same left and right), then along columns. Of a turned
/// frame, each sample is interpolated between four values.
///
/// The hash of the whole picture is some bits off from that of ``PDQHasher``, 6 to 8 of 256 in the median, because the
/// reduction has fewer values than the picture. Equal reductions give equal hashes on every machine.
public struct HypothesisHasher: Sendable {
    /// The picture.
    public let luma: ReducedLuma

    /// A frame is looked at in values of two by two, unless one of its sides is shorter than this: then there would be too few.
    private static let smallestCoarseSide = FrameBox.unit / 2

    private var coarse: LumaPlane
    private var fine: LumaPlane?

    public init(_ luma: ReducedLuma) {
        self.luma = luma
        coarse = LumaPlane(luma, scale: 2)
    }

    /// What PDQ sees in the picture under `hypothesis`, but for its transform and negative, which ``HypothesisFeatures``
    /// applies.
    ///
    /// - Returns: nil if the hypothesis is not plausible (``Hypothesis/isPlausible``), or turns a picture whose one side is more
    ///   than twenty times as long as the other.
    public mutating func features(of hypothesis: Hypothesis) -> HypothesisFeatures? {
        guard let samples = samples(of: hypothesis) else { return nil }
        return HypothesisFeatures(samples: samples)
    }

    /// How much there is to see within the frame of `hypothesis`.
    ///
    /// - Returns: nil if the hypothesis is not plausible.
    public mutating func content(of hypothesis: Hypothesis) -> FrameContent? {
        guard let samples = samples(of: hypothesis) else { return nil }
        return FrameContent(groups: samples)
    }

    /// Both, of one look at the frame.
    mutating func look(at hypothesis: Hypothesis) -> (features: HypothesisFeatures, content: FrameContent)? {
        guard let samples = samples(of: hypothesis) else { return nil }
        return (HypothesisFeatures(samples: samples), FrameContent(groups: samples))
    }

    /// The features of a hypothesis; nil also if there is too little to see within its frame.
    mutating func worthwhileFeatures(of hypothesis: Hypothesis) -> HypothesisFeatures? {
        guard let samples = samples(of: hypothesis), FrameContent.hasEnough(samples) else { return nil }
        return HypothesisFeatures(samples: samples)
    }

    /// The 64×64 samples of the frame: eight groups of eight columns, 64 rows each.
    private mutating func samples(of hypothesis: Hypothesis) -> [SIMD8<Float>]? {
        guard hypothesis.isPlausible, hypothesis.angle == 0 || coarse.canBeTurned else { return nil }
        guard min(hypothesis.frame.width, hypothesis.frame.height) < Self.smallestCoarseSide else {
            coarse.take(hypothesis)
            return coarse.samples
        }
        var plane = fine ?? LumaPlane(luma, scale: 1)
        fine = nil
        plane.take(hypothesis)
        fine = plane
        return plane.samples
    }
}

/// The sine and cosine of small angles, by their series: the same on every machine, whatever its mathematical library.
enum Turn {
    static func sineAndCosine(hundredths angle: Int) -> (sine: Double, cosine: Double) {
        let x = Double(angle) * (Double.pi / 18_000)
        let square = x * x
        var sine = 0.0
        var cosine = 0.0
        // Up to 45°, ten terms leave less than the last bit.
        for n in stride(from: 18, through: 0, by: -2) {
            cosine = 1 - square / Double((n + 1) * (n + 2)) * cosine
            sine = 1 - square / Double((n + 2) * (n + 3)) * sine
        }
        return (x * sine, cosine)
    }
}
