import ContentKinds
import Foundation
import KnownHashes
import MediaRemoval
import PerceptualHash
import ScanLedger
import SystemFiles
import TestSupport
import Testing

/// What is planned, and what is left.
@Suite struct PlanTests {
    private let fixture: RemovalFixture

    init() throws {
        fixture = try RemovalFixture()
        for name in ["a", "b", "c", "d"] { try fixture.write("content of \(name)", to: name) }
    }

    private func path(_ name: String) -> PathBytes { fixture.root.appending(name.utf8) }

    private func record(_ name: String, _ matches: [KnownMatch] = [RemovalFixture.exact()]) throws -> FileRecord {
        try RemovalFixture.record(path(name), matches: matches)
    }

    /// The names that are planned, and the reasons of those that are left.
    private func planned(
        _ action: RemovalPlan.Action = .quarantine, _ change: (inout RemovalPlan.Rules) -> Void = { _ in }
    ) throws -> (files: [String], left: [String: String]) {
        let plan = try fixture.plan(action, change: change)
        return (
            plan.files.flatMap { $0.names.map(\.path.approximateText) },
            Dictionary(uniqueKeysWithValues: plan.left.map { ($0.path.fileName, $0.code.rawValue) })
        )
    }

    @Test func `unless asked for by name, nothing is planned that nobody has confirmed`() throws {
        try fixture.writeLedger()
        let (files, left) = try planned { $0.includesUnreviewed = false }
        #expect(
            files.isEmpty
                && left == ["a": "notConfirmed", "b": "notConfirmed", "c": "notConfirmed", "d": "notConfirmed"])
        #expect(try planned().files == ["a", "b", "c", "d"])
    }

    @Test func `what reviewers decided is followed, also with unreviewed matches`() throws {
        try fixture.writeLedger()
        try fixture.decide([(2, .confirm), (3, .reject), (4, .unsure)])
        var (files, left) = try planned { $0.includesUnreviewed = false }
        #expect(files == ["a"] && left == ["b": "rejected", "c": "notConfirmed", "d": "notConfirmed"])
        (files, left) = try planned()
        #expect(files == ["a", "d"] && left == ["b": "rejected", "c": "notConfirmed"])
        let plan = try fixture.plan()
        #expect(
            plan.files[0].review == .confirmed && plan.files[0].reviewers == ["An"]
                && plan.files[1].review == .unreviewed)
        // Where two must agree, one is not enough; where they do not, nothing is done.
        (files, _) = try planned { $0.requiredReviewerCount = 2 }
        #expect(files == ["d"])
        try fixture.decide([(2, .reject)], by: "Bình")
        #expect(try planned().left["a"] == "notConfirmed")
    }

    @Test func `a match that is only perhaps one is never planned unreviewed`() throws {
        let zero = try #require(PDQHash(hex: String(repeating: "0", count: 64)))
        let perhaps = KnownMatch(
            list: "Agency A", entry: "e", category: nil,
            evidence: .altered(
                AlteredCopy(
                    tier: .review, hypothesis: Hypothesis(.plain), distance: 40, softDistanceInTenths: 400, quality: 90,
                    entropyInThousandths: 5000, pipeline: .full, knownHash: zero)))
        let disputed = KnownMatch(
            list: "Agency A", entry: "e", category: nil, evidence: .exact(digest: "sha256"), isDisputed: true)
        try fixture.writeLedger([record("a", [perhaps]), record("b", [disputed]), record("c")])
        let (files, left) = try planned()
        #expect(files == ["c"] && left == ["a": "notConfirmed", "b": "notConfirmed"])
        try fixture.decide([(2, .confirm), (3, .confirm)])
        #expect(try planned().files == ["a", "b", "c"])
    }

    @Test func `what is on a list under legal hold is quarantined and not deleted`() throws {
        try fixture.writeLedger([record("a"), record("b", [RemovalFixture.exact("Court"), RemovalFixture.exact()])])
        let (files, left) = try planned(.delete) { $0.heldLists = ["Court"] }
        #expect(files == ["a"] && left == ["b": "legalHold"])
        #expect(try planned(.quarantine) { $0.heldLists = ["Court"] }.files == ["a", "b"])
    }

    @Test func `a match inside a file names the file, and leaves it to a person unless asked for`() throws {
        var outer = try record("a", [])
        outer.nestedCount = 1
        var inner = FileRecord(path: path("a"), kind: .file, status: .examined)
        inner.inside = [.member(name: PathBytes("x.jpg"), number: 1)]
        inner.digests = outer.digests
        inner.matches = [RemovalFixture.exact()]
        try fixture.writeLedger([outer, inner, record("b")])
        var (files, left) = try planned()
        #expect(files == ["b"] && left == ["a": "insideFile"])
        (files, left) = try planned { $0.includesOuter = true }
        #expect(files == ["a", "b"] && left.isEmpty)
        #expect(try fixture.plan { $0.includesOuter = true }.files[0].isOuter)
        // An image of a disk is left in any case.
        outer.content = ContentKind(rawValue: "e01")
        try fixture.writeLedger([outer, inner])
        #expect(try planned { $0.includesOuter = true }.left == ["a": "diskImage"])
    }

    @Test func `what has changed, gone or become a link since the scan is left`() throws {
        try fixture.writeLedger()
        try fixture.write("content of A", to: "a")
        try FileManager.default.removeItem(atPath: path("b").approximateText)
        try FileManager.default.removeItem(atPath: path("c").approximateText)
        try FileManager.default.createSymbolicLink(
            atPath: path("c").approximateText, withDestinationPath: path("d").approximateText)
        let (files, left) = try planned()
        #expect(files == ["d"] && left == ["a": "changed", "b": "missing", "c": "linkInPath"])
    }

    @Test func `a hard-linked file is planned with all its names or not at all`() throws {
        #expect(StartedProcess.succeeds("ln", path("a").approximateText, path("e").approximateText))
        #expect(StartedProcess.succeeds("ln", path("b").approximateText, fixture.folder.path("outside")))
        try fixture.writeLedger()
        let plan = try fixture.plan()
        #expect(plan.files.map { $0.names.map(\.path.approximateText) } == [["a", "e"], ["c"], ["d"]])
        #expect(plan.left.map(\.code) == [.otherNames] && plan.left[0].message.contains("find -inum"))
    }

    @Test func `what does not lie below the root is left, by whatever name the scan was given`() throws {
        let outside = PathBytes(try fixture.folder.write("content", to: "outside/x"))
        let link = fixture.folder.path("link")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: fixture.root.approximateText)
        // The root by another name, with blank steps; one that climbs out of it.
        let named = try RemovalFixture.record(PathBytes(link + "/./a"))
        let climbing = try RemovalFixture.record(PathBytes(fixture.root.approximateText + "/../files/b"))
        try fixture.writeLedger([named, RemovalFixture.record(outside), climbing])
        let (files, left) = try planned()
        #expect(files.contains("a") && left["x"] == "notBelowRoot", "\(files) \(left)")
        // Climbing above the root and coming back is a way to the root like any other.
        #expect(files.contains("b") || left["b"] == "notBelowRoot")
    }

    @Test func `a ledger that was changed is refused`() throws {
        try fixture.writeLedger()
        let ledger = fixture.scan.appending("scan.jsonl".utf8).approximateText
        let text = try String(contentsOfFile: ledger, encoding: .utf8)
        try text.replacing("\"size\":12", with: "\"size\":13").write(toFile: ledger, atomically: false, encoding: .utf8)
        #expect(throws: (any Error).self) { _ = try fixture.plan() }
        try fixture.writeLedger()
        // Another whole ledger in the place of the first.
        let other = try RemovalFixture()
        try other.write("x", to: "x")
        try other.writeLedger()
        try FileManager.default.removeItem(atPath: ledger)
        try FileManager.default.copyItem(
            atPath: other.scan.appending("scan.jsonl".utf8).approximateText, toPath: ledger)
        #expect(removalErrorCode { _ = try fixture.plan() } == .changed)
    }

    @Test func `a plan is the same when it is read, with names of raw bytes`() throws {
        let fixture = try RemovalFixture()
        try fixture.makeMix(seed: 5, count: 40)
        try fixture.writeLedger()
        try fixture.decide([(2, .confirm), (3, .reject)])
        let plan = try fixture.plan { $0.heldLists = ["A \u{202E}"] }
        #expect(plan.files.contains { $0.names[0].path.text == nil } && !plan.left.isEmpty)
        try PlanFile.write(plan, to: fixture.planPath.approximateText)
        #expect(try PlanFile(readingFrom: fixture.planPath).plan == plan)
        let mode =
            try FileManager.default.attributesOfItem(atPath: fixture.planPath.approximateText)[.posixPermissions]
            as? Int
        #expect(mode == 0o600)
        // It is JSON that anybody can read.
        for line in try String(contentsOfFile: fixture.planPath.approximateText, encoding: .utf8).split(separator: "\n")
        {
            #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
        }
    }
}
