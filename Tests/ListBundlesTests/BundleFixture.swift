import AgencyKeys
import Foundation
import HashLists
import KnownHashStore
import KnownHashes
import ListBundles
import PerceptualHash
import StoreTestSupport
import TestSupport

/// Two agencies: one that signs, and one that trusts its key.
struct BundleFixture {
    let folder: TemporaryFolder
    let key = AgencySigningKey()
    let keys: PinnedKeys
    static let created = Date(timeIntervalSince1970: 1_795_000_000)

    init() throws {
        folder = try TemporaryFolder()
        keys = PinnedKeys([.init(name: "Agency A", key: key.publicKey)])
    }

    func store(_ name: String) throws -> KnownHashStore {
        try KnownHashStore(openingOrCreatingAt: folder.path(name))
    }

    /// Writes a bundle and returns its path and manifest.
    @discardableResult
    func bundle(
        _ store: KnownHashStore, _ name: String = "a.bundle", since: EventID? = nil, key: AgencySigningKey? = nil,
        list: String = "list"
    ) throws -> (path: String, manifest: BundleManifest) {
        var export = BundleExport(store: store, list: list, key: key ?? self.key, since: since, creator: "tests")
        export.created = Self.created
        let path = folder.path(name)
        return (path, try export.write(toFile: path, replacing: true))
    }

    /// A store with a list that has a little of everything.
    func smallStore(_ name: String = "small.kms") throws -> KnownHashStore {
        let store = try store(name)
        var options = ImportOptions()
        options.mode = .update
        try store.takeRecords(Self.records, into: "list", options: options)
        try store.setListFacts(
            ListDescription(
                name: "list", source: "Agency A", categoryScheme: "scheme", agreement: "treaty \"7\"",
                jurisdiction: "AA", version: "3"))
        try store.withdraw(.identifier("2", list: "list"), reason: "wrong\npicture")
        try store.dispute(.identifier("3", list: "list"), reason: "unclear")
        return store
    }

    private static var records: [ListRecord] {
        let digests = [Sample.md5, Sample.sha1, Sample.sha256].compactMap { Digest(hex: $0) }
        let pdq = PackedBytes(hexDigits: Sample.pdq.utf8).map {
            StoredHash(algorithm: .pdq, pipeline: .full, quality: 77, packed: $0)
        }
        let phash = PackedBytes(hexDigits: Sample.phash.utf8).map {
            StoredHash(algorithm: .phash, pipeline: .imagehash, quality: nil, packed: $0)
        }
        return [
            ListRecord(
                identifier: "1", label: "Bild „1“ \u{1}\t\\", category: "A1", comment: "é e\u{301} 🙂",
                digests: digests, hashes: [pdq, phash].compactMap(\.self),
                feedback: [
                    RecordFeedback(member: "B", isAffirmative: true, subject: nil, reason: nil),
                    RecordFeedback(member: "C", isAffirmative: false, subject: "pdq", reason: "too dark"),
                ]),
            ListRecord(identifier: "2", digests: [digests[0]]),
            ListRecord(identifier: "3", label: "", hashes: [pdq].compactMap(\.self)),
            ListRecord(label: "no identifier", digests: [digests[1]]),
        ]
    }
}

extension KnownHashStore {
    /// All that a bundle says of the entries of a list, apart from the events of the store that it was made from.
    func bundleRecords(of list: String = "list", until: EventID = .latest) throws -> [EntryRecord] {
        try withSnapshot { snapshot in
            var records: [EntryRecord] = []
            try EntryRecords(snapshot, list: snapshot.listNumber(list)).forEach(
                .added, after: EventID(rawValue: 0), upTo: until
            ) { record in
                var record = record
                record.event = 0
                // That nobody ever said so is no other state.
                if record.state == .init(state: .active, reason: nil) { record.state = nil }
                records.append(record)
            }
            return records
        }
    }
}

/// The code of the ``BundleError`` that `body` throws.
func bundleErrorCode(_ body: () throws -> Void) -> BundleError.Code? {
    do {
        try body()
        return nil
    } catch {
        return (error as? BundleError)?.code
    }
}

/// The code of the key error that `body` throws.
func keyErrorCode(_ body: () throws -> Void) -> KeyError.Code? {
    do {
        try body()
        return nil
    } catch {
        return (error as? KeyError)?.code
    }
}
