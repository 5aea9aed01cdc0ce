//! Writes a list as a signed bundle, and takes it over into another store.
//!
//!     ExchangeList STORE LIST OTHER-STORE

import KnownMedia

/// Writes all of a list as a signed file. The manifest says up to which event of the store it goes.
func send(_ list: String, of storePath: String, signedWith key: AgencySigningKey, to file: String) throws -> EventID {
    let store = try KnownHashStore(openingAt: storePath)
    let manifest = try BundleExport(store: store, list: list, key: key).write(toFile: file)
    // For the next bundle: `since: event` makes it an increment.
    return manifest.upTo.event
}

/// Takes over a bundle that one of the trusted keys has signed.
func receive(_ file: String, into storePath: String, trusting keys: PinnedKeys) throws {
    let store = try KnownHashStore(openingOrCreatingAt: storePath)
    do {
        let report = try store.importBundle(from: file, trusting: keys)
        print(report.added, "entries added to", report.list, "signed by", report.signer.name)
    } catch let error as BundleError where error.code == .alreadyImported {
        print("nothing new")
    }
}
// snippet.hide

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.count == 3 {
    let key = AgencySigningKey()
    let file = arguments[2] + ".bundle"
    let event = try send(arguments[1], of: arguments[0], signedWith: key, to: file)
    try receive(file, into: arguments[2], trusting: PinnedKeys([.init(name: "Agency A", key: key.publicKey)]))
    print("next time since event", event.rawValue)
} else {
    print("usage: ExchangeList STORE LIST OTHER-STORE")
}
