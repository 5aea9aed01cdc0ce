@testable import AgencyKeys
@testable import KnownHashes
@testable import ListBundles
import Foundation
import PerceptualHash
@testable import KnownHashStore

extension FuzzTarget {
    /// Bundles: as they come, and properly signed ones whose content nobody checked, up to their taking over.
    static let bundle = FuzzTarget(
        "bundle",
        words: [
            "knownmedia-bundle 1\n", "{\"type\":\"manifest\"", "{\"type\":\"event\"", "{\"type\":\"ended\"",
            "{\"type\":\"changed\"",
            "{\"type\":\"entry\"", "{\"type\":\"signature\"", "\"event\":", "\"identifier\":", "\"label\":",
            "\"category\":",
            "\"comment\":", "\"digests\":{", "\"hashes\":[", "\"algorithm\":\"pdq\"", "\"pipeline\":\"full\"",
            "\"hex\":",
            "\"quality\":", "\"state\":\"withdrawn\"", "\"state\":\"disputed\"", "\"reason\":", "\"feedback\":[",
            "\"member\":",
            "\"agrees\":true", "\"subject\":", "9223372036854775807", "\\u0000",
        ],
        seeds: { try BundleSeeds.shared.get().all },
        run: { bytes in
            var input = FuzzInput(bytes)
            let seeds = try BundleSeeds.shared.get()
            let choices = input.byte()
            let folder = try ScratchFolder()
            let file =
                switch choices & 3 {
                case 0: try seeds.bundle(payload: input.bytes, isIncrement: choices & 4 != 0)
                case 1: try seeds.signed(input.bytes)
                case 2: try seeds.signed(Array(BundleFormat.firstLine.utf8) + input.bytes)
                default: input.bytes
                }
            let path = try folder.write(file, to: "list.bundle")
            let isValid = try verifies(path, seeds.keys)
            if choices & 8 != 0, isValid { try checkImport(path, seeds, intoKnown: choices & 4 != 0, in: folder) }
        })

    private static func verifies(_ path: String, _ keys: PinnedKeys) throws -> Bool {
        do {
            let (manifest, signer) = try KnownHashStore.verifyBundle(at: path, trusting: keys)
            try require(keys.pins.contains(signer), "a signer whom nobody trusts")
            try require(manifest.key == signer.key.id, "another key")
            return true
        } catch let error as BundleError {
            try require(!error.message.isEmpty, "an error says nothing")
            return false
        }
    }

    /// What a signed bundle leaves behind must be a whole store, and be written as a bundle again.
    private static func checkImport(
        _ path: String, _ seeds: BundleSeeds, intoKnown: Bool, in folder: ScratchFolder
    ) throws {
        let storePath = try folder.write(intoKnown ? seeds.knownStore : seeds.emptyStore, to: "known.sqlite")
        let store = try KnownHashStore(openingAt: storePath, for: .writing)
        let report: BundleImportReport
        do {
            report = try store.importBundle(from: path, trusting: seeds.keys)
        } catch let error as BundleError {
            try require(!error.message.isEmpty, "an error says nothing")
            let findings = try store.verify()
            try require(findings.isEmpty, "a bundle that was refused left damage: \(findings)")
            return
        }
        let findings = try store.verify()
        try require(findings.isEmpty, "a bundle left damage: \(findings)")
        let again = folder.path + "/again.bundle"
        try BundleExport(store: store, list: report.list, key: seeds.key).write(toFile: again)
        try require(try verifies(again, seeds.keys), "the list is no good bundle")
    }
}

/// Bundles of a throwaway key, and stores to take them over.
private struct BundleSeeds: Sendable {
    static let shared = Result { try BundleSeeds() }

    let key: AgencySigningKey
    let keys: PinnedKeys
    let emptyStore: [UInt8]
    /// A store that has taken over the full bundle.
    let knownStore: [UInt8]
    let manifest: BundleManifest
    let all: [[UInt8]]

