public import SystemFiles

/// A step into a file: which of the things inside it is meant.
public enum NestedPart: Hashable, Sendable {
    /// A member of an archive: its name there, to the byte, and its number among the members, from 1, for two members can
    /// have the same name.
    case member(name: PathBytes, number: Int)
    /// The thumbnail in a picture's EXIF data.
    case thumbnail
    /// One of several pictures in a file, by its number, from 1.
    case frame(Int)
}

extension NestedPart: CustomStringConvertible {
    /// For a terminal: names are escaped as paths are.
    public var description: String {
        switch self {
        case .member(let name, _): name.displayText
        case .thumbnail: "thumbnail"
        case .frame(let number): "frame \(number)"
        }
    }
}

extension [NestedPart] {
    /// How many bytes the names have.
    package var nameByteCount: Int {
        reduce(0) { sum, part in
            if case .member(let name, _) = part { sum + name.bytes.count } else { sum }
        }
    }
}

/// Where something lies: a file, or steps into a file.
public struct MediaLocation: Hashable, Sendable {
    public let path: PathBytes
    /// The steps from the file to the thing, from the outermost on; none for the file itself.
    public let inside: [NestedPart]

    public init(path: PathBytes, inside: [NestedPart] = []) {
        self.path = path
        self.inside = inside
    }
}

extension MediaLocation: CustomStringConvertible {
    /// For people: `backup.zip » report.docx » word/media/image1.jpeg`.
    public var description: String {
        ([path.displayText] + inside.map(\.description)).joined(separator: " » ")
    }
}
