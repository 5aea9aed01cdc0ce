import KnownHashes
import TestSupport
import Testing

@testable import HashLists

@Suite struct HashdeepParserTests {
    private func parseBody(_ body: String, columns: String = "size,md5,sha256,filename") -> (
        records: [ListRecord], errors: [LineError], ignoredColumns: [String]
    ) {
        parse("%%%% HASHDEEP-1.0\n%%%% \(columns)\n## Invoked from: evidence\n## \n\(body)", with: HashdeepParser())
    }

    @Test func `the lines of a file are read`() {
        let (records, errors, ignored) = parseBody("14,\(Sample.md5),\(Sample.sha256),pics/a,b.txt\n")
        #expect(errors.isEmpty)
        #expect(ignored.isEmpty)
        #expect(records.map { $0.digests.map(\.hex) } == [[Sample.md5, Sample.sha256]])
        #expect(records.first?.label == "pics/a,b.txt")
    }

    @Test(arguments: ["sha1", "sha-1", "SHA-1"])
    func `columns have several names`(name: String) {
        let (records, errors, ignored) = parseBody(
            "0,\(Sample.sha1),whatever,x", columns: "size,\(name),tiger,filename")
        #expect(errors.isEmpty)
        #expect(ignored == ["tiger"])
        #expect(records.map { $0.digests.map(\.algorithm) } == [[.sha1]])
    }

    @Test func `files one after the other are read`() {
        let (records, errors, _) = parseBody(
            "1,\(Sample.md5),a\n%%%% HASHDEEP-1.0\n%%%% size,sha1,filename\n2,\(Sample.sha1),b",
            columns: "size,md5,filename")
        #expect(errors.isEmpty)
        #expect(records.map(\.label) == ["a", "b"])
    }

    @Test(
        arguments: [
            ("x,\(Sample.md5),\(Sample.sha256),a", .notANumber(field: "size", text: "x")),
            ("1,\(Sample.md5),\(Sample.sha1),a", .wrongLength(field: "sha256", digits: 40, expected: "64")),
            (
                "1,\(Sample.md5.dropLast())z,\(Sample.sha256),a",
                .notHexadecimal(field: "md5", character: "z", position: 32)
            ),
            ("1,,\(Sample.sha256),a", .missingHash),
            ("1,\(Sample.md5)", .fieldCount(found: 2, expected: 4)),
        ] as [(String, LineError.Reason)])
    func `bad lines are named with their reason`(line: String, reason: LineError.Reason) {
        let (records, errors, _) = parseBody("\(line)\n1,\(Sample.md5),\(Sample.sha256),b")
        #expect(records.map(\.label) == ["b"])
        #expect(errors.map(\.reason) == [reason])
        #expect(errors.map(\.line) == [5])
    }

    @Test func `bad headers are named`() {
        #expect(parse("%%%% HASHDEEP-2.0\n", with: HashdeepParser()).errors.map(\.line) == [1])
        #expect(parse("%%%% size,md5,filename\n", with: HashdeepParser()).errors.map(\.line) == [1])
        #expect(parse("1,\(Sample.md5),a\n", with: HashdeepParser()).errors.map(\.line) == [1])
        #expect(parseBody("", columns: "size,md5").errors.map(\.line) == [2])
        #expect(parseBody("", columns: "size,md5,md5,filename").errors.map(\.reason) == [.repeated("md5")])
        #expect(
            parseBody("", columns: "size,tiger,filename").errors.map(\.reason)
                == [.noHashColumn(found: ["size", "tiger", "filename"])])
    }
}
