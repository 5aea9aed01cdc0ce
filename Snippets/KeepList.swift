//! Imports a list, takes over a newer file of it, withdraws an entry, and prints the history.
//!
//!     KeepList STORE LIST-FILE

import KnownMedia

/// Takes over a file of the list "Agency A", the first or a newer one.
func update(_ storePath: String, from file: String) throws {
    let store = try KnownHashStore(openingOrCreatingAt: storePath)
    var options = ImportOptions()
    options.mode = .update
    options.author = EventAuthor(actor: "Officer Lan", tool: "example 1.0")
    let list = ListDescription(name: "Agency A", source: "Agency A", kind: .knownMaterial)
    do {
        let report = try store.importList(from: file, into: list, options: options)
        print(report.added, "added,", report.changed, "changed,", report.removed, "removed")
    } catch let error as ImportError where error.code == .badLines {
        // Nothing was imported. The report names the lines.
        for line in error.report?.badLines ?? [] { print(line) }
    }
    for event in try store.history(ofList: "Agency A") {
        print(event.id.rawValue, event.author.actor, event.action.rawValue)
    }
}

/// Withdraws the entries that have a digest: they stop matching at once, in running scans too.
func withdraw(_ digest: Digest, from storePath: String) throws {
    let store = try KnownHashStore(openingAt: storePath, for: .writing)
    let changes = try store.withdraw(.digest(digest), reason: "not illegal, see case 17")
    print(changes.changed.count, "withdrawn")
}
// snippet.hide

let arguments = CommandLine.arguments.dropFirst()
if arguments.count == 2, let store = arguments.first, let file = arguments.last {
    try update(store, from: file)
} else {
    print("usage: KeepList STORE LIST-FILE")
}
