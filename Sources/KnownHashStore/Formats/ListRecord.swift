import PerceptualHash

/// What a list file says of one item.
struct ListRecord: Hashable {
    /// The list's own name for the item, by which a newer file of the same list speaks of it again; nil if it has none.
    var identifier: String?
    /// What is to become of the item.
    var disposition = RecordDisposition.present
    /// What the source calls the picture, if it does.
    var label: String?
    /// In the list's own scheme.
    var category: String?
    var comment: String?
    /// At most one of each algorithm.
    var digests: [Digest] = []
    /// All different.
    var hashes: [StoredHash] = []
    /// What members of the exchange said of the item.
    var feedback: [RecordFeedback] = []
}

/// What a list file wants done with an item.
enum RecordDisposition: String, Hashable {
    /// It is known material, as described.
    case present
    /// It is still listed, and must not match: its owner took it back.
    case withdrawn
    /// It is no longer listed.
    case deleted
}

/// A vote on an item by a member of an exchange.
struct RecordFeedback: Hashable {
    /// Who voted, as the exchange names them.
    var member: String
    /// Whether the member agrees that the item belongs on the list.
    var isAffirmative: Bool
    /// The algorithm that the vote is about, as the exchange names it; nil if it is about the item.
    var subject: String?
    /// Why, in the words of the exchange.
    var reason: String?
}

/// What a list file says of the list as a whole.
struct ListFileFacts: Hashable {
    /// The scheme its categories belong to.
    var categoryScheme: String?
    /// Its version, or the point in time up to which it is complete.
    var version: String?
    /// Whether it holds changes only, so that an item it does not name is unchanged; else such an item was removed.
    var isDelta = false
}

/// What is taken to hold where a list does not say.
struct HashDefaults {
    /// The algorithm of hashes in a format that does not name it.
    var algorithm: HashAlgorithm = .pdq
    /// The pipeline of hashes that can come from it; others have the default of their algorithm.
    var pipeline: Pipeline?

    func pipeline(for algorithm: HashAlgorithm) -> Pipeline {
        guard let pipeline, algorithm.accepts(pipeline) else { return algorithm.defaultPipeline }
        return pipeline
    }
}
