import AgencyKeys
import Foundation
import KnownHashes
import MediaRemoval
import ScanLedger
import SystemFiles
import TestSupport
import Testing

/// What is refused when a plan is applied, undone or made: each with a message of its own, and with nothing changed.
@Suite struct RefusalTests {
    private let fixture: RemovalFixture

    init() throws {
        fixture = try RemovalFixture()
        try fixture.write("the known file", to: "a/b/file")
        try fixture.write("another", to: "other")
    }

    private func path(_ name: String) -> String { fixture.root.appending(name.utf8).approximateText }

    /// Applies a plan after `change`; expects that `a/b/file` is refused for `code` and that nothing but the other file has gone.
    private func expectRefused(
        _ code: RemovalError.Code, _ action: RemovalPlan.Action = .quarantine, _ change: () throws -> Void
    ) throws {
        try fixture.writeLedger()
        let plan = try fixture.writePlan(action)
        try change()
        let before = try fixture.snapshot()
        let outcome = try fixture.application(plan).run()
        #expect(outcome.refused.map(\.code) == [code], "\(outcome.refused)")
        #expect(outcome.refused.allSatisfy { $0.message.hasSuffix(".") && !$0.message.isEmpty })
        #expect(outcome.doneCount == 1)
        let after = try fixture.snapshot()
        #expect(Set(after).isSubset(of: before) && after.count == before.count - 1)
        // In the container there is no copy of it.
        if action == .quarantine {
            let reader = try QuarantineReader(opening: fixture.container, key: fixture.key)
            let log = try RemovalLog(of: plan)
            #expect(plan.plan.files.filter { log.state(of: $0.number).place != nil }.count == 1)
            _ = reader
        }
    }

    @Test(arguments: RemovalPlan.Action.allCases) func `a changed file`(_ action: RemovalPlan.Action) throws {
        try expectRefused(.changed, action) {
            let url = URL(filePath: path("a/b/file"))
            let time = try FileManager.default.attributesOfItem(atPath: url.path)[.modificationDate] as? Date
            let handle = try FileHandle(forWritingTo: url)
            try handle.write(contentsOf: Data("THE".utf8))
            try handle.close()
            // Its size and its time are as they were, to the second at least: only the digest tells, or the nanoseconds.
            try FileManager.default.setAttributes([.modificationDate: time ?? Date()], ofItemAtPath: url.path)
        }
    }

    @Test func `a file whose content changed and whose status did not`() throws {
        try expectRefused(.changed) {
            let program = """
                import os, sys
                times = os.stat(sys.argv[1])
                with open(sys.argv[1], "r+b") as file: file.write(b"X")
                os.utime(sys.argv[1], ns=(times.st_atime_ns, times.st_mtime_ns))
                """
            #expect(StartedProcess.succeeds("python3", "-c", program, path("a/b/file")))
        }
    }

    @Test func `another file of the same name and the same bytes`() throws {
        try expectRefused(.replaced) {
            #expect(StartedProcess.succeeds("cp", "-p", path("a/b/file"), path("copy")))
            #expect(StartedProcess.succeeds("mv", path("copy"), path("a/b/file")))
        }
    }

    @Test func `a link in the place of the file`() throws {
        try expectRefused(.linkInPath) {
            #expect(StartedProcess.succeeds("mv", path("a/b/file"), path("a/moved")))
            try FileManager.default.createSymbolicLink(atPath: path("a/b/file"), withDestinationPath: path("a/moved"))
        }
    }

    @Test func `a link in the place of a folder`() throws {
        try expectRefused(.linkInPath) {
            #expect(StartedProcess.succeeds("mv", path("a/b"), path("a/real")))
            try FileManager.default.createSymbolicLink(atPath: path("a/b"), withDestinationPath: path("a/real"))
        }
    }

    @Test func `a pipe in the place of the file`() throws {
        try expectRefused(.notAFile) {
            try FileManager.default.removeItem(atPath: path("a/b/file"))
            #expect(StartedProcess.succeeds("mkfifo", path("a/b/file")))
        }
    }

