import Foundation
import HashLists
import TestSupport

/// The hand-written files of `TestVectors/exchange`.
enum ExchangeVector {
    static let files: [(name: String, format: ListFormat, recordCount: Int)] = [
        ("vics12-hashset.json", .vics, 3), ("vics13-hashset.json", .vics, 3), ("vics20-hashset.json", .vics, 4),
        ("vics20-case.json", .vics, 3), ("icse.csv", .icse, 2), ("ncmec.xml", .ncmec, 5),
        ("ncmec-prefixed.xml", .ncmec, 1), ("stopncii.json", .stopNCII, 4), ("threatexchange.txt", .threatExchange, 6),
        ("simple.pdq.te", .threatExchangeCache, 2), ("simple.video_md5.te", .threatExchangeCache, 1),
        ("threat-updates.json", .threatUpdates, 2),
    ]

    static func bytes(_ name: String) throws -> [UInt8] {
        try Array(Data(contentsOf: Repository.testVectors.appending(path: "exchange/" + name)))
    }

    /// The PDQ hashes of the known scenes, in the order of the lists.
    static func pdq() throws -> [String] {
        let file = Repository.testVectors.appending(path: "lists/known-pdq-bare.txt")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    }
}
