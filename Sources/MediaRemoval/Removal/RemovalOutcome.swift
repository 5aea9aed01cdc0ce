/// What a run came to.
public struct RemovalOutcome: Sendable {
    /// How many files were removed, or restored, by this run or one before.
    public internal(set) var doneCount = 0
    public internal(set) var nameCount = 0
    public internal(set) var byteCount: Int64 = 0
    /// How many were left at their places because the plan was undone before they were removed.
    public internal(set) var keptCount = 0
    /// What was refused, and left as it was.
    public internal(set) var refused: [RemovalError] = []

    mutating func count(_ file: PlannedFile) {
        doneCount += 1
        nameCount += file.names.count
        byteCount = byteCount.addingUpToLargest(file.size)
    }
}
