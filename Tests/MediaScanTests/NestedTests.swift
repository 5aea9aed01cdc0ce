@testable import ByteSources
@testable import FileExamination
@testable import IsolatedDecoding
@testable import KnownHashes
@testable import ScanLedger
@testable import SystemFiles
import PerceptualHash
import ContainerReading
import Cryptography
import Foundation
import ImageDecoding
import KnownHashStore
import TestSupport
import Testing

@testable import MediaScan

/// What lies inside files is examined, recorded after its file, and bounded.
@Suite(.enabled(if: ContainerFormat.zip.isReadable, "build with --traits Archives"))
struct NestedTests {
    private let fixture: ScanFixture
    private let source: TemporaryFolder
    private let picture: [UInt8]

    init() throws {
        fixture = try ScanFixture()
        source = try TemporaryFolder()
        picture = Array(
            try Data(contentsOf: Repository.testVectors.appending(path: "demo/holiday/thumbs/IMG_0002.jpg")))
    }

    private func records(_ adjust: (inout ScanOptions) -> Void = { _ in }) throws -> [FileRecord] {
        var records: [FileRecord] = []
        let summary = try fixture.scanner(adjust: adjust).scan([source.path]) { records.append($0) }
        #expect(summary.found == summary.examined + summary.skipped + summary.failed)
        #expect(summary.nested == records.count(where: \.isNested))
        return records
    }

    /// The place of a record below the scanned folder, for people.
    private func place(_ record: FileRecord) -> String {
        String(record.location.description.dropFirst(source.path.count + 1))
    }

