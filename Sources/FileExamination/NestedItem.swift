package import FileReading
import ImageDecoding
import KnownHashes
import PerceptualHash
import PictureHashing
package import ScanLedger
package import SystemFiles

/// Something inside a file, as it is met and before it is examined.
package struct NestedItem: Hashable, Sendable {
    /// The steps that lead to it from the file.
    package var inside: [NestedPart]
    package var kind = FileKind.file
    /// How many bytes it has by what the file says, which may lie.
    package var announcedByteCount: Int?

    package init(inside: [NestedPart], kind: FileKind = FileKind.file, announcedByteCount: Int? = nil) {
        self.inside = inside
        self.kind = kind
        self.announcedByteCount = announcedByteCount
    }
}

/// A request to look into a file.
package struct NestedRequest: Hashable, Sendable {
    package var hashing: HashingRequest
    package var limits: NestedLimits
    /// What a search found in the bytes of the file.
    package var hits: [SignatureHit]
    /// Whether archives are opened.
    package var opensContainers: Bool
    /// A multiple of which every piece begins at of a picture that is put together; nil to put none together.
    package var assemblyBlockByteCount: Int?

    package init(
        hashing: HashingRequest, limits: NestedLimits, hits: [SignatureHit] = [], opensContainers: Bool = true
    ) {
        self.hashing = hashing
        self.limits = limits
        self.hits = hits
        self.opensContainers = opensContainers
    }
}

/// The end of a look into a file.
package struct NestedOutcome: Hashable, Sendable {
    /// What could not be followed; nil if all could.
    package var reason: FileRecord.Reason?
    /// Whether bytes were left unexamined by that: not if a picture is missing that was announced and is not in the file.
    package var leavesBytesUnexamined = false

    /// Adds what could not be followed. The first of what leaves bytes unexamined is reported, else the first of all.
    package mutating func add(_ code: String, _ message: String, leavesBytesUnexamined: Bool) {
        guard reason == nil || (leavesBytesUnexamined && !self.leavesBytesUnexamined) else { return }
        reason = .init(code: code, message: message)
        self.leavesBytesUnexamined = leavesBytesUnexamined
    }

    package init(reason: FileRecord.Reason? = nil, leavesBytesUnexamined: Bool = false) {
        self.reason = reason
        self.leavesBytesUnexamined = leavesBytesUnexamined
    }
}
