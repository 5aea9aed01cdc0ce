@testable import ScanLedger
import ContainerReading
import ContentKinds
import Foundation
import ImageDecoding
import KnownHashStore
import KnownHashes
import KnownMatching
import PerceptualHash
import TestSupport
import Testing

@testable import MediaScan

/// Samples of what lies on disks and phones, each of which holds one known picture: none is examined without its being
/// found.
@Suite(.enabled(if: Repository.kinds != nil, "the samples of kinds are not beside the repository"))
struct KindTests {
    /// Files that do not hold the picture, or not so that anybody could find it: the tools that made the samples and what
    /// they say of them, and a text drawn in SVG.
    private static let withoutPicture: Set<String> = [
        "README.md", "expected.json", "vector.svg", "draw.py", "mk.sh", "mk2.py", "mk3.py", "mkheic.py",
    ]

    @Test func `no sample that holds the picture is examined without its being found`() throws {
        let kinds = try #require(Repository.kinds)
        let folder = try TemporaryFolder()
        let store = try KnownHashStore(creatingAt: folder.path("known.sqlite"))
        let list = folder.path("known.csv")
        let fixture = try ScanFixture()
        var digests = ["sha256,pdq"]
        for record in try fixture.records(of: [
            kinds.appending(path: "ref.png").path, kinds.appending(path: "base.jpg").path,
        ]) {
            let hash = try #require(record.hashes.first { $0.algorithm == .pdq })
            digests.append("\(try #require(record.digests).sha256.hex),\(hash.value.hex)")
        }
        try Data(digests.joined(separator: "\n").utf8).write(to: URL(filePath: list))
        try store.importList(from: list, into: ListDescription(name: "Kinds"))
        var files: [String: [FileRecord]] = [:]
        // One of the HEICs shows the picture turned by 90°.
        var options = ScanOptions()
        options.includesDihedral = true
        let scanner = MediaScanner(matcher: try KnownMatcher(store), options: options)
        let summary = try scanner.scan([kinds.path]) { files["\($0.path)", default: []].append($0) }
        #expect(summary.leavesBytesUnexamined)
        for (path, records) in files {
            let name = URL(filePath: path).lastPathComponent
            if Self.withoutPicture.contains(name) { continue }
            let isFound = records.contains { !$0.matches.isEmpty }
            let isSaid =
                records.contains(where: \.leavesBytesUnexamined)
                || records.contains { $0.picture?.partialFraction != nil }
            #expect(isFound || isSaid, "\(name): \(records.map { $0.reason?.code ?? "-" })")
        }
        // What lies in them as it is has the digest of the picture, byte for byte.
        for name in [
            "Thumbs.db", "thumbcache_256.db", "message.msg.ole", "old.doc", "thumbdata3--1967290299", "chrome_data_2",
            "chrome_simple_0", "pagefile.sys.bin", "dct.pdf", "appended.bin", "plist.bplist", "datauri.html",
            "embedded.svg", "vcard.vcf", "mail.eml", "mail.mbox", "page.mht", "jpeg_then_zip.jpg",
        ] {
            let records = files.first { $0.key.hasSuffix("/\(name)") }?.value ?? []
            #expect(records.dropFirst().contains { $0.matches.contains(where: \.isExact) }, "\(name)")
        }
    }
}
