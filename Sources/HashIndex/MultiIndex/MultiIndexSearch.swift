import CHashKernels
import PerceptualHash

/// One search of the tables.
///
/// All keys of all chunks go through four stages: the key; the bounds of its bucket; the positions in it; the hashes at
/// them. Each stage asks for the memory that the next one reads, a thousand keys at a time, so that a query waits for
/// memory a few times and not thousands of times.
struct MultiIndexSearch: ~Copyable {
    /// How many keys are under way at once.
    private static let blockLength = 1024
    /// How many candidates are compared at once.
    private static let candidateCapacity = 4096

    let tables: MultiIndexTables
    let kernels: HammingKernels
    /// In the tables' order of bits.
    let query: SIMD4<UInt64>
    let radius: Distance
    /// The most candidates that are worth fetching one by one.
    private let maximumCandidateCount: Int

    private(set) var matches: [IndexMatch] = []
    /// Whether there were more candidates than that; what was found so far is then not all.
    private(set) var isAborted = false
    private var candidateCount = 0

    init(
        _ tables: MultiIndexTables, query: SIMD4<UInt64>, radius: Distance, kernels: HammingKernels, cost: SearchCost
    ) {
        self.tables = tables
        self.kernels = kernels
        self.query = tables.layout.order.apply(query)
        self.radius = radius
        maximumCandidateCount = Int(
            cost.scan(count: tables.count, bitWidth: tables.layout.bitWidth) / cost.candidate)
    }

    /// Searches chunks for all keys within their thresholds. A hash may be found in more than one.
    ///
    /// - Precondition: `masks` has the patterns for every width and threshold in `steps`.
    mutating func run(_ steps: [MultiIndexPlan.Step], masks: [Int: KeyMasks]) {
        let layout = tables.layout
        let (base, memory) = (tables.base, tables.memory)
        unsafe memory.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return }
            let words = unsafe (start + base).assumingMemoryBound(to: UInt32.self)
            unsafe withUnsafeTemporaryAllocation(of: Lookup.self, capacity: Self.blockLength) { lookups in
                var pending = 0
                for step in steps {
                    let chunk = step.chunk
                    guard let keyMasks = masks[layout.widths[chunk]], step.threshold < keyMasks.counts.count else {
                        preconditionFailure("the patterns of a step are missing")
                    }
                    let key = query.bits(from: layout.firstBits[chunk], width: layout.widths[chunk])
                    let startsWord = layout.startsOffsets[chunk] / 4
                    let positionsWord = layout.positionsOffsets[chunk] / 4
                    let masks = keyMasks.masks.span
                    for index in 0..<keyMasks.counts[step.threshold] {
                        // SAFETY: a mask has no bit beyond the chunk's width, so the key is one of the table's.
                        let word = startsWord + Int(key ^ masks[index])
                        unsafe hash_prefetch(words + word)
                        unsafe lookups[pending] = Lookup(startsWord: word, positionsWord: positionsWord)
                        pending += 1
                        if pending == Self.blockLength {
                            unsafe look(up: UnsafeMutableBufferPointer(rebasing: lookups[..<pending]), words: words)
                            pending = 0
                            if isAborted { return }
                        }
                    }
                }
                unsafe look(up: UnsafeMutableBufferPointer(rebasing: lookups[..<pending]), words: words)
            }
        }
    }

    /// A bucket to look at, as numbers of 32-bit words from the beginning of the tables.
    private struct Lookup: BitwiseCopyable {
        var startsWord: Int
        var positionsWord: Int
        var count = 0
    }

    /// Fetches the hashes in the buckets of `lookups` and compares them.
    ///
    /// SAFETY: `words` are the tables; each look-up names a key of a chunk and the positions of the same chunk.
    private mutating func look(up lookups: UnsafeMutableBufferPointer<Lookup>, words: UnsafePointer<UInt32>) {
        let hashCount = UInt32(tables.layout.count)
        var found = 0
        for index in lookups.indices {
            let lookup = unsafe lookups[index]
            let start = unsafe words[lookup.startsWord]
            let end = unsafe words[lookup.startsWord + 1]
            // In tables that were built or checked, bounds are in order and within the positions; that they are is what
            // keeps reading within the tables, so it costs a comparison.
            guard start < end, end <= hashCount else { continue }
            let first = lookup.positionsWord + Int(start)
            unsafe hash_prefetch(words + first)
            unsafe lookups[found] = Lookup(startsWord: 0, positionsWord: first, count: Int(end - start))
            found += 1
            candidateCount += Int(end - start)
        }
        guard candidateCount <= maximumCandidateCount else {
            isAborted = true
            return
        }
        unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.candidateCapacity) { candidates in
            let hashes = unsafe UnsafeRawPointer(words)
            let stride = tables.layout.stride
            var pending = 0
            for index in 0..<found {
                let bucket = unsafe lookups[index]
                for offset in 0..<bucket.count {
                    let position = unsafe words[bucket.positionsWord + offset]
                    unsafe hash_prefetch(hashes + Int(position) * stride)
                    unsafe candidates[pending] = position
                    pending += 1
                    if pending == Self.candidateCapacity {
                        unsafe compare(UnsafeBufferPointer(rebasing: candidates[..<pending]))
                        pending = 0
                    }
                }
            }
            unsafe compare(UnsafeBufferPointer(rebasing: candidates[..<pending]))
        }
    }

    /// Keeps the hashes at `candidates` that are within the radius.
    private mutating func compare(_ candidates: UnsafeBufferPointer<UInt32>) {
        let layout = tables.layout
        tables.withHashes { hashes in
            // SAFETY: the buffer is valid during the call. The kernels check each position against the number of hashes.
            let positions = unsafe Span(_unsafeElements: candidates)
            if layout.wordCount == 4 {
                kernels.appendMatches(
                    of: PDQHash(bitVector: query), in: hashes, at: positions, within: radius, to: &matches)
            } else {
                kernels.appendMatches(
                    of: Hash64(bitVector: query), in: hashes, at: positions, within: radius, to: &matches)
            }
        }
    }

    /// What was found, nearest first, each hash once.
    consuming func sortedMatches() -> [IndexMatch] {
        matches.sortNearestFirst()
        var unique = 0
        for index in matches.indices where index == 0 || matches[index] != matches[unique - 1] {
            matches[unique] = matches[index]
            unique += 1
        }
        matches.removeLast(matches.count - unique)
        return matches
    }
}
