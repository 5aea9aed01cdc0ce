/// The first bytes of a file, as signatures look at them.
struct FilePrefix {
    let bytes: [UInt8]

    init(_ bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes)
    }

    /// Whether these bytes stand at `offset`.
    func has(_ signature: [UInt8], at offset: Int = 0) -> Bool {
        bytes.count - offset >= signature.count && bytes[offset..<offset + signature.count].elementsEqual(signature)
    }

    /// Whether this text stands at `offset`.
    func has(_ text: String, at offset: Int = 0) -> Bool {
        has(Array(text.utf8), at: offset)
    }

    /// The byte at `offset`; nil after the end.
    func byte(at offset: Int) -> UInt8? {
        bytes.indices.contains(offset) ? bytes[offset] : nil
    }

    /// A number of `count` bytes at `offset`, the least significant first; nil where they are not all there.
    func littleEndian(at offset: Int, count: Int) -> UInt64? {
        guard bytes.count - offset >= count else { return nil }
        return bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The same, the most significant first.
    func bigEndian(at offset: Int, count: Int) -> UInt64? {
        guard bytes.count - offset >= count else { return nil }
        return bytes[offset..<offset + count].reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// Four letters at `offset`, as in RIFF files and boxes.
    func letters(at offset: Int) -> String? {
        guard bytes.count - offset >= 4 else { return nil }
        return String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
    }

    /// Whether `text` stands anywhere in the first `count` bytes.
    func contains(_ text: String, inFirst count: Int) -> Bool {
        let wanted = Array(text.utf8)
        let part = bytes.prefix(count)
        guard let first = wanted.first, part.count >= wanted.count else { return false }
        return part.dropLast(wanted.count - 1).indices.contains { part[$0] == first && has(wanted, at: $0) }
    }

    /// The same without regard to upper and lower case.
    func containsIgnoringCase(_ text: String, inFirst count: Int) -> Bool {
        FilePrefix(bytes.prefix(count).map(Self.lowercased)).contains(text, inFirst: count)
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
    }
}
