import SystemFiles
import TestSupport
import Testing
import TextCoding

@testable import ScanReports

/// The file with the facts of a case.
struct CaseFileTests {
    private func read(_ text: String) throws -> CaseFile { try CaseFile(Array(text.utf8)[...]) }

    @Test func `the template is read, and every field of it is missing`() throws {
        let file = try read(CaseFile.template)
        #expect(file.facts.allSatisfy { $0.value.isEmpty })
        #expect(file.facts.count == CaseFile.sections.reduce(0) { $0 + $1.fields.count })
        #expect(file.exhibits.count == 1)
        #expect(file.ageLimit == nil)
    }

    @Test func `every field has a label, and every label a field`() {
        let names = CaseFile.sections.flatMap { section in section.fields.map { "\(section.name).\($0)" } }
        #expect(Set(names) == Set(ReportCase.labels.keys))
        #expect(Set(CaseFile.exhibitFields) == Set(ReportCase.exhibitLabels.keys))
    }

    @Test func `what is stated is read`() throws {
        let file = try read(
            """
            {"format": 1, "request": {"date": "2026-02-28", "authority": "Cơ quan điều tra"}, "ageLimit": 16,
             "exhibits": [{"number": "E1"}, {"serialNumber": "X", "sha256": "\(String(repeating: "aB", count: 32))"}]}
            """)
        #expect(file["request.date"] == "2026-02-28")
        #expect(file["case.number"] == nil)
        #expect(file.exhibits.count == 2)
        #expect(file.ageLimit == 16)
        #expect(file.requiredReviewerCount == nil)
        #expect(try read(#"{"format":1,"reviewersRequired":2}"#).requiredReviewerCount == 2)
    }

    @Test(arguments: [
        #"{"format":1,"cases":{}}"#, #"{"format":1,"case":{"numbr":"1"}}"#, #"{"format":2}"#, "{}", "[]", "",
        #"{"format":1,"case":{"number":17}}"#, #"{"format":1,"request":{"date":"28.11.2026"}}"#,
        #"{"format":1,"request":{"date":"2026-02-30"}}"#, #"{"format":1,"ageLimit":-3}"#,
        #"{"format":1,"ageLimit":200}"#, #"{"format":1,"reviewersRequired":-1}"#,
        #"{"format":1,"reviewersRequired":10}"#,
        #"{"format":1,"exhibits":{}}"#, #"{"format":1,"exhibits":[{"sha256":"12"}]}"#,
        #"{"format":1,"exhibits":["a"]}"#,
        #"{"format":1,"case":{"number":"1","number":"2"}}"#, #"{"format":1} x"#,
    ])
    func `a mistake is an error and no missing fact`(_ text: String) {
        #expect(throws: JSONFieldError.self) { try read(text) }
    }

    @Test func `what may be removed is read, and is nothing special where nobody has said`() throws {
        let file = try read(
            #"{"format": 1, "removal": {"evidence": true, "hold": ["Court", "Toà án"], "signatures": 2}}"#)
        #expect(file.removal.isEvidence && file.removal.heldLists == ["Court", "Toà án"])
        #expect(file.removal.requiredSignatureCount == 2)
        #expect(try read(CaseFile.template).removal == CaseRemoval())
        for wrong in [
            #"{"evidence":"no"}"#, #"{"hold":"Court"}"#, #"{"hold":[1]}"#, #"{"signatures":-1}"#, #"{"holds":[]}"#,
            "[]",
        ] { #expect(throws: JSONFieldError.self) { try read(#"{"format":1,"removal":"# + wrong + "}") } }
    }

    @Test func `an error names the file and the field`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(#"{"format":1,"case":{"numbr":"1"}}"#, to: "case.json")
        let error = #expect(throws: CaseFileError.self) { try CaseFile(readingFrom: PathBytes(path)) }
        #expect(error?.description.contains("numbr") == true)
        #expect(throws: CaseFileError.self) { try CaseFile(readingFrom: PathBytes(folder.path("none"))) }
        #expect(throws: CaseFileError.self) { try CaseFile(readingFrom: PathBytes(folder.path)) }
    }

    @Test func `a value as long as a page is read, and a longer one is not`() throws {
        let page = String(repeating: "x", count: CaseFile.maximumValueByteCount)
        #expect(try read(#"{"format":1,"case":{"question":"\#(page)"}}"#)["case.question"] == page)
        #expect(throws: JSONFieldError.self) { try read(#"{"format":1,"case":{"question":"\#(page)x"}}"#) }
    }
}
