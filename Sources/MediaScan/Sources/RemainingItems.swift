import SystemFiles

/// What is left of a source of which one item was taken already.
struct RemainingItems: MediaSource {
    var first: MediaItem?
    var rest: any MediaSource

    var location: PathBytes? { rest.location }

    func interrupt() { rest.interrupt() }

    mutating func next() -> MediaItem? {
        guard let item = first else { return rest.next() }
        first = nil
        return item
    }
}
