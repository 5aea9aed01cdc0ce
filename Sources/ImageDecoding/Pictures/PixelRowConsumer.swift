/// Takes the rows of a picture as they are decoded, so that nobody has to hold the whole picture.
///
/// The calls come in this order: ``request(for:)``, ``begin(_:layout:)``, then ``append(_:rowCount:)`` until
/// `layout.height` rows are delivered, top to bottom. Where data are missing the rows still come: as libjpeg fills them
/// in a JPEG, black in a PNG. Decoding can fail at any point between; then no more calls come, and what the consumer
/// has taken so far is void.
public protocol PixelRowConsumer {
    /// What to deliver of this picture. Without an implementation: every pixel, in colour.
    mutating func request(for header: PictureHeader) -> PixelRequest

    /// Called once, before the first row. An error thrown here ends the decoding; use a code of your own.
    mutating func begin(_ header: PictureHeader, layout: PixelLayout) throws(ImageDecodingError)

    /// Takes `rowCount` rows of `layout.bytesPerRow` bytes each, without gaps.
    mutating func append(_ rows: Span<UInt8>, rowCount: Int)
}

extension PixelRowConsumer {
    public mutating func request(for header: PictureHeader) -> PixelRequest {
        PixelRequest()
    }
}
