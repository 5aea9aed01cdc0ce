import ArgumentParser
import Foundation
import KnownMedia

/// `knownmedia scan`: looks for known pictures in folders.
struct ScanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan",
        abstract: "Look for known pictures in folders.",
        discussion: """
            Examines everything below the named folders and prints the matches, then a summary. The ledger, DIR/scan.jsonl, \
            has a line for every file met, in the order of their paths: examined, skipped or failed, and why.

              knownmedia scan /media/disk --store known.sqlite --out case-17
              knownmedia scan photos --store known.sqlite --out result --dihedral --threads 4
              knownmedia scan /media/disk --store known.sqlite --out case-17 --resume

            Scans also look inside files: ZIP archives, documents that are ZIP archives (docx, xlsx, pptx, odt, epub, apk, \
            jar), archives inside archives, the thumbnails of photographs, and the frames of MPO and APNG. A path into a \
            file is printed with » between its steps.

            Images of disks (raw, E01, VMDK, VHD) are looked into: each volume, its files and deleted files, and the space that \
            belongs to no file, which is searched for pictures at every byte. --image-as-file leaves that out.

            A picture that viewers show turned, by its EXIF orientation, is looked up as it is stored and as it is shown. A \
            picture that is cut short is examined as far as it goes, and the summary counts it.

            Altered copies of known pictures (cropped, framed, captioned, turned by some degrees, mirrored, negative) are \
            looked for by hypotheses of what may have been done to a picture: about 27 of each picture, with --effort \
            thorough 111, with quick 4, with plain none. A match that is probable counts as one; one that is only to be \
            reviewed is printed as ‘review’ and counted apart.

            To continue an interrupted scan (killed, power cut, disk full), run the same command with --resume: files that \
            have not changed since they were recorded are not examined again, and the ledger ends up the same. \
            DIR/audit.jsonl records each start, resumption and end; ‘knownmedia verify DIR’ checks both files.

            Nothing in the scanned folders is changed. Symbolic links below them are not followed. DIR must not be inside a \
            scanned folder.

            Exit code 0: complete, no match. 1: complete, with something to look at: matches, or review alone. 2: something failed or was not examined (an \
            unreadable file, a picture that is damaged or in a format that cannot be decoded). 64: the command line was wrong.
            """)

    @Argument(help: "The folders or files to scan.", completion: .file())
    var paths: [String]

    @OptionGroup var storeOption: StoreOption
    @OptionGroup var examination: ExaminationOptions

    @Option(help: "The folder for the ledger. Created if it does not exist.", completion: .directory)
    var out: String

    @Option(
        help: ArgumentHelp(
            "disk: read files in their order on the disk. path: in the order of their paths. auto: disk on rotating disks.",
            discussion: "The ledger is the same either way."))
    var readOrder: ReadOrder = .automatic

    @Flag(help: "Treat images of disks as files, and do not look into them.")
    var imageAsFile = false

    @Flag(help: "Put JPEG pictures together that lie in pieces in the free space of disk images. Takes time.")
    var reassemble = false

    @Option(
        help: ArgumentHelp(
            "Leave out what matches the pattern, and say so. Can be repeated.",
            discussion: """
                Without a slash, it is compared with the name of each file and folder; with one, with the path below the \
                named folder. * ? and [a-z] match within a name, ** across folders; a slash at the end is for folders only.
                """, valueName: "glob"))
    var exclude: [String] = []

    @Flag(help: "Leave out folders on which another file system is mounted, and say so.")
    var oneFileSystem = false

    @Flag(help: "Continue the interrupted scan in DIR, or start one if there is none.")
    var resume = false

    @OptionGroup var languageOption: LanguageOption

    func validate() throws {
        _ = try scope
    }

    /// What is left out.
    private var scope: WalkScope {
        get throws { try WalkScope(excludingGlobs: exclude, stayingOnFileSystem: oneFileSystem) }
    }

    func run() throws {
        try reportingFailures {
            warnOfInstructionSet()
            try MediaScanner.reserveDescriptors(threadCount: examination.scanOptions.threadCount)
            let walk: FolderWalk
            do {
                walk = try FolderWalk(roots: paths.map { PathBytes($0) }, scope: scope)
            } catch {
                throw ValidationError(usage: "\(error)")
            }
            let store = try storeOption.open()
            let path = try makeOutputFolder(out, outside: paths)
            var folder = try ScanFolder(at: path)
            do {
                try folder.checkBeginning(resuming: resume)
            } catch {
                throw ValidationError(usage: "\(error)")
            }
            let scanner = try makeScanner(store)
            let selfTest = try passedSelfTest(of: scanner)
            var run = try ScanRun(
                of: scanner, tool: .init(name: "knownmedia", version: KnownMediaTool.version),
                arguments: Array(CommandLine.arguments.dropFirst()), storePath: storeOption.store, lists: store.lists())
            run.record(selfTest)
            run.record(walk.scope)
            warnOfNothingToSearch(run.searched)
            if scanner.matcher.pdqHashCount > 0 { Terminal.warn(examination.effortOption.cost(with: scanner.matcher)) }
            let progress = ScanProgressLine(counting: walk)
            var hasPerceptualMatches = false
            let summary = try folder.scan(walk, with: scanner, run: run, resuming: resume) { beginning in
                progress.interrupt { tell(beginning) }
            } delayed: { delay in
                progress.interrupt { tell(delay) }
            } receive: { record in
                if !record.matches.isEmpty || record.leavesBytesUnexamined { progress.interrupt { tell(record) } }
                hasPerceptualMatches = hasPerceptualMatches || record.matches.contains { $0.isPerceptual }
                progress.show(record)
            }
            progress.clear()
            if summary.hasMatches { Terminal.print("") }
            let sums = SummaryTable(summary)
            Terminal.print(sums.table)
            if let notLookedInto = sums.notLookedInto { Terminal.print(notLookedInto) }
            if summary.partialPictures == 1 {
                Terminal.print("1 picture is cut short: what is missing could not be compared.")
            } else if summary.partialPictures > 0 {
                Terminal.print(
                    """
                    \(GroupedNumber(summary.partialPictures)) pictures are cut short: what is missing could not be compared.
                    """)
            }
            if let searched = run.searched { Terminal.print(Self.text(of: searched)) }
            if hasPerceptualMatches {
                Terminal.print("A perceptual match is not proof of identity: each one requires human review.")
            }
            Terminal.print("ledger: \(path.appending(LedgerWriter.fileName.utf8))")
            if summary.leavesBytesUnexamined || run.searched?.isNothing == true { throw ExitCode.incomplete }
            if summary.hasMatches { throw ExitCode.matched }
        }
    }

    private func warnOfNothingToSearch(_ searched: SearchedCounts?) {
        guard searched?.isNothing == true else { return }
        Terminal.warn(
            """
            \(PathBytes(storeOption.store)): there is nothing to compare with: no list of known material has an entry that \
            counts. Files are recorded, and none can match. Import a list with ‘knownmedia known import’.
            """)
    }

    /// `searched 12 hashes, 3 digests`.
    private static func text(of searched: SearchedCounts) -> TerminalText {
        let known: TerminalText = """
            searched \(Quantity(searched.hashCount, "hash", plural: "hashes")), \(Quantity(searched.digestCount, "digest"))
            """
        guard searched.knownGoodDigestCount > 0 else { return known }
        return known + ", \(Quantity(searched.knownGoodDigestCount, "digest")) of known good files"
    }

    private func makeScanner(_ store: KnownHashStore) throws -> MediaScanner {
        var options = examination.scanOptions
        options.readOrder = readOrder
        options.opensDiskImages = !imageAsFile
        options.reassembles = reassemble
        return MediaScanner(matcher: try examination.matcher(of: store), options: options)
    }

    /// Says on standard error how a scan begins that was to resume another one.
    private func tell(_ beginning: ScanFolder.Beginning) {
        switch beginning {
        case .fresh(nil): break
        case .fresh(let reason?): Terminal.warn("\(message: reason); the scan starts from the beginning")
        case .finished: Terminal.warn("the scan in \(PathBytes(out)) is complete; this is what it found")
        case .resumed(let count, let cutReason):
            let kept: TerminalText = "resuming after \(GroupedNumber(count)) recorded files"
            Terminal.warn(kept + (cutReason.map { "; rescanning from there: \(message: $0)" } ?? ""))
        }
    }

    /// Says on standard error what the scan is waiting for.
    private func tell(_ delay: ScanDelay) {
        switch (delay.isSearch, delay.path) {
        case (false, let path?): Terminal.warn("still waiting for \(path) after \(delay.seconds) s")
        case (true, let path?):
            Terminal.warn("still waiting for the folders after \(path) to be listed after \(delay.seconds) s")
        case (_, nil): Terminal.warn("still waiting for the folders to be listed after \(delay.seconds) s")
        }
    }

    /// Prints a file's matches, and a warning where it was not examined in full.
    private func tell(_ record: FileRecord) {
        for match in record.matches {
            let (kind, measure): (TerminalText, TerminalText) =
                switch match.evidence {
                case .exact(let digest): ("exact", "\(digest)")
                case .perceptual(let found):
                    (
                        "perceptual",
                        "\(found.algorithm.rawValue) \(found.distance) of \(found.threshold)"
                            + (found.transform == .original ? "" : " \(found.transform.rawValue)")
                    )
                case .altered(let copy): (copy.tier == .review ? "review" : "altered", "pdq \(copy.distance)")
                }
            let evidence = kind.padded(to: 12) + measure
            let entry: TerminalText = "\(match.list): \(match.entry)"
            Terminal.print("\(evidence.padded(to: 36))  \(entry.padded(to: 32))  \(record.location)")
            if case .altered(let copy) = match.evidence {
                let text = AlterationText(CommandLanguage.current.language).text(of: copy.hypothesis)
                Terminal.print("            \(copy.tier == .review ? "perhaps \(text)" as TerminalText : "\(text)")")
            }
        }
        if record.leavesBytesUnexamined, let reason = record.reason {
            Terminal.warn("\(record.location): \(message: record.status.rawValue): \(message: reason.message)")
        }
    }
}

