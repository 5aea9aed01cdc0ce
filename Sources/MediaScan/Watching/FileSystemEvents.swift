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

/// Events of whole file systems, by fanotify, of which those below the roots are handed over.
///
/// The system names a folder by a handle. It is opened by that, and asked for the path that it has now.
final class FileSystemEvents: FolderEvents {
    private struct State {
        /// A folder on each file system, by the number that events have for it.
        var fileSystems: [UInt64: OpenFolder] = [:]
        var devices: Set<UInt64> = []
    }

    let descriptor: Int32
    private let roots: [WatchedRoot]
    private let state = Mutex(State())

    private static let bufferByteCount = 1 << 16
    private static let maximumPathByteCount = 1 << 14

    init(_ roots: [WatchedRoot]) throws(SystemError) {
        self.roots = roots
        descriptor = folder_events_by_file_system()
        guard descriptor >= 0 else { throw .current }
    }

    deinit {
        close(descriptor)
    }

    func watch(_ folder: PathBytes) throws(SystemError) {
        let open = try OpenFolder(at: folder)
        guard let device = open.status.identity?.device else { return }
        guard state.withLock({ $0.devices.insert(device).inserted }) else { return }
        var number: UInt64 = 0
        guard unsafe folder_file_system(open.descriptor, &number) == 0,
            folder_events_watch_file_system(descriptor, open.descriptor) == 0
        else { throw .current }
        let fileSystem = number
        state.withLock { $0.fileSystems[fileSystem] = open }
    }

    func read() throws(SystemError) -> [FolderEvent] {
        let fileSystems = state.withLock { $0.fileSystems }
        return try unsafe readFolderEvents(
            descriptor, byteCount: Self.bufferByteCount, unsafe folder_event_of_file_system
        ) { event in
            switch unsafe event.kind {
            case FOLDER_EVENT_OVERFLOW: .overflow
            case FOLDER_EVENT_FILE: unsafe path(of: event, fileSystems).map { .file($0) }
            case FOLDER_EVENT_NAME: unsafe path(of: event, fileSystems).map { .name($0) }
            case FOLDER_EVENT_FOLDER: unsafe path(of: event, fileSystems).map { .folder($0) }
            default: nil
            }
        }
    }

    /// The path of what an event is about, as it begins with the root that was named; nil where it is below none.
    private func path(of event: folder_event, _ fileSystems: [UInt64: OpenFolder]) -> PathBytes? {
        guard let mount = unsafe fileSystems[event.file_system], let handle = unsafe event.handle,
            let name = unsafe event.name
        else { return nil }
        let folder = unsafe folder_open_handle(mount.descriptor, handle)
        guard folder >= 0 else { return nil }
        defer { close(folder) }
        let path = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: Self.maximumPathByteCount) { buffer in
            // SAFETY: the base and the length are those of the buffer, and as many bytes are initialised as the call says.
            let count = unsafe folder_path(folder, buffer.baseAddress.unsafelyUnwrapped, buffer.count)
            return unsafe PathBytes(
                bytes: UnsafeRawBufferPointer(start: buffer.baseAddress, count: max(0, Int(count))))
        }
        // The system cuts off what is longer.
        guard !path.bytes.isEmpty, path.bytes.count < Self.maximumPathByteCount else { return nil }
        for root in roots {
            guard let named = root.named(path) else { continue }
            // SAFETY: the name has that many bytes, within what was read.
            return unsafe named.appending(UnsafeRawBufferPointer(start: name, count: event.name_length))
        }
        return nil
    }
}
