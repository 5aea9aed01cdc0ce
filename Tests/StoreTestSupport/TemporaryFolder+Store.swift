import PerceptualHash
public import KnownHashStore
public import KnownHashes
public import TestSupport

/// What the tests of the store keep in their folder.
extension TemporaryFolder {
    public var storePath: String { path("store.kms") }

    /// Imports `text`, whose values without a type are PDQ hashes, into a store in this folder, which is created if there is none.
    @discardableResult
    public func importText(
        _ text: String, list: ListDescription = ListDescription(name: "list"), options: ImportOptions = ImportOptions()
    ) throws -> ImportReport {
        var options = options
        options.algorithm = options.algorithm ?? .pdq
        return try KnownHashStore(openingOrCreatingAt: storePath)
            .importList(from: write(text), into: list, options: options)
    }
}
