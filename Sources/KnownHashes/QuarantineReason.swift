import PerceptualHash

/// Why a hash is kept and not searched: it would match pictures that have nothing to do with each other.
///
/// The raw value is part of the file format.
public enum QuarantineReason: Int, CaseIterable, Sendable {
    /// The list states a quality that is too low.
    case lowQuality = 1
    /// Whoever computed the hash says that rounding alone can change it.
    case unstable = 2
    /// Nearly all bits are the same, as those of an empty page are.
    case nearlyConstant = 3

    /// The quality below which hashes are kept in quarantine, as PDQ's authors advise.
    public static let usualMinimumQuality = 50
}

extension QuarantineReason {
    /// The reason to quarantine `hash`, or nil.
    ///
    /// PDQ's authors advise against hashes of a quality below ``usualMinimumQuality``.
    package init?(_ hash: StoredHash, minimumQuality: Int) {
        if let reason = hash.quarantine {
            self = reason
        } else if let quality = hash.quality, quality < minimumQuality {
            self = .lowQuality
        } else if !hash.algorithm.ordinaryPopulation.contains(hash.packed.populationCount) {
            self = .nearlyConstant
        } else {
            return nil
        }
    }
}

extension HashAlgorithm {
    /// How many bits are set in the hash of a picture that shows something.
    ///
    /// PDQ and pHash compare numbers with their median, so that half the bits are set, and fewer only where many of the
    /// numbers equal it. Of 654 ordinary pictures 644 have exactly 128 bits of PDQ, the graphics among them down to 83,
    /// and only two of quality 0 fall below 64. A hash outside these bounds is 65 bits from any balanced one, over
    /// twice the usual threshold: nothing but other empty pictures can match it. pHash has the same
    /// argument at 64 bits. dHash and aHash are not balanced, so only the all but uniform ones are caught.
    package var ordinaryPopulation: ClosedRange<Int> {
        switch self {
        case .pdq: 64...192
        case .phash: 8...56
        case .dhash, .ahash: 4...60
        }
    }
}
