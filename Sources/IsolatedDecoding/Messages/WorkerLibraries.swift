/// Which libraries a worker process has loaded: what it starts without, it cannot load later.
///
/// Nearly all pictures are JPEG and PNG. A worker for them is spared the libraries of archives and of rarer formats,
/// which would be most of the time it takes to start.
enum WorkerLibraries: String, Comparable {
    /// Those of JPEG and PNG.
    case photographs
    /// Those of every format and archive that the build reads.
    case all

    static func < (one: Self, other: Self) -> Bool { one == .photographs && other == .all }
}
