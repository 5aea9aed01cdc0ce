public import AgencyKeys
public import KnownHashStore
public import KnownHashes
import SystemFiles

/// How a bundle is to be taken over.
public struct BundleImportOptions: Sendable {
    /// The name that the list shall have here; nil for the one that it has where it comes from.
    public var listName: String?

    /// Hashes whose list states a lower quality are kept but not searched.
    public var minimumQuality = ImportOptions.usualMinimumQuality

    /// Whether the bundles of a list may be signed with another trusted key than before.
    public var acceptsOtherSigner = false

    /// Who imports the bundle.
    public var author = EventAuthor()

    /// What the event of the import shall say beside where the bundle comes from.
    public var note: String?

    public init(listName: String? = nil) {
        self.listName = listName
    }
}

/// What an import made of a bundle.
public struct BundleImportReport: Sendable {
    /// The name of the list here.
    public let list: String
    public let manifest: BundleManifest
    /// Whose key signed it.
    public let signer: PinnedKeys.Pin
    /// The SHA-256 digest of the file.
    public let fileDigest: Digest
    public let event: EventID

    public let added: Int
    /// The entries of the bundle that the list has as well.
    public let unchanged: Int
    /// The entries that were ended.
    public let removed: Int
    /// The entries that the bundle gave another state, new ones among them.
    public let stateChanges: Int
    /// The entries whose state stays as a person here decided.
    public let keptDecisions: Int
    public let votes: Int
    /// The entries that an increment ends or changes and that the list does not have, because they were removed here.
    public let unknownItems: Int
    /// The hashes, of those added, that are kept and not searched.
    public let quarantined: Int
}

extension StoreEvent.Action {
    /// A bundle was taken over.
    public static let importedBundle = StoreEvent.Action(rawValue: "imported-bundle")
}

extension KnownHashStore {
    /// Whether the file at `path` begins as a bundle does, and so goes to ``importBundle(from:trusting:options:progress:)``.
    public static func isBundle(_ path: String) -> Bool {
        BundleFile.isBundle(path)
    }

    /// Verifies the bundle at `path` without a store, and returns what it says of itself and whose key signed it.
    ///
    /// - Throws: ``BundleError``.
    public static func verifyBundle(
        at path: String, trusting keys: PinnedKeys
    ) throws -> (manifest: BundleManifest, signer: PinnedKeys.Pin) {
        let file = try BundleFile(path: path)
        let bundle = try file.verify(trusting: keys)
        try BundleReader(file: file, bundle: bundle).forEachRecord(progress: { _ in }) { _, _, _ in }
        return (bundle.manifest, bundle.signer)
    }

    /// Takes over a bundle that a trusted key has signed.
    ///
    /// The signature is verified over all of the file before anything else is done with it. A full bundle makes a list, or
    /// brings one that came from the same list of the same store up to date: entries that it does not name are removed. An
    /// increment is applied to exactly the state that it builds on. It is all or nothing, as every import. `progress` is
    /// called now and then, with twice the size of the file as what is to be read; what it throws ends the import.
    ///
    /// - Throws: ``BundleError`` if the bundle is refused; ``StoreError`` if the store cannot be written.
    @discardableResult
    public func importBundle(
        from path: String, trusting keys: PinnedKeys, options: BundleImportOptions = BundleImportOptions(),
        progress: ((ImportProgress) throws -> Void)? = nil
    ) throws -> BundleImportReport {
        try checkIsWritable()
        let file = try BundleFile(path: path)
        func tell(_ bytesRead: Int64, _ added: Int) throws {
            try progress?(ImportProgress(bytesRead: Int(bytesRead), fileSize: Int(2 * file.size), added: added))
        }
        let bundle = try file.verify(trusting: keys) { try tell($0, 0) }
        return try withTransaction { transaction in
            try BundleImport(transaction: transaction, file: file, bundle: bundle, options: options)
                .run { try tell(file.size + $0, $1) }
        }
    }
}

