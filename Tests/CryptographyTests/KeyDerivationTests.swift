import Cryptography
import TestSupport
import Testing

@Suite struct KeyDerivationTests {
    /// RFC 7748, section 6.1.
    @Test func `X25519 gives the known answers`() throws {
        let alice = try #require(
            X25519.PrivateKey(
                rawRepresentation: Hexadecimal.bytes("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a")
            )
        )
        let bob = try #require(
            X25519.PrivateKey(
                rawRepresentation: Hexadecimal.bytes("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb")
            )
        )
        #expect(
            Hexadecimal.text(alice.publicKey) == "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a")
        #expect(
            Hexadecimal.text(bob.publicKey) == "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f")
        let shared = Hexadecimal.bytes("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742")
        #expect(alice.sharedSecret(with: bob.publicKey) == shared && bob.sharedSecret(with: alice.publicKey) == shared)
    }

    /// Points of small order, with which everybody has the same secret (RFC 7748, section 6.1).
    @Test(arguments: [
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    ])
    func `a public key with which everybody's secret is zero is refused`(_ key: String) {
        #expect(X25519.PrivateKey().sharedSecret(with: Hexadecimal.bytes(key)) == nil)
    }

    @Test func `drawn keys differ, and agree in pairs`() throws {
        let keys = (0..<20).map { _ in X25519.PrivateKey() }
        #expect(Set(keys.map(\.rawRepresentation)).count == 20)
        for (one, other) in zip(keys, keys.dropFirst()) {
            let secret = try #require(one.sharedSecret(with: other.publicKey))
            #expect(other.sharedSecret(with: one.publicKey) == secret && secret.count == 32)
            #expect(one.sharedSecret(with: one.publicKey) != secret)
        }
        #expect(keys[0].sharedSecret(with: Array(keys[1].publicKey.dropLast())) == nil)
        #expect(X25519.PrivateKey(rawRepresentation: [1, 2, 3]) == nil)
    }

    /// RFC 5869, sections A.1 to A.3.
    @Test(arguments: [
        (
            [UInt8](repeating: 0x0B, count: 22), Array(0..<13), Array(0xF0..<0xFA),
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
        ),
        (
            Array(0..<0x50), Array(0x60..<0xB0), Array(0xB0...0xFF),
            """
            b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b836779\
            3a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87
            """
        ),
        (
            [UInt8](repeating: 0x0B, count: 22), [], [],
            "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
        ),
    ])
    func `HKDF gives the known answers`(secret: [UInt8], salt: [UInt8], purpose: [UInt8], answer: String) {
        let key = HKDF.key(from: secret, salt: salt, purpose: purpose, byteCount: answer.count / 2)
        #expect(key.map(Hexadecimal.text) == answer)
    }

    @Test func `HKDF refuses what it cannot give`() {
        #expect(HKDF.key(from: [1], salt: [], purpose: [], byteCount: 255 * 32)?.count == 255 * 32)
        #expect(HKDF.key(from: [1], salt: [], purpose: [], byteCount: 255 * 32 + 1) == nil)
        #expect(HKDF.key(from: [], salt: [], purpose: [], byteCount: 32) == nil)
    }

    /// RFC 7914, section 12; the last of its examples takes 1 GiB.
    @Test(arguments: [
        (
            "", "", 4, 1, 1,
            """
            77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e\
            20c38d18906
            """
        ),
        (
            "password", "NaCl", 10, 8, 16,
            """
            fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360c\
            bdfa2cc0640
            """
        ),
        (
            "pleaseletmein", "SodiumChloride", 14, 8, 1,
            """
            7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf0\
            17b45575887
            """
        ),
    ])
    func `scrypt gives the known answers`(
        passphrase: String, salt: String, exponent: Int, blockSize: Int, parallelism: Int, answer: String
    ) throws {
        let cost = try #require(Scrypt.Cost(exponent: exponent, blockSize: blockSize, parallelism: parallelism))
        let key = Scrypt.key(from: Array(passphrase.utf8), salt: Array(salt.utf8), cost: cost, byteCount: 64)
        #expect(key.map(Hexadecimal.text) == answer)
    }

    @Test func `a cost that no computer should pay is refused`() {
        #expect(Scrypt.Cost(exponent: 20, blockSize: 8, parallelism: 1)?.memoryByteCount == 1 << 30)
        #expect(Scrypt.Cost(exponent: 21, blockSize: 8, parallelism: 1) == nil)
        #expect(Scrypt.Cost(exponent: 0, blockSize: 8, parallelism: 1) == nil)
        #expect(Scrypt.Cost(exponent: 64, blockSize: 8, parallelism: 1) == nil)
        #expect(Scrypt.Cost(exponent: 4, blockSize: 0, parallelism: 1) == nil)
        #expect(Scrypt.Cost(exponent: 4, blockSize: 8, parallelism: 17) == nil)
    }

    @Test func `drawn bytes differ`() {
        #expect(Set((0..<100).map { _ in RandomBytes.draw(16) }).count == 100)
        #expect(RandomBytes.draw(0).isEmpty)
    }
}
