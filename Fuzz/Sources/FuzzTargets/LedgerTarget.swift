@testable import KnownHashes
@testable import ScanLedger
@testable import SystemFiles
@testable import TextCoding
import Foundation
@testable import ImageDecoding
@testable import KnownHashStore
@testable import PerceptualHash

extension FuzzTarget {
    /// Ledgers: what reads them line by line, and what checks them.
    static let ledger = FuzzTarget(
        "ledger", words: LedgerSeeds.words, seeds: { try LedgerSeeds.all() },
        run: { bytes in
            var input = FuzzInput(bytes)
            let choices = input.byte()
            let lines = choices & 1 == 0 ? SealedLines.sealing(input.bytes) : input.bytes
            try LedgerProperties(bytes: lines).check(checksFolder: choices & 2 != 0, isUnfinished: choices & 4 != 0)
        })

    /// Audit logs: reading and continuing them.
    static let audit = FuzzTarget(
        "audit", words: LedgerSeeds.words, seeds: { try AuditSeeds.all() },
        run: { bytes in
            var input = FuzzInput(bytes)
            let choices = input.byte()
            let lines = choices & 1 == 0 ? SealedLines.chaining(input.bytes) : input.bytes
            try AuditProperties(bytes: lines).check(appends: choices & 2 != 0)
        })
}

/// Gives lines the checks they should have, so that it is their content that counts.
enum SealedLines {
    /// A ledger of the lines in `bytes`, with or without checks at their ends.
    static func sealing(_ bytes: [UInt8]) -> [UInt8] {
        var seal = LineSeal()
        var isFirst = true
        return lines(bytes) { line in
            let sealed = seal.seal(withoutCheck(line))
            if isFirst { seal = LineSeal() }
            isFirst = false
            return sealed
        }
    }

    /// An audit log of the lines in `bytes`, with or without checks and digests of the lines before.
    static func chaining(_ bytes: [UInt8]) -> [UInt8] {
        var chain = AuditChain()
        return lines(bytes) { line in
            var content = withoutCheck(line)
            let key = Array(",\"previous\":\"".utf8)
            if content.count > 66 + key.count, content.dropLast(66).suffix(key.count).elementsEqual(key) {
                content.removeLast(66 + key.count)
                content.append(UInt8(ascii: "}"))
            }
            content = content.dropLast() + key + Array(chain.previous.utf8) + Array("\"}".utf8)
            let sealed = chain.seal.seal(content)
            chain.previous = AuditChain.digest(of: sealed[...])
            return sealed
        }
    }

    /// What follows the last line feed stays as it is: an unfinished line.
    private static func lines(_ bytes: [UInt8], _ body: ([UInt8]) -> [UInt8]) -> [UInt8] {
        var parts = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let unfinished = parts.popLast() ?? []
        return parts.flatMap { body(Array($0)) + [UInt8(ascii: "\n")] } + unfinished
    }

    private static func withoutCheck(_ line: [UInt8]) -> [UInt8] {
        let key = Array(",\"check\":\"".utf8)
        let length = key.count + 16 + 2
        guard line.count > length, line.suffix(length).starts(with: key) else { return line }
        return line.dropLast(length) + [UInt8(ascii: "}")]
    }
}

private struct LedgerProperties {
    let bytes: [UInt8]

    func check(checksFolder: Bool, isUnfinished: Bool) throws {
        let folder = try ScratchFolder()
        let path = PathBytes(try folder.write(bytes, to: LedgerWriter.fileName))
        let isRead = try read(path, isUnfinished: isUnfinished)
        let faults = try checkLines(path)
        if !isUnfinished {
            try require(isRead == faults.isEmpty, "reading and checking disagree: \(faults.first ?? "no fault")")
        }
        if checksFolder {
            var findings: [ScanVerification.Finding] = []
            let verification = ScanVerification(of: PathBytes(folder.path), readsEvidence: false) {
                findings.append($0)
            }
            try require(findings.count == verification.findingCount, "findings are counted wrongly")
            try require(!findings.isEmpty, "a folder without a log has no finding")
            try require(findings.allSatisfy { !$0.message.isEmpty }, "a finding says nothing")
        }
    }

