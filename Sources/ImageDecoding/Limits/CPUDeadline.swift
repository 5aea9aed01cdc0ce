import CCodecInput

/// When the work on a picture must end, on the clock of the CPU time that this thread has used.
package struct CPUDeadline {
    private let start: UInt64
    private let nanoseconds: UInt64

    package init(seconds: Double) {
        start = codec_thread_cpu_time()
        nanoseconds = start + UInt64(max(0, min(seconds, 1e9)) * 1e9)
    }

    /// On the clock of `codec_thread_cpu_time`.
    var end: UInt64 { nanoseconds }

    /// What was used since it was set.
    var usedSeconds: Double { Double(codec_thread_cpu_time() - start) / 1e9 }

    var remainingSeconds: Double {
        let now = codec_thread_cpu_time()
        return now < nanoseconds ? Double(nanoseconds - now) / 1e9 : 0
    }

    package var hasPassed: Bool { codec_thread_cpu_time() >= nanoseconds }
}