/// The import of a verified bundle, within its transaction.
private struct BundleImport {
    let transaction: StoreTransaction
    let file: BundleFile
    let bundle: VerifiedBundle
    let options: BundleImportOptions

    private var manifest: BundleManifest { bundle.manifest }

    private var listName: String { options.listName ?? manifest.list.name }

    /// Throws where nothing shall be imported, which undoes the transaction.
    func run(progress: (Int64, Int) throws -> Void) throws -> BundleImportReport {
        let events = transaction.events(by: options.author)
        let (list, chain) = try findOrCreateList(events)
        let event = try events.append(
            .importedBundle, list: list,
            file: ImportedFile(
                name: PathBytes(file.path).fileName, size: Int(file.size), sha256: bundle.fileDigest),
            note: note)
        var application = try BundleApplication(
            transaction, list: list, event: event, isFull: !manifest.isIncrement, minimumQuality: options.minimumQuality
        )
        try BundleReader(file: file, bundle: bundle).forEachRecord(
            progress: { try progress($0, application.counts.added) },
            { try application.take($0, section: $1, line: $2) })
        try application.finish()
        try writeFacts(of: list, event: event, chain: chain)
        try BundleChain.write(bundle, to: transaction, list: list, event: event)
        let counts = application.counts
        for (kind, total) in [
            ("added", counts.added), ("unchanged", counts.unchanged), ("removed", counts.removed),
            ("state-changes", counts.stateChanges), ("kept-decisions", counts.keptDecisions), ("votes", counts.votes),
            ("unknown-items", counts.unknownItems), ("quarantined", counts.quarantined),
        ] {
            try events.count(total, of: kind, in: event)
        }
        return BundleImportReport(
            list: listName, manifest: manifest, signer: bundle.signer, fileDigest: bundle.fileDigest, event: event,
            added: counts.added, unchanged: counts.unchanged, removed: counts.removed,
            stateChanges: counts.stateChanges, keptDecisions: counts.keptDecisions, votes: counts.votes,
            unknownItems: counts.unknownItems, quarantined: counts.quarantined)
    }

    /// Where the bundle comes from, for the history.
    private var note: String {
        let content = manifest.base.map { "changes since event \($0.event.rawValue)" } ?? "full"
        let sentences = [
            "bundle of ‘\(manifest.list.name)’, \(content), as of event \(manifest.upTo.event.rawValue) of the store "
                + "\(manifest.origin) at \(BundleTime.text(manifest.upTo.time))",
            "signed by ‘\(bundle.signer.name)’, key \(bundle.signer.key.shortID)", options.note,
        ]
        return sentences.compactMap(\.self).joined(separator: "; ")
    }

    private func findOrCreateList(_ events: EventLog) throws -> (Int64, BundleChain?) {
        guard let id = try transaction.listNumber(listName) else {
            guard let base = manifest.base else {
                let list = ListDescription(name: listName, kind: manifest.list.kind)
                return (try transaction.createList(list, events: events), nil)
            }
            throw BundleError(
                .otherBase, path: file.path,
                "The bundle holds the changes of ‘\(manifest.list.name)’ since event \(base.event.rawValue), and there is no "
                    + "list ‘\(listName)’ here that they could be applied to. Import a full bundle first.")
        }
        guard let chain = try BundleChain(of: id, in: transaction) else {
            throw BundleError(
                .otherOrigin, path: file.path,
                "There is a list ‘\(listName)’ that does not come from a bundle. Import the bundle under another name.")
        }
        try chain.check(
            bundle, list: listName, acceptsOtherSigner: options.acceptsOtherSigner, path: file.path)
        return (id, chain)
    }

    /// Writes what the owner says of the list anew; what was changed here since the last bundle stays otherwise.
    private func writeFacts(of list: Int64, event: EventID, chain: BundleChain?) throws {
        let before = try chain.map { try transaction.facts(ofList: list, until: $0.importedBy) } ?? ListFacts()
        try transaction.write(ListFacts(manifest.list).differing(from: before), ofList: list, event: event)
    }
}
