#if BundledCrypto
    import Crypto
#elseif canImport(CryptoKit)
    import CryptoKit
#endif

#if BundledCrypto || canImport(CryptoKit)
    extension Backend {
        /// An X25519 private key of swift-crypto, which erases it from memory in the end.
        struct AgreementKey: Sendable {
            private let key: Curve25519.KeyAgreement.PrivateKey

            init() {
                key = Curve25519.KeyAgreement.PrivateKey()
            }

            init?(scalar: [UInt8]) {
                guard let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: scalar) else { return nil }
                self.key = key
            }

            var scalar: [UInt8] { Array(key.rawRepresentation) }

            var publicKey: [UInt8] { Array(key.publicKey.rawRepresentation) }

            func sharedSecret(with publicKey: [UInt8]) -> [UInt8]? {
                guard let other = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: publicKey),
                    let secret = try? key.sharedSecretFromKeyAgreement(with: other)
                else { return nil }
                // SAFETY: the buffer is copied inside the closure.
                return unsafe secret.withUnsafeBytes { unsafe Array($0) }
            }
        }
    }
#endif
