public import SystemFiles

/// Something that a scan has been waiting for: a file that does not answer, as on a broken disk or a network that is gone.
public struct ScanDelay: Hashable, Sendable {
    /// The file that is being examined; or the last one that was found, where the search for the next one takes so long.
    public let path: PathBytes?
    /// Whether the next file is waited for.
    public let isSearch: Bool
    /// For how long, in seconds.
    public let seconds: Int
}
