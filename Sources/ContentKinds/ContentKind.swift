/// What the bytes of a file say it is, by a short name such as `pdf`, `mp4` or `qcow2`.
///
/// The kinds here are those that can hold pictures. Which of them this version looks into is for others to say; a kind
/// has a name so that whatever was not looked into can be reported and counted.
public struct ContentKind: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The short name.
    public let rawValue: String
    public var description: String { rawValue }

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The coarse sort; nil for a name that this version does not know.
    public var family: ContentFamily? { ContentKindTable.byKind[self]?.family }

    /// What a layman calls one such file: "video", "PDF file". The short name for a kind that this version does not know.
    public var noun: String { ContentKindTable.byKind[self]?.noun ?? "file of the kind ‘\(rawValue)’" }

    /// What a layman calls several.
    public var pluralNoun: String { ContentKindTable.byKind[self]?.pluralNoun ?? "files of the kind ‘\(rawValue)’" }

    /// The name in full: "video (Matroska)".
    public var name: String {
        guard let entry = ContentKindTable.byKind[self] else { return noun }
        return entry.variety.map { "\(entry.noun) (\($0))" } ?? entry.noun
    }

    /// Whether the pictures in such a file, as far as they are JPEG and PNG, lie in it whole and as they are, neither
    /// compressed nor cut into pieces: then a search of its bytes finds all of them.
    public var showsPicturesToSearch: Bool { ContentKindTable.byKind[self]?.showsPictures ?? false }

    /// All kinds that this version knows.
    public static var all: [ContentKind] { ContentKindTable.all.map(\.kind) }
}
