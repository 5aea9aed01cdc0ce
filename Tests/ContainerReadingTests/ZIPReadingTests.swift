import ByteSources
import ContainerReading
import ImageDecoding
import TestSupport
import Testing

/// Bytes that are not all alike.
func noise(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
}

@Suite(.enabled(if: ContainerFormat.zip.isReadable, "build with --traits Archives"))
struct `Members of ZIP archives` {
    @Test func `stored and deflated members come with their names and data, in the directory's order`() throws {
        let contents = [noise(0), noise(1), noise(300_000), noise(70_000)]
        let members = contents.enumerated().map { index, data in
            ZIPArchive.Member("folder/\(index)", data).with { $0.method = index % 2 * 8 }
        }
        let reader = try ContainerReader(InMemoryByteSource(ZIPArchive(members).bytes), format: .zip)
        #expect(reader.memberCount == 4)
        #expect(!reader.isRecovered && reader.damage == nil)
        let read = try readAll(reader)
        #expect(read.map(\.data) == contents)
        #expect(read.map(\.name) == ["folder/0", "folder/1", "folder/2", "folder/3"])
        #expect(read.map(\.member.number) == [1, 2, 3, 4])
        #expect(read.allSatisfy { $0.error == nil && $0.member.kind == .file && !$0.member.isContradictory })
        #expect(read.map(\.member.byteCount) == contents.map { Int64($0.count) })
        #expect(try reader.next() == nil)
    }

    @Test
    func `members come in the directory's order, also those of one name and those that share their data`() throws {
        let contents = (0..<5).map { noise(100 + $0, seed: UInt64($0)) }
        var archive = ZIPArchive(contents.enumerated().map { ZIPArchive.Member($0 == 4 ? "0" : "\($0)", $1) })
        archive.directoryOrder = [3, 0, 4, 4, 1]
        let read = try readAll(archive.bytes)
        // The last one is not in the directory.
        #expect(read.map(\.name) == ["3", "0", "0", "0", "1", "2"])
        #expect(read.map(\.data) == [3, 0, 4, 4, 1, 2].map { contents[$0] })
        #expect(read.map(\.member.number) == [1, 2, 3, 4, 5, 6])
        #expect(read.map(\.member.isUnlisted) == [false, false, false, false, false, true])
        #expect(read.allSatisfy { $0.error == nil })
    }

    /// "Ảnh" in UTF-8, in code page 437 (é), in windows-1258, bytes that are no text, a zero, nothing at all.
    @Test(arguments: [0, 1 << 11])
    func `names are the stored bytes`(flags: Int) throws {
        let names: [[UInt8]] = [
            Array("Ảnh.jpg".utf8), [0x82, 0x2E], [0xC5, 0xF2], [0xFF, 0xFE, 0x80], [0x61, 0, 0x62], [],
            Array("..\\..\\windows".utf8), Array("/etc/passwd".utf8), Array("../../up".utf8), Array("C:\\a/b".utf8),
            [UInt8](repeating: 0x78, count: 65_535),
        ]
        for system in [0, 3, 10, 19] {
            let members = names.map { name in
                ZIPArchive.Member(name: name, [1, 2, 3]).with {
                    $0.flags = flags
                    $0.system = system
                    $0.externalAttributes = 0
                }
            }
            let read = try readAll(ZIPArchive(members).bytes)
            #expect(read.map(\.member.name) == names)
            #expect(read.allSatisfy { $0.data == [1, 2, 3] && $0.error == nil && $0.member.kind == .file })
        }
    }

    @Test func `a name in an extra field does not take the place of the stored one`() throws {
        let member = ZIPArchive.Member("stored", [1]).with {
            let other = Array("other".utf8)
            let checksum = ZIPArchive.number(Int(ZIPArchive.checksum(Array("stored".utf8))), 4)
            $0.directoryExtra = [0x75, 0x70] + ZIPArchive.number(5 + other.count, 2) + [1] + checksum + other
            $0.localExtra = $0.directoryExtra
        }
        #expect(try readAll(ZIPArchive([member]).bytes).map(\.name) == ["stored"])
    }

    @Test func `what macOS adds are members like others`() throws {
        let names = ["a.jpg", "__MACOSX/", "__MACOSX/._a.jpg", "__MACOSX/folder/._b"]
        let read = try readAll(ZIPArchive(names.map { ZIPArchive.Member($0, $0.hasSuffix("/") ? [] : [7]) }).bytes)
        #expect(read.map(\.name) == names)
        #expect(read.map(\.data) == [[7], [], [7], [7]])
    }

