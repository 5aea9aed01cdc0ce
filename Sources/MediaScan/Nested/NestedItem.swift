import ImageDecoding
import PerceptualHash

/// Something that lies inside a file, as it is met and before it is examined.
struct NestedItem: Hashable, Sendable {
    /// The steps that lead to it from the file.
    var inside: [NestedPart]
    var kind = MediaItem.Kind.file
    /// How many bytes it has by what the file says, which may lie.
    var announcedByteCount: Int?
}

/// What was made of something that lies inside a file.
struct NestedFinding: Hashable, Sendable {
    var status: FileRecord.Status
    var reason: FileRecord.Reason?
    /// How many bytes it has; nil where it has none of its own, as a frame of an animation.
    var byteCount: Int?
    var digests: MediaDigests?
    var picture: HashedPicture?

    init(_ status: FileRecord.Status, _ reason: FileRecord.Reason? = nil) {
        self.status = status
        self.reason = reason
    }

    /// For a reason that takes away from what else was found.
    mutating func fail(_ reason: FileRecord.Reason) {
        status = .failed
        self.reason = reason
    }
}

/// What is asked of a look into a file.
struct NestedOrder: Hashable, Sendable {
    var hashing: HashingOrder
    var limits: NestedLimits
}

/// How a look into a file ended.
struct NestedEnd: Hashable, Sendable {
    /// What could not be followed; nil if all could.
    var reason: FileRecord.Reason?
    /// Whether bytes were left unexamined by that: not if no more than a thumbnail is missing that was announced.
    var leavesBytesUnexamined = false

    /// Adds what could not be followed. The first of what leaves bytes unexamined is told, else the first of all.
    mutating func add(_ code: String, _ message: String, leavesBytesUnexamined: Bool) {
        guard reason == nil || (leavesBytesUnexamined && !self.leavesBytesUnexamined) else { return }
        reason = .init(code: code, message: message)
        self.leavesBytesUnexamined = leavesBytesUnexamined
    }
}
