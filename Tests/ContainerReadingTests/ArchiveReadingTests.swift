@testable import ContainerReading
import ByteSources
import Foundation
import TestSupport
import Testing

/// A line of `TestVectors/containers/expected-archives.txt`.
struct ExpectedFile: Hashable, Sendable, CustomStringConvertible {
    var checksum: String
    var byteCount: Int
    var error: String
    var name: [UInt8]

    var description: String { "\(String(decoding: name, as: UTF8.self)) \(checksum) \(byteCount) \(error)" }

    static let all: [String: [ExpectedFile]] = {
        let file = ExpectedMember.folder.appending(path: "expected-archives.txt")
        var all: [String: [ExpectedFile]] = [:]
        for line in ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count == 5, let byteCount = Int(fields[2]) else { continue }
            let digits = Array(fields[4].utf8)
            let name = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
                UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
            }
            all[String(fields[0]), default: []].append(
                ExpectedFile(checksum: String(fields[1]), byteCount: byteCount, error: String(fields[3]), name: name))
        }
        return all
    }()

    init(checksum: String, byteCount: Int, error: String, name: [UInt8]) {
        (self.checksum, self.byteCount, self.error, self.name) = (checksum, byteCount, error, name)
    }

    init(_ read: ReadMember) {
        let data = read.member.isEncrypted ? [UInt8](repeating: 0, count: Int(read.member.byteCount ?? 0)) : read.data
        let digits = String(ZIPArchive.checksum(data), radix: 16)
        self.init(
            checksum: String(repeating: "0", count: 8 - digits.count) + digits, byteCount: data.count,
            error: read.error?.rawValue ?? "-", name: read.member.name)
    }

    /// The bytes of a container; those of a disc are compressed in the folder.
    static func bytes(of container: String) throws -> [UInt8] {
        guard container.hasSuffix(".iso") else { return try ExpectedMember.bytes(of: container) }
        return try readAll(ExpectedMember.bytes(of: container + ".gz"), .gzip)[0].data
    }
}

func readAll(_ bytes: [UInt8], _ format: ContainerFormat) throws -> [ReadMember] {
    try readAll(ContainerReader(InMemoryByteSource(bytes), format: format))
}

/// What came of a container: its members, and what was wrong with it.
struct ReadContainer {
    var members: [ReadMember] = []
    var damage: ContainerError?
    var unclaimed: [Range<Int>] = []

    init(_ bytes: [UInt8], chunkByteCount: Int = .max) throws {
        let format = try #require(ContainerFormat.detect(bytes))
        let reader = try ContainerReader(InMemoryByteSource(bytes, chunkByteCount: chunkByteCount), format: format)
        members = try readAll(reader)
        (damage, unclaimed) = (reader.damage, reader.unclaimedRanges)
    }

    var files: [ReadMember] { members.filter { $0.member.kind == .file } }
}

@Suite(.enabled(if: ContainerReader.isAvailable, "build with --traits Archives"))
struct `Archives by several programs` {
    @Test(arguments: ExpectedFile.all.keys.sorted())
    func `files are those that another program finds, with their data and names`(container: String) throws {
        let expected = try #require(ExpectedFile.all[container])
        let bytes = try ExpectedFile.bytes(of: container)
        for chunkByteCount in [Int.max, 1000] {
            let read = try ReadContainer(bytes, chunkByteCount: chunkByteCount)
            #expect(
                Set(read.files.map(ExpectedFile.init).map(\.description)) == Set(expected.map(\.description)))
            #expect(read.files.count == expected.count)
            #expect(read.members.map(\.member.number) == Array(1...read.members.count))
            switch container {
            case "part-4.rar", "part-5.rar": #expect(read.damage?.message.contains("one part") == true)
            case "udf.iso": #expect(read.damage?.message.contains("UDF") == true)
            default: #expect(read.damage == nil)
            }
            #expect(read.unclaimed.isEmpty)
        }
    }

    @Test(
        arguments: [
            ("tar-pax.tar", "tar"), ("tar-v7.tar", "tar"), ("cpio-bin.cpio", "cpio"), ("solid.7z", "7z"),
            ("stored-4.rar", "rar"), ("stored-5.rar", "rar"), ("xorriso.iso", "iso"), ("album.cab", "cab"),
            ("gnu.ar", "ar"), ("package.deb", "ar"), ("album.xar", "xar"), ("album.warc", "warc"),
            ("album.lzh", "lha"), ("album.tar.gz", "gz"), ("notes.txt.bz2", "bz2"), ("notes.txt.xz", "xz"),
            ("notes.txt.lzma", "lzma"), ("notes.txt.zst", "zst"), ("notes.txt.lz4", "lz4"),
            ("notes-legacy.lz4", "lz4"), ("notes.txt.Z", "Z"), ("notes.txt.lz", "lz"),
        ])
    func `each kind has its name`(container: String, name: String) throws {
        #expect(ContainerFormat.detect(try ExpectedFile.bytes(of: container))?.rawValue == name)
    }

    @Test(arguments: ["tar-ustar.tar", "tar-pax.tar", "tar-gnu.tar", "tar-v7.tar", "bsdtar-pax.tar"])
    func `links and folders are no files, and a hard link names the other`(container: String) throws {
        let members = try ReadContainer(ExpectedFile.bytes(of: container)).members
        let links = members.filter { $0.member.kind == .symbolicLink }
        #expect(links.map(\.data) == [Array("notes.txt".utf8)])
        let others = members.filter { $0.member.kind == .hardLink }
        #expect(others.count == 1)
        #expect(
            others.first.map { [$0.data, $0.member.name] }.map(Set.init)
                == Set(["album/notes.txt", "album/other.txt"].map { Array($0.utf8) }))
        #expect(members.filter { $0.member.kind == .folder }.allSatisfy { $0.data.isEmpty })
    }

    @Test func `encrypted members are said to be so, and encrypted archives`() throws {
        for container in ["encrypted.7z", "encrypted-4.rar", "encrypted-5.rar"] {
            let read = try ReadContainer(ExpectedFile.bytes(of: container))
            #expect(read.members.count == 3)
            #expect(read.members.allSatisfy { $0.member.isEncrypted && $0.error == .encryptedMember })
        }
        for container in ["encrypted-names.7z", "encrypted-names-4.rar", "encrypted-names-5.rar"] {
            let error = #expect(throws: ContainerError.self) {
                let read = try ReadContainer(ExpectedFile.bytes(of: container))
                if let damage = read.damage { throw damage }
            }
            #expect(error?.code == .encryptedMember)
        }
    }

    @Test func `the first part of several says that it is one`() throws {
        let error = #expect(throws: ContainerError.self) {
            try ReadContainer(ExpectedFile.bytes(of: "first-part.7z"))
        }
        #expect(error?.code == .damagedContainer && error?.message.contains("first part") == true)
    }

    @Test func `a compressed file has the name and time that are stored, or a plain one`() throws {
        let named = try ReadContainer(ExpectedFile.bytes(of: "baseline.jpg.gz")).members[0].member
        #expect(named.name == Array("baseline.jpg".utf8) && named.modified == 1_709_189_130)
        let nameless = try ReadContainer(ExpectedFile.bytes(of: "nameless.gz")).members[0].member
        #expect(nameless.name == Array("data".utf8) && nameless.modified == nil)
    }
}
