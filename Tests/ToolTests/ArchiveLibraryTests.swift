import Foundation
import KnownMedia
import TestSupport
import Testing

#if os(Linux) && Archives
    /// libarchive is loaded when it is needed, and a machine without it can do all the rest.
    @Suite struct ArchiveLibraryTests {
        /// A command under which no program can load libarchive: the file that is found first is none.
        private func withoutLibrary(_ folder: TemporaryFolder) throws -> [String] {
            try folder.write("no library", to: "libraries/libarchive.so.13")
            return ["env", "LD_LIBRARY_PATH=" + folder.path("libraries")]
        }

        private func ledger(_ folder: TemporaryFolder) throws -> [String] {
            let text = try String(contentsOf: URL(filePath: folder.path("out/scan.jsonl")), encoding: .utf8)
            return text.split(separator: "\n").map(String.init)
        }

        @Test func `the tool starts without libarchive`() throws {
            let folder = try ToolFixture.workplace()
            #expect(try ToolRun(["--version"], under: withoutLibrary(folder)).exitCode == 0)
        }

        @Test func `an archive that cannot be looked into makes the scan incomplete and says why`() throws {
            let folder = try ToolFixture.workplace()
            let archive = Repository.testVectors.appending(path: "containers/python.zip").path
            let arguments = [
                "scan", archive, "--store", folder.path("known.sqlite"), "--out", folder.path("out"),
            ]
            let run = try ToolRun(arguments, under: withoutLibrary(folder))
            #expect(run.exitCode == 2)
            #expect(run.messages.contains("libarchive is not installed"))
            let lines = try ledger(folder)
            #expect(!lines[0].contains("libarchive"))
            #expect(lines[1].contains("\"status\":\"skipped\"") && lines[1].contains("\"containerNotOpened\""))
            #expect(!lines.contains { $0.hasPrefix("{\"type\":\"nested\"") })
        }

        @Test func `a worker loads libarchive before it is locked down`() throws {
            let folder = try ToolFixture.workplace()
            let archive = Repository.testVectors.appending(path: "containers/7-zip-lzma.zip").path
            let run = try ToolRun([
                "scan", archive, "--store", folder.path("known.sqlite"), "--out", folder.path("out"),
            ])
            #expect(run.exitCode == 0, "\(run.messages)")
            let lines = try ledger(folder)
            #expect(lines[0].contains("\"libarchive\""))
            #expect(lines.contains { $0.hasPrefix("{\"type\":\"nested\"") && $0.contains("\"examined\"") })
        }
    }
#endif
