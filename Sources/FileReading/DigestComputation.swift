import Cryptography
import KnownHashes

/// Digests in the making. MD5 and SHA-1 are broken as proof of identity; lists have them, so they are looked up.
package struct DigestComputation {
    private var md5 = MD5()
    private var sha1 = SHA1()
    private var sha256 = SHA256()

    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        unsafe md5.update(bytes)
        unsafe sha1.update(bytes)
        unsafe sha256.update(bytes)
    }

    package var md5Bytes: [UInt8] { md5.finalize() }
    package var sha1Bytes: [UInt8] { sha1.finalize() }
    package var sha256Bytes: [UInt8] { sha256.finalize() }

    package init() {
    }
}

extension FileDigests {
    /// The digests of all bytes so far.
    package init?(_ computation: DigestComputation) {
        guard
            let md5 = Digest(.md5, bytes: computation.md5Bytes),
            let sha1 = Digest(.sha1, bytes: computation.sha1Bytes),
            let sha256 = Digest(.sha256, bytes: computation.sha256Bytes)
        else { return nil }
        self.init(md5: md5, sha1: sha1, sha256: sha256)
    }
}
