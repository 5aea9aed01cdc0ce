@testable import ContainerReading
import ByteSources
import Foundation
import TestSupport
import Testing

/// Writes tar archives block by block for tests, sound ones and others.
struct TarArchive {
    var bytes: [UInt8] = []

    static let end = [UInt8](repeating: 0, count: 1024)

    /// A header of 512 bytes with the right checksum.
    static func header(_ name: String, byteCount: Int, type: Character = "0", link: String = "") -> [UInt8] {
        var block = [UInt8](repeating: 0, count: 512)
        func put(_ text: String, at offset: Int) {
            for (index, byte) in text.utf8.enumerated() { block[offset + index] = byte }
        }
        func octal(_ number: Int, _ width: Int) -> String {
            let digits = String(number, radix: 8)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        put(String(name.prefix(100)), at: 0)
        put("0000644\0" + "0000000\0" + "0000000\0" + octal(byteCount, 11) + "\0" + octal(0, 11) + "\0", at: 100)
        put("        " + String(type) + String(link.prefix(100)), at: 148)
        put("ustar\u{0}00", at: 257)
        put(octal(block.reduce(0) { $0 + Int($1) }, 6) + "\0 ", at: 148)
        return block
    }

    mutating func add(_ name: String, _ data: [UInt8], type: Character = "0", link: String = "", stated: Int? = nil) {
        bytes += Self.header(name, byteCount: stated ?? data.count, type: type, link: link) + data
        bytes += [UInt8](repeating: 0, count: (512 - data.count % 512) % 512)
    }
}

@Suite(.enabled(if: ContainerReader.isAvailable, "build with --traits Archives"))
struct `Damaged and hostile archives` {
    static let data = (0..<3).map { noise(700 + $0, seed: UInt64($0)) }

    static let tar: TarArchive = {
        var archive = TarArchive()
        for (index, data) in data.enumerated() { archive.add("member \(index)", data) }
        return archive
    }()

    @Test func `a tar archive cut off anywhere gives whole members, and says that it is cut off`() throws {
        let whole = Self.tar.bytes + TarArchive.end
        for count in stride(from: 512, through: whole.count, by: 37) {
            let read = try ReadContainer(Array(whole.prefix(count)))
            let wholeCount = min(3, count / 1536 + (count % 1536 >= 512 + 700 + count / 1536 ? 1 : 0))
            #expect(read.members.prefix(wholeCount).map(\.data) == Array(Self.data.prefix(wholeCount)))
            for (member, data) in zip(read.members, Self.data) { #expect(data.starts(with: member.data)) }
            #expect(read.members.dropFirst(wholeCount).allSatisfy { $0.error != nil })
            if count < Self.tar.bytes.count + 512 {
                #expect(read.damage != nil || read.members.contains { $0.error != nil }, "\(count)")
            }
        }
    }

    @Test func `a damaged header does not hide the members after it`() throws {
        var bytes = Self.tar.bytes + TarArchive.end
        bytes[1536 + 3] ^= 1
        let read = try ReadContainer(bytes)
        #expect(read.members.map(\.data) == [Self.data[0], Self.data[2]])
        #expect(read.damage?.code == .damagedContainer && read.damage?.message.contains("1536") == true)
        #expect(read.unclaimed == [1536..<3072])
    }

    @Test func `what follows the end mark is found, and what is no archive is reported`() throws {
        var second = TarArchive()
        second.add("second", [1, 2, 3])
        let whole = Self.tar.bytes + TarArchive.end
        let both = try ReadContainer(whole + second.bytes + TarArchive.end)
        #expect(both.members.map(\.name) == ["member 0", "member 1", "member 2", "second"])
        #expect(both.damage == nil && both.unclaimed.isEmpty)
        let junk = try ReadContainer(whole + noise(1024))
        #expect(junk.members.count == 3 && junk.damage != nil)
        #expect(junk.unclaimed == [whole.count..<whole.count + 1024])
        let after = try ReadContainer(whole + noise(1024) + second.bytes + TarArchive.end)
        #expect(after.members.last?.data == [1, 2, 3] && after.damage != nil)
    }

    @Test func `links with data are files, and others have the path as data`() throws {
        var archive = TarArchive()
        archive.add("a", [1])
        archive.add("hard", [], type: "1", link: "a")
        archive.add("soft", [], type: "2", link: "../b")
        archive.add("pipe", [], type: "6")
        archive.add("folder/", [], type: "5")
        let read = try ReadContainer(archive.bytes + TarArchive.end)
        #expect(read.members.map(\.member.kind) == [.file, .hardLink, .symbolicLink, .other, .folder])
        #expect(read.members.map(\.data) == [[1], Array("a".utf8), Array("../b".utf8), [], []])
        #expect(read.damage == nil)
    }

    @Test(
        arguments: [
            "album.tar.gz", "notes.txt.bz2", "notes.txt.xz", "notes.txt.zst", "notes.txt.lz4", "solid.7z",
            "cpio-newc.cpio", "gnu.ar", "stored-4.rar", "stored-5.rar", "album.lzh", "album.cab", "album.xar",
            "notes.txt.lz", "notes.txt.lzma", "nameless.gz", "7z-copy.7z", "cpio-bin.cpio",
        ])
    func `an archive cut off anywhere does not end in silence, and gives nothing wrong as whole`(
        container: String
    ) throws {
        let whole = try ExpectedFile.bytes(of: container)
        let files = try ReadContainer(whole).members
        for count in stride(from: 16, to: whole.count - 1, by: max(1, whole.count / 60)) {
            let bytes = Array(whole.prefix(count))
            guard ContainerFormat.detect(bytes) != nil else { continue }
            let read: ReadContainer
            do throws(ContainerError) {
                read = try ReadContainer(reading: bytes)
            } catch {
                #expect([.damagedContainer, .damagedMember].contains(error.code))
                continue
            }
            let isWhole = read.members.map(\.data) == files.map(\.data)
            #expect(
                isWhole || read.damage != nil || read.members.contains { $0.error != nil },
                "\(count) of \(whole.count) bytes")
            for member in read.members where member.error == nil {
                #expect(files.contains { $0.data == member.data && $0.name == member.name }, "\(count)")
            }
        }
    }

