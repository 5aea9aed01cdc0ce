@testable import SystemFiles
import TestSupport
import Testing

/// How much memory there is, by what the system says.
struct MachineMemoryTests {
    private func count(_ meminfo: String, _ limits: [String]) throws -> Int? {
        let folder = try TemporaryFolder()
        let paths = try limits.enumerated().map { PathBytes(try folder.write($1, to: "limit\($0)")) }
        return MachineMemory.byteCount(
            meminfo: PathBytes(try folder.write(meminfo, to: "meminfo")),
            limits: paths + [PathBytes(folder.path("missing"))])
    }

    @Test func `the smallest limit counts`() throws {
        let meminfo = "MemTotal:       16384 kB\nMemFree:        8 kB\n"
        #expect(try count(meminfo, []) == 16384 * 1024)
        #expect(try count(meminfo, ["max\n", "9223372036854771712\n"]) == 16384 * 1024)
        #expect(try count(meminfo, ["max\n", "1048576\n"]) == 1 << 20)
        #expect(try count("", ["max\n"]) == nil)
        #expect(try count("MemTotal: many kB\n", ["0\n", "-1\n", "x\n"]) == nil)
    }
}
