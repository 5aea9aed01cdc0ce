@testable import DiskImageReading
@testable import IsolatedDecoding
@testable import SystemFiles
import TextCoding

extension FuzzTarget {
    /// What the process that reads a disk image is asked and answers, and the journals of ext4 file systems.
    static let disk = FuzzTarget(
        "disk", words: ["allocated", "deleted", "unknown", "file", "folder", "ntfs", "ext4", "gpt"],
        seeds: { DiskSeeds.all },
        run: { bytes in
            var input = FuzzInput(bytes)
            let kind = input.number(below: 8)
            let content = input.bytes
            switch kind {
            case 0: try checkRequest(content)
            case 1: try checkJournal(content)
            default:
                let request = DiskSeeds.requests[kind - 2]
                guard let answer = DiskImageAnswer(content, to: request) else { return }
                // Texts that are no UTF-8 are repaired, so the bytes can be others.
                let again = DiskImageAnswer(Array(answer.bytes.dropFirst(4)), to: request)
                try require(again == answer, "an answer comes back as another")
                if case .bytes(let bytes) = answer {
                    try require(bytes.count <= DiskSeeds.byteCount, "more bytes than were asked for")
                }
            }
        })

    private static func checkRequest(_ content: [UInt8]) throws {
        guard let request = DiskImageRequest(content) else { return }
        let again = DiskImageRequest(Array(request.bytes.dropFirst(4)))
        try require(again == request, "a request comes back as another")
    }

    private static func checkJournal(_ content: [UInt8]) throws {
        let size = 1024
        func block(_ number: Int) -> [UInt8]? {
            guard number < content.count / size else { return nil }
            return Array(content[number * size..<(number + 1) * size])
        }
        guard let copies = JournalCopies(blockCount: content.count / size, block), let layout = DiskSeeds.layout else {
            return
        }
        let recovery = JournalRecovery(layout: layout, readBlock: { _ in nil }, isAllocated: { $0 % 7 == 0 })
        for file in recovery.files(in: copies, besides: []) {
            try require((1...layout.inodeCount).contains(file.inode), "a file without a place")
            for run in file.runs where run.isWritten {
                try require(run.block + run.count <= layout.blockCount, "a run beyond the end")
            }
        }
    }
}

/// Requests and answers of all kinds, and journals with a deleted file in each.
enum DiskSeeds {
    static let byteCount = 4096

    static let requests: [DiskImageRequest] = [
        .summary, .items(part: 1, after: 3), .freeSpace(part: 1, from: 7), .bytes(offset: 4096, count: byteCount),
        .content(
            DiskItemReference(part: 1, inode: 65, attributeType: 128, attributeIdentifier: 4), offset: 9,
            count: byteCount),
        .damage,
    ]

    /// A superblock of a file system with one group of 16 inodes, whose table begins at block 10.
    static let layout = ExtLayout { offset, count in
        var bytes = [UInt8](repeating: 0, count: 4096)
        for (place, value) in [
            (1024, 16), (1028, 232), (1029, 3), (1044, 1), (1057, 32), (1064, 16), (1080, 0x53), (1081, 0xEF),
            (1100, 1),
            (1112, 128), (1248, 8), (2056, 10),
        ] {
            bytes[place] = UInt8(value)
        }
        return Array(bytes[Int(offset)..<min(bytes.count, Int(offset) + count)])
    }

    private static let answers: [DiskImageAnswer] = {
        var part = DiskPart(partitions: [2], offset: 1024, byteCount: 4096, content: .fileSystem("ntfs"))
        part.scheme = "gpt"
        part.slot = 1
        part.purpose = "Basic data partition"
        var item = DiskItem(
            path: Array("/a.jpg".utf8), inode: 65, attributeType: 128, attributeIdentifier: 4, name: .deleted,
            data: .deleted,
            kind: .file, byteCount: 300,
            content: .extents([.init(offset: 2048, byteCount: 200), .init(offset: nil, byteCount: 100)]))
        item.stream = Array("hidden".utf8)
        item.sequence = 3
        item.slack = FileExtent(offset: 2348, byteCount: 10)
        item.transaction = 8
        item.times.modified = .init(seconds: 1_700_000_000, nanoseconds: 5)
        var piece = FreeSpacePiece()
        piece.extents = [.init(offset: 4096, byteCount: 512)]
        piece.nextBlock = 90
        return [
            .summary(
                DiskImageSummary(
                    byteCount: 8192, sectorByteCount: 512, storedMD5: Array(repeating: 7, count: 16), storedSHA1: nil,
                    parts: [DiskPart(partitions: [], offset: 0, byteCount: 1024, content: .gap), part])),
            .items([item], hasMore: true, emptyEntryCount: 2), .freeSpace(piece), .bytes([1, 2, 3]), .bytes([]),
            .damage([512..<1024]),
        ]
    }()

    /// A journal of one transaction, with a copy of the table of inodes that has a file of two extents.
    private static let journal: [UInt8] = {
        var bytes = [UInt8](repeating: 0, count: 3072)
        let values: [Int: [UInt8]] = [
            0: [0xC0, 0x3B, 0x39, 0x98, 0, 0, 0, 4], 1024: [0xC0, 0x3B, 0x39, 0x98, 0, 0, 0, 1, 0, 0, 0, 7],
            1036: [0, 0, 0, 10, 0, 0, 0, 8], 2432: [0xA4, 0x81, 0, 0, 0xC4, 9], 2458: [1], 2464: [0, 0, 8],
            2472: [0x0A, 0xF3, 2, 0, 4], 2484: [0, 0, 0, 0, 2, 0, 0, 0, 0xBC, 2], 2496: [2, 0, 0, 0, 1, 0, 0, 0, 40],
        ]
        for (place, part) in values { bytes.replaceSubrange(place..<place + part.count, with: part) }
        return bytes
    }()

    /// A journal of one transaction, with a copy of the table of inodes that has a file of ext3, and the list of its last block.
    private static let mapJournal: [UInt8] = {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let values: [Int: [UInt8]] = [
            0: [0xC0, 0x3B, 0x39, 0x98, 0, 0, 0, 4], 1024: [0xC0, 0x3B, 0x39, 0x98, 0, 0, 0, 1, 0, 0, 0, 7],
            1036: [0, 0, 0, 10], 1060: [0, 0, 0, 20, 0, 0, 0, 10], 2432: [0xA4, 0x81, 0, 0, 0xC4, 0x32],
            2458: [1, 0, 28], 2472: (0..<12).flatMap { [UInt8(30 + $0), 0, 0, 0] } + [20], 3072: [60],
        ]
        for (place, part) in values { bytes.replaceSubrange(place..<place + part.count, with: part) }
        return bytes
    }()

    static var all: [[UInt8]] {
        requests.map { [0] + $0.bytes.dropFirst(4) } + [[1] + journal, [1] + mapJournal]
            + answers.enumerated().map { [UInt8($0 + 2)] + $1.bytes.dropFirst(4) }
    }
}