    @Test func `kinds are those that the attributes say, except that what has data is a file`() throws {
        func kind(_ name: String, mode: UInt32, attributes: UInt32 = 0, system: Int = 3, _ data: [UInt8] = []) throws
            -> ContainerMember.Kind
        {
            let member = ZIPArchive.Member(name, data).with {
                $0.externalAttributes = mode << 16 | attributes
                $0.system = system
            }
            let read = try readAll(ZIPArchive([member]).bytes)
            #expect(read.map(\.data) == [data] && read[0].error == nil)
            return read[0].member.kind
        }
        #expect(try kind("a", mode: 0o100644) == .file)
        #expect(try kind("a", mode: 0) == .file)
        #expect(try kind("a", mode: 0o040755) == .folder)
        #expect(try kind("a/", mode: 0) == .folder)
        #expect(try kind("a/", mode: 0, [1]) == .file)
        #expect(try kind("a", mode: 0o040755, [1]) == .file)
        #expect(try kind("a", mode: 0, attributes: 0x10, system: 0) == .folder)
        #expect(try kind("a", mode: 0o120777, Array("target".utf8)) == .symbolicLink)
        #expect(try kind("a", mode: 0o120777, system: 0, [1]) == .file)
        #expect(try kind("a", mode: 0o120777, noise(4096)) == .file)
        #expect(try kind("a", mode: 0o010644) == .other)
        #expect(try kind("a", mode: 0o010644, [1]) == .file)
    }

    @Test func `universal times come from extra fields, others are by the clock of an unknown zone`() throws {
        func member(_ extra: [UInt8], date: Int = 40 << 9 | 2 << 5 | 29) throws -> ContainerMember {
            let member = ZIPArchive.Member("a", []).with {
                $0.directoryExtra = extra
                $0.date = date
            }
            return try #require(try readAll(ZIPArchive([member]).bytes).first).member
        }
        // 29 February 2020, 13:45:30.
        #expect(try member([]).localModified == 1_582_983_930)
        #expect(try member([]).modified == nil)
        #expect(try member([], date: 1 << 5 | 1).localModified == 315_582_330)
        #expect(try member([], date: 127 << 9 | 12 << 5 | 31).localModified == 4_354_782_330)
        #expect(try member([], date: 0).localModified == nil)
        #expect(try member([], date: 13 << 5 | 1).localModified == nil)
        #expect(try member([0x55, 0x54, 5, 0, 1, 0, 0, 0, 0x80]).modified == -2_147_483_648)
        #expect(try member([0x55, 0x54, 5, 0, 2, 9, 0, 0, 0]).modified == nil)
        // 100 ns ticks: 1 January 1970 is 0x019DB1DED53E8000.
        let ticks: [UInt8] = [0, 0x80, 0x3E, 0xD5, 0xDE, 0xB1, 0x9D, 1]
        #expect(try member([0x0A, 0, 32, 0, 0, 0, 0, 0, 1, 0, 24, 0] + ticks + ticks + ticks).modified == 0)
        // Fields that end too early are as good as none.
        for extra: [UInt8] in [
            [0x55], [0x55, 0x54, 5, 0], [0x55, 0x54, 0, 0], [0x0A, 0, 4, 0, 1, 2, 3, 4], [0, 0, 0],
        ] {
            #expect(try member(extra).modified == nil)
        }
    }

    @Test func `an archive after other bytes and before a comment is read, whatever its offsets count from`() throws {
        let members = (0..<3).map { ZIPArchive.Member("\($0)", noise(200)) }
        for prefix in [noise(1), noise(100_000)] {
            for offsetsCountPrefix in [false, true] {
                for usesZIP64 in [false, true] {
                    var archive = ZIPArchive(members)
                    archive.prefix = prefix
                    archive.offsetsCountPrefix = offsetsCountPrefix
                    archive.usesZIP64 = usesZIP64
                    archive.comment = noise(65_000) + [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0xFF, count: 400)
                    let reader = try ContainerReader(InMemoryByteSource(archive.bytes), format: .zip)
                    let read = try readAll(reader)
                    #expect(!reader.isRecovered && reader.damage == nil)
                    #expect(read.map(\.name) == ["0", "1", "2"])
                    #expect(read.allSatisfy { $0.data == noise(200) && $0.error == nil })
                }
            }
        }
    }

