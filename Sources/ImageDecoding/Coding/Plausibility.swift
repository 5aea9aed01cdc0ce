/// Whether a picture can be in so few bytes at all: see ``DecodingLimits/minimumPlausibleShare``.
struct Plausibility {
    /// Smaller pictures cost so little that there is nothing to protect.
    static let freePixelCount = 1 << 20

    private let width: Int
    private let height: Int
    /// The fewest bytes that can hold the whole picture.
    private let leastByteCount: Double
    private let limits: DecodingLimits

    /// - Parameter width, height: within the limits, so that their product is a number.
    init(width: Int, height: Int, leastByteCount: Double, limits: DecodingLimits) {
        self.width = width
        self.height = height
        self.leastByteCount = leastByteCount
        self.limits = limits
    }

    func check(byteCount: Int) throws(ImageDecodingError) {
        guard width * height > Self.freePixelCount, Double(byteCount) < leastByteCount * limits.minimumPlausibleShare
        else { return }
        throw ImageDecodingError(
            .implausibleSize,
            "\(byteCount) bytes claim to be \(width) × \(height) pixels; "
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
