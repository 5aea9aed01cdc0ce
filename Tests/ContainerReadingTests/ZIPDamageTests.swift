import ByteSources
import ContainerReading
import ImageDecoding
import TestSupport
import Testing

@Suite(.enabled(if: ContainerFormat.zip.isReadable, "build with --traits Archives"))
struct `Damaged and hostile ZIP archives` {
    /// Three members: stored, deflated, and deflated with a descriptor.
    static let members = (0..<3).map { index in
        ZIPArchive.Member("member \(index)", noise(60 + index, seed: UInt64(index))).with {
            $0.method = index > 0 ? 8 : 0
            $0.hasDescriptor = index == 2
        }
    }

    @Test(arguments: [0, 8])
    func `a wrong checksum is an error after all data, and the next member is read`(method: Int) throws {
        let members = [
            ZIPArchive.Member("a", noise(200_000)).with {
                $0.method = method
                $0.statedChecksum = 1
            }, ZIPArchive.Member("b", [4]),
        ]
        let read = try readAll(ZIPArchive(members).bytes)
        #expect(read.map(\.error) == [.checksumMismatch, nil])
        #expect(read.map(\.data) == [noise(200_000), [4]])
    }

    @Test func `damage in a member leaves its data before it, and the others`() throws {
        let data = noise(300_000)
        let member = ZIPArchive.Member("a", data).with { $0.method = 8 }
        var archive = ZIPArchive([member, ZIPArchive.Member("b", [4])])
        // The header of the third block, at 31 + 2 · 65540.
        archive.members[0].packed = ZIPArchive.deflated(data)
        archive.members[0].packed?[2 * 65_540] = 0xFF
        let read = try readAll(archive.bytes)
        #expect(read.map(\.error) == [.damagedMember, nil])
        #expect(data.starts(with: read[0].data))
        #expect(read[0].data.count > 2 * 65_535 - 5000)
        #expect(read[1].data == [4])
    }

