/// The window of PDQ's one-dimensional box filter over a line of `length` values.
///
/// The reference moves a window of `size` values along the line and keeps one running sum: a value enters, then one leaves, then the
/// sum is divided by the number of values in the window, which the ends of the line cut off. The order of additions and subtractions
/// is part of the definition: the running sum is rounded to single precision at each step, so any other order gives other bits.
/// Source: `box1DFloat` in Meta's `pdq/cpp/downscaling`.
///
/// At the beginning of the line the reference lets nothing leave, and at its end lets nothing enter. Here zeros leave and enter, so that
/// all steps are the same; a zero changes no bit of a sum.
struct BoxWindow {
    let length: Int
    let size: Int
    /// How many values enter before the first mean is that of a place of the line: those of its window that follow it.
    let lead: Int

    /// The window for a line that will be sampled at 64 places.
    init(length: Int) {
        self.length = length
        size = (length + 127) / 128
        lead = size / 2
    }

    /// The steps it takes until the last mean is there.
    var stepCount: Int { length + lead }

    /// The values whose mean the filter puts at `index`.
    func range(around index: Int) -> Range<Int> {
        max(0, index + lead + 1 - size)..<min(length, index + lead + 1)
    }

    /// How many values of the line are in the window after a step; 1 where there are none.
    func count(afterStep step: Int) -> Float {
        Float(max(1, min(length, step + 1) - max(0, step + 1 - size)))
    }
}

/// Where PDQ samples a filtered line of `length` values: 64 positions, each in the middle of its share.
func decimationPositions(length: Int) -> [Int] {
    (0..<64).map { Int(((Double($0) + 0.5) * Double(length)) / 64) }
}
