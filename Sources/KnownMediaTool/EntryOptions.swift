import ArgumentParser
import KnownMedia

/// The options that say which entries of a store are meant.
struct EntryOptions: ParsableArguments {
    @Argument(help: "The numbers of the entries.")
    var entries: [Int64] = []

    @Option(help: "The list's own identifier of the entry, together with --list.")
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
            throw ValidationError("Say which entries: numbers, or one of --identifier, --digest and --pdq.")
        }
        if identifier != nil, list == nil { throw ValidationError("An identifier is a list's own: add --list.") }
        if !entries.isEmpty, list != nil { throw ValidationError("Numbers of entries need no --list.") }
    }

    /// The entries that the options name.
    var selection: EntrySelection {
        if let identifier, let list { return .identifier(identifier, list: list) }
        if let digest { return .digest(digest, list: list) }
        if let pdq { return .hash(StoredHash(pdq), list: list) }
        return .entries(entries.map(EntryID.init))
    }
}

/// The options that say who changes a store.
struct AuthorOption: ParsableArguments {
    @Option(help: "Who does it, for the history. (default: user@host)")
    var actor: String?

    var author: EventAuthor {
        EventAuthor(actor: actor, tool: "knownmedia \(KnownMediaTool.version)")
    }
}
