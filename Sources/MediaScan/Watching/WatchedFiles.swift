#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

import Dispatch
import FileReading
import Foundation
import ScanLedger
import Synchronization
public import SystemFiles
import TextCoding

/// The files that appear in folders, handed out as they do: what was closed after it was written to, and what was given a name
/// there.
///
/// Watching begins before the folders are walked for what is there already, so nothing falls in between; a file that both
/// find is handed out once. Where the system loses events, or more come than are kept, the folders are walked again.
public final class WatchedFiles: Sendable {
    private struct State {
        var paths: [PathBytes] = []
        /// How many of ``paths`` were taken.
        var takenCount = 0
        var folders: [PathBytes] = []
        var needsWalk = true
        var polls = false
        var isStopped = false
        var nextBacklog = WatchedFiles.firstBacklog

        var waitingCount: Int { paths.count - takenCount }
    }

    /// What only whoever takes items uses.
    private struct Taking {
        var walk: FolderWalk?
        /// The files that ledgers have, while all folders are walked.
        var seen = SeenFiles()
        var recent = RecentFiles()
        /// Files that a walk has met and that may still be written, each with the time from which on it counts as whole.
        var settling: [(path: PathBytes, due: DispatchTime)] = []
        var goneCount = 0
        var nextPoll = DispatchTime.now()
    }

    /// How files are learned of: never ``WatchMethod/automatic``.
    public let method: WatchMethod
    let roots: [WatchedRoot]
    private let scope: WalkScope
    private let pollInterval: DispatchTimeInterval
    private let notify: @Sendable (WatchNotice) -> Void
    private let state = Mutex(State())
    private let taking = Mutex(Taking())
    private let news = DispatchSemaphore(value: 0)

    /// More than this are not kept: all folders are walked instead.
    private static let maximumWaitingCount = 1 << 16
    /// From how many waiting files on they are reported, and again each time there are twice as many.
    private static let firstBacklog = 1000
    /// How long a file that a walk meets must have been left alone before it is taken for whole; nobody tells whether it is closed.
    private static let settlingSeconds = 2

    /// Begins to watch.
    ///
    /// - Parameters:
    ///   - folders: with all that lies in them.
    ///   - scope: what is left out.
    ///   - pollSeconds: how often the folders are walked where the system does not tell.
    ///   - notify: is told of what people should know, on any thread.
    /// - Throws: ``WatchError`` where a folder does not exist, or cannot be watched by `method`.
    public init(
        in folders: [PathBytes], by method: WatchMethod = .automatic, scope: WalkScope = WalkScope(),
        pollSeconds: Int = 10, notify: @escaping @Sendable (WatchNotice) -> Void = { _ in }
    ) throws(WatchError) {
        roots = try folders.map { folder throws(WatchError) in
            do throws(SystemError) {
                return try WatchedRoot(folder)
            } catch {
                throw WatchError(
                    code: .cannotWatch, path: folder, message: "\(error.message). Check the path of the folder.",
                    cause: error)
            }
        }
        self.scope = scope
        pollInterval = .seconds(max(1, pollSeconds))
        self.notify = notify
        let candidates: [WatchMethod] = method == .automatic ? [.fanotify, .inotify] : [method]
        var chosen: (method: WatchMethod, events: any FolderEvents)?
        for candidate in candidates where candidate != .polling && chosen == nil {
            do throws(SystemError) {
                let events: any FolderEvents =
                    candidate == .fanotify ? try FileSystemEvents(roots) : try WatchedFolders()
                for root in roots { try Self.watchTree(root.path, events) }
                chosen = (candidate, events)
            } catch {
                guard method == .automatic else {
                    throw WatchError(
                        code: .cannotWatch, path: roots[0].path,
                        message: "\(candidate.rawValue) cannot be used: \(error.message). \(Self.remedy(candidate))",
                        cause: error)
                }
                notify(.unavailable(candidate, reason: error.message))
            }
        }
        self.method = chosen?.method ?? .polling
        if let events = chosen?.events { listen(to: events) } else { state.withLock { $0.polls = true } }
    }

    private static func remedy(_ method: WatchMethod) -> String {
        method == .fanotify
            ? "It needs root and Linux 5.9 or later; leave out --method for what can be used."
            : "Allow more watches (‘sysctl fs.inotify.max_user_watches’), or use --method polling."
    }

