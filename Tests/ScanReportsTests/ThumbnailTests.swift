import FileReading
import Foundation
import KnownHashes
import PerceptualHash
import ScanLedger
import SystemFiles
import TestSupport
import Testing

@testable import ScanReports

/// Blurred pictures on a page: made only of files that are as they were scanned, and of no more than their blur.
struct ThumbnailTests {
    /// Decodes nothing: the picture of every file is black above and white below, and counted.
    private final class DrawnPictures: EvidencePictures {
        var paths: [PathBytes] = []

        func open(_ file: EvidenceFile) throws(SystemError) -> OpenFile { try OpenFile(opening: file.path) }

        func reduce(
            _ pictures: [EvidencePicture], in file: EvidenceFile, receive: (Int, ReducedLuma) -> Void
        ) -> String? {
            paths.append(file.path)
            guard let luma = ThumbnailTests.luma({ row, _ in row < 128 ? 0 : 255 * ReducedLuma.unit }) else {
                return ""
            }
            for number in pictures.indices { receive(number, luma) }
            return nil
        }
    }

    private static func luma(_ value: (Int, Int) -> Int) -> ReducedLuma? {
        let values = (0..<256 * 256).map { UInt16(value($0 / 256, $0 % 256)) }
        return ReducedLuma(width: 640, height: 480, values: values)
    }

    // MARK: - The blur

    @Test func `each shade is the mean of its square, as counted by hand`() throws {
        let luma = try #require(Self.luma { row, column in (row * 7 + column * 13) % 256 * ReducedLuma.unit })
        let picture = BlurredPicture(luma)
        #expect(picture.shades.count == 256)
        for (row, column) in [(0, 0), (3, 15), (15, 15), (8, 2)] {
            var sum = 0.0
            for y in 0..<16 { for x in 0..<16 { sum += Double(((row * 16 + y) * 7 + (column * 16 + x) * 13) % 256) } }
            #expect(picture.shades[row * 16 + column] == UInt8(sum / 256 / 255 * 16))
        }
        let white = try BlurredPicture(#require(Self.luma { _, _ in 255 * ReducedLuma.unit }))
        let black = try BlurredPicture(#require(Self.luma { _, _ in 0 }))
        #expect(Set(white.shades) == [15] && Set(black.shades) == [0])
    }

    @Test func `what is finer than a square leaves no trace`() throws {
        let plain = try BlurredPicture(#require(Self.luma { _, _ in 100 * ReducedLuma.unit }))
        let fine = try BlurredPicture(
            #require(Self.luma { row, column in ((row + column) % 2 == 0 ? 80 : 120) * ReducedLuma.unit }))
        #expect(plain == fine)
    }

    @Test func `the bitmap is one that another program reads`() throws {
        let picture = try BlurredPicture(#require(Self.luma { row, column in (row + column) / 2 * ReducedLuma.unit }))
        let bytes = try #require(Data(base64Encoded: picture.bitmap))
        #expect(bytes.count == 248 && picture.bitmap == BlurredPicture.bitmapHead + picture.bitmapRows)
        let folder = try TemporaryFolder()
        try bytes.write(to: folder.url.appending(path: "a.bmp"))
        // Python has no reader of BMP; the fields are read by its struct, from the description of the format.
        let script = """
            import struct, sys
            b = open(sys.argv[1], 'rb').read()
            size, _, offset, head, width, height, planes, bits, packing, length = struct.unpack('<IIIIiiHHII', b[2:38])
            assert b[:2] == b'BM' and size == len(b) == 248 and offset == 120 and head == 40
            assert (width, height, planes, bits, packing, length) == (16, -16, 1, 4, 0, 128)
            palette = [b[54 + 4 * i] for i in range(16)]
            rows = b[offset:]
            print(','.join(str(palette[rows[i // 2] >> (4 if i % 2 == 0 else 0) & 15]) for i in range(256)))
            """
        try folder.write(script, to: "read.py")
        let process = try StartedProcess(
            ["python3", folder.path("read.py"), folder.path("a.bmp")], input: "/dev/null", output: folder.path("out"),
            messages: folder.path("err"))
        guard case .exited(0) = process.wait() else {
            Issue.record("\((try? String(contentsOfFile: folder.path("err"), encoding: .utf8)) ?? "")")
            return
        }
        let read = try String(contentsOfFile: folder.path("out"), encoding: .utf8)
        #expect(read == picture.shades.map { "\(Int($0) * 17)" }.joined(separator: ",") + "\n")
    }

    // MARK: - The page

    /// A scan of three files in a folder: one as it was, one that was changed since, one that is gone. All of them match.
    private func scanned() throws -> (fixture: LedgerFixture, evidence: TemporaryFolder) {
        let evidence = try TemporaryFolder()
        var records: [FileRecord] = []
        for name in ["a.jpg", "b.jpg", "c.jpg"] {
            try evidence.write("picture \(name)", to: name)
            var record = LedgerFixture.matched(evidence.path(name))
            record.digests = try FileDigests(ofFile: evidence.path(name))
            records.append(record)
        }
        records.append(LedgerFixture.record(evidence.path("d.txt")))
        try evidence.write("another picture", to: "b.jpg")
        try FileManager.default.removeItem(atPath: evidence.path("c.jpg"))
        return (try LedgerFixture(records), evidence)
    }

    @Test(arguments: ReportLanguage.allCases) func `only a file that is as it was scanned has a picture`(
        _ language: ReportLanguage
    ) throws {
        let (fixture, evidence) = try scanned()
        let pictures = DrawnPictures()
        var report = try ScanReport(of: fixture.path, language: language)
        report.blurredPictures = pictures
        let page = try report.text(.html)
        // Once for the rows in the document, and once for those of the script.
        #expect(pictures.paths == Array(repeating: PathBytes(evidence.path("a.jpg")), count: 2))
        let rows = try HTMLReportTests.rows(of: page).values.flatMap { $0 }
        let marks = Dictionary(uniqueKeysWithValues: rows.map { ($0["n"] as? Int ?? 0, $0["i"] as? String) })
        let blur = try BlurredPicture(#require(Self.luma { row, _ in row < 128 ? 0 : 255 * ReducedLuma.unit }))
        #expect(marks == [2: blur.bitmapRows, 3: "!", 4: "!", 5: nil])
        // A row for each of the two matches.
        #expect(page.components(separatedBy: "<img").count == 3)
        #expect(page.components(separatedBy: "src=\"data:image/bmp;base64,\(blur.bitmap)\"").count == 3)
        #expect(page.contains(HTMLText.phrase(Phrase.blurredPictures.text(language))))
        #expect(page.contains("img-src data:") && !page.contains(HTMLText.phrase(Phrase.noPictures.text(language))))
        #expect(page.contains(HTMLText.phrase(Phrase.notAsScanned.text(language))))
    }

    @Test func `without asking there is no picture, and no file is read`() throws {
        let (fixture, _) = try scanned()
        let page = try ScanReport(of: fixture.path).text(.html)
        #expect(!page.contains("<img") && !page.contains("img-src") && !page.contains("\"bitmap\""))
        #expect(try HTMLReportTests.rows(of: page).values.flatMap { $0 }.allSatisfy { $0["i"] == nil })
        let (again, _) = try scanned()
        var report = try ScanReport(of: again.path)
        let pictures = DrawnPictures()
        report.blurredPictures = pictures
        for format in ReportFormat.allCases where format != .html { _ = try report.text(format) }
        #expect(pictures.paths.isEmpty)
    }
}
