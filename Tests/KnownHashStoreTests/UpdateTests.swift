import Foundation
import HashLists
import KnownHashStore
import KnownHashes
import PerceptualHash
import StoreTestSupport
import TestSupport
import Testing

/// What a newer file of a list makes of the list.
@Suite struct UpdateTests {
    private func update(_ folder: TemporaryFolder, _ text: String) throws -> ImportReport {
        var options = ImportOptions()
        options.mode = .update
        return try folder.importText(text, options: options)
    }

    @Test func `a newer file adds, keeps and removes`() throws {
        let folder = try TemporaryFolder()
        let first = try folder.importText("\(Sample.md5)  a\n\(Sample.sha1)  b\n")
        #expect(first.added == 2)
        let second = try update(folder, "\(Sample.sha1)  b\n\(Sample.sha256)  c\n")
        #expect(second.added == 1)
        #expect(second.unchanged == 1)
        #expect(second.removed == 1)
        #expect(second.changed == 0)

        let store = try KnownHashStore(openingAt: folder.storePath)
        #expect(try store.entries(of: "list").map(\.label) == ["b", "c"])
        #expect(try store.entries(of: "list", asOf: first.event).map(\.label) == ["a", "b"])
        let list = try #require(try store.list(named: "list"))
        #expect(list.entryCount == 2)
        #expect(list.endedCount == 1)
        #expect(list.digestCounts == [.sha1: 1, .sha256: 1])
        #expect(try store.entries(matching: [#require(Digest(hex: Sample.md5))]).isEmpty)
        let gone = try #require(try store.entry(EntryID(rawValue: 1)))
        #expect(gone.endedBy == second.event)
        #expect(!gone.isMatchable)
        #expect(try store.history(of: gone.id).map(\.kind) == [.added, .removed])
        #expect(try store.verify() == [])

        // An item that comes back is a new entry.
        let third = try update(folder, "\(Sample.md5)  a\n\(Sample.sha1)  b\n\(Sample.sha256)  c\n")
        #expect(third.added == 1)
        #expect(try store.entries(of: "list").map(\.id.rawValue) == [2, 3, 4])
    }

    @Test func `a file with bad lines left out removes nothing`() throws {
        let folder = try TemporaryFolder()
        try folder.importText("\(Sample.md5)  a\n\(Sample.sha1)  b\n")
        var options = ImportOptions(format: .digestSums, badLines: .skip)
        options.mode = .update
        let report = try folder.importText("\(Sample.md5)  a\nrubbish\n", options: options)
        #expect(report.removed == 0)
        #expect(report.warnings.count == 1)
    }

    @Test func `hashes that nothing can match sensibly are kept and not searched`() throws {
        let folder = try TemporaryFolder()
        let zeros = String(repeating: "0", count: 64)
        let report = try folder.importText(
            """
            pdq,quality,phash,name
            \(Sample.pdq),100,,good
            \(Sample.otherPDQ),49,,poor
            \(zeros),100,,black
            ,,ffffffffffffffff,white
            """)
        #expect(report.quarantined == [.lowQuality: 1, .nearlyConstant: 2])
        #expect(report.warnings.count == 2)
        let store = try KnownHashStore(openingAt: folder.storePath)
        var searched: [Int64] = []
        try store.forEachPDQHash { entry, _, _ in searched.append(entry.rawValue) }
        #expect(searched == [1])
        var all: [Int64] = []
        try store.forEachPDQHash(includingQuarantined: true) { entry, _, _ in all.append(entry.rawValue) }
        #expect(all == [1, 2, 3])
        try store.forEachHash64(of: .phash) { _, _, _ in Issue.record("in quarantine") }
        #expect(try store.entry(EntryID(rawValue: 2))?.hashes.first?.quarantine == .lowQuality)
        let list = try #require(try store.list(named: "list"))
        #expect(list.quarantinedHashCount == 3)
        #expect(list.hashCounts == [.pdq: 3, .phash: 1])
    }

