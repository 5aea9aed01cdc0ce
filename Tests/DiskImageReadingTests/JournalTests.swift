import SystemFiles
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

    @Test func `each copy comes with its block and its transaction`() {
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

    @Test func `a file whose blocks are all in use is another's, and one of which some are is marked so`() throws {
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

    /// A block of the table of inodes, in which the inode with this index has a map of blocks, as in ext3.
    private static func mapped(_ index: Int, size: UInt64, sectors: UInt64, _ map: [Int: UInt64]) -> Block {
        var block = Block()
        let start = index * 128
        block.little(0x81A4, at: start, 2)
        block.little(size, at: start + 4, 4)
        block.little(1, at: start + 0x1A, 2)
        block.little(sectors, at: start + 0x1C, 4)
        for (slot, number) in map { block.little(number, at: start + 0x28 + slot * 4, 4) }
        return block
    }

    private static func list(_ numbers: [UInt64]) -> Block {
        var block = Block()
        for (index, number) in numbers.enumerated() { block.little(number, at: index * 4, 4) }
        return block
    }

    /// A file of 12 blocks from 300 on, two more by block 400, a hole of 254, and one by blocks 500 and 501.
    private static let map = Dictionary(uniqueKeysWithValues: (0..<12).map { ($0, UInt64(300 + $0)) })
        .merging([12: 400, 13: 500]) { $1 }
    private static let mapSize: UInt64 = (12 + 256 + 1) * 1024

    @Test func `a file with a map of blocks is found by the lists that its journal has, as they were then`() throws {
        let journal = [
            Self.descriptor([10, 400, 500, 501], transaction: 7),
            Self.mapped(3, size: Self.mapSize, sectors: 36, Self.map),
            Self.list([312, 700]), Self.list([501]), Self.list([40]),
            // What the deletion left of them.
            Self.descriptor([400, 501], transaction: 8), Block(), Block(),
        ]
        let found = try Self.found(journal)
        #expect(found.count == 1 && found[0].blockCount == 15)
        #expect(found[0].runs.map(\.fileBlock) == [0, 13, 268] && found[0].runs.map(\.block) == [300, 700, 40])
        #expect(found[0].runs.map(\.count) == [13, 1, 1])
    }

    @Test func `a map that has not as many blocks as its inode says is none`() throws {
        for sectors: UInt64 in [34, 40, 0] {
            #expect(
                try Self.found([
                    Self.descriptor([10, 400, 500, 501], transaction: 7),
                    Self.mapped(3, size: Self.mapSize, sectors: sectors, Self.map), Self.list([312, 700]),
                    Self.list([501]), Self.list([40]),
                ]).isEmpty, "\(sectors)")
        }
        // One of its lists is gone.
        #expect(
            try Self.found([
                Self.descriptor([10, 400], transaction: 7),
                Self.mapped(3, size: Self.mapSize, sectors: 36, Self.map), Self.list([312, 700]),
            ]).isEmpty)
    }

    @Test func `a map that leads to itself ends`() throws {
        var map = Self.map
        map[12] = nil
        map[14] = 500
        #expect(
            try Self.found([
                Self.descriptor([10, 500], transaction: 7),
                Self.mapped(3, size: 1 << 40, sectors: 36, map), Self.list(Array(repeating: 500, count: 256)),
            ]).isEmpty)
    }

    @Test func `a file of the journal takes the lost name with its number, if there is one of each`() {
        func item(_ inode: UInt64, _ path: String?, transaction: Int?) -> DiskItem {
            var item = DiskItem(
                path: path.map { Array($0.utf8) }, inode: inode, attributeType: 0, attributeIdentifier: 0,
                name: path == nil ? .unknown : .deleted, data: .deleted, kind: .file, byteCount: 0,
                content: transaction == nil ? .lost : .extents([]))
            item.transaction = transaction
            return item
        }
        let items = [
            item(5, "/a", transaction: nil), item(6, "/b", transaction: nil), item(6, "/c", transaction: nil),
            item(7, "/d", transaction: nil), item(5, nil, transaction: 3), item(6, nil, transaction: 3),
            item(7, nil, transaction: 3), item(7, nil, transaction: 4), item(8, nil, transaction: 4),
        ].pairingNames()
        #expect(items.map(\.inode) == [6, 6, 7, 5, 6, 7, 7, 8])
        #expect(items[3].path == Array("/a".utf8) && items[3].name == .deleted && items[3].transaction == 3)
        #expect(items[4...].allSatisfy { $0.path == nil })
    }

    /// A block of a folder; the last entry reaches to its end.
    private static func folder(_ entries: [(inode: UInt64, type: UInt64, name: String)]) -> Block {
        var block = Block()
        var offset = 0
        for (index, entry) in entries.enumerated() {
            let name = Array(entry.name.utf8)
            let length = index == entries.count - 1 ? blockByteCount - offset : (8 + name.count + 3) / 4 * 4
            block.little(entry.inode, at: offset, 4)
            block.little(UInt64(length), at: offset + 4, 2)
            block.little(UInt64(name.count), at: offset + 6, 1)
            block.little(entry.type, at: offset + 7, 1)
            block.bytes.replaceSubrange(offset + 8..<offset + 8 + name.count, with: name)
            offset += length
        }
        return block
    }

    private static func paths(_ journal: [Block], folders: [UInt64: String] = [:]) throws -> [String?] {
        let blocks = [header(4, transaction: 1)] + journal
        let copies = try #require(JournalCopies(blockCount: blocks.count) { blocks[$0].bytes })
        return JournalRecovery(layout: try #require(Self.layout), readBlock: { _ in nil }, isAllocated: { _ in false })
            .files(in: copies, besides: [], folders: folders.mapValues { Array($0.utf8) })
            .map { $0.path.map { String(decoding: $0, as: UTF8.self) } }
    }

    @Test func `a file has the name that the copies of its folder say, as it was then`() throws {
        let root: [(inode: UInt64, type: UInt64, name: String)] = [
            (2, 2, "."), (2, 2, ".."), (9, 2, "DCIM"), (4, 1, "a.jpg"),
        ]
        let file = Self.table(3, size: 100, [(0, 1, 50)])
        let journal = [Self.descriptor([90, 10], transaction: 7), Self.folder(root), file]
        #expect(try Self.paths(journal) == ["/a.jpg"])
        // The number was another's before, and is another's afterwards.
        let before = [
            Self.descriptor([90], transaction: 6), Self.folder([(2, 2, "."), (2, 2, ".."), (4, 1, "before")]),
        ]
        let after = [Self.descriptor([90], transaction: 9), Self.folder([(2, 2, "."), (2, 2, ".."), (4, 1, "after")])]
        #expect(try Self.paths(before + journal + after) == ["/a.jpg"])
        #expect(try Self.paths(after + [Self.descriptor([10], transaction: 7), file]) == [nil])
    }

    @Test func `a path leads through folders that are deleted, too, and through those that are there`() throws {
        let file = Self.table(3, size: 100, [(0, 1, 50)])
        let inner = Self.folder([(9, 2, "."), (2, 2, ".."), (4, 1, "b.jpg")])
        let root = Self.folder([(2, 2, "."), (2, 2, ".."), (9, 2, "DCIM")])
        #expect(
            try Self.paths([Self.descriptor([90, 91, 10], transaction: 7), root, inner, file]) == ["/DCIM/b.jpg"])
        let withoutRoot = [Self.descriptor([91, 10], transaction: 7), inner, file]
        #expect(try Self.paths(withoutRoot, folders: [9: "/there"]) == ["/there/b.jpg"])
        #expect(try Self.paths(withoutRoot) == [nil])
        // A folder in itself.
        let loop = Self.folder([(9, 2, "."), (9, 2, ".."), (9, 2, "loop"), (4, 1, "b.jpg")])
        #expect(try Self.paths([Self.descriptor([91, 10], transaction: 7), loop, file]) == [nil])
    }

    @Test func `the second block of a folder belongs to it by the copy of its inode`() throws {
        var table = Self.table(3, size: 100, [(0, 1, 50)])
        let folder = Self.table(5, size: 2048, [(0, 1, 90), (1, 1, 95)])
        table.bytes.replaceSubrange(640..<768, with: folder.bytes[640..<768])
        table.little(0x41ED, at: 640, 2)
        let second = Self.folder([(4, 1, "c.jpg"), (7, 1, "d.jpg")])
        let journal = [Self.descriptor([10, 95], transaction: 7), table, second]
        #expect(try Self.paths(journal, folders: [6: "/p"]) == ["/p/c.jpg"])
    }

    @Test func `bytes that no folder has are none`() {
        #expect(ExtFolderBlock(NumberBytes(Block().bytes[...])) == nil)
        var cut = Self.folder([(2, 2, "."), (2, 2, ".."), (4, 1, "a.jpg")])
        cut.little(22, at: 4, 2)
        #expect(ExtFolderBlock(NumberBytes(cut.bytes[...])) == nil)
        let slash = Self.folder([(4, 1, "a/b")])
        #expect(ExtFolderBlock(NumberBytes(slash.bytes[...])) == nil)
        #expect(ExtFolderBlock(NumberBytes(Self.folder([(4, 1, "ab")]).bytes[...]))?.entries.count == 1)
    }

    @Test func `whatever the bytes are, nothing traps and nothing lies outside`() throws {
        var generator = SeededGenerator(seed: 16)
        var leaf = Block()
        Self.node(&leaf, at: 0, depth: 0, (0..<20).map { (UInt64($0), 1, 100 + 2 * UInt64($0)) })
        let journal = [
            Self.descriptor([10, 500], transaction: 7), Self.table(3, size: 20_000, depth: 1, [(0, 0, 500)]), leaf,
            Self.descriptor([10], transaction: 8), Self.table(5, size: 2500, [(0, 2, 700), (2, 1, 40)]),
            Self.descriptor([10, 400, 501], transaction: 9), Self.mapped(3, size: Self.mapSize, sectors: 36, Self.map),
            Self.list([312, 700]), Self.list([501]), Self.descriptor([90], transaction: 10),
            Self.folder([(2, 2, "."), (2, 2, ".."), (9, 2, "DCIM"), (4, 1, "a.jpg")]),
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

    @Test func `a group that was never written to is free but for the tables in it`() {
        let groups = ExtGroups(
            firstBlock: 1, blocksPerGroup: 100, blockCount: 350, isUninitialised: [false, true, true, true],
            tables: [150..<160, 101..<104, 155..<170, 20..<30, 295..<305])
        #expect(groups.run(at: 50) == nil && groups.run(at: 0) == nil && groups.run(at: 350) == nil)
        var runs: [(isFree: Bool, end: UInt64)] = []
        var block: UInt64 = 101
        while let run = groups.run(at: block) {
            runs.append(run)
            block = run.end
        }
        #expect(runs.map(\.end) == [104, 150, 160, 170, 201, 295, 301, 305, 350])
        #expect(runs.map(\.isFree) == [false, true, false, false, true, true, false, false, true])
    }

    @Test func `a damaged superblock is no layout`() {
        var generator = SeededGenerator(seed: 17)
        for _ in 0..<500 {
            let bytes = (0..<4096).map { _ in UInt8.random(in: 0...255, using: &generator) }
            #expect(ExtLayout { offset, count in Array(bytes[Int(offset)..<min(4096, Int(offset) + count)]) } == nil)
        }
    }
}
