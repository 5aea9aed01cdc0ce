package import ScanLedger

/// What the things inside one file have cost, and whether that is still within the limits. One thread's; all that reads
/// in the file counts on the same one.
package final class NestedBudget {
    package let limits: NestedLimits
    /// The size of the file itself.
    package let fileByteCount: Int
    package private(set) var count = 0
    package private(set) var nameByteCount = 0
    package private(set) var unpackedByteCount = 0
    package private(set) var bufferedByteCount = 0
    /// The limit that was met; nothing more is examined then.
    package private(set) var excess: FileRecord.Reason?

    package init(_ limits: NestedLimits, fileByteCount: Int) {
        self.limits = limits
        self.fileByteCount = fileByteCount
    }

    package var freeBufferByteCount: Int { max(0, limits.maximumBufferedByteCount - bufferedByteCount) }

    /// Counts one more thing, with the steps that lead to it. False if there are too many.
    package func addItem(_ inside: [NestedPart]) -> Bool {
        count += 1
        nameByteCount += inside.nameByteCount
        if count > limits.maximumCount {
            exceed(.tooManyNested, "it holds more than \(limits.maximumCount) things; the rest was not examined")
        } else if nameByteCount > limits.maximumNameByteCount {
            exceed(
                .tooManyNested,
                "the names of what it holds have more than \(limits.maximumNameByteCount) bytes; the rest was not examined"
            )
        }
        return excess == nil
    }

    /// Counts bytes that were unpacked. False if there are too many.
    package func addUnpacked(_ byteCount: Int) -> Bool {
        unpackedByteCount += byteCount
        if unpackedByteCount > limits.maximumUnpackedByteCount {
            exceed(
                .unpacksTooLarge,
                "it unpacks to more than \(limits.maximumUnpackedByteCount) bytes; the rest was not examined")
        } else if unpackedByteCount > limits.freelyUnpackedByteCount,
            unpackedByteCount / max(1, limits.maximumRatio) > fileByteCount
        {
            exceed(
                .unpacksTooLarge,
                "it unpacks to more than \(limits.maximumRatio) times its size; the rest was not examined")
        }
        return excess == nil
    }

    /// Counts bytes that are held in memory, or with a negative number no longer are.
    package func addBuffered(_ byteCount: Int) {
        bufferedByteCount += byteCount
    }

    private func exceed(_ code: FileRecord.Reason.Code, _ message: String) {
        if excess == nil { excess = .init(code, message: message) }
    }
}
