#if !BundledCrypto && !canImport(CryptoKit)
    import CLibCrypto

    extension Backend {
        /// An Ed25519 private key of libcrypto, which erases it from memory in the end.
        struct SigningKey: Sendable {
            private let key: Key

            init() {
                key = Key()
            }

            init?(seed: [UInt8]) {
                guard let key = Key(privateKey: seed) else { return nil }
                self.key = key
            }

            var seed: [UInt8] { key.privateKey }

            var publicKey: [UInt8] { key.publicKey }

            func signature(for message: [UInt8]) -> [UInt8]? {
                key.signature(for: message)
            }
        }

        static func isValidSignature(_ signature: [UInt8], for message: [UInt8], publicKey: [UInt8]) -> Bool {
            Key(publicKey: publicKey)?.isValidSignature(signature, for: message) ?? false
        }
    }

    /// An Ed25519 key: both halves, or the public one.
    @safe private final class Key: Sendable {
        private static let algorithm = "ED25519"

        // SAFETY: libcrypto allows any number of threads to use a key that none of them changes.
        private nonisolated(unsafe) let pointer: OpaquePointer

        /// Draws a key.
        init() {
            let context = unsafe EVP_PKEY_CTX_new_from_name(LibCrypto.context, Self.algorithm, nil)
            defer { unsafe EVP_PKEY_CTX_free(context) }
            var drawn: OpaquePointer?
            guard unsafe EVP_PKEY_keygen_init(context) == 1, unsafe EVP_PKEY_generate(context, &drawn) == 1,
                let pointer = unsafe drawn
            else { preconditionFailure("libcrypto cannot draw a key.") }
            unsafe self.pointer = unsafe pointer
        }

        init?(privateKey: [UInt8]) {
            guard
                let pointer = unsafe EVP_PKEY_new_raw_private_key_ex(
                    LibCrypto.context, Self.algorithm, nil, privateKey, privateKey.count)
            else { return nil }
            unsafe self.pointer = unsafe pointer
        }

        init?(publicKey: [UInt8]) {
            guard
                let pointer = unsafe EVP_PKEY_new_raw_public_key_ex(
                    LibCrypto.context, Self.algorithm, nil, publicKey, publicKey.count)
            else { return nil }
            unsafe self.pointer = unsafe pointer
        }

        deinit {
            unsafe EVP_PKEY_free(pointer)
        }

        var privateKey: [UInt8] {
            var bytes = [UInt8](repeating: 0, count: 32)
            var count = bytes.count
            let isRead = unsafe EVP_PKEY_get_raw_private_key(pointer, &bytes, &count)
            precondition(isRead == 1 && count == 32, "libcrypto gives no private key.")
            return bytes
        }

        var publicKey: [UInt8] {
            var bytes = [UInt8](repeating: 0, count: 32)
            var count = bytes.count
            let isRead = unsafe EVP_PKEY_get_raw_public_key(pointer, &bytes, &count)
            precondition(isRead == 1 && count == 32, "libcrypto gives no public key.")
            return bytes
        }

        func signature(for message: [UInt8]) -> [UInt8]? {
            let context = unsafe EVP_MD_CTX_new()
            defer { unsafe EVP_MD_CTX_free(context) }
            var signature = [UInt8](repeating: 0, count: 64)
            var count = signature.count
            guard unsafe EVP_DigestSignInit_ex(context, nil, nil, LibCrypto.context, nil, pointer, nil) == 1,
                unsafe EVP_DigestSign(context, &signature, &count, message, message.count) == 1, count == 64
            else { return nil }
            return signature
        }

        func isValidSignature(_ signature: [UInt8], for message: [UInt8]) -> Bool {
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
