import ByteSources

extension PictureFormat {
    /// BMP: all headers of Windows and OS/2, plain, with bit masks or run lengths.
    public static let bmp = PictureFormat(rawValue: "bmp")
}

/// BMP, in Swift. Source of the format: Microsoft, "Bitmap Storage"; IBM, OS/2 2.0 Presentation Manager, "Bitmaps".
struct BMPCodec: PictureCodec {
    var format: PictureFormat { .bmp }

    func recognises(_ prefix: [UInt8]) -> Bool { PictureSignature.bmp.matches(prefix) }

    func open(_ input: ByteInput, limits: DecodingLimits) throws(ImageDecodingError) -> any OpenedPicture {
        try Self.open(try input.randomAccess(limits), as: .bmp, limits: limits)
    }

    private static func open(
        _ source: any RandomAccessByteSource, as format: PictureFormat, limits: DecodingLimits
    ) throws(ImageDecodingError) -> any OpenedPicture {
        let file = HeaderBytes(source)
        let header = try BMPHeader(file)
        switch header.coding {
        case .jpeg:
            return try NestedPicture(
                source, in: header.pixelOffset..<max(header.pixelOffset, source.byteCount), as: format, by: JPEGCodec(),
                limits: limits)
        case .png:
            return try NestedPicture(
                source, in: header.pixelOffset..<max(header.pixelOffset, source.byteCount), as: format, by: PNGCodec(),
                limits: limits)
        default:
            return BMPPicture(header, in: file, as: format)
        }
    }

    func end(in file: HeaderBytes) -> Int? { BMPExtent.findEnd(in: file) }

    var samples: [CodecSample] { [.paletteBMP] }
}
