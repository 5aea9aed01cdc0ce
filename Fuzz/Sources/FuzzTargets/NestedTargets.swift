@testable import ByteSources
@testable import FileExamination
@testable import ScanLedger
@testable import ContainerReading
@testable import ImageDecoding
@testable import PerceptualHash

extension FuzzTarget {
    /// Archives of every kind and compressed files: their members and the data of these.
    static let container = FuzzTarget(
        "container",
        words: [
            "PK\u{3}\u{4}", "PK\u{1}\u{2}", "PK\u{5}\u{6}", "PK\u{6}\u{6}", "PK\u{6}\u{7}", "PK\u{7}\u{8}", "UT\u{9}\0",
            "ux\u{B}\0", "\u{1}\0\u{10}\0", "up", "../", "/", "APK Sig Block 42", "ustar\0" + "00", "ustar  \0",
            "070701", "070702", "070707", "TRAILER!!!", "7z\u{BC}\u{AF}'\u{1C}", "Rar!\u{1A}\u{7}\0",
            "Rar!\u{1A}\u{7}\u{1}\0", "CD001", "MSCF\0\0\0\0", "!<arch>\n", "xar!", "WARC/1.0", "-lh5-", "-lh0-",
            "\u{1F}\u{8B}\u{8}", "BZh91AY&SY", "\u{FD}7zXZ\0", "(\u{B5}/\u{FD}", "\u{4}\"M\u{18}",
            "\u{1F}\u{9D}\u{90}", "LZIP\u{1}",
        ],
        seeds: {
            let archives = try NestedSeeds.archives(maximumSize: 12_000).enumerated().map { [UInt8($0 % 6)] + $1 }
            return try archives + [[0x84] + NestedSeeds.disc()]
        },
        run: { bytes in
            guard ContainerFormat.zip.isReadable else { return }
            var input = FuzzInput(bytes)
            // A disc begins after 32 KiB, which are not worth mutating.
            let isDisc = bytes.first ?? 0 >= 0x80
            let chunkSize = input.choice(of: ChunkSize.all)
            let file = (isDisc ? [UInt8](repeating: 0, count: NestedSeeds.systemAreaByteCount) : []) + input.bytes
            let whole = try ContainerProperties(bytes: file, chunkSize: .max).outcome()
            guard chunkSize != .max else { return }
            try requireEqual(
                try ContainerProperties(bytes: file, chunkSize: chunkSize).outcome(), whole,
                "the size of the pieces makes a difference")
        })

    /// Pictures inside pictures: thumbnails, multi-picture files, animations.
    static let embedded = FuzzTarget(
        "embedded",
        words: [
            "Exif\0\0II*\0", "Exif\0\0MM\0*", "MPF\0II*\0", "MPF\0MM\0*", "JFXX\0\u{10}", "acTL", "fcTL", "fdAT",
            "eXIf", "IDAT",
            "\u{FF}\u{D8}", "\u{FF}\u{E1}", "\u{FF}\u{E2}", "\u{FF}\u{E0}",
        ],
        seeds: {
            try NestedSeeds.pictures(maximumSize: 12_000).enumerated().map { [UInt8($0 % 2 * 8), UInt8($0 % 6)] + $1 }
        },
        run: { bytes in
            var input = FuzzInput(bytes)
            let choices = input.byte()
            let chunkSize = input.choice(of: ChunkSize.all)
            let file = choices & 8 == 0 ? PNGChunks.withRightChecksums(input.bytes) : input.bytes
            let whole = try EmbeddedProperties(bytes: file, chunkSize: .max).outcome()
            guard chunkSize != .max else { return }
            try requireEqual(
                try EmbeddedProperties(bytes: file, chunkSize: chunkSize).outcome(), whole,
                "the size of the pieces makes a difference")
        })

    /// What lies inside a file, at any depth, as a scan goes through it.
    static let nested = FuzzTarget(
        "nested", words: FuzzTarget.container.words + FuzzTarget.embedded.words,
        seeds: {
            let files =
                try NestedSeeds.archives(maximumSize: 10_000) + NestedSeeds.pictures(maximumSize: 6000)
                + MailSeeds.files(maximumSize: 6000).map(\.bytes)
            return files.enumerated().map { [UInt8($0 % 4)] + $1 }
        },
        run: { bytes in
            var input = FuzzInput(bytes)
            let skipped = input.number(below: 4)
            try NestedProperties(bytes: input.bytes).check(skipping: skipped)
        })
}

