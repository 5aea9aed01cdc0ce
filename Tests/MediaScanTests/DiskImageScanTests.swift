@testable import FileExamination
@testable import ScanLedger
import ContentKinds
import Cryptography
import Foundation
import KnownHashes
import KnownHashStore
import IsolatedDecoding
import SystemFiles
import TestSupport
import Testing

@testable import MediaScan

/// Disk images are looked into: what other people's programs put on a disk is found by its bytes, whatever it is stored in, in
/// the same order whatever happens meanwhile.
@Suite(.enabled(if: DiskImageFixture.isPossible, "gdisk, mtools, ntfs-3g and e2fsprogs make the disk"))
struct DiskImageScanTests {
    private static let workers = Isolation.workerProcesses(
        WorkerOptions(executable: PathBytes(ToolRun.executable.path)))

    private let fixture: ScanFixture
    private let disk: DiskImageFixture

    init() throws {
        fixture = try ScanFixture()
        disk = try DiskImageFixture()
    }

    private func records(
        of path: String, threads: Int = 2, isolation: Isolation = .off, _ adjust: (inout ScanOptions) -> Void = { _ in }
    ) throws -> [FileRecord] {
        var records: [FileRecord] = []
        _ = try fixture.scanner(threads: threads, isolation: isolation, adjust: adjust).scan([path]) {
            records.append($0)
        }
        return records
    }

    private func item(_ record: FileRecord) -> DiskObject.Item? {
        if case .item(let item)? = record.disk { item } else { nil }
    }

    @Test func `each file, stream, deleted file and hidden picture has a record with its bytes`() throws {
        let records = try records(of: disk.disk)
        #expect(records.first?.reason?.code == "diskImage" && records.first?.content?.family == .diskImage)
        for entry in disk.entries {
            let found = records.filter { $0.digests?.sha256.hex == entry.sha256 }
            let isFound = found.contains { record in
                guard let item = item(record) else { return false }
                let place = record.location.description
                switch entry.kind {
                case "file":
                    return item.recovery == .allocated && record.inside.first == .partition(entry.partition)
                        && place.hasSuffix("/\(entry.name)")
                case "stream":
                    return place.hasSuffix("/\(entry.name.replacing(":", with: " » :"))") && item.recovery == .allocated
                case "deleted":
                    return item.recovery == .metadata && item.data == .deleted && item.reusedBlockCount == 0
                        && place.hasSuffix("/\(entry.name)")
                default:
                    return item.recovery == .carved && record.inside.count == 1
                }
            }
            #expect(isFound, "\(entry)")
        }
        // What was found by the file system is not found again by its structure.
        let carved = records.filter { item($0)?.recovery == .carved && $0.picture != nil }
        #expect(carved.count == 1)
    }

    @Test func `the bytes of each record are those at its runs`() throws {
        let image = try Data(contentsOf: URL(filePath: disk.disk))
        var count = 0
        for record in try records(of: disk.disk) {
            guard let item = item(record), case .runs(let runs) = item.storage, let digests = record.digests else {
                continue
            }
            var bytes = Data()
            for run in runs {
                if let offset = run.imageOffset {
                    bytes += image[Int(offset)..<Int(offset + run.byteCount)]
                } else {
                    bytes += Data(count: Int(run.byteCount))
                }
            }
            count += 1
            #expect(SHA256.hash(bytes).elementsEqual(digests.sha256.bytes), "\(record.location)")
        }
        #expect(count > 20)
    }

    @Test func `the ledger adds up, and comes back`() throws {
        let lines = try fixture.ledger(of: [disk.disk], threads: 2).split(separator: UInt8(ascii: "\n"))
        #expect(lines.count > 40)
        for record in try records(of: disk.disk) {
            let line = LedgerLine.file(record)
            guard case .file(let read) = try LedgerLine.content(of: line[...]) else {
                Issue.record("not a record")
                continue
            }
            #expect(LedgerLine.file(read) == line && read.disk == record.disk && read.inside == record.inside)
        }
    }

    @Test func `the lines are the same for any number of threads, in processes and without`() throws {
        let expected = try fixture.ledger(of: [disk.disk], threads: 1)
        #expect(try fixture.ledger(of: [disk.disk], threads: 4) == expected)
        #expect(try fixture.ledger(of: [disk.disk], threads: 2, isolation: Self.workers) == expected)
    }

