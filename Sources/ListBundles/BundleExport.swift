public import AgencyKeys
public import Foundation
public import KnownHashStore
public import KnownHashes
import SystemFiles
import TextCoding

/// Writes a list, or what changed of it, as a bundle: one signed file for another agency.
///
/// ```swift
/// let key = try AgencySigningKey(readingFrom: "agency.key")
/// let manifest = try BundleExport(store: store, list: "hotline", key: key).write(toFile: "hotline.bundle")
/// // Later, for those who have that one:
/// var increment = BundleExport(store: store, list: "hotline", key: key)
/// increment.since = manifest.upTo.event
/// try increment.write(toFile: "hotline-2.bundle")
/// ```
///
/// One entry is held at a time. The list is read twice, a third and a fourth time for an increment, because the
/// manifest comes first and says what follows; all of it is read from one state of the store, whatever others write meanwhile.
public struct BundleExport: Sendable {
    private static let chunkSize = 65_536

    public let store: KnownHashStore

    /// The name of the list.
    public let list: String

    public let key: AgencySigningKey

    /// Makes an increment of what changed after this event; nil for all of the list.
    public var since: EventID?

    /// The program that makes the bundle, by name and version.
    public var creator: String

    /// What the manifest says of when it was made.
    public var created = Date.now

    public init(
        store: KnownHashStore, list: String, key: AgencySigningKey, since: EventID? = nil,
        creator: String = EventAuthor().tool
    ) {
        self.store = store
        self.list = list
        self.key = key
        self.since = since
        self.creator = creator
    }

    /// Writes the file at `path`, which only its owner may read; see ``ListExport/write(toFile:replacing:)``.
    ///
    /// - Throws: ``BundleError`` if `since` makes no sense, ``StoreError`` if there is no such list or the store cannot be
    ///   read, ``FileWriteError`` if the file cannot be written.
    @discardableResult
    public func write(toFile path: String, replacing: Bool = false) throws -> BundleManifest {
        try AtomicFile.write(path, replacing: replacing) { sink in try write(to: sink) }
    }

    /// Hands the file on in pieces, in their order.
    @discardableResult
    public func write(to sink: (ArraySlice<UInt8>) throws -> Void) throws -> BundleManifest {
        let origin = try store.identity()
        return try store.withSnapshot { snapshot in
            let id = try snapshot.listNumber(list)
            let records = try EntryRecords(snapshot, list: id)
            let manifest = try manifest(snapshot, list: id, records: records, origin: origin)
            var hasher = BundleMeasure()
            func put(_ bytes: ArraySlice<UInt8>) throws {
                hasher.add(bytes, lines: 0)
                try sink(bytes)
            }
            try put(Array(BundleFormat.firstLine.utf8)[...])
            try put(manifest.line[...])
            for section in BundleFormat.Section.allCases {
                try write(
                    section, snapshot, list: id, records: records, since: manifest.base?.event,
                    until: manifest.upTo.event
                ) { bytes, _ in try put(bytes) }
            }
            let digest = hasher.digest
            let signature = try key.sign(BundleFormat.Signature.message(for: digest))
            try sink(
                BundleFormat.Signature(digest: digest, key: key.publicKey.id, signature: signature).line[...])
            return manifest
        }
    }

