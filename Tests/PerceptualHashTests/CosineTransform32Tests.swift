import Foundation
import TestSupport
import Testing

@testable import PerceptualHash

/// The folded cosine transform against the sums that define it, and against SciPy to the bit, as ``CosineTransform32``
/// promises.
///
/// How far it may be from the sums: a coefficient of the fast transform is a sum over the paths that lead from the
/// inputs to it. No more than 25 roundings lie on a path: the folding has one; the first stage has seven (a sum, the
/// root of unity, which is made of two table entries and takes four, a product, a sum); the second has eight and the
/// third two; and the last step seven. The factors along all paths from one input to one coefficient sum to less than 6
/// in size: twice √2 for each of the three turns by an angle. So the error is at most `25 · 6 u Σ|x|`, with u = 2⁻⁵³.
/// The sums' own is at most `2 · 35 u Σ|x|`: the cosine takes two roundings, the product one, and there are 32
/// additions.
struct CosineTransform32Tests {
    static func bound(of values: [Double]) -> Double {
        220 * 0x1p-53 * values.reduce(0) { $0 + abs($1) }
    }

    static func expectNearTheSums(_ values: [Double], _ what: String) {
        let expected = BruteForceCosineTransform.coefficients(of: values)
        let bound = bound(of: values)
        for (k, coefficients) in zip(CosineTransform32.apply(to: values), expected).enumerated() {
            #expect(abs(coefficients.0 - coefficients.1) <= bound, "coefficient \(k) of \(what)")
        }
    }

    @Test func `random numbers give the sums of the definition`() {
        var generator = SeededGenerator(seed: 21)
        for round in 0..<500 {
            let bytes = (0..<32).map { _ in Double(UInt8.random(in: 0...255, using: &generator)) }
            Self.expectNearTheSums(bytes, "bytes, round \(round)")
            let signed = (0..<32).map { _ in Double.random(in: -1...1, using: &generator) }
            Self.expectNearTheSums(signed, "signed numbers, round \(round)")
            // Of sizes that differ by up to 2⁸⁰: the small ones must not be lost more than the bound allows.
            let uneven = signed.map { $0 * pow(2, Double(Int.random(in: -40...40, using: &generator))) }
            Self.expectNearTheSums(uneven, "uneven numbers, round \(round)")
            // What the second pass of pHash transforms: coefficients.
            Self.expectNearTheSums(CosineTransform32.apply(to: bytes), "coefficients, round \(round)")
        }
    }

    /// Each input alone shows one column of the transform, each cosine as one input shows one row: all 1,024 factors.
    @Test func `every factor is the cosine of the definition`() {
        for index in 0..<32 {
            Self.expectNearTheSums((0..<32).map { $0 == index ? 1 : 0 }, "input \(index) alone")
            let wave = (0..<32).map { BruteForceCosineTransform.cosine(index * (2 * $0 + 1), of: 128) }
            Self.expectNearTheSums(wave, "wave \(index)")
            for (k, coefficient) in CosineTransform32.apply(to: wave).enumerated() {
                let expected: Double = k != index ? 0 : k == 0 ? 64 : 32
                #expect(abs(coefficient - expected) <= Self.bound(of: wave), "coefficient \(k) of wave \(index)")
            }
        }
    }

    /// Powers of two change no rounding.
    @Test func `a doubled input has doubled coefficients to the bit`() {
        var generator = SeededGenerator(seed: 22)
        for _ in 0..<100 {
            let values = (0..<32).map { _ in Double.random(in: -255...255, using: &generator) }
            let doubled = CosineTransform32.apply(to: values.map { 2 * $0 })
            #expect(doubled == CosineTransform32.apply(to: values).map { 2 * $0 })
        }
    }

    /// A line `RULE SEED COEFFICIENTS COEFFICIENTS` of the known answers: of the bytes that the rule gives, and of
    /// their coefficients, each as the hexadecimal digits of its bits.
    struct Answer: CustomTestStringConvertible, Sendable {
        let rule: String
        let seed: Int
        let once: [UInt64]
        let twice: [UInt64]
        var testDescription: String { "\(rule) \(seed)" }

        init?(_ line: Substring) {
            let parts = line.split(separator: " ").map(String.init)
            guard parts.count == 4, let seed = Int(parts[1]), let once = Self.numbers(parts[2]),
                let twice = Self.numbers(parts[3])
            else { return nil }
            (rule, self.seed, self.once, self.twice) = (parts[0], seed, once, twice)
        }

        private static func numbers(_ digits: String) -> [UInt64]? {
            let digits = Array(digits)
            let numbers = stride(from: 0, to: digits.count - digits.count % 16, by: 16).compactMap {
                UInt64(String(digits[$0..<$0 + 16]), radix: 16)
            }
            return numbers.count == 32 && digits.count == 512 ? numbers : nil
        }

        /// The bytes that were transformed; the rules are those of `TestVectors/generator/cosine_answers.py`.
        var values: [Double]? {
            var generator = SeededGenerator(seed: UInt64(seed))
            let drawn = (0..<32).map { _ in Double(generator.next() & 255) }
            return switch rule {
            case "bytes": drawn
            case "flat": Array(repeating: Double(seed), count: 32)
            case "ramp": (0..<32).map { Double(seed * $0) }
            case "edge": (0..<32).map { $0 >= seed ? 255 : 0 }
            case "even": drawn[..<16] + drawn[..<16].reversed()
            case "odd": drawn[..<16] + drawn[..<16].reversed().map { 255 - $0 }
            case "dots": drawn.map { $0 < 32 ? $0 : 0 }
            default: nil
            }
        }
    }

    static let answers = PDQKnownAnswerTests.lines(of: "imagehash/cosines.txt").compactMap { Answer($0) }

    @Test func `all 25 answers are there`() {
        #expect(Self.answers.count == 25)
    }

    @Test(arguments: answers) func `the coefficients are SciPy's to the bit`(_ answer: Answer) throws {
        let once = CosineTransform32.apply(to: try #require(answer.values))
        #expect(once.map(\.bitPattern) == answer.once)
        #expect(CosineTransform32.apply(to: once).map(\.bitPattern) == answer.twice)
    }
}
