import Dispatch
import KnownMedia
import Synchronization

/// Counts the files of a scan while it runs, so that the time left can be estimated.
final class FolderCensus: Sendable {
    struct Total: Sendable {
        var files = 0
        var bytes: Int64 = 0
    }

    private let result = Mutex<Total?>(nil)

    init(counting walk: FolderWalk) {
        DispatchQueue.global(qos: .utility).async { [self] in
            var walk = walk
            var total = Total()
            while let item = walk.next() {
                total.files += 1
                guard item.kind == .file else { continue }
                total.bytes = total.bytes.addingOrStaying(item.content.status()?.size ?? 0)
            }
            result.withLock { $0 = total }
        }
    }

    /// The number of files and bytes; nil until all are counted.
    var total: Total? { result.withLock(\.self) }
}
