/// A run of blocks of a file.
struct ExtRun: Hashable, Sendable {
    let fileBlock: UInt64
    let block: UInt64
    let count: UInt64
    /// Whether it was written; else it reads as zeros.
    let isWritten: Bool
}
