//! Scans folders into a case folder with a ledger and an audit log, decoding in locked-down processes, and continues an
//! interrupted scan.
//!
//!     ScanIntoCaseFolder STORE CASE FOLDER...

import KnownMedia

// A scan starts this program again to decode in. Nothing may come before this line.
DecodingWorker.runIfRequested()

func scan(_ folders: [String], storePath: String, into casePath: String) throws -> ScanSummary {
    let store = try KnownHashStore(openingAt: storePath)
    var options = ScanOptions()
    options.isolation = .workerProcesses()
    options.includesDihedral = true
    let scanner = MediaScanner(matcher: try KnownMatcher(store), options: options)

    let path = PathBytes(casePath)
    try path.makeFolder()
    var folder = try ScanFolder(at: path)
    let run = try ScanRun(
        of: scanner, tool: .init(name: "example", version: "1.0"), arguments: folders, storePath: storePath,
        lists: store.lists())
    let walk = try FolderWalk(roots: folders.map { PathBytes($0) })
    return try folder.scan(walk, with: scanner, run: run, resuming: true) { record in
        if record.status != .examined, let reason = record.reason {
            print(record.location, record.status.rawValue, reason.code)
        }
    }
}
// snippet.hide

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.count > 2 {
    let summary = try scan(Array(arguments[2...]), storePath: arguments[0], into: arguments[1])
    print(summary.found, "found,", summary.matchedFiles, "known")
    if summary.leavesBytesUnexamined { print("incomplete: something failed or was not examined") }
} else {
    print("usage: ScanIntoCaseFolder STORE CASE FOLDER...")
}