    init() throws {
        let folder = try ScratchFolder()
        key = try AgencySigningKey(
            readingFrom: folder.write(
                Array(("knownmedia-signing-key ed25519 " + String(repeating: "07", count: 32) + "\n").utf8), to: "key"))
        keys = PinnedKeys([.init(name: "Agency", key: key.publicKey)])

        let small = try SmallStore.shared.get()
        let path = try folder.write(small.file, to: "source.sqlite")
        let store = try KnownHashStore(openingAt: path, for: .writing)
        let list = "exchange/ncmec.xml"
        var export = BundleExport(store: store, list: list, key: key, creator: "fuzz")
        export.created = Date(timeIntervalSince1970: 1_795_000_000)
        manifest = try export.write(toFile: folder.path + "/full.bundle")
        if let entry = try store.entries(of: list).first { try store.withdraw(.entries([entry.id]), reason: "wrong") }
        let text = try folder.write(Array((String(repeating: "0f", count: 32) + ",x\n").utf8), to: "list")
        try store.importList(
            from: text, into: ListDescription(name: list), options: ImportOptions(algorithm: .pdq))
        export.since = manifest.upTo.event
        try export.write(toFile: folder.path + "/increment.bundle")

        // A store writes its file to the end when it is let go.
        do { _ = try KnownHashStore(creatingAt: folder.path + "/empty.sqlite") }
        emptyStore = try folder.read("empty.sqlite")
        do {
            let known = try KnownHashStore(creatingAt: folder.path + "/known.sqlite")
            try known.importBundle(from: folder.path + "/full.bundle", trusting: keys)
        }
        knownStore = try folder.read("known.sqlite")

        let (full, increment) = (try folder.read("full.bundle"), try folder.read("increment.bundle"))
        all = [
            [8] + Self.payload(full), [0] + Self.payload(full), [12] + Self.payload(increment),
            [4] + Self.payload(increment),
            [9] + Self.unsigned(full), [13] + Self.unsigned(increment),
            [10] + Self.unsigned(full).dropFirst(BundleFormat.firstLine.utf8.count),
            [3] + full, [11] + full, [15] + increment, [8], [12],
        ]
    }

    private static func unsigned(_ bundle: [UInt8]) -> [UInt8] {
        bundle.dropLast(BundleFormat.Signature.lineLength)
    }

    private static func payload(_ bundle: [UInt8]) -> [UInt8] {
        Array(unsigned(bundle).split(separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false)[2])
    }

    /// `content` with a signature after it.
    func signed(_ content: [UInt8]) throws -> [UInt8] {
        var measure = BundleMeasure()
        measure.add(content[...], lines: 0)
        let signature = try key.sign(BundleFormat.Signature.message(for: measure.digest))
        return content
            + BundleFormat.Signature(digest: measure.digest, key: key.publicKey.id, signature: signature).line
    }

    /// A bundle of the lines in `payload`, with a manifest that says the right things of them.
    func bundle(payload: [UInt8], isIncrement: Bool) throws -> [UInt8] {
        var measures = BundleFormat.Section.allCases.map { _ in BundleMeasure() }
        var whole = BundleMeasure()
        for line in payload.split(separator: 0x0A, omittingEmptySubsequences: false) where !line.isEmpty {
            let index = BundleFormat.Section.allCases.firstIndex {
                line.starts(with: Array("{\"type\":\"\($0.lineType)\"".utf8))
            }
            measures[index ?? 3].add(line + [0x0A], lines: 1)
            whole.add(line + [0x0A], lines: 1)
        }
        let parts = zip(BundleFormat.Section.allCases, measures).map { BundleManifest.Part(name: $0.rawValue, $1) }
        let upTo = BundleManifest.Point(
            event: EventID(rawValue: manifest.upTo.event.rawValue + (isIncrement ? 9 : 0)), time: manifest.upTo.time,
            state: parts[3].sha256)
        let manifest = BundleManifest(
            list: manifest.list, origin: manifest.origin, base: isIncrement ? manifest.upTo : nil, upTo: upTo,
            sections: parts, payload: BundleManifest.Part(name: "payload", whole), creator: "fuzz",
            created: manifest.created, key: key.publicKey.id)
        return try signed(Array(BundleFormat.firstLine.utf8) + manifest.line + payload)
    }
}
