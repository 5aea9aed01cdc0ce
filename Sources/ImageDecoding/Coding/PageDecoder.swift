import ByteSources

/// Decodes the pages of a file, each of which stands for itself and is opened as the picture of a file is.
struct PageDecoder: FrameDecoder {
    private let source: any RandomAccessByteSource
    private let limits: DecodingLimits
    private let open: (Int, ByteInput, DecodingLimits) throws(ImageDecodingError) -> any OpenedPicture

    /// - Parameter open: reads the header of the page of this number.
    init(
        _ source: any RandomAccessByteSource, limits: DecodingLimits,
        open: @escaping (Int, ByteInput, DecodingLimits) throws(ImageDecodingError) -> any OpenedPicture
    ) {
        self.source = source
        self.limits = limits
        self.open = open
    }

    mutating func decode(
        frame number: Int, into consumer: inout some PixelRowConsumer, deadline: CPUDeadline
    ) throws(ImageDecodingError) -> PictureDecoding {
        var limits = limits
        limits.maximumCPUSeconds = min(limits.maximumCPUSeconds, deadline.remainingSeconds)
        let input = try ByteInput(ByteRange(source), maximumCPUSeconds: limits.maximumCPUSeconds)
        let outcome: Result<PictureDecoding, ImageDecodingError>
        do throws(ImageDecodingError) {
            outcome = .success(try open(number, input, limits).decode(input, limits: limits, into: &consumer))
        } catch {
            outcome = .failure(error)
        }
        if let failure = input.failure { throw ImageDecodingError(reading: failure) }
        return try outcome.get()
    }
}
