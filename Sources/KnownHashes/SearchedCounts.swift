/// How much there is in a store to compare with: of entries that are neither withdrawn nor ended.
public struct SearchedCounts: Hashable, Sendable {
    /// The hashes that pictures are compared with.
    public let hashCount: Int
    /// The digests of known material that files are compared with.
    public let digestCount: Int
    /// The digests of known good files.
    public let knownGoodDigestCount: Int

    public init(hashCount: Int, digestCount: Int, knownGoodDigestCount: Int) {
        self.hashCount = hashCount
        self.digestCount = digestCount
        self.knownGoodDigestCount = knownGoodDigestCount
    }

    /// Whether nothing at all could be found.
    public var isNothing: Bool { hashCount == 0 && digestCount == 0 }
}
