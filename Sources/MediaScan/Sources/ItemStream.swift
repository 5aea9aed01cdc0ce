/// A source whose items arrive as long as somebody sends some, and in the order in which they do.
public protocol ItemStream: MediaSource {
    /// Why there are no more items, if that is not the end of the stream. Known once ``MediaSource/next()`` has returned nil.
    var failure: StreamError? { get }
}
