import ArgumentParser
import KnownMedia

/// `knownmedia selftest`: checks that this program computes and finds the right answers on this machine.
struct SelfTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "selftest",
        abstract: "Check that this program computes and finds the right answers on this machine.",
        discussion: """
            Hashes built-in pictures on every pipeline, decodes built-in files, and compares the indexes, and the search \
            loops of every instruction set that the processor has, with plain loops. With --store, looks up some 200 hashes \
            of the store in its index, unchanged and with flipped bits, and compares the answers with those of a pass over \
            the whole store. With --exhaustive, looks up all of them; the time grows with the square of their number.

              knownmedia selftest
              knownmedia selftest --store known.sqlite --exhaustive

            Every scan runs the quick self-test first, and stops if it fails. Exit code 0: all checks passed. 2: one failed.
            """)

    @Option(help: "The file of a store of known lists, to test its index.", completion: .file())
    var store: String?

    @Option(help: "The index of the store: auto, bk-tree, multi-index or linear.")
    var index: String = "auto"

    @Flag(help: "Look up every hash of the store.")
    var exhaustive = false

    @Flag(help: "Print a JSON object on each line.")
    var json = false

    @OptionGroup var languageOption: LanguageOption

    func validate() throws {
        _ = try IndexKind(option: index)
        if exhaustive, store == nil { throw ValidationError(usage: "--exhaustive needs --store.") }
    }

    func run() throws {
        try reportingFailures {
            warnOfInstructionSet()
            var selfTest = SelfTest(isExhaustive: exhaustive)
            if let store {
                selfTest.index = try KnownHashIndex(
                    StoreOption.open(store), kind: IndexKind(option: index), radius: MatchThresholds().pdqDistance,
                    shortRadius: MatchThresholds().shortDistance)
            }
            guard selfTest.run(receive: report).passed else { throw ExitCode.incomplete }
        }
    }

    private func report(_ check: SelfTest.Check) {
        let milliseconds = check.duration.milliseconds
        if json {
            let line = JSONWriter.object { line in
                line.field("check", check.name)
                line.field("passed", check.passed)
                line.field("detail", check.detail)
                line.field("milliseconds", milliseconds)
            }
            Terminal.print(line)
        } else {
            let outcome: TerminalText = check.passed ? "ok" : "FAILED"
            Terminal.print(
                "\(outcome.padded(to: 6))  \(message: check.name)  \(milliseconds) ms  \(message: check.detail)")
        }
    }
}

/// Runs the self-test with the index that `scanner` is about to use.
///
/// - Throws: ``ExitCode/incomplete`` if a check fails, after a message that names it.
func passedSelfTest(of scanner: MediaScanner) throws -> SelfTest.Report {
    let report = SelfTest(index: scanner.matcher.index).run()
    for check in report.failures {
        Terminal.warn("the self-test failed: \(message: check.name): \(message: check.detail)")
    }
    guard report.passed else {
        Terminal.warn("nothing was examined; ‘knownmedia selftest --store STORE’ runs the self-test alone")
        throw ExitCode.incomplete
    }
    return report
}

extension Duration {
    fileprivate var milliseconds: Int {
        Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}
