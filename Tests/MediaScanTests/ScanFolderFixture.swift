import ScanLedger
import SystemFiles
import Foundation
import KnownHashStore
import MediaScan
import TestSupport

/// A scan folder, and scans into it in this process.
struct ScanFolderFixture {
    let fixture: ScanFixture
    let source: TemporaryFolder
    let out: TemporaryFolder

    /// A few pictures, one of them cut short, files that are none, and what is no file at all.
    init() throws {
        fixture = try ScanFixture()
        source = try TemporaryFolder()
        out = try TemporaryFolder()
        // Small ones: they are scanned a hundred times.
        let picture = try Data(
            contentsOf: Repository.testVectors.appending(path: "demo/holiday/thumbs/IMG_0002.jpg"))
        try source.write(picture, to: "b/altered.jpg")
        try source.write(picture.dropLast(picture.count / 3), to: "d/short.jpg")
        try source.write(
            Data(contentsOf: Repository.testVectors.appending(path: "demo/wallpapers/dot.png")), to: "c/dot.png")
        try source.write(Self.archive(of: Array(picture)).bytes, to: "c/boxes")
        try source.write("text", to: "a/text")
        try source.write("", to: "d/empty")
        try source.write("GIF89a________________________________", to: "d/animation")
        _ = try source.makeFile(named: [0x64, 0xFF, 0x80])
        try source.makePipe("e")
    }

    /// An archive with an archive in it.
    static func archive(of picture: [UInt8]) -> ZIPArchive {
        let box = ZIPArchive([.init("x/short.jpg", Array(picture.dropLast(picture.count / 3))), .init("text", [65])])
        return ZIPArchive([.init("altered.jpg", picture), .init("box", box.bytes), .init("text", [65])])
    }

    /// Sound and damaged archives, some of the same content.
    static func writeArchives(to folder: TemporaryFolder) throws {
        for name in ["demo/holiday/thumbs/IMG_0002.jpg", "demo/wallpapers/dot.png"] {
            let picture = Array(try Data(contentsOf: Repository.testVectors.appending(path: name)))
            let bytes = archive(of: picture).bytes
            for number in 0..<5 { try folder.write(bytes, to: "\(number)-\(picture.count).zip") }
            for count in [100, bytes.count / 2, bytes.count - 30] {
                try folder.write(bytes.prefix(count), to: "cut-\(picture.count)-\(count)")
            }
        }
    }

    /// Scans the source into `folder`.
    @discardableResult
    func scan(
        into folder: TemporaryFolder? = nil, resuming: Bool = false, arguments: [String] = [], threads: Int = 2,
        readOrder: ReadOrder = .automatic,
        begin: (ScanFolder.Beginning) -> Void = { _ in }, receive: (FileRecord) throws -> Void = { _ in }
    ) throws -> ScanSummary {
        let scanner = try fixture.scanner(threads: threads) { $0.readOrder = readOrder }
        let run = try ScanRun(
            of: scanner, tool: .init(name: "test", version: "0"), arguments: arguments,
            storePath: fixture.folder.path("known.sqlite"), lists: fixture.store.lists())
        var scanFolder = try ScanFolder(at: PathBytes((folder ?? out).path))
        return try scanFolder.scan(
            FolderWalk(roots: [PathBytes(source.path)]), with: scanner, run: run, resuming: resuming, begin: begin,
            receive: receive)
    }

    /// What a scan of now records.
    func freshLines() throws -> [Data] {
        let folder = try TemporaryFolder()
        try scan(into: folder)
        return try Array(Self.lines(of: folder).dropFirst())
    }

    /// After how many of the lines of a ledger a scan can go on: not between a file and what lies inside it.
    static func groupEnds(of lines: [Data]) throws -> [Int] {
        lines.indices.filter { number in
            number + 1 == lines.count || !lines[number + 1].starts(with: Data(#"{"type":"nested""#.utf8))
        }.map { $0 + 1 }
    }

    /// The lines of a file in a scan folder.
    static func lines(of folder: TemporaryFolder, _ name: String = "scan.jsonl") throws -> [Data] {
        try Data(contentsOf: folder.url.appending(path: name)).split(separator: UInt8(ascii: "\n")).map { Data($0) }
    }

    static func write(_ lines: [Data], to folder: TemporaryFolder, _ name: String) throws {
        try folder.write(lines.flatMap { $0 + [UInt8(ascii: "\n")] }, to: name)
    }

    /// What a verification finds.
    static func findings(in folder: TemporaryFolder, evidence: Bool = false) -> [ScanVerification.Finding] {
        var findings: [ScanVerification.Finding] = []
        let verification = ScanVerification(of: PathBytes(folder.path), readsEvidence: evidence) { findings.append($0) }
        precondition(verification.findingCount == findings.count)
        return findings
    }
}
