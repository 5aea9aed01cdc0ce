import AgencyKeys
import KnownHashStore
import KnownHashes

/// What a store knows of the newest bundle of a list: facts of the list that go by names of their own.
struct BundleChain {
    private enum Field: String, CaseIterable {
        case origin = "bundle_origin"
        case list = "bundle_list"
        case event = "bundle_event"
        case state = "bundle_state"
        case key = "bundle_key"
        case digest = "bundle_digest"
    }

    /// The store and the list that it was made from, the state it led to, the name of the key, and what was signed.
    let origin: String
    let list: String
    let event: EventID
    let state: String
    let key: String
    let digest: String
    /// The event here by which it was taken over.
    let importedBy: EventID

    private static let prefix = "bundle_"

    /// Nil if the list does not come from bundles.
    init?(of list: Int64, in transaction: StoreTransaction) throws {
        var values: [Field: String] = [:]
        var newest = EventID(rawValue: 0)
        for annotation in try transaction.annotations(ofList: list, prefix: Self.prefix) {
            guard let field = Field(rawValue: annotation.field) else { continue }
            values[field] = annotation.value
            newest = annotation.event
        }
        guard let origin = values[.origin], let name = values[.list], let event = values[.event].flatMap({ Int64($0) }),
            let state = values[.state], let key = values[.key], let digest = values[.digest]
        else { return nil }
        self.init(
            origin: origin, list: name, event: EventID(rawValue: event), state: state, key: key, digest: digest,
            importedBy: newest)
    }

    private init(
        origin: String, list: String, event: EventID, state: String, key: String, digest: String, importedBy: EventID
    ) {
        self.origin = origin
        self.list = list
        self.event = event
        self.state = state
        self.key = key
        self.digest = digest
        self.importedBy = importedBy
    }

    /// Writes what `bundle` says, which `event` takes over.
    static func write(
        _ bundle: VerifiedBundle, to transaction: StoreTransaction, list: Int64, event: EventID
    ) throws {
        let manifest = bundle.manifest
        let values: [(Field, String)] = [
            (.origin, manifest.origin), (.list, manifest.list.name), (.event, String(manifest.upTo.event.rawValue)),
            (.state, manifest.upTo.state.hex), (.key, manifest.key.hex), (.digest, bundle.digest.hex),
        ]
        for (field, value) in values {
            try transaction.annotate(list: list, field: field.rawValue, value: value, event: event)
        }
    }

    /// Checks that `bundle` may follow.
    func check(_ bundle: VerifiedBundle, list name: String, acceptsOtherSigner: Bool, path: String) throws(BundleError)
    {
        let manifest = bundle.manifest
        guard manifest.origin == origin, manifest.list.name == list else {
            throw BundleError(
                .otherOrigin, path: path,
                "The list ‘\(name)’ comes from the list ‘\(list)’ of another store than this bundle. Import it under another "
                    + "name.")
        }
        guard manifest.key.hex == key || acceptsOtherSigner else {
            throw BundleError(
                .otherSigner, path: path,
                """
                ‘\(bundle.signer.name)’ signed this bundle, and another key the one before it. If the owner of the list says \
                that the key has changed, import it and accept another signer.
                """)
        }
        if manifest.upTo.event <= event, manifest.upTo.state.hex == state || bundle.digest.hex == digest {
            throw BundleError(
                .alreadyImported, path: path,
                "The list ‘\(name)’ has all of this bundle already. Nothing is to be done.")
        }
        guard manifest.upTo.event > event else {
            throw BundleError(
                .older, path: path,
                """
                The bundle is as of event \(manifest.upTo.event.rawValue) of its store, and the list ‘\(name)’ is as of event \
                \(event.rawValue) already. An older state could bring back what was withdrawn since.
                """)
        }
        if let base = manifest.base, base.state.hex != state {
            throw BundleError(
                .otherBase, path: path,
                """
                The bundle builds on another state than the list ‘\(name)’ has: on that of event \(base.event.rawValue), and the \
                list is as of event \(event.rawValue). Import the bundle in between first, or a full one.
                """)
        }
    }
}
