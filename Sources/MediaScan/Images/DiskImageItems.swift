import ContentKinds
import DiskImageReading
import FileExamination
import FileReading
import IsolatedDecoding
import ScanLedger
import SystemFiles

/// A source whose disk images are looked into: after the item of each image come its volumes, what lies in them, and the
/// bytes that belong to no file.
///
/// Images are recognised by their content. The other files that an image lies in have an item, and are not examined as files
/// of their own.
struct DiskImageItems: MediaSource {
    private var source: any MediaSource
    private let isolation: Isolation
    private let limits: NestedLimits
    /// The image that was met last, and how far its walk has come.
    private var walk: DiskImageWalk?
    /// The files in which images go on that were met already, each with the file in which the image begins.
    private var segments: [PathBytes: PathBytes] = [:]

    var location: PathBytes? { source.location }

    init(_ source: some MediaSource, isolation: Isolation, limits: NestedLimits) {
        self.source = source
        self.isolation = isolation
        self.limits = limits
    }

    mutating func next() -> MediaItem? {
        if let item = walk?.next() { return item }
        walk = nil
        guard let item = source.next() else { return nil }
        if let first = segments.removeValue(forKey: item.path), item.obstacle == nil {
            return MediaItem(
                path: item.path, kind: item.kind,
                obstacle: .init(
                    status: .examined,
                    reason: .init(
                        .imageSegment, message: "the disk image in \(first) continues in it, and was examined there")),
                content: item.content)
        }
        guard let image = DiskImageFile(item) else { return item }
        for path in image.paths.dropFirst() { segments[path] = item.path }
        var walk = DiskImageWalk(image, item, isolation: isolation, limits: limits)
        defer { self.walk = walk }
        return walk.next()
    }
}
