import CHashKernels
package import PerceptualHash

/// Comparing a query with the hashes at listed positions: the candidates that a search structure could not rule out.
///
/// The list may be in any order and name a position more than once; each time it does, the hash is compared again.
/// Matches are appended in the order of the list. Hashes are fetched ahead of their turn.
extension HammingKernels {
    /// Appends those of the `hashes` at `positions` that lie within `radius` of `query`.
    ///
    /// PDQ and 64-bit hashes are compared by the loops of ``instructionSet``, others by their own `distance(to:)`. In code
    /// specialized for a hash, the casts cost nothing.
    ///
    /// - Precondition: every position is below the number of hashes.
    @inline(__always)
    func appendMatches<Hash: BinaryHash>(
        of query: Hash, in hashes: Span<Hash>, at positions: Span<UInt32>, within radius: Distance,
        to matches: inout [IndexMatch]
    ) {
        if let query = query as? PDQHash {
            // SAFETY: the hashes are PDQ hashes, four stored words and no padding: every byte is initialized.
            appendMatches(of: query, in: unsafe hashes.bytes, at: positions, within: radius, to: &matches)
        } else if let query = query as? Hash64 {
            // SAFETY: the hashes are 64-bit hashes, one stored word.
            appendMatches(of: query, in: unsafe hashes.bytes, at: positions, within: radius, to: &matches)
        } else {
            for i in positions.indices {
                let position = Int(positions[i])
                let distance = hashes[position].distance(to: query)
                if distance <= radius { matches.append(IndexMatch(position: position, distance: distance)) }
            }
        }
    }

    /// Appends those of the PDQ hashes at `positions` that lie within `radius` of `query`.
    ///
    /// - Precondition: every position is below the number of whole hashes in `hashes`.
    package func appendMatches(
        of query: PDQHash, in hashes: RawSpan, at positions: Span<UInt32>, within radius: Distance,
        to matches: inout [IndexMatch]
    ) {
        guard let table = unsafe Self.table(for: instructionSet) else {
            return Self.appendPortableMatches(of: query, in: hashes, at: positions, within: radius, to: &matches)
        }
        unsafe Self.appendMatches(in: hashes, stride: 32, at: positions, within: radius, to: &matches) {
            hashes, positions, count, radius, found, distances in
            // SAFETY: `appendMatches(in:…)` vouches for hashes, positions and buffers; `query` is four words, and a
            // homogeneous tuple is laid out like an array of its elements. The table exists, so the processor has what
            // it needs.
            unsafe withUnsafeBytes(of: query.words) { words in
                guard let words = unsafe words.assumingMemoryBound(to: UInt64.self).baseAddress else { return 0 }
                return unsafe table.pointee.within_256_at(hashes, positions, count, words, radius, found, distances)
            }
        }
    }

    /// Appends those of the 64-bit hashes at `positions` that lie within `radius` of `query`.
    ///
    /// - Precondition: every position is below the number of whole hashes in `hashes`.
    package func appendMatches(
        of query: Hash64, in hashes: RawSpan, at positions: Span<UInt32>, within radius: Distance,
        to matches: inout [IndexMatch]
    ) {
        guard let table = unsafe Self.table(for: instructionSet) else {
            return Self.appendPortableMatches(of: query, in: hashes, at: positions, within: radius, to: &matches)
        }
        unsafe Self.appendMatches(in: hashes, stride: 8, at: positions, within: radius, to: &matches) {
            hashes, positions, count, radius, found, distances in
            // SAFETY: as above, and the query is passed by value.
            unsafe table.pointee.within_64_at(hashes, positions, count, query.bits, radius, found, distances)
        }
    }

    // MARK: - The C loops

    /// Compares one part of the list: hashes, positions, their number, the radius; the buffers for the positions found
    /// and their distances. Returns the number found.
    private typealias PartCheck = (
        UnsafeRawPointer, UnsafePointer<UInt32>, Int, UInt32, UnsafeMutablePointer<UInt32>,
        UnsafeMutablePointer<UInt16>
    ) -> Int

    /// Runs `check` over the list in parts. It is called with positions of whole hashes of `stride` bytes, and with
    /// buffers for as many entries.
    private static func appendMatches(
        in hashes: RawSpan, stride: Int, at positions: Span<UInt32>, within radius: Distance,
        to matches: inout [IndexMatch], by check: PartCheck
    ) {
        guard !positions.isEmpty, radius >= 0 else { return }
        precondition(
            positions.allSatisfy(isBelow: hashes.byteCount / stride), "a candidate's position is beyond the hashes")
        let radius = UInt32(clamping: radius.rawValue)
        let capacity = min(positions.count, blockLength)
        // SAFETY: no position passes that is not below the number of hashes, so every hash read lies in the span. Each
        // part is as long as the buffers or shorter. The loop writes no entry beyond, and only those that it counts are
        // read.
        unsafe hashes.withUnsafeBytes { bytes in
            unsafe positions.withUnsafeBufferPointer { positions in
                guard let hashesStart = bytes.baseAddress, let positionsStart = positions.baseAddress else { return }
                unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: capacity) { found in
                    unsafe withUnsafeTemporaryAllocation(of: UInt16.self, capacity: capacity) { distances in
                        guard let foundStart = found.baseAddress, let distancesStart = distances.baseAddress
                        else { return }
                        for base in Swift.stride(from: 0, to: positions.count, by: blockLength) {
                            let count = unsafe check(
                                hashesStart, positionsStart + base, min(blockLength, positions.count - base), radius,
                                foundStart, distancesStart)
                            for i in 0..<count {
                                let distance = unsafe Distance(rawValue: Int(distances[i]))
                                unsafe matches.append(IndexMatch(position: Int(found[i]), distance: distance))
                            }
                        }
                    }
                }
            }
        }
    }

    // MARK: - The portable loops

    private static func appendPortableMatches(
        of query: PDQHash, in hashes: RawSpan, at positions: Span<UInt32>, within radius: Distance,
        to matches: inout [IndexMatch]
    ) {
        let words = query.words
        let query = SIMD4(words.0, words.1, words.2, words.3)
        for i in positions.indices {
            let position = Int(positions[i])
            // SAFETY: the span checks the bounds; any 32 bytes are four words.
            let hash = unsafe hashes.unsafeLoadUnaligned(fromByteOffset: 32 * position, as: SIMD4<UInt64>.self)
            let distance = Distance(rawValue: Int(truncatingIfNeeded: (hash ^ query).nonzeroBitCount.wrappedSum()))
            if distance <= radius { matches.append(IndexMatch(position: position, distance: distance)) }
        }
    }

    private static func appendPortableMatches(
        of query: Hash64, in hashes: RawSpan, at positions: Span<UInt32>, within radius: Distance,
        to matches: inout [IndexMatch]
    ) {
        for i in positions.indices {
            let position = Int(positions[i])
            // SAFETY: the span checks the bounds; any 8 bytes are a word.
            let hash = unsafe hashes.unsafeLoadUnaligned(fromByteOffset: 8 * position, as: UInt64.self)
            let distance = Distance(rawValue: (hash ^ query.bits).nonzeroBitCount)
            if distance <= radius { matches.append(IndexMatch(position: position, distance: distance)) }
        }
    }
}

extension Span<UInt32> {
    /// Whether every number is below `bound`. Looks at all of them, which is faster than stopping early.
    fileprivate func allSatisfy(isBelow bound: Int) -> Bool {
        var highest: UInt32 = 0
        for i in indices { highest = max(highest, self[i]) }
        return isEmpty || Int(highest) < bound
    }
}
