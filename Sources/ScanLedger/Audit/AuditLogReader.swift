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

/// What a new line of an audit log continues.
package struct AuditChain {
    /// The SHA-256 of the last line without its line feed.
    var previous = String(repeating: "0", count: 64)
    var seal = LineSeal()

    package static func digest(of line: ArraySlice<UInt8>) -> String {
        Hexadecimal.text(of: SHA256.hash(line))
    }
}
