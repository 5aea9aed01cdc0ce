@testable import HashLists
@testable import KnownHashes
@testable import TextCoding
@testable import KnownHashStore
@testable import PerceptualHash

extension FuzzTarget {
    /// List files, by the reader of each format, up to the records that the store would take.
    static let lists = FuzzTarget(
        "import", words: ListWords.all,
        seeds: {
            try ListSeeds.contents().flatMap { bytes, format in
                let index = format.flatMap { ListFormat.allCases.firstIndex(of: $0) } ?? ListFormat.allCases.count
                return [[UInt8(index), 0, 0], [UInt8(ListFormat.allCases.count), 3, 0]].map { $0 + bytes.prefix(6000) }
            }
        },
        run: { bytes in
            var input = FuzzInput(bytes)
            let format = input.choice(of: ListFormat.allCases.map(Optional.some) + [nil])
            let chunkSize = input.choice(of: ChunkSize.all)
            var options = ImportOptions(format: format)
            let choices = input.byte()
            options.algorithm = HashAlgorithm.allCases[Int(choices & 3) % HashAlgorithm.allCases.count]
            if choices & 4 != 0 { options.maximumLineLength = 100 }
            try ListProperties(bytes: input.bytes, options: options).check(chunkSize: chunkSize)
        })
}

/// What must hold of every list file.
private struct ListProperties {
    let bytes: [UInt8]
    let options: ImportOptions

    private struct Outcome: Equatable {
        var records: [ListRecord] = []
        var lines: [Int] = []
        var badLines: [BadLine] = []
        var lineCount = 0
        var badLineCount = 0
        var ignoredColumns: [String] = []
        var warnings: [String] = []
        var facts = ListFileFacts()
        var isAborted = false
    }

    /// Without the excerpt, which ends where the piece that was read does.
    private struct BadLine: Equatable {
        let line: Int
        let reason: LineError.Reason
    }

    func check(chunkSize: Int) throws {
        guard let format = try recognisedFormat() else { return }
        let whole = try parse(format, chunkSize: .max)
        if chunkSize != .max {
            try requireEqual(
                try parse(format, chunkSize: chunkSize), whole, "the size of the pieces makes a difference")
        }
        for record in whole.records { try check(record) }
        try require(
            whole.badLines.count == min(whole.badLineCount, options.quotedBadLines), "a bad line is not named")
        try require(whole.badLines.allSatisfy { $0.line > 0 }, "a bad line has no number")
        try require(!whole.isAborted || whole.badLineCount > 0, "nothing says why the file was given up")
        try require((whole.badLines.map(\.line) + whole.lines).allSatisfy { $0 <= whole.lineCount }, "too few lines")
    }

    private func recognisedFormat() throws -> ListFormat? {
        let recognition = FormatRecognition(path: "list", algorithm: options.algorithm)
        let recognised: ListFormat?
        do throws(ImportError) {
            recognised = try recognition.format(of: bytes)
        } catch {
            try require(!error.message.isEmpty, "an error says nothing")
            recognised = nil
        }
        let format = options.format ?? recognised
        if let format { _ = try? recognition.finding(of: bytes, as: format) }
        return format
    }

    private func parse(_ format: ListFormat, chunkSize: Int) throws -> Outcome {
        var parsing = ListParsing(format, options: options.readingOptions)
        var outcome = Outcome()
        for chunk in bytes.chunks(of: chunkSize) + [[]] {
            try parsing.parse(chunk) { record, line in
                outcome.records.append(record)
                outcome.lines.append(line)
            }
            if parsing.isAborted { break }
        }
        let read = parsing.report
        outcome.badLines = read.badLines.map { BadLine(line: $0.line, reason: $0.reason) }
        outcome.lineCount = read.lineCount
        outcome.badLineCount = read.badLineCount
        outcome.ignoredColumns = read.ignoredColumns
        outcome.warnings = read.warnings
        for error in read.badLines { try require(!error.description.isEmpty, "an error says nothing") }
        outcome.facts = parsing.facts
        outcome.isAborted = parsing.isAborted
        return outcome
    }

