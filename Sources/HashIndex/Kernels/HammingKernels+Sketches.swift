import CHashKernels
package import PerceptualHash

/// Finding the hashes near any of many needles by their sketches.
extension HammingKernels {
    /// How many needles share a pass over the sketches.
    package static var needlesPerScan: Int { Int(HASH_SKETCH_NEEDLES) }

    /// Appends the hashes near each of the needles, in no particular order; see ``CoarseIndex``.
    ///
    /// - Parameter sketches: those of the hashes, as ``SketchPlanes`` lays them out.
    package func appendHits(
        of needles: [PDQHash], in hashes: RawSpan, sketches: RawSpan, within radius: Distance,
        sketchWithin sketchRadius: Distance, includingNegatives: Bool, to hits: inout [CoarseHit]
    ) {
        let count = hashes.byteCount / 32
        precondition(
            sketches.byteCount >= SketchPlanes.byteCount(of: count), "there is a sketch for each hash, in whole blocks")
        precondition(radius < 128 && sketchRadius < 32, "nothing is near a needle and its complement")
        guard count > 0, radius >= 0, sketchRadius >= 0 else { return }
        for first in stride(from: 0, to: needles.count, by: Self.needlesPerScan) {
            let batch = first..<min(first + Self.needlesPerScan, needles.count)
            if let table = unsafe Self.table(for: instructionSet) {
                unsafe Self.appendHits(
                    of: needles, batch, in: hashes, sketches: sketches, within: radius, sketchWithin: sketchRadius,
                    includingNegatives: includingNegatives, by: table, to: &hits)
            } else {
                Self.appendPortableHits(
                    of: needles, batch, in: hashes, sketches: sketches, within: radius, sketchWithin: sketchRadius,
                    includingNegatives: includingNegatives, to: &hits)
            }
        }
    }

    private static func appendHits(
        of needles: [PDQHash], _ batch: Range<Int>, in hashes: RawSpan, sketches: RawSpan, within radius: Distance,
        sketchWithin sketchRadius: Distance, includingNegatives: Bool, by table: UnsafePointer<HashKernels>,
        to hits: inout [CoarseHit]
    ) {
        let count = hashes.byteCount / 32
        let blockCount = (count + SketchPlanes.blockLength - 1) / SketchPlanes.blockLength
        // Room for some blocks of which every hash is near every needle.
        let capacity = 4 * SketchPlanes.blockLength * batch.count
        // SAFETY: `appendHits` has checked that there are sketches for all blocks, and the radii. The batch is a range of the
        // needles, which are four words each, at most as many as the loop takes. The loop stops before a block for which the
        // buffer might be too small, and only the entries that it counts are read. The table exists, so the processor has
        // what it needs.
        unsafe hashes.withUnsafeBytes { hashBytes in
            unsafe sketches.withUnsafeBytes { sketchBytes in
                unsafe needles[batch].withUnsafeBytes { needleBytes in
                    unsafe withUnsafeTemporaryAllocation(of: HashSketchHit.self, capacity: capacity) { buffer in
                        guard let hashStart = hashBytes.baseAddress, let sketchStart = sketchBytes.baseAddress,
                            let words = unsafe needleBytes.assumingMemoryBound(to: UInt64.self).baseAddress,
                            let found = buffer.baseAddress
                        else { return }
                        var block = 0
                        while block < blockCount {
                            let foundCount = unsafe table.pointee.near_256(
                                sketchStart, hashStart, count, &block, words, batch.count,
                                UInt32(sketchRadius.rawValue), UInt32(radius.rawValue), includingNegatives ? 1 : 0,
                                found, capacity)
                            for index in 0..<foundCount {
                                let hit = unsafe buffer[index]
                                hits.append(
                                    CoarseHit(
                                        position: Int(hit.position), needle: batch.lowerBound + Int(hit.needle),
                                        difference: Int(hit.distance), within: radius))
                            }
                        }
                    }
                }
            }
        }
    }

    // MARK: - The portable loop

    private static func appendPortableHits(
        of needles: [PDQHash], _ batch: Range<Int>, in hashes: RawSpan, sketches: RawSpan, within radius: Distance,
        sketchWithin sketchRadius: Distance, includingNegatives: Bool, to hits: inout [CoarseHit]
    ) {
        typealias Lanes = SIMD16<UInt8>
        let count = hashes.byteCount / 32
        let firstFar = Lanes(repeating: UInt8(sketchRadius.rawValue + 1))
        let farCount = Lanes(
            repeating: UInt8(includingNegatives ? 63 - 2 * sketchRadius.rawValue : 64 - sketchRadius.rawValue))
        let needleBytes = needles[batch].map { needle in
            (0..<8).map { Lanes(repeating: UInt8(truncatingIfNeeded: needle.sketch >> UInt64(8 * $0))) }
        }
        for start in stride(from: 0, to: count, by: 16) {
            let block = start / SketchPlanes.blockLength
            let base = block * SketchPlanes.blockLength * 8 + start % SketchPlanes.blockLength
            // SAFETY: the span checks the bounds; any bytes are sketches.
            let planes = (0..<8).map { byte in
                unsafe sketches.unsafeLoadUnaligned(
                    fromByteOffset: base + SketchPlanes.blockLength * byte, as: Lanes.self)
            }
            for (index, bytes) in needleBytes.enumerated() {
                var sum = Lanes.zero
                for byte in 0..<8 { sum &+= (planes[byte] ^ bytes[byte]).nonzeroBitCount }
                let near = (sum &- firstFar) .>= farCount
                guard any(near) else { continue }
                let needle = needles[batch.lowerBound + index]
                for lane in 0..<min(16, count - start) where near[lane] {
                    // SAFETY: the span checks the bounds; any 32 bytes are four words.
                    let hash = unsafe hashes.unsafeLoadUnaligned(
                        fromByteOffset: 32 * (start + lane), as: SIMD4<UInt64>.self)
                    let difference = Int((hash ^ needle.bitVector).nonzeroBitCount.wrappedSum())
                    guard difference <= radius.rawValue || includingNegatives && 256 - difference <= radius.rawValue
                    else { continue }
                    hits.append(
                        CoarseHit(
                            position: start + lane, needle: batch.lowerBound + index, difference: difference,
                            within: radius))
                }
            }
        }
    }
}

extension CoarseHit {
    /// The hit of a hash that differs from the needle in so many bits: near it or near its complement.
    fileprivate init(position: Int, needle: Int, difference: Int, within radius: Distance) {
        let isNegative = difference > radius.rawValue
        self.init(
            position: position, needle: needle,
            distance: Distance(rawValue: isNegative ? 256 - difference : difference), isNegative: isNegative)
    }
}