    @Test(arguments: ExpectedFile.all.keys.sorted().filter { !$0.hasSuffix(".iso") && !$0.hasSuffix(".iso.gz") })
    func `whatever bytes are changed, reading ends`(container: String) throws {
        let sound = try ExpectedFile.bytes(of: container)
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<(Repository.runsLongTests ? 2000 : 40) {
            var bytes = sound
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                bytes[Int.random(in: 0..<min(bytes.count, 600), using: &generator)] = .random(
                    in: 0...255, using: &generator)
            }
            guard let format = ContainerFormat.detect(bytes),
                let reader = try? ContainerReader(InMemoryByteSource(bytes), format: format)
            else { continue }
            var count = 0
            while count < 100, let member = try? reader.next() {
                count += 1
                #expect(member.number == count)
                let source = ContainerMemberSource(reader, maximumByteCount: 1 << 20)
                source.drain()
            }
            #expect(reader.unclaimedRanges.allSatisfy { $0.upperBound <= bytes.count && !$0.isEmpty })
        }
    }

    @Test(arguments: ["nameless.gz", "notes.txt.bz2", "notes.txt.xz", "notes.txt.zst", "notes.txt.lz4", "notes.txt.lz"])
    func `bytes after compressed data are reported, and zeros are padding`(container: String) throws {
        let whole = try ExpectedFile.bytes(of: container)
        let data = try ReadContainer(whole).members[0].data
        let padded = try ReadContainer(whole + [UInt8](repeating: 0, count: 512))
        #expect(padded.members[0].data == data)
        let tail = try ReadContainer(whole + Array("JFIF and what may follow".utf8))
        // Other bytes after its end make libarchive take all of an XZ file for damaged, if it is as short as this.
        if container != "notes.txt.xz" { #expect(tail.members[0].data == data) }
        #expect(tail.damage != nil || tail.members[0].error != nil)
        #expect(tail.unclaimed.last?.upperBound == whole.count + 24, "\(tail.unclaimed)")
    }

    @Test(arguments: ["solid.7z", "stored-4.rar", "stored-5.rar", "album.cab", "cpio-newc.cpio", "gnu.ar", "album.lzh"])
    func `bytes after an archive are reported`(container: String) throws {
        let whole = try ExpectedFile.bytes(of: container)
        let read = try ReadContainer(whole + noise(700))
        #expect(read.members.filter { $0.error == nil }.count >= 2)
        #expect(read.damage != nil)
        #expect(read.unclaimed.last?.upperBound == whole.count + 700)
    }

    @Test func `a compressed file that is cut off gives all that can be had of it`() throws {
        for (container, least) in [("nameless.gz", 100), ("two-members.gz", 2000), ("notes.txt.zst", 0)] {
            let whole = try ExpectedFile.bytes(of: container)
            let data = try ReadContainer(whole).members[0].data
            let read = try ReadContainer(Array(whole.prefix(whole.count * 2 / 3)))
            #expect(read.members[0].error == .damagedMember)
            #expect(data.starts(with: read.members[0].data) && read.members[0].data.count >= least)
        }
    }

    @Test func `one archive after another is read, as in an initial RAM disk`() throws {
        let first = try ExpectedFile.bytes(of: "cpio-newc.cpio")
        let second = try ExpectedFile.bytes(of: "cpio-odc.cpio")
        let read = try ReadContainer(first + second)
        #expect(read.members.count == 6 && read.damage == nil && read.unclaimed.isEmpty)
        #expect(read.members.map(\.member.number) == Array(1...6))
    }

    @Test func `dictionaries that take more than 256 MiB are refused before they are made`() throws {
        var lzma = try ExpectedFile.bytes(of: "notes.txt.lzma")
        lzma.replaceSubrange(1..<5, with: [0, 0, 0, 0x40])
        var lzip = try ExpectedFile.bytes(of: "notes.txt.lz")
        lzip[5] = 29
        let zstandard: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0, 0xA0, 1, 0, 0]
        for bytes in [lzma, lzip, zstandard] {
            let error = #expect(throws: ContainerError.self) { try ReadContainer(reading: bytes) }
            #expect(error?.code == .memoryLimit)
        }
    }

