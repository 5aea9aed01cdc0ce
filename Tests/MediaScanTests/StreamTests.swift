import FileReading
import Foundation
import MediaScan
import ScanLedger
import SystemFiles
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A stream of items is answered item by item, whatever is in it, up to where it breaks.
struct StreamTests {
    /// A frame, written here by the description of the protocol alone.
    private static func frame(_ key: [UInt8], _ content: [UInt8]?, statedByteCount: UInt64? = nil) -> [UInt8] {
        let byteCount = statedByteCount ?? content.map { UInt64($0.count) } ?? UInt64.max
        return (0..<4).map { UInt8(truncatingIfNeeded: key.count >> (8 * $0)) }
            + (0..<8).map { UInt8(truncatingIfNeeded: byteCount >> (8 * UInt64($0))) } + key + (content ?? [])
    }

    private static let picture = Repository.testVectors.appending(path: "pictures/scenes/waves.jpg").path

    private let folder: TemporaryFolder
    private let fixture: ScanFixture

    init() throws {
        folder = try TemporaryFolder()
        fixture = try ScanFixture()
    }

    /// The records of each item of a stream of `bytes`, and how the stream ended.
    private func answers(
        _ bytes: [UInt8], maximumItemByteCount: Int64 = 1 << 20, threads: Int = 2
    ) throws -> (items: [[FileRecord]], failure: StreamError?) {
        let input = try InputFile(opening: PathBytes(folder.write(bytes, to: UUID().uuidString)))
        return try answers(FrameStream(input, maximumItemByteCount: maximumItemByteCount), threads: threads)
    }

    private func answers(
        _ stream: some ItemStream, threads: Int = 2
    ) throws -> (items: [[FileRecord]], failure: StreamError?) {
        var items: [[FileRecord]] = []
        do {
            try fixture.scanner(threads: threads).examine(stream: stream, pause: {}) { items.append($0) }
            return (items, nil)
        } catch let error as StreamError {
            return (items, error)
        }
    }

