@testable import KnownHashes
@testable import ScanLedger
import ContainerReading
import Foundation
import ImageDecoding
import TestSupport
import Testing

@testable import MediaScan

/// Archives of all kinds in a scan: what lies in them is found and matched, and bombs are bounded.
@Suite(.enabled(if: ContainerReader.isAvailable, "build with --traits Archives"))
struct ArchiveScanTests {
    private let fixture: ScanFixture
    private let source: TemporaryFolder
    private let picture: [UInt8]

    init() throws {
        fixture = try ScanFixture()
        source = try TemporaryFolder()
        picture = Array(
            try Data(contentsOf: Repository.testVectors.appending(path: "demo/holiday/thumbs/IMG_0002.jpg")))
    }

    private func records(_ adjust: (inout ScanOptions) -> Void = { _ in }) throws -> [FileRecord] {
        var records: [FileRecord] = []
        _ = try fixture.scanner(adjust: adjust).scan([source.path]) { records.append($0) }
        return records
    }

    /// A tar archive of the new form (POSIX.1-2017, pax), without the two blocks at the end.
    private static func tar(_ members: [(name: String, data: [UInt8])]) -> [UInt8] {
        members.flatMap { name, data in
            var block = [UInt8](repeating: 0, count: 512)
            func put(_ text: String, at offset: Int) {
                for (index, byte) in text.utf8.enumerated() { block[offset + index] = byte }
            }
            func octal(_ number: Int, _ width: Int) -> String {
                let digits = String(number, radix: 8)
                return String(repeating: "0", count: max(0, width - digits.count)) + digits
            }
            put(name, at: 0)
            put("0000644\0" + "0000000\0" + "0000000\0" + octal(data.count, 11) + "\0" + octal(0, 11) + "\0", at: 100)
            put("        0", at: 148)
            put("ustar\u{0}00", at: 257)
            put(octal(block.reduce(0) { $0 + Int($1) }, 6) + "\0 ", at: 148)
            return block + data + [UInt8](repeating: 0, count: (512 - data.count % 512) % 512)
        }
    }

    private static let tarEnd = [UInt8](repeating: 0, count: 1024)

    private static func gzip(_ data: [UInt8], packed: [UInt8]? = nil) -> [UInt8] {
        [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + (packed ?? ZIPArchive.deflated(data))
            + ZIPArchive.number(Int(ZIPArchive.checksum(data)), 4) + ZIPArchive.number(data.count, 4)
    }

    private func container(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: Repository.testVectors.appending(path: "containers/\(name)")))
    }

    @Test func `a picture is found in archives in archives, of several kinds in any order`() throws {
        let zip = ZIPArchive([.init("a.jpg", picture)]).bytes
        let tar = Self.tar([("inner.zip", zip), ("b.jpg", picture)]) + Self.tarEnd
        let outer = ZIPArchive([.init("backup.tar.gz", Self.gzip(tar)), .init("c.gz", Self.gzip(picture))])
        try source.write(Self.gzip(outer.bytes), to: "x")
        let records = try records()
        #expect(
            records.map { $0.location.inside.map(\.description).joined(separator: " » ") } == [
                "", "data", "data » backup.tar.gz", "data » backup.tar.gz » inner.zip",
                "data » backup.tar.gz » inner.zip » a.jpg", "data » backup.tar.gz » b.jpg", "data » c.gz",
                "data » c.gz » data",
            ])
        #expect(records.allSatisfy { $0.status == .examined && $0.digests != nil })
        #expect(records.count { $0.matches.count == 1 } == 3)
    }

    @Test(
        arguments: [
            "album.cab", "album.lzh", "album.tar.Z", "album.tar.bz2", "album.tar.gz", "album.tar.lz", "album.tar.lz4",
            "album.tar.xz", "album.tar.zst", "album.warc", "album.xar", "baseline.jpg.gz", "bsd.ar", "cpio-bin.cpio",
            "cpio-newc.cpio", "cpio-odc.cpio", "gnu.ar", "package.deb", "solid.7z", "7z-ppmd.7z", "stored-4.rar",
            "stored-5.rar", "tar-gnu.tar", "tar-pax.tar", "tar-ustar.tar", "tar-v7.tar", "xorriso.iso.gz",
            "joliet.iso.gz",
        ])
    func `the picture in each kind of archive is decoded in the locked-down process, and the scan is complete`(
        container name: String
    ) throws {
        try source.write(container(name), to: name)
        let records = try records()
        #expect(
            records.allSatisfy { $0.status == .examined || $0.reason?.code == "symbolicLink" },
            "\(records.map { "\($0.location) \($0.reason?.message ?? "")" })")
        // The SHA-256 of TestVectors/selftest/baseline.jpg.
        let file = Array(try Data(contentsOf: Repository.testVectors.appending(path: "selftest/baseline.jpg")))
        let found = records.filter { $0.size == Int64(file.count) && $0.picture != nil }
        #expect(found.count == 1 && found.first?.hashes.isEmpty == false)
    }

    @Test func `what is encrypted is skipped and says so`() throws {
        try source.write(container("encrypted.7z"), to: "members")
        try source.write(container("encrypted-names.7z"), to: "names")
        let records = try records()
        #expect(records.map(\.reason?.code) == ["container", "encrypted", "encrypted", "encrypted", "encrypted"])
        #expect(records.dropFirst().allSatisfy { $0.status == .skipped })
    }

    @Test func `a member that the directory of a ZIP archive omits is matched`() throws {
        var archive = ZIPArchive([.init("hidden.jpg", picture), .init("a.txt", [1])])
        archive.directoryOrder = [1]
        try source.write(archive.bytes, to: "h.zip")
        let records = try records()
        #expect(records.count == 3 && records[2].matches.count == 1 && records[0].status == .examined)
        archive.directoryOrder = [0, 1]
        try source.write(archive.bytes + [UInt8](repeating: 7, count: 100), to: "h.zip")
        let tailed = try self.records()
        #expect(tailed[0].status == .failed && tailed[0].reason?.code == "unnamedBytes")
    }

    @Test func `bombs of gzip are bounded by what they unpack to, at any depth`() throws {
        let zeros = [UInt8](repeating: 0, count: 258 * 20_000 + 1)
        var bomb = Self.gzip(zeros, packed: ZIPArchive.deflatedZeros(zeros.count))
        try source.write(bomb, to: "bomb")
        let limit: (inout ScanOptions) -> Void = {
            $0.nestedLimits.freelyUnpackedByteCount = 1 << 20
            $0.nestedLimits.maximumRatio = 20
        }
        let flat = try records(limit)
        #expect(flat.first?.reason?.code == "unpacksTooLarge", "\(flat.map(\.reason))")
        for _ in 0..<2 { bomb = Self.gzip(bomb) }
        try source.write(bomb, to: "bomb")
        let nested = try records(limit)
        #expect(nested.count == 4 && nested[0].reason?.code == "unpacksTooLarge")
        for _ in 0..<10 { bomb = Self.gzip(bomb) }
        try source.write(bomb, to: "bomb")
        #expect(try records().last?.reason?.code == "nestedTooDeep")
    }

    @Test func `10,000 empty members of a tar archive are bounded by their number`() throws {
        let archive = Self.tar((0..<10_000).map { ("\($0)", []) }) + Self.tarEnd
        try source.write(Self.gzip(archive), to: "many")
        let records = try records { $0.nestedLimits.maximumCount = 1000 }
        #expect(records.count == 1001 && records[0].reason?.code == "tooManyNested")
    }
}
