public import Crypto
public import KnownHashStore

/// The three digests of a file's bytes, computed in one pass.
public struct MediaDigests: Sendable, Hashable {
    public let md5: Digest
    public let sha1: Digest
    public let sha256: Digest

    /// MD5, SHA-1, SHA-256.
    public var all: [Digest] { [md5, sha1, sha256] }

    init?(_ computation: DigestComputation) {
        guard
            let md5 = Digest(.md5, bytes: computation.md5.finalize()),
            let sha1 = Digest(.sha1, bytes: computation.sha1.finalize()),
            let sha256 = Digest(.sha256, bytes: computation.sha256.finalize())
        else { return nil }
        self.md5 = md5
        self.sha1 = sha1
        self.sha256 = sha256
    }
}

/// Digests in the making. MD5 and SHA-1 are broken as proof of identity; lists have them, so they are looked up.
struct DigestComputation {
    fileprivate var md5 = Insecure.MD5()
    fileprivate var sha1 = Insecure.SHA1()
    fileprivate var sha256 = SHA256()

    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        unsafe md5.update(bufferPointer: bytes)
        unsafe sha1.update(bufferPointer: bytes)
        unsafe sha256.update(bufferPointer: bytes)
    }
}
