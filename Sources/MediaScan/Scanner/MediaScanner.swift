import DiskImageReading
import FileExamination
import Foundation
import ImageDecoding
public import IsolatedDecoding
public import KnownMatching
public import PerceptualHash
public import ScanLedger
import SystemFiles

/// Examines everything below some folders and looks for known pictures: on all processors, in bounded memory, in order.
///
/// ```swift
/// let store = try KnownHashStore(openingAt: "known.sqlite")
/// let scanner = MediaScanner(matcher: try KnownMatcher(store))
/// let summary = try scanner.scan(["/media/disk"]) { record in
///     for match in record.matches { print(record.path, match.list, match.entry) }
/// }
/// print(summary.found, "files,", summary.matchedFiles, "known")
/// ```
///
/// Every file met ends in one record. The records are those of one thread, in the same order, for any number of threads.
/// Nothing is changed: files are opened for reading only.
public struct MediaScanner: Sendable {
    public let matcher: KnownMatcher
    public let options: ScanOptions
    /// The hashes that are computed: PDQ at full resolution, and all that the store has hashes of.
    public let recipes: [HashRecipe]
    /// Whether pictures are screened by the fast pipeline; see ``ScanOptions/screens``.
    public let screens: Bool

    /// How many records may wait for an earlier one. It bounds memory: a slow file holds up no more than this.
    private static let reorderWindow = 1024

    public init(matcher: KnownMatcher, options: ScanOptions = ScanOptions()) {
        self.matcher = matcher
        self.options = options
        recipes = [.pdq] + matcher.recipes.filter { $0 != .pdq }
        // Other hashes need the whole picture in colour, and PDQ at full resolution costs little beside them.
        screens = options.screens && recipes == [.pdq]
    }

    /// Scans the folders and files named by `roots`.
    ///
    /// - Parameter receive: gets each record, in the order of path bytes, on the thread that called. An error it throws
    ///   ends the scan and is thrown on.
    /// - Throws: ``FolderWalk/RootError`` if a root cannot be walked, ``MediaScanError`` if the scan cannot go on, and what
    ///   `receive` throws.
    public func scan(_ roots: [String], receive: (FileRecord) throws -> Void) throws -> ScanSummary {
        try scan(FolderWalk(roots: roots.map { PathBytes($0) }), receive: receive)
    }

    /// Scans all that `source` holds.
    ///
    /// - Parameter delayed: is told of each thing that the scan has been waiting for for ``ScanOptions/delaySeconds``, and
    ///   again each time that has doubled; on the thread that called.
    public func scan(
        _ source: some MediaSource, delayed: (ScanDelay) -> Void = { _ in }, receive: (FileRecord) throws -> Void
    ) throws -> ScanSummary {
        try scan(expanding(source), continuing: ScanSummary(), delayed: delayed, receive: receive)
    }

    /// Scans all that `source` holds, and adds it to the sums of what was scanned before.
    func scan(
        _ source: some MediaSource, continuing summary: ScanSummary, delayed: (ScanDelay) -> Void,
        receive: (FileRecord) throws -> Void
    ) throws -> ScanSummary {
        var summary = summary
        try examine(source, delayed: delayed) { records in
            for record in records {
                summary.count(record)
                try receive(record)
            }
        }
        return summary
    }

    /// Examines all that `source` holds.
    ///
    /// - Parameters:
    ///   - stopsForDescriptors: whether too many open files end it; else the item that could not be opened fails.
    ///   - pause: is called whenever the next item is not done yet, and before the end.
    ///   - receive: gets the records of each item, on the thread that called.
    func examine(
        _ source: some MediaSource, stopsForDescriptors: Bool = true, delayed: (ScanDelay) -> Void,
        pause: () throws -> Void = {}, receive: ([FileRecord]) throws -> Void
    ) throws {
        let examiner = FileExaminer(
            matcher: matcher, recipes: recipes, options: options, screens: screens)
        let work = OrderedWork(
            source: source, order: readOrder(of: source), window: Self.reorderWindow, delaySeconds: options.delaySeconds
        )
        let workers = max(1, options.threadCount)
        // Threads of its own, which live as long as the scan. Those of Dispatch are watched by it through files of /proc, and
        // it traps when no more files can be opened.
        for _ in 0..<workers {
            Thread.detachNewThread {
                examineAll(work, examiner, stopsForDescriptors)
                work.finishWorker()
            }
        }
        do {
            try work.receiveAll(workers: workers, delayed: delayed, pause: pause, receive)
        } catch {
            source.interrupt()
            work.cancel(workers: workers)
            throw error
        }
    }

