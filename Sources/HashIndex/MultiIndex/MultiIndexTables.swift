import CHashKernels
import PerceptualHash

/// The tables of multi-index hashing over a fixed set of hashes, in memory of the process or in a file.
///
/// Hashes are kept in the layout's order of bits; what goes in and comes out is in its own.
package struct MultiIndexTables: Sendable {
    let layout: MultiIndexLayout
    /// How many others a hash shares each chunk's key with in the mean: what a look-up brings in candidates.
    let crowding: [Double]

    let memory: MappedMemory
    /// Where the tables begin in `memory`.
    let base: Int

    /// Tables that lie in `memory` from `base` on.
    ///
    /// - Precondition: `memory` is long enough for the layout.
    init(layout: MultiIndexLayout, crowding: [Double], memory: MappedMemory, base: Int) {
        precondition(base >= 0 && base.isMultiple(of: 64) && layout.byteCount <= memory.byteCount - base)
        self.layout = layout
        self.crowding = crowding
        self.memory = memory
        self.base = base
    }

    package var count: Int { layout.count }

    /// The bytes of the tables.
    package var byteCount: Int { layout.byteCount }

    /// The bits of the hash at `position`.
    ///
    /// - Precondition: `position` is below ``count``.
    package func bits(at position: Int) -> SIMD4<UInt64> {
        precondition((0..<count).contains(position), "there is no hash at this position")
        return layout.order.undo(
            unsafe memory.withUnsafeBytes { bytes in
                // SAFETY: the layout begins with `count` hashes.
                unsafe Self.hash(at: position, in: bytes, base: base, wordCount: layout.wordCount)
            })
    }

    /// Calls `body` with the bytes of all hashes, in the tables' own order of bits.
    func withHashes<T>(_ body: (RawSpan) -> T) -> T {
        unsafe memory.withUnsafeBytes { bytes in
            // SAFETY: the layout begins with its hashes; they are valid until `body` returns.
            let hashes = unsafe UnsafeRawBufferPointer(rebasing: bytes[base..<base + layout.count * layout.stride])
            return unsafe body(RawSpan(_unsafeBytes: hashes))
        }
    }

    /// The hash at `position` in the tables' own order of bits.
    ///
    /// SAFETY: the caller vouches that the hash lies within `bytes`.
    @inline(__always)
    static func hash(at position: Int, in bytes: UnsafeRawBufferPointer, base: Int, wordCount: Int) -> SIMD4<UInt64> {
        if wordCount == 4 {
            return unsafe bytes.loadUnaligned(fromByteOffset: base + 32 * position, as: SIMD4<UInt64>.self)
        }
        return unsafe SIMD4(bytes.loadUnaligned(fromByteOffset: base + 8 * position, as: UInt64.self), 0, 0, 0)
    }
}

// MARK: - Building

extension MultiIndexTables {
    /// Tables of `hashes`, in chunks of these widths.
    ///
    /// - Precondition: the widths are those of a layout.
    /// - Throws: ``MappedMemory/Failure`` if there is not enough memory.
    init<Hash: BinaryHash>(_ hashes: Span<Hash>, widths: [Int]) throws(MappedMemory.Failure) {
        let grouping = BitGrouping(sample: Self.sample(hashes), bitWidth: Hash.bitWidth)
        guard let order = grouping.order(widths: widths),
            let layout = MultiIndexLayout(count: hashes.count, bitWidth: Hash.bitWidth, widths: widths, order: order)
        else { preconditionFailure("a layout is made of widths that fit") }
        var crowding: [Double] = []
        let memory = try unsafe MappedMemory(byteCount: layout.byteCount) { bytes in
            guard let start = bytes.baseAddress else { return }
            unsafe Self.writeHashes(hashes, layout: layout, to: start)
            for chunk in widths.indices {
                unsafe crowding.append(Self.writeChunk(chunk, of: layout, at: start))
            }
        }
        self.init(layout: layout, crowding: crowding, memory: memory, base: 0)
    }