    @Test func `a compressed file with zeros in front is no empty tar archive`() throws {
        let bytes = [UInt8](repeating: 0, count: 2000) + Array("the end".utf8)
        let compressed = Gzip.stored(bytes)
        let read = try ReadContainer(compressed)
        #expect(read.members.map(\.data) == [bytes] && read.damage == nil)
        #expect(try ReadContainer(Gzip.stored([])).members.map(\.data) == [[]])
    }

    @Test func `names are as they are stored, whatever bytes they are`() throws {
        var archive = TarArchive()
        archive.add("../../etc/passwd", [1])
        archive.add("e\u{301}", [2])
        var bytes = archive.bytes
        var invalid = TarArchive.header("xx", byteCount: 0)
        invalid.replaceSubrange(0..<2, with: [0xFF, 0xFE])
        let sum = Array(
            "\(String(invalid[..<148].reduce(256) { $0 + Int($1) } + invalid[156...].reduce(0) { $0 + Int($1) }, radix: 8))\0"
                .utf8)
        invalid.replaceSubrange(148..<156, with: [UInt8](repeating: 0x30, count: 7 - sum.count) + sum + [0x20])
        bytes += invalid
        let read = try ReadContainer(bytes + TarArchive.end)
        #expect(
            read.members.map(\.member.name) == [
                Array("../../etc/passwd".utf8), Array("e\u{301}".utf8), [0xFF, 0xFE],
            ])
    }

    @Test func `10,000 empty members are counted and take no memory`() throws {
        var archive = TarArchive()
        for index in 0..<10_000 { archive.bytes += TarArchive.header("\(index)", byteCount: 0) }
        let reader = try ContainerReader(InMemoryByteSource(archive.bytes + TarArchive.end), format: .tar)
        var count = 0
        while try reader.next() != nil { count += 1 }
        #expect(count == 10_000 && reader.damage == nil)
    }
}

/// gzip without compression (RFC 1952).
enum Gzip {
    static func stored(_ data: [UInt8]) -> [UInt8] {
        [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + ZIPArchive.deflated(data)
            + ZIPArchive.number(Int(ZIPArchive.checksum(data)), 4) + ZIPArchive.number(data.count, 4)
    }
}

extension ReadContainer {
    /// The same with typed errors.
    init(reading bytes: [UInt8]) throws(ContainerError) {
        do {
            self = try ReadContainer(bytes)
        } catch let error as ContainerError {
            throw error
        } catch {
            throw ContainerError(.unavailable, "\(error)")
        }
    }
}