    @Test func `what was removed or withdrawn is not exported, and the report says what was withdrawn`() throws {
        let folder = try TemporaryFolder()
        try folder.importText("\(Sample.md5)  a\n\(Sample.sha1)  b\n\(Sample.sha256)  c\n")
        let store = try KnownHashStore(openingAt: folder.storePath, for: .writing)
        try store.remove(.entries([EntryID(rawValue: 1)]), reason: "")
        try store.withdraw(.entries([EntryID(rawValue: 2)]), reason: "")
        var text: [UInt8] = []
        let report = try ListExport(store: store, list: "list", format: .csv).write { text += $0 }
        #expect(report.entryCount == 1)
        #expect(report.losses.map(\.count) == [1])
        let csv = String(decoding: text, as: UTF8.self)
        #expect(csv.contains(Sample.sha256))
        #expect(!csv.contains(Sample.md5) && !csv.contains(Sample.sha1))
    }

    @Test func `a withdrawal holds against a newer file, also after the item was gone`() throws {
        let folder = try TemporaryFolder()
        let text = "\(Sample.md5)  a\n\(Sample.sha1)  b\n"
        try folder.importText(text)
        do {
            let store = try KnownHashStore(openingAt: folder.storePath, for: .writing)
            try store.withdraw(.digest(#require(Digest(hex: Sample.md5))), reason: "wrong")
        }
        let same = try update(folder, text)
        #expect(same.unchanged == 2)
        #expect(same.stillWithdrawn == 1)
        #expect(try update(folder, "\(Sample.sha1)  b\n").removed == 1)
        let back = try update(folder, text)
        #expect(back.added == 1)
        #expect(back.stillWithdrawn == 1)
        let store = try KnownHashStore(openingAt: folder.storePath)
        #expect(try store.entries(of: "list").map(\.state) == [.active, .withdrawn])
        #expect(try store.list(named: "list")?.withdrawnCount == 1)
        #expect(try store.entries(matching: [#require(Digest(hex: Sample.md5))]).isEmpty)
        #expect(try store.verify() == [])
    }
}

/// What records with identifiers, withdrawals, deletions and votes do, without a format that has them.
@Suite struct RecordImportTests {
    /// Takes `records` over as one file would, and returns the report.
    private func take(
        _ records: [ListRecord], into path: String, mode: ImportOptions.Mode = .update, isDelta: Bool = false,
        negativeVotes: Int? = nil
    ) throws -> ImportReport {
        var options = ImportOptions()
        options.mode = mode
        options.negativeVotesToDispute = negativeVotes
        return try KnownHashStore(openingOrCreatingAt: path).takeRecords(
            records, into: "list", options: options, isDelta: isDelta)
    }

    private func record(
        _ identifier: String?, _ digests: String..., hashes: [StoredHash] = [], label: String? = nil,
        disposition: RecordDisposition = .present
    ) -> ListRecord {
        ListRecord(
            identifier: identifier, disposition: disposition, label: label,
            digests: digests.compactMap { Digest(hex: $0) },
            hashes: hashes)
    }

    @Test func `an item with an identifier is superseded when it changes`() throws {
        let folder = try TemporaryFolder()
        _ = try take([record("1", Sample.md5), record("2", Sample.sha1)], into: folder.storePath)
        let report = try take(
            [record("1", Sample.md5, Sample.sha256), record("2", Sample.sha1)], into: folder.storePath)
        #expect(report.changed == 1)
        #expect(report.added == 0)
        #expect(report.unchanged == 1)
        #expect(report.removed == 0)
        let store = try KnownHashStore(openingAt: folder.storePath)
        #expect(
            try store.history(of: EntryID(rawValue: 1)).map(\.kind) == [.added, .superseded(by: EntryID(rawValue: 3))])
        let difference = try store.difference(of: "list", from: EventID(rawValue: 2))
        #expect(difference.changed == [.init(old: EntryID(rawValue: 1), new: EntryID(rawValue: 3))])
        #expect(difference.added.isEmpty && difference.removed.isEmpty)
        #expect(try store.verify() == [])
    }

    @Test func `an update of changes leaves what it does not name`() throws {
        let folder = try TemporaryFolder()
        _ = try take([record("1", Sample.md5), record("2", Sample.sha1)], into: folder.storePath)
        let report = try take(
            [record("2", Sample.sha256), record("1", disposition: .deleted), record("9", disposition: .withdrawn)],
            into: folder.storePath,
            isDelta: true)
        #expect(report.changed == 1)
        #expect(report.removed == 1)
        #expect(report.unknownItems == 1)
        let store = try KnownHashStore(openingAt: folder.storePath)
        #expect(try store.entries(of: "list").map(\.digests) == [[Digest(hex: Sample.sha256)].compactMap(\.self)])
        #expect(try store.verify() == [])
    }

    @Test
    func `withdrawals find their entries by identifier, digest and hash, and a list can take them back`() throws {
        let folder = try TemporaryFolder()
        let hash = StoredHash(try #require(PDQHash(hex: Sample.pdq)))
        let items = [
            record("1", Sample.md5), record(nil, Sample.sha1, label: "b"), record(nil, hashes: [hash], label: "c"),
        ]
        _ = try take(items, into: folder.storePath)
        let back = [
            record("1", disposition: .withdrawn), record(nil, Sample.sha1, disposition: .withdrawn),
            record(nil, hashes: [hash], disposition: .withdrawn),
            record(nil, Sample.sha256, disposition: .withdrawn),
        ]
        let report = try take(back, into: folder.storePath, isDelta: true)
        #expect(report.withdrawn == 4)
        #expect(report.added == 1)
        do {
            let store = try KnownHashStore(openingAt: folder.storePath)
            #expect(try store.entries(of: "list").map(\.state) == Array(repeating: .withdrawn, count: 4))
            #expect(try store.verify() == [])
        }
        let again = try take(items, into: folder.storePath)
        #expect(again.restored == 3)
        #expect(again.removed == 1)
        let store = try KnownHashStore(openingAt: folder.storePath)
        #expect(try store.entries(of: "list").map(\.state) == [.active, .active, .active])
        #expect(try store.verify() == [])
    }

    @Test func `what a file says first happens first, also where finding it is put off`() throws {
        let folder = try TemporaryFolder()
        let hash = StoredHash(try #require(PDQHash(hex: Sample.pdq)))
        let item = record(nil, hashes: [hash])
        _ = try take([item, record(nil, hashes: [hash], disposition: .deleted), item], into: folder.storePath)
        let store = try KnownHashStore(openingAt: folder.storePath)
        // The item stays as it was: the file has one result.
        #expect(try store.entries(of: "list").map(\.id.rawValue) == [1])
        #expect(try store.verify() == [])
    }

    @Test func `votes are kept, and dispute an entry where that is asked for`() throws {
        let folder = try TemporaryFolder()
        var item = record("1", Sample.md5)
        item.feedback = [
            RecordFeedback(member: "A", isAffirmative: false, subject: "MD5", reason: "wrong"),
            RecordFeedback(member: "B", isAffirmative: true, subject: nil, reason: nil),
        ]
        #expect(try take([item], into: folder.storePath, negativeVotes: 2).disputed == 0)
        #expect(try take([item], into: folder.storePath, negativeVotes: 2).votes == 0)
        item.feedback[1].isAffirmative = false
        let report = try take([item], into: folder.storePath, negativeVotes: 2)
        #expect(report.votes == 1)
        #expect(report.disputed == 1)
        let store = try KnownHashStore(openingAt: folder.storePath)
        #expect(try store.feedback(on: EntryID(rawValue: 1)).map(\.isAffirmative) == [false, false])
        let digest = try #require(Digest(hex: Sample.md5))
        let match = try #require(try store.entries(matching: [digest]).first)
        #expect(match.entry.state == .disputed)
        #expect(try store.history(of: EntryID(rawValue: 1)).count == 5)
        #expect(try store.verify() == [])
    }
}
