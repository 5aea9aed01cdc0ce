public import KnownMedia

extension HashRecipe {
    /// Every hash the library computes on every pipeline it has, PDQ first: a new pipeline is measured without a change
    /// here.
    public static let measured: [HashRecipe] = HashAlgorithm.allCases.flatMap { algorithm in
        Pipeline.allCases.compactMap { HashRecipe(algorithm, pipeline: $0) }
    }

    /// The name in a table: `pdq/full`.
    public var label: String { "\(algorithm.rawValue)/\(pipeline.rawValue)" }
}
