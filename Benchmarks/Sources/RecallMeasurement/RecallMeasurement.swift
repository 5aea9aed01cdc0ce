import Foundation
import PerceptualHash
import Synchronization

/// What a scan finds of altered copies, and what it takes for a copy wrongly.
///
///     RecallMeasurement recall ORIGINALS COPIES [EFFORT …]
///     RecallMeasurement pairs ENTRIES COPIES EFFORT WINDOWS [SHARE]
///
/// ORIGINALS is a folder of pictures, and COPIES what `recall/alter.py` made of them.
@main
struct RecallMeasurement {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count >= 3 else { return print("recall ORIGINALS COPIES [EFFORT …] | pairs …") }
        switch arguments[0] {
        case "recall":
            let efforts = arguments.dropFirst(3).compactMap(Effort.init(rawValue:))
            RecallTable(originals: arguments[1], copies: arguments[2]).print(
                efforts.isEmpty ? Effort.allCases : efforts)
        case "one":
            RecallTable(originals: arguments[1], copies: arguments[2]).printEach(
                arguments[3], Effort(rawValue: arguments[4]) ?? .normal)
        case "pairs" where arguments.count >= 5:
            let pairs = UnrelatedPairs(folder: arguments[1], windows: Int(arguments[4]) ?? 40)
            let alterations =
                arguments.count > 5
                ? Array(arguments.dropFirst(5))
                : ["jpeg only", "crop random 0-20% per side", "phone screenshot", "logo corner 12%"]
            pairs.print(
                copies: arguments[2], effort: Effort(rawValue: arguments[3]) ?? .normal, alterations: alterations)
        default: print("unknown: \(arguments[0])")
        }
    }

    /// What this thread has taken of a processor's time.
    static var processorMicroseconds: Double {
        var time = timespec()
        // SAFETY: the structure is the function's own.
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
    }

    static func files(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted().map { folder + "/" + $0 }
    }

    /// The results of `body` for each element, on all processors, in order.
    static func concurrentMap<T: Sendable, Result: Sendable>(
        _ elements: [T], _ body: @Sendable (T) -> Result
    ) -> [Result] {
        let results = Mutex<[Int: Result]>([:])
        DispatchQueue.concurrentPerform(iterations: elements.count) { index in
            let result = body(elements[index])
            results.withLock { $0[index] = result }
        }
        return results.withLock { results in elements.indices.compactMap { results[$0] } }
    }
}
