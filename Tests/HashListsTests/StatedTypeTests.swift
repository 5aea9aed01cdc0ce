import KnownHashes
import PerceptualHash
import TestSupport
import Testing

@testable import HashLists

/// The type that a file states, in a sibling column or line, governs each of its values.
@Suite struct StatedTypeTests {
    private func list(_ text: String, _ format: ListFormat) throws -> ParsedList {
        let recognition = FormatRecognition(path: "list", algorithm: nil)
        let finding = try recognition.finding(of: Array(text.utf8), as: nil)
        #expect(finding.format == format && finding.remark == nil)
        var options = ReadingOptions()
        options.hashDefaults.unstated = finding.unstated
        return try ParsedList(Array(text.utf8), format: finding.format, options: options)
    }

    @Test func `what Get-FileHash exports as CSV is SHA-256`() throws {
        let rows = (0..<3).map { #""SHA256","\#(Sample.sha256.uppercased())","D:\set\\#($0).jpg""# }
        let list = try list("#TYPE x\n\"Algorithm\",\"Hash\",\"Path\"\r\n" + rows.joined(separator: "\r\n"), .csv)
        #expect(list.errors == [] && list.report.ignoredColumns == [])
        #expect(list.records.map { $0.digests.map(\.hex) } == Array(repeating: [Sample.sha256], count: 3))
        #expect(list.records.map(\.label) == [#"D:\set\0.jpg"#, #"D:\set\1.jpg"#, #"D:\set\2.jpg"#])
    }

    @Test(arguments: ["Algorithm", "Type", "Hash Type", "hash_algorithm", "Indicator type"])
    func `a column of types is known by several names`(name: String) throws {
        let text = """
            \(name);Hash
            sha-256;\(Sample.sha256)
            SHA2-256;\(Sample.sha256)
            FileHash-SHA256;\(Sample.sha256)
            PDQ;\(Sample.pdq)
            HASH_PDQ;\(Sample.pdq)
            MD5;\(Sample.md5)
            SHA512;\(Sample.sha256)\(Sample.sha256)
            """
        let list = try list(text, .csv)
        #expect(list.errors == [])
        #expect(
            list.records.map { $0.digests.map(\.algorithm.rawValue) + $0.hashes.map(\.algorithm.rawValue) } == [
                ["sha256"], ["sha256"], ["sha256"], ["pdq"], ["pdq"], ["md5"],
            ])
        #expect(list.report.warnings == ["Not read, because nothing here can compare them: SHA512 (1)."])
    }

    @Test func `a value of the wrong length for its type is a bad line`() throws {
        let list = try list("type,value\nmd5,\(Sample.sha256)\nmd5,\(Sample.md5)\n", .csv)
        #expect(list.errors.count == 1 && list.records.count == 1)
    }

    @Test func `a column of types of something else says nothing, so that the length counts`() throws {
        let list = try list("Type;Hash\nimage/jpeg;\(Sample.md5)\nimage/png;\(Sample.sha1)\n", .csv)
        #expect(list.records.map { $0.digests.map(\.algorithm) } == [[.md5], [.sha1]])
        // A row that states no type among rows that do.
        let other = try ParsedList(
            Array("Algorithm;Hash\nMD5;\(Sample.md5)\n;\(Sample.sha256)\n".utf8), format: .csv,
            options: {
                var options = ReadingOptions()
                options.hashDefaults.unstated = .unknown
                return options
            }())
        #expect(other.report.badLines.map(\.code) == [.unstatedType])
    }

    @Test(
        arguments: [
            "MD5 Hash", "md5_hash", "Hash MD5", "MD5sum", "File MD5", "MD5 hash value", "hash (MD5)", "MD5-Digest",
            "MD5 Checksum",
        ])
    func `a header may have words beside the algorithm`(name: String) throws {
        #expect(try list("\(name),File Name\n\(Sample.md5),a.jpg\n", .csv).records.map(\.label) == ["a.jpg"])
    }

