import KnownHashes
import PerceptualHash
import TestSupport
import Testing
import TextCoding

@testable import HashLists

@Suite struct CSVListParserTests {
    private let parser = CSVListParser(defaults: HashDefaults(), maximumRecordLength: 65_536)

    @Test(arguments: [",", ";", "\t"])
    func `every column is read`(delimiter: String) throws {
        let header = [
            "File Name", "MD5", "sha-1", "SHA_256", "PDQ", "phash", "dHash", "ahash", "quality", "Pipeline", "category",
            "comment", "weight",
        ]
        let row = [
            "\"a,;\t\"\"b\"\".jpg\"", Sample.md5.uppercased(), Sample.sha1, Sample.sha256, Sample.pdq, Sample.phash,
            Sample.phash, " \(Sample.phash) ", "77", "nn512", "2", "\"two\r\nlines\"", "9",
        ]
        let text = header.joined(separator: delimiter) + "\r\n" + row.joined(separator: delimiter) + "\r\n"
        let (records, errors, ignored) = parse(text, with: parser)
        #expect(errors.isEmpty)
        #expect(ignored == ["weight"])
        let record = try #require(records.first)
        #expect(record.label == "a,;\t\"b\".jpg")
        #expect(record.digests.map(\.hex) == [Sample.md5, Sample.sha1, Sample.sha256])
        #expect(record.hashes.map(\.algorithm) == [.pdq, .phash, .dhash, .ahash])
        #expect(record.hashes.map(\.pipeline) == [.nn512, .imagehash, .imagehash, .imagehash])
        #expect(record.hashes.map(\.quality) == [77, nil, nil, nil])
        #expect(record.category == "2")
        #expect(record.comment == "two\r\nlines")
    }

    @Test func `empty fields state nothing`() {
        let (records, errors, _) = parse("md5,pdq,category\n\(Sample.md5),,\n,\(Sample.pdq),1\n\n", with: parser)
        #expect(errors.isEmpty)
        #expect(records.map(\.digests.count) == [1, 0])
        #expect(records.map(\.hashes.count) == [0, 1])
        #expect(records.map(\.category) == [nil, "1"])
    }

    @Test func `one column is enough`() {
        let (records, errors, _) = parse("# made by hand\n\nmd5\n\(Sample.md5)\n\n\(Sample.md5)", with: parser)
        #expect(errors.isEmpty)
        #expect(records.count == 2)
    }

    @Test func `the more telling of several label columns is taken`() {
        let (records, _, ignored) = parse("name,md5,id\na.jpg,\(Sample.md5),7", with: parser)
        #expect(records.map(\.label) == ["7"])
        #expect(ignored == ["name"])
    }

    @Test func `a column named hash is of the algorithm that the import names`() {
        let phash = CSVListParser(defaults: HashDefaults(algorithm: .phash), maximumRecordLength: 1000)
        #expect(parse("hash\n\(Sample.phash)", with: phash).records.first?.hashes.first?.algorithm == .phash)
        #expect(parse("hash\n\(Sample.pdq)", with: parser).records.first?.hashes.first?.algorithm == .pdq)
        #expect(parse("hash,pdq\n", with: parser).errors.map(\.reason) == [.repeated("pdq")])
    }

    @Test(
        arguments: [
            ("\(Sample.sha1),,,", .wrongLength(field: "md5", digits: 40, expected: "32")),
            (",\(Sample.pdq.dropLast())-,,", .notHexadecimal(field: "pdq", character: "-", position: 64)),
            ("  ,,80,", .missingHash),
            (",\(Sample.pdq),101,", .qualityOutOfRange("101")),
            (",\(Sample.pdq),high,", .qualityOutOfRange("high")),
            (",\(Sample.pdq),,fulll", .unknownPipeline("fulll")),
            (",\(Sample.pdq),,imagehash", .pipelineOfOtherAlgorithm("imagehash")),
            ("\(Sample.md5),", .fieldCount(found: 2, expected: 4)),
            ("\(Sample.md5),,,,x", .fieldCount(found: 5, expected: 4)),
            ("\"\(Sample.md5)\"x,,,", .textAfterQuote),
        ] as [(String, LineError.Reason)])
    func `bad lines are named with their reason`(line: String, reason: LineError.Reason) {
        let (records, errors, _) = parse(
            "md5,pdq,quality,pipeline\n\(line)\n\(Sample.md5),,,\n", with: parser)
        #expect(records.map { $0.digests.map(\.hex) } == [[Sample.md5]])
        #expect(errors.map(\.reason) == [reason])
        #expect(errors.map(\.line) == [2])
    }

    @Test func `an unclosed quote is named by its first line`() {
        let (records, errors, _) = parse("md5,name\n\(Sample.md5),\"a\n\(Sample.md5),b\n", with: parser)
        #expect(records.isEmpty)
        #expect(errors.map(\.reason) == [.unclosedQuote])
        #expect(errors.map(\.line) == [2])
    }

    @Test func `an unclosed quote does not swallow the file`() {
        let short = CSVListParser(defaults: HashDefaults(), maximumRecordLength: 100)
        let rows = String(repeating: "\(Sample.md5),b\n", count: 10)
        let (records, errors, _) = parse("md5,name\n\(Sample.md5),\"a\n\(rows)", with: short)
        #expect(records.count == 8)
        #expect(errors.map(\.reason) == [.unclosedQuote])
    }

    @Test func `a header without hashes is fatal`() {
        let error = parse("name,weight\na,1\n", with: parser).errors.first
        #expect(error?.reason == .noHashColumn(found: ["name", "weight"]))
        #expect(error?.isFatal == true)
        #expect(error?.description.contains("known are md5, sha1, sha256, pdq") == true)
    }

    /// Any fields at all, quoted by the rules, come back as they were.
    @Test(arguments: 0..<200)
    func `quoted fields survive the round trip`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let alphabet: [Character] = ["a", "é", ",", ";", "\t", "\"", "\n", "\r\n", " ", "\r", "#", "%"]
        let width = Int.random(in: 1...5, using: &random)
        let rows = (0..<20).map { _ in
            (0..<width).map { _ in
                String(
                    (0..<Int.random(in: 0...6, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "a"
                    })
            }
        }
        let text = rows.map { row in
            row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
        }.joined(separator: "\r\n")

        var reader = CSVRecordReader(delimiter: Byte.comma, maximumRecordLength: 10_000)
        var splitter = LineSplitter(maximumLineLength: 10_000)
        splitter.append(Array(text.utf8))
        splitter.finish()
        var read: [[String]] = []
        while let line = try splitter.next() {
            if let fields = try reader.parse(line) { read.append(fields.map(UntrustedText.decode)) }
        }
        try reader.finish()
        // Comparing scalars and not characters: CR LF is one character that comes apart at the end of a line.
        #expect(read.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
    }
}
