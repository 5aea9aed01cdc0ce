import Dispatch
import FileExamination
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
    /// - Throws: ``FolderWalk/RootError`` if a root cannot be walked, and what `receive` throws.
    public func scan(_ roots: [String], receive: (FileRecord) throws -> Void) throws -> ScanSummary {
        try scan(FolderWalk(roots: roots.map { PathBytes($0) }), receive: receive)
    }

    /// Scans all that `source` holds.
    public func scan(_ source: some MediaSource, receive: (FileRecord) throws -> Void) throws -> ScanSummary {
        try scan(source, continuing: ScanSummary(), receive: receive)
    }

    /// Scans all that `source` holds, and adds it to the sums of what was scanned before.
    func scan(
        _ source: some MediaSource, continuing summary: ScanSummary, receive: (FileRecord) throws -> Void
    ) throws -> ScanSummary {
        let examiner = FileExaminer(
            matcher: matcher, recipes: recipes, options: options, screens: screens)
        let work = OrderedWork(source: source, order: readOrder(of: source), window: Self.reorderWindow)
        let workers = max(1, options.threadCount)
        let queue = DispatchQueue(label: "MediaScanner", attributes: .concurrent)
        // Work items that live as long as the scan: Dispatch starts a thread for each, and a thread that waits for the
        // disk keeps no other from running.
        for _ in 0..<workers {
            queue.async {
                examineAll(work, examiner)
                work.finishWorker()
            }
        }
        var summary = summary
        do {
            try work.receiveAll(workers: workers) { record in
                summary.count(record)
                try receive(record)
            }
        } catch {
            work.cancel(workers: workers)
            throw error
        }
        return summary
    }

    /// What each thread of the scan does. Its worker process, if it has one, lives no longer than this: the system ends
    /// that process with the thread that started it.
    private func examineAll(_ work: OrderedWork, _ examiner: FileExaminer) {
        func examineAll(hashing: some ContentExaminer) {
            while let (number, item) = work.takeItem() {
                work.deliver(examiner.examine(item, hashing: hashing), number: number)
            }
        }
        switch options.isolation {
        case .off: examineAll(hashing: InProcessExaminer())
        case .workerProcesses: examineAll(hashing: IsolatedExaminer(workerOptions))
        }
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
