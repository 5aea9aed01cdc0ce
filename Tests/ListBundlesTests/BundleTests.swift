import AgencyKeys
import Foundation
import GRDB
import HashLists
import KnownHashStore
import KnownHashes
import PerceptualHash
import StoreTestSupport
import TestSupport
import Testing
import TextCoding

@testable import ListBundles

/// Bundles from one store to another.
@Suite struct BundleTests {
    private let fixture: BundleFixture

    init() throws {
        fixture = try BundleFixture()
    }

    @Test
    func `a full bundle makes the same list in another store, and the history says where it comes from`() throws {
        let source = try fixture.smallStore()
        let (path, manifest) = try fixture.bundle(source)
        #expect(manifest.entryCount == 4)
        #expect(!manifest.isIncrement)

        let store = try fixture.store("b.kms")
        let report = try store.importBundle(from: path, trusting: fixture.keys)
        #expect(report.added == 4)
        #expect(report.signer.name == "Agency A")
        #expect(try store.bundleRecords() == source.bundleRecords())
        #expect(try store.bundleRecords().count == 4)
        let list = try #require(try store.list(named: "list"))
        #expect(list.source == "Agency A")
        #expect(list.agreement == "treaty \"7\"")
        #expect(list.categoryScheme == "scheme")
        #expect(list.jurisdiction == "AA")
        #expect(list.version == "3")
        #expect(list.withdrawnCount == 1)
        #expect(list.disputedCount == 1)
        #expect(try store.verify() == [])

        let event = try #require(try store.history(ofList: "list").last)
        #expect(event.action == .importedBundle)
        #expect(event.file?.name == "a.bundle")
        #expect(event.file?.sha256 == report.fileDigest)
        #expect(event.note?.contains(fixture.key.publicKey.shortID) == true)
        #expect(event.note?.contains("‘Agency A’") == true)
        #expect(event.counts["added"] == 4)
        let entry = try #require(try store.entries(of: "list").first)
        #expect(entry.addedBy == event.id)
        // The line in the file that describes it.
        let text = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        #expect(text[entry.line - 1].contains(Sample.sha256))
    }

    @Test func `the same state, key and time give the same bytes but the signature`() throws {
        let source = try fixture.smallStore()
        func lines(_ name: String) throws -> [Substring] {
            try String(contentsOfFile: fixture.bundle(source, name).path, encoding: .utf8).split(separator: "\n")
        }
        let first = try lines("1"), second = try lines("2")
        #expect(first.dropLast() == second.dropLast())
        #expect(first.first == "knownmedia-bundle 1")
    }

    @Test func `an increment brings what changed, and says on what it builds`() throws {
        let source = try fixture.smallStore()
        let (full, base) = try fixture.bundle(source, "full")
        let store = try fixture.store("b.kms")
        try store.importBundle(from: full, trusting: fixture.keys)

        try source.restore(.identifier("2", list: "list"), reason: "right after all")
        try source.remove(.identifier("3", list: "list"), reason: "gone")
        var options = ImportOptions()
        options.mode = .update
        let digest = try #require(Digest(hex: Sample.emptySHA256))
        try source.takeRecords(
            [ListRecord(identifier: "4", digests: [digest])], into: "list", options: options, isDelta: true)
        try source.setListFacts(ListDescription(name: "list", version: "4"))
        let (path, manifest) = try fixture.bundle(source, "increment", since: base.upTo.event)
        #expect(manifest.base?.state == base.upTo.state)
        #expect(manifest.sections.map(\.lineCount) == [4, 1, 1, 1])

        let empty = try fixture.store("c.kms")
        #expect(bundleErrorCode { try empty.importBundle(from: path, trusting: fixture.keys) } == .otherBase)
        #expect(try empty.lists().isEmpty)

        let report = try store.importBundle(from: path, trusting: fixture.keys)
        #expect(report.added == 1)
        #expect(report.removed == 1)
        #expect(report.stateChanges == 1)
        #expect(report.unknownItems == 0)
        #expect(try store.bundleRecords() == source.bundleRecords())
        #expect(try store.list(named: "list")?.version == "4")
        #expect(try store.verify() == [])

        // Both again, and the older one: refused, and nothing is done.
        let events = try store.changeCount()
        #expect(bundleErrorCode { try store.importBundle(from: path, trusting: fixture.keys) } == .alreadyImported)
        #expect(bundleErrorCode { try store.importBundle(from: full, trusting: fixture.keys) } == .older)
        #expect(try store.changeCount() == events)
        // A full bundle leads to the same state, so the next increment fits on either.
        let (again, whole) = try fixture.bundle(source, "again")
        #expect(whole.upTo.state == manifest.upTo.state)
        try empty.importBundle(from: again, trusting: fixture.keys)
        #expect(try empty.bundleRecords() == store.bundleRecords())
    }

