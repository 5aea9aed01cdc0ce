import ByteSources
import ContainerReading
import Foundation
import TestSupport
import Testing

/// Mails by Python's packages, and what these read in them.
struct MailVectorTests {
    private struct Expected {
        let checksum: UInt32
        let byteCount: Int
        let name: [UInt8]
    }

    private static let folder = Repository.testVectors.appending(path: "mail")
    private static let expected: [String: [Expected]] = {
        let text = (try? String(contentsOf: folder.appending(path: "expected.txt"), encoding: .utf8)) ?? ""
        var all: [String: [Expected]] = [:]
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count == 5, let checksum = UInt32(fields[2], radix: 16), let count = Int(fields[3]) else {
                continue
            }
            let digits = Array(fields[4].utf8)
            let name = stride(from: 0, to: digits.count, by: 2).compactMap {
                UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
            }
            all[String(fields[0]), default: []].append(Expected(checksum: checksum, byteCount: count, name: name))
        }
        return all
    }()

    @Test func `every mail is there`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(Set(files).subtracting(["README.md", "expected.txt", "make.py"]) == Set(Self.expected.keys))
        #expect(Self.expected.count == 22)
    }

    @Test(arguments: expected.keys.sorted())
    func `members are those that Python reads, with their data`(file: String) throws {
        let bytes = Array(try Data(contentsOf: Self.folder.appending(path: file)))
        let format = try #require(ContainerFormat.detect(bytes))
        #expect(format == (file.hasSuffix(".mbox") ? .mbox : .mail))
        let expected = try #require(Self.expected[file])
        for (pieceByteCount, chunkByteCount) in [(Int.max, 5000), (7, 1), (1, 64)] {
            let source = InMemoryByteSource(bytes, chunkByteCount: pieceByteCount)
            let read = try readAll(ContainerReader(source, format: format), chunkByteCount: chunkByteCount)
            #expect(read.map(\.member.number) == Array(1...expected.count))
            #expect(read.map(\.member.name) == expected.map(\.name))
            #expect(read.map(\.data.count) == expected.map(\.byteCount))
            #expect(read.map { ZIPArchive.checksum($0.data) } == expected.map(\.checksum))
            #expect(read.allSatisfy { $0.error == nil && $0.member.kind == .file })
        }
    }

    @Test(arguments: expected.keys.sorted())
    func `members that are left before their end make no difference to the next`(file: String) throws {
        let bytes = Array(try Data(contentsOf: Self.folder.appending(path: file)))
        let format = try #require(ContainerFormat.detect(bytes))
        let whole = try readAll(ContainerReader(InMemoryByteSource(bytes), format: format))
        for taken in [0, 1, 100] {
            let reader = try ContainerReader(InMemoryByteSource(bytes), format: format)
            var names: [[UInt8]] = []
            var number = 0
            while let member = try reader.next() {
                names.append(member.name)
                if taken > 0 {
                    let start = try [UInt8](capacity: taken) { try reader.read(into: &$0) }
                    #expect(start == Array(whole[number].data.prefix(taken)))
                }
                number += 1
            }
            #expect(names == whole.map(\.member.name))
        }
    }

    /// As a scan goes through them: what is inside a member is a container again.
    @Test func `attached messages and messages of a folder are mails again`() throws {
        var pictures = 0
        func walk(_ bytes: [UInt8], depth: Int) throws {
            guard let format = ContainerFormat.detect(bytes) else {
                if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { pictures += 1 }
                return
            }
            #expect(depth < 5)
            for member in try readAll(ContainerReader(InMemoryByteSource(bytes), format: format)) {
                try walk(member.data, depth: depth + 1)
            }
        }
        for (file, count) in ["attachments.eml": 4, "folder.mbox": 3, "message.emlx": 4, "page.mht": 1, "yenc.eml": 1] {
            pictures = 0
            try walk(Array(try Data(contentsOf: Self.folder.appending(path: file))), depth: 0)
            #expect(pictures == count, "\(file)")
        }
    }
}
