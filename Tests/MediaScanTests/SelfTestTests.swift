@testable import KnownHashes
@testable import KnownMatching
@testable import SelfTesting
import Foundation
import HashIndex
import ImageDecoding
import KnownHashStore
import PerceptualHash
import TestSupport
import Testing

/// The self-test passes on a sound machine, and fails where a kernel, an index, a file or an answer is wrong.
struct SelfTestTests {
    static let vectors = Repository.testVectors.appending(path: "selftest")

    @Test func `everything passes`() {
        let report = SelfTest().run()
        #expect(report.failures.isEmpty)
        let fileCount = PictureDecoder.selfTestSamples.count
        let expected =
            HashingChecks.recipes.count + fileCount + 1 + InstructionSet.allCases.count(where: \.isAvailable) + 3
        #expect(report.checks.count == expected)
    }

    @Test func `the answers are those that the reference implementations gave`() throws {
        let files = PictureDecoder.selfTestSamples
        let all = try String(contentsOf: Self.vectors.appending(path: "answers.txt"), encoding: .utf8)
        // Answers for files of formats that this build does not decode are left out.
        let expected = all.split(separator: "\n").filter { line in
            let name = line.prefix { $0 != " " }
            return !name.contains(".") || files.contains { $0.name == name }
        }
        #expect(expected.sorted() == SelfTestAnswers.text.split(separator: "\n").sorted())
        for file in files {
            let bytes = try Data(contentsOf: Self.vectors.appending(path: file.name))
            #expect(bytes == Data(base64Encoded: file.base64))
        }
        let counts = 8 * (2 * 8 + 3) + 4 * 8 + files.count * (2 * 8 + 3) + 3
        #expect(SelfTestAnswers.text.split(separator: "\n").count == counts && files.count >= 3)
    }

    /// Every answer is compared: each one, when changed in its last digit, fails exactly one check.
    @Test func `a wrong answer fails`() throws {
        let lines = SelfTestAnswers.text.split(separator: "\n").map(String.init)
        var names: Set<String> = []
        for number in stride(from: 0, to: lines.count, by: 37) + [lines.count - 1] {
            var fields = lines[number].split(separator: " ").map(String.init)
            fields[3] = String(fields[3].dropLast()) + (fields[3].hasSuffix("0") ? "1" : "0")
            var changed = lines
            changed[number] = fields.joined(separator: " ")
            let checks = HashingChecks(answers: changed.joined(separator: "\n"))
            let recipe = HashingChecks.recipes.first { $0.name == fields[1] }
            let flaw = #expect(throws: SelfTest.Flaw.self) {
                if fields[0] == "text" {
                    _ = try checks.checkDigests()
                } else if let file = PictureDecoder.selfTestSamples.first(where: { $0.name == fields[0] }) {
                    _ = try checks.checkDecoding(file)
                } else {
                    _ = try checks.checkDrawnPictures(try #require(recipe))
                }
            }
            #expect(flaw?.description.contains(fields[3]) == true)
            names.insert(fields[0])
        }
        #expect(names.count > 5)
    }

    @Test func `a broken line of the answers fails`() {
        let checks = HashingChecks(
            answers: SelfTestAnswers.text.replacing("rotate90", with: "rotate91", maxReplacements: 1))
        #expect(throws: SelfTest.Flaw.self) { try checks.checkDrawnPictures(.pdq) }
    }

    @Test(arguments: FaultyLoops.Loop.allCases) func `one wrong distance of a kernel fails`(_ loop: FaultyLoops.Loop) {
        let check = SelfTest.Check("loops") { try SearchLoopChecks().check(FaultyLoops(faulty: loop)) }
        #expect(!check.passed && check.detail.contains(loop.rawValue))
    }

