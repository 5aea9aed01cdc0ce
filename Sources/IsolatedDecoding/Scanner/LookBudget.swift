import ScanLedger

/// What a look into one file may still cost in time, in all workers together.
///
/// Each thing inside has limits of its own, but a file of two megabytes can hold a hundred thousand things.
struct LookBudget {
    private let processorSeconds: Double
    private(set) var usedProcessorSeconds = 0.0
    private(set) var usedSeconds = 0.0

    init(_ limits: NestedLimits, fileByteCount: Int64) {
        processorSeconds = limits.processorSeconds(forByteCount: fileByteCount)
    }

    /// By the clock a look may take so many times the processor time: media are slow.
    private static let clockRatio = 3.0

    private var remainingProcessorSeconds: Double { processorSeconds - usedProcessorSeconds }
    private var remainingSeconds: Double { processorSeconds * Self.clockRatio - usedSeconds }

    /// Why no more may be done; nil as long as it may.
    var excess: FileRecord.Reason? {
        if remainingProcessorSeconds <= 0 { return .lookTookTooLong(seconds: processorSeconds) }
        if remainingSeconds > 0 { return nil }
        return FileRecord.Reason(
            .timeLimit,
            message: "looking inside took longer than \(Int(processorSeconds * Self.clockRatio)) seconds; "
                + "the rest was not examined")
    }

    /// What a request may take that would be allowed so much by itself.
    func bounded(_ allowance: WorkerAllowance) -> WorkerAllowance {
        WorkerAllowance(
            processorSeconds: min(
                allowance.processorSeconds, UInt64(max(0, min(remainingProcessorSeconds.rounded(.up), 1e9)))),
            seconds: min(allowance.seconds, max(0, remainingSeconds)))
    }

    mutating func add(processorSeconds: Double, seconds: Double) {
        usedProcessorSeconds += max(0, processorSeconds)
        usedSeconds += max(0, seconds)
    }
}

/// How long a worker may compute for a request, and how long it may be silent.
struct WorkerAllowance {
    var processorSeconds: UInt64
    var seconds: Double
}
