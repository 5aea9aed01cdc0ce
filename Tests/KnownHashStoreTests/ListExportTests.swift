import Foundation
import HashLists
import KnownHashes
import PerceptualHash
import StoreTestSupport
import SystemFiles
import TestSupport
import Testing

@testable import KnownHashStore

@Suite struct ListExportTests {
    /// What an export must keep of an entry.
    private struct Content: Hashable {
        let label: String?
        let category: String?
        let comment: String?
        let digests: Set<Digest>
        let hashes: Set<StoredHash>
    }

    private func contents(_ path: String, list: String = "list") throws -> [Content] {
        var contents: [Content] = []
        try KnownHashStore(openingAt: path).forEachEntry(ofList: list) { entry, label in
            contents.append(
                Content(
                    label: label, category: entry.category, comment: entry.comment, digests: Set(entry.digests),
                    // Whether the store searches a hash is no part of the list.
                    hashes: Set(
                        entry.hashes.map {
                            StoredHash(
                                algorithm: $0.algorithm, pipeline: $0.pipeline, quality: $0.quality, packed: $0.packed)
                        })))
        }
        return contents
    }

    private static let texts = [
        "a.jpg", "é 🌊", "100,b", "7", "=1+1", "@x", "'=y", "-", "a,b;c\"d\"", "\"", "two\r\nlines", "#", "hash=1",
        "x\u{7F}\u{1}",
        "{\"]", "a\\nb", "\u{FEFF}mark", "ends \"",
    ]

    /// A CSV list with everything that an entry can have, in many combinations and with awkward texts.
    private func fullList(count: Int, scheme: [String]) -> String {
        var random = SeededGenerator(seed: 31)
        func maybe(_ text: String) -> String { Bool.random(using: &random) ? text : "" }
        func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
        var rows = ["label,md5,sha1,sha256,pdq,quality,pipeline,phash,dhash,ahash,category,comment"]
        for index in 0..<count {
            let digests = [32, 40, 64].map { maybe(random.hex(digits: $0)) }
            let hasPDQ = digests.allSatisfy(\.isEmpty) || Bool.random(using: &random)
            let pdq = hasPDQ ? random.hex(digits: 64) : ""
            let quality = hasPDQ && index % 3 > 0 ? "\(index % 101)" : ""
            let pipeline = hasPDQ ? maybe("nn512") : ""
            let others = (0..<3).map { _ in maybe(random.hex(digits: 16)) }
            let label = index < Self.texts.count ? Self.texts[index] : maybe("file \(index)")
            let comment = maybe(Self.texts[index % Self.texts.count])
            let category = scheme.randomElement(using: &random) ?? ""
            let fields =
                [quoted(label)] + digests + [pdq, quality, pipeline] + others + [category, quoted(comment)]
            rows.append(fields.joined(separator: ","))
        }
        return rows.joined(separator: "\r\n") + "\r\n"
    }

    /// A store with that list, and a second store with what `format` keeps of it.
    private func roundTrip(
        _ format: ExportFormat, scheme: String = "VICS-US"
    ) throws -> (before: [Content], after: [Content], report: ExportReport, text: String) {
        let folder = try TemporaryFolder()
        try folder.importText(
            fullList(count: 200, scheme: ["0", "1", "2"]),
            list: ListDescription(name: "list", categoryScheme: scheme))
        let store = try KnownHashStore(openingAt: folder.storePath)
        let file = folder.path("export.out")
        let report = try ListExport(store: store, list: "list", format: format).write(toFile: file)
        let other = try TemporaryFolder()
        // By its content: what is written must be recognised.
        try KnownHashStore(creatingAt: other.storePath).importList(
            from: file, into: ListDescription(name: "list"), options: ImportOptions(algorithm: .pdq))
        return (
            try contents(folder.storePath), try contents(other.storePath), report,
            try String(contentsOfFile: file, encoding: .utf8)
        )
    }

    @Test func `CSV keeps everything`() throws {
        let (before, after, report, _) = try roundTrip(.csv)
        #expect(before.count == 200)
        #expect(after == before)
        #expect(report.entryCount == 200)
        #expect(report.recordCount == 200)
        #expect(report.losses.map(\.what) == ["texts that a spreadsheet would run as a formula, written as they are"])
    }

    @Test func `VICS keeps digests, PDQ hashes, labels, comments, and categories of its own schemes`() throws {
        let (before, after, report, text) = try roundTrip(.vics)
        let kept = before.compactMap { content -> Content? in
            let pdq = content.hashes.filter { $0.algorithm == .pdq }.compactMap(\.pdqHash)
            guard !pdq.isEmpty || !content.digests.isEmpty else { return nil }
            return Content(
                label: content.label, category: content.category, comment: content.comment, digests: content.digests,
                hashes: Set(pdq.map { StoredHash($0) }))
        }
        #expect(after == kept)
        #expect(report.recordCount == kept.count)
        for part in ["qualities", "pipelines", "hashes of phash", "entries without MD5"] {
            #expect(report.losses.contains { $0.what.contains(part) && $0.count > 0 })
        }
        #expect((try? JSONSerialization.jsonObject(with: Data(text.utf8))) != nil)
        #expect(text.contains("2.0.xml/US/$metadata#Media"))
    }

