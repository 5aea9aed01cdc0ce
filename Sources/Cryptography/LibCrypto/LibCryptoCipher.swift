#if !BundledCrypto && !canImport(CryptoKit)
    import CLibCrypto

    extension Backend {
        static func seal(_ plaintext: [UInt8], key: [UInt8], nonce: [UInt8], context: [UInt8]) -> [UInt8]? {
            let cipher = LibCryptoCipher()
            return cipher.seal(plaintext, key: key, nonce: nonce, context: context)
        }

        static func open(_ sealed: [UInt8], key: [UInt8], nonce: [UInt8], context: [UInt8]) -> [UInt8]? {
            let cipher = LibCryptoCipher()
            return cipher.open(sealed, key: key, nonce: nonce, context: context)
        }
    }

    /// One encryption or decryption by ChaCha20-Poly1305. Key and nonce have the right lengths.
    @safe private struct LibCryptoCipher: ~Copyable {
        private let context: OpaquePointer

        // SAFETY: never changed and never freed.
        private static nonisolated(unsafe) let cipher = unsafe EVP_CIPHER_fetch(
            LibCrypto.context, "ChaCha20-Poly1305", nil)

        init() {
            guard let context = unsafe EVP_CIPHER_CTX_new() else { preconditionFailure("Memory is exhausted.") }
            unsafe self.context = unsafe context
        }

        deinit {
            unsafe EVP_CIPHER_CTX_free(context)
        }

        func seal(_ plaintext: [UInt8], key: [UInt8], nonce: [UInt8], context additional: [UInt8]) -> [UInt8]? {
            guard plaintext.count < Int32.max, additional.count < Int32.max else { return nil }
            var result = [UInt8](repeating: 0, count: plaintext.count + ChaCha20Poly1305.tagByteCount)
            var count: Int32 = 0
            var tag = [UInt8](repeating: 0, count: ChaCha20Poly1305.tagByteCount)
            // SAFETY: as many bytes are written as are read, and the tag has its 16 bytes.
            guard unsafe EVP_EncryptInit_ex2(context, Self.cipher, key, nonce, nil) == 1,
                unsafe additional.isEmpty
                    || EVP_EncryptUpdate(context, nil, &count, additional, Int32(additional.count)) == 1,
                unsafe plaintext.isEmpty
                    || EVP_EncryptUpdate(context, &result, &count, plaintext, Int32(plaintext.count)) == 1,
                // Of a stream cipher, nothing is left to write.
                unsafe EVP_EncryptFinal_ex(context, &tag, &count) == 1,
                unsafe EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, Int32(tag.count), &tag) == 1
            else { return nil }
            result.replaceSubrange(plaintext.count..., with: tag)
            return result
        }

        func open(_ sealed: [UInt8], key: [UInt8], nonce: [UInt8], context additional: [UInt8]) -> [UInt8]? {
            let length = sealed.count - ChaCha20Poly1305.tagByteCount
            guard length >= 0, sealed.count < Int32.max, additional.count < Int32.max else { return nil }
            // A wrong tag leaves an error on the thread, which other users of libcrypto could take for their own.
            ERR_set_mark()
            defer { ERR_pop_to_mark() }
            var result = [UInt8](repeating: 0, count: length)
            var tag = Array(sealed[length...])
            var count: Int32 = 0
            var rest = [UInt8](repeating: 0, count: ChaCha20Poly1305.tagByteCount)
            // SAFETY: `length` bytes are read and written, and the tag has its 16 bytes.
            guard unsafe EVP_DecryptInit_ex2(context, Self.cipher, key, nonce, nil) == 1,
                unsafe EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, Int32(tag.count), &tag) == 1,
                unsafe additional.isEmpty
                    || EVP_DecryptUpdate(context, nil, &count, additional, Int32(additional.count)) == 1,
                unsafe length == 0 || EVP_DecryptUpdate(context, &result, &count, sealed, Int32(length)) == 1,
                unsafe EVP_DecryptFinal_ex(context, &rest, &count) == 1
            else { return nil }
            return result
        }
    }
#endif
