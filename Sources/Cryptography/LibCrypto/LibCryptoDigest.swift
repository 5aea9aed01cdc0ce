#if !BundledCrypto && !canImport(CryptoKit)
    import CLibCrypto

    /// A running digest of libcrypto. Copies share its state until one of them takes more bytes.
    struct LibCryptoDigest: Sendable {
        private var state: State

        init(_ algorithm: LibCrypto.Algorithm) {
            state = State(algorithm)
        }

        mutating func update(_ bytes: RawSpan) {
            if !isKnownUniquelyReferenced(&state) { state = State(copying: state) }
            state.update(bytes)
        }

        func finalize() -> [UInt8] {
            State(copying: state).finalize()
        }
    }

    /// The state of a digest between two pieces.
    @safe private final class State: Sendable {
        private let algorithm: LibCrypto.Algorithm
        // SAFETY: ``LibCryptoDigest`` changes a state only while it holds the one reference to it. So threads that
        // share a state only read it.
        private nonisolated(unsafe) let context: OpaquePointer

        init(_ algorithm: LibCrypto.Algorithm) {
            self.algorithm = algorithm
            unsafe context = unsafe Self.makeContext()
            let isReady = unsafe EVP_DigestInit_ex2(context, algorithm.pointer, nil)
            precondition(isReady == 1, "libcrypto cannot start a digest.")
        }

        init(copying other: State) {
            algorithm = other.algorithm
            unsafe context = unsafe Self.makeContext()
            let isCopied = unsafe EVP_MD_CTX_copy_ex(context, other.context)
            precondition(isCopied == 1, "libcrypto cannot copy a digest.")
        }

        deinit {
            unsafe EVP_MD_CTX_free(context)
        }

        private static func makeContext() -> OpaquePointer {
            guard let context = unsafe EVP_MD_CTX_new() else { preconditionFailure("Memory is exhausted.") }
            return unsafe context
        }

        func update(_ bytes: RawSpan) {
            // SAFETY: the buffer is read inside the closure only.
            let isTaken = unsafe bytes.withUnsafeBytes { unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
            precondition(isTaken == 1, "libcrypto cannot continue a digest.")
        }

        /// The digest. The state is of no use after it.
        func finalize() -> [UInt8] {
            var digest = [UInt8](repeating: 0, count: algorithm.byteCount)
            // SAFETY: a digest of the algorithm is all that is written, and there is room for it.
            let isFinal = unsafe EVP_DigestFinal_ex(context, &digest, nil)
            precondition(isFinal == 1, "libcrypto cannot finish a digest.")
            return digest
        }
    }

    extension Backend {
        static func sha256() -> LibCryptoDigest { LibCryptoDigest(LibCrypto.sha256) }
        static func sha1() -> LibCryptoDigest { LibCryptoDigest(LibCrypto.sha1) }
        static func md5() -> LibCryptoDigest { LibCryptoDigest(LibCrypto.md5) }
    }
#endif
