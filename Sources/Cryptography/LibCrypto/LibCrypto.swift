#if !BundledCrypto && !canImport(CryptoKit)
    import CLibCrypto

    /// The system's libcrypto.
    ///
    /// Digests fail only if memory is exhausted, which ends a Swift program anyway, or if the library lacks an
    /// algorithm. No input can cause either, so success is a precondition.
    enum LibCrypto {
        /// A library context of our own. It has the default algorithms whatever an embedding program or the system's
        /// configuration has set for the shared context: MD5 is missing from that where only FIPS algorithms are
        /// allowed.
        // SAFETY: never changed, and a context may be used by any number of threads.
        static nonisolated(unsafe) let context = unsafe OSSL_LIB_CTX_new()

        static let md5 = Algorithm("MD5")
        static let sha1 = Algorithm("SHA1")
        static let sha256 = Algorithm("SHA2-256")

        /// A digest function. Looking one up takes longer than a short digest, so it is done once.
        @safe struct Algorithm: Sendable {
            // SAFETY: never changed and never freed.
            nonisolated(unsafe) let pointer: OpaquePointer
            /// The length of a digest.
            let byteCount: Int

            fileprivate init(_ name: String) {
                guard let pointer = unsafe EVP_MD_fetch(context, name, nil) else {
                    preconditionFailure("The system's libcrypto has no \(name).")
                }
                unsafe self.pointer = unsafe pointer
                byteCount = Int(unsafe EVP_MD_get_size(pointer))
            }
        }
    }
#endif
