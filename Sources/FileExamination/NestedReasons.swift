package import ContainerReading
package import ImageDecoding
package import ScanLedger

/// What is said of files and of things inside files alike.
extension FileRecord.Reason {
    package static func unsupportedPicture(_ name: String) -> Self {
        .init(
            .unsupportedFormat,
            message: "a picture in the format \(name.uppercased()), which this build cannot decode")
    }

    package static func undecodedData(_ decoding: PictureDecoding) -> Self {
        var share = 100
        if case .partial(let fraction) = decoding.completeness { share = Int(fraction * 100) }
        return .init(
            code: ImageDecodingError.Code.damagedData.rawValue,
            message: "the picture is damaged: of its rows \(share) % could be decoded, and there are more data")
    }

    package static func notAPicture(isEmpty: Bool) -> Self {
        .init(isEmpty ? .emptyFile : .notAPicture, message: "not a picture")
    }

    package static func container(_ format: ContainerFormat) -> Self {
        .init(
            .container,
            message: "an archive (\(format.rawValue.uppercased())); what lies inside has records of its own")
    }

    package static func unopenedContainer(_ format: ContainerFormat, isAsked: Bool) -> Self {
        let archive = "an archive (\(format.rawValue.uppercased())), which was not looked into: "
        #if Archives
            let obstacle = "libarchive is not installed"
        #else
            let obstacle = "this build cannot; build it with ‘--traits Archives’"
        #endif
        return .init(
            .containerNotOpened, message: archive + (isAsked ? obstacle : "it was not asked for"))
    }
}
