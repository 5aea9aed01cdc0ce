import PerceptualHash

/// Many short lists of hashes in one stretch of memory, each in the order of a distance and each able to grow: what the
/// nodes of a ``BKTree`` hold.
///
/// A run has room for a power of two of hashes. When it outgrows that, it moves to a place twice as large, and the old
/// place waits for another run of its size. So there is room for at most four times the hashes, and usually for less than
/// twice. Adding a hash moves those of its own run that are farther away.
struct HashRuns<Hash: BinaryHash>: Sendable {
    /// Where a run lies. An empty one needs no place.
    struct Run: BitwiseCopyable, Sendable {
        fileprivate(set) var start = 0
        fileprivate(set) var count: UInt32 = 0
        fileprivate var capacity: UInt32 = 0
    }

    /// The hashes of all runs, and whatever was last in the places between them.
    private(set) var hashes: [Hash] = []
    /// The position in the index of each of ``hashes``.
    private(set) var positions: [UInt32] = []
    private var distances: [UInt16] = []
    /// The starts of unused places, by the logarithm of their size.
    private var unused: [[Int]] = []

    /// Where the hashes of `run` at `distance` lie.
    func range(of run: Run, at distance: ClosedRange<Int>) -> Range<Int> {
        let lower = firstIndex(of: run) { $0 >= distance.lowerBound }
        let upper = firstIndex(of: run) { $0 > distance.upperBound }
        return lower..<upper
    }

    /// The index of the first hash of `run` whose distance satisfies `isFarEnough`, or the end: a binary search.
    @inline(__always)
    private func firstIndex(of run: Run, where isFarEnough: (Int) -> Bool) -> Int {
        let distances = self.distances.span
        var index = run.start
        var count = Int(run.count)
        while count > 0 {
            let half = count / 2
            if isFarEnough(Int(distances[index + half])) {
                count = half
            } else {
                index += half + 1
                count -= half + 1
            }
        }
        return index
    }

    /// Adds a hash to `run` and returns the range of all its hashes at this distance.
    mutating func insert(_ hash: Hash, position: UInt32, distance: Int, into run: inout Run) -> Range<Int> {
        if run.count == run.capacity { moveToLargerPlace(&run, filler: hash) }
        let group = range(of: run, at: distance...distance)
        let index = group.upperBound
        move(index..<run.start + Int(run.count), to: index + 1)
        hashes[index] = hash
        positions[index] = position
        distances[index] = UInt16(distance)
        run.count += 1
        return group.lowerBound..<index + 1
    }

    /// Takes the hashes in `range`, which lies in `run`, out of it.
    mutating func remove(_ range: Range<Int>, from run: inout Run) {
        move(range.upperBound..<run.start + Int(run.count), to: range.lowerBound)
        run.count -= UInt32(range.count)
    }

    private mutating func moveToLargerPlace(_ run: inout Run, filler: Hash) {
        let capacity = max(8, 2 * run.capacity)
        let start = place(for: capacity, filler: filler)
        move(run.start..<run.start + Int(run.count), to: start)
        if run.capacity > 0 { unused[run.capacity.trailingZeroBitCount].append(run.start) }
        run.start = start
        run.capacity = capacity
    }

    /// The start of an unused place of `capacity`, which is a power of two. A new one is filled with `filler`, because a
    /// hash has no value that means none.
    private mutating func place(for capacity: UInt32, filler: Hash) -> Int {
        let size = capacity.trailingZeroBitCount
        while unused.count <= size { unused.append([]) }
        if let start = unused[size].popLast() { return start }
        let start = hashes.count
        hashes.append(contentsOf: repeatElement(filler, count: Int(capacity)))
        positions.append(contentsOf: repeatElement(0, count: Int(capacity)))
        distances.append(contentsOf: repeatElement(0, count: Int(capacity)))
        return start
    }

    /// Moves entries to another place, which may overlap the old one.
    private mutating func move(_ source: Range<Int>, to target: Int) {
        Self.move(source, to: target, in: &hashes)
        Self.move(source, to: target, in: &positions)
        Self.move(source, to: target, in: &distances)
    }

    private static func move<Element: BitwiseCopyable>(_ source: Range<Int>, to target: Int, in array: inout [Element])
    {
        precondition(source.lowerBound >= 0 && source.upperBound <= array.count, "a run lies within the memory")
        precondition(target >= 0 && target + source.count <= array.count, "a run moves within the memory")
        guard !source.isEmpty else { return }
        unsafe array.withUnsafeMutableBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            // SAFETY: both places lie in the buffer, as has just been checked; the elements are plain bytes, and
            // `update(from:count:)` allows them to overlap.
            unsafe (start + target).update(from: start + source.lowerBound, count: source.count)
        }
    }
}