extension KnownMatch {
    fileprivate var isPerceptual: Bool {
        !isExact
    }
}

/// Makes the folder `out`, unless that would write into one of `paths`, which are examined and must not be changed.
func makeOutputFolder(_ out: String, outside paths: [String]) throws -> PathBytes {
    let folder = PathBytes(out)
    let resolved = folder.resolvedAsFarAsItExists
    for path in paths where resolved.liesByAnyName(in: PathBytes(path)) {
        throw ValidationError(
            usage: """
                The output folder \(folder) is inside \(PathBytes(path)), which is scanned and must not be changed. \
                Choose another output folder.
                """)
    }
    do throws(SystemError) {
        try folder.makeFolder()
    } catch {
        throw ValidationError(usage: "The output folder \(folder) cannot be created: \(error)")
    }
    return folder
}

extension WalkScope {
    /// - Throws: ``ValidationError`` for what is no pattern.
    init(excludingGlobs globs: [String], stayingOnFileSystem: Bool = false) throws {
        let patterns = try globs.map { text in
            do throws(PathPattern.Malformed) {
                return try PathPattern(text)
            } catch {
                throw ValidationError(usage: "--exclude ‘\(text)’ is not a pattern: \(error).")
            }
        }
        self.init(excluding: patterns, stayingOnFileSystem: stayingOnFileSystem)
    }
}
