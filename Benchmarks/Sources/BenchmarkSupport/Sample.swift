import Foundation

/// How long a workload took for one picture, in seconds.
public struct Sample: Sendable {
    /// Time on a processor, of all threads of this process: what other programs on the machine disturb least.
    public let cpu: Double
    /// Time on the clock.
    public let wall: Double
}

/// Takes samples of a workload, each long enough to be read off the clocks.
public struct Sampler {
    /// The least time a sample runs, in seconds: the processor's clock ticks in microseconds.
    private static let minimumDuration = 0.02

    private let workload: Workload
    private let runsPerSample: Int

    /// Runs `workload` once or twice to warm up and to find how many runs make a sample.
    public init(_ workload: Workload) throws {
        self.workload = workload
        var once = try Self.measure(workload, runs: 1).wall * Double(workload.pictureCount)
        if once < Self.minimumDuration {
            once = try Self.measure(workload, runs: 1).wall * Double(workload.pictureCount)
        }
        runsPerSample = max(1, Int((Self.minimumDuration / max(once, 1e-6)).rounded(.up)))
    }

    public func sample() throws -> Sample {
        try Self.measure(workload, runs: runsPerSample)
    }

    private static func measure(_ workload: Workload, runs: Int) throws -> Sample {
        let start = ContinuousClock.now
        let cpuStart = clock()
        for _ in 0..<runs { try workload.run() }
        let cpu = Double(clock() - cpuStart) / Double(CLOCKS_PER_SEC)
        let wall = (ContinuousClock.now - start) / .seconds(1)
        let pictures = Double(runs * workload.pictureCount)
        return Sample(cpu: cpu / pictures, wall: wall / pictures)
    }
}
