package import GRDB
package import PerceptualHash

/// An algorithm and a pipeline as the database names them.
///
/// The names are kept as text, so that a library with more algorithms or pipelines writes stores of the same schema;
/// one that does not know them refuses the store when it opens it.
package struct HashKind {
    package let id: Int64
    let algorithmName: String
    let pipelineName: String

    package var algorithm: HashAlgorithm? { HashAlgorithm(rawValue: algorithmName) }
    package var pipeline: Pipeline? { Pipeline(rawValue: pipelineName) }

    package static func all(_ database: Database) throws -> [HashKind] {
        let rows = try RawStatement(database, "SELECT id, algorithm, pipeline FROM hash_kind ORDER BY id")
        defer { rows.reset() }
        var kinds: [HashKind] = []
        while try rows.step() {
            kinds.append(
                HashKind(
                    id: rows.integer(at: 0), algorithmName: rows.text(at: 1) ?? "", pipelineName: rows.text(at: 2) ?? ""
                ))
        }
        return kinds
    }
}
