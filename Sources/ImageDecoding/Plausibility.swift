/// Whether a picture can be in so few bytes at all: see ``DecodingLimits/minimumPlausibleShare``.
struct Plausibility {
    /// Smaller pictures cost so little that there is nothing to protect.
    static let freePixelCount = 1 << 20

    /// The fewest bytes that can hold the whole picture.
    let leastByteCount: Double
    let header: PictureHeader
    let limits: DecodingLimits

    /// For a JPEG: at least one bit for each block of 8 × 8 samples, unless the coding is arithmetic.
    init(jpeg header: PictureHeader, limits: DecodingLimits) {
        self.leastByteCount = header.isArithmetic ? 0 : Double(header.pixelCount) / 512
        self.header = header
        self.limits = limits
    }

    /// For a PNG: raw rows, with a filter byte each, at deflate's best ratio.
    init(png header: PictureHeader, bitsPerPixel: Int, limits: DecodingLimits) {
        let rowByteCount = (header.width * bitsPerPixel + 7) / 8 + 1
        self.leastByteCount = Double(rowByteCount) * Double(header.height) / 1032
        self.header = header
        self.limits = limits
    }

    func check(byteCount: Int) throws(ImageDecodingError) {
        guard header.pixelCount > Self.freePixelCount,
            Double(byteCount) < leastByteCount * limits.minimumPlausibleShare
        else { return }
        throw ImageDecodingError(
            .implausibleSize,
            "\(byteCount) bytes claim to be \(header.width) × \(header.height) pixels; "
                + "lower minimumPlausibleShare to decode what there is")
    }

    /// The check for a source that has said, or by now shown, how long it is. `isTruncated` says that the codec expects
    /// nothing more from it.
    func check(_ input: ByteInput, isTruncated: Bool = false) throws(ImageDecodingError) {
        if input.hasEnded || isTruncated {
            try check(byteCount: input.byteCount)
        } else if let total = input.totalByteCount {
            try check(byteCount: max(total, input.byteCount))
        }
    }
}