    @Test func `an index that misses one hash fails`() throws {
        let flaw = #expect(throws: SelfTest.Flaw.self) {
            try IndexChecks().compare(seed: 3) { (hashes: [PDQHash]) in FaultyIndex(hashes) }
        }
        #expect(flaw?.description.contains("radius") == true)
    }

    // MARK: - With a store

    /// A store of some thousand hashes of two widths.
    static func makeStore(_ folder: TemporaryFolder, count: Int) throws -> KnownHashStore {
        var generator = GeneratedHashes(seed: 11)
        let wide: [PDQHash] = generator.hashes(count, queryCount: 50)
        let list = try folder.write(
            wide.enumerated().map { "\($0.element.hex),90,\($0.offset)" }.joined(separator: "\n"), to: "list.txt")
        let store = try KnownHashStore(creatingAt: folder.path("known.sqlite"))
        try store.importList(from: list, into: ListDescription(name: "A"), options: ImportOptions(algorithm: .pdq))
        return store
    }

    static func storeChecks(_ index: KnownHashIndex, isExhaustive: Bool = false) -> [SelfTest.Check] {
        var checks: [SelfTest.Check] = []
        SelfTest(index: index, isExhaustive: isExhaustive).checkStore { checks.append(SelfTest.Check($0, $1)) }
        return checks
    }

    static func storeFailures(_ index: KnownHashIndex, isExhaustive: Bool = false) -> [SelfTest.Check] {
        storeChecks(index, isExhaustive: isExhaustive).filter { !$0.passed }
    }

    @Test(arguments: [nil, .bkTree, .multiIndex, .linear] as [IndexKind?])
    func `the index of a store passes`(_ kind: IndexKind?) throws {
        let folder = try TemporaryFolder()
        let store = try Self.makeStore(folder, count: 3000)
        try store.writeSnapshots()
        let checks = try Self.storeChecks(KnownHashIndex(store, kind: kind))
        #expect(checks.allSatisfy(\.passed) && checks.map(\.name) == ["snapshots of the store", "store pdq/full"])
        #expect(checks.last?.detail.hasPrefix("400 searches of 3000 hashes") == true)
    }

    @Test func `every entry of a store is looked up, more than fit into one pass`() throws {
        let folder = try TemporaryFolder()
        let store = try Self.makeStore(folder, count: 4500)
        let check = try Self.storeChecks(KnownHashIndex(store, kind: .linear), isExhaustive: true).last
        #expect(check?.passed == true && check?.detail.hasPrefix("9000 searches of 4500 hashes") == true)
    }

    @Test func `entries that ended or came since the snapshot are no fault`() throws {
        let folder = try TemporaryFolder()
        let store = try Self.makeStore(folder, count: 190)
        try store.writeSnapshots()
        let index = try KnownHashIndex(store, kind: .multiIndex)
        try store.withdraw(.entries((1...30).map { EntryID(rawValue: $0) }), reason: "test")
        try store.remove(.entries((31...80).map { EntryID(rawValue: $0) }), reason: "test")
        let more = try folder.write(String(repeating: "0f", count: 32) + ",90,new", to: "more.txt")
        try store.importList(from: more, into: ListDescription(name: "B"), options: ImportOptions(algorithm: .pdq))
        #expect(Self.storeFailures(index, isExhaustive: true).isEmpty)
        #expect(try Self.storeFailures(KnownHashIndex(store, kind: .multiIndex), isExhaustive: true).isEmpty)
    }

    @Test func `a flipped byte in a snapshot fails`() throws {
        let folder = try TemporaryFolder()
        let store = try Self.makeStore(folder, count: 3000)
        try store.writeSnapshots()
        let path = store.snapshotPath(of: .pdq)
        let whole = try Data(contentsOf: URL(filePath: path))
        for offset in [0, 100, 4096, whole.count / 2, whole.count - 1] {
            var damaged = whole
            damaged[offset] ^= 0x10
            try damaged.write(to: URL(filePath: path))
            let failures = Self.storeFailures(try KnownHashIndex(store))
            #expect(failures.map(\.name) == ["snapshots of the store"], "byte \(offset)")
            #expect(failures.first?.detail.contains(path) == true)
        }
    }

    /// What is searched is in memory that nobody else can write: what becomes of the file afterwards is no matter.
    @Test func `a snapshot that is changed or cut after it was read is searched as it was`() throws {
        let folder = try TemporaryFolder()
        let store = try Self.makeStore(folder, count: 190)
        try store.writeSnapshots()
        let path = store.snapshotPath(of: .pdq)
        let index = try KnownHashIndex(store, kind: .multiIndex)
        #expect(index.parts.first?.snapshotPath == path && Self.storeFailures(index).isEmpty)
        // The hash of entry 100: after the first page and 99 hashes.
        let offset: UInt64 = 4096 + 32 * 99 + 7
        let file = try FileHandle(forUpdating: URL(filePath: path))
        try file.seek(toOffset: offset)
        let byte = try #require(try file.read(upToCount: 1)?.first)
        try file.seek(toOffset: offset)
        try file.write(contentsOf: Data([byte ^ 1]))
        try file.synchronize()
        #expect(Self.storeFailures(index).isEmpty)
        try file.truncate(atOffset: 0)
        #expect(Self.storeFailures(index).isEmpty)
    }
}

