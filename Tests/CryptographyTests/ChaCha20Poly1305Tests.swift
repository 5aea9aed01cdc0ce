import Cryptography
import TestSupport
import Testing

@Suite struct ChaCha20Poly1305Tests {
    /// RFC 8439, sections 2.8.2 and A.5; the tag is at the end.
    struct KnownAnswer: Sendable {
        let key: [UInt8]
        let nonce: String
        let context: String
        let plaintext: String
        let sealed: String
    }

    static let knownAnswers = [
        KnownAnswer(
            key: Array(0x80..<0xA0), nonce: "070000004041424344454647", context: "50515253c0c1c2c3c4c5c6c7",
            plaintext: "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, "
                + "sunscreen would be it.",
            sealed: """
                d31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d63dbea45e8ca9671282fafb69da92728b1a71de0a9e06\
                0b2905d6a5b67ecd3b3692ddbd7f2d778b8c9803aee328091b58fab324e4fad675945585808b4831d7bc3ff4def08e4b7a9de576d265\
                86cec64b61161ae10b594f09e26a7e902ecbd0600691
                """),
        KnownAnswer(
            key: Hexadecimal.bytes("1c9240a5eb55d38af333888604f6b5f0473917c1402b80099dca5cbc207075c0"),
            nonce: "000000000102030405060708", context: "f33388860000000000004e91",
            plaintext: "Internet-Drafts are draft documents valid for a maximum of six months and may be updated, "
                + "replaced, or obsoleted by other documents at any time. It is inappropriate to use Internet-Drafts as "
                + "reference material or to cite them other than as /“work in progress./”",
            sealed: """
                64a0861575861af460f062c79be643bd5e805cfd345cf389f108670ac76c8cb24c6cfc18755d43eea09ee94e382d26b0bdb7b73c321b\
                0100d4f03b7f355894cf332f830e710b97ce98c8a84abd0b948114ad176e008d33bd60f982b1ff37c8559797a06ef4f0ef61c186324e\
                2b3506383606907b6a7c02b0f9f6157b53c867e4b9166c767b804d46a59b5216cde7a4e99040c5a40433225ee282a1b0a06c523eaf45\
                34d7f83fa1155b0047718cbc546a0d072b04b3564eea1b422273f548271a0bb2316053fa76991955ebd63159434ecebb4e466dae5a10\
                73a6727627097a1049e617d91d361094fa68f0ff77987130305beaba2eda04df997b714d6c6f2c29a6ad5cb4022b02709beead9d6789\
                0cbb22392336fea1851f38
                """),
    ]

    @Test(arguments: knownAnswers) func `the known answers come out, and back`(_ answer: KnownAnswer) throws {
        let nonce = Hexadecimal.bytes(answer.nonce), context = Hexadecimal.bytes(answer.context)
        let sealed = try #require(
            ChaCha20Poly1305.seal(Array(answer.plaintext.utf8), key: answer.key, nonce: nonce, context: context))
        #expect(Hexadecimal.text(sealed) == answer.sealed)
        #expect(
            ChaCha20Poly1305.open(sealed, key: answer.key, nonce: nonce, context: context)
                == Array(answer.plaintext.utf8))
    }

    @Test func `any changed bit is refused`() throws {
        let key = RandomBytes.draw(32), nonce = RandomBytes.draw(12), context = Array("context".utf8)
        let sealed = try #require(
            ChaCha20Poly1305.seal(Array("a text".utf8), key: key, nonce: nonce, context: context))
        func changing(_ bytes: [UInt8], bit: Int) -> [UInt8] {
            var bytes = bytes
            bytes[bit / 8] ^= 1 << UInt8(bit % 8)
            return bytes
        }
        for bit in 0..<8 * sealed.count {
            #expect(
                ChaCha20Poly1305.open(changing(sealed, bit: bit), key: key, nonce: nonce, context: context) == nil)
        }
        for bit in 0..<8 * 32 {
            #expect(
                ChaCha20Poly1305.open(sealed, key: changing(key, bit: bit), nonce: nonce, context: context) == nil)
        }
        for bit in 0..<8 * 12 {
            #expect(
                ChaCha20Poly1305.open(sealed, key: key, nonce: changing(nonce, bit: bit), context: context) == nil)
        }
        #expect(ChaCha20Poly1305.open(sealed, key: key, nonce: nonce) == nil)
        #expect(ChaCha20Poly1305.open(sealed.dropLast(), key: key, nonce: nonce, context: context) == nil)
    }

    @Test func `every length comes back`() throws {
        let key = RandomBytes.draw(32)
        for length in [0, 1, 15, 16, 17, 63, 64, 65, 1_000, 65_536] {
            let text = RandomBytes.draw(length), nonce = RandomBytes.draw(12)
            let sealed = try #require(ChaCha20Poly1305.seal(text, key: key, nonce: nonce))
            #expect(sealed.count == length + 16)
            #expect(ChaCha20Poly1305.open(sealed, key: key, nonce: nonce) == text)
        }
    }

    @Test func `other lengths of keys and nonces are refused`() {
        let key = [UInt8](repeating: 1, count: 32), nonce = [UInt8](repeating: 2, count: 12)
        #expect(ChaCha20Poly1305.seal([], key: key + [0], nonce: nonce) == nil)
        #expect(ChaCha20Poly1305.seal([], key: key, nonce: nonce.dropLast()) == nil)
        #expect(ChaCha20Poly1305.open([UInt8](repeating: 0, count: 15), key: key, nonce: nonce) == nil)
    }
}
