#if !BundledCrypto && !canImport(CryptoKit)
    import CLibCrypto

    extension Backend {
        /// An X25519 private key of libcrypto, which erases it from memory in the end.
        struct AgreementKey: Sendable {
            private let key: LibCryptoKey

            init() {
                key = LibCryptoKey(drawing: .x25519)
            }

            init?(scalar: [UInt8]) {
                guard let key = LibCryptoKey(.x25519, privateKey: scalar) else { return nil }
                self.key = key
            }

            var scalar: [UInt8] { key.privateKey }

            var publicKey: [UInt8] { key.publicKey }

            func sharedSecret(with publicKey: [UInt8]) -> [UInt8]? {
                LibCryptoKey(.x25519, publicKey: publicKey).flatMap { key.sharedSecret(with: $0) }
            }
        }
    }

    extension LibCryptoKey {
        fileprivate func sharedSecret(with other: LibCryptoKey) -> [UInt8]? {
            // A point of small order leaves an error on the thread, which other users of libcrypto could take for theirs.
            ERR_set_mark()
            defer { ERR_pop_to_mark() }
            let context = unsafe EVP_PKEY_CTX_new_from_pkey(LibCrypto.context, pointer, nil)
            defer { unsafe EVP_PKEY_CTX_free(context) }
            var secret = [UInt8](repeating: 0, count: 32)
            var count = secret.count
            // SAFETY: a secret of the curve has 32 bytes, and `count` says that there is room for no more.
            guard unsafe EVP_PKEY_derive_init(context) == 1,
                unsafe EVP_PKEY_derive_set_peer(context, other.pointer) == 1,
                unsafe EVP_PKEY_derive(context, &secret, &count) == 1, count == 32
            else { return nil }
            return secret
        }
    }
#endif
