import Foundation

/// A store that is read on the understanding that nobody writes to it.
///
/// SQLite then neither locks the file nor looks for changes, so that what it remembers of it would be wrong after one.
struct UnchangingFile: Sendable {
    private let path: String
    private let size: Int?
    private let modified: Date?

    init(path: String) {
        self.path = path
        (size, modified) = Self.state(of: path)
    }

    /// - Throws: ``StoreError`` if the file changed since, or somebody began to write.
    func check() throws(StoreError) {
        guard !WriteAheadLog.exists(for: path), Self.state(of: path) == (size, modified) else {
            throw StoreError(.busy, path: path, "The store was changed while it was read. Open it again.")
        }
    }

    private static func state(of path: String) -> (Int?, Date?) {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return ((attributes?[.size] as? NSNumber)?.intValue, attributes?[.modificationDate] as? Date)
    }
}
