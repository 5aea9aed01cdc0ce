import Foundation
import KnownHashes
import MediaRemoval
import SystemFiles
import TestSupport
import Testing

/// Ends the program with `kill -9` between any two of its steps, while it applies and while it undoes, over a mix of files that
/// changes each time. Steps, and not times: so every state that a crash can leave is met, however fast the machine is.
@Suite(.serialized) struct KillTests {
    /// Ten of each; 200 under KNOWNMEDIA_LONG_TESTS=1.
    private static let killCount = Repository.runsLongTests ? 200 : 10

    private static let worker = BuiltProgram.named("RemovalWorker").path

    private func work(_ verb: String, _ fixture: RemovalFixture, until step: Int, _ way: String = "") throws
        -> StartedProcess.End
    {
        let path = fixture.folder.path("worker.out")
        try? FileManager.default.removeItem(atPath: path)
        return try StartedProcess(
            [
                Self.worker, verb, fixture.planPath.approximateText, fixture.container.approximateText,
                fixture.passphrasePath, String(step), way,
            ], output: path, messages: path
        ).wait()
    }

    private func output(_ fixture: RemovalFixture) -> String {
        (try? String(contentsOfFile: fixture.folder.path("worker.out"), encoding: .utf8)) ?? ""
    }

    /// Every file is at its place with all that belongs to it, or whole in the container, or at work under a name aside.
    private func expectNothingLost(_ fixture: RemovalFixture, _ plan: PlanFile) throws {
        let reader = try? QuarantineReader(opening: fixture.container, key: fixture.key)
        // Another process would be refused while this one holds the log.
        let log = try RemovalLog(of: plan)
        var found: [Digest: Int] = [:]
        for path in try fixture.paths() {
            if let digest = try RemovalFixture.digests(of: path)?.sha256 { found[digest, default: 0] += 1 }
        }
        for file in plan.plan.files {
            let isFound = found[file.sha256] != nil
            var isStored = false
            if let place = log.state(of: file.number).place, let reader {
                isStored = (try? reader.readContent(of: reader.item(at: place.offset)) { _, _ in }) != nil
            }
            #expect(isFound || isStored, "lost: \(file.names[0].path), \(log.state(of: file.number))")
            switch log.state(of: file.number) {
            // The log tells the truth: a file that it calls removed has no name, one that is back has one.
            case .removed: #expect(isStored)
            case .planned, .refused, .erased, .restored: #expect(isFound, "\(log.state(of: file.number))")
            case .stored, .deleting, .restoring: break
            }
        }
    }

    /// A mix of files and the ledger of its scan, and all that there is to know of the files.
    private func scannedMix(seed: Int, count: Int) throws -> (fixture: RemovalFixture, before: [String]) {
        let fixture = try RemovalFixture()
        try fixture.makeMix(seed: seed, count: count)
        try fixture.writeLedger()
        return (fixture, try fixture.snapshot())
    }

    /// Starts the worker again and again, kills it each time at a random step, and looks at what is left, until it comes to its end
    /// or `isEnough` says so.
    ///
    /// - Parameter bound: from how many steps the first kill is drawn. Steps are few at first and many on average, so that the
    ///   beginnings are met as often as the middles.
    /// - Returns: how often it was killed.
    private func killRepeatedly(
        _ verb: String, _ fixture: RemovalFixture, _ plan: PlanFile, bound: Int, _ random: inout SeededGenerator,
        isEnough: (inout SeededGenerator) -> Bool = { _ in false }
    ) throws -> Int {
        var kills = 0
        var next = bound
        while true {
            let step = Int.random(in: 1...next, using: &random)
            let end = try work(verb, fixture, until: step, Bool.random(using: &random) ? "step-by-step" : "")
            guard end == .signalled(SIGKILL) else {
                #expect(end == .exited(0), "\(output(fixture))")
                return kills
            }
            kills += 1
            next = Int.random(in: 2...bound, using: &random)
            try expectNothingLost(fixture, plan)
            if isEnough(&random) { return kills }
        }
    }

