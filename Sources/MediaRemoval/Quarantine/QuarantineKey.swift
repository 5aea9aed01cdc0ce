public import AgencyKeys
import TextCoding

/// For whom a quarantine is encrypted.
public enum QuarantineLock: Sendable {
    /// For each of these, and nobody else: not even for who encrypts.
    case recipients([QuarantineRecipient])
    case passphrase(QuarantinePassphrase)
}

/// What opens a quarantine.
public enum QuarantineKey: Sendable {
    case identity(QuarantineIdentity)
    case passphrase(QuarantinePassphrase)
}

/// A passphrase, which is the first line of a file that only its owner may read.
public struct QuarantinePassphrase: Sendable, CustomStringConvertible {
    let bytes: [UInt8]

    /// Shorter ones are guessed.
    private static let minimumByteCount = 12

    public init(readingFrom path: String) throws(KeyError) {
        let text = try KeyFile.text(path: path, forbidden: 0o077) {
            "Others can read or write this passphrase (mode \($0)). Take that from them (chmod 600), and choose another one."
        }
        bytes = Array(text.utf8.prefix { $0 != Byte.lineFeed && $0 != Byte.carriageReturn })
        guard bytes.count >= Self.minimumByteCount else {
            throw KeyError(
                .badKey, path: path,
                "The passphrase has fewer than \(Self.minimumByteCount) bytes. Choose a longer one.")
        }
    }

    package init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Not the passphrase.
    public var description: String { "passphrase" }
}
