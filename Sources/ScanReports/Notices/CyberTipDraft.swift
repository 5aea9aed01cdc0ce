import KnownHashes
import PerceptualHash
import ScanLedger
import SystemFiles
import TextCoding

/// A draft of what a provider sends to NCMEC's CyberTipline: the elements `report` and `fileDetails` of its web service, in
/// the order of its schema, within an element of our own.
///
/// It is never sent by this program, and is not valid as it is, so that nobody sends it unread: what only a person knows is
/// a comment that says so. `fileViewedByEsp` is false throughout: a program that compared hashes has viewed nothing.
struct CyberTipDraft {
    let source: ReportSource

    static let namespace = "https://knownmedia.invalid/ns/cybertip-draft/1"

    func write(to output: inout ReportOutput) throws {
        let tools = source.scans.map { scan in
            "\([scan.run["tool.name"], scan.run["tool.version"]].compactMap(\.self).joined(separator: " ")), ledger \(scan.ledgerDigest)"
        }
        try output.append(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- A draft for a person to complete and to send; this program sends nothing. Complete every comment below, read
                 all of it, and take report and each fileDetails out of draft:cyberTip, which the service does not know. -->
            <draft:cyberTip xmlns:draft="\(Self.namespace)">
            <report>
              <incidentSummary>
                <incidentType><!-- one of the fixed strings of the schema: a person decides --></incidentType>
                <incidentDateTime><!-- when it happened, with zone: the time of a scan is not that --></incidentDateTime>
              </incidentSummary>
              <internetDetails><!-- one of webPageIncident, emailIncident, chatImIncident and so on --></internetDetails>
              <reporter>
                <reportingPerson><!-- firstName, lastName, email: who answers for the report --></reportingPerson>
              </reporter>
              <!-- personOrUserReported, with ipCaptureEvent: from the provider's own records -->
              <additionalInfo>Files found by comparison of hashes, not viewed. \(XMLText.untrusted(tools.joined(separator: "; ")))</additionalInfo>
            </report>

            """)
        var count = 0
        var rejectedCount = 0
        try source.forEachRow { row in
            if NoticedFiles.includes(row) {
                try output.append(details(of: row))
                count += 1
            } else if !row.record.matches.isEmpty {
                rejectedCount += 1
            }
            return true
        }
        try output.append(
            "<!-- \(count) files; left out because reviewers rejected the match: \(rejectedCount) -->\n</draft:cyberTip>\n"
        )
    }

    private func details(of row: ReportRow) -> String {
        let record = row.record
        let name = NoticedFiles.fileName(of: record)
        var xml = """
            <fileDetails>
              <reportId><!-- as the service answers --></reportId>
              <fileId><!-- as the service answers --></fileId>
              <originalFileName>\(XMLText.untrusted(name))</originalFileName>
              <fileViewedByEsp>false</fileViewedByEsp>
              <exifViewedByEsp>false</exifViewedByEsp>
              <publiclyAvailable><!-- true or false --></publiclyAvailable>
              <fileRelevance>Reported</fileRelevance>

            """
        for digest in record.digests?.all ?? [] {
            xml += hash(digest.algorithm.rawValue.uppercased(), digest.hex)
        }
        if let pdq = record.hashes.first(where: { $0.algorithm == .pdq && $0.transform == .original }) {
            xml += hash("PDQ", pdq.value.hex)
        }
        var pairs = NoticedFiles.measures(of: record).map { ("Match", $0) }
        if let size = record.size { pairs.append(("Size in bytes", String(size))) }
        if let picture = record.picture {
            pairs.append(("Picture", "\(picture.format) \(picture.width)x\(picture.height)"))
        }
        if let modified = record.modified { pairs.append(("Modified", modified.text(fractionDigits: 0))) }
        if let review = NoticedFiles.review(of: row) { pairs.append(("Review by a person", review)) }
        pairs.append(("Line of the ledger", source.hasSeveralScans ? "\(row.scan.number): \(row.line)" : "\(row.line)"))
        xml += "  <details>\n"
        for (name, value) in pairs {
            xml +=
                "    <nameValuePair><name>\(name)</name><value>\(XMLText.untrusted(value))</value></nameValuePair>\n"
        }
        return xml + "  </details>\n</fileDetails>\n"
    }

    private func hash(_ type: String, _ hex: String) -> String {
        "  <originalFileHash hashType=\"\(type)\">\(hex)</originalFileHash>\n"
    }
}
