@testable import ScanLedger
import SystemFiles
import TestSupport
import Testing
import TextCoding

/// What a ledger says of disk images comes back as it was written, and must add up.
struct DiskLedgerTests {
    private func record(_ object: DiskObject, _ inside: [NestedPart], nested: Int = 0) -> FileRecord {
        var record = FileRecord(path: PathBytes("case.E01"), kind: .file, status: .examined)
        record.inside = inside
        record.disk = object
        record.nestedCount = nested
        return record
    }

    private var image: FileRecord {
        var image = DiskObject.Image(format: "ewf", fileCount: 2)
        image.byteCount = 1000
        image.sectorByteCount = 512
        image.storedMD5 = "c274dc9c57df2eaa3d7d0b0f1b8206a2"
        return record(.image(image), [])
    }

    private func volume(_ offset: Int64, _ byteCount: Int64, allocated: Int64, free: Int64) -> FileRecord {
        var volume = DiskObject.Volume(offset: offset, byteCount: byteCount)
        volume.scheme = "gpt"
        volume.slot = 1
        volume.purpose = "Basic data partition"
        volume.fileSystem = "ntfs"
        volume.allocatedByteCount = allocated
        volume.freeByteCount = free
        return record(.volume(volume), [.partition(1)])
    }

    private func range(_ kind: DiskObject.Range.Kind, _ offset: Int64, _ byteCount: Int64, _ step: NestedPart)
        -> FileRecord
    {
        let run = DiskObject.Run(fileOffset: 0, imageOffset: offset, byteCount: byteCount)
        return record(
            .range(.init(kind: kind, runs: [run], byteCount: byteCount)), kind == .gap ? [step] : [.partition(1), step])
    }

    private var item: FileRecord {
        var item = DiskObject.Item(
            recovery: .metadata,
            storage: .runs([
                .init(fileOffset: 0, imageOffset: 300, byteCount: 10),
                .init(fileOffset: 10, imageOffset: nil, byteCount: 5),
            ]))
        item.name = .deleted
        item.data = .deleted
        item.sequence = 3
        item.attribute = "128-4"
        item.reusedBlockCount = 0
        item.blockCount = 20
        item.slackByteCount = 7
        var times = DiskObject.Times(precision: "2s", lacksZone: true)
        times.modified = Timestamp(seconds: 1_700_000_000, nanoseconds: 0)
        item.times = times
        return record(
            .item(item), [.partition(1), .entry(path: PathBytes("/a.jpg"), inode: 65), .stream(PathBytes("hidden"))])
    }

    private var sound: [FileRecord] {
        [
            image, range(.gap, 0, 100, .gap(0)), volume(100, 700, allocated: 500, free: 200), item,
            range(.unallocated, 600, 150, .unallocated(600)), range(.unallocated, 750, 50, .unallocated(750)),
            range(.gap, 800, 200, .gap(800)),
        ]
    }

    private func faults(_ records: [FileRecord]) -> [String] {
        var sums = DiskSequence()
        var nested = NestedSequence()
        var faults = records.flatMap { [nested.fault(of: $0), sums.fault(of: $0)].compactMap(\.self) }
        faults += [nested.faultAtEnd, sums.faultAtEnd].compactMap(\.self)
        return faults
    }

    @Test func `each line comes back as it was written`() throws {
        var nameless = item
        nameless.inside = [.partition(0), .entry(path: nil, inode: 23)]
        var carved = item
        carved.inside = [.partition(1), .carved(300), .thumbnail]
        var assembled = item
        assembled.inside = [.partition(1), .assembled(300)]
        assembled.disk = .item(DiskObject.Item(recovery: .assembled, storage: .runs([])))
        var pieces = item
        pieces.inside = [.partition(1), .pieces([5..<9, 1..<3])]
        for storage in [DiskObject.Item.Storage.resident, .compressed, .scattered, .encrypted, .lost] {
            let item = DiskObject.Item(recovery: .allocated, storage: storage)
            #expect(try comesBack(record(.item(item), [.partition(1), .entry(path: PathBytes("/b"), inode: 1)])))
        }
        for record in sound + [
            nameless, carved, assembled, pieces, range(.slack, 5, 6, .slack(1)), range(.unread, 5, 6, .unread(9)),
        ] {
            #expect(try comesBack(record), "\(record.location)")
        }
    }

    private func comesBack(_ record: FileRecord) throws -> Bool {
        let line = LedgerLine.file(record)
        guard case .file(let read) = try LedgerLine.content(of: line[...]) else { return false }
        return read == record && LedgerLine.file(read) == line
    }

    @Test func `paths into an image are written as steps`() {
        #expect("\(item.location)" == "case.E01 » p1 » /a.jpg » :hidden")
        #expect(
            "\(sound[1].location)" == "case.E01 » gap@0" && "\(sound[4].location)" == "case.E01 » p1 » unallocated@600")
    }

    @Test func `an image whose parts are all there adds up`() {
        #expect(faults(sound) == [])
        #expect(faults([image, FileRecord(path: PathBytes("x"), kind: .file, status: .examined)]).count == 1)
    }

    @Test func `a line that is missing or changed is a contradiction`() {
        // Without the item nothing is missing that could be counted; without any other line there is.
        for index in sound.indices where index != 3 && index != 0 {
            var records = sound
            records.remove(at: index)
            #expect(!faults(records).isEmpty, "\(index)")
        }
        var records = sound
        records[2] = volume(100, 700, allocated: 500, free: 199)
        #expect(!faults(records).isEmpty)
        records[2] = volume(110, 690, allocated: 490, free: 200)
        #expect(!faults(records).isEmpty)
        records[2] = volume(100, .max, allocated: .max, free: .max)
        #expect(!faults(records).isEmpty)
        #expect(!faults(Array(sound.dropFirst())).isEmpty)
    }

    @Test func `runs of anything but numbers are refused`() {
        let line = String(decoding: LedgerLine.file(item), as: UTF8.self)
        for (text, other) in [
            ("[0,300,10]", "[0,-300,10]"), ("[0,300,10]", "[0,300]"), ("[0,300,10]", "[0,300,0]"),
            (#""sparse""#, #""hole""#),
            (#""attribute":"128-4""#, #""attribute":4"#), (#""recovered":"metadata""#, #""recovered":"magic""#),
        ] {
            #expect(line.contains(text))
            #expect(throws: JSONFieldError.self) {
                try LedgerLine.content(of: Array(line.replacing(text, with: other).utf8)[...])
            }
        }
    }
}
