import Cryptography
import Foundation
import HashLists
import KnownHashStore
import KnownHashes
import PerceptualHash
import StoreTestSupport
import TestSupport
import Testing

/// Lists of two million entries: how fast they are read, and that memory does not grow with them.
@Suite(.serialized, .enabled(if: Repository.runsLongTests, "takes minutes: set KNOWNMEDIA_LONG_TESTS=1"))
struct LargeListTests {
    private static let recordCount = 2_000_000

    /// A VICS hash set of drawn values.
    private func makeVICS(in folder: TemporaryFolder) throws -> String {
        let path = try folder.write("", to: "list.json")
        let file = try FileHandle(forWritingTo: URL(filePath: path))
        defer { try? file.close() }
        var random = SeededGenerator(seed: 41)
        var text =
            #"{"@odata.context":"http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/US/$metadata#Media","value":["#
        for number in 1...Self.recordCount {
            if number > 1 { text += ",\n" }
            text += #"{"MediaID":\#(number),"Category":\#(number % 5),"MD5":"\#(random.hex(digits: 32).uppercased())","#
            text +=
                #""SHA1":"\#(random.hex(digits: 40).uppercased())","MediaSize":\#(number),"DateUpdated":"2026-11-22T00:00:00.0000Z","#
            text +=
                #""MimeType":"image/jpeg","VictimIdentified":"false","OffenderIdentified":"false","IsDistributed":"true","#
            text +=
                #""Series":"","Tags":"","AlternativeHashes":[{"HashName":"PDQ","HashValue":"\#(random.hex(digits: 64))"}]}"#
            if text.utf8.count > 1 << 20 {
                try file.write(contentsOf: Data(text.utf8))
                text = ""
            }
        }
        try file.write(contentsOf: Data((text + "]}\n").utf8))
        return path
    }

    /// How long the processor works for `body`, which does not depend on what else the machine does.
    private func processorSeconds(_ body: () throws -> Void) rethrows -> Double {
        let start = clock()
        try body()
        return Double(clock() - start) / Double(CLOCKS_PER_SEC)
    }

    private func tell(_ what: String, seconds: Double, _ growth: MemoryGrowth) {
        let rate = Int(Double(Self.recordCount) / seconds)
        print("VICS, \(what): \(rate) records a second of processor time; \(growth)")
        fflush(nil)
    }

    @Test func `VICS is parsed in constant memory`() async {
        let child = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
            try LargeListTests().parse()
        }
        print(String(decoding: child?.standardOutputContent ?? [], as: UTF8.self))
    }

    private func parse() throws {
        let folder = try TemporaryFolder()
        var file = try ListFile(path: try makeVICS(in: folder))
        var growth = MemoryGrowth()
        var count = 0
        var parsing = ListParsing(.vics, options: ReadingOptions())
        let time = try processorSeconds {
            while true {
                let chunk = try file.next()
                try parsing.parse(chunk) { _, _ in count += 1 }
                growth.look(every: 100)
                if chunk.isEmpty { break }
            }
        }
        #expect(count == Self.recordCount)
        #expect(parsing.report.badLineCount == 0)
        #expect(growth.megabytes < 50)
        tell("parsed", seconds: time, growth)
    }

    @Test func `VICS is imported and exported in constant memory`() async {
        let child = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
            try LargeListTests().importAndExportVICS()
        }
        print(String(decoding: child?.standardOutputContent ?? [], as: UTF8.self))
    }

    private func importAndExportVICS() throws {
        let folder = try TemporaryFolder()
        let path = try makeVICS(in: folder)
        var growth = MemoryGrowth()
        let store = try KnownHashStore(creatingAt: folder.storePath)
        let importTime = try processorSeconds {
            _ = try store.importList(
                from: path, into: ListDescription(name: "list"), options: ImportOptions(algorithm: .pdq)
            ) { _ in growth.look(every: 100) }
        }
        // The cache of the database is 128 MB.
        #expect(growth.megabytes < 300)
        tell("imported", seconds: importTime, growth)

        let exportTime = try processorSeconds {
            let report = try ListExport(store: store, list: "list", format: .vics).write { _ in
                growth.look(every: 1000)
            }
            #expect(report.recordCount == Self.recordCount)
        }
        #expect(growth.megabytes < 300)
        tell("exported", seconds: exportTime, growth)
    }
}
