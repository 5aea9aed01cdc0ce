public import SystemFiles

/// The way to the bytes of one file of a source: of a file in a folder, or of one inside a larger file.
///
/// It opens nothing until it is asked to, and may be asked again: a scan that resumes asks for the status of files that it
/// does not read.
public protocol FileContent: Sendable {
    /// The status at this moment; nil if the file is not there any more.
    func status() -> FileStatus?

    /// Opens the file for reading.
    func open() throws(SystemError) -> OpenFile

    /// The place at which the file begins on its medium; nil where nobody can say. Files are read in this order from a
    /// disk that turns.
    func position() -> MediumPosition?

    /// Whether it was found, when the bytes were read, that some of them are not those that were stored.
    func isDamaged() -> Bool

    /// Asks the system to read the first bytes in the background. A source that cannot may do nothing.
    func readAhead(byteCount: Int64)
}

extension FileContent {
    public func position() -> MediumPosition? { nil }

    public func isDamaged() -> Bool { false }

    public func readAhead(byteCount: Int64) {}
}

/// The content of a file that stands at a path. A link in its place is not followed.
public struct StoredFile: FileContent {
    public let path: PathBytes

    public init(at path: PathBytes) {
        self.path = path
    }

    public func status() -> FileStatus? { FileStatus.ofLink(at: path) }

    public func open() throws(SystemError) -> OpenFile { try OpenFile(opening: path) }

    public func position() -> MediumPosition? { MediumPosition(ofFileAt: path) }

    public func readAhead(byteCount: Int64) { MediumPosition.readAhead(path, byteCount: byteCount) }
}