    /// Ends the watch: what was handed out is examined, and no more comes.
    public func stop() {
        state.withLock { $0.isStopped = true }
        news.signal()
    }

    var isStopped: Bool { state.withLock { $0.isStopped } }

    // MARK: - Events

    /// Watches a folder and all below it, those first that hold others: they report what is made meanwhile.
    private static func watchTree(_ folder: PathBytes, _ events: some FolderEvents) throws(SystemError) {
        try events.watch(folder)
        var waiting = [folder]
        while let folder = waiting.popLast() {
            guard let open = try? OpenFolder(at: folder), var listing = try? DirectoryListing(of: open) else {
                continue
            }
            while let entry = listing.next() {
                guard entry.kind == .folder else { continue }
                let path = folder.appending(entry.name)
                do throws(SystemError) {
                    try events.watch(path)
                    waiting.append(path)
                } catch {
                    // One that cannot be entered, or is gone, is met by the walk.
                    guard error.isMissing || error.isRefusal else { throw error }
                }
            }
        }
    }

    private func listen(to events: some FolderEvents) {
        Thread.detachNewThread { [weak self] in
            while true {
                var interest = pollfd(fd: events.descriptor, events: Int16(POLLIN), revents: 0)
                let ready = unsafe poll(&interest, 1, 500)
                guard let self, !self.isStopped else { return }
                guard ready > 0 else { continue }
                do throws(SystemError) {
                    for event in try events.read() { self.take(event, of: events) }
                } catch {
                    self.loseEvents()
                    self.notify(.unwatched(self.roots[0].path, reason: error.message))
                    self.state.withLock { $0.polls = true }
                    return
                }
            }
        }
    }

    private func take(_ event: FolderEvent, of events: some FolderEvents) {
        switch event {
        case .file(let path): add(path)
        case .name(let path):
            // A file that has just been made is reported again when it is closed.
            guard let status = FileStatus.ofLink(at: path), status.kind != .file || status.linkCount > 1 else { return }
            add(path)
        case .folder(let path):
            watch(path, events)
            state.withLock { state in
                if state.folders.count < Self.firstBacklog {
                    state.folders.append(path)
                } else {
                    state.needsWalk = true
                }
            }
            news.signal()
        case .overflow:
            loseEvents()
            for root in roots { watch(root.path, events) }
        }
    }

    private func watch(_ folder: PathBytes, _ events: some FolderEvents) {
        do throws(SystemError) {
            try Self.watchTree(folder, events)
        } catch {
            guard !error.isMissing else { return }
            notify(.unwatched(folder, reason: error.message))
            state.withLock { $0.polls = true }
            news.signal()
        }
    }

    private func loseEvents() {
        state.withLock { $0.needsWalk = true }
        notify(.overflow)
        news.signal()
    }

    private func add(_ path: PathBytes) {
        var backlog: Int?
        let hasRoom = state.withLock { state in
            guard state.waitingCount < Self.maximumWaitingCount else {
                let isNew = !state.needsWalk
                state.needsWalk = true
                return !isNew
            }
            if state.takenCount > 0, state.takenCount >= state.paths.count / 2 {
                state.paths.removeFirst(state.takenCount)
                state.takenCount = 0
            }
            state.paths.append(path)
            if state.waitingCount >= state.nextBacklog {
                backlog = state.waitingCount
                state.nextBacklog *= 2
            }
            return true
        }
        if let backlog { notify(.backlog(backlog)) }
        if !hasRoom { notify(.overflow) }
        news.signal()
    }

    private func takePath() -> PathBytes? {
        state.withLock { state in
            guard state.waitingCount > 0 else {
                state.paths.removeAll(keepingCapacity: true)
                state.takenCount = 0
                state.nextBacklog = Self.firstBacklog
                return nil
            }
            state.takenCount += 1
            return state.paths[state.takenCount - 1]
        }
    }

    // MARK: - Items

