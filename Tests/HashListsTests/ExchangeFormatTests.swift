import Foundation
import KnownHashes
import PerceptualHash
import TestSupport
import Testing
import TextCoding

@testable import HashLists

@Suite struct ExchangeFormatTests {
    private func parsed(_ name: String) throws -> ParsedList {
        let vector = try #require(ExchangeVector.files.first { $0.name == name })
        return try ParsedList(ExchangeVector.bytes(name), format: vector.format)
    }

    @Test(arguments: ExchangeVector.files)
    func `each file is recognised, and has the expected records and no bad one`(
        name: String, format: ListFormat, recordCount: Int
    ) throws {
        let bytes = try ExchangeVector.bytes(name)
        #expect(try FormatRecognition(path: name, algorithm: .pdq).format(of: bytes) == format)
        let list = try ParsedList(bytes, format: format)
        #expect(list.errors == [])
        #expect(list.records.count == recordCount)
        #expect(list.records.allSatisfy { $0.hasContent || $0.disposition == .deleted })
    }

    @Test(arguments: ExchangeVector.files)
    func `the size of the chunks changes nothing`(name: String, format: ListFormat, recordCount: Int) throws {
        let bytes = try ExchangeVector.bytes(name)
        let whole = try ParsedList(bytes, format: format)
        for size in [1, 2, 7, 4096] {
            let list = try ParsedList(bytes, format: format, chunkSize: size)
            #expect(list.records == whole.records)
            #expect(list.numbers == whole.numbers)
            #expect(list.facts == whole.facts)
            #expect(list.report == whole.report)
        }
    }

    @Test(arguments: ExchangeVector.files)
    func `a file with a byte order mark is the same`(name: String, format: ListFormat, recordCount: Int) throws {
        let bytes = try ExchangeVector.bytes(name)
        guard !bytes.starts(with: [0xEF]) else { return }
        let marked = [0xEF, 0xBB, 0xBF] + bytes
        #expect(try FormatRecognition(path: name, algorithm: .pdq).format(of: marked) == format)
        #expect(try ParsedList(marked, format: format).records == ParsedList(bytes, format: format).records)
    }

    @Test(arguments: ExchangeVector.files)
    func `a document that is cut anywhere is refused, with the records before the cut`(
        name: String, format: ListFormat, recordCount: Int
    ) throws {
        let bytes = try ExchangeVector.bytes(name)
        let whole = try ParsedList(bytes, format: format)
        let isDocument = name.hasSuffix(".json") || name.hasSuffix(".xml")
        let end = bytes.lastIndex { $0 != Byte.lineFeed && $0 != Byte.carriageReturn } ?? 0
        // A parser is a value: at each byte a copy of it is told that the file ends there.
        var parsing = ListParsing(format, options: ReadingOptions())
        var records: [ListRecord] = []
        for length in 0..<end {
            var cut = parsing
            var rest: [ListRecord] = []
            try cut.parse([]) { record, _ in rest.append(record) }
            #expect(records.count + rest.count <= whole.records.count)
            if isDocument {
                #expect(rest.isEmpty)
                #expect(cut.report.badLines.last?.isFatal == true, "cut at \(length)")
            }
            try parsing.parse([bytes[length]]) { record, _ in records.append(record) }
        }
        #expect(whole.records.starts(with: records))
        #expect(parsing.report.badLines.isEmpty)
    }

    @Test(arguments: ExchangeVector.files)
    func `random changes crash nothing, and what is read is sound`(name: String, format: ListFormat, recordCount: Int)
        throws
    {
        var random = SeededGenerator(seed: 11)
        let original = try ExchangeVector.bytes(name)
        for _ in 0..<(Repository.runsLongTests ? 5000 : 60) {
            var bytes = original
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let index = Int.random(in: bytes.indices, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
                case 1: bytes.remove(at: index)
                default: bytes.insert(try #require("{}[]\"\\,:<>/!?&;".utf8.randomElement(using: &random)), at: index)
                }
            }
            _ = try? FormatRecognition(path: name, algorithm: .pdq).format(of: bytes)
            let list = try ParsedList(bytes, format: format, chunkSize: 512)
            for record in list.records {
                #expect(record.hasContent || record.disposition == .deleted)
                #expect(Set(record.digests.map(\.algorithm)).count == record.digests.count)
                #expect(Set(record.hashes).count == record.hashes.count)
            }
            #expect(list.errors.allSatisfy { $0.count < 700 })
        }
    }

