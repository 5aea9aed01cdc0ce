import TestSupport
import Testing
import TextCoding

@testable import DiskImageReading

/// What the journal of an ext4 file system says of files that were deleted, by journals that are made here byte by byte.
struct JournalTests {
    private static let blockByteCount = 1024

    /// Bytes with numbers in them.
    private struct Block {
        var bytes = [UInt8](repeating: 0, count: JournalTests.blockByteCount)

        mutating func big(_ value: UInt64, at offset: Int, _ count: Int) {
            for index in 0..<count {
                bytes[offset + index] = UInt8(truncatingIfNeeded: value >> (8 * UInt64(count - 1 - index)))
            }
        }

        mutating func little(_ value: UInt64, at offset: Int, _ count: Int) {
            for index in 0..<count { bytes[offset + index] = UInt8(truncatingIfNeeded: value >> (8 * UInt64(index))) }
        }
    }

    private static func header(_ type: UInt64, transaction: UInt64) -> Block {
        var block = Block()
        block.big(0xC03B_3998, at: 0, 4)
        block.big(type, at: 4, 4)
        block.big(transaction, at: 8, 4)
        return block
    }

    /// A descriptor of copies of these blocks, with tags of eight bytes.
    private static func descriptor(_ blocks: [UInt64], transaction: UInt64, escaped: Set<UInt64> = []) -> Block {
        var block = header(1, transaction: transaction)
        var offset = 12
        for (index, number) in blocks.enumerated() {
            block.big(number, at: offset, 4)
            let flags: UInt64 =
                (index > 0 ? 2 : 0) | (index == blocks.count - 1 ? 8 : 0) | (escaped.contains(number) ? 1 : 0)
            block.big(flags, at: offset + 6, 2)
            offset += index == 0 ? 24 : 8
        }
        return block
    }

    private static func copies(_ blocks: [Block]) -> [JournalCopies.Copy] {
        let journal = [header(4, transaction: 1)] + blocks
        guard var copies = JournalCopies(blockCount: journal.count, { journal[$0].bytes }) else { return [] }
        var result: [JournalCopies.Copy] = []
        while let copy = copies.next() { result.append(copy) }
        return result
    }

