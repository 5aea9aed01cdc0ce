import Foundation

/// The lines of standard input, as many at a time as have arrived: a stream is answered in large batches, and a person who
/// types line by line.
struct InputLines {
    /// Longer lines are cut: no hash is as long.
    private static let maximumLineLength = 65_536

    private var rest = Data()
    private var number = 0
    private var hasEnded = false

    /// The next lines with their numbers, counted from 1; nil at the end.
    mutating func next() -> [(number: Int, text: Substring)]? {
        while !hasEnded {
            let arrived = FileHandle.standardInput.availableData
            rest.append(arrived)
            hasEnded = arrived.isEmpty
            let lines = takeLines()
            if !lines.isEmpty { return lines }
        }
        return nil
    }

    private mutating func takeLines() -> [(number: Int, text: Substring)] {
        var lines: [(Int, Substring)] = []
        var start = rest.startIndex
        while start < rest.endIndex {
            let end = rest[start...].firstIndex(of: UInt8(ascii: "\n"))
            guard end != nil || hasEnded || rest.endIndex - start > Self.maximumLineLength else { break }
            number += 1
            let line = rest[start..<(end ?? rest.endIndex)].prefix(Self.maximumLineLength)
            lines.append((number, String(decoding: line, as: UTF8.self)[...]))
            start = end.map { $0 + 1 } ?? rest.endIndex
        }
        rest = Data(rest[start...])
        return lines
    }
}

extension Substring {
    /// Without the characters at its end that satisfy `predicate`.
    func trimmingSuffix(while predicate: (Character) -> Bool) -> Substring {
        var rest = self
        while let last = rest.last, predicate(last) { rest.removeLast() }
        return rest
    }
}
