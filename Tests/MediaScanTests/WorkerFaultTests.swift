@testable import ScanLedger
@testable import SystemFiles
@testable import IsolatedDecoding
import FileExamination
import FileReading
import PerceptualHash
#if os(Linux)

    import Foundation
    import Dispatch
    import Synchronization
    import ContainerReading
    import ImageDecoding
    import MediaScan
    import TestSupport
    import Testing

    /// What happens to a scan whose workers crash, hang, grow, lie or are killed. One after the other, for they count the
    /// processes of this one.
    @Suite(.serialized) struct WorkerFaultTests {
        static let program = ToolRun.executable.deletingLastPathComponent().appending(path: "FaultyWorker").path

        static var options: WorkerOptions {
            var options = WorkerOptions(executable: PathBytes(program))
            options.additionalCPUSeconds = 0
            options.additionalMemoryByteCount = 64 << 20
            return options
        }

        /// Small limits, so that what runs into one does so soon.
        static func adjust(_ options: inout ScanOptions) {
            options.limits.maximumCPUSeconds = 1
            options.limits.maximumBufferedByteCount = 64 << 20
        }

        /// A file that is a picture by its first bytes, and asks for a fault.
        static func fault(_ name: String) -> [UInt8] { [0xFF, 0xD8, 0xFF, 0xE0] + Array("\(name) and more".utf8) }

        static var children: [ChildProcesses.Child] {
            ChildProcesses.running("FaultyWorker", startedBy: ProcessInfo.processInfo.processIdentifier)
        }

        /// A folder with a sound picture before and after a file of each fault.
        static func folder(_ faults: [String]) throws -> TemporaryFolder {
            let folder = try TemporaryFolder()
            for (number, fault) in faults.enumerated() {
                try folder.write(TinyPNG.noise(width: 64, height: 64, colourType: 2).bytes, to: "\(100 + number)-a")
                try folder.write(Self.fault(fault), to: "\(100 + number)-b-\(fault)")
            }
            try folder.write(TinyPNG.noise(width: 64, height: 64, colourType: 2).bytes, to: "end")
            return folder
        }

        static let faults: [(name: String, code: String, message: String)] = [
            ("trap", "workerCrashed", "SIG"),
            ("segment", "workerCrashed", "SIGSEGV"),
            ("abort", "workerCrashed", "SIGABRT"),
            ("overflow", "workerCrashed", "SIGSEGV"),
            ("connect", "workerCrashed", "SIGSYS"),
            ("exit", "workerCrashed", "exit code 0"),
            ("babble", "workerCrashed", "malformed"),
            ("spin", "timeLimit", "processor time"),
            ("allocate", "memoryLimit", "memory"),
            // Refused and survived: then it is merely not a picture.
            ("open", "emptyPicture", "no image"),
        ]

        @Test(arguments: [1, 2, 16]) func `each fault costs one record with its reason`(_ threads: Int) throws {
            let folder = try Self.folder(Self.faults.map(\.name))
            var records: [FileRecord] = []
            let scanner = try ScanFixture().scanner(
                threads: threads, isolation: .workerProcesses(Self.options), adjust: Self.adjust)
            let summary = try scanner.scan([folder.path]) { records.append($0) }
            #expect(summary.found == 2 * Self.faults.count + 1 && summary.failed == Self.faults.count)
            for fault in Self.faults {
                let record = try #require(records.first { $0.path.approximateText.hasSuffix("-b-\(fault.name)") })
                let reason = try #require(record.reason)
                #expect(reason.code == fault.code && reason.message.contains(fault.message), "\(fault.name): \(reason)")
                #expect(record.status == .failed && record.digests != nil)
            }
            #expect(records.filter { $0.status == .examined }.allSatisfy { !$0.hashes.isEmpty })
            #expect(Self.children.isEmpty)
        }

        /// A member of an archive costs its own record, and those after it are examined by another worker.
        @Test(.enabled(if: ContainerFormat.zip.isReadable, "build with --traits Archives"))
        func `each fault inside an archive costs one record`() throws {
            let sound = TinyPNG.noise(width: 64, height: 64, colourType: 2).bytes
            let inner = ZIPArchive([.init("a", sound), .init("trap", Self.fault("trap")), .init("b", sound)])
            let members = Self.faults.flatMap { fault in
                [ZIPArchive.Member("sound", sound), .init(fault.name, Self.fault(fault.name))]
            }
            let folder = try TemporaryFolder()
            let archive = ZIPArchive(members + [.init("inner", inner.bytes), .init("end", sound)])
            try folder.write(archive.bytes, to: "z")
            var records: [FileRecord] = []
            let scanner = try ScanFixture().scanner(
                threads: 1, isolation: .workerProcesses(Self.options), adjust: Self.adjust)
            _ = try scanner.scan([folder.path]) { records.append($0) }
            #expect(records.count == 1 + 2 * Self.faults.count + 5 && records[0].reason?.code == "container")
            for (number, fault) in Self.faults.enumerated() {
                let (before, record) = (records[1 + 2 * number], records[2 + 2 * number])
                #expect(before.status == .examined && !before.hashes.isEmpty, "before \(fault.name)")
                #expect(record.status == .failed && record.reason?.code == fault.code, "\(fault.name)")
            }
            #expect(records.suffix(5).map(\.status) == [.examined, .examined, .failed, .examined, .examined])
            #expect(Self.children.isEmpty)
        }

        @Test(.enabled(if: ContainerFormat.zip.isReadable, "build with --traits Archives"))
        func `an archive of faults is given up in the end, and the scan goes on`() throws {
            let folder = try TemporaryFolder()
            let archive = ZIPArchive((0..<50).map { .init("\($0)", Self.fault("trap")) })
            try folder.write(archive.bytes, to: "a")
            try folder.write(TinyPNG.noise(width: 64, height: 64, colourType: 2).bytes, to: "b")
            var records: [FileRecord] = []
            let scanner = try ScanFixture().scanner(isolation: .workerProcesses(Self.options), adjust: Self.adjust)
            _ = try scanner.scan([folder.path]) { records.append($0) }
            #expect(records[0].status == .failed && records[0].reason?.code == "workerCrashed")
            #expect(records.count(where: \.isNested) == 21 && records.last?.status == .examined)
        }

        /// A scan of one archive, whose members ask for faults.
        private static func records(
            of members: [String], _ options: WorkerOptions, adjust: (inout ScanOptions) -> Void = { _ in }
        ) throws -> [FileRecord] {
            let folder = try TemporaryFolder()
            let archive = ZIPArchive(members.enumerated().map { .init("\($0)", fault($1)) })
            try folder.write(archive.bytes, to: "a")
            try folder.write(TinyPNG.noise(width: 64, height: 64, colourType: 2).bytes, to: "b")
            var records: [FileRecord] = []
            let scanner = try ScanFixture().scanner(threads: 1, isolation: .workerProcesses(options)) {
                self.adjust(&$0)
                adjust(&$0)
            }
            _ = try scanner.scan([folder.path]) { records.append($0) }
            #expect(children.isEmpty)
            return records
        }

        @Test(.enabled(if: ContainerReader.isAvailable, "build with --traits Archives"))
        func `members that compute for ever cost a file its time, and the scan goes on`() throws {
            let records = try Self.records(of: Array(repeating: "spin", count: 15), Self.options) {
                $0.nestedLimits.maximumProcessorSeconds = 2
            }
            #expect(records[0].status == .failed && records[0].reason?.code == "timeLimit")
            #expect(records[0].reason?.message.contains("looking inside took") == true)
            #expect((1...4).contains(records.count(where: \.isNested)))
            #expect(records.filter(\.isNested).allSatisfy { $0.reason?.code == "timeLimit" })
            #expect(records.last?.status == .examined && records.last?.isNested == false)
        }

        @Test(.enabled(if: ContainerReader.isAvailable, "build with --traits Archives"))
        func `a file for which a worker is silent is waited for once`() throws {
            var options = Self.options
            options.maximumAnswerSeconds = 0.5
            let records = try Self.records(of: Array(repeating: "sleep", count: 9), options)
            #expect(records.map(\.isNested) == [false, true, false])
            #expect(records[0].reason?.code == "timeLimit" && records[1].reason?.code == "timeLimit")
        }

        @Test func `what was silent as a picture is not looked into`() throws {
            var options = Self.options
            options.maximumAnswerSeconds = 0.5
            let folder = try TemporaryFolder()
            let file = FileReader(
                try OpenFile(opening: PathBytes(try folder.write(Self.fault("sleep"), to: "a"))),
                computingDigests: false)
            let examiner = IsolatedExaminer(options)
            var request = HashingRequest(recipes: [.pdq], includesDihedral: false, limits: DecodingLimits())
            request.limits.maximumCPUSeconds = 1
            #expect(examiner.hash(file, request).finding.reason?.code == "timeLimit")
            let end = examiner.lookInside(file, NestedRequest(hashing: request, limits: NestedLimits())) { _, _ in }
            #expect(end.reason?.code == "timeLimit" && end.leavesBytesUnexamined)
            // No process was started for it.
            #expect(Self.children.isEmpty)
        }

        @Test func `a worker's memory is a share of the machine's`() throws {
            let all = WorkerOptions()
            #expect(all.memoryByteCount(DecodingLimits()) == 3 << 29)
            let machine = try #require(MachineMemory.byteCount)
            for count in [1, 2, 16, 1024] {
                let share = all.sharingMemory(among: count).memoryByteCount(DecodingLimits())
                #expect(share >= 256 << 20 && share <= 3 << 29)
                #expect(share == 256 << 20 || share * count <= machine)
            }
        }

        @Test func `a worker that ignores its soft limit is ended by the hard one`() throws {
            let worker = try WorkerProcess(Self.options, limits: DecodingLimits())
            worker.limitLifetime(toAtLeast: 30)
            let limits = try String(contentsOfFile: "/proc/\(worker.identifier)/limits", encoding: .utf8)
            let line = try #require(limits.split(separator: "\n").first { $0.hasPrefix("Max cpu time") })
            #expect(line.split(separator: " ").contains("660"))
            #expect(worker.mayUse(30) && !worker.mayUse(660))
        }

        @Test func `a worker that says nothing is ended`() throws {
            var options = Self.options
            options.maximumAnswerSeconds = 0.5
            let folder = try Self.folder(["sleep"])
            var records: [FileRecord] = []
            let scanner = try ScanFixture().scanner(isolation: .workerProcesses(options), adjust: Self.adjust)
            _ = try scanner.scan([folder.path]) { records.append($0) }
            #expect(records.map(\.status) == [.examined, .failed, .examined])
            #expect(
                records[1].reason?.code == "timeLimit" && records[1].reason?.message.contains("0.5 seconds") == true)
            #expect(Self.children.isEmpty)
        }

        @Test func `a worker that is killed costs the file it was given`() throws {
            let folder = try Self.folder(["sleep"])
            let scanner = try ScanFixture().scanner(
                threads: 1, isolation: .workerProcesses(Self.options), adjust: Self.adjust)
            let wasKilled = Mutex(false)
            let hasEnded = DispatchSemaphore(value: 0)
            // On a thread of its own: those of the pool may all be busy with other tests until the scan is over.
            Thread.detachNewThread {
                defer { hasEnded.signal() }
                // It is given the file that sleeps a moment after it started.
                guard ChildProcesses.wait(until: { !Self.children.isEmpty }) else { return }
                usleep(500_000)
                guard let worker = Self.children.first else { return }
                let descriptors = try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(worker.identifier)/fd")
                // Only root may look; the standard three, the channel, the picture, and nothing of the scanner's.
                #expect(descriptors == nil || Set(descriptors ?? []) == ["0", "1", "2", "3", "4"])
                wasKilled.withLock { $0 = kill(worker.identifier, SIGKILL) == 0 }
            }
            var records: [FileRecord] = []
            _ = try scanner.scan([folder.path]) { records.append($0) }
            hasEnded.wait()
            #expect(wasKilled.withLock { $0 })
            #expect(records.map(\.status) == [.examined, .failed, .examined])
            #expect(
                records[1].reason?.code == "workerCrashed" && records[1].reason?.message.contains("SIGKILL") == true)
            #expect(Self.children.isEmpty)
        }

        /// The first `count` processes end by kill -9 before they are workers.
        private static func program(in folder: TemporaryFolder, killedFirst count: Int) throws -> WorkerOptions {
            let script = try folder.write(
                """
                #!/bin/sh
                echo >> '\(folder.path("starts"))'
                [ "$(wc -l < '\(folder.path("starts"))')" -gt \(count) ] || kill -KILL $$
                exec '\(Self.program)' "$@"
                """, to: "worker")
            #expect(chmod(script, 0o700) == 0)
            var options = Self.options
            options.executable = PathBytes(script)
            return options
        }

        @Test(arguments: [(0, 1), (1, 2), (2, 3), (3, 3), (1000, 3)])
        func `a worker that is killed while it starts is started again`(_ killCount: Int, _ startCount: Int) throws {
            let folder = try TemporaryFolder()
            let options = try Self.program(in: folder, killedFirst: killCount)
            if killCount < 3 {
                _ = try WorkerProcess(options, limits: DecodingLimits())
            } else {
                #expect {
                    _ = try WorkerProcess(options, limits: DecodingLimits())
                } throws: { error in
                    guard case .cannotStart(let message) = error as? WorkerFailure else { return false }
                    return message.hasSuffix("was ended each time while it started")
                }
            }
            #expect(try String(contentsOfFile: folder.path("starts"), encoding: .utf8).count == startCount)
            #expect(Self.children.isEmpty)
        }

        @Test func `a scan whose workers are killed while they start has the records of any other`() throws {
            let folder = try Self.folder(["trap"])
            let place = try TemporaryFolder()
            let options = try Self.program(in: place, killedFirst: 2)
            var records: [FileRecord] = []
            let scanner = try ScanFixture().scanner(
                threads: 1, isolation: .workerProcesses(options), adjust: Self.adjust)
            _ = try scanner.scan([folder.path]) { records.append($0) }
            #expect(records.map(\.status) == [.examined, .failed, .examined])
        }

        @Test func `a scan that is given up leaves no process behind`() throws {
            struct Enough: Error {}
            let folder = try Self.folder(Array(repeating: "trap", count: 50))
            let scanner = try ScanFixture().scanner(
                threads: 4, isolation: .workerProcesses(Self.options), adjust: Self.adjust)
            #expect(throws: Enough.self) { _ = try scanner.scan([folder.path]) { _ in throw Enough() } }
            #expect(Self.children.isEmpty)
        }

        /// By the command, killed at several moments: its workers end with it.
        @Test func `workers end with a scanner that is killed`() throws {
            let fixture = try ScanFixture()
            for (number, milliseconds) in [0, 50, 200].enumerated() {
                let process = try StartedProcess([
                    ToolRun.executable.path, "scan", Repository.testVectors.path, "--store",
                    fixture.folder.path("known.sqlite"), "--out", fixture.folder.path("out-\(number)"), "--threads",
                    "3",
                ])
                // A program that is started by way of /proc/self/exe has that name.
                func workers() -> [ChildProcesses.Child] {
                    ChildProcesses.running("exe", startedBy: process.identifier)
                }
                #expect(ChildProcesses.wait { !workers().isEmpty })
                usleep(UInt32(milliseconds) * 1000)
                let started = workers()
                // One that is stopped cannot see its channel close. Not before it has asked to end with its starter: it
                // would ask only when it goes on.
                let ready = started.first { ChildProcesses.isLockedDown($0.identifier) }
                if let ready { kill(ready.identifier, SIGSTOP) }
                process.send(SIGKILL)
                process.wait()
                #expect(ChildProcesses.wait { started.allSatisfy { ChildProcesses.hasEnded($0.identifier) } })
            }
        }

        // MARK: - What a worker cannot do

        static func outcomes(_ mechanisms: [SandboxMechanism]?) throws -> [String: SandboxCheck.Outcome] {
            Dictionary(
                uniqueKeysWithValues: try SandboxCheck.run(options, mechanisms: mechanisms).map {
                    ($0.name, $0.outcome)
                })
        }

        @Test func `a locked-down worker can do nothing but decode`() throws {
            let outcomes = try Self.outcomes(nil)
            #expect(outcomes.count == 11)
            for (name, outcome) in outcomes { #expect(outcome != .succeeded && outcome != .replaced, "\(name)") }
            print("in a worker:", outcomes.map { "\($0.key): \($0.value)" }.sorted().joined(separator: "; "))
        }

        /// The attempts are real: they work where nothing forbids them.
        @Test func `a worker that is not locked down can do all of it`() throws {
            for (name, outcome) in try Self.outcomes([]) {
                switch name {
                case "run a program": #expect(outcome == .replaced)
                // The system may forbid this one to anybody.
                case "trace the parent": break
                default: #expect(outcome == .succeeded, "\(name): \(outcome)")
                }
            }
        }

        @Test(.enabled(if: isInForce(.landlock), "this kernel has no Landlock"))
        func `Landlock alone takes the file system away`() throws {
            let outcomes = try Self.outcomes([.noNewPrivileges, .landlock])
            for name in ["read a folder", "write a file", "run a program"] {
                #expect(outcomes[name] == .refused(SystemError(number: EACCES)), "\(name)")
            }
        }

        @Test(.enabled(if: isInForce(.seccomp), "this kernel has no seccomp"))
        func `seccomp alone stops every attempt`() throws {
            let outcomes = try Self.outcomes([.noNewPrivileges, .seccomp])
            for name in ["make a network socket", "make a local socket", "fork", "run a program", "executable memory"] {
                if let outcome = outcomes[name] { #expect(outcome == .killed(signal: SIGSYS), "\(name)") }
            }
            for (name, outcome) in outcomes { #expect(outcome != .succeeded && outcome != .replaced, "\(name)") }
        }

        private static func isInForce(_ mechanism: SandboxMechanism) -> Bool {
            let report = try? ScanFixture().scanner(isolation: .workerProcesses(options)).isolationReport()
            return report?.mechanisms.contains(mechanism) ?? false
        }
    }

#endif
