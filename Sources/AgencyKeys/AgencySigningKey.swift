import Cryptography
import KnownHashes

/// The key that an agency signs its bundles with, and a person a plan of removal: Ed25519 (RFC 8032).
///
/// Its file is one line, `knownmedia-signing-key ed25519 ` and 64 hexadecimal digits, that only its owner may read.
public struct AgencySigningKey: Sendable {
    private static let textPrefix = "knownmedia-signing-key ed25519 "

    private let key: Ed25519.PrivateKey

    public let publicKey: AgencyPublicKey

    /// Draws a new key.
    public init() {
        // Every key that is drawn has a public half.
        while true {
            if let key = Self(Ed25519.PrivateKey()) {
                self = key
                return
            }
        }
    }

    private init?(_ key: Ed25519.PrivateKey) {
        guard let packed = PackedBytes(key.publicKey.rawRepresentation), let publicKey = AgencyPublicKey(packed) else {
            return nil
        }
        self.key = key
        self.publicKey = publicKey
    }

    /// Reads the key from its file.
    ///
    /// - Throws: ``KeyError`` with ``KeyError/Code/exposedKey`` if others may read it, and with
    ///   ``KeyError/Code/badKey`` if the file cannot be read or holds no key.
    public init(readingFrom path: String) throws(KeyError) {
        let (noun, command) = ("signing key", "knownmedia known keygen")
        let bytes = try KeyFile.secretKey(path: path, prefix: Self.textPrefix, noun: noun, madeBy: command)
        guard let key = Ed25519.PrivateKey(rawRepresentation: bytes), let signingKey = Self(key) else {
            throw KeyFile.notA(noun, path: path, madeBy: command)
        }
        self = signingKey
    }

    /// Writes the key to a new file that only its owner may read.
    ///
    /// - Throws: ``FileWriteError``, also if there is a file of that name.
    public func write(toFile path: String) throws {
        try KeyFile.writeSecretKey(key.rawRepresentation, prefix: Self.textPrefix, toFile: path)
    }

    /// The 64 bytes of the signature of `message`.
    package func sign(_ message: [UInt8]) throws -> [UInt8] {
        try key.signature(for: message)
    }
}

extension AgencySigningKey: CustomStringConvertible {
    /// The name of the key, never the key.
    public var description: String { "signing key \(publicKey.shortID)" }
}
