import ByteSources
import SystemFiles
import TestSupport
import Testing

@testable import FileReading

/// Of an excerpt the bytes that are there are read as in the whole, and any others are noticed.
struct ExcerptBytesTests {
    @Test func `what is there is as in the whole, and what is not is missed`() throws {
        var generator = SeededGenerator(seed: 2)
        let folder = try TemporaryFolder()
        for round in 0..<200 {
            let whole = (0..<Int.random(in: 1...3000, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            var extents: [FileExtent] = []
            var parts: [UInt8] = []
            var isThere: [Bool] = []
            while isThere.count < whole.count {
                let count = min(Int.random(in: 1...400, using: &generator), whole.count - isThere.count)
                let takes = Bool.random(using: &generator)
                extents.append(FileExtent(offset: takes ? Int64(parts.count) : nil, byteCount: Int64(count)))
                if takes { parts += whole[isThere.count..<isThere.count + count] }
                isThere += Array(repeating: takes, count: count)
            }
            let file = try OpenFile(opening: PathBytes(folder.write(parts, to: "parts")))
            for _ in 0..<20 {
                let excerpt = ExcerptBytes(file.descriptor, extents: extents, byteCount: Int64(whole.count))
                let start = Int.random(in: 0..<whole.count, using: &generator)
                let wanted = whole[start...].prefix(Int.random(in: 1...500, using: &generator))
                var read: [UInt8] = []
                while read.count < wanted.count {
                    let piece = [UInt8](capacity: wanted.count - read.count) {
                        excerpt.read(at: start + read.count, into: &$0)
                    }
                    if piece.isEmpty { break }
                    read += piece
                }
                #expect(excerpt.misses == isThere[wanted.indices].contains(false), "round \(round)")
                #expect(excerpt.misses ? wanted.starts(with: read) : read == Array(wanted), "round \(round)")
            }
        }
    }
}
