@testable import ContainerReading
import ByteSources
import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: ContainerReader.isAvailable, "build with --traits Archives"))
struct `Bytes of a ZIP archive that its directory does not name` {
    static let hidden = ZIPArchive.Member("hidden.jpg", noise(3000, seed: 7))
    static let others = (0..<3).map { ZIPArchive.Member("member \($0)", noise(500, seed: UInt64($0))) }

    /// The members, of which the directory names only those with these indices.
    static func archive(_ members: [ZIPArchive.Member], naming order: [Int]) -> ZIPArchive {
        var archive = ZIPArchive(members)
        archive.directoryOrder = order
        return archive
    }

    @Test(arguments: 0...3, [false, true])
    func `a member that the directory omits follows the others, and is marked`(
        place: Int, usesZIP64: Bool
    ) throws {
        var members = Self.others
        members.insert(Self.hidden, at: place)
        for variety in 0..<4 {
            let members = members.map {
                $0.with {
                    $0.method = variety > 0 ? 8 : 0
                    $0.hasDescriptor = variety > 1
                    $0.descriptorHasSignature = variety != 3
                    $0.usesZIP64 = usesZIP64
                }
            }
            var archive = Self.archive(members, naming: (0...3).filter { $0 != place })
            archive.usesZIP64 = usesZIP64
            let read = try ReadContainer(archive.bytes)
            #expect(read.members.map(\.name) == ["member 0", "member 1", "member 2", "hidden.jpg"])
            #expect(read.members.map(\.member.isUnlisted) == [false, false, false, true])
            #expect(read.members.map(\.member.number) == [1, 2, 3, 4])
            #expect(read.members.last?.data == Self.hidden.data)
            #expect(read.members.allSatisfy { $0.error == nil })
            #expect(read.damage == nil && read.unclaimed.isEmpty)
        }
    }

    @Test func `several in one gap come, and one of which the directory names nothing`() throws {
        let all = Self.others + [Self.hidden, Self.hidden]
        let read = try ReadContainer(Self.archive(all, naming: [2]).bytes)
        #expect(read.members.map(\.data) == [2, 0, 1, 3, 4].map { all[$0].data })
        #expect(read.members.count(where: \.member.isUnlisted) == 4)
        let none = try ReadContainer(Self.archive([Self.hidden], naming: []).bytes)
        #expect(none.members.map(\.data) == [Self.hidden.data])
    }

    @Test func `a member after the directory comes, and one after the end record`() throws {
        var part = ZIPArchive([Self.hidden])
        part.hasDirectory = false
        let whole = ZIPArchive(Self.others).bytes
        let read = try ReadContainer(whole + part.bytes)
        #expect(read.members.map(\.data) == (Self.others + [Self.hidden]).map(\.data))
        #expect(read.members.last?.member.isUnlisted == true && read.damage == nil)
        // The end record alone moved after it: the directory is where it says.
        let moved = try ReadContainer(whole.dropLast(22) + part.bytes + whole.suffix(22))
        #expect(moved.members.contains { $0.data == Self.hidden.data })
    }

    @Test func `one archive after another gives the members of both`() throws {
        let first = ZIPArchive([Self.hidden]).bytes
        let read = try ReadContainer(first + ZIPArchive(Self.others).bytes)
        #expect(read.members.map(\.data) == ([Self.hidden] + Self.others).map(\.data))
        #expect(read.damage?.code == .damagedContainer)
    }

