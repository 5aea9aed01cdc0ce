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
            ("\(Sample.md5),a.jpg\n", .unrecognisedFormat),
            ("\(Sample.pdq)\n\(Sample.md5)  a\n", .ambiguousFormat),
        ] as [(String, ImportError.Code)])
    func `anything else is refused`(text: String, code: ImportError.Code) {
        let error = #expect(throws: ImportError.self) { try recognition.format(of: Array(text.utf8)) }
        #expect(error?.code == code)
        #expect(error?.message.isEmpty == false)
    }

    @Test func `UTF-16 is named`() {
        let error = #expect(throws: ImportError.self) { try recognition.format(of: [0xFF, 0xFE, 0x61, 0]) }
        #expect(error?.message.contains("UTF-16") == true)
    }

    @Test func `a hash of the algorithm that the import names is recognised`() throws {
        let phash = FormatRecognition(path: "list", algorithm: .phash)
        #expect(try phash.format(of: Array(Sample.phash.utf8)) == .pdqText)
    }

    @Test func `digests taken for hashes are suspicious`() {
        var random = SeededGenerator(seed: 3)
        let digests = (0..<50).map { _ in random.hex(digits: 64) }.joined(separator: "\n")
        #expect(recognition.suspicion(about: Array(digests.utf8), format: .pdqText) != nil)
        #expect(recognition.suspicion(about: Array(digests.utf8), format: .digestSums) == nil)
        let hashes = String(repeating: Sample.pdq + ",a\n", count: 50)
        #expect(recognition.suspicion(about: Array(hashes.utf8), format: .pdqText) == nil)
    }
}
