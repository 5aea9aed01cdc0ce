/// Key agreement by X25519 (RFC 7748): two who know each other's public key get a secret that nobody else has.
package enum X25519 {
    /// The secret half of a key.
    package struct PrivateKey: Sendable {
        private let key: Backend.AgreementKey

        /// Draws a new key.
        package init() {
            key = Backend.AgreementKey()
        }

        /// Makes a key of its 32 bytes; nil for any other number of bytes.
        package init?(rawRepresentation: [UInt8]) {
            guard rawRepresentation.count == 32, let key = Backend.AgreementKey(scalar: rawRepresentation) else {
                return nil
            }
            self.key = key
        }

        /// The 32 bytes of the key, which are secret.
        package var rawRepresentation: [UInt8] { key.scalar }

        /// The 32 bytes of the public half.
        package var publicKey: [UInt8] { key.publicKey }

        /// Returns the secret of 32 bytes that is shared with the owner of `publicKey`. It is not yet a key: derive one with
        /// ``HKDF``. Nil where `publicKey` has another length, or is one of the few with which everybody's secret is zero.
        package func sharedSecret(with publicKey: [UInt8]) -> [UInt8]? {
            guard publicKey.count == 32, let secret = key.sharedSecret(with: publicKey) else { return nil }
            return secret.contains { $0 != 0 } ? secret : nil
        }
    }
}
