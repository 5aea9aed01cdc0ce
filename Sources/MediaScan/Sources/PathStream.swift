import FileReading
import Synchronization
public import SystemFiles
import TextCoding

/// The files that a list of paths names, in its order: each path ends with a line feed or a NUL, or with the list.
///
/// Links are not followed. A path that leads nowhere is an item with its obstacle, so each path is answered.
public final class PathStream: ItemStream {
    private struct State {
        var paths: LineSplitter
        var failure: StreamError?
        var hasEnded = false
    }

    private let input: InputFile
    private let state: Mutex<State>

    private static let chunkByteCount = 1 << 16
    /// No system takes a path that is as long.
    private static let maximumPathByteCount = 1 << 20

    /// The list in the file at `path`, or what comes through standard input for `-`.
    ///
    /// - Parameter endsWithNUL: whether paths end with a NUL; they may then hold line feeds.
    public convenience init(listedIn path: PathBytes, endingWithNUL endsWithNUL: Bool) throws(SystemError) {
        let input =
            path == PathBytes("-") ? try InputFile(duplicating: 0) : try InputFile(opening: path, waitsForWriter: true)
        self.init(input, endingWithNUL: endsWithNUL)
    }

    package init(_ input: InputFile, endingWithNUL endsWithNUL: Bool) {
        self.input = input
        let end = endsWithNUL ? 0 : Byte.lineFeed
        state = Mutex(
            State(paths: LineSplitter(maximumLineLength: Self.maximumPathByteCount, form: .items(endingWith: end))))
    }

    public var failure: StreamError? { state.withLock { $0.failure } }

    public func next() -> MediaItem? { nextPath().map { MediaItem(standingAt: $0) } }

    /// The next path; nil after the last.
    public func nextPath() -> PathBytes? {
        state.withLock { state in
            while true {
                do throws(LineTooLong) {
                    if let path = try state.paths.next() { return PathBytes(bytes: path.bytes) }
                } catch {
                    // The system says that there is no such file, and so it is.
                    return PathBytes(bytes: error.beginning)
                }
                guard !state.hasEnded else { return nil }
                fill(&state)
            }
        }
    }

    private func fill(_ state: inout State) {
        var count = 0
        do throws(SystemError) {
            try state.paths.append(capacity: Self.chunkByteCount) { (output) throws(SystemError) in
                count = try input.readNext(into: &output)
            }
        } catch {
            state.failure = StreamError(reading: error)
        }
        guard count == 0 else { return }
        state.hasEnded = true
        state.paths.finish()
    }
}
