/// What the things inside one file have cost, and whether that is still within the limits. One thread's; all that reads in
/// the file counts on the same one.
final class NestedBudget {
    let limits: NestedLimits
    /// The size of the file itself.
    let fileByteCount: Int
    private(set) var count = 0
    private(set) var nameByteCount = 0
    private(set) var unpackedByteCount = 0
    private(set) var bufferedByteCount = 0
    /// The limit that was met; nothing more is examined then.
    private(set) var excess: FileRecord.Reason?

    init(_ limits: NestedLimits, fileByteCount: Int) {
        self.limits = limits
        self.fileByteCount = fileByteCount
    }

    var freeBufferByteCount: Int { max(0, limits.maximumBufferedByteCount - bufferedByteCount) }

    /// Counts one more thing, with the steps that lead to it. False if there are too many.
    func addItem(_ inside: [NestedPart]) -> Bool {
        count += 1
        nameByteCount += inside.nameByteCount
        if count > limits.maximumCount {
            exceed("tooManyNested", "it holds more than \(limits.maximumCount) things; the rest was not examined")
        } else if nameByteCount > limits.maximumNameByteCount {
            exceed(
                "tooManyNested",
                "the names of what it holds have more than \(limits.maximumNameByteCount) bytes; the rest was not examined"
            )
        }
        return excess == nil
    }

    /// Counts bytes that were unpacked. False if there are too many.
    func addUnpacked(_ byteCount: Int) -> Bool {
        unpackedByteCount += byteCount
        if unpackedByteCount > limits.maximumUnpackedByteCount {
            exceed(
                "unpacksTooLarge",
                "it unpacks to more than \(limits.maximumUnpackedByteCount) bytes; the rest was not examined")
        } else if unpackedByteCount > limits.freelyUnpackedByteCount,
            unpackedByteCount / max(1, limits.maximumRatio) > fileByteCount
        {
            exceed(
                "unpacksTooLarge",
                "it unpacks to more than \(limits.maximumRatio) times its size; the rest was not examined")
        }
        return excess == nil
    }

    /// Counts bytes that are held in memory, or with a negative number not any more.
    func addBuffered(_ byteCount: Int) {
        bufferedByteCount += byteCount
    }

    private func exceed(_ code: String, _ message: String) {
        if excess == nil { excess = .init(code: code, message: message) }
    }
}
