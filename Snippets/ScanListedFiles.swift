//! Scans the files that another program names, one a line on standard input.
//!
//!     find /media/disk -type f -newer last | sort | ScanListedFiles STORE

import KnownMedia

/// A source of the files that somebody names. A source hands out everything it has, in the order of path bytes.
struct ListedFiles: MediaSource {
    private var paths: ArraySlice<PathBytes>

    init(_ paths: [String]) {
        self.paths = paths.map { PathBytes($0) }.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }[...]
    }

    mutating func next() -> MediaItem? {
        paths.popFirst().map { MediaItem(path: $0, kind: .file) }
    }
}
// snippet.hide

if let storePath = CommandLine.arguments.dropFirst().first {
    var paths: [String] = []
    while let line = readLine() { paths.append(line) }
    let scanner = MediaScanner(matcher: try KnownMatcher(KnownHashStore(openingAt: storePath)))
    _ = try scanner.scan(ListedFiles(paths)) { record in
        for match in record.matches { print(record.location, match.list, match.entry) }
    }
} else {
    print("usage: ... | ScanListedFiles STORE")
}