    /// Reads the list for what the manifest says of it.
    private func manifest(
        _ snapshot: StoreSnapshot, list id: Int64, records: EntryRecords, origin: [UInt8]
    ) throws -> BundleManifest {
        let until = try snapshot.newestEvent()
        try checkSince(snapshot, list: id, until: until)
        let description = try description(snapshot, list: id, until: until)
        var payload = BundleMeasure()
        var parts: [BundleManifest.Part] = []
        for section in BundleFormat.Section.allCases {
            var measure = BundleMeasure()
            try write(section, snapshot, list: id, records: records, since: since, until: until) { bytes, lines in
                measure.add(bytes, lines: lines)
                payload.add(bytes, lines: lines)
            }
            parts.append(BundleManifest.Part(name: section.rawValue, measure))
        }
        func point(_ event: EventID, state: Digest) throws -> BundleManifest.Point {
            let time = try snapshot.time(of: event) ?? 0
            return BundleManifest.Point(event: event, time: Date(millisecondsSince1970: time), state: state)
        }
        func state(at event: EventID) throws -> Digest {
            var measure = BundleMeasure()
            try write(.entries, snapshot, list: id, records: records, since: nil, until: event) { bytes, lines in
                measure.add(bytes, lines: lines)
            }
            return measure.digest
        }
        let base = try since.map { try point($0, state: state(at: $0)) }
        let upTo = try point(until, state: since == nil ? parts[3].sha256 : state(at: until))
        return BundleManifest(
            list: description, origin: PackedBytes(origin)?.hex ?? "", base: base, upTo: upTo, sections: parts,
            payload: BundleManifest.Part(name: "payload", payload), creator: creator, created: created,
            key: key.publicKey.id)
    }

    /// What the manifest says of the list.
    ///
    /// - Throws: ``BundleError`` if whoever receives it would refuse it: in a store of an earlier version any text can
    ///   be the name of a list.
    private func description(_ snapshot: StoreSnapshot, list id: Int64, until: EventID) throws -> ListDescription {
        let facts = try snapshot.facts(ofList: id, until: until)
        let description = ListDescription(
            name: list, source: facts.stated(.source), categoryScheme: facts.stated(.categoryScheme),
            kind: facts.kind, agreement: facts.stated(.agreement), jurisdiction: facts.stated(.jurisdiction),
            version: facts.stated(.version))
        if let text = description.unsafeText {
            throw BundleError(
                .unsafeText, path: store.path,
                "\(text) Whoever receives a bundle of it refuses it. Import the list again under another name.")
        }
        return description
    }

    private func checkSince(_ snapshot: StoreSnapshot, list id: Int64, until: EventID) throws {
        guard let since else { return }
        let first = try snapshot.firstEvent(ofList: id)
        guard since >= first, since <= until else {
            throw BundleError(
                .invalidRequest, path: store.path,
                "There are no changes of ‘\(list)’ since event \(since.rawValue): the list began with event \(first.rawValue), and "
                    + "the newest event is \(until.rawValue). Leave the event out for all of the list.")
        }
    }

    /// Hands on the lines of a section in pieces, with the number of lines in each.
    private func write(
        _ section: BundleFormat.Section, _ snapshot: StoreSnapshot, list id: Int64, records: EntryRecords,
        since: EventID?, until: EventID, _ body: (ArraySlice<UInt8>, Int64) throws -> Void
    ) throws {
        let since = since ?? EventID(rawValue: 0)
        var writer = JSONWriter(escapes: .byNumber)
        var lines: Int64 = 0
        var written = 0
        func lineEnded(_ writer: inout JSONWriter) throws {
            guard writer.bytes.count - written <= BundleFormat.maximumLineLength else {
                throw BundleError(.invalidRequest, path: store.path, "An entry is too long for a bundle.")
            }
            lines += 1
            written = writer.bytes.count
            guard written >= Self.chunkSize else { return }
            try body(writer.bytes[...], lines)
            writer.removeAll()
            (lines, written) = (0, 0)
        }
        if let selection = section.selection {
            try records.forEach(selection, after: since, upTo: until) { record in
                record.write(as: section, to: &writer)
                try lineEnded(&writer)
            }
        } else {
            try snapshot.forEachEvent(ofList: id, after: since, upTo: until) { event in
                BundleEvent.write(event, to: &writer)
                try lineEnded(&writer)
            }
        }
        if lines > 0 { try body(writer.bytes[...], lines) }
    }
}

extension BundleFormat.Section {
    /// The entries that a section holds; nil for the one of events.
    fileprivate var selection: EntryRecords.Selection? {
        switch self {
        case .events: nil
        case .ended: .ended
        case .changed: .changed
        case .entries: .added
        }
    }
}

extension ListFacts {
    /// What is said in a field; nil for an empty text as well.
    fileprivate func stated(_ field: Field) -> String? {
        self[field].flatMap { $0.isEmpty ? nil : $0 }
    }
}
