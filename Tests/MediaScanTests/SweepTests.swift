@testable import FileExamination
@testable import ScanLedger
import ContainerReading
import ContentKinds
import Foundation
import ImageDecoding
import IsolatedDecoding
import SystemFiles
import TestSupport
import Testing

@testable import MediaScan

/// Pictures that lie in files which are none are found at every byte; what could hide one says so.
struct SweepTests {
    private let fixture: ScanFixture
    private let source: TemporaryFolder
    /// A picture of the known list, and its bytes in base64.
    private let picture: [UInt8]
    private let drawing: [UInt8]

    init() throws {
        fixture = try ScanFixture()
        source = try TemporaryFolder()
        picture = Array(
            try Data(contentsOf: Repository.testVectors.appending(path: "demo/holiday/thumbs/IMG_0002.jpg")))
        drawing = TinyPNG.noise(width: 40, height: 30, colourType: 2).bytes
    }

    private func records(isolation: Isolation = .off, _ adjust: (inout ScanOptions) -> Void = { _ in }) throws
        -> [FileRecord]
    {
        var records: [FileRecord] = []
        let summary = try fixture.scanner(isolation: isolation, adjust: adjust).scan([source.path]) {
            records.append($0)
        }
        #expect(summary.found == summary.examined + summary.skipped + summary.failed)
        return records
    }

    private func noise(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    private func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

    @Test func `pictures are found between other bytes, whole and exact`() throws {
        let file = noise(1_000) + picture + noise(77, seed: 2) + drawing + noise(5_000, seed: 3)
        try source.write(file, to: "pagefile.sys")
        let records = try records()
        #expect(records.map(\.status) == [.examined, .examined, .examined] && records[0].nestedCount == 2)
        #expect(
            records[1].inside == [.found(offset: 1_000, byteCount: picture.count, writing: .plain)]
                && records[1].size == Int64(picture.count) && !records[1].matches.isEmpty)
        #expect(records[2].inside == [.found(offset: 1_077 + picture.count, byteCount: drawing.count, writing: .plain)])
        #expect(records[1].location.description.hasSuffix("pagefile.sys » sweep@1000"))
    }