/// The loops in use, of which one gives one wrong distance.
struct FaultyLoops: SearchLoops {
    enum Loop: String, CaseIterable, Sendable {
        case wide = "256 bits, all"
        case short = "64 bits, all"
        case wideListed = "256 bits, listed"
        case shortListed = "64 bits, listed"
        case several = "256 bits, several"
    }

    let faulty: Loop
    private let sound = HammingKernels(.inUse)

    init(faulty: Loop) { self.faulty = faulty }

    var instructionSet: InstructionSet { sound.instructionSet }

    /// The distance of the hash at position 2000 is one too much.
    private func spoil(_ matches: inout [IndexMatch], _ loop: Loop) {
        guard loop == faulty, let number = matches.firstIndex(where: { $0.position == 2000 }) else { return }
        matches[number] = IndexMatch(
            position: 2000, distance: Distance(rawValue: matches[number].distance.rawValue + 1))
    }

    func appendMatches(
        of query: PDQHash, in hashes: RawSpan, within radius: Distance, numberedFrom first: Int,
        to matches: inout [IndexMatch]
    ) {
        sound.appendMatches(of: query, in: hashes, within: radius, numberedFrom: first, to: &matches)
        spoil(&matches, .wide)
    }

    func appendMatches(
        of query: Hash64, in hashes: RawSpan, within radius: Distance, numberedFrom first: Int,
        to matches: inout [IndexMatch]
    ) {
        sound.appendMatches(of: query, in: hashes, within: radius, numberedFrom: first, to: &matches)
        spoil(&matches, .short)
    }

    func appendMatches(
        of query: PDQHash, in hashes: RawSpan, at positions: Span<UInt32>, within radius: Distance,
        to matches: inout [IndexMatch]
    ) {
        sound.appendMatches(of: query, in: hashes, at: positions, within: radius, to: &matches)
        spoil(&matches, .wideListed)
    }

    func appendMatches(
        of query: Hash64, in hashes: RawSpan, at positions: Span<UInt32>, within radius: Distance,
        to matches: inout [IndexMatch]
    ) {
        sound.appendMatches(of: query, in: hashes, at: positions, within: radius, to: &matches)
        spoil(&matches, .shortListed)
    }

    func appendMatches(
        ofEach queries: [PDQHash], in hashes: RawSpan, within radius: Distance, to matches: inout [[IndexMatch]]
    ) {
        sound.appendMatches(ofEach: queries, in: hashes, within: radius, to: &matches)
        if !matches.isEmpty { spoil(&matches[matches.count - 1], .several) }
    }
}

/// An index that never finds the hash at position 1.
private struct FaultyIndex: HammingIndex {
    typealias Hash = PDQHash

    private var scan: LinearScan<PDQHash>

    init(_ hashes: some Sequence<PDQHash>) { scan = LinearScan(hashes) }

    var count: Int { scan.count }
    subscript(position: Int) -> PDQHash { scan[position] }
    mutating func insert(_ hash: PDQHash) { scan.insert(hash) }

    func matches(of query: PDQHash, within radius: Distance) -> [IndexMatch] {
        scan.matches(of: query, within: radius).filter { $0.position != 1 }
    }
}
