/// What a person stated of the case, and what nobody did.
struct ReportCase {
    let caseFile: CaseFile?
    let language: ReportLanguage

    var html: String {
        var html =
            "<section id=\"case\"><h2>\(phrase(.caseAndRequest))</h2>\n<p class=\"quiet\">\(phrase(.notFromTheTool))</p>\n"
        html += "<dl>\n"
        for section in CaseFile.sections {
            for field in section.fields {
                let name = "\(section.name).\(field)"
                if let label = Self.labels[name] { html += entry(label, caseFile?[name]) }
            }
        }
        html += "</dl>\n"
        if let age = caseFile?.ageLimit {
            html += "<p>\(HTMLText.phrase(Phrase.ageLimit.text(language, ["age": language.number(age)])))</p>\n"
        }
        let exhibits = caseFile?.exhibits ?? []
        for exhibit in exhibits.isEmpty ? [[]] : exhibits {
            html += "<h3>\(phrase(.exhibit))</h3>\n<dl>\n"
            for field in CaseFile.exhibitFields {
                guard let label = Self.exhibitLabels[field] else { continue }
                let value = exhibit.first { $0.name.hasSuffix(".\(field)") }?.value ?? ""
                html += entry(label, value.isEmpty ? nil : value)
            }
            html += "</dl>\n"
        }
        return html + "</section>\n"
    }

    private func entry(_ label: Phrase, _ value: String?) -> String {
        let text = value.map(HTMLText.lines) ?? "<span class=\"missing\">\(phrase(.missing))</span>"
        return "<dt>\(phrase(label))</dt><dd>\(text)</dd>\n"
    }

    private func phrase(_ phrase: Phrase) -> String { HTMLText.phrase(phrase.text(language)) }

    /// The labels of all fields of ``CaseFile/sections``.
    static let labels: [String: Phrase] = [
        "case.number": .caseNumber, "case.title": .caseTitle, "case.legalAuthority": .legalAuthority,
        "case.question": .question, "case.jurisdiction": .jurisdiction, "request.number": .requestNumber,
        "request.date": .requestDate,
        "request.authority": .requestAuthority, "examiner.name": .examinerName, "examiner.post": .examinerPost,
        "examiner.organisation": .examinerOrganisation, "examiner.address": .examinerAddress,
        "examiner.qualification": .examinerQualification, "work.place": .workPlace, "work.clockOffset": .clockOffset,
        "work.readOnly": .readOnly,
    ]

    /// The labels of all fields of ``CaseFile/exhibitFields``.
    static let exhibitLabels: [String: Phrase] = [
        "number": .exhibitNumber, "description": .exhibitDescription, "make": .exhibitMake, "model": .exhibitModel,
        "serialNumber": .exhibitSerial, "sealBefore": .sealBefore, "sealAfter": .sealAfter,
        "receivedFrom": .receivedFrom, "receivedBy": .receivedBy, "receivedOn": .receivedOn, "custody": .custody,
        "copyOf": .copyOf, "sha256": .mediumDigest, "returnedTo": .returnedTo,
    ]
}
