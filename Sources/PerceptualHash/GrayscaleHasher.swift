/// Computes pHash, dHash or aHash of a picture whose rows arrive one after the other, from the top.
///
/// The 64 bits are those of the Python package ImageHash 4.3.2 on Pillow: Pillow's own grey value, its fixed-point Lanczos
/// resize, then
///
/// - **aHash**: 8×8 pixels, each against their mean;
/// - **dHash**: 9×8 pixels, each against its right neighbour;
/// - **pHash**: 32×32 pixels, the 8×8 lowest frequencies of their cosine transform, each against their median.
public struct GrayscaleHasher: Sendable {
    /// Which of the three hashes.
    public enum Kind: Sendable {
        case average
        case difference
        case perceptual
    }

    /// The size of the picture in pixels.
    public let width: Int
    public let height: Int
    /// How the picture is turned or mirrored before it is hashed.
    public let transform: DihedralTransform
    let kind: Kind
    private var resize: LanczosResize
    private var gray: [UInt8]
    private var rowCount = 0

    /// A hasher for a picture of `width` × `height` pixels.
    ///
    /// - Parameter transform: how the picture is to be turned or mirrored before it is hashed.
    /// - Precondition: both are positive.
    public init(_ kind: Kind, width: Int, height: Int, transform: DihedralTransform = .original) {
        precondition(width > 0 && height > 0, "a picture has at least one pixel")
        self.kind = kind
        self.width = width
        self.height = height
        self.transform = transform
        let target = Self.targetSize(of: kind, transform)
        resize = LanczosResize(from: (width, height), to: target, exchangesSides: transform.exchangesSides)
        gray = Array(repeating: 0, count: width)
    }

    /// Takes the next row of `3 * width` bytes: red, green, blue, red, …
    public mutating func append(rgb row: Span<UInt8>) {
        precondition(row.count == 3 * width, "a row of RGB has three bytes a pixel")
        // SAFETY: there is one grey value a pixel, as in `init`, and the row has three bytes for each.
        unsafe row.withUnsafeBufferPointer { row in
            unsafe gray.withUnsafeMutableBufferPointer { gray in
                for x in 0..<gray.count {
                    // Pillow's conversion to grey: the luma weights in 16-bit fixed point, rounded.
                    let red = unsafe Int32(row[3 &* x]) &* 19595
                    let green = unsafe Int32(row[3 &* x &+ 1]) &* 38470
                    let blue = unsafe Int32(row[3 &* x &+ 2]) &* 7471
                    unsafe gray[x] = UInt8(truncatingIfNeeded: (red &+ green &+ blue &+ 0x8000) >> 16)
                }
            }
        }
        appendGray()
    }

    /// Takes the next row of `width` grey values.
    public mutating func append(gray row: Span<UInt8>) {
        precondition(row.count == width, "a row of grey has one byte a pixel")
        for x in 0..<width { gray[x] = row[x] }
        appendGray()
    }

    /// The hash.
    ///
    /// - Throws: ``PDQHasher/Failure/missingRows(expected:appended:)`` unless all rows were appended.
    public consuming func finish() throws(PDQHasher.Failure) -> Hash64 {
        guard rowCount == height else { throw .missingRows(expected: height, appended: rowCount) }
        let target = Self.targetSize(of: kind, transform)
        let pixels = transform.applied(to: resize.pixels, width: target.width, height: target.height)
        return switch kind {
        case .average: Self.averageHash(pixels)
        case .difference: Self.differenceHash(pixels)
        case .perceptual: Self.perceptualHash(pixels)
        }
    }

    /// The size of the small picture, before it is turned.
    private static func targetSize(of kind: Kind, _ transform: DihedralTransform) -> (width: Int, height: Int) {
        switch kind {
        case .average: (8, 8)
        case .difference: transform.exchangesSides ? (8, 9) : (9, 8)
        case .perceptual: (32, 32)
        }
    }

    private mutating func appendGray() {
        precondition(rowCount < height, "more rows than the picture has")
        rowCount += 1
        resize.append(gray)
    }

    private static func averageHash(_ pixels: [UInt8]) -> Hash64 {
        let sum = pixels.reduce(0) { $0 + Int($1) }
        return hash { 64 * Int(pixels[$0]) > sum }
    }

    private static func differenceHash(_ pixels: [UInt8]) -> Hash64 {
        hash { bit in
            let left = bit / 8 * 9 + bit % 8
            return pixels[left + 1] > pixels[left]
        }
    }

    private static func perceptualHash(_ pixels: [UInt8]) -> Hash64 {
        // Columns first, then rows: the order decides the rounding.
        let columns = (0..<32).map { x in
            CosineTransform32.apply(to: (0..<32).map { y in Double(pixels[32 * y + x]) })
        }
        let rows = (0..<8).map { v in CosineTransform32.apply(to: columns.map { $0[v] }) }
        let low = rows.flatMap { $0[0..<8] }
        let sorted = low.sorted()
        let median = (sorted[31] + sorted[32]) / 2
        return hash { low[$0] > median }
    }

    /// The hash whose bit 63 is `isSet(0)`, and so on.
    private static func hash(_ isSet: (Int) -> Bool) -> Hash64 {
        Hash64(bits: (0..<64).reduce(0) { $0 << 1 | (isSet($1) ? 1 : 0) })
    }
}