    private func check(_ record: ListRecord) throws {
        try require(record.hasContent || record.identifier != nil, "a record of nothing")
        try require(
            Set(record.digests.map(\.algorithm)).count == record.digests.count, "two digests of an algorithm")
        try require(Set(record.hashes).count == record.hashes.count, "a hash twice")
        for hash in record.hashes {
            try require((0...100).contains(hash.quality ?? 0), "a quality of \(hash.quality ?? 0)")
            try require(hash.packed.count * 8 == hash.algorithm.bitWidth, "a hash of \(hash.packed.count) bytes")
        }
        // What is shown to people must not command their terminals, wherever it came from.
        for text in [record.label, record.identifier, record.category].compactMap(\.self) {
            let excerpt = UntrustedText.excerpt(ArraySlice(text.utf8))
            try require(excerpt.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "a control character in an excerpt")
        }
    }
}

/// The lists in the test vectors, and what they are where that is not recognised.
private enum ListSeeds {
    static func contents() throws -> [(bytes: [UInt8], format: ListFormat?)] {
        try files.map { (try TestVectors.bytes($0), $1) } + texts.map { (Array($0.utf8), $1) }
    }

    /// Lists whose digests have their type stated elsewhere: PowerShell's `Get-FileHash`, as a table and as a list, and
    /// `certutil -hashfile`.
    private static let texts: [(String, ListFormat?)] = [
        (
            "\"Algorithm\",\"Hash\",\"Path\"\r\n\"SHA256\",\"\(String(repeating: "AB", count: 32))\",\"D:\\a.jpg\"\r\n",
            .csv
        ),
        (
            "\r\nAlgorithm : SHA256\r\nHash      : \(String(repeating: "CD", count: 32))\r\nPath      : D:\\a.jpg\r\n\r\n",
            nil
        ),
        (
            "SHA256 hash of a.jpg:\r\n\(String(repeating: "ef", count: 32))\r\nCertUtil: -hashfile command completed successfully.\r\n",
            nil
        ),
    ]

    private static let files: [(String, ListFormat?)] = [
        ("lists/known-pdq.txt", .pdqText), ("lists/known-pdq-bare.txt", .pdqText), ("lists/bad-lines.txt", .pdqText),
        ("lists/known-pdq-windows.txt", .pdqText), ("lists/known-digests.csv", .csv),
        ("lists/known.hashdeep", .hashdeep),
        ("lists/known.md5", .digestSums), ("lists/known.sha256", .digestSums),
        ("lists/with-empty-file.md5", .digestSums),
        ("exchange/icse.csv", .icse), ("exchange/ncmec.xml", .ncmec), ("exchange/ncmec-prefixed.xml", .ncmec),
        ("exchange/simple.pdq.te", .threatExchangeCache), ("exchange/simple.video_md5.te", .threatExchangeCache),
        ("exchange/stopncii.json", .stopNCII), ("exchange/threat-updates.json", .threatUpdates),
        ("exchange/threatexchange.txt", .threatExchange), ("exchange/vics12-hashset.json", .vics),
        ("exchange/vics13-hashset.json", .vics), ("exchange/vics20-case.json", .vics),
        ("exchange/vics20-hashset.json", .vics),
    ]
}

/// Words of the formats.
private enum ListWords {
    static let all = [
        "hash=", "quality=", "norm=", "delta=", "filename=", "pdq", "md5", "sha1", "sha256", "phash", "pipeline",
        "full",
        "nn512", "%%%% HASHDEEP-1.0", "%%%% size,md5,sha256,filename", "MD5 (", ") = ", "\u{EF}\u{BB}\u{BF}", "\\",
        "\"\"", "\r\n", "odata.context", "value", "Media", "MediaID", "Category", "MD5", "SHA1", "AlternativeHashes",
        "HashName", "HashValue", "threat_updates", "td_indicator", "td_indicator_type", "descriptor_id",
        "hash_pdq", "HASH_MD5", "should_delete", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<!DOCTYPE", "<![CDATA[",
        "]]>", "<!--", "-->", "&amp;", "&#x41;", "&#65;", "xmlns", "<queryResult", "<imageHash", "</", "/>", "\\u0041",
        "\\ud83d\\ude00", "null", "true", "false", "1e9",
    ]
}
