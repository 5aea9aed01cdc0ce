/// A weighted sum of rows of bytes, value by value.
///
/// Sums of whole weights are kept in integers: exact, in any order, and twice as fast as in floating point. The few windows
/// at the edges of a picture whose weights are fractions are summed in single precision.
struct RowAccumulator {
    /// A whole weight times a byte fits into 16 bits.
    static let largestWholeWeight = 257

    private var wholeSums: [UInt32]
    private var sums: [Float]

    /// Sums of rows of `count` bytes.
    init(count: Int) {
        wholeSums = Array(repeating: 0, count: count)
        sums = Array(repeating: 0, count: count)
    }

    /// Adds rows, each times its weight.
    ///
    /// - Parameters:
    ///   - rows: rows of as many bytes as there are sums, one after the other.
    ///   - chosen: which of them to add.
    ///   - weights: one for each row of `chosen`.
    mutating func add(_ rows: Span<UInt8>, _ chosen: Range<Int>, wholeWeights weights: Span<UInt16>) {
        precondition(chosen.lowerBound >= 0 && chosen.upperBound * wholeSums.count <= rows.count)
        precondition(chosen.count == weights.count)
        var first = 0
        while first < weights.count {
            // As many rows as 16 bits can sum.
            var last = first
            var total = 0
            while last < weights.count, total + Int(weights[last]) <= Self.largestWholeWeight {
                total += Int(weights[last])
                last += 1
            }
            addGroup(rows, chosen.lowerBound + first, weights.extracting(first..<last))
            first = last
        }
    }

    /// Adds rows whose weights sum to no more than ``largestWholeWeight``.
    private mutating func addGroup(_ rows: Span<UInt8>, _ firstRow: Int, _ weights: Span<UInt16>) {
        let count = wholeSums.count
        let blocks = count / 32
        // SAFETY: `add` has checked that `rows` holds `firstRow + weights.count` rows of `count` bytes. A block reads and
        // writes 32 values from `32 * block`, and `blocks` is `count / 32`, so the last one ends at `count` at most. The
        // index of a weight comes from the indices of the weights.
        unsafe rows.withUnsafeBufferPointer { rows in
            unsafe wholeSums.withUnsafeMutableBytes { sums in
                guard let bytes = unsafe UnsafeRawPointer(rows.baseAddress), let sums = sums.baseAddress else { return }
                let start = unsafe bytes + firstRow * count
                for block in 0..<blocks {
                    var low = SIMD16<UInt16>.zero
                    var high = SIMD16<UInt16>.zero
                    var row = unsafe start + block &* 32
                    for index in weights.indices {
                        let weight = unsafe SIMD16(repeating: weights[unchecked: index])
                        let values = unsafe row.loadUnaligned(as: SIMD16<UInt8>.self)
                        low &+= SIMD16<UInt16>(truncatingIfNeeded: values) &* weight
                        let more = unsafe (row + 16).loadUnaligned(as: SIMD16<UInt8>.self)
                        high &+= SIMD16<UInt16>(truncatingIfNeeded: more) &* weight
                        unsafe row += count
                    }
                    unsafe Self.add(low, at: sums + block &* 128)
                    unsafe Self.add(high, at: sums + (block &* 128 &+ 64))
                }
            }
        }
        for x in blocks * 32..<count {
            for index in weights.indices {
                wholeSums[x] &+= UInt32(weights[index]) &* UInt32(rows[(firstRow + index) * count + x])
            }
        }
    }

    /// Adds 16 values to the 16 sums at `place`, which must be there.
    @inline(__always)
    private static func add(_ values: SIMD16<UInt16>, at place: UnsafeMutableRawPointer) {
        let old = unsafe place.loadUnaligned(as: SIMD16<UInt32>.self)
        unsafe place.storeBytes(of: old &+ SIMD16<UInt32>(truncatingIfNeeded: values), as: SIMD16<UInt32>.self)
    }

    /// Adds rows, each times its weight, in floating point.
    mutating func add(_ rows: Span<UInt8>, _ chosen: Range<Int>, weights: Span<Float>) {
        let count = sums.count
        var sums = self.sums.mutableSpan
        for (index, row) in chosen.enumerated() {
            let weight = weights[index]
            for x in 0..<count { sums[x] += weight * Float(rows[row * count + x]) }
        }
    }

    /// Moves the sums, divided, to `output`, and begins anew.
    ///
    /// - Parameter divisor: that of the whole weights, or nil for the sums in floating point.
    mutating func finish(dividingBy divisor: Float?, into output: inout [Float]) {
        if let divisor {
            Self.move(&wholeSums, times: 1 / divisor, to: &output)
        } else {
            swap(&sums, &output)
            for x in sums.indices { sums[x] = 0 }
        }
    }

    private static func move(_ sums: inout [UInt32], times factor: Float, to output: inout [Float]) {
        var sums = sums.mutableSpan
        var output = output.mutableSpan
        for x in sums.indices {
            // Below 2^31 by far: a whole window is at most 257² · 255.
            output[x] = Float(Int32(truncatingIfNeeded: sums[x])) * factor
            sums[x] = 0
        }
    }
}