    @Test func `a picture after a picture is found, and one in its header`() throws {
        try source.write(picture + picture, to: "two.jpg")
        try source.write(drawing + noise(9) + picture, to: "drawing.png")
        // In a segment of application data, as editors keep thumbnails.
        let segment = [0xFF, 0xED] + [UInt8((drawing.count + 2) >> 8), UInt8((drawing.count + 2) & 0xFF)] + drawing
        try source.write(Array(picture.prefix(2)) + segment + Array(picture.dropFirst(2)), to: "header.jpg")
        let records = try records()
        #expect(
            records.map { "\($0.location)".split(separator: "/").last.map(String.init) } == [
                "drawing.png", "drawing.png » sweep@\(drawing.count + 9)", "header.jpg", "header.jpg » sweep@6",
                "two.jpg",
                "two.jpg » sweep@\(picture.count)",
            ])
        #expect(records.allSatisfy { $0.status == .examined && $0.picture != nil })
    }

    @Test(.enabled(if: PictureDecoder.formats.contains { $0.rawValue == "tiff" }, "build with --traits TIFF"))
    func `the strips of a TIFF are not taken for pictures of their own`() throws {
        let names = ["jpeg-ycc.tif", "jpeg.tif"]
        for name in names {
            let bytes = try Data(contentsOf: Repository.testVectors.appending(path: "codecs/\(name)"))
            #expect(bytes.range(of: Data([0xFF, 0xD8, 0xFF])) != nil, "no JPEG begins in \(name)")
            try source.write(Array(bytes), to: name)
        }
        let records = try records()
        for name in names {
            let records = records.filter { $0.path.approximateText.hasSuffix("/\(name)") }
            #expect(records.count == 1 && records.first?.status == .examined, "\(records)")
        }
    }

    @Test func `a picture that is cut off or overwritten is decoded as far as it goes`() throws {
        try source.write(noise(50) + picture.prefix(picture.count / 2), to: "cut")
        try source.write(
            noise(50) + picture.prefix(picture.count * 2 / 3) + Array(repeating: 0, count: 4_000), to: "overwritten")
        for record in try records() where record.isNested {
            #expect(
                record.status == .examined
                    && (record.picture?.partialFraction != nil || record.picture?.warningCount ?? 0 > 0))
        }
        #expect(try records().count == 4)
    }

    @Test func `base64 is found in text of every sort`() throws {
        let wrapped = base64(picture).enumerated().map { $0.offset % 76 == 75 ? "\($0.element)\r\n" : "\($0.element)" }
            .joined()
        try source.write(
            Array(
                "<p><img src=\"data:image/jpeg;base64,\(base64(picture))\"> <img src='data:image/png;base64,\(base64(drawing))'>"
                    .utf8), to: "a.html")
        try source.write(
            Array("{\"photo\":\"\(base64(picture).replacingOccurrences(of: "/", with: "\\/"))\"}".utf8), to: "b.json")
        try source.write(Array("key,picture\n1,\(wrapped)\n".utf8), to: "c.csv")
        try source.write(
            [0xFF, 0xFE] + "x \(base64(picture)) y".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] },
            to: "d.txt")
        let records = try records()
        #expect(records.filter { !$0.isNested }.allSatisfy { $0.status == .examined && $0.content == nil })
        #expect(records.count { $0.isNested && !$0.matches.isEmpty && $0.size == Int64(picture.count) } == 4)
        #expect(records.count { $0.isNested && $0.picture?.format == "png" } == 1)
        #expect(records.count(where: \.isNested) == 5)
    }

    @Test func `base64 of something else in which a picture lies is swept, too`() throws {
        let inner = Array("<svg><image href=\"data:image/jpeg;base64,\(base64(picture))\"/></svg>".utf8)
        try source.write(Array("url(data:image/svg+xml;base64,\(base64(inner)))".utf8), to: "a.css")
        try source.write(Array("base64,\(base64([1, 2, 3] + picture))".utf8), to: "b.txt")
        let records = try records()
        #expect(records.count { !$0.matches.isEmpty } == 2)
        #expect(records.map(\.inside.count) == [0, 1, 2, 0, 1, 2])
        #expect(records[1].status == .skipped && records[1].content?.rawValue == "svg")
    }

    @Test func `kinds that could hide pictures are skipped, and swept all the same`() throws {
        try source.write(Array("%PDF-1.4\n".utf8) + picture + Array("%%EOF".utf8), to: "letter")
        try source.write(Array("SQLite format 3\0".utf8) + noise(100) + picture, to: "messages.db")
        try source.write([0, 0, 0, 0x18] + Array("ftypmp42\0\0\0\0mp42isom".utf8) + noise(200), to: "clip.mp4")
        var records: [FileRecord] = []
        let summary = try fixture.scanner().scan([source.path]) { records.append($0) }
        #expect(summary.leavesBytesUnexamined && summary.notLookedInto == ["pdf": 1, "sqlite": 1, "mp4": 1])
        #expect(
            records.filter { !$0.isNested }.map(\.reason?.code) == [
                "unsupportedVideo", "unsupportedDocument", "unsupportedDatabase",
            ])
        #expect(records.count { $0.isNested && !$0.matches.isEmpty } == 2)
    }

    @Test func `a name that claims more than the bytes show says so, apart from text`() throws {
        try source.write(noise(500), to: "broken.jpg")
        try source.write(noise(500), to: "clip.MOV")
        try source.write(noise(500), to: "data.bin")
        try source.write(Array("not found\n".utf8), to: "page.jpg")
        try source.write([], to: "zero.jpg")
        let records = try records()
        #expect(records.map(\.status) == [.skipped, .skipped, .examined, .examined, .examined])
        #expect(
            records.map { $0.reason?.code ?? "" } == [
                "unrecognised", "unrecognised", "notAPicture", "notAPicture", "emptyFile",
            ])
    }

    @Test func `a video after a photograph is reported`() throws {
        let video =
            [0, 0, 0, 0x18] + Array("ftypmp42\0\0\0\0mp42isom".utf8) + [0, 0, 0, 0x10] + Array("mdat12345678".utf8)
        try source.write(picture + video, to: "motion.jpg")
        let records = try records()
        #expect(records.count == 2 && records[1].status == .skipped && records[1].content?.rawValue == "mp4")
        #expect(records[1].inside == [.found(offset: picture.count, byteCount: video.count, writing: .plain)])
    }

    @Test(.enabled(if: ContainerReader.isAvailable, "build with --traits Archives"))
    func `an archive after anything is opened`() throws {
        let archive = ZIPArchive([.init("b.jpg", picture)]).bytes
        try source.write(picture + archive, to: "a.jpg")
        try source.write(Array("MZ".utf8) + noise(300) + archive, to: "setup.exe")
        try source.write(noise(100) + archive + noise(400), to: "middle")
        let records = try records()
        #expect(records.count { $0.location.description.hasSuffix(" » b.jpg") && !$0.matches.isEmpty } == 3)
        #expect(records.count { $0.content?.rawValue == "zip" && $0.isNested } == 3)
        #expect(records.allSatisfy { $0.status == .examined })
        let closed = try self.records { $0.opensContainers = false }
        #expect(closed.count { $0.reason?.code == "containerNotOpened" } == 3 && closed.count == 6)
    }

    @Test(.enabled(if: ContainerReader.isAvailable, "build with --traits Archives"))
    func `what lies in archives is swept and recognised as files are`() throws {
        let page = Array("<img src=\"data:image/jpeg;base64,\(base64(picture))\">".utf8)
        try source.write(
            ZIPArchive([
                .init("page.html", page), .init("x.db", Array("SQLite format 3\0".utf8) + picture),
                .init("y.heic", noise(90)),
            ]).bytes,
            to: "a.zip")
        let records = try records()
        #expect(records.map { $0.inside.count } == [0, 1, 2, 1, 2, 1])
        #expect(records.map(\.status) == [.examined, .examined, .examined, .skipped, .examined, .skipped])
        #expect(records[2].matches == records[4].matches && !records[2].matches.isEmpty)
        #expect(records[5].reason?.code == "unrecognised")
    }

    /// Each of the records is consistent with the archive; together they would be an archive each.
    @Test(.enabled(if: ContainerFormat.zip.isReadable, "build with --traits Archives"))
    func `an archive with many ends is one archive`() throws {
        let whole = ZIPArchive([.init("b.jpg", picture)]).bytes
        let directory = try #require(
            whole.indices.first { whole[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
        let end = try #require(whole.indices.last { whole[$0...].starts(with: [0x50, 0x4B, 5, 6]) })
        var file = noise(500) + whole.prefix(end)
        for _ in 0..<20_000 {
            var record = Array(whole[end..<end + 22])
            let byteCount = file.count - 500 - directory
            for place in 0..<4 { record[12 + place] = UInt8(truncatingIfNeeded: byteCount >> (8 * place)) }
            file += record
        }
        try source.write(file, to: "ends")
        let records = try records()
        #expect(records.count { $0.content?.rawValue == "zip" } == 1)
        #expect(records.contains { !$0.matches.isEmpty })
    }

    @Test func `isolation changes nothing`() throws {
        try source.write(noise(1_000) + picture + noise(77, seed: 2) + drawing, to: "memory")
        try source.write(Array("base64,\(base64([1, 2, 3] + picture))".utf8), to: "b.txt")
        try source.write(picture + picture, to: "two.jpg")
        let (inside, outside) = (try records(), try records(isolation: IsolationTests.workers))
        #expect(inside.count == outside.count)
        for (one, other) in zip(inside, outside) { #expect(one == other) }
    }

    @Test func `noise is not taken for pictures`() throws {
        var file = noise(2 << 20, seed: 9)
        // Signatures, and nothing of a picture after them.
        for place in stride(from: 1_000, to: file.count - 100, by: 4_001) {
            file.replaceSubrange(place..<place + 4, with: [0xFF, 0xD8, 0xFF, 0xE0])
        }
        try source.write(file, to: "noise")
        #expect(try records().count == 1)
    }
}