    @Test func `each copy is told with its block and its transaction`() {
        var one = Block()
        one.bytes[7] = 1
        let found = Self.copies([
            Self.descriptor([5, 9], transaction: 7), one, Block(), Self.header(2, transaction: 7),
            Self.descriptor([6], transaction: 8), Block(),
        ])
        #expect(
            found.map(\.block) == [5, 9, 6] && found.map(\.transaction) == [7, 7, 8] && found[0].bytes == one.bytes)
    }

    @Test func `copies end where a later round has overwritten them`() {
        let found = Self.copies([
            Self.descriptor([5, 9, 10], transaction: 7), Block(), Self.header(2, transaction: 90), Block(), Block(),
        ])
        #expect(found.map(\.block) == [5])
    }

    @Test func `a block that begins as the journal's own is given back its beginning`() {
        let found = Self.copies([Self.descriptor([5], transaction: 7, escaped: [5]), Block()])
        #expect(found.first?.bytes.prefix(4) == [0xC0, 0x3B, 0x39, 0x98])
    }

    /// A superblock of a file system with one group of 16 inodes, whose table begins at block 10.
    private static let layout = ExtLayout { offset, count in
        var bytes = [UInt8](repeating: 0, count: 4096)
        func put(_ value: UInt64, _ offset: Int, _ count: Int) {
            for index in 0..<count { bytes[offset + index] = UInt8(truncatingIfNeeded: value >> (8 * UInt64(index))) }
        }
        put(16, 1024, 4)
        put(1000, 1024 + 4, 4)
        put(1, 1024 + 0x14, 4)
        put(8192, 1024 + 0x20, 4)
        put(16, 1024 + 0x28, 4)
        put(0xEF53, 1024 + 0x38, 2)
        put(1, 1024 + 0x4C, 4)
        put(128, 1024 + 0x58, 2)
        put(8, 1024 + 0xE0, 4)
        put(10, 2048 + 8, 4)
        return Array(bytes[Int(offset)..<min(bytes.count, Int(offset) + count)])
    }

    /// A block of the table of inodes, in which the inode with this index has these extents.
    private static func table(
        _ index: Int, size: UInt64, generation: UInt64 = 1, depth: UInt64 = 0,
        _ extents: [(file: UInt64, count: UInt64, block: UInt64)]
    ) -> Block {
        var block = Block()
        let start = index * 128
        block.little(0x81A4, at: start, 2)
        block.little(size, at: start + 4, 4)
        block.little(1_700_000_000, at: start + 0x10, 4)
        block.little(1, at: start + 0x1A, 2)
        block.little(0x80000, at: start + 0x20, 4)
        block.little(generation, at: start + 0x64, 4)
        Self.node(&block, at: start + 0x28, depth: depth, extents)
        return block
    }

    private static func node(
        _ block: inout Block, at start: Int, depth: UInt64, _ extents: [(file: UInt64, count: UInt64, block: UInt64)]
    ) {
        block.little(0xF30A, at: start, 2)
        block.little(UInt64(extents.count), at: start + 2, 2)
        block.little(4, at: start + 4, 2)
        block.little(depth, at: start + 6, 2)
        for (number, extent) in extents.enumerated() {
            let place = start + 12 + number * 12
            block.little(extent.file, at: place, 4)
            if depth > 0 {
                block.little(extent.block, at: place + 4, 4)
            } else {
                block.little(extent.count, at: place + 4, 2)
                block.little(extent.block, at: place + 8, 4)
            }
        }
    }

    private static func found(
        _ journal: [Block], besides known: Set<UInt64> = [], allocated: Set<UInt64> = []
    ) throws -> [JournalRecovery.Found] {
        let blocks = [header(4, transaction: 1)] + journal
        let copies = try #require(JournalCopies(blockCount: blocks.count) { blocks[$0].bytes })
        return JournalRecovery(
            layout: try #require(Self.layout), readBlock: { _ in nil }, isAllocated: { allocated.contains($0) }
        ).files(in: copies, besides: known)
    }

    @Test func `a deleted file is found by its last copy, whatever the order of its extents`() throws {
        let found = try Self.found([
            Self.descriptor([10], transaction: 7), Self.table(3, size: 100, [(0, 1, 50)]),
            Self.descriptor([10], transaction: 8), Self.table(3, size: 2500, [(0, 2, 700), (2, 1, 40)]),
        ])
        #expect(found.count == 1 && found[0].inode == 4 && found[0].transaction == 8 && found[0].file.byteCount == 2500)
        #expect(found[0].runs.map(\.block) == [700, 40] && found[0].reusedBlockCount == 0 && found[0].blockCount == 3)
        #expect(found[0].file.times.modified?.seconds == 1_700_000_000)
    }

    @Test func `of two files with one number both are found`() throws {
        let found = try Self.found([
            Self.descriptor([10], transaction: 7), Self.table(3, size: 100, generation: 1, [(0, 1, 50)]),
            Self.descriptor([10], transaction: 8), Self.table(3, size: 200, generation: 2, [(0, 1, 60)]),
        ])
        #expect(found.map(\.file.byteCount) == [100, 200])
    }

    @Test func `a file whose blocks are all in use is another's, and one of some is told so`() throws {
        let journal = [Self.descriptor([10], transaction: 7), Self.table(3, size: 2048, [(0, 2, 50)])]
        #expect(try Self.found(journal, allocated: [50, 51]).isEmpty)
        #expect(try Self.found(journal, allocated: [51]).map(\.reusedBlockCount) == [1])
        #expect(try Self.found(journal, besides: [4]).isEmpty)
    }

    @Test func `extents in a block of their own are found where the journal has it`() throws {
        var leaf = Block()
        Self.node(&leaf, at: 0, depth: 0, (0..<20).map { (UInt64($0), 1, 100 + 2 * UInt64($0)) })
        let found = try Self.found([
            Self.descriptor([10, 500], transaction: 7), Self.table(3, size: 20_000, depth: 1, [(0, 0, 500)]), leaf,
        ])
        #expect(found.first?.runs.count == 20)
        #expect(
            try Self.found([
                Self.descriptor([10], transaction: 7), Self.table(3, size: 20_000, depth: 1, [(0, 0, 500)]),
            ]).isEmpty)
    }

    @Test func `whatever the bytes are, nothing traps and nothing lies outside`() throws {
        var generator = SeededGenerator(seed: 16)
        var leaf = Block()
        Self.node(&leaf, at: 0, depth: 0, (0..<20).map { (UInt64($0), 1, 100 + 2 * UInt64($0)) })
        let journal = [
            Self.descriptor([10, 500], transaction: 7), Self.table(3, size: 20_000, depth: 1, [(0, 0, 500)]), leaf,
            Self.descriptor([10], transaction: 8), Self.table(5, size: 2500, [(0, 2, 700), (2, 1, 40)]),
        ]
        for _ in 0..<3000 {
            var changed = journal
            for _ in 0..<Int.random(in: 1...12, using: &generator) {
                let block = Int.random(in: 0..<changed.count, using: &generator)
                changed[block].bytes[Int.random(in: 0..<Self.blockByteCount, using: &generator)] = UInt8.random(
                    in: 0...255, using: &generator)
            }
            for file in try Self.found(changed) {
                for run in file.runs where run.isWritten { #expect(run.block + run.count <= 1000) }
            }
        }
    }

    @Test func `a damaged superblock is no layout`() {
        var generator = SeededGenerator(seed: 17)
        for _ in 0..<500 {
            let bytes = (0..<4096).map { _ in UInt8.random(in: 0...255, using: &generator) }
            #expect(ExtLayout { offset, count in Array(bytes[Int(offset)..<min(4096, Int(offset) + count)]) } == nil)
        }
    }
}
