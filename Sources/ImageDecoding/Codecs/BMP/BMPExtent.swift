/// Where a BMP ends, by the size that it states, which must be that of its pixels. Source: Microsoft, "Bitmap Storage".
enum BMPExtent {
    /// The most pixels a side that are believed: what is found lies among bytes that can be anything.
    private static let maximumSide = 1 << 16

    static func findEnd(in file: HeaderBytes) -> Int? {
        guard let byteCount = file.littleEndianNumber(at: 2, byteCount: 4),
            let pixelOffset = file.littleEndianNumber(at: 10, byteCount: 4),
            let headerByteCount = file.littleEndianNumber(at: 14, byteCount: 4),
            [40, 52, 56, 64, 108, 124].contains(headerByteCount), file.littleEndianNumber(at: 26, byteCount: 2) == 1,
            let width = file.littleEndianNumber(at: 18, byteCount: 4), (1..<maximumSide).contains(width),
            let statedHeight = file.littleEndianNumber(at: 22, byteCount: 4),
            let depth = file.littleEndianNumber(at: 28, byteCount: 2), [1, 4, 8, 16, 24, 32].contains(depth),
            let coding = file.littleEndianNumber(at: 30, byteCount: 4), coding <= 5
        else { return nil }
        // The first row is the last one, unless the height is negative.
        let height = Int(Int32(truncatingIfNeeded: statedHeight).magnitude)
        guard (1..<maximumSide).contains(height), pixelOffset >= 14 + headerByteCount, pixelOffset < byteCount else {
            return nil
        }
        // Rows are filled up to four bytes; those that are coded by run lengths take what they take.
        let isPlain = coding == 0 || coding == 3
        guard !isPlain || byteCount >= pixelOffset + (width * depth + 31) / 32 * 4 * height else { return nil }
        return min(byteCount, file.byteCount)
    }
}