    @Test(arguments: [1, 4]) func `an item is examined as the same file is in a scan`(_ threads: Int) throws {
        let demo = Repository.testVectors.appending(path: "demo").path
        let scanned = try fixture.records(of: [demo])
        var bytes: [UInt8] = []
        var expected: [[FileRecord]] = []
        for record in scanned {
            guard record.isNested else {
                let content = [UInt8](try Data(contentsOf: URL(filePath: try #require(record.path.text))))
                bytes += Self.frame(record.path.bytes, content)
                expected.append([record])
                continue
            }
            expected[expected.count - 1].append(record)
        }
        let (items, failure) = try answers(bytes, maximumItemByteCount: 1 << 30, threads: threads)
        #expect(failure == nil && items.count == expected.count && items.count == 28)
        for (item, var expected) in zip(items, expected) {
            // A copy in memory has a time and a number of names of its own.
            expected[0].modified = item.first?.modified
            expected[0].linkCount = nil
            #expect(item == expected)
        }
    }

    @Test func `a key that is a path is opened, and what cannot be examined is answered`() throws {
        let file = try folder.write("text", to: "a")
        try folder.makeSymbolicLink("link", to: file)
        try folder.makePipe("pipe")
        let missing = folder.path("missing")
        let keys: [[UInt8]] = [
            Array(Self.picture.utf8), Array(folder.path.utf8), Array(folder.path("link").utf8),
            Array(folder.path("pipe").utf8), Array(missing.utf8), Array(file.utf8) + [0] + Array("x".utf8), [],
        ]
        let (items, failure) = try answers(keys.flatMap { Self.frame($0, nil) })
        #expect(failure == nil && items.map { $0[0].path.bytes } == keys)
        let scanned = try ScanFixture().records(of: [Self.picture])
        #expect(items[0][0].status == .examined && !scanned[0].matches.isEmpty)
        #expect(items[0][0].matches == scanned[0].matches)
        #expect(
            items.dropFirst().map { $0[0].reason?.code } == [
                "isAFolder", "symbolicLink", "specialFile", "notFound", "notFound", "notFound",
            ])
    }

    @Test func `an item that is too large is answered, and those after it are intact`() throws {
        let large = [UInt8](repeating: 7, count: 200_001)
        let bytes =
            Self.frame([1], [1, 2, 3]) + Self.frame([2], large) + Self.frame([3], Array(large.dropLast()))
            + Self.frame([4], [])
        let (items, failure) = try answers(bytes, maximumItemByteCount: 200_000)
        #expect(failure == nil && items.map { $0[0].path.bytes } == [[1], [2], [3], [4]])
        #expect(items[1][0].status == .failed && items[1][0].reason?.code == "itemTooLarge")
        #expect(items[1][0].reason?.message.contains("200001 bytes") == true && items[1][0].digests == nil)
        #expect(items[2][0].status == .examined && items[2][0].size == 200_000)
        #expect(items[3][0].reason?.code == "emptyFile")
    }

    /// Whole items before a break are answered, wherever it is.
    @Test func `a stream that is cut off at any byte answers the whole items before`() throws {
        let frames = [Self.frame([1, 2], [3]), Self.frame([], []), Self.frame([0xFF], Array(repeating: 9, count: 20))]
        let bytes = frames.flatMap(\.self)
        let ends = frames.indices.map { frames[...$0].reduce(0) { $0 + $1.count } }
        for count in 0...bytes.count {
            let (items, failure) = try answers(Array(bytes.prefix(count)))
            #expect(items.count == ends.count { $0 <= count }, "\(count)")
            let isWhole = count == 0 || ends.contains(count)
            #expect(failure?.code == (isWhole ? nil : .cutOff), "\(count)")
        }
    }

    @Test(arguments: [
        frame([1], [], statedByteCount: UInt64.max - 1), frame([1], [], statedByteCount: 1 << 63),
        Array("GET / HTTP/1.1\r\nHost: a\r\n".utf8), [0, 0, 0x11, 0] + Array(repeating: 0, count: 100),
    ])
    func `what cannot be a frame ends the stream`(_ bytes: [UInt8]) throws {
        let (items, failure) = try answers(Self.frame([1], [1]) + bytes)
        #expect(items.count == 1 && failure?.code == .implausibleLength)
    }

    @Test func `a large item that is cut off while it is passed over ends the stream`() throws {
        let (items, failure) = try answers(Self.frame([1], [1, 2], statedByteCount: 1 << 62), maximumItemByteCount: 10)
        #expect(items.isEmpty && failure?.code == .cutOff)
    }

    @Test func `paths end with a line feed or a NUL, and the last one with the list`() throws {
        func paths(_ text: [UInt8], endingWithNUL: Bool) throws -> [[UInt8]] {
            let list = try PathBytes(folder.write(text, to: "list"))
            let stream = try PathStream(listedIn: list, endingWithNUL: endingWithNUL)
            var paths: [[UInt8]] = []
            while let item = stream.next() { paths.append(item.path.bytes) }
            #expect(stream.failure == nil)
            return paths
        }
        #expect(try paths([], endingWithNUL: false) == [])
        #expect(try paths(Array("a\nb\r\n\n".utf8), endingWithNUL: false) == [[97], [98, 13], []])
        #expect(try paths(Array("a\nb".utf8), endingWithNUL: false) == [[97], [98]])
        #expect(try paths(Array("a\nb\0\0".utf8) + [0xFF], endingWithNUL: true) == [[97, 10, 98], [], [0xFF]])
        let (items, _) = try answers(
            PathStream(listedIn: PathBytes(folder.write("\(Self.picture)\n/", to: "list")), endingWithNUL: false))
        #expect(items.map { $0[0].status } == [.examined, .failed])
    }

    @Test func `the list of paths that does not exist is an error`() throws {
        #expect(throws: SystemError.self) {
            try PathStream(listedIn: PathBytes(folder.path("none")), endingWithNUL: false)
        }
    }

    /// A worker gets the descriptor, and nothing that it does to it may change what is digested.
    @Test func `nobody can change the bytes of an item`() throws {
        let file = try UnnamedFile()
        try file.append([1, 2, 3])
        let open = try OpenFile(file)
        #expect(open.status.size == 3)
        let written: Int = unsafe withUnsafeBytes(of: UInt8(9)) { unsafe pwrite(open.descriptor, $0.baseAddress, 1, 0) }
        #expect(written == -1)
        #expect(ftruncate(open.descriptor, 0) == -1)
        #expect(FileReader(open).peek(10).elementsEqual([1, 2, 3]))
    }

    @Test func `answers are handed over when the next one is not there`() throws {
        var gathered = 0, handedOver: [Int] = []
        let input = try InputFile(
            opening: PathBytes(folder.write((0..<200).flatMap { Self.frame([$0], [$0]) }, to: "frames")))
        let stream = FrameStream(input, maximumItemByteCount: 10)
        try fixture.scanner(threads: 3).examine(stream: stream) {
            handedOver.append(gathered)
            gathered = 0
        } receive: { _ in
            gathered += 1
        }
        #expect(gathered == 0 && handedOver.reduce(0, +) == 200)
    }
}
