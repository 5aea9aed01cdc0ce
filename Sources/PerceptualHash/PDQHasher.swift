/// Computes PDQ of a picture whose rows arrive one after the other, from the top.
///
/// ```swift
/// var hasher = PDQHasher(width: 640, height: 480)
/// for row in rows { hasher.append(rgb: row.span) }
/// let features = try hasher.finish()
/// print(features.hash, features.quality)
/// ```
///
/// The result is bit-exact with Meta's C++ reference. Memory is that of some tens of rows and does not grow with the
/// picture's height beyond `height / 64` rows. A row costs no allocation.
public struct PDQHasher: Sendable {
    /// What happens to the pixels before the reference's algorithm.
    public enum Squash: Sendable {
        /// Nothing: the picture at full resolution (``Pipeline/full``).
        case none
        /// A picture that is larger than 512 on either side is resampled to 512×512 by nearest neighbour
        /// (``Pipeline/nn512``).
        case nearestNeighbour512
    }

    /// Why there is no hash.
    public enum Failure: Error, Equatable, Sendable {
        /// Fewer rows were appended than the picture has.
        case missingRows(expected: Int, appended: Int)
    }

    /// The smallest side PDQ can hash.
    ///
    /// Below it the reference answers with an empty hash of quality 0, and so does ``finish()``; see ``isHashable``.
    public static let minimumSide = 5

    /// The size of the picture in pixels.
    public let width: Int
    public let height: Int

    private var squash: NearestNeighbourSquash?
    private var downsampler: JaroszDownsampler?
    /// The luma values of a picture of exactly 64×64, which the reference takes without filtering.
    private var unfiltered: [Float] = []
    private let keepsUnfiltered: Bool
    /// The next row, where it does not go straight to the downsampler.
    private var luma: [Float]
    private var rowCount = 0

    /// A hasher for a picture of `width` × `height` pixels.
    ///
    /// - Precondition: both are positive.
    public init(width: Int, height: Int, squash: Squash = .none) {
        self.init(width: width, height: height, squash: squash, includingDihedral: true)
    }

    /// - Parameter includingDihedral: false where only the hash of the picture as it is stored is wanted. That saves time with a
    ///   picture of 64×64, whose dihedral set has coefficients of its own; see ``PDQFeatures/dihedralCoefficients``.
    package init(width: Int, height: Int, squash: Squash = .none, includingDihedral: Bool) {
        precondition(width > 0 && height > 0, "a picture has at least one pixel")
        self.width = width
        self.height = height
        let squashes = squash == .nearestNeighbour512 && max(width, height) > NearestNeighbourSquash.side
        self.squash = squashes ? NearestNeighbourSquash(width: width, height: height) : nil
        let (innerWidth, innerHeight) =
            squashes ? (NearestNeighbourSquash.side, NearestNeighbourSquash.side) : (width, height)
        keepsUnfiltered = innerWidth == 64 && innerHeight == 64
        luma = Array(repeating: 0, count: squashes || keepsUnfiltered ? width : 0)
        downsampler =
            isHashable && (includingDihedral || !keepsUnfiltered)
            ? JaroszDownsampler(width: innerWidth, height: innerHeight) : nil
    }

    /// Whether the picture is large enough for PDQ: at least 5 pixels on both sides.
    ///
    /// The hash of a picture that is not must never be stored or matched.
    public var isHashable: Bool { min(width, height) >= Self.minimumSide }

    /// Takes the next row of `3 * width` bytes: red, green, blue, red, …
    ///
    /// - Precondition: the row has that length, and no more than `height` rows are appended.
    public mutating func append(rgb row: Span<UInt8>) {
        precondition(row.count == 3 * width, "a row of RGB has three bytes a pixel")
        append(row, format: .rgb, precision: .single)
    }

    /// Takes the next row of `width` grey values.
    ///
    /// - Precondition: the row has that length, and no more than `height` rows are appended.
    public mutating func append(gray row: Span<UInt8>) {
        precondition(row.count == width, "a row of grey has one byte a pixel")
        append(row, format: .gray, precision: .single)
    }

    /// Takes the next row, in any format, and throws where the others would end the program.
    ///
    /// - Throws: if the row has not the length of `width` pixels, or is one too many.
    public mutating func append(row: Span<UInt8>, format: PixelFormat) throws(PixelBufferError) {
        guard row.count == width * format.bytesPerPixel else {
            throw .wrongRowLength(row.count, width: width, format: format)
        }
        guard rowCount < height else { throw .tooManyRows(height: height) }
        append(row, format: format, precision: .single)
    }

    /// Takes the next row of `width` pixels.
    ///
    /// - Precondition: the row has that length, and no more than `height` rows are appended.
    package mutating func append(_ row: Span<UInt8>, format: PixelFormat, precision: Luma.Precision) {
        guard needsNextRow(), isHashable else { return }
        if let squash {
            Luma.convert(row, format: format, precision: precision, into: &luma)
            let row = squash.squash(luma)
            for _ in 0..<squash.copies(ofRow: rowCount - 1) { downsampler?.append(row) }
        } else {
            downsampler?.append(row, format: format, precision: precision)
            guard keepsUnfiltered else { return }
            Luma.convert(row, format: format, precision: precision, into: &luma)
            unfiltered += luma
        }
    }

    /// What PDQ sees in the picture.
    ///
    /// - Throws: ``Failure/missingRows(expected:appended:)`` unless all rows were appended.
    public consuming func finish() throws(Failure) -> PDQFeatures {
        guard rowCount == height else { throw .missingRows(expected: height, appended: rowCount) }
        guard isHashable else { return .none }
        guard var downsampler else { return PDQFeatures(samples: unfiltered, dihedralSamples: unfiltered) }
        downsampler.finish()
        return PDQFeatures(
            samples: keepsUnfiltered ? unfiltered : downsampler.output, dihedralSamples: downsampler.output)
    }

    /// Counts the row; false where the squash would drop it, so that its luma need not be computed.
    private mutating func needsNextRow() -> Bool {
        precondition(rowCount < height, "more rows than the picture has")
        rowCount += 1
        guard let squash else { return true }
        return squash.copies(ofRow: rowCount - 1) > 0
    }
}
