import Cryptography
import Foundation
import KnownHashes
import PerceptualHash
import ScanLedger
import ScanReports
import SystemFiles
import TestSupport
import Testing
import TextCoding

/// A finished scan in a folder of its own, with the records that a test wants.
struct LedgerFixture {
    let folder: TemporaryFolder
    var path: PathBytes { PathBytes(folder.path) }

    /// Writes the records that `write` hands on.
    init(
        lists: [KnownList] = [LedgerFixture.list("Agency A")], arguments: [String] = ["scan", "/media/disk"],
        _ write: ((FileRecord) throws -> Void) throws -> Void
    ) throws {
        folder = try TemporaryFolder()
        let recipe = HashRecipe(.pdq)
        let run = ScanRun(
            tool: .init(name: "knownmedia", version: "0.1.0"), libraries: [.init(name: "libpng", version: "1.6")],
            arguments: arguments, workingFolder: PathBytes("/srv/cases"), storePath: "known.sqlite",
            storeChangeCount: 3,
            lists: lists, thresholds: MatchThresholds(), recipes: recipe.map { [$0] } ?? [], screens: true,
            includesDihedral: false, containers: ["zip"], nestedLimits: NestedLimits(), indexKind: "linear",
            instructionSet: "portable", threadCount: 2, readOrder: "path",
            host: .init(name: "vm", system: "Linux 6.1 x86_64"), started: Self.moment)
        var ledger = try LedgerWriter(in: PathBytes(folder.path), run: run)
        var summary = ScanSummary()
        try write { record in
            summary.count(record)
            try ledger.append(record)
        }
        try ledger.finish(summary)
    }

    init(_ records: [FileRecord]) throws {
        try self.init { append in for record in records { try append(record) } }
    }

    /// Writes the log that a scan would have left.
    func writeLog() throws {
        let ledger = try Array(Data(contentsOf: folder.url.appending(path: "scan.jsonl")))
        let line = try #require(ledger.split(separator: 0x0A).first)
        var log = try AuditLog(in: path)
        try log.append(.start, [("runLine", .text(Hexadecimal.text(of: SHA256.hash(Array(line)))))])
        try log.append(.end, [("ledger", .text(Hexadecimal.text(of: SHA256.hash(ledger))))])
    }

    /// 28 November 2026, 17:30:00 UTC: the next day in Viet Nam and Thailand.
    static let moment = Timestamp(seconds: 1_795_887_000, nanoseconds: 0)

    static func list(_ name: String) -> KnownList {
        KnownList(
            id: 1, name: name, kind: .knownMaterial, source: "Agency", agreement: "", categoryScheme: "",
            jurisdiction: "",
            version: "7", created: Date(timeIntervalSince1970: 0), entryCount: 12_345, withdrawnCount: 0,
            disputedCount: 0,
            endedCount: 0, hashCounts: [:], quarantinedHashCount: 0, digestCounts: [:])
    }

    // MARK: - Records

    static func record(_ path: PathBytes, _ status: FileRecord.Status = .examined) -> FileRecord {
        var record = FileRecord(path: path, kind: .file, status: status)
        record.size = 1_234_567
        record.modified = moment
        if let md5 = Digest(hex: String(repeating: "1a", count: 16)),
            let sha1 = Digest(hex: String(repeating: "2b", count: 20)),
            let sha256 = Digest(hex: String(repeating: "3c", count: 32))
        {
            record.digests = FileDigests(md5: md5, sha1: sha1, sha256: sha256)
        }
        if status != .examined { record.reason = .init(code: "damagedData", message: "no row could be decoded") }
        return record
    }

    static func record(_ path: String, _ status: FileRecord.Status = .examined) -> FileRecord {
        record(PathBytes(path), status)
    }

    static func matched(
        _ path: String, list: String = "Agency A", entry: String = "entry 1", category: String? = nil
    ) -> FileRecord {
        matched(PathBytes(path), list: list, entry: entry, category: category)
    }

    static func matched(
        _ path: PathBytes, list: String = "Agency A", entry: String = "entry 1", category: String? = nil
    ) -> FileRecord {
        var record = record(path)
        record.picture = .init(format: "jpeg", width: 800, height: 600)
        guard let zero = HashValue(hex: String(repeating: "0", count: 64), algorithm: .pdq),
            let near = HashValue(hex: String(repeating: "0", count: 63) + "7", algorithm: .pdq)
        else { return record }
        record.hashes = [NamedHash(algorithm: .pdq, pipeline: .full, value: zero, quality: 100)]
        record.matches = [
            KnownMatch(list: list, entry: entry, category: category, evidence: .exact(digest: "sha256")),
            KnownMatch(
                list: list, entry: entry, category: category,
                evidence: .perceptual(
                    .init(
                        algorithm: .pdq, pipeline: .full, distance: 3, threshold: 31, transform: .original,
                        knownHash: near))),
        ]
        return record
    }

    /// Names that try to be something else, in the order of a ledger.
    static let hostileNames: [PathBytes] =
        [
            "/m/\u{202E}gpj.exe", "/m/</script><script>alert(1)</script>", "/m/<img src=x onerror=alert(1)>", "/m/=1+1",
            "/m/a&b\"c'd", "/m/line\nbreak\r\n", "/m/tab\there", "/m/]]>", "/m/-->", "/m/\u{FFFF}",
            "/m/\u{1}\u{1B}[31m",
            "/m/\u{2028}x", "/m/💣", "/m/back\\slash",
        ].map { PathBytes($0) } + [PathBytes(bytes: Array("/m/".utf8) + [0xFF, 0xFE, 0x41])]

    static var hostileRecords: [FileRecord] {
        hostileNames.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }.enumerated().map { index, name in
            let text = name.approximateText
            switch index % 3 {
            case 0: return matched(name, list: text, entry: text, category: text)
            case 1:
                var record = record(name, .failed)
                record.reason = .init(code: "damagedData", message: text)
                return record
            default: return record(name)
            }
        }
    }
}

extension ScanReport {
    /// The whole report.
    func bytes(_ format: ReportFormat) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try write(format) { bytes += $0 }
        return bytes
    }

    func text(_ format: ReportFormat) throws -> String { String(decoding: try bytes(format), as: UTF8.self) }
}
