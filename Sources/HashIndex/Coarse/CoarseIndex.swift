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
