import Foundation
import KnownMedia

/// The lines of standard input, as many at a time as have arrived: a stream is answered in large batches, and a person who
/// types line by line.
struct InputLines {
    /// Longer lines are passed over, but for their beginning: no hash is as long.
    private static let maximumLineLength = 1 << 20

    private var splitter = LineSplitter(maximumLineLength: maximumLineLength)
    private var transcoder = TextTranscoder()
    private var hasEnded = false

    /// The next lines with their numbers, counted from 1; nil at the end.
    mutating func next() -> [(number: Int, bytes: ArraySlice<UInt8>)]? {
        while !hasEnded {
            let arrived = FileHandle.standardInput.availableData
            hasEnded = arrived.isEmpty
            splitter.append(hasEnded ? transcoder.finish() : transcoder.append(Array(arrived)))
            if hasEnded { splitter.finish() }
            let lines = takeLines()
            if !lines.isEmpty { return lines }
        }
        return nil
    }

    private mutating func takeLines() -> [(number: Int, bytes: ArraySlice<UInt8>)] {
        var lines: [(Int, ArraySlice<UInt8>)] = []
        while true {
            do throws(LineTooLong) {
                guard let line = try splitter.next() else { return lines }
                lines.append((line.number, line.bytes))
            } catch {
                lines.append((error.number, error.beginning))
            }
        }
    }
}
