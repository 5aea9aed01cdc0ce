import KnownHashes
import Foundation
import PerceptualHash
import ScanLedger
import SystemFiles
import TestSupport
import Testing

/// The sample folder of the demo: what is found in it, and how.
struct DemoTests {
    struct Expectations: Decodable {
        struct File: Decodable {
            struct Match: Decodable {
                let scene: String
                let entry: String
                let kind: String
                let bestDistance: Int?
                let transform: String?
                let dihedralOnly: Bool?
            }

            let path: String
            let status: String
            let statusAlso: [String]
            let matches: [Match]
        }

        let files: [File]
    }

    @Test(arguments: [1, 3]) func `the demo finds what it should, and nothing else`(threads: Int) throws {
        let data = try Data(contentsOf: Repository.testVectors.appending(path: "demo-expected.json"))
        let expected = try JSONDecoder().decode(Expectations.self, from: data).files
        let root = Repository.testVectors.appending(path: "demo").path
        let records = try ScanFixture().records(of: [root], threads: threads, dihedral: true)
        #expect(records.count == expected.count)
        let byPath = Dictionary(uniqueKeysWithValues: records.map { ($0.path.approximateText, $0) })
        for file in expected {
            let record = try #require(byPath["\(root)/\(file.path)"], "\(file.path)")
            #expect(([file.status] + file.statusAlso).contains(record.status.rawValue), "\(file.path)")
            let exact = file.matches.filter { $0.kind == "exact" }
            #expect(record.matches.filter(\.isExact).count == exact.count, "\(file.path)")
            let perceptual = file.matches.filter { $0.kind == "perceptual" }
            let found = record.matches.compactMap { match -> KnownMatch.Perceptual? in
                if case .perceptual(let found) = match.evidence { found } else { nil }
            }
            #expect(found.map(\.distance.rawValue) == perceptual.compactMap(\.bestDistance), "\(file.path)")
            #expect(found.map(\.transform.rawValue) == perceptual.map { $0.transform ?? "original" }, "\(file.path)")
        }
    }

    @Test func `without the dihedral transforms a turned copy is found where its file says how it is shown`() throws {
        let root = Repository.testVectors.appending(path: "demo").path
        let records = try ScanFixture().records(of: [root])
        #expect(records.filter { !$0.matches.isEmpty }.count == 11)
    }
}
