import PerceptualHash
import IsolatedDecoding
import KnownHashes
import ScanLedger
import SystemFiles
import Foundation
import ImageDecoding
import KnownHashStore
import MediaScan
import TestSupport
import Testing

/// Pictures decoded in worker processes: the same ledger, and a fault costs one record.
struct IsolationTests {
    /// The command is its own worker.
    static let workers = Isolation.workerProcesses(WorkerOptions(executable: PathBytes(ToolRun.executable.path)))

    @Test func `the ledger is that of a scan without isolation`() throws {
        let fixture = try ScanFixture()
        let roots = ["demo", "hostile"].map { Repository.testVectors.appending(path: $0).path }
        let plain = try fixture.ledger(of: roots, threads: 2, dihedral: true)
        for threads in [1, 16] {
            let isolated = try fixture.ledger(of: roots, threads: threads, dihedral: true, isolation: Self.workers)
            #expect(isolated == plain)
        }
    }

    @Test func `every recipe and a worker that is often replaced give the same ledger`() throws {
        let fixture = try ScanFixture()
        let list = try fixture.folder.write(
            "phash,dhash,ahash,id\n0123456789abcdef,0123456789abcdef,0123456789abcdef,one\n", to: "short.csv")
        try fixture.store.importList(
            from: list, into: ListDescription(name: "Short"), options: ImportOptions(algorithm: .pdq))
        #expect(try fixture.scanner().recipes.count == 4)
        let root = Repository.testVectors.appending(path: "demo").path
        var options = WorkerOptions(executable: PathBytes(ToolRun.executable.path))
        options.maximumPictureCount = 3
        for screens in [true, false] {
            func adjust(_ options: inout ScanOptions) { options.screens = screens }
            let plain = try fixture.ledger(of: [root], threads: 2, adjust: adjust)
            let isolated = try fixture.ledger(
                of: [root], threads: 2, isolation: .workerProcesses(options), adjust: adjust)
            #expect(isolated == plain)
        }
    }

    @Test func `the run line says how workers are locked down`() throws {
        let fixture = try ScanFixture()
        func isolation(_ isolation: Isolation) throws -> Any? {
            let out = try TemporaryFolder()
            let scanner = try fixture.scanner(threads: 3, isolation: isolation)
            let run = try ScanRun(
                of: scanner, tool: .init(name: "test", version: "0"), arguments: [],
                storePath: fixture.folder.path("known.sqlite"), lists: [])
            var ledger = try LedgerWriter(in: PathBytes(out.path), run: run)
            try ledger.finish(ScanSummary())
            let lines = try LedgerTests.lines(Data(contentsOf: out.url.appending(path: "scan.jsonl")))
            return lines[0]["isolation"]
        }
        #expect(try isolation(.off) as? String == "off")
        let report = try #require(try isolation(Self.workers) as? [String: Any])
        #expect(report["workers"] as? Int == 3)
        let mechanisms = try #require(report["mechanisms"] as? [String])
        let missing = try #require(report["missing"] as? [String])
        #expect(Set(mechanisms + missing) == Set(SandboxMechanism.allCases.map(\.rawValue)))
        #if os(Linux)
            #expect(mechanisms.contains("no_new_privs") && mechanisms.contains("rlimit"))
        #endif
    }

    @Test func `a program that is no worker is named`() throws {
        let fixture = try ScanFixture()
        for path in ["/bin/false", "/nonexistent/program"] {
            let scanner = try fixture.scanner(
                isolation: .workerProcesses(WorkerOptions(executable: PathBytes(path))))
            var message = ""
            do { _ = try scanner.isolationReport() } catch { message = "\(error)" }
            #expect(message.contains(path))
            // A scan goes on without it, and says what it could not do.
            var records: [FileRecord] = []
            _ = try scanner.scan([Repository.testVectors.appending(path: "demo").path]) { records.append($0) }
            let failed = records.filter { $0.status == .failed }
            #expect(records.count == 28 && failed.count == 23)
            #expect(failed.allSatisfy { $0.reason?.code == "workerUnavailable" && $0.digests != nil })
        }
    }

    /// Pictures with some bytes changed, cut out or put in.
    @Test func `corrupted pictures are all recorded`() throws {
        let count = Repository.runsLongTests ? 10_000 : 400
        let folder = try TemporaryFolder()
        var originals: [[UInt8]] = [
            TinyPNG.noise(width: 40, height: 30, colourType: 2).bytes,
            TinyPNG.noise(width: 33, height: 65, colourType: 3, bitDepth: 4).bytes,
            TinyJPEG.gray(width: 64, height: 48).bytes,
        ]
        var progressive = TinyJPEG.gray(width: 80, height: 80)
        progressive.isProgressive = true
        originals.append(progressive.bytes)
        for name in ["demo/wallpapers/blue.png", "demo/holiday/thumbs/IMG_0002.jpg"] {
            originals.append(try Array(Data(contentsOf: Repository.testVectors.appending(path: name))))
        }
        var generator = SeededGenerator(seed: 2026)
        for number in 0..<count {
            var bytes = originals[number % originals.count]
            for _ in 0..<Int.random(in: 1...20, using: &generator) {
                let index = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<8, using: &generator) {
                case 0: bytes.remove(at: index)
                case 1: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: index)
                case 2 where bytes.count > 64: bytes.removeLast(Int.random(in: 0..<bytes.count / 8, using: &generator))
                default: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
                }
            }
            try folder.write(bytes, to: "\(number)")
        }
        let fixture = try ScanFixture()
        var records: [FileRecord] = []
        let summary = try fixture.scanner(isolation: Self.workers).scan([folder.path]) { records.append($0) }
        // Damage can bring bytes out that begin like a picture.
        #expect(records.count { !$0.isNested } == count && summary.found == records.count)
        #expect(records.allSatisfy { $0.digests != nil && ($0.status == .examined || $0.reason != nil) })
        let crashed = records.filter { ["workerCrashed", "timeLimit", "memoryLimit"].contains($0.reason?.code) }
        #expect(crashed.isEmpty, "\(crashed.map { "\($0.path): \($0.reason?.message ?? "")" })")
        print("corrupted: \(summary.examined) examined, \(summary.failed) failed:", summary.failedReasons)
        // The damage breaks no decoder, so nothing differs from decoding here.
        var plain: [FileRecord] = []
        _ = try fixture.scanner().scan([folder.path]) { plain.append($0) }
        #expect(records == plain)
    }
}
