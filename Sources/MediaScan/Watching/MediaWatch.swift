import FileReading
public import ScanLedger
import Synchronization
public import SystemFiles
import TextCoding

/// A watch of folders that examines what appears in them as a scan does, and records it in ledgers, one a day.
///
/// ```swift
/// let files = try WatchedFiles(in: ["/srv/uploads"])
/// let watch = try MediaWatch(of: files, recordingIn: "watch-2026", with: scanner)
/// try watch.run(makeRun: { try ScanRun(of: scanner, …) }) { arrival in … }
/// ```
///
/// Started again, it examines what no ledger in its folder has, by path, size, time and number of the file; so nothing is left
/// out, and nothing that was recorded is examined twice, in whatever way it ended.
public struct MediaWatch: Sendable {
    /// A file that was recorded, or a thing inside it.
    public struct RecordedFile: Sendable {
        public let record: FileRecord
        /// The ledger, and the number of the line in it, from 1.
        public let ledger: PathBytes
        public let line: Int
    }

    private let files: WatchedFiles
    private let ledgers: WatchLedgers
    private let scanner: MediaScanner

    /// A watch that ends what an earlier one left unfinished in `folder`, which must exist.
    ///
    /// - Throws: ``AuditLogError`` where another watch uses the folder; ``LedgerError`` and ``ScanFolderError`` where a ledger in it
    ///   cannot be ended.
    public init(of files: WatchedFiles, recordingIn folder: PathBytes, with scanner: MediaScanner) throws {
        self.files = files
        self.scanner = scanner
        ledgers = WatchLedgers(folder: folder)
        try ledgers.concludeInterrupted()
    }

    /// Examines and records files until the watch is stopped.
    ///
    /// - Parameters:
    ///   - makeRun: describes the run; called for each ledger.
    ///   - delayed: is told of files that take long.
    ///   - begin: is told of each ledger's folder.
    ///   - receive: gets what was recorded, once the system has its line; on the thread that called.
    /// - Throws: ``LedgerError`` and ``AuditLogError`` where something cannot be written, and what the closures throw.
    public func run(
        makeRun: () throws -> ScanRun, delayed: (ScanDelay) -> Void = { _ in },
        begin: (PathBytes) throws -> Void = { _ in },
        receive: (RecordedFile) throws -> Void
    ) throws {
        while !files.isStopped {
            let now = Timestamp.now
            var run = try makeRun()
            run.watch = ScanRun.Watch(method: files.method.rawValue, roots: files.roots.map(\.path))
            let path = try ledgers.makeScanFolder(at: now)
            let ledger = path.appending(LedgerWriter.fileName.utf8)
            var folder = try ScanFolder(at: path)
            try begin(path)
            let day = WatchedDay(files: files, ledgers: ledgers, end: now.nextDay)
            _ = try folder.record(
                arrivalsOf: day, with: scanner, run: run, delayed: { if !$0.isSearch { delayed($0) } }
            ) { record, line in
                try receive(RecordedFile(record: record, ledger: ledger, line: line))
            }
            if let failure = day.failure { throw failure }
        }
    }
}

/// The files that appear until a day ends.
private final class WatchedDay: MediaSource {
    private let files: WatchedFiles
    private let ledgers: WatchLedgers
    private let end: Timestamp
    private let lastFailure = Mutex<(any Error)?>(nil)

    init(files: WatchedFiles, ledgers: WatchLedgers, end: Timestamp) {
        self.files = files
        self.ledgers = ledgers
        self.end = end
    }

    /// Why the day ended early.
    var failure: (any Error)? { lastFailure.withLock { $0 } }

    func interrupt() { files.stop() }

    func next() -> MediaItem? {
        guard failure == nil else { return nil }
        return files.next(until: end) {
            do {
                return try ledgers.seenFiles()
            } catch {
                // Without the ledgers nobody knows what was examined.
                lastFailure.withLock { $0 = error }
                files.stop()
                return SeenFiles()
            }
        }
    }
}

extension Timestamp {
    /// The first moment of the next day in UTC.
    fileprivate var nextDay: Timestamp {
        Timestamp(seconds: (seconds / 86_400 + 1) * 86_400, nanoseconds: 0)
    }
}
