/// What was agreed on for the rows of a picture.
struct RowDelivery {
    let request: PixelRequest
    /// As ``OpenedPicture/layout(for:)`` gave it for the request.
    let layout: PixelLayout

    private let plausibility: Plausibility
    private let input: ByteInput
    private let limits: DecodingLimits

    init(
        request: PixelRequest, layout: PixelLayout, plausibility: Plausibility, input: ByteInput, limits: DecodingLimits
    ) {
        self.request = request
        self.layout = layout
        self.plausibility = plausibility
        self.input = input
        self.limits = limits
    }

    /// Ends a picture that by now has shown that it cannot be in so few bytes, or whose processor time is used up.
    ///
    /// - Parameter isTruncated: whether the codec expects nothing more from the bytes.
    func check(isTruncated: Bool = false) throws(ImageDecodingError) {
        try plausibility.check(input, isTruncated: isTruncated)
        guard !input.isOutOfTime else { throw .tooMuchTime(limits) }
    }
}
