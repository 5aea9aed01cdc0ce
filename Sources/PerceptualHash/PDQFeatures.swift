/// What PDQ sees in a picture: 16×16 frequencies and a quality. The hash, and those of the rotated and mirrored
/// picture, are read off it.
///
/// A bit of the hash says whether a coefficient lies above the lower median of all 256, so half of the bits are set
/// unless coefficients are equal. How far the nearest coefficient is from the median is the ``margin``: it tells whether
/// rounding could have changed the hash.
///
/// Source: Meta's reference implementation, `pdq/cpp/hashing`.
public struct PDQFeatures: Sendable, Equatable {
    /// 256 coefficients; element `16 * i + j` is vertical frequency `i + 1` and horizontal frequency `j + 1`.
    public let coefficients: [Float]

    /// The coefficients from which the dihedral set is made.
    ///
    /// The same as ``coefficients`` except for a picture of exactly 64×64 pixels: the reference's function for a single
    /// hash takes such a picture as it is, its function for eight hashes filters it first.
    public let dihedralCoefficients: [Float]

    /// How much there is to see, 0 (a flat picture) to 100. Meta advises to ignore hashes below 50.
    public let quality: Int

    /// The quality that goes with the dihedral set: that of ``dihedralCoefficients``.
    package let dihedralQuality: Int

    /// The hash of the picture as it is stored.
    public let hash: PDQHash

    /// How far apart the two coefficients are that the median separates: the largest whose bit is clear and the smallest
    /// whose bit is set.
    ///
    /// Errors of less than half the margin in each coefficient cannot change the hash. Rotating and mirroring change
    /// order and signs only, so one margin holds for all eight hashes of a dihedral set.
    public let margin: Float

    private let dihedralMargin: Float

    /// Whether the hash would be the same if its arithmetic were rounded otherwise.
    ///
    /// False where the ``margin`` is below ``stabilityBound``: such a hash depends on the last bits of floating-point
    /// numbers, and an implementation in double precision may give another one.
    public var isStable: Bool { margin > Self.stabilityBound }

    /// The margin above which a hash does not depend on rounding.
    ///
    /// On 652 pictures of up to 18 megapixels no coefficient was further than 0.0089 from its value in double precision.
    /// Two can stray towards each other, so a margin of twice that is safe; this is a little more. 54 of the pictures lie
    /// below it, and five of those have another hash in the reference's Python package, which takes luma in double
    /// precision.
    public static let stabilityBound: Float = 0.02

    /// The hash of the picture rotated or mirrored by `transform`, without touching the pixels again.
    ///
    /// Close to, but not always equal to, the hash of a picture whose pixels were transformed: sampling at 64×64 places is
    /// not symmetric.
    public func hash(of transform: DihedralTransform) -> PDQHash {
        let coefficients = Self.coefficients(dihedralCoefficients, transformedBy: transform)
        return Self.hash(of: coefficients, above: Self.middle(of: coefficients).lower)
    }

    /// Whether the hashes of the dihedral set are independent of rounding; see ``isStable``.
    public var dihedralSetIsStable: Bool {
        dihedralMargin > Self.stabilityBound
    }

    /// The eight hashes of the dihedral set, in the order of ``DihedralTransform``.
    public var dihedralHashes: [PDQHash] {
        DihedralTransform.allCases.map { hash(of: $0) }
    }

    /// From the 64×64 values of the single-hash function and those of the dihedral one, nearly always the same.
    init(samples: [Float], dihedralSamples: [Float]) {
        let dihedral = PDQTransform.coefficients(of: dihedralSamples)
        self.init(
            coefficients: samples == dihedralSamples ? dihedral : PDQTransform.coefficients(of: samples),
            dihedralCoefficients: dihedral, quality: PDQTransform.quality(of: samples),
            dihedralQuality: samples == dihedralSamples ? nil : PDQTransform.quality(of: dihedralSamples))
    }

    private init(
        coefficients: [Float], dihedralCoefficients: [Float], quality: Int, dihedralQuality: Int? = nil
    ) {
        self.coefficients = coefficients
        self.dihedralCoefficients = dihedralCoefficients
        self.quality = quality
        self.dihedralQuality = dihedralQuality ?? quality
        let middle = Self.middle(of: coefficients)
        hash = Self.hash(of: coefficients, above: middle.lower)
        margin = middle.upper - middle.lower
        if coefficients == dihedralCoefficients {
            dihedralMargin = margin
        } else {
            let middle = Self.middle(of: dihedralCoefficients)
            dihedralMargin = middle.upper - middle.lower
        }
    }

    /// What the reference answers for a picture with a side below 5: an empty hash of quality 0.
    static let none = PDQFeatures(
        coefficients: Array(repeating: 0, count: 256), dihedralCoefficients: Array(repeating: 0, count: 256), quality: 0
    )

    static func hash(of coefficients: [Float], above median: Float) -> PDQHash {
        let coefficients = coefficients.span
        func word(_ start: Int) -> UInt64 {
            var word: UInt64 = 0
            for bit in 0..<64 { word |= (coefficients[start + bit] > median ? 1 : 0) << UInt64(bit) }
            return word
        }
        return PDQHash(words: (word(0), word(64), word(128), word(192)))
    }

    /// The 128th and the 129th smallest of 256 values. The lower one is what the reference takes for the median.
    static func middle(of coefficients: [Float]) -> (lower: Float, upper: Float) {
        FrameLoops.inUse.middle(of: coefficients, rank: 127)
    }

    /// The coefficients of the picture rotated or mirrored: a transposition and changes of sign.
    static func coefficients(
        _ source: [Float], transformedBy transform: DihedralTransform
    ) -> [Float] {
        guard transform != .original else { return source }
        if transform == .flipY {
            // The one that all searches for altered copies need.
            var coefficients = source
            for index in stride(from: 0, to: 256, by: 2) { coefficients[index].negate() }
            return coefficients
        }
        return (0..<256).map { index in
            let (i, j) = (index / 16, index % 16)
            let (iIsOdd, jIsOdd) = (i & 1 == 1, j & 1 == 1)
            // For the transposing ones, the value at (i, j) comes from (j, i) of the source: parities follow the target.
            return switch transform {
            case .original: source[index]
            case .rotate90: iIsOdd ? source[16 * j + i] : -source[16 * j + i]
            case .rotate180: iIsOdd != jIsOdd ? -source[index] : source[index]
            case .rotate270: jIsOdd ? source[16 * j + i] : -source[16 * j + i]
            case .flipX: iIsOdd ? source[index] : -source[index]
            case .flipY: jIsOdd ? source[index] : -source[index]
            case .flipPlus1: source[16 * j + i]
            case .flipMinus1: iIsOdd != jIsOdd ? -source[16 * j + i] : source[16 * j + i]
            }
        }
    }
}
