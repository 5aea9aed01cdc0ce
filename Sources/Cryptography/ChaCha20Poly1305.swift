/// Authenticated encryption by ChaCha20-Poly1305 (RFC 8439).
///
/// A key must never encrypt two texts with the same nonce.
package enum ChaCha20Poly1305 {
    /// How long a key is.
    package static let keyByteCount = 32
    /// How long a nonce is.
    package static let nonceByteCount = 12
    /// How much longer the encrypted text is.
    package static let tagByteCount = 16

    /// Returns `plaintext` encrypted, and after it the tag of 16 bytes that vouches for it and for `context`; nil for a key or
    /// a nonce of another length.
    package static func seal(
        _ plaintext: [UInt8], key: [UInt8], nonce: [UInt8], context: [UInt8] = []
    ) -> [UInt8]? {
        guard key.count == keyByteCount, nonce.count == nonceByteCount else { return nil }
        return Backend.seal(plaintext, key: key, nonce: nonce, context: context)
    }

    /// Returns what ``seal(_:key:nonce:context:)`` encrypted; nil where any of the four is not as it was then.
    package static func open(
        _ sealed: [UInt8], key: [UInt8], nonce: [UInt8], context: [UInt8] = []
    ) -> [UInt8]? {
        guard key.count == keyByteCount, nonce.count == nonceByteCount, sealed.count >= tagByteCount else { return nil }
        return Backend.open(sealed, key: key, nonce: nonce, context: context)
    }
}
