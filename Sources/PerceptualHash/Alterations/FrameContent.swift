#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How much there is to see within a frame: what decides whether a hash of it says anything.
///
/// A frame may hold nothing but a caption's white or a piece of sky. The hash of that comes near to those of other flat
/// pictures, so what lies within a hypothesised frame is judged anew.
public struct FrameContent: Sendable, Hashable {
    /// PDQ's quality, 0 to 100; see ``PDQFeatures/quality``.
    public let quality: Int

    /// How many greys there are, in thousandths of a bit: the entropy of a histogram of 64 classes over the 64×64 samples.
    ///
    /// Photographs have 3,200 and more, but for one in twenty. Drawings and forms that are taken for others have less.
    public let entropyInThousandths: Int

    /// The same in bits.
    public var entropy: Double { Double(entropyInThousandths) / 1000 }

    /// The quality below which a hash says too little.
    public static let smallestQuality = 50

    /// The entropy below which only a near match is believed, in thousandths of a bit.
    public static let smallestEntropy = 3_200

    /// From samples in eight groups of eight columns, 64 rows each.
    init(groups: [SIMD8<Float>]) {
        quality = PDQTransform.quality(ofGroups: groups)
        var histogram = [Int](repeating: 0, count: 64)
        for lanes in groups {
            for lane in 0..<8 { histogram[min(max(Int(lanes[lane] * 0.25), 0), 63)] += 1 }
        }
        // 12 bits of 4,096 samples, less the mean of the logarithms of the counts.
        let sum = histogram.reduce(0) { $0 + Self.logarithms[$1] }
        entropyInThousandths = max(0, 12_000 - sum * 1000 / (4096 * 65_536))
    }

    /// Whether ``quality`` is at least ``smallestQuality``: known of most pictures long before all of it is seen.
    static func hasEnough(_ groups: [SIMD8<Float>]) -> Bool {
        FrameLoops.inUse.changes(in: groups, upTo: 90 * smallestQuality) >= 90 * smallestQuality
    }

    /// n · log₂ n in 65,536ths.
    private static let logarithms: [Int] = (0...4096).map { n in
        n == 0 ? 0 : Int((Double(n) * log2(Double(n)) * 65_536).rounded())
    }
}
