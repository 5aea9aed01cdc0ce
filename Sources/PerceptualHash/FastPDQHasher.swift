/// Computes PDQ in one pass of about one multiplication a byte, for screening (``Pipeline/fast``).
///
/// From rows of the whole picture in colour or grey, the hash is that of ``PDQHasher``, unless ``PDQFeatures/isStable`` is
/// false: then rounding decides, and only ``PDQHasher`` gives the reference's hash. From rows that a JPEG decoder made of
/// luma alone, or at a fraction of the size, it is a few bits off; see ``screeningDeviation``.
///
/// ```swift
/// var hasher = FastPDQHasher(width: 4000, height: 3000, rowFormat: .gray)
/// while let rows = nextRows() { hasher.append(rows.span, rowCount: 16) }
/// let features = try hasher.finish()
/// ```
public struct FastPDQHasher: Sendable {
    /// How far a hash made of luma alone, or of a reduced picture, may be from the reference's.
    ///
    /// Twice the most that was seen on the project's photographs and drawings (8 bits of 256), so a search within a
    /// threshold plus this much misses nothing that the reference's hash would find.
    public static let screeningDeviation: Distance = 16

    /// The shorter side that a reduced picture must keep.
    public static let smallestReducedSide = 256

    /// The size of the picture in pixels, and how much smaller its rows are.
    public let width: Int
    public let height: Int
    public let scale: Int

    /// How the picture is turned or mirrored before it is hashed.
    public let transform: DihedralTransform

    private var downsampler: WeightedDownsampler?
    private let rowByteCount: Int
    private let rowTotal: Int
    private var rowCount = 0
    /// The values of a picture of exactly 64×64, which the reference takes without filtering.
    private var unfiltered: [Float] = []
    private let keepsUnfiltered: Bool
    private let rowFormat: RowFormat

    /// A hasher for a picture of `width` × `height` pixels.
    ///
    /// - Parameter scale: 1 for rows of the whole picture; 2, 4 or 8 for rows in which each pixel is the mean of that many
    ///   by that many, sides rounded up.
    /// - Parameter transform: how the picture is to be turned or mirrored. The hash is that of the picture whose pixels
    ///   were, which ``PDQFeatures/hash(of:)`` only comes close to.
    /// - Precondition: the sides and the scale are positive.
    public init(
        width: Int, height: Int, scale: Int = 1, rowFormat: RowFormat, transform: DihedralTransform = .original
    ) {
        precondition(width > 0 && height > 0 && scale > 0, "a picture has at least one pixel")
        self.width = width
        self.height = height
        self.scale = scale
        self.rowFormat = rowFormat
        self.transform = transform
        rowByteCount = (width + scale - 1) / scale * rowFormat.bytesPerPixel
        rowTotal = (height + scale - 1) / scale
        keepsUnfiltered = width == 64 && height == 64 && scale == 1
        downsampler =
            min(width, height) >= PDQHasher.minimumSide
            ? WeightedDownsampler(size: (width, height), scale: scale, rowFormat: rowFormat, transform: transform) : nil
    }

    /// Whether the picture is large enough for PDQ; see ``PDQHasher/isHashable``.
    public var isHashable: Bool { min(width, height) >= PDQHasher.minimumSide }

    /// Takes the next rows, one after the other without gaps.
    ///
    /// - Precondition: `rows` holds `rowCount` rows, and no more than the picture's are appended.
    public mutating func append(_ rows: Span<UInt8>, rowCount: Int) {
        precondition(rows.count == rowCount * rowByteCount, "rows must have the width of the picture")
        precondition(self.rowCount + rowCount <= rowTotal, "more rows than the picture has")
        self.rowCount += rowCount
        downsampler?.append(rows, rowCount: rowCount)
        if keepsUnfiltered { keep(rows) }
    }

    /// What PDQ sees in the picture.
    ///
    /// - Throws: ``PDQHasher/Failure/missingRows(expected:appended:)`` unless all rows were appended.
    public consuming func finish() throws(PDQHasher.Failure) -> PDQFeatures {
        guard rowCount == rowTotal else { throw .missingRows(expected: rowTotal, appended: rowCount) }
        guard let downsampler else { return .none }
        let output = downsampler.output
        return PDQFeatures(
            samples: keepsUnfiltered ? transform.applied(to: unfiltered, width: 64, height: 64) : output,
            dihedralSamples: output)
    }

    private mutating func keep(_ rows: Span<UInt8>) {
        var luma = [Float](repeating: 0, count: 64)
        for start in stride(from: 0, to: rows.count, by: rowByteCount) {
            let row = rows.extracting(start..<start + rowByteCount)
            switch rowFormat {
            case .gray: Luma.convert(row, format: .gray, into: &luma)
            case .rgb: Luma.convert(row, format: .rgb, into: &luma)
            }
            unfiltered += luma
        }
    }
}
