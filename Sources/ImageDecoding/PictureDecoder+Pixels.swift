public import ByteSources

extension PictureDecoder {
    /// Decodes a whole picture into memory, for small programs and tests; whoever has many pictures lets rows stream
    /// into a ``PixelRowConsumer``. The pixels count against ``DecodingLimits/maximumBufferedByteCount``.
    public func decodePixels(
        from source: any ByteSource, request: PixelRequest = PixelRequest()
    ) throws(ImageDecodingError) -> (pixels: Pixels, decoding: PictureDecoding) {
        var collector = PixelCollector(wanted: request, limits: limits)
        let decoding = try decode(source, into: &collector)
        return (Pixels(layout: decoding.layout, bytes: collector.bytes), decoding)
    }
}

private struct PixelCollector: PixelRowConsumer {
    let wanted: PixelRequest
    let limits: DecodingLimits
    var bytes: [UInt8] = []

    mutating func request(for header: PictureHeader) -> PixelRequest {
        wanted
    }

    mutating func begin(_ header: PictureHeader, layout: PixelLayout) throws(ImageDecodingError) {
        try limits.checkBufferedByteCount(layout.byteCount, for: "the decoded pixels")
        bytes.reserveCapacity(layout.byteCount)
    }

    mutating func append(_ rows: Span<UInt8>, rowCount: Int) {
        for index in rows.indices {
            bytes.append(rows[index])
        }
    }
}
