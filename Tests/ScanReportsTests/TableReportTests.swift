import Foundation
#if canImport(FoundationXML)
    import FoundationXML
#endif
import ScanLedger
import SystemFiles
import TestSupport
import Testing

@testable import ScanReports

/// CSV, hashdeep and DFXML.
struct TableReportTests {
    /// The fields of CSV as RFC 4180 has them.
    static func table(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var field = ""
        var isQuoted = false
        var scalars = Array(text.unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\"" where isQuoted && scalars.first == "\"":
                field += "\""
                scalars.removeFirst()
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                row.append(field)
                field = ""
            case "\r" where !isQuoted: break
            case "\n" where !isQuoted:
                rows.append(row + [field])
                row = []
                field = ""
            default: field.unicodeScalars.append(scalar)
            }
        }
        return rows
    }

    @Test func `CSV has a row for each match and for each record without one`() throws {
        let fixture = try LedgerFixture(LedgerFixture.hostileRecords)
        let text = try ScanReport(of: fixture.path).text(.csv)
        #expect(text.unicodeScalars.first == "\u{FEFF}")
        let table = Self.table(String(text.dropFirst()))
        #expect(table.allSatisfy { $0.count == CSVReport.columns.count })
        // Five records have two matches.
        #expect(table.count == 1 + 15 + 5)
        #expect(Set(table.dropFirst().map { $0[0] }) == Set((2...16).map { "\($0)" }))
    }

    @Test func `no field of CSV is a formula`() throws {
        let attacks = [
            "=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "\u{3000}=1", "＝1+1", "＋1", "|cmd", "%0A=1", "'=1",
            "\"=1", "-",
        ]
        for attack in attacks {
            let field = Self.table(CSVField.text(attack) + "\n")[0][0]
            let first = try #require(field.unicodeScalars.first)
            #expect(!"=+-@|%＝＋－＠ \t\r\u{3000}\"".unicodeScalars.contains(first), "\(attack)")
        }
        for plain in ["a=1", "17", "pictures/a-b.jpg", "", "ภาพ.jpg"] {
            #expect(Self.table(CSVField.text(plain) + "\n")[0][0] == plain)
        }
    }

    @Test func `paths that are no text keep their bytes in CSV`() throws {
        let path = PathBytes(bytes: [0x2F, 0xFF, 0x0A])
        let fixture = try LedgerFixture([LedgerFixture.record(path)])
        let table = Self.table(try ScanReport(of: fixture.path).text(.csv))
        #expect(Data(base64Encoded: table[1][2]) == Data(path.bytes))
        #expect(table[1][1] == "/\\xff\\n")
    }

    @Test func `hashdeep has each file with digests, and counts the others`() throws {
        var undigested = LedgerFixture.record("/z", .skipped)
        undigested.digests = nil
        let fixture = try LedgerFixture([
            LedgerFixture.record("/a,b c"), LedgerFixture.record("/line\n14,fake"), LedgerFixture.record("/y"),
            undigested,
        ])
        let lines = try ScanReport(of: fixture.path).text(.hashdeep).split(separator: "\n")
        #expect(lines[0] == "%%%% HASHDEEP-1.0")
        let files = lines.filter { !$0.hasPrefix("#") && !$0.hasPrefix("%") }
        #expect(files.count == 2)
        #expect(files[0].hasPrefix("1234567,1a1a") && files[0].hasSuffix(",/a,b c"))
        #expect(lines.last == "## left out: 1 without digests, 1 with a line break in the name")
    }

    @Test func `DFXML is XML and has a fileobject for each record`() throws {
        let fixture = try LedgerFixture(LedgerFixture.hostileRecords)
        let bytes = try ScanReport(of: fixture.path).bytes(.dfxml)
        let counter = ElementCounter()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = counter
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        #expect(counter.counts["fileobject"] == 15)
        #expect(counter.counts["km:match"] == 10)
        #expect(counter.counts["error"] == 5)
    }

    @Test func `VICS has each picture and each match once, and categorises nothing`() throws {
        let fixture = try LedgerFixture(LedgerFixture.hostileRecords)
        let bytes = try ScanReport(of: fixture.path).bytes(.vics)
        let document = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let cases = try #require(document["value"] as? [[String: Any]])
        let media = try #require(cases.first?["Media"] as? [[String: Any]])
        #expect(media.count == 5)
        #expect(cases.first?["TotalMediaFiles"] as? Int == media.count)
        #expect(Set(media.compactMap { $0["MediaID"] as? Int }).count == 5)
        #expect(media.allSatisfy { $0["Category"] is NSNull && $0["IsPrecategorized"] as? String == "false" })
    }

    @Test(arguments: ReportFormat.allCases) func `an empty scan has a report`(_ format: ReportFormat) throws {
        let fixture = try LedgerFixture([])
        #expect(try !ScanReport(of: fixture.path).bytes(format).isEmpty)
    }

    @Test(arguments: ReportFormat.allCases) func `a report is the same each time`(_ format: ReportFormat) throws {
        let fixture = try LedgerFixture(LedgerFixture.hostileRecords)
        let report = try ScanReport(of: fixture.path, language: .thai)
        #expect(try report.bytes(format) == report.bytes(format))
    }
}

/// Counts the elements of a document by name.
final class ElementCounter: NSObject, XMLParserDelegate {
    var counts: [String: Int] = [:]

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        counts[name, default: 0] += 1
    }
}
