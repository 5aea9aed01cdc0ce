#if BundledCrypto
    import Crypto

    typealias LibrarySHA256 = Crypto.SHA256
#elseif canImport(CryptoKit)
    import CryptoKit

    typealias LibrarySHA256 = CryptoKit.SHA256
#endif

#if BundledCrypto || canImport(CryptoKit)
    /// A running digest of swift-crypto, or of CryptoKit, which has the same interface.
    struct SwiftCryptoDigest<Function: HashFunction & Sendable>: Sendable {
        private var function = Function()

        mutating func update(_ bytes: RawSpan) {
            // SAFETY: the buffer is used inside the closure only.
            unsafe bytes.withUnsafeBytes { unsafe function.update(bufferPointer: $0) }
        }

        func finalize() -> [UInt8] {
            Array(function.finalize())
        }
    }

    extension Backend {
        static func sha256() -> SwiftCryptoDigest<LibrarySHA256> { SwiftCryptoDigest() }
        static func sha1() -> SwiftCryptoDigest<Insecure.SHA1> { SwiftCryptoDigest() }
        static func md5() -> SwiftCryptoDigest<Insecure.MD5> { SwiftCryptoDigest() }
    }
#endif
