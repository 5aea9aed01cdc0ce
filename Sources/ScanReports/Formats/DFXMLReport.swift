import ContentKinds
import Foundation
import KnownHashes
import PerceptualHash
import ScanLedger
import SystemFiles
import TextCoding

/// Digital Forensics XML 2.0: a `fileobject` for each record, in the order of elements that the public schema fixes.
///
/// What the schema has no element for (perceptual hashes, matches, steps into a file, the number of the ledger's line) is
/// at the end of each, in a namespace of its own.
struct DFXMLReport {
    let source: ReportSource

    static let namespace = "https://knownmedia.invalid/ns/dfxml/1"

    func write(to output: inout ReportOutput) throws {
        let run = source.first.run
        let system = (run["host.system"] ?? "").split(separator: " ").map(String.init)
        let arguments = run.fields.filter { $0.name.hasPrefix("arguments[") && $0.value != "[]" }.map(\.value)
        let libraries = run.fields.filter { $0.name.hasPrefix("libraries.") }.map {
            "      <library name=\"\(XMLText.untrusted(String($0.name.dropFirst(10))))\" version=\"\(XMLText.untrusted($0.value))\"/>\n"
        }
        let names = source.scans.map { scan in
            let name = XMLText.untrusted(scan.folder.appending(LedgerWriter.fileName.utf8).displayText)
            return "<image_filename>\(name)</image_filename>"
        }
        try output.append(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <dfxml xmlns="http://www.forensicswiki.org/wiki/Category:Digital_Forensics_XML" \
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:km="\(Self.namespace)" version="2.0.0-beta.0">
              <metadata><dc:type>Scan for known pictures</dc:type></metadata>
              <creator>
                <program>\(text("tool.name"))</program>
                <version>\(text("tool.version"))</version>
                <build_environment>
            \(libraries.joined())    </build_environment>
                <execution_environment>
                  <os_sysname>\(XMLText.untrusted(system.first ?? ""))</os_sysname>
                  <os_release>\(XMLText.untrusted(system.dropFirst().first ?? ""))</os_release>
                  <host>\(text("host.name"))</host>
                  <arch>\(XMLText.untrusted(system.last ?? ""))</arch>
                  <command_line>\(XMLText.untrusted(((run["tool.name"].map { [$0] } ?? []) + arguments).joined(separator: " ")))</command_line>
                  <start_time>\(time(run["started"]))</start_time>
                </execution_environment>
              </creator>
              <source>\(names.joined())</source>

            """)
        try source.forEachRow { row in
            try output.append(object(row))
            return true
        }
        try output.append("</dfxml>\n")
    }

    private func text(_ field: String) -> String { XMLText.untrusted(source.first.run[field] ?? "") }

    private func time(_ text: String?) -> String {
        text.flatMap { Timestamp($0) }?.text(fractionDigits: 0) ?? "1970-01-01T00:00:00Z"
    }

    private func object(_ row: ReportRow) -> String {
        let record = row.record
        let isWhole = XMLText.holds(record.path)
        let path = isWhole ? record.path.approximateText : record.path.displayText
        let name = ([path] + record.inside.map(\.description)).joined(separator: " » ")
        var xml = "<fileobject><filename>\(XMLText.untrusted(name))</filename>"
        if record.status != .examined {
            let reason = record.reason.map { "\($0.code): \($0.message)" } ?? record.status.rawValue
            xml += "<error>\(XMLText.untrusted(reason))</error>"
        }
        if !record.isNested, let type = Self.nameType(record.kind) { xml += "<name_type>\(type)</name_type>" }
        if case .partition(let number)? = record.inside.first, number > 0 { xml += "<partition>\(number)</partition>" }
        if let size = record.size, size >= 0 { xml += "<filesize>\(size)</filesize>" }
        if let links = record.linkCount, links >= 0 { xml += "<nlink>\(links)</nlink>" }
        if case .item(let item)? = record.disk { xml += Self.elements(of: item, record) }
        if let modified = record.modified { xml += "<mtime>\(modified.description)</mtime>" }
        for digest in record.digests?.all ?? [] {
            xml += "<hashdigest type=\"\(digest.algorithm.rawValue)\">\(digest.hex)</hashdigest>"
        }
        let ledger = source.hasSeveralScans ? " ledger=\"\(row.scan.ledgerDigest)\"" : ""
        xml += "<km:record line=\"\(row.line)\"\(ledger) status=\"\(record.status.rawValue)\"/>"
        if !isWhole { xml += "<km:path encoding=\"base64\">\(Data(record.path.bytes).base64EncodedString())</km:path>" }
        if let content = record.content { xml += "<km:content>\(XMLText.untrusted(content.rawValue))</km:content>" }
        if let picture = record.picture {
            xml +=
                "<km:picture format=\"\(XMLText.untrusted(picture.format))\" width=\"\(picture.width)\" height=\"\(picture.height)\""
            if let fraction = picture.partialFraction { xml += " fraction=\"\(LedgerShare.text(fraction))\"" }
            xml += "/>"
        }
        for hash in record.hashes {
            xml +=
                "<km:hash type=\"\(hash.algorithm.rawValue)\" pipeline=\"\(hash.pipeline.rawValue)\" transform=\"\(hash.transform.rawValue)\""
            if let quality = hash.quality { xml += " quality=\"\(quality)\"" }
            xml += ">\(hash.value.hex)</km:hash>"
        }
        for match in record.matches { xml += element(of: match) }
        if !record.matches.isEmpty { xml += review(of: row) }
        return xml + "</fileobject>\n"
    }

    /// What fiwalk says of a file, too: whether it is in use, its number, its times, and where its bytes lie.
    private static func elements(of item: DiskObject.Item, _ record: FileRecord) -> String {
        var xml = ""
        if let data = item.data, data != .unknown { xml += "<alloc>\(data == .allocated ? 1 : 0)</alloc>" }
        for case .entry(_, let inode) in record.inside { xml += "<inode>\(inode)</inode>" }
        if let times = item.times {
            let zone = times.lacksZone ? "" : "Z"
            for (name, time) in [
                ("mtime", times.modified), ("ctime", times.changed), ("atime", times.accessed),
                ("crtime", times.created),
            ] {
                guard let text = time?.text(fractionDigits: 0) else { continue }
                xml += "<\(name)>\(text.dropLast())\(zone)</\(name)>"
            }
        }
        guard case .runs(let runs) = item.storage else { return xml }
        let elements = runs.map { run in
            let place = run.imageOffset.map { " img_offset=\"\($0)\"" } ?? " fill=\"0\""
            return "<byte_run file_offset=\"\(run.fileOffset)\"\(place) len=\"\(run.byteCount)\"/>"
        }
        return xml + "<byte_runs>\(elements.joined())</byte_runs>"
    }

    /// What people decided about the record's matches.
    private func review(of row: ReportRow) -> String {
        let decisions = row.decisions.map { decision in
            let time = decision.time.map { " time=\"\($0.description)\"" } ?? ""
            return """
                <km:decision reviewer="\(XMLText.untrusted(decision.reviewer))" verdict="\(decision.verdict.rawValue)"\(time)>\
                \(XMLText.untrusted(decision.note))</km:decision>
                """
        }
        return "<km:review state=\"\(row.reviewState.rawValue)\">\(decisions.joined())</km:review>"
    }

    private func element(of match: KnownMatch) -> String {
        var xml = "<km:match list=\"\(XMLText.untrusted(match.list))\" entry=\"\(XMLText.untrusted(match.entry))\""
        if let category = match.category { xml += " category=\"\(XMLText.untrusted(category))\"" }
        switch match.evidence {
        case .exact(let digest): xml += " kind=\"exact\" algorithm=\"\(XMLText.untrusted(digest))\""
        case .perceptual(let found):
            xml += """
                 kind="perceptual" algorithm="\(found.algorithm.rawValue)" pipeline="\(found.pipeline.rawValue)" \
                distance="\(found.distance.rawValue)" threshold="\(found.threshold.rawValue)" \
                transform="\(found.transform.rawValue)" hash="\(found.knownHash.hex)"
                """
        case .altered(let copy):
            xml += """
                 kind="altered" tier="\(copy.tier.rawValue)" algorithm="pdq" pipeline="\(copy.pipeline.rawValue)" \
                distance="\(copy.distance.rawValue)" hash="\(copy.knownHash.hex)" \
                description="\(XMLText.untrusted(copy.hypothesis.description))"
                """
        }
        if match.isDisputed { xml += " disputed=\"true\"" }
        return xml + "/>"
    }

    private static func nameType(_ kind: FileKind) -> String? {
        switch kind {
        case .file: "r"
        case .folder: "d"
        case .symbolicLink: "l"
        case .namedPipe: "p"
        case .socket: "s"
        case .characterDevice: "c"
        case .blockDevice: "b"
        case .unknown: nil
        }
    }
}
