public import SystemFiles

/// The log of what was done with a case: `audit.jsonl`, one JSON object a line, to which lines are only ever added.
///
/// Each line has its number, the time in UTC, the action, who did it, and what is told of it; then `previous`, the SHA-256
/// of the line before it without its line feed (zeros in the first), and `check`, as in a ledger. So a line that was changed,
/// lost or moved is found. An entry has reached the disk when ``append(_:_:)`` returns.
///
/// Who has a log open has it alone: a second process is refused until the first one has ended, in whatever way.
public struct AuditLog: ~Copyable {
    /// Why a log cannot be written.
    public struct Failure: Error, Sendable, CustomStringConvertible {
        public enum Reason: Hashable, Sendable {
            /// Another process has it open.
            case inUse
            /// It was changed, or damaged, at this line.
            case broken(line: Int, fault: String)
            case system(SystemError)
        }

        public let path: PathBytes
        public let reason: Reason

        public var description: String {
            switch reason {
            case .inUse:
                "\(path.folder): another process works on this folder. Wait until it has ended, or use another folder."
            case .broken(let line, let fault):
                "\(path), line \(line): \(fault). Keep the folder as it is, and use another one."
            case .system(let error): "\(path): \(error)"
            }
        }
    }

    /// The name of the log in its folder.
    public static let fileName = "audit.jsonl"

    /// The last entry.
    public var last: AuditEntry? { end.last }
    /// The last entry that says that a scan began.
    public var lastStart: AuditEntry? { end.lastStart }

    private var file: OutputFile
    private var end: End

    /// What a new entry comes behind.
    private struct End {
        var last: AuditEntry?
        var lastStart: AuditEntry?
        var chain = AuditChain()
        var byteCount: Int64 = 0
        /// How many bytes of an entry that was never completed follow.
        var incompleteByteCount = 0
    }

    /// Opens the log in `folder`, which must exist, or begins one there.
    ///
    /// An entry that a power cut left incomplete is cut off; the next entry tells of it.
    public init(in folder: PathBytes) throws(Failure) {
        let path = folder.appending(Self.fileName.utf8)
        var file = try Self.open(path)
        let end = try Self.readToEnd(path)
        do throws(SystemError) {
            if end.incompleteByteCount > 0 { try file.cut(to: end.byteCount) }
        } catch {
            throw Failure(path: path, reason: .system(error))
        }
        self.file = file
        self.end = end
    }

    private static func open(_ path: PathBytes) throws(Failure) -> OutputFile {
        let isLocked: Bool
        let file: OutputFile
        do throws(SystemError) {
            file = try OutputFile(appendingAt: path)
        } catch {
            throw Failure(path: path, reason: .system(error))
        }
        do throws(SystemError) {
            isLocked = try file.lock()
            try path.folder.synchronizeFolder()
        } catch {
            throw Failure(path: path, reason: .system(error))
        }
        guard isLocked else { throw Failure(path: path, reason: .inUse) }
        return file
    }

    private static func readToEnd(_ path: PathBytes) throws(Failure) -> End {
        var end = End()
        do {
            var reader = try AuditLogReader(opening: path)
            while let line = try reader.next() {
                if let fault = line.fault {
                    throw Failure(path: path, reason: .broken(line: reader.lineNumber, fault: fault))
                }
                end.last = line.entry
                if line.entry?.action == .start { end.lastStart = line.entry }
            }
            end.chain = reader.chain
            end.byteCount = reader.offset
            end.incompleteByteCount = reader.incompleteByteCount
            return end
        } catch let failure as Failure {
            throw failure
        } catch let error as SystemError {
            throw Failure(path: path, reason: .system(error))
        } catch LineReader.Failure.system(let error) {
            throw Failure(path: path, reason: .system(error))
        } catch {
            throw Failure(
                path: path, reason: .broken(line: (end.last?.sequence ?? 0) + 1, fault: "the line is too long"))
        }
    }

    /// Adds an entry, and waits until it has reached the disk.
    public mutating func append(
        _ action: AuditEntry.Action, _ details: [(name: String, value: AuditEntry.Detail)] = []
    ) throws(Failure) {
        let line = AuditEntry.line(
            sequence: (last?.sequence ?? 0) + 1, time: .now, action: action,
            actor: "\(UserName.current)@\(MachineName.current.name)",
            cutByteCount: end.incompleteByteCount,
            details: details, previous: end.chain.previous)
        var extended = end.chain
        let sealed = extended.seal.seal(line)
        extended.previous = AuditChain.digest(of: sealed[...])
        do throws(SystemError) {
            try file.append(sealed + [UInt8(ascii: "\n")])
            try file.synchronize()
        } catch {
            throw Failure(path: file.path, reason: .system(error))
        }
        end.chain = extended
        end.incompleteByteCount = 0
        // Read back, so that what is kept is what was written.
        end.last = (try? AuditEntry.read(line.dropLast()))?.entry
        if action == .start { end.lastStart = end.last }
    }
}
