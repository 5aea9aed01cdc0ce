import Foundation

/// A store that is read on the understanding that nobody writes to it.
///
/// SQLite then neither locks the file nor looks for changes, so that what it remembers of it would be wrong after one.
struct UnchangingFile: Sendable {
    /// What would be otherwise after a change.
    private struct State: Equatable {
        let size: Int64
        let seconds: Int
        let nanoseconds: Int

        /// Nil where there is no file.
        init?(path: String) {
            var status = stat()
            // SAFETY: the string is passed as a C string for the time of the call, which fills in the struct.
            guard unsafe stat(path, &status) == 0 else { return nil }
            #if canImport(Darwin)
                let time = status.st_mtimespec
            #else
                let time = status.st_mtim
            #endif
            size = Int64(status.st_size)
            (seconds, nanoseconds) = (Int(time.tv_sec), Int(time.tv_nsec))
        }
    }

    private let path: String
    private let state: State?

    init(path: String) {
        self.path = path
        state = State(path: path)
    }

    /// - Throws: ``StoreError`` if the file changed since, or somebody began to write.
    func check() throws(StoreError) {
        guard !WriteAheadLog.exists(for: path), State(path: path) == state else {
            throw StoreError(.busy, path: path, "The store was changed while it was read. Open it again.")
        }
    }
}
