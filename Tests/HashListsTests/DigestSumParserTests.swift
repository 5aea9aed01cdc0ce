import KnownHashes
import TestSupport
import Testing
import TextCoding

@testable import HashLists

@Suite struct DigestSumParserTests {
    private let parser = DigestSumParser()

    @Test(
        arguments: [
            ("\(Sample.md5)  a.jpg", Sample.md5, "a.jpg"),
            ("\(Sample.md5) *a.jpg", Sample.md5, "a.jpg"),
            ("\(Sample.md5) a.jpg", Sample.md5, "a.jpg"),
            ("\(Sample.md5)\ta.jpg", Sample.md5, "a.jpg"),
            ("\(Sample.sha1)  two  blanks ", Sample.sha1, "two  blanks "),
            ("\(Sample.sha256)   leading", Sample.sha256, " leading"),
            ("\(Sample.sha256.uppercased())  a.jpg", Sample.sha256, "a.jpg"),
            ("\(Sample.md5)", Sample.md5, nil),
            ("\(Sample.md5)  ", Sample.md5, nil),
            ("\\\(Sample.md5)  a\\nb\\\\c\\rd", Sample.md5, "a\nb\\c\rd"),
            ("\(Sample.md5)  a\\nb", Sample.md5, "a\\nb"),
            ("MD5 (a.jpg) = \(Sample.md5)", Sample.md5, "a.jpg"),
            ("SHA1 (a) = (b) = c) = \(Sample.sha1)", Sample.sha1, "a) = (b) = c"),
            ("SHA-256 (a.jpg) = \(Sample.sha256)", Sample.sha256, "a.jpg"),
            ("\\SHA256 (a\\nb) = \(Sample.sha256)", Sample.sha256, "a\nb"),
            ("SHA2-256(a.jpg)= \(Sample.sha256)", Sample.sha256, "a.jpg"),
            ("SHA256(a (2).jpg)= \(Sample.sha256.uppercased())", Sample.sha256, "a (2).jpg"),
            (
                "MD5(a)= \(stride(from: 0, to: 32, by: 2).map { Sample.md5.dropFirst($0).prefix(2) }.joined(separator: ":"))",
                Sample.md5, "a"
            ),
            ("(stdin)= \(Sample.md5)", Sample.md5, nil),
            ("\(Sample.md5),a, b.jpg", Sample.md5, "a, b.jpg"),
        ] as [(String, String, String?)])
    func `every form of a line is read`(line: String, digest: String, label: String?) throws {
        let (records, errors, _) = parse(line + "\n", with: parser)
        #expect(errors.isEmpty)
        let record = try #require(records.first)
        #expect(record.digests.map(\.hex) == [digest])
        #expect(record.label == label)
        #expect(DigestSumParser.recognises(Line(number: 1, bytes: line.utf8Slice)))
    }

    @Test(
        arguments: [
            ("\(Sample.md5)0  a", .wrongLength(field: "digest", digits: 33, expected: "32, 40 or 64")),
            ("\(Sample.md5.dropLast())O  a", .notHexadecimal(field: "digest", character: "O", position: 32)),
            ("  a.jpg", .missingHash),
            ("MD5 (a) = \(Sample.sha1)", .wrongLength(field: "md5", digits: 40, expected: "32")),
            ("MD5 (a)", .malformed(expected: "MD5 (name) = digest")),
            ("\\\(Sample.md5)  a\\x", .malformed(expected: "\\n, \\r or \\\\ in an escaped name")),
            ("\\\(Sample.md5)  a\\", .malformed(expected: "\\n, \\r or \\\\ in an escaped name")),
            ("\(Sample.md5),\(Sample.sha1),a", .malformed(expected: "a first line that names the columns, as CSV has")),
            ("MD5(a)= ", .wrongLength(field: "md5", digits: 0, expected: "32")),
        ] as [(String, LineError.Reason)])
    func `bad lines are named with their reason`(line: String, reason: LineError.Reason) {
        let (records, errors, _) = parse("\(line)\n\(Sample.sha1)  b", with: parser)
        #expect(records.map { $0.digests.map(\.hex) } == [[Sample.sha1]])
        #expect(errors.map(\.reason) == [reason])
    }

    @Test func `algorithms that nothing here can compare are counted`() throws {
        let text = """
            SHA512 (a) = \(Sample.sha1)
            HMAC-SHA2-256(a)= \(Sample.sha256)
            BLAKE2b (a) = \(Sample.sha256)
            SHA256 (b) = \(Sample.sha256)
            """
        let list = try ParsedList(text, format: .digestSums)
        #expect(list.errors == [] && list.records.map(\.label) == ["b"])
        #expect(list.report.warnings.contains { $0.contains("SHA512 (1), HMAC-SHA2-256 (1), BLAKE2b (1)") })
    }
}
