import Foundation
import ScanLedger
import SystemFiles
import TestSupport
import Testing

/// What people decide about matches.
struct ReviewTests {
    /// A finished scan with its log: lines 2 and 4 have matches, line 3 has none.
    private func finishedScan() throws -> LedgerFixture {
        let fixture = try LedgerFixture([
            LedgerFixture.matched("/a"), LedgerFixture.record("/b"), LedgerFixture.matched("/c"),
        ])
        try fixture.writeLog()
        return fixture
    }

    private func code(_ body: () throws -> Void) throws -> ReviewError.Code? {
        do {
            try body()
            return nil
        } catch let error as ReviewError {
            return error.code
        }
    }

    /// By brute force: all verdicts of up to three reviewers, and one or two that are demanded.
    @Test func `a state is what the reviewers say together`() {
        let verdicts: [ReviewVerdict?] = [nil, .confirm, .reject, .unsure]
        for first in verdicts {
            for second in verdicts {
                for third in verdicts {
                    for required in 1...2 {
                        let said = [first, second, third].compactMap(\.self)
                        let state = ReviewState(said, requiredReviewerCount: required)
                        #expect((state == .unreviewed) == said.isEmpty)
                        let agrees = Set(said).count == 1
                        #expect(
                            (state == .confirmed) == (agrees && said.first == .confirm && said.count >= required))
                        #expect((state == .rejected) == (agrees && said.first == .reject && said.count >= required))
                        #expect((state == .disputed) == (said.contains(.confirm) && said.contains(.reject)))
                        #expect((state == .unsure) == (said.contains(.unsure) && state != .disputed))
                    }
                }
            }
        }
    }

    @Test func `decisions are read back with who, when and why`() throws {
        let fixture = try finishedScan()
        var log = try ReviewLog(in: fixture.path)
        #expect(log.matchedRecordCount == 2)
        try log.append([
            ReviewDecision(line: 2, verdict: .confirm, reviewer: "Nguyễn An", note: "line 1\nline 2 \u{202E}")
        ])
        #expect(log.review.state(ofLine: 2) == .confirmed)
        let review = try ScanReview(of: fixture.path)
        #expect(review.state(ofLine: 2) == .confirmed)
        #expect(review.state(ofLine: 4) == .unreviewed)
        let decision = try #require(review.decisions(ofLine: 2).first)
        #expect(decision.reviewer == "Nguyễn An" && decision.note == "line 1\nline 2 \u{202E}")
        #expect(decision.time != nil && decision.actor?.contains("@") == true)
        #expect(review.decisions(ofLine: 2) == log.review.decisions(ofLine: 2))
    }

    @Test func `a later decision of a reviewer takes the place of the earlier one, and both stay in the log`() throws {
        let fixture = try finishedScan()
        do {
            var log = try ReviewLog(in: fixture.path)
            try log.append([ReviewDecision(line: 2, verdict: .confirm, reviewer: "An")])
        }
        var log = try ReviewLog(in: fixture.path)
        try log.append([ReviewDecision(line: 2, verdict: .reject, reviewer: " an ")])
        let review = try ScanReview(of: fixture.path)
        #expect(review.state(ofLine: 2) == .rejected)
        #expect(review.decisionCount == 1)
        let text = try String(contentsOfFile: fixture.folder.path("audit.jsonl"), encoding: .utf8)
        #expect(text.components(separatedBy: "\"action\":\"review\"").count == 3)
    }

    @Test func `where two reviewers are demanded, one is not enough, and the log remembers it`() throws {
        let fixture = try finishedScan()
        do {
            var log = try ReviewLog(in: fixture.path, requiredReviewerCount: 2)
            try log.append([ReviewDecision(line: 2, verdict: .confirm, reviewer: "An")])
            try log.append([ReviewDecision(line: 2, verdict: .confirm, reviewer: "AN")])
            #expect(log.review.state(ofLine: 2) == .pending)
        }
        // Nobody says that two are demanded; the log does.
        #expect(try ScanReview(of: fixture.path).state(ofLine: 2) == .pending)
        var log = try ReviewLog(in: fixture.path)
        try log.append([ReviewDecision(line: 2, verdict: .confirm, reviewer: "Bình")])
        #expect(try ScanReview(of: fixture.path).state(ofLine: 2) == .confirmed)
        try log.append([ReviewDecision(line: 2, verdict: .reject, reviewer: "Chi")])
        #expect(try ScanReview(of: fixture.path).state(ofLine: 2) == .disputed)
    }

    @Test(arguments: [0, 1, 3, 5, 6, -1, Int.max])
    func `a decision about what has no match is refused, and none of its batch is recorded`(
        _ line: Int
    ) throws {
        let fixture = try finishedScan()
        var log = try ReviewLog(in: fixture.path)
        let decisions = [2, line].map { ReviewDecision(line: $0, verdict: .confirm, reviewer: "An") }
        #expect(throws: ReviewError.self) { try log.append(decisions) }
        #expect(log.review.decisionCount == 0)
        #expect(try ScanReview(of: fixture.path).decisionCount == 0)
    }

    @Test(arguments: ["", " \t", "a\nb", "\u{1B}[31m", "x\u{202E}", String(repeating: "x", count: 201)])
    func `a name that is none is refused`(_ name: String) throws {
        let fixture = try finishedScan()
        var log = try ReviewLog(in: fixture.path)
        #expect(throws: ReviewError.self) {
            try log.append([ReviewDecision(line: 2, verdict: .confirm, reviewer: name)])
        }
        #expect(throws: ReviewError.self) {
            try log.append([
                ReviewDecision(line: 2, verdict: .confirm, reviewer: "A", note: String(repeating: "x", count: 4001))
            ])
        }
    }

    @Test func `a folder without a finished scan cannot be reviewed`() throws {
        let fixture = try LedgerFixture([LedgerFixture.matched("/a")])
        #expect(try code { _ = try ReviewLog(in: fixture.path) } == .unfinished)
        #expect(!FileManager.default.fileExists(atPath: fixture.folder.path("audit.jsonl")))
        // A log that does not record the end of this ledger.
        var log = try AuditLog(in: fixture.path)
        try log.append(.start)
        try log.append(.end, [("ledger", .text(String(repeating: "0", count: 64)))])
        _ = consume log
        #expect(try code { _ = try ReviewLog(in: fixture.path) } == .otherLedger)
    }

    @Test func `one process at a time`() throws {
        let fixture = try finishedScan()
        let log = try ReviewLog(in: fixture.path)
        #expect(try code { _ = try ReviewLog(in: fixture.path) } == .auditLog)
        #expect(log.matchedRecordCount == 2)
    }

    @Test func `a decision that was changed is not read`() throws {
        let fixture = try finishedScan()
        do {
            var log = try ReviewLog(in: fixture.path)
            try log.append([ReviewDecision(line: 2, verdict: .reject, reviewer: "An")])
        }
        let path = fixture.folder.path("audit.jsonl")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacingOccurrences(of: "\"reject\"", with: "\"confirm\"")
            .write(toFile: path, atomically: false, encoding: .utf8)
        #expect(try code { _ = try ScanReview(of: fixture.path) } == .auditLog)
    }

    @Test func `decisions are about one ledger and no other`() throws {
        let fixture = try finishedScan()
        do {
            var log = try ReviewLog(in: fixture.path)
            try log.append([ReviewDecision(line: 2, verdict: .confirm, reviewer: "An")])
        }
        let other = try LedgerFixture([LedgerFixture.matched("/x")])
        for name in ["scan.jsonl"] {
            try FileManager.default.removeItem(atPath: fixture.folder.path(name))
            try FileManager.default.copyItem(atPath: other.folder.path(name), toPath: fixture.folder.path(name))
        }
        #expect(try code { _ = try ScanReview(of: fixture.path) } == .otherLedger)
        #expect(try code { _ = try ReviewLog(in: fixture.path) } == .otherLedger)
    }

    @Test func `an entry that a power cut left incomplete is cut off, and the others hold`() throws {
        let fixture = try finishedScan()
        do {
            var log = try ReviewLog(in: fixture.path)
            try log.append([
                ReviewDecision(line: 2, verdict: .confirm, reviewer: "An"),
                ReviewDecision(line: 4, verdict: .confirm, reviewer: "An"),
            ])
        }
        let path = fixture.folder.path("audit.jsonl")
        let data = try Data(contentsOf: URL(filePath: path))
        try data.dropLast(10).write(to: URL(filePath: path))
        let review = try ScanReview(of: fixture.path)
        #expect(review.state(ofLine: 2) == .confirmed && review.state(ofLine: 4) == .unreviewed)
        var log = try ReviewLog(in: fixture.path)
        try log.append([ReviewDecision(line: 4, verdict: .reject, reviewer: "An")])
        #expect(try ScanReview(of: fixture.path).state(ofLine: 4) == .rejected)
    }

    @Test func `a reviewed scan is verified, and a decision about nothing is found`() throws {
        let fixture = try finishedScan()
        do {
            var log = try ReviewLog(in: fixture.path)
            try log.append((0..<2500).map { _ in ReviewDecision(line: 4, verdict: .unsure, reviewer: "An") })
        }
        var findings: [ScanVerification.Finding] = []
        let verification = ScanVerification(of: fixture.path, readsEvidence: false) { findings.append($0) }
        #expect(verification.decisionCount == 2500)
        #expect(findings.isEmpty, "\(findings)")

        var log = try AuditLog(in: fixture.path)
        let digest = try #require(log.lastEnd?["ledger"])
        for (line, ledger) in [(3, digest), (2, String(repeating: "0", count: 64)), (1, digest)] {
            try log.append(
                .review,
                [
                    ("line", .number(line)), ("verdict", .text("confirm")), ("reviewer", .text("An")),
                    ("reviewers", .number(1)), ("ledger", .text(ledger)),
                ])
        }
        _ = ScanVerification(of: fixture.path, readsEvidence: false) { findings.append($0) }
        #expect(findings.map(\.line) == [2504, 2505, 2503])
        #expect(findings.allSatisfy { $0.file == "audit.jsonl" })
    }
}
