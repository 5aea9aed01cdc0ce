import SystemFiles
import TestSupport
import Testing

@testable import MediaScan

/// Against a bit for each byte.
struct ExtentUnionTests {
    @Test(arguments: [(3, 100), (40, 300), (20_000, 50_000)])
    func `gaps are the bytes that no extent has`(_ extentCount: Int, _ byteCount: Int) throws {
        var generator = SeededGenerator(seed: UInt64(extentCount))
        for _ in 0..<(extentCount < 1000 ? 300 : 3) {
            var union = ExtentUnion()
            var isThere = Array(repeating: false, count: byteCount)
            for _ in 0..<extentCount {
                let start = Int.random(in: 0..<byteCount, using: &generator)
                let count = Int.random(in: 1...min(9, byteCount - start), using: &generator)
                union.add(FileExtent(offset: Int64(start), byteCount: Int64(count)))
                for index in start..<start + count { isThere[index] = true }
            }
            // Holes lie nowhere, and what ends beyond all numbers is left out.
            union.add(FileExtent(offset: nil, byteCount: 5))
            union.add(FileExtent(offset: 7, byteCount: .max))
            let first = Int.random(in: 0..<byteCount, using: &generator)
            let end = Int.random(in: first..<byteCount, using: &generator)
            let expected = (0..<byteCount).map { $0 >= first && $0 < end && !isThere[$0] }
            var isGap = Array(repeating: false, count: byteCount)
            var last: Int64 = -1
            for gap in union.gaps(in: Int64(first)..<Int64(end)) {
                // In the order of their offsets, and none touches another.
                let offset = try #require(gap.offset)
                try #require(offset > last && gap.byteCount > 0 && offset + gap.byteCount <= Int64(byteCount))
                last = offset + gap.byteCount
                for index in Int(offset)..<Int(last) { isGap[index] = true }
            }
            #expect(isGap == expected)
        }
    }
}
