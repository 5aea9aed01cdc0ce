#if !BundledCrypto && !canImport(CryptoKit)
    import CLibCrypto

    /// A key of libcrypto on a curve: both halves, or the public one. libcrypto erases it from memory in the end.
    @safe final class LibCryptoKey: Sendable {
        /// The curve and what is done on it, by libcrypto's name.
        enum Algorithm: String {
            case ed25519 = "ED25519"
            case x25519 = "X25519"
        }

        // SAFETY: libcrypto allows any number of threads to use a key that none of them changes.
        nonisolated(unsafe) let pointer: OpaquePointer

        init(drawing algorithm: Algorithm) {
            let context = unsafe EVP_PKEY_CTX_new_from_name(LibCrypto.context, algorithm.rawValue, nil)
            defer { unsafe EVP_PKEY_CTX_free(context) }
            var drawn: OpaquePointer?
            guard unsafe EVP_PKEY_keygen_init(context) == 1, unsafe EVP_PKEY_generate(context, &drawn) == 1,
                let pointer = unsafe drawn
            else { preconditionFailure("libcrypto cannot draw a key.") }
            unsafe self.pointer = unsafe pointer
        }

        init?(_ algorithm: Algorithm, privateKey: [UInt8]) {
            guard
                let pointer = unsafe EVP_PKEY_new_raw_private_key_ex(
                    LibCrypto.context, algorithm.rawValue, nil, privateKey, privateKey.count)
            else { return nil }
            unsafe self.pointer = unsafe pointer
        }

        init?(_ algorithm: Algorithm, publicKey: [UInt8]) {
            guard
                let pointer = unsafe EVP_PKEY_new_raw_public_key_ex(
                    LibCrypto.context, algorithm.rawValue, nil, publicKey, publicKey.count)
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
    }
#endif
