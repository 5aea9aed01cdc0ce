import ArgumentParser
import Foundation
import KnownMedia

/// `knownmedia known history`: the events of a store, a list or an entry.
struct KnownHistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Show the history of a store, a list or an entry.",
        discussion: """
              knownmedia known history --store known.sqlite
              knownmedia known history --store known.sqlite --list "Agency A"
              knownmedia known history --store known.sqlite --entry 4711

            Prints a line for each event, with tabs between the fields: number, time, author, action, list, file and counts, \
            reason.
            """)

    @OptionGroup var storeOption: StoreOption

    @Option(help: "Only the events of this list.")
    var list: String?

    @Option(help: "Only the events of this entry.")
    var entry: Int64?

    @OptionGroup var languageOption: LanguageOption

    func validate() throws {
        if list != nil, entry != nil { throw ValidationError(usage: "Name a list or an entry, not both.") }
    }

    func run() throws {
        try reportingFailures {
            let store = try storeOption.open()
            if let entry {
                let changes = try store.history(of: EntryID(rawValue: entry))
                if changes.isEmpty { Terminal.warn("the store has no entry \(entry)") }
                for change in changes { Terminal.print(line(change.event, action: describe(change.kind))) }
            } else {
                for event in try list.map({ try store.history(ofList: $0) }) ?? store.events() {
                    Terminal.print(line(event, action: event.action.rawValue))
                }
            }
        }
    }

    private func line(_ event: StoreEvent, action: String) -> TerminalText {
        let counts = event.counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        let details = ([event.file?.name].compactMap(\.self) + counts).joined(separator: ", ")
        let time = event.time.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
        return ["\(event.id.rawValue)", time, event.author.actor, action, event.list ?? "", details, event.note ?? ""]
            .map { "\($0)" as TerminalText }.joined(separator: "\t")
    }

    private func describe(_ kind: EntryChange.Kind) -> String {
        switch kind {
        case .added: "added"
        case .becameState(let state, let reason): state.rawValue + (reason.map { " (\($0))" } ?? "")
        case .received(let vote):
            "vote \(vote.isAffirmative ? "for" : "against") by \(vote.member)" + (vote.reason.map { " (\($0))" } ?? "")
        case .superseded(let successor): "superseded by entry \(successor.rawValue)"
        case .removed: "removed"
        }
    }
}

/// `knownmedia known diff`: the changes of a list between two events.
struct KnownDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Show how a list differs between two events of its history.",
        discussion: """
              knownmedia known diff --store known.sqlite --list "Agency A" --from 12

            Prints a line for each entry: + added, - removed, > superseded (with the number of its successor), ! state \
            changed.
            """)

    @OptionGroup var storeOption: StoreOption

    @Option(help: "The name of the list.")
    var list: String

    @Option(help: "The number of the earlier event; 0 means before the first.")
    var from: Int64

    @Option(help: "The number of the later event. (default: now)")
    var to: Int64?

    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        try reportingFailures {
            let difference = try storeOption.open()
                .difference(of: list, from: EventID(rawValue: from), to: to.map(EventID.init))
            for entry in difference.added { Terminal.print("+ \(entry.rawValue)") }
            for entry in difference.removed { Terminal.print("- \(entry.rawValue)") }
            for change in difference.changed { Terminal.print("> \(change.old.rawValue) \(change.new.rawValue)") }
            for change in difference.stateChanges {
                Terminal.print("! \(change.entry.rawValue) \(change.old.rawValue) \(change.new.rawValue)")
            }
        }
    }
}

/// `knownmedia known verify`: checks that a store is intact.
struct KnownVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check that a store is intact.",
        discussion: """
            Reads the whole store: SQLite's own structures, references, the history, the totals and the look-up table; and \
            the index files beside it. Exit code 0, or 2 if anything is wrong.

              knownmedia known verify --store known.sqlite
            """)

    @OptionGroup var storeOption: StoreOption

    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        try reportingFailures {
            let store = try storeOption.open()
            let findings = try store.verify()
            for finding in findings { Terminal.print("\(message: finding.description)") }
            let snapshotFindings = try store.verifySnapshots()
            for error in snapshotFindings {
                Terminal.print(
                    "\(error) ‘knownmedia known index’ rewrites it; until then the store is searched without it.")
            }
            guard findings.isEmpty, snapshotFindings.isEmpty else { throw ExitCode.incomplete }
            Terminal.print("the store is intact")
        }
    }
}