/// Small ones are enough: what matters is how the data are taken apart.
private let limits = {
    var limits = DecodingLimits()
    limits.maximumPixelCount = 1 << 15
    limits.maximumSide = 1 << 14
    limits.maximumBufferedByteCount = 4 << 20
    limits.maximumJPEGScanCount = 6
    limits.maximumPNGChunkByteCount = 1 << 16
    limits.maximumPNGChunkCount = 50
    limits.maximumEmbeddedPictureCount = 12
    // So much that it is never met: what comes must not depend on the machine.
    limits.maximumCPUSeconds = 100
    limits.maximumEmbeddedCPUSeconds = 100
    return limits
}()

/// The members of a container, and what must hold of them.
struct ContainerProperties {
    /// Nil for what the first bytes say; what no kind claims is tried as ZIP, whose directory stands at the end.
    let format: ContainerFormat?
    let bytes: [UInt8]
    let chunkSize: Int

    init(_ format: ContainerFormat? = nil, bytes: [UInt8], chunkSize: Int) {
        self.format = format
        self.bytes = bytes
        self.chunkSize = chunkSize
    }

    struct Member: Equatable {
        let member: ContainerMember
        let data: [UInt8]
        let fault: String?
    }

    struct Outcome: Equatable {
        var members: [Member] = []
        var error: String?
        var damage: String?
        var isRecovered = false
        var format: ContainerFormat?
        var unclaimed: [Range<Int>] = []
    }

    private static let maximumMemberCount = 30
    private static let maximumByteCount = 1 << 16

    func outcome() throws -> Outcome {
        var outcome = Outcome()
        do throws(ContainerError) {
            let format = format ?? ContainerFormat.detect(bytes) ?? .zip
            outcome.format = format
            let reader = try ContainerReader(InMemoryByteSource(bytes, chunkByteCount: chunkSize), format: format)
            outcome.isRecovered = reader.isRecovered
            while outcome.members.count < Self.maximumMemberCount, let member = try reader.next() {
                outcome.members.append(read(member, of: reader))
            }
            outcome.damage = reader.damage.map { "\($0)" }
            outcome.unclaimed = reader.unclaimedRanges
        } catch {
            outcome.error = "\(error.code) \(error.message)"
        }
        for (index, member) in outcome.members.enumerated() {
            try require(member.member.number == index + 1, "the members are not counted from 1")
            try require(
                (member.member.byteCount ?? 0) >= 0 && (member.member.packedByteCount ?? 0) >= 0, "negative sizes")
            if outcome.format == .zip, member.fault == nil, !member.member.isContradictory,
                let count = member.member.byteCount
            {
                try require(Int(count) == member.data.count, "a whole member has another size")
            }
        }
        var end = 0
        for range in outcome.unclaimed {
            try require(range.lowerBound >= end && !range.isEmpty, "ranges that overlap, or are in no order")
            end = range.upperBound
        }
        try require(end <= bytes.count && outcome.unclaimed.count <= 1000, "bytes outside the file belong to nothing")
        return outcome
    }

    private func read(_ member: ContainerMember, of reader: ContainerReader) -> Member {
        let source = ContainerMemberSource(reader, maximumByteCount: Int64(Self.maximumByteCount))
        var data: [UInt8] = []
        while true {
            let chunk = [UInt8](capacity: 5000) { source.read(into: &$0) }
            if chunk.isEmpty { break }
            data += chunk
        }
        return Member(member: member, data: data, fault: source.fault.map { "\($0.code) \($0.message)" })
    }
}

struct EmbeddedProperties {
    let bytes: [UInt8]
    let chunkSize: Int

    struct Picture: Equatable {
        let picture: EmbeddedPicture
        let decoding: PictureDecoding?
        let error: ImageDecodingError?
        let pixels: [UInt8]
    }

    struct Outcome: Equatable {
        var pictures: [Picture] = []
        var fault: ImageDecodingError?
    }

