import Dispatch
import HashIndex
import PerceptualHash
import Synchronization

/// Searches an index for queries and takes the time.
struct SearchRun {
    let index: any HammingIndex<PDQHash>
    let queries: [PDQHash]
    let radius: Distance

    /// How queries are put.
    enum Mode: String, CaseIterable, Encodable {
        /// One after the other.
        case single
        /// Eight at a time, as many as a picture has transforms.
        case batch
        /// All of them, as fast as may be, on one thread or two: eight at a time.
        case oneThread = "1 thread"
        case twoThreads = "2 threads"
    }

    static let batchLength = 8

    /// One measurement; times in seconds.
    struct Sample: Encodable {
        /// Of all queries together.
        let cpu: Double
        let wall: Double
        let queries: Int
        /// How many matches there were.
        let found: Int
        /// On a processor, of each query or of each batch; empty where threads share the work.
        let seconds: [Double]
    }

    /// How many queries take about so many seconds: all if they take less, and 8 at least.
    func queryCount(lasting seconds: Double) -> Int {
        let sample = sample(.single, limit: 4)
        return min(queries.count, max(8, Int(seconds / max(sample.cpu, 1e-9) * 4) & ~7))
    }

    /// Measures the first `limit` queries.
    func sample(_ mode: Mode, limit: Int) -> Sample {
        let queries = Array(queries.prefix(limit))
        return switch mode {
        case .single: timed(queries, of: 1)
        case .batch: timed(queries, of: Self.batchLength)
        case .oneThread: shared(queries, threadCount: 1)
        case .twoThreads: shared(queries, threadCount: 2)
        }
    }

    private func timed(_ queries: [PDQHash], of length: Int) -> Sample {
        var found = 0
        var seconds: [Double] = []
        seconds.reserveCapacity(queries.count / length + 1)
        let (_, cpu, wall) = Stopwatch.time {
            for first in stride(from: 0, to: queries.count, by: length) {
                let start = Stopwatch.threadTime()
                found += search(queries, from: first, length: length)
                seconds.append(Stopwatch.threadTime() - start)
            }
        }
        return Sample(cpu: cpu, wall: wall, queries: queries.count, found: found, seconds: seconds)
    }

    private func shared(_ queries: [PDQHash], threadCount: Int) -> Sample {
        let next = Atomic(0)
        let found = Atomic(0)
        let (_, cpu, wall) = Stopwatch.time {
            DispatchQueue.concurrentPerform(iterations: threadCount) { _ in
                while true {
                    let first = next.add(Self.batchLength, ordering: .relaxed).oldValue
                    guard first < queries.count else { return }
                    found.add(search(queries, from: first, length: Self.batchLength), ordering: .relaxed)
                }
            }
        }
        return Sample(cpu: cpu, wall: wall, queries: queries.count, found: found.load(ordering: .relaxed), seconds: [])
    }

    /// The number of matches of `length` queries, or as many as are left.
    private func search(_ queries: [PDQHash], from first: Int, length: Int) -> Int {
        guard length > 1 else { return index.matches(of: queries[first], within: radius).count }
        let batch = Array(queries[first..<min(first + length, queries.count)])
        return index.matches(ofEach: batch, within: radius).reduce(0) { $0 + $1.count }
    }
}
