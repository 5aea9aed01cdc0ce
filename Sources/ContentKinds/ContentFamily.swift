/// What people would call a file by what it holds: the coarse sort of a ``ContentKind``.
public enum ContentFamily: String, CaseIterable, Sendable {
    /// A still picture, or a moving one that is made of stills.
    case picture
    case video
    case audio
    /// A file that packs others, or packs one and makes it smaller.
    case archive
    case diskImage
    case document
    case mail
    case database
    /// The pages and pictures that a browser keeps.
    case browserCache
    /// The small copies of pictures that a system keeps.
    case thumbnailCache
    /// The working memory of a machine, or what was swapped out of it.
    case memoryImage
    case encrypted
    /// A file made of entries that are files of text, such as a book of addresses.
    case text
}
