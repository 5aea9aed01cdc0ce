import Foundation
import HashLists
import KnownHashStore
import KnownHashes
import PerceptualHash
import StoreTestSupport
import TestSupport
import Testing

@Suite struct ImportTests {
    @Test func `a list and its entries are stored`() throws {
        let folder = try TemporaryFolder()
        let report = try folder.importText(
            "\(Sample.pdq),87,a.jpg\n\n\(Sample.otherPDQ)\n",
            list: ListDescription(name: "hotline", source: "agency", categoryScheme: "scheme"),
            options: ImportOptions(category: "2"))
        #expect(report.format == .pdqText)
        #expect(report.formatWasRecognised)
        #expect(report.added == 2)
        #expect(report.lineCount == 3)
        #expect(report.badLineCount == 0)

        let store = try KnownHashStore(openingAt: folder.storePath)
        let list = try #require(try store.list(named: "hotline"))
        #expect(list.source == "agency")
        #expect(list.categoryScheme == "scheme")
        #expect(list.entryCount == 2)
        #expect(list.hashCounts == [.pdq: 2])
        #expect(list.digestCounts == [:])
        #expect(abs(list.created.timeIntervalSinceNow) < 3600)

        var entries: [KnownEntry] = []
        try store.forEachPDQHash { id, hash, pipeline in
            let entry = try #require(try store.entry(id))
            #expect(entry.hashes.first?.pdqHash == hash)
            #expect(pipeline == .full)
            entries.append(entry)
        }
        #expect(entries.map(\.label) == ["a.jpg", "line 3"])
        #expect(entries.map(\.category) == ["2", "2"])
        #expect(entries.map(\.list) == ["hotline", "hotline"])
        #expect(entries.map { $0.hashes.first?.quality } == [87, nil])
    }

    @Test(arguments: [
        (ListFormat.csv, "md5,sha1,pdq,phash,name\n\(Sample.md5),\(Sample.sha1),\(Sample.pdq),\(Sample.phash),a\n"),
        (.digestSums, "\(Sample.md5)  a\r\n"),
        (.hashdeep, "%%%% HASHDEEP-1.0\n%%%% size,md5,filename\n1,\(Sample.md5),a"),
        (.pdqText, "\u{FEFF}\(Sample.pdq),a"),
    ])
    func `every format is imported`(format: ListFormat, text: String) throws {
        for stated in [format, nil] {
            let folder = try TemporaryFolder()
            let report = try folder.importText(text, options: ImportOptions(format: stated))
            #expect(report.format == format)
            #expect(report.added == 1)
            let store = try KnownHashStore(openingAt: folder.storePath)
            let entry = try #require(try store.entry(EntryID(rawValue: 1)))
            #expect(entry.label == "a")
            #expect(try store.hashCounts().values.reduce(0, +) == entry.hashes.count)
            #expect(try store.digestCounts().values.reduce(0, +) == entry.digests.count)
            if format == .csv {
                #expect(entry.digests.map(\.hex) == [Sample.md5, Sample.sha1])
                #expect(Set(entry.hashes.map(\.hex)) == [Sample.pdq, Sample.phash])
            }
        }
    }

    @Test func `defaults apply where the file says nothing`() throws {
        let folder = try TemporaryFolder()
        try folder.importText(
            "hash,phash,category\n\(Sample.pdq),\(Sample.phash),\n\(Sample.otherPDQ),,own\n",
            options: ImportOptions(category: "given", pipeline: .nn512))
        let store = try KnownHashStore(openingAt: folder.storePath)
        let entries = try store.entries([1, 2].map(EntryID.init))
        #expect(entries.map(\.category) == ["given", "own"])
        #expect(entries.flatMap { $0.hashes.map(\.pipeline) } == [.nn512, .imagehash, .nn512])
    }

