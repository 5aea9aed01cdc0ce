import PerceptualHash

/// What one line of a list file says of one picture.
struct ListRecord: Hashable {
    /// What the source calls the picture, if it does.
    var label: String?
    var category: String?
    var comment: String?
    /// At most one of each algorithm.
    var digests: [Digest] = []
    /// All different.
    var hashes: [StoredHash] = []
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

/// The reader of one format: a value that is fed the lines of a file in their order.
///
/// A parser knows nothing of files and of the database, and must survive any bytes.
protocol ListParser {
    /// The record that ends with `line`; nil for a comment, a header, or a record that goes on.
    ///
    /// - Throws: ``LineError`` for a line that makes no sense. Parsing goes on with the next line.
    mutating func parse(_ line: Line) throws(LineError) -> ListRecord?

    /// Says that the file has ended.
    ///
    /// - Throws: ``LineError`` for a record that has not.
    mutating func finish() throws(LineError)

    /// The columns that were not read because nothing here knows what they mean.
    var ignoredColumns: [String] { get }
}

extension ListParser {
    mutating func finish() throws(LineError) {}

    var ignoredColumns: [String] { [] }
}
