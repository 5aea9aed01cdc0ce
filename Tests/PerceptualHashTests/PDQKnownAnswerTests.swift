import Foundation
import PerceptualHash
import TestSupport
import Testing

/// Bit equality with Meta's reference implementation, on inputs that no decoder touches.
///
/// Half of the inputs are sensitive to the last bit of every intermediate sum: a fused multiply-add, another order of
/// additions or a shortcut at window size 1 changes them.
struct PDQKnownAnswerTests {
    /// A line `full HASH,QUALITY,WxHxC,NAME.pnm,norm=N` of the known answers.
    struct Answer: CustomTestStringConvertible, Sendable {
        let pipeline: String
        let hash: PDQHash
        let quality: Int
        let norm: Int
        let name: String
        var testDescription: String { "\(name), \(pipeline)" }
    }

    static let answers: [Answer] = lines(of: "pdq/synthetic.txt").compactMap { line in
        let parts = line.split { $0 == " " || $0 == "," }
        guard parts.count == 6, let hash = PDQHash(hex: parts[1]), let quality = Int(parts[2]),
            let norm = Int(parts[5].dropFirst(5))
        else { return nil }
        return Answer(
            pipeline: String(parts[0]), hash: hash, quality: quality, norm: norm, name: String(parts[4].dropLast(4)))
    }

    static func lines(of file: String) -> [Substring] {
        let text = try? String(contentsOf: Repository.testVectors.appending(path: file), encoding: .utf8)
        return text?.split(separator: "\n") ?? []
    }

    @Test func `all 98 answers are there`() {
        #expect(Self.answers.count == 98)
    }

    @Test(arguments: answers) func `the hash is the reference's`(_ answer: Answer) throws {
        let picture = try #require(SyntheticPicture(named: answer.name))
        let features = try picture.features(squash: answer.pipeline == "nn" ? .nearestNeighbour512 : .none)
        #expect(features.hash == answer.hash)
        #expect(features.quality == answer.quality)
        #expect(features.hash.populationCount == answer.norm)
    }

    @Test func `the dihedral sets are the reference's`() throws {
        let names: [Substring: DihedralTransform] = [
            "orig": .original, "rot90": .rotate90, "rot180": .rotate180, "rot270": .rotate270,
            "flipx": .flipX, "flipy": .flipY, "flipplus1": .flipPlus1, "flipminus1": .flipMinus1,
        ]
        var checked = 0
        for line in Self.lines(of: "pdq/synthetic-dihedral.txt") {
            let parts = line.split(separator: ",")
            let picture = try #require(SyntheticPicture(named: String(parts[3].dropLast(4))))
            let features = try picture.features()
            let transform = try #require(names[parts[2]])
            #expect(features.hash(of: transform).hex == parts[0], "\(parts[3]), \(transform)")
            checked += 1
        }
        #expect(checked == 32)
    }
}

extension SyntheticPicture {
    /// What PDQ sees in the picture.
    func features(squash: PDQHasher.Squash = .none) throws -> PDQFeatures {
        var hasher = PDQHasher(width: width, height: height, squash: squash)
        for y in 0..<height {
            if channels == 1 { hasher.append(gray: row(y).span) } else { hasher.append(rgb: row(y).span) }
        }
        return try hasher.finish()
    }
}