    @Test func `duplicates are added once`() throws {
        let folder = try TemporaryFolder()
        let text = """
            md5,pdq,name,category,comment
            \(Sample.md5),\(Sample.pdq),a,1,first
            \(Sample.md5),\(Sample.pdq),a,1,second
            \(Sample.md5),\(Sample.pdq),b,1,
            \(Sample.md5),\(Sample.pdq),a,2,
            \(Sample.md5),,a,1,
            ,\(Sample.pdq),a,1,
            \(Sample.md5),\(Sample.pdq),,1,
            \(Sample.md5),\(Sample.pdq),a,,
            """
        let first = try folder.importText(text)
        #expect(first.added == 7)
        #expect(first.duplicates == 1)
        let again = try folder.importText(text)
        #expect(again.added == 0)
        #expect(again.duplicates == 8)
        let elsewhere = try folder.importText(text, list: ListDescription(name: "other"))
        #expect(elsewhere.added == 7)
        let store = try KnownHashStore(openingAt: folder.storePath)
        #expect(try store.lists().map(\.entryCount) == [7, 7])
        #expect(try store.entry(EntryID(rawValue: 1))?.comment == "first")
    }

    @Test func `another line number does not make another entry`() throws {
        let folder = try TemporaryFolder()
        try folder.importText("\(Sample.pdq)\n\(Sample.otherPDQ)\n")
        let report = try folder.importText("\(Sample.otherPDQ)\n\(Sample.pdq)\n")
        #expect(report.duplicates == 2)
    }

    @Test func `bad lines make the file refused`() throws {
        let folder = try TemporaryFolder()
        let text = "\(Sample.md5)  a\nrubbish\n\(Sample.sha1)  b\n\(Sample.md5)0  c\n"
        let error = #expect(throws: ImportError.self) { try folder.importText(text) }
        #expect(error?.code == .badLines)
        #expect(error?.report?.badLineCount == 2)
        #expect(error?.report?.badLines.map(\.line) == [2, 4])
        #expect(error?.report?.badLines.map(\.excerpt) == ["rubbish", "\(Sample.md5)0  c"])
        #expect(error?.message.contains("2 lines") == true)
        let store = try KnownHashStore(openingAt: folder.storePath)
        #expect(try store.lists().isEmpty)
        #expect(try store.entry(EntryID(rawValue: 1)) == nil)
    }

    @Test func `bad lines are skipped on request`() throws {
        let folder = try TemporaryFolder()
        let rubbish = String(repeating: "rubbish\n", count: 150)
        let report = try folder.importText(
            "\(Sample.md5)  a\n\(rubbish)\(Sample.sha1)  b",
            options: ImportOptions(format: .digestSums, badLines: .skip))
        #expect(report.added == 2)
        #expect(report.badLineCount == 150)
        #expect(report.badLines.count == 100)
        #expect(report.lineCount == 152)
    }

