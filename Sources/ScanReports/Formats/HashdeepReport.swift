import KnownHashes
import ScanLedger
import SystemFiles
import TextCoding

/// The digests of the files in the form of `hashdeep`, which can audit the storage with it:
/// `hashdeep -r -a -k digests.txt FOLDER`.
///
/// It has no place for what lies inside a file, and none for a name with a line feed: these are left out, and comments say
/// how many.
struct HashdeepReport {
    let source: ReportSource

    func write(to output: inout ReportOutput) throws {
        let scans = source.scans.map { scan in
            """
            ## Invoked from: \(TerminalText(scan.run["workingFolder"] ?? ""))
            ## knownmedia report --format hashdeep; SHA-256 of the ledger: \(scan.ledgerDigest)

            """
        }
        try output.append(
            """
            %%%% HASHDEEP-1.0
            %%%% size,md5,sha1,sha256,filename
            \(scans.joined())##

            """)
        var unwritten = 0
        var undigested = 0
        try source.forEachRow { row in
            let record = row.record
            guard !record.isNested else { return true }
            guard let digests = record.digests, let size = record.size else {
                undigested += 1
                return true
            }
            guard !record.path.bytes.contains(0x0A), !record.path.bytes.contains(0x0D) else {
                unwritten += 1
                try output.append("## left out, its name has a line break: \(record.path.displayText)\n")
                return true
            }
            try output.append("\(size),\(digests.md5.hex),\(digests.sha1.hex),\(digests.sha256.hex),")
            try output.append(record.path.bytes + [0x0A])
            return true
        }
        try output.append("## left out: \(undigested) without digests, \(unwritten) with a line break in the name\n")
    }
}
