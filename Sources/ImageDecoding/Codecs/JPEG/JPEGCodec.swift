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

    var isAlwaysLoaded: Bool { true }

    var signatureByteCount: Int { 256 }

    /// After the start-of-image marker stands the next one, or bytes that belong to none: fill bytes, which the format
    /// allows, or stray ones, over which libjpeg passes with a warning. Whoever begins with stray bytes must show a segment
    /// after them.
    func recognises(_ prefix: [UInt8]) -> Bool {
        guard prefix.starts(with: [0xFF, 0xD8]) else { return false }
        if prefix.count > 2, prefix[2] == 0xFF { return true }
        let prefix = prefix.prefix(signatureByteCount)
        // The first FF that is neither repeated nor followed by 0 begins a marker.
        let marker = prefix.indices.dropFirst(2).dropLast(3).first {
            prefix[$0] == 0xFF && prefix[$0 + 1] != 0xFF && prefix[$0 + 1] != 0
        }
        guard let marker else { return false }
        let length = Int(prefix[marker + 2]) << 8 | Int(prefix[marker + 3])
        return Self.isSegmentBeforePixels(prefix[marker + 1]) && length >= 2
    }

    /// Tables, headers of frames, data of applications and comments.
    private static func isSegmentBeforePixels(_ code: UInt8) -> Bool {
        switch code {
        case 0xC0...0xC2, 0xC4, 0xC9, 0xCA, 0xCC, 0xDB, 0xDD, 0xE0...0xEF, 0xFE: true
        default: false
        }
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
