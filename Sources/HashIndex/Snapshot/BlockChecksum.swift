/// A checksum of a block of bytes that finds damage: a changed byte always, any other change nearly always.
///
/// Eight sums of 64 bits take turns. Each step is one-to-one in the sum and in what is added to it, so that two blocks of
/// the same length which differ in one word never agree. It is as fast as memory, which is what it is for: a whole index
/// can be checked each time it is opened. It protects against damage and not against forgery, for which there are
/// digests and signatures.
///
/// Source: the multiplication is that of FNV-1a widened to words, G. Fowler, L. C. Noll, K.-P. Vo; the final mixing that of
/// MurmurHash3, A. Appleby.
enum BlockChecksum {
    private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

    static func checksum(of bytes: RawSpan) -> UInt64 {
        var low = SIMD4<UInt64>(1, 2, 3, 4)
        var high = SIMD4<UInt64>(5, 6, 7, 8)
        let wholeCount = bytes.byteCount / 64 * 64
        var offset = 0
        while offset < wholeCount {
            // SAFETY: 64 bytes from `offset` on lie below `wholeCount`; any bytes are words.
            let first = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: SIMD4<UInt64>.self)
            let second = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset + 32, as: SIMD4<UInt64>.self)
            low = (low ^ first) &* multiplier
            high = (high ^ second) &* multiplier
            offset += 64
        }
        var sum = UInt64(bytes.byteCount)
        for lane in 0..<4 { sum = mixed(mixed(sum ^ low[lane]) ^ high[lane]) }
        while offset < bytes.byteCount {
            sum = (sum ^ UInt64(unsafe bytes.unsafeLoad(fromByteOffset: offset, as: UInt8.self))) &* multiplier
            offset += 1
        }
        return mixed(sum)
    }

    /// A one-to-one mixing of all bits.
    private static func mixed(_ value: UInt64) -> UInt64 {
        var value = value
        value = (value ^ value >> 33) &* 0xFF51_AFD7_ED55_8CCD
        value = (value ^ value >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return value ^ value >> 33
    }
}
