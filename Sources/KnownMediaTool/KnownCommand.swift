import ArgumentParser
import KnownMedia

/// `knownmedia known`: the store of known lists.
struct KnownCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "known",
        abstract: "Keep lists of known hashes in a store.",
        subcommands: [
            KnownImportCommand.self, KnownAddCommand.self, KnownExportCommand.self, KnownListCommand.self,
            KnownInfoCommand.self,
            KnownIndexCommand.self, KnownWithdrawCommand.self, KnownDisputeCommand.self, KnownRestoreCommand.self,
            KnownHistoryCommand.self, KnownDiffCommand.self, KnownVerifyCommand.self, KnownNSRLCommand.self,
            KnownBundleCommand.self,
            KnownKeygenCommand.self,
        ])
}

/// The option that names the store.
struct StoreOption: ParsableArguments {
    @Option(help: "The store of known lists, a file.", completion: .file())
    var store: String

    /// The store, opened for reading.
    func open() throws -> KnownHashStore { try Self.open(store) }

    /// The store at `path`, opened for reading.
    static func open(_ path: String) throws -> KnownHashStore {
        do {
            return try KnownHashStore(openingAt: path)
        } catch let error as StoreError where error.code == .notFound {
            throw ValidationError("\(error)")
        }
    }

    /// The store, opened for writing; it must exist.
    func openForWriting() throws -> KnownHashStore {
        do {
            return try KnownHashStore(openingAt: store, for: .writing)
        } catch let error as StoreError where error.code == .notFound {
            throw ValidationError("\(error)")
        }
    }
}

/// `knownmedia known list`: the lists of a store.
struct KnownListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Show the lists in a store.",
        discussion: "  knownmedia known list --store known.sqlite")

    @OptionGroup var storeOption: StoreOption

    func run() throws {
        try reportingFailures {
            let lists = try storeOption.open().lists()
            guard !lists.isEmpty else {
                Terminal.warn("the store has no list yet; add one with 'knownmedia known import'")
                return
            }
            var table = TextTable([.left, .right, .right, .right, .left, .left])
            table.append(["list", "entries", "hashes", "digests", "categories", "source"])
            for list in lists {
                table.append([
                    list.name, SummaryTable.grouped(list.entryCount),
                    SummaryTable.grouped(list.hashCounts.values.reduce(0, +)),
                    SummaryTable.grouped(list.digestCounts.values.reduce(0, +)), list.categoryScheme, list.source,
                ])
            }
            Terminal.print(table.description)
        }
    }
}

/// `knownmedia known info`: what a store holds and how it is searched.
struct KnownInfoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "info", abstract: "Show what a store holds, and how it is searched.",
        discussion: "  knownmedia known info --store known.sqlite")

    @OptionGroup var storeOption: StoreOption

    func run() throws {
        try reportingFailures {
            let store = try storeOption.open()
            let lists = try store.lists()
            var table = TextTable([.left, .right, .left])
            table.append(["store", "", storeOption.store])
            table.append(["lists", SummaryTable.grouped(lists.count), lists.map(\.name).joined(separator: ", ")])
            table.append(["entries", SummaryTable.grouped(lists.reduce(0) { $0 + $1.entryCount })])
            for (algorithm, count) in try store.hashCounts().sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                table.append([algorithm.rawValue, SummaryTable.grouped(count), "hashes of \(algorithm.bitWidth) bits"])
            }
            for (algorithm, count) in try store.digestCounts().sorted(by: { $0.key < $1.key }) {
                table.append([algorithm.displayName, SummaryTable.grouped(count), "digests"])
            }
            let index = try KnownHashIndex(store)
            for warning in index.warnings { Terminal.warn(warning) }
            for part in index.parts {
                let place = part.snapshotPath.map { "the snapshot \(PathBytes($0))" } ?? "memory, no snapshot"
                let name = "\(part.recipe.algorithm.rawValue)/\(part.recipe.pipeline.rawValue)"
                table.append([
                    "index", SummaryTable.grouped(part.count),
                    "\(name): \(part.kind.rawValue), in \(place)"
                        + (part.recentCount > 0 ? ", \(SummaryTable.grouped(part.recentCount)) of them newer" : ""),
                ])
                for line in part.explanation { table.append(["", "", "  " + line]) }
            }
            Terminal.print(table.description)
        }
    }
}
