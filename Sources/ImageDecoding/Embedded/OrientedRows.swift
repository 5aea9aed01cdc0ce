/// Passes a picture on, and says how it is shown where it does not say so itself.
struct OrientedRows<Consumer: PixelRowConsumer>: PixelRowConsumer {
    private(set) var consumer: Consumer
    private let orientation: Int

    init(_ consumer: Consumer, orientation: Int) {
        self.consumer = consumer
        self.orientation = orientation
    }

    /// `header` with the orientation.
    func header(of header: PictureHeader) -> PictureHeader {
        var header = header
        header.exifOrientation = header.exifOrientation ?? orientation
        return header
    }

    mutating func request(for header: PictureHeader) -> PixelRequest {
        consumer.request(for: self.header(of: header))
    }

    mutating func begin(_ header: PictureHeader, layout: PixelLayout) throws(ImageDecodingError) {
        try consumer.begin(self.header(of: header), layout: layout)
    }

    mutating func append(_ rows: Span<UInt8>, rowCount: Int) {
        consumer.append(rows, rowCount: rowCount)
    }
}
