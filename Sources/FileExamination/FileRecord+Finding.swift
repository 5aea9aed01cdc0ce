package import ImageDecoding
import PerceptualHash
import PictureHashing
package import ScanLedger
package import SystemFiles

extension FileRecord {
    /// The record of something inside the file at `path`.
    package init(path: PathBytes, _ item: NestedItem, _ finding: Finding) {
        self.init(path: path, kind: item.kind, status: finding.status)
        inside = item.inside
        size = finding.byteCount.map { Int64($0) }
        digests = finding.digests
        take(finding)
    }

    /// Takes over what was found in the bytes, except for size and digests.
    package mutating func take(_ finding: Finding) {
        status = finding.status
        reason = finding.reason
        content = finding.content
        if let hashed = finding.picture {
            picture = Picture(hashed.decoding)
            hashes = hashed.hashes
            if reason == nil, !hashed.unhashable.isEmpty { reason = .tooSmall }
        }
    }
}

extension FileRecord.Reason {
    fileprivate static let tooSmall = Self(
        .tooSmall,
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
