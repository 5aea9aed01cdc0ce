import HashLists
import PerceptualHash
import TestSupport
import Testing

@Suite struct FormatRecognitionTests {
    private let recognition = FormatRecognition(path: "list", algorithm: .pdq)

    @Test(
        arguments: [
            (Sample.pdq, .pdqText),
            ("# list\n\n\(Sample.pdq),87,a.jpg\n", .pdqText),
            ("hash=\(Sample.pdq),quality=3", .pdqText),
            ("not a hash\n\(Sample.pdq)\n", .pdqText),
            ("\(Sample.md5)\n", .digestSums),
            ("\(Sample.md5),a.jpg\n", .digestSums),
            ("\(Sample.sha256)  a.jpg\n", .digestSums),
            ("\\\(Sample.sha256) *a\\nb\n", .digestSums),
            ("SHA256 (a.jpg) = \(Sample.sha256)", .digestSums),
            ("%%%% HASHDEEP-1.0\n%%%% size,md5,filename\n", .hashdeep),
            ("MD5\n\(Sample.md5)\n", .csv),
            ("name;\"sha-256\"\n", .csv),
            ("pdq\n\(Sample.md5)x", .csv),
            ("\u{FEFF}md5,name\n\(Sample.md5),a", .csv),
        ] as [(String, ListFormat)])
    func `the content says the format`(text: String, format: ListFormat) throws {
        #expect(try recognition.format(of: Array(text.utf8)) == format)
    }

    @Test(
        arguments: [
            ("", .unrecognisedFormat),
            ("\n\n  \n", .unrecognisedFormat),
            ("name,weight\n1,2\n", .unrecognisedFormat),
            ("\(Sample.phash)\n", .unrecognisedFormat),
            ("\(Sample.pdq)\n\(Sample.md5)  a\n", .ambiguousFormat),
        ] as [(String, ImportError.Code)])
    func `anything else is refused`(text: String, code: ImportError.Code) {
        let error = #expect(throws: ImportError.self) { try recognition.format(of: Array(text.utf8)) }
        #expect(error?.code == code)
        #expect(error?.message.isEmpty == false)
    }

    @Test func `a hash of the algorithm that the import names is recognised`() throws {
        let phash = FormatRecognition(path: "list", algorithm: .phash)
        #expect(try phash.format(of: Array(Sample.phash.utf8)) == .pdqText)
    }

    @Test func `digests taken for hashes are suspicious`() throws {
        var random = SeededGenerator(seed: 3)
        let digests = (0..<50).map { _ in random.hex(digits: 64) }.joined(separator: "\n")
        #expect(try ParsedList(digests, format: .pdqText).report.warnings.count == 1)
        #expect(try ParsedList(digests, format: .digestSums).report.warnings == [])
        let hashes = try ExchangeVector.pdq().joined(separator: ",a\n")
        #expect(try ParsedList(hashes, format: .pdqText).report.warnings == [])
    }

    // MARK: - 64 digits of which nothing says what they are

    private let open = FormatRecognition(path: "list", algorithm: nil)

    private func digests(_ count: Int) -> [String] {
        var random = SeededGenerator(seed: 7)
        return (0..<count).map { _ in random.hex(digits: 64) }
    }

    @Test func `a bare list of hashes is told from one of digests by their bits, and that is said`() throws {
        let hashes = try open.finding(of: Array(ExchangeVector.pdq().joined(separator: "\n").utf8), as: nil)
        #expect(hashes.format == .pdqText && hashes.remark?.contains("PDQ") == true)
        for separator in ["\n", ",a.jpg\n", ",1,a.jpg\n"] {
            let text = digests(30).joined(separator: separator)
            let finding = try open.finding(of: Array(text.utf8), as: nil)
            #expect(finding.format == .digestSums && finding.remark?.contains("SHA-256") == true)
        }
        // Also between blanks and names, where digests are usual.
        let named = try open.finding(of: Array(ExchangeVector.pdq().joined(separator: "  a.jpg\n").utf8), as: nil)
        #expect(named.format == .pdqText && named.remark != nil)
    }

    @Test(
        arguments: [
            Sample.pdq + "\n", Sample.sha256 + "\n", Sample.sha256 + ",a.jpg\n", Sample.sha256 + ",100,a.jpg\n",
            Sample.sha256 + ",1,a.jpg\n", "\(Sample.pdq)\n\(Sample.sha256)\n",
            "Hash\n\(Sample.sha256)\n", "Name;Hash\na;\(Sample.pdq)\n", "Hash : \(Sample.sha256)\nPath : a\n",
        ])
    func `a list in doubt is refused in one line that says how to say it`(text: String) {
        let error = #expect(throws: ImportError.self) { try open.finding(of: Array(text.utf8), as: nil) }
        #expect(error?.code == .unstatedType)
        #expect(error?.message.contains("64 hexadecimal digits may be PDQ or SHA-256") == true)
        #expect(error.map { $0.message.count < 160 && !$0.message.contains("\n") } == true)
    }

    @Test func `half hashes and half digests are refused`() throws {
        let text = (try ExchangeVector.pdq() + digests(12)).joined(separator: "\n")
        #expect(throws: ImportError.self) { try open.finding(of: Array(text.utf8), as: nil) }
    }

    @Test func `what states the type needs no guess`() throws {
        for text in [
            "\(Sample.pdq),87,a.jpg\n", "hash=\(Sample.pdq),quality=3\n", "pdq\n\(Sample.pdq)\n",
            "\(Sample.sha256)  a.jpg\n", "SHA-256;x\n\(Sample.sha256);\n", "pdq \(Sample.pdq)\n",
        ] {
            let finding = try open.finding(of: Array(text.utf8), as: nil)
            #expect(finding.remark == nil, "\(text)")
        }
        let digests = FormatRecognition(path: "list", algorithm: nil, valuesAreDigests: true)
        #expect(try digests.format(of: Array(Sample.sha256.utf8)) == .digestSums)
        #expect(try FormatRecognition(path: "list", algorithm: .pdq).format(of: Array(Sample.sha256.utf8)) == .pdqText)
    }

    // MARK: - What nobody knows

    @Test(
        arguments: [
            ([UInt8](repeating: 0, count: 10_000), "NUL"),
            ([UInt8](repeating: 0x61, count: 200_000), "no line of it ends"),
            (Array("PK\u{3}\u{4}xyz".utf8), "ZIP"), (Array("SQLite format 3\0".utf8), "SQLite"),
            (Array("\(Sample.phash)\n".utf8), "--algorithm phash"), (Array("\(Sample.md5)ab\n".utf8), "34 hexadecimal"),
            (Array("\"\(Sample.md5)\",\"a.jpg\"\n".utf8), "without a header"), (Array("a,b\n".utf8), "no column"),
            (Array("Dear Sir\n".utf8), "text without hashes"), (Array("# only\n".utf8), "nothing but comments"),
        ])
    func `the message says in one line what this file looks like`(bytes: [UInt8], says: String) {
        let error = #expect(throws: ImportError.self) { try open.finding(of: bytes, as: nil) }
        #expect(error?.code == .unrecognisedFormat)
        #expect(error?.message.lowercased().contains(says.lowercased()) == true, "\(error?.message ?? "")")
        #expect(error.map { $0.message.count < 330 && !$0.message.contains("\n") } == true)
    }
}