    @Test func `members are found at any depth, in their order, and matched`() throws {
        let document = ZIPArchive([.init("word/document.xml", [60]), .init("word/media/image1.jpeg", picture)])
        let jar = ZIPArchive([.init("report.docx", document.bytes).with { $0.method = 8 }, .folder("empty/")])
        try source.write(ZIPArchive([.init("b.jpg", picture), .init("a.jar", jar.bytes)]).bytes, to: "x.odt")
        let records = try records()
        #expect(
            records.map(place) == [
                "x.odt", "x.odt » b.jpg", "x.odt » a.jar", "x.odt » a.jar » report.docx",
                "x.odt » a.jar » report.docx » word/document.xml",
                "x.odt » a.jar » report.docx » word/media/image1.jpeg",
            ])
        #expect(records.map(\.nestedCount) == [5, 0, 0, 0, 0, 0])
        #expect(records.allSatisfy { $0.status == .examined && $0.digests != nil })
        try source.write(picture, to: "plain.jpg")
        let plain = try #require(try self.records { $0.screens = false }.first)
        for record in [records[1], records[5]] {
            #expect(record.matches == plain.matches && record.matches.count == 1)
            #expect(record.hashes == plain.hashes && record.digests == plain.digests && record.picture == plain.picture)
            #expect(record.size == plain.size)
        }
        #expect(records[4].reason?.code == "notAPicture" && records[2].reason?.code == "container")
    }

    /// By digest too, whatever it is: a text in an archive that a list has the digest of.
    @Test func `members are matched by their digests`() throws {
        let text = Array("a known text".utf8)
        let store = fixture.store
        let list = try fixture.folder.write(
            "md5\n\(MD5.hash(text).map { String(format: "%02x", $0) }.joined())\n", to: "l.csv")
        try store.importList(from: list, into: ListDescription(name: "texts"), options: ImportOptions(algorithm: .pdq))
        try source.write(ZIPArchive([.init("t", text)]).bytes, to: "t.zip")
        let records = try records()
        #expect(records.count == 2 && records[0].matches.isEmpty)
        #expect(records[1].matches.map(\.list) == ["texts"] && records[1].matches.allSatisfy(\.isExact))
    }

    /// Two members of one name, names that are no text, names that would lead elsewhere.
    @Test func `places are exact and unambiguous`() throws {
        let names: [[UInt8]] = [
            Array("same".utf8), Array("same".utf8), [0xFF, 0xFE], Array("../../etc/passwd".utf8), Array("a\nb".utf8),
            Array("a » b".utf8), [], [0],
        ]
        try source.write(ZIPArchive(names.map { .init(name: $0, [1]) }).bytes, to: "z")
        let records = try records().dropFirst()
        #expect(records.count == names.count && Set(records.map(\.location)).count == names.count)
        for (number, (name, record)) in zip(names, records).enumerated() {
            #expect(record.inside == [.member(name: PathBytes(bytes: name), number: number + 1)])
            let line = LedgerLine.file(record)
            guard case .file(let read) = try LedgerLine.content(of: line[...]) else {
                Issue.record("not a record")
                continue
            }
            #expect(read == record)
        }
    }

    @Test func `thumbnails and frames are pictures of their own`() throws {
        let folder = Repository.testVectors.appending(path: "embedded")
        var found: [String: Int] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
            guard case .picture = FileSignature.detect(bytes) else { continue }
            var reader = EmbeddedPictureReader(InMemoryByteSource(bytes))
            while reader.next() != nil { found[name, default: 0] += 1 }
            try source.write(bytes, to: name)
        }
        #expect(found.count >= 3)
        let records = try records()
        // A sweep finds what a wrong index hides, too; that is not meant here.
        func isFound(_ record: FileRecord) -> Bool {
            if case .found = record.inside.last { true } else { false }
        }
        for (name, count) in found {
            let file = try #require(records.first { !$0.isNested && $0.path.approximateText.hasSuffix("/" + name) })
            #expect(file.nestedCount >= count && !file.hashes.isEmpty, "\(name)")
            let nested = records.filter { $0.isNested && $0.path == file.path && !isFound($0) }
            #expect(
                nested.count == count && nested.allSatisfy { !$0.hashes.isEmpty || $0.status == .failed }, "\(name)")
        }
        // The same inside an archive.
        let inner = try #require(found.max { $0.value < $1.value }?.key)
        let bytes = Array(try Data(contentsOf: folder.appending(path: inner)))
        try source.write(ZIPArchive([.init("p", bytes)]).bytes, to: "zz.zip")
        let boxed = try self.records().filter { $0.path.approximateText.hasSuffix("zz.zip") }
        #expect(boxed.count == 2 + (found[inner] ?? 0) && boxed.last?.inside.count == 2)
    }

    // MARK: - What cannot be examined

    @Test func `what is encrypted, packed otherwise or no file is skipped and said`() throws {
        let members: [ZIPArchive.Member] = [
            .init("secret.jpg", picture).with { $0.flags = 1 },
            .init("odd", picture).with { $0.method = 99 },
            .init("link", Array("elsewhere".utf8)).with { $0.externalAttributes = 0o120777 << 16 },
            .init("sound.jpg", picture),
        ]
        try source.write(ZIPArchive(members).bytes, to: "z")
        let records = try records().dropFirst()
        #expect(records.map(\.reason?.code) == ["encrypted", "unsupportedCompression", "symbolicLink", nil])
        #expect(records.map(\.leavesBytesUnexamined) == [true, true, false, false])
        #expect(records.last?.matches.count == 1)
    }

    @Test func `what is damaged is said, and the rest examined`() throws {
        let broken = ZIPArchive.Member("a.jpg", picture).with { $0.statedChecksum = 1 }
        try source.write(ZIPArchive([broken, .init("b.jpg", picture)]).bytes, to: "checksum")
        let whole = ZIPArchive([.init("a.jpg", picture), .init("b.jpg", picture)]).bytes
        try source.write(whole.dropLast(whole.count / 2 - 200), to: "cut")
        try source.write(ZIPArchive([.init("in", Array(whole.prefix(60)))]).bytes, to: "inner")
        try source.write(whole.prefix(30), to: "nothing")
        let records = try records()
        func reason(_ place: String) -> String? { records.first { self.place($0) == place }?.reason?.code }
        #expect(reason("checksum » a.jpg") == "checksumMismatch" && reason("checksum » b.jpg") == nil)
        #expect(reason("checksum") == "container")
        #expect(reason("cut") == "damagedContainer" && reason("cut » a.jpg") == nil)
        #expect(records.contains { place($0) == "cut » a.jpg" && $0.matches.count == 1 })
        #expect(reason("nothing") == "damagedContainer")
        #expect(
            records.filter { ["cut", "nothing", "checksum » a.jpg"].contains(place($0)) }.allSatisfy {
                $0.status == .failed
            })
        #expect(records.allSatisfy { $0.isNested || $0.digests != nil })
    }

    @Test func `archives that are not opened are skipped and said`() throws {
        try source.write(ZIPArchive([.init("a.jpg", picture)]).bytes, to: "z")
        let records = try records { $0.opensContainers = false }
        #expect(records.map(\.reason?.code) == ["containerNotOpened"] && records[0].status == .skipped)
        #expect(records[0].digests != nil && records[0].leavesBytesUnexamined)
    }

    // MARK: - Limits

    private func records(of archive: ZIPArchive, _ adjust: (inout NestedLimits) -> Void) throws -> [FileRecord] {
        try source.write(archive.bytes, to: "z")
        return try records { adjust(&$0.nestedLimits) }
    }

    @Test func `depth is limited`() throws {
        var archive = ZIPArchive([.init("a.jpg", picture)])
        for _ in 0..<5 { archive = ZIPArchive([.init("z", archive.bytes)]) }
        let records = try records(of: archive) { $0.maximumDepth = 3 }
        #expect(records.map(\.reason?.code) == ["container", "container", "container", "nestedTooDeep"])
        #expect(records[3].status == .skipped && records[3].digests != nil)
        #expect(try self.records { $0.nestedLimits.maximumDepth = 6 }.last?.matches.count == 1)
    }

    @Test func `the number of things is limited`() throws {
        let inner = ZIPArchive((0..<10).map { .init("\($0)", [1]) })
        let archive = ZIPArchive((0..<10).map { .init("\($0)", inner.bytes) })
        let records = try records(of: archive) { $0.maximumCount = 25 }
        #expect(records.count == 26 && records[0].reason?.code == "tooManyNested" && records[0].status == .failed)
        #expect(try self.records { $0.nestedLimits.maximumCount = 110 }.first?.status == .examined)
    }

    @Test func `the length of names is limited`() throws {
        let name = [UInt8](repeating: 65, count: 60_000)
        let archive = ZIPArchive((0..<40).map { _ in .init(name: name, [1]) })
        let records = try records(of: archive) { $0.maximumNameByteCount = 1_000_000 }
        #expect(records.count == 17 && records[0].reason?.code == "tooManyNested" && records[0].status == .failed)
        #expect(try self.records().count == 41)
    }

    @Test func `what is unpacked is limited`() throws {
        let zeros = [UInt8](repeating: 0, count: 1 << 20)
        let archive = ZIPArchive((0..<4).map { .init("\($0)", zeros) })
        var records = try records(of: archive) { $0.maximumUnpackedByteCount = 5 << 19 }
        #expect(records.map(\.reason?.code) == ["unpacksTooLarge", "notAPicture", "notAPicture", "unpacksTooLarge"])
        #expect(records[3].digests == nil && records[3].status == .failed && records[0].status == .failed)

        // Many names for the same bytes, as in bombs that need no nesting.
        var bomb = ZIPArchive([.init("z", zeros)])
        bomb.directoryOrder = Array(repeating: 0, count: 500)
        records = try self.records(of: bomb) {
            $0.freelyUnpackedByteCount = 3 << 20
            $0.maximumRatio = 20
        }
        #expect(records[0].reason?.code == "unpacksTooLarge" && records.count < 30)
    }

    @Test func `what is held in memory is limited`() throws {
        let noise = TinyPNG.noise(width: 300, height: 300, colourType: 2).bytes
        let inner = ZIPArchive([.init("a.jpg", picture), .init("b", [UInt8](repeating: 7, count: noise.count))])
        let archive = ZIPArchive([.init("large.png", noise), .init("inner", inner.bytes), .init("a.jpg", picture)])
        let records = try records(of: archive) { $0.maximumBufferedByteCount = noise.count / 2 }
        #expect(records.map(\.reason?.code) == ["container", "tooLargeToLookInside", "tooLargeToLookInside", nil])
        // The picture is hashed all the same.
        #expect(records[1].hashes.count == 1 && records[1].digests != nil && records[1].status == .failed)
        #expect(records[2].status == .skipped && records[3].matches.count == 1)
    }

    // MARK: - The same for any number of threads, with and without isolation

    @Test func `ledgers are equal for any threads and isolation`() throws {
        try ScanFolderFixture.writeArchives(to: source)
        let roots = [source.path, Repository.testVectors.path]
        let expected = try fixture.ledger(of: roots, threads: 1)
        #expect(expected.count > 100_000)
        for threads in [2, 8] { #expect(try fixture.ledger(of: roots, threads: threads) == expected) }
        let options = WorkerOptions(executable: PathBytes(ToolRun.executable.path))
        #expect(try fixture.ledger(of: roots, threads: 3, isolation: .workerProcesses(options)) == expected)
    }

    @Test func `damaged archives never bring a scan down`() throws {
        let inner = ZIPArchive([.init("a.jpg", picture).with { $0.method = 8 }, .init("b", [1, 2, 3])])
        let archive = ZIPArchive([.init("in", inner.bytes), .init("c.jpg", picture), .init("d", inner.bytes)]).bytes
        var generator = SeededGenerator(seed: 12)
        for number in 0..<1000 {
            var damaged = archive
            for _ in 0..<Int.random(in: 1...6, using: &generator) {
                damaged[Int.random(in: 0..<damaged.count, using: &generator)] ^= UInt8.random(
                    in: 1...255, using: &generator)
            }
            if number % 3 == 0 { damaged.removeLast(Int.random(in: 0..<damaged.count, using: &generator)) }
            try source.write(damaged, to: "\(number)")
        }
        var count = 0
        let summary = try fixture.scanner { $0.nestedLimits.maximumCount = 50 }.scan([source.path]) { record in
            count += record.isNested ? 0 : 1
        }
        #expect(count == 1000 && summary.found == summary.examined + summary.skipped + summary.failed)
        #expect(summary.failed > 100 && summary.matchedFiles > 100)
    }

    // MARK: - Equal content

    @Test func `equal content has equal records`() throws {
        let archive = ZIPArchive([.init("a.jpg", picture), .init("b.txt", [1])]).bytes
        for name in ["1", "2", "3"] {
            try source.write(picture, to: "\(name).jpg")
            try source.write(picture.dropLast(900), to: "\(name).short")
            try source.write(archive, to: "\(name).zip")
        }
        // Of the same size, and yet another.
        var other = picture
        other[picture.count / 2] ^= 1
        try source.write(other, to: "4.jpg")
        let records = try records()
        func content(_ record: FileRecord) -> FileRecord {
            var record = record
            record.path = PathBytes("")
            record.modified = nil
            return record
        }
        let groups = ["1", "2", "3"].map { name in
            records.filter { place($0).hasPrefix(name) }.map(content)
        }
        #expect(groups[0].count == 5 && groups[1] == groups[0] && groups[2] == groups[0])
        #expect(records.last.map(place) == "4.jpg" && records.last?.digests != groups[0][0].digests)
    }

    @Test func `content is remembered within bounds`() throws {
        let contents = ExaminationCache()
        #expect(!contents.meetsAgain(byteCount: 5) && contents.meetsAgain(byteCount: 5))
        #expect(!contents.meetsAgain(byteCount: .max) && contents.meetsAgain(byteCount: .max))
        let digests = (0..<20_000).compactMap { Digest(.sha256, bytes: SHA256.hash(Data("\($0)".utf8))) }
        for (number, digest) in digests.enumerated() {
            contents[digest] = ExaminedFile(Finding(.examined, .init(code: "\(number)", message: "")))
        }
        let kept = digests.indices.filter { contents[digests[$0]] != nil }
        #expect(kept.count < 10_000 && kept.count > 1000 && kept.last == digests.count - 1)
        #expect(kept.allSatisfy { contents[digests[$0]]?.finding.reason?.code == "\($0)" })
    }
}
