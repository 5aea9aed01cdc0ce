import ArgumentParser
import KnownMedia

/// `knownmedia known bundle`: writes a list as one signed file for another agency.
struct KnownBundleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bundle",
        abstract: "Write a list, or what changed of it, as one signed file for another agency.",
        discussion: """
            The file holds the list with all that the store knows of its current entries, and who did what to it when. \
            Whoever has the public key can check that it is complete and unchanged; nobody else can make one like it.

              knownmedia known keygen agency-a.key --name "Agency A"
              knownmedia known bundle --store known.sqlite --list hotline --key agency-a.key --out hotline.bundle
              knownmedia known bundle --store known.sqlite --list hotline --key agency-a.key --out june.bundle --since 57

            Each bundle says up to which event of the store it goes: that is what --since wants for the next one. The \
            other side takes a bundle over with 'knownmedia known import --trust KEYS'.

            Exit code 0, or 2 if the bundle was not written.
            """)

    @OptionGroup var storeOption: StoreOption

    @Option(help: "The name of the list.")
    var list: String

    @Option(help: "The signing key, a file that 'known keygen' made.", completion: .file())
    var key: String

    @Option(name: .customLong("out"), help: "The file to write.", completion: .file())
    var output: String

    @Option(help: "Only what changed after the event of this number.")
    var since: Int64?

    @Flag(help: "Replace the file if there is one.")
    var replace = false

    func run() throws {
        try reportingFailures {
            let signingKey = try BundleSigningKey(readingFrom: key)
            let manifest = try BundleExport(
                store: storeOption.open(), list: list, key: signingKey, since: since.map(EventID.init),
                creator: "knownmedia \(KnownMediaTool.version)"
            ).write(toFile: output, replacing: replace)
            let what =
                manifest.isIncrement
                ? manifest.sections.dropFirst().map { "\(SummaryTable.grouped(Int($0.lineCount))) \($0.name)" }
                    .joined(separator: ", ")
                : "\(SummaryTable.grouped(Int(manifest.entryCount))) entries"
            Terminal.print(
                "\(PathBytes(output)): \(what) of '\(list)', signed with the key \(signingKey.publicKey.shortID)")
            Terminal.print("for the changes after this one: --since \(manifest.upTo.event.rawValue)")
        }
    }
}

/// `knownmedia known keygen`: makes a key to sign bundles with.
struct KnownKeygenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keygen",
        abstract: "Make a key to sign bundles with.",
        discussion: """
            The key is written to a file that only its owner may read. Its public half is printed as one line: give it to \
            those who shall trust your bundles, by another way than the bundles, and compare the short name of the key by \
            telephone. They keep it in a file, one key a line.

              knownmedia known keygen agency-a.key --name "Agency A" > agency-a.pub
              knownmedia known keygen agency-a.key --name "Agency A" --public          prints it again
            """)

    @Argument(help: "The file of the key.", completion: .file())
    var file: String

    @Option(help: "Whose key it is, for the line of the public key.")
    var name: String

    @Flag(name: .customLong("public"), help: "Make no key: print the public half of the one in the file.")
    var printsPublicKey = false

    func run() throws {
        try reportingFailures {
            let key: BundleSigningKey
            if printsPublicKey {
                key = try BundleSigningKey(readingFrom: file)
            } else {
                key = BundleSigningKey()
                try key.write(toFile: file)
            }
            Terminal.print(key.publicKey.text(name: name))
            Terminal.warn("the short name of the key is \(key.publicKey.shortID)")
        }
    }
}
