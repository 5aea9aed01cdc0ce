public import ByteSources

/// A whole decoded picture: rows from top to bottom, without gaps.
public struct Pixels: Hashable, Sendable {
    public var layout: PixelLayout
    public var bytes: [UInt8]

    public init(layout: PixelLayout, bytes: [UInt8]) {
        self.layout = layout
        self.bytes = bytes
    }

    /// The pixels as red, green and blue, grey repeated three times.
    public var rgbBytes: [UInt8] {
        guard layout.format == .gray8 else { return bytes }
        return [UInt8](capacity: 3 * bytes.count) { output in
            for sample in bytes {
                output.append(repeating: sample, count: 3)
            }
        }
    }
}

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
