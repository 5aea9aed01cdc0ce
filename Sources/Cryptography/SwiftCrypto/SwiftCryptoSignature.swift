#if BundledCrypto
    import Crypto
#elseif canImport(CryptoKit)
    import CryptoKit
#endif

#if BundledCrypto || canImport(CryptoKit)
    extension Backend {
        /// An Ed25519 private key of swift-crypto, which erases it from memory in the end.
        struct SigningKey: Sendable {
            private let key: Curve25519.Signing.PrivateKey

            init() {
                key = Curve25519.Signing.PrivateKey()
            }

            init?(seed: [UInt8]) {
                guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else { return nil }
                self.key = key
            }

            var seed: [UInt8] { Array(key.rawRepresentation) }

            var publicKey: [UInt8] { Array(key.publicKey.rawRepresentation) }

            func signature(for message: [UInt8]) -> [UInt8]? {
                (try? key.signature(for: message)).map(Array.init)
            }
        }

        static func isValidSignature(_ signature: [UInt8], for message: [UInt8], publicKey: [UInt8]) -> Bool {
            guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return false }
            return key.isValidSignature(signature, for: message)
        }
    }
#endif
