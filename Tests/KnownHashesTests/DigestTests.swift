import KnownHashes
import PerceptualHash
import TestSupport
import Testing

@Suite struct DigestTests {
    @Test(arguments: [
        (Sample.md5, DigestAlgorithm.md5), (Sample.sha1, .sha1), (Sample.sha256, .sha256),
    ])
    func `the length says the algorithm`(hex: String, algorithm: DigestAlgorithm) throws {
        let digest = try #require(Digest(hex: hex))
        #expect(digest.algorithm == algorithm)
        #expect(digest.hex == hex)
        #expect(digest.bytes.count == algorithm.byteCount)
        #expect(Digest(algorithm, bytes: digest.bytes) == digest)
        #expect(Digest(hex: hex.uppercased()) == digest)
        #expect(Digest("\(digest)") == digest)
    }

    @Test(arguments: [
        "", "ed", "ed8a67a52124f5ea7b1114fa94acba7", "xd8a67a52124f5ea7b1114fa94acba7a", " " + Sample.md5,
    ])
    func `anything else is refused`(hex: String) {
        #expect(Digest(hex: hex) == nil)
    }

    @Test func `a wrong number of bytes is refused`() {
        #expect(Digest(.md5, bytes: [1, 2, 3]) == nil)
        #expect(Digest(.sha256, bytes: [UInt8](repeating: 1, count: 33)) == nil)
    }

    @Test func `the digests of the empty file are known`() {
        for hex in [Sample.emptyMD5, Sample.emptySHA1, Sample.emptySHA256] {
            #expect(Digest(hex: hex)?.isOfEmptyFile == true)
        }
        #expect(Digest(hex: Sample.md5)?.isOfEmptyFile == false)
    }

    @Test func `a stored hash keeps its bits`() throws {
        let pdq = try #require(PDQHash(hex: Sample.pdq))
        let stored = StoredHash(pdq, pipeline: .nn512, quality: 90)
        #expect(stored.pdqHash == pdq)
        #expect(stored.hash64 == nil)
        #expect(stored.hex == Sample.pdq)

        let bits = try #require(Hash64(hex: Sample.phash))
        let phash = try #require(StoredHash(bits, algorithm: .phash))
        #expect(phash.hash64 == bits)
        #expect(phash.pdqHash == nil)
        #expect(phash.hex == Sample.phash)
        #expect(StoredHash(bits, algorithm: .pdq) == nil)
    }
}