    @Test func `a file that is gone`() throws {
        try expectRefused(.missing) { try FileManager.default.removeItem(atPath: path("a/b")) }
    }

    @Test func `a further name of the file, which the plan does not have`() throws {
        try expectRefused(.otherNames) {
            #expect(StartedProcess.succeeds("ln", path("a/b/file"), path("a/further")))
        }
    }

    // MARK: - What changes while it runs

    /// A folder is swapped for a link to another one between two steps: the file that was opened goes, and that behind the link stays.
    @Test(arguments: 1...12) func `a folder that is swapped for a link while it runs`(_ at: Int) throws {
        try fixture.writeLedger()
        let plan = try fixture.writePlan()
        try FileManager.default.createDirectory(
            atPath: fixture.folder.path("outside"), withIntermediateDirectories: true)
        let victim = try fixture.folder.write("innocent", to: "outside/file")
        var application = try fixture.application(plan)
        var count = 0
        application.step = {
            count += 1
            guard count == at else { return }
            _ = StartedProcess.succeeds("mv", path("a/b"), path("a/gone"))
            _ = StartedProcess.succeeds("ln", "-s", fixture.folder.path("outside"), path("a/b"))
        }
        let outcome = try? application.run()
        #expect(try String(contentsOfFile: victim, encoding: .utf8) == "innocent")
        #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.folder.path("outside")) == ["file"])
        // Removed where it was opened before, and refused where the link was there first.
        let isThere =
            FileManager.default.fileExists(atPath: path("a/gone/file"))
            || FileManager.default.fileExists(atPath: path("a/b/file")) && at > count
        if outcome?.refused.map(\.code) == [.linkInPath] {
            #expect(isThere)
        } else {
            #expect(outcome?.doneCount == 2 && !isThere)
        }
    }

