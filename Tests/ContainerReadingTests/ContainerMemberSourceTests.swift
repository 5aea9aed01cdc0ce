import ByteSources
import ContainerReading
import ImageDecoding
import TestSupport
import Testing

@Suite("A member as a source of bytes", .enabled(if: ContainerReader.isAvailable, "build with --traits Archives"))
struct ContainerMemberSourceTests {
    static let picture = TinyJPEG.gray(width: 200, height: 200).bytes

    static func reader(_ members: ZIPArchive.Member...) throws -> ContainerReader {
        let reader = try ContainerReader(InMemoryByteSource(ZIPArchive(members).bytes), format: .zip)
        _ = try reader.next()
        return reader
    }

    static func read(_ source: ContainerMemberSource) -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let chunk = [UInt8](capacity: 100) { source.read(into: &$0) }
            if chunk.isEmpty { return bytes }
            bytes += chunk
        }
    }

    @Test("A picture is decoded from it, and the bytes behind can be read")
    func picture() throws {
        let expected = try PictureDecoder().decodePixels(from: InMemoryByteSource(Self.picture)).pixels
        let reader = try Self.reader(ZIPArchive.Member("a", Self.picture + noise(200_000)).with { $0.method = 8 })
        let source = ContainerMemberSource(reader)
        #expect(try PictureDecoder().decodePixels(from: source).pixels == expected)
        #expect(!source.isComplete && source.fault == nil)
        _ = Self.read(source)
        #expect(source.isComplete && source.fault == nil)
        #expect(source.byteCount == Int64(Self.picture.count + 200_000))
    }

    @Test("Damage ends the data and says so")
    func damage() throws {
        let reader = try Self.reader(
            ZIPArchive.Member("a", Self.picture).with { $0.statedPackedByteCount = Self.picture.count / 2 })
        let source = ContainerMemberSource(reader)
        let decoding = try PictureDecoder().decodePixels(from: source).decoding
        #expect(decoding.completeness != .complete)
        #expect(source.fault?.code == .damagedMember)
        #expect(!source.isComplete)
    }

    @Test("No more bytes come than are wanted", arguments: [0, 1, 99, 100, 101, 999])
    func limit(maximum: Int64) throws {
        let source = ContainerMemberSource(
            try Self.reader(ZIPArchive.Member("a", noise(1000))), maximumByteCount: maximum)
        #expect(Self.read(source) == Array(noise(1000).prefix(Int(maximum))))
        #expect(source.fault?.code == .memberCutShort && !source.isComplete)
        #expect(source.byteCount == maximum)
    }

    @Test("As many bytes as there are is no limit")
    func exactLimit() throws {
        let source = ContainerMemberSource(try Self.reader(ZIPArchive.Member("a", noise(1000))), maximumByteCount: 1000)
        #expect(Self.read(source) == noise(1000))
        #expect(source.fault == nil && source.isComplete)
    }

    @Test("It does not go on with the next member")
    func nextMember() throws {
        let reader = try Self.reader(ZIPArchive.Member("a", noise(1000)), ZIPArchive.Member("b", noise(1000)))
        let source = ContainerMemberSource(reader)
        _ = [UInt8](capacity: 100) { source.read(into: &$0) }
        _ = try reader.next()
        #expect(Self.read(source).isEmpty)
        #expect(source.fault?.code == .memberCutShort)
    }
}