    /// Hashes from all over, as many as tell how bits go together.
    private static func sample<Hash: BinaryHash>(_ hashes: Span<Hash>) -> [SIMD4<UInt64>] {
        let step = max(1, hashes.count / BitGrouping.sampleSize)
        return stride(from: 0, to: hashes.count, by: step).map { hashes[$0].bitVector }
    }

    @specialized(where Hash == PDQHash)
    @specialized(where Hash == Hash64)
    private static func writeHashes<Hash: BinaryHash>(
        _ hashes: Span<Hash>, layout: MultiIndexLayout, to start: UnsafeMutableRawPointer
    ) {
        for position in hashes.indices {
            let bits = layout.order.apply(hashes[position].bitVector)
            // SAFETY: the layout begins with room for as many hashes of that many words.
            if layout.wordCount == 4 {
                unsafe (start + 32 * position).storeBytes(of: bits, as: SIMD4<UInt64>.self)
            } else {
                unsafe (start + 8 * position).storeBytes(of: bits[0], as: UInt64.self)
            }
        }
    }

    /// Sorts the positions of all hashes by their key in one chunk, by counting. Returns the chunk's crowding.
    ///
    /// SAFETY: `start` is the beginning of memory of the layout, zero but for the hashes.
    private static func writeChunk(
        _ chunk: Int, of layout: MultiIndexLayout, at start: UnsafeMutableRawPointer
    ) -> Double {
        let keyCount = 1 << layout.widths[chunk]
        let starts = unsafe (start + layout.startsOffsets[chunk]).assumingMemoryBound(to: UInt32.self)
        let positions = unsafe (start + layout.positionsOffsets[chunk]).assumingMemoryBound(to: UInt32.self)
        let (first, width) = (layout.firstBits[chunk], layout.widths[chunk])
        /// Far enough ahead that a table entry arrives while others are being worked on.
        let ahead = 24

        // The eight bytes of a hash that hold the chunk: at most 7 bits lie before it, or all of the last word does.
        let keyByte = min(first / 8, layout.stride - 8)
        let shift = UInt64(first - 8 * keyByte)
        let mask = (UInt64(1) << UInt64(width)) - 1
        let keyBytes = unsafe UnsafeRawPointer(start) + keyByte
        let hashStride = layout.stride

        @inline(__always)
        func key(of position: Int) -> Int {
            // SAFETY: every position is below `count`, and the eight bytes lie within the hash.
            let word = unsafe keyBytes.loadUnaligned(fromByteOffset: position &* hashStride, as: UInt64.self)
            return Int(truncatingIfNeeded: word >> shift & mask)
        }

        // SAFETY: a key has `width` bits, and there are 2^width + 1 starts. Counting goes to the place after a key, so
        // that after summing up a key's own place says where its positions begin.
        for position in 0..<layout.count {
            if position + ahead < layout.count { unsafe hash_prefetch(starts + key(of: position + ahead) + 1) }
            unsafe starts[key(of: position) + 1] += 1
        }
        var squares = 0.0
        for key in 0..<keyCount {
            let inKey = unsafe starts[key + 1]
            squares += Double(inKey) * Double(inKey)
            unsafe starts[key + 1] = starts[key] + inKey
        }
        // Each start moves on to the next key's as its positions are written, and is moved back afterwards.
        for position in 0..<layout.count {
            if position + ahead < layout.count { unsafe hash_prefetch(starts + key(of: position + ahead)) }
            let key = key(of: position)
            let place = unsafe starts[key]
            unsafe positions[Int(place)] = UInt32(truncatingIfNeeded: position)
            unsafe starts[key] = place + 1
        }
        for key in stride(from: keyCount, to: 0, by: -1) { unsafe starts[key] = starts[key - 1] }
        unsafe starts[0] = 0
        return layout.count == 0 ? 0 : squares / Double(layout.count) - 1
    }
}
