import Cryptography
import Foundation
import PerceptualHash
import TestSupport
import Testing
import TextCoding

@testable import HashLists

/// Documents with bad records, and documents made to bring a reader down.
@Suite struct BadDocumentTests {
    private func vics(_ records: String...) -> String {
        #"{"@odata.context":"http://x/2.0.xml/US/$metadata#Media","value":["# + records.joined(separator: ",") + "]}"
    }

    private func ncmec(_ records: String...) -> String {
        "<queryResult xmlns=\"\(NCMECReader.namespace)\"><images>" + records.joined() + "</images></queryResult>"
    }

    private func image(_ fingerprints: String) -> String {
        "<image><member id=\"1\">A</member><id>x</id><fingerprints>\(fingerprints)</fingerprints></image>"
    }

    private let good = #"{"MD5":"\#(Sample.md5)"}"#

    @Test(
        arguments: [
            (#"{"MD5":"abc"}"#, "md5 has 3 hexadecimal digits, expected 32"),
            (#"{"MD5":"zd8a67a52124f5ea7b1114fa94acba7a"}"#, "contains ‘z’ at position 1"),
            (#"{"MD5":null,"SHA1":""}"#, "no hash and no digest"),
            (#"{"MD5":true}"#, "expected text for md5"),
            (#"{"MD5":"\#(Sample.md5)","md5":"\#(Sample.emptyMD5)"}"#, "md5 is given twice"),
            (#"{"MD5":"\#(Sample.md5)","Category":"bad"}"#, "Category ‘bad’ is not a whole number"),
            (#"{"MD5":"\#(Sample.md5)","Category":[1]}"#, "Category"),
            (#"{"MD5":"\#(Sample.md5)" "Category":1}"#, "expected a comma or } at byte 43 of the record"),
            (#"{"MD5":"\#(Sample.md5)",}"#, "expected a name in quotes"),
            (
                #"{"MD5":"\#(Sample.md5)","AlternativeHashes":[{"HashName":"PDQ","HashValue":"\#(Sample.md5)"}]}"#,
                "pdq has 32"
            ),
            (#"{"MD5":"\#(Sample.md5)","AlternativeHashes":[7]}"#, "HashName and HashValue"),
            ("7", "expected a record"), (#""a}""#, "expected a record"), ("null", "expected a record"),
            ("[{}]", "expected a record"),
        ])
    func `a bad record is named by its number, and the others are read`(record: String, message: String) throws {
        for size in [1, 1000] {
            let list = try ParsedList(vics(good, record, good), format: .vics, chunkSize: size)
            #expect(list.records.count == 2)
            #expect(list.numbers == [1, 3])
            let error = try #require(list.errors.first)
            #expect(list.errors.count == 1)
            #expect(error.hasPrefix("record 2: "))
            #expect(error.contains(message), "\(error)")
        }
    }

    @Test func `truth values and numbers in quotes, names in any case and unknown categories are read`() throws {
        let record =
            #"{"ISDISTRIBUTED":"True","mediaid":"1","sha1":null,"mD5":"\#(Sample.md5)","CATEGORY":" 9 ","Tags":""}"#
        let list = try ParsedList(vics(record), format: .vics)
        #expect(list.errors == [])
        #expect(list.records.map(\.category) == ["9"])
        #expect(list.report.warnings == ["Categories that the scheme VICS-US does not have, kept as they are: 9 (1)."])
    }

    @Test func `JSON nested 10,000 deep is refused at once, wherever it is`() throws {
        for (open, close) in [("[", "]"), (#"{"a":"#, "}")] {
            let deep = String(repeating: open, count: 10_000) + "1" + String(repeating: close, count: 10_000)
            for text in [vics(#"{"MD5":"\#(Sample.md5)","x":\#(deep)}"#), #"{"x":\#(deep),"value":[]}"#, vics(deep)] {
                let list = try ParsedList(text, format: .vics)
                #expect(list.errors.count == 1)
                #expect(list.errors.first?.contains("nested deeper than 64") == true)
            }
            #expect(throws: ImportError.self) {
                try FormatRecognition(path: "list", algorithm: .pdq).format(of: Array(deep.utf8))
            }
        }
    }

    @Test func `the reader of a value refuses depth as well`() {
        let text = String(repeating: "[", count: 10_000)
        #expect(throws: JSONError.tooDeep(limit: 64)) { try JSONReader.value(text.utf8Slice) }
    }

    @Test func `an XML entity bomb, and any other document type, is refused where it stands`() throws {
        var bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY a0 \"lol\">"
        for level in 1...9 {
            let references = String(repeating: "&a\(level - 1);", count: 10)
            bomb += "<!ENTITY a\(level) \"\(references)\">"
        }
        bomb += "]>" + ncmec(image("<md5>&a9;</md5>"))
        let outside = "<!DOCTYPE q SYSTEM \"file:///etc/passwd\">" + ncmec(image("<md5>\(Sample.md5)</md5>"))
        for text in [bomb, outside] {
            let list = try ParsedList(text, format: .ncmec)
            #expect(list.records.isEmpty)
            #expect(list.errors.first?.contains("document type") == true)
            let error = #expect(throws: ImportError.self) {
                try FormatRecognition(path: "list", algorithm: .pdq).format(of: Array(text.utf8))
            }
            #expect(error?.message.contains("document type") == true)
        }
        // An entity that nobody defined makes the record bad, not the document.
        let list = try ParsedList(ncmec(image("<md5>&a9;</md5>"), image("<md5>\(Sample.md5)</md5>")), format: .ncmec)
        #expect(list.records.count == 1)
        #expect(list.errors.first?.hasPrefix("record 1: ") == true)
    }

    @Test func `XML nested deep is refused`() throws {
        let deep = String(repeating: "<a>", count: 10_000)
        for text in [deep, ncmec("<image>" + deep)] {
            let errors = try ParsedList(text, format: .ncmec).errors
            #expect(errors.count == 1)
            #expect(errors.first?.contains("nested deeper than 64") == true || text.hasPrefix("<a>"))
        }
    }

    @Test(
        arguments: [
            ("<image><member id=\"1\">A</member></image>", "expected an <id>"),
            ("<image><member>A</member><id>x</id></image>", "expected a <member> with its id"),
            ("<image><member id=\"1\"/><id>x</id></image>", "no hash and no digest"),
            ("<image><member id=\"1\"/><id>x</id><fingerprints><md5>12</md5></fingerprints></image>", "md5 has 2"),
            ("<image><member id=\"1\"/><id>x</id><fingerprints><pdq>x</pdq></fingerprints></image>", "‘x’"),
            ("<image><a></b></image>", "expected well-formed XML"),
            ("<image>&nbsp;</image>", "expected well-formed XML"),
            ("<image a=1/>", "expected well-formed XML"),
        ])
    func `XML that is bad within a record spares the others`(record: String, message: String) throws {
        let list = try ParsedList(ncmec(record, image("<md5>\(Sample.md5)</md5>")), format: .ncmec, chunkSize: 5)
        #expect(list.records.count == 1)
        #expect(list.errors.count == 1)
        #expect(list.errors.first?.hasPrefix("record 1: ") == true)
        #expect(list.errors.first?.contains(message) == true, "\(list.errors)")
    }

    @Test(
        arguments: [
            ("<queryResult xmlns=\"http://example.org/v1\"/>", "belongs to another format"),
            ("<?xml version=\"1.0\" encoding=\"UTF-32\"?><queryResult/>", "written in UTF-32"),
            ("<other/>", "expected <queryResult>"), ("text", "expected < at the beginning"),
            ("", "expected an XML element"),
            ("<queryResult></images>", "expected </queryResult>"),
            ("<queryResult/><queryResult/>", "the end of the file"),
            ("<queryResult", "the file ends within"), ("<queryResult><!-- ", "the file ends within"),
            ("<queryResult><images><image>", "the file ends within this record"),
        ])
    func `what is not this format is refused with its reason`(text: String, message: String) throws {
        for size in [1, 1000] {
            let list = try ParsedList(text, format: .ncmec, chunkSize: size)
            #expect(list.report.badLines.last?.isFatal == true)
            #expect(list.errors.last?.contains(message) == true, "\(list.errors)")
        }
    }

    @Test(
        arguments: [
            ("", "expected an object with the array ‘value’"), ("{}", "array ‘value’"),
            ("[]", "expected { at the beginning"),
            ("7", "expected { at the beginning"), (#"{"value":7}"#, "array ‘value’"),
            (#"{"value":[}"#, "expected a comma or ]"),
            (#"{"value":[{]}"#, "expected a comma or }"), (#"{"value":[{}{}]}"#, "a comma between records"),
            (#"{"value":["#, "the file ends within the beginning"),
            (#"{"value":[{"#, "the file ends within this record"),
            (#"{"value":[]}}"#, "expected { at the beginning"),
        ])
    func `JSON of another structure is refused with its reason`(text: String, message: String) throws {
        for size in [1, 1000] {
            let list = try ParsedList(text, format: .vics, chunkSize: size)
            #expect(list.report.badLines.last?.isFatal == true)
            #expect(list.errors.last?.contains(message) == true, "\(list.errors)")
        }
    }

    @Test func `a record that is too long is passed over, in bounded memory`() throws {
        let limits = DocumentLimits(maximumRecordLength: 200, maximumDepth: 64)
        let long = #"{"MD5":"\#(Sample.md5)","Comments":"\#(String(repeating: "x{\\\"", count: 500))"}"#
        let text = vics(good, long, good)
        for size in [1, 90, 10_000] {
            var parser = DocumentParser(VICSReader(defaults: HashDefaults()), limits: limits)
            var rest = text.utf8Slice
            var numbers: [Int] = []
            var errors: [String] = []
            while true {
                let chunk = Array(rest.prefix(size))
                rest = rest.dropFirst(size)
                if chunk.isEmpty { parser.finish() } else { parser.append(chunk) }
                while true {
                    do throws(LineError) {
                        guard let (_, number) = try parser.next() else { break }
                        numbers.append(number)
                    } catch {
                        errors.append("\(error)")
                    }
                }
                if chunk.isEmpty { break }
            }
            #expect(numbers == [1, 3])
            #expect(errors.count == 1)
            #expect(errors.first?.hasPrefix("record 2: longer than 200 bytes: ") == true)
        }
    }

    @Test func `a hash of zeros by StopNCII is refused by name, and unknown values drop nothing`() throws {
        let record =
            #"{"signalType":"ImagePDQ","hashStatus":"Active","hashValue":"\#(String(repeating: "0", count: 64))"}"#
        let short =
            #"{"signalType":"VideoMD5","hashStatus":"Active","hashValue":"\#(String(repeating: "0", count: 32))"}"#
        let other =
            #"{"signalType":"ImagePDQ","hashStatus":"New","hashValue":"\#(Sample.pdq)","CSPFeedbacks":[{"feedbackValue":"X"}]}"#
        let list = try ParsedList(#"{"hashRecords":[\#(record),\#(short),\#(other)]}"#, format: .stopNCII)
        #expect(list.errors.count == 2)
        #expect(list.errors.first?.hasPrefix("record 1: pdq is all zeros") == true)
        #expect(list.errors.last?.hasPrefix("record 2: md5 is all zeros") == true)
        #expect(list.records.map(\.disposition) == [.present])
        #expect(list.report.warnings.count == 2)
    }

    @Test func `pages that stand one after the other are read`() throws {
        let page =
            #"{"hashRecords":[{"signalType":"ImagePDQ","hashStatus":"Active","hashValue":"\#(Sample.pdq)"}],"hasMoreRecords":"#
        let list = try ParsedList(page + "true}\n" + page + "false}", format: .stopNCII)
        #expect(list.numbers == [1, 2])
        #expect(list.report.warnings == [])
    }

    @Test func `ICSE needs its header, and names bad lines`() throws {
        let header =
            "MD5;SHA1;PhotoDNA;Image ID;Is distributed;Victim identified;Offender identified;Series name;"
            + "Number of submissions;File Available;Media Type;Baseline"
        let list = try ParsedList("\(header)\n\(Sample.md5.dropLast());;;1;;;;;;;;\n;;;1;;;;;;;;\na;b\n", format: .icse)
        #expect(list.report.badLines.map(\.line) == [2, 3, 4])
        #expect(list.report.badLines.allSatisfy { $0.unit == .line })
        let other = try ParsedList("MD5;SHA1\n", format: .icse)
        #expect(
            other.errors.first?.contains("expected a header with the columns MD5 or SHA1, Image ID, and Baseline")
                == true)
    }

    @Test(
        arguments: [
            ("2026-11-22T07:37:22.0000000Z", 1_795_333_042), ("/Date(1795333042000)/", 1_795_333_042),
            ("/Date(1795333042999+0200)/", 1_795_333_042), ("2026-11-22T09:37:22+02:00", 1_795_333_042),
            ("2026-11-22T05:37:22-0200", 1_795_333_042), ("1970-01-01", 0), ("2000-02-29T00:00:00", 951_782_400),
            ("2026-13-01", nil), ("soon", nil), ("/Date(x)/", nil), ("2026-11-22T", nil), ("", nil),
        ] as [(String, Int?)])
    func `dates are read in each form`(text: String, seconds: Int?) {
        #expect(ListDate(text.utf8Slice)?.seconds == seconds)
    }
}
