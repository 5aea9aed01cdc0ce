@testable import ScanLedger
@testable import SystemFiles
import Dispatch
import Foundation
import TestSupport
import Testing

@testable import MediaScan

/// Files are read in the order of their paths or of the disk; what is recorded is the same.
@Suite struct ReadOrderTests {
    /// A folder of more files than are taken ahead or may be under way, among them some pictures.
    static func largeFolder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        var generator = SeededGenerator(seed: 3)
        let pictures = try ["fern.jpg", "lights.png", "waves.jpg"].map { name in
            try Data(contentsOf: Repository.testVectors.appending(path: "pictures/scenes/\(name)"))
        }
        // Written in another order than that of the paths, so that they lie in another one.
        for number in (0..<1300).shuffled(using: &generator) {
            let name = "\(number % 7)/\(number)"
            if number % 100 == 0, let picture = pictures.randomElement(using: &generator) {
                try folder.write(picture, to: name)
            } else {
                try folder.write(String(repeating: "\(number) ", count: number % 11 * 500), to: name)
            }
        }
        try folder.makeSymbolicLink("3/link", to: "nowhere")
        try folder.makePipe("3/pipe")
        return folder
    }

    @Test func `any order and any number of threads writes the same ledger`() throws {
        let fixture = try ScanFixture()
        let folder = try Self.largeFolder()
        let roots = [folder.path, Repository.testVectors.appending(path: "demo").path]
        func ledger(_ order: ReadOrder, _ threads: Int) throws -> Data {
            try fixture.ledger(of: roots, threads: threads) { $0.readOrder = order }
        }
        let expected = try ledger(.path, 1)
        #expect(expected.count { $0 == UInt8(ascii: "\n") } >= 1300 + 2 + 28 + 1)
        for (order, threads) in [(ReadOrder.path, 8), (.automatic, 2), (.disk, 1), (.disk, 2), (.disk, 8)] {
            #expect(try ledger(order, threads) == expected, "\(order), \(threads)")
        }
    }

    @Test func `every item is handed out once, batch by batch`() throws {
        let folder = try Self.largeFolder()
        let walk = try FolderWalk(roots: [PathBytes(folder.path)])
        var source = walk
        var paths: [PathBytes] = []
        while let item = source.next() { paths.append(item.path) }
        var items = NumberedItems(walk, order: .disk, maximumAhead: 100)
        var numbers: [Int] = []
        while let (number, item) = items.next() {
            #expect(item.path == paths[number])
            numbers.append(number)
        }
        #expect(numbers.sorted() == Array(paths.indices))
        for start in stride(from: 0, to: numbers.count, by: 100) {
            let batch = numbers[start..<min(start + 100, numbers.count)]
            #expect(batch.sorted() == Array(start..<start + batch.count))
        }
    }

    @Test func `a batch is in the order of the disk`() throws {
        let folder = try TemporaryFolder()
        var generator = SeededGenerator(seed: 4)
        for number in (0..<60).shuffled(using: &generator) {
            let path = try folder.write(String(repeating: "\(number) ", count: 3000), to: "\(number)")
            // Until then a file may have no place yet.
            let file = try FileHandle(forWritingTo: URL(filePath: path))
            try file.synchronize()
            try file.close()
        }
        var items = NumberedItems(try FolderWalk(roots: [PathBytes(folder.path)]), order: .disk, maximumAhead: 60)
        var positions: [MediumPosition] = []
        while let (_, item) = items.next() { positions.append(try #require(MediumPosition(ofFileAt: item.path))) }
        #expect(positions.count == 60)
        #expect(positions == positions.sorted())
    }

    @Test(.timeLimit(.minutes(5)), arguments: [1, 2, 3, 8])
    func `a window of any size lets all items through in order`(window: Int) throws {
        let folder = try Self.largeFolder()
        let work = OrderedWork(source: try FolderWalk(roots: [PathBytes(folder.path)]), order: .disk, window: window)
        let workers = 5
        let queue = DispatchQueue(label: "ReadOrderTests", attributes: .concurrent)
        for _ in 0..<workers {
            queue.async {
                while let (number, item) = work.takeItem() {
                    work.deliver([FileRecord(path: item.path, kind: item.kind, status: .examined)], number: number)
                }
                work.finishWorker()
            }
        }
        var paths: [PathBytes] = []
        try work.receiveAll(workers: workers) { paths += $0.map(\.path) }
        #expect(paths.count == 1302)
        #expect(zip(paths, paths.dropFirst()).allSatisfy { $0.bytes.lexicographicallyPrecedes($1.bytes) })
    }

    @Test func `a scan goes on in another order than the one it began with`() throws {
        struct Interruption: Error {}
        let fixture = try ScanFolderFixture()
        let expected = try fixture.freshLines()
        var count = 0
        #expect(throws: Interruption.self) {
            try fixture.scan(
                readOrder: .path,
                receive: { _ in
                    count += 1
                    if count == 4 { throw Interruption() }
                })
        }
        try fixture.scan(resuming: true, readOrder: .disk)
        let lines = try ScanFolderFixture.lines(of: fixture.out)
        #expect(Array(lines.dropFirst()) == expected)
        // The line of the run that began it.
        #expect(String(decoding: try #require(lines.first), as: UTF8.self).contains(#""readOrder":"path""#))
        #expect(ScanFolderFixture.findings(in: fixture.out).isEmpty)
    }
}

