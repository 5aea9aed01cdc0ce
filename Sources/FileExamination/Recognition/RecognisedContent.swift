package import ContainerReading
package import ContentKinds
import ImageDecoding

/// What the first bytes of a file, or of something inside one, say it is, and so what is made of it.
package enum RecognisedContent: Hashable, Sendable {
    /// A picture that is decoded.
    case picture
    /// An archive or the like, of a kind that has a reader, whether or not this build and this scan use it.
    case container(ContainerFormat)
    /// A kind that can hold pictures and has no reader.
    case kind(ContentKind)
    /// Nothing that is known to hold pictures.
    case other(isText: Bool)

    /// As many bytes as ``init(_:)`` ever looks at.
    package static let prefixByteCount = max(
        FileSignature.prefixByteCount, ContainerFormat.prefixByteCount, ContentKind.prefixByteCount)

    /// - Parameter prefix: the first ``prefixByteCount`` bytes, or all of a shorter file.
    package init(_ prefix: ArraySlice<UInt8>) {
        let signature = FileSignature.detect(prefix)
        if case .picture = signature {
            self = .picture
            return
        }
        // A disk image can be a ZIP archive, whose members say nothing of what is in it; and camera files begin as a TIFF
        // does, and say more.
        if let kind = ContentKind.detect(beginning: prefix) {
            self = .kind(kind)
        } else if case .unsupportedPicture(let name) = signature {
            self = .kind(ContentKind(rawValue: name))
        } else if let format = ContainerFormat.detect(prefix) {
            self = .container(format)
        } else {
            self = .other(isText: TextContent.isText(prefix))
        }
    }
}

extension RecognisedContent {
    /// What the file is where its end says more than its beginning: a disk image can have its header there, and begin as
    /// whatever it holds.
    ///
    /// - Parameter suffix: the last bytes of the file.
    package func corrected(byEnd suffix: [UInt8]) -> RecognisedContent {
        guard let kind = ContentKind.detect(end: suffix) else { return self }
        return switch self {
        case .other: .kind(kind)
        case .kind, .container: kind.family == .diskImage ? .kind(kind) : self
        case .picture: self
        }
    }
}

extension ContentKind {
    package init(_ format: ContainerFormat) {
        self.init(rawValue: format.rawValue)
    }
}
