import ArgumentParser
import KnownMedia

/// The options that select entries of a store.
struct EntryOptions: ParsableArguments {
    @Argument(help: "The numbers of the entries.")
    var entries: [Int64] = []

    @Option(help: "The identifier that its list gives the entry; needs --list.")
    var identifier: String?

    @Option(help: "A digest of the entry: MD5, SHA-1 or SHA-256 in hexadecimal digits.")
    var digest: Digest?

    @Option(help: "The PDQ hash of the entry, exactly.")
    var pdq: PDQHash?

    @Option(help: "Only entries of this list.")
    var list: String?

    func validate() throws {
        let given = [!entries.isEmpty, identifier != nil, digest != nil, pdq != nil].count { $0 }
        guard given == 1 else {
            throw ValidationError(
                usage: "Name the entries by their numbers, or by one of --identifier, --digest and --pdq.")
        }
        if identifier != nil, list == nil {
            throw ValidationError(usage: "An identifier means something within its list only: add --list.")
        }
        if !entries.isEmpty, list != nil {
            throw ValidationError(usage: "Entries that are named by number need no --list.")
        }
    }

    /// The selected entries.
    var selection: EntrySelection {
        if let identifier, let list { return .identifier(identifier, list: list) }
        if let digest { return .digest(digest, list: list) }
        if let pdq { return .hash(StoredHash(pdq), list: list) }
        return .entries(entries.map(EntryID.init))
    }
}

/// The option that names the author of a change to a store.
struct AuthorOption: ParsableArguments {
    @Option(help: "Who makes the change, for the history. (default: user@host)")
    var actor: String?

    var author: EventAuthor {
        EventAuthor(actor: actor, tool: "knownmedia \(KnownMediaTool.version)")
    }
}
