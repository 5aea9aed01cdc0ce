#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

import Synchronization
public import SystemFiles

/// A file that is open for reading: a descriptor, or extents of a larger open file. It is closed when this goes.
///
/// Bytes are read at stated places only. So several may share a descriptor, and the worker process that decodes gets it too.
public final class OpenFile: Sendable {
    /// The status of the file when it was opened.
    public let status: FileStatus
    /// The extents of the open file in which this one lies; nil for the whole of it.
    public let extents: [FileExtent]?

    /// The open file; closed with this object.
    package let descriptor: Int32
    /// The content, which can be read from any place.
    package let bytes: FileBytes
    /// The status of what the descriptor stands for, which tells whether it was written to.
    private let openedStatus: FileStatus
    /// A file of its own with the bytes of one that lies in a larger file, once that was asked for.
    private let copy = Mutex<OpenFile?>(nil)

    /// Opens the file at `path`, without following a link that has taken its place, without waiting on a pipe, and where
    /// the system allows it without a mark in its access time.
    public convenience init(opening path: PathBytes) throws(SystemError) {
        try self.init(opening: path, in: nil)
    }

    /// Opens the file at `path` in the same way, where a relative path starts at `folder`.
    package convenience init(opening path: PathBytes, in folder: OpenFolder?) throws(SystemError) {
        try self.init(owning: openWithoutTrace(path, in: folder, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC))
    }

    /// Opens the file that `path` leads to, links followed.
    package convenience init(following path: PathBytes) throws(SystemError) {
        try self.init(owning: openWithoutTrace(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC))
    }

    /// What comes through standard input: the file that it is, or a copy of what comes through a pipe.
    ///
    /// - Throws: if it cannot be read, or a pipe delivers more than `maximumByteCount` bytes.
    package static func standardInput(maximumByteCount: Int) throws(SystemError) -> OpenFile {
        try OpenFile(owning: UnnamedFile.copy(of: STDIN_FILENO, maximumByteCount: maximumByteCount))
    }

    /// A file without a name, which nobody can change from now on.
    package convenience init(_ file: UnnamedFile) throws(SystemError) {
        try self.init(owning: file.finish())
    }

    /// The file that lies in `extents` of another open file, which may be closed afterwards.
    ///
    /// - Parameter status: the status of the inner file; its size is that of all extents together.
    public convenience init(
        extents: [FileExtent], of container: OpenFile, status: FileStatus
    ) throws(SystemError) {
        // Kept alive, for a descriptor whose file has gone is closed.
        let duplicate = withExtendedLifetime(container) { fcntl(container.descriptor, F_DUPFD_CLOEXEC, 0) }
        guard duplicate >= 0 else { throw SystemError.current }
        try self.init(owning: duplicate, extents: extents, status: status)
    }

    /// A file without a name, made of the pieces that `next` gives, of which an empty one is the end.
    package convenience init(
        status: FileStatus, of next: () throws(SystemError) -> [UInt8]
    ) throws(SystemError) {
        try self.init(owning: UnnamedFile.make(of: next), status: status)
    }

    /// A file that holds these bytes and no others: this one, or a copy of what lies in a larger file. It is for those who must
    /// not get the larger file. What cannot be read ends it, as it ends what a ``FileReader`` reads.
    package func alone() throws(SystemError) -> OpenFile {
        guard extents != nil else { return self }
        let made = copy.withLock { copy in
            Result { () throws(SystemError) in
                if let copy { return copy }
                var offset: Int64 = 0
                let file = try OpenFile(status: status) { () throws(SystemError) in
                    let piece = [UInt8](capacity: 1 << 20) { _ = try? bytes.read(at: offset, into: &$0) }
                    offset += Int64(piece.count)
                    return piece
                }
                copy = file
                return file
            }
        }
        return try made.get()
    }

    /// The extents, where those parts of them are marked as holes for which the file system keeps no blocks. They read as the
    /// same bytes.
    package func withHoles(_ extents: [FileExtent]) -> [FileExtent] { FileHoles.told(in: extents, of: descriptor) }

    private init(
        owning descriptor: Int32, extents: [FileExtent]? = nil, status: FileStatus? = nil
    ) throws(SystemError) {
        do throws(SystemError) {
            openedStatus = try FileStatus.ofDescriptor(descriptor)
        } catch {
            close(descriptor)
            throw error
        }
        self.descriptor = descriptor
        self.extents = extents
        self.status = status ?? openedStatus
        bytes = FileBytes(descriptor, extents: extents)
    }

    deinit {
        close(descriptor)
    }

    /// Whether somebody wrote to the open file since: then the bytes read may be a mixture.
    package var hasChanged: Bool {
        guard let now = try? FileStatus.ofDescriptor(descriptor) else { return true }
        return now.size != openedStatus.size || now.modified != openedStatus.modified
    }
}
