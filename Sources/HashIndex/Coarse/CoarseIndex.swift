public import PerceptualHash

/// Hashes with their sketches beside them, for finding those that are within 80 of any of many needles.
///
/// No index by parts of a hash helps at such a radius: nearly every hash has a part in common with every other. So all
/// hashes are looked at, by 64 of their bits first: the low frequencies, which a shift or a crop moves least. Of the hashes
/// within 80 of a needle that is an altered copy of theirs, 98 % have a sketch within 18, of unrelated ones one in a
/// thousand. The answers are exact in these terms: every hash whose sketch and which itself is near, and no other.
///
/// Memory is 8 bytes a hash beside the hashes. Needles share the pass over memory.
public struct CoarseIndex: Sendable {
    /// The distance within which an altered copy's hypothesis is usually found.
    public static let radius: Distance = 80
    /// In how many of 64 bits sketches may differ.
    public static let sketchRadius: Distance = 18

    private var hashes: [PDQHash]
    private var sketches: SketchPlanes
    private let kernels: HammingKernels

    public init(_ hashes: some Sequence<PDQHash>) {
        self.init(hashes, instructionSet: .inUse)
    }

    /// An index that scans with the given instructions, or the portable loops where the processor lacks them.
    package init(_ hashes: some Sequence<PDQHash>, instructionSet: InstructionSet) {
        self.hashes = Array(hashes)
        sketches = SketchPlanes(of: self.hashes)
        kernels = HammingKernels(instructionSet)
    }

    public var count: Int { hashes.count }

    public subscript(position: Int) -> PDQHash { hashes[position] }

    /// Adds a hash at position ``count``.
    public mutating func insert(_ hash: PDQHash) {
        sketches.append(hash, at: hashes.count)
        hashes.append(hash)
    }

    /// The hashes near any of the needles, the nearest first; each as often as there are needles it is near to.
    ///
    /// - Parameters:
    ///   - radius: less than 128: a hash is never near a needle and its complement.
    ///   - sketchRadius: less than 32.
    ///   - includingNegatives: whether the complements of the needles are searched for, too.
    public func hits(
        of needles: [PDQHash], within radius: Distance = Self.radius,
        sketchWithin sketchRadius: Distance = Self.sketchRadius,
        includingNegatives: Bool = true
    ) -> [CoarseHit] {
        var hits: [CoarseHit] = []
        // SAFETY: PDQ hashes are four stored words and no padding: every byte is initialized.
        let bytes = unsafe hashes.span.bytes
        unsafe kernels.appendHits(
            of: needles, in: bytes, sketches: sketches.bytes.span.bytes, within: radius, sketchWithin: sketchRadius,
            includingNegatives: includingNegatives, to: &hits)
        hits.sort()
        return hits
    }
}

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
