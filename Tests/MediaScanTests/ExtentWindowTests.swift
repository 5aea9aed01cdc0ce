import ScanLedger
import SystemFiles
import TestSupport
import Testing

@testable import MediaScan

/// Free space is divided into windows, and what deleted files hold is known again.
struct ExtentWindowTests {
    private func bytes(_ extents: [FileExtent]) -> [Int64] {
        extents.flatMap { extent in (0..<extent.byteCount).map { (extent.offset ?? -1_000_000) + $0 } }
    }

    @Test func `windows are all of the extents, each with what follows it`() {
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<300 {
            var place: Int64 = 0
            let extents = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
                place += Int64.random(in: 1...9, using: &generator)
                let extent = FileExtent(offset: place, byteCount: Int64.random(in: 1...30, using: &generator))
                place += extent.byteCount
                return extent
            }
            let size = Int64.random(in: 1...25, using: &generator)
            let overlap = Int64.random(in: 0...12, using: &generator)
            let all = bytes(extents)
            var windows = ExtentWindows(extents, byteCount: size, overlap: overlap, maximumCount: 4)
            var start = 0
            while let window = windows.next() {
                let own = Int(window.byteCount)
                #expect(own > 0 && own <= size)
                let held = bytes(window.extents)
                #expect(held == Array(all[start..<start + held.count]))
                #expect(held.count == min(all.count - start, own + Int(overlap)))
                start += own
            }
            #expect(start == all.count)
        }
    }

    @Test func `what lies in one file as it does on the disk is known, and nothing else`() {
        var recovered = RecoveredExtents()
        recovered.add([
            .init(offset: 1000, byteCount: 100), .init(offset: nil, byteCount: 50), .init(offset: 3000, byteCount: 100),
        ])
        recovered.add([.init(offset: 1100, byteCount: 100)])
        recovered.sort()
        func holds(_ runs: [(Int64, Int64, Int64)]) -> Bool {
            recovered.hold(runs.map { .init(fileOffset: $0.0, imageOffset: $0.1, byteCount: $0.2) })
        }
        #expect(holds([(0, 1000, 100)]) && holds([(0, 1010, 20)]) && holds([(0, 1100, 100)]))
        // Over two files; beyond the end; where no file is.
        #expect(!holds([(0, 1050, 100)]) && !holds([(0, 3050, 100)]) && !holds([(0, 500, 10)]))
        // In one file, with the hole between them, and without.
        #expect(holds([(0, 1050, 50), (100, 3000, 10)]) && !holds([(0, 1050, 50), (50, 3000, 10)]))
    }
}