    @Test func `bytes in a gap that are no member are reported, and zeros are padding`() throws {
        var archive = ZIPArchive(Self.others)
        archive.hasDirectory = false
        let end = archive.bytes.count
        archive.hasDirectory = true
        for (junk, isPadding) in [(noise(1000), false), ([UInt8](repeating: 0, count: 1000), true)] {
            // Between the members and the directory; the end record's offset is corrected by its place.
            let bytes = archive.bytes
            let spread = Array(bytes[..<end]) + junk + Array(bytes[end...])
            let read = try ReadContainer(Self.movingDirectory(spread, by: junk.count))
            #expect(read.members.map(\.data) == Self.others.map(\.data))
            #expect(read.damage?.code == (isPadding ? nil : .unnamedBytes))
            #expect(read.unclaimed.count == (isPadding ? 0 : 1))
            if !isPadding { #expect(read.unclaimed.first?.upperBound == end + junk.count) }
        }
        let tail = try ReadContainer(archive.bytes + noise(500))
        #expect(tail.damage?.code == .unnamedBytes && tail.members.count == 3)
        #expect(tail.unclaimed.last?.upperBound == archive.bytes.count + 500)
        #expect(try ReadContainer(archive.bytes + [UInt8](repeating: 0, count: 500)).damage == nil)
    }

    /// Adds to the offset of the directory in the end record.
    private static func movingDirectory(_ bytes: [UInt8], by count: Int) -> [UInt8] {
        var bytes = bytes
        let field = bytes.count - 6
        let offset = bytes[field..<field + 4].enumerated().reduce(0) { $0 | Int($1.element) << (8 * $1.offset) }
        bytes.replaceSubrange(field..<field + 4, with: ZIPArchive.number(offset + count, 4))
        return bytes
    }

    @Test func `a hidden member that is damaged comes with its fault, and what follows it is not lost`() throws {
        // It says that it is longer than the gap, which would hide the one after it.
        let long = Self.hidden.with {
            $0.statedPackedByteCount = 3500
            $0.statedByteCount = 3500
        }
        let read = try ReadContainer(Self.archive([long, Self.hidden] + Self.others, naming: [2, 3, 4]).bytes)
        #expect(read.members.map(\.member.isUnlisted) == [false, false, false, true, true])
        #expect(read.members[3].error == .damagedMember || read.members[3].error == .checksumMismatch)
        #expect(read.members[4].data == Self.hidden.data && read.members[4].error == nil)
    }

    @Test func `a member that claims more than it has does not hide what it claims`() throws {
        // The directory says that the first member reaches over the hidden one.
        let greedy = Self.others[0].with {
            $0.statedPackedByteCount = 4000
            $0.method = 8
        }
        let read = try ReadContainer(Self.archive([greedy, Self.hidden, Self.others[1]], naming: [0, 2]).bytes)
        #expect(read.members[0].error == .damagedMember)
        let link = Self.others[0].with {
            $0.statedPackedByteCount = 4000
            $0.externalAttributes = 0o120777 << 16
        }
        let linked = try ReadContainer(Self.archive([link, Self.hidden, Self.others[1]], naming: [0, 2]).bytes)
        #expect(linked.members[0].member.kind == .file && linked.members[0].error != nil)
    }

    @Test func `a program in front is no damage, and is reported; a member hidden in it comes`() throws {
        var archive = ZIPArchive(Self.others)
        archive.prefix = Array("MZ".utf8) + noise(998)
        let reader = try ContainerReader(InMemoryByteSource(archive.bytes), format: .zip)
        #expect(try readAll(reader).count == 3)
        #expect(reader.damage == nil && reader.unclaimedRanges == [0..<1000])
        var part = ZIPArchive([Self.hidden])
        part.hasDirectory = false
        archive.prefix += part.bytes
        let hiding = try ContainerReader(InMemoryByteSource(archive.bytes), format: .zip)
        #expect(try readAll(hiding).last?.data == Self.hidden.data)
        #expect(hiding.unclaimedRanges == [0..<1000] && hiding.damage == nil)
    }

    @Test func `comments and long extra fields are reported, for they can hold anything`() throws {
        var archive = ZIPArchive(Self.others)
        archive.members[1].localExtra = ZIPArchive.number(0x1234, 2) + ZIPArchive.number(100, 2) + noise(100)
        archive.comment = noise(300)
        let read = try ReadContainer(archive.bytes)
        #expect(read.damage == nil && read.unclaimed.map(\.count) == [104, 300])
    }

    /// Google's format, APK Signature Scheme v2.
    @Test func `the signatures of an app are no damage, and are reported`() throws {
        var archive = ZIPArchive(Self.others)
        archive.hasDirectory = false
        let end = archive.bytes.count
        archive.hasDirectory = true
        let pairs = noise(400)
        let size = ZIPArchive.number(pairs.count + 24, 8)
        let block = size + pairs + size + Array("APK Sig Block 42".utf8)
        let bytes = archive.bytes
        let signed = Self.movingDirectory(Array(bytes[..<end]) + block + Array(bytes[end...]), by: block.count)
        let read = try ReadContainer(signed)
        #expect(read.damage == nil && read.unclaimed == [end..<end + block.count] && read.members.count == 3)
    }

    @Test func `archives of other programs have no bytes that belong to nothing`() throws {
        for container in ExpectedMember.all.keys.sorted() where container != "behind-a-program.zip" {
            let reader = try ContainerReader(
                InMemoryByteSource(ExpectedMember.bytes(of: container)), format: .zip)
            _ = try readAll(reader)
            #expect(reader.damage == nil, "\(container)")
            #expect(reader.unclaimedRanges.allSatisfy { $0.count < 600 }, "\(container): \(reader.unclaimedRanges)")
        }
    }

    @Test func `more gaps than are reported end in one that reaches to the end`() throws {
        let members = (0..<2500).map { ZIPArchive.Member("\($0)", [1]) }
        var parts = ZIPArchive(members).bytes
        // The headers of every second one are damaged, so that nothing is where the directory says.
        var offset = 0
        for (index, member) in members.enumerated() {
            if index % 2 == 0 { parts[offset] = 1 }
            offset += 30 + member.name.count + 1
        }
        let reader = try ContainerReader(InMemoryByteSource([0x50, 0x4B, 3, 4] + parts.dropFirst(4)), format: .zip)
        #expect(try readAll(reader).count == 2500)
        #expect(reader.unclaimedRanges.count == 1000 && reader.unclaimedRanges.last?.upperBound == parts.count)
        #expect(reader.damage?.code == .unnamedBytes)
    }

    @Test func `claimed bytes leave the gaps that brute force leaves`() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<500 {
            var (claimed, isFree) = (ClaimedBytes(), [Bool](repeating: true, count: 60))
            for _ in 0..<Int.random(in: 0...9, using: &generator) {
                let start = Int.random(in: 0..<70, using: &generator)
                let range = start..<start + Int.random(in: 0...20, using: &generator)
                claimed.add(range)
                for index in range where index < 60 { isFree[index] = false }
            }
            let gaps = claimed.gaps(in: 0..<60)
            #expect(gaps.flatMap(Array.init) == isFree.indices.filter { isFree[$0] })
            #expect(zip(gaps, gaps.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
        }
    }
}
