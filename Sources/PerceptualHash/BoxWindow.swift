/// The window of PDQ's one-dimensional box filter over a line of `length` values, and the four phases of its slide.
///
/// The reference moves a window of `size` values along the line and keeps one running sum. At both ends the window is cut
/// off, and the sum is divided by the number of values really in it. The phases, in order:
///
/// 1. `lead` values enter, nothing is written;
/// 2. `growing` values enter, each followed by a mean;
/// 3. `sliding` times one value enters, then one leaves, then a mean is written;
/// 4. `shrinking` times one value leaves, then a mean is written.
///
/// The order of additions and subtractions is part of the definition: the running sum is rounded to single precision at
/// each step, so any other order gives other bits. Source: `box1DFloat` in Meta's `pdq/cpp/downscaling`.
struct BoxWindow {
    let size: Int
    let lead: Int
    let growing: Int
    let sliding: Int
    let shrinking: Int

    /// The window for a line of `length` values that will be sampled at 64 places.
    init(length: Int) {
        size = (length + 127) / 128
        let half = (size + 2) / 2
        lead = half - 1
        growing = size - half + 1
        sliding = length - size
        shrinking = half - 1
    }
}

extension Float {
    /// The number that multiplying by gives the same as dividing by this one, to the bit: its inverse, if it is a power of two, as the
    /// windows of many pictures are. Division takes several times as long.
    var exactInverse: Float? { significandBitPattern == 0 ? 1 / self : nil }
}

/// Where PDQ samples a filtered line of `length` values: 64 positions, each in the middle of its share.
func decimationPositions(length: Int) -> [Int] {
    (0..<64).map { Int(((Double($0) + 0.5) * Double(length)) / 64) }
}
