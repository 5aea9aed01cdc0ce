/// Numbers in bytes that may be any: what lies beyond the end reads as zero.
struct NumberBytes {
    let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
    }

    var count: Int { bytes.count }

    /// A number of `count` bytes, the least significant first.
    func little(at offset: Int, _ count: Int) -> UInt64 {
        guard offset >= 0, count <= bytes.count - offset else { return 0 }
        let start = bytes.startIndex + offset
        return bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// A number of `count` bytes, the most significant first.
    func big(at offset: Int, _ count: Int) -> UInt64 {
        guard offset >= 0, count <= bytes.count - offset else { return 0 }
        let start = bytes.startIndex + offset
        return bytes[start..<start + count].reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The bytes from an offset on, as many as there are.
    func part(at offset: Int, count: Int) -> NumberBytes {
        let start = min(bytes.endIndex, bytes.startIndex + max(0, offset))
        return NumberBytes(bytes[start..<min(bytes.endIndex, start + max(0, count))])
    }
}
