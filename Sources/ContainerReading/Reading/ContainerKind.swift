import ByteSources

/// A kind of file that holds other files, and all there is to know of it.
///
/// A kind is one folder below `Kinds`, which nothing else names but a line of ``ContainerKinds``. A kind that needs a
/// library which not every build has is recognised in every build, and says that it is not available.
protocol ContainerKind: Sendable {
    /// The name of the kind, declared beside it.
    var format: ContainerFormat { get }

    /// How many bytes ``recognises(_:)`` looks at.
    var signatureByteCount: Int { get }

    /// Whether a file that begins with `prefix` is of this kind. No two kinds claim the same bytes.
    func recognises(_ prefix: [UInt8]) -> Bool

    /// Whether this build can open it.
    var isAvailable: Bool { get }

    /// The libraries that it reads with and their versions; none where it is not available.
    var libraries: [(name: String, version: String)] { get }

    /// Looks for the members in `source`: for the directory, or for the first member where there is none.
    ///
    /// - Throws: ``ContainerError/Code/damagedContainer`` where there is neither; ``ContainerError/Code/unavailable``;
    ///   ``ContainerError/Code/sourceFailed``.
    func open(_ source: any RandomAccessByteSource) throws(ContainerError) -> any OpenedContainer
}
