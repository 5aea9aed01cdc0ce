import ByteSources
import ContainerReading
import Foundation
import ImageDecoding
import TestSupport
import Testing

/// A line of `TestVectors/containers/expected.txt`.
struct ExpectedMember: Sendable {
    var container: String
    var number: Int
    var checksum: UInt32
    var byteCount: Int
    var error: ContainerError.Code?
    var name: [UInt8]

    init?(_ line: Substring) {
        let fields = line.split(separator: " ", omittingEmptySubsequences: false)
        guard fields.count == 6, let number = Int(fields[1]), let checksum = UInt32(fields[2], radix: 16),
            let byteCount = Int(fields[3])
        else { return nil }
        container = String(fields[0])
        self.number = number
        self.checksum = checksum
        self.byteCount = byteCount
        error = fields[4] == "-" ? nil : ContainerError.Code(rawValue: String(fields[4]))
        let digits = Array(fields[5].utf8)
        name = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
            UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
        }
    }

    static let folder = Repository.testVectors.appending(path: "containers")
    static let all: [String: [ExpectedMember]] = {
        let text = (try? String(contentsOf: folder.appending(path: "expected.txt"), encoding: .utf8)) ?? ""
        return Dictionary(grouping: text.split(separator: "\n").compactMap(ExpectedMember.init), by: \.container)
    }()

    static func bytes(of container: String) throws -> [UInt8] {
        try Array(Data(contentsOf: folder.appending(path: container)))
    }
}

@Suite(.enabled(if: ContainerFormat.zip.isReadable, "build with --traits Archives"))
struct `Containers by several programs` {
    @Test func `every container is there`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: ExpectedMember.folder.path)
        let others = [
            "README.md", "expected.txt", "expected-archives.txt", "make.sh", "make-archives.sh", "expect.py", "lha.py",
            "rar.py", "first-part.7z", "encrypted-names.7z", "encrypted-names-4.rar", "encrypted-names-5.rar",
        ]
        let archives = ExpectedFile.all.keys.filter { !$0.hasSuffix(".iso") }
        #expect(Set(files).subtracting(others) == Set(ExpectedMember.all.keys).union(archives))
        #expect(archives.count == 54)
        #expect(ExpectedMember.all.count == 18)
    }

    @Test(arguments: ExpectedMember.all.keys.sorted())
    func `members are those that Python's zipfile finds, with their data`(container: String) throws {
        let expected = try #require(ExpectedMember.all[container])
        let bytes = try ExpectedMember.bytes(of: container)
        for source in [InMemoryByteSource(bytes), InMemoryByteSource(bytes, chunkByteCount: 7)] {
            let reader = try ContainerReader(source, format: .zip)
            #expect(reader.memberCount == expected.count && reader.damage == nil && !reader.isRecovered)
            let read = try readAll(reader)
            #expect(read.map(\.member.number) == expected.map(\.number))
            #expect(read.map(\.member.name) == expected.map(\.name))
            #expect(read.map(\.error) == expected.map(\.error))
            #expect(read.map(\.member.byteCount) == expected.map { Int64($0.byteCount) })
            #expect(!read.contains { $0.member.isContradictory })
            for (member, expected) in zip(read, expected) {
                #expect(member.member.isEncrypted == (expected.error == .encryptedMember))
                guard expected.error == nil else { continue }
                #expect(member.data.count == expected.byteCount)
                #expect(ZIPArchive.checksum(member.data) == expected.checksum)
            }
        }
    }

    /// The same without the last bytes, in which the directory ends. A prefix is then no longer told from damage.
    @Test(arguments: ExpectedMember.all.keys.sorted())
    func `without its directory a container has the same members`(container: String) throws {
        let expected = try #require(ExpectedMember.all[container])
        let bytes = try ExpectedMember.bytes(of: container).dropLast(22)
        let reader = try ContainerReader(InMemoryByteSource(Array(bytes)), format: .zip)
        #expect(reader.isRecovered && reader.memberCount == nil && reader.damage?.code == .damagedContainer)
        let read = try readAll(reader)
        #expect(read.map(\.member.name) == expected.map(\.name))
        #expect(read.map(\.error) == expected.map(\.error))
        for (member, expected) in zip(read, expected) where expected.error == nil {
            #expect(ZIPArchive.checksum(member.data) == expected.checksum)
        }
    }

    @Test(
        arguments: [
            ("document.docx", "word/media/image1.jpg"), ("document.odt", "Pictures/"),
            ("java.jar", "album/baseline.jpg"),
            ("7-zip-ppmd.zip", "album/baseline.jpg"), ("info-zip-piped.zip", "album/baseline.jpg"),
        ])
    func `pictures in documents and archives are decoded as the files are`(container: String, name: String) throws {
        let file = Repository.testVectors.appending(path: "selftest/baseline.jpg")
        let (pixels, _) = try PictureDecoder().decodePixels(from: InMemoryByteSource(Array(Data(contentsOf: file))))
        let reader = try ContainerReader(InMemoryByteSource(ExpectedMember.bytes(of: container)), format: .zip)
        var found = 0
        while let member = try reader.next() {
            guard String(decoding: member.name, as: UTF8.self).hasPrefix(name) else { continue }
            let data = ContainerMemberSource(reader)
            #expect(try PictureDecoder().decodePixels(from: data).pixels == pixels)
            #expect(data.fault == nil)
            found += 1
        }
        #expect(found == 1)
    }

    @Test func `links, folders and times are as Info-ZIP stored them`() throws {
        let read = try readAll(ExpectedMember.bytes(of: "info-zip.zip"))
        #expect(read.map(\.member.kind) == [.folder, .file, .folder, .symbolicLink, .file, .file])
        #expect(read[3].data == Array("notes.txt".utf8))
        // 29 February 2024, 13:45:30 in Ho Chi Minh City, 7 hours ahead of universal time.
        #expect(read[1].member.modified == 1_709_189_130)
        #expect(read[1].member.localModified == 1_709_214_330)
        // 7-Zip stores the time as Windows does.
        let packed = try readAll(ExpectedMember.bytes(of: "7-zip-deflate.zip"))
        #expect(packed[0].member.localModified == 1_709_214_330)
        #expect(
            try readAll(ExpectedMember.bytes(of: "java.jar")).map(\.member.kind).filter { $0 == .folder }.count == 3)
    }
}
