import ByteSources

/// A picture that is a file of its own inside another, and stands for it: a PNG in an icon, a JPEG in a camera's file.
struct NestedPicture: OpenedPicture {
    let header: PictureHeader

    private let picture: any OpenedPicture
    /// Its own bytes, which its codec reads.
    private let input: ByteInput

    /// - Parameters:
    ///   - format: that of the file around it, by which it goes.
    ///   - orientation: how it is shown, where the file around it says so and it does not itself.
    init(
        _ source: any RandomAccessByteSource, in range: Range<Int>, as format: PictureFormat,
        by codec: some PictureCodec,
        orientation: Int? = nil, limits: DecodingLimits
    ) throws(ImageDecodingError) {
        input = try ByteInput(ByteRange(source, range: range), maximumCPUSeconds: limits.maximumCPUSeconds)
        do throws(ImageDecodingError) {
            picture = try codec.open(input, limits: limits)
        } catch {
            if let failure = input.failure { throw ImageDecodingError(reading: failure) }
            throw error
        }
        var header = picture.header
        header.format = format
        header.exifOrientation = header.exifOrientation ?? orientation
        self.header = header
    }

    var demand: DecodingDemand { picture.demand }

    func layout(for request: PixelRequest) -> PixelLayout { picture.layout(for: request) }

    func decode(
        _ delivery: RowDelivery, into consumer: inout some PixelRowConsumer
    ) throws(ImageDecodingError) -> PictureDecoding {
        var result: Result<PictureDecoding, ImageDecodingError>
        do throws(ImageDecodingError) {
            result = .success(try picture.decode(delivery, into: &consumer))
        } catch {
            result = .failure(error)
        }
        // To its codec a failing source looks like a short file.
        if let failure = input.failure { throw ImageDecodingError(reading: failure) }
        var decoding = try result.get()
        decoding.header.format = header.format
        decoding.header.exifOrientation = decoding.header.exifOrientation ?? header.exifOrientation
        return decoding
    }
}
