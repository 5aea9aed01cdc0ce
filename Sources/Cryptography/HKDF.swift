/// Keys derived from a secret by HKDF with SHA-256 (RFC 5869).
package enum HKDF {
    /// Returns `byteCount` bytes that depend on all three; nil for more than 8,160 bytes, or where there is no secret.
    package static func key(
        from secret: [UInt8], salt: [UInt8], purpose: [UInt8], byteCount: Int
    ) -> [UInt8]? {
        guard !secret.isEmpty, (1...255 * 32).contains(byteCount) else { return nil }
        return Backend.derivedKey(from: secret, salt: salt, purpose: purpose, byteCount: byteCount)
    }
}
