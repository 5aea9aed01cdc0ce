import Cryptography
import KnownHashes
import SystemFiles
import TextCoding

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
        let text = try KeyFile.text(path: path, forbidden: 0o077) {
            "Others can read or write this signing key (mode \($0)). Take that from them (chmod 600), and if they are not "
                + "to be trusted, make a new key."
        }
        guard text.hasPrefix(Self.textPrefix),
            let packed = PackedBytes(
                hexDigits: text.dropFirst(Self.textPrefix.count).utf8.prefix { $0 != Byte.lineFeed }),
            text.utf8.count <= Self.textPrefix.utf8.count + 65,
            let key = Ed25519.PrivateKey(rawRepresentation: packed.bytes), let signingKey = Self(key)
        else {
            throw KeyError(.badKey, path: path, "This is not a signing key. ‘knownmedia known keygen’ makes one.")
        }
        self = signingKey
    }

    /// Writes the key to a new file that only its owner may read.
    ///
    /// - Throws: ``FileWriteError``, also if there is a file of that name.
    public func write(toFile path: String) throws {
        let digits = PackedBytes(key.rawRepresentation)?.hex ?? ""
        try AtomicFile.write(path, replacing: false) { sink in
            try sink(Array((Self.textPrefix + digits + "\n").utf8)[...])
        }
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
