/// The MD5, SHA-1 or SHA-256 digest of a file: what says that two files are the same byte for byte.
///
/// ```swift
/// let digest = Digest(hex: "d41d8cd98f00b204e9800998ecf8427e")  // MD5, by its length
/// ```
public struct Digest: Hashable, Sendable {
    public let algorithm: DigestAlgorithm
    package let packed: PackedBytes

    package init?(_ packed: PackedBytes) {
        guard let algorithm = DigestAlgorithm(byteCount: packed.count) else { return nil }
        self.algorithm = algorithm
        self.packed = packed
    }

    /// The SHA-256 digest whose 32 bytes are those of four words, the first byte highest.
    package init(sha256 words: (UInt64, UInt64, UInt64, UInt64)) {
        algorithm = .sha256
        packed = PackedBytes(words: words, count: DigestAlgorithm.sha256.byteCount)
    }

    /// The digest of `bytes`, or nil unless there are exactly as many as `algorithm` makes.
    public init?(_ algorithm: DigestAlgorithm, bytes: some Sequence<UInt8>) {
        guard let packed = PackedBytes(bytes), packed.count == algorithm.byteCount else { return nil }
        self.algorithm = algorithm
        self.packed = packed
    }

    /// The digest that `hex` spells in either case; its length (32, 40 or 64 digits) says of which algorithm it is.
    /// Nil for any other text.
    public init?(hex: some StringProtocol) {
        guard let packed = PackedBytes(hexDigits: hex.utf8) else { return nil }
        self.init(packed)
    }

    /// The same for digits in the memory of a file.
    package init?(hexDigits: ArraySlice<UInt8>) {
        guard let packed = PackedBytes(hexDigits: hexDigits) else { return nil }
        self.init(packed)
    }

    /// The bytes, as many as ``DigestAlgorithm/byteCount`` says.
    public var bytes: [UInt8] { packed.bytes }

    /// The digest as lower-case hexadecimal digits.
    public var hex: String { packed.hex }

    /// Whether this is the digest of a file of no bytes.
    ///
    /// Real lists contain it, and every disk has such files, so it is never a match.
    public var isOfEmptyFile: Bool { Self.ofEmptyFile.contains(self) }

    private static let ofEmptyFile: [Digest] = [
        "d41d8cd98f00b204e9800998ecf8427e",
        "da39a3ee5e6b4b0d3255bfef95601890afd80709",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    ].compactMap { Digest(hex: $0) }
}

extension Digest: LosslessStringConvertible {
    public init?(_ description: String) {
        self.init(hex: description)
    }

    public var description: String { hex }
}
