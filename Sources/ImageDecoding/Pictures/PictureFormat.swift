/// The name of a picture format, as in `jpeg` or `png`.
///
/// It is open: each codec brings its own. ``PictureDecoder/formats`` are those that a build decodes.
public struct PictureFormat: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public var description: String { rawValue }
}
