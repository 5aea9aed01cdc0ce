import KnownHashes
package import ScanLedger
package import SystemFiles
package import TextCoding

/// What the entries of a log come to.
package struct RemovalHistory: Sendable {
    package private(set) var phase = RemovalLog.Phase.new
    /// By the number of the file.
    package private(set) var states: [Int: RemovalLog.State] = [:]
    /// Where the container is and what names it, once there is one.
    package private(set) var container: (path: PathBytes, identifier: String)?
    /// Where what was added to the container last ends.
    package private(set) var containerByteCount: Int64 = 0
    /// When the names of each file went.
    package private(set) var removalTimes: [Int: Timestamp] = [:]
    package private(set) var firstEntry: AuditEntry?
    package private(set) var lastEntry: AuditEntry?
    package private(set) var entryCount = 0
    private var plans: Set<String> = []
    private var fault: String?

    package init() {}

    /// Reads the log of `plan`, which another process may be writing.
    package init(of plan: PlanFile) throws(RemovalError) {
        var log: AuditLogReader
        do throws(SystemError) {
            log = try AuditLogReader(opening: plan.logPath)
        } catch {
            throw RemovalError(
                .badLog, plan.logPath, "\(error.message). Without its log nobody knows what was done by the plan.",
                cause: error)
        }
        while true {
            let line: AuditLogReader.Line?
            do throws(LineReader.Failure) {
                line = try log.next()
            } catch {
                throw RemovalError(.badLog, plan.logPath, "It cannot be read to its end.")
            }
            guard let line else { break }
            guard line.fault == nil, let entry = line.entry else {
                throw RemovalError(
                    .badLog, plan.logPath,
                    "An entry is not as it was written: \(line.fault ?? ""). Look for a copy of the log.")
            }
            take(entry)
        }
        try check(plan)
    }

    package func state(of number: Int) -> RemovalLog.State { states[number] ?? .planned }

    package mutating func take(_ entry: AuditEntry) {
        if firstEntry == nil { firstEntry = entry }
        lastEntry = entry
        entryCount += 1
        switch entry.action {
        case .apply, .undo:
            plans.insert(entry["plan"] ?? "")
            phase = entry.action == .undo ? .undoing : .applying
        case .container:
            if let path = entry["path"], let identifier = entry["identifier"] {
                container = (PathBytes(path), identifier)
            }
        case .applied: phase = .applied
        case .undone: phase = .undone
        default: takeState(entry)
        }
    }

    private mutating func takeState(_ entry: AuditEntry) {
        guard let number = entry["file"].flatMap({ Int($0) }) else {
            fault = "entry \(entry.sequence) is of a kind that is not known here"
            return
        }
        let place = states[number]?.place
        switch entry.action {
        case .store:
            guard let offset = entry["offset"].flatMap({ Int64($0) }),
                let count = entry["bytes"].flatMap({ Int64($0) }),
                let digest = entry["stored"].flatMap({ Digest(hex: $0) }), offset >= 0, count >= 0,
                count <= Int64.max - offset
            else {
                fault = "entry \(entry.sequence) does not say where the file is"
                return
            }
            states[number] = .stored(.init(offset: offset, byteCount: count, sha256: digest))
            containerByteCount = max(containerByteCount, offset + count)
        case .delete: states[number] = .deleting
        case .removed:
            states[number] = .removed(place)
            removalTimes[number] = entry.time
        case .refused: states[number] = .refused(code: entry["code"] ?? "")
        case .kept: states[number] = .planned
        case .restore: if let place { states[number] = .restoring(place) }
        case .restored: if let place { states[number] = .restored(place) }
        case .erased: states[number] = .erased
        default: fault = "entry \(entry.sequence) is of a kind that is not known here"
        }
    }

    package func check(_ plan: PlanFile) throws(RemovalError) {
        if let fault { throw RemovalError(.badLog, plan.logPath, "It cannot be followed: \(fault).") }
        guard plans.allSatisfy({ $0 == plan.digest.hex }) else {
            throw RemovalError(
                .otherPlan, plan.logPath,
                "It is the log of another plan, or the plan was changed after it was begun. Keep both, and use the plan that the "
                    + "log belongs to.")
        }
    }
}