    @Test func `the digest of something else is no column of hashes`() throws {
        let list = try list("MD5,Parent MD5,MD5 Hash\n\(Sample.md5),\(Sample.emptyMD5),\n", .csv)
        #expect(list.records.map { $0.digests.map(\.hex) } == [[Sample.md5]])
        #expect(list.report.ignoredColumns == ["Parent MD5", "MD5 Hash"])
    }

    @Test(arguments: ["\n", "\r\n"])
    func `what PowerShell prints is read, as a table and as a list`(lineEnd: String) throws {
        let table = """

            Algorithm       Hash                                                                   Path
            ---------       ----                                                                   ----
            SHA256          \(Sample.sha256.uppercased())       D:\\set\\a b.jpg
            SHA1            \(Sample.sha1.uppercased())                               D:\\set\\é.jpg

            """.replacing("\n", with: lineEnd)
        let records = try list(table, .printedTable)
        #expect(records.errors == [])
        #expect(records.records.map { $0.digests.map(\.hex) } == [[Sample.sha256], [Sample.sha1]])
        #expect(records.records.map(\.label) == [#"D:\set\a b.jpg"#, #"D:\set\é.jpg"#])
        #expect(records.numbers == [4, 5])

        let properties = """

            Algorithm : SHA256
            Hash      : \(Sample.sha256.uppercased())
            Path      : D:\\set\\a very long name that PowerShell goes on with in
                        the next line.jpg

            Algorithm : MD5
            Hash      : \(Sample.md5)
            Path      : b : c.jpg
            """.replacing("\n", with: lineEnd)
        let listed = try list(properties, .printedTable)
        #expect(listed.errors == [])
        #expect(listed.records.map { $0.digests.map(\.hex) } == [[Sample.sha256], [Sample.md5]])
        #expect(listed.records.last?.label == "b : c.jpg")
        #expect(listed.records.first?.label?.hasSuffix("on with inthe next line.jpg") == true)
        #expect(listed.numbers == [2, 7])
    }

    @Test func `a hash that the table cut off is a bad line`() throws {
        let text =
            "Algorithm Hash             Path\n--------- ----             ----\nSHA256    5FECEB66FFC8...  a.jpg\n"
        #expect(try list(text, .printedTable).report.badLines.map(\.line) == [3])
    }

    @Test(
        arguments: [
            ("SHA256 hash of D:\\set\\a.jpg:", Sample.sha256), ("SHA256-Hash von D:\\set\\a.jpg:", Sample.sha256),
            ("SHA1 hash of file D:\\set\\a.jpg:", Sample.sha1), ("Hachage SHA256 de D:\\set\\a.jpg :", Sample.sha256),
            ("MD5 hash of D:\\set\\a.jpg:", Sample.md5),
        ])
    func `what certutil prints is read`(heading: String, digest: String) throws {
        let text = "\(heading)\r\n\(digest)\r\nCertUtil: -hashfile command completed successfully.\r\n"
        let list = try list(text + text, .certutil)
        #expect(list.errors == [])
        #expect(list.records.map { $0.digests.map(\.hex) } == [[digest], [digest]])
        #expect(list.records.map(\.label) == ["D:\\set\\a.jpg", "D:\\set\\a.jpg"])
    }

    @Test func `certutil of Windows 7 puts blanks between bytes, and failures and other algorithms are counted`() throws
    {
        let spaced = stride(from: 0, to: 32, by: 2).map { Sample.md5.dropFirst($0).prefix(2) }.joined(separator: " ")
        let text = """
            MD5 hash of file a.jpg:
            \(spaced)
            CertUtil: -hashfile command completed successfully.
            CertUtil: -hashfile command FAILED: 0x80070002 (WIN32: 2)
            SHA512 hash of file b.jpg:
            \(Sample.sha256)\(Sample.sha256)
            SHA256 hash of file c.jpg:
            """
        let list = try list(text, .certutil)
        #expect(list.records.map { $0.digests.map(\.hex) } == [[Sample.md5]])
        #expect(list.report.badLines.map(\.line) == [7])
        #expect(list.report.warnings.count == 2)
    }
}
