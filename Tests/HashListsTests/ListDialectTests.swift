import KnownHashes
import PerceptualHash
import TestSupport
import Testing

@testable import HashLists

/// What other programs make of the formats.
@Suite struct ListDialectTests {
    private func csv(_ text: String) throws -> ParsedList {
        let format = try FormatRecognition(path: "list", algorithm: nil).format(of: Array(text.utf8))
        #expect(format == .csv)
        return try ParsedList(text, format: .csv)
    }

    // MARK: - CSV

    @Test(
        arguments: [
            "MD5;Name\r\n\(Sample.md5);a.jpg\r\n;\r\n ; \r\n", "sep=;\r\nMD5;Name\r\n\(Sample.md5);a.jpg\r\n",
            "\"sep=;\"\nMD5;Name\n\(Sample.md5);a.jpg", "SEP=|\nMD5|Name\n\(Sample.md5)|a.jpg\n",
            "MD5 Hash,File Name\r\n\(Sample.md5),a.jpg\r\n", "\"MD5\" , \"Name\"\r\n\"\(Sample.md5)\" , \"a.jpg\"\r\n",
            "  \"MD5\" ; \"Name\"\n\t\"\(Sample.md5)\" ;  \"a.jpg\"  \n", "MD5,Name,,\n\(Sample.md5),a.jpg,,,\n",
            "md5\tname\n\(Sample.md5)\ta.jpg\n", "name,md5\na.jpg,\"=\"\"\(Sample.md5)\"\"\"\n",
            "md5,name\r\(Sample.md5),a.jpg\r", "\u{FEFF}md5|name\n\(Sample.md5)|a.jpg\n",
        ])
    func `one entry, whatever program wrote the file`(text: String) throws {
        let list = try csv(text)
        #expect(list.errors == [])
        #expect(list.records.map { $0.digests.map(\.hex) } == [[Sample.md5]])
        #expect(list.records.map(\.label) == ["a.jpg"])
    }