    @Test func `a kill at any step of applying loses nothing`() throws {
        try #require(FileManager.default.isExecutableFile(atPath: Self.worker))
        var random = SeededGenerator(seed: 1)
        var kills = 0
        var seed = 0
        while kills < Self.killCount {
            seed += 1
            let (fixture, before) = try scannedMix(seed: seed, count: Int.random(in: 1...90, using: &random))
            let plan = try fixture.writePlan()
            // Rolled back now and then, instead of finished.
            kills += try killRepeatedly("apply", fixture, plan, bound: 600, &random) {
                Int.random(in: 0..<6, using: &$0) == 0
            }
            let log = try RemovalLog(of: plan)
            if log.phase == .applied {
                #expect(try fixture.paths().isEmpty, "seed \(seed): a name is left")
            }
            _ = consume log
            let undone = try fixture.undoing(plan).run()
            #expect(undone.refused.isEmpty, "seed \(seed): \(undone.refused)")
            #expect(try fixture.snapshot() == before, "seed \(seed)")
            #expect(fixture.container.fileSize == nil)
        }
    }

    /// What a kill leaves between the making of the container and its name in the log.
    @Test func `a container that was begun and not named in the log is made anew`() throws {
        let fixture = try RemovalFixture()
        try fixture.write("x", to: "x")
        try fixture.writeLedger()
        let plan = try fixture.writePlan()
        try fixture.folder.write("knownmedia-quar", to: "quarantine.partial")
        _ = try QuarantineWriter(
            creatingAt: fixture.container, plan: plan.digest, lock: fixture.lock, cost: fixture.application(plan).cost)
        let size = fixture.container.fileSize
        #expect(try fixture.application(plan).run().doneCount == 1)
        #expect((fixture.container.fileSize ?? 0) > size ?? 0)
        #expect(try fixture.undoing(plan).run().doneCount == 1 && fixture.container.fileSize == nil)
        #expect(try fixture.folder.names.filter { $0.hasPrefix("quarantine") }.isEmpty)
    }

    @Test func `a kill at any step of undoing loses nothing`() throws {
        try #require(FileManager.default.isExecutableFile(atPath: Self.worker))
        var random = SeededGenerator(seed: 2)
        var kills = 0
        var seed = 1000
        while kills < Self.killCount {
            seed += 1
            let (fixture, before) = try scannedMix(seed: seed, count: Int.random(in: 1...90, using: &random))
            let plan = try fixture.writePlan()
            #expect(try fixture.application(plan).run().refused.isEmpty)
            kills += try killRepeatedly("undo", fixture, plan, bound: 900, &random)
            #expect(try fixture.snapshot() == before, "seed \(seed)")
            #expect(fixture.container.fileSize == nil)
            let phase = try RemovalLog(of: plan).phase
            #expect(phase == .undone)
        }
    }

    @Test func `a kill at any step of deleting leaves each file whole or gone`() throws {
        try #require(FileManager.default.isExecutableFile(atPath: Self.worker))
        var random = SeededGenerator(seed: 3)
        for seed in 2000..<2000 + Self.killCount / 5 {
            let (fixture, known) = try scannedMix(seed: seed, count: 20)
            let before = Set(known)
            try fixture.writePlan(.delete)
            for _ in 0..<3 {
                let end = try work("apply", fixture, until: Int.random(in: 1...80, using: &random))
                guard end == .signalled(SIGKILL) else { break }
                // What has one name only, and has it still, is as it was.
                let after = try fixture.snapshot().filter { $0.split(separator: " ")[8] == "1" }
                let changed = after.filter { line in
                    !before.contains(line)
                        && before.contains {
                            $0.hasPrefix(line.prefix { $0 != " " } + " ") && $0.split(separator: " ")[8] == "1"
                        }
                }
                #expect(changed.isEmpty)
            }
            #expect(try work("apply", fixture, until: 0) == .exited(0), "\(output(fixture))")
            #expect(try fixture.paths().isEmpty)
        }
    }
}
