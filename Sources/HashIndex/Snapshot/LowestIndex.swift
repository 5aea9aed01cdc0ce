import Synchronization

/// The lowest of the numbers that several threads note.
final class LowestIndex: Sendable {
    private let lowest = Mutex<Int?>(nil)

    func note(_ number: Int) {
        lowest.withLock { $0 = min($0 ?? number, number) }
    }

    var value: Int? { lowest.withLock { $0 } }
}