    @Test func `categories of other schemes are not passed off as those of VICS`() throws {
        let (before, after, report, _) = try roundTrip(.vics, scheme: "own")
        #expect(before.allSatisfy { $0.category != nil })
        #expect(after.allSatisfy { $0.category == nil })
        #expect(
            report.losses.contains {
                $0.what == "categories, because the list's scheme is not one of VICS" && $0.count == after.count
            })
    }

    @Test func `PDQ text keeps hashes, qualities and labels`() throws {
        let (before, after, report, _) = try roundTrip(.pdqText)
        let kept = before.compactMap { content -> Content? in
            guard let hash = content.hashes.first(where: { $0.algorithm == .pdq }), let pdq = hash.pdqHash else {
                return nil
            }
            let label = content.label?.replacing("\r\n", with: "  ")
            return Content(
                label: label, category: nil, comment: nil, digests: [], hashes: [StoredHash(pdq, quality: hash.quality)]
            )
        }
        #expect(after == kept)
        #expect(report.recordCount == kept.count)
        #expect(
            report.losses.contains { $0.what == "entries without a PDQ hash" && $0.count == before.count - kept.count })
        #expect(report.losses.contains { $0.what == "digests" })
    }

    @Test func `ThreatExchange's local file keeps PDQ hashes`() throws {
        let (before, after, report, text) = try roundTrip(.threatExchange)
        let kept = before.flatMap { $0.hashes.compactMap(\.pdqHash) }
        #expect(after.flatMap { $0.hashes.compactMap(\.pdqHash) } == kept)
        #expect(text.hasPrefix("pdq "))
        #expect(report.losses.contains { $0.what == "labels" })
    }

    @Test(arguments: ["vics20-hashset.json", "vics20-case.json"])
    func `exchange lists survive the way through VICS`(name: String) throws {
        let folder = try TemporaryFolder()
        let path = Repository.testVectors.appending(path: "exchange/" + name).path
        let store = try KnownHashStore(creatingAt: folder.storePath)
        try store.importList(
            from: path, into: ListDescription(name: "list", categoryScheme: "VICS-UK"),
            options: ImportOptions(algorithm: .pdq))
        _ = try ListExport(store: store, list: "list", format: .vics).write(toFile: folder.path("a.json"))
        try store.importList(
            from: folder.path("a.json"), into: ListDescription(name: "again", categoryScheme: "VICS-UK"))
        #expect(try contents(folder.storePath, list: "again") == contents(folder.storePath))
    }

    @Test(arguments: ExportFormat.allCases)
    func `the same list gives the same bytes, in pieces or as a file`(format: ExportFormat) throws {
        let folder = try TemporaryFolder()
        try folder.importText(fullList(count: 1000, scheme: ["1"]))
        let export = ListExport(store: try KnownHashStore(openingAt: folder.storePath), list: "list", format: format)
        var pieces: [UInt8] = []
        _ = try export.write { pieces += $0 }
        let report = try export.write(toFile: folder.path("out"))
        #expect(try Array(Data(contentsOf: folder.url.appending(path: "out"))) == pieces)
        #expect(report.recordCount > 0)
    }

    @Test func `an apostrophe can be put before formulas`() throws {
        let folder = try TemporaryFolder()
        try folder.importText("md5,label\n\(Sample.md5),=cmd()\n\(Sample.emptyMD5),a=b\n")
        let store = try KnownHashStore(openingAt: folder.storePath)
        var text = ""
        let report = try ListExport(store: store, list: "list", format: .csv, options: ExportOptions(formulas: .prefix))
            .write { text += String(decoding: $0, as: UTF8.self) }
        #expect(text.contains("\r\n'=cmd(),"))
        #expect(text.contains("\r\na=b,"))
        #expect(report.losses.map(\.count) == [1])
    }

    @Test func `no file is replaced unasked, only its owner may read it, and nothing else is left`() throws {
        let folder = try TemporaryFolder()
        try folder.importText("\(Sample.pdq),a\n")
        let store = try KnownHashStore(openingAt: folder.storePath)
        let export = ListExport(store: store, list: "list", format: .pdqText)
        let file = folder.path("out.txt")
        _ = try export.write(toFile: file)
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        try folder.write("other", to: "out.txt")
        var error = #expect(throws: FileWriteError.self) { try export.write(toFile: file) }
        #expect(error?.code == .alreadyExists)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "other")
        _ = try export.write(toFile: file, replacing: true)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "\(Sample.pdq),a\n")
        try folder.write("x", to: "out.txt.partial")
        error = #expect(throws: FileWriteError.self) { try export.write(toFile: file, replacing: true) }
        #expect(error?.code == .alreadyExists)
        try FileManager.default.removeItem(atPath: file + ".partial")

        error = #expect(throws: FileWriteError.self) { try export.write(toFile: folder.path("no/out.txt")) }
        #expect(error?.message.contains("folder") == true)
        let missing = #expect(throws: StoreError.self) {
            try ListExport(store: store, list: "other", format: .csv).write(toFile: folder.path("b"))
        }
        #expect(missing?.code == .invalidRequest)
        #expect(missing?.message.contains("‘list’") == true)
        #expect(try folder.names == ["list.txt", "out.txt", "store.kms"])
    }
}
