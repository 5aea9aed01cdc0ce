import CJPEGCodec

extension PictureFormat {
    /// JPEG: Huffman or arithmetic coding, sequential or progressive, 8 bits a sample.
    public static let jpeg = PictureFormat(rawValue: "jpeg")
}

/// JPEG, by libjpeg. Source of the format: ITU-T T.81 and T.871.
struct JPEGCodec: PictureCodec {
    var format: PictureFormat { .jpeg }

    // SAFETY: a constant text of the C side.
    var libraries: [(name: String, version: String)] { [("libjpeg", unsafe String(cString: codec_jpeg_version()))] }

    var signatureByteCount: Int { 3 }

    func recognises(_ prefix: [UInt8]) -> Bool {
        prefix.starts(with: [0xFF, 0xD8, 0xFF])
    }

    func open(_ input: ByteInput, limits: DecodingLimits) throws(ImageDecodingError) -> any OpenedPicture {
        try JPEGPicture(input, limits: limits)
    }

    func embeddedPictures(in file: HeaderBytes, limits: DecodingLimits) -> EmbeddedPictureIndex {
        var search = JPEGPictureSearch(file, limits: limits)
        search.run()
        return search.index
    }

    func end(in file: HeaderBytes) -> Int? {
        var extent = JPEGExtent(file)
        return extent.findEnd()
    }

    var samples: [CodecSample] { [.baselineJPEG, .progressiveJPEG] }
}
