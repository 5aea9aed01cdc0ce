public import AgencyKeys
import Cryptography
public import KnownHashes
import TextCoding

/// The public key of somebody who can open a quarantine: X25519 (RFC 7748).
///
/// As text it is one line: `knownmedia-recipient x25519 `, 64 hexadecimal digits, and a name.
public struct QuarantineRecipient: Hashable, Sendable {
    static let textPrefix = "knownmedia-recipient x25519 "

    /// The 32 bytes of the key.
    let publicKey: [UInt8]
    /// The SHA-256 of the 32 bytes, which names the key.
    public let id: Digest

    init?(publicKey: [UInt8]) {
        guard publicKey.count == 32, let id = Digest(.sha256, bytes: SHA256.hash(publicKey)) else { return nil }
        self.publicKey = publicKey
        self.id = id
    }

    /// The first 16 digits of ``id`` in groups of four, for people to compare.
    public var shortID: String { AgencyPublicKey.shortID(id) }

    /// The line that names the key. Control characters in `name` are escaped.
    public func text(name: String) -> String {
        let name = TerminalText(name).description
        return Self.textPrefix + Hexadecimal.text(of: publicKey) + (name.isEmpty ? "" : " " + name)
    }

    /// Reads the file at `path`, which holds such lines; blank ones and those that begin with `#` say nothing.
    ///
    /// - Throws: `KeyError`, also where others may write to the file: whoever can decides who can open a quarantine.
    public static func recipients(readingFrom path: String) throws(KeyError) -> [QuarantineRecipient] {
        let text = try KeyFile.text(path: path, forbidden: 0o022) {
            "Others can write to this file of recipients (mode \($0)). Check the keys in it, and take that from them (chmod 644)."
        }
        var recipients: [QuarantineRecipient] = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if line.allSatisfy(\.isWhitespace) || line.hasPrefix("#") { continue }
            guard line.hasPrefix(textPrefix),
                let bytes = Hexadecimal.bytes(of: line.dropFirst(textPrefix.count).utf8.prefix { $0 != Byte.space }),
                let recipient = QuarantineRecipient(publicKey: bytes)
            else {
                throw KeyError(
                    .badKey, path: path,
                    "Line \(index + 1) is not a recipient's key. Expected: \(textPrefix), 64 hexadecimal digits, a blank and a name."
                )
            }
            if !recipients.contains(recipient) { recipients.append(recipient) }
        }
        guard !recipients.isEmpty else { throw KeyError(.badKey, path: path, "The file holds no recipient's key.") }
        return recipients
    }
}

/// The secret half of a ``QuarantineRecipient``, which opens what was encrypted for it.
///
/// Its file is one line, `knownmedia-identity x25519 ` and 64 hexadecimal digits, that only its owner may read.
public struct QuarantineIdentity: Sendable, CustomStringConvertible {
    private static let textPrefix = "knownmedia-identity x25519 "

    let key: X25519.PrivateKey
    public let recipient: QuarantineRecipient

    /// Draws a new key.
    public init() {
        while true {
            if let identity = Self(X25519.PrivateKey()) {
                self = identity
                return
            }
        }
    }

    private init?(_ key: X25519.PrivateKey) {
        guard let recipient = QuarantineRecipient(publicKey: key.publicKey) else { return nil }
        self.key = key
        self.recipient = recipient
    }

    /// Reads the key from its file.
    public init(readingFrom path: String) throws(KeyError) {
        let (noun, command) = ("key of a quarantine", "knownmedia removal keygen")
        let bytes = try KeyFile.secretKey(path: path, prefix: Self.textPrefix, noun: noun, madeBy: command)
        guard let key = X25519.PrivateKey(rawRepresentation: bytes), let identity = Self(key) else {
            throw KeyFile.notA(noun, path: path, madeBy: command)
        }
        self = identity
    }

    /// Writes the key to a new file that only its owner may read.
    public func write(toFile path: String) throws {
        try KeyFile.writeSecretKey(key.rawRepresentation, prefix: Self.textPrefix, toFile: path)
    }

    /// The name of the key, never the key.
    public var description: String { "identity \(recipient.shortID)" }
}
