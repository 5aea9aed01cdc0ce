/// Ed25519 signatures (RFC 8032).
///
/// The same key and message always give the same signature, except with Apple's CryptoKit, which makes each one
/// different; all of them are valid.
package enum Ed25519 {
    /// The key that signs.
    package struct PrivateKey: Sendable {
        private let key: Backend.SigningKey

        /// Draws a new key.
        package init() {
            key = Backend.SigningKey()
        }

        /// Makes a key of its 32 bytes; nil for any other number of bytes.
        package init?(rawRepresentation: [UInt8]) {
            guard rawRepresentation.count == 32, let key = Backend.SigningKey(seed: rawRepresentation) else {
                return nil
            }
            self.key = key
        }

        /// The 32 bytes of the key, which are secret.
        package var rawRepresentation: [UInt8] { key.seed }

        /// The key that verifies what this one signs.
        package var publicKey: PublicKey { PublicKey(key.publicKey) }

        /// Returns the signature of `message`: 64 bytes.
        package func signature(for message: [UInt8]) throws(SigningFailure) -> [UInt8] {
            guard let signature = key.signature(for: message) else { throw SigningFailure() }
            return signature
        }
    }

    /// The key that verifies.
    package struct PublicKey: Hashable, Sendable {
        /// The 32 bytes of the key.
        package let rawRepresentation: [UInt8]

        /// Makes a key of its 32 bytes; nil for any other number of bytes.
        ///
        /// Not all 32 bytes are a point of the curve. A key of such bytes verifies nothing.
        package init?(rawRepresentation: [UInt8]) {
            guard rawRepresentation.count == 32 else { return nil }
            self.init(rawRepresentation)
        }

        fileprivate init(_ bytes: [UInt8]) {
            rawRepresentation = bytes
        }

        /// Whether `signature` is one of `message` by the private half of this key.
        package func isValidSignature(_ signature: [UInt8], for message: [UInt8]) -> Bool {
            signature.count == 64
                && Backend.isValidSignature(signature, for: message, publicKey: rawRepresentation)
        }
    }

    /// The cryptographic library could not sign, for example because memory is exhausted.
    package struct SigningFailure: Error, CustomStringConvertible {
        package var description: String { "The cryptographic library could not sign." }
    }
}
