import SystemFiles

/// A folder that somebody has named to be watched with all that lies in it.
struct WatchedRoot: Hashable, Sendable {
    /// As it was named, without slashes at its end.
    let path: PathBytes
    /// Absolute, and without links.
    let real: PathBytes

    init(_ path: PathBytes) throws(SystemError) {
        self.path = path.withoutTrailingSlashes
        guard let real = path.resolved else { throw .missing }
        guard try FileStatus.ofTarget(at: path).kind == .folder else { throw .notAFile(isFolder: false) }
        self.real = real
    }

    /// The path that begins with the root as it was named, of what the system calls `path`; nil where it does not lie there.
    func named(_ path: PathBytes) -> PathBytes? {
        guard path.lies(in: real) else { return nil }
        let below = path.bytes.dropFirst(real.bytes.count).drop { $0 == UInt8(ascii: "/") }
        return below.isEmpty ? self.path : self.path.appending(below)
    }

    /// The names on the way from the root to `path`, which begins with it as it was named; nil where it does not.
    func names(to path: PathBytes) -> [ArraySlice<UInt8>]? {
        guard path.lies(in: self.path) else { return nil }
        return path.bytes.dropFirst(self.path.bytes.count).split(separator: UInt8(ascii: "/"))
    }
}
