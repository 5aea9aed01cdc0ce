import ArgumentParser
import KnownMedia

/// `knownmedia known bundle`: writes a list as a signed file for another agency.
struct KnownBundleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bundle",
        abstract: "Write a list, or its changes, as a signed file for another agency.",
        discussion: """
            The file holds the current entries of the list with everything that the store knows about them, and the list's \
            history. Whoever has the public key can check that the file is complete and unchanged; only the owner of the \
            signing key can make it.

              knownmedia known keygen agency-a.key --name "Agency A"
              knownmedia known bundle --store known.sqlite --list hotline --key agency-a.key --out hotline.bundle
              knownmedia known bundle --store known.sqlite --list hotline --key agency-a.key --out june.bundle --since 57

            The command prints the number of the store's last event; give it to --since to write only the changes after \
            it. The receiving agency imports a bundle with ‘knownmedia known import --trust KEYS’.

            Exit code 0, or 2 if the bundle was not written.
            """)

    @OptionGroup var storeOption: StoreOption

    @Option(help: "The name of the list.")
    var list: String

    @Option(help: "The signing key, a file made by ‘knownmedia known keygen’.", completion: .file())
    var key: String

    @Option(name: .customLong("out"), help: "The file to write.", completion: .file())
    var output: String

    @Option(help: "Write only the changes after the event with this number.")
    var since: Int64?

    @Flag(help: "Replace the file if it exists.")
    var replace = false

    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        try reportingFailures {
            let signingKey = try AgencySigningKey(readingFrom: key)
            let manifest = try BundleExport(
                store: storeOption.open(), list: list, key: signingKey, since: since.map(EventID.init),
                creator: "knownmedia \(KnownMediaTool.version)"
            ).write(toFile: output, replacing: replace)
            let content: TerminalText =
                manifest.isIncrement
                ? "\(changes(in: manifest)) in ‘\(list)’"
                : "\(Quantity(Int(manifest.entryCount), "entry", plural: "entries")) of ‘\(list)’"
            Terminal.print("\(PathBytes(output)): \(content), signed with the key \(signingKey.publicKey.shortID)")
            Terminal.print("for the changes after this bundle: --since \(manifest.upTo.event.rawValue)")
        }
    }

    /// The numbers of entries that an increment removes, changes and adds.
    private func changes(in manifest: BundleManifest) -> TerminalText {
        let names: [String: TerminalText] = ["ended": "removed", "changed": "changed", "entries": "added"]
        return manifest.sections.compactMap { section in
            names[section.name].map { "\(GroupedNumber(Int(section.lineCount))) \($0)" as TerminalText }
        }
        .joined(separator: ", ")
    }
}

/// `knownmedia known keygen`: makes a key to sign bundles with.
struct KnownKeygenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keygen",
        abstract: "Make a key to sign bundles with.",
        discussion: """
            The key is written to a file that only you can read. Its public half is printed on one line: give that line to \
            those who are to trust your bundles, through another channel than the bundles, and compare the short name of the \
            key by telephone. They keep a file with such a line for each key that they trust. With --public, prints the line \
            of a key that exists.

              knownmedia known keygen agency-a.key --name "Agency A" > agency-a.pub
              knownmedia known keygen agency-a.key --name "Agency A" --public
            """)

    @OptionGroup var options: KeyFileOptions

    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        try reportingFailures {
            let key: AgencySigningKey
            if options.printsPublicKey {
                key = try AgencySigningKey(readingFrom: options.file)
            } else {
                key = AgencySigningKey()
                try key.write(toFile: options.file)
            }
            options.show(key.publicKey.text(name: options.name), shortName: key.publicKey.shortID)
        }
    }
}