    /// Whether the reader takes all of the ledger.
    private func read(_ path: PathBytes, isUnfinished: Bool) throws -> Bool {
        var reader = try LedgerReader(opening: path, demanding: isUnfinished ? .unfinished : .whole)
        var seal = LineSeal()
        var written: [UInt8] = []
        do throws(LedgerError) {
            while let line = try reader.next() {
                switch line {
                case .run:
                    written += reader.lastLine
                case .file(let record):
                    written += seal.seal(LedgerLine.file(record))
                case .summary(let summary):
                    written += seal.seal(LedgerLine.summary(summary))
                    try? Self.check(summary)
                }
                written.append(UInt8(ascii: "\n"))
                guard bytes.starts(with: written) else { break }
            }
        } catch {
            try require(!error.message.isEmpty, "an error says nothing")
            try require(bytes.starts(with: written), "what was read is not what stands there")
            return false
        }
        try require(bytes.starts(with: written), "what was read is not what stands there")
        return true
    }

    private static func check(_ summary: ScanSummary) throws {
        try require(summary.found == summary.examined + summary.skipped + summary.failed, "sums that are none")
    }

    private func checkLines(_ path: PathBytes) throws -> [String] {
        var reader = try LedgerReader(opening: path, demanding: .nothing)
        var faults: [LedgerFault] = []
        while let line = try reader.nextChecked() {
            try require(line.line != nil || !line.faults.isEmpty, "a line is nothing")
            faults += line.faults
        }
        return (faults + reader.faultsAtEnd).map(\.message)
    }
}

private struct AuditProperties {
    let bytes: [UInt8]

    func check(appends: Bool) throws {
        let folder = try ScratchFolder()
        let path = PathBytes(try folder.write(bytes, to: AuditLog.fileName))
        let (faults, entries, incomplete) = try read(path)
        if appends {
            do {
                var log = try AuditLog(in: PathBytes(folder.path))
                try require(faults.isEmpty, "a damaged log is continued")
                try log.append(
                    .end, [("text", .text("x")), ("number", .number(1)), ("texts", .texts(["\n", "\u{7F}"]))])
            } catch let error as AuditLogError {
                try require(!faults.isEmpty, "\(error)")
                return
            }
            let (after, count, rest) = try read(path)
            try require(after.isEmpty && count == entries + 1 && rest == 0, "the entry was not added: \(after)")
            try require(
                try folder.read(AuditLog.fileName).starts(with: bytes.dropLast(incomplete)), "the log was changed")
        }
    }

    private func read(_ path: PathBytes) throws -> (faults: [String], entries: Int, incomplete: Int) {
        var reader = try AuditLogReader(opening: path)
        var faults: [String] = []
        var count = 0
        while let line = try reader.next() {
            count += 1
            try require(line.entry != nil || line.fault != nil, "a line is nothing")
            if let fault = line.fault {
                try require(!fault.isEmpty, "a fault without words")
                faults.append(fault)
            }
        }
        return (faults, count, reader.incompleteByteCount)
    }
}

/// Ledgers with a little of everything.
private enum LedgerSeeds {
    static let words = [
        "\"type\":\"file\"", "\"type\":\"run\"", "\"type\":\"summary\"", "\"path\":", "\"pathBytes\":", "\"kind\":",
        "\"size\":", "\"modified\":", "\"links\":", "\"status\":", "\"examined\"", "\"skipped\"", "\"failed\"",
        "\"reason\":", "\"message\":", "\"format\":", "\"width\":", "\"orientation\":", "\"decode\":\"partial\"",
        "\"fraction\":0.5000", "\"warnings\":", "\"firstWarning\":", "\"digests\":", "\"hashes\":[", "\"matches\":[",
        "\"inside\":", "\"member\":", "\"nested\":", "\"thumbnail\"", "\"frame\":", "\"suppressedMatches\":",
        "\"knownGood\":[", "9223372036854775807", "-9223372036854775808", "\\u001b", "\\n",
        "\"cutBytes\":", "\"sequence\":", "\"details\":{", "2026-01-31T12:00:00.000000000Z",
    ]

