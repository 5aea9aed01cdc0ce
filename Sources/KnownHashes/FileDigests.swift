/// The three digests of a file's bytes, computed in one pass.
public struct FileDigests: Sendable, Hashable {
    public let md5: Digest
    public let sha1: Digest
    public let sha256: Digest

    /// MD5, SHA-1, SHA-256.
    public var all: [Digest] { [md5, sha1, sha256] }

    /// The three digests; nil unless each is of its algorithm.
    package init?(md5: Digest, sha1: Digest, sha256: Digest) {
        guard md5.algorithm == .md5, sha1.algorithm == .sha1, sha256.algorithm == .sha256 else { return nil }
        self.md5 = md5
        self.sha1 = sha1
        self.sha256 = sha256
    }
}
