import Foundation

/// Takes the time of something.
enum Stopwatch {
    /// What `body` gives, and the seconds it took: on processors, of all threads of this process, and on the clock.
    static func time<Result, Failure: Error>(
        _ body: () throws(Failure) -> Result
    ) throws(Failure) -> (result: Result, cpu: Double, wall: Double) {
        let start = now()
        let cpuStart = clock()
        let result = try body()
        let cpu = Double(clock() - cpuStart) / Double(CLOCKS_PER_SEC)
        return (result, cpu, now() - start)
    }

    /// The seconds that this thread has had on a processor: what other programs on the machine do does not count.
    static func threadTime() -> Double {
        var time = timespec()
        // The clock is there on every system; without it all times would be zero.
        _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// Seconds on a clock that only goes forward.
    static func now() -> Double {
        Double(DispatchTime.now().uptimeNanoseconds) * 1e-9
    }
}
