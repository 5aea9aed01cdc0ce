import ByteSources
import ContainerReading
import Foundation
import TestSupport
import Testing

/// How many bytes a source hands over at a time makes no difference to what is read.
struct PieceSizeTests {
    private static let files: [URL] = {
        let folder = Repository.testVectors.appending(path: "containers")
        let files = try? FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: [.isRegularFileKey])
        return (files ?? []).filter { !$0.hasDirectoryPath }.sorted { $0.path < $1.path }
    }()

    private static func members(_ bytes: [UInt8], _ format: ContainerFormat, pieces: Int) -> [String] {
        var members: [String] = []
        do {
            let reader = try ContainerReader(InMemoryByteSource(bytes, chunkByteCount: pieces), format: format)
            while let member = try reader.next() {
                let source = ContainerMemberSource(reader)
                source.drain()
                members.append("\(member) \(source.byteCount) \(String(describing: source.fault))")
            }
            members.append(String(describing: reader.damage))
        } catch {
            members.append("\(error)")
        }
        return members
    }

    @Test func `pieces of any size give the same members`() throws {
        var count = 0
        for file in Self.files {
            let bytes = Array(try Data(contentsOf: file))
            guard bytes.count < 1 << 20, let format = ContainerFormat.detect(bytes), format.isReadable else { continue }
            count += 1
            let whole = Self.members(bytes, format, pieces: .max)
            for pieces in [1, 7, 512, 4_096] where bytes.count / pieces < 60_000 {
                #expect(Self.members(bytes, format, pieces: pieces) == whole, "\(file.lastPathComponent) in \(pieces)")
            }
        }
        #expect(count > 10)
    }
}
