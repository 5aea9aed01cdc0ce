package import ContainerReading
package import ContentKinds
package import ImageDecoding
package import ScanLedger
package import SystemFiles

/// What is said of files and of things inside files alike.
extension FileRecord.Reason {
    /// Of what is no picture and of no kind that holds any.
    package static func notAPicture(isEmpty: Bool) -> Self {
        isEmpty
            ? .init(.emptyFile, message: "empty")
            : .init(.notAPicture, message: "not a picture; searched for pictures at every byte")
    }

    /// Of content that is not what the name claims, nor anything else that is known.
    package static func unrecognised(claiming family: ContentFamily) -> Self {
        .init(
            .unrecognised,
            message:
                "the name claims \(family.claim), and the content is of no kind that is known here: it may be damaged, "
                + "encrypted, or of another kind")
    }

    /// Of a picture of which a part could not be decoded, though there are more data.
    package static func undecodedData(_ decoding: PictureDecoding) -> Self {
        var share = 100
        if case .partial(let fraction) = decoding.completeness { share = Int(fraction * 100) }
        return .init(
            code: ImageDecodingError.Code.damagedData.rawValue,
            message: "the picture is damaged: of its rows \(share) % could be decoded, and there are more data")
    }

    /// Of an archive that was looked into.
    package static func container(_ format: ContainerFormat) -> Self {
        .init(
            .container,
            message: "an archive (\(format.rawValue.uppercased())); what lies inside has records of its own")
    }

    /// Of an archive that was not looked into.
    package static func unopenedContainer(_ format: ContainerFormat, isAsked: Bool) -> Self {
        let archive = "an archive (\(format.rawValue.uppercased())), which was not looked into: "
        #if Archives
            let obstacle = "libarchive is not installed"
        #else
            let obstacle = "this build cannot; build it with ‘--traits AllFormats’"
        #endif
        return .init(
            .containerNotOpened, message: archive + (isAsked ? obstacle : "it was not asked for"))
    }
}

extension Finding {
    /// What is made of a kind that can hold pictures and has no reader.
    package static func withoutReader(_ kind: ContentKind) -> Finding {
        if kind.showsPicturesToSearch {
            return Finding(
                .examined, .init(.notAPicture, message: "\(kind.name); searched for pictures at every byte"),
                content: kind)
        }
        let message =
            kind.family == .picture
            ? "a picture that this build cannot decode: \(kind.name)" : "not looked into: \(kind.name)"
        return Finding(.skipped, .init(.init(kind.family), message: message), content: kind)
    }

    /// What is made of content that is known to hold no pictures, or is of no kind that is known.
    package static func withoutKind(isEmpty: Bool) -> Finding {
        Finding(.examined, .notAPicture(isEmpty: isEmpty))
    }

    /// Takes into account what the name claims of bytes that are of no kind that is known.
    package mutating func compare(withName name: PathBytes, isText: Bool) {
        guard status == .examined, content == nil, reason?.code == FileRecord.Reason.Code.notAPicture.rawValue, !isText,
            let family = NameClaim.family(ofName: name.bytes)
        else { return }
        status = .skipped
        reason = .unrecognised(claiming: family)
    }
}

extension FileRecord.Reason.Code {
    /// Why a kind of this family was skipped.
    fileprivate init(_ family: ContentFamily?) {
        self =
            switch family {
            case .picture: .unsupportedFormat
            case .video: .unsupportedVideo
            case .audio: .unsupportedAudio
            case .archive: .unsupportedArchive
            case .diskImage: .unsupportedDiskImage
            case .document, .text, nil: .unsupportedDocument
            case .mail: .unsupportedMail
            case .database: .unsupportedDatabase
            case .browserCache, .thumbnailCache: .unsupportedCache
            case .memoryImage: .unsupportedMemoryImage
            case .encrypted: .encrypted
            }
    }
}

extension ContentFamily {
    fileprivate var claim: String {
        switch self {
        case .picture: "a picture"
        case .video: "a video"
        case .audio: "a sound"
        case .archive: "an archive"
        case .diskImage: "a disk image"
        case .document, .text: "a document"
        case .mail: "mail"
        case .database: "a database"
        case .browserCache, .thumbnailCache: "a cache"
        case .memoryImage: "a memory image"
        case .encrypted: "an encrypted file"
        }
    }
}
