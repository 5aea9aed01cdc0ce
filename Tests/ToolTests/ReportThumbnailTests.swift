import Foundation
import TestSupport
import Testing

/// `report --thumbnails blurred`: the pictures of a real scan, decoded by a worker.
struct ReportThumbnailTests {
    @Test func `a page has a blurred picture of each match whose file is as it was`() throws {
        let folder = try ToolFixture.workplace()
        let evidence = folder.path("evidence")
        try FileManager.default.createDirectory(atPath: evidence, withIntermediateDirectories: false)
        for name in ["waves.jpg", "copy.jpg"] {
            try FileManager.default.copyItem(atPath: ToolFixture.picture, toPath: evidence + "/" + name)
        }
        let scan = try ToolRun(["scan", evidence, "--store", folder.path("known.sqlite"), "--out", folder.path("out")])
        #expect(scan.exitCode == 1, "\(scan.messages)")
        func page(_ name: String, _ more: [String]) throws -> String {
            let run = try ToolRun(["report", folder.path("out"), "--output", folder.path(name)] + more)
            #expect(run.exitCode == 0, "\(run.messages)")
            return try String(contentsOfFile: folder.path(name), encoding: .utf8)
        }
        let before = try page("a.html", ["--thumbnails", "blurred"])
        #expect(before.components(separatedBy: "<img").count == 3)
        #expect(before.components(separatedBy: "\"i\":\"").count == 3 && !before.contains("\"i\":\"!\""))
        // The same in this process.
        #expect(try page("b.html", ["--thumbnails", "blurred", "--isolation", "off"]) == before)
        #expect(try !page("c.html", []).contains("<img"))
        // A file that changes by one byte is not shown.
        let file = try FileHandle(forUpdating: URL(filePath: evidence + "/copy.jpg"))
        try file.seekToEnd()
        try file.write(contentsOf: Data([0]))
        try file.close()
        let after = try page("d.html", ["--thumbnails", "blurred"])
        #expect(after.components(separatedBy: "<img").count == 2 && after.contains("\"i\":\"!\""))
    }

    @Test func `other forms have no pictures`() throws {
        let folder = try TemporaryFolder()
        let run = try ToolRun(["report", folder.path("out"), "--format", "csv", "--thumbnails", "blurred"])
        #expect(run.exitCode == 64 && run.messages.contains("--thumbnails blurred is for HTML only"), "\(run.messages)")
    }
}
