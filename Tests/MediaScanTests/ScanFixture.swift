import IsolatedDecoding
import KnownHashes
import KnownMatching
import ScanLedger
import SystemFiles
import Foundation
import HashIndex
import KnownHashStore
import MediaScan
import PerceptualHash
import TestSupport

/// A store with the demo's known list, and scans against it.
struct ScanFixture {
    let folder: TemporaryFolder
    let store: KnownHashStore

    init() throws {
        folder = try TemporaryFolder()
        store = try KnownHashStore(creatingAt: folder.path("known.sqlite"))
        for list in ["lists/known-pdq.txt", "lists/known-digests.csv"] {
            try store.importList(
                from: Repository.testVectors.appending(path: list).path, into: ListDescription(name: "Demo"))
        }
    }

    /// - Parameter effort: for altered copies. Unless a test is about them none are looked for: without optimisation that takes
    ///   half a second a picture.
    func scanner(
        threads: Int = 2, dihedral: Bool = false, effort: Effort = .plain, index: IndexKind? = nil,
        isolation: Isolation = .off, adjust: (inout ScanOptions) -> Void = { _ in }
    ) throws -> MediaScanner {
        var options = ScanOptions()
        options.effort = effort
        options.threadCount = threads
        options.includesDihedral = dihedral
        options.isolation = isolation
        adjust(&options)
        return MediaScanner(matcher: try KnownMatcher(store, indexKind: index), options: options)
    }

    /// Scans `roots` and returns all records.
    func records(
        of roots: [String], threads: Int = 2, dihedral: Bool = false, effort: Effort = .plain
    ) throws -> [FileRecord] {
        var records: [FileRecord] = []
        let summary = try scanner(threads: threads, dihedral: dihedral, effort: effort)
            .scan(roots) { records.append($0) }
        precondition(summary.found == records.count)
        return records
    }

    /// Scans `roots` into a ledger and returns its lines after the run line.
    func ledger(
        of roots: [String], threads: Int, dihedral: Bool = false, effort: Effort = .plain, isolation: Isolation = .off,
        adjust: (inout ScanOptions) -> Void = { _ in }
    ) throws -> Data {
        let out = try TemporaryFolder()
        let scanner = try scanner(
            threads: threads, dihedral: dihedral, effort: effort, isolation: isolation, adjust: adjust)
        let run = try ScanRun(
            of: scanner, tool: .init(name: "test", version: "0"), arguments: [], storePath: folder.path("known.sqlite"),
            lists: store.lists())
        var ledger = try LedgerWriter(in: PathBytes(out.path), run: run)
        let summary = try scanner.scan(roots) { try ledger.append($0) }
        try ledger.finish(summary)
        let bytes = try Data(contentsOf: out.url.appending(path: "scan.jsonl"))
        guard let newline = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return Data() }
        return bytes[(newline + 1)...]
    }
}
