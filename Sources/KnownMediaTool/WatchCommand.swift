import ArgumentParser
import Foundation
import KnownMedia

/// `knownmedia watch`: examines what appears in folders.
struct WatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Examine what appears in folders, until asked to end.",
        discussion: """
            First examines what is there and was not recorded yet, then each file that is closed after it was written to, or that is \
            given a name below the folders. The records are those of a scan, in ledgers below OUT: OUT/2026-11-29/001 is the folder \
            of a scan, a new one for each day (in UTC) and each start. They can be reported, reviewed and verified as any other.

              knownmedia watch /srv/uploads --store known.sqlite --out watch
              knownmedia watch /srv/uploads --store known.sqlite --out watch --on-match 'notify-operator'

            However it ended, when it is started again it examines what no ledger in OUT has recorded. Files are reported by fanotify where \
            that is allowed (root), else by inotify, else by walking the folders every few seconds. Where the system loses events \
            the folders are walked, too.

            The command of --on-match is run by the shell for each record with a match, once the record is written. It gets a line of \
            JSON on its standard input: {"type":"match","ledger":…,"line":N,"record":{…}}.

            Ends on SIGTERM and SIGINT, with whole ledgers. Exit code 0 then, 2 if something could not be written, 64 if the command \
            line was wrong.
            """)

    @Argument(help: "The folders to watch.", completion: .directory)
    var folders: [String]

    @OptionGroup var storeOption: StoreOption
    @OptionGroup var examination: ExaminationOptions

    @OptionGroup var languageOption: LanguageOption

    @Option(help: "The folder for the ledgers. Created if it does not exist.", completion: .directory)
    var out: String

    @Option(help: "How to learn of files: auto, fanotify, inotify or polling.")
    var method: WatchMethod = .automatic

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How often to walk the folders where the system does not tell.", valueName: "seconds"))
    var pollSeconds = 10

    @Option(
        help: ArgumentHelp(
            "Leave out what matches the pattern, as ‘scan’ does. Can be repeated.", valueName: "glob"))
    var exclude: [String] = []

    @Option(help: ArgumentHelp("Run this for each record with a match.", valueName: "command"))
    var onMatch: String?

    @Option(parsing: .unconditional, help: "How many of these commands may run at once.")
    var hooks = 4

    @Option(
        parsing: .unconditional, help: ArgumentHelp("How long each of them may run.", valueName: "seconds"))
    var hookSeconds = 60

    func validate() throws {
        for (value, name) in [(pollSeconds, "--poll-seconds"), (hooks, "--hooks"), (hookSeconds, "--hook-seconds")] {
            guard (1...86_400).contains(value) else {
                throw ValidationError(usage: "\(TerminalText(name)) must be between 1 and 86400, and not \(value).")
            }
        }
        _ = try WalkScope(excludingGlobs: exclude)
    }

    func run() throws {
        try reportingFailures {
            warnOfInstructionSet()
            // Before any thread is started, so that all of them leave these signals to the one that waits.
            let signals = StopSignals()
            try MediaScanner.reserveDescriptors(threadCount: examination.scanOptions.threadCount)
            let store = try storeOption.open()
            let path = try makeOutputFolder(out, outside: folders)
            let scanner = MediaScanner(matcher: try examination.matcher(of: store), options: examination.scanOptions)
            let selfTest = try passedSelfTest(of: scanner)
            let scope = try WalkScope(excludingGlobs: exclude)
            let files: WatchedFiles
            do {
                files = try WatchedFiles(
                    in: folders.map { PathBytes($0) }, by: method, scope: scope, pollSeconds: pollSeconds
                ) { Self.tell($0) }
            } catch {
                throw ValidationError(usage: "\(error)")
            }
            signals.wait { files.stop() }
            let hook = onMatch.map { command in
                MatchHook(command, count: hooks, seconds: hookSeconds) { Terminal.warn("\($0.description)") }
            }
            let watch = try MediaWatch(of: files, recordingIn: path, with: scanner)
            try watch.run {
                var run = try ScanRun(
                    of: scanner, tool: .init(name: "knownmedia", version: KnownMediaTool.version),
                    arguments: Array(CommandLine.arguments.dropFirst()), storePath: storeOption.store,
                    lists: store.lists())
                run.record(selfTest)
                run.record(scope)
                return run
            } delayed: { delay in
                if let path = delay.path { Terminal.warn("still waiting for \(path) after \(delay.seconds) s") }
            } begin: { folder in
                Terminal.warn("watching by \(files.method.rawValue), recording in \(folder)")
            } receive: { file in
                guard !file.record.matches.isEmpty else { return }
                for match in file.record.matches {
                    Terminal.print("\(match.list): \(match.entry)  \(file.record.location)")
                }
                hook?.run(for: file)
            }
            hook?.finish()
        }
    }

    private static func tell(_ notice: WatchNotice) {
        switch notice {
        case .unavailable(let method, let reason): Terminal.warn("\(method.rawValue) cannot be used: \(reason)")
        case .overflow: Terminal.warn("events were lost; the folders are walked again")
        case .backlog(let count): Terminal.warn("\(GroupedNumber(count)) files wait to be examined")
        case .unwatched(let path, let reason):
            Terminal.warn("\(path) cannot be watched (\(reason)); the folders are walked again and again")
        case .gone(let count):
            Terminal.warn("\(Quantity(count, "file")) disappeared before being examined")
        }
    }
}
