import FileReading
import SystemFiles

/// The content of an item whose bytes came through a stream and are at hand.
struct StreamedFile: FileContent {
    private let file: OpenFile

    init(_ file: OpenFile) {
        self.file = file
    }

    func status() -> FileStatus? { file.status }

    func open() -> OpenFile { file }
}
