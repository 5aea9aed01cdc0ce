/// A picture whose header a codec has read, and none of its pixels.
///
/// Its header is judged, then its demand, and only then are rows asked for: see ``decode(_:limits:into:)``.
protocol OpenedPicture {
    var header: PictureHeader { get }

    /// What decoding it takes. Asked for after the sides were found to be within the limits, so that their product is a
    /// number.
    var demand: DecodingDemand { get }

    /// The shape of the rows that come for a request: as near to what is asked for as the format can give.
    func layout(for request: PixelRequest) -> PixelLayout

    /// Hands all rows of the picture to `consumer`, which has been told of them: those that could be decoded, and in
    /// place of others black ones, or what the library fills in.
    ///
    /// It calls ``RowDelivery/check(isTruncated:)`` every few rows.
    ///
    /// - Throws: where no row could be decoded, or a limit is met.
    func decode(
        _ delivery: RowDelivery, into consumer: inout some PixelRowConsumer
    ) throws(ImageDecodingError) -> PictureDecoding
}

extension OpenedPicture {
    /// Judges the picture by its header, agrees with `consumer` on what is delivered, and decodes it.
    ///
    /// The one way to the pixels of a picture: so no codec can forget to judge a header before anything is allocated
    /// that grows with it.
    func decode(
        _ input: ByteInput, limits: DecodingLimits, into consumer: inout some PixelRowConsumer
    ) throws(ImageDecodingError) -> PictureDecoding {
        try limits.checkSize(width: header.width, height: header.height)
        let demand = demand
        let plausibility = Plausibility(
            width: header.width, height: header.height, leastByteCount: demand.leastByteCount, limits: limits)
        try plausibility.check(input)
        try limits.checkBufferedByteCount(demand.bufferedByteCount, for: demand.purpose)
        let request = consumer.request(for: header)
        let layout = layout(for: request)
        try consumer.begin(header, layout: layout)
        let delivery = RowDelivery(
            request: request, layout: layout, plausibility: plausibility, input: input, limits: limits)
        return try decode(delivery, into: &consumer)
    }
}
