public import PerceptualHash

/// A perceptual hash as a list holds it: the bits, and what is known of how they came about.
public struct StoredHash: Hashable, Sendable {
    public let algorithm: HashAlgorithm

    /// How the pixels became this hash. Lists that do not say are taken to be ``Pipeline/full`` for PDQ and
    /// ``Pipeline/imagehash`` for the others.
    public let pipeline: Pipeline

    /// PDQ's quality from 0 to 100, where the list states it.
    public let quality: Int?

    /// Why the store does not search the hash; nil for a hash that is searched.
    public let quarantine: QuarantineReason?

    package let packed: PackedBytes

    /// A PDQ hash.
    public init(_ hash: PDQHash, pipeline: Pipeline = .full, quality: Int? = nil) {
        self.init(algorithm: .pdq, pipeline: pipeline, quality: quality, packed: PackedBytes(hash))
    }

    /// A hash of 64 bits, or nil if hashes of `algorithm` have another width.
    public init?(_ hash: Hash64, algorithm: HashAlgorithm, pipeline: Pipeline = .imagehash) {
        guard algorithm.bitWidth == Hash64.bitWidth else { return nil }
        self.init(algorithm: algorithm, pipeline: pipeline, quality: nil, packed: PackedBytes(hash))
    }

    /// - Precondition: `packed` has the width of `algorithm`; the callers have checked it.
    package init(
        algorithm: HashAlgorithm, pipeline: Pipeline, quality: Int?, quarantine: QuarantineReason? = nil,
        packed: PackedBytes
    ) {
        precondition(packed.count * 8 == algorithm.bitWidth)
        self.algorithm = algorithm
        self.pipeline = pipeline
        self.quality = quality
        self.quarantine = quarantine
        self.packed = packed
    }

    /// The bits of a PDQ hash; nil for other algorithms.
    public var pdqHash: PDQHash? {
        algorithm == .pdq ? PDQHash(packed) : nil
    }

    /// The bits of a hash of 64 bits; nil for PDQ.
    public var hash64: Hash64? {
        algorithm.bitWidth == Hash64.bitWidth ? Hash64(bits: packed.word0) : nil
    }

    /// The bits as lower-case hexadecimal digits, in the text form of the algorithm.
    public var hex: String { packed.hex }
}

extension PackedBytes {
    /// The bytes of a PDQ hash in the order of its text, whose first digits are those of the highest word.
    package init(_ hash: PDQHash) {
        let words = hash.words
        self.init(words: (words.3, words.2, words.1, words.0), count: 32)
    }

    package init(_ hash: Hash64) {
        self.init(words: (hash.bits, 0, 0, 0), count: 8)
    }
}

extension PDQHash {
    package init(_ packed: PackedBytes) {
        self.init(words: (packed.word3, packed.word2, packed.word1, packed.word0))
    }
}

extension HashAlgorithm {
    /// The number of hexadecimal digits of a hash.
    package var digitCount: Int { bitWidth / 4 }

    /// The pipeline of a hash whose list does not name one.
    package var defaultPipeline: Pipeline { self == .pdq ? .full : .imagehash }

    /// Whether hashes of this algorithm can come from `pipeline`.
    package func accepts(_ pipeline: Pipeline) -> Bool {
        (self == .pdq) == (pipeline != .imagehash)
    }
}
