import Foundation

/// How much memory a piece of work took beyond what the process held before, in megabytes.
///
/// Other tests of the same process take memory meanwhile: this belongs into a process of its own (an exit test).
public struct MemoryGrowth: CustomStringConvertible {
    public let before: Int
    public private(set) var peak: Int
    private var calls = 0

    public init() {
        before = Self.residentMegabytes()
        peak = before
    }

    public var megabytes: Int { peak - before }
    public var description: String { "\(before) MB before, at most \(peak) MB" }

    /// Looks at the memory at every `interval`th call.
    public mutating func look(every interval: Int = 1) {
        calls += 1
        if calls % interval == 0 { peak = max(peak, Self.residentMegabytes()) }
    }

    /// The memory that the process holds now; 0 where the system does not say.
    private static func residentMegabytes() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return (line?.split { !$0.isNumber }.first.flatMap { Int($0) } ?? 0) / 1024
    }
}
