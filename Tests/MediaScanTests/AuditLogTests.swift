@testable import ScanLedger
import Foundation
import SystemFiles
import TestSupport
import Testing

/// The audit log: what is added comes back, and whatever is not as it was written is refused.
struct AuditLogTests {
    static func log(in folder: TemporaryFolder) throws -> AuditLog {
        try AuditLog(in: PathBytes(folder.path))
    }

    static func read(_ folder: TemporaryFolder) throws -> [AuditEntry] {
        var reader = try AuditLogReader(opening: PathBytes(folder.path("audit.jsonl")))
        var entries: [AuditEntry] = []
        while let line = try reader.next() {
            #expect(line.fault == nil)
            if let entry = line.entry { entries.append(entry) }
        }
        return entries
    }

    @Test func `the last entry is the one that is read from the file`() throws {
        let folder = try TemporaryFolder()
        var log = try Self.log(in: folder)
        #expect(log.last == nil && log.lastStart == nil)
        let details: [[(name: String, value: AuditEntry.Detail)]] = [
            [], [("message", .text("a \u{1B}[31m \"quoted\" line\nand é"))],
            [("arguments", .texts(["scan", ""])), ("none", .texts([])), ("count", .number(-7))],
            [("same", .number(1)), ("same", .number(2))],
        ]
        for (number, details) in details.enumerated() {
            try log.append(number == 1 ? .start : .failure, details)
            let entries = try Self.read(folder)
            #expect(entries.count == number + 1 && entries.last == log.last)
            #expect(log.lastStart == (number == 0 ? nil : entries[1]))
        }
    }

    @Test func `an incomplete entry is cut off, and the next one says so`() throws {
        let folder = try TemporaryFolder()
        do {
            var log = try Self.log(in: folder)
            try log.append(.start)
        }
        let bytes = try Data(contentsOf: folder.url.appending(path: "audit.jsonl"))
        try folder.write(bytes + Data("{\"sequence\":2".utf8), to: "audit.jsonl")
        var log = try Self.log(in: folder)
        try log.append(.end)
        #expect(try Self.read(folder).map(\.cutByteCount) == [0, 13])
    }

    @Test func `errors have a code, the line, and the remedy`() throws {
        let folder = try TemporaryFolder()
        do {
            var log = try Self.log(in: folder)
            try log.append(.start)
            try log.append(.end)
            let error = #expect(throws: AuditLogError.self) { _ = try Self.log(in: folder) }
            #expect(error?.code == .inUse && error?.message.contains("Wait until it has finished") == true)
        }
        let lines = try ScanFolderFixture.lines(of: folder, "audit.jsonl")
        try ScanFolderFixture.write([lines[0], lines[1].dropFirst(2)], to: folder, "audit.jsonl")
        let changed = #expect(throws: AuditLogError.self) { _ = try Self.log(in: folder) }
        #expect(changed?.code == .changed && changed?.line == 2 && changed?.message.contains("Keep the folder") == true)
        let missing = #expect(throws: AuditLogError.self) {
            _ = try AuditLog(in: PathBytes(folder.path("nowhere")))
        }
        #expect(missing?.code == .cannotWrite && missing?.cause?.code == "notFound")
    }

    /// A line that says the same in another way is not one that the log wrote.
    @Test func `only the canonical form is read`() throws {
        let folder = try TemporaryFolder()
        var log = try Self.log(in: folder)
        try log.append(.start, [("a", .texts(["x"])), ("n", .number(5))])
        let line = try #require(try ScanFolderFixture.lines(of: folder, "audit.jsonl").first)
        let content = String(decoding: line, as: UTF8.self).dropLast(",\"check\":\"0123456789abcdef\"}".count) + "}"
        #expect(throws: Never.self) { try AuditEntry.read(Array(content.utf8)) }
        for (old, new) in [
            ("\"n\":5", "\"n\": 5"), ("\"x\"", "\"\\u0078\""), ("\"sequence\":1", "\"sequence\":01"),
            ("\"n\":5", "\"n\":5,\"o\":null"), ("\"action\":\"start\"", "\"action\":\"start\",\"more\":1"),
            ("},\"previous\"", "},\"cutBytes\":0,\"previous\""), ("{\"sequence\":1,", "{"),
            ("\"details\":{\"a\":[\"x\"],\"n\":5}", "\"details\":[]"),
        ] {
            let changed = content.replacingOccurrences(of: old, with: new)
            #expect(changed != content, "\(old)")
            #expect(throws: (any Error).self, "\(new)") { try AuditEntry.read(Array(changed.utf8)) }
        }
    }
}
