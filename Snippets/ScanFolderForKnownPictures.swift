//! Scans a folder and prints what is known in it.
//!
//!     ScanFolderForKnownPictures STORE FOLDER

import KnownMedia

func printKnownPictures(in folder: String, storePath: String) throws {
    let store = try KnownHashStore(openingAt: storePath)
    let scanner = MediaScanner(matcher: try KnownMatcher(store))
    let summary = try scanner.scan([folder]) { record in
        for match in record.matches {
            print(record.path, "looks like or is", match.entry, "of", match.list)
        }
    }
    print(summary.found, "files,", summary.matchedFiles, "known")
}
// snippet.hide

let arguments = CommandLine.arguments.dropFirst()
if arguments.count == 2, let store = arguments.first, let folder = arguments.last {
    try printKnownPictures(in: folder, storePath: store)
} else {
    print("usage: ScanFolderForKnownPictures STORE FOLDER")
}
