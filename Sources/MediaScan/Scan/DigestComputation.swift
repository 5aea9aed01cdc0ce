import Crypto

/// Digests in the making. MD5 and SHA-1 are broken as proof of identity; lists have them, so they are looked up.
struct DigestComputation {
    private var md5 = Insecure.MD5()
    private var sha1 = Insecure.SHA1()
    private var sha256 = SHA256()

    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        unsafe md5.update(bufferPointer: bytes)
        unsafe sha1.update(bufferPointer: bytes)
        unsafe sha256.update(bufferPointer: bytes)
    }

    var md5Bytes: [UInt8] { Array(md5.finalize()) }
    var sha1Bytes: [UInt8] { Array(sha1.finalize()) }
    var sha256Bytes: [UInt8] { Array(sha256.finalize()) }
}