/// What the system says of media, in a copy of sysfs that the test makes.
@Suite struct StorageMediumTests {
    let system: TemporaryFolder
    let mounts: String
    /// The number of the device that the temporary folder lies on.
    let number: String

    init() throws {
        system = try TemporaryFolder()
        mounts = try system.write("", to: "mounts")
        var status = stat()
        #expect(stat(system.path, &status) == 0)
        let device = UInt64(status.st_dev)
        // As Linux packs it (makedev(3)).
        number = "\(device >> 8 & 0xFFF | device >> 32 & ~0xFFF):\(device & 0xFF | device >> 12 & 0xFFFF_FF00)"
    }

    private func isRotational() -> Bool? {
        StorageMedium.isRotational(
            at: PathBytes(system.path), system: PathBytes(system.path), mounts: PathBytes(mounts))
    }

    private func link(_ number: String, to folder: String) throws {
        try FileManager.default.createDirectory(
            at: system.url.appending(path: "dev/block"), withIntermediateDirectories: true)
        try system.makeSymbolicLink("dev/block/\(number)", to: "../../\(folder)")
    }

    @Test(arguments: [("1\n", true), ("0\n", false)])
    func `a disk tells whether it turns, and a partition's disk does`(text: String, expected: Bool) throws {
        #expect(isRotational() == nil)
        try system.write(text, to: "devices/sda/queue/rotational")
        try system.write("", to: "devices/sda/sda1/partition")
        try link(number, to: "devices/sda/sda1")
        #expect(isRotational() == expected)
        try FileManager.default.removeItem(atPath: system.path("dev/block/\(number)"))
        try link(number, to: "devices/sda")
        #expect(isRotational() == expected)
    }

    @Test func `the device behind a number of a file system's own is found by the mounts`() throws {
        // Any block device will do for the source of the mount.
        let names = try FileManager.default.contentsOfDirectory(atPath: "/dev").sorted().map { "/dev/" + $0 }
        func number(of path: String) -> String? {
            var status = stat()
            guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFBLK else { return nil }
            let device = UInt64(status.st_rdev)
            return "\(device >> 8 & 0xFFF):\(device & 0xFF | device >> 12 & 0xFFFF_FF00)"
        }
        guard let source = names.first(where: { number(of: $0) != nil }), let after = number(of: source) else {
            return
        }
        try system.write("1\n", to: "devices/loop/queue/rotational")
        try link(after, to: "devices/loop")
        #expect(isRotational() == nil)
        try system.write(
            """
            21 1 0:999 / /proc rw - proc proc rw
            30 1 \(self.number) / /other rw shared:1 - tmpfs tmpfs rw
            31 1 \(self.number) /volume /mnt rw,noatime shared:2 master:1 - btrfs \(source) rw

            """, to: "mounts")
        #expect(isRotational() == true)
    }

    @Test func `automatic is one of the two, and what is no place on this machine is read by path`() {
        #expect(ReadOrder.automatic.resolved(for: nil) == .path)
        #expect(ReadOrder.automatic.resolved(for: PathBytes("/no/such/place")) == .path)
        #expect(ReadOrder.automatic.resolved(for: PathBytes(system.path)) != .automatic)
        #expect(ReadOrder.disk.resolved(for: nil) == .disk)
    }
}
