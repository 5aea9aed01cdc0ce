import ArgumentParser
import KnownMedia

/// `knownmedia removal plan`: what would be done to each matched file.
struct RemovalPlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Make a plan of what would be done to each matched file.",
        discussion: """
            Reads the ledger of a finished scan and the decisions of reviewers, looks where each matched file is now, and writes a \
            document: what is to be removed, and what is left and why. Nothing is changed.

              knownmedia removal plan case-17 --root /srv/files --action quarantine --out removal.plan
              knownmedia removal plan case-17 --root /srv/files --action delete --unreviewed --hold "Court" --out removal.plan

            Only matches that reviewers have confirmed are planned, with --unreviewed also those that nobody has looked at. What \
            is only perhaps an altered copy is never planned without a person. A match inside an archive or a document names the \
            outer file, and is left to a person unless --outer asks for the whole file. A file with several names goes with all \
            of them or not at all.

            A case file (--case, or case.json in the scan's folder) says which lists are under legal hold, how many must sign, and \
            whether the files are evidence: then there is no plan.

            Exit code 0: written, and every match is planned. 2: some are left, or there is no plan. 64: the command line was wrong.
            """)

    @Argument(help: "The folder of a finished scan.", completion: .directory)
    var folder: String

    @Option(help: "The folder below which files are removed, and nowhere else.", completion: .directory)
    var root: String

    @Option(help: "The file to write.", completion: .file())
    var out: String

    @Option(help: "quarantine: into an encrypted container. delete: for good.")
    var action: RemovalPlan.Action

    @Flag(help: "Also plan matches that nobody has reviewed.")
    var unreviewed = false

    @Flag(help: "Also plan files for what matched inside them.")
    var outer = false

    @Option(
        help: ArgumentHelp(
            "A list under legal hold, whose files are never deleted. Can be repeated.", valueName: "list"))
    var hold: [String] = []

    @Option(parsing: .unconditional, help: "How many people must sign the plan before it is applied.")
    var signatures: Int = 0

    @Option(name: .customLong("case"), help: "A file with the facts of the case.", completion: .file())
    var caseFile: String?

    @OptionGroup var languageOption: LanguageOption

    func validate() throws {
        guard (0...20).contains(signatures) else {
            throw ValidationError(usage: "--signatures must be between 0 and 20, and not \(signatures).")
        }
    }

    func run() throws {
        try reportingFailures {
            var planning = RemovalPlanning(scan: PathBytes(folder), root: PathBytes(root), action: action)
            planning.rules.includesUnreviewed = unreviewed
            planning.rules.includesOuter = outer
            planning.rules.heldLists = hold
            planning.rules.requiredSignatureCount = signatures
            planning.tool = "knownmedia \(KnownMediaTool.version)"
            let beside = PathBytes(folder).appending("case.json".utf8)
            if let path = caseFile.map({ PathBytes($0) }) ?? (beside.fileSize == nil ? nil : beside) {
                try planning.take(CaseFile(readingFrom: path), at: path)
            }
            guard !PathBytes(out).liesByAnyName(in: PathBytes(root)) else {
                throw ValidationError(
                    usage: "The plan \(PathBytes(out)) would lie below \(PathBytes(root)). Choose a place outside.")
            }
            let plan = try planning.plan()
            try PlanFile.write(plan, to: out)
            let file = try PlanFile(readingFrom: PathBytes(out))
            for left in plan.left {
                Terminal.warn("\(left.path): left, \(left.code.rawValue): \(message: left.message)")
            }
            Terminal.print(
                """
                \(Quantity(plan.files.count, "file")) to \(message: action.rawValue), \(Quantity(plan.nameCount, "name")), \
                \(ByteCount(plan.byteCount))
                """)
            if !plan.left.isEmpty { Terminal.print("\(Quantity(plan.left.count, "match", plural: "matches")) left") }
            Terminal.print("plan: \(PathBytes(out))  SHA-256 \(file.digest.hex)")
            let needed = plan.rules.requiredSignatureCount
            if needed > 0 { Terminal.print("it needs \(Quantity(needed, "signature")): knownmedia removal sign") }
            if !plan.left.isEmpty { throw ExitCode.incomplete }
        }
    }
}

/// `knownmedia removal sign`: agrees to a plan.
struct RemovalSignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign",
        abstract: "Sign a plan that you have read.",
        discussion: """
            Adds a signature to the plan, by a key as bundles are signed with (‘knownmedia known keygen’). ‘removal apply’ counts \
            the signatures of the keys that it is told to trust.

              knownmedia removal sign removal.plan --key agency-a.key

            Exit code 0: signed. 2: not, as where this key has signed the plan already.
            """)

    @Argument(help: "The plan.", completion: .file())
    var plan: String

    @Option(help: "The signing key, a file made by ‘knownmedia known keygen’.", completion: .file())
    var key: String

    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        try reportingFailures {
            let signingKey = try AgencySigningKey(readingFrom: key)
            let file = try PlanFile(readingFrom: PathBytes(plan))
            try file.sign(with: signingKey)
            Terminal.print(
                """
                \(PathBytes(plan)): \(Quantity(file.plan.files.count, "file")) to \(message: file.plan.action.rawValue), signed with the key \
                \(signingKey.publicKey.shortID)
                """)
        }
    }
}

/// `knownmedia removal keygen`: makes a key that opens quarantines.
struct RemovalKeygenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keygen",
        abstract: "Make a key that opens quarantines.",
        discussion: """
            The key is written to a file that only you can read. Its public half is printed on one line: give it to those who \
            quarantine files, who can then encrypt for you and cannot open what they have encrypted. With --public, prints the \
            line of a key that exists.

              knownmedia removal keygen prosecutor.key --name "Prosecutor" > prosecutor.pub
            """)

    @OptionGroup var options: KeyFileOptions

    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        try reportingFailures {
            let identity: QuarantineIdentity
            if options.printsPublicKey {
                identity = try QuarantineIdentity(readingFrom: options.file)
            } else {
                identity = QuarantineIdentity()
                try identity.write(toFile: options.file)
            }
            options.show(identity.recipient.text(name: options.name), shortName: identity.recipient.shortID)
        }
    }
}