    @Test(arguments: [ImportOptions.BadLines.refuseFile, .skip])
    func `a header without hashes is never skipped`(badLines: ImportOptions.BadLines) throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: ImportError.self) {
            try folder.importText("name,weight\na,1\nb,2\n", options: ImportOptions(format: .csv, badLines: badLines))
        }
        #expect(error?.code == .badLines)
        #expect(error?.report?.badLineCount == 1)
    }

    @Test func `long lines and NUL bytes are named`() throws {
        let folder = try TemporaryFolder()
        var options = ImportOptions(badLines: .skip)
        options.maximumLineLength = 100
        let long = String(repeating: "x", count: 300_000)
        let report = try folder.importText("\(Sample.pdq)\n\(long)\n\(Sample.pdq),\0\n", options: options)
        #expect(report.badLines.map(\.reason) == [.tooLong(limit: 100), .containsNUL])
        #expect(report.badLines.map(\.line) == [2, 3])
    }

    @Test(arguments: ["# nothing\n", "\n", "rubbish\n"])
    func `files without entries are refused`(text: String) throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: ImportError.self) {
            try folder.importText(text, options: ImportOptions(format: .digestSums, badLines: .skip))
        }
        #expect(error?.code == .noEntries)
        #expect(try KnownHashStore(openingAt: folder.storePath).lists().isEmpty)
    }

    @Test func `a list keeps its source and its scheme`() throws {
        let folder = try TemporaryFolder()
        try folder.importText(Sample.pdq, list: ListDescription(name: "list"))
        try folder.importText(Sample.pdq + ",b", list: ListDescription(name: "list", source: "A", categoryScheme: "S"))
        for list in [ListDescription(name: "list", source: "B"), ListDescription(name: "list", categoryScheme: "T")] {
            let error = #expect(throws: ImportError.self) { try folder.importText(Sample.pdq + ",c", list: list) }
            #expect(error?.code == .listDiffers)
        }
        try folder.importText(Sample.pdq + ",d", list: ListDescription(name: "list"))
        let list = try #require(try KnownHashStore(openingAt: folder.storePath).list(named: "list"))
        #expect(list.source == "A")
        #expect(list.categoryScheme == "S")
        #expect(list.entryCount == 3)
    }

    @Test func `requests that make no sense are refused`() throws {
        let folder = try TemporaryFolder()
        for (list, options) in [
            (ListDescription(name: " "), ImportOptions()),
            (ListDescription(name: "list"), ImportOptions(algorithm: .phash, pipeline: .full)),
        ] {
            let error = #expect(throws: ImportError.self) {
                try folder.importText(Sample.pdq, list: list, options: options)
            }
            #expect(error?.code == .invalidRequest)
        }
        let store = try KnownHashStore(openingAt: folder.storePath, for: .writing)
        for path in ["/nowhere/list", folder.path] {
            let error = #expect(throws: ImportError.self) {
                try store.importList(from: path, into: ListDescription(name: "list"))
            }
            #expect(error?.code == .cannotRead)
        }
        let reading = try KnownHashStore(openingAt: folder.storePath)
        let error = #expect(throws: StoreError.self) {
            try reading.importList(from: folder.path + "/list.txt", into: ListDescription(name: "list"))
        }
        #expect(error?.code == .cannotWrite)
    }

    @Test func `suspicious hashes are warned of`() throws {
        let folder = try TemporaryFolder()
        var random = SeededGenerator(seed: 4)
        let report = try folder.importText((0..<30).map { _ in random.hex(digits: 64) + "\n" }.joined())
        #expect(report.added == 30)
        #expect(report.warnings.count == 1)
    }

    @Test func `names that are no text stay different`() throws {
        let folder = try TemporaryFolder()
        let store = try KnownHashStore(creatingAt: folder.storePath)
        let bytes = Array("\(Sample.md5)  caf".utf8) + [0xE9, 0x0A] + Array("\(Sample.md5)  caf".utf8) + [0xE8]
        let report = try store.importList(from: folder.write(bytes), into: ListDescription(name: "list"))
        #expect(report.added == 2)
        #expect(try store.entry(EntryID(rawValue: 1))?.label == "caf\\xE9")
    }

    @Test func `progress reaches the end`() throws {
        let folder = try TemporaryFolder()
        let store = try KnownHashStore(creatingAt: folder.storePath)
        let path = try folder.write("\(Sample.md5)  a\n")
        var seen: [ImportProgress] = []
        try store.importList(from: path, into: ListDescription(name: "list")) { seen.append($0) }
        #expect(seen.last?.bytesRead == 36)
        #expect(seen.last?.fileSize == 36)
        #expect(seen.last?.added == 1)
    }

    @Test func `each file of an exchange is recognised and imported`() throws {
        let exchange = Repository.testVectors.appending(path: "exchange")
        let names = try FileManager.default.contentsOfDirectory(atPath: exchange.path)
        #expect(names.count == 12)
        for name in names {
            let folder = try TemporaryFolder()
            let store = try KnownHashStore(creatingAt: folder.storePath)
            let path = exchange.appending(path: name).path
            let report = try store.importList(from: path, into: ListDescription(name: "list"))
            #expect(report.formatWasRecognised, "\(name)")
            #expect(report.added > 0, "\(name)")
            #expect(try store.verify().isEmpty, "\(name)")
        }
    }

    @Test func `a list comes through a named pipe as from a file`() throws {
        let folder = try TemporaryFolder()
        try folder.makePipe("pipe")
        let path = folder.path("pipe")
        // More than a pipe holds, and more than a chunk, so that it comes in pieces.
        var random = SeededGenerator(seed: 7)
        let text = (0..<8000).map { "\(random.hex(digits: 32))  \($0)" }.joined(separator: "\n")
        let bytes = Data(text.utf8)
        // A thread of its own: a task may wait for one of the few threads that tests block while they open the pipe.
        Thread.detachNewThread { try? FileHandle(forWritingTo: URL(filePath: path)).write(contentsOf: bytes) }
        let store = try KnownHashStore(creatingAt: folder.storePath)
        let report = try store.importList(from: path, into: ListDescription(name: "list"))
        #expect(report.added == 8000)
        #expect(report.lineCount == 8000)
    }
}
