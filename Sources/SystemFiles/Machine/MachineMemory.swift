/// How much memory this process may have.
package enum MachineMemory {
    /// In bytes: what the machine has, or what the control group of the process may take, if that is less. Nil where the
    /// system does not say.
    package static let byteCount: Int? = byteCount(
        meminfo: PathBytes("/proc/meminfo"),
        limits: [PathBytes("/sys/fs/cgroup/memory.max"), PathBytes("/sys/fs/cgroup/memory/memory.limit_in_bytes")]
            + ownGroupLimits(PathBytes("/proc/self/cgroup")))

    /// - Parameters:
    ///   - meminfo: what the machine has, as in proc(5).
    ///   - limits: files with a number of bytes each, or the word `max`, of control groups in versions 2 and 1.
    static func byteCount(meminfo: PathBytes, limits: [PathBytes]) -> Int? {
        var counts = limits.compactMap { firstLine(of: $0).flatMap { Int(String(decoding: $0, as: UTF8.self)) } }
        if let line = lines(of: meminfo).first(where: { $0.starts(with: "MemTotal:".utf8) }),
            let field = line.split(separator: UInt8(ascii: " ")).dropFirst().first,
            let kilobytes = Int(String(decoding: field, as: UTF8.self))
        {
            counts.append(kilobytes.multipliedReportingOverflow(by: 1024).partialValue)
        }
        return counts.filter { $0 > 0 }.min()
    }

    /// The limits of the group that the process is in, and of those above it, in version 2: `0::/user.slice/session`.
    private static func ownGroupLimits(_ groups: PathBytes) -> [PathBytes] {
        guard let line = lines(of: groups).first(where: { $0.starts(with: "0::/".utf8) }) else { return [] }
        var group = PathBytes(bytes: line.dropFirst(3))
        var limits: [PathBytes] = []
        while group.bytes.count > 1 {
            limits.append(PathBytes(bytes: "/sys/fs/cgroup".utf8 + group.bytes).appending("memory.max".utf8))
            group = group.folder
        }
        return limits
    }

    private static func firstLine(of path: PathBytes) -> [UInt8]? { lines(of: path).first }

    private static func lines(of path: PathBytes) -> [[UInt8]] {
        guard var reader = try? LineReader(opening: path) else { return [] }
        var lines: [[UInt8]] = []
        while lines.count < 100, let line = try? reader.next() { lines.append(Array(line)) }
        return lines
    }
}