    @Test(arguments: [0, 8])
    func `sizes that are not true are errors`(method: Int) throws {
        let member = ZIPArchive.Member("a", noise(1000)).with { $0.method = method }
        func errors(_ change: (inout ZIPArchive.Member) -> Void) throws -> [ContainerError.Code?] {
            let read = try readAll(ZIPArchive([member.with(change), ZIPArchive.Member("b", [4])]).bytes)
            #expect(read.last?.data == [4])
            return read.map(\.error)
        }
        for byteCount in [0, 999, 1001, 0xFFFF_FFFF] {
            #expect(try errors { $0.statedByteCount = byteCount } == [.damagedMember, nil])
        }
        for byteCount in [0, 1, 999] {
            #expect(try errors { $0.statedPackedByteCount = byteCount } == [.damagedMember, nil])
        }
        for byteCount in [1100, 0xFFFF_FFFF] {
            #expect(try errors { $0.statedPackedByteCount = byteCount } == [.damagedMember, nil])
        }
        for byteCount in [5_000_000_000, Int.max] {
            #expect(
                try errors {
                    $0.usesZIP64 = true
                    $0.statedPackedByteCount = byteCount
                    $0.statedByteCount = byteCount
                } == [.damagedMember, nil])
        }
    }

    @Test func `encrypted members are said to be so; a mark in one of the two headers is not believed`() throws {
        let members = [
            ZIPArchive.Member("a", [1]).with { $0.flags = 1 },
            ZIPArchive.Member("b", [2]).with {
                $0.flags = 1
                $0.localFlags = 0
            },
            ZIPArchive.Member("c", [3]).with { $0.localFlags = 1 },
            ZIPArchive.Member("d", [4]),
        ]
        let read = try readAll(ZIPArchive(members).bytes)
        #expect(read.map(\.error) == [.encryptedMember, nil, nil, nil])
        #expect(read.map(\.data) == [[], [2], [3], [4]])
        #expect(read.map(\.member.isEncrypted) == [true, false, false, false])
        #expect(read.map(\.member.isContradictory) == [false, true, true, false])
    }

    @Test func `the directory counts where the header in front of the data says otherwise`() throws {
        let members = [
            ZIPArchive.Member("a", [1]).with { $0.localName = Array("b".utf8) },
            ZIPArchive.Member("c", [2]).with { $0.localMethod = 8 },
            ZIPArchive.Member("d", [3]),
        ]
        let read = try readAll(ZIPArchive(members).bytes)
        #expect(read.map(\.name) == ["a", "c", "d"])
        #expect(read.map(\.data) == [[1], [2], [3]])
        #expect(read.map(\.member.isContradictory) == [true, true, false])
    }

    @Test func `a member that is not where the directory says is an error of that member`() throws {
        var bytes = ZIPArchive(Self.members).bytes
        let header = try #require(bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 3, 4]) && $0 > 0 })
        bytes[header] = 0
        let reader = try ContainerReader(InMemoryByteSource(bytes), format: .zip)
        let read = try readAll(reader)
        #expect(!reader.isRecovered)
        #expect(read.map(\.error) == [nil, .damagedMember, nil])
        #expect(read.map(\.member.isContradictory) == [false, true, false])
    }

    @Test(arguments: [0, 2, 4, 65_535])
    func `a count of members that is not true is damage of the container`(stated: Int) throws {
        var archive = ZIPArchive(Self.members)
        archive.statedCount = stated
        let reader = try ContainerReader(InMemoryByteSource(archive.bytes), format: .zip)
        #expect(reader.damage?.code == .damagedContainer)
        #expect(try readAll(reader).map(\.data) == Self.members.map(\.data))
    }

    @Test func `an archive cut off at any byte gives whole members, and no others as whole`() throws {
        var archive = ZIPArchive(Self.members)
        let whole = archive.bytes
        archive.hasDirectory = false
        let dataEnd = archive.bytes.count
        let ends = (1...3).map { count in
            archive.members = Array(Self.members.prefix(count))
            return archive.bytes.count
        }
        for count in 0..<whole.count {
            let reader: ContainerReader
            do throws(ContainerError) {
                reader = try ContainerReader(InMemoryByteSource(Array(whole.prefix(count))), format: .zip)
            } catch {
                #expect(error.code == .damagedContainer)
                // The first header has 30 bytes, and a name of 8.
                #expect(count < 38)
                continue
            }
            #expect(reader.isRecovered && reader.damage != nil)
            let read = try readAll(reader)
            let wholeCount = ends.filter { $0 <= count }.count
            #expect(read.prefix(wholeCount).map(\.data) == Self.members.prefix(wholeCount).map(\.data))
            #expect(read.prefix(wholeCount).allSatisfy { $0.error == nil })
            #expect(read.dropFirst(wholeCount).allSatisfy { $0.error == .damagedMember })
            #expect(read.count <= 3)
            if count >= dataEnd { #expect(read.count == 3) }
            for (member, original) in zip(read, Self.members) {
                #expect(member.member.name == original.name)
                #expect(original.data.starts(with: member.data))
            }
        }
    }

    @Test func `whatever byte is changed, reading ends, and whole members are whole`() throws {
        let sound = ZIPArchive(Self.members).bytes
        var generator = SeededGenerator(seed: 5)
        for round in 0..<(Repository.runsLongTests ? 100_000 : 3000) {
            var bytes = sound
            for _ in 0...round % 3 {
                let index = Int.random(in: bytes.indices, using: &generator)
                bytes[index] = UInt8.random(in: 0...255, using: &generator)
            }
            guard let reader = try? ContainerReader(InMemoryByteSource(bytes), format: .zip) else { continue }
            var (number, listed) = (0, 0)
            while let member = try reader.next() {
                number += 1
                if !member.isUnlisted { listed += 1 }
                #expect(member.number == number)
                let (data, error) = readData(reader, chunkByteCount: 64)
                // One and the same byte of a deflated member cannot become more than 1032.
                #expect(data.count <= 1032 * bytes.count)
                if error == nil, data.count > 3 { #expect(Self.members.contains { $0.data == data }) }
            }
            // One whose place in the directory is damaged is found a second time.
            #expect(listed <= 3 && number <= 6)
        }
    }

    @Test(
        arguments: [
            "7-zip-bzip2.zip", "7-zip-deflate.zip", "7-zip-lzma.zip", "7-zip-ppmd.zip", "info-zip-piped.zip",
            "python.zip",
        ])
    func `whatever byte is changed in the data of any compression, reading ends`(container: String) throws {
        let sound = try ExpectedMember.bytes(of: container)
        let sums = Set(ExpectedMember.all[container]?.map(\.checksum) ?? [])
        var generator = SeededGenerator(seed: 6)
        for round in 0..<(Repository.runsLongTests ? 4000 : 200) {
            // Every second one without its directory.
            var bytes = round % 2 == 0 ? sound : sound.dropLast(22)
            bytes[Int.random(in: bytes.indices, using: &generator)] ^= 1 << UInt8.random(in: 0...7, using: &generator)
            guard let reader = try? ContainerReader(InMemoryByteSource(bytes), format: .zip) else { continue }
            while try reader.next() != nil {
                let source = ContainerMemberSource(reader, maximumByteCount: 1 << 20)
                let data = `A member as a source of bytes`.read(source)
                if source.isComplete, data.count > 3 { #expect(sums.contains(ZIPArchive.checksum(data))) }
            }
        }
    }

    @Test func `LZMA that wants too much memory is refused`() throws {
        let members = [
            ZIPArchive.Member("a", [1]).with {
                $0.method = 14
                $0.packed = [9, 20, 5, 0, 0x5D] + ZIPArchive.number(0xFFFF_FFFF, 4) + noise(100)
            },
            ZIPArchive.Member("b", [4]),
        ]
        #expect(try readAll(ZIPArchive(members).bytes).map(\.error) == [.memoryLimit, nil])
    }

    @Test func `bytes that only begin like an archive do no harm`() throws {
        let signatures: [[UInt8]] = [[3, 4], [1, 2], [5, 6], [6, 6], [6, 7], [7, 8]].map { [0x50, 0x4B] + $0 }
        var generator = SeededGenerator(seed: 9)
        for _ in 0..<500 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 1...20, using: &generator) {
                bytes += signatures.randomElement(using: &generator) ?? []
                let limit = UInt8.random(in: 0...255, using: &generator)
                bytes += (0..<Int.random(in: 0...60, using: &generator)).map { _ in
                    UInt8.random(in: 0...limit, using: &generator)
                }
            }
            guard let reader = try? ContainerReader(InMemoryByteSource(bytes), format: .zip) else { continue }
            _ = try readAll(reader)
        }
    }

    @Test func `an archive cut off inside another is not taken for the whole`() throws {
        let inner = ZIPArchive([ZIPArchive.Member("inner", [1])]).bytes
        let members = [ZIPArchive.Member("a", noise(100)), ZIPArchive.Member("b.zip", inner)]
        var outer = ZIPArchive(members)
        outer.hasDirectory = false
        let reader = try ContainerReader(InMemoryByteSource(outer.bytes), format: .zip)
        #expect(reader.isRecovered)
        #expect(try readAll(reader).map(\.name) == ["a", "b.zip"])
    }

    @Test func `going on from a large member reads nothing of the rest of it`() throws {
        let count = 258 * 400_000 + 1
        let zeros = ZIPArchive.Member("a", []).with {
            $0.method = 8
            $0.packed = ZIPArchive.deflatedZeros(count)
            $0.statedByteCount = count
        }
        let source = CountingSource(ZIPArchive([zeros, ZIPArchive.Member("b", [4])]).bytes)
        let reader = try ContainerReader(source, format: .zip)
        _ = try reader.next()
        let chunk = try [UInt8](capacity: 1000) { output throws(ContainerError) in try reader.read(into: &output) }
        #expect(chunk == [UInt8](repeating: 0, count: 1000))
        source.readByteCount = 0
        _ = try reader.next()
        #expect(readData(reader).data == [4])
        #expect(source.readByteCount < 10_000)
        #expect(source.byteCount > 600_000)
    }

    @Test(arguments: 0...3)
    func `bytes made to be looked at again and again are read a bounded number of times`(kind: Int) throws {
        var archive = ZIPArchive([])
        switch kind {
        case 0:
            // End records that lead to the start of the file, where there is no directory.
            archive.comment = (0..<2978).flatMap { _ in
                [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0] + ZIPArchive.number(46, 4) + ZIPArchive.number(0, 4) + [
                    0, 0,
                ]
            }
            archive.prefix = noise(300_000)
        case 1, 2:
            // Headers whose data would end far away, and headers of data that never end.
            let member = ZIPArchive.Member("a", []).with {
                $0.statedPackedByteCount = 200_000
                $0.flags = kind == 1 ? 0 : 8
            }
            archive.members = [ZIPArchive.Member](repeating: member, count: 10_000)
            archive.hasDirectory = false
        default:
            // Descriptors that are none.
            archive.members = [ZIPArchive.Member("a", []).with { $0.flags = 8 }]
            archive.hasDirectory = false
        }
        let bytes = archive.bytes + (kind == 3 ? (0..<50_000).flatMap { _ in [0x50, 0x4B, 7, 8] as [UInt8] } : [])
        let source = CountingSource(bytes)
        if let reader = try? ContainerReader(source, format: .zip) {
            while try reader.next() != nil {}
        }
        // A small window a record, and everything some times.
        #expect(source.readByteCount < 3 * 2978 * 4096 + 20 * bytes.count)
    }

    @Test func `members that share their data are all read, to many times the size of the archive`() throws {
        let count = 258 * 400 + 1
        let zeros = ZIPArchive.Member("a", [UInt8](repeating: 0, count: count)).with {
            $0.method = 8
            $0.packed = ZIPArchive.deflatedZeros(count)
        }
        var archive = ZIPArchive([zeros])
        archive.directoryOrder = [Int](repeating: 0, count: 100)
        let reader = try ContainerReader(InMemoryByteSource(archive.bytes), format: .zip)
        var total = 0
        while try reader.next() != nil {
            let (data, error) = readData(reader, chunkByteCount: 1 << 18)
            #expect(error == nil)
            total += data.count
        }
        #expect(total == 100 * count)
        #expect(archive.bytes.count < 10_000)
    }

    @Test func `bytes that cannot be read are an error of their member, or of the directory`() throws {
        let members = (0..<3).map { ZIPArchive.Member("\($0)", noise(200_000)) }
        let source = CountingSource(ZIPArchive(members).bytes)
        source.unreadable = 300_000..<300_512
        let read = try readAll(ContainerReader(source, format: .zip))
        #expect(read.map(\.error) == [nil, .sourceFailed, nil])
        #expect(noise(200_000).starts(with: read[1].data))
        source.unreadable = source.byteCount - 100..<source.byteCount - 99
        let error = #expect(throws: ContainerError.self) { try ContainerReader(source, format: .zip) }
        #expect(error?.code == .sourceFailed)
    }

    @Test func `without a present member there is nothing to read`() throws {
        let reader = try ContainerReader(InMemoryByteSource(ZIPArchive(Self.members).bytes), format: .zip)
        #expect(readData(reader).error?.code == .damagedMember)
        while try reader.next() != nil {}
        #expect(reader.member == nil)
        #expect(readData(reader).error?.code == .damagedMember)
    }

    @Test func `a file that is no archive is damaged`() throws {
        for bytes in [[], [0x50], noise(100_000), [UInt8](repeating: 0x50, count: 70_000)] {
            let error = #expect(throws: ContainerError.self) {
                try ContainerReader(InMemoryByteSource(bytes), format: .zip)
            }
            #expect(error?.code == .damagedContainer)
        }
    }
}

/// Bytes in memory that count what is read of them, and some of which cannot be read.
final class CountingSource: RandomAccessByteSource {
    private let source: InMemoryByteSource
    var readByteCount = 0
    var unreadable: Range<Int>?

    struct Failure: Error {}

    init(_ bytes: [UInt8]) {
        source = InMemoryByteSource(bytes)
    }

    var byteCount: Int { source.byteCount }

    func read(at offset: Int, into buffer: inout OutputSpan<UInt8>) throws {
        if let unreadable, unreadable.overlaps(offset..<offset + buffer.freeCapacity) { throw Failure() }
        source.read(at: offset, into: &buffer)
        readByteCount += buffer.count
    }
}
