/// The name of a kind of file that holds other files, as in `zip`.
///
/// It is open: each kind that is read brings its own. ``readable`` are those that a build looks into.
public struct ContainerFormat: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public var description: String { rawValue }
}
