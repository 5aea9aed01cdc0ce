import ByteSources
import ContainerReading
import ImageDecoding
import TestSupport
import Testing

@Suite(.enabled(if: ContainerFormat.zip.isReadable, "build with --traits Archives"))
struct `A member as a source of bytes` {
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

    @Test func `a picture is decoded from it, and the bytes after can be read`() throws {
        let expected = try PictureDecoder().decodePixels(from: InMemoryByteSource(Self.picture)).pixels
        let reader = try Self.reader(ZIPArchive.Member("a", Self.picture + noise(200_000)).with { $0.method = 8 })
        let source = ContainerMemberSource(reader)
        #expect(try PictureDecoder().decodePixels(from: source).pixels == expected)
        #expect(!source.isComplete && source.fault == nil)
        _ = Self.read(source)
        #expect(source.isComplete && source.fault == nil)
        #expect(source.byteCount == Int64(Self.picture.count + 200_000))
    }

    @Test func `damage ends the data and says so`() throws {
        let reader = try Self.reader(
            ZIPArchive.Member("a", Self.picture).with { $0.statedPackedByteCount = Self.picture.count / 2 })
        let source = ContainerMemberSource(reader)
        let decoding = try PictureDecoder().decodePixels(from: source).decoding
        #expect(decoding.completeness != .complete)
        #expect(source.fault?.code == .damagedMember)
        #expect(!source.isComplete)
    }

    @Test(arguments: [0, 1, 99, 100, 101, 999])
    func `no more bytes come than are wanted`(maximum: Int64) throws {
        let source = ContainerMemberSource(
            try Self.reader(ZIPArchive.Member("a", noise(1000))), maximumByteCount: maximum)
        #expect(Self.read(source) == Array(noise(1000).prefix(Int(maximum))))
        #expect(source.fault?.code == .memberCutShort && !source.isComplete)
        #expect(source.byteCount == maximum)
    }

    @Test func `as many bytes as there are is no limit`() throws {
        let source = ContainerMemberSource(try Self.reader(ZIPArchive.Member("a", noise(1000))), maximumByteCount: 1000)
        #expect(Self.read(source) == noise(1000))
        #expect(source.fault == nil && source.isComplete)
    }

    @Test func `a source ends with its member`() throws {
        let reader = try Self.reader(ZIPArchive.Member("a", noise(1000)), ZIPArchive.Member("b", noise(1000)))
        let source = ContainerMemberSource(reader)
        _ = [UInt8](capacity: 100) { source.read(into: &$0) }
        _ = try reader.next()
        #expect(Self.read(source).isEmpty)
        #expect(source.fault?.code == .memberCutShort)
    }

    @Test(arguments: [0, 1, 5, 65_535, 65_536, 65_537, 200_000, 300_000])
    func `what was looked at is still to be read`(count: Int) throws {
        let data = noise(200_000)
        let source = ContainerMemberSource(try Self.reader(ZIPArchive.Member("a", data)))
        #expect(Array(source.peek(count)) == Array(data.prefix(count)))
        #expect(source.byteCount == 0 && !source.isComplete)
        #expect(Array(source.peek(3)) == Array(data.prefix(3)))
        #expect(Self.read(source) == data)
        #expect(source.byteCount == 200_000 && source.isComplete && source.fault == nil)
        #expect(source.peek(1).isEmpty)
    }

    @Test(arguments: [0, 70_000, 200_000])
    func `all bytes are taken at once, after those that were read`(start: Int) throws {
        let data = noise(200_000)
        let source = ContainerMemberSource(try Self.reader(ZIPArchive.Member("a", data)))
        var read: [UInt8] = []
        while read.count < start { read += [UInt8](capacity: min(999, start - read.count)) { source.read(into: &$0) } }
        #expect(source.takeAll(maximumByteCount: 200_000 - start) == Array(data.dropFirst(start)))
        #expect(source.isComplete && source.byteCount == 200_000)
        #expect(source.takeAll(maximumByteCount: 1) == [])
    }

    @Test(arguments: [-1, 0, 1, 65_536, 199_999])
    func `bytes that are more than wanted are not taken, and none is lost`(maximum: Int) throws {
        let data = noise(200_000)
        let source = ContainerMemberSource(try Self.reader(ZIPArchive.Member("a", data)))
        _ = source.peek(10)
        #expect(source.takeAll(maximumByteCount: maximum) == nil)
        #expect(source.byteCount == 0 && !source.isComplete && source.fault == nil)
        #expect(Self.read(source) == data)
        #expect(source.isComplete)
    }

    @Test func `damaged data are taken as far as they go`() throws {
        let reader = try Self.reader(
            ZIPArchive.Member("a", noise(200_000)).with { $0.statedPackedByteCount = 100_000 })
        let source = ContainerMemberSource(reader)
        let taken = try #require(source.takeAll(maximumByteCount: .max))
        #expect(!taken.isEmpty && noise(200_000).starts(with: taken))
        #expect(source.fault?.code == .damagedMember && !source.isComplete)
    }

    @Test func `the rest can be dropped, and shows whether it is whole`() throws {
        let whole = ContainerMemberSource(try Self.reader(ZIPArchive.Member("a", noise(200_000))))
        _ = whole.peek(100)
        whole.drain()
        #expect(whole.isComplete && whole.byteCount == 200_000)
        let damaged = ContainerMemberSource(
            try Self.reader(ZIPArchive.Member("a", noise(200_000)).with { $0.statedChecksum = 1 }))
        damaged.drain()
        #expect(damaged.fault?.code == .checksumMismatch && !damaged.isComplete)
    }

    @Test func `a shared budget is told of every piece, and ends the data`() throws {
        var pieces: [Int] = []
        let source = ContainerMemberSource(try Self.reader(ZIPArchive.Member("a", noise(200_000)))) { count in
            pieces.append(count)
            return pieces.reduce(0, +) < 100_000
        }
        #expect(Self.read(source) == Array(noise(200_000).prefix(131_072)))
        #expect(pieces == [65_536, 65_536])
        #expect(source.fault?.code == .memberCutShort && !source.isComplete)
        #expect(source.byteCount == 131_072)
    }
}
