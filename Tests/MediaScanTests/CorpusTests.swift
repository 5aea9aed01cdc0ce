import FileReading
import SystemFiles
import PictureHashing
import Cryptography
import Foundation
import ImageDecoding
import PerceptualHash
import TestSupport
import Testing

/// The development pictures, against what the reference implementations recorded of them.
///
/// The corpus is not part of the repository; without it these tests are skipped.
@Suite(.enabled(if: Repository.corpus != nil, "the development pictures are not beside the repository"))
struct CorpusTests {
    struct Recorded: Decodable, Sendable {
        let file: String
        let pdq: String
        let quality: Int
        let dihedral: [String: String]
        let pdq_nn512: String
        let quality_nn512: Int
        let ahash: String
        let dhash: String
        let phash: String
        let rgb_sha256: String
    }

    static let recorded: [Recorded] = {
        guard let corpus = Repository.corpus,
            let text = try? String(contentsOf: corpus.appending(path: "reference.jsonl"), encoding: .utf8)
        else { return [] }
        return text.split(separator: "\n").compactMap { try? JSONDecoder().decode(Recorded.self, from: Data($0.utf8)) }
    }()

    /// A lossless JPEG (SOF3), which libjpeg decodes from version 3 of libjpeg-turbo on.
    static let lossless = "images/6c64922908b79bdc.jpg"

    static func source(_ picture: Recorded) throws -> FileByteSource {
        let corpus = try #require(Repository.corpus)
        return try FileByteSource(path: corpus.appending(path: picture.file).path)
    }

    /// Every hash of every picture equals what was recorded, but for pictures whose hash depends on rounding: the recorded
    /// PDQ took luma in double precision. Those must be flagged.
    @Test func `all hashes are the recorded ones`() throws {
        #expect(Self.recorded.count == 653)
        let recipes =
            [HashRecipe(.pdq), HashRecipe(.pdq, pipeline: .nn512)].compactMap(\.self)
            + [HashAlgorithm.phash, .dhash, .ahash].compactMap { HashRecipe($0) }
        var unstable: [String] = []
        for picture in Self.recorded where picture.file != Self.lossless {
            let hashes = try HashedPicture(
                decoding: Self.source(picture), recipes: recipes, includingDihedral: true, includingShown: false
            ).hashes
            func check(_ hash: NamedHash, _ expected: String?) {
                if hash.value.hex != expected, !hash.isStable, hash.algorithm == .pdq {
                    unstable.append(picture.file)
                } else {
                    #expect(
                        hash.value.hex == expected,
                        "\(picture.file) \(hash.algorithm) \(hash.pipeline) \(hash.transform)")
                }
            }
            for hash in hashes {
                switch (hash.algorithm, hash.pipeline) {
                case (.pdq, .full):
                    #expect(hash.quality == picture.quality, "\(picture.file)")
                    check(hash, picture.dihedral[hash.transform.rawValue])
                case (.pdq, _) where hash.transform == .original:
                    #expect(hash.quality == picture.quality_nn512, "\(picture.file), nn512")
                    check(hash, picture.pdq_nn512)
                case (.pdq, _): break
                case (.ahash, _): check(hash, picture.ahash)
                case (.dhash, _): check(hash, picture.dhash)
                case (.phash, _): check(hash, picture.phash)
                }
            }
        }
        // Flat icons and drawings; five pictures of 652.
        #expect(
            Set(unstable) == [
                "images/097a908cb56c4203.png", "images/0e8cfe9b251c1d4d.jpg", "images/11aa1509116b30d0.png",
                "images/273301171ea336fa.jpg", "images/2e1c2fe352502023.jpg",
            ])
    }

    /// How far single precision strays from the true coefficients, on pictures: what ``PDQFeatures/stabilityBound`` rests on.
    @Test(.enabled(if: Repository.runsLongTests, "takes half a minute: set KNOWNMEDIA_LONG_TESTS=1"))
    func `rounding stays below the stability bound`() throws {
        var largest: Double = 0
        var unstable = 0
        for picture in Self.recorded where picture.file != Self.lossless {
            var consumer = TwoPrecisions()
            _ = try PictureDecoder().decode(Self.source(picture), into: &consumer)
            let features = try #require(consumer.single).finish()
            let exact = try #require(consumer.double).coefficients()
            let error = zip(features.dihedralCoefficients, exact).map { abs(Double($0) - $1) }.max() ?? 0
            largest = max(largest, error)
            if !features.isStable { unstable += 1 }
        }
        print("largest error of a coefficient: \(largest); unstable: \(unstable) of \(Self.recorded.count)")
        // Two coefficients can each be wrong by this much before they change places.
        #expect(2 * largest < Double(PDQFeatures.stabilityBound))
    }
}

/// Feeds the rows of a picture to both precisions.
private struct TwoPrecisions: PixelRowConsumer {
    var single: PDQHasher?
    var double: DoublePrecisionPDQ?
    private var layout = PixelLayout(format: .gray8, width: 0, height: 0)

    mutating func begin(_ header: PictureHeader, layout: PixelLayout) throws(ImageDecodingError) {
        self.layout = layout
        single = PDQHasher(width: layout.width, height: layout.height)
        double = DoublePrecisionPDQ(width: layout.width, height: layout.height)
    }

    mutating func append(_ rows: Span<UInt8>, rowCount: Int) {
        for row in 0..<rowCount {
            let bytes = rows.extracting(row * layout.bytesPerRow..<(row + 1) * layout.bytesPerRow)
            switch layout.format {
            case .gray8:
                single?.append(gray: bytes)
                double?.append(bytes.indices.map { Double(bytes[$0]) })
            case .rgb8:
                single?.append(rgb: bytes)
                double?.append(
                    (0..<layout.width).map { x in
                        0.299 * Double(bytes[3 * x]) + 0.587 * Double(bytes[3 * x + 1]) + 0.114
                            * Double(bytes[3 * x + 2])
                    })
            }
        }
    }
}
