import Synchronization

/// The files attached by reference that a store has opened, each once.
final class AttachedFiles: Sendable {
    private let files = Mutex<[String: NSRLFile]>([:])

    /// The file at `path`, opened if it is not yet.
    func file(at path: String) throws -> NSRLFile {
        if let file = files.withLock({ $0[path] }) { return file }
        // Not under the lock: opening may take long, and doing it twice does no harm.
        let file = try NSRLFile(path: path)
        files.withLock { $0[path] = file }
        return file
    }
}
