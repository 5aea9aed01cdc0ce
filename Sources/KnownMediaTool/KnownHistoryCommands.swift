import ArgumentParser
import Foundation
import KnownMedia

/// `knownmedia known history`: what happened to a store, a list or an entry.
struct KnownHistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Show what happened to a store, to a list or to an entry.",
        discussion: """
              knownmedia known history --store known.sqlite
              knownmedia known history --store known.sqlite --list "Agency A"
              knownmedia known history --store known.sqlite --entry 4711

            Between tabs: the number of the event, when, who, what, the list, the file and the numbers, the reason.
            """)

    @OptionGroup var storeOption: StoreOption

    @Option(help: "Only what happened to this list.")
    var list: String?

    @Option(help: "Only what happened to this entry.")
    var entry: Int64?

    func validate() throws {
        if list != nil, entry != nil { throw ValidationError("Ask for a list or for an entry, not for both.") }
    }

    func run() throws {
        try reportingFailures {
            let store = try storeOption.open()
            if let entry {
                let changes = try store.history(of: EntryID(rawValue: entry))
                if changes.isEmpty { Terminal.warn("the store has no entry \(entry)") }
                for change in changes { Terminal.print(line(change.event, what: describe(change.kind))) }
            } else {
                for event in try list.map({ try store.history(ofList: $0) }) ?? store.events() {
                    Terminal.print(line(event, what: event.action.rawValue))
                }
            }
        }
    }

    private func line(_ event: StoreEvent, what: String) -> String {
        let counts = event.counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        let details = ([event.file?.name].compactMap(\.self) + counts).joined(separator: ", ")
        let time = event.time.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
        return ["\(event.id.rawValue)", time, event.author.actor, what, event.list ?? "", details, event.note ?? ""]
            .map { "\(PathBytes($0))" }.joined(separator: "\t")
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

/// `knownmedia known diff`: how a list changed.
struct KnownDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Show how a list differs between two events of its history.",
        discussion: """
              knownmedia known diff --store known.sqlite --list "Agency A" --from 12

            A line for each entry: '+' added, '-' removed, '>' superseded, '!' of another state.
            """)

    @OptionGroup var storeOption: StoreOption

    @Option(help: "The list.")
    var list: String

    @Option(help: "The number of the earlier event; 0 for before all.")
    var from: Int64

    @Option(help: "The number of the later event. (default: now)")
    var to: Int64?

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

/// `knownmedia known verify`: whether a store is whole.
struct KnownVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check that a store is whole.",
        discussion: """
            It reads all of the store: SQLite's own structures, what refers to what, the history, the totals and the \
            look-up table; and the index files beside it. Exit code 0, or 2 if something is wrong.

              knownmedia known verify --store known.sqlite
            """)

    @OptionGroup var storeOption: StoreOption

    func run() throws {
        try reportingFailures {
            let store = try storeOption.open()
            let findings = try store.verify()
            for finding in findings { Terminal.print("\(finding)") }
            let snapshotFindings = try store.verifySnapshots()
            for error in snapshotFindings {
                Terminal.print(
                    "\(error) 'knownmedia known index' writes it anew; until then the store is searched without it.")
            }
            guard findings.isEmpty, snapshotFindings.isEmpty else { throw ExitCode.incomplete }
            Terminal.print("nothing is wrong")
        }
    }
}
