public import KnownHashes
import TextCoding

/// The public keys whose bundles are trusted.
///
/// In a file each is a line as ``AgencyPublicKey/text(name:)`` writes it; blank lines and those that begin with `#` say
/// nothing. The file is as important as the store: whoever can write to it decides what the store takes over.
public struct PinnedKeys: Sendable {
    /// A key that is trusted, and whose it is.
    public struct Pin: Hashable, Sendable {
        public let name: String
        public let key: AgencyPublicKey

        public init(name: String, key: AgencyPublicKey) {
            self.name = name
            self.key = key
        }
    }

    /// In the order of the file.
    public let pins: [Pin]

    public init(_ pins: [Pin]) {
        self.pins = pins
    }

    /// Reads a file of trusted keys.
    ///
    /// - Throws: ``KeyError`` with ``KeyError/Code/exposedKey`` if others may write to it, and with
    ///   ``KeyError/Code/badKey`` if it cannot be read, has a line that is no key, or one whose name holds a control character, or has none.
    public init(readingFrom path: String) throws(KeyError) {
        let text = try KeyFile.text(path: path, forbidden: 0o022) {
            "Others can write to this file of trusted keys (mode \($0)). Check the keys in it, and take that from them "
                + "(chmod 644)."
        }
        var pins: [Pin] = []
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if line.allSatisfy(\.isWhitespace) || line.hasPrefix("#") { continue }
            guard let pin = Pin(line: line) else {
                throw KeyError(
                    .badKey, path: path,
                    "Line \(index + 1) is not a public key. Expected: \(AgencyPublicKey.textPrefix), 64 hexadecimal digits, "
                        + "a blank and a name.")
            }
            guard pin.name.isPlainName else {
                throw KeyError(
                    .badKey, path: path,
                    "The name of the key in line \(index + 1), ‘\(TerminalText(pin.name))’, holds a control character, or "
                        + "another that cannot be shown. Check the key with its owner, and correct the name.")
            }
            pins.append(pin)
        }
        guard !pins.isEmpty else {
            throw KeyError(.badKey, path: path, "The file holds no public key.")
        }
        self.init(pins)
    }

    /// The trusted key of that name, see ``AgencyPublicKey/id``.
    public subscript(id: Digest) -> Pin? {
        pins.first { $0.key.id == id }
    }
}

extension PinnedKeys.Pin {
    fileprivate init?(line: Substring) {
        guard line.hasPrefix(AgencyPublicKey.textPrefix) else { return nil }
        let rest = line.dropFirst(AgencyPublicKey.textPrefix.count)
        let digits = rest.prefix { !$0.isWhitespace }
        guard let key = PackedBytes(hexDigits: digits.utf8).flatMap({ AgencyPublicKey($0) }) else { return nil }
        let name = rest.dropFirst(digits.count).drop(while: \.isWhitespace)
        self.init(name: name.isEmpty ? key.shortID : String(name), key: key)
    }
}
