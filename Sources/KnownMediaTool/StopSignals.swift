import Foundation

/// The signals by which a program is asked to end: SIGTERM and SIGINT.
struct StopSignals {
    private let set: sigset_t

    /// Keeps the signals from ending the program. To be made before another thread is started.
    init() {
        var set = sigset_t()
        unsafe sigemptyset(&set)
        unsafe sigaddset(&set, SIGTERM)
        unsafe sigaddset(&set, SIGINT)
        unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
        self.set = set
    }

    /// Calls `body` when the first of them comes; a second one ends the program at once.
    func wait(_ body: @escaping @Sendable () -> Void) {
        let signals = set
        Thread.detachNewThread {
            var set = signals
            var signal: Int32 = 0
            unsafe sigwait(&set, &signal)
            body()
            unsafe sigwait(&set, &signal)
            Foundation.exit(128 + signal)
        }
    }
}
