import CFolderEvents
import SystemFiles

/// Something that happened in folders that are watched.
enum FolderEvent: Hashable, Sendable {
    /// A file was closed after it was written to, or was given this path.
    case file(PathBytes)
    /// A path was made: of a file that is only about to be written, of another name of a file, or of a link.
    case name(PathBytes)
    /// A folder was made, or was given this path, and may hold anything.
    case folder(PathBytes)
    /// Events were lost.
    case overflow
}

/// What reports files in folders, by the way that a system has for it.
protocol FolderEvents: AnyObject, Sendable {
    /// Readable where there are events.
    var descriptor: Int32 { get }

    /// Watches a folder that was found.
    func watch(_ folder: PathBytes) throws(SystemError)

    /// The events that have come since.
    func read() throws(SystemError) -> [FolderEvent]
}

/// Reads what has come through `descriptor`.
///
/// - Parameters:
///   - next: takes one event from the bytes that were read.
///   - make: makes our event of it; what it points to is gone afterwards.
func readFolderEvents(
    _ descriptor: Int32, byteCount: Int,
    _ next: (UnsafeRawPointer, Int, Int, UnsafeMutablePointer<folder_event>) -> Int,
    _ make: (folder_event) -> FolderEvent?
) throws(SystemError) -> [FolderEvent] {
    var events: [FolderEvent] = []
    // Aligned as the system's structures are.
    let error: SystemError? = unsafe withUnsafeTemporaryAllocation(byteCount: byteCount, alignment: 16) { buffer in
        // SAFETY: the base and the length are those of the buffer, and no more is looked at than the call says was read.
        let base = unsafe buffer.baseAddress.unsafelyUnwrapped
        let count = unsafe folder_events_read(descriptor, base, buffer.count)
        guard count >= 0 else { return .current }
        var offset = 0
        while true {
            var event = unsafe folder_event()
            let length = unsafe next(UnsafeRawPointer(base), Int(count), offset, &event)
            guard length > 0 else { return nil }
            offset += length
            if let made = unsafe make(event) { events.append(made) }
        }
    }
    if let error { throw error }
    return events
}
