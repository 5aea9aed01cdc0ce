import FileReading
import ScanLedger
import SystemFiles

/// Something that was met on the way to files, and the items it can become.
struct Place {
    let path: PathBytes
    let kind: FileKind
    var content: any FileContent
    var linkTarget: PathBytes?

    /// The item of a file, or of what stands in a file's place and has no content to examine.
    var item: MediaItem {
        switch kind {
        case .file, .folder: item(nil)
        case .symbolicLink: skipped(.symbolicLink, "a symbolic link; links are not followed")
        case .namedPipe: skipped(.specialFile, "a named pipe has no stored content")
        case .socket: skipped(.specialFile, "a socket has no stored content")
        case .characterDevice, .blockDevice:
            skipped(.specialFile, "a device, not a file; to examine it, make an image of it")
        case .unknown: failed(.notAFile(isFolder: false))
        }
    }

    var onOtherFileSystem: MediaItem {
        skipped(.otherFileSystem, "another file system is mounted there, and the scan was to stay on that of its root")
    }

    func skipped(_ code: FileRecord.Reason.Code, _ message: String) -> MediaItem {
        item(.init(status: .skipped, reason: .init(code, message: message)))
    }

    func failed(_ error: SystemError) -> MediaItem {
        item(.init(status: .failed, reason: .init(error)))
    }

    private func item(_ obstacle: MediaItem.Obstacle?) -> MediaItem {
        MediaItem(path: path, kind: kind, obstacle: obstacle, content: content, linkTarget: linkTarget)
    }
}

extension MediaItem {
    /// What stands at `path`, as somebody has named it: a file, or why there is none to examine. A link is not followed.
    init(standingAt path: PathBytes) {
        do throws(SystemError) {
            // The system would cut the path off at a NUL, and find another file.
            guard !path.bytes.contains(0) else { throw .missing }
            let kind = try FileStatus.ofLink(at: path, in: nil).kind
            let place = Place(path: path, kind: kind, content: StoredFile(at: path))
            self = kind == .folder ? place.failed(.notAFile(isFolder: true)) : place.item
        } catch {
            self = Place(path: path, kind: .file, content: StoredFile(at: path)).failed(error)
        }
    }
}
