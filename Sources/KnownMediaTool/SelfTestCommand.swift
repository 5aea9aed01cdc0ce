import ArgumentParser
import KnownMedia

/// `knownmedia selftest`: shows that this program on this machine computes and finds what it should.
struct SelfTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "selftest",
        abstract: "Check that this program on this machine computes and finds what it should.",
        discussion: """
            Hashes built-in pictures on every pipeline, decodes built-in files, and compares the search loops of every \
            instruction set that the processor has, and the indexes, with plain loops. With a store, some 200 of its hashes \
            are looked up in its index, as they are and with flipped bits, and the answers compared with a pass over the \
            whole store; with --exhaustive all hashes are, which takes a time that grows with the square of their number.

              knownmedia selftest
              knownmedia selftest --store known.sqlite --exhaustive

            A scan makes the quick form first, and stops if it fails. Exit code 0: all passed. 2: a check failed.
            """)

    @Option(help: "The store of known lists, a file.", completion: .file())
    var store: String?

    @Option(help: "The index of the store: auto, bk-tree, multi-index or linear.")
    var index: String = "auto"

    @Flag(help: "Look up every hash of the store.")
    var exhaustive = false

    @Flag(help: "Print one JSON object a line.")
    var json = false

    func validate() throws {
        _ = try IndexKind(option: index)
        if exhaustive, store == nil { throw ValidationError("--exhaustive is about a store: add --store.") }
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
            Terminal.print(bytes: line.bytes)
        } else {
            Terminal.print("\(check.passed ? "ok    " : "FAILED")  \(check.name)  \(milliseconds) ms  \(check.detail)")
        }
    }
}

/// The self-test of what `scanner` is about to use.
///
/// - Throws: ``ExitCode/incomplete`` if a check fails, after a message that names it.
func passedSelfTest(of scanner: MediaScanner) throws -> SelfTest.Report {
    let report = SelfTest(index: scanner.matcher.index).run()
    for check in report.failures {
        Terminal.warn("the self-test failed: \(check.name): \(check.detail)")
    }
    guard report.passed else {
        Terminal.warn("nothing was examined. ‘knownmedia selftest --store STORE’ makes the self-test alone.")
        throw ExitCode.incomplete
    }
    return report
}

extension Duration {
    fileprivate var milliseconds: Int {
        Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}
