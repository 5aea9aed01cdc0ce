import Cryptography
public import KnownHashes
import TextCoding

/// The public half of a ``AgencySigningKey``: what a signature is checked with.
///
/// As text it is one line: `knownmedia-key ed25519 `, 64 hexadecimal digits, and a name.
public struct AgencyPublicKey: Hashable, Sendable {
    static let textPrefix = "knownmedia-key ed25519 "

    /// The 32 bytes of the key (RFC 8032).
    package let packed: PackedBytes

    /// The SHA-256 digest of the 32 bytes, which names the key.
    public let id: Digest

    /// - Returns: nil unless there are 32 bytes that are a key.
    package init?(_ packed: PackedBytes) {
        guard packed.count == 32, Ed25519.PublicKey(rawRepresentation: packed.bytes) != nil,
            let id = Digest(.sha256, bytes: SHA256.hash(packed.bytes))
        else { return nil }
        self.packed = packed
        self.id = id
    }

    /// The first 16 digits of ``id`` in groups of four, for people to compare by telephone.
    public var shortID: String { Self.shortID(id) }

    package static func shortID(_ id: Digest) -> String {
        let digits = Array(id.hex.prefix(16))
        return stride(from: 0, to: 16, by: 4).map { String(digits[$0..<$0 + 4]) }.joined(separator: "-")
    }

    /// The line that names the key, for a file of ``PinnedKeys``. Control characters in `name` are escaped.
    public func text(name: String) -> String {
        let line = name.split(whereSeparator: \.isNewline).joined(separator: " ")
        let name = TerminalText(line).description
        return Self.textPrefix + packed.hex + (name.isEmpty ? "" : " " + name)
    }

    package func isValid(_ signature: [UInt8], for message: [UInt8]) -> Bool {
        guard let key = Ed25519.PublicKey(rawRepresentation: packed.bytes) else { return false }
        return key.isValidSignature(signature, for: message)
    }
}