    /// The next file, waiting for one; nil once `end` has come, or the watch was stopped.
    ///
    /// - Parameter seen: the files that ledgers have; asked for when all folders are to be walked.
    func next(until end: Timestamp, seen: () -> SeenFiles) -> MediaItem? {
        taking.withLock { taking in
            while !isStopped, Timestamp.now < end {
                if let path = takePath() {
                    if let item = item(at: path, isClosed: true, &taking) { return item }
                } else if let file = taking.settling.first, file.due <= .now() {
                    taking.settling.removeFirst()
                    if let item = item(at: file.path, isClosed: false, &taking) { return item }
                } else if let item = taking.walk?.next() {
                    if let item = arriving(item, isClosed: false, &taking) { return item }
                } else {
                    taking.walk = nil
                    if beginWalk(&taking, seen) { continue }
                    taking.seen = SeenFiles()
                    _ = news.wait(timeout: .now() + .milliseconds(500))
                }
            }
            return nil
        }
    }

    /// Begins the next walk that is due, if there is one.
    private func beginWalk(_ taking: inout Taking, _ seen: () -> SeenFiles) -> Bool {
        let isPollDue = DispatchTime.now() >= taking.nextPoll
        let (folder, walksAll): (PathBytes?, Bool) = state.withLock { state in
            if state.needsWalk || state.polls && isPollDue {
                state.needsWalk = false
                state.folders.removeAll()
                return (nil, true)
            }
            return (state.folders.isEmpty ? nil : state.folders.removeFirst(), false)
        }
        if walksAll {
            taking.seen = seen()
            taking.walk = try? FolderWalk(roots: roots.map(\.path), scope: scope)
            taking.nextPoll = .now() + pollInterval
            return taking.walk != nil
        }
        guard let folder else { return false }
        // One that is gone holds nothing.
        taking.walk = isExcluded(folder) ? nil : try? FolderWalk(roots: [folder], scope: scope)
        return true
    }

    /// The item of what stands at `path`; nil where there is nothing to examine any more, or it was handed out already.
    private func item(at path: PathBytes, isClosed: Bool, _ taking: inout Taking) -> MediaItem? {
        guard let content = roots.lazy.compactMap({ FileBelowRoot(path, below: $0) }).first else { return nil }
        guard !isExcluded(path) else { return nil }
        do throws(SystemError) {
            let status = try content.currentStatus()
            guard status.kind != .folder else { return nil }
            return arriving(Place(path: path, kind: status.kind, content: content).item, isClosed: isClosed, &taking)
        } catch {
            // Given another name, which is reported, or gone.
            taking.goneCount += 1
            // At 1, 2, 4, 8 and so on.
            if taking.goneCount.nonzeroBitCount == 1 { notify(.gone(taking.goneCount)) }
            return nil
        }
    }

    /// `item` as one that arrives now; nil where it was handed out already, was to be left out, or may still be written.
    ///
    /// - Parameter isClosed: whether the system has told that it was closed; else it must have been left alone for a while.
    private func arriving(_ item: MediaItem, isClosed: Bool, _ taking: inout Taking) -> MediaItem? {
        guard item.obstacle?.reason.code != FileRecord.Reason.Code.excluded.rawValue else { return nil }
        let status = item.content.status()
        let now = Timestamp.now
        if !isClosed, item.obstacle == nil, let modified = status?.modified,
            (0..<Int64(Self.settlingSeconds)).contains(now.seconds - modified.seconds)
        {
            if taking.settling.count < Self.maximumWaitingCount {
                taking.settling.append((item.path, .now() + .seconds(Self.settlingSeconds)))
            } else {
                state.withLock { $0.needsWalk = true }
            }
            return nil
        }
        let fingerprint = FileFingerprint(
            path: item.path, size: item.obstacle == nil ? status?.size : nil, modified: status?.modified,
            inode: status?.identity?.inode)
        guard !taking.seen.contains(fingerprint), taking.recent.insert(fingerprint) else { return nil }
        var item = item
        item.arrived = now
        return item
    }

    /// Whether what was to be left out lies on the way to `path`.
    private func isExcluded(_ path: PathBytes) -> Bool {
        guard !scope.exclusions.isEmpty, let root = roots.first(where: { path.lies(in: $0.path) }) else { return false }
        let below = path.bytes.dropFirst(root.path.appending([]).bytes.count)
        var end = below.startIndex
        while end < below.endIndex {
            end = below[end...].firstIndex(of: UInt8(ascii: "/")) ?? below.endIndex
            let isFolder = end < below.endIndex
            if scope.exclusion(of: below[..<end], isFolder: isFolder) != nil { return true }
            end = min(below.endIndex, end + 1)
        }
        return false
    }
}
