import FileReading
import ScanLedger
import Synchronization
public import SystemFiles
import TextCoding

/// The items of a stream of frames: `u32 keyLength, u64 byteCount` (little endian), the key, the bytes.
///
/// A byte count of 2^64 − 1 says that no bytes follow, and that the key is the path of a file to open. An item's path is its
/// key. One item's bytes at a time are taken from the stream, when somebody is there to examine it; so memory is bounded by
/// ``maximumItemByteCount`` for each thread, and whoever writes the stream is held back.
///
/// docs/examine.md describes the protocol.
public final class FrameStream: ItemStream {
    private struct State {
        var buffer = InputBuffer()
        var failure: StreamError?
        var hasEnded = false
    }

    /// Items with more bytes fail, and their bytes are passed over.
    public let maximumItemByteCount: Int64
    private let input: InputFile
    private let state = Mutex(State())

    /// A longer key is taken for a sign that the stream is none of frames.
    static let maximumKeyByteCount = 1 << 20
    /// The byte count that says that the key is a path.
    private static let pathMark = UInt64.max
    private static let headByteCount = 12

    /// The stream that comes through standard input.
    ///
    /// - Parameter maximumItemByteCount: what each item may have.
    public convenience init(standardInputWithItemsOfAtMost maximumItemByteCount: Int64) throws(SystemError) {
        self.init(try InputFile(duplicating: 0), maximumItemByteCount: maximumItemByteCount)
    }

    package init(_ input: InputFile, maximumItemByteCount: Int64) {
        self.input = input
        self.maximumItemByteCount = maximumItemByteCount
    }

    public var failure: StreamError? { state.withLock { $0.failure } }

    public func next() -> MediaItem? {
        state.withLock { state in
            guard !state.hasEnded else { return nil }
            do throws(StreamError) {
                if let item = try nextItem(&state.buffer) { return item }
            } catch {
                state.failure = error
            }
            state.hasEnded = true
            return nil
        }
    }

    private func nextItem(_ buffer: inout InputBuffer) throws(StreamError) -> MediaItem? {
        try fill(&buffer, to: Self.headByteCount)
        guard buffer.count > 0 else { return nil }
        guard buffer.count >= Self.headByteCount else { throw StreamError(cutOffIn: "the head of a frame") }
        let head = buffer.take(Self.headByteCount)
        let keyByteCount = Int(Self.number(head.prefix(4)))
        let byteCount = Self.number(head.dropFirst(4))
        guard keyByteCount <= Self.maximumKeyByteCount else { throw StreamError(keyByteCount: keyByteCount) }
        try fill(&buffer, to: keyByteCount)
        guard buffer.count >= keyByteCount else { throw StreamError(cutOffIn: "a key") }
        let key = PathBytes(bytes: buffer.take(keyByteCount))
        if byteCount == Self.pathMark { return MediaItem(standingAt: key) }
        guard let byteCount = Int64(exactly: byteCount) else { throw StreamError(byteCount: byteCount) }
        return try item(key, byteCount, &buffer)
    }

    /// The item of the bytes that come next.
    private func item(
        _ key: PathBytes, _ byteCount: Int64, _ buffer: inout InputBuffer
    ) throws(StreamError) -> MediaItem {
        guard byteCount <= maximumItemByteCount else {
            try takeBytes(byteCount, of: &buffer) { _ in }
            let message = "the item has \(byteCount) bytes, and may have \(maximumItemByteCount); they were passed over"
            return MediaItem(path: key, failure: .init(.itemTooLarge, message: message))
        }
        switch try content(byteCount, &buffer) {
        case .success(let content): return MediaItem(path: key, kind: .file, content: content)
        case .failure(let error): return MediaItem(path: key, failure: .init(error))
        }
    }

    /// The bytes that come next. That they cannot be kept costs their item alone.
    private func content(
        _ byteCount: Int64, _ buffer: inout InputBuffer
    ) throws(StreamError) -> Result<StreamedFile, SystemError> {
        let file: UnnamedFile
        do throws(SystemError) {
            file = try UnnamedFile()
        } catch {
            try takeBytes(byteCount, of: &buffer) { _ in }
            return .failure(error)
        }
        var failure: SystemError?
        try takeBytes(byteCount, of: &buffer) { bytes in
            guard failure == nil else { return }
            do throws(SystemError) { try file.append(bytes) } catch { failure = error }
        }
        if let failure { return .failure(failure) }
        do throws(SystemError) {
            return .success(StreamedFile(try OpenFile(file)))
        } catch {
            return .failure(error)
        }
    }

    /// Takes that many bytes from the stream, piece by piece.
    private func takeBytes(
        _ byteCount: Int64, of buffer: inout InputBuffer, _ receive: (ArraySlice<UInt8>) -> Void
    ) throws(StreamError) {
        var left = byteCount
        while left > 0 {
            try fill(&buffer, to: 1)
            guard buffer.count > 0 else { throw StreamError(cutOffIn: "the bytes of an item") }
            let piece = buffer.take(Int(min(Int64(buffer.count), left)))
            left -= Int64(piece.count)
            receive(piece)
        }
    }

    /// Reads until there are so many bytes at hand, or no more.
    private func fill(_ buffer: inout InputBuffer, to count: Int) throws(StreamError) {
        do throws(SystemError) {
            while buffer.count < count, try buffer.fill(from: input) {}
        } catch {
            throw StreamError(reading: error)
        }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}

extension MediaItem {
    fileprivate init(path: PathBytes, failure: FileRecord.Reason) {
        self.init(path: path, kind: .file, obstacle: Obstacle(status: .failed, reason: failure))
    }
}

/// What has arrived of a stream and was not taken yet.
private struct InputBuffer {
    private var bytes: [UInt8] = []
    private var start = 0

    /// As much as a pipe holds.
    private static let chunkByteCount = 1 << 16

    var count: Int { bytes.count - start }

    /// Takes the next `count` bytes, which must be there.
    mutating func take(_ count: Int) -> ArraySlice<UInt8> {
        defer { start += count }
        return bytes[start..<start + count]
    }

    /// Waits for more; false at the end of the stream.
    mutating func fill(from input: InputFile) throws(SystemError) -> Bool {
        bytes.removeSubrange(..<start)
        start = 0
        let count = bytes.count
        try bytes.append(addingCapacity: Self.chunkByteCount) { (output: inout OutputSpan<UInt8>) throws(SystemError) in
            try input.readNext(into: &output)
        }
        return bytes.count > count
    }
}
