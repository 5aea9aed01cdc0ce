import SystemFiles
import TextCoding

/// A store that is read on the understanding that nobody writes to it.
///
/// SQLite then neither locks the file nor looks for changes, so that what it remembers of it would be wrong after one.
struct UnchangingFile: Sendable {
    private let path: String
    /// What would be otherwise after a change. Nil where there is no file.
    private let size: Int64?
    private let modified: Timestamp?

    init(path: String) {
        self.path = path
        let status = Self.status(path)
        size = status?.size
        modified = status?.modified
    }

    /// - Throws: ``StoreError`` if the file changed since, or somebody began to write.
    func check() throws(StoreError) {
        let now = Self.status(path)
        guard !WriteAheadLog.exists(for: path), now?.size == size, now?.modified == modified else {
            throw StoreError(.busy, path: path, "The store was changed while it was read. Open it again.")
        }
    }

    private static func status(_ path: String) -> FileStatus? {
        try? FileStatus.ofTarget(at: PathBytes(path))
    }
}
