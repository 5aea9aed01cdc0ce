public import HashLists
import KnownHashes
import SystemFiles

/// Writes the entries of one list in a format that others read.
///
/// ```swift
/// let report = try ListExport(store: store, list: "hotline", format: .vics).write(toFile: "hotline.json")
/// for loss in report.losses { print("not in the file: \(loss.count) × \(loss.what)") }
/// ```
///
/// It holds one entry at a time. The same list gives the same bytes each time. Withdrawn entries are left out.
public struct ListExport: Sendable {
    private static let chunkSize = 65_536

    public let store: KnownHashStore

    /// The name of the list.
    public let list: String

    public let format: ExportFormat

    public let options: ExportOptions

    public init(store: KnownHashStore, list: String, format: ExportFormat, options: ExportOptions = ExportOptions()) {
        self.store = store
        self.list = list
        self.format = format
        self.options = options
    }

    /// Hands the file on in pieces, in their order.
    ///
    /// - Throws: ``StoreError`` if there is no such list or the store cannot be read, and whatever `sink` throws.
    public func write(to sink: (ArraySlice<UInt8>) throws -> Void) throws -> ExportReport {
        guard let description = try store.list(named: list) else {
            let names = try store.lists().map { "‘\($0.name)’" }.joined(separator: ", ")
            throw StoreError(
                .invalidRequest, path: store.path,
                "The store has no list ‘\(list)’. It has: \(names.isEmpty ? "none" : names).")
        }
        var writer = writer(for: description)
        var report = ExportReport(list: list, format: format)
        var bytes: [UInt8] = []
        writer.begin(&bytes)
        var withdrawnCount = 0
        try store.forEachEntry(ofList: list) { entry, label in
            // The formats cannot say that an entry was taken back, and whoever reads the file would match it.
            guard entry.state != .withdrawn else {
                withdrawnCount += 1
                return
            }
            report.entryCount += 1
            report.recordCount += writer.write(entry, label: label, to: &bytes)
            if bytes.count >= Self.chunkSize {
                try sink(bytes[...])
                bytes.removeAll(keepingCapacity: true)
            }
        }
        writer.end(&bytes)
        if !bytes.isEmpty { try sink(bytes[...]) }
        var losses = writer.losses
        losses.note("withdrawn entries, which are left out", count: withdrawnCount)
        report.losses = losses.losses
        return report
    }

    /// Writes the file at `path`, which only its owner may read.
    ///
    /// It is written beside its place as `NAME.partial` and put there when it is complete and on the disk. An existing
    /// file is replaced only if `replacing` says so.
    ///
    /// - Throws: ``FileWriteError``, and ``StoreError`` if the store cannot be read. Then there is no file, or the old one.
    public func write(toFile path: String, replacing: Bool = false) throws -> ExportReport {
        try AtomicFile.write(path, replacing: replacing) { sink in try write(to: sink) }
    }

    private func writer(for description: KnownList) -> any EntryTextWriter {
        switch format {
        case .csv: CSVWriter(formulas: options.formulas)
        case .pdqText: HashTextWriter()
        case .vics: VICSWriter(categoryScheme: description.categoryScheme)
        case .threatExchange: ThreatExchangeWriter()
        }
    }
}
