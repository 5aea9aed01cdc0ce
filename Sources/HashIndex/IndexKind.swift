public import PerceptualHash

/// The indexes a user can name.
public enum IndexKind: String, CaseIterable, Sendable {
    /// ``BKTree``
    case bkTree = "bk-tree"
    /// ``LinearScan``
    case linear

    /// The one to use unless another is named: at PDQ's radius a scan beats a BK-tree at every size.
    public static let fastest = IndexKind.linear

    /// An index of this kind with `hashes`.
    public func makeIndex<Hash: BinaryHash>(of hashes: [Hash]) -> any HammingIndex<Hash> {
        switch self {
        case .bkTree: BKTree(hashes)
        case .linear: LinearScan(hashes)
        }
    }
}
