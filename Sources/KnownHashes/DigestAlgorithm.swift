/// The cryptographic digests that lists name files by.
///
/// The raw value is the name that files and command lines use.
public enum DigestAlgorithm: String, CaseIterable, Sendable {
    case md5
    case sha1
    case sha256

    /// The number of bytes of a digest: 16, 20 or 32.
    public var byteCount: Int {
        switch self {
        case .md5: 16
        case .sha1: 20
        case .sha256: 32
        }
    }

    /// The algorithm whose digests have `byteCount` bytes, or nil where there is none: the lengths are all different.
    public init?(byteCount: Int) {
        guard let algorithm = Self.allCases.first(where: { $0.byteCount == byteCount }) else { return nil }
        self = algorithm
    }

    /// The name people write: `MD5`, `SHA-1`, `SHA-256`.
    public var displayName: String {
        switch self {
        case .md5: "MD5"
        case .sha1: "SHA-1"
        case .sha256: "SHA-256"
        }
    }

    /// What stands for the algorithm in the database. These numbers are part of the file format.
    package var storageCode: Int64 {
        switch self {
        case .md5: 1
        case .sha1: 2
        case .sha256: 3
        }
    }

    package init?(storageCode: Int64) {
        guard let algorithm = Self.allCases.first(where: { $0.storageCode == storageCode }) else { return nil }
        self = algorithm
    }
}

extension DigestAlgorithm: Comparable {
    public static func < (left: DigestAlgorithm, right: DigestAlgorithm) -> Bool {
        left.storageCode < right.storageCode
    }
}
