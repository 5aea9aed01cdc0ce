public import PerceptualHash

/// The indexes a user can name.
public enum IndexKind: String, CaseIterable, Sendable {
    /// ``BKTree``
    case bkTree = "bk-tree"
    /// ``MultiIndexHashing``
    case multiIndex = "multi-index"
    /// ``LinearScan``
    case linear

    /// An index of this kind with `hashes`.
    public func makeIndex<Hash: BinaryHash>(of hashes: [Hash]) -> any HammingIndex<Hash> {
        switch self {
        case .bkTree: BKTree(hashes)
        case .multiIndex: MultiIndexHashing(hashes)
        case .linear: LinearScan(hashes)
        }
    }
}
