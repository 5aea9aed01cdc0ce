package import PerceptualHash

/// The sketches of hashes as they lie in memory, and in a file: in blocks of 64 hashes, the first bytes of all 64, then the second
/// ones, up to the eighth. The last block is filled up with zeros.
package struct SketchPlanes: Sendable {
    package static let blockLength = 64

    package private(set) var bytes: [UInt8] = []

    package init(of hashes: [PDQHash]) {
        bytes = Array(repeating: 0, count: Self.byteCount(of: hashes.count))
        for (position, hash) in hashes.enumerated() { write(hash, at: position) }
    }

    /// The bytes that the sketches of `count` hashes take.
    package static func byteCount(of count: Int) -> Int {
        (count + blockLength - 1) / blockLength * blockLength * 8
    }

    mutating func append(_ hash: PDQHash, at position: Int) {
        if position % Self.blockLength == 0 { bytes += repeatElement(0, count: Self.blockLength * 8) }
        write(hash, at: position)
    }

    private mutating func write(_ hash: PDQHash, at position: Int) {
        let start = position / Self.blockLength * Self.blockLength * 8 + position % Self.blockLength
        let sketch = hash.sketch
        for byte in 0..<8 {
            bytes[start + Self.blockLength * byte] = UInt8(truncatingIfNeeded: sketch >> UInt64(8 * byte))
        }
    }
}

extension PDQHash {
    /// The bits of the eight lower frequencies in either direction: those numbered `16 * i + j` with i and j below 8, a byte for
    /// each i.
    package var sketch: UInt64 {
        func bytes(_ word: UInt64) -> UInt64 {
            word & 0xFF | word >> 8 & 0xFF00 | word >> 16 & 0xFF_0000 | word >> 24 & 0xFF00_0000
        }
        return bytes(words.0) | bytes(words.1) << 32
    }
}
