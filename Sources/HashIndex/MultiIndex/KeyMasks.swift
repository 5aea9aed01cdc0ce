/// The patterns of at most so many bits by which keys near a query's differ from it.
struct KeyMasks: Sendable {
    /// The patterns of 0 bits, then those of 1, of 2, and so on.
    let masks: [UInt32]
    /// How many patterns have at most 0, 1, 2, … bits.
    let counts: [Int]

    /// The patterns of at most `threshold` of `width` bits.
    init(width: Int, threshold: Int) {
        var masks: [UInt32] = []
        var counts: [Int] = []
        for bitCount in 0...min(threshold, width) {
            if bitCount == 0 {
                masks.append(0)
            } else {
                // Each number of `bitCount` bits below 2^width, the next one by the method of Gosper (HAKMEM 175).
                var mask = (UInt64(1) << UInt64(bitCount)) - 1
                while mask < 1 << UInt64(width) {
                    masks.append(UInt32(mask))
                    let lowest = mask & (~mask &+ 1)
                    let ripple = mask + lowest
                    mask = ((ripple ^ mask) >> 2) / lowest | ripple
                }
            }
            counts.append(masks.count)
        }
        self.masks = masks
        self.counts = counts
    }

    /// The number of keys of `width` bits that differ from one in at most `threshold`, 0 for a negative one.
    static func count(width: Int, threshold: Int) -> Double {
        var total = 0.0
        var combinations = 1.0
        for bitCount in stride(from: 0, through: min(threshold, width), by: 1) {
            if bitCount > 0 { combinations *= Double(width - bitCount + 1) / Double(bitCount) }
            total += combinations
        }
        return total
    }
}