    /// Random additions, updates, deltas, votes, withdrawals, disputes, restorations and removals.
    @Test(arguments: 0..<6 as Range<UInt64>)
    func `a full bundle and increments lead to the state of the newest full bundle`(seed: UInt64) throws {
        var random = SeededGenerator(seed: 900 + seed)
        let source = try fixture.store("source.kms")
        try source.takeRecords([], into: "other", options: ImportOptions())
        try change(source, &random, round: 0)
        let follower = try fixture.store("follower.kms")
        let occasional = try fixture.store("occasional.kms")
        var (path, manifest) = try fixture.bundle(source, "0")
        try follower.importBundle(from: path, trusting: fixture.keys)
        try occasional.importBundle(from: path, trusting: fixture.keys)
        for round in 1...12 {
            for _ in 0..<Int.random(in: 0...5, using: &random) { try change(source, &random, round: round) }
            let before = manifest
            (path, manifest) = try fixture.bundle(source, "\(round)", since: manifest.upTo.event)
            if manifest.upTo.event == before.upTo.event { continue }
            try follower.importBundle(from: path, trusting: fixture.keys)
            #expect(try follower.bundleRecords() == source.bundleRecords())
            if round.isMultiple(of: 4) {
                let full = try fixture.bundle(source, "full \(round)")
                #expect(full.manifest.upTo.state == manifest.upTo.state)
                try occasional.importBundle(from: full.path, trusting: fixture.keys)
                let (mine, theirs) = (try occasional.bundleRecords(), try source.bundleRecords())
                #expect(Set(mine) == Set(theirs))
                #expect(mine.count == theirs.count)
            }
        }
        for store in [source, follower, occasional] {
            let findings = try store.verify()
            #expect(findings == [], "\(store.path)")
        }
        #expect(try follower.list(named: "list")?.entryCount == source.list(named: "list")?.entryCount)
        #expect(try follower.list(named: "list")?.withdrawnCount == source.list(named: "list")?.withdrawnCount)
    }

    private func change(_ store: KnownHashStore, _ random: inout SeededGenerator, round: Int) throws {
        let known = try store.list(named: "list") == nil ? [] : store.entries(of: "list")
        let choice = Int.random(in: 0..<8, using: &random)
        if choice < 4 || known.isEmpty {
            var options = ImportOptions()
            options.mode = choice == 0 ? .add : .update
            // Few values, so that what was there comes back.
            let digests = (0..<8).compactMap { Digest(hex: String(repeating: "\($0)", count: 32)) }
            var records: [ListRecord] = []
            for number in 0..<10 where Bool.random(using: &random) {
                var record = ListRecord(
                    identifier: Bool.random(using: &random) ? "item \(number)" : nil,
                    label: number.isMultiple(of: 3) ? "label" : nil,
                    digests: [digests.randomElement(using: &random)].compactMap(\.self))
                let fate = Int.random(in: 0..<8, using: &random)
                if fate == 0 { record.disposition = .withdrawn }
                if fate == 1 { record.disposition = .deleted }
                if fate == 2 {
                    record.feedback = [
                        RecordFeedback(
                            member: "M\(number % 2)", isAffirmative: number > 4, subject: nil, reason: "\(round)")
                    ]
                }
                records.append(record)
            }
            try store.takeRecords(
                records, into: "list", options: options, isDelta: choice < 3)
        } else if let entry = known.randomElement(using: &random) {
            let selection = EntrySelection.entries([entry.id])
            switch choice {
            case 4: try store.withdraw(selection, reason: "\(round)")
            case 5: try store.dispute(selection, reason: "\(round)")
            case 6: try store.restore(selection, reason: "\(round)")
            default: try store.remove(selection, reason: "\(round)")
            }
        }
    }

