import ContainerReading
import DiskImageReading
import FileReading
import HashIndex
import PerceptualHash
import ImageDecoding
import IsolatedDecoding
public import KnownHashes
import KnownMatching
public import ScanLedger
public import SelfTesting
import SystemFiles
import TextCoding

extension ScanRun {
    /// The run that `scanner` is about to make against the store at `storePath`; nil for one that looks up nothing.
    ///
    /// - Throws: if the store cannot be read, or the scanner's worker processes cannot be started.
    public init(
        of scanner: MediaScanner, tool: Component, arguments: [String], storePath: String?, lists: [KnownList]
    ) throws {
        var libraries = PictureDecoder.libraries + ContainerReader.libraries
        libraries += DiskLibrary.versions.map { (name: $0.name, version: $0.version) }
        let isolation = try scanner.isolationReport()
        let machine = MachineName.current
        self.init(
            tool: tool,
            toolDigest: try? FileDigests.sha256(ofFileAt: PathBytes.runningProgram.resolvedAsFarAsItExists),
            libraries: libraries.map { Component(name: $0.name, version: $0.version) }, arguments: arguments,
            workingFolder: PathBytes(".").resolvedAsFarAsItExists,
            storePath: storePath,
            // The name may be a symbolic link, which a reader does not follow.
            storeDigest: try storePath.flatMap {
                try FileDigests.sha256(ofFileAt: PathBytes($0).resolvedAsFarAsItExists)
            },
            storeChangeCount: try scanner.matcher.storeChangeCount(), lists: lists,
            thresholds: scanner.matcher.thresholds, recipes: scanner.recipes, screens: scanner.screens,
            includesDihedral: scanner.options.includesDihedral,
            containers: scanner.options.opensContainers ? ContainerFormat.readable.map(\.rawValue) : [],
            nestedLimits: scanner.options.nestedLimits, indexKind: scanner.matcher.indexKind.rawValue,
            instructionSet: InstructionSet.inUse.name, threadCount: scanner.options.threadCount,
            readOrder: scanner.options.readOrder.rawValue,
            isolation: isolation.map { isolation in
                Isolation(
                    workerCount: isolation.workerCount, memoryByteCount: isolation.memoryByteCount,
                    mechanisms: isolation.mechanisms.map(\.rawValue),
                    missing: isolation.missing.map(\.rawValue))
            },
            host: Host(name: machine.name, system: machine.system), started: .now)
        searched = storePath == nil ? nil : try scanner.matcher.searchedCounts()
        effort = scanner.options.effort
        if scanner.options.opensDiskImages, DiskLibrary.isBuiltIn {
            diskImages = DiskImageFormat.allCases.map(\.rawValue)
            reassembles = scanner.options.reassembles
        }
    }

    /// Takes over what a walk leaves out.
    public mutating func record(_ scope: WalkScope) {
        excludedPatterns = scope.exclusions.map(\.text)
        staysOnFileSystem = scope.staysOnFileSystem
    }

    /// Takes over the outcome of a self-test.
    public mutating func record(_ report: SelfTesting.SelfTest.Report) {
        selfTest = SelfTest(passed: report.passed, checkCount: report.checks.count)
    }
}