    static func all() throws -> [[UInt8]] {
        let lines = try records().map { LedgerLine.file($0) }
        var summary = ScanSummary()
        for record in try records() { summary.count(record) }
        let run = Array(
            #"{"type":"run","format":1,"tool":{"name":"t","version":"0"},"arguments":["a","b"],"thresholds":{"pdq":31,"minimumQuality":50},"dihedral":true,"started":"2026-01-31T12:00:00.000000000Z"}"#
                .utf8)
        func joined(_ lines: [[UInt8]]) -> [UInt8] { Array(lines.joined(separator: [UInt8(ascii: "\n")])) + [0x0A] }
        let whole = joined([run] + lines + [LedgerLine.summary(summary)])
        return [[0] + whole, [2] + whole, [4] + joined([run] + lines), [1] + SealedLines.sealing(whole)]
            + [[0] + joined([run, LedgerLine.summary(ScanSummary())])]
            + (try records().map { record in
                var summary = ScanSummary()
                summary.count(record)
                return [0] + joined([run, LedgerLine.file(record), LedgerLine.summary(summary)])
            })
    }

    private static func records() throws -> [FileRecord] {
        let hash = HashValue(hex: String(repeating: "f0", count: 32), algorithm: .pdq)
        var match = FileRecord(path: PathBytes("a/b\n.jpg"), kind: .file, status: .examined)
        match.size = 1000
        match.modified = Timestamp(seconds: 1_700_000_000, nanoseconds: 5)
        match.linkCount = 2
        match.picture = .init(
            format: "jpeg", width: 10, height: 20, exifOrientation: 6, partialFraction: 0.25, warningCount: 2,
            firstWarning: "Premature end")
        if let md5 = Digest(hex: String(repeating: "0a", count: 16)),
            let sha1 = Digest(hex: String(repeating: "0b", count: 20)),
            let sha256 = Digest(hex: String(repeating: "0c", count: 32))
        {
            match.digests = FileDigests(md5: md5, sha1: sha1, sha256: sha256)
        }
        if let hash {
            match.hashes = [
                NamedHash(algorithm: .pdq, pipeline: .full, value: hash, quality: 90),
                NamedHash(
                    algorithm: .pdq, pipeline: .full, transform: .rotate90, value: hash, quality: 90, isStable: false),
            ]
            match.matches = [
                KnownMatch(
                    list: "A", entry: "1", category: "c",
                    evidence: .perceptual(
                        .init(
                            algorithm: .pdq, pipeline: .full, distance: 3, threshold: 31, transform: .original,
                            knownHash: hash)), isDisputed: true)
            ]
        }
        match.matches.append(
            KnownMatch(list: "A", entry: "2", category: nil, evidence: .exact(digest: "sha256"), isDisputed: false))
        match.suppressedMatchCount = 3
        match.knownGoodLists = ["NSRL"]
        match.nestedCount = 2
        var inside = [FileRecord(path: match.path, kind: .file, status: .examined)]
        inside[0].inside = [.member(name: PathBytes(bytes: [0x61, 0xFF]), number: 3), .thumbnail]
        inside[0].size = 12
        inside.append(
            FileRecord(path: match.path, kind: .file, status: .failed, reason: .init(code: "a", message: "b")))
        inside[1].inside = [.frame(2)]
        let link = FileRecord(
            path: PathBytes(bytes: [0xFF, 0x2F, 0x41]), kind: .symbolicLink, status: .skipped,
            reason: .init(code: "symbolicLink", message: "A symbolic link."))
        let failed = FileRecord(
            path: PathBytes("x"), kind: .file, status: .failed, reason: .init(code: "permissionDenied", message: "No."))
        return [match] + inside + [link, failed]
    }
}

private enum AuditSeeds {
    static func all() throws -> [[UInt8]] {
        let folder = try ScratchFolder()
        do {
            var log = try AuditLog(in: PathBytes(folder.path))
            try log.append(
                .start, [("arguments", .texts(["scan", "a b"])), ("runLine", .text("00")), ("files", .number(3))])
            try log.append(.failure, [("message", .text("no\nspace"))])
            try log.append(.end)
        }
        let log = try folder.read(AuditLog.fileName)
        return [[0] + log, [1] + log, [2] + log, [3] + log, [3] + log.dropLast(20), [3]]
    }
}