    /// What each thread of the scan does. Its worker process, if it has one, lives no longer than this: the system ends
    /// that process with the thread that started it.
    private func examineAll(_ work: OrderedWork, _ examiner: FileExaminer, _ stopsForDescriptors: Bool) {
        func examineAll(hashing: some ContentExaminer) {
            while let (number, item) = work.takeItem() {
                let records = examiner.examine(item, hashing: hashing)
                // A scan that goes on would record all that is left as failed.
                if stopsForDescriptors, records.contains(where: \.lacksDescriptors) {
                    return work.fail(
                        MediaScanError(
                            .tooManyOpenFiles, path: item.path,
                            "Too many files are open, so the scan was stopped. Let the process open more (‘ulimit -n’), "
                                + "or use fewer threads; then resume the scan."))
                }
                work.deliver(records, number: number)
            }
        }
        switch options.isolation {
        case .off: examineAll(hashing: InProcessExaminer())
        case .workerProcesses: examineAll(hashing: IsolatedExaminer(workerOptions))
        }
    }

    /// Lets this process have as many files open as it may ask for, and makes sure that a scan can have as many as it needs.
    /// To be called before anything is opened for it.
    ///
    /// - Throws: ``MediaScanError`` with ``MediaScanError/Code/tooFewDescriptors``.
    public static func reserveDescriptors(threadCount: Int) throws(MediaScanError) {
        guard let count = DescriptorLimit.raise() else { return }
        let needed = descriptorCount + descriptorCountOfThread * max(1, threadCount)
        guard count < needed else { return }
        throw MediaScanError(
            .tooFewDescriptors,
            "This process may have \(count) files open at once, and a scan with \(threadCount) threads needs \(needed). "
                + "Allow more (‘ulimit -n \(needed)’), or use fewer threads.")
    }

    /// The store with its journals and attached files, the ledger and the log, the folders of the walk; and for each thread
    /// a file, a folder, and the channel to its worker, which has two ends while that is started.
    private static let descriptorCount = 32 + OpenFolders.maximumCount
    private static let descriptorCountOfThread = 4

    /// The items of `source`, and after each disk image what lies in it.
    func expanding(_ source: some MediaSource) -> any MediaSource {
        guard options.opensDiskImages, DiskLibrary.isBuiltIn else { return source }
        return DiskImageItems(source, isolation: options.isolation, limits: options.nestedLimits)
    }

    /// The order in which the files of `source` are read.
    func readOrder(of source: some MediaSource) -> ReadOrder {
        options.readOrder.resolved(for: source.location)
    }

    /// What isolation a scan has: nil where pictures are decoded in this process.
    ///
    /// - Throws: if no worker process can be started.
    public func isolationReport() throws -> IsolationReport? {
        guard case .workerProcesses = options.isolation else { return nil }
        let worker = workerOptions
        return IsolationReport(
            workerCount: max(1, options.threadCount), memoryByteCount: worker.memoryByteCount(options.limits),
            mechanisms: try WorkerProcess(worker, limits: options.limits).mechanisms)
    }

    /// How the workers are started, of which there is one for each thread.
    private var workerOptions: WorkerOptions {
        guard case .workerProcesses(let worker) = options.isolation else { return WorkerOptions() }
        return worker.sharingMemory(among: options.threadCount)
    }
}

extension FileRecord {
    /// Whether the file failed because this process, or the system, has too many files open.
    fileprivate var lacksDescriptors: Bool {
        status == .failed && reason?.code == Reason.Code.tooManyOpenFiles.rawValue
    }
}
