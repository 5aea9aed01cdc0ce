extension PictureFormat {
    /// PSD and PSB: the merged picture of a Photoshop file.
    public static let psd = PictureFormat(rawValue: "psd")
}

/// PSD and PSB, in Swift. The merged picture is decoded and the layers are not, and the record says so.
struct PSDCodec: PictureCodec {
    var format: PictureFormat { .psd }

    func recognises(_ prefix: [UInt8]) -> Bool { PictureSignature.psd.matches(prefix) }

    func open(_ input: ByteInput, limits: DecodingLimits) throws(ImageDecodingError) -> any OpenedPicture {
        let file = HeaderBytes(try input.randomAccess(limits))
        return PSDPicture(try PSDHeader(file), in: file)
    }

    func embeddedPictures(in file: HeaderBytes, limits: DecodingLimits) -> EmbeddedPictureIndex {
        var index = EmbeddedPictureIndex(file, limits: limits)
        // Also of a file whose picture is not decoded: the thumbnail may be all there is.
        guard let modeByteCount = file.number(at: 26, byteCount: 4),
            let byteCount = file.number(at: 30 + modeByteCount, byteCount: 4)
        else { return index }
        let start = 34 + modeByteCount
        PSDResources(file, in: start..<start + byteCount).noteThumbnails(&index)
        let isLarge = file.number(at: 4, byteCount: 2) == 2
        let layers = start + byteCount
        let lengths = isLarge ? 16 : 8
        if let sections = file.number(at: layers + (isLarge ? 4 : 0), byteCount: 4), sections > 4,
            let count = file.number(at: layers + lengths, byteCount: 2), count != 0
        {
            index.report(
                .unsupportedCoding,
                "the Photoshop file has layers, which are not decoded; the picture that they make together was")
        }
        return index
    }

    var samples: [CodecSample] { [.mergedPSD] }
}
