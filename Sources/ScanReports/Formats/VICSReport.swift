import ContentKinds
import KnownHashes
import PerceptualHash
import ScanLedger
import SystemFiles
import TextCoding

/// JSON in the shape of Project VIC's data model 2.0: a case with a medium for each picture and each matched record.
///
/// No public schema was at hand: the shape is that of public readers and writers. `Category` is null throughout and nothing
/// is called precategorised, because a program does not categorise; what lists say is in `Comments`.
struct VICSReport {
    let source: ReportSource
    let caseFile: CaseFile?

    func write(to output: inout ReportOutput) throws {
        let head = JSONWriter.object { object in
            object.field("CaseID", "{\(identifier)}")
            object.field("CaseNumber", caseFile?["case.number"] ?? "")
            object.field("ContactOrganization", caseFile?["examiner.organisation"] ?? "")
            object.field("ContactName", caseFile?["examiner.name"] ?? "")
            object.field("ContactTitle", caseFile?["examiner.post"] ?? "")
            object.field("SourceApplicationName", source.first.run["tool.name"] ?? "")
            object.field("SourceApplicationVersion", source.first.run["tool.version"] ?? "")
            object.field("TotalMediaFiles", source.totals.media)
        }.bytes
        try output.append(
            "{\"@odata.context\":\"http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/Default/$metadata#Cases\",\"value\":["
        )
        try output.append(Array(head.dropLast()))
        try output.append(",\"Media\":[")
        var count = 0
        // A number is the line of its ledger, and of a later ledger, that after all lines of those before it.
        var firstLines = [0]
        for scan in source.scans { firstLines.append((firstLines.last ?? 0) + scan.lineCount) }
        try source.forEachRow { row in
            guard ReportRow.isMedia(row.record) else { return true }
            try output.append(count == 0 ? "\n" : ",\n")
            try output.append(medium(row, number: firstLines[row.scan.number - 1] + row.line))
            count += 1
            return true
        }
        try output.append("\n]}]}\n")
    }

    /// A number for the case, which is the same for the same ledger.
    private var identifier: String {
        let digits = Array(source.first.ledgerDigest.uppercased())
        return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }.joined(separator: "-")
    }

    private func medium(_ row: ReportRow, number: Int) -> [UInt8] {
        let record = row.record
        let md5 = record.digests?.md5.hex.uppercased()
        let folder = record.isNested ? record.path : record.path.folder
        let name = record.inside.last?.description ?? record.path.fileName
        return JSONWriter.object { object in
            object.field("MediaID", number)
            object.field(null: "Category")
            object.field("MD5", md5)
            object.field("SHA1", record.digests?.sha1.hex.uppercased())
            object.field("MediaSize", record.size)
            object.field("MimeType", record.picture.map { "image/\($0.format)" })
            object.field("IsPrecategorized", "false")
            object.field("IsSuspected", record.matches.isEmpty ? "false" : "true")
            if !record.matches.isEmpty {
                object.field(
                    "Comments",
                    (record.matches.map(MatchText.text) + [MatchText.review(of: row)]).joined(separator: "; "))
            }
            object.field(
                "AlternativeHashes", objects: record.hashes.filter { $0.transform == .original }
            ) { object, hash in
                object.field("HashName", hash.algorithm.rawValue.uppercased())
                object.field("HashValue", hash.value.hex)
            }
            object.field("MediaFiles", objects: [record]) { object, record in
                object.field("MD5", md5)
                object.field("FileName", name)
                object.field("FilePath", Self.backslashed(folder))
                object.field("Written", record.modified?.text(fractionDigits: 7))
            }
        }.bytes
    }

    /// A path as Project VIC writes it: with backslashes, and one at its end.
    private static func backslashed(_ path: PathBytes) -> String {
        String(decoding: path.bytes.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: "\\") : $0 }, as: UTF8.self) + "\\"
    }
}
