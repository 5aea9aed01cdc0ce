/// A cryptographic digest function that takes its bytes piece by piece.
///
/// ```swift
/// var digest = SHA256()
/// digest.update(firstPiece)
/// digest.update(secondPiece)
/// let bytes = digest.finalize()
/// ```
///
/// Values are independent: a copy of a running digest continues on its own.
package protocol DigestFunction: Sendable {
    /// Starts a digest of no bytes.
    init()

    /// Adds `bytes` to what is digested.
    mutating func update(_ bytes: RawSpan)

    /// Returns the digest of all bytes so far. It can be continued: more bytes may follow.
    func finalize() -> [UInt8]
}

extension DigestFunction {
    /// Adds `bytes` to what is digested.
    package mutating func update(_ bytes: Span<UInt8>) {
        // SAFETY: bytes have no padding, which would not be initialized.
        unsafe update(bytes.bytes)
    }

    /// Adds `bytes` to what is digested.
    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        // SAFETY: the caller vouches for the buffer as long as the call lasts, and nothing keeps the span.
        unsafe update(bytes.bytes)
    }

    /// Adds `bytes` to what is digested. They are not copied if they lie in one piece, as in an array or a slice of
    /// one.
    package mutating func update(_ bytes: some Collection<UInt8>) {
        // SAFETY: the buffer is used inside the closure only.
        if bytes.withContiguousStorageIfAvailable({ unsafe update($0.span) }) == nil {
            update(Array(bytes).span)
        }
    }

    /// Returns the digest of `bytes`.
    package static func hash(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var digest = Self()
        digest.update(bytes)
        return digest.finalize()
    }
}
