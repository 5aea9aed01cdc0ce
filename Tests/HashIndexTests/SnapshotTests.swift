import Foundation
@testable import HashIndex
import PerceptualHash
import TestSupport
import Testing

/// Snapshots give back what was written, and notice everything else.
struct SnapshotTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path + "/known.kmindex" }

    init() throws {
        folder = try TemporaryFolder()
    }

    private func write(_ hashes: [PDQHash], source: [UInt8] = [1, 2, 3]) throws {
        try IndexSnapshot.write(hashes, labels: hashes.indices.map { Int64($0) * 7 - 3 }, source: source, to: path)
    }

    private func openVerified(source: [UInt8]? = [1, 2, 3]) throws -> IndexSnapshot<PDQHash> {
        let snapshot = try IndexSnapshot<PDQHash>(openingAt: path, source: source)
        try snapshot.verify()
        return snapshot
    }

    @Test(arguments: [0, 1, 2, 1000]) func `what was written is found`(_ count: Int) throws {
        let hashes: [PDQHash] = BruteForceTests.hashes(count, seed: 4)
        try write(hashes)
        let snapshot = try openVerified()
        #expect(snapshot.count == count)
        for (position, hash) in hashes.enumerated() {
            #expect(snapshot.index[position] == hash && snapshot.label(at: position) == Int64(position) * 7 - 3)
        }
        for query in hashes.prefix(5) {
            #expect(snapshot.index.matches(of: query, within: 31) == BruteForceTests.bruteForce(hashes, query, 31))
        }
    }

    @Test func `64-bit hashes have snapshots too`() throws {
        let hashes: [Hash64] = BruteForceTests.hashes(500, seed: 4)
        try IndexSnapshot.write(hashes, labels: hashes.indices.map { Int64($0) }, source: [], to: path)
        let snapshot = try IndexSnapshot<Hash64>(openingAt: path)
        try snapshot.verify()
        #expect(snapshot.index.matches(of: hashes[3], within: 10) == BruteForceTests.bruteForce(hashes, hashes[3], 10))
        #expect(throws: SnapshotError.self) { try IndexSnapshot<PDQHash>(openingAt: path) }
    }

    @Test func `only the owner may read a snapshot`() throws {
        try write([PDQHash(words: (1, 2, 3, 4))])
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func `a flipped byte anywhere is noticed`() throws {
        let hashes: [PDQHash] = BruteForceTests.hashes(50, seed: 6)
        try write(hashes)
        let intact = try Data(contentsOf: URL(filePath: path))
        var generator = SeededGenerator(seed: 9)
        // Every byte of the first page, every 997th of the others, and the last ones.
        let offsets =
            Array(0..<4096) + Array(stride(from: 4096, to: intact.count, by: 997))
            + Array(intact.count - 64..<intact.count)
        for offset in offsets {
            let change = UInt8.random(in: 1...255, using: &generator)
            try flip(offset, by: change)
            #expect(throws: SnapshotError.self, "byte \(offset)") { try openVerified() }
            try flip(offset, by: change)
        }
        _ = try openVerified()
    }

    private func flip(_ offset: Int, by change: UInt8) throws {
        let file = try FileHandle(forUpdating: URL(filePath: path))
        defer { try? file.close() }
        try file.seek(toOffset: UInt64(offset))
        guard let byte = try file.read(upToCount: 1)?.first else { return }
        try file.seek(toOffset: UInt64(offset))
        try file.write(contentsOf: Data([byte ^ change]))
    }

    @Test func `a snapshot that was cut or grew is noticed`() throws {
        try write(BruteForceTests.hashes(50, seed: 6))
        let intact = try Data(contentsOf: URL(filePath: path))
        for length in [0, 1, 7, 8, 100, 4095, 4096, 4097, intact.count / 2, intact.count - 1, intact.count + 1] {
            try (intact + Data([0])).prefix(length).write(to: URL(filePath: path))
            #expect(throws: SnapshotError.self, "\(length) of \(intact.count) bytes") { try openVerified() }
        }
    }

    @Test func `foreign files are named as such`() throws {
        #expect { try openVerified() } throws: { ($0 as? SnapshotError)?.code == .notFound }
        try Data("SQLite format 3\0 and more".utf8).write(to: URL(filePath: path))
        #expect { try openVerified() } throws: { ($0 as? SnapshotError)?.code == .foreign }
        try write([PDQHash(words: (1, 2, 3, 4))], source: [9])
        #expect { try openVerified() } throws: { ($0 as? SnapshotError)?.code == .foreign }
        _ = try openVerified(source: nil)
    }

    @Test func `a new snapshot replaces the old one, which stays usable where it is open`() throws {
        let old: [PDQHash] = BruteForceTests.hashes(300, seed: 1)
        let new: [PDQHash] = BruteForceTests.hashes(200, seed: 2)
        try write(old)
        let opened = try openVerified()
        try write(new)
        #expect(opened.index.matches(of: old[7], within: 31) == BruteForceTests.bruteForce(old, old[7], 31))
        #expect(try openVerified().index.matches(of: new[7], within: 31) == BruteForceTests.bruteForce(new, new[7], 31))
    }

    @Test func `a snapshot that is cut or written over while it is open stays as it was`() throws {
        let hashes: [PDQHash] = BruteForceTests.hashes(3000, seed: 1)
        try write(hashes)
        let opened = try openVerified()
        let size = try Data(contentsOf: URL(filePath: path)).count
        let file = try FileHandle(forUpdating: URL(filePath: path))
        try file.write(contentsOf: Data(repeating: 0xAA, count: size))
        #expect(opened.index.matches(of: hashes[7], within: 31) == BruteForceTests.bruteForce(hashes, hashes[7], 31))
        try file.truncate(atOffset: 0)
        try file.close()
        #expect(opened.index.matches(of: hashes[9], within: 31) == BruteForceTests.bruteForce(hashes, hashes[9], 31))
        #expect(opened.label(at: 2999) == 2999 * 7 - 3)
        try opened.verify()
    }

    @Test(arguments: [0o602, 0o620, 0o646, 0o666] as [mode_t]) func `a snapshot that others can write is refused`(
        _ mode: mode_t
    ) throws {
        try write([PDQHash(words: (1, 2, 3, 4))])
        // So that the group is another one than the user's own.
        try #require(chown(path, geteuid(), geteuid() == 0 ? 12 : getegid()) == 0)
        try #require(chmod(path, mode) == 0)
        if mode == 0o620, geteuid() != 0 { return }
        #expect { try openVerified() } throws: { ($0 as? SnapshotError)?.code == .untrusted }
        try #require(chmod(path, 0o644) == 0)
        _ = try openVerified()
    }

    @Test func `a snapshot in a folder that others can write is refused, unless the folder is sticky`() throws {
        try write([PDQHash(words: (1, 2, 3, 4))])
        try #require(chmod(folder.path, 0o777) == 0)
        #expect { try openVerified() } throws: { ($0 as? SnapshotError)?.code == .untrusted }
        try #require(chmod(folder.path, 0o1777) == 0)
        _ = try openVerified()
    }

    @Test(.enabled(if: geteuid() == 0, "only root can give files away"))
    func `a snapshot of another user is refused`() throws {
        try write([PDQHash(words: (1, 2, 3, 4))])
        try #require(chown(path, 12345, 0) == 0)
        #expect { try openVerified() } throws: { ($0 as? SnapshotError)?.code == .untrusted }
    }

    @Test func `a pipe or a folder in the place of a snapshot is refused`() throws {
        try folder.makePipe("known.kmindex")
        #expect(throws: SnapshotError.self) { try openVerified() }
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        #expect(throws: SnapshotError.self) { try openVerified() }
    }

    @Test func `what cannot be written is said, and leaves nothing behind`() throws {
        #expect {
            try IndexSnapshot.write(
                [Hash64(bits: 1)], labels: [1], source: [], to: folder.path + "/missing/known.kmindex")
        } throws: {
            ($0 as? SnapshotError)?.code == .cannotWrite
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test func `the checksum notices any changed word`() {
        var generator = SeededGenerator(seed: 31)
        for count in [0, 1, 7, 8, 63, 64, 65, 200] {
            var bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
            let sum = BlockChecksum.checksum(of: bytes.span.bytes)
            for index in bytes.indices {
                for bit in 0..<8 {
                    bytes[index] ^= 1 << UInt8(bit)
                    #expect(BlockChecksum.checksum(of: bytes.span.bytes) != sum)
                    bytes[index] ^= 1 << UInt8(bit)
                }
            }
            #expect(BlockChecksum.checksum(of: (bytes + [0]).span.bytes) != sum)
        }
    }
}
