#if !BundledCrypto && !canImport(CryptoKit)
    import CLibCrypto

    extension Backend {
        /// An Ed25519 private key of libcrypto, which erases it from memory in the end.
        struct SigningKey: Sendable {
            private let key: LibCryptoKey

            init() {
                key = LibCryptoKey(drawing: .ed25519)
            }

            init?(seed: [UInt8]) {
                guard let key = LibCryptoKey(.ed25519, privateKey: seed) else { return nil }
                self.key = key
            }

            var seed: [UInt8] { key.privateKey }

            var publicKey: [UInt8] { key.publicKey }

            func signature(for message: [UInt8]) -> [UInt8]? {
                key.signature(for: message)
            }
        }

        static func isValidSignature(_ signature: [UInt8], for message: [UInt8], publicKey: [UInt8]) -> Bool {
            LibCryptoKey(.ed25519, publicKey: publicKey)?.isValidSignature(signature, for: message) ?? false
        }
    }

    extension LibCryptoKey {
        fileprivate func signature(for message: [UInt8]) -> [UInt8]? {
            let context = unsafe EVP_MD_CTX_new()
            defer { unsafe EVP_MD_CTX_free(context) }
            var signature = [UInt8](repeating: 0, count: 64)
            var count = signature.count
            guard unsafe EVP_DigestSignInit_ex(context, nil, nil, LibCrypto.context, nil, pointer, nil) == 1,
                unsafe EVP_DigestSign(context, &signature, &count, message, message.count) == 1, count == 64
            else { return nil }
            return signature
        }

        fileprivate func isValidSignature(_ signature: [UInt8], for message: [UInt8]) -> Bool {
            // A wrong signature leaves an error on the thread, which other users of libcrypto could take for their own.
            ERR_set_mark()
            defer { ERR_pop_to_mark() }
            let context = unsafe EVP_MD_CTX_new()
            defer { unsafe EVP_MD_CTX_free(context) }
            return unsafe EVP_DigestVerifyInit_ex(context, nil, nil, LibCrypto.context, nil, pointer, nil) == 1
                && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
        }
    }
#endif
