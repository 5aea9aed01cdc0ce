import ScanLedger
import SystemFiles
import TextCoding

/// The folder in which a watch keeps its ledgers: for each day (in UTC) a folder, `2026-11-29`, and in it the folder of a scan
/// for each time that the watch was started on that day, `001`, `002` and so on.
struct WatchLedgers: Sendable {
    let folder: PathBytes

    /// The folders of scans, in the order in which they were begun.
    func scanFolders() throws(SystemError) -> [PathBytes] {
        var found: [PathBytes] = []
        for day in try Self.folders(in: folder) where Self.isDay(day) {
            for number in try Self.folders(in: folder.appending(day)) where Self.isNumber(number) {
                found.append(folder.appending(day).appending(number))
            }
        }
        return found
    }

    /// Makes the folder of the next scan at `time`.
    func makeScanFolder(at time: Timestamp) throws(SystemError) -> PathBytes {
        let day = folder.appending(time.text(fractionDigits: 0).utf8.prefix(10))
        try day.makeFolder()
        let last = try Self.folders(in: day).filter(Self.isNumber).last
        let number = last.flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 0
        let digits = String(number + 1)
        let path = day.appending((String(repeating: "0", count: max(0, 3 - digits.count)) + digits).utf8)
        try path.makeFolder()
        return path
    }

    /// Ends the scans that were interrupted, with what they had recorded.
    func concludeInterrupted() throws {
        for path in try scanFolders() {
            guard path.appending(LedgerWriter.partialFileName.utf8).fileSize != nil,
                path.appending(LedgerWriter.fileName.utf8).fileSize == nil
            else { continue }
            var scan = try ScanFolder(at: path)
            _ = try scan.conclude()
        }
    }

    /// The files that the ledgers have records of, those that are being written among them.
    func seenFiles() throws -> SeenFiles {
        var fingerprints: [FileFingerprint] = []
        for path in try scanFolders() {
            let whole = path.appending(LedgerWriter.fileName.utf8)
            let ledger = whole.fileSize != nil ? whole : path.appending(LedgerWriter.partialFileName.utf8)
            guard ledger.fileSize != nil else { continue }
            var reader = try LedgerReader(opening: ledger, demanding: .unfinished)
            do throws(LedgerError) {
                while let line = try reader.next() {
                    if case .file(let record) = line, !record.isNested { fingerprints.append(FileFingerprint(record)) }
                }
            } catch {
                // What follows a fault is examined again.
                continue
            }
        }
        return SeenFiles(fingerprints)
    }

    private static func folders(in folder: PathBytes) throws(SystemError) -> [[UInt8]] {
        var listing = try DirectoryListing(of: OpenFolder(at: folder))
        var names: [[UInt8]] = []
        while let entry = listing.next() {
            if entry.kind == .folder { names.append(Array(entry.name)) }
        }
        return names
    }

    private static func isDay(_ name: [UInt8]) -> Bool {
        let parts = name.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return parts.count == 3 && parts.allSatisfy { !$0.isEmpty && isNumber(Array($0)) }
    }

    private static func isNumber(_ name: [UInt8]) -> Bool {
        !name.isEmpty && name.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
