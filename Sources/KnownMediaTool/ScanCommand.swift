import ArgumentParser
import Foundation
import KnownMedia

/// `knownmedia scan`: looks for known pictures in folders.
struct ScanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan",
        abstract: "Look for known pictures in folders.",
        discussion: """
            Examines everything below the named folders and prints the matches, then a summary. DIR/scan.jsonl, the \
            ledger, has a line for every file met, in the order of their paths: examined, skipped or failed, and why.

              knownmedia scan /media/disk --store known.sqlite --out case-17
              knownmedia scan photos --store known.sqlite --out result --dihedral --threads 4
              knownmedia scan /media/disk --store known.sqlite --out case-17 --resume

            What lies inside files is examined, too: the members of ZIP archives and of documents that are such archives \
            (docx, xlsx, pptx, odt, epub, apk, jar), archives inside archives, the thumbnails of photographs, the frames of \
            MPO and APNG. A path into a file is printed with » between its steps.

            A scan that was interrupted (killed, no power, disk full) goes on with --resume and the same arguments: files \
            that have not changed since they were recorded are not examined again, and the ledger becomes the same. \
            DIR/audit.jsonl tells of each start, resumption and end; 'knownmedia verify DIR' checks both.

            Nothing on the scanned folders is changed. Symbolic links below them are not followed. DIR may not lie inside \
            what is scanned.

            Exit code 0: complete, no match. 1: complete, with matches. 2: something failed or was not examined (an \
            unreadable file, a picture in a format that cannot be decoded). 64: the command line was wrong.
            """)

    @Argument(help: "The folders or files to scan.", completion: .file())
    var paths: [String]

    @OptionGroup var storeOption: StoreOption

    @Option(help: "The folder for the ledger; it is made if it does not exist.", completion: .directory)
    var out: String

    @Option(help: "How many files to examine at once. (default: one for each processor)")
    var threads: Int?

    @Option(
        help: ArgumentHelp(
            "disk: read files in the order in which they lie. path: in that of their paths. auto: disk on rotating disks.",
            discussion: "The ledger is the same."))
    var readOrder: ReadOrder = .automatic

    @Option(help: "How many bits of two PDQ hashes may differ in a match.")
    var maxDistance: Int = 31

    @Option(name: .customLong("max-distance-64"), help: "The same for hashes of 64 bits: phash, dhash, ahash.")
    var maxDistance64: Int = 8

    @Option(help: "The least PDQ quality of a picture that is matched by its hash, 0 to 100.")
    var minQuality: Int = 50

    @Flag(help: "Look pictures up rotated and mirrored, too.")
    var dihedral = false

    @Option(
        help: ArgumentHelp(
            "fast: screen pictures by a quick hash, and hash in full what comes near a known one. full: hash all in full.",
            discussion: "The matches are the same. With full, the ledger holds the full hash of every picture."))
    var pipeline: Pipeline = .fast

    @Option(help: "The index: auto, bk-tree, multi-index or linear.")
    var index: String = "auto"

    @Option(
        help: ArgumentHelp(
            "on: decode pictures in locked-down processes. off: in this one.",
            discussion: "A picture that crashes or stalls its decoder then costs one record. The records are the same.")
    )
    var isolation: Switch = .on

    @Option(
        help: ArgumentHelp(
            "on: look into archives. off: pass them over, and say so.",
            discussion: "Thumbnails and frames of pictures are examined either way."))
    var containers: Switch = .on

    @Flag(help: "Go on with the interrupted scan in DIR; begin one if there is none.")
    var resume = false

    enum Switch: String, CaseIterable, ExpressibleByArgument {
        case on
        case off
    }

    func validate() throws {
        _ = try IndexKind(option: index)
        func check(_ value: Int, _ range: ClosedRange<Int>, _ name: String) throws {
            guard range.contains(value) else {
                throw ValidationError("\(name) is between \(range.lowerBound) and \(range.upperBound).")
            }
        }
        try check(maxDistance, 0...256, "--max-distance")
        try check(maxDistance64, 0...64, "--max-distance-64")
        try check(minQuality, 0...100, "--min-quality")
        guard [.fast, .full].contains(pipeline) else { throw ValidationError("--pipeline is fast or full.") }
        if let threads { try check(threads, 1...1024, "--threads") }
    }

    func run() throws {
        try reportingFailures {
            warnOfInstructionSet()
            let walk: FolderWalk
            do {
                walk = try FolderWalk(roots: paths.map { PathBytes($0) })
            } catch {
                throw ValidationError("\(error)")
            }
            let store = try storeOption.open()
            let path = try prepareOutput()
            var folder = try ScanFolder(at: path)
            do {
                try folder.checkBeginning(resuming: resume)
            } catch {
                throw ValidationError("\(error)")
            }
            let scanner = try makeScanner(store)
            let selfTest = try passedSelfTest(of: scanner)
            var run = try ScanRun(
                of: scanner, tool: .init(name: "knownmedia", version: KnownMediaTool.version),
                arguments: Array(CommandLine.arguments.dropFirst()), storePath: storeOption.store, lists: store.lists())
            run.record(selfTest)
            let progress = ScanProgressLine(roots: paths)
            var toldPerceptual = false
            let summary = try folder.scan(walk, with: scanner, run: run, resuming: resume) { beginning in
                progress.interrupt { tell(beginning) }
            } receive: { record in
                if !record.matches.isEmpty || record.leavesBytesUnexamined { progress.interrupt { tell(record) } }
                toldPerceptual = toldPerceptual || record.matches.contains { $0.isPerceptual }
                progress.show(record)
            }
            progress.clear()
            Terminal.print("\(summary.matchedFiles == 0 ? "" : "\n")\(SummaryTable(summary))")
            if toldPerceptual {
                Terminal.print("A perceptual match is no proof of identity: each requires human review.")
            }
            Terminal.print("ledger: \(path.appending(LedgerWriter.fileName.utf8))")
            if summary.leavesBytesUnexamined { throw ExitCode.incomplete }
            if summary.matchedFiles > 0 { throw ExitCode.matched }
        }
    }

    private func makeScanner(_ store: KnownHashStore) throws -> MediaScanner {
        var thresholds = MatchThresholds()
        thresholds.pdqDistance = Distance(rawValue: maxDistance)
        thresholds.shortDistance = Distance(rawValue: maxDistance64)
        thresholds.minimumQuality = minQuality
        var options = ScanOptions()
        if let threads { options.threadCount = threads }
        options.readOrder = readOrder
        options.includesDihedral = dihedral
        options.screens = pipeline == .fast
        options.opensContainers = containers == .on
        options.isolation = isolation == .on ? .workerProcesses() : .off
        return MediaScanner(
            matcher: try KnownMatcher(store, thresholds: thresholds, indexKind: IndexKind(option: index)),
            options: options)
    }

    /// Makes the output folder, unless that would write into what is scanned.
    private func prepareOutput() throws -> PathBytes {
        let folder = PathBytes(out)
        let resolved = folder.resolvedAsFarAsItExists
        for path in paths where resolved.liesByAnyName(in: PathBytes(path)) {
            throw ValidationError(
                "The output folder \(folder) lies inside \(PathBytes(path)), which is scanned and must not be changed. "
                    + "Choose a folder elsewhere.")
        }
        do throws(SystemError) {
            try folder.makeFolder()
        } catch {
            throw ValidationError("The output folder \(folder) cannot be made: \(error)")
        }
        return folder
    }

    /// Says on standard error how a scan begins that was to resume another one.
    private func tell(_ beginning: ScanFolder.Beginning) {
        switch beginning {
        case .fresh(nil): break
        case .fresh(let reason?): Terminal.warn("\(reason); the scan starts from the beginning")
        case .finished: Terminal.warn("the scan in \(PathBytes(out)) is complete; this is what it found")
        case .resumed(let count, let cutReason):
            let kept = "resuming after \(SummaryTable.grouped(count)) recorded files"
            Terminal.warn(kept + (cutReason.map { "; rescanning from there: \($0)" } ?? ""))
        }
    }

    /// Prints a file's matches, and on standard error what went wrong with it.
    private func tell(_ record: FileRecord) {
        for match in record.matches {
            let evidence =
                switch match.evidence {
                case .exact(let digest): "exact       \(digest)"
                case .perceptual(let found):
                    "perceptual  \(found.algorithm.rawValue) \(found.distance) of \(found.threshold)"
                        + (found.transform == .original ? "" : " \(found.transform.rawValue)")
                }
            let entry = "\(PathBytes(match.list)): \(PathBytes(match.entry))"
            Terminal.print("\(evidence.padded(to: 36))  \(entry.padded(to: 32))  \(record.location)")
        }
        if record.leavesBytesUnexamined, let reason = record.reason {
            Terminal.warn("\(record.location): \(record.status.rawValue): \(reason.message)")
        }
    }
}

extension KnownMatch {
    fileprivate var isPerceptual: Bool {
        if case .perceptual = evidence { true } else { false }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
