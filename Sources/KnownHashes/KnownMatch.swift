public import PerceptualHash

/// That a file is, or looks like, something on a known list.
///
/// A perceptual match says that two pictures look alike to the algorithm. It is not identity: a person has to look.
public struct KnownMatch: Sendable, Hashable {
    /// How the file was recognised.
    public enum Evidence: Sendable, Hashable {
        /// By a digest: the file has the very bytes of the known one. The strongest agreeing digest is named.
        case exact(digest: String)
        /// By a hash within a threshold.
        case perceptual(Perceptual)
        /// By a hash under a hypothesis of how the picture was altered.
        case altered(AlteredCopy)
    }

    /// How alike a picture and a known one are.
    public struct Perceptual: Sendable, Hashable {
        public let algorithm: HashAlgorithm
        public let pipeline: Pipeline
        public let distance: Distance
        public let threshold: Distance
        /// The rotation or mirroring of the file's picture that looks like the known one.
        public let transform: DihedralTransform
        /// The known hash, so that the distance can be computed again from the record alone.
        public let knownHash: HashValue

        public init(
            algorithm: HashAlgorithm, pipeline: Pipeline, distance: Distance, threshold: Distance,
            transform: DihedralTransform, knownHash: HashValue
        ) {
            self.algorithm = algorithm
            self.pipeline = pipeline
            self.distance = distance
            self.threshold = threshold
            self.transform = transform
            self.knownHash = knownHash
        }
    }

    /// The name of the known list.
    public let list: String
    /// How the list names the entry.
    public let entry: String
    /// The entry's category in the list's own scheme.
    public let category: String?
    public let evidence: Evidence
    /// Whether somebody disputes that the entry belongs on its list.
    public let isDisputed: Bool
    /// Whether the list is one whose matches are counted and not reported.
    public let isSuppressed: Bool

    public init(
        list: String, entry: String, category: String?, evidence: Evidence, isDisputed: Bool = false,
        isSuppressed: Bool = false
    ) {
        self.list = list
        self.entry = entry
        self.category = category
        self.evidence = evidence
        self.isDisputed = isDisputed
        self.isSuppressed = isSuppressed
    }

    /// A match of `entry`.
    package init(_ entry: KnownEntry, evidence: Evidence) {
        self.init(
            list: entry.list, entry: entry.label, category: entry.category, evidence: evidence,
            isDisputed: entry.state == .disputed, isSuppressed: entry.listKind == .suppressed)
    }

    /// Exact matches first, then those of the picture as it is, then altered copies; by distance, list and entry: an order that depends on nothing but the matches.
    package static func isOrdered(_ left: KnownMatch, before right: KnownMatch) -> Bool {
        left.sortKey < right.sortKey
    }

    private var sortKey: (Int, String, String, String, String) {
        switch evidence {
        case .exact(let digest): (-1, list, entry, digest, category ?? "")
        case .perceptual(let found):
            (found.distance.rawValue, list, entry, found.algorithm.rawValue, category ?? "")
        case .altered(let copy): (1000 + copy.distance.rawValue, list, entry, copy.knownHash.hex, category ?? "")
        }
    }
}

extension KnownMatch {
    /// Whether the file has the very bytes of the known one.
    public var isExact: Bool {
        if case .exact = evidence { true } else { false }
    }
}
