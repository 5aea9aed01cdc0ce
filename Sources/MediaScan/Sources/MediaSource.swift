public import SystemFiles

/// A source of files: folders, or anything else that holds files, such as a disk image. Each item brings the way to its own
/// bytes.
///
/// Everything that is met is handed out, also what cannot be examined, so that nothing is silently missing from a ledger.
public protocol MediaSource: Sendable {
    /// The next item in the order of path bytes, or nil after the last.
    mutating func next() -> MediaItem?

    /// Makes a ``next()`` that waits return nil, where it can: nobody wants more items. Called on any thread.
    func interrupt()

    /// Something on the medium that the files lie on, or the first of several; nil where they lie on none of this machine.
    var location: PathBytes? { get }
}

extension MediaSource {
    public var location: PathBytes? { nil }

    public func interrupt() {}
}
