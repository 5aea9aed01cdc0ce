/// Reads a file line by line, in as much memory as its longest line.
struct LineReader: ~Copyable {
    /// Why a line could not be read.
    enum Failure: Error {
        case system(SystemError)
        case tooLong
    }

    /// The number of the line that was read last, from 1.
    private(set) var lineNumber = 0
    /// Where the line that was read last ends, its line feed included.
    private(set) var offset: Int64 = 0
    /// How many bytes there are at the end of the file that no line feed follows. Known once the last line was read.
    private(set) var incompleteByteCount = 0

    private let file: FileReader
    private var buffer: [UInt8] = []
    private var start = 0
    private var searched = 0
    private var readOffset: Int64 = 0
    private var hasEnded = false

    private static let chunkByteCount = 1 << 16
    /// No line is longer. A file with a hundred thousand matches has a line of about 30 MB.
    private static let maximumLineByteCount = 256 << 20

    init(opening path: MediaPath) throws(SystemError) {
        self.init(try Self.open(path))
    }

    private init(_ file: FileReader) {
        self.file = file
    }

    private static func open(_ path: MediaPath) throws(SystemError) -> FileReader {
        let file = try FileReader(opening: path, computingDigests: false)
        guard file.status.kind == .file else { throw .notAFile(isFolder: file.status.kind == .folder) }
        return file
    }

    /// The next line without its line feed; nil after the last line that has one.
    mutating func next() throws(Failure) -> ArraySlice<UInt8>? {
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = buffer[start..<end]
                offset += Int64(line.count) + 1
                start = end + 1
                searched = start
                lineNumber += 1
                return line
            }
            searched = buffer.count
            guard !hasEnded else {
                incompleteByteCount = buffer.count - start
                return nil
            }
            guard buffer.count - start <= Self.maximumLineByteCount else { throw .tooLong }
            try fill()
        }
    }

    private mutating func fill() throws(Failure) {
        buffer.removeSubrange(..<start)
        searched -= start
        start = 0
        var count = 0
        do throws(SystemError) {
            try buffer.append(addingCapacity: Self.chunkByteCount) { (output) throws(SystemError) in
                count = try file.readAgain(at: readOffset, into: &output)
            }
        } catch {
            throw .system(error)
        }
        readOffset += Int64(count)
        hasEnded = count == 0
    }
}
