import CHashKernels
package import PerceptualHash

/// Comparing several queries with the same hashes in one pass over memory.
extension HammingKernels {
    /// Appends to `matches[i]`, for each query i, the hashes within `radius` of it, in their order.
    ///
    /// A block of hashes is compared with every query while it lies in the cache. PDQ hashes are moreover loaded once for
    /// ``queriesPerScan`` queries.
    @inline(__always)
    func appendMatches<Hash: BinaryHash>(
        ofEach queries: [Hash], in hashes: Span<Hash>, within radius: Distance, to matches: inout [[IndexMatch]]
    ) {
        if Hash.self == PDQHash.self, let queries = queries as? [PDQHash] {
            // SAFETY: the hashes are PDQ hashes, four stored words and no padding: every byte is initialized.
            return appendMatches(ofEach: queries, in: unsafe hashes.bytes, within: radius, to: &matches)
        }
        for base in stride(from: 0, to: hashes.count, by: Self.blockLength) {
            let block = hashes.extracting(base..<min(base + Self.blockLength, hashes.count))
            for i in queries.indices {
                appendMatches(of: queries[i], in: block, within: radius, numberedFrom: base, to: &matches[i])
            }
        }
    }

    /// How many queries the C loops hold at once.
    package static var queriesPerScan: Int { Int(HASH_QUERIES_PER_SCAN) }

    /// Appends to `matches[i]`, for each query i, the PDQ hashes within `radius` of it, in their order.
    package func appendMatches(
        ofEach queries: [PDQHash], in hashes: RawSpan, within radius: Distance, to matches: inout [[IndexMatch]]
    ) {
        precondition(matches.count == queries.count, "each query needs an array for its matches")
        let table = unsafe Self.table(for: instructionSet)
        var next = 0
        while next < queries.count {
            let batch = next..<min(next + Self.queriesPerScan, queries.count)
            if let table = unsafe table, batch.count > 1 {
                unsafe Self.appendMatches(ofEach: queries, batch, in: hashes, within: radius, by: table, to: &matches)
            } else {
                appendMatches(ofOneByOne: queries, batch, in: hashes, within: radius, to: &matches)
            }
            next = batch.upperBound
        }
    }

    private func appendMatches(
        ofOneByOne queries: [PDQHash], _ batch: Range<Int>, in hashes: RawSpan, within radius: Distance,
        to matches: inout [[IndexMatch]]
    ) {
        let count = hashes.byteCount / 32
        for base in stride(from: 0, to: count, by: Self.blockLength) {
            let block = hashes.extracting(32 * base..<32 * min(base + Self.blockLength, count))
            for i in batch {
                appendMatches(of: queries[i], in: block, within: radius, numberedFrom: base, to: &matches[i])
            }
        }
    }

    private static func appendMatches(
        ofEach queries: [PDQHash], _ batch: Range<Int>, in hashes: RawSpan, within radius: Distance,
        by table: UnsafePointer<HashKernels>, to matches: inout [[IndexMatch]]
    ) {
        let count = hashes.byteCount / 32
        guard count > 0, radius >= 0 else { return }
        let radius = UInt32(clamping: radius.rawValue)
        // So long that the buffers of all queries together are as large as those of one scan.
        let blockLength = blockLength / queriesPerScan
        let capacity = min(count, blockLength) * batch.count
        // SAFETY: every block ends at `count` hashes or before, which the span holds for the whole of the closure. The
        // batch is a range of the queries, which are four words each, at most as many as the loop takes. The buffers
        // hold as many entries as a block has hashes, for each query; the loop writes no entry that it does not count,
        // and only those counted are read. The table exists, so the processor has what it needs.
        var found = [Int](repeating: 0, count: batch.count)
        unsafe hashes.withUnsafeBytes { bytes in
            unsafe queries[batch].withUnsafeBytes { queryBytes in
                unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: capacity) { positions in
                    unsafe withUnsafeTemporaryAllocation(of: UInt16.self, capacity: capacity) { distances in
                        guard let start = bytes.baseAddress, let positionsStart = positions.baseAddress,
                            let distancesStart = distances.baseAddress,
                            let words = unsafe queryBytes.assumingMemoryBound(to: UInt64.self).baseAddress
                        else { return }
                        for base in Swift.stride(from: 0, to: count, by: blockLength) {
                            let length = min(blockLength, count - base)
                            unsafe table.pointee.within_256_each(
                                start + 32 * base, length, words, batch.count, radius, positionsStart,
                                distancesStart, &found)
                            for i in found.indices {
                                for entry in i * length..<i * length + found[i] {
                                    let distance = unsafe Distance(rawValue: Int(distances[entry]))
                                    let position = unsafe base + Int(positions[entry])
                                    matches[batch.lowerBound + i].append(
                                        IndexMatch(position: position, distance: distance))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
