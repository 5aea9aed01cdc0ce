import FileReading
import SystemFiles

/// The content of the file that a symbolic link leads to, which somebody has named to be scanned.
struct LinkedFile: FileContent {
    let path: PathBytes
    /// The file that it led to when the scan began.
    let identity: FileStatus.Identity?

    func status() -> FileStatus? { try? FileStatus.ofTarget(at: path) }

    func open() throws(SystemError) -> OpenFile {
        let file = try OpenFile(following: path)
        guard file.status.identity == identity else { throw .replaced }
        return file
    }
}
