import Foundation
import SystemFiles
import TestSupport
import Testing

/// A file that one process at a time takes for itself.
struct OutputFileTests {
    @Test func `a file that another keeps is refused`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("log")
        let first = try OutputFile(appendingAt: PathBytes(path))
        var isTaken = try first.lock(waitingFor: .zero)
        #expect(isTaken)
        let second = try OutputFile(appendingAt: PathBytes(path))
        for time in [Duration.zero, .milliseconds(50)] {
            isTaken = try second.lock(waitingFor: time)
            #expect(!isTaken)
        }
        // Taken once more by the one that has it.
        isTaken = try first.lock(waitingFor: .zero)
        #expect(isTaken)
    }

    /// What a scan leaves that is killed while it starts a worker: a process that has its files until it runs its own program.
    @Test func `a lock is free once the last process that has inherited it has closed it`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("log")
        try folder.write("", to: "log")
        let inherited = open(path, O_RDWR | O_CLOEXEC)
        try #require(inherited >= 0 && flock(inherited, LOCK_EX | LOCK_NB) == 0)
        let file = try OutputFile(appendingAt: PathBytes(path))
        var isTaken = try file.lock(waitingFor: .zero)
        #expect(!isTaken)
        Thread.detachNewThread {
            usleep(300_000)
            close(inherited)
        }
        isTaken = try file.lock(waitingFor: .seconds(60))
        #expect(isTaken)
    }
}
