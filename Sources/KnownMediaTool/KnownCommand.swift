import ArgumentParser
import KnownMedia

/// `knownmedia known`: the store of known lists.
struct KnownCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "known",
        abstract: "Keep lists of known hashes in a store.",
        subcommands: [
            KnownImportCommand.self, KnownAddCommand.self, KnownExportCommand.self, KnownListCommand.self,
            KnownInfoCommand.self, KnownIndexCommand.self, KnownWithdrawCommand.self, KnownDisputeCommand.self,
            KnownRestoreCommand.self, KnownHistoryCommand.self, KnownDiffCommand.self, KnownVerifyCommand.self,
            KnownNSRLCommand.self, KnownBundleCommand.self, KnownKeygenCommand.self,
        ])

    @OptionGroup var languageOption: LanguageOption
}

/// The option that names the store.
struct StoreOption: ParsableArguments {
    @Option(help: "The file of the store of known lists.", completion: .file())
    var store: String

    /// The store, opened for reading.
    func open() throws -> KnownHashStore { try Self.open(store) }

    /// The store at `path`, opened for reading. That there is none is no mistake in the usage, and fails like any other file
    /// that is no store.
    static func open(_ path: String) throws -> KnownHashStore { try KnownHashStore(openingAt: path) }

    /// The store, opened for writing; it must exist.
    func openForWriting() throws -> KnownHashStore { try KnownHashStore(openingAt: store, for: .writing) }
}

/// `knownmedia known list`: the lists of a store.
struct KnownListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Show the lists in a store.",
        discussion: "  knownmedia known list --store known.sqlite")

    @OptionGroup var storeOption: StoreOption

    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        try reportingFailures {
            let lists = try storeOption.open().lists()
            guard !lists.isEmpty else {
                Terminal.warn("the store has no list yet; add one with ‘knownmedia known import’")
                return
            }
            var table = TextTable([.left, .left, .right, .right, .right, .left, .left])
            table.append(["list", "kind", "entries", "hashes", "digests", "categories", "source"])
            for list in lists {
                table.append([
                    "\(list.name)", "\(list.kind.rawValue)", "\(GroupedNumber(list.entryCount))",
                    "\(GroupedNumber(list.hashCounts.values.reduce(0, +)))",
                    "\(GroupedNumber(list.digestCounts.values.reduce(0, +)))",
                    "\(list.categoryScheme)", "\(list.source)",
                ])
            }
            Terminal.print(table)
        }
    }
}

/// `knownmedia known info`: the content of a store, and the indexes that search it.
struct KnownInfoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "info", abstract: "Show what a store holds and how it is searched.",
        discussion: "  knownmedia known info --store known.sqlite")

    @OptionGroup var storeOption: StoreOption

    @OptionGroup var languageOption: LanguageOption

    func run() throws {
        try reportingFailures {
            let store = try storeOption.open()
            let lists = try store.lists()
            var table = TextTable([.left, .right, .left])
            func row(_ name: TerminalText, _ count: Int, _ text: TerminalText) {
                table.append([name, "\(GroupedNumber(count))", text])
            }
            table.append(["store", "", "\(PathBytes(storeOption.store))"])
            row(
                "lists", lists.count,
                lists.map { "\($0.name) (\($0.kind.rawValue))" as TerminalText }.joined(separator: ", "))
            row("entries", lists.reduce(0) { $0 + $1.entryCount }, "")
            for (algorithm, count) in try store.hashCounts().sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                row("\(algorithm.rawValue)", count, "hashes of \(algorithm.bitWidth) bits")
            }
            for (algorithm, count) in try store.digestCounts().sorted(by: { $0.key < $1.key }) {
                row("\(algorithm.displayName)", count, "digests")
            }
            let matcher = try KnownMatcher(store)
            let index = matcher.index
            for warning in index.warnings { Terminal.warn("\(message: warning)") }
            for part in index.parts {
                let place: TerminalText =
                    part.snapshotPath.map { "in the snapshot \(PathBytes($0))" } ?? "in memory, without a snapshot"
                let name = "\(part.recipe.algorithm.rawValue)/\(part.recipe.pipeline.rawValue)"
                row(
                    "index", part.count,
                    part.recentCount > 0
                        ? """
                        \(name): \(part.kind.rawValue), \(place), \(GroupedNumber(part.recentCount)) of them newer than it
                        """ : "\(name): \(part.kind.rawValue), \(place)")
                for line in part.explanation { table.append(["", "", "  \(message: line)"]) }
            }
            for effort in Effort.allCases where effort > .plain {
                table.append(["search", "", EffortOption.cost(of: effort, with: matcher)])
            }
            Terminal.print(table)
        }
    }
}
