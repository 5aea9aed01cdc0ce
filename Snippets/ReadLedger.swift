//! Reads a ledger and lists all matches, and all that was not examined.
//!
//!     ReadLedger CASE/scan.jsonl

import KnownMedia

/// Prints what a ledger says of matches and of what was not examined, in constant memory.
///
/// - Throws: `LedgerError` at the first line that is not as a scan wrote it; what was printed before is sound.
func report(onLedgerAt path: String) throws(LedgerError) {
    var ledger = try LedgerReader(opening: PathBytes(path))
    while let line = try ledger.next() {
        switch line {
        case .run(let run):
            print("scanned", run["started"] ?? "", "by", run["tool.name"] ?? "", run["tool.version"] ?? "")
        case .file(let record):
            for match in record.matches { print(record.location, match.list, match.entry) }
            if record.leavesBytesUnexamined { print(record.location, record.reason?.message ?? "") }
        case .summary(let sums):
            print(sums.found, "found,", sums.matchedFiles, "with matches")
        }
    }
}
// snippet.hide

for path in CommandLine.arguments.dropFirst() { try report(onLedgerAt: path) }
