import KnownHashes
import SystemFiles

/// The names that a file has for a moment, in its own folder, while it is removed or restored. Nobody else gives such names,
/// and the next run after a crash knows them again.
enum AsideName {
    /// The name under which the file with that number is looked at again before its name is taken away.
    static func removing(_ file: PlannedFile, name index: Int, plan: Digest) -> PathBytes {
        PathBytes(".knownmedia-removal-\(plan.hex.prefix(16))-\(file.number)-\(index)")
    }

    /// The name under which it is written before it gets its own names again.
    static func restoring(_ file: PlannedFile, plan: Digest) -> PathBytes {
        PathBytes(".knownmedia-removal-\(plan.hex.prefix(16))-\(file.number)-restored")
    }
}
