import Cryptography
import FileReading
import KnownHashes
import PerceptualHash
import ScanLedger
import SystemFiles
import TextCoding

/// JSON-LD of CASE 1.4 and UCO 1.4: an investigation, the tool and its settings, the action, the exhibits, and an observable
/// for each picture, each matched record, and each file that one of them lies in.
///
/// A match is a classification by the tool, whose class says in words what was found alike; no confidence is given. The
/// identifiers are computed from the ledger's digest and the line, so the same ledger gives the same ones.
struct CASEReport {
    let source: ReportSource
    let caseFile: CaseFile?

    private static let context: [(String, String)] = [
        ("kb", "https://knownmedia.invalid/kb/"),
        ("investigation", "https://ontology.caseontology.org/case/investigation/"),
        ("uco-action", "https://ontology.unifiedcyberontology.org/uco/action/"),
        ("uco-analysis", "https://ontology.unifiedcyberontology.org/uco/analysis/"),
        ("uco-configuration", "https://ontology.unifiedcyberontology.org/uco/configuration/"),
        ("uco-core", "https://ontology.unifiedcyberontology.org/uco/core/"),
        ("uco-identity", "https://ontology.unifiedcyberontology.org/uco/identity/"),
        ("uco-observable", "https://ontology.unifiedcyberontology.org/uco/observable/"),
        ("uco-tool", "https://ontology.unifiedcyberontology.org/uco/tool/"),
        ("uco-types", "https://ontology.unifiedcyberontology.org/uco/types/"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ]

    func write(to output: inout ReportOutput) throws {
        let context = JSONWriter.object { object in
            for (name, address) in Self.context { object.field(name, address) }
        }.bytes
        try output.append("{\"@context\":")
        try output.append(context)
        try output.append(",\n\"@graph\":[\n")
        try output.append(investigation)
        for (index, exhibit) in (caseFile?.exhibits ?? []).enumerated() {
            try append(exhibitNode(exhibit, index), to: &output)
        }
        for scan in source.scans {
            try append(tool(of: scan), to: &output)
            try append(person(of: scan), to: &output)
        }
        try writeObservables(to: &output)
        for scan in source.scans { try writeAction(of: scan, to: &output) }
        try output.append("\n]}\n")
    }

    private func append(_ node: [UInt8], to output: inout ReportOutput) throws {
        try output.append(",\n")
        try output.append(node)
    }

    // MARK: - Identifiers

    /// `kb:NAME-` and a UUID of version 5's form, of the ledger's digest and what is identified.
    private func identifier(_ name: String, _ scan: ReportScan, _ parts: String...) -> String {
        let seed = ([scan.ledgerDigest, name] + parts).joined(separator: "\n")
        var bytes = Array(SHA256.hash(Array(seed.utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x50
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = Array(Hexadecimal.text(of: bytes))
        let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
        return "kb:\(name)-\(groups.joined(separator: "-"))"
    }

    private func observable(_ row: ReportRow) -> String { identifier("file", row.scan, String(row.line)) }

    // MARK: - The frame

    private var investigation: [UInt8] {
        JSONWriter.object { object in
            object.field("@id", identifier("investigation", source.first))
            object.field("@type", "investigation:Investigation")
            object.field("uco-core:name", caseFile?["case.number"] ?? "not stated")
            object.field("uco-core:description", caseFile?["case.title"])
            object.field("investigation:investigationForm", "case")
            object.field(
                "uco-core:object", objects: source.scans.map { identifier("investigative-action", $0) }
            ) { $0.field("@id", $1) }
        }.bytes
    }

    private func exhibitNode(_ exhibit: [CaseFile.Fact], _ index: Int) -> [UInt8] {
        func fact(_ name: String) -> String? {
            exhibit.first { $0.name.hasSuffix(".\(name)") && !$0.value.isEmpty }?.value
        }
        return JSONWriter.object { object in
            object.field("@id", identifier("provenance-record", source.first, String(index)))
            object.field("@type", "investigation:ProvenanceRecord")
            object.field("investigation:exhibitNumber", fact("number") ?? "not stated")
            let words = ["description", "make", "model", "serialNumber"].compactMap(fact)
            object.field("uco-core:description", words.isEmpty ? nil : words.joined(separator: ", "))
        }.bytes
    }

    private func tool(of scan: ReportScan) -> [UInt8] {
        let names = [
            "thresholds.pdq", "thresholds.hash64", "thresholds.minimumQuality", "dihedral", "effort", "store.sha256",
            "tool.sha256",
        ]
        let settings =
            names.compactMap { name in scan.run[name].map { (name, $0) } } + [("ledger.sha256", scan.ledgerDigest)]
        return JSONWriter.object { object in
            object.field("@id", identifier("configured-tool", scan))
            object.field("@type", "uco-tool:ConfiguredTool")
            object.field("uco-core:name", scan.run["tool.name"] ?? "knownmedia")
            object.field("uco-tool:toolType", "Perceptual hash matcher")
            object.field("uco-tool:version", scan.run["tool.version"] ?? "")
            object.field("uco-configuration:usesConfiguration") { object in
                object.field("@id", identifier("configuration", scan))
                object.field("@type", "uco-configuration:Configuration")
                object.field("uco-configuration:configurationEntry", objects: settings) { object, setting in
                    object.field("@id", identifier("configuration-entry", scan, setting.0))
                    object.field("@type", "uco-configuration:ConfigurationEntry")
                    object.field("uco-configuration:itemName", setting.0)
                    object.field("uco-configuration:itemValue", setting.1)
                }
            }
        }.bytes
    }

    private func person(of scan: ReportScan) -> [UInt8] {
        JSONWriter.object { object in
            object.field("@id", identifier("person", scan))
            object.field("@type", "uco-identity:Person")
            object.field("uco-core:name", caseFile?["examiner.name"] ?? scan.log.actor ?? "not stated")
        }.bytes
    }

    private func writeAction(of scan: ReportScan, to output: inout ReportOutput) throws {
        let head = JSONWriter.object { object in
            object.field("@id", identifier("investigative-action", scan))
            object.field("@type", "investigation:InvestigativeAction")
            object.field("uco-core:name", "Scan for known pictures")
            let sums = scan.summary
            object.field(
                "uco-core:description",
                "\(sums.found) found, \(sums.examined) examined, \(sums.skipped) skipped, \(sums.failed) failed; "
                    + (sums.leavesBytesUnexamined ? "incomplete" : "complete"))
            object.field("uco-action:startTime", time(scan.run["started"].flatMap { Timestamp($0) }))
            object.field("uco-action:endTime", time(scan.log.ended))
            object.field("uco-action:performer") { $0.field("@id", identifier("person", scan)) }
            object.field("uco-action:instrument") { $0.field("@id", identifier("configured-tool", scan)) }
            if let count = caseFile?.exhibits.count, count > 0 {
                object.field("uco-action:object", objects: 0..<count) { object, index in
                    object.field("@id", identifier("provenance-record", source.first, String(index)))
                }
            }
        }.bytes
        try output.append(",\n")
        try output.append(Array(head.dropLast()))
        try output.append(",\"uco-action:result\":[")
        var isFirst = true
        try source.forEachRow { row in
            guard row.scan.number == scan.number, ReportRow.isMedia(row.record) else { return true }
            try output.append("\(isFirst ? "" : ",\n"){\"@id\":\"\(observable(row))\"}")
            isFirst = false
            return true
        }
        try output.append("]}")
    }

    private func time(_ moment: Timestamp?) -> ((inout JSONWriter) -> Void)? {
        guard let moment else { return nil }
        return { object in
            object.field("@type", "xsd:dateTime")
            object.field("@value", moment.description)
        }
    }

    // MARK: - Observables

    private func writeObservables(to output: inout ReportOutput) throws {
        // The file that the next nested records lie in, until it has been written.
        var container: ReportRow?
        var containerIdentifier = ""
        try source.forEachRow { row in
            if !row.record.isNested {
                container = row
                containerIdentifier = observable(row)
            }
            guard ReportRow.isMedia(row.record) else { return true }
            if row.record.isNested {
                if let file = container {
                    try append(node(file), to: &output)
                    container = nil
                }
                try append(node(row), to: &output)
                try append(relationship(row, within: containerIdentifier), to: &output)
            } else {
                try append(node(row), to: &output)
                container = nil
            }
            return true
        }
    }

    private func relationship(_ row: ReportRow, within container: String) -> [UInt8] {
        JSONWriter.object { object in
            object.field("@id", identifier("relationship", row.scan, String(row.line)))
            object.field("@type", "uco-observable:ObservableRelationship")
            object.field("uco-core:source") { $0.field("@id", observable(row)) }
            object.field("uco-core:target") { $0.field("@id", container) }
            object.field("uco-core:kindOfRelationship", "Contained_Within")
            object.field("uco-core:isDirectional", true)
        }.bytes
    }

    private func node(_ row: ReportRow) -> [UInt8] {
        let record = row.record
        let reason = record.reason.map { ", \($0.code)" } ?? ""
        return JSONWriter.object { object in
            object.field("@id", observable(row))
            object.field("@type", record.picture == nil ? "uco-observable:File" : "uco-observable:RasterPicture")
            object.field(
                "uco-core:description", "line \(row.line) of the ledger: \(record.status.rawValue)\(reason)")
            object.field("uco-core:hasFacet", objects: Facet.allCases.filter { $0.isOf(record) }) { object, facet in
                object.field("@id", identifier("\(facet.rawValue)-facet", row.scan, String(row.line)))
                switch facet {
                case .file: file(row, &object)
                case .contentData: contentData(row, &object)
                case .rasterPicture: rasterPicture(record, &object)
                case .classification: classification(row, &object)
                }
            }
        }.bytes
    }

    private enum Facet: String, CaseIterable {
        case file
        case contentData = "content-data"
        case rasterPicture = "raster-picture"
        case classification

        func isOf(_ record: FileRecord) -> Bool {
            switch self {
            case .file: true
            case .contentData: record.digests != nil || record.size != nil || !record.hashes.isEmpty
            case .rasterPicture: record.picture != nil
            case .classification: !record.matches.isEmpty
            }
        }
    }

    private func file(_ row: ReportRow, _ object: inout JSONWriter) {
        let record = row.record
        object.field("@type", "uco-observable:FileFacet")
        let name = record.inside.last?.description ?? record.path.fileName
        object.field("uco-observable:fileName", name)
        object.field("uco-observable:filePath", record.location.description)
        object.field("uco-observable:sizeInBytes", record.size)
        object.field("uco-observable:modifiedTime", time(record.modified))
    }

    private func contentData(_ row: ReportRow, _ object: inout JSONWriter) {
        let record = row.record
        object.field("@type", "uco-observable:ContentDataFacet")
        object.field("uco-observable:mimeType", record.picture.map { "image/\($0.format)" })
        object.field("uco-observable:sizeInBytes", record.size)
        let digests = (record.digests?.all ?? []).map { (method: $0.algorithm.rawValue.uppercased(), hex: $0.hex) }
        let hashes = record.hashes.filter { $0.transform == .original }
            .map { (method: $0.algorithm.rawValue.uppercased(), hex: $0.value.hex) }
        guard !digests.isEmpty || !hashes.isEmpty else { return }
        object.field("uco-observable:hash", objects: (digests + hashes).enumerated()) { object, hash in
            object.field("@id", identifier("hash", row.scan, String(row.line), String(hash.offset)))
            object.field("@type", "uco-types:Hash")
            object.field("uco-types:hashMethod", hash.element.method)
            object.field("uco-types:hashValue") { object in
                object.field("@type", "xsd:hexBinary")
                object.field("@value", hash.element.hex)
            }
        }
    }

    private func rasterPicture(_ record: FileRecord, _ object: inout JSONWriter) {
        object.field("@type", "uco-observable:RasterPictureFacet")
        object.field("uco-observable:pictureWidth", record.picture?.width)
        object.field("uco-observable:pictureHeight", record.picture?.height)
        object.field("uco-observable:pictureType", record.picture?.format)
    }

    private func classification(_ row: ReportRow, _ object: inout JSONWriter) {
        object.field("@type", "uco-analysis:ArtifactClassificationResultFacet")
        let matches = row.record.matches.enumerated()
        object.field("uco-analysis:classification", objects: matches) { object, match in
            object.field(
                "@id", identifier("artifact-classification", row.scan, String(row.line), String(match.offset)))
            object.field("@type", "uco-analysis:ArtifactClassification")
            object.field("uco-analysis:class", "\(MatchText.text(of: match.element)); \(MatchText.review(of: row))")
        }
    }
}

extension JSONWriter {
    /// A field whose content is an object; left out where there is none.
    fileprivate mutating func field(_ name: String, _ content: ((inout JSONWriter) -> Void)?) {
        guard let content else { return }
        field(name) { content(&$0) }
    }
}
