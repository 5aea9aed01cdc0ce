/// A picture's brightness, reduced to 256×256 means: what is left of a picture when one asks how it may have been altered.
///
/// Small enough to keep beside the hashes, and enough to compute from it, without the picture, the PDQ of any part of it, of
/// the picture turned by some degrees, mirrored, or without a region (see ``HypothesisHasher``). Each value is the mean luma
/// of an equal share of the picture, whatever its size and shape; values are fixed-point numbers, so that equal pictures
/// have equal reductions on every machine.
public struct ReducedLuma: Sendable, Hashable {
    /// The values of a side.
    public static let side = 256

    /// What stands for one step of brightness: 255 · 128 is white.
    public static let unit = 128

    /// The size in pixels of the picture that was reduced.
    public let width: Int
    public let height: Int

    /// 256×256 values, row by row.
    public let values: [UInt16]

    /// The reduction with these values.
    ///
    /// - Returns: nil unless there are 256×256 values of at most 255 · ``unit``, and the sides are positive.
    public init?(width: Int, height: Int, values: [UInt16]) {
        guard width > 0, height > 0, values.count == Self.side * Self.side,
            values.allSatisfy({ $0 <= 255 * Self.unit })
        else { return nil }
        self.width = width
        self.height = height
        self.values = values
    }

    /// The reduction of the picture turned or mirrored by `transform`.
    public func transformed(by transform: DihedralTransform) -> ReducedLuma {
        ReducedLuma(
            width: transform.exchangesSides ? height : width, height: transform.exchangesSides ? width : height,
            checked: transform.applied(to: values, width: Self.side, height: Self.side))
    }

    fileprivate init(width: Int, height: Int, checked values: [UInt16]) {
        self.width = width
        self.height = height
        self.values = values
    }
}

/// Makes a ``ReducedLuma`` from rows as they come from a decoder, in the pass that also makes the hash.
///
/// ```swift
/// var reducer = LumaReducer(width: 4000, height: 3000, rowFormat: .rgb)
/// while let rows = nextRows() { reducer.append(rows.span, rowCount: 16) }
/// let luma = try reducer.finish()
/// ```
public struct LumaReducer: Sendable {
    private let width: Int
    private let height: Int
    private let rowByteCount: Int
    private let rowTotal: Int
    private var rowCount = 0
    private var downsampler: WeightedDownsampler

    /// A reducer for a picture of `width` × `height` pixels.
    ///
    /// - Parameter scale: how much smaller the rows are; see ``FastPDQHasher``.
    /// - Precondition: the sides and the scale are positive.
    public init(width: Int, height: Int, scale: Int = 1, rowFormat: RowFormat) {
        precondition(width > 0 && height > 0 && scale > 0, "a picture has at least one pixel")
        self.width = width
        self.height = height
        let rowWidth = (width + scale - 1) / scale
        rowByteCount = rowWidth * rowFormat.bytesPerPixel
        rowTotal = (height + scale - 1) / scale
        downsampler = WeightedDownsampler(
            columns: AxisWeightsCache.weights(shares: ReducedLuma.side, ofLength: width, scale: scale),
            rows: AxisWeightsCache.weights(shares: ReducedLuma.side, ofLength: height, scale: scale),
            rowWidth: rowWidth, rowFormat: rowFormat)
    }

    /// Takes the next rows, one after the other without gaps.
    ///
    /// - Precondition: `rows` holds `rowCount` rows, and no more than the picture's are appended.
    public mutating func append(_ rows: Span<UInt8>, rowCount: Int) {
        precondition(rows.count == rowCount * rowByteCount, "rows must have the width of the picture")
        precondition(self.rowCount + rowCount <= rowTotal, "more rows than the picture has")
        self.rowCount += rowCount
        downsampler.append(rows, rowCount: rowCount)
    }

    /// The picture, reduced.
    ///
    /// - Throws: ``PDQHasher/Failure/missingRows(expected:appended:)`` unless all rows were appended.
    public consuming func finish() throws(PDQHasher.Failure) -> ReducedLuma {
        guard rowCount == rowTotal else { throw .missingRows(expected: rowTotal, appended: rowCount) }
        let values = Self.fixedPoint(downsampler.means)
        return ReducedLuma(width: width, height: height, checked: values)
    }
    /// Means in units, rounded: of bytes, so never below 0 nor, but for rounding, above 255.
    private static func fixedPoint(_ means: [Float]) -> [UInt16] {
        let largest = SIMD8(repeating: Float(255 * ReducedLuma.unit))
        // At 2^23 single precision has whole numbers only, in the lower bits: adding it rounds to the nearest one, and shows it.
        let whole = SIMD8<Float>(repeating: 8_388_608)
        return unsafe [UInt16](unsafeUninitializedCapacity: means.count) { words, initializedCount in
            // SAFETY: there are 256×256 means, a multiple of eight, and as many words.
            unsafe means.withUnsafeBytes { means in
                let words = UnsafeMutableRawBufferPointer(words)
                for place in stride(from: 0, to: means.count, by: 32) {
                    let mean = unsafe means.loadUnaligned(fromByteOffset: place, as: SIMD8<Float>.self)
                    let scaled = mean * Float(ReducedLuma.unit)
                    let halfMore = scaled.replacing(with: largest, where: scaled .> largest) + 0.5
                    let nearest = (halfMore + whole) - whole
                    let below = nearest.replacing(with: nearest - 1, where: nearest .> halfMore)
                    let bits = unsafe unsafeBitCast(below + whole, to: SIMD8<UInt32>.self)
                    unsafe words.storeBytes(
                        of: SIMD8<UInt16>(truncatingIfNeeded: bits), toByteOffset: place / 2, as: SIMD8<UInt16>.self)
                }
            }
            initializedCount = means.count
        }
    }
}