    @Test(.enabled(if: DiskImageFixture.canConvert, "ewf-tools and qemu-utils make the containers"))
    func `raw, in pieces, E01, VMDK and VHD give the same records`() throws {
        /// What says nothing of the container: the records after that of the image.
        func content(_ path: String) throws -> [FileRecord] {
            try records(of: path, isolation: Self.workers).dropFirst().map { record in
                var record = record
                record.path = PathBytes("disk")
                return record
            }
        }
        let expected = try content(disk.disk)
        for (name, path) in try disk.containers().sorted(by: { $0.key < $1.key }) {
            #expect(try content(path) == expected, "\(name)")
        }
        // In a folder the other files of an image have a line, and none is taken for a file of its own.
        let folder = try records(of: disk.folder.path("split"))
        let segments = folder.filter { $0.reason?.code == "imageSegment" }
        #expect(segments.count == 3 && folder.filter { !$0.isNested }.count == 4)
        let segmented = try records(of: disk.folder.path("ewf")).filter { !$0.isNested }.map { $0.reason?.code }
        #expect(segmented.count >= 3 && segmented.first == "diskImage")
        #expect(segmented.dropFirst().allSatisfy { $0 == "imageSegment" })
    }

    @Test func `an image is a file where that is wanted`() throws {
        let records = try records(of: disk.disk) { $0.opensDiskImages = false }
        #expect(
            records[0].status == .skipped && records[0].reason?.code == "unsupportedDiskImage" && records[0].disk == nil
        )
    }

    @Test func `a scan that stops anywhere in an image goes on to the same ledger`() throws {
        let out = try TemporaryFolder()
        func scan(resuming: Bool, stoppingAfter count: Int = .max) throws {
            let scanner = try fixture.scanner()
            let run = try ScanRun(
                of: scanner, tool: .init(name: "test", version: "0"), arguments: [],
                storePath: fixture.folder.path("known.sqlite"), lists: fixture.store.lists())
            var folder = try ScanFolder(at: PathBytes(out.path))
            var received = 0
            _ = try folder.scan(
                FolderWalk(roots: [PathBytes(disk.disk)]), with: scanner, run: run, resuming: resuming
            ) { _ in
                received += 1
                if received > count { throw CancellationError() }
            }
        }
        func lines() throws -> [Data] {
            try Data(contentsOf: out.url.appending(path: "scan.jsonl")).split(separator: UInt8(ascii: "\n")).dropFirst()
                .map { $0 }
        }
        let expected = try fixture.ledger(of: [disk.disk], threads: 2).split(separator: UInt8(ascii: "\n")).map { $0 }
        for count in [0, 1, 2, 7, 20, 33] {
            #expect(throws: (any Error).self) { try scan(resuming: false, stoppingAfter: count) }
            try scan(resuming: true)
            #expect(try lines() == expected, "\(count)")
            for name in ["scan.jsonl", "audit.jsonl"] {
                try FileManager.default.removeItem(at: out.url.appending(path: name))
            }
        }
    }

    @Test func `a reader that is killed again and again changes nothing`() throws {
        let expected = try fixture.ledger(of: [disk.disk], threads: 2, isolation: Self.workers)
        let isOver = DispatchSemaphore(value: 0)
        let killer = Thread {
            var generator = SeededGenerator(seed: 9)
            while isOver.wait(timeout: .now() + .milliseconds(Int.random(in: 20...200, using: &generator))) == .timedOut
            {
                for child in ChildProcesses.running("knownmedia", startedBy: ProcessInfo.processInfo.processIdentifier)
                where Self.readsAnImage(child.identifier) {
                    kill(child.identifier, SIGKILL)
                }
            }
        }
        killer.start()
        defer { isOver.signal() }
        for _ in 0..<3 { #expect(try fixture.ledger(of: [disk.disk], threads: 2, isolation: Self.workers) == expected) }
    }

    private static func readsAnImage(_ process: Int32) -> Bool {
        let command = (try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)) ?? ""
        return command.contains("disk-image-worker") && ChildProcesses.isLockedDown(process)
    }

    @Test func `a damaged image costs records, and the ledger still adds up`() throws {
        var image = try Data(contentsOf: URL(filePath: disk.disk))
        let original = image
        var generator = SeededGenerator(seed: 33)
        let path = disk.folder.path("damaged.raw")
        // Where tables, boot sectors, the MFT, superblocks and inodes are.
        let places = [
            0, 512, 1024, 1 << 20, (1 << 20) + 16_384, 9 << 20, (9 << 20) + 16_384, 17 << 20, (17 << 20) + 1024,
            18 << 20,
        ]
        for round in 0..<25 {
            image = original
            for _ in 0..<Int.random(in: 1...40, using: &generator) {
                let place =
                    places[Int.random(in: 0..<places.count, using: &generator)]
                    + Int.random(in: 0..<4096, using: &generator)
                image[place] = UInt8.random(in: 0...255, using: &generator)
            }
            try image.write(to: URL(filePath: path))
            var nested = NestedSequence()
            var sums = DiskSequence()
            for record in try records(of: path, isolation: Self.workers) {
                #expect(
                    nested.fault(of: record) == nil && sums.fault(of: record) == nil,
                    "round \(round): \(record.location)")
            }
            #expect(nested.faultAtEnd == nil && sums.faultAtEnd == nil, "round \(round)")
        }
    }

    @Test func `pictures of each format that has a structure are found in free space`() throws {
        var names = ["demo/holiday/thumbs/IMG_0002.jpg", "pictures/scenes/lights.png", "selftest/palette.bmp"]
        #if GIF
            names.append("formats/animated.gif")
        #endif
        #if WebP
            names += ["selftest/lossy.webp", "formats/exif.webp"]
        #endif
        var table = [UInt8](repeating: 0, count: 1 << 20)
        table.replaceSubrange(446..<462, with: [0, 0, 0, 0, 0x83, 0, 0, 0, 64, 0, 0, 0, 0, 4, 0, 0])
        table.replaceSubrange(510..<512, with: [0x55, 0xAA])
        var places: [Int: Int] = [:]
        var place = 65_536
        for name in names {
            let picture = try Data(contentsOf: Repository.testVectors.appending(path: name))
            table.replaceSubrange(place..<place + picture.count, with: picture)
            places[place] = picture.count
            place += (picture.count + 4096) / 4096 * 4096 + 512
        }
        let folder = try TemporaryFolder()
        let records = try records(of: folder.write(table, to: "disk.img"))
        for (place, count) in places {
            let record = records.first { $0.inside.last == .carved(place) }
            #expect(record?.size == Int64(count) && record?.picture != nil, "\(place)")
        }
    }

    @Test func `a picture in two pieces is put together where that is asked for`() throws {
        let names = ["pictures/scenes/island.jpg", "pictures/scenes/waves.jpg"]
        let pictures = try names.map { try Data(contentsOf: Repository.testVectors.appending(path: $0)) }
        var disk = Data(count: 1 << 20)
        disk.replaceSubrange(446..<462, with: [0, 0, 0, 0, 0x83, 0, 0, 0, 64, 0, 0, 0, 0, 4, 0, 0])
        disk.replaceSubrange(510..<512, with: [0x55, 0xAA])
        // The first piece, another picture, a hole, and the second piece.
        let cut = 20_480
        disk.replaceSubrange(65_536..<65_536 + cut, with: pictures[0][..<cut])
        disk.replaceSubrange(65_536 + cut..<65_536 + cut + pictures[1].count, with: pictures[1])
        disk.replaceSubrange(409_600..<409_600 + pictures[0].count - cut, with: pictures[0][cut...])
        let folder = try TemporaryFolder()
        let path = try folder.write(Array(disk), to: "disk.img")
        let digest = SHA256.hash(pictures[0])
        for isolation in [Isolation.off, Self.workers] {
            #expect(try !records(of: path, isolation: isolation).contains { self.item($0)?.recovery == .assembled })
            let records = try records(of: path, isolation: isolation) { $0.reassembles = true }
            let assembled = records.filter { self.item($0)?.recovery == .assembled }
            #expect(assembled.count == 1 && assembled[0].inside == [.partition(1), .assembled(65_536)])
            #expect(assembled[0].digests?.sha256.bytes.elementsEqual(digest) == true && assembled[0].picture != nil)
            #expect(
                self.item(assembled[0])?.storage
                    == .runs([
                        .init(fileOffset: 0, imageOffset: 65_536, byteCount: Int64(cut)),
                        .init(fileOffset: Int64(cut), imageOffset: 409_600, byteCount: Int64(pictures[0].count - cut)),
                    ]))
            // What is left of it without that stays.
            #expect(records.contains { $0.inside.last == .carved(65_536) })
            #expect(records.contains { $0.inside.last == .carved(65_536 + cut) && $0.size == Int64(pictures[1].count) })
        }
    }

    @Test func `files in use that are on a list of known good files are marked`() throws {
        let known = disk.entries.filter { $0.kind == "file" }.prefix(3)
        let list = known.map { "\($0.sha256)  \($0.name)\n" }.joined()
        try fixture.store.importList(
            from: fixture.folder.write(list, to: "good.txt"), into: ListDescription(name: "Good", kind: .knownGood))
        let marked = try records(of: disk.disk).filter { $0.knownGoodLists == ["Good"] }
        #expect(Set(marked.compactMap { $0.digests?.sha256.hex }) == Set(known.map(\.sha256)))
        #expect(marked.contains { self.item($0)?.recovery == .allocated })
        // Such a list marks files; what other lists say of them stays.
        #expect(marked.allSatisfy { record in record.matches.allSatisfy { $0.list != "Good" } })
    }

    /// The digests of the files of an APFS container by The Sleuth Kit, by their paths.
    private static let filesOfAPFS = [
        "/passwords.txt": "02a2a6af2f1ecf4720d7d49d640f0d0a269a7ec733e41973bdd34f09dad0e252",
        "/a_directory/another_file": "c7fbc0e821c0871805a99584c6a384533909f68a6bbe9a2a687d28d9f3b10c16",
        "/a_directory/a_file": "4a49638d0e1055fd9e4c17fef7fdf4d6ccf892b6d9c2f64164203c4bfb0ec92d",
        "/.fseventsd/fseventsd-uuid": "7aae48e2eb21a9a2dcbf82448bd3df97da64747d815e101e8c5fd02a098d97a6",
    ]

    @Test func `the volumes of an APFS container are listed`() throws {
        let folder = try TemporaryFolder()
        let packed = Repository.testVectors.appending(path: "disks/apfs.raw.gz").path
        try #require(
            StartedProcess.succeeds("sh", "-c", "gzip -dc \"$1\" >\"$2\"", "sh", packed, folder.path("whole.raw")))
        let container = try Data(contentsOf: URL(filePath: folder.path("whole.raw")))
        // The same as a partition, with something before and after it.
        let start = 1 << 20
        var partitioned = Data(count: start) + container + Data(count: 12_288)
        var entry = [UInt8](repeating: 0, count: 16)
        entry[4] = 0xAF
        for (place, number) in [(8, start / 512), (12, container.count / 512)] {
            for byte in 0..<4 { entry[place + byte] = UInt8(number >> (8 * byte) & 255) }
        }
        partitioned.replaceSubrange(446..<462, with: entry)
        partitioned.replaceSubrange(510..<512, with: [0x55, 0xAA])
        _ = try folder.write(partitioned, to: "part.raw")
        for (name, steps, offset) in [
            ("whole.raw", [NestedPart.partition(0)], 0), ("part.raw", [.partition(1)], start),
        ] {
            let image = try Data(contentsOf: URL(filePath: folder.path(name)))
            for isolation in [Isolation.off, Self.workers] {
                let records = try records(of: folder.path(name), isolation: isolation)
                guard case .volume(let volume)? = records.first(where: { $0.inside == steps })?.disk else {
                    Issue.record("there is no volume")
                    continue
                }
                #expect(volume.fileSystem == "apfs" && volume.offset == Int64(offset))
                #expect(volume.byteCount == Int64(container.count) && volume.freeByteCount == 904 * 4096)
                var found: [String: String] = [:]
                for record in records where record.inside.starts(with: steps + [.partition(1)]) {
                    guard let item = self.item(record), record.inside.count == 3, case .runs(let runs) = item.storage,
                        case .entry(let path?, _) = record.inside.last, let digest = record.digests?.sha256
                    else { continue }
                    found["\(path)"] = digest.hex
                    // The bytes at its runs are its bytes.
                    let bytes = runs.reduce(into: Data()) { bytes, run in
                        guard let place = run.imageOffset else { return }
                        bytes += image[Int(place)..<Int(place + run.byteCount)]
                    }
                    #expect(SHA256.hash(bytes).elementsEqual(digest.bytes), "\(record.location)")
                }
                for (path, digest) in Self.filesOfAPFS { #expect(found[path] == digest, "\(path)") }
                var sums = DiskSequence()
                for record in records { #expect(sums.fault(of: record) == nil, "\(record.location)") }
                #expect(sums.faultAtEnd == nil)
            }
        }
    }

    @Test func `what lies in noise is found as well by the parts around it as in all of it`() throws {
        var generator = SeededGenerator(seed: 12)
        let names = [
            "pictures/scenes/skyline.jpg", "demo/holiday/thumbs/IMG_0002.jpg", "pictures/scenes/lights.png",
            "containers/7-zip-deflate.zip", "selftest/palette.bmp",
        ]
        let contents = try names.compactMap { name -> [UInt8]? in
            let url = Repository.testVectors.appending(path: name)
            return FileManager.default.fileExists(atPath: url.path) ? Array(try Data(contentsOf: url)) : nil
        }
        for round in 0..<3 {
            var disk = [UInt8](repeating: 0, count: 12 << 20)
            for place in stride(from: 65_536, to: disk.count, by: 8) {
                let word = generator.next()
                for byte in 0..<8 { disk[place + byte] = UInt8(truncatingIfNeeded: word >> (8 * UInt64(byte))) }
            }
            var entry: [UInt8] = [0, 0, 0, 0, 0x83, 0, 0, 0, 64, 0, 0, 0]
            // After it there is a gap: a volume of noise would be taken for an encrypted one, and not searched.
            entry += [64, 0, 0, 0]
            disk.replaceSubrange(446..<462, with: entry)
            disk.replaceSubrange(510..<512, with: [0x55, 0xAA])
            for (number, content) in contents.enumerated() where round > 0 {
                // Whole, or cut off by noise; also longer than what is handed over at first.
                let count = round == 1 ? content.count : Int.random(in: 600...content.count, using: &generator)
                let place = (2 * number + 1) << 20 + 512 * Int.random(in: 0...1000, using: &generator)
                disk.replaceSubrange(place..<place + count, with: content[..<count])
            }
            var big = contents[0]
            big.insert(
                contentsOf: (0..<9).flatMap { _ in [0xFF, 0xFE, 0xFF, 0xFF] + [UInt8](repeating: 7, count: 65_533) },
                at: 2)
            if round == 2 { disk.replaceSubrange(11 << 20..<11 << 20 + big.count, with: big) }
            let folder = try TemporaryFolder()
            let path = try folder.write(disk, to: "disk.img")
            let expected = try fixture.ledger(of: [path], threads: 1)
            #expect(try fixture.ledger(of: [path], threads: 1, isolation: Self.workers) == expected, "round \(round)")
            let lines = expected.split(separator: UInt8(ascii: "\n"))
            #expect(round == 0 ? lines.count < 20 : lines.count > contents.count + 3, "round \(round)")
        }
    }

    @Test func `what is encrypted, unknown or unreadable is said`() throws {
        let folder = try TemporaryFolder()
        var luks = [UInt8](repeating: 0, count: 1 << 20)
        luks.replaceSubrange(0..<6, with: [0x4C, 0x55, 0x4B, 0x53, 0xBA, 0xBE])
        luks[7] = 1
        let encrypted = try records(of: folder.write(luks, to: "luks.img"))
        #expect(encrypted.map(\.status) == [.examined, .skipped] && encrypted.last?.reason?.code == "encrypted")
        // A partition table that leads nowhere, and a picture that nobody would look for.
        var table = [UInt8](repeating: 0, count: 1 << 20)
        table.replaceSubrange(446..<462, with: [0, 0, 0, 0, 0x83, 0, 0, 0, 64, 0, 0, 0, 0, 4, 0, 0])
        table.replaceSubrange(510..<512, with: [0x55, 0xAA])
        let picture = try Data(contentsOf: Repository.testVectors.appending(path: "demo/holiday/thumbs/IMG_0002.jpg"))
        table.replaceSubrange(70_000..<70_000 + picture.count, with: picture)
        let unknown = try records(of: folder.write(table, to: "unknown.img"))
        #expect(unknown[0].status == .failed && unknown[0].reason?.code == "noFileSystem")
        #expect(unknown.contains { $0.inside.last == .carved(70_000) && !$0.matches.isEmpty })
        let xfs = Array("XFSB\0\0".utf8) + [UInt8](repeating: 0, count: 1 << 20)
        let unsupported = try records(of: folder.write(xfs, to: "xfs.img"))
        #expect(unsupported.contains { $0.status == .skipped && $0.reason?.code == "unsupportedFileSystem" })
    }
}
