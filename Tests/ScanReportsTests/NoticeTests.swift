import Foundation
#if canImport(FoundationXML)
    import FoundationXML
#endif
import ScanLedger
import SystemFiles
import TestSupport
import Testing

@testable import ScanReports

/// Drafts of notices, and CASE.
struct NoticeTests {
    /// Three matched records; the second was rejected, the third confirmed.
    private func reviewed() throws -> LedgerFixture {
        let fixture = try LedgerFixture { append in
            for name in ["a", "b", "c"] {
                try append(
                    LedgerFixture.matched(
                        "/FOLDER/NAME-\(name).jpg", list: "LIST", entry: "ENTRY", category: "CATEGORY"))
            }
            try append(LedgerFixture.record("/FOLDER/z", .failed))
        }
        try fixture.writeLog()
        var log = try ReviewLog(in: fixture.path)
        try log.append([
            ReviewDecision(line: 3, verdict: .reject, reviewer: "REVIEWER", note: "NOTE"),
            ReviewDecision(line: 4, verdict: .confirm, reviewer: "REVIEWER", note: "NOTE"),
        ])
        return fixture
    }

    @Test func `a draft for the CyberTipline says that nothing was viewed, and is not complete`() throws {
        let fixture = try reviewed()
        let bytes = try ScanReport(of: fixture.path).bytes(.cyberTip)
        let counter = ElementCounter()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = counter
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        #expect(counter.counts["fileDetails"] == 2 && counter.counts["report"] == 1)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.components(separatedBy: "<fileViewedByEsp>false</fileViewedByEsp>").count == 3)
        #expect(!text.contains("ViewedByEsp>true"))
        // The service refuses another order of elements.
        let details = text.components(separatedBy: "<fileDetails>")[1]
        let order = [
            "reportId", "fileId", "originalFileName", "fileViewedByEsp", "exifViewedByEsp", "publiclyAvailable",
            "fileRelevance", "originalFileHash", "details",
        ]
        let places = try order.map { try #require(details.range(of: "<\($0)")).lowerBound }
        #expect(places == places.sorted())
        for secret in ["FOLDER", "LIST", "ENTRY", "CATEGORY", "REVIEWER", "NOTE", "Pornography"] {
            #expect(!text.contains(secret), "\(secret)")
        }
        #expect(text.contains("NAME-a.jpg") && !text.contains("NAME-b.jpg"))
        var nested = LedgerFixture.matched("/FOLDER/a.zip")
        nested.inside = [.member(name: PathBytes("SCHOOL/inner.jpg"), number: 1)]
        #expect(NoticedFiles.fileName(of: nested) == "inner.jpg")
    }

    @Test(arguments: ReportLanguage.allCases, [ReportFormat.notice, .noticeJSON])
    func `a notice has no name, no list and no perceptual hash`(_ language: ReportLanguage, _ format: ReportFormat)
        throws
    {
        let fixture = try reviewed()
        let text = try ScanReport(of: fixture.path, language: language).text(format)
        for secret in [
            "FOLDER", "NAME", "LIST", "ENTRY", "CATEGORY", "REVIEWER", "NOTE", String(repeating: "0", count: 63),
        ] { #expect(!text.contains(secret), "\(secret)") }
        #expect(text.contains(String(repeating: "3c", count: 32)))
        #expect(text.contains("pdq distance 3 (threshold 31)"))
        #expect(text.contains(Phrase.noticeDraft.text(language)))
    }

    @Test func `a notice in JSON has the files that no reviewer rejected`() throws {
        let fixture = try reviewed()
        let object = try JSONSerialization.jsonObject(with: Data(ScanReport(of: fixture.path).bytes(.noticeJSON)))
        let notice = try #require(object as? [String: Any])
        let files = try #require(notice["files"] as? [[String: Any]])
        #expect(files.map { $0["line"] as? Int } == [2, 4])
        #expect(files.map { $0["review"] as? String } == ["unreviewed", "confirmed"])
        #expect(files.allSatisfy { $0["viewed"] as? Bool == false })
        #expect(notice["draft"] as? Bool == true && notice["rejectedByReviewers"] as? Int == 1)
        let blanks = try #require(notice["toComplete"] as? [String: Any])
        #expect(blanks.count == 6 && blanks.values.allSatisfy { $0 is NSNull })
    }

    @Test func `names that try to be markup stay names in a draft`() throws {
        let fixture = try LedgerFixture(LedgerFixture.hostileRecords)
        for format in [ReportFormat.cyberTip, .notice, .noticeJSON, .caseUCO] {
            let bytes = try ScanReport(of: fixture.path).bytes(format)
            if format == .cyberTip { #expect(XMLParser(data: Data(bytes)).parse()) }
            if format == .noticeJSON || format == .caseUCO {
                #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(bytes)) }
            }
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.unicodeScalars.contains { $0.value == 0x202E || $0.value == 0x1B || $0.value == 1 })
        }
    }

    @Test
    func `CASE has a node for each picture and match, refers to nodes that are there, and has no identifier twice`()
        throws
    {
        var nested = LedgerFixture.matched("/z.zip")
        nested.inside = [.member(name: PathBytes("inner.jpg"), number: 1)]
        var container = LedgerFixture.record("/z.zip")
        container.nestedCount = 1
        let fixture = try LedgerFixture(LedgerFixture.hostileRecords + [container, nested])
        let caseFile = try CaseFile(Array(#"{"format":1,"exhibits":[{"number":"E1"},{"number":"E2"}]}"#.utf8)[...])
        let bytes = try ScanReport(of: fixture.path, caseFile: caseFile).bytes(.caseUCO)
        let document = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let nodes = try #require(document["@graph"] as? [[String: Any]])
        let types = Dictionary(grouping: nodes) { $0["@type"] as? String ?? "" }.mapValues(\.count)
        #expect(types["uco-observable:RasterPicture"] == 6)
        #expect(types["uco-observable:File"] == 1)
        #expect(types["uco-observable:ObservableRelationship"] == 1)
        #expect(types["investigation:ProvenanceRecord"] == 2)
        var defined: [String] = []
        var referred: Set<String> = []
        func visit(_ value: Any) {
            if let object = value as? [String: Any] {
                if let name = object["@id"] as? String {
                    if object.count == 1 { referred.insert(name) } else { defined.append(name) }
                }
                object.values.forEach(visit)
            } else if let array = value as? [Any] {
                array.forEach(visit)
            }
        }
        visit(nodes)
        #expect(Set(defined).count == defined.count)
        #expect(referred.isSubset(of: defined) && referred.count > 8)
    }
}
