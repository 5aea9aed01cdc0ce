/// The perceptual hashes this library computes, by the names that files and command lines use.
public enum HashAlgorithm: String, CaseIterable, Sendable {
    /// Meta's PDQ, 256 bits.
    case pdq
    /// pHash of the Python package ImageHash: the low frequencies of a 32×32 picture, 64 bits.
    case phash
    /// dHash of ImageHash: horizontal gradients of a 9×8 picture, 64 bits.
    case dhash
    /// aHash of ImageHash: an 8×8 picture against its mean, 64 bits.
    case ahash

    /// The number of bits of a hash of this algorithm.
    public var bitWidth: Int {
        self == .pdq ? PDQHash.bitWidth : Hash64.bitWidth
    }
}
