public import SystemFiles

/// What of the folders that are walked is left out because somebody asked for it. Each thing left out has a line of its own
/// in the ledger, and makes the scan incomplete: "complete" says that nothing was passed over, for whatever reason.
public struct WalkScope: Hashable, Sendable {
    /// What matches one of these is left out; a folder with all that is in it. The roots themselves are never left out.
    public var exclusions: [PathPattern]
    /// Whether folders on which another file system is mounted than that of their root are left out.
    public var staysOnFileSystem: Bool

    /// - Parameters:
    ///   - exclusions: patterns of what is left out.
    ///   - staysOnFileSystem: whether mounted file systems are left out.
    public init(excluding exclusions: [PathPattern] = [], stayingOnFileSystem staysOnFileSystem: Bool = false) {
        self.exclusions = exclusions
        self.staysOnFileSystem = staysOnFileSystem
    }

    /// The first pattern that excludes what has this path below its root.
    func exclusion(of path: ArraySlice<UInt8>, isFolder: Bool) -> PathPattern? {
        exclusions.first { $0.matches(path, isFolder: isFolder) }
    }
}
