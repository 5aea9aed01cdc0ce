import GRDB
public import KnownHashes

/// A file of known digests that a list consists of by reference.
public struct AttachedFile: Hashable, Sendable {
    /// The name of the list.
    public let list: String

    /// The absolute path of the file.
    public let path: String

    /// The algorithms by which it can be asked; none if only a pass over the whole file could answer.
    public let algorithms: [DigestAlgorithm]
}

extension KnownHashStore {
    /// The files that are attached now.
    ///
    /// - Throws: ``StoreError`` if one of them cannot be read.
    public func attachedFileList() throws -> [AttachedFile] {
        try reading { try Self.references($0) }.map { list, path in
            try AttachedFile(list: list, path: path, algorithms: attachedFiles.file(at: path).indexed)
        }
    }

    static func references(_ database: Database) throws -> [(list: String, path: String)] {
        let rows = try RawStatement(
            database,
            """
            SELECT name, path FROM list_reference JOIN list ON list.id = list_id
            WHERE path IS NOT NULL
                AND event_id = (SELECT max(event_id) FROM list_reference AS newer WHERE newer.list_id = list.id)
            ORDER BY list.id
            """)
        defer { rows.reset() }
        var references: [(String, String)] = []
        while try rows.step() { references.append((rows.text(at: 0) ?? "", rows.text(at: 1) ?? "")) }
        return references
    }
}
