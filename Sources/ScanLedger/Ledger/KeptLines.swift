import Cryptography
import TextCoding

/// What is kept of an unfinished ledger: its first lines, down to one with this seal.
package struct KeptLines {
    package private(set) var byteCount: Int64 = 0
    /// The digest of these bytes.
    private(set) var digest = SHA256()
    private(set) var seal = LineSeal()

    package init() {}

    /// Adds the line that `ledger` read last.
    package mutating func append(lastLineOf ledger: borrowing LedgerReader) {
        digest.update(ledger.lastLine)
        digest.update([Byte.lineFeed])
        byteCount = ledger.offset
        seal = ledger.seal
    }
}
