import ByteSources

extension PictureFormat {
    /// What a camera's sensor saw, with pictures of it that the camera made: DNG, CR2, CR3, NEF, ARW, ORF, RW2, RAF, X3F and
    /// others like them.
    public static let cameraRaw = PictureFormat(rawValue: "raw")
}

/// Camera raw files: the JPEGs in them are decoded, and the largest stands for the file. What the sensor saw is not
/// developed, and the record says so.
struct CameraRawCodec: PictureCodec {
    var format: PictureFormat { .cameraRaw }

    var signatureByteCount: Int { CameraRawSignature.byteCount }

    func recognises(_ prefix: [UInt8]) -> Bool { CameraRawSignature.variety(prefix) != nil }

    func open(_ input: ByteInput, limits: DecodingLimits) throws(ImageDecodingError) -> any OpenedPicture {
        let source = try input.randomAccess(limits)
        let file = HeaderBytes(source)
        let previews = CameraRawPreviews(file, limits: limits)
        if let failure = file.failure { throw ImageDecodingError(reading: failure) }
        guard let main = previews.main else {
            throw ImageDecodingError(
                .unsupportedCoding,
                "the camera's file has no JPEG in it, and the data of the sensor are not developed; convert it to have it "
                    + "hashed")
        }
        return try NestedPicture(
            source, in: main.range, as: format, by: JPEGCodec(), orientation: previews.orientation, limits: limits)
    }

    func embeddedPictures(in file: HeaderBytes, limits: DecodingLimits) -> EmbeddedPictureIndex {
        var index = EmbeddedPictureIndex(file, limits: limits)
        let previews = CameraRawPreviews(file, limits: limits)
        for preview in previews.all where preview != previews.main {
            guard index.hasRoom() else { break }
            index.append(.thumbnail, .file(preview.range), orientation: previews.orientation)
        }
        index.partOffsets = previews.partOffsets
        if let fault = previews.fault { index.report(fault) }
        if previews.main != nil {
            index.report(
                .unsupportedCoding,
                "the data of the camera's sensor are not developed; what the camera made of them was decoded",
                leavesPicturesUnexamined: false)
        }
        return index
    }

    var samples: [CodecSample] { [.previewDNG] }
}
