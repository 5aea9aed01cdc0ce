import Foundation
import GRDB
import HashLists
import KnownHashes
import PerceptualHash
import StoreTestSupport
import TestSupport
import Testing

@testable import KnownHashStore

@Suite struct HistoryTests {
    /// What a store should hold, in plain Swift: of each item its digest and state.
    private struct Model {
        struct Item: Equatable {
            var digest: String
            var state: EntryState
        }

        var items: [String: Item] = [:]
        /// What a person decided of an identifier while it was on the list.
        mutating func setState(_ state: EntryState, of identifier: String) { items[identifier]?.state = state }
    }

    /// Random additions, updates, deltas, withdrawals, disputes, restorations and removals; after all of them the state
    /// after each is asked for.
    @Test(arguments: 0..<4 as Range<UInt64>)
    func `the state at any past time is what a plain model says`(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        var random = SeededGenerator(seed: 100 + seed)
        let store = try KnownHashStore(creatingAt: folder.storePath)
        var model = Model()
        var past: [(EventID, [String: Model.Item])] = []
        for round in 0..<60 {
            let known = model.items.keys.sorted()
            let choice = Int.random(in: 0..<7, using: &random)
            if choice < 3 || known.isEmpty {
                let isDelta = choice == 0
                var records: [ListRecord] = []
                var next = isDelta ? model.items : [:]
                for identifier in (0..<12).map({ "item \($0)" }) where Bool.random(using: &random) {
                    let old = model.items[identifier]
                    let isNew = old == nil || Bool.random(using: &random)
                    let digest = isNew ? random.hex(digits: 32) : old?.digest ?? ""
                    records.append(
                        ListRecord(identifier: identifier, digests: [Digest(hex: digest)].compactMap(\.self)))
                    // A person's decision holds against a newer description of the item.
                    next[identifier] = .init(digest: digest, state: old?.state ?? .active)
                }
                guard !records.isEmpty else { continue }
                var options = ImportOptions()
                options.mode = .update
                try store.takeRecords(records, into: "list", options: options, isDelta: isDelta)
                model.items = next
            } else if let identifier = known.randomElement(using: &random) {
                let selection = EntrySelection.identifier(identifier, list: "list")
                switch choice {
                case 3:
                    try store.withdraw(selection, reason: "\(round)")
                    model.setState(.withdrawn, of: identifier)
                case 4:
                    try store.dispute(selection, reason: "\(round)")
                    model.setState(.disputed, of: identifier)
                case 5:
                    try store.restore(selection, reason: "\(round)")
                    model.setState(.active, of: identifier)
                default:
                    try store.remove(selection, reason: "\(round)")
                    model.items[identifier] = nil
                }
            }
            if let event = try store.newestEvent() { past.append((event, model.items)) }
        }
        for (event, items) in past {
            let entries = try store.entries(of: "list", asOf: event)
            let found = Dictionary(
                entries.map { ($0.identifier ?? "", Model.Item(digest: $0.digests.first?.hex ?? "", state: $0.state)) },
                uniquingKeysWith: { first, _ in first })
            #expect(entries.count == items.count)
            #expect(found == items, "after event \(event.rawValue)")
        }
        #expect(try store.verify() == [])
        // A difference leads from one state to the other.
        for _ in 0..<40 {
            let first = Int.random(in: past.indices, using: &random),
                second = Int.random(in: past.indices, using: &random)
            let (from, to) = (past[min(first, second)], past[max(first, second)])
            let difference = try store.difference(of: "list", from: from.0, to: to.0)
            var ids = Set(try store.entries(of: "list", asOf: from.0).map(\.id))
            ids.subtract(difference.removed)
            ids.subtract(difference.changed.map(\.old))
            ids.formUnion(difference.changed.map(\.new))
            ids.formUnion(difference.added)
            #expect(ids == Set(try store.entries(of: "list", asOf: to.0).map(\.id)))
        }
    }

