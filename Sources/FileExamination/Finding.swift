package import ContentKinds
package import ImageDecoding
package import KnownHashes
package import PictureHashing
package import ScanLedger

/// The result of examining the bytes of one thing: a file, or something inside it. It depends on nothing but
/// these bytes.
package struct Finding: Hashable, Sendable {
    /// Whether the bytes were examined, were skipped, or could not be examined.
    package var status: FileRecord.Status
    /// Why, or a remark; nil where there is nothing to say.
    package var reason: FileRecord.Reason?
    /// The kind of the bytes, unless it is a picture that is decoded.
    package var content: ContentKind?
    /// The number of bytes; nil where there are none of its own, as for a frame of an animation. Of a file its reader
    /// knows it.
    package var byteCount: Int?
    /// The digests of something inside a file; those of the file itself its reader computes.
    package var digests: FileDigests?
    /// The decoded picture and its hashes; nil for what is none or could not be decoded.
    package var picture: HashedPicture?
    /// Whether another examination of the same bytes would find the same: not where something passing stood in the way.
    package private(set) var isRepeatable = true

    package init(_ status: FileRecord.Status, _ reason: FileRecord.Reason? = nil, content: ContentKind? = nil) {
        self.status = status
        self.reason = reason
        self.content = content
    }

    /// Takes over a decoded picture. One with data that could not be decoded was not examined in full.
    package mutating func take(_ picture: HashedPicture) {
        self.picture = picture
        guard status == .examined, picture.decoding.hasUndecodedData else { return }
        fail(.undecodedData(picture.decoding))
    }

    /// Fails for a reason that takes away from what else was found.
    package mutating func fail(_ reason: FileRecord.Reason) {
        status = .failed
        self.reason = reason
    }

    /// Fails because the picture could not be decoded.
    package mutating func fail(_ error: ImageDecodingError) {
        fail(FileRecord.Reason(code: error.code.rawValue, message: error.message))
        isRepeatable = !Self.passingCodes.contains(error.code)
    }

    private static let passingCodes: Set<ImageDecodingError.Code> = [
        .sourceFailed, .timeLimit, .memoryLimit, .workerCrashed, .workerUnavailable,
    ]
}

/// The finding of a file that begins as a picture.
package struct PictureFinding: Hashable, Sendable {
    /// What was found of the picture itself.
    package var finding: Finding
    /// Whether it is worth a look for other pictures inside: one with a thumbnail, or with several frames.
    package var mayHoldOthers: Bool

    package init(_ finding: Finding, mayHoldOthers: Bool) {
        self.finding = finding
        self.mayHoldOthers = mayHoldOthers
    }

    /// The finding of a picture that was decoded and hashed, or could not be.
    package init(hashed: Result<HashedPicture, ImageDecodingError>, mayHoldOthers: Bool) {
        var finding = Finding(.examined)
        switch hashed {
        case .success(let picture): finding.take(picture)
        case .failure(let error): finding.fail(error)
        }
        self.init(finding, mayHoldOthers: mayHoldOthers)
    }
}
