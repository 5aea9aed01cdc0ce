import Foundation
import MediaRemoval
import SystemFiles
import TestSupport
import Testing

@Suite struct RoundTripTests {
    @Test(arguments: RootFolder.Way.allCases) func `what was quarantined comes back as it was`(_ way: RootFolder.Way)
        throws
    {
        let fixture = try RemovalFixture()
        try fixture.makeMix(seed: 1, count: 150)
        try fixture.writeLedger()
        let before = try fixture.snapshot()
        let plan = try fixture.writePlan()
        #expect(plan.plan.left.isEmpty && plan.plan.nameCount == before.count && plan.plan.files.count == 150)
        var application = try fixture.application(plan)
        application.way = way
        let applied = try application.run()
        #expect(applied.refused.isEmpty && applied.doneCount == 150 && applied.nameCount == before.count)
        #expect(try fixture.snapshot().isEmpty && fixture.paths().isEmpty)
        var undoing = try fixture.undoing(plan)
        undoing.way = way
        let undone = try undoing.run()
        #expect(undone.refused.isEmpty && undone.doneCount == 150)
        #expect(try fixture.snapshot() == before)
        // Nothing is in two places.
        #expect(fixture.container.fileSize == nil)
    }

    @Test func `what was deleted is gone, and cannot be undone`() throws {
        let fixture = try RemovalFixture()
        try fixture.write("one", to: "a/one")
        try fixture.write("two", to: "two")
        try fixture.writeLedger()
        let plan = try fixture.writePlan(.delete)
        let outcome = try fixture.application(plan).run()
        #expect(outcome.doneCount == 2 && outcome.refused.isEmpty)
        #expect(try fixture.paths().isEmpty)
        // Folders stay.
        #expect(PathTarget(path: fixture.root.appending("a".utf8)) == .folder)
        let undone = try fixture.undoing(plan).run()
        #expect(undone.doneCount == 0 && undone.refused.map(\.code) == [.wrongState, .wrongState])
    }

    @Test func `applying or undoing again changes nothing`() throws {
        let fixture = try RemovalFixture()
        try fixture.write("one", to: "one")
        try fixture.writeLedger()
        let plan = try fixture.writePlan()
        #expect(removalErrorCode { _ = try fixture.undoing(plan).run() } == .wrongState)
        #expect(try fixture.application(plan).run().doneCount == 1)
        let bytes = try Data(contentsOf: URL(filePath: fixture.container.approximateText))
        let log = try Data(contentsOf: URL(filePath: plan.logPath.approximateText))
        #expect(try fixture.application(plan).run().doneCount == 1)
        #expect(try Data(contentsOf: URL(filePath: fixture.container.approximateText)) == bytes)
        #expect(try Data(contentsOf: URL(filePath: plan.logPath.approximateText)) == log)
        #expect(try fixture.undoing(plan).run().doneCount == 1)
        #expect(try fixture.undoing(plan).run().doneCount == 1)
        #expect(removalErrorCode { _ = try fixture.application(plan).run() } == .wrongState)
    }
}