    @Test func `events say who did what, when, and with which file`() throws {
        let folder = try TemporaryFolder()
        var options = ImportOptions()
        options.author = EventAuthor(actor: "hotline", tool: "test 1")
        options.note = "weekly"
        options.fileDigest = Digest(hex: Sample.sha256)
        let begin = Date.now
        let report = try folder.importText("\(Sample.md5)  a\n", options: options)
        let store = try KnownHashStore(openingAt: folder.storePath, for: .writing)
        let events = try store.history(ofList: "list")
        #expect(events.map(\.action) == [.createdList, .imported])
        let event = try #require(events.last)
        #expect(event.id == report.event)
        #expect(event.author == options.author)
        #expect(event.note == "weekly")
        #expect(event.file?.name == "list.txt")
        #expect(event.file?.size == 36)
        #expect(event.file?.sha256?.hex == Sample.sha256)
        #expect(event.counts == ["added": 1])
        #expect(abs(event.time.timeIntervalSince(begin)) < 60)
        #expect(try store.newestEvent(asOf: begin.addingTimeInterval(-60)) == nil)
        #expect(try store.newestEvent(asOf: .now) == event.id)
        #expect(try store.newestEvent() == event.id)
        #expect(try store.changeCount() == event.id.rawValue)
        let changes = try store.withdraw(
            .entries([EntryID(rawValue: 1)]), reason: "wrong", by: EventAuthor(actor: "anna@desk", tool: "t"))
        let last = try #require(try store.events(after: event.id).first)
        #expect(changes.events == [last.id])
        #expect(last.author.actor == "anna@desk")
        #expect(last.entry == EntryID(rawValue: 1))
        #expect(last.note == "wrong")
        // Doing it twice is nothing.
        #expect(try store.withdraw(.entries([EntryID(rawValue: 1)]), reason: "again").events.isEmpty)
        let error = #expect(throws: StoreError.self) {
            try store.withdraw(.entries([EntryID(rawValue: 7)]), reason: "none")
        }
        #expect(error?.code == .invalidRequest)
        #expect(EventAuthor().actor.isEmpty == false)
    }

    @Test func `what is said of a list can change, and what was said stays known`() throws {
        let folder = try TemporaryFolder()
        try folder.importText("\(Sample.md5)  a\n", list: ListDescription(name: "list", source: "A", version: "1"))
        let store = try KnownHashStore(openingAt: folder.storePath, for: .writing)
        let before = try #require(try store.newestEvent())
        let digest = try #require(Digest(hex: Sample.md5))
        #expect(try store.entries(matching: [digest]).count == 1)
        try store.setListFacts(ListDescription(name: "list", kind: .knownGood, jurisdiction: "VN"), reason: "mixed up")
        #expect(try store.entries(matching: [digest]).isEmpty)
        #expect(try store.matchable([EntryID(rawValue: 1)]).isEmpty)
        let answer = try store.answer(to: [digest])
        #expect(answer.matches.isEmpty)
        #expect(answer.knownGood == ["list"])
        let list = try #require(try store.list(named: "list"))
        #expect(list.kind == .knownGood)
        #expect(list.jurisdiction == "VN")
        #expect(list.version == "1")
        #expect(
            try store.listFacts(of: "list", asOf: before) == [
                "kind": "known-material", "source": "A", "version": "1",
            ])
        #expect(try store.setListFacts(ListDescription(name: "list", source: "A")) == nil)
        try store.setListFacts(ListDescription(name: "list", kind: .suppressed))
        #expect(try store.answer(to: [digest]).isSuppressed)
    }

    @Test func `one picture on several lists is one answer with several sources`() throws {
        let folder = try TemporaryFolder()
        for name in ["b", "a"] { try folder.importText("\(Sample.md5)  x\n", list: ListDescription(name: name)) }
        let store = try KnownHashStore(openingAt: folder.storePath)
        let answer = try store.answer(to: [#require(Digest(hex: Sample.md5))])
        #expect(answer.lists == ["a", "b"])
        #expect(answer.matches.count == 2)
    }

    @Test(
        arguments: [
            "entry", "digest", "hash", "event", "event_count", "entry_state", "entry_end", "feedback", "list",
            "list_fact",
        ])
    func `rows that were written cannot be changed or deleted`(table: String) throws {
        let folder = try TemporaryFolder()
        var record = ListRecord(identifier: "1", digests: [Digest(hex: Sample.md5)].compactMap(\.self))
        record.hashes = [StoredHash(try #require(PDQHash(hex: Sample.pdq)))]
        record.feedback = [RecordFeedback(member: "A", isAffirmative: true)]
        let store = try KnownHashStore(creatingAt: folder.storePath)
        try store.takeRecords([record], into: "list", options: ImportOptions())
        try store.withdraw(.identifier("1", list: "list"), reason: "")
        try store.remove(.identifier("1", list: "list"), reason: "")
        let column = try #require(
            try store.reading {
                try String.fetchOne($0, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
            })
        for sql in ["DELETE FROM \(table)", "UPDATE \(table) SET \(column) = \(column)"] {
            let error = #expect(throws: StoreError.self) { try store.writing { try $0.execute(sql: sql) } }
            #expect(error?.message.contains("never") == true, "\(sql)")
        }
    }
}
