import TextCoding

/// The bits of a perceptual hash of either width.
public enum HashValue: Hashable, Sendable {
    case bits256(PDQHash)
    case bits64(Hash64)

    /// The value that `hex` spells for `algorithm`, or nil unless it is exactly the hexadecimal digits of that width.
    public init?(hex: some StringProtocol, algorithm: HashAlgorithm) {
        switch algorithm {
        case .pdq:
            guard let hash = PDQHash(hex: hex) else { return nil }
            self = .bits256(hash)
        case .phash, .dhash, .ahash:
            guard let hash = Hash64(hex: hex) else { return nil }
            self = .bits64(hash)
        }
    }

    /// The same for digits in the memory of a file.
    package init?(hexDigits: ArraySlice<UInt8>, algorithm: HashAlgorithm) {
        guard let words = Hexadecimal.words(of: hexDigits, count: algorithm.bitWidth / 64) else { return nil }
        switch algorithm {
        case .pdq: self = .bits256(PDQHash(words: (words[3], words[2], words[1], words[0])))
        case .phash, .dhash, .ahash: self = .bits64(Hash64(bits: words[0]))
        }
    }

    /// The hash in hexadecimal digits.
    public var hex: String {
        switch self {
        case .bits256(let hash): hash.hex
        case .bits64(let hash): hash.hex
        }
    }

    /// The number of differing bits, or nil for hashes of different width, which cannot be compared.
    public func distance(to other: HashValue) -> Distance? {
        switch (self, other) {
        case (.bits256(let left), .bits256(let right)): left.distance(to: right)
        case (.bits64(let left), .bits64(let right)): left.distance(to: right)
        default: nil
        }
    }
}

/// A hash to compute: which algorithm on which pipeline.
public struct HashRecipe: Hashable, Sendable {
    public let algorithm: HashAlgorithm
    public let pipeline: Pipeline

    private init(_ algorithm: HashAlgorithm, _ pipeline: Pipeline) {
        self.algorithm = algorithm
        self.pipeline = pipeline
    }

    /// The recipe for `algorithm`, on `pipeline` or its usual one; nil for a pair that does not exist, such as pHash on
    /// `nn512`.
    public init?(_ algorithm: HashAlgorithm, pipeline: Pipeline? = nil) {
        switch (algorithm, pipeline) {
        case (.pdq, nil), (.pdq, .full): self.init(.pdq, .full)
        case (.pdq, .nn512): self.init(.pdq, .nn512)
        case (.pdq, .fast): self.init(.pdq, .fast)
        case (.phash, nil), (.dhash, nil), (.ahash, nil): self.init(algorithm, .imagehash)
        case (.phash, .imagehash), (.dhash, .imagehash), (.ahash, .imagehash): self.init(algorithm, .imagehash)
        default: return nil
        }
    }

    /// PDQ of the picture at full resolution: what lists hold and what confirms a match.
    public static let pdq = HashRecipe(.pdq, .full)

    /// PDQ in one pass, for screening.
    public static let fastPDQ = HashRecipe(.pdq, .fast)
}

/// One hash of a picture, with all that is needed to compute it again.
public struct NamedHash: Hashable, Sendable {
    public let algorithm: HashAlgorithm
    public let pipeline: Pipeline
    /// Which rotation or mirroring of the picture this is the hash of.
    public let transform: DihedralTransform
    public let value: HashValue
    /// PDQ's quality, 0 to 100; nil for hashes that have none.
    public let quality: Int?
    /// False where the hash depends on how floating-point numbers are rounded; see ``PDQFeatures/isStable``.
    public let isStable: Bool

    public init(
        algorithm: HashAlgorithm, pipeline: Pipeline, transform: DihedralTransform = .original, value: HashValue,
        quality: Int? = nil, isStable: Bool = true
    ) {
        self.algorithm = algorithm
        self.pipeline = pipeline
        self.transform = transform
        self.value = value
        self.quality = quality
        self.isStable = isStable
    }
}