    @Test func `sizes of 64 bits and descriptors of every kind are read, with the directory and without it`() throws {
        for method in [0, 8] {
            for usesZIP64 in [false, true] {
                for hasSignature in [false, true] {
                    let members = (0..<3).map { index in
                        ZIPArchive.Member("\(index)", noise(5000, seed: UInt64(index))).with {
                            $0.method = method
                            $0.usesZIP64 = usesZIP64
                            $0.hasDescriptor = true
                            $0.descriptorHasSignature = hasSignature
                        }
                    }
                    var archive = ZIPArchive(members)
                    for hasDirectory in [true, false] {
                        archive.hasDirectory = hasDirectory
                        // Without a signature the record that follows shows where the data end.
                        let suffix: [UInt8] = hasDirectory || hasSignature ? [] : directoryStart
                        let read = try readAll(archive.bytes + suffix)
                        #expect(read.map(\.data.count) == [5000, 5000, 5000])
                        #expect(zip(read, members).allSatisfy { $0.data == $1.data && $0.error == nil })
                        #expect(read.map(\.member.byteCount) == [5000, 5000, 5000])
                        #expect(!read.contains { $0.member.isContradictory })
                    }
                }
            }
        }
    }

    /// The first bytes of a directory.
    private var directoryStart: [UInt8] {
        Array(ZIPArchive([ZIPArchive.Member("a", [])]).bytes.dropFirst(31).prefix(46))
    }

    @Test func `an archive without members has none`() throws {
        for usesZIP64 in [false, true] {
            var archive = ZIPArchive([])
            archive.usesZIP64 = usesZIP64
            archive.comment = Array("nothing".utf8)
            let reader = try ContainerReader(InMemoryByteSource(archive.bytes), format: .zip)
            #expect(reader.memberCount == 0 && reader.damage == nil)
            #expect(try reader.next() == nil)
        }
    }

    /// A frame of one raw block (RFC 8878).
    @Test func `members compressed with Zstandard are read`() throws {
        let data = noise(200)
        let member = ZIPArchive.Member("a", data).with {
            $0.method = 93
            $0.packed = [0x28, 0xB5, 0x2F, 0xFD, 0x20, 200] + ZIPArchive.number(200 << 3 | 1, 3) + data
        }
        let read = try readAll(ZIPArchive([member]).bytes)
        #expect(read.map(\.data) == [data] && read[0].error == nil)
    }

    @Test(arguments: [1, 6, 9, 20, 96, 99, 264])
    func `compressions that are not read are said to be so, and the next member is read`(method: Int) throws {
        let members = [
            ZIPArchive.Member("a", [1, 2, 3]).with { $0.method = method }, ZIPArchive.Member("b", [4]),
        ]
        let read = try readAll(ZIPArchive(members).bytes)
        #expect(read.map(\.error) == [.unsupportedCompression, nil])
        #expect(read.map(\.data) == [[], [4]])
    }

    @Test func `a container in a container is read`() throws {
        let inner = ZIPArchive([ZIPArchive.Member("picture", noise(3000))])
        let outer = ZIPArchive([ZIPArchive.Member("inner.zip", inner.bytes), ZIPArchive.Member("b", [1])])
        let read = try readAll(outer.bytes)
        #expect(read.map(\.name) == ["inner.zip", "b"])
        #expect(ContainerFormat.detect(read[0].data) == .zip)
        #expect(try readAll(read[0].data).map(\.data) == [noise(3000)])
    }

    @Test func `70,000 members are read, even where their count has 16 bits only`() throws {
        let name = (0..<70_000).map { "folder/\($0)" }
        for usesZIP64 in [true, false] {
            var archive = ZIPArchive(name.map { ZIPArchive.Member($0, []) })
            archive.usesZIP64 = usesZIP64
            let reader = try ContainerReader(InMemoryByteSource(archive.bytes), format: .zip)
            #expect(reader.memberCount == 70_000 && reader.damage == nil)
            var count = 0
            while let member = try reader.next() {
                if member.name != Array(name[count].utf8) { Issue.record("member \(count) has another name") }
                count += 1
            }
            #expect(count == 70_000)
        }
    }
}