    @Test(
        arguments: [
            (#""two "quoted" name.jpg""#, #"two "quoted" name.jpg"#), (#""he said "no"""#, #"he said "no""#),
            (#"""all"""#, nil), (#""a ""b"" c""#, #"a "b" c"#), (#""x" y""#, #"x" y"#),
        ] as [(String, String?)])
    func `quotes within quotes need not be doubled`(field: String, label: String?) throws {
        let list = try ParsedList("md5,name,size\n\(Sample.md5),\(field),7\n\(Sample.md5),b,8\n", format: .csv)
        if let label { #expect(list.records.first?.label == label) }
        // Nothing swallows the line after it.
        #expect(list.records.last?.label == "b")
    }

    @Test func `a file of NSRL with special codes is known good only where it has none`() throws {
        let header = #""SHA-1","MD5","CRC32","FileName","FileSize","ProductCode","OpSystemCode","SpecialCode""#
        let rows = ["", "M", "s"].map {
            #""\#(Sample.sha1)","\#(Sample.md5)","7516A25F","\#($0).jpg",9,690,"0","\#($0)""#
        }
        let list = try csv(([header] + rows).joined(separator: "\r\n"))
        #expect(list.records.map(\.label) == [".jpg"])
        #expect(list.report.warnings.contains { $0.contains("code M (1), s (1)") })
    }

    // MARK: - ICSE

    @Test(
        arguments: [
            "MD5;SHA1;ZZ40;PhotoDNA;Lace;Image ID;Is distributed;Series name;Baseline",
            "baseline,image id,md5,lace,x,photodna,zz40", "\"Image ID\"\t\"MD5\"\t\"Baseline\"",
        ])
    func `ICSE is known by the names of its columns`(header: String) throws {
        let delimiter = header.contains(";") ? ";" : header.contains(",") ? "," : "\t"
        let names = header.split(separator: Character(delimiter)).map { $0.filter { $0 != "\"" }.lowercased() }
        func row(_ number: String, _ baseline: String) -> String {
            names.map {
                ["md5": Sample.md5, "image id": number, "baseline": baseline, "zz40": "X", "lace": "Y"][$0] ?? ""
            }
            .joined(separator: delimiter)
        }
        let text =
            "\(header)\r\n\(row("1001", "Yes"))\r\n\(row("1002", "No"))\r\n\(names.map { _ in "" }.joined(separator: delimiter))\r\n"
        #expect(try FormatRecognition(path: "list", algorithm: nil).format(of: Array(text.utf8)) == .icse)
        let list = try ParsedList(text, format: .icse)
        #expect(list.errors == [])
        #expect(list.records.map(\.identifier) == ["1001", "1002"])
        #expect(list.records.map(\.category) == ["Baseline", "Not Baseline"])
    }

    // MARK: - UTF-16

    private func utf16(_ text: String, isBigEndian: Bool, mark: Bool = true) -> [UInt8] {
        (mark ? "\u{FEFF}" + text : text).utf16.flatMap { unit in
            isBigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        }
    }

    @Test(arguments: [true, false])
    func `lists in UTF-16 are read, in pieces of any size`(isBigEndian: Bool) throws {
        let texts: [(String, ListFormat)] = [
            ("%%%% HASHDEEP-1.0\r\n%%%% size,md5,filename\r\n9,\(Sample.md5),D:\\é, 🌊.jpg\r\n", .hashdeep),
            ("MD5;Name\r\n\(Sample.md5);é 🌊.jpg\r\n", .csv), ("\(Sample.md5)  é 🌊.jpg", .digestSums),
            (
                "{\"value\":[{\"MediaID\":1,\"Category\":1,\"MD5\":\"\(Sample.md5)\",\"RelativeFilePath\":\"é 🌊\"}]}",
                .vics
            ),
            (
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><queryResult><images><image><member id=\"1\">é 🌊</member>"
                    + "<id>1</id><fingerprints><md5>\(Sample.md5)</md5></fingerprints></image></images></queryResult>",
                .ncmec
            ),
        ]
        for (text, format) in texts {
            for mark in [true, false] {
                let bytes = utf16(text, isBigEndian: isBigEndian, mark: mark)
                #expect(try FormatRecognition(path: "list", algorithm: nil).format(of: bytes) == format)
                for size in [1, 3, 7, 100_000] {
                    let list = try ParsedList(bytes, format: format, chunkSize: size)
                    #expect(list.errors == [], "\(format)")
                    #expect(list.records.map { $0.digests.map(\.hex) } == [[Sample.md5]])
                    let label = (list.records.first?.label ?? "") + (list.records.first?.comment ?? "")
                    #expect(label.contains("é") && label.contains("🌊"))
                }
            }
        }
    }

    @Test func `half a pair of surrogates, and half a character, lose no line`() throws {
        var bytes = utf16("\(Sample.md5)  a", isBigEndian: false) + [0x3D, 0xD8]
        bytes += utf16("\n\(Sample.sha1)  b", isBigEndian: false, mark: false) + [0x41]
        let list = try ParsedList(bytes, format: .digestSums)
        #expect(list.records.map { $0.digests.map(\.hex) } == [[Sample.md5], [Sample.sha1]])
        #expect(list.records.first?.label == "a\\xED\\xA0\\xBD")
        #expect(throws: ImportError.self) {
            try FormatRecognition(path: "list", algorithm: nil).format(of: [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0])
        }
    }

    // MARK: - hashdeep

    @Test func `line feeds in names and in the command line are read`() throws {
        let text = """
            %%%% HASHDEEP-1.0
            %%%% size,md5,filename
            ## $ hashdeep foo
            bar
            ## 
            1,\(Sample.md5),/t/foo
            bar

            , baz
            2,\(Sample.md5),/t/b.jpg
            3,\(Sample.md5.dropLast()),/t/bad
            lost
            4,\(Sample.md5),/t/c

            """
        let list = try ParsedList(text, format: .hashdeep)
        #expect(list.records.map(\.label) == ["/t/foo\nbar\n\n, baz", "/t/b.jpg", "/t/c"])
        #expect(list.numbers == [6, 10, 13])
        // A damaged record is no part of a name.
        #expect(list.report.badLines.map(\.line) == [11, 12])
        #expect(list.report.warnings.count == 1)
    }

    @Test func `a name that never ends is bounded`() throws {
        let junk = String(repeating: "never ending\n", count: 20_000)
        let list = try ParsedList(
            "%%%% HASHDEEP-1.0\n%%%% size,md5,filename\n1,\(Sample.md5),a\n\(junk)", format: .hashdeep)
        #expect(list.records.count == 1 && list.report.badLineCount > 0)
        #expect((list.records.first?.label?.utf8.count ?? 0) <= 65_536)
    }

    // MARK: - Bounds

    @Test func `a tag with a thousand attributes is refused before anybody compares them`() throws {
        let attributes = (0..<1000).map { "a\($0)=\"x\"" }.joined(separator: " ")
        for tag in ["<image \(attributes)/>", "<image><md5 \(attributes)/></image>"] {
            let list = try ParsedList("<queryResult><images>\(tag)</images></queryResult>", format: .ncmec)
            #expect(list.errors.first?.contains("at most 64 attributes") == true)
        }
        let list = try ParsedList("<queryResult \(attributes)></queryResult>", format: .ncmec)
        #expect(list.errors.first?.contains("at most 64 attributes") == true)
    }

    @Test func `a record of more than a mebibyte is refused`() throws {
        let text =
            "<queryResult><images><image><id>\(String(repeating: "x", count: 1 << 20))</id></image></images></queryResult>"
        for size in [4096, 10_000_000] {
            let list = try ParsedList(Array(text.utf8), format: .ncmec, chunkSize: size)
            #expect(list.records.isEmpty && list.report.badLineCount == 1)
        }
    }

    @Test func `reading stops after so many bad lines`() throws {
        var options = ReadingOptions()
        options.maximumBadLines = 1000
        let list = try ParsedList(
            Array(String(repeating: "x\n", count: 5000).utf8), format: .digestSums, options: options)
        #expect(list.report.badLineCount == 1000 && list.report.stoppedAtBadLines)
        #expect(list.report.badLines.count == 100)
    }
}
