import SystemFiles

/// A list file that is read once, from its beginning to its end, a chunk at a time.
///
/// The beginning can be looked at before: a pipe cannot be read twice.
package struct ListFile {
    private static let chunkSize = 262_144

    package let path: String
    /// Nil for a pipe.
    package let size: Int?

    package private(set) var bytesRead = 0
    private let file: InputFile
    private var head: [UInt8]?

    package init(path: String) throws(ImportError) {
        self.path = path
        switch PathTarget(path: path) {
        case .missing:
            throw ImportError(.cannotRead, path: path, "There is no such file.")
        case .folder:
            throw ImportError(.cannotRead, path: path, "This is a folder. Name the files in it.")
        case .file(let size): self.size = size
        case .other: size = nil
        }
        do throws(SystemError) {
            file = try InputFile(opening: PathBytes(path), waitsForWriter: true)
        } catch {
            throw ImportError(
                .cannotRead, path: path, "The file cannot be opened. Check its permissions.", cause: error)
        }
    }

    /// The first chunk, without consuming it.
    package mutating func peek() throws(ImportError) -> [UInt8] {
        if let head { return head }
        let chunk = try read()
        head = chunk
        return chunk
    }

    /// The next chunk, empty at the end of the file.
    package mutating func next() throws(ImportError) -> [UInt8] {
        let chunk = try peek()
        head = nil
        bytesRead += chunk.count
        return chunk
    }

    private func read() throws(ImportError) -> [UInt8] {
        do throws(SystemError) {
            return try file.readNext(count: Self.chunkSize)
        } catch {
            throw ImportError(
                .cannotRead, path: path, "The file could be opened but not read to its end.", cause: error)
        }
    }
}
