import Foundation
import PerceptualHash
import TestSupport
import Testing
import TextCoding

/// Hexadecimal text, bit order and distance.
struct HashTextTests {
    /// A hash whose text and count of bits Meta's own tests state.
    static let sample = "9c151c3af838278e3ef57c180c7d031c07aefd12f2ccc1e18f2a1e1c7d0ff163"

    @Test func `a hash is read and written unchanged`() throws {
        let hash = try #require(PDQHash(hex: Self.sample))
        #expect(hash.hex == Self.sample)
        #expect(hash.populationCount == 128)
        #expect(PDQHash(hex: Self.sample.uppercased()) == hash)
        #expect(String(describing: hash) == Self.sample)
    }

    @Test func `the first digits are the highest bits`() throws {
        let highest = try #require(PDQHash(hex: "8" + String(repeating: "0", count: 63)))
        #expect(highest[bit: 255] && highest.populationCount == 1)
        let lowest = try #require(PDQHash(hex: String(repeating: "0", count: 63) + "1"))
        #expect(lowest[bit: 0] && lowest.words.0 == 1)
        #expect(Hash64(hex: "8000000000000000")?.bits == 1 << 63)
    }

    static let malformed: [String] = [
        "", "0", String(sample.dropLast()), sample + "0", " \(sample)", "\(sample)\n", "0x\(sample.dropLast(2))",
        "g\(sample.dropFirst())", "\u{FF11}\(sample.dropFirst())", "\(sample.dropLast())\u{0}",
        "-\(sample.dropFirst())",
    ]

    @Test(arguments: malformed) func `anything but 64 digits is refused`(_ text: String) {
        #expect(PDQHash(hex: text) == nil)
        #expect(Hash64(hex: text) == nil)
    }

    @Test func `random hashes survive the round trip`() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<1000 {
            let hash = PDQHash(words: (generator.next(), generator.next(), generator.next(), generator.next()))
            #expect(PDQHash(hex: hash.hex) == hash)
            let short = Hash64(bits: generator.next())
            #expect(Hash64(hex: short.hex) == short)
        }
    }

    @Test func `distance is the number of differing bits`() throws {
        let left = try #require(PDQHash(hex: "facd8bcb2a49bcebdec1985298d5fe84bcd006c187c598c720c3c087b3fdb318"))
        let right = try #require(PDQHash(hex: "facd8bcb2a49bcebdec1985228d5ae84bcd006c187c598c720c2b087b3fdb318"))
        #expect(left.distance(to: right) == 9)
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<200 {
            let a = PDQHash(words: (generator.next(), generator.next(), generator.next(), generator.next()))
            let b = PDQHash(words: (generator.next(), generator.next(), generator.next(), generator.next()))
            let differing = (0..<256).filter { a[bit: $0] != b[bit: $0] }
            #expect(a.distance(to: b).rawValue == differing.count)
            #expect(a.distance(to: b) == b.distance(to: a))
            #expect(a.distance(to: a) == 0)
        }
    }

    @Test func `hashes of different width have no distance`() throws {
        let long = HashValue.bits256(PDQHash(words: (0, 0, 0, 0)))
        let short = HashValue.bits64(Hash64(bits: 7))
        #expect(long.distance(to: short) == nil)
        #expect(short.distance(to: .bits64(Hash64(bits: 0))) == 3)
        #expect(HashValue(hex: Self.sample, algorithm: .phash) == nil)
        #expect(HashValue(hex: Self.sample, algorithm: .pdq)?.hex == Self.sample)
    }

    @Test func `only recipes that exist can be named`() {
        #expect(HashRecipe(.pdq)?.pipeline == .full)
        #expect(HashRecipe(.pdq, pipeline: .nn512) != nil)
        #expect(HashRecipe(.phash)?.pipeline == .imagehash)
        #expect(HashRecipe(.pdq, pipeline: .imagehash) == nil)
        #expect(HashRecipe(.dhash, pipeline: .full) == nil)
    }

    @Test func `bytes are in the order of the digits`() throws {
        let hash = try #require(PDQHash(hex: Self.sample))
        #expect(hash.bytes.prefix(4) == [0x9c, 0x15, 0x1c, 0x3a] && hash.bytes.count == 32)
        #expect(Hash64(bits: 0x0102_0304_0506_0708).bytes == [1, 2, 3, 4, 5, 6, 7, 8])
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<100 {
            let hash = PDQHash(words: (generator.next(), generator.next(), generator.next(), generator.next()))
            #expect(PDQHash(bytes: hash.bytes) == hash)
            #expect(Hexadecimal.text(of: hash.bytes) == hash.hex)
        }
        #expect(PDQHash(bytes: hash.bytes.dropLast()) == nil && PDQHash(bytes: hash.bytes + [0]) == nil)
        #expect(Hash64(bytes: hash.bytes) == nil && Hash64(bytes: []) == nil)
    }

    @Test func `hashes are coded as their text`() throws {
        let hash = try #require(PDQHash(hex: Self.sample))
        let coded = try JSONEncoder().encode([hash])
        #expect(String(decoding: coded, as: UTF8.self) == "[\"\(Self.sample)\"]")
        #expect(try JSONDecoder().decode([PDQHash].self, from: coded) == [hash])
        let short = Hash64(bits: 7)
        #expect(try JSONDecoder().decode(Hash64.self, from: JSONEncoder().encode(short)) == short)
        for text in ["\"\"", "\"zz\"", "7", "null", "\"\(Self.sample)0\""] {
            #expect(throws: DecodingError.self) { _ = try JSONDecoder().decode(PDQHash.self, from: Data(text.utf8)) }
        }
    }
}
