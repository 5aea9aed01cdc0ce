#if BundledCrypto
    import Crypto
#elseif canImport(CryptoKit)
    import CryptoKit
#endif

#if BundledCrypto || canImport(CryptoKit)
    extension Backend {
        static func seal(_ plaintext: [UInt8], key: [UInt8], nonce: [UInt8], context: [UInt8]) -> [UInt8]? {
            guard let nonce = try? ChaChaPoly.Nonce(data: nonce),
                let box = try? ChaChaPoly.seal(
                    plaintext, using: SymmetricKey(data: key), nonce: nonce, authenticating: context)
            else { return nil }
            return Array(box.ciphertext) + Array(box.tag)
        }

        static func open(_ sealed: [UInt8], key: [UInt8], nonce: [UInt8], context: [UInt8]) -> [UInt8]? {
            let length = sealed.count - ChaCha20Poly1305.tagByteCount
            guard let nonce = try? ChaChaPoly.Nonce(data: nonce),
                let box = try? ChaChaPoly.SealedBox(
                    nonce: nonce, ciphertext: sealed[..<length], tag: sealed[length...])
            else { return nil }
            return (try? ChaChaPoly.open(box, using: SymmetricKey(data: key), authenticating: context)).map(Array.init)
        }
    }
#endif
