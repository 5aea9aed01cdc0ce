import Dispatch
import Foundation
import HashIndex
import KnownHashStore
import KnownHashes
import KnownMatching
import PerceptualHash
import Synchronization
import TestSupport
import Testing

/// The index of a store finds what is in the store, whatever happened to the store, the snapshot and the index.
struct KnownHashIndexTests {
    private let folder: TemporaryFolder
    private let store: KnownHashStore

    init() throws {
        folder = try TemporaryFolder()
        store = try KnownHashStore(creatingAt: folder.path("known.sqlite"))
    }

    /// Balanced hashes, which no import quarantines; each differs from a random one before it in up to 30 bits.
    private static func hashes(_ count: Int, near others: [PDQHash], generator: inout SeededGenerator) -> [PDQHash] {
        (0..<count).map { _ in
            var bits = others.randomElement(using: &generator)?.bitVector
            if bits == nil || Bool.random(using: &generator) {
                let random = SIMD4(generator.next(), generator.next(), 0, 0)
                bits = SIMD4(random[0], random[1], ~random[0], ~random[1])
            }
            for _ in 0..<Int.random(in: 0...30, using: &generator) {
                let bit = Int.random(in: 0..<256, using: &generator)
                bits?[bit >> 6] ^= 1 << UInt64(bit & 63)
            }
            return PDQHash(bitVector: bits ?? .zero)
        }
    }

    private func add(_ hashes: [PDQHash], batch: Int) throws {
        let text = hashes.enumerated().map { "\($0.element.hex),90,\(batch)-\($0.offset)" }.joined(separator: "\n")
        let path = try folder.write(text, to: "list.txt")
        try store.importList(
            from: path, into: ListDescription(name: "list \(batch % 3)"), options: ImportOptions(algorithm: .pdq))
    }

    /// What must match `query`: asked of the store's entries one by one.
    private func expected(_ query: PDQHash, within radius: Distance) throws -> Set<String> {
        var found: Set<String> = []
        for list in try store.lists() {
            for entry in try store.entries(of: list.name) where entry.isMatchable {
                for hash in entry.hashes.compactMap(\.pdqHash) where hash.distance(to: query) <= radius {
                    found.insert("\(entry.label) \(hash.distance(to: query))")
                }
            }
        }
        return found
    }

    private func found(_ query: PDQHash, in index: KnownHashIndex, within radius: Distance) throws -> Set<String> {
        let near = try index.entries(near: .bits256(query), recipe: .pdq, within: radius)
        let entries = Dictionary(
            try index.store.matchable(Set(near.map(\.entry)).sorted()).map { ($0.id, $0.label) },
            uniquingKeysWith: { first, _ in first })
        return Set(near.compactMap { near in entries[near.entry].map { "\($0) \(near.distance)" } })
    }

