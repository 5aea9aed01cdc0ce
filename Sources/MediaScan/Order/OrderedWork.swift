import Dispatch
import ScanLedger
import Synchronization

/// Hands out items to workers, and their records back in the order of the items.
///
/// Items are numbered in the order of their source, and may be handed out in another one. Records that are early wait; at
/// most `window` items are under way or waiting, so a slow one bounds the memory of those after it. Nothing can lock up: the
/// lowest number under way is always being worked on, or is among those that are handed out while there are places; and
/// delivering it frees its place.
final class OrderedWork: Sendable {
    private struct Intake: Sendable {
        var items: NumberedItems
        var isCancelled = false
    }

    private struct Outlet: Sendable {
        var waiting: [Int: [FileRecord]] = [:]
        var finishedWorkers = 0
        var failure: MediaScanError?
    }

    private let intake: Mutex<Intake>
    private let outlet = Mutex(Outlet())
    private let places: DispatchSemaphore
    private let news = DispatchSemaphore(value: 0)
    private let watch: WorkWatch

    /// - Parameter delaySeconds: after how long something that is waited for is reported.
    init(source: some MediaSource, order: ReadOrder, window: Int, delaySeconds: Double = 60) {
        watch = WorkWatch(seconds: delaySeconds)
        // Fewer are taken ahead than may be under way: so a number is handed out before later ones have all the places.
        intake = Mutex(Intake(items: NumberedItems(source, order: order, maximumAhead: window / 2)))
        // Raised from zero, for Dispatch traps when a semaphore ends below the value it began with, as a cancelled scan's
        // would.
        places = DispatchSemaphore(value: 0)
        for _ in 0..<window { places.signal() }
    }

    /// The next item and its number; nil when there are no more. Waits while too many are under way.
    func takeItem() -> (number: Int, item: MediaItem)? {
        places.wait()
        let taken: (Int, MediaItem)? = intake.withLock { intake in
            guard !intake.isCancelled else { return nil }
            watch.beginSearch()
            let taken = intake.items.next()
            watch.endSearch(taken)
            return taken
        }
        if taken == nil { places.signal() }
        return taken
    }

    /// Gives back the record of the item with `number`, and those of what lies inside it.
    func deliver(_ records: [FileRecord], number: Int) {
        watch.endExamination(number)
        outlet.withLock { $0.waiting[number] = records }
        news.signal()
    }

    /// Says that the scan cannot go on.
    func fail(_ error: MediaScanError) {
        outlet.withLock { if $0.failure == nil { $0.failure = error } }
        news.signal()
    }

    /// Says that a worker has no more to do.
    func finishWorker() {
        outlet.withLock { $0.finishedWorkers += 1 }
        news.signal()
    }

    /// Calls `receive` with the records of each item in order, until all workers have finished.
    ///
    /// - Parameters:
    ///   - delayed: is told of what takes too long, between the records.
    ///   - pause: is called whenever the next item is not done yet, and before the end.
    /// - Throws: what `receive` and `pause` throw, and what ``fail(_:)`` was told, after the records before it.
    func receiveAll(
        workers: Int, delayed: (ScanDelay) -> Void = { _ in }, pause: () throws -> Void = {},
        _ receive: ([FileRecord]) throws -> Void
    ) throws {
        var next = 0
        let interval = DispatchTimeInterval.milliseconds(watch.intervalMilliseconds)
        var nextLook = DispatchTime.now() + interval
        while true {
            _ = news.wait(timeout: nextLook)
            if DispatchTime.now() >= nextLook {
                for delay in watch.newDelays() { delayed(delay) }
                nextLook = .now() + interval
            }
            let (ready, isFinished, failure) = outlet.withLock { outlet in
                var ready: [[FileRecord]] = []
                while let records = outlet.waiting.removeValue(forKey: next + ready.count) { ready.append(records) }
                return (ready, outlet.finishedWorkers == workers, outlet.failure)
            }
            for records in ready {
                next += 1
                try receive(records)
                places.signal()
            }
            if !ready.isEmpty { try pause() }
            if let failure { throw failure }
            if isFinished { return }
        }
    }

    /// Lets the workers end after what they are doing, and waits for them.
    func cancel(workers: Int) {
        intake.withLock { $0.isCancelled = true }
        while outlet.withLock({ $0.finishedWorkers }) < workers {
            places.signal()
            _ = news.wait(timeout: .now() + .milliseconds(50))
        }
    }
}
