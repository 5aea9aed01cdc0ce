import Synchronization
import SystemFiles

/// Knows what each thread of a scan is doing and since when, and tells what takes too long.
final class WorkWatch: Sendable {
    private struct Task: Sendable {
        let path: PathBytes?
        let start = SuspendingClock.now
        /// After how many seconds it is reported next.
        var nextSeconds: Double
    }

    private struct State: Sendable {
        var examinations: [Int: Task] = [:]
        var search: Task?
        var lastPath: PathBytes?
    }

    private let state = Mutex(State())
    private let seconds: Double

    /// - Parameter seconds: after how long something is reported, and again each time it has taken twice as long.
    init(seconds: Double) {
        self.seconds = max(0.01, seconds)
    }

    /// How often to ask for ``newDelays()``, in milliseconds.
    var intervalMilliseconds: Int { Int(min(seconds * 1000 / 4, 5000).rounded(.up)) }

    func beginSearch() {
        state.withLock { $0.search = Task(path: $0.lastPath, nextSeconds: seconds) }
    }

    /// - Parameter found: the next item and its number; nil when there are no more.
    func endSearch(_ found: (number: Int, item: MediaItem)?) {
        state.withLock { state in
            state.search = nil
            guard let found else { return }
            state.lastPath = found.item.path
            state.examinations[found.number] = Task(path: found.item.path, nextSeconds: seconds)
        }
    }

    func endExamination(_ number: Int) {
        state.withLock { $0.examinations[number] = nil }
    }

    /// What has come to take too long since this was asked last, in the order of the numbers.
    func newDelays() -> [ScanDelay] {
        let now = SuspendingClock.now
        func delay(_ task: inout Task, isSearch: Bool) -> ScanDelay? {
            let seconds = (now - task.start) / .seconds(1)
            guard seconds >= task.nextSeconds else { return nil }
            while task.nextSeconds <= seconds { task.nextSeconds *= 2 }
            return ScanDelay(path: task.path, isSearch: isSearch, seconds: Int(seconds))
        }
        return state.withLock { state in
            var delays: [ScanDelay] = []
            if var search = state.search {
                if let found = delay(&search, isSearch: true) { delays.append(found) }
                state.search = search
            }
            for (number, task) in state.examinations.sorted(by: { $0.key < $1.key }) {
                var task = task
                if let found = delay(&task, isSearch: false) { delays.append(found) }
                state.examinations[number] = task
            }
            return delays
        }
    }
}
