#if !BundledCrypto && !canImport(CryptoKit)
    import CLibCrypto

    extension Backend {
        /// HKDF with SHA-256.
        static func derivedKey(from secret: [UInt8], salt: [UInt8], purpose: [UInt8], byteCount: Int) -> [UInt8]? {
            LibCryptoDerivation.key(
                by: "HKDF", text: (OSSL_KDF_PARAM_DIGEST, "SHA2-256"),
                bytes: [
                    (OSSL_KDF_PARAM_KEY, secret), (OSSL_KDF_PARAM_SALT, salt), (OSSL_KDF_PARAM_INFO, purpose),
                ], byteCount: byteCount)
        }

        /// scrypt.
        static func stretchedKey(
            from passphrase: [UInt8], salt: [UInt8], cost: Scrypt.Cost, byteCount: Int
        ) -> [UInt8]? {
            LibCryptoDerivation.key(
                by: "SCRYPT",
                bytes: [(OSSL_KDF_PARAM_PASSWORD, passphrase), (OSSL_KDF_PARAM_SALT, salt)],
                numbers: [
                    (OSSL_KDF_PARAM_SCRYPT_N, 1 << UInt64(cost.exponent)),
                    (OSSL_KDF_PARAM_SCRYPT_R, UInt64(cost.blockSize)),
                    (OSSL_KDF_PARAM_SCRYPT_P, UInt64(cost.parallelism)),
                    (OSSL_KDF_PARAM_SCRYPT_MAXMEM, 3 << 30),
                ], byteCount: byteCount)
        }
    }

    /// A derivation of keys by libcrypto.
    private enum LibCryptoDerivation {
        static func key(
            by name: String, text: (name: String, value: String)? = nil, bytes: [(name: String, value: [UInt8])],
            numbers: [(name: String, value: UInt64)] = [], byteCount: Int
        ) -> [UInt8]? {
            let function = unsafe EVP_KDF_fetch(LibCrypto.context, name, nil)
            defer { unsafe EVP_KDF_free(function) }
            let context = unsafe EVP_KDF_CTX_new(function)
            defer { unsafe EVP_KDF_CTX_free(context) }
            var parameters = unsafe [OSSL_PARAM]()
            // SAFETY: names and values are copied, are freed only when the derivation is done, and libcrypto changes none.
            var copies: [UnsafeMutableRawPointer] = unsafe []
            defer { unsafe copies.forEach { unsafe $0.deallocate() } }
            func copy(_ bytes: some Collection<UInt8>) -> UnsafeMutableRawPointer {
                let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count + 1, alignment: 8)
                unsafe copy.copyBytes(from: bytes)
                unsafe copy[bytes.count] = 0
                let pointer = unsafe copy.baseAddress.unsafelyUnwrapped
                unsafe copies.append(pointer)
                return unsafe pointer
            }
            func characters(_ text: String) -> UnsafeMutablePointer<CChar> {
                unsafe copy(Array(text.utf8)).assumingMemoryBound(to: CChar.self)
            }
            if let text {
                unsafe parameters.append(
                    OSSL_PARAM_construct_utf8_string(characters(text.name), characters(text.value), 0))
            }
            for (name, value) in bytes {
                unsafe parameters.append(
                    OSSL_PARAM_construct_octet_string(characters(name), copy(value), value.count))
            }
            for (name, value) in numbers {
                let number = unsafe copy(withUnsafeBytes(of: value) { unsafe Array($0) })
                unsafe parameters.append(
                    OSSL_PARAM_construct_uint64(characters(name), number.assumingMemoryBound(to: UInt64.self)))
            }
            unsafe parameters.append(OSSL_PARAM_construct_end())
            ERR_set_mark()
            defer { ERR_pop_to_mark() }
            var key = [UInt8](repeating: 0, count: byteCount)
            guard unsafe EVP_KDF_derive(context, &key, byteCount, parameters) == 1 else { return nil }
            return key
        }
    }
#endif
