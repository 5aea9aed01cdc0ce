import Cryptography
package import SystemFiles
import TextCoding

/// Reads an audit log and checks that its lines are chained.
package struct AuditLogReader: ~Copyable {
    /// A line: what it says, where it says anything, and what is wrong with it.
    package struct Line {
        package let entry: AuditEntry?
        package let fault: String?
    }

    /// How many bytes at the end are not a whole line. Known once the last line was read.
    var incompleteByteCount: Int { lines.incompleteByteCount }
    var lineNumber: Int { lines.lineNumber }
    /// Where the last line ends.
    var offset: Int64 { lines.offset }
    private(set) var chain = AuditChain()

    private var lines: LineReader

    package init(opening path: PathBytes) throws(SystemError) {
        lines = try LineReader(opening: path)
    }

    /// The next line; nil after the last.
    package mutating func next() throws(LineReader.Failure) -> Line? {
        guard let bytes = try lines.next() else { return nil }
        let expectedPrevious = chain.previous
        chain.previous = AuditChain.digest(of: bytes)
        guard let (object, isRight) = chain.seal.unseal(bytes) else {
            return Line(entry: nil, fault: "the line has no check at its end")
        }
        do throws(JSONFieldError) {
            let (entry, previous) = try AuditEntry.read(object)
            if previous != expectedPrevious {
                return Line(
                    entry: entry,
                    fault: "the line does not continue the one before: one of them was changed, or lines are missing")
            }
            if !isRight { return Line(entry: entry, fault: "the line was changed") }
            if entry.sequence != lines.lineNumber {
                return Line(entry: entry, fault: "the entry is numbered \(entry.sequence)")
            }
            return Line(entry: entry, fault: nil)
        } catch {
            return Line(entry: nil, fault: error.message)
        }
    }
}

extension AuditLogReader {
    /// Opens the log at `path`, to read it with ``nextEntry(_:)``.
    init(checking path: PathBytes) throws(AuditLogError) {
        do throws(SystemError) {
            try self.init(opening: path)
        } catch {
            throw .reading(path, error)
        }
    }

    /// The next entry of the log at `path`; nil after the last.
    ///
    /// - Throws: at the first line that is not as it was written.
    mutating func nextEntry(_ path: PathBytes) throws(AuditLogError) -> AuditEntry? {
        let line: Line?
        do throws(LineReader.Failure) {
            line = try next()
        } catch {
            switch error {
            case .system(let error): throw .reading(path, error)
            case .tooLong: throw .changed(path, line: lineNumber + 1, "the line is too long")
            }
        }
        guard let line else { return nil }
        guard line.fault == nil, let entry = line.entry else {
            throw .changed(path, line: lineNumber, line.fault ?? "the line says nothing")
        }
        return entry
    }
}

/// What a new line of an audit log continues.
package struct AuditChain {
    /// The SHA-256 of the last line without its line feed.
    var previous = String(repeating: "0", count: 64)
    var seal = LineSeal()

    package static func digest(of line: ArraySlice<UInt8>) -> String {
        Hexadecimal.text(of: SHA256.hash(line))
    }
}
