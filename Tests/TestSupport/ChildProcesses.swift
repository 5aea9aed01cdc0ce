import Foundation

/// The processes that another one has started, as `/proc` lists them.
public enum ChildProcesses {
    /// A process and how it is: `R` runs, `S` sleeps, `Z` has ended and was not waited for.
    public struct Child: Sendable {
        public let identifier: Int32
        public let state: Character
    }

    /// Those of `parent` that run a program with this name, dead ones included.
    public static func running(_ name: String, startedBy parent: Int32) -> [Child] {
        let entries = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return entries.compactMap { entry in
            // "1234 (name) S 1200 …": the number, the name cut to 15 bytes, the state, the parent.
            guard let identifier = Int32(entry),
                let line = try? String(contentsOfFile: "/proc/\(entry)/stat", encoding: .utf8),
                let nameStart = line.firstIndex(of: "("), let nameEnd = line.lastIndex(of: ")")
            else { return nil }
            let rest = line[line.index(after: nameEnd)...].split(separator: " ")
            guard line[line.index(after: nameStart)..<nameEnd] == name.prefix(15), rest.count > 1,
                rest[1] == "\(parent)", let state = rest[0].first
            else { return nil }
            return Child(identifier: identifier, state: state)
        }
    }

    /// Whether a process is no more, or only waits for its end to be noticed.
    public static func hasEnded(_ identifier: Int32) -> Bool {
        guard let line = try? String(contentsOfFile: "/proc/\(identifier)/stat", encoding: .utf8),
            let nameEnd = line.lastIndex(of: ")")
        else { return true }
        return line[nameEnd...].hasPrefix(") Z")
    }

    /// Whether a process can gain no privileges any more, which a worker gives up after it has asked to end with its starter.
    public static func isLockedDown(_ identifier: Int32) -> Bool {
        let status = (try? String(contentsOfFile: "/proc/\(identifier)/status", encoding: .utf8)) ?? ""
        return status.contains("NoNewPrivs:\t1")
    }

    /// Waits until `condition` holds, for some seconds at most; whether it does.
    public static func wait(until condition: () -> Bool) -> Bool {
        for _ in 0..<1000 {
            if condition() { return true }
            usleep(10_000)
        }
        return condition()
    }
}
