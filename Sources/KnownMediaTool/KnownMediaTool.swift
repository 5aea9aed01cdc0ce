import ArgumentParser
import Foundation
import KnownMedia

/// The command `knownmedia`: arguments, progress and exit codes. The work is done in the libraries.
@main
struct KnownMediaTool: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "knownmedia",
        abstract: "Finds known pictures on storage by perceptual hash.",
        discussion: """
            First create a store of known lists, then scan folders against it:

              knownmedia known import list.txt --store known.sqlite --list "Agency A"
              knownmedia scan /media/disk --store known.sqlite --out case-17

            The scan writes a ledger, case-17/scan.jsonl, with a line for every file: its digests, its hashes, its matches, \
            or why it was not examined. Nothing in the scanned folders is changed, no picture is shown, and nothing is sent \
            over a network.

            A perceptual match says that two pictures look alike. It is not proof of identity: a person has to look.

            EXIT CODES
              0   complete; for scan and match: no match
              1   scan, match: complete, with matches
              2   something failed or was not examined
              64  the command line was wrong
            """,
        version: version,
        subcommands: [
            HashCommand.self, CompareCommand.self, KnownCommand.self, MatchCommand.self, ScanCommand.self,
            ExamineCommand.self, WatchCommand.self,
            VerifyCommand.self, ReviewCommand.self, ReportCommand.self, StatsCommand.self, RemovalCommand.self,
            CaseCommand.self,
            SelfTestCommand.self,
        ])

    @OptionGroup var languageOption: LanguageOption

    static func main() {
        // Dispatch tells the system's log what it cannot do, such as raising a thread's priority if one is not root: over a
        // socket, and this program opens none. Unless somebody asks for its messages.
        // SAFETY: no other thread runs yet, which could read the environment meanwhile.
        _ = unsafe setenv("LIBDISPATCH_LOG", "NO", 0)
        // A scan starts this program again, to decode in.
        DecodingWorker.runIfRequested()
        // A reader that has gone is reported like any other output that cannot be written.
        signal(SIGPIPE, SIG_IGN)
        if let unknown = UnknownCommand(in: Array(CommandLine.arguments.dropFirst())) {
            Terminal.warn(unknown.message)
            exit(withError: ExitCode.refused)
        }
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            exit(reporting: error)
        }
    }
}
