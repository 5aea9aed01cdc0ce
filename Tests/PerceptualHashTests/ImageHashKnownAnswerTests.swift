import Foundation
import PerceptualHash
import TestSupport
import Testing

/// Bit equality with the Python package ImageHash 4.3.2 on Pillow 13.0.0 and SciPy 1.17.1.
struct ImageHashKnownAnswerTests {
    /// A line `NAME AHASH DHASH PHASH` of the known answers.
    struct Answer: CustomTestStringConvertible, Sendable {
        let name: String
        let hashes: [String]
        var testDescription: String { name }
    }

    static let answers: [Answer] = PDQKnownAnswerTests.lines(of: "imagehash/synthetic.txt").map { line in
        let parts = line.split(separator: " ").map(String.init)
        return Answer(name: parts[0], hashes: Array(parts.dropFirst()))
    }

    @Test func `all 69 answers are there`() {
        #expect(Self.answers.count == 69)
    }

    @Test(arguments: answers) func `the hashes are ImageHash's`(_ answer: Answer) throws {
        let picture = try #require(SyntheticPicture(named: answer.name))
        for (kind, expected) in zip([GrayscaleHasher.Kind.average, .difference, .perceptual], answer.hashes) {
            var hasher = GrayscaleHasher(kind, width: picture.width, height: picture.height)
            for y in 0..<picture.height {
                let row = picture.row(y)
                if picture.channels == 1 { hasher.append(gray: row.span) } else { hasher.append(rgb: row.span) }
            }
            let hash = try hasher.finish()
            #expect(hash.hex == expected, "\(kind)")
        }
    }
}
