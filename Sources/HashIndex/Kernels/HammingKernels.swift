import CHashKernels
package import PerceptualHash

/// The loops over hashes of a known layout, by instruction set.
///
/// A scan hands blocks of hashes to the C loop of its instruction set, or to the Swift loop, which is the reference for
/// all of them: one call a block, because a call through a table costs as much as some twenty comparisons.
///
/// Below the entry for indexes, hashes are bytes: 32 a PDQ hash, 8 a 64-bit one, any alignment. Bytes after the last
/// whole hash are ignored.
package struct HammingKernels: Sendable {
    /// How many hashes are scanned by one call: enough to make its cost vanish, and few enough that the buffers for
    /// what it finds (24 KB) fit into the first-level cache.
    package static let blockLength = 4096

    /// What was asked for. Where the processor lacks it, the portable loops run.
    package let instructionSet: InstructionSet

    package init(_ instructionSet: InstructionSet) {
        self.instructionSet = instructionSet
    }

    /// Appends the hashes within `radius` of `query`, in their order; the first of them has position `first`.
    ///
    /// PDQ and 64-bit hashes are compared by the loops of ``instructionSet``, others by their own `distance(to:)`. In code
    /// specialized for a hash, the casts cost nothing.
    @inline(__always)
    func appendMatches<Hash: BinaryHash>(
        of query: Hash, in hashes: Span<Hash>, within radius: Distance, numberedFrom first: Int,
        to matches: inout [IndexMatch]
    ) {
        if let query = query as? PDQHash {
            // SAFETY: the hashes are PDQ hashes, four stored words and no padding: every byte is initialized.
            appendMatches(of: query, in: unsafe hashes.bytes, within: radius, numberedFrom: first, to: &matches)
        } else if let query = query as? Hash64 {
            // SAFETY: the hashes are 64-bit hashes, one stored word.
            appendMatches(of: query, in: unsafe hashes.bytes, within: radius, numberedFrom: first, to: &matches)
        } else {
            for i in hashes.indices {
                let distance = hashes[i].distance(to: query)
                if distance <= radius { matches.append(IndexMatch(position: first + i, distance: distance)) }
            }
        }
    }

    /// Appends the PDQ hashes within `radius` of `query`, in their order; the first of them has position `first`.
    package func appendMatches(
        of query: PDQHash, in hashes: RawSpan, within radius: Distance, numberedFrom first: Int = 0,
        to matches: inout [IndexMatch]
    ) {
        guard let table = unsafe Self.table(for: instructionSet) else {
            return Self.appendPortableMatches(
                of: query, in: hashes, within: radius, numberedFrom: first, to: &matches)
        }
        unsafe Self.appendMatches(in: hashes, stride: 32, within: radius, numberedFrom: first, to: &matches) {
            block, count, radius, positions, distances in
            // SAFETY: `appendMatches(in:…)` vouches for the block and the buffers; `query` is four words, and a
            // homogeneous tuple is laid out like an array of its elements. The table exists, so the processor has what
            // it needs.
            unsafe withUnsafeBytes(of: query.words) { words in
                guard let words = unsafe words.assumingMemoryBound(to: UInt64.self).baseAddress else { return 0 }
                return unsafe table.pointee.within_256(block, count, words, radius, positions, distances)
            }
        }
    }

    /// Appends the 64-bit hashes within `radius` of `query`, in their order; the first of them has position `first`.
    package func appendMatches(
        of query: Hash64, in hashes: RawSpan, within radius: Distance, numberedFrom first: Int = 0,
        to matches: inout [IndexMatch]
    ) {
        guard let table = unsafe Self.table(for: instructionSet) else {
            return Self.appendPortableMatches(
                of: query, in: hashes, within: radius, numberedFrom: first, to: &matches)
        }
        unsafe Self.appendMatches(in: hashes, stride: 8, within: radius, numberedFrom: first, to: &matches) {
            block, count, radius, positions, distances in
            // SAFETY: `appendMatches(in:…)` vouches for the block and the buffers. The table exists, so the processor
            // has what it needs.
            unsafe table.pointee.within_64(block, count, query.bits, radius, positions, distances)
        }
    }

    // MARK: - The C loops

    /// Scans one block: hashes, their number, the radius; the buffers for positions and distances. Returns the number
    /// found.
    private typealias BlockScan = (
        UnsafeRawPointer, Int, UInt32, UnsafeMutablePointer<UInt32>, UnsafeMutablePointer<UInt16>
    ) -> Int

    /// Runs `scan` over all blocks of hashes of `stride` bytes. It is called with a number of whole hashes, and with
    /// buffers for as many entries.
    private static func appendMatches(
        in hashes: RawSpan, stride: Int, within radius: Distance, numberedFrom first: Int,
        to matches: inout [IndexMatch], by scan: BlockScan
    ) {
        let count = hashes.byteCount / stride
        guard count > 0, radius >= 0 else { return }
        let radius = UInt32(clamping: radius.rawValue)
        let capacity = min(count, blockLength)
        // SAFETY: every block ends at `count` hashes or before, which the span holds for the whole of the closure, and
        // is at most as long as the buffers. The loop writes no entry that it does not count, and only those counted
        // are read.
        unsafe hashes.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return }
            unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: capacity) { positions in
                unsafe withUnsafeTemporaryAllocation(of: UInt16.self, capacity: capacity) { distances in
                    guard let positionsStart = positions.baseAddress, let distancesStart = distances.baseAddress
                    else { return }
                    for base in Swift.stride(from: 0, to: count, by: blockLength) {
                        let found = unsafe scan(
                            start + base * stride, min(blockLength, count - base), radius, positionsStart,
                            distancesStart)
                        // Where many match, the rest will too: room for all at once, not by doubling and copying.
                        if found > blockLength / 4 { matches.reserveCapacity(matches.count + count - base) }
                        for i in 0..<found {
                            let distance = unsafe Distance(rawValue: Int(distances[i]))
                            unsafe matches.append(
                                IndexMatch(position: first + base + Int(positions[i]), distance: distance))
                        }
                    }
                }
            }
        }
    }

    /// The table of C loops; nil for ``InstructionSet/portable``, and where the processor lacks the instructions.
    ///
    /// Asked for each scan and not kept: it takes a few nanoseconds, and so no other code can be called by mistake.
    static func table(for instructionSet: InstructionSet) -> UnsafePointer<HashKernels>? {
        unsafe hash_kernels_for(instructionSet.instructions)
    }

    // MARK: - The portable loops

    private static func appendPortableMatches(
        of query: PDQHash, in hashes: RawSpan, within radius: Distance, numberedFrom first: Int,
        to matches: inout [IndexMatch]
    ) {
        let words = query.words
        let query = SIMD4(words.0, words.1, words.2, words.3)
        for i in 0..<hashes.byteCount / 32 {
            // SAFETY: the span checks the bounds; any 32 bytes are four words.
            let hash = unsafe hashes.unsafeLoadUnaligned(fromByteOffset: 32 * i, as: SIMD4<UInt64>.self)
            let distance = Distance(rawValue: Int(truncatingIfNeeded: (hash ^ query).nonzeroBitCount.wrappedSum()))
            if distance <= radius { matches.append(IndexMatch(position: first + i, distance: distance)) }
        }
    }

    private static func appendPortableMatches(
        of query: Hash64, in hashes: RawSpan, within radius: Distance, numberedFrom first: Int,
        to matches: inout [IndexMatch]
    ) {
        let count = hashes.byteCount / 8
        guard radius >= 0 else { return }
        func append(_ i: Int, _ count: UInt64) {
            let distance = Distance(rawValue: Int(truncatingIfNeeded: count))
            if distance <= radius { matches.append(IndexMatch(position: first + i, distance: distance)) }
        }
        // Four at a time, and one by one only where a four has a match: counting bits in vectors is much faster even
        // where there is an instruction for a single word.
        let radiusLanes = SIMD4(repeating: UInt64(radius.rawValue))
        let queryLanes = SIMD4(repeating: query.bits)
        let wholeFours = count / 4 * 4
        for i in stride(from: 0, to: wholeFours, by: 4) {
            // SAFETY: the span checks the bounds; any 32 bytes are four words.
            let four = unsafe hashes.unsafeLoadUnaligned(fromByteOffset: 8 * i, as: SIMD4<UInt64>.self)
            let counts = (four ^ queryLanes).nonzeroBitCount
            if any(counts .<= radiusLanes) {
                for lane in 0..<4 { append(i + lane, counts[lane]) }
            }
        }
        for i in wholeFours..<count {
            // SAFETY: the span checks the bounds; any 8 bytes are a word.
            let hash = unsafe hashes.unsafeLoadUnaligned(fromByteOffset: 8 * i, as: UInt64.self)
            append(i, UInt64((hash ^ query.bits).nonzeroBitCount))
        }
    }
}
