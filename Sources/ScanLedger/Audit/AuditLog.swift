public import SystemFiles
import TextCoding

/// The log of what was done with a case: `audit.jsonl`, one JSON object a line, to which lines are only ever added.
///
/// Each line has its number, the time in UTC, the action, who did it, and details; then `previous`, the SHA-256 of the line
/// before it without its line feed (zeros in the first), and `check`, as in a ledger. So a line that was changed, lost or
/// moved is found. An entry has reached the disk when ``append(_:_:)`` returns.
///
/// Only one process can have a log open. Others are refused until it has ended, in whatever way.
public struct AuditLog: ~Copyable {
    /// The old name of ``AuditLogError``.
    @available(*, deprecated, renamed: "AuditLogError")
    public typealias Failure = AuditLogError

    /// The name of the log in its folder.
    public static let fileName = "audit.jsonl"

    /// The last entry.
    public var last: AuditEntry? { end.last }
    /// The last entry that says that a scan began.
    public var lastStart: AuditEntry? { end.lastStart }

    /// The last entry that says that a scan came to its end, where no other began after it.
    public var lastEnd: AuditEntry? { end.lastEnd }

    private var file: OutputFile
    private var end: End

    /// The end of the log, which a new entry continues.
    fileprivate struct End {
        var last: AuditEntry?
        var lastStart: AuditEntry?
        var lastEnd: AuditEntry?
        var chain = AuditChain()
        var byteCount: Int64 = 0
        /// How many bytes of an entry that was never completed follow.
        var incompleteByteCount = 0
    }

    /// Opens the log in `folder`, which must exist, or begins one there.
    ///
    /// An entry that a power cut left incomplete is cut off; the next entry says so.
    public init(in folder: PathBytes) throws(AuditLogError) {
        try self.init(at: folder.appending(Self.fileName.utf8)) { _ in }
    }

    /// Opens the log at `path`, or begins one there, and hands each of its entries to `receive`.
    package init(at path: PathBytes, receive: (AuditEntry) -> Void) throws(AuditLogError) {
        var file = try Self.open(path)
        let end = try Self.readToEnd(path, receive)
        do throws(SystemError) {
            if end.incompleteByteCount > 0 { try file.cut(to: end.byteCount) }
        } catch {
            throw .writing(path, error)
        }
        self.file = file
        self.end = end
    }

    private static func open(_ path: PathBytes) throws(AuditLogError) -> OutputFile {
        let isLocked: Bool
        let file: OutputFile
        do throws(SystemError) {
            file = try OutputFile(appendingAt: path)
        } catch {
            throw .writing(path, error)
        }
        do throws(SystemError) {
            isLocked = try file.lock()
            try path.folder.synchronizeFolder()
        } catch {
            throw .writing(path, error)
        }
        guard isLocked else { throw .inUse(path.folder) }
        return file
    }

    private static func readToEnd(
        _ path: PathBytes, _ receive: (AuditEntry) -> Void
    ) throws(AuditLogError) -> End {
        var end = End()
        var reader = try AuditLogReader(checking: path)
        while let entry = try reader.nextEntry(path) {
            end.note(entry)
            receive(entry)
        }
        end.chain = reader.chain
        end.byteCount = reader.offset
        end.incompleteByteCount = reader.incompleteByteCount
        return end
    }

    /// Adds an entry, and waits until it has reached the disk.
    public mutating func append(
        _ action: AuditEntry.Action, _ details: [(name: String, value: AuditEntry.Detail)] = []
    ) throws(AuditLogError) {
        try append(action, [details])
    }

    /// Adds an entry of the same action for each of `entries`, and waits until all of them have reached the disk. A power
    /// cut may leave the first ones only.
    package mutating func append(
        _ action: AuditEntry.Action, _ entries: [[(name: String, value: AuditEntry.Detail)]]
    ) throws(AuditLogError) {
        try add(action, entries)
        try synchronize()
    }

    /// Adds entries that may reach the disk later: with the next ones that are waited for.
    package mutating func add(
        _ action: AuditEntry.Action, _ entries: [[(name: String, value: AuditEntry.Detail)]]
    ) throws(AuditLogError) {
        var extended = end
        var lines: [UInt8] = []
        for details in entries { lines += extended.add(action, details) + [Byte.lineFeed] }
        do throws(SystemError) {
            try file.append(lines)
        } catch {
            throw .writing(file.path, error)
        }
        end = extended
    }

    /// Waits until all entries have reached the disk.
    package func synchronize() throws(AuditLogError) {
        do throws(SystemError) {
            try file.synchronize()
        } catch {
            throw .writing(file.path, error)
        }
    }
}

extension AuditLog.End {
    /// Goes on with an entry, and returns its sealed line.
    fileprivate mutating func add(
        _ action: AuditEntry.Action, _ details: [(name: String, value: AuditEntry.Detail)]
    ) -> [UInt8] {
        let entry = AuditEntry(
            sequence: (last?.sequence ?? 0) + 1, time: .now, action: action,
            actor: "\(UserName.current)@\(MachineName.current.name)",
            details: details.flatMap { $0.value.fields(named: $0.name) }, cutByteCount: incompleteByteCount)
        let line = entry.line(previous: chain.previous) { writer in
            for (name, detail) in details { detail.write(name, to: &writer) }
        }
        let sealed = chain.seal.seal(line)
        chain.previous = AuditChain.digest(of: sealed[...])
        incompleteByteCount = 0
        note(entry)
        return sealed
    }

    fileprivate mutating func note(_ entry: AuditEntry) {
        last = entry
        switch entry.action {
        case .start:
            lastStart = entry
            lastEnd = nil
        case .end: lastEnd = entry
        case .review: break
        default: lastEnd = nil
        }
    }
}