    /// Another file takes the name between two steps: it is never taken away.
    @Test(arguments: 1...12) func `a file that takes the name while it runs`(_ at: Int) throws {
        try fixture.writeLedger()
        let plan = try fixture.writePlan()
        var application = try fixture.application(plan)
        var count = 0
        application.step = {
            count += 1
            guard count == at else { return }
            _ = StartedProcess.succeeds(
                "sh", "-c", "echo new >'\(path("new"))' && mv '\(path("new"))' '\(path("a/b/file"))'")
        }
        _ = try application.run()
        if count >= at { #expect(try String(contentsOfFile: path("a/b/file"), encoding: .utf8) == "new\n") }
        #expect(try fixture.paths().allSatisfy { !$0.approximateText.contains(".knownmedia-removal-") })
    }

    /// A program that writes to the file while it is read and before its name is gone.
    @Test(arguments: 1...12) func `a file that is written to while it runs`(_ at: Int) throws {
        try fixture.writeLedger()
        let plan = try fixture.writePlan()
        var application = try fixture.application(plan)
        var count = 0
        let handle = try FileHandle(forWritingTo: URL(filePath: path("a/b/file")))
        application.step = {
            count += 1
            if count == at { try? handle.write(contentsOf: Data("changed".utf8)) }
        }
        let outcome = try application.run()
        // After the last look the name may be gone; then what was planned is in the container.
        if outcome.refused.map(\.code) == [.changed] {
            #expect(try String(contentsOfFile: path("a/b/file"), encoding: .utf8) == "changedwn file")
        } else {
            #expect(outcome.doneCount == 2)
        }
    }

    // MARK: - Undoing

    @Test func `a name that is taken is not replaced`() throws {
        try fixture.writeLedger()
        let plan = try fixture.writePlan()
        #expect(try fixture.application(plan).run().doneCount == 2)
        try fixture.write("mine", to: "a/b/file")
        let undone = try fixture.undoing(plan).run()
        #expect(undone.refused.map(\.code) == [.nameTaken] && undone.doneCount == 1)
        #expect(try String(contentsOfFile: path("a/b/file"), encoding: .utf8) == "mine")
        #expect(fixture.container.fileSize != nil)
        // Once the name is free, the rest follows.
        try FileManager.default.removeItem(atPath: path("a/b/file"))
        #expect(try fixture.undoing(plan).run().doneCount == 2)
        #expect(try String(contentsOfFile: path("a/b/file"), encoding: .utf8) == "the known file")
        #expect(fixture.container.fileSize == nil)
    }

    @Test func `a folder that is gone, or has become a link, is not made or followed`() throws {
        try fixture.writeLedger()
        let plan = try fixture.writePlan()
        #expect(try fixture.application(plan).run().doneCount == 2)
        try FileManager.default.removeItem(atPath: path("a/b"))
        #expect(try fixture.undoing(plan).run().refused.map(\.code) == [.missing])
        try FileManager.default.createDirectory(
            atPath: fixture.folder.path("outside"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: path("a/b"), withDestinationPath: fixture.folder.path("outside"))
        #expect(try fixture.undoing(plan).run().refused.map(\.code) == [.linkInPath])
        #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.folder.path("outside")).isEmpty)
    }

    @Test func `a wrong passphrase or key opens nothing, and says for whom it is`() throws {
        try fixture.writeLedger()
        let plan = try fixture.writePlan()
        let identity = QuarantineIdentity()
        var application = try fixture.application(plan)
        application.quarantine = (fixture.container, .recipients([identity.recipient, QuarantineIdentity().recipient]))
        #expect(try application.run().doneCount == 2)
        let before = try Data(contentsOf: URL(filePath: fixture.container.approximateText))
        for key in [QuarantineKey.identity(QuarantineIdentity()), try fixture.key] {
            var undoing = RemovalUndoing(plan)
            undoing.quarantine = (fixture.container, key)
            #expect(removalErrorCode { _ = try undoing.run() } == .wrongKey)
        }
        #expect(try Data(contentsOf: URL(filePath: fixture.container.approximateText)) == before)
        #expect(try fixture.paths().isEmpty)
        var undoing = RemovalUndoing(plan)
        undoing.quarantine = (fixture.container, .identity(identity))
        #expect(try undoing.run().doneCount == 2)
    }

    @Test func `a passphrase other than the one that a container began with is refused`() throws {
        try fixture.write("third", to: "third")
        try fixture.writeLedger()
        let plan = try fixture.writePlan()
        try FileManager.default.moveItem(atPath: path("third"), toPath: fixture.folder.path("kept"))
        #expect(try fixture.application(plan).run().refused.count == 1)
        try FileManager.default.moveItem(atPath: fixture.folder.path("kept"), toPath: path("third"))
        var application = try fixture.application(plan)
        application.quarantine = (
            fixture.container, .passphrase(QuarantinePassphrase(bytes: Array("another passphrase".utf8)))
        )
        #expect(removalErrorCode { _ = try application.run() } == .wrongKey)
        #expect(try fixture.application(plan).run().doneCount == 3)
        // Two sections, each with a key of its own.
        #expect(try fixture.undoing(plan).run().doneCount == 3)
    }

    @Test func `a damaged container is reported, and what is whole comes back`() throws {
        try fixture.writeLedger()
        let plan = try fixture.writePlan()
        #expect(try fixture.application(plan).run().doneCount == 2)
        let place = try #require(RemovalLog.place(of: 1, in: plan))
        let whole = try Data(contentsOf: URL(filePath: fixture.container.approximateText))
        var damaged = whole
        damaged[damaged.startIndex + Int(place.offset + place.byteCount) - 20] ^= 1
        try damaged.write(to: URL(filePath: fixture.container.approximateText))
        let undone = try fixture.undoing(plan).run()
        #expect(undone.refused.map(\.code) == [.damagedContainer] && undone.doneCount == 1)
        #expect(try fixture.paths().count == 1 && fixture.container.fileSize != nil)
        #expect(try fixture.paths().allSatisfy { !$0.approximateText.contains(".knownmedia-removal-") })
    }

    @Test func `every cut and every changed byte of a container is found`() throws {
        try fixture.writeLedger()
        let plan = try fixture.writePlan()
        #expect(try fixture.application(plan).run().doneCount == 2)
        let url = URL(filePath: fixture.container.approximateText)
        let whole = [UInt8](try Data(contentsOf: url))
        let places = [1, 2].compactMap { RemovalLog.place(of: $0, in: plan) }
        func isWhole() -> Bool {
            guard let reader = try? QuarantineReader(opening: fixture.container, key: try fixture.key) else {
                return false
            }
            return places.allSatisfy { place in
                (try? reader.readContent(of: reader.item(at: place.offset)) { _, _ in }) != nil
            }
        }
        #expect(isWhole() && places.count == 2)
        for position in stride(from: 0, to: whole.count, by: 3) {
            var changed = whole
            changed[position] ^= 0x10
            try Data(changed).write(to: url)
            // The identifier in the head is compared with the log, and means nothing to the cipher.
            let isIdentifier = (24..<56).contains(position)
            #expect(isIdentifier || !isWhole(), "byte \(position)")
            try Data(whole[..<position]).write(to: url)
            #expect(!isWhole(), "cut to \(position)")
        }
    }

    @Test func `another container is refused`() throws {
        try fixture.writeLedger()
        let plan = try fixture.writePlan()
        #expect(try fixture.application(plan).run().doneCount == 2)
        let other = try RemovalFixture()
        try other.write("x", to: "x")
        try other.writeLedger()
        let otherPlan = try other.writePlan()
        #expect(try other.application(otherPlan).run().doneCount == 1)
        var undoing = RemovalUndoing(plan)
        undoing.quarantine = (other.container, try other.key)
        #expect(removalErrorCode { _ = try undoing.run() } == .otherContainer)
        undoing.quarantine = (PathBytes(other.passphrasePath), try other.key)
        #expect(removalErrorCode { _ = try undoing.run() } == .otherContainer)
        #expect(try other.undoing(otherPlan).run().doneCount == 1)
    }

    // MARK: - The plan and its log

    @Test func `a plan that was changed, cut or lengthened is refused`() throws {
        try fixture.writeLedger()
        try fixture.writePlan()
        let text = try String(contentsOfFile: fixture.planPath.approximateText, encoding: .utf8)
        func write(_ text: String) throws -> RemovalError.Code? {
            try text.write(toFile: fixture.planPath.approximateText, atomically: false, encoding: .utf8)
            return removalErrorCode { _ = try PlanFile(readingFrom: fixture.planPath) }
        }
        for changed in [
            text.replacing("\"size\":7", with: "\"size\": 7"),
            text.replacing("\"tier\":\"confident\"", with: "\"tier\":\"sure\""),
            String(text.dropLast()), String(text.dropLast(30)), text + "x\n", text + text, "", "{}\n",
            text.replacing("\"files\":2", with: "\"files\":3"), text.replacing("\"file\":2", with: "\"file\":3"),
        ] { #expect(try write(changed) == .malformedPlan) }
        #expect(try write(text) == nil)
        let plan = try PlanFile(readingFrom: fixture.planPath)
        #expect(try fixture.application(plan).run().doneCount == 2)
        // A plan that is well formed and another one than the log is of.
        #expect(try write(text.replacing("\"reviewers\":1", with: "\"reviewers\":2")) == nil)
        let other = try PlanFile(readingFrom: fixture.planPath)
        #expect(removalErrorCode { _ = try fixture.application(other).run() } == .otherPlan)
        #expect(removalErrorCode { _ = try fixture.undoing(other).run() } == .otherPlan)
    }

    @Test func `a log that was changed is refused`() throws {
        try fixture.writeLedger()
        let plan = try fixture.writePlan()
        #expect(try fixture.application(plan).run().doneCount == 2)
        let text = try String(contentsOfFile: plan.logPath.approximateText, encoding: .utf8)
        try text.replacing("\"action\":\"removed\"", with: "\"action\":\"erased\"").write(
            toFile: plan.logPath.approximateText, atomically: false, encoding: .utf8)
        #expect(removalErrorCode { _ = try fixture.undoing(plan).run() } == .badLog)
        #expect(try fixture.paths().isEmpty && fixture.container.fileSize != nil)
    }

    @Test func `two processes cannot work with one plan`() throws {
        try fixture.writeLedger()
        let plan = try fixture.writePlan()
        let log = try RemovalLog(of: plan)
        #expect(removalErrorCode { _ = try fixture.application(plan).run() } == .inUse)
        #expect(log.phase == .new)
        #expect(try fixture.paths().count == 2)
    }

    @Test func `another folder in the place of the root is refused`() throws {
        try fixture.writeLedger()
        let plan = try fixture.writePlan()
        #expect(StartedProcess.succeeds("mv", fixture.root.approximateText, fixture.folder.path("moved")))
        #expect(StartedProcess.succeeds("cp", "-a", fixture.folder.path("moved"), fixture.root.approximateText))
        #expect(removalErrorCode { _ = try fixture.application(plan).run() } == .otherRoot)
    }

    @Test func `a container or a plan below the root is refused`() throws {
        try fixture.writeLedger()
        let plan = try fixture.writePlan()
        var application = try fixture.application(plan)
        application.quarantine = (fixture.root.appending("q".utf8), try fixture.lock)
        #expect(removalErrorCode { _ = try application.run() } == .insideRoot)
        let inside = path("plan")
        try FileManager.default.copyItem(atPath: fixture.planPath.approximateText, toPath: inside)
        let moved = try PlanFile(readingFrom: PathBytes(inside))
        #expect(removalErrorCode { _ = try fixture.application(moved).run() } == .insideRoot)
    }

    @Test func `a file that stands where the container should be is left alone`() throws {
        try fixture.writeLedger()
        let plan = try fixture.writePlan()
        try fixture.folder.write("mine", to: "quarantine")
        #expect(removalErrorCode { _ = try fixture.application(plan).run() } == .cannotWrite)
        #expect(try String(contentsOfFile: fixture.container.approximateText, encoding: .utf8) == "mine")
        #expect(try fixture.paths().count == 2)
    }

    // MARK: - Signatures

    @Test func `a plan that needs two signatures is applied with two of trusted people, and not before`() throws {
        try fixture.writeLedger()
        try fixture.writePlan { $0.requiredSignatureCount = 2 }
        func plan() throws -> PlanFile { try PlanFile(readingFrom: fixture.planPath) }
        let keys = [AgencySigningKey(), AgencySigningKey(), AgencySigningKey()]
        let trusted = PinnedKeys(keys.prefix(2).map { .init(name: "A", key: $0.publicKey) })
        func code(_ trusted: PinnedKeys?) throws -> RemovalError.Code? {
            var application = try fixture.application(plan())
            application.trustedKeys = trusted
            return removalErrorCode { _ = try application.run() }
        }
        #expect(try code(trusted) == .unsigned)
        try plan().sign(with: keys[0])
        #expect(removalErrorCode { try plan().sign(with: keys[0]) } == .invalidRequest)
        try plan().sign(with: keys[2])
        // The other one is nobody here; and without keys nobody is trusted.
        #expect(try code(trusted) == .unsigned)
        try plan().sign(with: keys[1])
        #expect(try code(nil) == .unsigned)
        // The signatures of one plan fit no other.
        let text = try String(contentsOfFile: fixture.planPath.approximateText, encoding: .utf8)
        try text.replacing("\"outer\":false", with: "\"outer\":true").write(
            toFile: fixture.planPath.approximateText, atomically: false, encoding: .utf8)
        #expect(try code(trusted) == .wrongSignature)
        #expect(try fixture.paths().count == 2)
        try text.write(toFile: fixture.planPath.approximateText, atomically: false, encoding: .utf8)
        #expect(try code(trusted) == nil)
        #expect(try fixture.paths().isEmpty)
    }
}

extension RemovalLog {
    static func place(of number: Int, in plan: PlanFile) -> QuarantineWriter.Place? {
        guard let log = try? RemovalLog(of: plan) else { return nil }
        return log.state(of: number).place
    }
}