    @Test func `any bytes as any format crash nothing`() throws {
        var random = SeededGenerator(seed: 12)
        for _ in 0..<300 {
            let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in
                UInt8(truncatingIfNeeded: random.next() & 0x7F)
            }
            for format in ListFormat.allCases {
                _ = try ParsedList(bytes, format: format, chunkSize: 50)
            }
        }
    }

    // MARK: - What the records say

    @Test func `digests, PDQ, category, scheme and date of VICS 2.0 are read`() throws {
        let list = try parsed("vics20-hashset.json")
        #expect(list.facts == ListFileFacts(categoryScheme: "VICS-US", version: "2026-03-04T10:00:00Z"))
        #expect(list.records.map(\.category) == ["1", "0", nil, "4"])
        let pdq = try ExchangeVector.pdq()
        #expect(list.records.map { $0.hashes.first?.hex } == [pdq[0], nil, pdq[2], pdq[3]])
        // The SHA-1 of zeros is none.
        #expect(list.records[0].digests.map(\.algorithm) == [.md5, .sha256])
        #expect(list.records[1].digests.map(\.algorithm) == [.md5, .sha1])
        #expect(list.report.warnings.contains { $0 == "Digests of nothing but zeros, left out: 1." })
        #expect(list.report.ignoredColumns.contains("IsDistributed"))
    }

    @Test func `VICS 1.2 and 1.3 are read with all their oddities, and PhotoDNA is counted`() throws {
        let oldest = try parsed("vics12-hashset.json")
        #expect(oldest.facts == ListFileFacts(categoryScheme: "VICS-1.2", version: "2023-11-14T22:13:22Z"))
        #expect(oldest.records.map(\.category) == ["0", "5", "5"])
        let list = try parsed("vics13-hashset.json")
        #expect(list.records[1].comment == "series: WAVES; tags: sea, wind")
        #expect(list.records[2].digests.allSatisfy { $0.isOfEmptyFile })
        #expect(list.numbers == [1, 2, 3])
        #expect(list.report.warnings.contains { $0.contains("PhotoDNA (3)") })
        #expect(list.report.warnings.contains { $0.hasPrefix("1 records have only such values") })
    }

    @Test func `the records of a VICS case are those of all its media`() throws {
        let list = try parsed("vics20-case.json")
        #expect(list.facts.categoryScheme == "VICS-UK")
        #expect(list.records.map(\.label) == ["mountains.jpg", "waves.jpg", "VIC_Files\\3.jpg"])
        #expect(list.records[0].comment == "drawn – \"scene\" 🌊")
    }

    @Test func `the number names an item of ICSE, Baseline is its category`() throws {
        let list = try parsed("icse.csv")
        #expect(list.facts.categoryScheme == "INTERPOL-Baseline")
        #expect(list.records.map(\.identifier) == ["1001", "1002"])
        #expect(list.records.map(\.category) == ["Baseline", "Not Baseline"])
        #expect(list.records[1].comment?.contains("series name: SEA; WIND") == true)
        #expect(list.report.warnings.contains { $0.contains("PhotoDNA (2)") })
    }

    @Test func `NCMEC's deletions, votes, classifications and completeness are read`() throws {
        let pdq = try ExchangeVector.pdq()
        let list = try parsed("ncmec.xml")
        #expect(
            list.facts == ListFileFacts(categoryScheme: "NCMEC", version: "2026-03-03T00:00:00Z", isDelta: true))
        #expect(
            list.records.map(\.identifier) == ["42/scene-1", "43/scene <2>", "43/scene-4", "42/film-1", "42/film-2"])
        #expect(list.records.map(\.disposition) == [.present, .present, .deleted, .present, .deleted])
        #expect(list.records.map(\.category) == ["A1", nil, nil, "B2", nil])
        #expect(list.records[0].comment == "member: Drawers & Co (42)")
        #expect(list.records[0].digests.map(\.algorithm) == [.md5, .sha1])
        #expect(list.records[0].hashes.map(\.hex) == [pdq[0]])
        #expect(
            list.records[0].feedback == [
                RecordFeedback(member: "Drawers & Co (42)", isAffirmative: true, subject: "Md5", reason: nil),
                RecordFeedback(member: "Painters (43)", isAffirmative: true, subject: "Md5", reason: nil),
                RecordFeedback(member: "Sculptors (44)", isAffirmative: false, subject: "Pdq", reason: "Drawn"),
            ])
        #expect(list.report.warnings.contains { $0.contains("pdna (2), tmk_pdqf (1)") })
        #expect(list.report.warnings.contains { $0.contains("more pages") })
        #expect(try parsed("ncmec-prefixed.xml").records.first?.identifier == "42/scene-1")
    }

    @Test func `StopNCII's withdrawals, votes and unknown values are read`() throws {
        let list = try parsed("stopncii.json")
        let pdq = try ExchangeVector.pdq()
        #expect(list.facts == ListFileFacts(version: "1700000099", isDelta: true))
        #expect(list.records.map(\.disposition) == [.present, .withdrawn, .deleted, .present])
        #expect(list.records.prefix(2).map(\.identifier) == ["ImagePDQ:" + pdq[0], "ImagePDQ:" + pdq[1]])
        #expect(list.records[0].comment == "cases: 17 (Active), 18 (Withdrawn)")
        #expect(
            list.records[0].feedback == [
                RecordFeedback(member: "Painters", isAffirmative: true, subject: nil, reason: "Blocked, drawn"),
                RecordFeedback(member: "Sculptors", isAffirmative: false, subject: nil, reason: "NotBlocked"),
            ])
        for part in ["VideoTMK (1), HologramXY (1)", "Paused (1)", "PendingReview (1)", "more pages"] {
            #expect(list.report.warnings.contains { $0.contains(part) })
        }
    }

    @Test func `ThreatExchange's lines, cache and updates are read`() throws {
        let lines = try parsed("threatexchange.txt")
        let pdq = try ExchangeVector.pdq()
        #expect(lines.records.flatMap(\.hashes).map(\.hex) == Array(pdq.prefix(4)))
        #expect(lines.records.flatMap(\.digests).map(\.algorithm) == [.md5, .sha256])
        #expect(
            lines.report.warnings == ["Signals of types that are not read here: raw_text (1), url (1), hologram (1)."])
        let cache = try parsed("simple.pdq.te")
        #expect(cache.records.map(\.identifier) == ["2805000000000001", "2805000000000002"])
        #expect(cache.records.map(\.comment) == ["labels: media_type_photo drawn", nil])
        #expect(try parsed("simple.video_md5.te").records.first?.digests.map(\.algorithm) == [.md5])
        let updates = try parsed("threat-updates.json")
        #expect(updates.facts == ListFileFacts(version: "1700000003", isDelta: true))
        #expect(updates.records.map(\.disposition) == [.present, .deleted])
        #expect(updates.records[0].comment == "tags: drawn, sea")
        #expect(updates.records[0].feedback.map(\.isAffirmative) == [true, false])
    }

    @Test func `the examples beside the repository have the expected counts`() throws {
        let folder = Repository.root.deletingLastPathComponent().appending(path: "shared/reference/format-examples")
        for (name, format, count) in [
            ("icse.csv", .icse, 1), ("known.hashdeep", .hashdeep, 8), ("vics13_hashset.json", .vics, 1),
            ("vics20_case.json", .vics, 1), ("vics20_hashset.json", .vics, 2),
        ] as [(String, ListFormat, Int)] {
            // A plain clone has none.
            guard let data = try? Data(contentsOf: folder.appending(path: name)) else { continue }
            #expect(try FormatRecognition(path: name, algorithm: .pdq).format(of: Array(data)) == format)
            let list = try ParsedList(Array(data), format: format)
            #expect(list.errors == [])
            #expect(list.records.count == count)
        }
    }
}
