package import ImageDecoding
package import PerceptualHash
package import PictureHashing
package import ScanLedger
import SystemFiles

/// What is in a file, and what lies inside it: all that is the same for every file with the same bytes.
package struct ExaminedContent: Sendable {
    package var status: FileRecord.Status
    package var reason: FileRecord.Reason?
    package var picture: FileRecord.Picture?
    package var hashes: [NamedHash] = []
    /// The records of what lies inside, not yet looked up. Their path is not that of a file.
    package var nested: [FileRecord] = []
    /// Whether the same would be said at another time: not where something passing stood in the way.
    package private(set) var isRepeatable = true

    package init(_ status: FileRecord.Status, _ reason: FileRecord.Reason? = nil) {
        self.status = status
        self.reason = reason
    }

    package mutating func take(_ outcome: Result<HashedPicture, ImageDecodingError>) {
        switch outcome {
        case .success(let hashed):
            picture = .init(hashed.decoding)
            hashes = hashed.hashes
            if !hashed.unhashable.isEmpty { reason = .tooSmall }
        case .failure(let error):
            status = .failed
            reason = .init(code: error.code.rawValue, message: error.message)
            isRepeatable = !Self.passingCodes.contains(error.code)
        }
    }

    private static let passingCodes: Set<ImageDecodingError.Code> = [
        .sourceFailed, .timeLimit, .memoryLimit, .workerCrashed, .workerUnavailable,
    ]
}

extension FileRecord {
    package mutating func take(_ content: ExaminedContent) {
        status = content.status
        reason = content.reason
        picture = content.picture
        hashes = content.hashes
    }

    /// The record of something inside a file whose path is still to be set.
    package init(_ item: NestedItem, _ finding: NestedFinding) {
        self.init(path: PathBytes(""), kind: item.kind, status: finding.status, reason: finding.reason)
        inside = item.inside
        size = finding.byteCount.map { Int64($0) }
        digests = finding.digests
        if let hashed = finding.picture {
            picture = .init(hashed.decoding)
            hashes = hashed.hashes
            if reason == nil, !hashed.unhashable.isEmpty { reason = .tooSmall }
        }
    }
}

extension FileRecord.Reason {
    fileprivate static let tooSmall = Self(
        code: "tooSmall",
        message: "PDQ needs \(PDQHasher.minimumSide) pixels on both sides; only the digests were compared")
}

extension FileRecord.Picture {
    package init(_ decoding: PictureDecoding) {
        var partialFraction: Double?
        if case .partial(let fraction) = decoding.completeness { partialFraction = fraction }
        self.init(
            format: decoding.header.format.rawValue, width: decoding.header.width, height: decoding.header.height,
            exifOrientation: decoding.header.exifOrientation, partialFraction: partialFraction,
            warningCount: decoding.warningCount, firstWarning: decoding.firstWarning)
    }
}