    @Test func `what a person here decided holds, unless the bundle withdraws`() throws {
        let source = try fixture.smallStore()
        let (full, base) = try fixture.bundle(source, "full")
        let store = try fixture.store("b.kms")
        try store.importBundle(from: full, trusting: fixture.keys)
        try store.withdraw(.identifier("1", list: "list"), reason: "not here")
        try store.restore(.identifier("2", list: "list"), reason: "we know better")

        var options = ImportOptions()
        options.mode = .update
        // Item 1 is described anew, which does not make it match here again.
        let digest = try #require(Digest(hex: Sample.emptySHA1))
        try source.takeRecords(
            [ListRecord(identifier: "1", digests: [digest])], into: "list", options: options, isDelta: true)
        try source.dispute(.identifier("2", list: "list"), reason: "hm")
        let increment = try fixture.bundle(source, "increment", since: base.upTo.event)
        let copy = try fixture.store("copy.kms")
        try copy.importBundle(from: full, trusting: fixture.keys)
        try copy.withdraw(.identifier("1", list: "list"), reason: "not here")
        try copy.restore(.identifier("2", list: "list"), reason: "we know better")
        let reports = [
            try store.importBundle(from: increment.path, trusting: fixture.keys),
            try copy.importBundle(from: fixture.bundle(source, "full 2").path, trusting: fixture.keys),
        ]
        for (store, report) in zip([store, copy], reports) {
            let states = Dictionary(
                try store.entries(of: "list").map { ($0.identifier, $0.state) }, uniquingKeysWith: { first, _ in first }
            )
            #expect(states["1"] == .withdrawn)
            #expect(states["2"] == .active)
            #expect(report.keptDecisions == 2)
            #expect(try store.verify() == [])
        }
        try source.withdraw(.identifier("2", list: "list"), reason: "really")
        let last = try fixture.bundle(source, "last", since: increment.manifest.upTo.event)
        try store.importBundle(from: last.path, trusting: fixture.keys)
        #expect(try store.entries(of: "list").filter { $0.identifier == "2" }.map(\.state) == [.withdrawn])
    }

    @Test func `a list is taken over only where it belongs`() throws {
        let source = try fixture.smallStore()
        let (path, _) = try fixture.bundle(source)
        let store = try fixture.store("b.kms")
        let list = try fixture.folder.write("\(Sample.md5)  a\n", name: "list.txt")
        try store.importList(from: list, into: ListDescription(name: "list"), options: ImportOptions(algorithm: .pdq))
        #expect(bundleErrorCode { try store.importBundle(from: path, trusting: fixture.keys) } == .otherOrigin)
        try store.importBundle(from: path, trusting: fixture.keys, options: BundleImportOptions(listName: "theirs"))
        #expect(try store.lists().map(\.name) == ["list", "theirs"])

        // Another store's list of the same name.
        let (other, _) = try fixture.bundle(try fixture.smallStore("other.kms"), "other.bundle")
        let options = BundleImportOptions(listName: "theirs")
        #expect(
            bundleErrorCode { try store.importBundle(from: other, trusting: fixture.keys, options: options) }
                == .otherOrigin)
    }

    @Test func `a list stays with its signer unless another is accepted`() throws {
        let source = try fixture.smallStore()
        let store = try fixture.store("b.kms")
        try store.importBundle(from: fixture.bundle(source).path, trusting: fixture.keys)
        try source.remove(.identifier("1", list: "list"), reason: "")
        let newKey = AgencySigningKey()
        let keys = PinnedKeys(fixture.keys.pins + [.init(name: "Agency B", key: newKey.publicKey)])
        let path = try fixture.bundle(source, "new", key: newKey).path
        #expect(bundleErrorCode { try store.importBundle(from: path, trusting: keys) } == .otherSigner)
        var options = BundleImportOptions()
        options.acceptsOtherSigner = true
        #expect(try store.importBundle(from: path, trusting: keys, options: options).removed == 1)
    }

    @Test func `times are written to the millisecond and read again`() throws {
        for milliseconds in [0, 1, 999, 1_795_000_000_123, 1_795_000_000_999, 4_102_444_800_007] as [Int64] {
            let date = Date(millisecondsSince1970: milliseconds)
            let text = BundleTime.text(date)
            #expect(text.count == 24)
            #expect(text.hasSuffix(String(milliseconds).suffix(3) + "Z") || milliseconds < 100)
            #expect(try abs(BundleTime.date(text).timeIntervalSince(date)) < 0.0001)
        }
        #expect(BundleTime.text(Date(millisecondsSince1970: 1)) == "1970-01-01T00:00:00.001Z")
        #expect(throws: JSONFieldError.self) { try BundleTime.date("yesterday") }
    }

    @Test func `an increment needs a base that there was`() throws {
        let source = try fixture.smallStore()
        for event in [0, 1_000_000, -1] as [Int64] {
            #expect(bundleErrorCode { try fixture.bundle(source, since: EventID(rawValue: event)) } == .invalidRequest)
        }
        #expect(throws: StoreError.self) { try fixture.bundle(source, list: "none") }
        #expect(try fixture.folder.names.allSatisfy { !$0.hasSuffix(".partial") })
    }
}
