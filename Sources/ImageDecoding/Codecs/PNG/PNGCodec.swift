import CPNGCodec

extension PictureFormat {
    /// PNG, and the still picture of an animated one.
    public static let png = PictureFormat(rawValue: "png")
}

/// PNG, by libpng. Source of the format: the W3C's Portable Network Graphics (PNG) Specification, third edition.
struct PNGCodec: PictureCodec {
    var format: PictureFormat { .png }

    // SAFETY: a constant text of the C side.
    var libraries: [(name: String, version: String)] { [("libpng", unsafe String(cString: codec_png_version()))] }

    var isAlwaysLoaded: Bool { true }

    var signatureByteCount: Int { 8 }

    func recognises(_ prefix: [UInt8]) -> Bool {
        prefix.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    }

    func open(_ input: ByteInput, limits: DecodingLimits) throws(ImageDecodingError) -> any OpenedPicture {
        try PNGPicture(input, limits: limits)
    }

    func embeddedPictures(in file: HeaderBytes, limits: DecodingLimits) -> EmbeddedPictureIndex {
        var search = PNGPictureSearch(file, limits: limits)
        search.run()
        return search.index
    }

    func end(in file: HeaderBytes) -> Int? { PNGExtent.findEnd(in: file) }

    var samples: [CodecSample] { [.truecolourPNG] }
}
