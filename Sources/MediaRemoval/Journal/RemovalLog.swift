import KnownHashes
package import ScanLedger
package import SystemFiles

/// What is done by a plan, written before it is done: the log beside the plan.
///
/// Each line is chained to the one before, as in the log of a scan. What a line says has happened, has; what it says is about
/// to be done, may have been done, in part or as a whole: the next run looks.
package struct RemovalLog: ~Copyable {
    /// How far a file has come.
    package enum State: Hashable, Sendable {
        /// It is at its place.
        case planned
        /// It is in the container, and its names may be gone, or some of them.
        case stored(QuarantineWriter.Place)
        /// Its names may be gone, or some of them; it is in no container.
        case deleting
        /// Its names are gone. In the container, where there is one.
        case removed(QuarantineWriter.Place?)
        /// It is at its place, and was refused.
        case refused(code: String)
        /// It may be at its place again, in part or as a whole.
        case restoring(QuarantineWriter.Place)
        /// It is at its place again, and still in the container.
        case restored(QuarantineWriter.Place)
        /// It is at its place again, and nowhere else.
        case erased

        package var place: QuarantineWriter.Place? {
            switch self {
            case .stored(let place), .restoring(let place), .restored(let place): place
            case .removed(let place): place
            case .planned, .deleting, .refused, .erased: nil
            }
        }
    }

    /// What was last begun with the plan as a whole, and whether it came to its end.
    package enum Phase: Hashable, Sendable {
        case new
        case applying
        case applied
        case undoing
        case undone
    }

    package private(set) var history: RemovalHistory

    private var log: AuditLog
    private let path: PathBytes

    /// Opens the log of `plan`, or begins one. Only one process can have it open.
    package init(of plan: PlanFile) throws(RemovalError) {
        var history = RemovalHistory()
        let log = try Self.open(plan.logPath) { history.take($0) }
        try history.check(plan)
        self.log = log
        self.history = history
        path = plan.logPath
    }

    package var phase: Phase { history.phase }
    package var container: (path: PathBytes, identifier: String)? { history.container }
    package var containerByteCount: Int64 { history.containerByteCount }

    private static func open(
        _ path: PathBytes, receive: (AuditEntry) -> Void
    ) throws(RemovalError) -> AuditLog {
        do throws(AuditLogError) {
            return try AuditLog(at: path, receive: receive)
        } catch {
            throw failure(error)
        }
    }

    package func state(of number: Int) -> State { history.state(of: number) }

    // MARK: - What is written

    /// Begins to apply or to undo. On the disk when it returns.
    package mutating func begin(_ action: AuditEntry.Action, plan: PlanFile, tool: String) throws(RemovalError) {
        try add(
            action,
            [("plan", .text(plan.digest.hex)), ("action", .text(plan.plan.action.rawValue)), ("tool", .text(tool))])
        try synchronize()
    }

    /// Names the container. On the disk when it returns.
    package mutating func nameContainer(_ path: PathBytes, identifier: String) throws(RemovalError) {
        let path = path.resolvedAsFarAsItExists
        try add(.container, [("path", .text(path.approximateText)), ("identifier", .text(identifier))])
        try synchronize()
    }

    /// Writes that a file has come to another state. On the disk after ``synchronize()``.
    package mutating func set(
        _ state: State, of file: PlannedFile, message: String? = nil
    ) throws(RemovalError) {
        var details: [(name: String, value: AuditEntry.Detail)] = [("file", .number(file.number))]
        let action: AuditEntry.Action
        switch state {
        case .stored(let place):
            action = .store
            details += Self.details(of: place)
        case .deleting: action = .delete
        case .removed: action = .removed
        case .refused(let code):
            action = .refused
            details.append(("code", .text(code)))
        case .restoring: action = .restore
        case .restored: action = .restored
        case .erased: action = .erased
        case .planned: action = .kept
        }
        switch state {
        case .stored, .deleting, .restoring:
            details.append(("path", .text(file.names[0].path.approximateText)))
            details.append(("sha256", .text(file.sha256.hex)))
        default: break
        }
        if let message { details.append(("message", .text(message))) }
        try add(action, details)
    }

    /// Ends what was begun. On the disk when it returns.
    package mutating func end(_ phase: Phase, counts: [(String, Int)]) throws(RemovalError) {
        try add(phase == .undone ? .undone : .applied, counts.map { ($0.0, .number($0.1)) })
        try synchronize()
    }

    /// Waits until all that was written has reached the disk.
    package func synchronize() throws(RemovalError) {
        do throws(AuditLogError) {
            try log.synchronize()
        } catch {
            throw Self.failure(error)
        }
    }

    private mutating func add(
        _ action: AuditEntry.Action, _ details: [(name: String, value: AuditEntry.Detail)]
    ) throws(RemovalError) {
        do throws(AuditLogError) {
            try log.add(action, [details])
        } catch {
            throw Self.failure(error)
        }
        if let entry = log.last { history.take(entry) }
    }

    private static func details(of place: QuarantineWriter.Place) -> [(name: String, value: AuditEntry.Detail)] {
        [
            ("offset", .number(Int(place.offset))), ("bytes", .number(Int(place.byteCount))),
            ("stored", .text(place.sha256.hex)),
        ]
    }

    fileprivate static func failure(_ error: AuditLogError) -> RemovalError {
        switch error.code {
        case .inUse:
            RemovalError(.inUse, error.path, "Another process is at work with this plan. Wait until it has finished.")
        case .diskFull:
            RemovalError(.diskFull, error.path, error.message, cause: error.cause)
        case .changed:
            RemovalError(
                .badLog, error.path,
                "Line \(error.line ?? 0) is not as it was written: \(error.message) Without the log nobody knows what was done; "
                    + "look for a copy of it.")
        default: RemovalError(.badLog, error.path, error.message, cause: error.cause)
        }
    }
}

extension AuditEntry.Action {
    /// A plan begins to be applied, or goes on.
    package static let apply = Self(rawValue: "apply")
    /// The container was made.
    package static let container = Self(rawValue: "container")
    /// A file is in the container; its names are about to be taken away.
    package static let store = Self(rawValue: "store")
    /// The names of a file are about to be taken away, for good.
    package static let delete = Self(rawValue: "delete")
    /// The names of a file are gone.
    package static let removed = Self(rawValue: "removed")
    /// A file was refused, and left at its place.
    package static let refused = Self(rawValue: "refused")
    /// A file was left at its place, for the plan was undone before.
    package static let kept = Self(rawValue: "kept")
    package static let applied = Self(rawValue: "applied")
    /// A plan begins to be undone, or goes on.
    package static let undo = Self(rawValue: "undo")
    /// A file is about to be restored.
    package static let restore = Self(rawValue: "restore")
    /// A file is at its place again.
    package static let restored = Self(rawValue: "restored")
    /// A file that is at its place again is no longer in the container.
    package static let erased = Self(rawValue: "erased")
    package static let undone = Self(rawValue: "undone")
}
