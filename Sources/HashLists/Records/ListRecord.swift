package import KnownHashes
package import PerceptualHash

/// What a list file says of one item.
package struct ListRecord: Hashable {
    /// The list's own name for the item, by which a newer file of the same list speaks of it again; nil if it has none.
    package var identifier: String?
    /// What is to become of the item.
    package var disposition = RecordDisposition.present
    /// What the source calls the picture, if it does.
    package var label: String?
    /// In the list's own scheme.
    package var category: String?
    package var comment: String?
    /// At most one of each algorithm.
    package var digests: [Digest] = []
    /// All different.
    package var hashes: [StoredHash] = []
    /// What members of the exchange said of the item.
    package var feedback: [RecordFeedback] = []

    package init(
        identifier: String? = nil, disposition: RecordDisposition = RecordDisposition.present, label: String? = nil,
        category: String? = nil, comment: String? = nil, digests: [Digest] = [], hashes: [StoredHash] = [],
        feedback: [RecordFeedback] = []
    ) {
        self.identifier = identifier
        self.disposition = disposition
        self.label = label
        self.category = category
        self.comment = comment
        self.digests = digests
        self.hashes = hashes
        self.feedback = feedback
    }
}

/// What a list file wants done with an item.
package enum RecordDisposition: String, Hashable {
    /// It is known material, as described.
    case present
    /// It is still listed, and must not match: its owner took it back.
    case withdrawn
    /// It is no longer listed.
    case deleted
}

/// A vote on an item by a member of an exchange.
package struct RecordFeedback: Hashable {
    /// Who voted, as the exchange names them.
    package var member: String
    /// Whether the member agrees that the item belongs on the list.
    package var isAffirmative: Bool
    /// The algorithm that the vote is about, as the exchange names it; nil if it is about the item.
    package var subject: String?
    /// Why, in the words of the exchange.
    package var reason: String?

    package init(member: String, isAffirmative: Bool, subject: String? = nil, reason: String? = nil) {
        self.member = member
        self.isAffirmative = isAffirmative
        self.subject = subject
        self.reason = reason
    }
}

/// What a list file says of the list as a whole.
package struct ListFileFacts: Hashable {
    /// The scheme its categories belong to.
    package var categoryScheme: String?
    /// Its version, or the point in time up to which it is complete.
    package var version: String?
    /// Whether it holds changes only, so that an item it does not name is unchanged; else such an item was removed.
    package var isDelta = false
}

/// What is taken to hold where a list does not say.
package struct HashDefaults {
    /// The algorithm of hashes in a format that does not name it.
    package var algorithm: HashAlgorithm = .pdq
    /// The pipeline of hashes that can come from it; others have the default of their algorithm.
    package var pipeline: Pipeline?
    /// What values are whose algorithm the file does not name.
    package var unstated = UnstatedType.hash

    package func pipeline(for algorithm: HashAlgorithm) -> Pipeline {
        guard let pipeline, algorithm.accepts(pipeline) else { return algorithm.defaultPipeline }
        return pipeline
    }

    package init(algorithm: HashAlgorithm = .pdq, pipeline: Pipeline? = nil, unstated: UnstatedType = .hash) {
        self.algorithm = algorithm
        self.pipeline = pipeline
        self.unstated = unstated
    }
}

/// What values of hexadecimal digits are whose algorithm a file does not name.
package enum UnstatedType: Sendable {
    /// Hashes of the algorithm that ``HashDefaults`` names.
    case hash
    /// Digests, of the algorithm that their length says.
    case digest
    /// Digests where the length says it. Of 64 digits nobody knows whether they are PDQ or SHA-256: they are refused.
    case unknown
}
