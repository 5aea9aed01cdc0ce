import Cryptography
import TestSupport
import Testing

@Suite struct DigestFunctionTests {
    /// A digest function with two known answers.
    struct Function: CustomTestStringConvertible {
        let type: any DigestFunction.Type
        /// The digest of one million times the letter a.
        let millionLetters: String
        /// The SHA-256 of all digests of 0 to 300 bytes, as Python's hashlib computes it.
        let allLengths: String

        static let all = [
            Function(
                type: MD5.self, millionLetters: "7707d6ae4e027c70eea2a935c2296f21",
                allLengths: "01f484cef341ddb5881905712187a8264e23e0a8882da88890874d86f771b102"),
            Function(
                type: SHA1.self, millionLetters: "34aa973cd4c4daa4f61eeb2bdbad27316534016f",
                allLengths: "47239c52c701c5e05398e4709678f658b2d2108f40c2da3b6615c0121d3c0d5d"),
            Function(
                type: SHA256.self,
                millionLetters: "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
                allLengths: "60d63ff40b5558727a9b786ac0be9300f7ca58fd9ddd3b2f3681b369018a87dc"),
        ]

        var testDescription: String { "\(type)" }
    }

    /// The test suite of RFC 1321, section A.5.
    @Test(arguments: [
        ("", "d41d8cd98f00b204e9800998ecf8427e"),
        ("a", "0cc175b9c0f1b6a831c399e269772661"),
        ("abc", "900150983cd24fb0d6963f7d28e17f72"),
        ("message digest", "f96b697d7cb7938d525a2f31aaf161d0"),
        ("abcdefghijklmnopqrstuvwxyz", "c3fcd3d76192e4007dfb496cca67e13b"),
        ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", "d174ab98d277d9f5a5611c2c9f419d9f"),
        (String(repeating: "1234567890", count: 8), "57edf4a22be3c955ac49da2e2107b67a"),
    ])
    func `MD5 gives the known answers`(text: String, digest: String) {
        #expect(Hexadecimal.text(MD5.hash(text.utf8)) == digest)
    }

    /// The texts of RFC 6234, section 8.5, and no text, with their SHA-1 and SHA-256.
    @Test(arguments: [
        (
            "", "da39a3ee5e6b4b0d3255bfef95601890afd80709",
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        ),
        (
            "abc", "a9993e364706816aba3e25717850c26c9cd0d89d",
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        ),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            String(repeating: "01234567", count: 80), "dea356a2cddd90c7a7ecedc5ebb563934f460452",
            "594847328451bdfa85056225462cc1d867d877fb388df0ce35f25ab5562bfbb5"
        ),
    ])
    func `SHA-1 and SHA-256 give the known answers`(text: String, sha1: String, sha256: String) {
        #expect(Hexadecimal.text(SHA1.hash(text.utf8)) == sha1)
        #expect(Hexadecimal.text(SHA256.hash(text.utf8)) == sha256)
    }

    @Test(arguments: Function.all) func `the digest of a million equal letters is the known one`(function: Function) {
        let letters = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
        #expect(Hexadecimal.text(function.type.hash(letters)) == function.millionLetters)
        var digest = function.type.init()
        for start in stride(from: 0, to: letters.count, by: 1_009) { digest.update(letters[start...].prefix(1_009)) }
        #expect(Hexadecimal.text(digest.finalize()) == function.millionLetters)
    }

    @Test(arguments: Function.all) func `pieces of any length give the digest of the whole`(function: Function) {
        var random = SeededGenerator(seed: 1)
        var digests: [UInt8] = []
        for length in 0...300 {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: 7 * $0 + length) }
            let whole = function.type.hash(bytes)
            var digest = function.type.init()
            var rest = bytes[...]
            while !rest.isEmpty {
                // Pieces of no bytes are among them.
                let piece = rest.prefix(Int.random(in: 0...min(rest.count, 130), using: &random))
                digest.update(piece)
                rest = rest[piece.endIndex...]
            }
            #expect(digest.finalize() == whole, "\(length) bytes")
            digests += whole
        }
        #expect(Hexadecimal.text(SHA256.hash(digests)) == function.allLengths)
    }

    @Test(arguments: Function.all) func `every form of bytes gives the same digest`(function: Function) {
        let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 * $0) }
        let expected = function.type.hash(bytes)
        var digests = (0..<6).map { _ in function.type.init() }
        digests[0].update(bytes.span)
        digests[1].update(bytes.span.bytes)
        bytes.withUnsafeBytes { digests[2].update($0) }
        digests[3].update((bytes + bytes)[1_000...])
        // No memory of its own.
        digests[4].update(bytes.lazy.map { $0 ^ 0xFF }.map { $0 ^ 0xFF })
        digests[5].update(UnsafeRawBufferPointer(start: nil, count: 0))
        for digest in digests[..<5] { #expect(digest.finalize() == expected) }
        #expect(digests[5].finalize() == function.type.hash([]))
    }

    @Test(arguments: Function.all) func `a copy continues on its own`(function: Function) {
        let head = Array("the head, which is longer than one block of any of the functions, ".utf8)
        let tail = Array("the tail".utf8), other = Array("another tail".utf8)
        var digest = function.type.init()
        digest.update(head)
        var copy = digest
        copy.update(other)
        let secondCopy = digest
        digest.update(tail)
        #expect(digest.finalize() == function.type.hash(head + tail))
        #expect(copy.finalize() == function.type.hash(head + other))
        #expect(secondCopy.finalize() == function.type.hash(head))
    }

    @Test(arguments: Function.all) func `a digest continues after it was taken`(function: Function) {
        var digest = function.type.init()
        var bytes: [UInt8] = []
        #expect(digest.finalize() == function.type.hash(bytes))
        for piece in ["one", "", "two", String(repeating: "three", count: 100)] {
            digest.update(piece.utf8)
            bytes += piece.utf8
            #expect(digest.finalize() == function.type.hash(bytes))
            #expect(digest.finalize() == function.type.hash(bytes))
        }
    }

    /// Threads that start with copies of one digest do not disturb each other.
    @Test func `copies continue in parallel`() async {
        let head = [UInt8](repeating: 1, count: 100)
        var digest = SHA256()
        digest.update(head)
        let start = digest
        let areRight = await withTaskGroup(of: Bool.self) { group in
            for number in UInt8(0)..<32 {
                group.addTask {
                    var copy = start
                    let isUntouched = copy.finalize() == SHA256.hash(head)
                    for _ in 0..<100 { copy.update([number]) }
                    return isUntouched
                        && copy.finalize() == SHA256.hash(head + [UInt8](repeating: number, count: 100))
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(areRight == [Bool](repeating: true, count: 32))
    }
}
