import GRDB
import PerceptualHash

/// An algorithm and a pipeline as the database names them.
///
/// The names are kept as text, so that a library with more algorithms or pipelines writes stores of the same schema;
/// one that does not know them refuses the store when it opens it.
struct HashKind {
    let id: Int64
    let algorithmName: String
    let pipelineName: String

    var algorithm: HashAlgorithm? { HashAlgorithm(rawValue: algorithmName) }
    var pipeline: Pipeline? { Pipeline(rawValue: pipelineName) }

    static func all(_ database: Database) throws -> [HashKind] {
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