    @Test(arguments: 1...6) func `any order of imports, withdrawals, snapshots and reopenings`(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        var hashes: [PDQHash] = []
        let kinds: [IndexKind?] = [nil, .multiIndex, .linear, .bkTree]
        var readers = try kinds.map { kind in
            try KnownHashIndex(KnownHashStore(openingAt: store.path), kind: kind)
        }
        var batch = 0
        for _ in 0..<30 {
            switch Int.random(in: 0..<10, using: &generator) {
            case 0...3:
                let added = Self.hashes(
                    Int.random(in: 1...40, using: &generator), near: hashes, generator: &generator)
                try add(added, batch: batch)
                hashes += added
                batch += 1
            case 4, 5:
                let all = try store.lists().flatMap { try store.entries(of: $0.name) }
                let some = Array(all.shuffled(using: &generator).prefix(5)).map(\.id)
                guard !some.isEmpty else { continue }
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: try store.remove(.entries(some), reason: "a test")
                case 1: try store.restore(.entries(some), reason: "a test")
                default: try store.withdraw(.entries(some), reason: "a test")
                }
            case 6: try store.writeSnapshots()
            case 7:
                let number = Int.random(in: readers.indices, using: &generator)
                readers[number] = try KnownHashIndex(KnownHashStore(openingAt: store.path), kind: kinds[number])
            case 8:
                if let list = try store.lists().randomElement(using: &generator) {
                    let kind: ListKind = Bool.random(using: &generator) ? .knownGood : .knownMaterial
                    try store.setListFacts(ListDescription(name: list.name, kind: kind))
                }
            default: break
            }
            guard let near = hashes.randomElement(using: &generator) else { continue }
            let query = Self.hashes(1, near: [near], generator: &generator)[0]
            for radius: Distance in [0, 8, 31, 64] {
                let expected = try expected(query, within: radius)
                for (reader, kind) in zip(readers, kinds) {
                    let found = try found(query, in: reader, within: radius)
                    #expect(found == expected, "\(kind?.rawValue ?? "auto"), radius \(radius), seed \(seed)")
                    #expect(reader.warnings.isEmpty)
                }
            }
        }
    }

    @Test func `many threads search while another adds and withdraws`() throws {
        var generator = SeededGenerator(seed: 40)
        let first = Self.hashes(300, near: [], generator: &generator)
        try add(first, batch: 0)
        try store.writeSnapshots()
        let index = try KnownHashIndex(KnownHashStore(openingAt: store.path), kind: .multiIndex)
        let later = (1...10).map { batch in Self.hashes(20, near: first, generator: &generator) }
        let failures = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 5) { thread in
            do {
                if thread == 0 {
                    for (number, hashes) in later.enumerated() {
                        try add(hashes, batch: number + 1)
                        // What was added is found at once, by a reader that was opened before.
                        let found = try found(hashes[0], in: index, within: 0)
                        if found.isEmpty { failures.withLock { $0 += 1 } }
                    }
                } else {
                    for hash in first where thread > 0 {
                        let found = try found(hash, in: index, within: 0)
                        if found.isEmpty { failures.withLock { $0 += 1 } }
                    }
                }
            } catch {
                failures.withLock { $0 += 1 }
            }
        }
        #expect(failures.withLock { $0 } == 0)
        #expect(index.parts.first?.recentCount == 200 && index.count == 500)
    }

    @Test func `a damaged snapshot is named, not used, and made anew`() throws {
        var generator = SeededGenerator(seed: 41)
        let hashes = Self.hashes(200, near: [], generator: &generator)
        try add(hashes, batch: 0)
        try store.writeSnapshots()
        let path = store.snapshotPath(of: .pdq)
        var bytes = try Data(contentsOf: URL(filePath: path))
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: URL(filePath: path))
        let index = try KnownHashIndex(store, kind: .multiIndex)
        #expect(index.warnings.count == 1 && index.warnings[0].contains("damaged"))
        #expect(index.parts.first?.snapshotPath == nil)
        #expect(try found(hashes[5], in: index, within: 31) == expected(hashes[5], within: 31))
        try store.writeSnapshots()
        #expect(try KnownHashIndex(store, kind: .multiIndex).parts.first?.snapshotPath == path)
    }

    @Test func `a snapshot of another store is not used, even of a copy that went another way`() throws {
        var generator = SeededGenerator(seed: 42)
        try add(Self.hashes(50, near: [], generator: &generator), batch: 0)
        let copyPath = folder.path("copy.sqlite")
        try FileManager.default.copyItem(atPath: store.path, toPath: copyPath)
        try add(Self.hashes(50, near: [], generator: &generator), batch: 1)
        try store.writeSnapshots()
        let copy = try KnownHashStore(openingAt: copyPath, for: .writing)
        let text = Self.hashes(60, near: [], generator: &generator).map(\.hex).joined(separator: "\n")
        try copy.importList(
            from: folder.write(text, to: "other.txt"), into: ListDescription(name: "other"),
            options: ImportOptions(algorithm: .pdq))
        try FileManager.default.copyItem(atPath: store.snapshotPath(of: .pdq), toPath: copy.snapshotPath(of: .pdq))
        let index = try KnownHashIndex(copy, kind: .multiIndex)
        #expect(index.warnings.count == 1 && index.parts.first?.snapshotPath == nil && index.count == 110)
    }

    @Test func `hashes of a recipe that the store did not have before are found too`() throws {
        let index = try KnownHashIndex(KnownHashStore(openingAt: store.path))
        #expect(index.count == 0)
        let hash = PDQHash(bitVector: SIMD4(7, 9, ~7, ~9))
        try add([hash], batch: 0)
        #expect(try index.entries(near: .bits256(hash), recipe: .pdq, within: 0).count == 1)
    }
}
