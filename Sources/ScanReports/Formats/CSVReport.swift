import ContentKinds
import Foundation
import KnownHashes
import PerceptualHash
import ScanLedger
import SystemFiles
import TextCoding

/// Comma-separated values (RFC 4180): a row for each match, and a row for each record without one.
///
/// UTF-8 with a byte order mark, without which spreadsheets take Vietnamese and Thai for something else. The names of the
/// columns are the same in all languages, for programs.
struct CSVReport {
    let source: ReportSource

    static let columns = [
        "line", "path", "path_base64", "status", "reason", "message", "size", "modified", "content", "format", "width",
        "height", "fraction", "md5", "sha1", "sha256", "pdq", "pdq_quality", "list", "entry", "category", "match",
        "algorithm", "distance", "threshold", "transform", "known_hash", "disputed", "tier", "description",
        "known_good", "ledger", "review", "reviewers", "review_notes", "extraction",
    ]

    func write(to output: inout ReportOutput) throws {
        try output.append("\u{FEFF}\(Self.columns.joined(separator: ","))\r\n")
        try source.forEachRow { row in
            let record = row.record
            if record.matches.isEmpty { try output.append(line(row, nil)) }
            for match in record.matches { try output.append(line(row, match)) }
            return true
        }
    }

    private func line(_ row: ReportRow, _ match: KnownMatch?) -> String {
        let record = row.record
        let path = record.location.description
        let isExact = record.path.text == path
        let pdq = record.hashes.first { $0.algorithm == .pdq && $0.transform == .original }
        var fields: [String?] = [
            String(row.line), path, isExact ? nil : Data(record.path.bytes).base64EncodedString(),
            record.status.rawValue, record.reason?.code, record.reason?.message, record.size.map { String($0) },
            record.modified?.description, record.content?.rawValue, record.picture?.format,
            record.picture.map { String($0.width) }, record.picture.map { String($0.height) },
            record.picture?.partialFraction.map { LedgerShare.text($0) }, record.digests?.md5.hex,
            record.digests?.sha1.hex, record.digests?.sha256.hex, pdq?.value.hex, pdq?.quality.map { String($0) },
            match?.list, match?.entry, match?.category,
        ]
        var description: String?
        switch match?.evidence {
        case .exact(let digest)?: fields += ["exact", digest, nil, nil, nil, nil]
        case .perceptual(let found)?:
            fields += [
                "perceptual", found.algorithm.rawValue, String(found.distance.rawValue),
                String(found.threshold.rawValue), found.transform.rawValue, found.knownHash.hex,
            ]
        case .altered(let copy)?:
            fields += [
                "altered", HashAlgorithm.pdq.rawValue, String(copy.distance.rawValue), nil,
                copy.hypothesis.transform.rawValue, copy.knownHash.hex,
            ]
            description = copy.hypothesis.description
        case nil: fields += [nil, nil, nil, nil, nil, nil]
        }
        fields += [
            match?.isDisputed == true ? "true" : nil, match?.tier.rawValue, description,
            record.knownGoodLists.joined(separator: "; "), String(row.scan.number),
            match == nil ? nil : row.reviewState.rawValue, row.decisions.map(\.reviewer).joined(separator: "; "),
            row.decisions.map(\.note).filter { !$0.isEmpty }.joined(separator: "; "), row.extraction,
        ]
        return fields.map { CSVField.text($0 ?? "") }.joined(separator: ",") + "\r\n"
    }
}

/// A share as a ledger writes it.
enum LedgerShare {
    static func text(_ share: Double) -> String {
        let object = JSONWriter.object { $0.field("x", share: share) }.bytes
        return String(decoding: object.dropFirst(5).dropLast(), as: UTF8.self)
    }
}
