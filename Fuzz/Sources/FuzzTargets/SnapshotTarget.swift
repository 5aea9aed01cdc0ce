@testable import HashIndex
@testable import PerceptualHash

extension FuzzTarget {
    /// Snapshots of an index: opened, verified, and where that succeeds searched.
    static let snapshot = FuzzTarget(
        "snapshot", words: ["KMINDEX\n"], seeds: { try SnapshotSeeds.all() },
        run: { bytes in
            var input = FuzzInput(bytes)
            let choices = input.byte()
            let radius = Distance(rawValue: input.number(below: 70))
            let query = input.byte()
            let file = choices & 1 == 0 ? SnapshotSeeds.withRightChecksums(input.bytes) : input.bytes
            let folder = try ScratchFolder()
            let path = try folder.write(file, to: "known.kmindex")
            if choices & 2 == 0 {
                try check(
                    IndexSnapshot<PDQHash>.self, path, radius,
                    [PDQHash(words: (0, 0, 0, 0)), SnapshotSeeds.hash(Int(query))])
            } else {
                try check(
                    IndexSnapshot<Hash64>.self, path, radius,
                    [Hash64(bits: 0), Hash64(bits: UInt64(query) &* 0x0101_0101_0101_0101)])
            }
        })

    private static func check<Hash: BinaryHash>(
        _ type: IndexSnapshot<Hash>.Type, _ path: String, _ radius: Distance, _ queries: [Hash]
    ) throws {
        let snapshot: IndexSnapshot<Hash>
        do throws(SnapshotError) {
            snapshot = try IndexSnapshot<Hash>(openingAt: path)
            try snapshot.verify()
        } catch {
            try require(!error.message.isEmpty, "an error says nothing")
            return
        }
        for position in [0, snapshot.count / 2, snapshot.count - 1] where (0..<snapshot.count).contains(position) {
            _ = snapshot.label(at: position)
            _ = snapshot.index[position]
        }
        for query in queries {
            for match in snapshot.index.matches(of: query, within: radius) {
                try require((0..<snapshot.count).contains(match.position), "a match at no position")
                try require(match.distance <= radius, "a match beyond the radius")
                try require(
                    snapshot.index[match.position].distance(to: query) == match.distance, "a match of another distance")
            }
        }
        _ = snapshot.index.matches(ofEach: queries, within: radius)
    }
}

private enum SnapshotSeeds {
    static func hash(_ number: Int) -> PDQHash {
        let word = UInt64(number) &* 0x9E37_79B9_7F4A_7C15
        return PDQHash(words: (word, word &* 3, word &* 5, word &* 7))
    }

    static func all() throws -> [[UInt8]] {
        let folder = try ScratchFolder()
        var seeds: [[UInt8]] = []
        for count in [0, 1, 2, 40] {
            let hashes = (0..<count).map(hash)
            let labels = (0..<count).map { Int64($0) * 7 - 3 }
            try IndexSnapshot.write(hashes, labels: labels, source: [1, 2], to: folder.path + "/256")
            try IndexSnapshot.write(
                hashes.map { Hash64(bits: $0.words.0) }, labels: labels, source: [], to: folder.path + "/64")
            let (wide, narrow) = (try folder.read("256"), try folder.read("64"))
            seeds += [[0, 31, 1] + wide, [1, 31, 1] + wide, [2, 10, 1] + narrow]
        }
        return seeds
    }

    /// `file` with the checksums that its header and blocks should have, as far as it is long enough for them.
    static func withRightChecksums(_ file: [UInt8]) -> [UInt8] {
        var file = file
        func put(_ value: UInt64, at offset: Int) {
            for byte in 0..<8 { file[offset + byte] = UInt8(truncatingIfNeeded: value >> (8 * byte)) }
        }
        guard file.count >= SnapshotHeader.byteCount else { return file }
        func checksum(_ range: Range<Int>) -> UInt64 {
            let block = Array(file[range])
            return BlockChecksum.checksum(of: block.span.bytes)
        }
        func sealHeader() { put(checksum(0..<4088), at: 4088) }
        sealHeader()
        guard let header = try? SnapshotHeader(Array(file[..<SnapshotHeader.byteCount])),
            file.count == header.fileByteCount
        else { return file }
        for index in 0..<header.blockCount {
            put(checksum(header.block(index)), at: header.checksumsOffset + 8 * index)
        }
        put(checksum(header.checksumsOffset..<file.count), at: 640)
        sealHeader()
        return file
    }
}
