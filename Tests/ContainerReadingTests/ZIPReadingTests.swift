import ContainerReading
import ImageDecoding
import Testing
import TestSupport

@Suite("Members of ZIP archives", .enabled(if: ContainerReader.isAvailable, "build with --traits Archives"))
struct ZIPReadingTests {
    /// Bytes that are not all alike.
    static func noise(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
    }

    @Test("Stored and deflated members come with their names and data, in the directory's order")
    func storedAndDeflated() throws {
        let contents = [Self.noise(0), Self.noise(1), Self.noise(300_000), Self.noise(70_000)]
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
        #expect(
            read.map(\.member.packedByteCount)
                == members.map { Int64($0.method == 8 ? ZIPArchive.deflated($0.data).count : $0.data.count) })
        #expect(try reader.next() == nil)
    }
}
