package import ByteSources

/// Where a picture lies that stands somewhere in a file which is not a picture, as in the memory of a program: found by
/// its signature, and proven by its structure.
package enum PictureExtent {
    /// The bytes of the picture that begins at `offset`; nil where none does. A picture that is cut off, or overwritten
    /// from some place on, ends there.
    package static func find(at offset: Int, in bytes: any RandomAccessByteSource) -> Range<Int>? {
        guard offset >= 0, offset < bytes.byteCount else { return nil }
        let file = HeaderBytes(ByteRange(bytes, range: offset..<bytes.byteCount))
        let prefix = Array(file.bytes(at: 0, count: FileSignature.prefixByteCount))
        guard let codec = PictureCodecs.codec(recognising: prefix), let end = codec.end(in: file), end > 0 else {
            return nil
        }
        return offset..<offset + min(end, file.byteCount)
    }
}
