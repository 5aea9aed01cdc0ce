import FileReading
import PictureHashing
import Foundation
import ImageDecoding
import PerceptualHash
import ScanLedger
import SystemFiles
import TestSupport
import Testing

/// The project's own pictures, against what the reference implementations say of them (`TestVectors/expected.json`).
struct TestVectorTests {
    struct Expectations: Decodable {
        struct Picture: Decodable, Sendable, CustomTestStringConvertible {
            let file: String
            let width: Int
            let height: Int
            let orientation: Int?
            let pdq: String
            let quality: Int
            let dihedral: [String: String]?
            let pdq_nn512: String?
            let ahash: String?
            let dhash: String?
            let phash: String?
            var testDescription: String { file }
        }

        struct Hostile: Decodable, Sendable, CustomTestStringConvertible {
            let file: String
            let expect: String
            let also: [String]
            let reason: String
            var testDescription: String { file }
        }

        let pictures: [Picture]
        let altered: [Picture]
        let unrelated: [Picture]
        let hostile: [Hostile]
    }

    static let expectations: Expectations? = {
        guard let data = try? Data(contentsOf: Repository.testVectors.appending(path: "expected.json")) else {
            return nil
        }
        return try? JSONDecoder().decode(Expectations.self, from: data)
    }()

    static let pictures = expectations.map { $0.pictures + $0.altered + $0.unrelated } ?? []

    @Test func `the expectations are there`() throws {
        let expectations = try #require(Self.expectations)
        #expect(expectations.pictures.count == 156)
        #expect(expectations.altered.count == 125)
        #expect(expectations.hostile.count == 163)
    }

    @Test(arguments: pictures) func `every hash is the reference's`(_ picture: Expectations.Picture) throws {
        let source = try FileByteSource(path: Repository.testVectors.appending(path: picture.file).path)
        let recipes =
            [HashRecipe(.pdq), HashRecipe(.pdq, pipeline: .nn512)].compactMap(\.self)
            + [HashAlgorithm.phash, .dhash, .ahash].compactMap { HashRecipe($0) }
        let hashed = try HashedPicture(
            decoding: source, recipes: recipes, includingDihedral: true, includingShown: false)
        #expect(hashed.decoding.header.width == picture.width && hashed.decoding.header.height == picture.height)
        // An orientation that is none of the eight says nothing.
        #expect(
            hashed.decoding.header.exifOrientation == picture.orientation.flatMap { (1...8).contains($0) ? $0 : nil })
        #expect(hashed.decoding.completeness == .complete)
        func hex(_ algorithm: HashAlgorithm, _ pipeline: Pipeline, _ transform: DihedralTransform = .original)
            -> String?
        {
            hashed.hashes.first {
                $0.algorithm == algorithm && $0.pipeline == pipeline && $0.transform == transform
            }?.value.hex
        }
        #expect(hex(.ahash, .imagehash) == picture.ahash)
        #expect(hex(.dhash, .imagehash) == picture.dhash)
        #expect(hex(.phash, .imagehash) == picture.phash)
        guard min(picture.width, picture.height) >= PDQHasher.minimumSide else {
            #expect(hashed.unhashable.count == 2 && hex(.pdq, .full) == nil)
            return
        }
        #expect(hex(.pdq, .full) == picture.pdq)
        #expect(hashed.hashes.first?.quality == picture.quality)
        #expect(hex(.pdq, .nn512) == picture.pdq_nn512 ?? picture.pdq)
        for (name, expected) in picture.dihedral ?? [:] where name != "original" {
            let transform = try #require(DihedralTransform(rawValue: name))
            #expect(hex(.pdq, .full, transform) == expected, "\(name)")
        }
    }

    /// Every broken and hostile file ends in a record of its own, of a kind that the expectations allow, whatever the
    /// number of threads.
    @Test func `hostile files each get a record`() throws {
        let expectations = try #require(Self.expectations)
        let root = Repository.testVectors.appending(path: "hostile").path
        let fixture = try ScanFixture()
        let records = try fixture.records(of: [root]).filter { !$0.isNested }
        #expect(records.count == expectations.hostile.count)
        let byName = Dictionary(uniqueKeysWithValues: records.map { ($0.path.approximateText, $0) })
        for hostile in expectations.hostile {
            let record = try #require(byName[Repository.testVectors.appending(path: hostile.file).path])
            let outcome =
                switch (record.status, record.picture) {
                case (.failed, _): "refused"
                // Its name claims more than its bytes, which are of no kind, or of one that is not looked into.
                case (.skipped, _) where record.reason?.code == "unsupportedFormat": "unsupportedFormat"
                case (.skipped, _): "notAPicture"
                case (.examined, nil): "notAPicture"
                case (.examined, let picture?): picture.partialFraction == nil ? "decoded" : "partial"
                }
            #expect(
                ([hostile.expect] + hostile.also).contains(outcome),
                "\(hostile.file): \(outcome), \(record.reason?.message ?? ""); \(hostile.reason)")
            #expect(record.status == .examined || record.reason != nil)
            #expect(record.digests != nil)
        }
        let ledgers = try [1, 4].map { try fixture.ledger(of: [root], threads: $0) }
        #expect(ledgers[0] == ledgers[1])
    }
}
