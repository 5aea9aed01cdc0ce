#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

import CFolderEvents
import Synchronization
import SystemFiles

/// Events of each folder that is watched, by inotify.
///
/// The system names a folder by a number. A folder that was moved keeps its number, and its path is put right when the system
/// reports the move.
final class WatchedFolders: FolderEvents {
    let descriptor: Int32
    private let paths = Mutex<[Int32: PathBytes]>([:])

    private static let bufferByteCount = 1 << 16

    init() throws(SystemError) {
        descriptor = folder_events_by_folder()
        guard descriptor >= 0 else { throw .current }
    }

    deinit {
        close(descriptor)
    }

    func watch(_ folder: PathBytes) throws(SystemError) {
        let watch = unsafe folder.withCString { unsafe folder_events_watch_folder(descriptor, $0) }
        guard watch >= 0 else { throw .current }
        paths.withLock { $0[watch] = folder }
    }

    func read() throws(SystemError) -> [FolderEvent] {
        try unsafe readFolderEvents(descriptor, byteCount: Self.bufferByteCount, unsafe folder_event_of_folder) {
            event in
            switch unsafe event.kind {
            case FOLDER_EVENT_OVERFLOW: return .overflow
            case FOLDER_EVENT_FILE: return unsafe path(of: event).map { .file($0) }
            case FOLDER_EVENT_NAME: return unsafe path(of: event).map { .name($0) }
            case FOLDER_EVENT_FOLDER: return unsafe path(of: event).map { .folder($0) }
            case FOLDER_EVENT_FOLDER_GONE:
                if let path = unsafe path(of: event) { forget(path) }
                return nil
            case FOLDER_EVENT_WATCH_GONE:
                let watch = unsafe event.watch
                paths.withLock { $0[watch] = nil }
                return nil
            default: return nil
            }
        }
    }

    private func path(of event: folder_event) -> PathBytes? {
        let watch = unsafe event.watch
        guard let folder = paths.withLock({ $0[watch] }), let name = unsafe event.name else { return nil }
        // SAFETY: the name has that many bytes, within what was read.
        return unsafe folder.appending(UnsafeRawBufferPointer(start: name, count: event.name_length))
    }

    /// Ends the watches of a folder that was moved away, and of those in it. Where it is still below a root they begin again.
    private func forget(_ folder: PathBytes) {
        paths.withLock { paths in
            for (watch, path) in paths where path.lies(in: folder) {
                folder_events_forget_folder(descriptor, watch)
                paths[watch] = nil
            }
        }
    }
}