    func outcome() throws -> Outcome {
        var outcome = Outcome()
        var reader = EmbeddedPictureReader(InMemoryByteSource(bytes, chunkByteCount: chunkSize), limits: limits)
        while let picture = reader.next() {
            try require(outcome.pictures.count < limits.maximumEmbeddedPictureCount, "more pictures than allowed")
            if let range = picture.byteRange {
                try require(
                    !range.isEmpty && range.lowerBound >= 0 && range.upperBound <= bytes.count,
                    "a picture outside the file")
            }
            var rows = CheckedRows(request: PixelRequest())
            var decoding: PictureDecoding?
            var failure: ImageDecodingError?
            do throws(ImageDecodingError) {
                decoding = try reader.decode(into: &rows)
            } catch {
                failure = error
            }
            try require(rows.fault == nil, rows.fault ?? "")
            if let decoding {
                try require(
                    rows.rowCount == decoding.layout.height, "there are more or fewer rows than the picture has")
                if case .partial(let fraction) = decoding.completeness {
                    try require((0...1).contains(fraction), "a share of \(fraction)")
                }
            }
            outcome.pictures.append(
                Picture(
                    picture: picture, decoding: decoding, error: failure, pixels: decoding == nil ? [] : rows.pixels))
        }
        outcome.fault = reader.fault
        return outcome
    }
}

private struct NestedProperties {
    let bytes: [UInt8]

    private static let order: NestedRequest = {
        var nested = NestedLimits()
        nested.maximumDepth = 4
        nested.maximumCount = 20
        nested.maximumUnpackedByteCount = 1 << 20
        nested.freelyUnpackedByteCount = 1 << 18
        nested.maximumBufferedByteCount = 1 << 18
        return NestedRequest(
            hashing: HashingRequest(recipes: [.pdq, .fastPDQ], includesDihedral: false, limits: limits), limits: nested)
    }()

    func check(skipping count: Int) throws {
        let order = Self.order
        let walk = NestedWalk(InMemoryByteSource(bytes), order)
        var items: [(NestedItem, Finding)] = []
        while let item = walk.next() {
            try require(items.count < order.limits.maximumCount, "more things than allowed")
            // A picture in the innermost archive may have a thumbnail.
            try require((1...order.limits.maximumDepth + 3).contains(item.inside.count), "deeper than allowed")
            let finding = walk.examine()
            try require(finding.reason != nil || finding.status == .examined, "nothing says why it was not examined")
            try require((finding.byteCount ?? 0) >= 0 && (item.announcedByteCount ?? 0) >= 0, "negative sizes")
            items.append((item, finding))
        }
        try require(walk.end.reason != nil || !walk.end.leavesBytesUnexamined, "nothing says what was left out")

        // After a fault another process looks at what follows.
        let rest = NestedWalk(InMemoryByteSource(bytes), order)
        rest.skip(count)
        for (item, finding) in items.dropFirst(count) {
            try require(rest.next() == item, "another thing comes after things were passed over")
            try requireEqual(rest.examine(), finding, "a thing is examined differently after others were passed over")
        }
        try require(rest.next() == nil, "more comes after things were passed over")
    }
}

private enum NestedSeeds {
    static func archives(maximumSize: Int) throws -> [[UInt8]] {
        try TestVectors.files(
            below: "",
            endings: [
                ".zip", ".docx", ".xlsx", ".odt", ".epub", ".jar", ".tar", ".cpio", ".7z", ".rar", ".cab", ".ar",
                ".deb", ".xar", ".warc", ".lzh", ".gz", ".bz2", ".xz", ".lzma", ".zst", ".lz4", ".Z", ".lz",
            ], maximumSize: maximumSize)
    }

    static let systemAreaByteCount = 32_768

    /// A small disc, without the bytes in front of its descriptors.
    static func disc() throws -> [UInt8] {
        guard ContainerReader.isAvailable else { return [] }
        let reader = try ContainerReader(
            InMemoryByteSource(TestVectors.bytes("containers/small.iso.gz")), format: .gzip)
        _ = try reader.next()
        let disc = ContainerMemberSource(reader).takeAll(maximumByteCount: 1 << 20) ?? []
        return Array(disc.dropFirst(systemAreaByteCount))
    }

    static func pictures(maximumSize: Int) throws -> [[UInt8]] {
        try TestVectors.files(
            below: "embedded", endings: [".jpg", ".png", ".mpo", ".jpeg", ".apng"], maximumSize: maximumSize)
            + TestVectors.files(below: "pictures/orientation", endings: [".jpg"], maximumSize: maximumSize)
            + TestVectors.files(below: "pictures/png", endings: [".png"], maximumSize: 3000)
    }
}
