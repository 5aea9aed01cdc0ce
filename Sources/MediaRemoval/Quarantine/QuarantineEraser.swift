#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

package import SystemFiles

/// Overwrites items of a quarantine whose files are back at their places: so that a file is never in two places.
///
/// Without its random bytes an item cannot be decrypted by anybody; the content is overwritten, too. The lengths at its
/// beginning stay, so that what follows it is still found.
package struct QuarantineEraser: ~Copyable {
    private let path: PathBytes
    private let descriptor: Int32

    package init(opening path: PathBytes) throws(RemovalError) {
        self.path = path
        descriptor = unsafe path.withCString { unsafe open($0, O_WRONLY | O_NOFOLLOW | O_CLOEXEC) }
        guard descriptor >= 0 else { throw RemovalError(writing: path, .current) }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Overwrites an item. Not yet on the disk.
    package func erase(_ place: QuarantineWriter.Place) throws(RemovalError) {
        let zeros = [UInt8](repeating: 0, count: 1 << 16)
        var offset = place.offset + Int64(QuarantineFormat.itemPrefixByteCount - QuarantineFormat.saltByteCount)
        let end = place.offset + place.byteCount
        while offset < end {
            let count = Int(min(end - offset, Int64(zeros.count)))
            // SAFETY: at most as many bytes are read as there are zeros.
            let written = unsafe zeros.withUnsafeBytes {
                unsafe pwrite(descriptor, $0.baseAddress, count, off_t(offset))
            }
            guard written > 0 else {
                if errno == EINTR { continue }
                throw RemovalError(writing: path, .current)
            }
            offset += Int64(written)
        }
    }

    /// Waits until it has reached the disk.
    package func synchronize() throws(RemovalError) {
        guard fsync(descriptor) == 0 else { throw RemovalError(writing: path, .current) }
    }
}
